"""Making the summary that was asked for: the one filter, the report, and pictures of its very pages."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.errors import JournalError
from amps_journal.domain.periods import recent_period
from amps_journal.domain.person import ShareRecord
from amps_journal.i18n import translate
from amps_journal.sharing import selection, shared_contents
from amps_journal.sharing.sections import choices

AUDIENCE = "therapist"


@dataclass(frozen=True, slots=True)
class ShareRequest:
    """What the teen chose.

    Attributes:
        period: The days, or ``None`` for the last ``days`` of the journal.
        days: How far back; ``None`` for all.
        turned_on: Keys of the sections that go in.
        question: What to talk about.
        made_on: The date on the page.
    """

    period: Period | None
    days: int | None
    turned_on: frozenset[str]
    question: str | None
    made_on: date

    def period_in(self, contents: JournalContents) -> Period | None:
        """The days that go in; ``None`` where nothing is logged."""
        return self.period or recent_period(logged_dates(contents.days), self.days)


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """A summary: what was asked for, the days it covers, its bytes, its pages as pictures and their text."""

    request: ShareRequest
    period: Period
    pdf: bytes
    pages: tuple[QImage, ...] = ()
    texts: tuple[str, ...] = field(default=())


def make(contents: JournalContents, request: ShareRequest, width: int) -> Made | None:
    """The summary with its pages as pictures ``width`` pixels wide; ``None`` where nothing is logged.

    Raises:
        JournalError: The chosen dates are the wrong way round, or a letter cannot be set in type.
    """
    from amps_journal.report import summary_pdf  # noqa: PLC0415  (brings Typst and matplotlib)

    period = request.period_in(contents)
    if period is None:
        return None
    if period.days < 1:
        raise JournalError(translate("Share", "The last day lies before the first one."))
    include, exclude = choices(request.turned_on, AUDIENCE)
    shared = shared_contents(contents, AUDIENCE, include, exclude)
    pdf = summary_pdf(shared, period, made_on=request.made_on, question=request.question)
    pages, texts = _pages(pdf, width)
    return Made(request, period, pdf, pages, texts)


def _pages(pdf: bytes, width: int) -> tuple[tuple[QImage, ...], tuple[str, ...]]:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415  (a large library that only this page needs)

    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    pages, texts = [], []
    for number in range(document.pageCount()):
        size = document.pagePointSize(number)
        height = round(width * size.height() / max(1.0, size.width()))
        page = QImage(width, height, QImage.Format.Format_RGB32)
        page.fill(0xFFFFFFFF)
        drawn = document.render(number, QSize(width, height))
        pages.append(_on_white(page, drawn))
        texts.append(document.getAllText(number).text())
    document.close()
    return tuple(pages), tuple(texts)


def _on_white(paper: QImage, drawn: QImage) -> QImage:
    from PySide6.QtGui import QPainter  # noqa: PLC0415

    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return paper


def save(made: Made, out: Path, now: datetime) -> ShareRecord:
    """Write the summary, whole or not at all, and say what to remember of it.

    Raises:
        JournalError: The file cannot be written.
    """
    from amps_journal.exchange.files import save_file  # noqa: PLC0415  (only when a page is saved)

    save_file(out, made.pdf)
    include, exclude = choices(made.request.turned_on, AUDIENCE)
    return ShareRecord(
        shared_at=now.astimezone(UTC).replace(microsecond=0),
        audience=AUDIENCE,
        start=made.period.start,
        end=made.period.end,
        fields=tuple(sorted(selection(AUDIENCE, include, exclude).visible)),
        format="pdf",
        question=made.request.question,
    )
