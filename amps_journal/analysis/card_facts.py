"""The fact of a card: a number of these days that needs no test, from the first day on."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.results import Finding, Findings
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import DailyArrays

_FIRST_DAYS = 14


def fact_of(matter: Finding, findings: Findings, arrays: "DailyArrays") -> str:
    """The fact that belongs to what a card is about.

    Args:
        matter: The finding that it is about.
        findings: All findings.
        arrays: The days.
    """
    if matter.id == "desensitization_trend":
        return plural(
            "Cards",
            "You practised with {stimulus} on {n} day.",
            "You practised with {stimulus} on {n} days.",
            matter.n,
            stimulus=matter.subject or "",
        )
    if matter.id.startswith("episodes"):
        episodes = findings.get("episodes")
        return episodes.text if episodes is not None else ""
    told = {
        "activity_trend": _moved,
        "attendance_trend": _at_school,
        "routine_trend": _routine,
        "regular_sleep_then_day": _nights,
        "stress_then_pain": _stress_and_pain,
        "inactivity_then_pain": _moving_and_pain,
    }
    return told[matter.id](arrays)


def _moved(arrays: "DailyArrays") -> str:
    answered = np.isfinite(arrays.active_minutes)
    if not answered.any():
        return translate("Cards", "Each day you log what you did adds to this picture.")
    if int(arrays.logged.sum()) >= _FIRST_DAYS:
        return _minutes_a_day(arrays)
    minutes = numbers.whole(float(np.nansum(arrays.active_minutes)))
    said = plural(
        "Cards",
        "You moved on {n} day, {minutes} minutes in all.",
        "You moved on {n} days, {minutes} minutes in all.",
        int((arrays.active_minutes > 0).sum()),
        minutes=minutes,
    )
    if not np.nansum(arrays.active_minutes):
        return said
    return sentences(said, translate("Cards", "That is what counts now."))


def _minutes_a_day(arrays: "DailyArrays") -> str:
    """The usual minutes beside the plan's on the same days, without blame; to be compared from two weeks on."""
    answered = np.isfinite(arrays.active_minutes)
    minutes, days = float(arrays.active_minutes[answered].mean()), int(answered.sum())
    planned = answered & np.isfinite(arrays.quota)
    if planned.any():
        return plural(
            "Cards",
            "{minutes} minutes a day; your plan says {plan}, over {n} day.",
            "{minutes} minutes a day; your plan says {plan}, over {n} days.",
            int(planned.sum()),
            minutes=numbers.whole(float(arrays.active_minutes[planned].mean())),
            plan=numbers.whole(float(arrays.quota[planned].mean())),
        )
    return plural(
        "Cards",
        "{minutes} minutes a day, over {n} day.",
        "{minutes} minutes a day, over {n} days.",
        days,
        minutes=numbers.whole(minutes),
    )


def _at_school(arrays: "DailyArrays") -> str:
    known = np.isfinite(arrays.attended)
    if not known.any():
        return translate("Cards", "School days show up here as you log them.")
    return plural(
        "Cards",
        "You were at school for {attended} of {n} school day.",
        "You were at school for {attended} of {n} school days.",
        int(known.sum()),
        attended=counted(float(arrays.attended[known].sum())),
    )


def counted(days: float) -> str:
    """Days with their halves, as they are."""
    halves = round(2 * days)
    if abs(halves - 2 * days) > 1e-9:
        return numbers.short_decimal(days)
    whole = numbers.whole(halves // 2) if halves != 1 else ""
    return f"{whole}½" if halves % 2 else whole


def _routine(arrays: "DailyArrays") -> str:
    known = np.isfinite(arrays.routine_done) & (arrays.routine_planned > 0)
    if not known.any():
        return translate("Cards", "Your routine shows up here as you tick it.")
    return plural(
        "Cards",
        "You did {done} of {n} thing of your routine.",
        "You did {done} of {n} things of your routine.",
        round(float(arrays.routine_planned[known].sum())),
        done=numbers.whole(float(arrays.routine_done[known].sum())),
    )


def _nights(arrays: "DailyArrays") -> str:
    nights = int(np.isfinite(arrays.midpoint).sum())
    return plural("Cards", "You noted {n} night.", "You noted {n} nights.", nights)


def _stress_and_pain(arrays: "DailyArrays") -> str:
    if not np.isfinite(arrays.pain).any() and np.isfinite(arrays.stress).any():
        noted = int(np.isfinite(arrays.stress).sum())
        return plural("Cards", "You noted stress on {n} day.", "You noted stress on {n} days.", noted)
    days = int((np.isfinite(arrays.stress) & np.isfinite(arrays.pain)).sum())
    return plural("Cards", "You noted stress and pain on {n} day.", "You noted stress and pain on {n} days.", days)


def _moving_and_pain(arrays: "DailyArrays") -> str:
    if not np.isfinite(arrays.pain).any() and np.isfinite(arrays.active_minutes).any():
        noted = int(np.isfinite(arrays.active_minutes).sum())
        return plural("Cards", "You noted moving on {n} day.", "You noted moving on {n} days.", noted)
    days = int((np.isfinite(arrays.active_minutes) & np.isfinite(arrays.pain)).sum())
    return plural("Cards", "You noted moving and pain on {n} day.", "You noted moving and pain on {n} days.", days)
