"""The three cards: each principle with its verdict, a sentence on this teen's days, and a small figure."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.activity import activity_figure, activity_sentence
from amps_journal.charts.look import print_look
from amps_journal.charts.measure import shortened
from amps_journal.charts.nights import nights_figure, nights_sentence
from amps_journal.charts.pictures import to_svg
from amps_journal.charts.setbacks import runs_on, setbacks_figure, setbacks_sentence
from amps_journal.i18n import plural, translate
from amps_journal.report import phrases
from amps_journal.report.content import Picture, PrincipleCard

if TYPE_CHECKING:
    from amps_journal.analysis.days import DailyArrays
    from amps_journal.analysis.findings import Finding, Findings

CARD_FIGURE = (146, 84)
CARD_TEXT = 6.4
_SAID_ALONE = 4
_STATEMENT_TEXT = 8.8
_STIMULI_ROOM = 130.0


def activity_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Progressive activity: the weekly trend of active minutes."""
    picture = None
    if np.isfinite(arrays.active_minutes).any():
        figure = activity_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(to_svg(figure), activity_sentence(arrays, CARD_FIGURE, first_weekday))
    return PrincipleCard(
        name=translate("Report", "Progressive activity"),
        verdict=verdict(findings, "progressive_activity"),
        statement=_activity_statement(findings),
        note=_activity_note(findings),
        picture=picture,
    )


def verdict(findings: "Findings", principle: str) -> str:
    """The verdict on a principle in words."""
    words = {
        "seen": translate("Report", "Seen"),
        "mixed": translate("Report", "Mixed"),
        "opposite": translate("Report", "The other way"),
        "not_seen": translate("Report", "Not seen"),
        "not_enough_days": translate("Report", "Not enough days yet"),
    }
    return words[findings.principles.get(principle, "not_enough_days")]


def _has_direction(found: "Finding | None") -> bool:
    return found is not None and not found.needed and found.verdict in {"seen", "opposite"}


def _activity_statement(findings: "Findings") -> str:
    """The direction of active minutes; where they have none, first what has one."""
    trend = findings.get("activity_trend")
    said = [] if _has_direction(trend) else _touch(findings)
    return " ".join((*said, _trend_statement(trend)))


def _touch(findings: "Findings") -> list[str]:
    """One sentence each for the stimuli that have become easier and for those that have become harder."""
    tests, said = [found for found in findings.findings if found.id == "desensitization_trend"], []
    for verdict, words in (
        ("seen", translate("Report", "Touch got easier: {stimuli}.")),
        ("opposite", translate("Report", "Touch got harder: {stimuli}.")),
    ):
        stimuli = ", ".join(found.subject or "" for found in tests if found.verdict == verdict and not found.hint)
        if stimuli:
            said.append(words.format(stimuli=shortened(stimuli, _STIMULI_ROOM, _STATEMENT_TEXT)))
    return said


def _trend_statement(trend: "Finding | None") -> str:
    if trend is None or trend.needed or trend.value is None:
        return translate("Report", "Too few weeks to see a direction in active minutes.")
    size = phrases.per_week(abs(trend.value))
    if trend.verdict == "seen":
        said = translate("Report", "About {size} more active minutes a day each week.", size=size)
    elif trend.verdict == "opposite":
        said = translate("Report", "About {size} fewer active minutes a day each week.", size=size)
    else:
        return translate("Report", "Active minutes show no clear direction.")
    return f"{said} {_a_hint()}" if trend.hint else said


def _a_hint() -> str:
    return translate("Report", "It may be chance.")


def _activity_note(findings: "Findings") -> str:
    """The weeks behind the trend with its interval, and what the sentence had no room for."""
    trend = findings.get("activity_trend")
    if trend is None or trend.value is None or trend.needed:
        needed = trend.needed if trend else 0
        return plural("Report", "{n} more week needed", "{n} more weeks needed", needed) if needed else ""
    said = [plural("Report", "{n} week", "{n} weeks", trend.n)]
    if trend.low is not None and trend.high is not None:
        low, high = phrases.per_week(trend.low), phrases.per_week(trend.high)
        said.append(translate("Report", "95 % interval {low} to {high} min a week", low=low, high=high))
    if _has_direction(trend):
        said.extend(_touch(findings))
    return " · ".join(said)


def routine_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Routine: school and the regularity of nights."""
    picture = None
    if np.isfinite(arrays.lights_out + arrays.woke).any():
        figure = nights_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(to_svg(figure), nights_sentence(arrays, CARD_FIGURE, first_weekday))
    return PrincipleCard(
        name=translate("Report", "Routine"),
        verdict=verdict(findings, "routine"),
        statement=_routine_statement(findings),
        note=_routine_note(findings),
        picture=picture,
    )


def _measured(findings: "Findings", identity: str) -> float | None:
    found = findings.get(identity)
    return None if found is None or found.needed else found.value


def _routine_statement(findings: "Findings") -> str:
    """The two most telling things: first what has a direction, then how things are."""
    said = [
        *_direction(
            findings.get("attendance_trend"),
            translate("Report", "School attendance is rising."),
            translate("Report", "School attendance is falling."),
        ),
        *_direction(
            findings.get("routine_trend"),
            translate("Report", "More of the routine is kept."),
            translate("Report", "Less of the routine is kept."),
        ),
    ]
    attended, spread = _measured(findings, "school_attendance"), _measured(findings, "bedtime_spread")
    if attended is not None:
        said.append(translate("Report", "{share} of school time attended.", share=phrases.percent(attended)))
    if spread is not None:
        said.append(translate("Report", "Bedtimes vary by {minutes}.", minutes=phrases.minutes(spread)))
    return " ".join(said[:2]) or translate("Report", "Too few days to describe the routine.")


def _direction(trend: "Finding | None", rising: str, falling: str) -> list[str]:
    if trend is None or not _has_direction(trend):
        return []
    said = rising if trend.verdict == "seen" else falling
    return [f"{said} {_a_hint()}" if trend.hint else said]


def _routine_note(findings: "Findings") -> str:
    said = []
    school, nights = findings.get("school_attendance"), findings.get("sleep_duration")
    if school is not None and school.n:
        said.append(plural("Report", "{n} school day", "{n} school days", school.n))
    if nights is not None and nights.n:
        said.append(plural("Report", "{n} night", "{n} nights", nights.n))
    return " · ".join(said)


def recurrence_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Recurrence: the setbacks, oldest first."""
    picture = None
    if findings.episodes:
        figure = setbacks_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(to_svg(figure), setbacks_sentence(findings))
    return PrincipleCard(
        name=translate("Report", "Recurrence"),
        verdict=verdict(findings, "recurrence"),
        statement=_setbacks_statement(findings),
        note=_setbacks_note(findings),
        picture=picture,
    )


def _setbacks_statement(findings: "Findings") -> str:
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        found = findings.get("episodes")
        if found is None or found.needed:
            return translate("Report", "Too few days to look for setbacks.")
        return translate("Report", "No setbacks in this period.")
    if len(episodes) > _SAID_ALONE:
        return " ".join((translate("Report", "{n} setbacks.", n=len(episodes)), *_lengths_changed(findings)))
    lengths = [str(episode.days) for episode in episodes]
    if len(lengths) == 1:
        return plural("Report", "One setback, of {n} day.", "One setback, of {n} days.", episodes[0].days)
    listed = translate("Report", "{first} and {last}", first=", ".join(lengths[:-1]), last=lengths[-1])
    return plural(
        "Report",
        "{count} setbacks, of {lengths} day.",
        "{count} setbacks, of {lengths} days.",
        episodes[-1].days,
        count=len(lengths),
        lengths=listed,
    )


def _lengths_changed(findings: "Findings") -> list[str]:
    shorter = findings.get("episodes_shorter")
    if shorter is None or shorter.needed:
        return []
    words = {
        "seen": translate("Report", "Later ones were shorter."),
        "opposite": translate("Report", "Later ones were longer."),
    }
    return [words.get(shorter.verdict or "", translate("Report", "Their length shows no clear change."))]


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
    tagged = [episode for episode in findings.episodes if episode.tagged]
    if findings.episodes and not tagged:
        said.append(translate("Report", "Found from pain and function; lengths may be off by a day or two."))
    return " ".join(said)
