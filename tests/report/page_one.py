"""Page 1 as a test reads it: its text, and the facts on it."""

from typing import Any

import pdf_reading
from teen_days import MADE_ON

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.report import summary_pdf
from amps_journal.report.summary_content import summary_content
from amps_journal.report.summary_parts import Statistic


def page(contents: JournalContents, *of: Period, **choices: Any) -> str:
    """The words of the summary, which is one page."""
    pdf = summary_pdf(contents, of[0] if of else None, made_on=MADE_ON, **choices)
    assert len(pdf_reading.reader(pdf).pages) == 1
    return pdf_reading.text(pdf)


def statistics(contents: JournalContents, of: Period | None = None) -> tuple[Statistic, ...]:
    """All facts of page 1 in their order."""
    strip = summary_content(contents, of, made_on=MADE_ON).strip
    assert strip is not None
    return (*strip.statistics, *strip.more)
