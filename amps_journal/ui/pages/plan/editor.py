"""What the editors of the sections share: cards side by side, and a list with a form for what is chosen in it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amps_journal.ui.pages.plan.editing import PlanEditing
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.page import GAP
from amps_journal.ui.widgets.layout.side_by_side import Stacking

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

SIDE_BY_SIDE_FROM = 860
PADDING = 18


def section_part(name: str, title: str = "") -> Card:
    """A card of an editor."""
    made = Card(name, title, PADDING)
    made.body.setSpacing(12)
    return made


def captioned(caption: str, field: QWidget) -> QVBoxLayout:
    """A field under its caption."""
    part = QVBoxLayout()
    part.setSpacing(4)
    words = label(caption, "strong", wrap=True)
    words.setBuddy(field)
    part.addWidget(words)
    part.addWidget(field)
    if isinstance(field, DateField):
        part.addWidget(field.unread_words)
    return part


def show_checked(box: CheckLine, *, checked: bool) -> None:
    """Show a state without calling back."""
    box.blockSignals(True)
    box.setChecked(checked)
    box.blockSignals(False)


def line() -> QFrame:
    """A thin line between parts of a card."""
    made = QFrame()
    made.setProperty("role", "line")
    return made


class SectionEditor(Themed, QWidget):
    """The inside of an open section: ``left`` and ``right`` are columns of cards, stacked where there is no room.

    Args:
        editing: The plan.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    shares = (1, 1)

    def __init__(self, editing: PlanEditing, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        self.top = column
        sides = Stacking("plan_sides", SIDE_BY_SIDE_FROM, theme)
        self.left, self.right = QVBoxLayout(), QVBoxLayout()
        for side, share in zip((self.left, self.right), self.shares, strict=True):
            place = QWidget()
            place.setLayout(side)
            side.setContentsMargins(0, 0, 0, 0)
            side.setSpacing(GAP)
            sides.add(place, share)
        column.addWidget(sides)
        self.build()
        column.addStretch(1)
        for side in (self.left, self.right):
            self._end_with_content(side)

    def _end_with_content(self, side: QVBoxLayout) -> None:
        """Let the cards of a column end where their content ends, and what is left of a high window stay empty."""
        for place in range(side.count()):
            side.setStretch(place, 0)
        side.addStretch(1)

    def build(self) -> None:
        """Make the cards, once."""
        raise NotImplementedError

    def show_plan(self) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def reading_order(self) -> list[QWidget]:
        """What stands over the columns, the columns, and what stands under them."""
        items = (self.top.itemAt(place) for place in range(self.top.count()))
        parts = (item.widget() for item in items if item is not None)
        return [part for part in parts if part is not None]

    def flush(self) -> None:
        """Keep at once what is being typed."""
        for field in self.findChildren(TextLine):
            field.flush()
        for note in self.findChildren(NoteBox):
            note.flush()


LEFT = Qt.AlignmentFlag.AlignLeft
