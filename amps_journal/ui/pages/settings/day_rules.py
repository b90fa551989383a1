"""How the days run: when one begins, how often to check in, and how often pain is asked about."""

from dataclasses import replace
from datetime import time
from typing import Any

from PySide6.QtWidgets import QLayout, QVBoxLayout

from amps_journal.formats.clock import clock
from amps_journal.i18n import translate
from amps_journal.ui.pages.settings.settings_card import check, segments, settings_card, show_checked, side_by_side
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox, form_row

LAST_ROLLOVER = 11


class Days:
    """The card of the journal's own settings; every change is stored at once.

    Args:
        store: The journal.
        theme: What to paint with.
        region: The row of what differs from land to land, which stands among them.
    """

    def __init__(self, store: JournalStore, theme: Theme, region: QLayout) -> None:
        self._store = store
        self._theme = theme
        self.card = settings_card("day", translate("Settings", "Your days"))
        self._add_check_in()
        self.card.body.addLayout(region)
        self._add_pain()
        self.card.body.addStretch(1)

    def _beginning(self) -> QVBoxLayout:
        day = translate("Settings", "A new day begins at")
        self._rollover = ChoiceBox("settings_rollover", day, self._theme)
        for hour in range(LAST_ROLLOVER + 1):
            self._rollover.addItem(clock(time(hour)), hour)
        self._rollover.activated.connect(lambda _index: self._save(rollover_hour=self._rollover.value()))
        return form_row(day, self._rollover)

    def _add_check_in(self) -> None:
        words = translate("Settings", "Checking in")
        self._check_in = segments(
            "settings_check_in",
            words,
            (("daily", translate("Settings", "Every day")), ("weekly", translate("Settings", "Once a week"))),
            self._theme,
            lambda value: self._save(check_in=value),
        )
        often = form_row(
            words,
            self._check_in,
            translate("Settings", "When things go well, once a week is plenty. Every day stays open."),
        )
        self.card.body.addLayout(side_by_side((self._beginning(), 1), (often, 2)))

    def _add_pain(self) -> None:
        words = translate("Settings", "The pain question")
        self._pain = segments(
            "settings_pain_question",
            words,
            (
                ("daily", translate("Settings", "Daily")),
                ("twice_a_week", translate("Settings", "Twice a week")),
                ("weekly", translate("Settings", "Weekly")),
                ("off", translate("Settings", "Off")),
            ),
            self._theme,
            lambda value: self._save(pain_question=value),
        )
        self.card.body.addLayout(
            form_row(
                words,
                self._pain,
                translate("Settings", "How often Today asks about pain. Asking less is fine."),
            )
        )
        self._worst = check(
            "settings_ask_worst_pain",
            translate("Settings", "Ask about the worst pain too, as my therapist wants it"),
            self._theme,
            lambda on: self._save(ask_worst_pain=on),
        )
        self.card.body.addWidget(self._worst)

    def show_stored(self) -> None:
        """Show what the journal holds."""
        settings = self._store.settings
        self._rollover.set_value(settings.rollover)
        self._check_in.set_value(settings.check_in or "daily")
        self._pain.set_value(settings.pain_question or "daily")
        show_checked(self._worst, settings.ask_worst_pain is True)

    def _save(self, **values: Any) -> None:
        self._store.save_settings(replace(self._store.settings, **values))
