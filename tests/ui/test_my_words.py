"""My words in Settings, over a journal on disk: order, icons, words put away, other names that past days follow."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from seen_whole import faults_of
from speaking import name_of

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry
from amps_journal.i18n import use_language
from amps_journal.ui.pages.settings import SettingsPage
from amps_journal.ui.pages.settings.words_sheet import WordsSheet
from amps_journal.ui.pages.today.page import TodayPage

TODAY = date(2026, 4, 16)
LONG_AGO = TODAY - timedelta(days=300)


def days() -> tuple[DayEntry, ...]:
    return (
        DayEntry(date=LONG_AGO, did=("Choir", "hobby"), private_note="kept"),
        DayEntry(date=LONG_AGO + timedelta(days=1), mood=3),
        DayEntry(date=TODAY - timedelta(days=3), did=("choir ",), coping=(CopingUse(strategy="Drumming", helped=3),)),
        DayEntry(
            date=TODAY - timedelta(days=2), did=("Choir", "Baking"), activities=(Activity(kind="Parkour", minutes=20),)
        ),
    )


@pytest.fixture
def store(store_of):
    return store_of(JournalContents(days=days()))


@pytest.fixture
def open_words(store, theme, in_front, qtbot):
    def make() -> WordsSheet:
        page = in_front(SettingsPage(store, theme))
        find(page, "settings_words").click()
        sheet = find(page, "words_sheet")
        qtbot.waitUntil(lambda: "Choir" in shown(sheet))
        return sheet

    return make


@pytest.fixture
def sheet(open_words) -> WordsSheet:
    return open_words()


def shown(sheet: WordsSheet) -> list[str]:
    return [row.heading for row in find(sheet, "words").rows()]


def row(sheet: WordsSheet, word: str):
    return next(row for row in find(sheet, "words").rows() if row.key == word)


def choose(sheet: WordsSheet, word: str) -> None:
    find(sheet, f"words_{word}").click()


def stored(store) -> list[tuple[str, ...] | None]:
    found = []
    store.run(lambda journal: [entry.did for entry in journal.days()], found.extend)
    store.flush()
    return found


def said(sheet: WordsSheet) -> str:
    return find(sheet, "words_said").text()


class TestTheList:
    def test_words_are_counted_by_day_whatever_their_spelling_and_however_long_ago(self, sheet):
        assert row(sheet, "Choir").aside == "3 days"
        assert row(sheet, "Baking").aside == "1 day"
        assert row(sheet, "hobby").aside == "1 day"
        assert row(sheet, "family_time").aside == "Not used yet"
        assert shown(sheet).count("Choir") == 1

    def test_each_list_has_its_own_words(self, sheet):
        find(sheet, "words_list_activities").click()
        assert "Parkour" in shown(sheet)
        assert "Choir" not in shown(sheet)
        find(sheet, "words_list_coping").click()
        assert "Drumming" in shown(sheet)
        find(sheet, "words_list_appointments").click()
        assert shown(sheet)[0] == "Psychology"
        find(sheet, "words_list_stress_sources").click()
        assert shown(sheet)[0] == "Exams"

    def test_a_shipped_word_keeps_its_name(self, sheet):
        choose(sheet, "hobby")
        assert not find(sheet, "word_name").isVisible()
        assert not find(sheet, "word_icon").isVisible()
        assert find(sheet, "word_shipped").isVisible()
        choose(sheet, "Choir")
        assert find(sheet, "word_name").isVisible()

    def test_everything_that_takes_the_keyboard_has_a_name(self, sheet):
        choose(sheet, "Choir")
        controls = [c for kind in (QAbstractButton, QComboBox, QLineEdit) for c in sheet.findChildren(kind)]
        for control in controls:
            if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus:
                spoken = QAccessible.queryAccessibleInterface(control)
                assert spoken.text(QAccessible.Text.Name), control.objectName()
        assert name_of(sheet) == "My words"
        assert name_of(find(sheet, "words_Choir")) == "Choir, 3 days"


class TestAnotherName:
    def rename(self, sheet: WordsSheet, word: str, name: str) -> None:
        choose(sheet, word)
        field = find(sheet, "word_name")
        field.selectAll()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def test_every_past_day_follows_and_one_undo_takes_it_back(self, sheet, store, qtbot):
        before = stored(store)
        self.rename(sheet, "Choir", "  Singing ")
        assert stored(store) == [("Singing", "hobby"), None, ("Singing",), ("Singing", "Baking")]
        assert said(sheet) == "It is called Singing now, on 3 days too."
        qtbot.waitUntil(lambda: row(sheet, "Singing").aside == "3 days")
        assert "Choir" not in shown(sheet)
        find(sheet, "words_undo").click()
        qtbot.waitUntil(lambda: "Choir" in shown(sheet))
        assert stored(store) == before
        assert not find(sheet, "words_undo").isEnabled()

    def test_it_can_be_done_again_by_key(self, sheet, store, qtbot):
        self.rename(sheet, "Choir", "Singing")
        QTest.keyClick(find(sheet, "word_rename"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "Choir" in shown(sheet))
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(find(sheet, "word_rename"), Qt.Key.Key_Z, both)
        qtbot.waitUntil(lambda: "Singing" in shown(sheet))
        assert stored(store)[0] == ("Singing", "hobby")

    def test_the_same_name_makes_its_spellings_one(self, sheet, store):
        self.rename(sheet, "Choir", "Choir")
        assert stored(store) == [("Choir", "hobby"), None, ("Choir",), ("Choir", "Baking")]

    @pytest.mark.parametrize("name", ["baking", " BAKING ", "Met a  friend"])
    def test_a_name_that_is_there_is_not_taken_twice(self, sheet, store, name):
        before = stored(store)
        self.rename(sheet, "Choir", name)
        assert "already" in said(sheet)
        assert stored(store) == before

    @pytest.mark.parametrize("name", ["", "   "])
    def test_no_name_is_no_change(self, sheet, store, name):
        before = stored(store)
        choose(sheet, "Choir")
        find(sheet, "word_name").setText(name)
        find(sheet, "word_rename").click()
        assert stored(store) == before
        assert not find(sheet, "words_undo").isEnabled()

    def test_two_words_become_one_in_every_day(self, sheet, store, qtbot):
        choose(sheet, "Choir")
        same = find(sheet, "word_same")
        find(sheet, "word_join").click()
        assert stored(store)[0] == ("Choir", "hobby")
        same.setCurrentIndex(same.findData("Baking"))
        find(sheet, "word_join").click()
        assert stored(store) == [("Baking", "hobby"), None, ("Baking",), ("Baking",)]
        qtbot.waitUntil(lambda: row(sheet, "Baking").aside == "3 days")

    def test_a_word_can_become_a_shipped_one(self, sheet, store):
        choose(sheet, "Choir")
        same = find(sheet, "word_same")
        same.setCurrentIndex(same.findData("hobby"))
        find(sheet, "word_join").click()
        assert stored(store) == [("hobby",), None, ("hobby",), ("hobby", "Baking")]


class TestHowItIsOffered:
    def test_a_word_moves_by_keys_by_buttons_and_stays_after_opening_again(self, sheet, store):
        find(sheet, "words_helped_at_home").setFocus()
        QTest.keyClick(find(sheet, "words_helped_at_home"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        assert shown(sheet)[0] == "Helped at home"
        choose(sheet, "Choir")
        place = shown(sheet).index("Choir")
        find(sheet, "word_up").click()
        assert shown(sheet).index("Choir") == place - 1
        store.flush()
        assert store.words[0].word == "helped_at_home"

    def test_the_ends_have_nowhere_further_to_go(self, sheet):
        choose(sheet, find(sheet, "words").rows()[0].key)
        assert not find(sheet, "word_up").isEnabled()
        choose(sheet, find(sheet, "words").rows()[-1].key)
        assert not find(sheet, "word_down").isEnabled()

    def test_putting_away_says_so_keeps_the_days_and_is_taken_back(self, sheet, store, qtbot):
        before = stored(store)
        choose(sheet, "hobby")
        find(sheet, "word_offered_false").click()
        assert row(sheet, "hobby").note == "put away"
        assert stored(store) == before
        find(sheet, "words_undo").click()
        qtbot.waitUntil(lambda: not row(sheet, "hobby").note)

    def test_an_icon_is_chosen_and_taken_off_again(self, sheet):
        choose(sheet, "Choir")
        find(sheet, "word_icon_music").click()
        assert row(sheet, "Choir").icon == "music"
        find(sheet, "word_icon_music").click()
        assert row(sheet, "Choir").icon == ""


class TestToday:
    @pytest.fixture
    def today(self, store, theme, in_front, qtbot) -> Iterator[TodayPage]:
        page = in_front(TodayPage(store, theme))
        page.show_date(TODAY)
        qtbot.waitUntil(lambda: page.entry is not None)
        qtbot.waitUntil(lambda: page.findChild(QWidget, "did_Choir") is not None)
        yield page
        store.flush()  # What it asked for comes while it is still there.

    def chips(self, page: TodayPage) -> list[str]:
        return [chip.text() for chip in find(page, "did").buttons() if not chip.objectName().endswith("_add")]

    def test_order_icons_and_what_is_put_away_are_those_of_my_words(self, today, sheet, qtbot):
        choose(sheet, "Choir")
        for _step in range(shown(sheet).index("Choir")):
            find(sheet, "word_up").click()
        find(sheet, "word_icon_music").click()
        choose(sheet, "hobby")
        find(sheet, "word_offered_false").click()
        qtbot.waitUntil(lambda: self.chips(today)[0] == "Choir")
        assert find(today, "did_Choir").icon_name == "music"
        assert "Hobby" not in self.chips(today)
        assert "Baking" in self.chips(today)

    def test_a_new_name_takes_the_place_of_the_old_one(self, today, sheet, qtbot):
        TestAnotherName().rename(sheet, "Choir", "Singing")
        qtbot.waitUntil(lambda: "Singing" in self.chips(today))
        assert "Choir" not in self.chips(today)

    def test_the_open_day_shows_it_too_and_saves_nothing_old(self, today, sheet, store, qtbot):
        find(today, "did_Choir").click()
        TestAnotherName().rename(sheet, "Choir", "Singing")
        qtbot.waitUntil(lambda: today.entry.did == ("Singing",))
        find(today, "did_Baking").click()
        assert stored(store)[-1] == ("Singing", "Baking")

    def test_a_past_day_keeps_a_word_that_was_put_away(self, today, sheet, qtbot):
        choose(sheet, "Choir")
        find(sheet, "word_offered_false").click()
        qtbot.waitUntil(lambda: "Choir" not in self.chips(today))
        today.show_date(TODAY - timedelta(days=2))
        qtbot.waitUntil(lambda: today.entry is not None and today.entry.did == ("Choir", "Baking"))
        assert find(today, "did_Choir").isChecked()
        assert find(today, "did_Choir").isVisible()

    def test_a_typed_spelling_is_the_word_that_is_there(self, today, store):
        find(today, "did_add").click()
        field = find(today, "did_own")
        QTest.keyClicks(field, " cHOIR  ")
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert stored(store)[-1] == ("Choir",)

    def test_a_word_that_was_put_away_is_typed_as_the_word_that_it_is(self, today, sheet, store, qtbot):
        choose(sheet, "Choir")
        find(sheet, "word_offered_false").click()
        qtbot.waitUntil(lambda: "Choir" not in self.chips(today))
        find(today, "did_add").click()
        QTest.keyClicks(find(today, "did_own"), "choir")
        QTest.keyClick(find(today, "did_own"), Qt.Key.Key_Return)
        assert stored(store)[-1] == ("Choir",)

    def test_a_day_with_another_spelling_shows_the_word_once(self, today, qtbot):
        today.show_date(TODAY - timedelta(days=3))
        qtbot.waitUntil(lambda: today.entry is not None and today.entry.did == ("choir ",))
        find(today, "did_add").click()
        visible = [chip.text().strip().casefold() for chip in find(today, "did").buttons() if chip.isVisible()]
        assert visible.count("choir") == 1

    def test_own_kinds_of_activity_are_offered_and_typed_ones_are_the_known_ones(self, today, store):
        find(today, "add_activity").click()
        assert find(today, "activity_kind_chips_parkour").isVisible()
        QTest.keyClicks(find(today, "activity_kind_own"), "parkour ")
        find(today, "activity_minutes_10").click()
        find(today, "activity_editor_add").click()
        store.flush()
        assert [a.kind for a in today.entry.activities] == ["Parkour"]

    def test_undo_on_today_tells_it_in_a_word(self, today, sheet, qtbot):
        choose(sheet, "hobby")
        find(sheet, "word_offered_false").click()
        sheet.close()
        today.undo()
        qtbot.waitUntil(lambda: "Your words" in find(today, "saved").text())


def test_it_may_be_closed_before_the_days_are_counted(store, theme, in_front, qtbot):
    page = in_front(SettingsPage(store, theme))
    page.open_words()
    sheet = find(page, "words_sheet")
    with qtbot.waitSignal(sheet.destroyed):
        sheet.close()
    assert stored(store)[0] == ("Choir", "hobby")


def test_nothing_is_renamed_while_answers_wait_to_be_saved(sheet, store, monkeypatch):
    monkeypatch.setattr(type(store), "flush", lambda _store: False)
    TestAnotherName().rename(sheet, "Choir", "Singing")
    assert "not saved yet" in said(sheet)
    monkeypatch.undo()
    assert stored(store)[0] == ("Choir", "hobby")


def test_large_text_leaves_every_control_within_the_sheet(store, theme, in_front, qtbot):
    large = replace(theme, scale=2.0)
    page = in_front(SettingsPage(store, large))
    page.window().resize(1280, 720)
    page.open_words()
    sheet = find(page, "words_sheet")
    qtbot.waitUntil(lambda: "Choir" in shown(sheet))
    choose(sheet, "Choir")
    for name in ("words_list", "word_offered", "word_rename", "word_join", "words_undo", "words_close"):
        part = find(sheet, name)
        assert part.mapTo(sheet, part.rect().bottomRight()).x() <= sheet.width(), name


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_nothing_is_cut_in_a_longer_language(store, theme, in_front, qtbot, scale):
    use_language("en_XA")
    try:
        page = in_front(SettingsPage(store, replace(theme, scale=scale)))
        page.window().resize(1280, 720)
        page.open_words()
        sheet = find(page, "words_sheet")
        qtbot.waitUntil(lambda: "Choir" in [row.key for row in find(sheet, "words").rows()])
        choose(sheet, "Choir")
        qtbot.wait(200)
        assert faults_of(sheet) == []
    finally:
        use_language("en")
