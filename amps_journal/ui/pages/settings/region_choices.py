"""How dates, times and papers look: on which day weeks begin, the clock, and the paper that is printed on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from amps_journal.formats.clock import with_clock
from amps_journal.formats.dates import weekday_names
from amps_journal.i18n import translate
from amps_journal.settings import MachineSettings
from amps_journal.ui.pages.settings.settings_card import side_by_side
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox, form_row


class RegionChoices:
    """A row of what differs from land to land; the first weekday is the journal's, the rest this machine's."""

    def __init__(self, store: JournalStore, theme: Theme, change_machine: Callable[..., None]) -> None:
        self._store = store
        self._change_machine = change_machine
        self._theme = theme
        self.row = side_by_side((self._week_choice(), 1), (self._clock_choice(), 1), (self._paper_choice(), 1))

    def _week_choice(self) -> QVBoxLayout:
        words = translate("Settings", "The week begins on")
        self._week_start = ChoiceBox("settings_first_weekday", words, self._theme)
        for weekday, name in enumerate(weekday_names()):
            self._week_start.addItem(name, weekday)
        self._week_start.activated.connect(lambda _index: self._save_week(self._week_start.value()))
        return form_row(words, self._week_start)

    def _clock_choice(self) -> QVBoxLayout:
        words, at = translate("Settings", "Times look like"), time(22, 30)
        self._clock = ChoiceBox("settings_clock", words, self._theme)
        self._clock.addItem(translate("Settings", "This computer’s"), "system")
        for kind in ("24", "12"):
            self._clock.addItem(with_clock(kind, at), kind)
        self._clock.activated.connect(lambda _index: self._change_machine(clock=self._clock.value()))
        return form_row(words, self._clock)

    def _paper_choice(self) -> QVBoxLayout:
        words = translate("Settings", "Paper")
        self._paper = ChoiceBox("settings_paper", words, self._theme)
        self._paper.addItem(translate("Settings", "This computer’s"), "system")
        self._paper.addItem(translate("Settings", "A4"), "a4")
        self._paper.addItem(translate("Settings", "Letter"), "letter")
        self._paper.activated.connect(lambda _index: self._change_machine(paper=self._paper.value()))
        return form_row(words, self._paper)

    def show_stored(self) -> None:
        """Show what the journal holds."""
        self._week_start.set_value(self._store.settings.week_start)

    def show(self, machine: MachineSettings) -> None:
        """Show this machine's choices."""
        self._clock.set_value(machine.clock)
        self._paper.set_value(machine.paper)

    def _save_week(self, weekday: Any) -> None:
        self._store.save_settings(replace(self._store.settings, first_weekday=weekday))
