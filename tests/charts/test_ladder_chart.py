from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from chart_days import artists, words
from journals import CASES, MONDAY, chart_days, theme_look

from amps_journal.charts.ladder.figure import ROW_FILLED, ladder_chart
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.plan import LadderStep, Plan

LIGHT = theme_look()
LARGE, CARD = (900, 320), (330, 130)
FIRST = MONDAY.toordinal()


def touched(minutes, tolerance=None, stimulus="towel"):
    return Activity(kind="desensitization", minutes=minutes, stimulus=stimulus, tolerance=tolerance)


def journal(sessions, ladder=(), n=None):
    """Sessions by the numbers of their days; a day with ``None`` has an entry without an answer."""
    days = tuple(
        DayEntry(date=MONDAY + timedelta(days=number), activities=done) for number, done in sorted(sessions.items())
    )
    end = MONDAY + timedelta(days=n or max(sessions) + 1)
    return chart_days(JournalContents(days=days, plan=Plan(ladder=tuple(ladder))), Period(MONDAY, end))


def polygons_of(figure, label):
    return [path.vertices for path in artists(figure)[label].get_paths()]


def row_height(figure, rows):
    return figure.axes[-1].get_ylim()[1] / rows


def test_the_height_of_a_step_is_the_mean_minutes_of_the_week() -> None:
    sessions = {0: (touched(5),), 2: (touched(10),), 7: (touched(15),), 21: (touched(20),)}
    chart = ladder_chart(journal(sessions, n=28), LIGHT, LARGE)
    heights = [body[:, 1].max() for body in polygons_of(chart.figure, "minutes")]
    full = row_height(chart.figure, 1) * ROW_FILLED
    # The first two weeks are one stair; the third has no session and breaks it.
    assert heights == pytest.approx([15 / 20 * full, full])
    first = polygons_of(chart.figure, "minutes")[0]
    assert first[0].tolist() == pytest.approx([FIRST, 7.5 / 20 * full])


def test_a_dot_is_the_middle_of_how_the_sessions_of_a_week_felt() -> None:
    sessions = {number: (touched(10, felt),) for number, felt in enumerate([1, 2, 6, None, 4, 4, 10, 8])}
    chart = ladder_chart(journal(sessions, n=28), LIGHT, LARGE)
    full = row_height(chart.figure, 1) * ROW_FILLED
    felt = artists(chart.figure)["felt 0"].get_ydata() / full * 10
    assert felt.tolist() == pytest.approx([4, 8, np.nan, np.nan], nan_ok=True)


def test_fewer_than_six_sessions_make_no_line() -> None:
    few, more = (
        ladder_chart(journal({day: (touched(10, 5),) for day in range(n)}, n=28), LIGHT, LARGE) for n in (5, 6)
    )
    assert artists(few.figure)["felt 0"].get_linestyle() == "None"
    assert artists(more.figure)["felt 0"].get_linestyle() == "-"


def test_rungs_stand_in_the_order_of_the_plan_from_the_bottom_then_the_others() -> None:
    sessions = {0: (touched(5, stimulus="brush"), touched(5, stimulus="ice"), touched(5, stimulus="ICE "))}
    ladder = [LadderStep(stimulus="towel"), LadderStep(stimulus="Brush")]
    chart = ladder_chart(journal(sessions, ladder), LIGHT, LARGE)
    steps = [row[:3] for row in chart.tables[1].rows]
    assert steps == [("1", "towel", "0"), ("2", "Brush", "1"), ("not in the plan", "ice", "2")]
    names = {text.get_text(): text.get_position()[1] for text in chart.figure.texts}
    assert names["1. towel"] < names["2. Brush"] < names["ice"]


def test_a_step_not_started_yet_says_so_and_has_no_line_of_the_plan() -> None:
    ladder = [LadderStep(stimulus="towel", minutes=10), LadderStep(stimulus="brush", minutes=30)]
    chart = ladder_chart(journal({0: (touched(5),)}, ladder), LIGHT, LARGE)
    assert "not started yet" in words(chart.figure)
    assert len(artists(chart.figure)["plan"].get_segments()) == 1


def test_the_line_of_the_plan_stands_at_its_minutes() -> None:
    chart = ladder_chart(journal({0: (touched(5),)}, [LadderStep(stimulus="towel", minutes=10)]), LIGHT, LARGE)
    (segment,) = artists(chart.figure)["plan"].get_segments()
    (body,) = polygons_of(chart.figure, "minutes")
    assert segment[0, 1] == pytest.approx(2 * body[:, 1].max())


def test_a_step_reached_has_a_star_on_its_day_and_says_the_date() -> None:
    step = LadderStep(stimulus="towel", minutes=10, reached_on=MONDAY + timedelta(days=3))
    chart = ladder_chart(journal({0: (touched(5),), 4: (touched(5),)}, [step]), LIGHT, LARGE)
    assert artists(chart.figure)["reached"].get_xdata().tolist() == [FIRST + 3.5]
    assert "reached 8 Jan" in words(chart.figure)
    assert chart.tables[1].rows[0][4] == "8 January 2026"


def test_more_stimuli_than_there_is_room_for_are_counted_and_stay_in_the_table() -> None:
    many = {day: (touched(5, stimulus=f"thing {day}"),) for day in range(12)}
    chart = ladder_chart(journal(many), LIGHT, LARGE)
    drawn = sum(word.startswith("thing") for word in words(chart.figure))
    assert 4 <= drawn < 12
    assert f"and {12 - drawn} more" in words(chart.figure)
    assert len(chart.tables[1].rows) == 12


def test_the_table_holds_each_stretch_that_has_a_session() -> None:
    sessions = {0: (touched(5, 4),), 2: (touched(10, 5),), 21: (touched(20),)}
    table = ladder_chart(journal(sessions, n=28), LIGHT, LARGE).tables[0]
    assert table.rows == (
        ("towel", "week of 5 January 2026", "2", "7.5", "4.5"),
        ("towel", "week of 26 January 2026", "1", "20.0", "no entry"),
    )


def test_a_day_says_its_sessions_and_tells_none_from_no_entry() -> None:
    days = journal({0: (touched(5, 4), touched(1)), 1: (), 2: None}, n=4)
    spots = ladder_chart(days, LIGHT, LARGE).spots
    assert spots.words(0) == "Monday, 5 January 2026\ntowel: 5 minutes, felt 4 of 10\ntowel: 1 minute"
    assert spots.words(1).endswith("\nNo touch practice on this day")
    assert spots.words(2).endswith("\nTouch practice: no entry")
    assert spots.words(3).endswith("\nTouch practice: no entry")


def test_the_sentence_says_from_where_to_where_each_came() -> None:
    sessions = {0: (touched(5, 4),), 7: (touched(8),), 14: (touched(10, 6),), 21: (touched(5, 7, "brush"),)}
    said = ladder_chart(journal(sessions, n=28), LIGHT, LARGE).sentence
    assert said.startswith("4 sessions of touch practice, 5 January to 1 February 2026.")
    assert "towel: from 5 to 10 minutes, and it felt 4 of 10 at first and 6 at the end." in said
    assert said.endswith("brush: 5 minutes.")


def test_without_sessions_there_is_a_sentence_and_no_spots() -> None:
    contents = replace(CASES["sam"]().contents, days=(DayEntry(date=MONDAY, activities=()),))
    chart = ladder_chart(chart_days(contents), LIGHT, CARD)
    assert chart.figure.axes == []
    assert chart.sentence.startswith("No touch practice is logged here yet.")
    assert len(chart.spots) == 0
