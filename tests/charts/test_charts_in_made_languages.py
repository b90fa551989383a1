"""Every chart in the two test languages: no word is left in English, none is cut off, and none lies on another.

``make sweep`` goes through every journal and every size that the window gives a chart; the suite through one.
"""

from itertools import combinations
from typing import Any

import pytest
from journals import CASES, chart_days, theme_look
from made_language_words import IS_SWEEP, left_in_english, own_words
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from amps_journal.charts.chart_catalogue import CHARTS
from amps_journal.charts.shared.chart import Chart
from amps_journal.i18n import use_language

JOURNALS = sorted(CASES) if IS_SWEEP else ["sam"]
SIZES = [(420, 180), (620, 260), (700, 420), (960, 380), (1320, 420)] if IS_SWEEP else [(620, 260)]
TEXT_PX = [12.0, 18.0]
SLACK = 1.0
"""Pixels."""
EMPTY_IN_A_LINE = 0.22
"""The share of a line's height above and below its letters."""


@pytest.fixture(params=["en_XA", "ar_XB"])
def language(request):
    use_language(request.param)
    yield request.param
    use_language("en")


def letters(text: Text, renderer: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of what is drawn of a text."""
    box = text.get_window_extent(renderer)
    empty = EMPTY_IN_A_LINE * box.height / (1 + text.get_text().count("\n"))
    return box.x0, box.y0 + empty, box.x1, box.y1 - empty


def faults(chart: Chart) -> list[str]:
    canvas = FigureCanvasAgg(chart.figure)
    canvas.draw()
    texts = [text for text in chart.figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    placed = [(text.get_text(), letters(text, canvas.get_renderer())) for text in texts]
    wide, high = chart.figure.bbox.width, chart.figure.bbox.height
    found = [
        f"over the edge: {words!r} {tuple(map(round, box))} of {round(wide), round(high)}"
        for words, box in placed
        if min(box[:2]) < -SLACK or box[2] > wide + SLACK or box[3] > high + SLACK
    ]
    for (words, box), (other, around) in combinations(placed, 2):
        if all(min(box[n + 2], around[n + 2]) - max(box[n], around[n]) > SLACK for n in (0, 1)):
            found.append(f"{words!r} on {other!r}")
    return found


def said_by(chart: Chart) -> list[str]:
    """Everything that can be read of it: letters, the sentence, tables and what is said of each spot."""
    drawn = [text.get_text() for text in chart.figure.findobj(Text) if text.get_visible()]
    cells = [cell for table in chart.tables for row in (table.header, *table.rows) for cell in row]
    spots = [chart.spots.words(number) for number in range(min(60, len(chart.spots.boxes)))]
    return [*drawn, chart.sentence, *(table.caption for table in chart.tables), *cells, *spots]


@pytest.mark.parametrize("case", JOURNALS)
@pytest.mark.parametrize("chart_id", CHARTS)
def test_every_word_of_a_chart_can_be_read(chart_id: str, case: str, language: str) -> None:
    days = CASES[case]()
    days = chart_days(days.contents, days.findings.period)
    own, found = own_words(days.contents), []
    for size in SIZES:
        for px in TEXT_PX:
            chart = CHARTS[chart_id]()(days, theme_look("light", px), size)
            found.extend(f"{size} {px}: {fault}" for fault in faults(chart))
            found.extend(f"left in English: {text!r}" for text in left_in_english(said_by(chart), own))
    assert sorted(set(found)) == []
