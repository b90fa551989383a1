from datetime import timedelta

import numpy as np
import pytest
from chart_days import artists, bar_boxes
from journals import CASES, GAP, MONDAY, made, theme_look

from amps_journal.charts.activity.figure import activity_chart
from amps_journal.charts.chart_catalogue import CHARTS
from amps_journal.charts.function_and_pain.figure import function_and_pain_chart
from amps_journal.charts.nights.figure import nights_chart
from amps_journal.charts.shared.day_spots import lane_box
from amps_journal.charts.shared.image_files import day_at, to_rgba
from amps_journal.domain.person import LifeEvent

LIGHT = theme_look()
LARGE, CARD = (900, 320), (330, 130)
OWN = ("activity", "function_and_pain", "nights", "programme", "ladder", "night_raster", "school", "routine", "skills")
ON_TIME = (activity_chart, function_and_pain_chart, nights_chart, CHARTS["programme"](), CHARTS["ladder"]())


@pytest.mark.parametrize("build", ON_TIME)
def test_there_is_one_spot_a_day_in_order_and_it_opens_that_day(build) -> None:
    days = CASES["sam"]()
    chart = build(days, LIGHT, LARGE)
    assert chart.spots.is_timeline
    assert chart.spots.dates == tuple(days.arrays.date_of(number) for number in range(days.arrays.n))
    left, top, right, bottom = chart.spots.boxes.T
    assert left[1:] == pytest.approx(right[:-1])
    for number in (0, 100, days.arrays.n - 1):
        x, y = (left[number] + right[number]) / 2, (top[number] + bottom[number]) / 2
        assert chart.spots.at(x, y) == number
        assert day_at(chart.figure, x, bottom[number] - 2) == chart.spots.dates[number]


def test_spots_run_over_the_whole_height_of_all_lanes() -> None:
    chart = function_and_pain_chart(CASES["sam"](), LIGHT, LARGE)
    lanes = [lane_box(axes, chart.figure) for axes in chart.figure.axes if axes.get_label() == "days"]
    assert len(lanes) == 3
    assert chart.spots.boxes[0, 1] == pytest.approx(min(lane[1] for lane in lanes))
    assert chart.spots.boxes[0, 3] == pytest.approx(max(lane[3] for lane in lanes))


def test_a_spot_lies_over_the_bar_of_its_day() -> None:
    chart = activity_chart(made([3, 3, 3], minutes=[10, 0, 30]), LIGHT, LARGE)
    left, right, _, top = bar_boxes(artists(chart.figure)["bars"])[1]
    x, y = chart.figure.axes[-1].transData.transform(((left + right) / 2, top / 2))
    assert chart.spots.words(chart.spots.at(x, LARGE[1] - y)) == "Wednesday, 7 January 2026\nActive minutes: 30 minutes"


def test_zero_is_said_and_missing_is_no_entry() -> None:
    spots = function_and_pain_chart(made([0, None, 4], minutes=[0, None, 1]), LIGHT, LARGE).spots
    assert spots.words(0) == "Monday, 5 January 2026\nActive minutes: 0 minutes\nGot in the way: 0 of 10\nPain: 0 of 10"
    assert (
        spots.words(1) == "Tuesday, 6 January 2026\nActive minutes: no entry\nGot in the way: no entry\nPain: no entry"
    )
    assert spots.words(2).endswith("\nActive minutes: 1 minute\nGot in the way: 4 of 10\nPain: 4 of 10")


def test_without_pain_answers_nothing_is_said_of_pain() -> None:
    spots = function_and_pain_chart(CASES["pain_off"](), LIGHT, LARGE).spots
    assert not any("Pain" in spots.words(number) for number in range(len(spots)))


def test_the_plan_and_life_events_are_said_with_the_day() -> None:
    event = LifeEvent(kind="exams", label="Mocks", start=MONDAY + timedelta(days=1), end=MONDAY + timedelta(days=2))
    spots = activity_chart(made([3] * 3, minutes=[5] * 3, events=[event]), LIGHT, LARGE).spots
    assert ["Mocks" in spots.words(number) for number in range(3)] == [False, True, False]
    assert "\nPlan: 24 minutes" in activity_chart(CASES["sam"](), LIGHT, LARGE).spots.words(0)


def test_nights_say_their_kind_and_both_ends() -> None:
    days = CASES["sam"]()
    spots = nights_chart(days, LIGHT, LARGE).spots
    number = int(np.flatnonzero(days.arrays.woke > days.arrays.lights_out)[0])
    assert "School night: lights out " in spots.words(number)
    gap = (GAP.start - days.arrays.start).days
    assert nights_chart(CASES["gap_of_60_days"](), LIGHT, LARGE).spots.words(gap).endswith("\nNight before: no entry")


@pytest.mark.parametrize("chart_id", OWN)
@pytest.mark.parametrize("case", CASES)
def test_every_chart_of_every_journal_has_words_numbers_and_places_inside_the_picture(chart_id: str, case: str) -> None:
    build, days = CHARTS[chart_id](), CASES[case]()
    looks = (
        (LIGHT, LARGE),
        (theme_look("dark"), CARD),
        (theme_look("high_contrast", 24.0), CARD),
        (LIGHT, (1500, 700)),
    )
    for look, size in looks:
        chart = build(days, look, size)
        assert to_rgba(chart.figure).shape == (size[1], size[0], 4)
        assert chart.sentence.endswith(".")
        assert all(len(row) == len(table.header) for table in chart.tables for row in table.rows)
        assert len(chart.spots) == len(chart.spots.boxes)
        assert (chart.spots.boxes[:, :2] >= -1e-6).all()
        assert (chart.spots.boxes[:, 2] <= size[0] + 1e-6).all()
        assert (chart.spots.boxes[:, 3] <= size[1] + 1e-6).all()
        assert all(chart.spots.words(number).count("\n") for number in range(0, len(chart.spots), 97))


@pytest.mark.parametrize("chart_id", OWN)
def test_a_window_may_be_made_very_small(chart_id: str) -> None:
    for size in ((60, 40), (20, 400), (700, 12)):
        chart = CHARTS[chart_id]()(CASES["sam"](), theme_look(text_px=24.0), size)
        assert to_rgba(chart.figure).shape == (size[1], size[0], 4)
