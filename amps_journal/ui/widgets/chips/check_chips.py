"""Planned things to tick off, with or without minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate
from amps_journal.ui.widgets.buttons.chip import TagChip, TickChip
from amps_journal.ui.widgets.chips.choice_chips import CHIP_GAP
from amps_journal.ui.widgets.foundation.answering import AnswerGroup
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_MOST_MINUTES = 1440
_STEP = 5


@dataclass(frozen=True, slots=True)
class CheckItem:
    """Something that can be ticked; ``minutes`` are the planned or usual ones, if it has any, ``icon`` its icon."""

    key: str
    words: str
    minutes: int | None = None
    icon: str | None = None


class CheckChips(AnswerGroup[dict[str, int | None]]):
    """Things to tick off. Digits and Space tick, arrows move; Up and Down change the minutes of a ticked one.

    The value maps the ticked keys to their minutes (``None`` without), and is ``None`` where nothing was answered. An
    answered "none" (an empty mapping) comes from ``none_words`` only.

    Args:
        name: ``objectName``; the chips are called ``<name>_<key>``.
        spoken: What the question is called.
        theme: What to paint with.
        none_words: Words on the chip that answers "none", shown while nothing is ticked.
        offers_none: Whether that chip is there before "none" is answered elsewhere, with ``answer_none``.
        parent: Qt owner.
    """

    def __init__(
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        none_words: str = "",
        *,
        offers_none: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        self._offers_none = offers_none
        self._flow = FlowLayout(self, CHIP_GAP, CHIP_GAP)
        self._items: tuple[CheckItem, ...] = ()
        self._chips: dict[str, TickChip] = {}
        self._ends: list[QAbstractButton] = []
        self._none: TagChip | None = None
        if none_words:
            self._none = TagChip(f"{name}_none", none_words, theme)
            self._none.ghost = True
            self._none.switched.connect(lambda on: self._answer({} if on else None))
            self.add_end(self._none)

    def add_end(self, button: QAbstractButton) -> None:
        """Put a button behind the chips, such as "+ Activity"."""
        self._ends.append(button)
        self._flow.addWidget(button)
        self.settle_tab_stop()

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        return [*self._chips.values(), *self._ends]

    def chip(self, key: str) -> TickChip:
        """The chip of one item."""
        return self._chips[key]

    def items(self) -> tuple[CheckItem, ...]:
        """What can be ticked."""
        return self._items

    def set_items(self, items: Sequence[CheckItem]) -> None:
        """Offer these from now on; the answer stays. Chips that stay keep the focus."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        kept = {item.key for item in items}
        had_focus = any(chip.hasFocus() for key, chip in self._chips.items() if key not in kept)
        for key in [key for key in self._chips if key not in kept]:
            chip = self._chips.pop(key)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        ordered = {item.key: self._chips.get(item.key) or self._make_chip(item) for item in items}
        for index, chip in enumerate(ordered.values()):
            self._flow.removeWidget(chip)
            self._flow.insert_widget(index, chip)
        self._chips = ordered
        self._show()
        if had_focus:
            self.take_focus(Qt.FocusReason.OtherFocusReason)

    def _make_chip(self, item: CheckItem) -> TickChip:
        chip = TickChip(f"{self.objectName()}_{item.key}", item.words, self._theme)
        chip.set_icon(item.icon)
        chip.switched.connect(lambda _on, key=item.key: self._on_switched(key))
        return chip

    def value(self) -> dict[str, int | None] | None:
        """The ticked keys with their minutes, or ``None``."""
        return None if self._value is None else dict(self._value)

    def set_value(self, value: Mapping[str, int | None] | None) -> None:
        """Show an answer, or none; says nothing."""
        super().set_value(None if value is None else dict(value))

    def answer_none(self) -> None:
        """Answer "none", as the teen asked for it."""
        self._answer({})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        by = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}.get(Qt.Key(event.key()))
        focused = next((key for key, chip in self._chips.items() if chip.hasFocus()), None)
        minutes = (self._value or {}).get(focused) if focused is not None else None
        if by is None or focused is None or minutes is None:
            super().keyPressEvent(event)
            return
        self._answer({**(self._value or {}), focused: min(_MOST_MINUTES, max(_STEP, minutes + by))})

    def _on_switched(self, key: str) -> None:
        ticked = dict(self._value or {})
        if key in ticked:
            del ticked[key]
            self._answer(ticked or None)
        else:
            item = next(item for item in self._items if item.key == key)
            self._answer({**ticked, key: item.minutes})

    def _show(self) -> None:
        ticked = self._value or {}
        for item in self._items:
            chip = self._chips[item.key]
            minutes = ticked.get(item.key, item.minutes)
            chip.show_checked(item.key in ticked)
            chip.setText(self._words(item.words, minutes))
            chip.setAccessibleName(self._spoken(item.words, minutes))
            chip.updateGeometry()
        if self._none is not None:
            self._none.show_checked(self._value == {})
            self._none.setHidden(bool(self._value) or not (self._offers_none or self._value == {}))
        said = in_row(self._chips[key].accessibleName() for key in ticked if key in self._chips)
        nothing = translate("Kit", "None") if self._value == {} else translate("Kit", "Not answered")
        self.setAccessibleDescription(said or nothing)
        self._flow.invalidate()
        self.settle_tab_stop()

    @staticmethod
    def _words(words: str, minutes: int | None) -> str:
        if minutes is None:
            return words
        return plural("Kit", "{what} {n} min", "{what} {n} min", minutes, what=words)

    @staticmethod
    def _spoken(words: str, minutes: int | None) -> str:
        if minutes is None:
            return words
        return plural("Kit", "{what}, {n} minute", "{what}, {n} minutes", minutes, what=words)
