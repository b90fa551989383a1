"""Principle 1: do active minutes grow, is the plan kept, does touch get easier?"""

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays, Flags
from amps_journal.analysis.days.looked_at import LookedAt
from amps_journal.analysis.findings import trend_wording, wording
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.finding_builder import day_parts, measure, trend_test
from amps_journal.analysis.findings.progressive_activity.desensitization import desensitization_trends
from amps_journal.analysis.findings.progressive_activity.hard_days import kept_going
from amps_journal.analysis.methods.series import trailing_median, weekly
from amps_journal.analysis.methods.shares import Estimate, share_of
from amps_journal.analysis.methods.trend import Trend, trend_of
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding
from amps_journal.domain.contents import JournalContents
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

LEAST_DAYS_A_WEEK = 4


def progressive_activity(days: LookedAt, contents: JournalContents, *, tests: bool = True) -> list[Finding]:
    """All findings of the card, or its measures alone."""
    first_weekday = contents.settings.week_start
    measures = [
        quota_kept(days.period),
        programme_kept(days.period),
        kept_going(days.so_far, days.inside),
        activity_swings(days.so_far, days.inside),
    ]
    if not tests:
        return measures
    return [
        activity_trend(days.so_far, first_weekday),
        *measures,
        *desensitization_trends(days.so_far, contents),
    ]


def activity_trend(arrays: DailyArrays, first_weekday: int) -> Finding:
    """Whether weekly mean active minutes rise: the trend test (``trend``), over weeks with 4 or more answered days.

    Weekly, because what is asked of teenagers is an average over the week (WHO, Bull et al. 2020). Where pain rises
    too, by the same test, a sentence on soreness is added.
    """
    series = weekly(arrays.active_minutes, arrays.day_off, arrays.start, first_weekday, least=LEAST_DAYS_A_WEEK)
    pain = weekly(arrays.pain, arrays.day_off, arrays.start, first_weekday, least=LEAST_DAYS_A_WEEK)

    def text(verdict: str, trend: Trend) -> str:
        said = _activity_text(verdict, trend)
        if verdict == SEEN and len(pain.weeks) >= METHODS["activity_trend"].gate:
            beside = trend_of(pain.weeks, pain.values, pain.days_off)
            if beside.slope > 0 and beside.p < 0.05:
                said = sentences(said, _soreness())
        return said

    return trend_test(
        "activity_trend",
        arrays,
        series,
        np.isfinite(arrays.active_minutes),
        text=text,
        lack=wording.more_weeks(translate("Findings", "how your active minutes change")),
    )


def _activity_text(verdict: str, trend: Trend) -> str:
    if verdict == SEEN:
        return trend_wording.moving_more(abs(trend.slope))
    if verdict == OPPOSITE:
        return trend_wording.moving_less(abs(trend.slope))
    return translate("Findings", "Your active minutes show no clear way up or down so far.")


def _soreness() -> str:
    return translate(
        "Findings",
        "Soreness early on can be part of retraining. Keep to the plan, and tell your therapist about anything new.",
    )


def quota_kept(arrays: DailyArrays) -> Finding:
    """The share of answered days on which active minutes reached the plan's quota.

    The interval is Wilson's (1927) on the effective number of days, see ``shares.share_of``.
    """
    possible = np.isfinite(arrays.quota)
    used = possible & np.isfinite(arrays.active_minutes)
    reached = np.where(used, arrays.active_minutes >= arrays.quota, np.nan)
    estimate = share_of(reached)
    n = int(used.sum())
    parts = day_parts(
        used,
        possible,
        reached=float(np.nansum(reached)),
        mean_minutes=float(arrays.active_minutes[used].mean()) if n else None,
        mean_quota=float(arrays.quota[used].mean()) if n else None,
    )

    def text(found: Estimate) -> str:
        return plural(
            "Findings",
            "You reached your planned minutes on {reached} of {n} day ({share}).",
            "You reached your planned minutes on {reached} of {n} days ({share}).",
            n,
            reached=round(parts["reached"]),
            share=numbers.share_in_percent(found.value),
        )

    def lack(needed: int) -> str:
        if not possible.any():
            return translate("Findings", "Your plan has no daily minutes yet, so there is nothing to count.")
        return wording.more_days(translate("Findings", "your planned minutes"))(needed)

    return measure("quota_kept", estimate, n=n, parts=parts, text=text, lack=lack)


def programme_kept(arrays: DailyArrays) -> Finding:
    """The share of planned programme items that were done, over days whose activities are answered.

    The interval is Wilson's (1927) on the effective number of days, see ``shares.share_of``.
    """
    possible = arrays.programme_planned > 0
    used = possible & np.isfinite(arrays.programme_done)
    estimate = share_of(arrays.programme_done, arrays.programme_planned)
    n = int(used.sum())
    done, planned = arrays.programme_done[used].sum(), arrays.programme_planned[used].sum()

    def text(found: Estimate) -> str:
        share = numbers.share_in_percent(found.value)
        return plural(
            "Findings",
            "You did {share} of your planned exercises, over {n} day.",
            "You did {share} of your planned exercises, over {n} days.",
            n,
            share=share,
        )

    def lack(needed: int) -> str:
        if not possible.any():
            return translate("Findings", "Your plan has no exercises yet, so there is nothing to count.")
        return wording.more_days(translate("Findings", "your planned exercises"))(needed)

    parts = day_parts(used, possible, done=float(done), planned=float(planned))
    return measure("programme_kept", estimate, n=n, parts=parts, text=text, lack=lack)


def activity_swings(arrays: DailyArrays, inside: Flags | None = None) -> Finding:
    """How much active minutes swing: RMSSD / mean, and full days followed by a nearly empty one.

    RMSSD is the root mean square of successive differences (von Neumann et al. 1941), over pairs of days that are both
    answered. A full day has 1.5 times the trailing 14-day median or more, a nearly empty one half of it or less.

    Args:
        arrays: The days.
        inside: Which of them are told of, all where left out; the others say what is usual.
    """
    usual = trailing_median(arrays.active_minutes, days=14)
    minutes = arrays.active_minutes if inside is None else np.where(inside, arrays.active_minutes, np.nan)
    used = np.isfinite(minutes)
    n, steps = int(used.sum()), np.diff(minutes)
    steps = steps[np.isfinite(steps)]
    mean = float(minutes[used].mean()) if n else 0.0
    ratio = float(np.sqrt(np.mean(steps**2))) / mean if steps.size and mean > 0 else None
    full = (minutes[:-1] >= 1.5 * usual[:-1]) & (usual[:-1] > 0)
    swings = int((full & (minutes[1:] <= 0.5 * usual[:-1])).sum()) if arrays.n else 0
    parts = day_parts(used, inside, swings=float(swings), pairs=float(steps.size))
    estimate = None if ratio is None else Estimate(ratio, np.nan, np.nan, n, float(n))

    def text(_found: Estimate) -> str:
        if not swings:
            return translate("Findings", "No very full day was followed by a nearly empty one.")
        return plural(
            "Findings",
            "{n} time, a very full day came before a nearly empty one.",
            "{n} times, a very full day came before a nearly empty one.",
            swings,
        )

    def lack(needed: int) -> str:
        if n >= METHODS["activity_swings"].gate:
            return translate("Findings", "Very full days show only where days in a row have some moving in them.")
        return wording.more_days(translate("Findings", "very full days"))(needed)

    return measure("activity_swings", estimate, n=n, parts=parts, text=text, lack=lack)
