"""Share on a real journal: what is shown is what the report says."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from parts import said
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QPushButton, QScrollArea, QWidget

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.ui.pages.share import SharePage
from amps_journal.ui.theme import load_theme

END = date(2026, 4, 17)


class TestShare:
    @pytest.fixture
    def page(self, store_of, demo, theme, in_front, qtbot) -> SharePage:
        page = in_front(SharePage(store_of(demo), theme))
        self.wait(page, qtbot)
        return page

    @staticmethod
    def wait(page: SharePage, qtbot) -> None:
        qtbot.waitUntil(lambda: page._made is not None and page._made.request == page.request(), timeout=60_000)

    def saved_text(self, page: SharePage, out: Path, qtbot) -> str:
        page.save_to(out)
        qtbot.waitUntil(lambda: "Saved as" in said(page, "share_said"), timeout=60_000)
        return "\n".join(p.extract_text() for p in PdfReader(BytesIO(out.read_bytes())).pages)

    def test_the_preview_shows_the_page_and_reads_it_out(self, page):
        preview = page.findChild(QWidget, "share_preview")
        assert len(preview.pages) == 1
        assert "days logged" in preview.accessibleDescription()

    def test_what_is_saved_is_what_was_seen_and_is_remembered(self, page, qtbot, tmp_path):
        shown = page._made.pdf
        self.saved_text(page, tmp_path / "out.pdf", qtbot)
        assert (tmp_path / "out.pdf").read_bytes() == shown
        page._store.flush()
        (record,) = page._store.share_records
        assert (record.audience, record.format) == ("therapist", "pdf")
        assert "sleep.woke" in record.fields
        assert "mood" not in record.fields
        assert not {"private_note", "unsafe"} & set(record.fields)

    def test_the_question_is_printed_and_remembered(self, page, qtbot, tmp_path):
        page.findChild(QPlainTextEdit, "share_question").setPlainText("How do I start running again?")
        text = self.saved_text(page, tmp_path / "out.pdf", qtbot)
        assert "running" in text
        page._store.flush()
        assert page._store.share_records[0].question == "How do I start running again?"

    def test_a_section_that_is_turned_off_is_not_on_the_page(self, page, qtbot, tmp_path):
        page.findChild(QWidget, "share_section_school").click()
        text = self.saved_text(page, tmp_path / "out.pdf", qtbot)
        assert "school time" not in text
        page._store.flush()
        assert not [name for name in page._store.share_records[0].fields if name.startswith("school.")]

    def test_free_dates_are_taken(self, page, qtbot):
        page.findChild(QWidget, "share_period_dates").click()
        page._days.first.set_value(date(2026, 3, 2))
        page._days.last.set_value(date(2026, 3, 8))
        self.wait(page, qtbot)
        assert page._made.period == Period(date(2026, 3, 2), date(2026, 3, 9))

    def test_dates_the_wrong_way_round_are_answered_with_a_sentence(self, page, qtbot):
        page.findChild(QWidget, "share_period_dates").click()
        page._days.first.set_value(date(2026, 3, 8))
        page._days.last.set_value(date(2026, 3, 2))
        qtbot.waitUntil(lambda: page._made is None, timeout=20_000)
        assert said(page, "share_empty") == "The last day lies before the first one."
        assert not page.findChild(QPushButton, "share_save").isEnabled()

    def test_a_place_that_cannot_be_written_is_a_sentence_and_no_record(self, page, qtbot, tmp_path):
        with qtbot.waitSignal(page._store.failed, timeout=20_000) as told:
            page.save_to(tmp_path / "nowhere" / "out.pdf")
        assert "out.pdf" in told.args[0]
        page._store.flush()
        assert page._store.share_records == ()

    def test_an_empty_journal_has_nothing_to_share(self, store_of, theme, in_front, qtbot):
        page = in_front(SharePage(store_of(JournalContents()), theme))
        qtbot.waitUntil(lambda: "nothing to share" in said(page, "share_empty"), timeout=20_000)
        assert not page.findChild(QPushButton, "share_save").isEnabled()

    def test_an_empty_journal_shows_the_way_to_today(self, store_of, theme, in_front, qtbot):
        page = in_front(SharePage(store_of(JournalContents()), theme))
        to_today = page.findChild(QPushButton, "share_to_today")
        qtbot.waitUntil(to_today.isVisible, timeout=20_000)
        with qtbot.waitSignal(page.page_requested) as asked:
            to_today.click()
        assert asked.args == ["today"]

    def test_a_part_is_chosen_alone_and_its_section_shows_that_it_is_not_whole(self, page, qtbot, tmp_path):
        page.findChild(QWidget, "share_fold_sleep").click()
        page.findChild(QWidget, "share_part_sleep_quality").click()
        section = page.findChild(QCheckBox, "share_section_sleep")
        assert section.checkState() == Qt.CheckState.PartiallyChecked
        self.saved_text(page, tmp_path / "out.pdf", qtbot)
        page._store.flush()
        fields = page._store.share_records[0].fields
        assert "sleep.woke" in fields
        assert "sleep.quality" not in fields
        section.click()
        assert page.findChild(QCheckBox, "share_part_sleep_quality").isChecked()

    def test_a_part_that_says_nothing_without_another_cannot_be_pressed(self, page):
        page.findChild(QWidget, "share_fold_moving").click()
        page.findChild(QWidget, "share_part_moving_minutes").click()
        effort = page.findChild(QCheckBox, "share_part_moving_effort")
        assert not effort.isEnabled()
        assert not effort.isChecked()
        page.findChild(QWidget, "share_part_moving_minutes").click()
        assert effort.isEnabled()
        assert effort.isChecked()

    def test_one_section_is_folded_out_at_a_time(self, page):
        for key in ("sleep", "school"):
            page.findChild(QWidget, f"share_fold_{key}").click()
        assert page.findChild(QWidget, "share_parts_sleep").isHidden()
        assert not page.findChild(QWidget, "share_parts_school").isHidden()

    def test_a_choice_made_while_it_is_made_calls_that_one_off(self, page, qtbot):
        shown = []
        page._preview.show_made = lambda made: shown.append(made.request)
        page._make()
        page.findChild(QWidget, "share_paper_letter").click()
        page._make()
        self.wait(page, qtbot)
        assert [request.paper for request in shown] == ["letter"]

    def test_what_was_made_for_a_therapist_cannot_be_saved_while_a_parents_is_made(self, page, qtbot):
        page.show_audience("parent")
        assert page._made is None
        assert not page.findChild(QPushButton, "share_data").isEnabled()
        self.wait(page, qtbot)
        assert page.findChild(QPushButton, "share_data").isEnabled()

    @pytest.mark.parametrize(("size", "scale"), [((1190, 720), 1.0), ((1190, 720), 1.5), ((1830, 1080), 1.0)])
    def test_a_whole_page_is_in_sight_and_nothing_scrolls_sideways(self, page, size, scale, qtbot):
        page.set_theme(load_theme("light", scale))
        page.resize(*size)
        frame = page._preview.frame
        qtbot.waitUntil(lambda: frame.preview.place(0).height() <= frame.viewport().height(), timeout=5_000)
        assert page._scroll.verticalScrollBar().maximum() == 0
        for area in page.findChildren(QScrollArea):
            assert area.horizontalScrollBar().maximum() == 0, area.objectName()

    def test_at_the_usual_size_every_choice_is_in_sight(self, page, qtbot):
        page._days.range.set_value("dates")
        page._days._dates.show()
        qtbot.wait(50)
        assert page._choices.verticalScrollBar().maximum() == 0
