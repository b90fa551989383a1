from datetime import timedelta

import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, MONDAY, chart_days, theme_look

from amps_journal.charts.school.figure import school_chart
from amps_journal.charts.school.series import STATES, school_series, state_name
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry, SchoolDay
from amps_journal.domain.person import LifeEvent, Person

LIGHT = theme_look()
LARGE, TALL, CARD = (900, 320), (900, 560), (330, 130)
FIRST = MONDAY.toordinal()
WEEK = [
    SchoolDay(status="all_day"),
    SchoolDay(status="part_day", attended=0.25),
    SchoolDay(status="absent_symptoms"),
    SchoolDay(status="absent_worry"),
    SchoolDay(status="absent_other"),
]


def journal(answers, n, **more):
    days = tuple(
        DayEntry(date=MONDAY + timedelta(days=number), school=school)
        for number, school in enumerate(answers)
        if school is not None
    )
    return chart_days(JournalContents(days=days, **more), Period(MONDAY, MONDAY + timedelta(days=n)))


def test_each_state_has_a_look_of_its_own_beyond_its_colour() -> None:
    answers = [*WEEK, None, None, SchoolDay(status="day_off")]
    shown = artists(school_chart(journal(answers, 14), LIGHT, LARGE).figure)
    assert bar_boxes(shown["all_day"])[0][:2] == pytest.approx((FIRST, FIRST + 7), abs=0.6)
    hollow = {"part_day", "absent_symptoms", "absent_worry", "absent_other", "unanswered"}
    assert all(shown[state].get_linewidth()[0] > 0 for state in hollow)
    assert shown["all_day"].get_linewidth()[0] == 0
    signs = {name.removesuffix(" sign"): shown[name].get_marker() for name in shown if name.endswith(" sign")}
    assert signs == {"absent_symptoms": "o", "absent_worry": "|", "absent_other": "_", "day_off": "o"}
    assert "day_off" not in shown
    assert shown["unanswered"].get_linestyle()[0][1] is not None
    assert shown["absent_worry"].get_linestyle()[0][1] is None


def test_a_part_of_a_day_is_filled_as_far_as_it_was_attended() -> None:
    shown = artists(school_chart(journal(WEEK, 7), LIGHT, LARGE).figure)
    ((_, _, low, high),) = bar_boxes(shown["part attended"])
    (outline,) = bar_boxes(shown["part_day"])
    assert (high - low) / (outline[3] - outline[2]) == pytest.approx(0.25, abs=0.02)


def test_a_cell_stands_in_the_column_of_its_week_and_the_row_of_its_weekday() -> None:
    answers = [None] * 9 + [SchoolDay(status="all_day")]
    chart = school_chart(journal(answers, 14), LIGHT, LARGE)
    ((left, right, low, high),) = bar_boxes(artists(chart.figure)["all_day"])
    assert FIRST + 7 < left < right < FIRST + 14
    assert 2 < low < high < 3


def test_weeks_begin_on_the_weekday_that_was_set() -> None:
    days = journal(WEEK, 7)
    sundays = chart_days(
        JournalContents(
            days=days.contents.days,
            person=Person(school_weekdays=(6, 0, 1, 2, 3)),
            settings=type(days.contents.settings)(first_weekday=6),
        ),
        Period(MONDAY, MONDAY + timedelta(days=7)),
    )
    series = school_series(sundays)
    assert series.weekdays == (6, 0, 1, 2, 3, 4)
    assert series.place(0) == (0, 1)
    assert series.place(6) == (1, 0)


def test_a_school_day_without_an_entry_is_not_a_day_off() -> None:
    event = LifeEvent(kind="holiday", label="Half term", start=MONDAY + timedelta(days=7), no_school=True)
    chart = school_chart(journal([SchoolDay(status="all_day")], 14, life_events=(event,)), LIGHT, LARGE)
    first, second = chart.tables[0].rows
    assert first == ("week of 5 January 2026", "all day", *["no entry"] * 4, "1/1")
    assert second == ("week of 12 January 2026", *["day off"] * 5, "no entry")
    assert chart.spots.words(1) == "Tuesday, 6 January 2026\nSchool: no entry"
    assert chart.spots.words(5) == "Monday, 12 January 2026\nSchool: day off\nHalf term"


def test_the_table_says_each_state_and_what_was_attended() -> None:
    (row,) = school_chart(journal(WEEK, 5), LIGHT, LARGE).tables[0].rows
    assert row[1:] == (
        "all day",
        "part of the day, 25%",
        "not there, symptoms",
        "not there, worry",
        "not there, other reason",
        "1.2/5",
    )


def test_over_the_weeks_stands_what_was_attended() -> None:
    four = [*WEEK, None, None] * 4
    shares = school_chart(journal(four, 28), LIGHT, TALL)
    assert words(shares.figure).count("1.2/5") == 4
    assert [box[3] for box in bar_boxes(artists(shares.figure)["bars"])] == pytest.approx([1.25 / 5] * 4)
    assert "bars" not in artists(school_chart(journal(four, 28), LIGHT, CARD).figure)


def test_each_spot_lies_over_the_cell_that_it_says() -> None:
    chart = school_chart(journal([*WEEK, None, None] * 3, 21), LIGHT, LARGE)
    axes = chart.figure.axes[-1]
    to_pixels = axes.transData.transform
    _, _, row, _ = bar_boxes(artists(chart.figure)["absent_worry"])[2]
    x, y = to_pixels((FIRST + 14 + 3.5, row + 0.3))
    spot = chart.spots.at(x, LARGE[1] - y)
    assert chart.spots.dates[spot] == MONDAY + timedelta(days=17)
    assert chart.spots.words(spot).endswith("School: not there, worry")


def test_weekends_have_a_row_only_where_there_was_school() -> None:
    assert len(school_series(journal(WEEK, 7)).weekdays) == 5
    assert len(school_series(journal([*WEEK, SchoolDay(status="all_day")], 7)).weekdays) == 6


@pytest.mark.parametrize("case", ["sam", "three_days", "gap_of_60_days"])
def test_every_day_of_the_table_is_drawn(case: str) -> None:
    days = CASES[case]()
    chart = school_chart(days, LIGHT, LARGE)
    shown = artists(chart.figure)
    told = [
        cell.split(",")[0] if cell.startswith("part") else cell for row in chart.tables[0].rows for cell in row[1:-1]
    ]
    for state in STATES:
        if state == "day_off":
            drawn = len(shown["day_off sign"].get_xdata()) if "day_off sign" in shown else 0
        else:
            drawn = len(bar_boxes(shown[state])) if state in shown else 0
        assert drawn == told.count(state_name(state)), state


def test_over_ten_years_shares_are_told_by_month() -> None:
    days = CASES["ten_years"]()
    chart = school_chart(days, LIGHT, LARGE)
    assert len(bar_boxes(artists(chart.figure)["bars"])) == sum(row[2] != "0" for row in chart.tables[0].rows)
    assert chart.spots.is_timeline
    assert len(chart.spots) == days.arrays.n


def test_few_days_are_called_so() -> None:
    assert "School, 2 days so far" in words(school_chart(journal(WEEK[:2], 7), LIGHT, LARGE).figure)


def test_the_sentence_says_how_the_days_went() -> None:
    said = school_chart(journal(WEEK, 5), LIGHT, LARGE).sentence
    assert said == (
        "5 January to 9 January 2026: 5 school days logged, 25% of the time at school. "
        "1 all day, 1 part of the day, 3 not there."
    )


def test_holidays_and_nothing_logged_make_different_sentences() -> None:
    free = LifeEvent(kind="holiday", start=MONDAY, no_school=True)
    assert "days off" in school_chart(journal([], 5, life_events=(free,)), LIGHT, CARD).sentence
    assert "No school days are logged here yet" in school_chart(journal([], 5), LIGHT, CARD).sentence


def test_half_days_are_said_as_halves() -> None:
    half = (SchoolDay(status="all_day"), SchoolDay(status="part_day", attended=0.5), None, None, None)
    said = words(school_chart(journal(half, 5), LIGHT, TALL).figure)
    assert "1½/2" in said
