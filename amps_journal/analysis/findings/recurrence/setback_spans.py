"""On which days setbacks lie: what the teen tagged, and what the rule finds in pain and function.

A setback by the rule starts at the first of 4 logged days of which it and at least 2 others have pain at or above the
baseline + 2 and function hit, and ends before 2 logged days in a row at or under the baseline + 1. The baseline is the
median of the last 28 (at least 14) days outside setbacks, fixed at the start. For this rule a day is logged when its
pain is answered: a day without it says nothing of either.
"""

from bisect import bisect_left, insort
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.methods.series import Flags

BASELINE_DAYS = 28
BASELINE_LEAST = 14
ONSET_DAYS = 4
ONSET_HITS = 3
ONSET_ABOVE = 2
CALM_ABOVE = 1
CALM_DAYS = 2
OPEN_AFTER_UNLOGGED = 3
IN_THE_WAY = 5
MOST_PAIN = 10


@dataclass(frozen=True, slots=True)
class Span:
    """A setback by the numbers of its days.

    Attributes:
        start: Its first day.
        stop: The first day after it.
        is_open: Whether its end is not known.
        tagged: Whether the teen said of one of its days that it was one.
        settled: The first day on which another could begin: after the two calm days or the gap that ended this one.
    """

    start: int
    stop: int
    is_open: bool
    tagged: bool
    settled: int


@dataclass(frozen=True, slots=True, eq=False)
class Setbacks:
    """All setbacks of some days.

    Attributes:
        spans: They, by their start; no two share a day.
        could_begin: Days on which one began or could have: none was running, and either the rule could have applied
            (pain and function answered, a baseline that leaves room, 3 days to judge by) or, for a teen who tags
            setbacks, the day is logged.
    """

    spans: tuple[Span, ...]
    could_begin: Flags


def setbacks_of(arrays: DailyArrays) -> Setbacks:
    """The setbacks of the days, tagged and computed ones joined where they meet."""
    tagged = tagged_spans(arrays)
    rule = _Rule(arrays, tagged)
    spans = _joined([*tagged, *rule.spans()], arrays)
    could_begin = np.array(rule.could_begin, dtype=np.bool_)
    if tagged:
        could_begin |= arrays.logged
    for span in spans:
        could_begin[span.start : span.settled] = False
        could_begin[span.start] = True
    return Setbacks(tuple(spans), could_begin)


def tagged_spans(arrays: DailyArrays) -> list[Span]:
    """The stretches that the teen tagged.

    The ends follow the rule for computed ones: a single logged day without the tag is bridged, two in a row end it.
    """
    is_tagged, unknown, ends = arrays.setback.tolist(), (~arrays.logged).tolist(), arrays.not_setback.tolist()
    spans: list[Span] = []
    for day in np.flatnonzero(arrays.setback).tolist():
        if not spans or day >= spans[-1].stop:
            spans.append(_walk(day, unknown, lambda later: not is_tagged[later], ends, tagged=True))
    return spans


def function_hit(arrays: DailyArrays) -> Flags:
    """Days that got in the way at 5 or more, lost school to symptoms, or kept under half of the programme."""
    return np.asarray(
        (arrays.got_in_the_way >= IN_THE_WAY) | arrays.missed_for_symptoms | (arrays.programme_share < 0.5)
    )


def _walk(
    start: int, unknown: Sequence[bool], is_calm: Callable[[int], bool], ends: Sequence[bool], *, tagged: bool
) -> Span:
    """Follow a setback from its first day to its end, over gaps of up to two unknown days.

    Args:
        start: Its first day.
        unknown: Days that say nothing.
        is_calm: Tells of a known day whether it is back near the usual.
        ends: Days that the teen said are no setback.
        tagged: Whether the teen said that it was one.
    """
    last_in, first_calm, calm_days, gap = start, None, 0, 0
    for day in range(start + 1, len(unknown)):
        if ends[day]:
            return Span(start, first_calm or day, is_open=False, tagged=tagged, settled=day + 1)
        if unknown[day]:
            gap += 1
            if gap == OPEN_AFTER_UNLOGGED:
                return Span(start, last_in + 1, is_open=True, tagged=tagged, settled=day + 1)
            continue
        gap = 0
        if not is_calm(day):
            last_in, first_calm, calm_days = day, None, 0
            continue
        calm_days += 1
        first_calm = first_calm or day
        if calm_days == CALM_DAYS:
            return Span(start, first_calm, is_open=False, tagged=tagged, settled=day + 1)
    return Span(start, last_in + 1, is_open=True, tagged=tagged, settled=len(unknown))


class _Rule:
    """Walks once through the days with answered pain."""

    def __init__(self, arrays: DailyArrays, tagged: Sequence[Span]) -> None:
        """Take the days; those of ``tagged`` stretches are left out of the baseline."""
        self.could_begin = [False] * arrays.n
        self._days = np.flatnonzero(np.isfinite(arrays.pain)).tolist()
        self._pain: list[float] = arrays.pain.tolist()
        self._is_tagged = arrays.setback.tolist()
        self._ends = arrays.not_setback.tolist()
        self._unknown = (np.isnan(arrays.pain) & ~arrays.setback).tolist()
        self._can_hit: list[bool] = (function_hit(arrays) & ~arrays.not_setback).tolist()
        answered = [np.isfinite(of) for of in (arrays.got_in_the_way, arrays.attended, arrays.programme_share)]
        self._can_tell = (np.logical_or.reduce(answered) & ~arrays.not_setback).tolist()
        in_tagged = np.zeros(arrays.n, dtype=np.bool_)
        for span in tagged:
            in_tagged[span.start : span.stop] = True
        self._in_tagged = in_tagged.tolist()
        self._reach = _reach(arrays)

    def spans(self) -> Iterator[Span]:
        """The setbacks that the rule finds, by their start; fills in ``could_begin`` on the way."""
        usual = _Usual()
        beyond = 0
        for place, day in enumerate(self._days):
            if day < beyond:
                continue
            if self._can_tell[day] and usual.is_known:
                baseline = usual.middle()
                self.could_begin[day] = self._reach[place] >= ONSET_HITS and baseline + ONSET_ABOVE <= MOST_PAIN
                if self._begins(place, baseline + ONSET_ABOVE):
                    span = self._follow(day, baseline + CALM_ABOVE)
                    beyond = span.stop
                    yield span
                    continue
            if not self._in_tagged[day]:
                usual.add(self._pain[day])

    def _begins(self, place: int, threshold: float) -> bool:
        """Whether a setback begins on the logged day at that place."""
        if not self._is_hit(self._days[place], threshold):
            return False
        window = self._days[place : place + self._reach[place]]
        return sum(self._is_hit(day, threshold) for day in window) >= ONSET_HITS

    def _is_hit(self, day: int, threshold: float) -> bool:
        return self._pain[day] >= threshold and self._can_hit[day]

    def _follow(self, start: int, calm: float) -> Span:
        pain, is_tagged = self._pain, self._is_tagged

        def is_calm(day: int) -> bool:
            return pain[day] <= calm and not is_tagged[day]

        return _walk(start, self._unknown, is_calm, self._ends, tagged=False)


class _Usual:
    """The last 28 numbers, in their order and by their size, so that the median costs no sorting."""

    def __init__(self) -> None:
        self._last: deque[float] = deque()
        self._sorted: list[float] = []

    @property
    def is_known(self) -> bool:
        """Whether there are the 14 that a baseline needs."""
        return len(self._last) >= BASELINE_LEAST

    def add(self, number: float) -> None:
        """Take one more, and let the oldest of more than 28 go."""
        self._last.append(number)
        insort(self._sorted, number)
        if len(self._last) > BASELINE_DAYS:
            del self._sorted[bisect_left(self._sorted, self._last.popleft())]

    def middle(self) -> float:
        """Their median."""
        n = len(self._sorted)
        return (self._sorted[(n - 1) // 2] + self._sorted[n // 2]) / 2


def _reach(arrays: DailyArrays) -> list[int]:
    """How many of the 4 days with pain from each on can be looked at together.

    A gap of three days parts them, and so does a day that the teen said was no setback.
    """
    days = np.flatnonzero(np.isfinite(arrays.pain))
    said_none = np.cumsum(arrays.not_setback)[days]
    together = (np.diff(days) <= OPEN_AFTER_UNLOGGED) & (np.diff(said_none) == 0)
    ahead = np.concatenate((together, np.zeros(ONSET_DAYS, dtype=np.bool_)))
    reach = np.ones(len(days), dtype=np.int64)
    go_on = np.ones(len(days), dtype=np.bool_)
    for step in range(ONSET_DAYS - 1):
        go_on &= ahead[step : step + len(days)]
        reach += go_on
    return list(reach.tolist())


def _joined(spans: Iterable[Span], arrays: DailyArrays) -> list[Span]:
    """Stretches by their start, those that meet made one.

    The end is that of the one that reaches farthest. Where a tagged and a computed one end on the same day, it is known
    as soon as one of them knows it.
    """
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.stop)):
        if not found or not _meet(found[-1], span, arrays):
            found.append(span)
            continue
        last = found.pop()
        farthest = max(last.stop, span.stop)
        found.append(
            Span(
                last.start,
                farthest,
                is_open=all(one.is_open for one in (last, span) if one.stop == farthest),
                tagged=last.tagged or span.tagged,
                settled=max(last.settled, span.settled),
            )
        )
    return found


def _meet(last: Span, span: Span, arrays: DailyArrays) -> bool:
    """Whether the later stretch goes on where the earlier one ended: at most one logged day lies between."""
    if span.start <= last.stop:
        return True
    between = slice(last.stop, span.start)
    return not (last.is_open or arrays.not_setback[between].any() or arrays.logged[between].sum() >= CALM_DAYS)
