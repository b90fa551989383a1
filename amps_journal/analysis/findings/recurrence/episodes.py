"""Setbacks with everything that is told of them: how long and how hard they were, what was lost, used and came before.

On which days they lie is worked out in ``setback_spans``, what counts as stress or inactivity before in ``stretches``.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.days.stretches import SOON_DAYS, soon_after
from amps_journal.analysis.findings.recurrence.setback_spans import Setbacks, Span, setbacks_of
from amps_journal.analysis.methods.series import Floats, trailing_median
from amps_journal.analysis.results import Episode
from amps_journal.domain.contents import JournalContents

if TYPE_CHECKING:
    from amps_journal.domain.day import DayEntry

ROUTINE_DAYS = 3


def setback_episodes(
    arrays: DailyArrays, contents: JournalContents, setbacks: Setbacks | None = None
) -> tuple[Episode, ...]:
    """All setbacks of the days, by their start.

    A day that the teen tagged is in one, a day that they said was none is in none, and a computed one that meets a
    tagged one makes a single setback with it.

    Args:
        arrays: The days.
        contents: The journal, for skills used and life events.
        setbacks: On which days they lie, where that is known.
    """
    spans = (setbacks or setbacks_of(arrays)).spans
    if not spans:
        return ()
    around = _Around(arrays, contents, spans)
    stops = [span.start for span in spans[1:]] + [arrays.n]
    return tuple(around.episode(span, stop) for span, stop in zip(spans, stops, strict=True))


class _Around:
    """What lies in and around the setbacks of one journal."""

    def __init__(self, arrays: DailyArrays, contents: JournalContents, spans: Sequence[Span]) -> None:
        self._arrays = arrays
        self._entries: dict[int, DayEntry] = {}
        for entry in contents.days:
            self._entries[(entry.date - arrays.start).days] = entry
        self._soon = soon_after(arrays, contents.life_events)
        self._events_before = _events_before(arrays, contents, spans)
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
        if np.isnan(usual) or len(days) < ROUTINE_DAYS:
            return None
        done = np.convolve(arrays.programme_done[days], np.ones(ROUTINE_DAYS), "valid")
        planned = np.convolve(arrays.programme_planned[days], np.ones(ROUTINE_DAYS), "valid")
        back = np.flatnonzero(done / planned >= usual - 1e-9)  # NaN, a day without an answer, is never back
        return int(days[back[0]] - span.start) if back.size else None

    def _skills(self, span: Span) -> tuple[str, ...]:
        used: Counter[str] = Counter()
        for day in range(span.start, span.stop):
            entry = self._entries.get(day)
            used.update(use.strategy for use in (entry.coping if entry else None) or ())
        return tuple(name for name, _times in used.most_common())

    def _before(self, span: Span) -> tuple[str, ...]:
        came = {"stress": self._soon.after_stress[span.start], "inactivity": self._soon.after_inactivity[span.start]}
        return tuple(dict.fromkeys([*(kind for kind in came if came[kind]), *self._events_before[span.start]]))


def _events_before(arrays: DailyArrays, contents: JournalContents, spans: Sequence[Span]) -> dict[int, list[str]]:
    """The kinds of life events on the first day or one of the 3 days before it, by the number of the first day."""
    starts = [span.start for span in spans]
    kinds: dict[int, list[str]] = {start: [] for start in starts}
    for event in contents.life_events:
        first = bisect_left(starts, (event.start - arrays.start).days)
        beyond = len(starts)
        if event.end is not None:
            beyond = bisect_right(starts, (event.end - timedelta(days=1) - arrays.start).days + SOON_DAYS)
        for start in starts[first:beyond]:
            kinds[start].append(event.kind)
    return kinds


def _known_sum(values: Floats) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.sum()) if known.size else None
