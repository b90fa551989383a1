"""What a test says, and what a card with several tests says: the verdicts."""

from collections.abc import Iterable
from dataclasses import replace

from amps_journal.analysis.methods.correction import holm
from amps_journal.analysis.results import (
    MIXED,
    NOT_ENOUGH_DAYS,
    NOT_SEEN,
    OPPOSITE,
    SEEN,
    UNCLEAR,
    Finding,
)

LEVEL = 0.05
# Three cards at 4 % each: a teen without any effect gets a false headline in at most 12 of 100 journals.
CARD_LEVEL = 0.04


def verdict_of(p: float, value: float, *, good_is_up: bool) -> str:
    """The verdict of a test that has enough days.

    Args:
        p: Two-sided p value.
        value: What was measured; its sign is its side.
        good_is_up: Whether the principle expects a positive value.
    """
    if not p < LEVEL or value == 0:
        return UNCLEAR
    return SEEN if (value > 0) == good_is_up else OPPOSITE


def is_gated_in(finding: Finding) -> bool:
    """Whether the finding is a test with enough days."""
    return finding.kind == "test" and finding.verdict != NOT_ENOUGH_DAYS and finding.p is not None


def with_hints(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one card, with ``hint`` on tests that speak alone but not beside the card's other tests."""
    found = list(findings)
    tests = [place for place, finding in enumerate(found) if is_gated_in(finding)]
    adjusted = holm([found[place].p or 0.0 for place in tests])
    for place, p in zip(tests, adjusted, strict=True):
        if found[place].verdict in {SEEN, OPPOSITE} and not p < CARD_LEVEL:
            found[place] = replace(found[place], hint=True)
    return found


def headline(findings: Iterable[Finding]) -> str:
    """The verdict on a principle from the findings of its card, hints already marked."""
    tests = [finding for finding in findings if is_gated_in(finding)]
    if not tests:
        return NOT_ENOUGH_DAYS
    sides = {finding.verdict for finding in tests if not finding.hint} & {SEEN, OPPOSITE}
    if len(sides) == 2:
        return MIXED
    return str(sides.pop()) if sides else NOT_SEEN
