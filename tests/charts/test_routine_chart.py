from datetime import timedelta

import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, MONDAY, chart_days, theme_look

from amps_journal.charts.routine.figure import routine_chart, routine_series
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings
from amps_journal.domain.plan import Plan, RoutineItem

LIGHT = theme_look()
LARGE, CARD = (900, 320), (330, 130)
EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


def item(key, label=None, weekdays=EVERY_DAY, on="all", start=0, end=None):
    return RoutineItem(
        key=key,
        label=label or key,
        weekdays=weekdays,
        on=on,
        start=MONDAY + timedelta(days=start),
        end=None if end is None else MONDAY + timedelta(days=end),
    )


def journal(ticks, items, n, first_weekday=0):
    """Ticks by the numbers of the days; ``None`` is a day with an entry but no answer."""
    days = tuple(DayEntry(date=MONDAY + timedelta(days=day), routine_done=done) for day, done in sorted(ticks.items()))
    settings = JournalSettings(first_weekday=first_weekday)
    contents = JournalContents(days=days, plan=Plan(routine=tuple(items)), settings=settings)
    return chart_days(contents, Period(MONDAY, MONDAY + timedelta(days=n)))


def four_mondays():
    ticks = {0: ("bed",), 7: ("bed", "walk"), 14: (), 21: ("bed",), 22: ("bed",), 23: None}
    return journal(ticks, [item("bed"), item("walk", weekdays=(0,))], 28)


def test_the_bar_of_a_cell_is_the_share_of_its_days() -> None:
    chart = routine_chart(four_mondays(), LIGHT, LARGE)
    shown = artists(chart.figure)
    tracks, done = bar_boxes(shown["tracks"]), bar_boxes(shown["done"])
    shares = [(b[1] - b[0]) / (t[1] - t[0]) for b, t in zip(done, tracks, strict=True)]
    assert shares == pytest.approx([3 / 4, 1 / 4])
    assert {"75%", "3 of 4", "25%", "1 of 4"} <= set(words(chart.figure))


def test_a_cell_of_few_days_is_an_outline_with_its_count_and_no_share() -> None:
    chart = routine_chart(four_mondays(), LIGHT, LARGE)
    ((left, right, *_),) = bar_boxes(artists(chart.figure)["few days"])
    assert 1 < left < right < 2
    assert "1 of 1" in words(chart.figure)
    assert "100%" not in words(chart.figure)
    assert "fewer than 3 days" in words(chart.figure)


def test_the_table_tells_no_entry_from_not_planned() -> None:
    first, second = routine_chart(four_mondays(), LIGHT, LARGE).tables[0].rows
    assert first == ("bed", "3 of 4, 75%", "1 of 1, few days", *["no entry"] * 5)
    assert second == ("walk", "1 of 4, 25%", *["not planned"] * 6)


def test_each_spot_says_its_cell() -> None:
    chart = routine_chart(four_mondays(), LIGHT, LARGE)
    _, right, low, _ = bar_boxes(artists(chart.figure)["done"])[0]
    x, y = chart.figure.axes[-1].transData.transform((right, low))
    assert chart.spots.words(chart.spots.at(x, LARGE[1] - y)) == "bed, Monday\n3 of 4, 75%"
    assert chart.spots.words(len(chart.spots) - 1) == "walk, Sunday\nnot planned"
    assert set(chart.spots.dates) == {None}


def test_ticks_on_days_without_the_thing_count_nowhere() -> None:
    days = journal({5: ("bed",), 0: ("bed",)}, [item("bed", on="school")], 7)
    series = routine_series(days)
    assert series.planned.sum() == 1
    assert series.done.sum() == 1


def test_things_that_ended_or_did_not_begin_are_left_out_and_renewed_ones_are_one() -> None:
    items = [item("old", end=0), item("bed1", "Bed", end=7), item("bed2", "bed ", start=7), item("new", start=60)]
    series = routine_series(journal({0: ("bed1",), 7: ("bed2",), 14: ()}, items, 21))
    assert series.names == ("Bed",)
    assert (series.done[0, 0], series.planned[0, 0]) == (2, 3)


def test_columns_begin_with_the_first_day_of_the_week() -> None:
    days = journal({0: ("bed",)}, [item("bed")], 7, first_weekday=6)
    table = routine_chart(days, LIGHT, LARGE).tables[0]
    assert table.header[1:3] == ("Sunday", "Monday")
    assert table.rows[0][1:3] == ("no entry", "1 of 1, few days")


def test_what_has_no_room_is_counted_and_stays_in_the_table() -> None:
    items = [item(f"thing {number:02d}") for number in range(30)]
    chart = routine_chart(journal({0: ()}, items, 7), LIGHT, LARGE)
    drawn = sum(word.startswith("thing") for word in words(chart.figure))
    assert 8 <= drawn < 30
    assert f"and {30 - drawn} more" in words(chart.figure)
    assert len(chart.tables[0].rows) == 30
    assert len(chart.spots) == 7 * drawn


@pytest.mark.parametrize("case", ["sam", "three_days", "all_equal", "ten_years"])
def test_every_cell_drawn_is_in_the_table(case: str) -> None:
    chart = routine_chart(CASES[case](), LIGHT, LARGE)
    shown = artists(chart.figure)
    told = [cell for row in chart.tables[0].rows for cell in row[1:] if cell not in {"no entry", "not planned"}]
    drawn = {label: len(bar_boxes(shown[label])) if label in shown else 0 for label in ("tracks", "few days")}
    assert drawn["few days"] == sum(cell.endswith("few days") for cell in told)
    assert drawn["tracks"] == sum(cell.endswith("%") for cell in told)


def test_the_sentence_counts_each_thing() -> None:
    said = routine_chart(four_mondays(), LIGHT, LARGE).sentence
    assert said == "The routine on 5 days, 5 January to 1 February 2026. bed: 4 of 5 days. walk: 1 of 4 days."


def test_without_a_list_and_without_answers_different_sentences_are_said() -> None:
    assert "no routine list" in routine_chart(journal({0: ()}, [], 7), LIGHT, CARD).sentence
    assert "No routine is logged here yet" in routine_chart(journal({0: None}, [item("bed")], 7), LIGHT, CARD).sentence
