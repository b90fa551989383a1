"""Any number of tags, with room for the teen's own words.

Folded, the tags take one line: the chosen ones and as many others as fit. "+ Add" shows them all and a field for an
own word.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.words import folded, tidy
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.chip import ActionChip, TagChip
from amps_journal.ui.widgets.chips.choice_chips import CHIP_GAP
from amps_journal.ui.widgets.foundation.answering import AnswerGroup
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.drafts import HoldsDraft
from amps_journal.ui.widgets.foundation.themed import RING, is_put_away
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

OWN_WORD_LONGEST = 60


class TagChips(HoldsDraft, AnswerGroup[tuple[str, ...]]):
    """Tags to switch on and off. Digits switch (1 is the first), arrows move, Space switches, Backspace clears.

    The value is a tuple in the order of choosing, or ``None``. Switching the last tag off is not answered; an
    answered "none" (the empty tuple) comes from ``none_words`` only, a chip shown while nothing is chosen.

    Args:
        name: ``objectName``; the chips are called ``<name>_<key>``.
        spoken: What the question is called.
        options: Keys with their words.
        theme: What to paint with.
        add_words: Words on the chip that shows the rest; none without one.
        own: Whether own words can be added.
        none_words: Words on the chip that answers "none".
        icon_of: Names the icon of a tag, or none.
        chip_words: Says what a chosen chip shows, from its key and words.
        parent: Qt owner.
    """

    def __init__(  # noqa: PLR0913  (each is a keyword with its usual value)
        self,
        name: str,
        spoken: str,
        options: Sequence[tuple[str, str]],
        theme: "Theme",
        *,
        add_words: str = "",
        own: bool = True,
        none_words: str = "",
        icon_of: Callable[[str], str | None] | None = None,
        chip_words: Callable[[str, str], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        self._words: dict[str, str] = {}
        self._known: tuple[str, ...] = ()
        self._chips: dict[str, TagChip] = {}
        self._icon_of = icon_of or (lambda _key: None)
        self._chip_words = chip_words or (lambda _key, words: words)
        self._own = own
        self._add_words = add_words
        self._is_open = False
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._flow = FlowLayout(None, CHIP_GAP, CHIP_GAP)
        column.addLayout(self._flow)
        self._none = self._none_chip(none_words)
        self._add = self._add_chip(add_words)
        self._own_word: TextLine | None = None
        for key, words in options:
            self._make_chip(key, words)
        self._show()

    def _none_chip(self, words: str) -> TagChip | None:
        if not words:
            return None
        chip = TagChip(f"{self.objectName()}_none", words, self._theme)
        chip.ghost = True
        chip.switched.connect(lambda on: self._answer(() if on else None))
        self._flow.addWidget(chip)
        return chip

    def _add_chip(self, words: str) -> ActionChip | None:
        if not words:
            return None
        chip = ActionChip(f"{self.objectName()}_add", words, self._theme)
        chip.setAccessibleName(translate("Kit", "Show more for {question}", question=self.accessibleName()))
        chip.clicked.connect(self._on_add)
        self._flow.addWidget(chip)
        return chip

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        ends = [chip for chip in (self._none, self._add) if chip is not None]
        return [*self._chips.values(), *ends]

    def chip(self, key: str) -> TagChip:
        """The chip of one tag."""
        return self._chips[key]

    def set_value(self, value: tuple[str, ...] | None) -> None:
        """Show an answer, or none; says nothing. Words without a chip get one."""
        for key in value or ():
            if key not in self._chips:
                self._make_chip(key, key)
        super().set_value(value)

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Add chips for tags that have none yet, such as own words of the last days."""
        for key, words in options:
            if key not in self._chips:
                self._make_chip(key, words)
        self._show()

    def set_offered(self, options: Sequence[tuple[str, str]], known: Sequence[str] = ()) -> None:
        """Offer these tags and no others, in this order; what is chosen stays, after them.

        Args:
            options: Keys with their words.
            known: Own words that are not offered; one that is typed in another spelling is still the same.
        """
        offered, self._known = dict(options), tuple(known)
        shown = [(key, self._words[key], chip.icon_name) for key, chip in self._chips.items()]
        if shown == [(key, words, self._icon_of(key)) for key, words in options]:
            return
        chosen = self._value or ()
        for key in [key for key in self._chips if key not in offered and key not in chosen]:
            self._take_out(key)
        for key, words in options:
            if key not in self._chips:
                self._make_chip(key, words)
            self._words[key] = words
        self._set_order(tuple(offered))
        for key, chip in self._chips.items():
            chip.set_icon(self._icon_of(key))
        self._show()

    def _take_out(self, key: str) -> None:
        chip = self._chips.pop(key)
        del self._words[key]
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _set_order(self, keys: Sequence[str]) -> None:
        ordered = {key: self._chips[key] for key in keys}
        ordered |= self._chips
        if list(ordered) == list(self._chips):
            return
        for index, chip in enumerate(ordered.values()):
            self._flow.removeWidget(chip)
            self._flow.insert_widget(index, chip)
        self._chips = ordered

    def refresh(self) -> None:
        """Ask again what the chips say."""
        self._show()

    @property
    def has_draft(self) -> bool:
        """Whether an own word is typed that was not added."""
        return self._own_word is not None and bool(self._own_word.text())

    def take_draft(self) -> str | None:
        """The own word that is typed and was not added; the chips close."""
        word = self._own_word.text() if self._own_word is not None else ""
        if self._own_word is not None:
            self._own_word.clear()
        if self._is_open:
            self._on_add()
        return word or None

    def show_draft(self, draft: str) -> None:
        """Open the chips with the word that was typed."""
        if not self._is_open:
            self._on_add()
        if self._own_word is not None:
            self._own_word.setText(draft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is inside to the new size."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        if self._is_open and event.key() == Qt.Key.Key_Escape:
            self._on_add()
            return
        super().keyPressEvent(event)

    def _make_chip(self, key: str, words: str) -> None:
        chip = TagChip(f"{self.objectName()}_{key}", words, self._theme)
        chip.set_icon(self._icon_of(key))
        chip.switched.connect(lambda _on, key=key: self._on_switched(key))
        self._words[key] = words
        self._flow.insert_widget(len(self._chips), chip)
        self._chips[key] = chip

    def _on_switched(self, key: str) -> None:
        chosen = self._value or ()
        rest = tuple(own for own in chosen if own != key)
        self._answer((rest or None) if key in chosen else (*chosen, key))

    def _on_add(self) -> None:
        self._is_open = not self._is_open
        if self._is_open and self._own and self._own_word is None:
            self._own_word = self._make_own_word()
        if self._own_word is not None:
            self._own_word.setVisible(self._is_open)
            if self._is_open:
                self._own_word.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._add is not None:
            self._add.setText(translate("Kit", "Less") if self._is_open else self._add_words)
        self._fit()

    def _make_own_word(self) -> TextLine:
        field = TextLine(f"{self.objectName()}_own", translate("Kit", "Your own word"), self._theme)
        field.setMaxLength(OWN_WORD_LONGEST)
        field.setMaximumWidth(self._theme.px(280))
        field.returnPressed.connect(self._on_own_word)
        place = QHBoxLayout()
        place.setContentsMargins(sides(RING, 0, 0, 0))  # A chip's pill begins there, behind the room of its ring.
        place.addWidget(field)
        place.addStretch(1)
        self._column.addLayout(place)
        return field

    def _on_own_word(self) -> None:
        field = self._own_word
        word = tidy(field.text()) if field is not None else ""
        if field is None or not word:
            return
        field.clear()
        spelt = {folded(own): own for own in self._known} | {folded(words): key for key, words in self._words.items()}
        known = spelt.get(folded(word), word)
        if known not in self._chips:
            self._make_chip(known, known)
        if known not in (self._value or ()):
            self._answer((*(self._value or ()), known))

    def _show(self) -> None:
        chosen = self._value or ()
        for key, chip in self._chips.items():
            words = self._words[key]
            chip.show_checked(key in chosen)
            chip.setText(self._chip_words(key, words) if key in chosen else words)
            chip.updateGeometry()
        if self._none is not None:
            self._none.show_checked(self._value == ())
        said = in_row(self._chips[key].text() for key in chosen) if chosen else self._said_of_nothing()
        self.setAccessibleDescription(said)
        self._fit()

    def _said_of_nothing(self) -> str:
        if self._value == () and self._none is not None:
            return self._none.text()
        return translate("Kit", "Nothing chosen") if self._value == () else translate("Kit", "Not answered")

    def _fit(self) -> None:
        """Show what the line has room for; all of it when open, or where there is no chip to open it with."""
        if self._none is not None:
            self._none.setHidden(bool(self._value))
        if self._add is None:
            self.settle_tab_stop()
            return
        chosen = self._value or ()
        ends = [chip for chip in (self._none, self._add) if chip is not None and not is_put_away(chip)]
        room = self.width() - sum(chip.sizeHint().width() + CHIP_GAP for chip in ends)
        room -= sum(self._chips[key].sizeHint().width() + CHIP_GAP for key in chosen)
        left_over = False
        spelt = {folded(self._words[key]) for key in chosen}
        for key, chip in self._chips.items():
            if key not in chosen and folded(self._words[key]) in spelt:
                chip.setHidden(True)  # The day holds the word in another spelling.
                continue
            if key in chosen or self._is_open:
                chip.setHidden(False)
                continue
            room -= chip.sizeHint().width() + CHIP_GAP
            left_over = left_over or room < 0
            chip.setHidden(left_over)
        self._add.setHidden(not (left_over or self._own or self._is_open))
        self.settle_tab_stop()
