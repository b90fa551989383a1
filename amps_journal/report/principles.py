"""The three cards: each principle with its verdict, a sentence on this teen's days, and a small figure."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.activity import activity_figure, activity_sentence
from amps_journal.charts.look import print_look
from amps_journal.charts.nights import nights_figure, nights_sentence
from amps_journal.charts.setbacks import setbacks_figure, setbacks_sentence
from amps_journal.i18n import plural, translate
from amps_journal.report import phrases
from amps_journal.report.content import Picture, PrincipleCard

if TYPE_CHECKING:
    from amps_journal.analysis.days import DailyArrays
    from amps_journal.analysis.findings import Finding, Findings

CARD_FIGURE = (146, 84)
CARD_TEXT = 6.4
_SAID_ALONE = 4


def activity_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Progressive activity: the weekly trend of active minutes."""
    trend, picture = findings.get("activity_trend"), None
    if np.isfinite(arrays.active_minutes).any():
        figure = activity_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(figure, activity_sentence(arrays, CARD_FIGURE, first_weekday))
    return PrincipleCard(
        name=translate("Report", "Progressive activity"),
        verdict=verdict(findings, "progressive_activity"),
        statement=_trend_statement(trend),
        note=_trend_note(trend),
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


def _trend_statement(trend: "Finding | None") -> str:
    if trend is None or trend.needed or trend.value is None:
        return translate("Report", "Too few weeks to see a direction in active minutes.")
    size = phrases.per_week(abs(trend.value))
    if trend.verdict == "seen":
        if trend.hint:
            return translate("Report", "About {size} more active minutes a day each week; may be chance.", size=size)
        return translate("Report", "About {size} more active minutes a day each week.", size=size)
    if trend.verdict == "opposite":
        return translate("Report", "About {size} fewer active minutes a day each week.", size=size)
    return translate("Report", "Active minutes show no clear direction.")


def _trend_note(trend: "Finding | None") -> str:
    if trend is None or trend.value is None or trend.needed:
        needed = trend.needed if trend else 0
        return plural("Report", "{n} more week needed", "{n} more weeks needed", needed) if needed else ""
    weeks = plural("Report", "{n} week", "{n} weeks", trend.n)
    if trend.low is None or trend.high is None:
        return weeks
    return translate(
        "Report",
        "{weeks} · 95 % interval {low} to {high} min · linear trend, autocorrelated errors",
        weeks=weeks,
        low=phrases.per_week(trend.low),
        high=phrases.per_week(trend.high),
    )


def routine_card(arrays: "DailyArrays", findings: "Findings", first_weekday: int) -> PrincipleCard:
    """Routine: school and the regularity of nights."""
    picture = None
    if np.isfinite(arrays.lights_out + arrays.woke).any():
        figure = nights_figure(arrays, findings, print_look(CARD_TEXT), CARD_FIGURE, first_weekday=first_weekday)
        picture = Picture(figure, nights_sentence(arrays, CARD_FIGURE, first_weekday))
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
    said = []
    attended = _measured(findings, "school_attendance")
    if attended is not None:
        said.append(translate("Report", "{share} of school time attended.", share=phrases.percent(attended)))
    regularity = _measured(findings, "sleep_regularity")
    if regularity is not None:
        said.append(translate("Report", "Sleep regularity {index} of 100.", index=phrases.index(regularity)))
    kept = _measured(findings, "routine_kept")
    if kept is not None and len(said) < 2:
        said.append(translate("Report", "{share} of routine items done.", share=phrases.percent(kept)))
    return " ".join(said) or translate("Report", "Too few days to describe the routine.")


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
        picture = Picture(figure, setbacks_sentence(findings))
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
        return plural("Report", "{n} setback.", "{n} setbacks, oldest at the left.", len(episodes))
    lengths = [str(episode.days) for episode in episodes]
    if len(lengths) == 1:
        return plural("Report", "One setback, of {n} day.", "One setback, of {n} days.", episodes[0].days)
    listed = translate("Report", "{first} and {last}", first=", ".join(lengths[:-1]), last=lengths[-1])
    return translate("Report", "{count} setbacks, of {lengths} days.", count=len(lengths), lengths=listed)


def _setbacks_note(findings: "Findings") -> str:
    said = []
    if any(episode.is_open for episode in findings.episodes):
        said.append(translate("Report", "The latest is still open."))
    shorter = findings.get("episodes_shorter")
    if shorter is not None and shorter.needed:
        said.append(
            plural("Report", "{n} more needed to test “shorter”.", "{n} more needed to test “shorter”.", shorter.needed)
        )
    tagged = [episode for episode in findings.episodes if episode.tagged]
    if findings.episodes and not tagged:
        said.append(translate("Report", "Found from pain and function; lengths may be off by a day or two."))
    return " ".join(said)
