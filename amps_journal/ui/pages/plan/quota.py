"""Minutes a day: what the quota starts from, how it grows, the weeks to come, and what was done to it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from amps_journal.domain.calendar import USUAL_FIRST_STEP, USUAL_GROWTH
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan, QuotaStretch
from amps_journal.domain.planning import quota
from amps_journal.domain.planning.quota_weeks import (
    QuotaChange,
    QuotaWeek,
    baseline_from,
    coming_weeks,
    history,
    illness_ended,
)
from amps_journal.domain.planning.quota_wording import held_words
from amps_journal.formats.clock import minutes_unit
from amps_journal.formats.dates import short_date
from amps_journal.formats.joined import facts, sentences
from amps_journal.formats.numbers import percent_unit, whole
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editor import LEFT, SectionEditor, captioned, section_part
from amps_journal.ui.pages.plan.quota_words import beside_minutes
from amps_journal.ui.pages.plan.summaries_by_section import week_bars
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.inputs.stepper import Stepper
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.small_charts.coming_weeks import ComingWeeks

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

USUAL_BASELINE = 20
HISTORY_SHOWN = 8


class QuotaEditor(SectionEditor):
    """The picture of the weeks to come, and the numbers that it follows from."""

    shares = (3, 2)

    def build(self) -> None:
        """Make the picture, the history and the two forms."""
        self._shown_weeks: tuple[QuotaWeek, ...] = ()
        self._is_filling = False
        self._build_weeks()
        self._build_history()
        self._build_begin()
        self._build_growth()

    def _build_weeks(self) -> None:
        self._weeks_card = section_part("quota_weeks_card", translate("Plan", "The next 12 weeks"))
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        self._now: PlainLabel = label("", "number", "quota_now")
        self._said: PlainLabel = label("", "quiet", "quota_said", wrap=True)
        numbers.addWidget(self._now)
        numbers.addWidget(self._said, 1)
        self._picture = ComingWeeks("quota_weeks", translate("Plan", "Minutes a day, week by week"), self._theme)
        self._picture.week_pointed.connect(self._say_week)
        self._picture.week_pressed.connect(self._turn_week)
        row = QHBoxLayout()
        row.setSpacing(12)
        self._hold = button("quota_hold", translate("Plan", "Hold this week"))
        self._hold.clicked.connect(lambda: self._turn_week(0))
        how = label(
            translate("Plan", "Press a week to hold it. It grows by the calendar, not by how you feel."),
            "small",
            "quota_how",
            wrap=True,
        )
        row.addWidget(self._hold)
        row.addWidget(how, 1)
        self._weeks_card.body.addLayout(numbers)
        self._weeks_card.body.addWidget(self._picture, 1)
        self._weeks_card.body.addLayout(row)
        self._how = how
        self.left.addWidget(self._weeks_card, 1)

    def _build_history(self) -> None:
        self._history_card = section_part("quota_history_card", translate("Plan", "So far"))
        self._history_card.body.setSpacing(6)
        self._history: PlainLabel = label("", "", "quota_history", wrap=True)
        self._history_card.body.addWidget(self._history)
        self.left.addWidget(self._history_card)

    def _build_begin(self) -> None:
        card = self._begin_card = section_part("quota_begin_card", translate("Plan", "Start"))
        self._after: PlainLabel = label("", "notice", "quota_after_illness", wrap=True)
        card.body.addWidget(self._after)
        minute = minutes_unit()
        self._baseline = Stepper(
            "quota_baseline", translate("Plan", "Minutes a day now"), self._theme, low=1, high=1440, unit=minute
        )
        self._measured = button("quota_measured", "", "link")
        self._measured.clicked.connect(self._take_measured)
        part = captioned(translate("Plan", "What you do now, minutes a day"), self._baseline)
        part.addWidget(self._measured, 0, LEFT)
        card.body.addLayout(part)
        self._first = Stepper(
            "quota_first_step",
            translate("Plan", "First step, percent of that"),
            self._theme,
            low=10,
            high=200,
            step=5,
            unit=percent_unit(),
        )
        card.body.addLayout(captioned(translate("Plan", "First step: this much of it"), self._first))
        self._begins: PlainLabel = label("", "small", "quota_begins", wrap=True)
        self._begin = button("quota_begin", translate("Plan", "Start today"), "primary")
        self._begin.clicked.connect(self._start)
        card.body.addWidget(self._begins)
        card.body.addWidget(self._begin, 0, LEFT)
        card.body.addStretch(1)
        for field in (self._baseline, self._first):
            field.value_changed.connect(lambda _number: self._say_beginning())

    def _build_growth(self) -> None:
        card = section_part("quota_growth_card", translate("Plan", "How it grows"))
        self._growth = Stepper(
            "quota_growth",
            translate("Plan", "More each week, percent"),
            self._theme,
            low=0,
            high=100,
            unit=percent_unit(),
            usual=(5, 10),
        )
        self._cap = Stepper(
            "quota_cap",
            translate("Plan", "At most, minutes a day"),
            self._theme,
            low=1,
            high=1440,
            step=5,
            start=60,
            unit=minutes_unit(),
            usual=(60, 90),
        )
        for field in (self._growth, self._cap):
            field.value_changed.connect(lambda _number: self._keep_growth())
        card.body.addLayout(captioned(translate("Plan", "More each week"), self._growth))
        card.body.addLayout(captioned(translate("Plan", "At most, minutes a day"), self._cap))
        self._promise: PlainLabel = label("", "small", "quota_promise", wrap=True)
        card.body.addWidget(self._promise)
        self.right.addWidget(card)
        self.right.addWidget(self._begin_card, 1)

    # what is shown

    def _latest(self) -> QuotaStretch | None:
        return max(self._editing.plan.quota, key=lambda stretch: stretch.start, default=None)

    def show_plan(self) -> None:
        """Show the quota as it is now."""
        plan, today = self._editing.plan, self._editing.today
        self._shown_weeks = coming_weeks(plan, today)
        has_quota = bool(self._shown_weeks)
        self._fill_forms(today, has_quota=has_quota)
        for part in (self._hold, self._how):
            part.setVisible(has_quota)
        if has_quota:
            is_held = self._shown_weeks[0].held
            hold = translate("Plan", "Let it grow again") if is_held else translate("Plan", "Hold this week")
            self._hold.setText(hold)
            self._hold.setAccessibleName(hold)
            self._picture.set_weeks(week_bars(self._shown_weeks))
            here = self._picture.here()
            self._say_week(-1 if here is None else here)
        self._say_history()

    def _fill_forms(self, today: date, *, has_quota: bool) -> None:
        latest = self._latest()
        self._is_filling = True
        growth = USUAL_GROWTH if latest is None or latest.growth is None else latest.growth
        self._growth.set_value(self._growth.value() if latest is None and self._growth.value() else round(growth * 100))
        if latest is not None:
            self._cap.set_value(None if latest.cap is None else round(latest.cap))
        if self._first.value() is None:
            self._first.set_value(round(USUAL_FIRST_STEP * 100))
        measured = baseline_from(self._editing.days, today)
        if self._baseline.value() is None:
            self._baseline.set_value(max(1, round(measured or USUAL_BASELINE)))
        self._measured.setVisible(measured is not None)
        if measured is not None:
            said = translate("Plan", "Your last 7 logged days: {minutes}", minutes=words.minutes_a_day(measured))
            self._measured.setText(said)
            self._measured.setAccessibleName(said)
        self._is_filling = False
        title = translate("Plan", "Start again from here") if has_quota else translate("Plan", "Start")
        self._begin_card.set_title(title)
        begin = translate("Plan", "Start again today") if has_quota else translate("Plan", "Start today")
        self._begin.setText(begin)
        self._begin.setAccessibleName(begin)
        self._begin.setProperty("role", "" if has_quota else "primary")
        self._begin.style().polish(self._begin)
        self._promise.setText(
            translate("Plan", "A change counts from next week on. Past days stay as they were.") if has_quota else ""
        )
        self._promise.setVisible(has_quota)
        self._say_illness(today)
        self._say_beginning()

    def _say_illness(self, today: date) -> None:
        ended = illness_ended(self._editing.store.life_events, self._editing.plan, today)
        self._after.setVisible(ended is not None)
        self._after.setText(
            translate("Plan", "Back after being ill? You can start a bit lower and grow from there.") if ended else ""
        )

    def _say_week(self, place: int) -> None:
        weeks = self._shown_weeks
        if not weeks:
            return
        week = weeks[max(0, min(place, len(weeks) - 1))]
        self._now.setText(whole(week.minutes))
        if place > 0 or week.start > self._editing.today:
            said = beside_minutes((week,), self._editing.today)
        else:
            said = beside_minutes(weeks, self._editing.today)
        self._said.setText(facts((said, held_words(week.minutes))) if week.held else said)

    def _say_history(self) -> None:
        changes = history(self._editing.plan, self._editing.today)[:HISTORY_SHOWN]
        self._history.setText("\n".join(change_words(change) for change in changes))
        self._history_card.setVisible(bool(changes))

    def _preview(self) -> None:
        """Before there is a quota: how it would grow."""
        baseline, first, growth = self._baseline.value(), self._first.value(), self._growth.value()
        if self._editing.plan.quota or baseline is None or first is None:
            return
        today = self._editing.today
        cap, shares = self._cap.value(), (first / 100, (growth or 0) / 100)
        try:
            plan = quota.start_quota(Plan(), today, baseline, first_step=shares[0], growth=shares[1], cap=cap)
        except JournalError:
            return  # Said when it is to be kept.
        weeks = coming_weeks(plan, today)
        self._picture.set_weeks(week_bars(weeks))
        self._now.setText(whole(weeks[0].minutes))
        last = whole(weeks[-1].minutes)
        self._said.setText(
            translate("Plan", "minutes a day in the first week, {last} after 12 weeks, if you start today", last=last)
        )

    def _say_beginning(self) -> None:
        baseline, first = self._baseline.value(), self._first.value()
        self._preview()
        self._begin.setEnabled(baseline is not None and first is not None)
        if baseline is None or first is None:
            self._begins.setText(translate("Plan", "Say what you do now, and how much of it the first step is."))
            return
        begins = translate(
            "Plan", "The first week: {minutes}.", minutes=words.minutes_a_day(-(-baseline * first // 100))
        )
        stays = translate("Plan", "What was before stays in the list.")
        self._begins.setText(sentences(begins, stays) if self._editing.plan.quota else begins)

    # what is done

    def _take_measured(self) -> None:
        measured = baseline_from(self._editing.days, self._editing.today)
        if measured is not None:
            self._baseline.set_value(max(1, round(measured)))
            self._say_beginning()

    def _start(self) -> None:
        baseline, first = self._baseline.value() or 0, (self._first.value() or 0) / 100
        growth = (self._growth.value() or 0) / 100
        cap = self._cap.value()
        if self._editing.plan.quota:
            self._editing.do(lambda plan, today: quota.restart(plan, today, baseline, first_step=first, growth=growth))
        else:
            self._editing.do(
                lambda plan, today: quota.start_quota(plan, today, baseline, first_step=first, growth=growth, cap=cap)
            )

    def _keep_growth(self) -> None:
        growth, cap = self._growth.value(), self._cap.value()
        if self._is_filling or growth is None:
            return
        if not self._editing.plan.quota:
            self._preview()
            return
        self._editing.do(lambda plan, today: quota.change_growth(plan, today, growth=growth / 100, cap=cap))

    def _turn_week(self, place: int) -> None:
        if not 0 <= place < len(self._shown_weeks):
            return
        week = self._shown_weeks[place]
        day = max(week.start, self._editing.today)
        if week.held:
            self._editing.do(lambda plan, today: quota.unhold(plan, day, today))
        else:
            self._editing.do(lambda plan, today: quota.hold_week(plan, day, today))


def change_words(change: QuotaChange) -> str:
    """What was done to the quota, in a line."""
    minutes = words.minutes_a_day(change.minutes)
    day = short_date(change.day)
    return {
        "started": translate("Plan", "{day}: started at {minutes}", day=day, minutes=minutes),
        "restarted": translate("Plan", "{day}: started again at {minutes}", day=day, minutes=minutes),
        "changed": translate("Plan", "{day}: grows otherwise, from {minutes}", day=day, minutes=minutes),
        "held": translate("Plan", "{day}: held at {minutes}", day=day, minutes=minutes),
    }[change.what]
