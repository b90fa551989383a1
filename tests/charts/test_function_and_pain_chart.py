import itertools
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest
from chart_days import LIGHT, MONDAY, Days, Setback, Shown, artists, bar_boxes, lively, words
from journals import chart_days, sam

from amps_journal.charts.function_and_pain.figure import (
    function_and_pain_chart,
    function_and_pain_figure,
)
from amps_journal.charts.function_and_pain.words import function_and_pain_sentence, function_and_pain_tables
from amps_journal.charts.lined_up.figure import lined_up_chart
from amps_journal.charts.shared.numbered_setbacks import numbered, numbered_table
from amps_journal.domain.person import ClinicScore, LifeEvent

LARGE, CARD = (1100, 320), (332, 150)
SAM_FIRST = sam().days[0].date


def drawn(days: Days, size: tuple[int, int] = LARGE, events: tuple[LifeEvent, ...] = ()):
    return function_and_pain_figure(days, Shown(), LIGHT, size, events=events)


def test_each_day_has_a_bar_of_its_minutes_a_zero_is_a_dot_and_a_missing_day_is_nothing() -> None:
    shown = artists(drawn(Days(6, active_minutes=[20, 0, np.nan, 35, np.nan, 50])))
    assert [round(box[3], 6) for box in bar_boxes(shown["bars"])] == [20, 35, 50]
    assert shown["zero"].get_xdata().tolist() == [MONDAY.toordinal() + 1.5]


def test_pain_is_the_middle_and_the_range_of_each_week() -> None:
    pain = [2, 4, 9, np.nan, np.nan, 4, 5, 6, 6, np.nan, np.nan, np.nan, 8, 7]
    shown = artists(drawn(Days(14, active_minutes=[30] * 14, pain=pain)))
    assert shown["pain middle"].get_ydata().tolist() == [4, 6.5]
    low, high = shown["pain range"].get_paths()[0].get_extents().intervaly
    assert (low, high) == (2, 9)


def test_a_gap_of_sixty_days_breaks_the_line_and_says_so() -> None:
    days = lively(150)
    for name in ("active_minutes", "pain"):
        getattr(days, name)[42:102] = np.nan
    figure = drawn(days)
    shown = artists(figure)
    assert "no entries" in words(figure)
    first, last = days.start.toordinal() + 42, days.start.toordinal() + 102
    assert not [box for box in bar_boxes(shown["bars"]) if box[1] > first and box[0] < last]
    middles = shown["pain middle"]
    inside = (middles.get_xdata() > first) & (middles.get_xdata() < first + 56)
    assert np.isnan(middles.get_ydata()[inside]).all()
    assert inside.any()
    for path in shown["pain range"].get_paths():
        across = path.get_extents()
        assert across.x1 <= first + 7 or across.x0 >= last - 4


def test_with_the_pain_question_off_function_has_the_whole_figure() -> None:
    days = Days(30, active_minutes=[30] * 30)
    figure = drawn(days)
    assert "pain middle" not in artists(figure)
    assert not any("ain" in text for text in words(figure))
    assert len(function_and_pain_tables(days)) == 1
    assert "pain" not in function_and_pain_sentence(days)


def test_life_events_are_bands_with_their_names() -> None:
    events = (
        LifeEvent(kind="exams", label="Mock exams", start=MONDAY + timedelta(days=20), end=MONDAY + timedelta(days=30)),
        LifeEvent(kind="holiday", start=MONDAY - timedelta(days=9), end=MONDAY + timedelta(days=4)),
        LifeEvent(kind="illness", start=MONDAY + timedelta(days=85)),
        LifeEvent(kind="travel", start=MONDAY - timedelta(days=50), end=MONDAY),
    )
    figure = drawn(lively(91), events=events)
    boxes = bar_boxes(artists(figure)["events"])
    first = MONDAY.toordinal()
    spans = [(round(box[0] - first, 6), round(box[1] - first, 6)) for box in boxes]
    assert spans == [(0, 4), (20, 30), (85, 91)]
    assert {"Mock exams", "Holiday", "Illness"} <= set(words(figure))


def test_over_ten_years_short_events_stay_nameless() -> None:
    events = tuple(
        LifeEvent(
            kind="exams", label="Mock exams", start=MONDAY + timedelta(days=i), end=MONDAY + timedelta(days=i + 7)
        )
        for i in range(0, 3600, 180)
    )
    figure = drawn(lively(3650), events=events)
    assert "Mock exams" not in words(figure)
    assert len(bar_boxes(artists(figure)["events"])) == 20


def test_names_of_events_never_lie_on_each_other() -> None:
    events = tuple(
        LifeEvent(kind="exams", label=f"A long name of event {i}", start=MONDAY + timedelta(days=3 * i), end=None)
        for i in range(30)
    )
    figure = drawn(lively(91), events=events)
    figure.canvas.draw()
    boxes = [text.get_window_extent() for axes in figure.axes for text in axes.texts if "A long" in text.get_text()]
    assert len(boxes) > 2
    assert not [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :] if a.overlaps(b)]


@pytest.mark.parametrize("size", [LARGE, CARD])
@pytest.mark.parametrize("n", [3, 28, 91, 365, 3650])
def test_the_tables_hold_what_both_lanes_draw(size: tuple[int, int], n: int) -> None:
    days = lively(n)
    shown = artists(drawn(days, size))
    upper, lower = function_and_pain_tables(days, size)
    heights = [box[3] for name in ("bars", "thin bars") if name in shown for box in bar_boxes(shown[name])]
    heights += shown["zero"].get_ydata().tolist() if "zero" in shown else []
    assert sorted(float(row[1]) for row in upper.rows if row[1] != "no entry") == pytest.approx(
        sorted(heights), abs=0.051
    )
    middles = shown["pain middle"].get_ydata()
    told = [np.nan if row[1] == "no entry" else float(row[1]) for row in lower.rows]
    assert told == pytest.approx(middles.tolist(), abs=0.051, nan_ok=True)


@pytest.mark.parametrize("n", [1, 3, 10, 28, 45, 91, 200, 280, 365, 500, 1000, 1826, 3650])
@pytest.mark.parametrize("size", [LARGE, (900, 320), CARD, (280, 110)])
def test_dates_below_the_axis_never_touch(n: int, size: tuple[int, int]) -> None:
    figure = drawn(lively(n, seed=n), size)
    figure.canvas.draw()
    labels = [axes.get_xticklabels() for axes in figure.axes if axes.get_xticklabels()]
    boxes = [label.get_window_extent() for label in labels[-1] if label.get_text()]
    assert boxes
    assert all(left.x1 < right.x0 for left, right in itertools.pairwise(boxes))
    assert all(box.x0 >= 0 and box.x1 <= size[0] for box in boxes)


def test_few_days_say_so_in_both_lanes() -> None:
    said = words(drawn(Days(3, active_minutes=[20, np.nan, 30], pain=[4, np.nan, 5])))
    assert "Active minutes, 2 days so far" in said
    assert any(text.startswith("Pain, 2 days so far") for text in said)


def test_nothing_logged_is_one_sentence() -> None:
    figure = drawn(Days(30))
    assert figure.axes == []
    assert function_and_pain_sentence(Days(3)).endswith("No entries.")


def test_the_sentence_names_function_before_pain() -> None:
    days = Days(14, active_minutes=[*[20] * 7, *[40] * 7], pain=[*[6] * 7, *[5] * 7])
    said = function_and_pain_sentence(days)
    assert said.index("between 20 and 40") < said.index("goes from 6.0 to 5.0 of 10")
    assert date(2026, 1, 5).strftime("%-d January") in said


def titles(figure) -> list[str]:
    """The keys of the lanes from top to bottom."""
    said = [
        text for text in figure.texts + [t for axes in figure.axes for t in axes.texts] if "10 most" in text.get_text()
    ]
    return [text.get_text() for text in sorted(said, key=lambda text: -text.get_window_extent().y0)]


def lanes_of(**answers) -> Days:
    return Days(28, active_minutes=[30] * 28, **answers)


def test_what_pain_got_in_the_way_of_lies_under_what_was_done_and_pain_last() -> None:
    shown = titles(drawn(lanes_of(pain=[4] * 28, got_in_the_way=[6] * 28)))
    assert [said.split(",")[0] for said in shown] == ["Pain got in the way", "Pain"]


def test_where_there_is_no_room_for_three_lanes_pain_is_the_one_left_out() -> None:
    size = (900, 160)
    shown = titles(drawn(lanes_of(pain=[4] * 28, got_in_the_way=[6] * 28), size))
    assert [said.split(",")[0] for said in shown] == ["Pain got in the way"]
    assert [said.split(",")[0] for said in titles(drawn(lanes_of(pain=[4] * 28), size))] == ["Pain"]


def test_what_was_not_answered_has_no_lane_no_table_and_no_word() -> None:
    days = lanes_of(pain=[4] * 28)
    assert len(function_and_pain_tables(days, LARGE)) == 2
    assert "got in the way" not in function_and_pain_sentence(days, LARGE)


def test_the_sentence_says_how_much_it_got_in_the_way_before_pain() -> None:
    said = function_and_pain_sentence(lanes_of(pain=[4] * 28, got_in_the_way=[6] * 14 + [2] * 14), LARGE)
    assert "How much pain got in the way goes from 6.0 to 2.0 of 10." in said
    assert said.index("got in the way") < said.index("middle of pain")


def with_scores(*values: tuple[int, float]):
    """Sam's journal with these scores alone: the day's number in the journal, and the score."""
    contents = sam()
    scores = [ClinicScore(date=SAM_FIRST + timedelta(days=day), instrument="FDI", value=value) for day, value in values]
    return chart_days(replace(contents, clinic_scores=tuple(scores)))


def drawn_words(chart) -> list[str]:
    return [text.get_text() for axes in chart.figure.axes for text in axes.texts]


def test_scores_from_the_clinic_stand_on_the_same_axis_with_the_day_and_in_a_table() -> None:
    chart = function_and_pain_chart(with_scores((4, 27), (102, 17)), LIGHT, LARGE)
    assert [said for said in drawn_words(chart) if said.startswith("FDI")] == ["FDI: 27", "FDI: 17"]
    assert chart.spots.words(4).endswith("\nFDI: 27")
    assert [row[1:] for row in chart.tables[-1].rows] == [("FDI", "27"), ("FDI", "17")]


def test_names_of_scores_never_lie_on_each_other_and_their_days_still_say_them() -> None:
    chart = function_and_pain_chart(with_scores((4, 27), (6, 26)), LIGHT, LARGE)
    assert [said for said in drawn_words(chart) if said.startswith("FDI")] == ["FDI: 27"]
    assert chart.spots.words(6).endswith("\nFDI: 26")


def test_a_score_on_the_last_day_is_not_cut() -> None:
    days = with_scores((279, 9))
    chart = function_and_pain_chart(days, LIGHT, LARGE)
    (said,) = [text for axes in chart.figure.axes for text in axes.texts if text.get_text().startswith("FDI")]
    assert said.get_window_extent().x1 <= LARGE[0]


def test_scores_of_other_days_and_scores_without_room_are_not_drawn() -> None:
    assert not [
        said for said in drawn_words(function_and_pain_chart(with_scores((-9, 9)), LIGHT, LARGE)) if "FDI" in said
    ]
    assert not [
        said for said in drawn_words(function_and_pain_chart(with_scores((4, 9)), LIGHT, CARD)) if "FDI" in said
    ]


def with_setbacks(days: Days, *starts: int, size: tuple[int, int] = LARGE):
    episodes = tuple(Setback(days.start + timedelta(days=start), 5) for start in starts)
    return function_and_pain_figure(days, Shown(episodes=episodes), LIGHT, size)


def test_each_setback_is_shaded_over_its_days_under_its_number() -> None:
    days = lively(90)
    figure = with_setbacks(days, 10, 40)
    assert {"1", "2"} <= set(words(figure))
    (shade,) = [made for label, made in artists(figure).items() if label == "worked out setbacks"]
    first = days.start.toordinal()
    boxes = [path.get_extents() for path in shade.get_paths()]
    assert [(round(box.x0 - first), round(box.x1 - first)) for box in boxes] == [(10, 15), (40, 45)]


def test_numbers_that_would_lie_on_each_other_are_left_out_and_the_table_has_them_all() -> None:
    days = lively(900)
    starts = range(0, 880, 8)
    figure = with_setbacks(days, *starts)
    numerals = sorted(int(word) for word in words(figure) if word.isdigit() and int(word) > 10)
    assert 0 < len(numerals) < len(starts) - 10
    table = numbered_table(numbered(Shown(episodes=tuple(Setback(days.start + timedelta(days=s), 5) for s in starts))))
    assert [row[0] for row in table.rows] == [str(number) for number in range(1, len(starts) + 1)]


def test_one_who_listens_hears_how_many_setbacks_are_marked_and_reads_them_with_their_numbers() -> None:
    chart = function_and_pain_chart(chart_days(sam()), LIGHT, LARGE)
    assert chart.sentence.endswith("8 setbacks are marked.")
    (table,) = [table for table in chart.tables if table.header[0] == "Number"]
    assert [row[0] for row in table.rows] == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_the_same_number_means_the_same_setback_in_the_picture_and_in_the_rows_below_it() -> None:
    days = chart_days(sam())
    (table,) = [t for t in function_and_pain_chart(days, LIGHT, LARGE).tables if t.header[0] == "Number"]
    rows = {text.get_text() for text in lined_up_chart(days, LIGHT, (900, 420)).figure.texts}
    for number, began, *_rest in table.rows[-3:]:
        day, month, _year = began.split()
        assert f"{number}: {day} {month[:3]}" in rows or f"{number}: {month[:3]}" in rows


def test_a_low_figure_has_no_setbacks_rather_than_no_bars() -> None:
    figure = with_setbacks(lively(90), 10, size=(332, 60))
    assert "worked out setbacks" not in artists(figure)
