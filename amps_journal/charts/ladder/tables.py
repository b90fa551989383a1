"""The ladder in words and numbers."""

from datetime import timedelta

import numpy as np

from amps_journal.charts.ladder.series import LadderSeries, Rung, sessions_of
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.table import ChartTable, cell
from amps_journal.domain.day import DayEntry
from amps_journal.formats import dates, numbers
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate


def ladder_tables(series: LadderSeries) -> tuple[ChartTable, ...]:
    """The stretches that have a session, by stimulus, and the steps themselves."""
    steps = tuple(
        (
            str(rung.step) if rung.step else translate("Charts", "not in the plan"),
            rung.name,
            str(rung.sessions),
            translate("Charts", "not set") if rung.planned is None else str(rung.planned),
            translate("Charts", "not yet") if rung.reached is None else dates.long_date(rung.reached),
        )
        for rung in series.rungs
    )
    header = (
        translate("Charts", "Step"),
        translate("Charts", "What"),
        translate("Charts", "Sessions"),
        translate("Charts", "Plan, minutes"),
        translate("Charts", "Reached"),
    )
    return _over_time(series), ChartTable(translate("Charts", "The steps of the ladder"), header, steps)


def _over_time(series: LadderSeries) -> ChartTable:
    header = (
        translate("Charts", "What"),
        translate("Charts", "When"),
        translate("Charts", "Sessions"),
        translate("Charts", "Minutes a session"),
        translate("Charts", "How it felt, 10 = fine"),
    )
    rows = tuple(
        (
            rung.name,
            series.bins.name(place),
            str(rung.count[place]),
            cell(rung.minutes[place], 1),
            cell(rung.felt[place], 1),
        )
        for rung in series.rungs
        for place in np.flatnonzero(rung.count).tolist()
    )
    return ChartTable(translate("Charts", "Minutes, and how it felt"), header, rows)


def ladder_sentence(days: ChartDays, series: LadderSeries) -> str:
    """What a listener needs to know of the picture: from where to where, for each thing that was used."""
    span = dates.date_span(days.arrays.start, days.arrays.end - timedelta(days=1))
    said = [
        plural(
            "Charts",
            "{n} session of touch practice, {span}.",
            "{n} sessions of touch practice, {span}.",
            series.sessions,
            span=span,
        )
    ]
    said += [_of_rung(rung) for rung in series.rungs if rung.sessions]
    return sentences(*said)


def _of_rung(rung: Rung) -> str:
    used = np.flatnonzero(rung.count)
    felt = rung.felt[np.isfinite(rung.felt)]
    minutes = rung.minutes[used]
    if used.size == 1:
        return plural("Charts", "{name}: {n} minute.", "{name}: {n} minutes.", round(minutes[0]), name=rung.name)
    values = {"name": rung.name, "first": numbers.whole(minutes[0]), "last": numbers.whole(minutes[-1])}
    if felt.size < 2:
        return plural(
            "Charts",
            "{name}: from {first} to {last} minute.",
            "{name}: from {first} to {last} minutes.",
            round(minutes[-1]),
            **values,
        )
    return plural(
        "Charts",
        "{name}: from {first} to {last} minute, and it felt {before} of 10 at first and {after} at the end.",
        "{name}: from {first} to {last} minutes, and it felt {before} of 10 at first and {after} at the end.",
        round(minutes[-1]),
        before=numbers.plain(felt[0]),
        after=numbers.plain(felt[-1]),
        **values,
    )


def session_words(entry: DayEntry | None) -> list[str]:
    """The lines that say the sessions of a day."""
    if entry is None or entry.activities is None:
        return [translate("Charts", "Touch practice: no entry")]
    said = []
    for name, minutes, tolerance in sessions_of(entry):
        long = plural("Charts", "{n} minute", "{n} minutes", minutes)
        if tolerance is None:
            said.append(translate("Charts", "{name}: {long}", name=name, long=long))
        else:
            said.append(translate("Charts", "{name}: {long}, felt {n} of 10", name=name, long=long, n=tolerance))
    return said or [translate("Charts", "No touch practice on this day")]


def last_used(rung: Rung) -> int:
    """The place of the last time in which it was used; -1 for never."""
    return int(np.flatnonzero(rung.count)[-1]) if rung.sessions else -1


def latest_words(rung: Rung) -> tuple[str, ...]:
    """The minutes of the last time, and how it felt where that is known."""
    last = last_used(rung)
    minutes, felt = minutes_in_words(rung.minutes[last]), rung.felt[last]
    if not np.isfinite(felt):
        return (minutes,)
    return minutes, translate("Charts", "felt {n} of 10", n=numbers.plain(felt))
