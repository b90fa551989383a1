"""Setbacks as rows: what each is called, how long it was, and where it is pointed at."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.shared.chart import Spots
from amps_journal.charts.shared.day_spots import Box
from amps_journal.charts.shared.setback_marks import told_by
from amps_journal.formats import dates, numbers
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from amps_journal.analysis.findings.all_findings import Episode, Findings

    Floats = NDArray[np.float64]


def rows_of(box: Box, number: int) -> "Floats":
    """As many boxes of one height below each other, shape (number, 4)."""
    left, top, right, bottom = box
    edges = np.linspace(top, bottom, number + 1)
    return np.column_stack((np.full(number, left), edges[:-1], np.full(number, right), edges[1:]))


def setback_spots(boxes: "Floats", episodes: Sequence["Episode"], findings: "Findings") -> Spots:
    """Spots that open the first day of a setback and say when it began, how long it was and what came of it."""

    def words(number: int) -> str:
        episode = episodes[number]
        lines = [dates.long_date(episode.start), days_in_words(episode, findings), told_by(episode)]
        if episode.peak is not None:
            lines.append(translate("Charts", "Most pain: {peak} of 10", peak=episode.peak))
        if episode.days_until_routine is not None:
            lines.append(
                plural(
                    "Charts", "Routine back after {n} day", "Routine back after {n} days", episode.days_until_routine
                )
            )
        return "\n".join(lines)

    return Spots(boxes, tuple(episode.start for episode in episodes), words)


def no_setbacks(findings: "Findings", elsewhere: int = 0) -> str:
    """Why there is none to draw: too few days so far, too few in this time, or none in this time.

    Args:
        findings: What the days of the period show.
        elsewhere: How many days are logged outside of the period.
    """
    found = findings.get("episodes")
    if found is not None and 0 < found.needed <= elsewhere:
        return translate("Charts", "Choose a longer time to look for setbacks.")
    if found is None or found.needed:
        return translate("Charts", "Not enough days yet to look for setbacks.")
    return translate("Charts", "No setbacks in this time.")


def names_of(episodes: Sequence["Episode"], first: int = 1) -> list[str]:
    """The number of each, and the month of its start, the day too where two would be called the same.

    Args:
        episodes: The setbacks, the oldest first.
        first: The number of the first of them, as older ones may not be shown.
    """
    numbered = enumerate(_starts(episodes), first)
    return [
        translate("Charts", "{number}: {start}", number=numbers.whole(number), start=start)
        for number, start in numbered
    ]


def _starts(episodes: Sequence["Episode"]) -> list[str]:
    years = {episode.start.year for episode in episodes}
    name = dates.short_month if len(years) == 1 else dates.month_and_year
    names = [name(episode.start) for episode in episodes]
    if len(set(names)) == len(names):
        return names
    if len(years) == 1:
        return [dates.short_date(episode.start) for episode in episodes]
    return [dates.short_date_and_year(episode.start) for episode in episodes]


def days_in_words(episode: "Episode", findings: "Findings") -> str:
    """How long a setback lasted, so far or at least where its end is not known."""
    if runs_on(episode, findings):
        return plural("Charts", "{n} day so far", "{n} days so far", episode.days)
    if episode.is_open:
        return plural("Charts", "at least {n} day", "at least {n} days", episode.days)
    return plural("Charts", "{n} day", "{n} days", episode.days)


def runs_on(episode: "Episode", findings: "Findings") -> bool:
    """Whether the setback lasts to the end of the period; other open ones were lost in days without entries."""
    end = findings.period.end if findings.period else None
    return episode.is_open and end is not None and episode.start + timedelta(days=episode.days) >= end
