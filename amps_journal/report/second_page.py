"""Page 2: what came before pain, each setback, every test, skills, nights and, last, pain."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.charts.before_pain.figure import before_pain_chart
from amps_journal.charts.lined_up.figure import lined_up_chart
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.chart_style import print_look
from amps_journal.charts.shared.image_files import to_svg
from amps_journal.formats import numbers
from amps_journal.formats.dates import date_span
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate
from amps_journal.report import around_tables, second_page_tables
from amps_journal.report.direction_sentences import said
from amps_journal.report.not_shared import NotShared
from amps_journal.report.quotes import earlier_notes
from amps_journal.report.setbacks_table import setbacks_table
from amps_journal.report.summary_parts import Detail, Picture, Stretching
from amps_journal.report.tests_table import table_of_tests

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Findings
    from amps_journal.charts.shared.chart import Builder
    from amps_journal.domain.contents import Period

TEXT = 8.0
GUTTER = 14
LEAST, MOST = 92, 150
_MOST_ROWS = 6
_LAGS = ("stress_then_pain", "inactivity_then_pain")


def detail_of(days: ChartDays, name: str | None, period: "Period", width: int, lacking: NotShared) -> Detail | None:
    """The page of detail; ``None`` where the days have nothing to fill one with.

    Args:
        days: The journal as its reader may see it, over the period.
        name: The teen's name as headings use it.
        period: The days.
        width: What the page has between its margins, in points.
        lacking: What was not shared.
    """
    findings = days.findings
    if not findings.days_logged:
        return None
    tables = (
        second_page_tables.skills_table(days),
        second_page_tables.nights_table(findings),
        second_page_tables.stress_table(days),
        second_page_tables.medicines_table(days),
        second_page_tables.scores_table(days),
        around_tables.absences_table(days),
        around_tables.events_table(days),
    )
    notes, notes_more = earlier_notes(days.contents, period)
    detail = Detail(
        title=translate("Report", "{name}’s days in detail", name=name) if name else translate("Report", "In detail"),
        subtitle=date_span(period.start, period.last),
        figures=_figures(days, width),
        setbacks=setbacks_table(findings, days.contents.life_events, lacking),
        tables=tuple(table for table in tables if table is not None),
        tests=table_of_tests(findings, lacking),
        notes_title=translate("Report", "Earlier notes for the therapist, newest first"),
        notes=notes,
        notes_more=notes_more,
        pain=second_page_tables.pain_bar(days),
        small_print=_small_print(findings),
    )
    has_any = detail.figures or detail.setbacks or detail.tables or detail.tests or detail.notes or detail.pain
    return detail if has_any else None


def _figures(days: ChartDays, width: int) -> tuple[tuple[str, Stretching], ...]:
    """Setbacks lined up, and what came before pain: side by side, below each other where both reasons are told."""
    findings = days.findings
    told = [identity for identity in _LAGS if (found := findings.get(identity)) is not None and not found.needed]
    has_lags = bool(told) and bool(np.isfinite(days.arrays.pain).any())
    is_narrow = len(told) == 1 and has_lags and bool(findings.episodes)
    wide = (width - GUTTER) // 2 if is_narrow else width
    rows = min(len(findings.episodes), _MOST_ROWS)
    least = max(LEAST, 34 + 13 * rows) if is_narrow else LEAST
    drawn = []
    if findings.episodes:
        title = translate("Report", "Setbacks, lined up by their first day")
        drawn.append((title, _stretching(days, lined_up_chart, wide, least)))
    if has_lags:
        # Of what has too few days, or was not told at all, there is nothing to draw.
        title = translate("Report", "What pain was like afterwards")
        drawn.append((title, _stretching(_with_only(days, told), before_pain_chart, wide, least)))
    return tuple(drawn)


def _with_only(days: ChartDays, lags: list[str]) -> ChartDays:
    """The days with those lag tests alone, in words for a therapist."""
    kept = tuple(replace(found, text=said(found)) for found in days.findings.findings if found.id in lags)
    return replace(days, findings=replace(days.findings, findings=kept))


def _stretching(days: ChartDays, builder: "Builder", width: int, least: int) -> Stretching:
    def draw(height: int) -> Picture:
        chart = builder(days, print_look(TEXT), (width, height))
        return Picture(to_svg(chart.figure), chart.sentence)

    return Stretching(width, least, max(least, MOST), draw)


def _small_print(findings: "Findings") -> str:
    """How it was worked out, as far as the page makes use of it."""
    said = [
        translate(
            "Report",
            "Days without an entry and questions without an answer are left out, never counted as zero. Intervals are "
            "{level}; those of shares and middles allow for days that resemble their neighbours. Each principle may be "
            "wrong in {budget} of journals, split beforehand over its tests: sure is what is under a test’s own share "
            "of it, maybe what is only under {hint}.",
            level=numbers.percent(95),
            budget=numbers.percent(4),
            hint=numbers.percent(5),
        )
    ]
    if any(found.id in _LAGS and found.n for found in findings.findings):
        said.append(
            translate(
                "Report",
                "Lag test: pain is held against the day before it, the weekday, school and slow ups and downs; what "
                "comes first is not thereby its cause.",
            )
        )
    if findings.episodes:
        said.append(
            translate(
                "Report",
                "A setback is what was marked as one, or else begins with 3 of 4 days of pain at least 2 above the "
                "usual that get in the way, and ends before 2 days near the usual; lengths worked out so may be off by "
                "2 days.",
            )
        )
    return sentences(*said)
