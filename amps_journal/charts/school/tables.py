"""School in words and numbers."""

from datetime import timedelta

import numpy as np

from amps_journal.charts.school.series import ABSENT, DAY_OFF, UNANSWERED, SchoolSeries, state_name
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.share_axis import percent
from amps_journal.charts.shared.table import ChartTable
from amps_journal.formats import dates, numbers
from amps_journal.formats.joined import in_row, sentences
from amps_journal.i18n import plural, translate

FEW_DAYS = 7


def school_title(series: SchoolSeries) -> str:
    """What the picture of that series is called."""
    days = int(series.answered.sum())
    if days < FEW_DAYS:
        return plural("Charts", "School, {n} day so far", "School, {n} days so far", days)
    return {
        "week": translate("Charts", "School, a column a week"),
        "month": translate("Charts", "School time attended, by month"),
        "quarter": translate("Charts", "School time attended, by quarter"),
        "year": translate("Charts", "School time attended, by year"),
    }[series.bins.unit]


def week_words(series: SchoolSeries, number: int) -> str:
    """Days attended of those answered: "4½/5"; what is not a whole or a half has a decimal."""
    there = round(float(series.mean[number] * series.answered[number]), 1)
    said = f"{int(there) or ''}½" if there % 1 == 0.5 else numbers.plain(there)
    return f"{said}/{series.answered[number]}"


def cell_words(series: SchoolSeries, number: int) -> str:
    """What a day says: its state, and the share where part of it was attended."""
    state = series.states[number]
    said = state_name(state)
    if state == "part_day":
        said = translate("Charts", "{state}, {share}", state=said, share=percent(series.attended[number]))
    return translate("Charts", "School: {state}", state=said)


def strip_table(series: SchoolSeries) -> ChartTable:
    """A row a week: the state of each day, and what was attended."""
    names = dates.weekday_names()
    header = (
        translate("Charts", "When"),
        *(names[weekday] for weekday in series.weekdays),
        translate("Charts", "Days attended of those logged"),
    )
    empty = [translate("Charts", "not in this time")] * len(series.weekdays)
    rows = [[series.bins.name(number), *empty, ""] for number in range(len(series.bins))]
    for number, state in enumerate(series.states):
        if place := series.place(number):
            said = state_name(state)
            if state == "part_day":
                said = translate("Charts", "{state}, {share}", state=said, share=percent(series.attended[number]))
            rows[place[0]][1 + place[1]] = said
    for number, row in enumerate(rows):
        row[-1] = week_words(series, number) if series.answered[number] else state_name(UNANSWERED)
    return ChartTable(school_title(series), header, tuple(map(tuple, rows)))


def shares_table(series: SchoolSeries) -> ChartTable:
    """A row for each stretch: the share of school time, and how many days stand behind it."""
    header = (
        translate("Charts", "When"),
        translate("Charts", "Share of school time"),
        translate("Charts", "School days logged"),
        translate("Charts", "School days"),
    )
    mean = series.mean  # worked out anew each time that it is asked for
    rows = tuple(
        (
            series.bins.name(number),
            percent(mean[number]) if series.scheduled[number] else state_name(DAY_OFF),
            str(series.answered[number]),
            str(series.scheduled[number]),
        )
        for number in range(len(series.bins))
    )
    return ChartTable(school_title(series), header, rows)


def school_sentence(days: ChartDays, series: SchoolSeries) -> str:
    """What a listener needs to know of the picture: the share of time at school, and how the days went."""
    span = dates.date_span(days.arrays.start, days.arrays.end - timedelta(days=1))
    share = percent(float(np.nanmean(series.attended)))
    said = plural(
        "Charts",
        "{span}: {n} school day logged, {share} of the time at school.",
        "{span}: {n} school days logged, {share} of the time at school.",
        int(series.answered.sum()),
        span=span,
        share=share,
    )
    parts = [
        plural("Charts", "{n} all day", "{n} all day", series.states.count("all_day")),
        plural("Charts", "{n} part of the day", "{n} part of the day", series.states.count("part_day")),
        plural("Charts", "{n} not there", "{n} not there", sum(series.states.count(state) for state in ABSENT)),
    ]
    return sentences(said, translate("Charts", "{counts}.", counts=in_row(parts)))
