"""Pain on the day after calm and stressful days, and after moving and moving little: a dot and its likely range."""

import numpy as np

from amps_journal.charts.after_stress_levels import words
from amps_journal.charts.after_stress_levels.columns import column_boxes, draw_columns
from amps_journal.charts.after_stress_levels.marks import Drawn
from amps_journal.charts.after_stress_levels.rows import draw_rows
from amps_journal.charts.after_stress_levels.series import panels
from amps_journal.charts.shared.canvas import Canvas, Size
from amps_journal.charts.shared.chart import Chart, ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate

_MESSAGE_EM = 9.0
# Lower ones are cards, and a card is about one matter.
_BOTH_EM = 17.0


def after_stress_levels_chart(days: ChartDays, look: ChartLook, size: Size) -> Chart:
    """Average pain on the day after calm, some and a lot of stress, and after moving and moving little.

    Each is a dot on its likely range, on the whole scale of pain, so that a small difference looks small: columns side
    by side where there is room for them, else rows. A small figure has stress or moving, whichever says more.
    """
    canvas, found = Canvas(look, size), panels(days)
    if not np.isfinite(days.so_far.pain).any():
        said = translate("Charts", "This chart is about pain, and there are no answers on pain here. That is fine.")
        return Chart(canvas.message(said), said, ())
    told = [panel for panel in found if panel.levels]
    if not told:
        said = sentences(*dict.fromkeys(map(words.lack_of, found))) or words.nothing()
        return Chart(canvas.message(said), said, (), most_height=_MESSAGE_EM * canvas.em)
    if size[1] < _BOTH_EM * canvas.em:
        told = sorted(told, key=lambda panel: panel.rank)[:1]
        boxes = []
    else:
        boxes = column_boxes(canvas, told)
    drawn = Drawn()
    if boxes:
        draw_columns(canvas, told, boxes, drawn, words.counted_from(days))
    else:
        draw_rows(canvas, told, drawn)
    sentence = sentences(*map(words.sentence_of, told), words.counted_from(days))
    return Chart(canvas.figure, sentence, tuple(map(words.table_of, told)), drawn.spots())
