"""The Trends page on a real journal: what is shown is what the analysis says, and each part opens into its detail."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from parts import find, said
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from speaking import name_of, press, role_of
from trends_pages import END, click, days, drag, point, release, wait_until_drawn

from amps_journal.charts.chart_catalogue import charts_of
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry, Pain
from amps_journal.domain.periods import recent_period
from amps_journal.ui.pages.trends import TrendsPage
from amps_journal.ui.pages.trends.words import card_words, what_comes_next
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.chart_views.figure_view import FigureView
from amps_journal.ui.widgets.chart_views.numbers_table import NumbersTable

PRINCIPLES = ("progressive_activity", "routine", "recurrence")


@pytest.fixture
def settle(qtbot):
    """Waits until everything that is near is drawn."""
    return lambda page: wait_until_drawn(page, qtbot)


@pytest.fixture
def page(store_of, demo, theme, in_front, settle) -> TrendsPage:
    page = in_front(TrendsPage(store_of(demo), theme))
    settle(page)
    return page


def spoken_texts(page: QWidget) -> str:
    return "\n".join(text.text() for text in page.findChildren(QLabel) if text.isVisible())


class TestOverview:
    def test_the_cards_say_what_the_findings_say(self, page, demo):
        period = recent_period([entry.date for entry in demo.days], 91)
        shown = ChartDays.of(demo, period)
        findings = shown.findings
        for principle in PRINCIPLES:
            words = card_words(shown, principle, charts_of(principle))
            assert said(page, f"trends_{principle}_verdict") == words.verdict
            assert said(page, f"trends_{principle}_statement") == words.statement
            assert said(page, f"trends_{principle}_behind") == words.behind
        assert f"{findings.days_logged} of {findings.days_possible} days logged" in said(page, "trends_period")

    def test_every_chart_that_is_near_has_its_sentence_and_its_numbers(self, page):
        drawn = [view for view in page.views() if view.is_drawn]
        assert {view.objectName() for view in drawn} >= {f"trends_{name}_chart" for name in PRINCIPLES}
        for view in drawn:
            assert view.accessibleName().endswith(".")
            assert view.image().width() == round(view.width() * view.devicePixelRatioF())

    def test_the_small_charts_stand_in_line(self, page):
        tops = {
            find(page, f"trends_{name}_chart").mapTo(page, find(page, f"trends_{name}_chart").rect().topLeft()).y()
            for name in PRINCIPLES
        }
        assert len(tops) == 1

    def test_a_long_statement_is_cut_and_told_in_full_elsewhere(self, page):
        label = find(page, "trends_routine_statement")
        whole = "On days after a long night you did more of what you wanted to do. " * 6
        label.setText(whole)
        label.set_lines(3)
        assert len(label.shown_lines()) == 3
        assert label.shown_lines()[-1].endswith("…")
        assert label.is_cut

    def test_a_card_is_a_button_to_keys_and_screen_readers(self, page, qtbot):
        card = find(page, "trends_routine")
        assert role_of(card) == QAccessible.Role.Button
        assert name_of(card).startswith("Keeping a routine: ")
        press(card)
        qtbot.waitUntil(lambda: said(page, "page_title") == "Keeping a routine")

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
    def test_enter_and_space_open_a_card(self, page, settle, key):
        find(page, "trends_recurrence").setFocus()
        QTest.keyClick(find(page, "trends_recurrence"), key)
        settle(page)
        assert said(page, "page_title") == "After stress or rest days"

    def test_a_chart_is_drawn_anew_for_another_size(self, page, settle):
        view = find(page, "trends_function_and_pain_chart")
        before = view.image().width()
        page.resize(1000, 720)
        settle(page)
        assert view.image().width() == view.width() != before

    def test_large_text_stacks_the_cards_and_gives_the_range_a_line_of_its_own(self, page):
        page.set_theme(load_theme("light", 1.75))
        QApplication.processEvents()
        tops = [find(page, f"trends_{name}").geometry().top() for name in PRINCIPLES]
        assert tops == sorted(set(tops))
        bar = find(page, "trends_range")
        assert bar.mapTo(page, bar.rect().topLeft()).y() > find(page, "page_title").geometry().bottom()
        assert bar.mapTo(page, bar.rect().topRight()).x() <= page.width()

    def test_a_narrow_window_puts_the_verdicts_under_the_titles_and_cuts_nothing(self, page):
        page.resize(872, 600)
        QApplication.processEvents()
        widths = {find(page, f"trends_{name}").width() for name in PRINCIPLES}
        assert max(widths) - min(widths) <= 1
        for name in PRINCIPLES:
            card = find(page, f"trends_{name}")
            assert card.mapTo(page, card.rect().topRight()).x() < page.width()
            if card.head_width() > card.width():
                assert find(page, f"trends_{name}_verdict").y() > find(page, f"trends_{name}_title").y()

    def test_it_says_what_it_is_not(self, page):
        assert "not a diagnosis" in said(page, "trends_disclaimer")

    def test_a_day_that_is_saved_is_read_at_once(self, page, qtbot):
        before = said(page, "trends_period")
        page._store.save_day(DayEntry(date=END, mood=4, activities=()))
        qtbot.waitUntil(lambda: said(page, "trends_period") != before, timeout=20_000)

    def test_a_click_on_a_chart_asks_for_the_day(self, page, qtbot):
        view = find(page, "trends_function_and_pain_chart")
        box = view.shown.place(5)
        with qtbot.waitSignal(page.day_requested) as asked:
            click(view, box.center().x(), box.center().y())
        assert asked.args == [view.shown.spots.dates[5]]

    def test_no_part_of_it_is_ever_a_window_of_its_own(self, page, settle, qapp):
        page.open_detail("routine")
        settle(page)
        assert [window for window in qapp.topLevelWidgets() if window.isVisible()] == [page]


class TestRange:
    def shown(self, page) -> Period:
        return page.reading.period

    def test_another_range_reads_other_days(self, page, settle):
        find(page, "trends_range_28").click()
        settle(page)
        assert "of 28 days logged" in said(page, "trends_period")

    def test_steps_go_back_to_the_first_day_and_on_to_the_last(self, page, settle, demo):
        find(page, "trends_range_28").click()
        settle(page)
        latest = self.shown(page)
        assert not find(page, "trends_later").isEnabled()
        find(page, "trends_earlier").click()
        settle(page)
        assert self.shown(page) == Period(latest.start - timedelta(days=28), latest.start)
        while find(page, "trends_earlier").isEnabled():
            find(page, "trends_earlier").click()
            settle(page)
        assert self.shown(page).start == demo.days[0].date
        while find(page, "trends_later").isEnabled():
            find(page, "trends_later").click()
            settle(page)
        assert self.shown(page) == latest
        assert find(page, "trends_own_stretch").isHidden()

    def test_all_has_no_steps(self, page, settle):
        find(page, "trends_range_none").click()
        settle(page)
        assert not find(page, "trends_earlier").isEnabled()
        assert not find(page, "trends_later").isEnabled()

    def test_a_dragged_stretch_is_read_and_its_chip_leads_back(self, page, settle):
        view = find(page, "trends_function_and_pain_chart")
        before = self.shown(page)
        start, end = view.shown.place(10).center().x(), view.shown.place(30).center().x()
        drag(view, start, end)
        release(view, end)
        settle(page)
        first = before.start + timedelta(days=10)
        assert self.shown(page) == Period(first, first + timedelta(days=21))
        chip = find(page, "trends_own_stretch")
        assert chip.isVisible()
        assert "back to the whole range" in name_of(chip)
        chip.click()
        settle(page)
        assert self.shown(page) == before
        assert chip.isHidden()

    def test_another_range_leaves_the_stretch(self, page, settle):
        page._zoom(date(2026, 3, 2), date(2026, 3, 15))
        settle(page)
        assert self.shown(page) == Period(date(2026, 3, 2), date(2026, 3, 16))
        find(page, "trends_range_28").click()
        settle(page)
        assert self.shown(page).days == 28


class TestDetail:
    @pytest.fixture
    def detail(self, page, settle) -> TrendsPage:
        page.open_detail("progressive_activity")
        settle(page)
        return page

    def test_it_has_every_chart_of_the_principle(self, detail):
        charts = {f"detail_{chart}_chart" for chart in charts_of("progressive_activity")}
        assert {view.objectName() for view in detail.views()} == charts

    @pytest.mark.parametrize("principle", ["progressive_activity", "routine", "recurrence"])
    def test_the_picture_of_the_answer_leads(self, page, settle, principle):
        page.open_detail(principle)
        settle(page)
        picture = page.reading.card_of(principle).picture
        assert page.views()[0].objectName() == f"detail_{picture}_chart"
        assert find(page, "detail_answer").text().startswith(page.reading.card_of(principle).statement)

    def test_it_says_every_finding_and_no_p_value_until_the_method_is_unfolded(self, detail):
        for finding in detail.reading.findings_of("progressive_activity"):
            assert finding.text in spoken_texts(detail)
        assert "p = " not in spoken_texts(detail)
        find(detail, "detail_findings_method_words").click()
        assert "p = " not in spoken_texts(detail)
        find(detail, "detail_findings_numbers_words").click()
        assert "p = " in spoken_texts(detail)
        assert "It needs 8 weeks." in spoken_texts(detail)

    def test_the_method_of_a_chart_is_folded_away(self, detail):
        assert detail.findChild(QLabel, "detail_activity_explanation") is None
        find(detail, "detail_activity_method_words").click()
        assert find(detail, "detail_activity_explanation").isVisible()

    def test_the_numbers_are_those_of_the_picture(self, detail):
        find(detail, "detail_activity_numbers_words").click()
        table = detail.findChild(NumbersTable, "detail_activity_numbers_table_0")
        drawn = find(detail, "detail_activity_chart").tables[0]
        model = table.model()
        cells = [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]
        assert cells == [list(row) for row in drawn.rows]
        assert [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())] == list(
            drawn.header
        )
        assert name_of(table) == drawn.caption

    def test_the_numbers_follow_the_range(self, detail, settle):
        find(detail, "detail_activity_numbers_words").click()
        find(detail, "trends_range_28").click()
        settle(detail)
        table = detail.findChild(NumbersTable, "detail_activity_numbers_table_0")
        assert table.model().rowCount() == len(find(detail, "detail_activity_chart").tables[0].rows)

    def test_the_numbers_are_copied_as_text(self, detail, qapp):
        find(detail, "detail_activity_numbers_words").click()
        drawn = find(detail, "detail_activity_chart").tables[0]
        find(detail, "detail_activity_numbers_copy").click()
        assert drawn.as_text() in qapp.clipboard().text()
        table = detail.findChild(NumbersTable, "detail_activity_numbers_table_0")
        table.selectRow(1)
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert qapp.clipboard().text() == "\n".join("\t".join(row) for row in (drawn.header, drawn.rows[1]))

    @pytest.mark.parametrize(
        ("key", "modifier"),
        [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)],
    )
    def test_the_keys_lead_back_to_the_card(self, page, settle, key, modifier):
        card = find(page, "trends_routine")
        card.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(card, Qt.Key.Key_Return)
        settle(page)
        QTest.keyClick(QApplication.focusWidget(), key, modifier)
        assert said(page, "page_title") == "Trends"
        assert find(page, "trends_routine").isVisible()
        assert QApplication.focusWidget() is card

    def test_escape_leaves_the_walk_before_it_leaves_the_detail(self, detail):
        view = find(detail, "detail_activity_chart")
        view.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(view, Qt.Key.Key_Left)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert said(detail, "page_title") == "Moving a little more"
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        assert said(detail, "page_title") == "Trends"

    def test_the_range_changes_within_the_detail(self, detail, settle):
        find(detail, "trends_range_28").click()
        settle(detail)
        assert said(detail, "page_title") == "Moving a little more"
        assert find(detail, "detail_activity_chart").isVisible()

    def test_a_large_chart_opens_alone(self, page, settle):
        find(page, "trends_function_and_pain_open").click()
        settle(page)
        assert [view.objectName() for view in page.views()] == ["detail_function_and_pain_chart"]
        assert find(page, "trends_detail_verdict").isHidden()
        find(page, "trends_back").click()
        assert said(page, "page_title") == "Trends"


class TestEarly:
    def test_an_empty_journal_is_friendly_and_leads_to_today(self, store_of, theme, in_front, qtbot):
        page = in_front(TrendsPage(store_of(JournalContents()), theme))
        start = find(page, "trends_start")
        qtbot.waitUntil(start.isVisible)
        assert not find(page, "trends_routine").isVisible()
        assert not find(page, "trends_range").isVisible()
        with qtbot.waitSignal(page.page_requested) as asked:
            page.findChild(QPushButton, "trends_to_today").click()
        assert asked.args == ["today"]

    @pytest.mark.parametrize("count", [1, 5, 20])
    def test_a_young_journal_says_what_comes_next(self, store_of, theme, in_front, settle, count):
        page = in_front(TrendsPage(store_of(days(count)), theme))
        settle(page)
        assert said(page, "trends_next") == what_comes_next(count)
        assert f"{count} day" in said(page, "trends_next")
        for principle in PRINCIPLES:
            assert said(page, f"trends_{principle}_verdict").startswith(("In about ", "Too early to tell"))
            assert said(page, f"trends_{principle}_statement").endswith(".")

    @pytest.mark.parametrize(("pain", "title"), [(None, "What you did"), (Pain(average=3), "What you did, and pain")])
    def test_a_chart_is_named_after_what_is_on_it(self, store_of, theme, in_front, settle, pain, title):
        told = days(20)
        page = in_front(
            TrendsPage(store_of(replace(told, days=tuple(replace(d, pain=pain) for d in told.days))), theme)
        )
        settle(page)
        assert said(page, "trends_function_and_pain_title") == title

    def test_a_chart_that_only_waits_takes_little_room_and_lets_the_next_be_drawn(
        self, store_of, theme, in_front, settle
    ):
        page = in_front(TrendsPage(store_of(days(20)), theme))
        settle(page)
        school, timeline = find(page, "trends_school_chart"), find(page, "trends_timeline_chart")
        assert school.height() < find(page, "trends_function_and_pain_chart").height() / 2
        assert timeline.is_drawn

    def test_after_a_long_while_there_is_a_welcome(self, store_of, theme, in_front, settle):
        page = in_front(TrendsPage(store_of(days(60, END - timedelta(days=90))), theme))
        settle(page)
        assert said(page, "trends_next").startswith("Welcome back.")
        assert find(page, "trends_to_today").isVisible()

    def test_a_journal_that_is_kept_up_needs_no_words(self, store_of, theme, in_front, settle):
        page = in_front(TrendsPage(store_of(days(60)), theme))
        settle(page)
        assert not find(page, "trends_start").isVisible()


def test_hovering_reads_the_days_that_are_shown(page):
    view = page.findChild(FigureView, "trends_function_and_pain_chart")
    box = view.shown.place(3)
    point(view, box.center().x(), box.center().y())
    assert view.shown.lines(3)[0] in page.window().findChild(QWidget, "tip").lines
