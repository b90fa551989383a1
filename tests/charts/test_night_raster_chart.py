from datetime import time, timedelta

import numpy as np
import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, MONDAY, chart_days, theme_look

from amps_journal.charts.night_raster.figure import night_raster_chart
from amps_journal.charts.night_raster.series import raster
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry, Sleep
from amps_journal.domain.person import LifeEvent

LIGHT = theme_look()
LARGE, CARD = (900, 420), (330, 130)
FIRST = MONDAY.toordinal()


def journal(nights, n=None, **more):
    """Nights by the numbers of the days they belong to: lights out and waking, either may be unknown."""
    days = tuple(
        DayEntry(date=MONDAY + timedelta(days=number), sleep=Sleep(lights_out=out, woke=woke))
        for number, (out, woke) in sorted(nights.items())
    )
    return chart_days(JournalContents(days=days, **more), Period(MONDAY, MONDAY + timedelta(days=n or max(nights) + 1)))


def fortnight(**more):
    school = {day: (time(22, 30), time(6, 45)) for day in (0, 1, 2, 3, 4, 7, 8, 9, 10, 11)}
    free = {day: (time(0, 30), time(9, 15)) for day in (5, 6)}
    return journal({**school, **free, 12: (time(23), None), 13: (None, time(9))}, 14, **more)


def rounded_boxes(collection):
    return [tuple(round(side, 6) for side in box) for box in bar_boxes(collection)]


def test_a_bar_goes_from_lights_out_to_waking_in_the_row_of_its_date() -> None:
    shown = artists(night_raster_chart(fortnight(), LIGHT, LARGE).figure)
    first, *_ = rounded_boxes(shown["school nights"])
    assert first[:2] == (-90, 405)
    assert FIRST < first[2] < first[3] < FIRST + 1
    free = rounded_boxes(shown["free nights"])
    assert [box[:2] for box in free] == [(30, 555)] * 2
    assert FIRST + 5 < free[0][2] < free[0][3] < FIRST + 6


def test_the_newest_night_is_at_the_bottom_and_the_axis_runs_from_noon_to_noon() -> None:
    figure = night_raster_chart(fortnight(), LIGHT, LARGE).figure
    lower, upper = figure.axes[-1].get_ylim()
    assert lower > upper
    assert figure.axes[-1].get_xlim() == (-720, 720)
    labels = words(figure)
    assert labels.count("noon") == 2
    assert "midnight" in labels


def test_the_axis_grows_with_a_night_that_reaches_beyond_noon() -> None:
    figure = night_raster_chart(journal({0: (time(4), time(13, 20))}), LIGHT, LARGE).figure
    assert figure.axes[-1].get_xlim() == (-720, 840)


def test_a_night_with_an_unknown_end_is_a_gap() -> None:
    chart = night_raster_chart(fortnight(), LIGHT, LARGE)
    shown = artists(chart.figure)
    assert len(bar_boxes(shown["school nights"])) + len(bar_boxes(shown["free nights"])) == 12
    assert [row[1:] for row in chart.tables[0].rows[12:]] == [("no entry",) * 3] * 2
    assert chart.spots.words(12) == "Saturday, 17 January 2026\nNight before: no entry"


def test_free_nights_differ_by_more_than_their_tone_in_thick_and_thin_rows() -> None:
    thick = artists(night_raster_chart(fortnight(), LIGHT, LARGE).figure)
    assert thick["free nights"].get_linewidth()[0] > 0
    assert thick["school nights"].get_linewidth()[0] == 0
    assert "free marks" not in thick
    days = CASES["ten_years"]()
    figure = night_raster_chart(days, LIGHT, LARGE).figure
    thin = artists(figure)
    free = raster(days.arrays, LARGE[1] - 4 * 12).free.known.sum()
    assert len(thin["free marks"].get_xdata()) == free
    assert any("a dash at the edge" in word for word in words(figure))


def test_the_line_of_the_usual_bedtime_is_the_middle_of_school_nights() -> None:
    figure = night_raster_chart(fortnight(), LIGHT, LARGE).figure
    assert artists(figure)["usual bedtime"].get_xdata().tolist() == [-90, -90]
    assert "usual school-night bedtime, 22:30" in words(figure)


def test_a_few_nights_have_no_usual_bedtime_and_say_how_many_they_are() -> None:
    figure = night_raster_chart(journal({0: (time(22), time(7)), 1: (time(23), time(7))}), LIGHT, LARGE).figure
    assert "usual bedtime" not in artists(figure)
    assert "2 nights so far" in words(figure)


@pytest.mark.parametrize("size", [LARGE, CARD])
@pytest.mark.parametrize("case", ["sam", "gap_of_60_days", "ten_years"])
def test_every_bar_is_in_the_table(case: str, size: tuple[int, int]) -> None:
    chart = night_raster_chart(CASES[case](), LIGHT, size)
    shown = artists(chart.figure)
    for kind in ("school", "free"):
        told = sum(row[1] == kind for row in chart.tables[0].rows)
        assert (len(bar_boxes(shown[f"{kind} nights"])) if f"{kind} nights" in shown else 0) == told


def test_a_row_of_many_nights_is_their_middle_with_their_range() -> None:
    days = CASES["ten_years"]()
    arrays = days.arrays
    series = raster(arrays, LARGE[1] - 4 * 12)
    assert not series.is_single
    part = slice(0, int(series.bins.edges[1]))
    known = (arrays.woke[part] > arrays.lights_out[part]) & ~arrays.day_off[part]
    out, woke = arrays.lights_out[part][known], arrays.woke[part][known]
    shown = artists(night_raster_chart(days, LIGHT, LARGE).figure)
    left, right, *_ = bar_boxes(shown["school nights"])[0]
    assert (left, right) == pytest.approx((np.median(out), np.median(woke)))
    line = shown["school ranges"].get_segments()[0]
    assert line[:, 0].tolist() == [out.min(), woke.max()]


def test_rows_of_single_nights_are_never_thinner_than_two_pixels() -> None:
    for case, build in CASES.items():
        figure = night_raster_chart(build(), LIGHT, LARGE).figure
        shown = artists(figure)
        per_day = figure.axes[-1].get_position().height * LARGE[1] / abs(np.diff(figure.axes[-1].get_ylim())[0])
        for box in bar_boxes(shown["school nights"])[:5]:
            assert (box[3] - box[2]) * per_day >= 1.6, case


def test_each_spot_lies_over_the_row_that_it_says() -> None:
    chart = night_raster_chart(fortnight(), LIGHT, LARGE)
    _, right, low, high = bar_boxes(artists(chart.figure)["free nights"])[0]
    x, y = chart.figure.axes[-1].transData.transform((right - 5, (low + high) / 2))
    spot = chart.spots.at(x, LARGE[1] - y)
    assert chart.spots.dates[spot] == MONDAY + timedelta(days=5)
    assert chart.spots.words(spot).endswith("\nFree night: lights out 00:30, woke 09:15")


def test_a_spot_of_many_nights_opens_no_day_and_says_both_kinds() -> None:
    spots = night_raster_chart(CASES["ten_years"](), LIGHT, LARGE).spots
    assert set(spots.dates) == {None}
    first, school, free = spots.words(0).split("\n")
    assert first.startswith(("quarter of", "month of"))
    assert school.startswith("School nights: lights out ")
    assert free.startswith("Free nights: lights out ")


def test_life_events_are_bands_over_their_rows_with_their_names() -> None:
    event = LifeEvent(kind="exams", label="Mocks", start=MONDAY + timedelta(days=2), end=MONDAY + timedelta(days=5))
    chart = night_raster_chart(fortnight(life_events=(event,)), LIGHT, LARGE)
    (box,) = rounded_boxes(artists(chart.figure)["events"])
    assert box == (-720, 720, FIRST + 2, FIRST + 5)
    assert "Mocks" in words(chart.figure)
    assert chart.spots.words(2).endswith("\nMocks")


def test_the_sentence_tells_school_and_free_nights_apart() -> None:
    said = night_raster_chart(fortnight(), LIGHT, LARGE).sentence
    assert said == (
        "12 nights from lights out to waking. School nights go from about 22:30 to 06:45. "
        "Free nights go from about 00:30 to 09:15."
    )


def test_no_nights_make_a_sentence() -> None:
    chart = night_raster_chart(journal({0: (None, time(7))}), LIGHT, CARD)
    assert chart.figure.axes == []
    assert chart.sentence.startswith("No nights are logged here yet.")
