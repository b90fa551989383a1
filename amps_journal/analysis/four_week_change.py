"""What a parent may notice and praise in a chart: the last four weeks beside the four before, in one sentence.

It speaks of what was done, never of pain, and never asks for anything. Going down is said as plainly as going up, and
then what there is to praise is said too.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import numpy as np

from amps_journal.analysis.card_facts import counted
from amps_journal.analysis.days.daily_arrays import DailyArrays, Flags, Floats, daily_arrays
from amps_journal.analysis.methods.shares import Estimate, difference_of, share_of
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.i18n import plural, translate

WEEKS = 4
FEWEST_DAYS = 5
"""So many answered days in four weeks before they are said as a number."""
ALIKE = 0.05
"""Numbers that differ by less than this share of them are the same to a parent."""
_DAYS = 7 * WEEKS


def noticings(contents: JournalContents, last: date) -> dict[str, str]:
    """A sentence for each chart that has something to notice, by the chart's id.

    Args:
        contents: What the parent may see, and nothing else.
        last: The last of the 56 days that are looked at.
    """
    arrays = daily_arrays(contents, Period(last - timedelta(days=2 * _DAYS - 1), last + timedelta(days=1)))
    touch = _days_with_touch(contents, arrays)
    said = {name: say(arrays) for name, say in _SAYINGS.items()}
    said["ladder"] = _touch(*_halves(touch.astype(np.float64)))
    return {name: sentence for name, sentence in said.items() if sentence}


def _halves(values: Floats) -> tuple[Floats, Floats]:
    return values[:_DAYS], values[_DAYS:]


def _mean(values: Floats) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size >= FEWEST_DAYS else None


def _share(done: Floats, planned: Floats) -> float | None:
    used = np.isfinite(done) & (planned > 0)
    return float(done[used].sum() / planned[used].sum()) if used.sum() >= FEWEST_DAYS else None


def _against(now: int, before: int | None) -> str:
    """How the number stands to the one before: ", up from 3", or nothing where that is not known."""
    if before is None:
        return ""
    if abs(now - before) <= ALIKE * before:
        return translate("Noticing", ", as before")
    if now > before:
        return translate("Noticing", ", up from {before}", before=before)
    return translate("Noticing", "; it was {before} before", before=before)


def _praise(now: int, before: int | None, up: str, other: str) -> str:
    return up if before is not None and now > (1 + ALIKE) * before else other


def _minutes(arrays: DailyArrays) -> str:
    before, now = map(_mean, _halves(arrays.active_minutes))
    if now is None:
        return ""
    shown, was = round(now), None if before is None else round(before)
    fact = plural("Noticing", "Moving: {n} minute a day", "Moving: {n} minutes a day", shown)
    praise = _praise(
        shown,
        was,
        translate("Noticing", "Small steps, kept up. That is worth saying."),
        translate("Noticing", "Doing it on most days is what counts, and you can say so."),
    )
    return f"{fact}{_against(shown, was)}. {praise}"


def _school(arrays: DailyArrays) -> str:
    """School days as they are, with their halves; beside those before only where the two differ beyond chance."""
    halves = _halves(arrays.attended)
    before, now = map(share_of, halves)
    if now is None or now.n < FEWEST_DAYS:
        return ""
    change = 0 if before is None or before.n < FEWEST_DAYS else _side(now, before)
    if change > 0:
        praise = translate("Noticing", "Getting there took effort. That is worth saying.")
    else:
        praise = translate("Noticing", "Each morning of getting there is worth a kind word.")
    attended, n = counted(float(np.nansum(halves[1]))), now.n
    if before is None or before.n < FEWEST_DAYS:
        fact = plural(
            "Noticing",
            "School: {attended} of {n} school day.",
            "School: {attended} of {n} school days.",
            n,
            attended=attended,
        )
    else:
        fact = _school_beside(change, attended, n, counted(float(np.nansum(halves[0]))), before.n)
    return f"{fact} {praise}"


def _school_beside(change: int, attended: str, n: int, earlier: str, of: int) -> str:
    if change > 0:
        return plural(
            "Noticing",
            "School: {attended} of {n} school day, up from {earlier} of {of} in the 4 weeks before.",
            "School: {attended} of {n} school days, up from {earlier} of {of} in the 4 weeks before.",
            n,
            attended=attended,
            earlier=earlier,
            of=of,
        )
    if change < 0:
        return plural(
            "Noticing",
            "School: {attended} of {n} school day; it was {earlier} of {of} in the 4 weeks before.",
            "School: {attended} of {n} school days; it was {earlier} of {of} in the 4 weeks before.",
            n,
            attended=attended,
            earlier=earlier,
            of=of,
        )
    return plural(
        "Noticing",
        "School: {attended} of {n} school day, about the same as in the 4 weeks before.",
        "School: {attended} of {n} school days, about the same as in the 4 weeks before.",
        n,
        attended=attended,
    )


def _side(now: Estimate, before: Estimate) -> int:
    """1 or -1 where the interval of the difference of two shares leaves out 0, else 0."""
    _, low, high = difference_of(now, before)
    return int(low > 0) - int(high < 0)


def _of_ten(done: Floats, planned: Floats) -> tuple[int | None, int | None]:
    """Out of ten, in the last four weeks and in those before."""
    (done_before, done_now), (planned_before, planned_now) = _halves(done), _halves(planned)
    shares = _share(done_now, planned_now), _share(done_before, planned_before)
    now, before = (None if share is None else round(10 * share) for share in shares)
    return now, before


def _routine(arrays: DailyArrays) -> str:
    now, before = _of_ten(arrays.routine_done, arrays.routine_planned)
    if now is None:
        return ""
    praise = translate("Noticing", "You can say that you saw it, without a checklist.")
    return f"{translate('Noticing', 'Routine: {n} of 10 things done', n=now)}{_against(now, before)}. {praise}"


def _programme(arrays: DailyArrays) -> str:
    now, before = _of_ten(arrays.programme_done, arrays.programme_planned)
    if now is None:
        return ""
    praise = _praise(
        now,
        before,
        translate("Noticing", "Keeping at it takes will. That is worth saying."),
        translate("Noticing", "Coming back to it after a day off counts too."),
    )
    return f"{translate('Noticing', 'Programme: {n} of 10 exercises done', n=now)}{_against(now, before)}. {praise}"


def _days_with_touch(contents: JournalContents, arrays: DailyArrays) -> Flags:
    """The days with desensitization, which is practised whether or not it is pleasant."""
    touched = np.zeros(arrays.n, dtype=np.bool_)
    for entry in contents.days:
        day = (entry.date - arrays.start).days
        if 0 <= day < arrays.n:
            touched[day] = any(activity.stimulus is not None for activity in entry.activities or ())
    return touched


def _touch(before: Floats, now: Floats) -> str:
    shown, was = int(now.sum()), int(before.sum())
    if not shown:
        return ""
    fact = plural("Noticing", "Touch practice: on {n} day", "Touch practice: on {n} days", shown)
    praise = translate("Noticing", "It takes courage each time, and you can say so.")
    return f"{fact}{_against(shown, was or None)}. {praise}"


_SAYINGS: Mapping[str, Callable[[DailyArrays], str]] = {
    "activity": _minutes,
    "function_and_pain": _minutes,
    "programme": _programme,
    "school": _school,
    "routine": _routine,
}
