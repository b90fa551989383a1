"""Principle 2: school, sleep and the routine list."""

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.days.looked_at import LookedAt
from amps_journal.analysis.findings import trend_wording, wording
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.finding_builder import day_parts, measure, trend_test
from amps_journal.analysis.findings.routine.school import attendance_trend, school_attendance
from amps_journal.analysis.findings.routine.sleep import hours_for_age, night_pairs, regularity_of, shift_of, spread_of
from amps_journal.analysis.findings.routine.sleep_then_day import regular_sleep_then_day
from amps_journal.analysis.methods.circular import circular_mean
from amps_journal.analysis.methods.series import weekly
from amps_journal.analysis.methods.shares import Estimate, median_of, share_of
from amps_journal.analysis.methods.trend import Trend
from amps_journal.analysis.results import OPPOSITE, SEEN, Finding
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import Person
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

LEAST_ROUTINE_DAYS_A_WEEK = 4
LEAST_SCHOOL_NIGHTS, LEAST_FREE_NIGHTS = 3, 2


def routine(days: LookedAt, contents: JournalContents, *, tests: bool = True) -> list[Finding]:
    """All findings of the card, or its measures alone."""
    first_weekday, home_schooled = contents.settings.week_start, bool(contents.person.home_schooled)
    attendance = [school_attendance(days.period, contents.person)]
    sleep = [
        sleep_duration(days.period, contents.person),
        sleep_regularity(days.period),
        bedtime_spread(days.period),
        weekend_shift(days.period),
        routine_kept(days.period),
    ]
    if not tests:
        return [*attendance, *sleep]
    return [
        *attendance,
        attendance_trend(days.so_far, first_weekday, home_schooled=home_schooled),
        *sleep,
        routine_trend(days.so_far, first_weekday),
        *regular_sleep_then_day(days.so_far),
    ]


def sleep_duration(arrays: DailyArrays, person: Person) -> Finding:
    """The median night's sleep in hours, and the share of nights in the range for the teen's age.

    Ranges by Paruthi et al. (2016), each night judged by the age at it; intervals on the effective number of nights.
    """
    slept = arrays.asleep_minutes / 60
    used = np.isfinite(slept)
    low, high = hours_for_age(arrays, person.birth_month)
    judged = used & np.isfinite(low)
    inside = share_of(np.where(judged, (slept >= low) & (slept <= high), np.nan))
    more: dict[str, float | None] = {"partial_nights": float(arrays.asleep_is_partial.sum())}
    if inside is not None:
        more |= {"share_in_range": inside.value, "share_low": inside.low, "share_high": inside.high}
        more |= {
            "nights_below": float((slept < low)[judged].sum()),
            "nights_above": float((slept > high)[judged].sum()),
        }
        more |= {"range_low": float(low[judged][-1]), "range_high": float(high[judged][-1])}
    parts = day_parts(used, None, **more)

    def text(found: Estimate) -> str:
        said = [translate("Findings", "On a usual night you slept about {hours}.", hours=wording.hours(found.value))]
        if inside is not None:
            said.append(
                plural(
                    "Findings",
                    "{share} of nights had the {low} to {high} hour that suit your age.",
                    "{share} of nights had the {low} to {high} hours that suit your age.",
                    round(parts["range_high"]),
                    share=numbers.share_in_percent(inside.value),
                    low=numbers.whole(parts["range_low"]),
                    high=numbers.whole(parts["range_high"]),
                )
            )
        if arrays.asleep_is_partial.any():
            said.append(translate("Findings", "Where you did not say how long you lay awake, all of the night counts."))
        return sentences(*said)

    n = int(used.sum())
    lack = wording.more_nights(translate("Findings", "how long you sleep"))
    return measure("sleep_duration", median_of(slept), n=n, parts=parts, text=text, lack=lack)


def sleep_regularity(arrays: DailyArrays) -> Finding:
    """The Sleep Regularity Index over pairs of consecutive logged nights (Phillips et al. 2017).

    It needs a pair of a school and a free night, because that is where regularity is lost.
    """
    pairs = night_pairs(arrays)
    used = np.isfinite(pairs.alike)
    n, mixed = int(used.sum()), int(pairs.is_mixed.sum())
    needed = max(METHODS["sleep_regularity"].gate - n, 0 if mixed else 1, 0)

    def text(found: Estimate) -> str:
        return translate(
            "Findings",
            "Your sleep times score {index}. 100 would mean the same times each night.",
            index=round(found.value),
        )

    def lack(needed: int) -> str:
        if n >= METHODS["sleep_regularity"].gate:
            return translate(
                "Findings", "A school night next to a free night, then this can say how even your sleep is."
            )
        return wording.more_nights(translate("Findings", "how even your sleep is"))(needed)

    parts = day_parts(used, mixed_pairs=float(mixed))
    estimate = regularity_of(pairs)
    return measure("sleep_regularity", estimate, n=n, needed=needed, parts=parts, text=text, lack=lack)


def bedtime_spread(arrays: DailyArrays) -> Finding:
    """How far lights-out times spread: their circular standard deviation in minutes (Mardia and Jupp 2000)."""
    used = np.isfinite(arrays.lights_out)
    n = int(used.sum())
    parts = day_parts(used, middle=circular_mean(arrays.lights_out[used]) if n else None)

    def text(found: Estimate) -> str:
        size = wording.minutes(found.value)
        middle = wording.clock(parts["middle"])
        return translate(
            "Findings", "You turn the lights out around {middle}, give or take {size}.", middle=middle, size=size
        )

    estimate = spread_of(arrays.lights_out)
    lack = wording.more_nights(translate("Findings", "when you turn the lights out"))
    return measure("bedtime_spread", estimate, n=n, parts=parts, text=text, lack=lack)


def weekend_shift(arrays: DailyArrays) -> Finding:
    """Minutes by which the middle of sleep is later on free nights than on school nights: social jetlag, signed.

    After Wittmann et al. (2006); the interval is Welch's.
    """
    used = np.isfinite(arrays.midpoint)
    counts = int((used & ~arrays.day_off).sum()), int((used & arrays.day_off).sum())
    needed = max(0, LEAST_SCHOOL_NIGHTS - counts[0]) + max(0, LEAST_FREE_NIGHTS - counts[1])
    parts = day_parts(used, school_nights=float(counts[0]), free_nights=float(counts[1]))

    def text(found: Estimate) -> str:
        size = wording.minutes(abs(found.value))
        if round(abs(found.value)) == 0:
            return translate("Findings", "Your sleep has the same times on free nights as on school nights.")
        if found.value > 0:
            return translate("Findings", "On free nights your sleep is about {size} later.", size=size)
        return translate("Findings", "On free nights your sleep is about {size} earlier.", size=size)

    return measure(
        "weekend_shift",
        shift_of(arrays.midpoint, arrays.day_off),
        n=sum(counts),
        needed=needed,
        parts=parts,
        text=text,
        lack=lambda needed: _more_nights_of_a_kind(needed, *counts),
    )


def _more_nights_of_a_kind(needed: int, school_nights: int, free_nights: int) -> str:
    """Which nights are lacking: five school nights do not say what free nights are like."""
    if school_nights >= LEAST_SCHOOL_NIGHTS:
        return plural(
            "Findings",
            "{n} more free night with both times, then this can set it beside school nights.",
            "{n} more free nights with both times, then this can set them beside school nights.",
            needed,
        )
    if free_nights >= LEAST_FREE_NIGHTS:
        return plural(
            "Findings",
            "{n} more school night with both times, then this can set it beside free nights.",
            "{n} more school nights with both times, then this can set them beside free nights.",
            needed,
        )
    return wording.more_nights(translate("Findings", "your sleep on free nights"))(needed)


def routine_kept(arrays: DailyArrays) -> Finding:
    """The share of planned routine items that were done, over days on which the routine is answered.

    The interval is Wilson's (1927) on the effective number of days, see ``shares.share_of``.
    """
    possible = arrays.routine_planned > 0
    used = possible & np.isfinite(arrays.routine_done)
    n = int(used.sum())
    done, planned = arrays.routine_done[used].sum(), arrays.routine_planned[used].sum()

    def text(found: Estimate) -> str:
        share = numbers.share_in_percent(found.value)
        return plural(
            "Findings",
            "You did {share} of your routine list, over {n} day.",
            "You did {share} of your routine list, over {n} days.",
            n,
            share=share,
        )

    def lack(needed: int) -> str:
        if not possible.any():
            return translate("Findings", "Your plan has no routine list yet, so there is nothing to count.")
        return wording.more_days(translate("Findings", "your routine list"))(needed)

    estimate = share_of(arrays.routine_done, arrays.routine_planned)
    parts = day_parts(used, possible, done=float(done), planned=float(planned))
    return measure("routine_kept", estimate, n=n, parts=parts, text=text, lack=lack)


def routine_trend(arrays: DailyArrays, first_weekday: int) -> Finding:
    """Whether the weekly share of the routine list rises: the trend test (``trend``), weeks with 4 or more answers."""
    series = weekly(
        arrays.routine_done,
        arrays.day_off,
        arrays.start,
        first_weekday,
        least=LEAST_ROUTINE_DAYS_A_WEEK,
        planned=arrays.routine_planned,
    )
    possible = arrays.routine_planned > 0

    def text(verdict: str, trend: Trend) -> str:
        if verdict == SEEN:
            return trend_wording.routine_more(abs(trend.slope))
        if verdict == OPPOSITE:
            return trend_wording.routine_less(abs(trend.slope))
        return translate("Findings", "Your routine shows no clear way up or down so far.")

    def lack(needed: int) -> str:
        if not possible.any():
            return translate("Findings", "With no routine list, there is nothing to go up or down.")
        return wording.more_weeks(translate("Findings", "how your routine changes"))(needed)

    used = possible & np.isfinite(arrays.routine_done)
    return trend_test("routine_trend", arrays, series, used, text=text, lack=lack, possible=possible)
