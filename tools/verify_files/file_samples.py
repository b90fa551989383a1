"""The journals that are judged, and the files made of them: Sam's, and one with everything that trips programs up."""

import gzip
import io
import zipfile
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Medicine
from amps_journal.domain.person import ClinicScore, LifeEvent
from amps_journal.domain.plan import Goal
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.csv_tables import Table, tables_of
from amps_journal.exchange.fhir import fhir_bundle
from amps_journal.exchange.json_file import read_contents
from amps_journal.exchange.pseudonym import under_pseudonym
from amps_journal.report import summary_pdf
from amps_journal.sharing import AUDIENCES, Selection, selected_contents, selection

DATA = Path("tests/data")
PSEUDONYM = "7d0c5e"
NAME = "Zacharias"
MADE_ON = date(2026, 6, 30)
NASTY = (
    "=1+1",
    '=HYPERLINK("https://example.org";"click")',
    "+1",
    "-1",
    "@SUM(A1:A9)",
    "＝1+1",
    " =1+1",
    "well;=1+1",
    "line\n=1+1\r\n+2",
    "'quoted",
    "''=1",
    "NA",
    "(none)",
    "a|b\\c",
    'say "yes", then; no',
    "1/2",
    "2026-03-05",
    "007",
    "3,5",
    "TRUE",
    "Größe über Straße",
    "今日は\u3000体育館で走った。",
    "اليوم مشيت إلى المدرسة",
    "\u202eright to left\u202c",
    "🎻 👩🏽‍🎓 e\u0301",
    "no\u00a0break\u2028line",
    f"{NAME} was here, said {NAME.upper()}",
)


@dataclass(frozen=True, slots=True)
class Made:
    """The files of one journal for one reader.

    Attributes:
        name: The journal and its reader.
        folder: Where the tables lie, ``datapackage.json`` among them.
        tables: What stands in them.
        bundle: The FHIR bundle.
        pdf: The summary, the one for two pages too; none for a reader who gets no summary.
        name_of_teen: What may stand nowhere under the pseudonym.
    """

    name: str
    folder: Path
    tables: tuple[Table, ...]
    bundle: Path
    pdf: tuple[Path, ...]
    name_of_teen: str


def every_file(folder: Path) -> list[Made]:
    """Make all files anew below the folder."""
    made = []
    for title, contents in (("sam", sam()), ("nasty", nasty())):
        made.append(_made(folder, f"{title}-owner", contents, None))
        made += [_made(folder, f"{title}-{audience}", contents, selection(audience)) for audience in AUDIENCES]
    return made


def sam() -> JournalContents:
    """The sample teen's journal."""
    return read_contents(gzip.decompress((DATA / "sam.json.gz").read_bytes()))


def nasty() -> JournalContents:
    """Every field, and every text that may trip a program up, in every place where a text can stand."""
    contents = read_contents((DATA / "every_field.json").read_bytes())
    first = date(2026, 2, 1)
    days = tuple(_nasty_day(first + timedelta(days=number), text) for number, text in enumerate(NASTY))
    note = "Stairs were easier today. Größe 今日 مشيت 🎻 " * 60
    days += (DayEntry(date=first + timedelta(days=len(NASTY)), therapist_note=note[:2000], mood=1),)
    return replace(
        contents,
        person=replace(contents.person, name=NAME),
        days=(*contents.days, *days),
        plan=replace(contents.plan, goals=tuple(Goal(label=text, why=text) for text in NASTY)),
        life_events=tuple(LifeEvent(kind=text[:60], label=text, start=first) for text in NASTY),
        clinic_scores=tuple(ClinicScore(date=first, instrument=text, value=-3.5) for text in NASTY),
    )


def _nasty_day(day: date, text: str) -> DayEntry:
    return DayEntry(
        date=day,
        did=tuple(dict.fromkeys((text, "hobby", "|"))),
        win=text,
        activities=(Activity(kind=text, minutes=5, stimulus=text),),
        medicines=(Medicine(name=text, amount=text),),
        therapist_note=text,
        private_note=text,
        energy=5,
    )


def _made(folder: Path, name: str, contents: JournalContents, selected: Selection | None) -> Made:
    shared = selected_contents(contents, selected) if selected else contents
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    zipfile.ZipFile(io.BytesIO(csv_zip(shared, selected))).extractall(place)
    documents = _documents(shared) if selected and selected.audience == "therapist" else ()
    pdfs = tuple(_saved(place / f"summary-{number}.pdf", data) for number, data in enumerate(documents, start=1))
    bundle = fhir_bundle(shared, PSEUDONYM, selected, document=documents[0] if documents else None)
    return Made(
        name,
        place,
        tuple(tables_of(shared, selected)),
        _saved(place / "bundle.fhir.json", bundle),
        pdfs,
        contents.person.name or "",
    )


def _documents(shared: JournalContents) -> tuple[bytes, ...]:
    """The summary under the pseudonym, on one page and on two."""
    unnamed = under_pseudonym(shared, PSEUDONYM)
    return (
        summary_pdf(unnamed, None, made_on=MADE_ON),
        summary_pdf(unnamed, None, made_on=MADE_ON, paper="letter", pages=2),
    )


def _saved(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
