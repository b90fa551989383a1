from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication
from speaking import description_of, is_checked, name_of, press, role_of

from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.buttons.chip import TickChip
from amps_journal.ui.widgets.chips.check_chips import CheckChips, CheckItem
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.chips.mood_chips import MoodSteps
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.foundation.themed import RING
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.inputs.text_line import TextLine

Key = Qt.Key


@pytest.fixture
def said(qtbot, theme):
    """Shows a widget and collects what it says."""

    def show(widget):
        heard = []
        widget.value_changed.connect(heard.append)
        qtbot.addWidget(widget)
        widget.resize(700, 120)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return heard

    return show


def chips(theme):
    return ChoiceChips("school", "School", [("all", "All day"), ("part", "Part"), ("no", "Not today")], theme)


class TestChoiceChips:
    def test_a_click_chooses_and_another_click_takes_it_back(self, theme, said, qtbot):
        widget = chips(theme)
        heard = said(widget)
        qtbot.mouseClick(widget.chip("part"), Qt.MouseButton.LeftButton)
        assert widget.value() == "part"
        qtbot.mouseClick(widget.chip("part"), Qt.MouseButton.LeftButton)
        assert widget.value() is None
        assert heard == ["part", None]

    def test_only_the_chosen_chip_is_checked(self, theme, said):
        widget = chips(theme)
        said(widget)
        widget.chip("all").click()
        widget.chip("no").click()
        assert [is_checked(widget.chip(key)) for key in ("all", "part", "no")] == [False, False, True]

    def test_setting_a_value_shows_it_and_says_nothing(self, theme, said):
        widget = chips(theme)
        heard = said(widget)
        widget.set_value("no")
        assert is_checked(widget.chip("no"))
        widget.set_value(None)
        assert not any(is_checked(button) for button in widget.buttons())
        assert heard == []

    def test_it_is_worked_by_keys_alone(self, theme, said, qtbot):
        widget = chips(theme)
        heard = said(widget)
        widget.take_focus()
        qtbot.keyClick(widget.chip("all"), Key.Key_2)
        qtbot.keyClick(widget.chip("all"), Key.Key_Right)
        assert widget.chip("part").hasFocus()
        qtbot.keyClick(widget.chip("part"), Key.Key_Right)
        qtbot.keyClick(widget.chip("no"), Key.Key_Space)
        qtbot.keyClick(widget.chip("no"), Key.Key_Backspace)
        assert heard == ["part", "no", None]

    def test_tab_stops_once_at_the_chosen_chip(self, theme, said):
        widget = chips(theme)
        said(widget)
        widget.chip("all").clearFocus()
        widget.set_value("part")
        stops = [b.objectName() for b in widget.buttons() if b.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert stops == ["school_part"]

    def test_a_suggestion_is_no_answer(self, theme, said):
        widget = chips(theme)
        heard = said(widget)
        widget.set_suggested("no")
        assert widget.chip("no").suggested
        assert widget.value() is None
        assert not is_checked(widget.chip("no"))
        assert heard == []

    def test_a_screen_reader_knows_and_works_it(self, theme, said):
        widget = chips(theme)
        heard = said(widget)
        assert role_of(widget) == QAccessible.Role.Grouping
        assert name_of(widget) == "School"
        assert description_of(widget) == "Not answered"
        assert role_of(widget.chip("all")) == QAccessible.Role.RadioButton
        press(widget.chip("all"))
        assert heard == ["all"]
        assert description_of(widget) == "All day"
        press(widget.chip("all"))
        assert heard == ["all", None]


class TestMood:
    def test_digits_are_the_five_steps(self, theme, said, qtbot):
        widget = MoodSteps("mood", "Mood", theme)
        heard = said(widget)
        widget.take_focus()
        for key in (Key.Key_1, Key.Key_5, Key.Key_6):
            qtbot.keyClick(widget.buttons()[0], key)
        assert heard == [1, 5]
        assert description_of(widget) == "Great"


class TestScale:
    def scale(self, theme):
        return ScaleSelector("stress", "Stress", ("none", "most"), theme)

    def press(self, widget, qtbot, *keys):
        for key in keys:
            focused = next(button for button in widget.buttons() if button.hasFocus())
            qtbot.keyClick(focused, key)

    def test_a_click_answers_and_another_takes_it_back(self, theme, said, qtbot):
        widget = self.scale(theme)
        heard = said(widget)
        cell = widget.buttons()[0]
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)
        assert heard == [0, None]

    def test_one_and_then_nought_is_ten(self, theme, said, qtbot):
        widget = self.scale(theme)
        heard = said(widget)
        widget.take_focus()
        self.press(widget, qtbot, Key.Key_1, Key.Key_0)
        assert heard == [1, 10]

    def test_nought_after_another_digit_is_nought(self, theme, said, qtbot):
        widget = self.scale(theme)
        heard = said(widget)
        widget.take_focus()
        self.press(widget, qtbot, Key.Key_7, Key.Key_0)
        assert heard == [7, 0]

    def test_nought_long_after_one_is_nought(self, theme, said, qtbot):
        widget = self.scale(theme)
        heard = said(widget)
        widget.take_focus()
        self.press(widget, qtbot, Key.Key_1)
        widget._second_digit.stop()
        self.press(widget, qtbot, Key.Key_0)
        assert heard == [1, 0]

    def test_arrows_come_in_at_an_end_and_stay_on_the_scale(self, theme, said, qtbot):
        widget = self.scale(theme)
        heard = said(widget)
        widget.take_focus()
        self.press(widget, qtbot, Key.Key_Left, Key.Key_Right, Key.Key_Left)
        assert heard == [10, 9]

    def test_backspace_clears(self, theme, said, qtbot):
        widget = self.scale(theme)
        heard = said(widget)
        widget.set_value(4)
        widget.take_focus()
        self.press(widget, qtbot, Key.Key_Backspace)
        assert heard == [None]
        assert widget.value() is None

    def test_nought_and_not_answered_look_and_read_differently(self, theme, said):
        widget = self.scale(theme)
        said(widget)
        assert description_of(widget) == "Not answered"
        assert not is_checked(widget.buttons()[0])
        widget.set_value(0)
        assert description_of(widget) == "0, none"
        assert is_checked(widget.buttons()[0])

    def test_a_screen_reader_reads_and_sets_it(self, theme, said):
        widget = self.scale(theme)
        heard = said(widget)
        four = widget.buttons()[4]
        assert role_of(four) == QAccessible.Role.RadioButton
        assert name_of(four) == "4 of 10"
        press(four)
        assert heard == [4]
        assert description_of(widget) == "4 of 10"


class TestTags:
    def tags(self, theme, **more):
        options = [("met_a_friend", "Met a friend"), ("hobby", "Hobby"), ("went_out", "Went out")]
        return TagChips("did", "What did you do?", options, theme, **more)

    def test_tags_keep_the_order_of_choosing(self, theme, said):
        widget = self.tags(theme)
        heard = said(widget)
        widget.chip("hobby").click()
        widget.chip("met_a_friend").click()
        assert heard == [("hobby",), ("hobby", "met_a_friend")]

    def test_switching_the_last_tag_off_is_not_answered(self, theme, said):
        widget = self.tags(theme)
        heard = said(widget)
        widget.chip("hobby").click()
        widget.chip("hobby").click()
        assert heard[-1] is None

    def test_none_is_an_answer_of_its_own(self, theme, said):
        widget = self.tags(theme, none_words="None of these")
        heard = said(widget)
        widget.buttons()[3].click()
        assert heard == [()]
        assert description_of(widget) == "None of these"
        widget.buttons()[3].click()
        assert heard == [(), None]

    def test_an_own_word_is_added_and_chosen(self, theme, said, qtbot):
        widget = self.tags(theme, add_words="+ Add")
        heard = said(widget)
        widget.findChild(type(widget.buttons()[-1]), "did_add").click()
        field = widget.findChild(object, "did_own")
        qtbot.keyClicks(field, "Fed the goat")
        qtbot.keyClick(field, Key.Key_Return)
        assert heard == [("Fed the goat",)]
        assert is_checked(widget.chip("Fed the goat"))

    def test_the_field_for_an_own_word_begins_where_the_tags_begin(self, theme, said):
        widget = self.tags(theme, add_words="+ Add")
        said(widget)
        first = widget.buttons()[0]
        widget.findChild(QAbstractButton, "did_add").click()
        QApplication.processEvents()
        field = widget.findChild(TextLine)
        assert field.isVisible()
        assert field.mapTo(widget, QPoint(0, 0)).x() == first.mapTo(widget, QPoint(0, 0)).x() + RING

    def test_an_own_word_that_is_a_tag_already_is_that_tag(self, theme, said, qtbot):
        widget = self.tags(theme, add_words="+ Add")
        heard = said(widget)
        widget.buttons()[-1].click()
        field = widget.findChild(object, "did_own")
        qtbot.keyClicks(field, "HOBBY")
        qtbot.keyClick(field, Key.Key_Return)
        assert heard == [("hobby",)]

    def test_a_stored_own_word_is_shown(self, theme, said):
        widget = self.tags(theme)
        said(widget)
        widget.set_value(("Kayaking",))
        assert is_checked(widget.chip("Kayaking"))

    def test_a_narrow_line_keeps_the_chosen_tags_and_the_way_to_the_rest(self, theme, said):
        widget = self.tags(theme, add_words="+ Add")
        said(widget)
        widget.set_value(("went_out",))
        widget.resize(230, 60)
        shown = [button.objectName() for button in widget.shown_buttons()]
        assert "did_went_out" in shown
        assert "did_add" in shown
        assert "did_hobby" not in shown

    def test_digits_switch_and_backspace_clears(self, theme, said, qtbot):
        widget = self.tags(theme)
        heard = said(widget)
        widget.take_focus()
        qtbot.keyClick(widget.chip("met_a_friend"), Key.Key_2)
        qtbot.keyClick(widget.chip("met_a_friend"), Key.Key_Delete)
        assert heard == [("hobby",), None]

    def test_a_screen_reader_switches_a_tag(self, theme, said):
        widget = self.tags(theme)
        heard = said(widget)
        assert role_of(widget.chip("hobby")) == QAccessible.Role.CheckBox
        press(widget.chip("hobby"))
        assert heard == [("hobby",)]
        assert description_of(widget) == "Hobby"


class TestCheckChips:
    def checks(self, theme, **more):
        widget = CheckChips("programme", "Programme", theme, **more)
        widget.set_items([CheckItem("bike", "Bike", 20), CheckItem("stretch", "Stretches", 10)])
        return widget

    def test_a_tick_brings_the_planned_minutes(self, theme, said):
        widget = self.checks(theme)
        heard = said(widget)
        widget.chip("bike").click()
        assert heard == [{"bike": 20}]
        widget.chip("bike").click()
        assert heard[-1] is None

    def test_the_gap_after_a_mark_grows_with_the_text(self, qtbot):
        gaps = []
        for scale in (1.0, 2.0):
            chip = TickChip("up", "llll", load_theme("light", scale))
            qtbot.addWidget(chip)
            chip.adjustSize()
            picture = chip.grab().toImage()
            row = range(chip.width() // 6, chip.width())
            inked = [x for x in row if picture.pixelColor(x, chip.height() // 2).lightness() < 200]
            apart = [after - before for before, after in pairwise(inked) if after - before > 1]
            gaps.append(apart[1])  # The first is the inside of the ring.
        assert gaps[1] >= gaps[0] * 1.4

    def test_up_and_down_change_the_minutes_of_a_ticked_one(self, theme, said, qtbot):
        widget = self.checks(theme)
        heard = said(widget)
        widget.chip("bike").click()
        widget.chip("bike").setFocus()
        qtbot.keyClick(widget.chip("bike"), Key.Key_Up)
        qtbot.keyClick(widget.chip("bike"), Key.Key_Down)
        qtbot.keyClick(widget.chip("bike"), Key.Key_Down)
        assert heard == [{"bike": 20}, {"bike": 25}, {"bike": 20}, {"bike": 15}]

    def test_minutes_are_spoken_in_full(self, theme, said):
        widget = self.checks(theme)
        said(widget)
        assert name_of(widget.chip("stretch")) == "Stretches, 10 minutes"
        widget.set_value({"stretch": 1})
        assert description_of(widget) == "Stretches, 1 minute"

    def test_none_today_is_not_the_same_as_not_answered(self, theme, said):
        widget = self.checks(theme, none_words="None today")
        heard = said(widget)
        widget.buttons()[-1].click()
        assert heard == [{}]
        widget.buttons()[-1].click()
        assert heard == [{}, None]

    def test_ticking_one_takes_the_none_away(self, theme, said):
        widget = self.checks(theme, none_words="None today")
        heard = said(widget)
        widget.set_value({})
        widget.chip("bike").click()
        assert heard == [{"bike": 20}]

    def test_other_items_keep_the_answer(self, theme, said):
        widget = self.checks(theme)
        heard = said(widget)
        widget.set_value({"bike": 30})
        widget.set_items([CheckItem("walk", "Walk", 15), CheckItem("bike", "Bike", 20)])
        assert widget.value() == {"bike": 30}
        assert widget.chip("bike").text() == "Bike 30 min"
        assert heard == []


class TestSegmentedControl:
    def test_one_is_always_chosen(self, theme, said, qtbot):
        widget = SegmentedControl("range", "Range", [("weeks", "4 weeks"), ("year", "Year")], theme)
        heard = said(widget)
        assert widget.value() == "weeks"
        qtbot.mouseClick(widget.buttons()[0], Qt.MouseButton.LeftButton)
        assert heard == []
        widget.take_focus()
        qtbot.keyClick(widget.buttons()[0], Key.Key_Right)
        assert heard == ["year"]
        assert is_checked(widget.buttons()[1])
        assert not is_checked(widget.buttons()[0])

    def test_a_screen_reader_knows_it(self, theme, said):
        widget = SegmentedControl("range", "Range", [("weeks", "4 weeks"), ("year", "Year")], theme)
        heard = said(widget)
        assert role_of(widget.buttons()[1]) == QAccessible.Role.RadioButton
        press(widget.buttons()[1])
        assert heard == ["year"]
        assert description_of(widget) == "Year"
