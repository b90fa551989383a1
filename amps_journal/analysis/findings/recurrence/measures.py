"""Principle 3: setbacks come back; do they get shorter and easier?"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays, Flags
from amps_journal.analysis.days.looked_at import LookedAt
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.finding_builder import day_parts, measure, ordered_test
from amps_journal.analysis.findings.recurrence.after_stress import after_stress
from amps_journal.analysis.findings.recurrence.before_pain import inactivity_then_pain, stress_then_pain
from amps_journal.analysis.findings.recurrence.setback_spans import Setbacks
from amps_journal.analysis.findings.recurrence.watch import watch
from amps_journal.analysis.methods.order import order_test
from amps_journal.analysis.methods.shares import Estimate
from amps_journal.analysis.results import OPPOSITE, SEEN, Episode, Finding
from amps_journal.domain.contents import JournalContents
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate

_TOLD_ONE_BY_ONE = 4


def recurrence(
    days: LookedAt, contents: JournalContents, setbacks: Setbacks, episodes: Sequence[Episode], *, tests: bool = True
) -> list[Finding]:
    """All findings of the card, or its measures alone.

    Args:
        days: The days.
        contents: The journal, for its life events.
        setbacks: The setbacks of all days so far.
        episodes: Those of them that may be told.
        tests: Whether tests are made too.
    """
    arrays = days.so_far
    counted, after = (
        episodes_measure(arrays, setbacks, episodes, days.inside),
        [after_stress(arrays, contents, setbacks, episodes, days.inside), watch(arrays)],
    )
    if not tests:
        return [counted, *after]
    return [
        stress_then_pain(arrays),
        inactivity_then_pain(arrays),
        counted,
        _with_days(episodes_shorter(episodes), arrays),
        _with_days(episodes_easier(episodes), arrays),
        *after,
    ]


def episodes_within(episodes: Sequence[Episode], days: DailyArrays) -> tuple[Episode, ...]:
    """The setbacks that reach into the days."""
    return tuple(e for e in episodes if e.start < days.end and e.start + timedelta(days=e.days) > days.start)


def _with_days(finding: Finding, arrays: DailyArrays) -> Finding:
    """The finding with the days behind it: setbacks are looked for on every logged day."""
    return replace(finding, parts=MappingProxyType({**day_parts(arrays.logged), **finding.parts}))


def told_episodes(episodes: Sequence[Episode], arrays: DailyArrays) -> tuple[Episode, ...]:
    """The setbacks that may be told: below 24 logged days only those that the teen tagged."""
    if int(arrays.logged.sum()) >= METHODS["episodes"].gate:
        return tuple(episodes)
    return tuple(episode for episode in episodes if episode.tagged)


def episodes_measure(
    arrays: DailyArrays, setbacks: Setbacks, episodes: Sequence[Episode], inside: Flags | None = None
) -> Finding:
    """How many setbacks there were, and how long they took.

    Args:
        arrays: The days.
        setbacks: Their setbacks.
        episodes: Those of them that may be told.
        inside: Which of the days are told of, all where left out; the others say what is usual.
    """
    told = arrays.logged if inside is None else arrays.logged & inside
    n, first = int(arrays.logged.sum()), arrays.date_of(0 if inside is None else arrays.n - int(inside.sum()))
    episodes = [e for e in episodes if e.start + timedelta(days=e.days) > first]
    lengths = [episode.days for episode in episodes]
    parts = day_parts(
        told,
        inside,
        open=float(sum(episode.is_open for episode in episodes)),
        tagged=float(sum(episode.tagged for episode in episodes)),
        median_days=float(np.median(lengths)) if lengths else None,
        longest_days=float(max(lengths)) if lengths else None,
        setback_days=float(sum(lengths)),
    )
    count = Estimate(float(len(episodes)), np.nan, np.nan, n, float(n))
    return measure(
        "episodes",
        count,
        n=n,
        parts=parts,
        text=lambda _found: _episodes_text(episodes) if episodes else _no_episodes_text(setbacks),
        lack=_more_days_for_setbacks,
    )


def _more_days_for_setbacks(needed: int) -> str:
    return plural(
        "Findings",
        "{n} more day with an answer, then this can look for setbacks.",
        "{n} more days with an answer, then this can look for setbacks.",
        needed,
    )


def _no_episodes_text(setbacks: Setbacks) -> str:
    """That there are none is known only where one could have been found: not with the pain question off."""
    if setbacks.could_begin.any():
        return translate("Findings", "No setbacks show in these days.")
    return translate("Findings", "These days hold too little to look for setbacks.")


def _episodes_text(episodes: Sequence[Episode]) -> str:
    last = episodes[-_TOLD_ONE_BY_ONE:]
    lengths = [_length(episode) for episode in last]
    if len(lengths) == 1:
        return translate("Findings", "One setback so far. It took {length}.", length=lengths[0])
    listed = numbers.in_list(lengths)
    if len(episodes) > len(last):
        return plural(
            "Findings",
            "{n} setback so far. The last {told} took {lengths}.",
            "{n} setbacks so far. The last {told} took {lengths}.",
            len(episodes),
            told=len(last),
            lengths=listed,
        )
    return plural(
        "Findings",
        "{n} setback so far. It took {lengths}.",
        "{n} setbacks so far. They took {lengths}.",
        len(episodes),
        lengths=listed,
    )


def _length(episode: Episode) -> str:
    if episode.is_open:
        return plural("Findings", "at least {n} day", "at least {n} days", episode.days)
    return plural("Findings", "{n} day", "{n} days", episode.days)


def episodes_shorter(episodes: Sequence[Episode]) -> Finding:
    """Whether later setbacks come out shorter: the order test, open ones counted where their length so far settles."""
    lengths = np.array([episode.days for episode in episodes], dtype=np.float64)
    is_open = np.array([episode.is_open for episode in episodes], dtype=np.bool_)

    def text(verdict: str) -> str:
        if verdict == SEEN:
            return translate("Findings", "Your setbacks are getting shorter.")
        if verdict == OPPOSITE:
            return translate(
                "Findings", "Your later setbacks took longer. A setback plan is worth a talk with your therapist."
            )
        return translate("Findings", "Your setbacks show no clear change in length so far.")

    return ordered_test(
        "episodes_shorter",
        lambda: order_test(lengths, is_open),
        n=len(episodes),
        good_is_up=False,
        text=text,
        lack=_too_few_to_be_shorter,
        parts=MappingProxyType({"open": float(is_open.sum())}),
    )


def episodes_easier(episodes: Sequence[Episode]) -> Finding:
    """Whether the routine is back sooner in later setbacks: the order test over those in which that day is known."""
    known = [e.days_until_routine for e in episodes if e.days_until_routine is not None]

    def text(verdict: str) -> str:
        if verdict == SEEN:
            return translate("Findings", "You get back to your plan sooner than in your first setbacks.")
        if verdict == OPPOSITE:
            return translate(
                "Findings",
                "Getting back to your plan takes longer than at first. Your therapist can help with first steps.",
            )
        return translate("Findings", "How soon you get back to your plan shows no clear change so far.")

    return ordered_test(
        "episodes_easier",
        lambda: order_test(np.array(known, dtype=np.float64)),
        n=len(known),
        good_is_up=False,
        text=text,
        lack=_too_few_to_be_easier,
        parts=MappingProxyType({"not_known": float(len(episodes) - len(known))}),
    )


def _too_few_to_be_shorter(_needed: int) -> str:
    return translate("Findings", "Whether setbacks get shorter can be told from 5 on. It is fine if they never come.")


def _too_few_to_be_easier(_needed: int) -> str:
    return translate(
        "Findings", "How soon you get back to your plan can be told from 5 setbacks on. It is fine if they never come."
    )
