"""Whose journal it is: the name, the birth month, the clinic's word, and when there is school."""

from dataclasses import replace
from typing import Any

from amps_journal.i18n import translate
from amps_journal.ui.pages.settings.settings_card import check, settings_card, show_checked, side_by_side
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.chips.weekday_chips import WeekdayChips
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox, form_row, text_field
from amps_journal.ui.widgets.inputs.month_field import MonthField

YOUNGEST, OLDEST = 5, 30
"""Years of age whose birth years are offered; others that are stored are shown as well."""


class You:
    """The card of the profile; every change is stored at once."""

    def __init__(self, store: JournalStore, theme: Theme) -> None:
        self._store = store
        self._theme = theme
        self.card = settings_card("person", translate("Settings", "You"))
        self._add_name_and_birth()
        self._add_pain_type()
        self._add_school()
        self.card.body.addStretch(1)

    def _add_name_and_birth(self) -> None:
        self._name = text_field("settings_name", translate("Settings", "Your name"))
        self._name.editingFinished.connect(self._on_name_changed)
        year = self._store.today().year
        self._birth = MonthField(
            "settings_birth", translate("Settings", "Born in"), range(year - YOUNGEST, year - OLDEST, -1), self._theme
        )
        self._birth.value_changed.connect(lambda month: self._save(birth_month=month))
        name = form_row(translate("Settings", "Your name"), self._name)
        self.card.body.addLayout(side_by_side((name, 1), (form_row(translate("Settings", "Born in"), self._birth), 1)))

    def _add_pain_type(self) -> None:
        self._pain_type = ChoiceBox("settings_pain_type", translate("Settings", "Kind of pain"), self._theme)
        for key, words in (
            (None, translate("Settings", "Not said")),
            ("diffuse", translate("Settings", "Diffuse: in many places")),
            ("localized", translate("Settings", "Localized: in one place")),
            ("crps", translate("Settings", "CRPS: complex regional pain syndrome")),
            ("intermittent", translate("Settings", "Intermittent: in attacks that come and go")),
        ):
            self._pain_type.addItem(words, key)
        self._pain_type.activated.connect(lambda _index: self._save(pain_type=self._pain_type.value()))
        self.card.body.addLayout(
            form_row(
                translate("Settings", "Kind of pain"),
                self._pain_type,
                translate("Settings", "The word that your clinic uses. Today then asks what fits it."),
            )
        )

    def _add_school(self) -> None:
        first = self._store.settings.week_start
        self._weekdays = WeekdayChips("settings_school_week", translate("Settings", "School week"), first, self._theme)
        self._weekdays.value_changed.connect(lambda days: self._save(school_weekdays=days))
        self.card.body.addLayout(
            form_row(
                translate("Settings", "School week"),
                self._weekdays,
                translate("Settings", "All other days are filled in as days off."),
            )
        )
        self._home_schooled = check(
            "settings_home_schooled",
            translate("Settings", "I have school at home"),
            self._theme,
            lambda on: self._save(home_schooled=on),
        )
        self.card.body.addWidget(self._home_schooled)

    def show_stored(self) -> None:
        """Show what the journal holds; what is being typed stays."""
        person = self._store.person
        if not self._name.hasFocus():
            self._name.setText(person.name or "")
        self._birth.set_value(person.birth_month)
        self._pain_type.set_value(person.pain_type)
        self._weekdays.set_value(person.school_week)
        show_checked(self._home_schooled, person.home_schooled is True)

    def _on_name_changed(self) -> None:
        name = self._name.text().strip() or None
        if name != self._store.person.name:
            self._save(name=name)

    def _save(self, **values: Any) -> None:
        self._store.save_person(replace(self._store.person, **values))
