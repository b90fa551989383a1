"""Settings: whose journal it is, how its days run, how the window looks here, when it reminds, where it all lies."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

import amps_journal
from amps_journal.i18n import translate
from amps_journal.settings import MachineSettings
from amps_journal.ui.pages.settings.day_rules import Days
from amps_journal.ui.pages.settings.profile import You
from amps_journal.ui.pages.settings.region_choices import RegionChoices
from amps_journal.ui.pages.settings.settings_card import rows_of
from amps_journal.ui.pages.settings.storage import Keeping
from amps_journal.ui.pages.settings.this_computer import Look, Reminding
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.page import GAP, SIDE, WIDEST, Page

STACKED_FROM_SCALE = 1.5
CARD_EDGES = 2 * (16 + 1)


class SettingsPage(Page):
    """What can be set; every change counts at once.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    machine_changed = Signal(object)
    widest = WIDEST

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Settings"), theme, parent)
        self._machine = MachineSettings()
        self.head.addSpacing(GAP)
        self.head.addWidget(_about(), 1)
        self._store = store
        mine = button("settings_words", translate("Settings", "My words…"))
        mine.clicked.connect(self.open_words)
        self.head.addWidget(mine)
        self._region = RegionChoices(store, theme, self._change_machine)
        self._you, self._days, self._keeping = (
            You(store, theme),
            Days(store, theme, self._region.row),
            Keeping(store, self),
        )
        self._look, self._reminding = Look(theme, self._change_machine), Reminding(store, theme, self._change_machine)
        if self._look.language is not None:
            words = label(translate("Settings", "Language"), "strong")
            words.setBuddy(self._look.language)
            self.head.addWidget(words)
            self.head.addWidget(self._look.language)
        self._parts = self._you, self._reminding, self._keeping, self._look, self._days
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(GAP)
        left = (self._you.card, 0), (self._reminding.card, 0), (self._keeping.card, 1)
        right = (self._look.card, 0), (self._days.card, 1)
        self._sides = QVBoxLayout(), QVBoxLayout()
        for column, parts in zip(self._sides, (left, right), strict=True):
            column.setSpacing(GAP)
            for part, stretch in parts:
                column.addWidget(part, stretch)
            self._columns.addLayout(column, 1)
        self.body.addLayout(self._columns)
        self.body.addStretch(1)
        self._settle_direction()
        store.changed.connect(self._show_stored)
        self._show_stored()
        self.set_machine(self._machine)

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes; large text stacks the columns."""
        super().set_theme(theme)
        QTimer.singleShot(0, self, self._settle_direction)  # Once every part has its new size.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where both columns do not fit side by side, they stand under each other."""
        super().resizeEvent(event)
        self._settle_direction()

    def _settle_direction(self) -> None:
        rows = [row for part in self._parts for row in rows_of(part.card)]
        directions = QBoxLayout.Direction
        for row in rows:
            row.setDirection(directions.LeftToRight)
        needed = sum(column.minimumSize().width() for column in self._sides) + GAP + 2 * SIDE
        stacked = needed > self.width() or self._theme.scale >= STACKED_FROM_SCALE
        self._columns.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        for row in rows:
            if stacked and row.minimumSize().width() > self.width() - 2 * SIDE - CARD_EDGES:
                row.setDirection(directions.TopToBottom)

    def set_machine(self, machine: MachineSettings) -> None:
        """Show this machine's own choices."""
        self._machine = machine
        self._look.show(machine)
        self._region.show(machine)
        self._reminding.show(machine)

    def open_words(self) -> None:
        """Lay the lists of words over the page."""
        from amps_journal.ui.pages.settings.words_sheet import WordsSheet  # noqa: PLC0415  (needed only when asked for)

        WordsSheet(self._store, self._theme, self).open()

    def back_up(self, out: Path) -> None:
        """Write a backup to the file and say how it went."""
        self._keeping.back_up(out)

    def _show_stored(self) -> None:
        for part in (self._you, self._days, self._region, self._keeping):
            part.show_stored()

    def _change_machine(self, **values: Any) -> None:
        self.set_machine(replace(self._machine, **values))
        self.machine_changed.emit(self._machine)


def _about() -> QWidget:
    """What this program is, quietly beside the title."""
    made = label(
        translate(
            "Settings",
            "AMPS Journal {version}. It works offline and sends nothing anywhere. What it shows is self-reported: it "
            "is not medical advice and not a diagnosis.",
            version=amps_journal.__version__,
        ),
        "small",
        "settings_about",
        wrap=True,
    )
    made.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return made
