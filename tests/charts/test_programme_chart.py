from datetime import timedelta

import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, MONDAY, chart_days, theme_look

from amps_journal.charts.programme.figure import programme_chart, programme_series
from amps_journal.charts.shared.share_axis import percent
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.plan import Plan, ProgrammeItem

LIGHT = theme_look()
LARGE, CARD = (900, 320), (330, 130)
WEEKDAYS = (0, 1, 2, 3, 4)


def journal(done, n, *, start=MONDAY):
    """A bike and stretches on weekdays from the Monday; ``done`` holds what was done by the numbers of the days."""
    items = tuple(
        ProgrammeItem(key=key, label=key.title(), kind="aerobic", minutes=10, weekdays=WEEKDAYS, start=start)
        for key in ("bike", "stretch")
    )
    days = tuple(
        DayEntry(
            date=MONDAY + timedelta(days=number),
            activities=None if keys is None else tuple(Activity(kind="aerobic", minutes=10, item=key) for key in keys),
        )
        for number, keys in sorted(done.items())
    )
    contents = JournalContents(days=days, plan=Plan(programme=items))
    return chart_days(contents, Period(MONDAY, MONDAY + timedelta(days=n)))


def three_weeks():
    first = dict.fromkeys(range(5), ("bike",))
    second = {7: ("bike", "stretch"), 8: None}
    third = dict.fromkeys(range(14, 19), ())
    return journal(first | second | third, 28)


def test_the_height_of_a_bar_is_done_of_planned_in_its_week() -> None:
    shown = artists(programme_chart(three_weeks(), LIGHT, LARGE).figure)
    (full,) = bar_boxes(shown["bars"])
    assert full[3] == pytest.approx(0.5)
    assert MONDAY.toordinal() < full[0] < full[1] < MONDAY.toordinal() + 7
    (hollow,) = bar_boxes(shown["thin bars"])
    assert hollow[3] == pytest.approx(1.0)
    assert shown["zero"].get_ydata().tolist() == [0]


def test_the_table_tells_none_from_no_entry() -> None:
    rows = programme_chart(three_weeks(), LIGHT, LARGE).tables[0].rows
    assert [row[1:] for row in rows] == [
        ("5", "10", "50%", "5"),
        ("2", "2", "100%", "1"),
        ("0", "10", "0%", "5"),
        ("no entry", "no entry", "no entry", "0"),
    ]


def test_a_week_before_the_programme_began_has_nothing_planned() -> None:
    days = journal(dict.fromkeys(range(21), ("bike",)), 21, start=MONDAY + timedelta(days=7))
    chart = programme_chart(days, LIGHT, LARGE)
    assert chart.tables[0].rows[0][1:] == ("nothing planned",) * 3 + ("0",)
    assert chart.spots.words(0) == "Monday, 5 January 2026\nNothing planned"


def test_what_was_done_on_unplanned_days_counts_nowhere() -> None:
    days = journal({5: ("bike", "stretch"), 7: ("bike",)}, 14)
    series = programme_series(days.arrays, LARGE)
    assert (series.done.sum(), series.planned.sum()) == (1, 2)


def test_the_items_have_a_table_of_their_own() -> None:
    rows = programme_chart(three_weeks(), LIGHT, LARGE).tables[1].rows
    assert rows == (("Bike", "6", "11", "55%"), ("Stretch", "1", "11", "9%"))


def test_a_day_says_what_was_done_of_what_was_planned() -> None:
    spots = programme_chart(three_weeks(), LIGHT, LARGE).spots
    assert spots.words(0) == "Monday, 5 January 2026\nProgramme: 1 of 2 done\nBike: done\nStretch: not done"
    assert spots.words(8) == "Tuesday, 13 January 2026\nProgramme: no entry"
    assert spots.words(5) == "Saturday, 10 January 2026\nNothing planned"


def test_the_first_days_have_a_bar_each_and_say_how_many_there_are() -> None:
    chart = programme_chart(journal({0: ("bike",), 1: ("bike", "stretch"), 2: ()}, 3), LIGHT, LARGE)
    assert [box[3] for box in bar_boxes(artists(chart.figure)["bars"])] == pytest.approx([0.5, 1.0])
    assert "Programme done, 3 days so far" in words(chart.figure)


@pytest.mark.parametrize("size", [LARGE, CARD])
@pytest.mark.parametrize("case", ["sam", "gap_of_60_days", "ten_years"])
def test_every_bar_is_in_the_table(case: str, size: tuple[int, int]) -> None:
    chart = programme_chart(CASES[case](), LIGHT, size)
    shown = artists(chart.figure)
    drawn = [box[3] for label in ("bars", "thin bars") if label in shown for box in bar_boxes(shown[label])]
    drawn += shown["zero"].get_ydata().tolist() if "zero" in shown else []
    told = [row[3] for row in chart.tables[0].rows if row[4] != "0"]
    assert sorted(percent(height) for height in drawn) == sorted(told)


def test_the_sentence_says_the_share_and_from_where_to_where_it_went() -> None:
    said = programme_chart(three_weeks(), LIGHT, LARGE).sentence
    assert "7 of 22 planned things were done, 32%." in said
    assert "It was 50% at the start and 0% at the end." in said


def test_without_a_plan_and_without_entries_different_sentences_are_said() -> None:
    without_plan = programme_chart(journal({0: ()}, 3, start=MONDAY + timedelta(days=30)), LIGHT, CARD)
    without_days = programme_chart(journal({}, 3), LIGHT, CARD)
    assert "no programme in this time" in without_plan.sentence
    assert "The first bar comes with the first day." in without_days.sentence
    assert without_plan.figure.axes == without_days.figure.axes == []


def test_low_charts_keep_the_words_of_the_axis_apart() -> None:
    ticks = words(programme_chart(three_weeks(), theme_look(text_px=24), CARD).figure)
    assert "all" in ticks
    assert "half" not in ticks
