"""What belongs to this machine: how the window looks, its language, and the reminder."""

from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from amps_journal import i18n, paths
from amps_journal.domain.errors import JournalError
from amps_journal.domain.reminder import SCHOOL_BEGINS, SCHOOL_ENDS
from amps_journal.formats.clock import clock
from amps_journal.formats.joined import at_the_start
from amps_journal.formats.numbers import percent
from amps_journal.i18n import translate
from amps_journal.settings import ACCENTS, OFFERS, MachineSettings
from amps_journal.ui import tray
from amps_journal.ui.pages.settings.settings_card import (
    check,
    segments,
    settings_card,
    show_checked,
)
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.inputs.accent_choice import AccentChoice
from amps_journal.ui.widgets.inputs.form_rows import CheckLine, ChoiceBox, form_row
from amps_journal.ui.widgets.inputs.time_field import TimeField
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore

ACCENT_BELOW = 2
TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)

Change = Callable[..., None]
"""Called with the machine's settings that change, as keywords."""


def accent_names() -> tuple[tuple[str, str], ...]:
    """The colours to choose from, each by its key with its name."""
    names = {
        "sea": translate("Settings", "Sea"),
        "lake": translate("Settings", "Lake"),
        "forest": translate("Settings", "Forest"),
        "moss": translate("Settings", "Moss"),
        "plum": translate("Settings", "Plum"),
        "brick": translate("Settings", "Brick"),
    }
    return tuple((key, names[key]) for key in ACCENTS)


class Look:
    """The card of colours and text size; ``language`` is a list for the head of the page, where there is a choice."""

    def __init__(self, theme: Theme, change: Change) -> None:
        self._theme = theme
        self._change = change
        self.card = settings_card("look", translate("Settings", "How it looks here"))
        self._add_colours()
        self._add_text_size()
        self.language = self._made_language(i18n.languages()) if len(i18n.languages()) > 1 else None
        self.card.body.addStretch(1)

    def _add_colours(self) -> None:
        words = translate("Settings", "Colours")
        self._colours = segments(
            "settings_theme",
            words,
            (
                ("system", translate("Settings", "Like the system")),
                ("light", translate("Settings", "Light")),
                ("dark", translate("Settings", "Dark")),
                ("high_contrast", translate("Settings", "High contrast")),
            ),
            self._theme,
            lambda value: self._change(theme=value),
        )
        row = form_row(words, self._colours)
        own = translate("Settings", "Your colour")
        self._accent = AccentChoice("settings_accent", own, accent_names(), self._theme)
        self._accent.value_changed.connect(lambda value: self._change(accent=value))
        row.addSpacing(ACCENT_BELOW)
        row.addWidget(self._accent)
        self.card.body.addLayout(row)

    def _add_text_size(self) -> None:
        words = translate("Settings", "Text size")
        sizes = tuple((size, percent(100 * size)) for size in TEXT_SIZES)
        self._motion = check(
            "settings_less_motion",
            translate("Settings", "Less movement"),
            self._theme,
            lambda on: self._change(less_motion=on),
        )
        said = translate("Settings", "The breathing guide then counts in steps. It also does where your system asks.")
        self._motion.setAccessibleDescription(said)
        set_tip(self._motion, said)
        self._motion.setMinimumHeight(self._theme.px(38))
        self._size = segments(
            "settings_text_size", words, sizes, self._theme, lambda value: self._change(text_scale=value)
        )
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(form_row(words, self._size), 1)
        row.addWidget(self._motion, 0, Qt.AlignmentFlag.AlignBottom)
        self.card.body.addLayout(row)

    def _made_language(self, languages: tuple[str, ...]) -> ChoiceBox:
        words = translate("Settings", "Language")
        box = ChoiceBox("settings_language", words, self._theme)
        for code in languages:
            box.addItem(at_the_start(QLocale(code).nativeLanguageName()), code)
        box.activated.connect(lambda _index: self._change(language=box.value()))
        return box

    def show(self, machine: MachineSettings) -> None:
        """Show this machine's choices."""
        show_checked(self._motion, machine.less_motion)
        self._colours.set_value(machine.theme)
        self._accent.set_value(machine.accent)
        self._size.set_value(min(TEXT_SIZES, key=lambda size: abs(size - machine.text_scale)))
        if self.language is not None:
            self.language.set_value(i18n.language())


class Reminding:
    """The card of the daily reminder and of offers; it says so where this machine has no place to show a reminder."""

    def __init__(self, store: "JournalStore", theme: Theme, change: Change) -> None:
        self._store = store
        self._change = change
        self._machine = MachineSettings()
        self._time_shown = time(19, 30)
        self.card = settings_card("reminding", translate("Settings", "Reminder and offers"))
        self._is_on = check(
            "settings_reminder", translate("Settings", "Remind me once a day, at"), theme, self._on_switched
        )
        self._time = TimeField("settings_reminder_time", translate("Settings", "Time of the reminder"), theme)
        self._time.value_changed.connect(self._on_time_entered)
        self._time.refused.connect(self._say_unread)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._is_on)
        row.addWidget(self._time)
        row.addStretch(1)
        row.addWidget(self._made_offers(theme))
        row.addWidget(self._made_wins(theme))
        self.card.body.addLayout(row)
        self._help: PlainLabel = label("", "small", "settings_reminder_help", wrap=True)
        self.card.body.addLayout(self._made_closed_row(theme))
        self.card.body.addStretch(1)

    def _made_closed_row(self, theme: Theme) -> QHBoxLayout:
        self._waits = check(
            "settings_waits", translate("Settings", "Also while the journal is closed"), theme, self._on_waits
        )
        self._calendar = button("settings_calendar_file", translate("Settings", "Save a calendar file…"))
        self._calendar.clicked.connect(self._choose_calendar_file)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._waits)
        row.addWidget(self._help, 1)
        row.addWidget(self._calendar)
        return row

    def _on_waits(self, on: bool) -> None:
        from amps_journal.ui.waiting import session_start  # noqa: PLC0415  (only when it is switched)

        try:
            if on:
                session_start.start_with_session(self._journal_asked_for())
                session_start.begin_now(self._journal_asked_for())
            else:
                session_start.leave_session()
        except OSError:
            show_checked(self._waits, not on)
            self._help.setText(translate("Settings", "This computer does not allow programs to start by themselves."))
            return
        self._change(starts_with_session=on)

    def _journal_asked_for(self) -> Path | None:
        """The folder to wait on, where it is not the usual one."""
        folder: Path | None = self._store.folder
        return None if folder is None or folder == paths.default_journal_folder() else folder

    def _choose_calendar_file(self) -> None:
        place, _kind = QFileDialog.getSaveFileName(
            self.card,
            translate("Settings", "Save a calendar file"),
            str(Path.home() / "amps-journal-reminder.ics"),
            "iCalendar (*.ics)",
        )
        if place:
            self._save_calendar_file(Path(place))

    def _save_calendar_file(self, out: Path) -> None:
        from amps_journal.exchange.files import save_file  # noqa: PLC0415
        from amps_journal.exchange.reminder_calendar import reminder_calendar  # noqa: PLC0415

        try:
            save_file(out, reminder_calendar(self._time_shown, self._store.today(), self._store.now()))
        except JournalError as error:
            self._help.setText(str(error))
            return
        said = translate("Settings", "Saved. Open {file} with your calendar: it reminds you every day.", file=out.name)
        self._help.setText(said)

    def _made_offers(self, theme: Theme) -> CheckLine:
        self._offers = check("settings_offers", translate("Settings", "Offers on Today"), theme, self._on_offers)
        said = translate(
            "Settings", "Now and then Today offers the next step or your setback plan, each at most once a week."
        )
        self._offers.setAccessibleDescription(said)
        set_tip(self._offers, said)
        return self._offers

    def _made_wins(self, theme: Theme) -> CheckLine:
        self._wins = check(
            "settings_old_wins", translate("Settings", "Old wins"), theme, lambda on: self._change(old_wins=on)
        )
        said = translate("Settings", "Now and then Today shows you an old win again.")
        self._wins.setAccessibleDescription(said)
        set_tip(self._wins, said)
        return self._wins

    def _on_offers(self, on: bool) -> None:
        machine = self._machine
        for name in OFFERS:
            machine = machine.with_offer_on(name, on)
        self._change(offers=machine.offers)

    def show(self, machine: MachineSettings) -> None:
        """Show this machine's choices."""
        self._machine = machine
        show_checked(self._wins, machine.old_wins)
        show_checked(self._offers, any(machine.is_offer_on(name) for name in OFFERS))
        there_is_a_tray = tray.has_tray()
        self._time_shown = time.fromisoformat(machine.reminder_time)
        show_checked(self._is_on, machine.reminder)
        self._time.set_value(self._time_shown)
        # What is on can be turned off, whether it can be shown or not.
        self._is_on.setEnabled(there_is_a_tray or machine.reminder)
        self._time.setEnabled(there_is_a_tray and machine.reminder)
        show_checked(self._waits, machine.starts_with_session)
        self._waits.setVisible(there_is_a_tray or machine.starts_with_session)
        self._waits.setEnabled((there_is_a_tray and machine.reminder) or machine.starts_with_session)
        self._calendar.setVisible(not there_is_a_tray)
        words = _how_it_reminds() if there_is_a_tray else _why_it_does_not()
        self._help.setText(words)
        self._is_on.setAccessibleDescription(words)

    def _on_switched(self, on: bool) -> None:
        self._change(reminder=on)

    def _say_unread(self, typed: str) -> None:
        self._help.setText(
            translate(
                "Settings",
                "{typed} is not a time. It stays at {time} until you type another.",
                typed=typed,
                time=clock(self._time_shown),
            )
        )

    def _on_time_entered(self, value: Any) -> None:
        if value is None:
            self._time.set_value(self._time_shown)
        else:
            self._change(reminder_time=value.isoformat("minutes"))


def _how_it_reminds() -> str:
    return translate(
        "Settings",
        "Never in school hours ({first} to {last}), and not on a day with three answers.",
        first=clock(SCHOOL_BEGINS),
        last=clock(SCHOOL_ENDS),
    )


def _why_it_does_not() -> str:
    return translate(
        "Settings",
        "This computer has no system tray, where reminders are shown. A calendar file can remind you in its place.",
    )
