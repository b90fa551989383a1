"""Years at a glance, worked as a teen works them."""

from datetime import date, timedelta

import pytest
from calendar_pages import TODAY, journal_of, settle, year_grid
from parts import said
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QWidget
from speaking import name_of, role_of
from speaking import press as press_as_reader

from amps_journal.domain.day import Activity, DayEntry, SchoolDay
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.year import MEASURES, SCALES
from amps_journal.ui.pages.calendar import CalendarPage
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.calendar_grids.year_measure_words import measure_names, step_words
from amps_journal.ui.widgets.calendar_grids.year_tiles import MISSING, NOT_APPLICABLE, OUTSIDE, tiles
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox

ZERO = DayEntry(date=date(2026, 4, 14), activities=())
WALKED = DayEntry(
    date=date(2026, 4, 15), activities=(Activity(kind="walk", minutes=35),), school=SchoolDay(status="all_day")
)
FIRST = DayEntry(date=date(2026, 4, 6), mood=3)


@pytest.fixture
def years(open_store, theme, in_front):
    def make(*entries: DayEntry, events: tuple[LifeEvent, ...] = (), first_weekday: int = 0, size=(1160, 700)):
        journal = journal_of(*entries, events=events, first_weekday=first_weekday)
        page = in_front(CalendarPage(open_store(journal), theme), *size)
        page.show_view("year")
        settle(page)
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        settle(page)
        return page

    return make


def choose(page: CalendarPage, measure: str) -> None:
    box = page.findChild(ChoiceBox, "calendar_measure")
    box.setCurrentIndex(box.findData(measure))
    settle(page)


def square(page: CalendarPage, day: date):
    grid = year_grid(page)
    return grid.grab(grid.place_of(day)).toImage()


def here(page: CalendarPage) -> QWidget:
    return page.focusWidget()


def test_active_minutes_come_first_and_pain_is_offered_last(years):
    box = years(ZERO).findChild(ChoiceBox, "calendar_measure")
    offered = [box.itemData(row) for row in range(box.count())]
    assert box.value() == offered[0] == "active_minutes"
    assert offered[-1] == "pain"


def test_missing_zero_and_a_free_day_look_different(years):
    page = years(FIRST, ZERO, WALKED)
    zero, missing, some = (square(page, date(2026, 4, d)) for d in (14, 13, 15))
    assert zero != missing != some != zero
    choose(page, "school")
    free, unanswered = square(page, date(2026, 4, 11)), square(page, date(2026, 4, 13))
    assert free != unanswered


def test_every_square_of_a_measure_differs_from_every_other(theme):
    for name in ("light", "dark", "high_contrast"):
        for measure in MEASURES:
            drawn = [picture.toImage() for picture in tiles(load_theme(name), measure, 18, 1.0).values()]
            assert all(a != b for n, a in enumerate(drawn) for b in drawn[n + 1 :]), (name, measure)
    assert {MISSING, NOT_APPLICABLE, OUTSIDE} < set(tiles(theme, "school", 18, 1.0))


def test_every_step_of_every_scale_has_words():
    for measure in measure_names():
        assert len(step_words(measure)) == len(set(step_words(measure))) == len(SCALES[measure])


def test_the_legend_says_what_the_squares_mean(years):
    page = years(FIRST, WALKED)
    choose(page, "school")
    spoken = page.findChild(QWidget, "calendar_year_legend").accessibleName()
    for words in ("Not at school", "All day", "No answer", "No school"):
        assert words in spoken


def test_a_day_says_its_date_and_its_value(years):
    exams = LifeEvent(kind="exams", label="Mocks", start=date(2026, 4, 15), end=date(2026, 4, 16))
    page = years(FIRST, ZERO, WALKED, events=(exams,))
    spoken = year_grid(page).spoken
    assert spoken(WALKED.date) == "Wednesday, 15 April 2026, 35 active minutes, Mocks"
    assert spoken(ZERO.date) == "Tuesday, 14 April 2026, 0 active minutes"
    assert spoken(date(2026, 4, 13)) == "Monday, 13 April 2026, no entry"
    assert spoken(FIRST.date) == "Monday, 6 April 2026, not answered"
    assert spoken(date(2026, 5, 1)) == "Friday, 1 May 2026"
    choose(page, "school")
    assert spoken(date(2026, 4, 12)) == "Sunday, 12 April 2026, no school"


def test_a_screen_reader_hears_every_day_that_the_keys_come_to(years, qtbot):
    page = years(FIRST, ZERO, WALKED)
    assert name_of(here(page)).startswith("Thursday, 16 April 2026")
    for key, starts in (
        (Qt.Key.Key_Left, "Wednesday, 15 April 2026, 35 active minutes"),
        (Qt.Key.Key_Left, "Tuesday, 14 April 2026, 0 active minutes"),
        (Qt.Key.Key_PageUp, "Saturday, 14 March 2026"),
        (Qt.Key.Key_Home, "Thursday, 1 January 2026"),
        (Qt.Key.Key_End, "Thursday, 31 December 2026"),
        (Qt.Key.Key_Right, "Thursday, 31 December 2026"),
    ):
        qtbot.keyClick(here(page), key)
        assert name_of(here(page)).startswith(starts)
    assert role_of(here(page)) == QAccessible.Role.Button


def test_up_and_down_keep_to_the_weekday(years, qtbot):
    page = years(FIRST, WALKED)
    before = year_grid(page).selected
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(here(page), key)
        day = year_grid(page).selected
        assert day.month != before.month
        assert day.weekday() == before.weekday()
        before = day


def test_enter_a_click_and_a_screen_reader_open_the_day(years, qtbot):
    page = years(FIRST, WALKED)
    with qtbot.waitSignal(page.day_requested) as asked:
        qtbot.keyClick(here(page), Qt.Key.Key_Return)
    assert asked.args == [TODAY]
    with qtbot.waitSignal(page.day_requested) as asked:
        qtbot.mouseClick(year_grid(page), Qt.MouseButton.LeftButton, pos=year_grid(page).place_of(WALKED.date).center())
    assert asked.args == [WALKED.date]
    with qtbot.waitSignal(page.day_requested) as asked:
        press_as_reader(here(page))
    assert asked.args == [WALKED.date]


def test_pointing_at_a_day_shows_its_value(years, qtbot):
    page = years(FIRST, WALKED)
    qtbot.mouseMove(year_grid(page), year_grid(page).place_of(WALKED.date).center())
    assert said(page, "calendar_pointed") == "Wednesday, 15 April 2026, 35 active minutes"


def test_years_go_back_and_forth(years):
    page = years(DayEntry(date=date(2024, 2, 29), mood=3), WALKED)
    grid = year_grid(page)
    assert grid.layout_of_days.years == (2024, 2025, 2026)
    assert said(page, "calendar_name") == "2026"
    page.findChild(QWidget, "calendar_back").click()
    page.findChild(QWidget, "calendar_back").click()
    assert said(page, "calendar_name") == "2024"
    page.findChild(QWidget, "calendar_back").click()
    assert said(page, "calendar_name") == "2024"
    page.findChild(QWidget, "calendar_today").click()
    settle(page)
    assert said(page, "calendar_name") == "2026"


@pytest.mark.parametrize("view", ["month", "year"])
def test_the_first_and_the_last_logged_day_are_one_key_away(years, view, qtbot):
    stray = DayEntry(date=date(2062, 3, 5), mood=3)
    page = years(DayEntry(date=date(2024, 2, 29), mood=3), WALKED, stray)
    page.show_view(view)
    settle(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert page._view.selected == stray.date
    assert "2062" in said(page, "calendar_name")
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    settle(page)
    assert page._view.selected == date(2024, 2, 29)
    qtbot.mouseClick(page.findChild(QWidget, "calendar_last"), Qt.MouseButton.LeftButton)
    settle(page)
    assert page._view.selected == stray.date


def test_the_day_stays_when_the_view_changes(years, qtbot):
    page = years(FIRST, WALKED)
    qtbot.keyClick(here(page), Qt.Key.Key_PageUp)
    page.show_view("month")
    settle(page)
    assert said(page, "calendar_name") == "March 2026"


def test_weeks_begin_where_the_settings_say(years):
    monday, sunday = (years(WALKED, first_weekday=n) for n in (0, 6))
    assert year_grid(monday).layout_of_days.column(date(2026, 2, 1)) == 6
    assert year_grid(sunday).layout_of_days.column(date(2026, 2, 1)) == 0


def test_every_day_of_a_leap_year_has_a_place_of_its_own(years):
    page = years(DayEntry(date=date(2024, 1, 1), mood=3), DayEntry(date=date(2024, 12, 31), mood=3))
    layout = year_grid(page).layout_of_days
    days = [date(2024, 1, 1) + timedelta(days=n) for n in range(366)]
    places = [layout.place(day) for day in days]
    assert len(set(places)) == 366
    middles = [(x + layout.side / 2, y + layout.side / 2) for x, y in places]
    assert [layout.day_at(*middle) for middle in middles] == days


def test_a_band_can_be_clicked_and_overlapping_ones_stack(years, qtbot):
    exams = LifeEvent(kind="exams", start=date(2026, 3, 2), end=date(2026, 3, 12), stressful=True)
    trip = LifeEvent(kind="travel", label="Trip", start=date(2026, 3, 9), end=None)
    page = years(FIRST, events=(exams, trip))
    grid = year_grid(page)
    layout = grid.layout_of_days
    x, y = layout.place(date(2026, 3, 10))
    room = layout.band_height(2)
    at = [QPoint(x + 3, int(y + layout.side + 2 + room * (lane + 0.5))) for lane in (0, 1)]
    assert [grid.event_at(point) for point in at] == [exams, trip]
    with qtbot.waitSignal(grid.event_requested) as asked:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at[1])
    assert asked.args == [trip]
    assert grid.event_at(QPoint(x + 3, y + 2)) is None


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_year_needs_no_sideways_scrolling(years, scale):
    page = years(FIRST, WALKED, size=(1128, 720))
    page.set_theme(load_theme("light", scale))
    settle(page)
    grid, scroll = year_grid(page), page.findChild(QScrollArea, "calendar_year_scroll")
    layout = grid.layout_of_days
    assert grid.width() <= scroll.viewport().width()
    assert layout.left + 37 * layout.pitch <= grid.width()
    assert page.ground.width() <= page.findChild(QScrollArea, "page_scroll").viewport().width()


def test_a_written_day_shows_in_the_year(years):
    page = years(FIRST, WALKED)
    page._store.save_day(DayEntry(date=TODAY, activities=(Activity(kind="walk", minutes=12),)))
    settle(page)
    assert year_grid(page).spoken(TODAY) == "Thursday, 16 April 2026, 12 active minutes"
