"""Settings: who, the school week, when a day begins, the pain question, how the window looks, where it all lies."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QHBoxLayout, QLabel, QWidget

import amps_journal
from amps_journal.i18n import translate
from amps_journal.settings import MachineSettings
from amps_journal.ui.dates import weekday_names
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.card import Card, label
from amps_journal.ui.widgets.fields import ChoiceBox, button, form_row, text_field
from amps_journal.ui.widgets.page import GAP, WIDEST, Page
from amps_journal.ui.widgets.segmented import SegmentedControl
from amps_journal.ui.widgets.weekdays import WeekdayChips

LAST_ROLLOVER = 11
STACKED_FROM_SCALE = 1.5
TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)


class SettingsPage(Page):
    """What can be set; every change counts at once.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    widest = WIDEST

    machine_changed = Signal(object)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Settings"), theme, parent)
        self._store = store
        self._machine = MachineSettings()
        self.head.addStretch(1)
        self._rows = [QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2)]
        cards = self._person_card(), self._look_card(), self._day_card(), self._journal_card()
        for number, card in enumerate(cards):
            self._rows[number // 2].addWidget(card, 1)
        for row in self._rows:
            row.setSpacing(GAP)
            self.body.addLayout(row)
        self.body.addWidget(self._about_card())
        self.body.addStretch(1)
        self._settle_direction()
        store.changed.connect(lambda _change: self._show_stored())
        self._show_stored()

    # cards

    def _person_card(self) -> Card:
        card = Card("settings_person", translate("Settings", "You"))
        card.body.setSpacing(16)
        self._name = text_field("settings_name", translate("Settings", "Your name"))
        self._name.editingFinished.connect(self._on_name_changed)
        card.body.addLayout(form_row(translate("Settings", "Your name"), self._name))
        first = self._store.settings.week_start
        self._weekdays = WeekdayChips("settings_school_week", translate("Settings", "School week"), first, self._theme)
        self._weekdays.value_changed.connect(
            lambda days: self._store.save_person(replace(self._store.person, school_weekdays=days))
        )
        card.body.addLayout(
            form_row(
                translate("Settings", "School week"),
                self._weekdays,
                translate("Settings", "All other days are filled in as days off."),
            )
        )
        card.body.addStretch(1)
        return card

    def _day_card(self) -> Card:
        card = Card("settings_day", translate("Settings", "Your days"))
        card.body.setSpacing(16)
        self._rollover = ChoiceBox("settings_rollover", translate("Settings", "A new day begins at"), self._theme)
        for hour in range(LAST_ROLLOVER + 1):
            self._rollover.addItem(f"{hour:02d}:00", hour)
        self._week_start = ChoiceBox("settings_first_weekday", translate("Settings", "The week begins on"), self._theme)
        for weekday, name in enumerate(weekday_names()):
            self._week_start.addItem(name, weekday)
        self._rollover.activated.connect(lambda _index: self._save(rollover_hour=self._rollover.value()))
        self._week_start.activated.connect(lambda _index: self._save(first_weekday=self._week_start.value()))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(form_row(translate("Settings", "A new day begins at"), self._rollover), 1)
        row.addLayout(form_row(translate("Settings", "The week begins on"), self._week_start), 1)
        card.body.addLayout(row)
        self._pain = _segments(
            "settings_pain_question",
            translate("Settings", "The pain question"),
            (
                ("daily", translate("Settings", "Daily")),
                ("twice_a_week", translate("Settings", "Twice a week")),
                ("weekly", translate("Settings", "Weekly")),
                ("off", translate("Settings", "Off")),
            ),
            self._theme,
            lambda value: self._save(pain_question=value),
        )
        card.body.addLayout(
            form_row(
                translate("Settings", "The pain question"),
                self._pain,
                translate("Settings", "How often Today asks about pain. Asking less is fine."),
            )
        )
        card.body.addStretch(1)
        return card

    def _look_card(self) -> Card:
        card = Card("settings_look", translate("Settings", "How it looks here"))
        card.body.setSpacing(16)
        self._look = _segments(
            "settings_theme",
            translate("Settings", "Colours"),
            (
                ("system", translate("Settings", "Like the system")),
                ("light", translate("Settings", "Light")),
                ("dark", translate("Settings", "Dark")),
                ("high_contrast", translate("Settings", "High contrast")),
            ),
            self._theme,
            lambda value: self._change_machine(theme=value),
        )
        card.body.addLayout(form_row(translate("Settings", "Colours"), self._look))
        self._size = _segments(
            "settings_text_size",
            translate("Settings", "Text size"),
            tuple((size, f"{size:.0%}") for size in TEXT_SIZES),
            self._theme,
            lambda value: self._change_machine(text_scale=value),
        )
        card.body.addLayout(form_row(translate("Settings", "Text size"), self._size))
        card.body.addStretch(1)
        return card

    def _journal_card(self) -> Card:
        card = Card("settings_journal", translate("Settings", "Your journal"))
        card.body.setSpacing(12)
        self._place = label("", "quiet", "settings_place", wrap=True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(self._place)
        card.body.addWidget(
            label(
                translate(
                    "Settings",
                    "It has no lock yet: someone who uses this account on this computer can open it.",
                ),
                "quiet",
                "settings_lock",
                wrap=True,
            )
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        self._backup = button("settings_backup", translate("Settings", "Back up now…"))
        self._backup.clicked.connect(self._choose_backup)
        self._backup_said: QLabel = label("", "small", "settings_backup_said", wrap=True)
        row.addWidget(self._backup)
        row.addWidget(self._backup_said, 1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        return card

    def _about_card(self) -> Card:
        card = Card("settings_about", translate("Settings", "About"))
        card.body.addWidget(
            label(
                translate(
                    "Settings",
                    "AMPS Journal {version}. It works offline and sends nothing anywhere. What it shows is "
                    "self-reported: it is not medical advice and not a diagnosis.",
                    version=amps_journal.__version__,
                ),
                "quiet",
                wrap=True,
            )
        )
        return card

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes; large text stacks the cards."""
        super().set_theme(theme)
        self._settle_direction()

    def _settle_direction(self) -> None:
        stacked = self._theme.scale >= STACKED_FROM_SCALE
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(direction)

    # values

    def set_machine(self, machine: MachineSettings) -> None:
        """Show this machine's own choices."""
        self._machine = machine
        self._look.set_value(machine.theme)
        self._size.set_value(min(TEXT_SIZES, key=lambda size: abs(size - machine.text_scale)))

    def _show_stored(self) -> None:
        person, settings = self._store.person, self._store.settings
        if not self._name.hasFocus():
            self._name.setText(person.name or "")
        self._weekdays.set_value(person.school_week)
        self._rollover.set_value(settings.rollover)
        self._week_start.set_value(settings.week_start)
        self._pain.set_value(settings.pain_question or "daily")
        self._place.setText(translate("Settings", "It lies in {folder}.", folder=shown_place(self._store.folder)))

    def _on_name_changed(self) -> None:
        name = self._name.text().strip() or None
        if name != self._store.person.name:
            self._store.save_person(replace(self._store.person, name=name))

    def _save(self, **values: Any) -> None:
        self._store.save_settings(replace(self._store.settings, **values))

    def _change_machine(self, **values: Any) -> None:
        self._machine = replace(self._machine, **values)
        self.machine_changed.emit(self._machine)

    # backup

    def _choose_backup(self) -> None:
        name = f"amps-journal-{self._store.today():%Y-%m-%d}.zip"
        place, _kind = QFileDialog.getSaveFileName(
            self, translate("Settings", "Back up the journal"), str(Path.home() / name), "ZIP (*.zip)"
        )
        if place:
            self.back_up(Path(place))

    def back_up(self, out: Path) -> None:
        """Write a backup to the file and say how it went."""
        self._backup.setEnabled(False)
        self._backup_said.setText(translate("Settings", "Backing up…"))

        def write(journal: Any) -> Path:
            from amps_journal.journal.backup import write_backup  # noqa: PLC0415  (not needed before this)

            return write_backup(journal, out)

        self._store.run(write, self._on_backed_up, self._on_backup_failed)

    def _on_backed_up(self, out: Path) -> None:
        self._backup.setEnabled(True)
        self._backup_said.setText(
            translate("Settings", "Saved as {name} and checked. Keep it somewhere only you can get to.", name=out.name)
        )

    def _on_backup_failed(self, sentence: str) -> None:
        self._backup.setEnabled(True)
        self._backup_said.setText(sentence)


def shown_place(folder: Path) -> str:
    """The folder as a person knows it: from their home on where it lies there."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if folder.is_relative_to(home) else str(folder)


def _segments(
    name: str, spoken: str, options: tuple[tuple[Any, str], ...], theme: Theme, on_change: Callable[[Any], None]
) -> SegmentedControl:
    """A segmented control that calls back and does not stretch."""
    made = SegmentedControl(name, spoken, options, theme)
    made.value_changed.connect(on_change)
    return made
