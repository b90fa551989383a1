from datetime import timedelta

import numpy as np
import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, GAP, MONDAY, made, theme_look

from amps_journal.analysis.findings.recurrence.before_pain import inactivity
from amps_journal.charts.shared.image_files import TIME_AXIS, to_rgba
from amps_journal.charts.timeline.figure import timeline_chart
from amps_journal.domain.person import LifeEvent

LIGHT = theme_look()
LARGE, CARD = (1100, 420), (330, 130)
FIRST = MONDAY.toordinal()
# A fortnight of calm, four days of a setback by the rule, calm again; its second week is marked by hand.
CALM, HIGH = [3, 4, 3, 4, 3, 4, 3], [8, 9, 8, 9]


def hard_week(**more):
    minutes = [30] * 21 + [0, 30, 0, 0] + [30] * 14
    return made([*CALM * 3, *HIGH, *CALM * 2], minutes=minutes, stress=[4] * 39, setback=[32, 33, 34], **more)


def test_each_answered_day_is_a_dot_at_its_pain_and_others_are_gaps() -> None:
    chart = timeline_chart(made([3, None, 5, 0, 9, 2, 2, 1]), LIGHT, LARGE)
    dots = artists(chart.figure)["pain days"]
    assert dots.get_ydata().tolist() == pytest.approx([3, np.nan, 5, 0, 9, 2, 2, 1], nan_ok=True)
    assert dots.get_xdata()[0] == FIRST + 0.5


def test_three_points_make_no_line() -> None:
    few, more = (timeline_chart(made([3] * n), LIGHT, LARGE) for n in (3, 10))
    assert artists(few.figure)["pain days"].get_linewidth() == 0
    assert artists(more.figure)["pain days"].get_linewidth() > 0
    assert "3 days so far" in words(few.figure)


def test_where_days_crowd_pain_is_the_middle_and_the_range_of_each_week() -> None:
    chart = timeline_chart(CASES["sam"](), LIGHT, LARGE)
    arrays = CASES["sam"]().arrays
    week = arrays.pain[:7][np.isfinite(arrays.pain[:7])]
    assert artists(chart.figure)["pain middle"].get_ydata()[0] == np.median(week)
    low, high = (int(cell) for cell in chart.tables[1].rows[0][2:4])
    assert (low, high) == (week.min(), week.max())


def test_shades_lie_on_the_days_of_the_setbacks_and_the_kinds_look_different() -> None:
    days = hard_week()
    marked, seen = sorted(days.findings.episodes, key=lambda episode: not episode.tagged)
    shown = artists(timeline_chart(days, LIGHT, LARGE).figure)
    for name, episode in (("marked setbacks", marked), ("worked out setbacks", seen)):
        ((left, right, *_),) = bar_boxes(shown[name])
        assert (left, right) == (episode.start.toordinal(), episode.start.toordinal() + episode.days)
    assert shown["marked setbacks line"].get_linestyle() == "-"
    assert shown["worked out setbacks line"].is_dashed()
    assert shown["marked setbacks line"].get_linewidth() > shown["worked out setbacks line"].get_linewidth()


def test_a_setback_without_a_known_end_ends_in_an_arrow() -> None:
    days = made([3] * 30, setback=[28, 29])
    (episode,) = days.findings.episodes
    assert episode.is_open
    chart = timeline_chart(days, LIGHT, LARGE)
    assert len(artists(chart.figure)["open ends"].get_xdata()) == 1
    assert "▸ end not known" in words(chart.figure)
    assert chart.tables[0].rows[0][2] == "not known"
    closed = timeline_chart(made([3] * 30, setback=[10, 11]), LIGHT, LARGE)
    assert "open ends" not in artists(closed.figure)


def test_with_pain_off_there_is_no_lane_of_pain_and_only_marked_setbacks_are_shaded() -> None:
    chart = timeline_chart(CASES["pain_off"](), LIGHT, LARGE)
    assert not any("ain" in text for text in words(chart.figure))
    assert not any("ain" in table.caption for table in chart.tables)
    assert "worked out setbacks" not in artists(chart.figure)
    assert len(chart.tables[0].rows) == len(bar_boxes(artists(chart.figure)["marked setbacks"])) == 5
    assert "ain" not in chart.spots.words(20)


def test_a_computed_setback_is_not_shaded_once_pain_may_not_be_seen() -> None:
    days = hard_week()
    hidden = made([None] * 39, minutes=[30] * 39, stress=[4] * 39, setback=[32, 33, 34])
    both = type(days)(hidden.contents, days.findings, hidden.days)
    chart = timeline_chart(both, LIGHT, LARGE)
    assert [row[3] for row in chart.tables[0].rows] == ["marked"]


def test_stress_bars_are_as_high_as_the_answers_and_zero_is_a_dot() -> None:
    chart = timeline_chart(made([1] * 5, stress=[4, None, 0, 10, 2]), LIGHT, LARGE)
    shown = artists(chart.figure)
    assert [round(box[3], 6) for box in bar_boxes(shown["bars"])] == [4, 10, 2]
    assert shown["zero"].get_xdata().tolist() == [FIRST + 2.5]
    assert [row[1] for row in chart.tables[2].rows] == ["4", "no entry", "0", "10", "2"]


def test_days_with_little_activity_are_marked_and_unknown_days_break_the_line_below() -> None:
    minutes = [30] * 10 + [5, None, 30, 0] + [30] * 6
    days = made([None] * 20, minutes=minutes)
    chart = timeline_chart(days, LIGHT, LARGE)
    lane = next(axes for axes in chart.figure.axes if axes.collections and axes.get_label() == TIME_AXIS)
    shown = artists(chart.figure)
    marked = [int(box[0]) - FIRST for box in bar_boxes(shown["bars"])]
    assert marked == np.flatnonzero(inactivity(days.arrays) == 1).tolist() == [10, 13]
    ends = [(int(part[0, 0]) - FIRST, int(part[-1, 0]) - FIRST) for part in shown["known days"].get_segments()]
    assert ends[-2:] == [(ends[-2][0], 11), (12, 20)]
    assert lane.get_xlim() == (FIRST, FIRST + 20)


def test_life_events_have_bars_on_their_days_and_names() -> None:
    events = (
        LifeEvent(kind="exams", label="Mocks", start=MONDAY + timedelta(days=3), end=MONDAY + timedelta(days=9)),
        LifeEvent(kind="illness", start=MONDAY + timedelta(days=5), end=MONDAY + timedelta(days=7)),
        LifeEvent(kind="holiday", label="Away", start=MONDAY + timedelta(days=30)),
        LifeEvent(kind="travel", label="Long ago", start=MONDAY - timedelta(days=9), end=MONDAY),
    )
    chart = timeline_chart(hard_week(events=events), LIGHT, LARGE)
    boxes = bar_boxes(artists(chart.figure)["events"])
    assert [(left - FIRST, right - FIRST) for left, right, *_ in boxes] == [(3, 9), (5, 7), (30, 39)]
    assert boxes[0][2:] != boxes[1][2:], "events at one time have rows of their own"
    assert {"Mocks", "Away"} <= set(words(chart.figure))
    assert "Long ago" not in words(chart.figure)
    assert [row[0] for row in chart.tables[-1].rows] == ["Mocks", "Illness", "Away"]


def test_a_long_gap_is_said_and_nothing_is_drawn_in_it() -> None:
    chart = timeline_chart(CASES["gap_of_60_days"](), LIGHT, LARGE)
    shown = artists(chart.figure)
    assert "no entries" in words(chart.figure)
    for name in ("bars", "marked setbacks", "worked out setbacks"):
        for left, right, *_ in bar_boxes(shown[name]):
            assert right <= GAP.start.toordinal() or left >= GAP.end.toordinal()
    middles = shown["pain middle"]
    inside = (middles.get_xdata() > GAP.start.toordinal() + 4) & (middles.get_xdata() < GAP.end.toordinal() - 4)
    assert inside.any()
    assert np.isnan(middles.get_ydata()[inside]).all()


def test_a_day_says_its_values_and_where_in_a_setback_it_lies() -> None:
    days = hard_week()
    spots = timeline_chart(days, LIGHT, LARGE).spots
    assert len(spots) == 39
    assert spots.is_timeline
    said = spots.words(33).split("\n")
    assert said[1:] == ["Setback, day 2: marked", "Pain: 4 of 10", "Stress: 4 of 10"]
    assert "Moved less than half of the usual" in spots.words(21)
    assert spots.dates[33] == MONDAY + timedelta(days=33)
    left, top, right, bottom = spots.boxes[33]
    assert spots.at((left + right) / 2, (top + bottom) / 2) == 33


@pytest.mark.parametrize("case", list(CASES))
@pytest.mark.parametrize("size", [LARGE, CARD])
def test_the_tables_hold_what_the_lanes_show(case: str, size: tuple[int, int]) -> None:
    chart = timeline_chart(CASES[case](), LIGHT, size)
    titles = [table.caption for table in chart.tables]
    assert len(titles) == len(set(titles))
    shades = [name for name in ("marked setbacks", "worked out setbacks") if name in artists(chart.figure)]
    drawn = sum(len(bar_boxes(artists(chart.figure)[name])) for name in shades)
    assert drawn == len(chart.tables[0].rows)
    stress = next((table for table in chart.tables if table.caption.startswith("Stress")), None)
    if stress is not None:
        lane = next(axes for axes in chart.figure.axes if axes.get_label() == TIME_AXIS and _is_stress(axes))
        heights = [box[3] for bars in lane.collections if "bars" in str(bars.get_label()) for box in bar_boxes(bars)]
        told = [float(row[1]) for row in stress.rows if row[1] not in {"no entry", "0", "0.0"}]
        assert sorted(told) == pytest.approx(sorted(heights), abs=0.051)
    assert (size == CARD) == (len(chart.tables) == 2)


def _is_stress(axes) -> bool:
    bars = [c for c in axes.collections if c.get_label() in {"bars", "thin bars"}]
    return bool(bars) and axes.get_ylim()[1] > 10


def test_without_days_there_is_a_friendly_sentence() -> None:
    chart = timeline_chart(made([None] * 30), LIGHT, CARD)
    assert chart.figure.axes == []
    assert chart.sentence == "No entries here yet. One day makes a start."
    assert chart.tables == ()


def test_too_few_days_to_look_for_setbacks_are_said() -> None:
    chart = timeline_chart(CASES["three_days"](), LIGHT, LARGE)
    assert "Not enough days yet to look for setbacks." in words(chart.figure)
    assert "Not enough days yet to look for setbacks." in chart.sentence


def test_the_sentence_counts_the_setbacks() -> None:
    said = timeline_chart(CASES["sam"](), LIGHT, LARGE).sentence
    assert said.startswith("5 January to 11 October 2026. 8 setbacks, 4 of them marked.")


def test_ten_years_have_few_artists() -> None:
    figure = timeline_chart(CASES["ten_years"](), LIGHT, LARGE).figure
    assert sum(len(axes.collections) + len(axes.lines) + len(axes.texts) for axes in figure.axes) < 60


@pytest.mark.parametrize("size", [(40, 30), (120, 60), (2400, 90), (330, 130), (1500, 700)])
@pytest.mark.parametrize("text_px", [12, 24])
def test_any_size_draws(size: tuple[int, int], text_px: int) -> None:
    for case in ("sam", "pain_off"):
        figure = timeline_chart(CASES[case](), theme_look("dark", text_px), size).figure
        assert to_rgba(figure).shape == (size[1], size[0], 4)


def test_without_pain_stress_and_setbacks_the_small_picture_shows_the_days_with_little_activity() -> None:
    days = made([None] * 56, minutes=([40] * 6 + [5]) * 8)
    figure = timeline_chart(days, LIGHT, (332, 150)).figure
    shown = artists(figure)
    assert "Moved little" in words(figure)
    assert len(bar_boxes(shown["bars"])) == np.nansum(inactivity(days.arrays))
