"""Findings as lines for a terminal."""

from collections.abc import Iterator

from amps_journal.analysis.cards import card_of
from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import Findings
from amps_journal.domain.contents import JournalContents
from amps_journal.formats.joined import named
from amps_journal.i18n import plural, translate


def findings_lines(found: Findings, contents: JournalContents) -> Iterator[str]:
    """The period, then each principle with the answer of its card, a number of these days and all sentences."""
    if found.period is None:
        yield translate("CommandLine", "No day has been logged yet.")
        return
    yield plural(
        "CommandLine",
        "{start} to {last}: {logged} of {n} day logged",
        "{start} to {last}: {logged} of {n} days logged",
        found.days_possible,
        start=found.period.start,
        last=found.period.last,
        logged=found.days_logged,
    )
    arrays = daily_arrays(contents, found.period)
    for principle in found.principles:
        card = card_of(found, arrays, principle)
        yield ""
        yield named(_principle_name(principle), card.pill)
        if card.fact:
            yield f"  {card.fact}"
        for finding in found.findings:
            if finding.principle == principle:
                yield f"  - {finding.text}"
    yield ""
    yield translate("CommandLine", "Self-reported. Not medical advice and not a diagnosis.")


def _principle_name(principle: str) -> str:
    names = {
        "progressive_activity": translate("CommandLine", "Progressive activity"),
        "routine": translate("CommandLine", "Routine"),
        "recurrence": translate("CommandLine", "Recurrence"),
    }
    return names.get(principle, principle)
