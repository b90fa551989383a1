"""What leaves through the Share page: files of each kind, paper, and the record of each; and what does not."""

import errno
import json
import os
import zipfile
from base64 import b64decode
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget

from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import ShareRecord
from amps_journal.exchange.json_file import read_contents
from amps_journal.journal.pseudonym import generated_pseudonym, keep_pseudonym, kept_pseudonym
from amps_journal.ui.pages.share import SharePage
from amps_journal.ui.pages.share.clinic_code_sheet import CodeSheet
from amps_journal.ui.pages.share.save_and_print import file_name

END = date(2026, 4, 17)
NAME = "Zebulon"


@pytest.fixture(scope="module")
def demo() -> JournalContents:
    made = demo_contents(60, 3, END)
    days = (*made.days[:-1], replace(made.days[-1], private_note="the secret frog", mood=2))
    return replace(made, person=replace(made.person, name=NAME), days=days)


@pytest.fixture
def page(store_of, demo, theme, in_front, qtbot) -> SharePage:
    page = in_front(SharePage(store_of(demo), theme))
    wait(page, qtbot)
    return page


def wait(page: SharePage, qtbot) -> None:
    qtbot.waitUntil(lambda: page._made is not None and page._made.request == page.request(), timeout=60_000)


def said(page: QWidget) -> str:
    return page.findChild(QLabel, "share_said").text()


def press(page: QWidget, name: str) -> None:
    page.findChild(QWidget, name).click()


def records(page: SharePage) -> tuple[ShareRecord, ...]:
    page._store.flush()
    return page._store.share_records


def save_data(page: SharePage, out: Path, kind: str, qtbot, code: str = "") -> bytes:
    page.save_data_to(out, kind, code)
    qtbot.waitUntil(lambda: "Saved as" in said(page), timeout=60_000)
    return out.read_bytes()


class TestData:
    def test_tables_hold_the_chosen_days_and_no_column_of_what_stays(self, page, qtbot, tmp_path):
        press(page, "share_period_28")
        wait(page, qtbot)
        archive = zipfile.ZipFile(BytesIO(save_data(page, tmp_path / "out.zip", "csv", qtbot)))
        head, *rows = archive.read("days.csv").decode().splitlines()
        assert "mood" not in head.split(",")
        assert "private_note" not in head
        assert len(rows) == page._made.days_logged
        assert page._made.period.days == 28
        (record,) = records(page)
        assert (record.format, record.audience) == ("csv", "therapist")
        assert (record.start, record.end) == (page._made.period.start, page._made.period.end)

    def test_a_journal_file_reads_again_and_holds_no_secret(self, page, qtbot, tmp_path):
        data = save_data(page, tmp_path / "out.json", "json", qtbot)
        contents = read_contents(data)
        assert contents.person.name == NAME
        assert b"secret frog" not in data
        assert all(entry.mood is None for entry in contents.days)
        assert any(entry.pain is not None for entry in contents.days)

    def test_a_parent_gets_no_page_and_no_pain(self, page, qtbot, tmp_path):
        press(page, "share_for_parent")
        wait(page, qtbot)
        for name in ("share_save", "share_print", "share_open", "share_question_card"):
            assert page.findChild(QWidget, name).isHidden(), name
        assert page._made.pdf is None
        contents = read_contents(save_data(page, tmp_path / "out.json", "json", qtbot))
        assert all(entry.pain is None and entry.setback is None for entry in contents.days)
        assert all(entry.therapist_note is None for entry in contents.days)
        assert contents.person.pain_type is None
        assert [record.audience for record in records(page)] == ["parent"]

    def test_a_parent_sees_beforehand_what_the_file_holds(self, page, qtbot):
        press(page, "share_for_parent")
        wait(page, qtbot)
        told = page.findChild(QLabel, "share_listing_day").text()
        assert "date: 2026-04-16" in told
        assert "pain" not in told
        assert "mood" not in told
        words = [page.findChild(QLabel, f"share_line_{row}").text() for row in range(3)]
        assert words == ["What I got to do, and wins", "School", "Moving and my programme"]

    def test_a_clinics_file_holds_a_code_and_the_name_nowhere(self, page, qtbot, tmp_path):
        pytest.importorskip("fhir.resources")
        data = save_data(page, tmp_path / "out.json", "fhir", qtbot, "clinic-17")
        bundle = json.loads(data)
        assert b"clinic-17" in data
        assert NAME.encode() not in data
        pdfs = [
            b64decode(content["attachment"]["data"])
            for entry in bundle["entry"]
            if entry["resource"]["resourceType"] == "DocumentReference"
            for content in entry["resource"]["content"]
        ]
        text = "".join(p.extract_text() for p in PdfReader(BytesIO(pdfs[0])).pages)
        assert "clinic-17" in text
        assert NAME not in text
        assert NAME.encode() not in pdfs[0]
        assert [record.format for record in records(page)] == ["fhir"]

    def test_without_the_extra_part_a_sentence_says_so(self, page, qtbot, tmp_path, monkeypatch):
        monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
        with qtbot.waitSignal(page._store.failed, timeout=20_000) as told:
            page.save_data_to(tmp_path / "out.json", "fhir", "clinic-17")
        assert "amps-journal[fhir]" in told.args[0]
        assert not (tmp_path / "out.json").exists()
        assert records(page) == ()


class TestPaper:
    def test_the_pages_are_printed_and_the_share_is_remembered(self, page, qtbot, tmp_path):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "paper.pdf"))
        printer.setResolution(100)
        page._leaving.print_on(printer, page._made)
        qtbot.waitUntil(lambda: said(page) == "Sent to the printer", timeout=60_000)
        assert len(PdfReader(tmp_path / "paper.pdf").pages) == len(page._made.pages)
        assert [record.format for record in records(page)] == ["pdf"]

    def test_letter_paper_is_letter(self, page, qtbot):
        press(page, "share_paper_letter")
        wait(page, qtbot)
        width, height = PdfReader(BytesIO(page._made.pdf)).pages[0].mediabox[2:]
        assert (round(width), round(height)) == (612, 792)

    def test_open_saves_first_and_then_opens_that_very_file(self, page, qtbot, tmp_path, monkeypatch):
        opened, out = [], tmp_path / "mine.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
        press(page, "share_open")
        qtbot.waitUntil(lambda: opened == [str(out)], timeout=60_000)
        press(page, "share_open_saved")
        assert opened == [str(out), str(out)]
        assert len(records(page)) == 1

    def test_where_nothing_opens_it_a_sentence_says_that_it_is_saved(self, page, qtbot, tmp_path, monkeypatch):
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
        with qtbot.waitSignal(page._store.failed, timeout=60_000) as told:
            page.save_to(tmp_path / "mine.pdf", opens=True)
        assert "mine.pdf" in told.args[0]
        assert (tmp_path / "mine.pdf").exists()


class TestFaults:
    def test_a_full_disk_leaves_the_old_file_and_no_record(self, page, qtbot, tmp_path, monkeypatch):
        out = tmp_path / "old.pdf"
        out.write_bytes(b"as before")

        def full(*_given):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(Path, "write_bytes", full)
        with qtbot.waitSignal(page._store.failed, timeout=20_000) as told:
            page.save_to(out)
        assert "no space left" in told.args[0]
        assert out.read_bytes() == b"as before"
        assert records(page) == ()
        assert not page.findChild(QWidget, "share_progress").isVisible()

    def test_names_of_files_say_nothing_of_whose_they_are(self):
        names = {kind: file_name(kind, END) for kind in ("pdf", "csv", "json", "fhir")}
        assert names["pdf"] == "summary-2026-04-17.pdf"
        assert names["csv"] == "journal-data-2026-04-17.zip"
        assert names["fhir"].endswith(".json")
        assert len(set(names.values())) == 4


class TestSinceLast:
    def test_it_is_offered_once_a_summary_was_shared_and_begins_on_that_day(self, page, qtbot, tmp_path):
        since = page.findChild(QWidget, "share_period_since")
        assert since.isHidden()
        page.save_to(tmp_path / "out.pdf")
        qtbot.waitUntil(lambda: not since.isHidden(), timeout=60_000)
        since.click()
        wait(page, qtbot)
        assert page._made.period.start == date(2026, 4, 16)

    def test_saving_does_not_pull_the_days_away_from_under_the_page(self, page, qtbot, tmp_path):
        page.save_to(tmp_path / "out.pdf")
        qtbot.waitUntil(lambda: page._store.share_records != (), timeout=60_000)
        press(page, "share_period_since")
        wait(page, qtbot)
        shown = page._made
        page.save_to(tmp_path / "again.pdf")
        qtbot.waitUntil(lambda: len(page._store.share_records) == 2, timeout=60_000)
        assert page.request() == shown.request
        assert (tmp_path / "again.pdf").read_bytes() == shown.pdf


class TestWhatWasShared:
    def test_the_last_share_stands_on_the_page_and_all_of_them_on_a_sheet(self, page, qtbot, tmp_path):
        assert "Nothing yet" in page.findChild(QLabel, "share_before_last").text()
        press(page, "share_section_feelings")
        wait(page, qtbot)
        page.save_to(tmp_path / "out.pdf")
        last = page.findChild(QLabel, "share_before_last")
        qtbot.waitUntil(lambda: "therapist" in last.text(), timeout=60_000)
        assert last.text().startswith("16 Apr · therapist · ")
        assert last.text().endswith(" · PDF")
        press(page, "share_before_all")
        sheet = page.findChild(QWidget, "share_sheet")
        told = [label.text() for label in sheet.findChildren(QLabel)]
        assert "Mood, stress and worry" in told
        assert "My setback plan" not in told
        sheet.close()


class TestCode:
    @pytest.fixture
    def sheet(self, theme, qtbot):
        made = CodeSheet("clinic-17", "0a1b2c", theme)
        qtbot.addWidget(made)
        return made

    def test_the_code_so_far_is_offered_and_the_made_one_can_be_had_back(self, sheet):
        assert sheet.code() == "clinic-17"
        sheet.findChild(QPushButton, "share_code_mine").click()
        assert sheet.code() == "0a1b2c"

    def test_no_code_is_no_choice(self, sheet):
        sheet.findChild(QLineEdit, "share_code").setText("  ")
        assert not sheet.findChild(QPushButton, "share_code_save").isEnabled()

    def test_a_given_code_is_kept_and_the_made_one_is_always_the_same(self, page):
        folder = page._store.folder
        made = generated_pseudonym(folder)
        assert kept_pseudonym(folder) == made == generated_pseudonym(folder)
        assert NAME not in made
        keep_pseudonym(folder, "clinic-17")
        assert kept_pseudonym(folder) == "clinic-17"
        keep_pseudonym(folder, made)
        assert kept_pseudonym(folder) == made
        assert not (folder / "pseudonym.txt").exists()
