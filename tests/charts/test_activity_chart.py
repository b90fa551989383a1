import re

import numpy as np
import pytest
from chart_days import LIGHT, Days, Shown, Trend, artists, bar_boxes, lively, words

from amps_journal.charts.activity.figure import activity_figure, activity_sentence, activity_series, activity_table
from amps_journal.charts.shared.image_files import to_rgba

LARGE, CARD = (900, 320), (332, 130)


def test_each_bar_is_as_high_as_the_mean_of_its_week() -> None:
    minutes = [10, 20, 30, 40, np.nan, np.nan, np.nan, *[60] * 7, *[5] * 7]
    bars = bar_boxes(artists(activity_figure(Days(21, active_minutes=minutes), Shown(), LIGHT, LARGE))["bars"])
    assert [round(top, 6) for *_, top in bars] == [25, 60, 5]
    assert all(bottom == 0 for _, _, bottom, _ in bars)


def test_a_bar_lies_within_its_own_week() -> None:
    days = Days(21, active_minutes=[30] * 21)
    first = days.start.toordinal()
    bars = bar_boxes(artists(activity_figure(days, Shown(), LIGHT, LARGE))["bars"])
    for number, (left, right, *_) in enumerate(bars):
        assert first + 7 * number < left < right < first + 7 * (number + 1)


def test_a_week_without_entries_is_a_gap_and_a_week_of_zeros_is_a_dot() -> None:
    minutes = [*[30] * 7, *[np.nan] * 7, *[0] * 7, *[30] * 7]
    days = Days(28, active_minutes=minutes)
    shown = artists(activity_figure(days, Shown(), LIGHT, LARGE))
    assert len(bar_boxes(shown["bars"])) == 2
    assert shown["zero"].get_ydata().tolist() == [0]
    assert shown["zero"].get_xdata().tolist() == [days.start.toordinal() + 17.5]


def test_a_week_with_few_logged_days_is_drawn_hollow() -> None:
    minutes = [*[30] * 14, 40, 40, 40, *[np.nan] * 4]
    shown = artists(activity_figure(Days(21, active_minutes=minutes), Shown(), LIGHT, LARGE))
    assert [round(box[3], 6) for box in bar_boxes(shown["thin bars"])] == [40]
    assert len(bar_boxes(shown["bars"])) == 2


def test_three_days_are_three_bars_and_say_so_instead_of_a_line() -> None:
    days = Days(3, active_minutes=[30, np.nan, 20])
    figure = activity_figure(days, Shown({"activity_trend": Trend()}), LIGHT, LARGE)
    shown = artists(figure)
    assert [round(box[3], 6) for box in bar_boxes(shown["bars"])] == [30, 20]
    assert "trend" not in shown
    assert any("2 days so far" in text for text in words(figure))


def test_the_trend_has_the_slope_of_its_finding_and_a_band_of_its_interval() -> None:
    days = Days(70, active_minutes=[20 + day / 7 for day in range(70)])
    shown = artists(activity_figure(days, Shown({"activity_trend": Trend(1.5, 0.5, 2.5)}), LIGHT, LARGE))
    (x0, x1), (y0, y1) = shown["trend"].get_data()
    assert (y1 - y0) / (x1 - x0) * 7 == pytest.approx(1.5)
    corners = shown["trend band"].get_paths()[0].vertices
    last = corners[np.isclose(corners[:, 0], x1)][:, 1]
    centre = (x0 + x1) / 2
    middle = (y0 + y1) / 2
    assert sorted(set(np.round((last - middle) / (x1 - centre) * 7, 6))) == [0.5, 2.5]


@pytest.mark.parametrize("verdict", ["unclear", "not_enough_days"])
def test_without_a_clear_direction_no_trend_is_drawn(verdict: str) -> None:
    days = Days(35, active_minutes=[30] * 35)
    shown = artists(activity_figure(days, Shown({"activity_trend": Trend(verdict=verdict)}), LIGHT, LARGE))
    assert "trend" not in shown
    assert "trend band" not in shown


def test_the_plan_is_drawn_on_each_of_its_days() -> None:
    quota = [np.nan] * 7 + [24.0] * 7 + [26.0] * 7
    days = Days(21, active_minutes=[30] * 21, quota=quota)
    line = artists(activity_figure(days, Shown(), LIGHT, LARGE))["plan"]
    first = days.start.toordinal()
    for offset, expected in enumerate(quota):
        x, y = line.get_data()
        inside = [(a, b) for a, b, ya in zip(x[::2], x[1::2], y[::2], strict=True) if ya == expected]
        assert np.isnan(expected) or any(a <= first + offset < b for a, b in inside)


@pytest.mark.parametrize("size", [LARGE, CARD])
@pytest.mark.parametrize("n", [3, 20, 91, 365, 3650])
def test_the_table_holds_the_heights_of_the_bars(size: tuple[int, int], n: int) -> None:
    days = lively(n)
    shown = artists(activity_figure(days, Shown(), LIGHT, size))
    heights = [box[3] for name in ("bars", "thin bars") if name in shown for box in bar_boxes(shown[name])]
    if "zero" in shown:
        heights += shown["zero"].get_ydata().tolist()
    table = activity_table(days, size)
    told = [float(row[1]) for row in table.rows if row[1] != "no entry"]
    assert sorted(told) == pytest.approx(sorted(heights), abs=0.051)
    assert len(told) + sum(row[1] == "no entry" for row in table.rows) == len(activity_series(days, size).bins)


@pytest.mark.parametrize("n", [91, 365, 1826, 3650])
@pytest.mark.parametrize("size", [LARGE, CARD])
def test_bars_never_become_slivers(n: int, size: tuple[int, int]) -> None:
    shown = artists(activity_figure(lively(n), Shown(), LIGHT, size))
    widths = [box[1] - box[0] for box in bar_boxes(shown["bars"])]
    assert np.median(widths) / n * size[0] * 0.8 > 2


def test_without_entries_there_is_a_friendly_sentence_and_no_axis() -> None:
    figure = activity_figure(Days(30), Shown(), LIGHT, LARGE)
    assert figure.axes == []
    assert "No activity is logged here yet" in words(figure)[0].replace("\n", " ")
    assert activity_sentence(Days(30)) == "No active minutes are logged in this period."


def test_equal_answers_draw_without_trouble() -> None:
    for minutes in (0, 30):
        days = Days(60, active_minutes=[minutes] * 60)
        assert to_rgba(activity_figure(days, Shown(), LIGHT, CARD)).shape == (130, 332, 4)


def test_without_a_trend_the_sentence_says_how_far_the_bars_reach_and_names_gaps() -> None:
    minutes = [*[20] * 7, *[np.nan] * 7, *[44] * 7]
    said = activity_sentence(Days(21, active_minutes=minutes))
    assert "between 20 and 44 minutes." in said
    assert "One stretch has no entries." in said


@pytest.mark.parametrize(("slope", "rises"), [(1.5, True), (-1.5, False)])
def test_beside_a_trend_the_sentence_says_where_its_line_runs_and_not_where_odd_weeks_lie(slope, rises) -> None:
    weekly = [20 if rises else 60] + [40] * 6 + [60 if rises else 20]
    minutes = [value for week in reversed(weekly) for value in [week] * 7]  # the ends say the opposite of the trend
    said = activity_sentence(Days(56, active_minutes=minutes), trend=Trend(value=slope))
    first, last = map(float, re.search(r"trend goes from (\d+) to (\d+) minutes", said).groups())
    assert (last > first) == rises
    assert last - first == pytest.approx(7 * slope, abs=1)
