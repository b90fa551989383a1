"""Scores from the clinic on a narrow strip along the days: a mark each, with its name and number beside it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.lines import Line2D

from amps_journal.charts.shared.canvas import Canvas, pixel
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.domain.person import ClinicScore
from amps_journal.formats import dates, numbers
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from amps_journal.analysis.days.daily_arrays import DailyArrays

ROW_EM = 1.7
_NAME_EM = 8.0


def scores_within(scores: Sequence[ClinicScore], arrays: "DailyArrays") -> list[ClinicScore]:
    """The scores of the days shown, by date."""
    return sorted((s for s in scores if arrays.start <= s.date < arrays.end), key=lambda score: score.date)


def score_words(score: ClinicScore) -> str:
    """The instrument and its number, as the clinic gave them."""
    return translate("Charts", "{instrument}: {value}", instrument=score.instrument, value=numbers.plain(score.value))


def draw_scores(canvas: Canvas, axes: "Axes", scores: Sequence[ClinicScore]) -> None:
    """Draw the marks; words that would lie over the ones before them are left to what is said of the day.

    Args:
        canvas: The figure.
        axes: A narrow lane of days; its height is 0 to 1.
        scores: The scores of the days shown, by date.
    """
    em, one = canvas.em, pixel(axes, canvas.size)[0]
    low, high = axes.get_xlim()
    at = [score.date.toordinal() + 0.5 for score in scores]
    colour = canvas.look.colour("ink")
    marks = Line2D(at, [0.5] * len(at), linestyle="", marker="D", markersize=0.45 * em, color=colour, label="scores")
    marks.set_markeredgewidth(0)
    axes.add_line(marks)
    free = low
    for x, score in zip(at, scores, strict=True):
        said = shortened(drawable(score_words(score)), _NAME_EM * em, em)
        wide = (text_width(said, em) + 0.9 * em) * one
        # To the left of its mark where the figure ends on the right.
        left = x + 0.5 * em * one if x + wide <= high else x - wide
        if left < free:
            continue
        axes.text(left, 0.5, said, color=canvas.look.colour("muted"), va="center", ha="left", **canvas.font(em))
        free = max(left + wide, x + em * one)


def scores_table(scores: Sequence[ClinicScore]) -> ChartTable:
    """The scores, a row each."""
    header = (translate("Charts", "Day"), translate("Charts", "Score"), translate("Charts", "Number"))
    rows = tuple((dates.short_date_and_year(s.date), s.instrument, numbers.plain(s.value)) for s in scores)
    return ChartTable(translate("Charts", "Scores from the clinic"), header, rows)
