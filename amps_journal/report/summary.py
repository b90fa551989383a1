"""The therapist's summary: from a journal that was filtered for its reader to the bytes of a PDF.

Light to import: analysis, matplotlib and Typst come in with the first summary that is made.
"""

from datetime import date
from typing import TYPE_CHECKING

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.report.summary_parts import Pages, Paper

if TYPE_CHECKING:
    from amps_journal.sharing import Selection


def summary_pdf(
    contents: JournalContents,
    period: Period | None,
    *,
    made_on: date,
    paper: Paper = "a4",
    question: str | None = None,
    pages: Pages = 1,
    selected: "Selection | None" = None,
) -> bytes:
    """The summary as a tagged PDF (PDF/UA-1); the same input gives the same bytes.

    Args:
        contents: The journal as its reader may see it: already filtered by ``sharing``.
        period: The days to sum up; first through last logged day where it is ``None``.
        made_on: The date that the document carries; with no days at all also the period.
        paper: ``a4`` or ``letter``.
        question: What the teen wants to talk about.
        pages: 1, or 2 with the page of detail.
        selected: Which fields were shared, so that the page says what it lacks for want of them.
    """
    from amps_journal.report.summary_content import summary_content  # noqa: PLC0415  (brings analysis and matplotlib)
    from amps_journal.report.typeset import typeset  # noqa: PLC0415  (brings Typst)

    content = summary_content(
        contents, period, made_on=made_on, paper=paper, question=question, pages=pages, selected=selected
    )
    return typeset(content, made_on, paper)
