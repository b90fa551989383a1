"""Findings as lines for a terminal."""

from collections.abc import Iterator

from amps_journal.analysis.findings.all_findings import Findings
from amps_journal.i18n import translate


def findings_lines(found: Findings) -> Iterator[str]:
    """The period, then each principle with its verdict and the sentences behind it."""
    if found.period is None:
        yield translate("CommandLine", "No day has been logged yet.")
        return
    yield translate(
        "CommandLine",
        "{start} to {last}: {logged} of {possible} days logged",
        start=found.period.start,
        last=found.period.last,
        logged=found.days_logged,
        possible=found.days_possible,
    )
    for principle, verdict in found.principles.items():
        yield ""
        yield f"{_principle_name(principle)}: {_verdict_name(verdict)}"
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


def _verdict_name(verdict: str) -> str:
    names = {
        "seen": translate("CommandLine", "seen in these days"),
        "mixed": translate("CommandLine", "mixed"),
        "opposite": translate("CommandLine", "the other way round in these days"),
        "not_seen": translate("CommandLine", "not seen in these days"),
        "not_enough_days": translate("CommandLine", "not enough days yet"),
    }
    return names.get(verdict, verdict)
