"""Setbacks: what the teen tagged, else stretches of pain above the teen's own usual that hit function.

A computed setback starts at the first of 4 logged days of which it and at least 2 others have pain at or above the
baseline + 2 and function hit, and ends before 2 logged days in a row at or under the baseline + 1. The baseline is the
median of the last 28 (at least 14) days outside setbacks, fixed at the start. For this rule a day is logged when its
pain is answered: a day without it says nothing of either.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.days import DailyArrays
from amps_journal.analysis.results import Episode
from amps_journal.analysis.series import Flags, Floats, trailing_median
from amps_journal.domain.contents import JournalContents

if TYPE_CHECKING:
    from amps_journal.domain.day import DayEntry
    from amps_journal.domain.person import LifeEvent

BASELINE_DAYS = 28
BASELINE_LEAST = 14
ONSET_DAYS = 4
ONSET_HITS = 3
ONSET_ABOVE = 2
CALM_ABOVE = 1
CALM_DAYS = 2
OPEN_AFTER_UNLOGGED = 3
IN_THE_WAY = 5
DAYS_BEFORE = 3
STRETCH_DAYS = 3


@dataclass(frozen=True, slots=True)
class Span:
    """Days from ``start`` to before ``stop``, by their numbers; open where the end is not known."""

    start: int
    stop: int
    is_open: bool
    tagged: bool


def setback_episodes(arrays: DailyArrays, contents: JournalContents) -> tuple[Episode, ...]:
    """All setbacks of the days, by their start.

    A computed one that shares a day with a tagged one gives way to it as a whole, and a day that the teen said was no
    setback is in none and ends the one before it.

    Args:
        arrays: The days.
        contents: The journal, for skills used and life events.
    """
    tagged = tagged_spans(arrays)
    spans = sorted([*tagged, *computed_spans(arrays, tagged)], key=lambda span: span.start)
    if not spans:
        return ()
    around = _Around(arrays, contents)
    stops = [span.start for span in spans[1:]] + [arrays.n]
    return tuple(around.episode(span, stop) for span, stop in zip(spans, stops, strict=True))


def _walk(start: int, unknown: Sequence[bool], calm: Sequence[bool], ends: Sequence[bool], *, tagged: bool) -> Span:
    """Follow a setback from its first day to its end, over gaps of up to two unknown days.

    Args:
        start: Its first day.
        unknown: Days that say nothing.
        calm: Days that are back near the usual.
        ends: Days that the teen said are no setback.
        tagged: Whether the teen said that it was one.
    """
    last_in, first_calm, calm_days, gap = start, None, 0, 0
    for day in range(start + 1, len(unknown)):
        if unknown[day]:
            gap += 1
            if gap == OPEN_AFTER_UNLOGGED:
                return Span(start, last_in + 1, is_open=True, tagged=tagged)
            continue
        gap = 0
        if ends[day]:
            return Span(start, first_calm or day, is_open=False, tagged=tagged)
        if not calm[day]:
            last_in, first_calm, calm_days = day, None, 0
            continue
        calm_days += 1
        first_calm = first_calm or day
        if calm_days == CALM_DAYS:
            return Span(start, first_calm, is_open=False, tagged=tagged)
    return Span(start, last_in + 1, is_open=True, tagged=tagged)


def tagged_spans(arrays: DailyArrays) -> list[Span]:
    """The setbacks that the teen tagged.

    The ends follow the rule for computed ones: a single logged day without the tag is bridged, two in a row end it.
    """
    unknown, calm = (~arrays.logged).tolist(), (arrays.logged & ~arrays.setback).tolist()
    ends = arrays.not_setback.tolist()
    spans: list[Span] = []
    for day in np.flatnonzero(arrays.setback).tolist():
        if not spans or day >= spans[-1].stop:
            spans.append(_walk(day, unknown, calm, ends, tagged=True))
    return spans


def function_hit(arrays: DailyArrays) -> Flags:
    """Days that got in the way at 5 or more, lost school to symptoms, or kept under half of the programme."""
    return np.asarray(
        (arrays.got_in_the_way >= IN_THE_WAY) | arrays.missed_for_symptoms | (arrays.programme_share < 0.5)
    )


def computed_spans(arrays: DailyArrays, tagged: Sequence[Span] = ()) -> list[Span]:
    """The setbacks that the rule finds and no tag overrules."""
    in_tagged = np.zeros(arrays.n, dtype=np.bool_)
    for span in tagged:
        in_tagged[span.start : span.stop] = True
    return list(_computed(arrays, in_tagged))


def _computed(arrays: DailyArrays, in_tagged: Flags) -> Iterator[Span]:
    days = np.flatnonzero(np.isfinite(arrays.pain)).tolist()
    pain = arrays.pain.tolist()
    can_hit = (function_hit(arrays) & ~arrays.not_setback).tolist()
    unknown, ends = np.isnan(arrays.pain).tolist(), arrays.not_setback.tolist()
    usual: deque[float] = deque(maxlen=BASELINE_DAYS)
    beyond = 0
    for place, day in enumerate(days):
        if day < beyond:
            continue
        # Pain below 2 is never 2 above a baseline, so that most days need no median.
        if can_hit[day] and pain[day] >= ONSET_ABOVE and len(usual) >= BASELINE_LEAST:
            baseline = median(usual)
            if _begins(days[place : place + ONSET_DAYS], pain, can_hit, baseline + ONSET_ABOVE):
                calm = (arrays.pain <= baseline + CALM_ABOVE).tolist()
                span = _walk(day, unknown, calm, ends, tagged=False)
                beyond = span.stop
                if not in_tagged[span.start : span.stop].any():
                    yield span
                continue
        if not in_tagged[day]:
            usual.append(pain[day])


def _begins(days: Sequence[int], pain: Sequence[float], can_hit: Sequence[bool], threshold: float) -> bool:
    """Whether a setback begins at the first of up to 4 logged days that no long gap parts."""
    hits, before = 0, days[0]
    for day in days:
        if day - before > OPEN_AFTER_UNLOGGED:
            break
        is_hit = can_hit[day] and pain[day] >= threshold
        if not is_hit and day == days[0]:
            return False
        hits += is_hit
        before = day
    return hits >= ONSET_HITS


def stressful_days(arrays: DailyArrays) -> Flags:
    """Days with stress at or above the teen's own trailing 28-day median + 2."""
    return np.asarray(arrays.stress >= trailing_median(arrays.stress) + 2)


def inactive_days(arrays: DailyArrays) -> Flags:
    """Days with active minutes below half of the teen's own trailing 28-day median."""
    return np.asarray(arrays.active_minutes < trailing_median(arrays.active_minutes) / 2)


class _Around:
    """What lies in and around the setbacks of one journal."""

    def __init__(self, arrays: DailyArrays, contents: JournalContents) -> None:
        self._arrays = arrays
        self._events: tuple[LifeEvent, ...] = contents.life_events
        self._entries: dict[int, DayEntry] = {}
        for entry in contents.days:
            self._entries[(entry.date - arrays.start).days] = entry
        self._stressful, self._inactive = stressful_days(arrays), inactive_days(arrays)
        self._kept_before = trailing_median(arrays.programme_share)

    def episode(self, span: Span, following: int) -> Episode:
        """The setback with everything that is told of it; ``following`` is where the next one starts."""
        arrays, days = self._arrays, slice(span.start, span.stop)
        pain = arrays.pain[days][np.isfinite(arrays.pain[days])]
        planned = np.where(arrays.programme_planned[days] > 0, arrays.programme_planned[days], np.nan)
        return Episode(
            start=arrays.date_of(span.start),
            end=None if span.is_open else arrays.date_of(span.stop),
            days=span.stop - span.start,
            is_open=span.is_open,
            tagged=span.tagged,
            peak=int(pain.max()) if pain.size else None,
            programme_lost=_known_sum(planned - arrays.programme_done[days]),
            school_lost=_known_sum(1 - arrays.attended[days]),
            days_until_routine=self._days_until_routine(span, following),
            skills=self._skills(span),
            before=self._before(span),
        )

    def _days_until_routine(self, span: Span, following: int) -> int | None:
        """Days to the first 3 planned days in a row, before the next setback, that kept the programme as before."""
        arrays, usual = self._arrays, self._kept_before[span.start]
        days = span.start + np.flatnonzero(arrays.programme_planned[span.start : following] > 0)
        if np.isnan(usual) or len(days) < STRETCH_DAYS:
            return None
        done = np.convolve(arrays.programme_done[days], np.ones(STRETCH_DAYS), "valid")
        planned = np.convolve(arrays.programme_planned[days], np.ones(STRETCH_DAYS), "valid")
        back = np.flatnonzero(done / planned >= usual - 1e-9)  # NaN, a day without an answer, is never back
        return int(days[back[0]] - span.start) if back.size else None

    def _skills(self, span: Span) -> tuple[str, ...]:
        used: Counter[str] = Counter()
        for day in range(span.start, span.stop):
            entry = self._entries.get(day)
            used.update(use.strategy for use in (entry.coping if entry else None) or ())
        return tuple(name for name, _times in used.most_common())

    def _before(self, span: Span) -> tuple[str, ...]:
        days = slice(max(0, span.start - DAYS_BEFORE), span.start)
        came = []
        if self._stressful[days].sum() >= 2:
            came.append("stress")
        if self._inactive[days].sum() >= 2:
            came.append("inactivity")
        dates = [self._arrays.date_of(span.start) - timedelta(days=back) for back in (3, 2, 1)]
        came += [event.kind for event in self._events if any(event.covers(day) for day in dates)]
        return tuple(dict.fromkeys(came))


def _known_sum(values: Floats) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.sum()) if known.size else None
