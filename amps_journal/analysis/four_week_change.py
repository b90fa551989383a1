"""What a parent may notice and praise in a chart: the last four weeks beside the four before, in one sentence.

It speaks of what was done, never of pain, and never asks for anything. Going down is said as plainly as going up, and
then what there is to praise is said too.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import numpy as np

from amps_journal.analysis.card_facts import counted
from amps_journal.analysis.days.daily_arrays import DailyArrays, Flags, Floats, daily_arrays
from amps_journal.analysis.methods.shares import Estimate, difference_of, mean_of, share_of
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.formats.joined import sentences
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


def _known(estimate: Estimate | None) -> Estimate | None:
    return estimate if estimate is not None and estimate.n >= FEWEST_DAYS else None


def _side(now: Estimate, before: Estimate) -> int:
    """1 or -1 where the interval of the difference leaves out 0, else 0."""
    _, low, high = difference_of(now, before)
    return int(low > 0) - int(high < 0)


def _change(now: Estimate, before: Estimate) -> int:
    """1 or -1 where a number has changed beyond chance and by more than a parent would call the same, else 0."""
    return _side(now, before) if abs(now.value - before.value) > ALIKE * abs(before.value) else 0


def _minutes(arrays: DailyArrays) -> str:
    before, now = (_known(mean_of(half)) for half in _halves(arrays.active_minutes))
    if now is None:
        return ""
    n, was = round(now.value), 0 if before is None else round(before.value)
    change = None if before is None else _change(now, before)
    if change == 1:
        praise = translate("Noticing", "Small steps, kept up. That is worth saying.")
    else:
        praise = translate("Noticing", "Doing it on most days is what counts, and you can say so.")
    return sentences(_minutes_beside(change, n, was), praise)


def _minutes_beside(change: int | None, n: int, was: int) -> str:
    if change is None:
        return plural("Noticing", "Moving: {n} minute a day.", "Moving: {n} minutes a day.", n)
    if change > 0:
        return plural(
            "Noticing",
            "Moving: {n} minute a day, up from {before} in the 4 weeks before.",
            "Moving: {n} minutes a day, up from {before} in the 4 weeks before.",
            n,
            before=was,
        )
    if change < 0:
        return plural(
            "Noticing",
            "Moving: {n} minute a day; it was {before} in the 4 weeks before.",
            "Moving: {n} minutes a day; it was {before} in the 4 weeks before.",
            n,
            before=was,
        )
    return plural(
        "Noticing",
        "Moving: {n} minute a day, about the same as in the 4 weeks before.",
        "Moving: {n} minutes a day, about the same as in the 4 weeks before.",
        n,
    )


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
    return sentences(fact, praise)


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


def _of_ten(done: Floats, planned: Floats) -> tuple[int, int, int | None] | None:
    """Out of ten now and before, and how it changed: ``None`` where that is not known; nothing without enough days."""
    halves = zip(_halves(done), _halves(planned), strict=True)
    before, now = (_known(share_of(half, of)) for half, of in halves)
    if now is None:
        return None
    if before is None:
        return round(10 * now.value), 0, None
    n, was = round(10 * now.value), round(10 * before.value)
    return n, was, _side(now, before) if n != was else 0


def _routine(arrays: DailyArrays) -> str:
    told = _of_ten(arrays.routine_done, arrays.routine_planned)
    if told is None:
        return ""
    n, was, change = told
    if change is None:
        said = translate("Noticing", "Routine: {n} of 10 things done.", n=n)
    elif change > 0:
        said = translate(
            "Noticing", "Routine: {n} of 10 things done, up from {before} in the 4 weeks before.", n=n, before=was
        )
    elif change < 0:
        said = translate(
            "Noticing", "Routine: {n} of 10 things done; it was {before} in the 4 weeks before.", n=n, before=was
        )
    else:
        said = translate("Noticing", "Routine: {n} of 10 things done, about the same as in the 4 weeks before.", n=n)
    return sentences(said, translate("Noticing", "You can say that you saw it, without a checklist."))


def _programme(arrays: DailyArrays) -> str:
    told = _of_ten(arrays.programme_done, arrays.programme_planned)
    if told is None:
        return ""
    n, was, change = told
    if change is None:
        said = translate("Noticing", "Programme: {n} of 10 exercises done.", n=n)
    elif change > 0:
        said = translate(
            "Noticing", "Programme: {n} of 10 exercises done, up from {before} in the 4 weeks before.", n=n, before=was
        )
    elif change < 0:
        said = translate(
            "Noticing", "Programme: {n} of 10 exercises done; it was {before} in the 4 weeks before.", n=n, before=was
        )
    else:
        said = translate(
            "Noticing", "Programme: {n} of 10 exercises done, about the same as in the 4 weeks before.", n=n
        )
    if change == 1:
        return sentences(said, translate("Noticing", "Keeping at it takes will. That is worth saying."))
    return sentences(said, translate("Noticing", "Coming back to it after a day off counts too."))


def _days_with_touch(contents: JournalContents, arrays: DailyArrays) -> Flags:
    """The days with desensitization, which is practised whether or not it is pleasant."""
    touched = np.zeros(arrays.n, dtype=np.bool_)
    for entry in contents.days:
        day = (entry.date - arrays.start).days
        if 0 <= day < arrays.n:
            touched[day] = any(activity.stimulus is not None for activity in entry.activities or ())
    return touched


def _touch(before: Floats, now: Floats) -> str:
    n, was = int(now.sum()), int(before.sum())
    if not n:
        return ""
    shares = share_of(now), share_of(before)
    change = _side(shares[0], shares[1]) if was and shares[0] is not None and shares[1] is not None else None
    if change is None:
        said = plural("Noticing", "Touch practice: on {n} day.", "Touch practice: on {n} days.", n)
    elif change > 0:
        said = plural(
            "Noticing",
            "Touch practice: on {n} day, up from {before} in the 4 weeks before.",
            "Touch practice: on {n} days, up from {before} in the 4 weeks before.",
            n,
            before=was,
        )
    elif change < 0:
        said = plural(
            "Noticing",
            "Touch practice: on {n} day; it was {before} in the 4 weeks before.",
            "Touch practice: on {n} days; it was {before} in the 4 weeks before.",
            n,
            before=was,
        )
    else:
        said = plural(
            "Noticing",
            "Touch practice: on {n} day, about the same as in the 4 weeks before.",
            "Touch practice: on {n} days, about the same as in the 4 weeks before.",
            n,
        )
    return sentences(said, translate("Noticing", "It takes courage each time, and you can say so."))


_SAYINGS: Mapping[str, Callable[[DailyArrays], str]] = {
    "activity": _minutes,
    "function_and_pain": _minutes,
    "programme": _programme,
    "school": _school,
    "routine": _routine,
}
