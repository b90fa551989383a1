"""Skills: how often each was used, and how often it helped to do the thing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import numpy as np

from amps_journal.charts.shared.canvas import Canvas, Key, Size
from amps_journal.charts.shared.chart import Chart, ChartDays, Spots
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.charts.shared.day_spots import lane_box
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.table import ChartTable
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.domain import catalogue
from amps_journal.formats import dates
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from matplotlib.axes import Axes

USUAL_SIZE = (900, 320)
HELPED_FROM = 2
FEW_USES = 5
_LEAST_ROW = 1.6
_TALLEST_ROW = 4.0


@dataclass(frozen=True, slots=True)
class Skill:
    """One skill over the period.

    Attributes:
        name: What to call it.
        used: How often it was used.
        answered: How often it was said whether it helped to do what the teen wanted.
        helped: How often it helped, somewhat or more.
    """

    name: str
    used: int
    answered: int
    helped: int


def skills_of(days: ChartDays) -> tuple[tuple[Skill, ...], int]:
    """The skills, the most used first, and on how many days it was said which were used."""
    used: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    helped: Counter[str] = Counter()
    said = 0
    for entry in days.entries.values():
        said += entry.coping is not None
        for use in entry.coping or ():
            used[use.strategy] += 1
            if use.helped is not None:
                answered[use.strategy] += 1
                helped[use.strategy] += use.helped >= HELPED_FROM
    order = sorted(used, key=lambda key: (-used[key], -helped[key], key))
    skills = (Skill(catalogue.label("strategies", key), used[key], answered[key], helped[key]) for key in order)
    return tuple(skills), said


def skills_chart(days: ChartDays, look: ChartLook, size: Size = USUAL_SIZE) -> Chart:
    """A bar for each skill, as long as it was used often; its full part is how often it helped to do the thing.

    Times of which it was not said whether they helped are neither full nor pale: they end the bar as a dashed outline.
    """
    canvas = Canvas(look, size)
    skills, said = skills_of(days)
    if not skills:
        words = _nothing(said)
        return Chart(canvas.message(words), words, ())
    em, (width, height) = canvas.em, size
    top, room = 2.1 * em, max(height - 2.5 * em, em)
    most = max(1, int(room / (_LEAST_ROW * em)))
    shown = skills if len(skills) <= most else skills[: max(1, most - 1)]
    row = min(_TALLEST_ROW * em, room / (len(shown) + (len(shown) < len(skills))))
    widest = max(text_width(skill.name, em) for skill in shown)
    left = min(widest + 0.2 * em, 0.34 * width) + 0.9 * em
    uses = [_uses(skill, short=canvas.is_card) for skill in shown]
    right = max(width - max(text_width(word, em) for word in uses) - 1.2 * em, left + 0.25 * (width - left))
    axes = canvas.lane((left, top, right, top + row * len(shown)), (0, shown[0].used), (len(shown), 0))
    _draw_bars(canvas, axes, shown)
    for number, (skill, word) in enumerate(zip(shown, uses, strict=True)):
        middle = top + (number + 0.5) * row
        canvas.text(0.2 * em, middle, shortened(skill.name, left - 1.1 * em, em), colour=look.colour("ink"))
        end = left + (right - left) * skill.used / shown[0].used + 0.6 * em
        canvas.text(end, middle, shortened(word, width - end, em))
    more = len(skills) - len(shown)
    if more and height - top - row * len(shown) >= 1.2 * em:
        canvas.text(0.2 * em, top + row * len(shown) + 0.7 * em, plural("Charts", "and {n} more", "and {n} more", more))
    canvas.keys(_keys(canvas, shown), 0.2 * em, 0.8 * em)
    tallest, spots = (2.5 + _TALLEST_ROW * len(skills)) * em, _spots(canvas, axes, shown)
    return Chart(canvas.figure, _sentence(days, skills), (skills_table(skills),), spots, tallest)


def _nothing(said: int) -> str:
    if said:
        return translate("Charts", "No skills were used on the days logged here.")
    return translate("Charts", "No skills are logged here yet. The first bar comes with the first one that you try.")


def _draw_bars(canvas: Canvas, axes: "Axes", shown: Sequence[Skill]) -> None:
    """Three parts of each bar: helped, did not help much, and not said."""
    rows = np.arange(len(shown), dtype=np.float64)
    helped, answered, used = (
        np.array([getattr(skill, name) for skill in shown], dtype=np.float64) for name in ("helped", "answered", "used")
    )
    skill, line = canvas.look.colour("skill"), max(0.8, 0.09 * canvas.em)
    full: dict[str, Any] = {"facecolors": canvas.look.tint("skill", 0.9), "edgecolors": "none", "linewidths": 0}
    pale: dict[str, Any] = {"facecolors": canvas.look.tint("skill", 0.18), "edgecolors": skill, "linewidths": line}
    hollow: dict[str, Any] = {
        "facecolors": canvas.look.colour("card"),
        "edgecolors": canvas.look.tint("skill", 0.7),
        "linewidths": line,
        "linestyles": [(0, (3, 2))],
    }
    for label, start, end, look in (
        ("not said", answered, used, hollow),
        ("helped less", helped, answered, pale),
        ("helped", np.zeros_like(helped), helped, full),
    ):
        some = end > start
        if some.any():
            box = (start[some], end[some], rows[some] + 0.8, rows[some] + 0.2)
            canvas.bars(axes, box, zorder=2, label=label, radius=0.25 * canvas.em, **look)


def _uses(skill: Skill, *, short: bool) -> str:
    """How often it was used, and how often it helped where that was said."""
    used = plural("Charts", "{n} time", "{n} times", skill.used)
    if short or not skill.answered:
        return used
    return plural(
        "Charts",
        "{n} time, helped {helped} of {of}",
        "{n} times, helped {helped} of {of}",
        skill.used,
        helped=skill.helped,
        of=skill.answered,
    )


def _keys(canvas: Canvas, shown: Sequence[Skill]) -> list[Key]:
    colour = canvas.look.colour("skill")
    keys = []
    if not canvas.is_card:
        total = sum(skill.used for skill in shown)
        title = translate("Charts", "Times used")
        if total < FEW_USES:
            title = plural("Charts", "{n} use so far", "{n} uses so far", total)
        keys.append(Key(title))
    keys.append(Key(translate("Charts", "helped me do what I wanted"), canvas.look.tint("skill", 0.9), "bar"))
    if any(skill.answered > skill.helped for skill in shown):
        keys.append(Key(translate("Charts", "helped little or not"), colour, "pale"))
    if any(skill.used > skill.answered for skill in shown):
        keys.append(Key(translate("Charts", "not said"), canvas.look.tint("skill", 0.7), "dashed"))
    return keys


def _spots(canvas: Canvas, axes: "Axes", shown: Sequence[Skill]) -> Spots:
    _, top, _, bottom = lane_box(axes, canvas.figure)
    edges, rows = np.linspace(top, bottom, len(shown) + 1), len(shown)
    boxes = np.column_stack((np.zeros(rows), edges[:-1], np.full(rows, canvas.size[0]), edges[1:]))
    return Spots(boxes, (None,) * rows, lambda number: _words(shown[number]))


def _words(skill: Skill) -> str:
    lines = [drawable(skill.name), plural("Charts", "used {n} time", "used {n} times", skill.used)]
    if skill.answered:
        lines.append(
            plural("Charts", "helped {n} of {of} times", "helped {n} of {of} times", skill.helped, of=skill.answered)
        )
    if skill.used > skill.answered:
        n = skill.used - skill.answered
        lines.append(plural("Charts", "not said {n} time", "not said {n} times", n))
    return "\n".join(lines)


def skills_table(skills: Sequence[Skill]) -> ChartTable:
    """The numbers of the bars, and of those for which there was no room."""
    header = (
        translate("Charts", "Skill"),
        translate("Charts", "Times used"),
        translate("Charts", "Helped, somewhat or more"),
        translate("Charts", "Helped little or not"),
        translate("Charts", "Not said"),
    )
    rows = tuple(
        (s.name, str(s.used), str(s.helped), str(s.answered - s.helped), str(s.used - s.answered)) for s in skills
    )
    return ChartTable(translate("Charts", "Skills, and how often they helped"), header, rows)


def _sentence(days: ChartDays, skills: Sequence[Skill]) -> str:
    span = dates.date_span(days.arrays.start, days.arrays.end - timedelta(days=1))
    used, answered, helped = (
        sum(values) for values in zip(*((s.used, s.answered, s.helped) for s in skills), strict=True)
    )
    said = plural(
        "Charts",
        "{span}: skills were used {n} time, {skill} the most.",
        "{span}: skills were used {n} times, {skill} the most.",
        used,
        span=span,
        skill=skills[0].name,
    )
    if not answered:
        return said
    return sentences(
        said,
        plural(
            "Charts",
            "They helped to do what was wanted {n} of the {of} times that this was said.",
            "They helped to do what was wanted {n} of the {of} times that this was said.",
            helped,
            of=answered,
        ),
    )
