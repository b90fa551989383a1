"""Things under each other that are chosen, and put in another order with the keyboard or by dragging."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.button_group import Group
from amps_journal.ui.widgets.foundation.themed import begin_painting
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow, RowButton

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_GAP = 4


class OrderedRows(Group):
    """Rows to choose from; arrows move along them, Alt with an arrow moves the row itself, and so does dragging.

    Args:
        name: ``objectName``; the rows are called ``<name>_<key>``.
        spoken: What the rows are.
        theme: What to paint with.
        can_move: Whether the order is the teen's to change.
        parent: Qt owner.
    """

    chosen = Signal(str)
    moved = Signal(str, int)

    def __init__(
        self, name: str, spoken: str, theme: "Theme", *, can_move: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        self._can_move = can_move
        self._rows: dict[str, RowButton] = {}
        self._current = ""
        self._gap_shown: int | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)

    def rows(self) -> tuple[OrderedRow, ...]:
        """What is shown, in order."""
        return tuple(row.row for row in self._rows.values())

    def current(self) -> str:
        """The key of the row that is open; empty where none is."""
        return self._current

    def buttons(self) -> Sequence[QAbstractButton]:
        """The rows in order."""
        return list(self._rows.values())

    def clear_answer(self) -> None:
        """Nothing is answered here."""

    def set_rows(self, rows: Sequence[OrderedRow], current: str = "") -> None:
        """Show these rows, one of them as open; says nothing."""
        focused = next((key for key, row in self._rows.items() if row.hasFocus()), None)
        old, self._rows = self._rows, {}
        for row in rows:
            self._rows[row.key] = old.pop(row.key) if row.key in old else self._made(row)
        for gone in old.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (key, row) in enumerate(zip(self._rows, rows, strict=True)):
            shown = self._rows[key]
            self._column.insertWidget(place, shown)
            shown.can_move = self._can_move and len(rows) > 1
            shown.show_row(row)
            shown.setAccessibleDescription(self._how_to_move() if shown.can_move else "")
        self._show_current(current)
        if focused in self._rows:
            self._rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def _made(self, row: OrderedRow) -> RowButton:
        made = RowButton(row, self._theme, self)
        made.switched.connect(lambda _on: self._choose(made.row.key))
        made.dragged.connect(self._show_gap)
        made.dropped.connect(lambda y: self._drop(made.row.key, y))
        made.show()
        return made

    @staticmethod
    def _how_to_move() -> str:
        return translate("Kit", "Alt with the up or down arrow moves it.")

    def _choose(self, key: str) -> None:
        self._show_current(key)
        self.chosen.emit(key)

    def set_current(self, key: str) -> None:
        """Show one row as open; says nothing."""
        self._show_current(key)

    def _show_current(self, key: str) -> None:
        self._current = key if key in self._rows else ""
        for own, row in self._rows.items():
            row.show_checked(own == self._current)
        self.settle_tab_stop()

    # another order

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row that has the keyboard."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            keys = list(self._rows)
            place = next((i for i, key in enumerate(keys) if self._rows[key].hasFocus()), None)
            if self._can_move and place is not None and 0 <= place + by < len(keys):
                self.moved.emit(keys[place], place + by)
            return
        super().keyPressEvent(event)

    def _gap_at(self, y: int) -> int:
        """Before which row something dropped at that height goes."""
        return sum(1 for row in self._rows.values() if y > row.geometry().center().y())

    def _show_gap(self, y: int) -> None:
        self._gap_shown = self._gap_at(y)
        self.update()

    def _drop(self, key: str, y: int) -> None:
        self._gap_shown = None
        self.update()
        before, gap = list(self._rows).index(key), self._gap_at(y)
        place = gap - 1 if gap > before else gap
        if place != before:
            self.moved.emit(key, place)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A line where a dragged row would go."""
        if self._gap_shown is None:
            return
        rows = list(self._rows.values())
        below = rows[self._gap_shown].geometry().top() if self._gap_shown < len(rows) else self.height()
        painter = begin_painting(self)
        painter.setPen(QPen(self._theme.colour("accent"), 3))
        y = max(2.0, min(self.height() - 2.0, below - _GAP / 2))
        painter.drawLine(QPointF(6, y), QPointF(self.width() - 6, y))
        painter.end()
