"""Lines of text that can be changed, ticked, moved and taken away, with an empty one to add to them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.single_click import ignore_second_click
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_GAP = 6


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words, whether it is ticked, and a few small words beside it."""

    words: str
    is_ticked: bool = False
    aside: str = ""


class _LineRow(Themed, QWidget):
    """A tick, the words, and what moves or removes them."""

    def __init__(self, owner: "LineList", place: int, theme: "Theme") -> None:
        super().__init__(owner)
        self._theme = theme
        self._owner = owner
        self.place = place
        name, number = f"{owner.objectName()}_{place}", place + 1
        what = owner.accessibleName()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        self.tick: CheckLine | None = None
        if owner.tick_words:
            self.tick = CheckLine(f"{name}_done", "", theme)
            self.tick.setAccessibleName(translate("Kit", "{what} {n}: done", what=what, n=number))
            set_tip(self.tick, owner.tick_words)
            self.tick.toggled.connect(lambda on: owner.tell_ticked(self.place, is_ticked=on))
            row.addWidget(self.tick)
        spoken = translate("Kit", "{what} {n}", what=what, n=number)
        self.field = TextLine(f"{name}_text", spoken, theme, owner.placeholder)
        self.field.setMaxLength(owner.longest)
        self.field.setAccessibleDescription(translate("Kit", "Alt with the up or down arrow moves it."))
        self.field.value_changed.connect(lambda words: owner.tell_changed(self.place, words))
        row.addWidget(self.field, 1)
        self._aside = label("", "small", f"{name}_aside")
        row.addWidget(self._aside)
        self._up = self._button(
            f"{name}_up", "chevron_up", translate("Kit", "Move up: {what} {n}", what=what, n=number)
        )
        self._up.clicked.connect(self._move_up)
        self._remove = self._button(
            f"{name}_remove", "close", translate("Kit", "Remove: {what} {n}", what=what, n=number)
        )
        self._remove.clicked.connect(self._take_away)
        for each in (self._up, self._remove):
            row.addWidget(each)

    def _move_up(self) -> None:
        self._owner.flush_lines()
        self._owner.tell_moved(self.place, self.place - 1)

    def _take_away(self) -> None:
        ignore_second_click()
        # What is being typed in another line is kept before the lines change places.
        self._owner.flush_lines(but=self.place)
        self._owner.tell_removed(self.place)

    def _button(self, name: str, icon: str, spoken: str) -> IconButton:
        made = IconButton(name, icon, spoken, self._theme)
        # The line itself answers to Alt with an arrow, and to being emptied; these are for the pointer.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made

    def show_line(self, line: Line) -> None:
        self.field.set_value(line.words)
        self._up.setEnabled(self.place > 0)
        self._aside.setText(line.aside)
        self._aside.setVisible(bool(line.aside))
        if self.tick is not None:
            self.tick.blockSignals(True)
            self.tick.setChecked(line.is_ticked)
            self.tick.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.field.flush()
            self._owner.tell_moved(self.place, self.place + by)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.field.flush()
            self._owner.focus_line(self.place + 1)
        else:
            super().keyPressEvent(event)


class LineList(Themed, QWidget):
    """Lines that say each change on their own; Enter goes on to the next one, the last of which is empty.

    Args:
        name: ``objectName``; the lines are ``<name>_<place>_text``, the empty one ``<name>_new``.
        spoken: What one line is, such as "Step".
        theme: What to paint with.
        add_words: What stands in the empty line.
        tick_words: What a tick says; no ticks without.
        longest: Characters of a line.
        parent: Qt owner.
    """

    changed = Signal(int, str)
    added = Signal(str)
    removed = Signal(int)
    moved = Signal(int, int)
    ticked = Signal(int, bool)

    def __init__(
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        *,
        add_words: str,
        tick_words: str = "",
        longest: int = 200,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tick_words = tick_words
        self.placeholder = ""
        self.longest = longest
        self._rows: list[_LineRow] = []
        self._lines: tuple[Line, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._new = TextLine(f"{name}_new", add_words, theme)
        self._new.setMaxLength(longest)
        self._new.value_changed.connect(self._on_new)
        self._new.editingFinished.connect(self._on_finished)
        self._column.addWidget(self._new)

    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; says nothing."""
        self._lines = tuple(lines)
        while len(self._rows) > len(lines):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self._rows) < len(lines):
            row = _LineRow(self, len(self._rows), self._theme)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
            row.show()
        for row, line in zip(self._rows, lines, strict=True):
            row.show_line(line)

    def reading_order(self) -> list[QWidget]:
        """The lines, and then the empty one."""
        return [*self._rows, self._new]

    def focus_line(self, place: int) -> None:
        """Put the keyboard on a line, or on the empty one."""
        field = self._rows[place].field if 0 <= place < len(self._rows) else self._new
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def flush(self) -> None:
        """Say at once what was typed."""
        self.flush_lines()
        self._on_finished()

    def flush_lines(self, but: int | None = None) -> None:
        """Say at once what was typed into the lines, all but one of them."""
        for row in list(self._rows):
            if row.place != but:
                row.field.flush()

    # what the lines say

    def tell_changed(self, place: int, words: str | None) -> None:
        """A line reads otherwise; an emptied one is gone."""
        if words is None:
            self.tell_removed(place)
        elif self._lines[place].words != words:
            self.changed.emit(place, words)

    def tell_removed(self, place: int) -> None:
        """A line is to go."""
        self.removed.emit(place)
        self.focus_line(place)

    def tell_moved(self, place: int, to: int) -> None:
        """A line is to stand elsewhere."""
        if 0 <= to < len(self._rows):
            self.moved.emit(place, to)
            self.focus_line(to)

    def tell_ticked(self, place: int, *, is_ticked: bool) -> None:
        """A line was ticked, or its tick taken off."""
        self.ticked.emit(place, is_ticked)

    def _on_new(self, words: str | None) -> None:
        # A pause in typing is not the end of a line that does not exist yet.
        if words is not None and not self._new.hasFocus():
            self._add(words)

    def _on_finished(self) -> None:
        words = self._new.value()
        if words is not None:
            self._add(words)

    def _add(self, words: str) -> None:
        self._new.flush()
        self._new.clear()
        self._new.flush()
        self.added.emit(words)
