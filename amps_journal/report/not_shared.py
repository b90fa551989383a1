"""What a page lacks because it was not shared: said in the place of the test, never as "not seen".

It is told from the choice of fields alone, so that a journal in which something withheld was answered looks the same as
one in which it was not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.results import Finding, Findings
from amps_journal.formats import numbers
from amps_journal.formats.joined import clauses
from amps_journal.i18n import translate
from amps_journal.report.finding_sentences import name_of
from amps_journal.sharing import Selection, field_names

# What each test cannot be made without: of each of these one or another.
_NEEDS: Mapping[str, tuple[tuple[str, ...], ...]] = MappingProxyType(
    {
        "activity_trend": (("activities.minutes",),),
        "desensitization_trend": (("activities.stimulus",), ("activities.tolerance",)),
        "attendance_trend": (("school.status",),),
        "routine_trend": (("routine_done",),),
        "regular_sleep_then_day": (("sleep.lights_out",), ("sleep.woke",), ("energy", "pain.got_in_the_way")),
        "stress_then_pain": (("stress",), ("pain.average",)),
        "inactivity_then_pain": (("activities.minutes",), ("pain.average",)),
        "episodes_shorter": (("pain.average", "setback"),),
        "episodes_easier": (("pain.average", "setback"), ("activities.item",)),
    }
)


@dataclass(frozen=True, slots=True)
class NotShared:
    """The fields that the reader does not get."""

    fields: frozenset[str] = frozenset()

    @classmethod
    def of(cls, selected: Selection | None) -> "NotShared":
        """What a choice leaves out; nothing where none was made."""
        return cls() if selected is None else cls(frozenset(field_names()) - selected.visible)

    def lacks(self, test: str) -> tuple[str, ...]:
        """What a test lacks, in words."""
        words = (_word(either) for either in _NEEDS.get(test, ()) if self.fields.issuperset(either))
        return tuple(dict.fromkeys(words))

    def tests(self, principle: str) -> tuple[str, ...]:
        """The tests of a principle that could not be made."""
        return tuple(test for test in _NEEDS if METHODS[test].principle == principle and self.lacks(test))

    def all_tests(self) -> tuple[str, ...]:
        """All tests that could not be made, in the order of the principles."""
        return tuple(test for test in _NEEDS if self.lacks(test))

    def nights_outcomes(self) -> tuple[str, ...]:
        """What nights could not be held against, where they could against something else."""
        outcomes = ("energy", "pain.got_in_the_way")
        lacking = tuple(name for name in outcomes if name in self.fields)
        return () if self.lacks("regular_sleep_then_day") or len(lacking) == len(outcomes) else lacking

    def is_all_of(self, principle: str) -> bool:
        """Whether no test of a principle could be made."""
        return all(self.lacks(test) for test in _NEEDS if METHODS[test].principle == principle)

    def told(self, findings: Findings) -> Findings:
        """The findings without the tests that could not be made: they have nothing to say."""
        return replace(findings, findings=tuple(one for one in findings.findings if not self.lacks(one.id)))

    def sentence(self, principle: str) -> str:
        """What was not shared, and what could therefore not be tested; empty where nothing lacks."""
        tests = self.tests(principle)
        if not tests:
            return ""
        lacking = dict.fromkeys(word for test in tests for word in self.lacks(test))
        return translate(
            "Report",
            "Not shared: {what}. Not tested: {tests}.",
            what=numbers.in_list(list(lacking)),
            tests=clauses(test_name(test) for test in tests),
        )


NOTHING_LACKS = NotShared()


def test_name(test: str) -> str:
    """What a test asks, as it is called where there is no result."""
    if test == "desensitization_trend":
        return translate("Report", "Touch gets easier")
    if test == "regular_sleep_then_day":
        return translate("Report", "Unusual night, then the day")
    return name_of(Finding(id=test, principle=METHODS[test].principle, kind="test"))


def _word(either: tuple[str, ...]) -> str:
    return {
        "activities.minutes": translate("Report", "active minutes"),
        "activities.item": translate("Report", "the programme"),
        "activities.stimulus": translate("Report", "touch practice"),
        "activities.tolerance": translate("Report", "touch practice"),
        "school.status": translate("Report", "school"),
        "routine_done": translate("Report", "the routine"),
        "sleep.lights_out": translate("Report", "nights"),
        "sleep.woke": translate("Report", "nights"),
        "energy": translate("Report", "how the day went"),
        "stress": translate("Report", "stress"),
        "pain.average": translate("Report", "pain"),
    }[either[0]]
