"""The first start: whose journal this is, when there is school, and that it is private. All of it may be skipped."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.fields import TimeZoneName
from amps_journal.domain.person import Person
from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chips.weekday_chips import WeekdayChips
from amps_journal.ui.widgets.inputs.form_rows import form_row, text_field
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.page import Page

WIDTH = 560


def machine_time_zone() -> str | None:
    """The IANA time zone of this machine, or ``None`` where it is not one that the journal knows."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name if TimeZoneName().accepts(name) else None


class WelcomePage(Page):
    """Shown until the journal holds something; at its end a plan is offered, now or later.

    ``finished`` says that it is over, and ``plan_requested`` that a plan is to be set up after it.

    Args:
        store: The new journal.
        theme: Colours and sizes.
    """

    finished = Signal()
    plan_requested = Signal()

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Welcome", "Welcome"), theme, parent)
        self._store = store
        self.title.hide()
        self._card = Card("welcome_card", padding=32)
        self._card.body.setSpacing(20)
        self._card.setFixedWidth(theme.px(WIDTH))
        self._fill(theme)
        self.body.addStretch(1)
        middle = self._middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._card)
        middle.addStretch(1)
        self.body.addLayout(middle)
        self.body.addStretch(2)

    def _fill(self, theme: Theme) -> None:
        body = self._card.body
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(label(translate("Welcome", "Hello. This journal is yours."), "heading", wrap=True))
        words.addWidget(
            label(
                translate("Welcome", "It takes under a minute a day and shows what you managed. Skip what you like."),
                "quiet",
                wrap=True,
            )
        )
        body.addLayout(words)
        self._name = text_field(
            "welcome_name",
            translate("Welcome", "What should we call you?"),
            translate("Welcome", "First name or nickname"),
        )
        self._name.returnPressed.connect(self._start)
        body.addLayout(form_row(translate("Welcome", "What should we call you?"), self._name))
        self._weekdays = WeekdayChips(
            "welcome_school_week",
            translate("Welcome", "Which days do you have school?"),
            region().first_weekday,
            theme,
        )
        self._weekdays.set_value(Person().school_week)
        body.addLayout(form_row(translate("Welcome", "Which days do you have school?"), self._weekdays))
        body.addWidget(
            label(
                translate(
                    "Welcome",
                    "Everything stays on this computer. Nothing is sent to anyone. "
                    "You choose what others see, and some things never leave.",
                ),
                "notice",
                "welcome_privacy",
                wrap=True,
            )
        )
        body.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        skip = button("welcome_skip", translate("Welcome", "Skip"))
        skip.clicked.connect(self._skip)
        start = button("welcome_start", translate("Welcome", "Start"), "primary")
        start.setDefault(True)
        start.clicked.connect(self._start)
        row.addStretch(1)
        row.addWidget(skip)
        row.addWidget(start)
        return row

    def first_field(self) -> QWidget:
        """The name."""
        return self._name

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        super().set_theme(theme)
        self._card.setFixedWidth(theme.px(WIDTH))

    def _start(self) -> None:
        name = self._name.text().strip() or None
        self._store.save_person(replace(self._store.person, name=name, school_weekdays=self._weekdays.value()))
        self._skip()

    def _skip(self) -> None:
        """Keep no answer; the time zone and the first day of a week are the machine's."""
        first = region().first_weekday
        settings = replace(self._store.settings, timezone=machine_time_zone() or "UTC")
        # Monday is what a journal has that says nothing.
        self._store.save_settings(replace(settings, first_weekday=first) if first else settings)
        self._offer_plan()

    def _offer_plan(self) -> None:
        """The last step: a plan to begin with, now or later."""
        card = Card("welcome_plan_card", padding=32)
        card.body.setSpacing(20)
        card.setFixedWidth(self._theme.px(WIDTH))
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(label(translate("Welcome", "Do you want a plan?"), "heading", wrap=True))
        said = translate(
            "Welcome",
            "A plan says what you move each day, and Today lets you tick it off. There are three to begin with, and "
            "you change them with your therapist.",
        )
        words.addWidget(label(said, "quiet", wrap=True))
        card.body.addLayout(words)
        row = QHBoxLayout()
        row.setSpacing(12)
        later = button("welcome_plan_later", translate("Welcome", "Later"))
        later.clicked.connect(self.finished)
        now = button("welcome_plan_now", translate("Welcome", "Set up a plan now"), "primary")
        now.setDefault(True)
        now.clicked.connect(self._on_plan_wanted)
        row.addStretch(1)
        row.addWidget(later)
        row.addWidget(now)
        card.body.addLayout(row)
        self._middle.replaceWidget(self._card, card)
        self._card.hide()
        self._card.deleteLater()
        self._card = card
        later.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_plan_wanted(self) -> None:
        self.finished.emit()
        self.plan_requested.emit()
