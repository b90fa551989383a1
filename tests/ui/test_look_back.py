"""Looking back: the wall of wins, own words by month, one day, each by keyboard, searched, opened and on paper."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pdf_text
import pypdfium2
import pytest
from parts import find, said
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid
from speaking import name_of, reader

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, SchoolDay
from amps_journal.ui.look_back import papers
from amps_journal.ui.look_back.sheet import LookBackSheet
from amps_journal.ui.widgets.lists.memory import Month
from amps_journal.ui.widgets.lists.memory_list import MemoryList

TODAY = date(2026, 4, 16)
DAYS = (
    DayEntry(
        date=date(2025, 4, 16),
        school=SchoolDay(status="all_day"),
        activities=(Activity(kind="walk", minutes=20),),
        mood=1,
    ),
    DayEntry(date=date(2026, 2, 3), private_note="The café was loud.\nI stayed."),
    DayEntry(date=date(2026, 3, 2), win="Stayed for the whole of maths", did=("met_a_friend",)),
    DayEntry(date=date(2026, 3, 16), mood=2, stress=9),
    DayEntry(date=date(2026, 4, 1), did=("practised", "gardening")),
    DayEntry(date=date(2026, 4, 9), win="Took the stairs", therapist_note="Is that too much?"),
)


@pytest.fixture
def sheet(store_of, theme, in_front, qtbot):
    """The sheet over an empty page, on a view."""

    def make(view: str = "wins", days=DAYS, day: date | None = None) -> LookBackSheet:
        ground = in_front(QWidget(), 1192, 720)
        made = LookBackSheet(store_of(JournalContents(days=days)), theme, ground, view, day)
        made.open()
        settle(made, qtbot)
        return made

    return make


def settle(sheet: LookBackSheet, qtbot) -> None:
    """Let the journal answer, and what was read be made ready."""
    done: list[object] = []
    sheet._store.run(lambda _journal: None, lambda _: sheet._store.compute(lambda: None, done.append))
    qtbot.waitUntil(lambda: bool(done))


def shown(sheet: LookBackSheet) -> list[str]:
    listed = sheet.view.findChild(MemoryList)
    return [entry.words if isinstance(entry, Month) else entry.spoken for entry in listed.entries()]


class TestWins:
    def test_the_wall_has_all_wins_and_days_of_doing_by_month_the_newest_first(self, sheet):
        assert shown(sheet()) == [
            "April 2026",
            "Thursday, 9 April, Took the stairs",
            "Wednesday, 1 April, Practised · gardening",
            "March 2026",
            "Monday, 2 March, Stayed for the whole of maths, Met a friend",
        ]

    def test_it_counts_them_in_words(self, sheet):
        assert said(sheet(), "wins_told") == "2 wins and 1 more day with something you got to do"

    def test_typing_finds_wins_and_tags(self, sheet, qtbot):
        made = sheet()
        QTest.keyClicks(find(made, "wins_search"), "FRIEND mat")
        qtbot.waitUntil(lambda: len(shown(made)) == 2)
        assert shown(made)[1].endswith("Met a friend")
        QTest.keyClicks(find(made, "wins_search"), "zz")
        qtbot.waitUntil(lambda: shown(made) == [])
        assert said(made, "wins_told") == "No “FRIEND matzz” so far. A shorter word may find more."

    def test_without_a_win_it_says_how_one_gets_there(self, sheet):
        assert said(sheet(days=()), "wins_told") == "No wins yet. On Today you can write one down each day."

    def test_arrows_walk_the_wall_past_the_months_and_enter_opens_the_day(self, sheet):
        made = sheet()
        asked: list[date] = []
        made.day_requested.connect(asked.append)
        wall = find(made, "wins_list")
        wall.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(2):
            QTest.keyClick(wall, Qt.Key.Key_Right)
        assert wall.currentIndex().row() == 4
        QTest.keyClick(wall, Qt.Key.Key_Right)
        assert wall.currentIndex().row() == 4
        QTest.keyClick(wall, Qt.Key.Key_Home)
        assert wall.currentIndex().row() == 1
        QTest.keyClick(wall, Qt.Key.Key_End)
        QTest.keyClick(wall, Qt.Key.Key_Return)
        assert asked == [date(2026, 3, 2)]
        assert not made.isVisible()

    def test_a_click_on_a_card_opens_its_day_and_one_on_a_month_does_nothing(self, sheet):
        made = sheet()
        asked: list[date] = []
        made.day_requested.connect(asked.append)
        wall = find(made, "wins_list")
        for row in (0, 1):
            place = wall.visualRect(wall.model().index(row, 0)).center()
            QTest.mouseClick(wall.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert asked == [date(2026, 4, 9)]

    def test_cards_stand_beside_each_other_and_months_over_them(self, sheet):
        wall = find(sheet(), "wins_list")
        places = [wall.visualRect(wall.model().index(row, 0)) for row in range(5)]
        assert places[1].top() == places[2].top() >= places[0].bottom()
        assert places[2].left() > places[1].right() - 1
        assert places[3].top() >= places[1].bottom()

    def test_a_screen_reader_hears_the_list_and_each_card(self, sheet):
        wall = find(sheet(), "wins_list")
        assert name_of(wall) == "Wins"
        heard = [reader(wall).child(n).text(QAccessible.Text.Name) for n in range(reader(wall).childCount())]
        assert "Thursday, 9 April, Took the stairs" in heard


class TestWords:
    def test_all_own_words_stand_in_a_row_by_month(self, sheet):
        assert shown(sheet("words")) == [
            "April 2026",
            "Thursday, 9 April, Win: Took the stairs, For my therapist: Is that too much?",
            "Wednesday, 1 April, My own words: gardening",
            "March 2026",
            "Monday, 2 March, Win: Stayed for the whole of maths",
            "February 2026",
            "Tuesday, 3 February, My note: The café was loud.\nI stayed.",
        ]

    def test_dates_choose_which(self, sheet):
        made = sheet("words")
        field = find(made, "words_to")
        field.selectAll()
        QTest.keyClicks(field, "20.3.2026")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert [words for words in shown(made) if "," not in words] == ["March 2026", "February 2026"]

    def test_accents_do_not_matter_to_the_search(self, sheet, qtbot):
        made = sheet("words")
        QTest.keyClicks(find(made, "words_search"), "CAFE")
        qtbot.waitUntil(lambda: len(shown(made)) == 2)

    def test_the_diary_holds_the_chosen_days_only(self, sheet, qtbot, tmp_path):
        made = sheet("words")
        find(made, "words_from").set_value(date(2026, 3, 1))
        text = saved(made, tmp_path / "diary.pdf", qtbot)
        assert "Stayed for the whole of maths" in text
        assert "Is that too much?" in text
        assert "café" not in text


class TestOneDay:
    def test_it_begins_with_the_day_it_was_opened_on_and_turns_to_another(self, sheet, qtbot):
        made = sheet("day", day=date(2026, 3, 16))
        assert shown(made) == ["Monday, 16 March 2026, Mood: So-so, Stress: 9 of 10"]
        find(made, "one_day_date").setFocus()
        QTest.keyClick(find(made, "one_day_date"), Qt.Key.Key_Down)
        settle(made, qtbot)
        assert shown(made) == []
        assert said(made, "one_day_told") == "No entry for this day."

    def test_it_is_saved_whole(self, sheet, qtbot, tmp_path):
        text = saved(sheet("day", day=date(2026, 4, 9)), tmp_path / "day.pdf", qtbot)
        assert "Thursday, 9 April 2026" in text
        assert "Is that too much?" in text


class TestOnThisDay:
    def test_it_tells_what_was_done_a_year_ago_and_nothing_of_a_day_without_doing(self, sheet):
        made = sheet()
        assert said(made, "year_ago_done") == "School all day · 20 minutes of moving"
        assert made.findChild(QWidget, "month_ago") is None

    def test_it_leads_to_the_day(self, sheet):
        made = sheet()
        asked: list[date] = []
        made.day_requested.connect(asked.append)
        assert name_of(find(made, "year_ago_open")) == "Open Wednesday, 16 April 2025"
        find(made, "year_ago_open").click()
        assert asked == [date(2025, 4, 16)]

    def test_it_is_not_there_without_either(self, sheet):
        assert not find(sheet(days=DAYS[1:]), "on_this_day").isVisible()


def saved(sheet: LookBackSheet, out: Path, qtbot) -> str:
    """Presses the button, chooses the file, and reads what was saved."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
        find(sheet, "look_back_save").click()
    qtbot.waitUntil(lambda: said(sheet, "look_back_said") == f"Saved as {out.name}", timeout=60_000)
    return pdf_text.text_of(out.read_bytes())


def test_it_is_printed_a_page_a_sheet(sheet, qtbot, tmp_path):
    made = sheet()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(72)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    made._papers.print_on(printer, made.view.content())
    qtbot.waitUntil(lambda: said(made, "look_back_said") == "Sent to the printer", timeout=60_000)
    assert len(pypdfium2.PdfDocument(tmp_path / "printed.pdf")) == 1


def test_a_printer_that_does_not_answer_is_said(sheet, qtbot, monkeypatch):
    made = sheet()
    monkeypatch.setattr(papers, "paint_pages", lambda *_given: False)
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    made._papers.print_on(printer, made.view.content())
    qtbot.waitUntil(lambda: said(made, "look_back_said") == "The printer does not answer.", timeout=60_000)
    assert find(made, "look_back_print").isEnabled()


def test_a_place_that_cannot_be_written_is_said_and_leaves_nothing(sheet, qtbot, tmp_path):
    made = sheet()
    out = tmp_path / "folder"
    out.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(out), ""))
        find(made, "look_back_save").click()
    qtbot.waitUntil(lambda: "cannot be written" in said(made, "look_back_said"), timeout=60_000)
    assert find(made, "look_back_save").isEnabled()
    assert list(tmp_path.glob(".amps*")) == []


def test_escape_closes_it_and_it_may_be_closed_while_it_reads(sheet, store_of, theme, in_front, qtbot):
    ground = in_front(QWidget(), 1192, 720)
    made = LookBackSheet(store_of(JournalContents(days=DAYS)), theme, ground)
    made.open()
    QTest.keyClick(made, Qt.Key.Key_Escape)
    store = made._store
    qtbot.waitUntil(lambda: not made_is_there(made))
    store.flush()
    done: list[object] = []
    store.compute(lambda: None, done.append)
    qtbot.waitUntil(lambda: bool(done))


def made_is_there(widget: QWidget) -> bool:
    return isValid(widget)


def test_tab_goes_through_the_parts_from_top_to_bottom(sheet):
    made = sheet("words")
    names = []
    find(made, "look_back_view_wins" if made.findChild(QWidget, "look_back_view_wins") else "words_search").setFocus()
    for _ in range(12):
        focused = made.focusWidget()
        if focused.objectName() in names:
            break
        names.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = ["words_search", "words_from", "words_to", "words_list", "look_back_save", "look_back_print"]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)


def test_ten_years_of_words_are_shown_without_a_stall(sheet, qtbot):
    first = TODAY - timedelta(days=3_650)
    note = "Went to school and then to the library. " * 5
    days = tuple(
        DayEntry(date=first + timedelta(days=n), private_note=f"{n} {note}", win=f"win {n}" if n % 3 == 0 else None)
        for n in range(3_650)
    )
    made = sheet("words", days=tuple(replace(day) for day in days))
    qtbot.waitUntil(lambda: said(made, "words_told") == "Your words of 3650 days", timeout=60_000)
