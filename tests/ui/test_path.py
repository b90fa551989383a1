"""The path of doing in the window: small beside the day, whole when it is opened, walked with the arrow keys."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import hypot

import pytest
from deleting import delete_now
from parts import find
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from speaking import description_of, name_of
from today_pages import CONTENTS, THURSDAY, open_page, stored  # noqa: F401  (open_page is a fixture)

from amps_journal.domain.day import DayEntry, Pain, SchoolDay
from amps_journal.domain.doing_path import Doing, Season, Stone, doing_path
from amps_journal.domain.plan import Goal, GoalStep, Plan
from amps_journal.ui.pages.today import path_card
from amps_journal.ui.pages.today.path_keeper import PathKeeper
from amps_journal.ui.theme import apply_theme, load_theme
from amps_journal.ui.widgets.landscape.colours import landscape_colours
from amps_journal.ui.widgets.landscape.ground import STRETCH, Ground, first_of_picture
from amps_journal.ui.widgets.landscape.path_view import PathPicture, PathWalk
from amps_journal.ui.widgets.landscape.picture import ring_about, stretch_at
from amps_journal.ui.widgets.layout.row_marks import FoldButton

FIRST = date(2026, 1, 5)
HERE = "Europe/London"


def path_of(count: int, plan: Plan | None = None, today: date = date(2027, 1, 1)):
    stones = [Stone(FIRST + timedelta(days=number), (Doing.SCHOOL, Doing.MOVING)) for number in range(count)]
    return doing_path(stones, plan or Plan(), HERE, today)


def picture_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def first_ink(card: QWidget, words: QWidget) -> int:
    """Where words begin on a card, pixels from its left."""
    whole = picture_of(card)
    place = QRect(words.mapTo(card, QPoint(0, 0)), words.size())
    dark = (
        x
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
        if whole.pixelColor(x, y).lightness() < 160
    )
    return next(dark)


@pytest.fixture
def walk(qtbot, theme):
    def make(count: int, plan: Plan | None = None) -> PathWalk:
        made = PathWalk(path_of(count, plan), HERE, theme)
        qtbot.addWidget(made)
        made.resize(900, 460)
        with qtbot.waitExposed(made):
            made.show()
        made.setFocus()
        return made

    return make


class TestWalking:
    def test_it_begins_at_the_newest_stone_and_each_says_its_day(self, walk):
        view = walk(100)
        assert description_of(view) == "Tuesday, 14 April 2026: school and moving."
        QTest.keyClick(view, Qt.Key.Key_Left)
        assert description_of(view) == "Monday, 13 April 2026: school and moving."
        QTest.keyClick(view, Qt.Key.Key_Home)
        assert description_of(view) == "Monday, 5 January 2026: school and moving."
        QTest.keyClick(view, Qt.Key.Key_Left)
        assert view.stone == 0
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert view.stone == 7
        QTest.keyClick(view, Qt.Key.Key_End)
        assert view.stone == 99

    def test_every_stone_is_reached_and_lies_in_its_picture(self, walk):
        view = walk(3 * STRETCH)
        ground = Ground(900, 460)
        reached = [view.stone]
        while view.stone:
            QTest.keyClick(view, Qt.Key.Key_Left)
            place = ground.of_stone(view.stone - first_of_picture(view.stone))
            assert 0 < place.x < 900
            assert 0 < place.y < 460
            reached.append(view.stone)
        assert reached == list(range(3 * STRETCH - 1, -1, -1))

    def test_the_season_of_the_stone_tints_the_picture(self, walk):
        view = walk(200)
        summer = picture_of(view).pixelColor(450, 440)
        QTest.keyClick(view, Qt.Key.Key_Home)
        winter = picture_of(view).pixelColor(450, 200)
        QTest.keyClick(view, Qt.Key.Key_End)
        assert picture_of(view).pixelColor(450, 200) != winter
        assert picture_of(view).pixelColor(450, 440) == summer

    def test_a_click_goes_to_the_nearest_stone(self, walk):
        view = walk(30)
        place = Ground(900, 460).of_stone(12)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(round(place.x) + 3, round(place.y) - 3))
        assert view.stone == 12

    def test_a_goal_says_its_name_where_it_was_reached(self, walk):
        reached = Goal(label="Back to orchestra", reached_on=FIRST + timedelta(days=9))
        view = walk(20, Plan(goals=(reached,)))
        before = picture_of(view)
        view.go_to(9)
        assert description_of(view).endswith("You reached your goal: Back to orchestra.")
        assert picture_of(view) != before

    def test_names_of_flags_close_by_lie_apart(self, walk):
        """Those of the stone that is looked at all stand there; a goal beside it is named where there is room."""
        last = FIRST + timedelta(19)
        steps = tuple(GoalStep(label=f"Step {number} of a long way", reached_on=last) for number in (1, 2))
        goals = (
            Goal(label="Back to orchestra", reached_on=last, steps=steps),
            Goal(label="Climb with the others", reached_on=FIRST + timedelta(18)),
            Goal(label="Swim", reached_on=FIRST + timedelta(4)),
        )
        view = walk(20, Plan(goals=goals))
        stretch = stretch_at(path_of(20, Plan(goals=goals)), 19, Season.WINTER)
        names = view.names(stretch, Ground(900, 460))
        assert {name for name, _ in names} == {"Back to orchestra", *(step.label for step in steps), "Swim"}
        for (_, one), (_, other) in combinations(names, 2):
            assert not one.intersects(other)
        assert all(QRectF(0, 0, 900, 460).contains(box) for _, box in names)
        view.go_to(18)
        assert names != view.names(stretch, Ground(900, 460))

    def test_without_a_stone_it_says_how_it_begins(self, walk):
        view = walk(0)
        for key in (Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Up):
            QTest.keyClick(view, key)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton)
        assert view.stone == -1
        assert name_of(view) == "Your path begins with the first day on which you do something."


class TestPicture:
    @pytest.fixture
    def picture(self, qtbot, theme):
        made = PathPicture("path", "Open your path", theme)
        qtbot.addWidget(made)
        made.resize(290, 150)
        with qtbot.waitExposed(made):
            made.show()
        return made

    def test_it_changes_with_each_stone_and_is_the_same_for_the_same_days(self, picture):
        seen = []
        for count in (3, 4, 3):
            picture.set_path(path_of(count))
            seen.append(picture_of(picture))
        assert seen[0] == seen[2] != seen[1]

    def test_it_stays_where_it_is_from_one_day_to_the_next(self, picture):
        """Nine days more of ten change a corner of the picture, not all of it."""
        picture.set_path(path_of(STRETCH - 10))
        before = picture_of(picture)
        picture.set_path(path_of(STRETCH - 9))
        after = picture_of(picture)
        pixels = [(x, y) for x in range(0, 290, 3) for y in range(0, 150, 3)]
        changed = sum(before.pixel(x, y) != after.pixel(x, y) for x, y in pixels)
        assert 0 < changed < len(pixels) / 10

    def test_dark_is_night(self, picture):
        picture.set_path(path_of(20))
        day = picture_of(picture).pixelColor(280, 40).lightness()
        picture.set_theme(load_theme("dark"))
        assert picture_of(picture).pixelColor(280, 40).lightness() < day / 3

    def test_a_new_stone_settles_unless_things_are_to_keep_still(self, picture, qtbot):
        picture.set_path(path_of(5))
        still = picture_of(picture)
        picture.set_theme(load_theme("light", less_motion=True))
        picture.settle()
        assert picture_of(picture) == still
        picture.set_theme(load_theme("light"))
        picture.settle()
        assert picture_of(picture) != still
        qtbot.waitUntil(lambda: picture_of(picture) == still)

    def test_it_is_described_in_sentences(self, picture):
        picture.set_path(path_of(15, Plan(goals=(Goal(label="Climb", reached_on=FIRST),))))
        assert description_of(picture) == ("Your path has 15 stones. 2 plants grow beside it. One flag stands on it.")


class TestTheWay:
    SIZES = ((290, 150), (290, 110), (428, 150), (1000, 452), (1200, 402))

    @pytest.mark.parametrize("size", SIZES)
    def test_it_bends_without_a_corner(self, size):
        ground = Ground(*size)
        for places in (ground.up_to(STRETCH - 1), ground.from_on(3), ground.whole_way()):
            turns = [after.angle - before.angle for before, after in pairwise(places)]
            assert max(abs((turn + 180) % 360 - 180) for turn in turns) < 30

    @pytest.mark.parametrize("size", SIZES)
    @pytest.mark.parametrize("is_mirrored", [False, True])
    def test_the_ring_about_every_stone_lies_in_the_picture_whole(self, size, is_mirrored):
        ground = Ground(*size, is_mirrored=is_mirrored)
        picture = QRectF(0, 0, *size)
        for number in range(STRETCH):
            assert picture.contains(ring_about(ground, ground.of_stone(number))), number

    @pytest.mark.parametrize("size", SIZES)
    def test_stones_lie_apart(self, size):
        ground = Ground(*size)
        for before, after in pairwise(ground.of_stone(number) for number in range(STRETCH)):
            assert hypot(after.x - before.x, after.y - before.y) > 10.2 * ground.unit * before.size

    def test_before_the_first_stone_it_comes_in_from_the_edge_of_the_picture(self, qtbot, theme):
        view = PathWalk(path_of(0), HERE, theme)
        qtbot.addWidget(view)
        view.resize(900, 460)
        at_the_edge = {picture_of(view).pixelColor(x, 456).name() for x in range(20, 880)}
        assert landscape_colours(theme, Season.WINTER)["way_ahead"].name() in at_the_edge


class TestOnToday:
    def test_doing_lays_a_stone_and_taking_it_back_takes_it_up(self, open_page):  # noqa: F811
        page, _ = open_page(DayEntry(date=THURSDAY - timedelta(days=3), did=("practised",)))
        page.begin_path()
        words = find(page, "path_words")
        assert words.text() == "One day of doing so far · next: One rehearsal"
        QTest.mouseClick(find(page, "did_met_a_friend"), Qt.MouseButton.LeftButton)
        assert words.text() == "2 days of doing so far · next: One rehearsal"
        QTest.mouseClick(find(page, "did_met_a_friend"), Qt.MouseButton.LeftButton)
        assert words.text() == "One day of doing so far · next: One rehearsal"

    def test_pain_and_mood_lay_none(self, open_page):  # noqa: F811
        page, _ = open_page(DayEntry(date=THURSDAY, mood=5, pain=Pain(average=0)))
        page.begin_path()
        assert not find(page, "path_words").isVisible()

    def test_it_opens_whole_by_key_and_leads_to_a_day(self, open_page):  # noqa: F811
        earlier = THURSDAY - timedelta(days=3)
        page, _ = open_page(DayEntry(date=earlier, did=("practised",)))
        page.begin_path()
        picture = find(page, "path_picture")
        picture.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(picture, Qt.Key.Key_Return)
        sheet = page.findChild(QDialog, "path_sheet")
        assert sheet.isVisible()
        assert (
            find(sheet, "path_stone").text()
            == "Monday, 13 April 2026: something you got to do. You reached a step: At home."
        )
        QTest.mouseClick(find(sheet, "path_open_day"), Qt.MouseButton.LeftButton)
        assert page.date == earlier

    def test_large_words_in_a_small_window_leave_the_picture_free(self, open_page, qtbot):  # noqa: F811
        long = "Back to the whole orchestra with everybody there"
        step = GoalStep(label="The concert in the school hall", reached_on=THURSDAY)
        plan = replace(CONTENTS.plan, goals=(Goal(label=long, reached_on=THURSDAY, steps=(step,)),))
        day = DayEntry(date=THURSDAY, did=("practised",), school=SchoolDay(status="all_day"))
        page, _ = open_page(contents=replace(CONTENTS, plan=plan, days=(day,)))
        page.set_theme(load_theme("light", 2.0))
        apply_theme(QApplication.instance(), load_theme("light", 2.0))
        try:
            page.resize(1024, 600)
            qtbot.waitUntil(lambda: page.height() == 600)
            page.begin_path()
            find(page, "path_picture").click()
            sheet = page.findChild(QDialog, "path_sheet")
            qtbot.waitUntil(sheet.isVisible)
            walk, words, foot = (find(sheet, name) for name in ("path_walk", "path_stone", "path_close"))
            assert sheet.height() <= page.height()
            assert walk.geometry().bottom() < words.y()
            assert words.height() >= words.heightForWidth(words.width())
            assert words.geometry().bottom() < foot.y()
        finally:
            apply_theme(QApplication.instance(), load_theme("light"))

    def test_space_at_an_end_of_the_path_does_nothing_else(self, open_page, qtbot):  # noqa: F811
        days = tuple(DayEntry(date=THURSDAY - timedelta(days=back), did=("practised",)) for back in range(3))
        page, _ = open_page(contents=replace(CONTENTS, days=days))
        page.begin_path()
        find(page, "path_picture").click()
        sheet = page.findChild(QDialog, "path_sheet")
        qtbot.waitUntil(sheet.isActiveWindow)  # Only then does what is switched off hand on the focus.
        find(sheet, "path_first").click()
        on = find(sheet, "path_on")
        on.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(5):
            QTest.keyClick(sheet.focusWidget(), Qt.Key.Key_Space)
        assert sheet.isVisible()
        assert find(sheet, "path_walk").stone == 2
        assert sheet.focusWidget() is find(sheet, "path_walk")

    def test_escape_closes_it(self, open_page):  # noqa: F811
        page, _ = open_page(DayEntry(date=THURSDAY, did=("practised",)))
        page.begin_path()
        find(page, "path_picture").click()
        sheet = page.findChild(QDialog, "path_sheet")
        QTest.keyClick(find(sheet, "path_walk"), Qt.Key.Key_Escape)
        assert not sheet.isVisible()

    def test_it_comes_by_itself_once_the_day_can_be_used(self, open_page, qtbot):  # noqa: F811
        page, _ = open_page(DayEntry(date=THURSDAY, did=("practised",)))
        above = find(page, "closing_line").y()
        assert page.findChild(QWidget, "path_picture") is None
        qtbot.waitUntil(lambda: page.findChild(QWidget, "path_picture") is not None)
        assert find(page, "closing_line").y() == above  # Its room was kept.


class TestTheDayFits:
    def test_a_setback_day_takes_its_line_from_the_air_of_the_rows(self, open_page, qtbot):  # noqa: F811
        page, _ = open_page(DayEntry(date=THURSDAY, pain=Pain(average=5), mood=3, setback=True))
        qtbot.waitUntil(find(page, "setback_answer").isVisible)
        qtbot.wait(50)
        assert page.findChild(QScrollArea, "today_scroll").verticalScrollBar().maximum() == 0

    def test_saying_so_moves_nothing_under_the_pointer(self, open_page, qtbot):  # noqa: F811
        page, _ = open_page(DayEntry(date=THURSDAY, pain=Pain(average=5), mood=3))
        find(page, "row_pain").unfold()
        said = find(page, "setback")
        qtbot.waitUntil(said.isVisible)
        qtbot.wait(50)
        place = said.mapTo(page, QPoint(0, 0))
        said.click()
        qtbot.waitUntil(find(page, "setback_answer").isVisible)
        qtbot.wait(50)
        assert said.mapTo(page, QPoint(0, 0)) == place

    def test_the_dot_of_what_is_folded_away_lies_clear_of_the_focus_ring(self, qtbot, theme):
        more = FoldButton("more", "More", theme)
        qtbot.addWidget(more)
        more.set_holds_answer(True)
        more.adjustSize()
        with qtbot.waitActive(more):
            more.show()
            more.activateWindow()
        more.setFocus(Qt.FocusReason.TabFocusReason)
        picture = picture_of(more)
        ground = picture.pixelColor(more.width() // 2, 6)
        inked = [x for x in range(20) if picture.pixelColor(x, more.height() // 2) != ground]
        ring_ends, dot_begins = next((one, other) for one, other in pairwise(inked) if other - one > 1)
        assert ring_ends <= 4
        assert dot_begins - ring_ends > 2


class TestBelowTheDay:
    def test_cards_beside_each_other_are_as_tall_and_their_words_stay_together(self, open_page, qtbot):  # noqa: F811
        page, _ = open_page()
        page.begin_path()
        page.resize(936, 600)
        path, moving, goal = (find(page, name) for name in ("path_card", "moving_card", "goal_card"))
        qtbot.waitUntil(lambda: moving.x() > path.x() + path.width())
        qtbot.waitUntil(lambda: moving.geometry().bottom() == path.geometry().bottom())
        assert moving.y() == path.y()
        title, steps, words = (find(page, name) for name in ("goal_card_title", "goal_steps", "goal_next"))
        goal.resize(goal.width(), goal.height() + 120)  # As beside a taller card.
        goal.layout().activate()
        assert steps.y() - title.geometry().bottom() < 20
        assert words.y() - steps.geometry().bottom() < 20


class TestTheEndOfTheDay:
    @pytest.fixture
    def spoken(self, monkeypatch):
        words: list[str] = []
        monkeypatch.setattr(path_card, "announce", lambda _widget, text: words.append(text))
        return words

    def test_the_focus_stays_beside_the_day_once_that_was_all(self, open_page, qtbot):  # noqa: F811
        page, _ = open_page()
        page.begin_path()
        qtbot.waitUntil(find(page, "path_picture").isVisible)
        QTest.mouseClick(find(page, "did_met_a_friend"), Qt.MouseButton.LeftButton)
        enough = find(page, "thats_it")
        enough.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(enough, Qt.Key.Key_Space)
        assert QApplication.focusWidget() is find(page, "path_picture")

    def test_the_wish_is_spoken_once_and_not_for_a_day_that_had_it_before(self, open_page, spoken):  # noqa: F811
        page, _ = open_page()
        for name in ("did_met_a_friend", "school_status_all_day", "mood_4", "stress_3"):
            QTest.mouseClick(find(page, name), Qt.MouseButton.LeftButton)
        assert spoken == ["You met a friend. Good night."]
        page.show_date(THURSDAY - timedelta(days=1))
        page.show_date(THURSDAY)
        assert find(page, "farewell").isVisible()
        assert len(spoken) == 1

    def test_a_day_that_was_full_before_it_was_opened_is_not_ended_anew(self, open_page, spoken):  # noqa: F811
        full = DayEntry(date=THURSDAY, did=("practised",), mood=3, school=SchoolDay(status="all_day"))
        page, _ = open_page(full)
        assert find(page, "farewell").isVisible()
        assert spoken == []

    def test_coming_back_to_a_day_lays_its_stone_no_second_time(self, open_page):  # noqa: F811
        full = DayEntry(date=THURSDAY, did=("practised",), mood=3, school=SchoolDay(status="all_day"))
        page, _ = open_page(full)
        page.begin_path()
        picture = find(page, "path_picture")
        page.show_date(THURSDAY - timedelta(days=1))
        still = picture_of(picture)
        page.show_date(THURSDAY)
        assert picture_of(picture) == still

    def test_the_words_that_end_the_day_begin_where_all_others_begin(self, open_page, qtbot):  # noqa: F811
        page, _ = open_page()
        QTest.mouseClick(find(page, "did_met_a_friend"), Qt.MouseButton.LeftButton)
        enough = find(page, "thats_it")
        qtbot.waitUntil(enough.isVisible)
        card = find(page, "path_card")
        begins = [first_ink(card, find(page, name)) for name in ("logged_words", "thats_it")]
        assert abs(begins[0] - begins[1]) <= 1

    def test_nothing_answered_is_no_end(self, open_page):  # noqa: F811
        page, _ = open_page()
        QTest.mouseClick(find(page, "did_met_a_friend"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(find(page, "thats_it"), Qt.MouseButton.LeftButton)
        page.undo()
        assert not find(page, "farewell").isVisible()
        page.redo()
        assert find(page, "farewell").isVisible()

    def test_three_answers_are_a_day_and_going_on_stays_open(self, open_page):  # noqa: F811
        page, store = open_page()
        wish = find(page, "farewell")
        for name in ("did_met_a_friend", "school_status_all_day"):
            QTest.mouseClick(find(page, name), Qt.MouseButton.LeftButton)
            assert not wish.isVisible()
        QTest.mouseClick(find(page, "mood_4"), Qt.MouseButton.LeftButton)
        assert (wish.isVisible(), wish.text()) == (True, "Good night.")
        assert find(page, "closing_line").text() == "You met a friend."
        QTest.mouseClick(find(page, "stress_3"), Qt.MouseButton.LeftButton)
        assert (stored(store).mood, stored(store).stress) == (4, 3)
        assert wish.isVisible()

    def test_the_teen_may_say_that_this_was_all(self, open_page):  # noqa: F811
        page, _ = open_page()
        enough = find(page, "thats_it")
        assert not enough.isVisible()
        QTest.mouseClick(find(page, "did_met_a_friend"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(enough, Qt.MouseButton.LeftButton)
        assert find(page, "farewell").isVisible()
        assert not enough.isVisible()

    def test_an_older_day_has_no_farewell(self, open_page):  # noqa: F811
        earlier = THURSDAY - timedelta(days=2)
        page, _ = open_page(DayEntry(date=earlier, did=("practised",), mood=3, school=SchoolDay(status="all_day")))
        page.show_date(earlier)
        assert not find(page, "farewell").isVisible()
        assert not find(page, "thats_it").isVisible()


def test_an_answer_that_comes_after_the_page_has_gone_is_nobodys(store_of, demo, qtbot):
    store, page = store_of(demo), QWidget()
    keeper = PathKeeper(store, page)
    heard = []
    keeper.changed.connect(heard.append)
    keeper.read()
    delete_now(page)
    store.flush()
    assert heard == []
    again = PathKeeper(store, store)
    again.read()
    store.flush()
    assert len(again.path().stones) > 50
