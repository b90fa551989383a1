"""The table of setbacks on page 2: when, how long, how much, when the routine was back, and what helped."""

from typing import TYPE_CHECKING

from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.setback_rows import days_in_words
from amps_journal.charts.shared.text_width import shortened
from amps_journal.domain import catalogue
from amps_journal.formats import numbers
from amps_journal.formats.dates import short_date, short_date_and_year
from amps_journal.formats.joined import in_row, within_sentence
from amps_journal.i18n import plural, translate
from amps_journal.report import number_phrases
from amps_journal.report.not_shared import NOTHING_LACKS, NotShared
from amps_journal.report.summary_parts import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amps_journal.analysis.findings.all_findings import Episode, Findings
    from amps_journal.domain.person import LifeEvent

TEXT = 8.0
MOST_ROWS = 24
_SKILLS_ROOM, _BEFORE_ROOM = 78.0, 112.0


def _all_earlier(count: int, shown: int) -> tuple[str, ...]:
    """What is said where the first 0, 1, 2, ... of the shown rows do not fit."""
    beyond = count - shown
    return tuple(
        plural(
            "Report",
            "and {n} more before these, which is in the journal",
            "and {n} more before these, which are in the journal",
            hidden,
        )
        if hidden
        else ""
        for hidden in range(beyond, count + 1)
    )


def setbacks_table(
    findings: "Findings", events: "Sequence[LifeEvent]" = (), lacking: NotShared = NOTHING_LACKS
) -> Table | None:
    """A row for each setback, the oldest first; where not all fit the newest are shown.

    Args:
        findings: What the days show.
        events: The life events, of which one may begin on a setback's first day.
        lacking: What was not shared.
    """
    episodes = sorted(findings.episodes, key=lambda episode: episode.start)
    if not episodes:
        return None
    shown = episodes[-MOST_ROWS:]
    has_years = len({episode.start.year for episode in episodes}) > 1
    first = len(episodes) - len(shown) + 1
    columns = [
        (translate("Report", "No."), 0.42, [numbers.whole(number) for number in range(first, len(episodes) + 1)]),
        (
            translate("Report", "Began"),
            1.4 if has_years else 0.95,
            [_began(episode, has_year=has_years) for episode in shown],
        ),
        (translate("Report", "Lasted"), 1.38, [days_in_words(episode, findings) for episode in shown]),
        (translate("Report", "Most pain"), 0.8, [_known(episode.peak) for episode in shown]),
        (translate("Report", "Routine back after"), 1.4, [_back(episode) for episode in shown]),
        (translate("Report", "School missed"), 1.05, [_school_missed(episode) for episode in shown]),
        (translate("Report", "Skills used"), 1.85, [_skills(episode) for episode in shown]),
        (translate("Report", "In the 3 days before"), 2.4, [_before(episode, events) for episode in shown]),
        (translate("Report", "Told by"), 1.1, [_told_by(episode) for episode in shown]),
    ]
    # A column in which nothing is known says nothing, and may be one that was withheld.
    kept = [column for column in columns if any(column[2])]
    rows = tuple(tuple(cells[row] or "–" for _, _, cells in kept) for row in range(len(shown)))
    return Table(
        title=translate("Report", "Setbacks"),
        header=tuple(title for title, _, _ in kept),
        rows=rows,
        more=_all_earlier(len(episodes), len(shown)),
        shares=tuple(share for _, share, _ in kept),
        note=_note(lacking),
        newest_last=True,
    )


def _note(lacking: NotShared) -> str:
    """What the column of what came before cannot hold."""
    if "stress" not in lacking.fields:
        return ""
    return translate("Report", "Stress was not shared, so it is not among what came before.")


def _began(episode: "Episode", *, has_year: bool) -> str:
    return short_date_and_year(episode.start) if has_year else short_date(episode.start)


def _known(number: int | None) -> str:
    return "" if number is None else str(number)


def _back(episode: "Episode") -> str:
    if episode.days_until_routine is None:
        return "" if episode.programme_lost is None else translate("Report", "not known")
    return plural("Report", "{n} day", "{n} days", episode.days_until_routine)


def _school_missed(episode: "Episode") -> str:
    if episode.school_lost is None:
        return ""
    lost = number_phrases.per_week(episode.school_lost)
    return plural("Report", "{days} day", "{days} days", episode.school_lost, days=lost)


def _skills(episode: "Episode") -> str:
    names = [within_sentence(catalogue.clinical_label("strategies", key)) for key in episode.skills]
    return shortened(drawable(in_row(names)), _SKILLS_ROOM, TEXT)


def _before(episode: "Episode", events: "Sequence[LifeEvent]") -> str:
    that_day = {event.kind for event in events if event.start == episode.start}
    words = {"stress": translate("Report", "stress"), "inactivity": translate("Report", "moving little")}
    names = []
    for key in episode.before:
        name = words.get(key) or within_sentence(catalogue.clinical_label("life_events", key))
        names.append(translate("Report", "{event} began that day", event=name) if key in that_day else name)
    return shortened(drawable(in_row(names)), _BEFORE_ROOM, TEXT)


def _told_by(episode: "Episode") -> str:
    return translate("Report", "marked") if episode.tagged else translate("Report", "worked out")
