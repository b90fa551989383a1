"""Need help now?: who to call by region, and when to see a doctor. All of it is there without the internet."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.helplines import helpline_region
from amps_journal.i18n import translate
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.page import GAP, WIDEST, Page


def signs_for_a_doctor() -> tuple[str, ...]:
    """What is not part of amplified pain and should be looked at."""
    return (
        translate("Help", "Fever"),
        translate("Help", "New weakness, or a part of you goes numb"),
        translate("Help", "New trouble with your bladder or bowels"),
        translate("Help", "A swollen joint"),
        translate("Help", "Losing weight without trying"),
        translate("Help", "You cannot put weight on a leg or foot"),
        translate("Help", "An injury"),
    )


class HelpPage(Page):
    """The page behind the foot of the rail.

    Args:
        store: The journal, whose time zone says which numbers to show first.
        theme: Colours and sizes.
    """

    widest = WIDEST

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Help", "Need help now?"), theme, parent)
        self._usual_region = helpline_region(
            store.settings.timezone, QLocale.territoryToCode(QLocale.system().territory())
        )
        self.head.addStretch(1)
        opening = Card("help_opening")
        opening.body.addWidget(label(translate("Help", "You matter, and you are not on your own."), "statement"))
        opening.body.addWidget(
            label(
                translate(
                    "Help",
                    "If you don’t feel safe, or someone might get hurt, tell an adult near you or call the emergency "
                    "number. If you feel low or stuck, you can talk to someone right now. They listen, and they have "
                    "heard it all before.",
                ),
                "quiet",
                wrap=True,
            )
        )
        self.body.addWidget(opening)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._lines_card(), 3)
        row.addWidget(self._doctor_card(), 2)
        self.body.addLayout(row)
        self.body.addStretch(1)

    def _lines_card(self) -> Card:
        card = Card("help_lines", translate("Help", "Talk to someone"))
        regions = [(entry.key, translate("Catalogue", entry.label)) for entry in catalogue.entries("helplines")]
        self._regions = ChoiceChips("help_region", translate("Help", "Where you are"), regions, self._theme)
        self._regions.value_changed.connect(self._show_region)
        card.body.addWidget(self._regions)
        card.body.addSpacing(4)
        self._lines: QWidget | None = None
        self._place = QVBoxLayout()
        card.body.addLayout(self._place)
        card.body.addStretch(1)
        self._regions.set_value(self._usual_region)
        self._show_region(self._regions.value())
        return card

    def _show_region(self, region: str | None) -> None:
        if region is None:
            self._regions.set_value(self._usual_region)
            region = self._regions.value()
        if self._lines is not None:
            # Taken off the page at once, so that the lines of two regions are never there together.
            self._place.removeWidget(self._lines)
            self._lines.setParent(None)
            self._lines.deleteLater()
        self._lines = _numbers(region)
        self._place.addWidget(self._lines)

    def _doctor_card(self) -> Card:
        card = Card("help_doctor", translate("Help", "When to see a doctor"))
        card.body.addWidget(
            label(
                translate("Help", "These are not part of amplified pain. Tell an adult and call your doctor:"),
                "quiet",
                wrap=True,
            )
        )
        for sign in signs_for_a_doctor():
            card.body.addWidget(label(translate("Help", "•  {sign}", sign=sign), "", wrap=True))
        card.body.addSpacing(4)
        card.body.addWidget(
            label(
                translate("Help", "This journal gives no medical advice. It sends nothing to anyone."),
                "small",
                wrap=True,
            )
        )
        card.body.addStretch(1)
        return card


def _numbers(region: str) -> QWidget:
    """The helplines of a region: how to reach each, what it is called and who it is for."""
    made = named(QWidget(), "help_numbers")
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(14)
    grid.setColumnStretch(1, 1)
    lines = next(entry for entry in catalogue.entries("helplines") if entry.key == region).more["lines"]
    for number, line in enumerate(lines):
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(translate("Catalogue", line["name"]), "strong"))
        words.addWidget(label(translate("Catalogue", line["note"]), "quiet", wrap=True))
        reach = label(translate("Catalogue", line["reach"]), "statement")
        reach.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(reach, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(words, number, 1)
    return made
