"""A section of the plan at a glance: a button as large as its card."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.ui.pages.plan.words import section_purpose, section_title
from amps_journal.ui.widgets.buttons.card_button import CardButton
from amps_journal.ui.widgets.foundation.direction import onward_mark
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.pill import Pill

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

PADDING = 18


class SectionCard(CardButton):
    """One section; pressing it opens its editor. What it shows goes into ``body``.

    Args:
        section: Its key.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    def __init__(self, section: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(f"plan_{section}", section_title(section), theme, parent)
        self.section = section
        set_tip(self, section_purpose(section))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.pill = Pill(f"plan_{section}_state", theme)
        self.pill.hide()
        more: PlainLabel = label(onward_mark(), "quiet")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(section_title(section), "title"), 1)
        head.addWidget(self.pill)
        head.addWidget(more)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(PADDING, PADDING - 4, PADDING, PADDING - 2)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(self.body, 1)

    def settle(self, said: str) -> None:
        """Let the whole card be one button, and say what it shows.

        Args:
            said: What a screen reader says of the section.
        """
        self.let_through()
        self.setAccessibleDescription(said)
