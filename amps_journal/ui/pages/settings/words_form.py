"""What can be done with one word: another name, the same as another word, an icon, and whether it is offered."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from amps_journal.domain.fields import OWN_WORD_LONGEST
from amps_journal.domain.words import OWN_ICONS
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox, form_row, text_field
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import Card, label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


def icon_names() -> dict[str, str]:
    """What the icons are called."""
    return {
        "music": translate("Words", "Music"),
        "ball": translate("Words", "Ball"),
        "book": translate("Words", "Book"),
        "brush": translate("Words", "Brush"),
        "dance": translate("Words", "Dance"),
        "friends": translate("Words", "Friends"),
        "game": translate("Words", "Game"),
        "heart": translate("Words", "Heart"),
        "house": translate("Words", "House"),
        "leaf": translate("Words", "Leaf"),
        "paw": translate("Words", "Paw"),
        "picture": translate("Words", "Picture"),
        "spark": translate("Words", "Spark"),
        "star": translate("Words", "Star"),
        "talk": translate("Words", "Talk"),
        "walk": translate("Words", "Walk"),
    }


@dataclass(frozen=True, slots=True)
class ShownWord:
    """A word as the form shows it.

    Attributes:
        name: What it is called.
        used: How often it was used, in words.
        is_own: Whether it is the teen's own.
        icon: The icon that was chosen for it.
        is_offered: Whether it is not put away.
        place: Its place in the list.
        last: The last place of the list.
    """

    name: str
    used: str
    is_own: bool
    icon: str | None
    is_offered: bool
    place: int
    last: int


class WordForm(Card):
    """The card of the chosen word; every signal carries what the teen wants.

    Args:
        theme: What to paint with.
        parent: Qt owner.
    """

    named = Signal(str)
    joined = Signal(str)
    icon_chosen = Signal(object)
    offered = Signal(object)
    moved = Signal(int)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__("word_form", translate("Words", "This word"), parent=parent)
        self._theme = theme
        self.body.setSpacing(12)
        self._used: PlainLabel = label("", "quiet", "word_used", wrap=True)
        self.body.addWidget(self._used)
        self.body.addLayout(self._made_places())
        self._shipped: PlainLabel = label(
            translate("Words", "This word comes with the journal and keeps its name."),
            "small",
            "word_shipped",
            wrap=True,
        )
        self.body.addWidget(self._shipped)
        self._own = QWidget()
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for row in (self._made_name(), self._made_same(), self._made_icons()):
            column.addLayout(row)
        self.body.addWidget(self._own)
        self.body.addStretch(1)

    def _made_places(self) -> QLayout:
        words = translate("Words", "On Today")
        self._offered = SegmentedControl(
            "word_offered",
            words,
            ((True, translate("Words", "Offered")), (False, translate("Words", "Put away"))),
            self._theme,
        )
        self._offered.value_changed.connect(self.offered)
        self._up = IconButton("word_up", "chevron_up", translate("Words", "Move up"), self._theme)
        self._down = IconButton("word_down", "chevron_down", translate("Words", "Move down"), self._theme)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._offered, 1)
        row.addWidget(self._up)
        row.addWidget(self._down)
        return row

    def _made_name(self) -> QLayout:
        words = translate("Words", "Name")
        self._name = text_field("word_name", words, longest=OWN_WORD_LONGEST)
        rename = button("word_rename", translate("Words", "Rename"))
        rename.clicked.connect(self._on_named)
        self._name.returnPressed.connect(self._on_named)
        place = _beside(self._name, rename)
        made = form_row(words, place, translate("Words", "Past days follow."))
        self._name.setAccessibleDescription(translate("Words", "Past days follow."))
        return made

    def _made_same(self) -> QLayout:
        words = translate("Words", "The same as")
        self._same = ChoiceBox("word_same", words, self._theme)
        join = button("word_join", translate("Words", "Make one"))
        join.clicked.connect(self._on_joined)
        return form_row(words, _beside(self._same, join))

    def _made_icons(self) -> QLayout:
        words = translate("Words", "Icon")
        self._icons = ChoiceChips("word_icon", words, tuple(icon_names().items()), self._theme)
        for name in OWN_ICONS:
            self._icons.chip(name).set_icon(name)
        self._icons.value_changed.connect(self.icon_chosen)
        return form_row(words, self._icons)

    def show_word(self, word: ShownWord, others: Sequence[tuple[str, str]]) -> None:
        """Show a word, and the others of its list, by key and name, that it may be the same as."""
        self.set_title(word.name)
        self._used.setText(word.used)
        self._shipped.setVisible(not word.is_own)
        self._own.setVisible(word.is_own)
        self._offered.set_value(word.is_offered)
        self._up.setEnabled(word.place > 0)
        self._down.setEnabled(word.place < word.last)
        self._name.setText(word.name)
        self._icons.set_value(word.icon)
        self._same.clear()
        self._same.addItem(translate("Words", "Choose a word"), None)
        for key, name in others:
            self._same.addItem(name, key)

    def _on_named(self) -> None:
        self.named.emit(self._name.text())

    def _on_joined(self) -> None:
        other = self._same.value()
        if other is not None:
            self.joined.emit(other)


def _beside(field: QWidget, press: QWidget) -> QWidget:
    """A field with the button that makes it count."""
    place = QWidget()
    place.setFocusProxy(field)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(field, 1)
    row.addWidget(press)
    return place
