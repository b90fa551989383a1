"""Making what was asked for, beside the window's thread: the one filter, then the report or a file of data."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from PySide6.QtGui import QImage

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.days_of_a_file import contents_within
from amps_journal.i18n import plural, translate
from amps_journal.sharing import selected_contents
from amps_journal.ui.pages.share.fields import offered_to
from amps_journal.ui.pages.share.request import CSV, FHIR, THERAPIST, ShareRequest
from amps_journal.ui.pdf_pages import pages_of

PREVIEW_WIDTH = 1400
"""Pixels; about twice what is shown, so that small print stays crisp on any screen."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A line of what a file of data holds: a section, and of how many days it tells."""

    words: str
    amount: str


@dataclass(frozen=True, slots=True, eq=False)
class Made:
    """What was asked for.

    Attributes:
        request: What was chosen.
        period: The days that it covers.
        days_logged: How many of them its reader sees anything of.
        pdf: The bytes of the summary; ``None`` where there is no summary for the audience.
        pages: Its pages as pictures.
        texts: The text of each page.
        lines: What a file of data holds.
        sample: The newest day as a file of data tells it, line by line.
    """

    request: ShareRequest
    period: Period
    days_logged: int
    pdf: bytes | None
    pages: tuple[QImage, ...] = ()
    texts: tuple[str, ...] = ()
    lines: tuple[FileLine, ...] = ()
    sample: tuple[str, ...] = ()


def make(contents: JournalContents, request: ShareRequest, width: int = PREVIEW_WIDTH) -> Made | None:
    """What was asked for, pages as pictures ``width`` pixels wide; ``None`` where nothing is logged.

    Raises:
        JournalError: The chosen dates are the wrong way round, nothing is new, or a letter cannot be set in type.
    """
    shared = selected_contents(contents, request.selected())
    period = request.period_in(shared)
    if period is None:
        return None
    inside = contents_within(shared, period)
    if request.audience != THERAPIST:
        return Made(request, period, len(inside.days), None, lines=_lines(inside, request), sample=_sample(inside))
    pdf = _summary(shared, period, request)
    pages, texts = pages_of(pdf, width)
    return Made(request, period, len(inside.days), pdf, pages, texts)


def _summary(shared: JournalContents, period: Period, request: ShareRequest) -> bytes:
    from amps_journal.report import Pages, Paper, summary_pdf  # noqa: PLC0415  (brings Typst and matplotlib)

    return summary_pdf(
        shared,
        period,
        made_on=request.made_on,
        question=request.question,
        paper=cast("Paper", request.paper),
        pages=cast("Pages", request.pages),
        selected=request.selected(),
    )


def data_file(contents: JournalContents, request: ShareRequest, period: Period, kind: str, pseudonym: str) -> bytes:
    """The chosen days as a file for another program.

    Args:
        contents: The whole journal.
        request: What was chosen.
        period: The days.
        kind: ``csv``, ``json`` or ``fhir``.
        pseudonym: Who the teen is in a FHIR file and in the summary within it.

    Raises:
        JournalError: It cannot be made.
    """
    selected = request.selected()
    shared = selected_contents(contents, selected)
    inside = contents_within(shared, period)
    if kind == CSV:
        from amps_journal.exchange.csv_files import csv_zip  # noqa: PLC0415  (only the format asked for)

        return csv_zip(inside, selected)
    if kind == FHIR:
        return _fhir_file(shared, inside, request, period, pseudonym)
    from amps_journal.exchange.json_file import write_contents  # noqa: PLC0415

    return write_contents(inside).encode("utf-8")


def _fhir_file(
    shared: JournalContents, inside: JournalContents, request: ShareRequest, period: Period, pseudonym: str
) -> bytes:
    """The bundle with the summary in it, both under the pseudonym."""
    from amps_journal.exchange.fhir import fhir_bundle  # noqa: PLC0415
    from amps_journal.exchange.pseudonym import under_pseudonym, without_name  # noqa: PLC0415

    _check_fhir()
    asked = None if request.question is None else without_name(request.question, shared.person.name)
    document = _summary(under_pseudonym(shared, pseudonym), period, replace(request, question=asked))
    return fhir_bundle(inside, pseudonym, request.selected(), document=document)


def _check_fhir() -> None:
    """Say at once that the part is missing, before a summary is made for nothing.

    Raises:
        JournalError: It is.
    """
    import importlib.util  # noqa: PLC0415  (only here)

    if importlib.util.find_spec("fhir") is None:
        raise JournalError(
            translate(
                "Share",
                "FHIR files need a small extra part that is not here yet. Whoever looks after this computer can add it"
                " with: pip install 'amps-journal[fhir]'. PDF and CSV work without it.",
            )
        )


def _lines(inside: JournalContents, request: ShareRequest) -> tuple[FileLine, ...]:
    visible = request.selected().visible
    return tuple(
        FileLine(section.words, _amount(inside, section.fields))
        for section in offered_to(request.audience)
        if section.fields & visible
    )


def _sample(inside: JournalContents) -> tuple[str, ...]:
    from amps_journal.exchange.json_values import json_object  # noqa: PLC0415  (only for files of data)

    return tuple(_told(json_object(inside.days[-1]))) if inside.days else ()


def _told(value: Any, name: str = "") -> Iterator[str]:
    """The names and values of a day, one to a line; what lies in an object stands after its name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _told(inner, f"{name}.{key}" if name else str(key))
    elif isinstance(value, list) and any(isinstance(item, dict) for item in value):
        for item in value:
            yield f"{name}: " + ", ".join(f"{key} {inner}" for key, inner in item.items())
    else:
        yield f"{name}: " + (", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _amount(inside: JournalContents, fields: frozenset[str]) -> str:
    """Of how many days some of the fields are told; what lies around the days is there or is not."""
    of_days = {name for name in fields if hasattr(DayEntry, name.partition(".")[0])}
    if of_days:
        days = sum(any(_has(entry, name) for name in of_days) for entry in inside.days)
        return plural("Share", "{n} day", "{n} days", days)
    lists = {".".join(name.split(".")[: 2 if name.startswith("plan.") else 1]) for name in fields}
    return plural("Share", "{n} entry", "{n} entries", sum(_count(inside, name) for name in lists))


def _has(entry: DayEntry, name: str) -> bool:
    """Whether the day answers a field; a list of objects is answered as a whole."""
    root, _, inner = name.partition(".")
    value = getattr(entry, root)
    return value is not None and (not inner or isinstance(value, tuple) or getattr(value, inner) is not None)


def _count(inside: JournalContents, name: str) -> int:
    value: Any = inside
    for step in name.split("."):
        value = getattr(value, step, None)
    return len(value) if isinstance(value, tuple) else int(value is not None)


def pages_for_paper(pdf: bytes, width: int) -> tuple[QImage, ...]:
    """The pages of a summary as pictures for a printer, ``width`` of its dots wide."""
    return pages_of(pdf, width)[0]
