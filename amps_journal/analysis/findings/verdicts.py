"""What a test says, how sure it is, and what a principle with several tests says: the verdicts."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

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
# Each principle may be wrong in 4 % of journals, so that all three together are in at most 12 %. The 4 % are split
# beforehand, whatever is answered or shared, so no test's verdict hangs on which others were made.
SHARES: Mapping[str, float] = MappingProxyType(
    {
        "activity_trend": 0.03,
        "desensitization_trend": 0.01,
        "attendance_trend": 0.01,
        "routine_trend": 0.01,
        "regular_sleep_then_day": 0.02,
        "stress_then_pain": 0.007,
        "inactivity_then_pain": 0.014,
        "episodes_shorter": 0.017,
        "episodes_easier": 0.002,
    }
)
# Tests of which a journal has one a subject: the subjects part the share.
SHARED_BY_SUBJECTS = frozenset({"desensitization_trend"})
# Below the gate of this test, a principle of which nothing is sure says that it needs more days.
LEADS: Mapping[str, str] = MappingProxyType(
    {"progressive_activity": "activity_trend", "routine": "routine_trend", "recurrence": "stress_then_pain"}
)


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


def weighed(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of one principle, each test with its share, and whether it is sure or a hint.

    A subject (a stimulus) has its part of the share from its first day of practice on, before it has enough of them.
    """
    found = list(findings)
    subjects = Counter(finding.id for finding in found if finding.id in SHARED_BY_SUBJECTS)
    return [_weighed(finding, max(1, subjects[finding.id])) for finding in found]


def _weighed(finding: Finding, parts: int) -> Finding:
    if finding.kind != "test":
        return finding
    share = SHARES[finding.id] / parts
    speaks = finding.verdict in {SEEN, OPPOSITE} and finding.p is not None
    sure = speaks and finding.p is not None and finding.p < share
    return replace(finding, share=share, sure=sure, hint=speaks and not sure)


def principle_verdict(principle: str, findings: Iterable[Finding]) -> str:
    """The verdict on a principle from its findings, already weighed."""
    tests = [finding for finding in findings if finding.kind == "test"]
    sides = {finding.verdict for finding in tests if finding.sure}
    if len(sides) == 2:
        return MIXED
    if sides:
        return str(sides.pop())
    has_lead = any(test.id == LEADS[principle] and test.verdict != NOT_ENOUGH_DAYS for test in tests)
    return NOT_SEEN if has_lead else NOT_ENOUGH_DAYS
