"""The three cards: each principle with its verdict, what these days show, what stands behind it, and a small figure."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.cards import Card, card_of
from amps_journal.charts.activity.figure import activity_figure, activity_sentence
from amps_journal.charts.nights.figure import nights_figure, nights_sentence
from amps_journal.charts.setbacks.figure import setbacks_figure, setbacks_sentence
from amps_journal.charts.shared.chart_style import print_look
from amps_journal.charts.shared.image_files import to_svg
from amps_journal.charts.shared.setback_rows import runs_on
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.direction_sentences import directions
from amps_journal.report.finding_sentences import Told, behind, behind_share, has_direction, more_needed
from amps_journal.report.summary_parts import Picture, PrincipleCard

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Findings

CARD_FIGURE = (146, 88)
CARD_TEXT = 6.4
_SAID_ALONE = 4
_MOST_SAID = 2


def activity_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Progressive activity: the weekly trend of active minutes, and touch."""
    picture = None
    if np.isfinite(arrays.active_minutes).any():
        shown = _without_unclear_trend(findings)
        figure = activity_figure(arrays, shown, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(to_svg(figure), activity_sentence(arrays, CARD_FIGURE, first_weekday))
    firm = directions(findings, "progressive_activity", hints=False)
    trend = findings.get("activity_trend")
    rest = [] if has_direction(trend) else [_undirected_activity(findings)]
    hints = directions(findings, "progressive_activity", hints=True)
    return _card(
        translate("Report", "Progressive activity"),
        card_of(findings, arrays, "progressive_activity"),
        [*firm, *rest, *hints][:_MOST_SAID],
        picture,
    )


def _without_unclear_trend(findings: "Findings") -> "Findings":
    """The findings as the small figure draws them: a line that the test does not bear out would be read as one."""
    kept = tuple(found for found in findings.findings if found.id != "activity_trend" or has_direction(found))
    return replace(findings, findings=kept)


def _undirected_activity(findings: "Findings") -> Told:
    trend = findings.get("activity_trend")
    if trend is None or trend.needed or trend.value is None:
        return Told(
            translate("Report", "Too few weeks to see a direction in active minutes."),
            more_needed(trend) if trend is not None and trend.needed else "",
        )
    return Told(translate("Report", "Active minutes show no clear direction."), behind(trend))


def _card(name: str, card: Card, told: list[Told], picture: Picture | None, more: str = "") -> PrincipleCard:
    """The card of a principle: its answer, what its tests say, and what stands behind each."""
    return PrincipleCard(
        name=name,
        verdict=card.pill,
        is_firm=card.is_sure,
        statement=" ".join(one.sentence for one in told),
        notes=tuple(note for note in (*(one.behind for one in told), more) if note),
        picture=picture,
    )


def routine_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Routine: school and the regularity of nights."""
    picture = None
    if np.isfinite(arrays.lights_out + arrays.woke).any():
        figure = nights_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(to_svg(figure), nights_sentence(arrays, CARD_FIGURE, first_weekday))
    firm = directions(findings, "routine", hints=False)
    hints = directions(findings, "routine", hints=True)
    how = _how_routine_is(findings)
    told = [*firm, *how[:1], *hints, *how[1:]]
    if not told:
        told = [Told(translate("Report", "Too few days to describe the routine."))]
    return _card(translate("Report", "Routine"), card_of(findings, arrays, "routine"), told[:_MOST_SAID], picture)


def _how_routine_is(findings: "Findings") -> list[Told]:
    """How much school was attended and how far bedtimes move, as far as the days say."""
    told = []
    school, spread = findings.get("school_attendance"), findings.get("bedtime_spread")
    if school is not None and not school.needed and school.value is not None:
        counted = plural("Report", "{n}\u00a0school day", "{n}\u00a0school days", school.n)
        share = number_phrases.percent(school.value)
        sentence = translate("Report", "{share} of school time attended.", share=share)
        told.append(Told(sentence, behind_share(school, counted)))
    if spread is not None and not spread.needed and spread.value is not None:
        counted = plural("Report", "{n}\u00a0night", "{n}\u00a0nights", spread.n)
        if spread.low is not None and spread.high is not None:
            ends = number_phrases.between(spread.low, spread.high, number_phrases.index)
            counted = translate(
                "Report",
                "{counted}, {level} interval {interval}\u00a0min",
                counted=counted,
                level=numbers.percent(95),
                interval=ends,
            )
        size = number_phrases.minutes(spread.value)
        told.append(Told(translate("Report", "Bedtimes vary by {minutes}.", minutes=size), counted))
    return told


def recurrence_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Recurrence: what came before pain, and the setbacks, oldest first."""
    picture = None
    if findings.episodes:
        figure = setbacks_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(to_svg(figure), setbacks_sentence(findings))
    firm = directions(findings, "recurrence", hints=False)
    hints = directions(findings, "recurrence", hints=True)
    setbacks = Told(_setbacks_statement(findings), _unclear_tests(findings) if not firm and not hints else "")
    # The setbacks are always told: they are what the principle is about.
    told = [*[*firm, *hints[: 0 if firm else 1]][:_MOST_SAID], setbacks]
    return _card(
        translate("Report", "Recurrence"),
        card_of(findings, arrays, "recurrence"),
        told,
        picture,
        more=_setbacks_note(findings),
    )


def _unclear_tests(findings: "Findings") -> str:
    """The lag tests without a direction, each with its days and its interval, or what it still needs."""
    names = {
        "stress_then_pain": translate("Report", "Stress, then pain"),
        "inactivity_then_pain": translate("Report", "Moving little, then pain"),
    }
    said = []
    for identity, name in names.items():
        found = findings.get(identity)
        if found is not None and found.n:
            stands = more_needed(found) if found.needed else behind(found)
            said.append(translate("Report", "{name}: {behind}", name=name, behind=stands))
    return " · ".join(said)


def _setbacks_statement(findings: "Findings") -> str:
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        found = findings.get("episodes")
        if found is None or found.needed:
            return translate("Report", "Too few days to look for setbacks.")
        return translate("Report", "No setbacks in this period.")
    if len(episodes) > _SAID_ALONE:
        return " ".join((plural("Report", "{n} setback.", "{n} setbacks.", len(episodes)), *_lengths_unclear(findings)))
    lengths = [str(episode.days) for episode in episodes]
    if len(lengths) == 1:
        return plural("Report", "One setback, of {n} day.", "One setback, of {n} days.", episodes[0].days)
    listed = numbers.in_list(lengths)
    return plural(
        "Report",
        "{count} setbacks, of {lengths} day.",
        "{count} setbacks, of {lengths} days.",
        episodes[-1].days,
        count=len(lengths),
        lengths=listed,
    )


def _lengths_unclear(findings: "Findings") -> list[str]:
    shorter = findings.get("episodes_shorter")
    if shorter is None or shorter.needed or has_direction(shorter):
        return []
    return [translate("Report", "Their length shows no clear change.")]


def _setbacks_note(findings: "Findings") -> str:
    said = []
    if any(runs_on(episode, findings) for episode in findings.episodes):
        said.append(translate("Report", "The latest had not ended when the days end."))
    if any(episode.is_open and not runs_on(episode, findings) for episode in findings.episodes):
        said.append(translate("Report", "Days without entries hide the end of at least one."))
    shorter = findings.get("episodes_shorter")
    if findings.episodes and shorter is not None and shorter.needed:
        said.append(
            plural("Report", "{n} more needed to test “shorter”.", "{n} more needed to test “shorter”.", shorter.needed)
        )
    if findings.episodes and not any(episode.tagged for episode in findings.episodes):
        said.append(translate("Report", "Found from pain and function; lengths may be off by a day or two."))
    return " ".join(said)
