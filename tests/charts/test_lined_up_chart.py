from datetime import timedelta

import numpy as np
import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, MONDAY, made, theme_look

from amps_journal.charts.lined_up.figure import lined_up_chart
from amps_journal.charts.lined_up.series import lined_up_series
from amps_journal.charts.shared.image_files import to_rgba

LIGHT = theme_look()
LARGE, CARD = (1100, 360), (330, 130)
# Two marked setbacks after four weeks at 3: five days up to 9, then three days up to 6.
PAIN = [3] * 28 + [7, 9, None, 8, 7] + [3] * 20 + [6, 2, 5] + [3] * 10
MARKED = [28, 29, 30, 31, 32, 53, 54, 55]


def two(**more):
    return made(PAIN, setback=MARKED, **more)


def test_bars_are_as_high_as_pain_lies_above_the_usual_before() -> None:
    days = two()
    series = lined_up_series(days, days.findings.episodes)
    assert [one.usual for one in series] == [3, 3]
    assert series[0].above[series[0].inside].tolist() == pytest.approx([4, 6, np.nan, 5, 4], nan_ok=True)
    boxes = bar_boxes(artists(lined_up_chart(days, LIGHT, LARGE).figure)["setback days"])
    heights = [round(top - bottom, 6) for *_, bottom, top in boxes]
    assert heights == [4, 6, 5, 4, 3, 2], "a day without an answer and one below the usual have no bar"


def test_all_first_days_stand_at_the_same_place() -> None:
    boxes = bar_boxes(artists(lined_up_chart(two(), LIGHT, LARGE).figure)["setback days"])
    assert [int(left) for left, *_ in boxes] == [0, 1, 3, 4, 0, 2]
    first, second = boxes[0], boxes[4]
    assert (first[0] + first[1]) / 2 == pytest.approx((second[0] + second[1]) / 2)
    assert first[2] > second[2], "the older one lies above"


def test_the_newest_is_the_strongest_and_widest_and_named_in_bold() -> None:
    figure = lined_up_chart(two(), LIGHT, LARGE).figure
    bars = artists(figure)["setback days"]
    shades = bars.get_facecolor()[:, :3].mean(axis=1)
    assert shades[-1] < shades[0]
    widths = [right - left for left, right, *_ in bar_boxes(bars)]
    assert widths[-1] > widths[0]
    bold = {text.get_text() for text in figure.texts if text.get_fontweight() == 700}
    assert "2: 27 Feb" in bold
    assert "3 days" in bold


def test_a_line_runs_from_the_first_to_the_last_day_and_an_open_end_has_an_arrow() -> None:
    days = made([3] * 30 + [7, 8], setback=[10, 11, 30, 31])
    shown = artists(lined_up_chart(days, LIGHT, LARGE).figure)
    assert tuple(shown["length 0"].get_xdata()) == (0, 2)
    assert "open 0" not in shown
    assert shown["open 1"].get_marker() == ">"
    assert "2 days so far" in words(lined_up_chart(days, LIGHT, LARGE).figure)


def test_setback_days_are_told_from_the_days_around_them_without_colour() -> None:
    shown = artists(lined_up_chart(CASES["sam"](), LIGHT, LARGE).figure)
    assert shown["setback days"].get_linewidth()[0] == 0
    assert shown["days around"].get_linewidth()[0] > 0
    light = shown["days around"].get_facecolor()[:, :3].mean(axis=1).min()
    assert light > shown["setback days"].get_facecolor()[:, :3].mean(axis=1).max() + 0.3


def test_days_of_other_setbacks_are_not_shown_around_one() -> None:
    days = made([3] * 20 + [8, 8, 3, 3, 3, 8, 8] + [3] * 10, setback=[20, 21, 25, 26])
    first, second = lined_up_series(days, days.findings.episodes)
    assert first.offsets.tolist() == list(range(-7, 5))
    assert second.offsets[0] == -3


def test_the_usual_leaves_out_days_in_setbacks() -> None:
    days = made([2] * 10 + [9] * 20 + [2] * 3 + [9, 9] + [2] * 5, setback=[*range(10, 30), 33, 34])
    assert [one.usual for one in lined_up_series(days, days.findings.episodes)] == [2, 2]


def test_with_too_few_answers_for_a_usual_only_the_length_is_drawn() -> None:
    days = made([4, 8, 8, 4], setback=[1, 2])
    (one,) = lined_up_series(days, days.findings.episodes)
    assert one.usual is None
    chart = lined_up_chart(days, LIGHT, LARGE)
    assert "setback days" not in artists(chart.figure)
    assert chart.tables[0].rows[0][2:] == ("not known", "not known")


def test_without_pain_bars_of_length_stand_alone() -> None:
    chart = lined_up_chart(CASES["pain_off"](), LIGHT, LARGE)
    shown = artists(chart.figure)
    lengths = [shown[f"length {row}"].get_xdata()[1] for row in range(5)]
    assert lengths == [episode.days for episode in CASES["pain_off"]().findings.episodes]
    assert len(chart.tables) == 1
    assert not any("Pain" in text for text in words(chart.figure))


def test_one_setback_says_that_it_takes_two_to_compare() -> None:
    figure = lined_up_chart(made([3] * 30, setback=[10, 11]), LIGHT, LARGE).figure
    assert "One setback so far. From two on they can be compared." in words(figure)


def test_no_setback_is_a_sentence() -> None:
    chart = lined_up_chart(CASES["three_days"](), LIGHT, CARD)
    assert chart.figure.axes == []
    assert chart.sentence == "Not enough days yet to look for setbacks."


def test_where_rows_are_few_the_newest_are_shown_and_it_is_said() -> None:
    days = CASES["ten_years"]()
    chart = lined_up_chart(days, LIGHT, CARD)
    rows = chart.tables[0].rows
    assert len(rows) < len(days.findings.episodes)
    assert f"the newest {len(rows)} of {len(days.findings.episodes)}" in words(chart.figure)
    assert chart.spots.dates[-1] == days.findings.episodes[-1].start


@pytest.mark.parametrize("case", [name for name in CASES if name != "three_days"])
@pytest.mark.parametrize("size", [LARGE, CARD])
def test_the_table_of_days_holds_the_heights_of_the_bars(case: str, size: tuple[int, int]) -> None:
    chart = lined_up_chart(CASES[case](), LIGHT, size)
    shown = artists(chart.figure)
    bars = [box for name in ("setback days", "days around") if name in shown for box in bar_boxes(shown[name])]
    cells = [cell for table in chart.tables[1:] for row in table.rows for cell in row[1:]]
    told = [float(cell) for cell in cells if cell not in {"no entry", "not shown", "usual or less"}]
    assert sorted(told) == pytest.approx(sorted(top - bottom for *_, bottom, top in bars))


def test_a_row_opens_the_first_day_of_its_setback() -> None:
    chart = lined_up_chart(two(), LIGHT, LARGE)
    assert chart.spots.dates == (MONDAY + timedelta(days=28), MONDAY + timedelta(days=53))
    assert chart.spots.words(0).split("\n")[:3] == ["2 February 2026", "5 days", "marked"]
    left, top, right, bottom = chart.spots.boxes[1]
    assert chart.spots.at((left + right) / 2, (top + bottom) / 2) == 1


def test_the_sentence_compares_the_first_with_the_newest() -> None:
    said = lined_up_chart(two(), LIGHT, LARGE).sentence
    assert "2 February 2026: 5 days, pain up to 6 above the usual." in said
    assert said.endswith("27 February 2026: 3 days, pain up to 3 above the usual.")


@pytest.mark.parametrize("size", [(40, 30), (120, 60), (2400, 90), (330, 130), (1500, 700)])
@pytest.mark.parametrize("text_px", [12, 24])
def test_any_size_draws(size: tuple[int, int], text_px: int) -> None:
    for case in ("sam", "pain_off"):
        figure = lined_up_chart(CASES[case](), theme_look("dark", text_px), size).figure
        assert to_rgba(figure).shape == (size[1], size[0], 4)
