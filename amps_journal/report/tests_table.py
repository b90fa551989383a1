"""Every test on one table: what it found, its interval, the days behind it, its method and its gate."""

from typing import TYPE_CHECKING

from amps_journal.charts.shared.text_width import shortened
from amps_journal.formats import numbers
from amps_journal.formats.dates import short_date_and_year
from amps_journal.i18n import translate
from amps_journal.report import finding_sentences
from amps_journal.report.not_shared import NotShared, test_name
from amps_journal.report.quotes import and_more
from amps_journal.report.summary_parts import Table

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding, Findings

_NAME_ROOM, _TEXT = 170.0, 8.0


def table_of_tests(findings: "Findings", lacking: NotShared) -> Table | None:
    """A row for each test about which anything was answered, touch last, then those that lack what was not shared."""
    tests = [one for one in findings.findings if one.kind == "test" and one.n and not lacking.lacks(one.id)]
    # Touch has a test for each stimulus, of which there may be many: they come last and are left out first.
    tests.sort(key=lambda found: found.id == "desensitization_trend")
    unshared = (*(_lacking_row(test, lacking) for test in lacking.all_tests()), *_lacking_nights(lacking))
    rows = (*map(_row, tests), *unshared)
    if not rows:
        return None
    return Table(
        title=_title(findings),
        header=(
            translate("Report", "Test"),
            translate("Report", "Result"),
            translate("Report", "Number"),
            translate("Report", "{level} interval", level=numbers.percent(95)),
            translate("Report", "Unit"),
            translate("Report", "Behind it"),
            translate("Report", "Method and gate"),
        ),
        rows=rows,
        more=tuple(and_more(hidden) for hidden in range(len(rows) + 1)),
        note=_holidays_note(lacking) if tests else "",
        shares=(1.75, 1.2, 0.55, 1.08, 1.18, 0.87, 1.77),
        numbers=(2, 3),
    )


def _holidays_note(lacking: NotShared) -> str:
    """That lines over weeks are not held apart from days off, where those were not shared; told from the choice."""
    if "life_events.no_school" not in lacking.fields:
        return ""
    return translate("Report", "Holidays were not shared, so what is tested may come out a little different.")


def _title(findings: "Findings") -> str:
    """Tests look at days before the period too, and say so."""
    period, so_far = findings.period, findings.so_far
    if period is None or so_far is None or so_far.start >= period.start:
        return translate("Report", "What was tested")
    return translate("Report", "What was tested, on all days from {day}", day=short_date_and_year(so_far.start))


def _row(found: "Finding") -> tuple[str, ...]:
    if found.needed or found.value is None:
        return (
            _shown_name(found),
            finding_sentences.more_needed(found),
            "",
            "",
            "",
            finding_sentences.counted(found),
            finding_sentences.method(found),
        )
    number = finding_sentences.amount(found, found.value)
    return (
        _shown_name(found),
        _result(found),
        number,
        finding_sentences.interval(found),
        finding_sentences.unit(found),
        finding_sentences.counted(found),
        finding_sentences.method(found),
    )


def _result(found: "Finding") -> str:
    """In the words of the cards: sure, maybe, or no clear direction."""
    if found.verdict == "seen":
        return translate("Report", "yes, maybe") if found.hint else translate("Report", "yes, sure")
    if found.verdict == "opposite":
        return translate("Report", "other way, maybe") if found.hint else translate("Report", "other way, sure")
    return translate("Report", "no clear direction")


def _lacking_row(test: str, lacking: NotShared) -> tuple[str, ...]:
    what = translate("Report", "not shared: {what}", what=numbers.in_list(list(lacking.lacks(test))))
    return shortened(test_name(test), _NAME_ROOM, _TEXT), what, "", "", "", "", ""


def _lacking_nights(lacking: NotShared) -> list[tuple[str, ...]]:
    """Nights and the outcome of the day that was not shared, where another one was."""
    names = {
        "energy": translate("Report", "Unusual night, then less energy"),
        "pain.got_in_the_way": translate("Report", "Unusual night, then pain in the way"),
    }
    lacks = {
        "energy": translate("Report", "not shared: energy"),
        "pain.got_in_the_way": translate("Report", "not shared: how much pain gets in the way"),
    }
    return [
        (shortened(names[name], _NAME_ROOM, _TEXT), lacks[name], "", "", "", "", "")
        for name in lacking.nights_outcomes()
    ]


def _shown_name(found: "Finding") -> str:
    return shortened(finding_sentences.name_of(found), _NAME_ROOM, _TEXT)
