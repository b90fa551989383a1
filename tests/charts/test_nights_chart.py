import numpy as np
import pytest
from chart_days import LIGHT, Days, Shown, artists, bar_boxes, lively, words

from amps_journal.charts.nights.figure import nights_figure, nights_sentence, nights_series, nights_table

LARGE, CARD = (900, 320), (332, 130)


def fortnight() -> Days:
    out = [-90.0] * 5 + [30.0, 30.0] + [-60.0] * 5 + [np.nan, 45.0]
    woke = [400.0] * 5 + [540.0, 560.0] + [410.0] * 5 + [560.0, np.nan]
    return Days(14, lights_out=out, woke=woke)


def test_a_bar_goes_from_lights_out_to_waking_with_bedtime_at_the_top() -> None:
    figure = nights_figure(fortnight(), Shown(), LIGHT, LARGE)
    shown = artists(figure)
    school = [tuple(round(side, 6) for side in box[2:]) for box in bar_boxes(shown["school nights"])]
    assert school == [(-90, 400)] * 5 + [(-60, 410)] * 5
    free = [tuple(round(side, 6) for side in box[2:]) for box in bar_boxes(shown["free nights"])]
    assert free == [(30, 540), (30, 560)]
    lower, upper = figure.axes[-1].get_ylim()
    assert lower > upper


def test_free_nights_differ_by_more_than_their_tone() -> None:
    shown = artists(nights_figure(fortnight(), Shown(), LIGHT, LARGE))
    assert shown["free nights"].get_linewidth()[0] > 0
    assert shown["school nights"].get_linewidth()[0] == 0


def test_a_night_with_one_end_unknown_is_a_gap() -> None:
    shown = artists(nights_figure(fortnight(), Shown(), LIGHT, LARGE))
    assert sum(len(bar_boxes(shown[kind])) for kind in ("school nights", "free nights")) == 12
    rows = nights_table(fortnight(), LARGE).rows
    assert [row[1] for row in rows[12:]] == ["no entry", "no entry"]


def test_the_table_of_single_nights_says_their_times() -> None:
    rows = nights_table(fortnight(), LARGE).rows
    assert rows[0] == ("5 January 2026", "school", "22:30", "06:40")
    assert rows[5] == ("10 January 2026", "free", "00:30", "09:00")


@pytest.mark.parametrize("size", [LARGE, CARD])
@pytest.mark.parametrize("n", [91, 365, 3650])
def test_many_nights_show_the_middle_of_each_kind_as_the_table_does(size: tuple[int, int], n: int) -> None:
    days = lively(n)
    shown = artists(nights_figure(days, Shown(), LIGHT, size))
    bars = sum(len(bar_boxes(shown[kind])) for kind in ("school nights", "free nights"))
    rows = nights_table(days, size).rows
    if nights_series(days, size).bins.unit == "day":
        assert bars == sum(row[1] != "no entry" for row in rows)
    else:
        assert bars == sum(row[column] != "no entry" for row in rows for column in (1, 3))
        school = [box[2] for box in bar_boxes(shown["school nights"])]
        first = days.lights_out[: nights_series(days, size).bins.edges[1]]
        off = days.day_off[: len(first)]
        assert school[0] == pytest.approx(np.nanmedian(first[~off]))


def test_few_nights_say_how_many_there_are() -> None:
    days = Days(3, lights_out=[-60, np.nan, -50], woke=[400, np.nan, 420])
    assert "2 nights so far, bedtime at the top" in words(nights_figure(days, Shown(), LIGHT, CARD))


def test_no_nights_make_a_sentence() -> None:
    figure = nights_figure(Days(20), Shown(), LIGHT, CARD)
    assert figure.axes == []
    assert nights_sentence(Days(20)) == "No nights are logged in this period."


def test_the_sentence_tells_school_and_free_nights_apart() -> None:
    said = nights_sentence(fortnight())
    assert said.startswith("12 nights from lights out to waking.")
    assert "School nights go from about 22:45 to 06:45." in said
    assert "Free nights go from about 00:30 to 09:10." in said
