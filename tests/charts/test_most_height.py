"""How high a chart grows: what has few rows says so, and more room changes nothing of it."""

import math
from dataclasses import replace

import numpy as np
import pytest
from journals import chart_days, sam, theme_look

from amps_journal.charts.chart_catalogue import CHARTS
from amps_journal.domain.contents import Period

LOOK, WIDE, ROOMY = theme_look(), 900, 3_000
AUTUMN = Period(sam().days[-80].date, sam().days[-1].date)


@pytest.mark.parametrize("name", ["setbacks", "lined_up", "skills", "routine", "night_raster"])
@pytest.mark.parametrize("last", [3, 10, 80])
def test_a_chart_that_says_how_high_it_grows_is_the_same_with_more_room(name, last):
    days = chart_days(replace(sam(), days=sam().days[-last:])) if last < 80 else chart_days(sam(), AUTUMN)
    draw = CHARTS[name]()
    roomy = draw(days, LOOK, (WIDE, ROOMY))
    if roomy.most_height is None:  # It only says what it waits for.
        assert not any(table.rows for table in roomy.tables)
        return
    snug = draw(days, LOOK, (WIDE, math.ceil(roomy.most_height)))
    assert snug.most_height == roomy.most_height
    assert snug.spots.dates == roomy.spots.dates
    np.testing.assert_allclose(snug.spots.boxes, roomy.spots.boxes, atol=1.0)
    assert roomy.spots.boxes[:, 3].max() <= roomy.most_height


def test_what_waits_has_room_for_all_of_its_words():
    draw = CHARTS["before_pain"]()
    days = chart_days(replace(sam(), days=sam().days[-10:]))
    chart = draw(days, LOOK, (WIDE, 280))
    assert chart.most_height is not None
    size = WIDE, math.ceil(chart.most_height)
    figure = draw(days, LOOK, size).figure
    figure.canvas.draw()
    boxes = [artist.get_window_extent() for artist in figure.findobj(lambda found: hasattr(found, "get_text"))]
    shown = [box for box in boxes if box.width > 1]
    assert len(shown) >= 4
    assert min(box.y0 for box in shown) >= 0
    assert max(box.y1 for box in shown) <= size[1]
