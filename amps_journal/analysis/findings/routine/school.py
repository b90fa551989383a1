"""School: how much of it was attended, and whether that goes up or down."""

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings import trend_wording, wording
from amps_journal.analysis.findings.finding_builder import day_parts, measure, trend_test
from amps_journal.analysis.methods.series import weekly
from amps_journal.analysis.methods.shares import Estimate, share_of
from amps_journal.analysis.methods.trend import Trend
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding
from amps_journal.domain.person import Person
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

MISSED_A_LOT = 0.1
LEAST_SCHOOL_DAYS_A_WEEK = 3


def school_attendance(arrays: DailyArrays, person: Person) -> Finding:
    """The share of school attended, over scheduled and answered days; 10 % missed or more is named.

    Parts of a day count as such. The interval is Wilson's (1927) on the effective number of days, see
    ``shares.share_of``. Missing a tenth is the usual line for absence that puts learning at risk.
    """
    scheduled, used = ~arrays.day_off, np.isfinite(arrays.attended)
    estimate, n = share_of(arrays.attended), int(used.sum())
    missed = float((1 - arrays.attended[used]).mean()) if n else None

    def text(found: Estimate) -> str:
        share = numbers.share_in_percent(found.value)
        if person.home_schooled:
            said = plural(
                "Findings",
                "You joined {share} of lesson time, over {n} school day.",
                "You joined {share} of lesson time, over {n} school days.",
                n,
                share=share,
            )
        else:
            said = plural(
                "Findings",
                "You were at school for {share} of the time, over {n} school day.",
                "You were at school for {share} of the time, over {n} school days.",
                n,
                share=share,
            )
        if missed is None or missed < MISSED_A_LOT - 1e-9:
            return said
        return sentences(said, _missed_a_lot())

    def lack(needed: int) -> str:
        if arrays.n and not scheduled.any():
            return translate("Findings", "There were no school days in this time.")
        if person.home_schooled:
            return wording.more_days(translate("Findings", "your lesson time"))(needed)
        return wording.more_days(translate("Findings", "your time at school"))(needed)

    parts = day_parts(used, scheduled, attended=float(np.nansum(arrays.attended)), missed=missed)
    return measure("school_attendance", estimate, n=n, parts=parts, text=text, lack=lack)


def _missed_a_lot() -> str:
    return translate(
        "Findings", "That is 1 day in 10 or more missed. It can help to talk with school or your therapist."
    )


def attendance_trend(arrays: DailyArrays, first_weekday: int, *, home_schooled: bool = False) -> Finding:
    """Whether weekly attendance rises: the trend test (``trend``), over weeks with 3 or more answered school days."""
    series = weekly(arrays.attended, arrays.day_off, arrays.start, first_weekday, least=LEAST_SCHOOL_DAYS_A_WEEK)
    if home_schooled:
        about = translate("Findings", "how your lesson time changes")
    else:
        about = translate("Findings", "how your time at school changes")

    def text(verdict: str, trend: Trend) -> str:
        if verdict == SEEN:
            return trend_wording.school_more(abs(trend.slope), home_schooled=home_schooled)
        if verdict == OPPOSITE:
            return trend_wording.school_less(abs(trend.slope), home_schooled=home_schooled)
        if home_schooled:
            return translate("Findings", "Your lesson time shows no clear way up or down so far.")
        return translate("Findings", "Your time at school shows no clear way up or down so far.")

    def lack(needed: int) -> str:
        if arrays.n and arrays.day_off.all():
            return translate("Findings", "With no school days, there is no time at school to go up or down.")
        return wording.more_weeks(about)(needed)

    used = np.isfinite(arrays.attended)
    return trend_test("attendance_trend", arrays, series, used, text=text, lack=lack, possible=~arrays.day_off)
