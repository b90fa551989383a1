"""Where a language is written from right to left, what is painted turns over with the window, and keys follow it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from deleting import delete_now
from fake_journal import FakeJournal
from parts import find
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from amps_journal import i18n
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import Person
from amps_journal.i18n import translate, use_language
from amps_journal.ui import qt_language
from amps_journal.ui.theme import ARABIC_FAMILY, apply_theme, load_theme, paint_icon
from amps_journal.ui.widgets.body_map.drawing import BodyDrawing
from amps_journal.ui.widgets.calendar_grids.week_strip import StripDay, WeekStrip
from amps_journal.ui.widgets.calendar_grids.year_layout import YearLayout
from amps_journal.ui.widgets.foundation.direction import read_key, seen, seen_alignment, sides
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.inputs.night_bar import NightBar
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.row_marks import RowMark
from amps_journal.ui.widgets.lists.entry_list import Entry, EntryList
from amps_journal.ui.widgets.small_charts.goal_steps import GoalSteps
from amps_journal.ui.widgets.small_charts.week_plan import WeekLine, WeekPlan
from amps_journal.ui.window import JournalWindow

THURSDAY = date(2026, 4, 16)


@pytest.fixture
def turned(qapp):
    """The window in a language that is written from right to left."""
    use_language("ar_XB")
    qt_language.speak(qapp)
    yield
    use_language("en")
    qt_language.speak(qapp)


@pytest.fixture
def theme():
    return load_theme("light")


def shown(qtbot, widget, wide=300, high=120):
    qtbot.addWidget(widget)
    widget.resize(wide, high)
    with qtbot.waitExposed(widget):
        widget.show()
    return widget


def columns_of(image: QImage, colour: QColor) -> set[int]:
    """Where from left to right something has the colour."""
    wanted = colour.rgb()
    return {x for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) == wanted}


def test_a_place_is_turned_over_within_its_widget(turned, qtbot):
    widget = shown(qtbot, QWidget(), wide=200)
    assert seen(widget, QRectF(10, 5, 30, 8)) == QRectF(160, 5, 30, 8)
    assert read_key(widget, Qt.Key.Key_Left) == Qt.Key.Key_Right
    assert read_key(widget, Qt.Key.Key_Up) == Qt.Key.Key_Up
    assert (sides(1, 2, 3, 4).left(), sides(1, 2, 3, 4).right()) == (3, 1)


def test_nothing_is_turned_in_english(qtbot):
    widget = shown(qtbot, QWidget(), wide=200)
    assert seen(widget, QRectF(10, 5, 30, 8)) == QRectF(10, 5, 30, 8)
    assert read_key(widget, Qt.Key.Key_Left) == Qt.Key.Key_Left
    assert seen_alignment(Qt.AlignmentFlag.AlignLeft) == Qt.AlignmentFlag.AlignLeft


def test_a_name_in_latin_letters_begins_where_the_others_do(turned, qtbot):
    label = shown(qtbot, PlainLabel("Back to orchestra"))
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_the_first_step_of_a_goal_lies_at_the_right(turned, qtbot, theme):
    steps = shown(qtbot, GoalSteps("goal", "A goal", theme), high=8)
    steps.set_value((True, False, False))
    reached = columns_of(steps.grab().toImage(), theme.colour("accent"))
    assert min(reached) > 200


def test_the_names_of_a_week_plan_lie_beside_its_days(turned, qtbot, theme):
    plan = shown(qtbot, WeekPlan("plan", "A week", 0, theme), wide=500)
    plan.set_lines([WeekLine("Bike", ("",) * 7)])
    image = plan.grab().toImage()
    below_the_head = image.copy(QRect(0, theme.px(30), image.width(), image.height()))
    days = columns_of(image, theme.colour("accent_fill"))
    assert max(days) < min(columns_of(below_the_head, theme.colour("ink")))


def test_arrows_go_where_they_point(turned, qtbot, theme):
    strip = shown(qtbot, WeekStrip("week", "Week", theme), wide=400)
    days = [THURSDAY - timedelta(days=back) for back in reversed(range(7))]
    strip.set_days([StripDay(day, "T", "Thursday", 0) for day in days], THURSDAY)
    first, second = strip.buttons()[:2]
    assert first.x() > second.x()
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert second.hasFocus()


def test_a_scale_grows_to_the_left_and_its_arrows_too(turned, qtbot, theme):
    scale = shown(qtbot, ScaleSelector("pain", "Pain", ("none", "most"), theme), wide=700)
    scale.set_value(3)
    scale.take_focus()
    qtbot.keyClick(scale.buttons()[3], Qt.Key.Key_Left)
    assert scale.value() == 4
    assert scale.buttons()[4].x() < scale.buttons()[3].x()


def test_the_hours_of_the_night_stay_from_left_to_right(turned, qtbot, theme):
    bar = shown(qtbot, NightBar("night", "Night", theme), wide=400)
    bar.lights_out.show_minutes(7 * 60)
    bar.woke.show_minutes(16 * 60)
    bar.arrange()
    assert bar.lights_out.x() < bar.woke.x()
    bar.lights_out.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(bar.lights_out, Qt.Key.Key_Right)
    assert bar.lights_out.minutes() == 7 * 60 + 5


def test_chips_flow_from_the_right(turned, qtbot, theme):
    outer = QWidget()
    flow = FlowLayout(outer)
    chips = [PlainLabel(words) for words in ("one", "two", "three")]
    for chip in chips:
        flow.addWidget(chip)
    shown(qtbot, outer)
    assert chips[0].geometry().right() == outer.width() - 1
    assert chips[0].x() > chips[1].x() > chips[2].x()


def test_the_year_is_pointed_at_where_it_is_seen(turned):
    layout = YearLayout((2026,), 0, 40, 20, 30, 16, 50, 20, 14, 800)
    for day in (date(2026, 1, 1), date(2026, 5, 31), THURSDAY):
        x, y = layout.place(day)
        assert layout.day_at(x + 8, y + 8) == day
    assert layout.place(date(2026, 4, 1))[0] > layout.place(date(2026, 4, 2))[0]


def test_chevrons_point_the_other_way(turned, theme):
    assert _drawn("chevron_left", theme) == _english(lambda: _drawn("chevron_right", theme))
    assert _drawn("check", theme) == _english(lambda: _drawn("check", theme))


def _drawn(name, theme) -> QImage:
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_icon(painter, name, theme.colour("ink"), QRectF(0, 0, 16, 16))
    painter.end()
    return image


def _english(call):
    before = QGuiApplication.layoutDirection()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    made = call()
    QGuiApplication.setLayoutDirection(before)
    return made


def test_the_sides_of_a_body_are_not_turned(qtbot, theme):
    body = BodyDrawing("body", "Body", theme)
    qtbot.addWidget(body)
    before = body.grab().toImage()
    body.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert body.grab().toImage() == before


def test_the_window_turns_over_when_the_language_is_chosen_in_it(catalogues, open_store, appearance, qtbot):
    (catalogues / "ar.ts").write_text("<TS/>", "utf-8")
    known = JournalContents(person=Person(name="Sam"), days=(DayEntry(date=THURSDAY, mood=4),))
    window = JournalWindow(open_store(FakeJournal(known)), appearance)
    window.start()
    window.resize(1000, 600)
    window.show()
    for language, is_turned in (("ar", True), ("en", False)):
        appearance.change(replace(appearance.machine, language=language))
        qtbot.waitUntil(lambda is_turned=is_turned: (find(window, "rail").x() > 500) == is_turned)
        assert window.isRightToLeft() == is_turned
        dot, title = find(window, "row_school").findChild(RowMark), find(window, "row_school_title")
        assert (
            dot.mapTo(window, dot.rect().center()).x() > title.mapTo(window, title.rect().center()).x()
        ) == is_turned
        assert (ARABIC_FAMILY in title.font().families()) == is_turned
    window.close()
    delete_now(window)


def test_found_words_begin_where_the_others_do(turned, qtbot, theme):
    listed = shown(qtbot, EntryList("found", "Found", theme))
    listed.set_entries([Entry("1 April", text="maths")])
    ink = columns_of(listed.grab().toImage(), theme.colour("ink"))
    assert min(ink) > 150


def test_a_name_within_a_sentence_is_set_apart(turned):
    assert translate("Test", "{name}, {n}", name="0800 1111", n=1) == "\u200f\u20680800 1111\u2069, 1"
    assert i18n.plural("Test", "{n} {name}", "{n} {name}", 2, name="Sam") == "\u200f2 \u2068Sam\u2069"
    assert translate("Test", "0800 1111") == "\u20680800 1111\u2069"


def test_english_sets_nothing_apart():
    assert translate("Test", "{name} 1", name="Sam") == "Sam 1"


def beginnings(label: QLabel) -> list[int]:
    """How many pixels each line of words begins from the right."""
    picture = label.grab().toImage()
    wide, high = picture.width(), picture.height()
    dark = [[QColor(picture.pixel(x, y)).lightness() < 128 for x in range(wide)] for y in range(high)]
    lines, found = [any(row) for row in dark], []
    for y, has_ink in enumerate(lines):
        if has_ink and (y == 0 or not lines[y - 1]):
            end = next((below for below in range(y, high) if not lines[below]), high)
            found.append(wide - 1 - max(x for row in dark[y:end] for x, is_dark in enumerate(row) if is_dark))
    return found


def test_every_line_of_a_paragraph_begins_at_the_same_place(turned, qtbot, theme):
    apply_theme(QApplication.instance(), theme)
    label = PlainLabel("دددد " * 40)
    label.setStyleSheet("background: white; color: black")
    label.setWordWrap(True)
    found = beginnings(shown(qtbot, label, wide=260, high=200))
    assert len(found) > 3
    assert max(found) - min(found) <= 1
