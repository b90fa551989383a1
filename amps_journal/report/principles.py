"""The three principles: the card of the teen's window, with the numbers of its tests beside it."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.cards import Card, card_of
from amps_journal.analysis.results import Finding
from amps_journal.charts.chart_catalogue import CHARTS
from amps_journal.charts.shared.chart_style import print_look
from amps_journal.charts.shared.image_files import to_svg
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.finding_sentences import amount, counted, interval, method_name, more_needed, name_of, unit
from amps_journal.report.not_shared import NotShared
from amps_journal.report.summary_parts import Picture, PrincipleCard

if TYPE_CHECKING:
    from amps_journal.charts.shared.chart import ChartDays

FIGURE = (236, 76)
TEXT = 8.0
_MOST_TOLD = 3
_LEAST_P = 0.001


def principle_card(days: "ChartDays", principle: str, lacking: NotShared) -> PrincipleCard:
    """The card of a principle: pill, fact, answer and picture as in the window, and what stands behind each test.

    Args:
        days: The days as their reader may see them.
        principle: Which principle.
        lacking: What was not shared; the card speaks of the tests that could be made, and says which could not.
    """
    if lacking.is_all_of(principle):
        return PrincipleCard(title_of(principle), "", False, "", "", (lacking.sentence(principle),), None)
    card = card_of(lacking.told(days.findings), days.arrays, principle, so_far=days.so_far)
    answer = _answer(card)
    lead, second = (answer, card.fact) if card.is_told else (card.fact, answer)
    return PrincipleCard(
        name=title_of(principle),
        verdict=card.pill,
        is_firm=card.is_sure,
        lead=lead,
        second=second,
        notes=tuple(filter(None, (*map(_behind, card.tests[:_MOST_TOLD]), lacking.sentence(principle)))),
        picture=_picture(days, card.picture),
    )


def title_of(principle: str) -> str:
    """What a therapist calls a principle."""
    return {
        "progressive_activity": translate("Report", "Progressive activity"),
        "routine": translate("Report", "Routine"),
        "recurrence": translate("Report", "Recurrence"),
    }[principle]


def sureness_note(name: str | None) -> str:
    """What the words *sure* and *maybe* mean, and who "you" is, said once."""
    hint = numbers.decimal(0.05, 2)
    if name is None:
        return translate(
            "Report",
            "Sure: p is under the limit set beforehand for the test. Maybe: p is only under {hint}, it may be chance. "
            "“You” is whose days these are.",
            hint=hint,
        )
    return translate(
        "Report",
        "Sure: p is under the limit set beforehand for the test. Maybe: p is only under {hint}, it may be chance. "
        "“You” is {name}.",
        hint=hint,
        name=name,
    )


def _answer(card: Card) -> str:
    """The answer; where more sure tests speak than there is room for, how many more there are."""
    beyond = len(card.tests) - _MOST_TOLD
    if beyond <= 0:
        return card.answer
    told = [found.text for found in card.tests[:_MOST_TOLD]]
    return sentences(*told, plural("Report", "And {n} more.", "And {n} more.", beyond))


def _picture(days: "ChartDays", identity: str) -> Picture | None:
    """The chart of the card, of all days that it is drawn of in the window; none where no day has anything to draw."""
    arrays = days.arrays
    lanes = (arrays.active_minutes, arrays.attended, arrays.routine_done, arrays.lights_out, arrays.pain)
    if not days.findings.episodes and not any(np.isfinite(lane).any() for lane in lanes):
        return None
    chart = CHARTS[identity]()(days, print_look(TEXT), FIGURE)
    return Picture(to_svg(chart.figure), chart.sentence)


def _behind(found: Finding) -> str:
    """The number of a test with its interval, the days, the method, p and the limit under which it is sure."""
    if found.needed or found.value is None or found.p is None:
        return translate("Report", "{name}: {lack}.", name=name_of(found), lack=more_needed(found))
    return translate(
        "Report",
        "{name}: {number} {unit}, {level} interval {interval} · {counted} · {method} · {p}, sure under {limit}",
        name=name_of(found),
        number=amount(found, found.value),
        unit=unit(found),
        level=numbers.percent(95),
        interval=interval(found),
        counted=counted(found),
        method=method_name(found),
        p=p_value(found.p),
        limit=numbers.short_decimal(found.share or 0.0, 4),
    )


def p_value(p: float) -> str:
    """A p value to three decimals, never 0."""
    if p < _LEAST_P:
        return translate("Report", "p < {least}", least=numbers.decimal(_LEAST_P, 3))
    return translate("Report", "p = {p}", p=number_phrases.decimal(p, 3))
