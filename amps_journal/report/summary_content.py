"""What the summary says of a period: every number comes from its findings or from those of the period before."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.days.daily_arrays import logged_period
from amps_journal.analysis.days.looked_at import each_looked_at
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.charts.function_and_pain.figure import function_and_pain_chart
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.chart_style import print_look
from amps_journal.charts.shared.image_files import to_svg
from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.periods import counted_period
from amps_journal.i18n import translate
from amps_journal.report import heading, principles
from amps_journal.report.not_shared import NotShared
from amps_journal.report.number_strips import facts
from amps_journal.report.pain_note import picture_concern, picture_note
from amps_journal.report.quotes import question_of, quotes_of
from amps_journal.report.second_page import detail_of
from amps_journal.report.summary_parts import Pages, Paper, Picture, PrincipleCard, Stretching, SummaryContent
from amps_journal.report.worth_talking_about import points_of

if TYPE_CHECKING:
    from amps_journal.sharing import Selection

WIDTHS: dict[Paper, int] = {"a4": 503, "letter": 520}
"""What the page has between its margins, in points."""
PICTURE_LEAST, PICTURE_MOST = 137, 300
PICTURE_TEXT = 8.0


def summary_content(
    contents: JournalContents,
    period: Period | None,
    *,
    made_on: date,
    paper: Paper = "a4",
    question: str | None = None,
    pages: Pages = 1,
    selected: "Selection | None" = None,
) -> SummaryContent:
    """What the summary says of the period, beside the period of the same length before it.

    Args:
        contents: The journal, already filtered for its reader.
        period: The days to sum up; first through last logged day where it is ``None``.
        made_on: Stands for the period where there are no days.
        paper: Figures are as wide as it allows.
        question: What the teen wants to talk about.
        pages: 2 adds the page of detail.
        selected: Which fields were shared, so that the page can say what it lacks.
    """
    asked = period or logged_period(contents) or Period(made_on, made_on + timedelta(days=1))
    of = counted_period(asked, logged_dates(contents.days))
    days, before = _days_and_before(contents, of)
    findings = days.findings
    name = heading.short_name(contents.person)
    has_function, has_pain = (bool(np.isfinite(lane).any()) for lane in (days.arrays.active_minutes, days.arrays.pain))
    lacking = NotShared.of(selected)
    cards = _principles(days, lacking)
    return SummaryContent(
        title=heading.title(contents.person),
        subtitle=heading.subtitle(contents.person, of),
        logged=translate(
            "Report", "{logged} of {possible}", logged=findings.days_logged, possible=findings.days_possible
        ),
        logged_label=translate("Report", "days logged"),
        nothing="" if findings.days_logged else _nothing(lacking),
        strip=facts(name, days, before),
        principles_title=heading.principles_title(name),
        principles=cards,
        principles_note=principles.sureness_note(name) if any(card.verdict for card in cards) else "",
        picture_title=heading.picture_title(name, has_function=has_function, has_pain=has_pain),
        picture_note=picture_note(days, before),
        picture_concern=picture_concern(days, before),
        picture=_picture(days, WIDTHS[paper]) if has_function or has_pain else None,
        quotes_title=heading.words_title(name, asks=bool(question)),
        question=question_of(question),
        quotes=quotes_of(contents, of),
        points_title=translate("Report", "Worth talking about"),
        points=points_of(days),
        footer=heading.footer(name),
        detail=detail_of(days, name, of, WIDTHS[paper], lacking) if pages == 2 else None,
    )


def _nothing(lacking: NotShared) -> str:
    """That the page is empty, of the journal or of what was shared of it."""
    if lacking.fields:
        return translate("Report", "Of what was shared there are no entries in this period.")
    return translate("Report", "There are no entries in this period.")


def _days_and_before(contents: JournalContents, of: Period) -> tuple[ChartDays, ChartDays]:
    """The days of the period with its tests, and those of the period before with measures alone."""
    days, before = each_looked_at(contents, of, of.before)
    return (
        ChartDays(contents, findings_of(contents, of, days=days), days),
        ChartDays(contents, findings_of(contents, of.before, tests=False, days=before), before),
    )


def _principles(days: ChartDays, lacking: NotShared) -> tuple[PrincipleCard, ...]:
    """The cards of the principles that the period, as its reader may see it, can say anything about."""
    period = days.findings.period
    logged = [entry for entry in days.contents.days if period is not None and entry.date in period]
    told = {
        "progressive_activity": any(entry.activities is not None for entry in logged),
        "routine": any(entry.sleep or entry.school or entry.routine_done is not None for entry in logged),
        "recurrence": any(
            entry.setback is not None or (entry.pain and entry.pain.average is not None) for entry in logged
        ),
    }
    return tuple(
        principles.principle_card(days, principle, lacking)
        for principle, is_told in told.items()
        if is_told or lacking.is_all_of(principle)
    )


def _picture(days: ChartDays, width: int) -> Stretching:
    """Function and pain over the period, in the height that the words leave."""

    def draw(height: int) -> Picture:
        chart = function_and_pain_chart(days, print_look(PICTURE_TEXT), (width, height))
        return Picture(to_svg(chart.figure), chart.sentence)

    return Stretching(width, PICTURE_LEAST, PICTURE_MOST, draw)
