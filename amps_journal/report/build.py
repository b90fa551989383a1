"""What the summary says of a period: every number comes from its findings or from those of the period before."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.days import daily_arrays
from amps_journal.analysis.findings import findings_of
from amps_journal.charts.canvas import Size
from amps_journal.charts.function_and_pain import function_and_pain_figure, function_and_pain_sentence
from amps_journal.charts.look import print_look
from amps_journal.charts.pictures import to_svg
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.i18n import translate
from amps_journal.report import heading, principles
from amps_journal.report.content import Paper, Picture, PrincipleCard, Strip, SummaryContent
from amps_journal.report.points import points_of
from amps_journal.report.quotes import quotes_of, spare_lines
from amps_journal.report.strips import routine, what_was_done

if TYPE_CHECKING:
    from amps_journal.analysis.days import DailyArrays
    from amps_journal.analysis.findings import Findings

PICTURE_WIDTH = 503
LINE = 12
# With as many lines of quotes as there may be; each line that stays empty is given to the picture.
PICTURE_HEIGHT: dict[Paper, int] = {"a4": 214, "letter": 164}
PICTURE_TEXT = 7.2


def summary_content(
    contents: JournalContents, period: Period | None, *, made_on: date, paper: Paper = "a4", question: str | None = None
) -> SummaryContent:
    """What the summary says of the period, beside the period of the same length before it.

    Args:
        contents: The journal, already filtered for its reader.
        period: The days to sum up; first through last logged day where it is ``None``.
        made_on: Stands for the period where there are no days.
        paper: The lower page has a lower figure.
        question: What the teen wants to talk about.
    """
    of = period or findings_of(contents).period or Period(made_on, made_on + timedelta(days=1))
    findings, before = findings_of(contents, of), findings_of(contents, of.before)
    arrays = daily_arrays(contents, of)
    name, quotes = heading.short_name(contents.person), quotes_of(contents, of, question)
    has_function, has_pain = (bool(np.isfinite(lane).any()) for lane in (arrays.active_minutes, arrays.pain))
    height = PICTURE_HEIGHT[paper] + LINE * max(0, spare_lines(quotes))
    return SummaryContent(
        title=heading.title(contents.person),
        subtitle=heading.subtitle(contents.person, of),
        logged=translate(
            "Report", "{logged} of {possible}", logged=findings.days_logged, possible=findings.days_possible
        ),
        logged_label=translate("Report", "days logged"),
        nothing="" if findings.days_logged else translate("Report", "There are no entries in this period."),
        strips=_strips(name, findings, before),
        principles_title=heading.principles_title(name),
        principles=_principles(contents, arrays, findings),
        picture_title=heading.picture_title(name, has_function=has_function, has_pain=has_pain),
        picture=_picture(contents, arrays, findings, (PICTURE_WIDTH, height)) if has_function or has_pain else None,
        quotes_title=heading.words_title(name),
        quotes=quotes,
        points_title=translate("Report", "Worth talking about"),
        points=points_of(arrays, findings),
        footer=heading.footer(name),
    )


def _strips(name: str | None, findings: "Findings", before: "Findings") -> tuple[Strip, ...]:
    """The strips that have anything in them: what was withheld has no days and so no place."""
    strips = (what_was_done(heading.did_title(name), findings, before), routine(findings, before))
    return tuple(strip for strip in strips if strip.statistics)


def _principles(contents: JournalContents, arrays: "DailyArrays", findings: "Findings") -> tuple[PrincipleCard, ...]:
    """The cards of the principles that the journal, as its reader may see it, can say anything about."""
    first_weekday, days, cards = contents.settings.week_start, contents.days, []
    if any(day.activities is not None for day in days):
        cards.append(principles.activity_card(arrays, findings, first_weekday))
    if any(day.sleep or day.school or day.routine_done is not None for day in days):
        cards.append(principles.routine_card(arrays, findings, first_weekday))
    if any(day.setback is not None or (day.pain and day.pain.average is not None) for day in days):
        cards.append(principles.recurrence_card(arrays, findings, first_weekday))
    return tuple(cards)


def _picture(contents: JournalContents, arrays: "DailyArrays", findings: "Findings", size: Size) -> Picture:
    """Function and pain over the period."""
    first_weekday = contents.settings.week_start
    figure = function_and_pain_figure(
        arrays,
        findings,
        print_look(PICTURE_TEXT),
        size,
        first_weekday=first_weekday,
        events=contents.life_events,
    )
    return Picture(to_svg(figure), function_and_pain_sentence(arrays, size, first_weekday))
