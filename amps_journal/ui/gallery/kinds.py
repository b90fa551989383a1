"""What is shown in the gallery: each kind of widget with its answers."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from amps_journal.formats.dates import short_weekday_names, weekday_and_day, weekday_initials
from amps_journal.i18n import translate
from amps_journal.ui.gallery.guided_kinds import of_what_leads
from amps_journal.ui.gallery.kind import Kind
from amps_journal.ui.gallery.plan_kinds import of_the_plan
from amps_journal.ui.widgets.body_map.map import BodyMap
from amps_journal.ui.widgets.buttons.chip import TickChip
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.calendar_grids.week_strip import StripDay, WeekStrip
from amps_journal.ui.widgets.chips.check_chips import CheckChips, CheckItem
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.chips.mood_chips import MoodSteps
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.chips.weekday_chips import WeekdayChips
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine, ChoiceBox
from amps_journal.ui.widgets.inputs.night_bar import NightBar
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.inputs.time_field import TimeField
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowState
from amps_journal.ui.widgets.small_charts.goal_steps import GoalSteps
from amps_journal.ui.widgets.small_charts.minutes_bars import MinutesBar, MinutesBars

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_MONDAY = date(2026, 4, 13)


def _answers(value: Any) -> dict[str, Callable[[Any], object]]:
    """Unknown, answered, and answered and taken back."""

    def clear(widget: Any) -> None:
        widget.set_value(value)
        widget.set_value(None)

    return {
        translate("Gallery", "Unknown"): lambda widget: widget.set_value(None),
        translate("Gallery", "Answered"): lambda widget: widget.set_value(value),
        translate("Gallery", "Cleared"): clear,
    }


def kinds() -> tuple[Kind, ...]:
    """Every kind, those of Today first."""
    return (*_choices(), *_amounts(), *_words(), *_others(), *of_the_plan(), *of_what_leads())


def _options() -> tuple[tuple[str, str], ...]:
    return (
        ("met", translate("Gallery", "Met a friend")),
        ("helped", translate("Gallery", "Helped at home")),
        ("hobby", translate("Gallery", "Hobby")),
    )


def _choices() -> tuple[Kind, ...]:
    suggested = {translate("Gallery", "Suggested"): lambda chips: chips.set_suggested("helped")}
    none = translate("Gallery", "None")
    answered_none = {translate("Gallery", "Answered with none"): lambda chips: chips.set_value(())}
    ticked_none = {translate("Gallery", "Answered with none"): lambda chips: chips.set_value({})}
    return (
        Kind("mood", translate("Gallery", "Mood"), MoodSteps, _answers(4)),
        Kind(
            "choice",
            translate("Gallery", "One of a few"),
            lambda name, spoken, theme: ChoiceChips(name, spoken, _options(), theme),
            _answers("met") | suggested,
        ),
        Kind(
            "tags",
            translate("Gallery", "Any of several"),
            lambda name, spoken, theme: TagChips(
                name, spoken, _options(), theme, add_words=translate("Gallery", "+ Add"), none_words=none
            ),
            _answers(("met", "hobby")) | answered_none,
        ),
        Kind("checks", translate("Gallery", "Planned things"), _checks, _answers({"met": 20}) | ticked_none),
        Kind(
            "segments",
            translate("Gallery", "One of a few, always chosen"),
            lambda name, spoken, theme: SegmentedControl(name, spoken, _options(), theme),
            {translate("Gallery", "Answered"): lambda segments: segments.set_value("helped")},
        ),
        Kind(
            "weekdays",
            translate("Gallery", "Weekdays"),
            lambda name, spoken, theme: WeekdayChips(name, spoken, 0, theme),
            {
                translate("Gallery", "Unknown"): lambda chips: chips.set_value(()),
                translate("Gallery", "Answered"): lambda chips: chips.set_value((0, 1, 2, 3, 4)),
            },
        ),
        Kind(
            "tick",
            translate("Gallery", "One thing to tick"),
            _tick,
            _checked(),
        ),
        Kind(
            "check_line",
            translate("Gallery", "Check box"),
            CheckLine,
            _checked(),
        ),
    )


def _tick(name: str, spoken: str, theme: "Theme") -> TickChip:
    chip = TickChip(name, spoken, theme)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    chip.setMaximumWidth(chip.sizeHint().width())
    return chip


def _checked() -> dict[str, Callable[[Any], object]]:
    return {
        translate("Gallery", "Unknown"): lambda box: box.setChecked(False),
        translate("Gallery", "Answered"): lambda box: box.setChecked(True),
    }


def _checks(name: str, spoken: str, theme: "Theme") -> CheckChips:
    chips = CheckChips(name, spoken, theme, translate("Gallery", "None"))
    keys_and_minutes = zip(_options(), (20, 10, None), strict=True)
    chips.set_items([CheckItem(key, words, minutes) for (key, words), minutes in keys_and_minutes])
    return chips


def _amounts() -> tuple[Kind, ...]:
    ends = (translate("Gallery", "none"), translate("Gallery", "most"))
    night = time(22, 40), time(6, 50)
    one_end = {translate("Gallery", "One end"): lambda bar: bar.set_value((time(22, 40), None))}
    return (
        Kind(
            "scale",
            translate("Gallery", "Scale"),
            lambda name, spoken, theme: ScaleSelector(name, spoken, ends, theme),
            _answers(4),
        ),
        Kind(
            "minutes",
            translate("Gallery", "Minutes"),
            lambda name, spoken, theme: MinutesStepper(name, spoken, theme, usual=(10, 20, 30)),
            _answers(20),
        ),
        Kind("night", translate("Gallery", "Night"), _night, _answers(night) | one_end),
        Kind("time", translate("Gallery", "Time"), TimeField, _answers(time(22, 40))),
        Kind(
            "places",
            translate("Gallery", "Places of the body"),
            lambda name, spoken, theme: BodyMap(name, spoken, theme, ("lower_back",)),
            _answers(("left_knee", "lower_back", "right_wrist")),
        ),
    )


def _night(name: str, spoken: str, theme: "Theme") -> NightBar:
    bar = NightBar(name, spoken, theme)
    bar.setMinimumWidth(340)
    return bar


def _words() -> tuple[Kind, ...]:
    line, note = translate("Gallery", "Walked to the shop"), translate("Gallery", "Stairs are easier.\nTwice up today.")
    return (
        Kind("line", translate("Gallery", "Line of text"), TextLine, _answers(line)),
        Kind("note", translate("Gallery", "Note"), NoteBox, _answers(note)),
        Kind(
            "date",
            translate("Gallery", "Date"),
            DateField,
            {translate("Gallery", "Answered"): lambda dates: dates.set_value(_MONDAY)},
        ),
        Kind("box", translate("Gallery", "One of many"), _box, _answers("hobby")),
    )


def _box(name: str, spoken: str, theme: "Theme") -> ChoiceBox:
    box = ChoiceBox(name, spoken, theme)
    for key, words in _options():
        box.addItem(words, key)
    return box


def _others() -> tuple[Kind, ...]:
    plain, answered = translate("Gallery", "At rest"), translate("Gallery", "Answered")
    return (
        Kind("row", translate("Gallery", "Question"), _row, _row_states(), disables=False),
        Kind("buttons", translate("Gallery", "Buttons"), _buttons, {plain: lambda _buttons: None}),
        Kind(
            "week",
            translate("Gallery", "Week"),
            WeekStrip,
            {answered: lambda strip: strip.set_days(_week(), _MONDAY + timedelta(3))},
            disables=False,
        ),
        Kind("bars", translate("Gallery", "Minutes of the week"), _bars, {answered: _fill_bars}, disables=False),
        Kind(
            "steps",
            translate("Gallery", "Steps of a goal"),
            GoalSteps,
            {answered: lambda steps: steps.set_value((True, False, False))},
            disables=False,
        ),
    )


def _row(name: str, spoken: str, theme: "Theme") -> QuestionRow:
    row = QuestionRow(name, spoken, theme)
    row.add_line(ChoiceChips(f"{name}_choice", spoken, _options(), theme))
    row.set_fold_out(translate("Gallery", "More"), lambda: label(translate("Gallery", "What is folded away"), "quiet"))
    return row


def _row_states() -> dict[str, Callable[[Any], object]]:
    def fold_out(row: QuestionRow) -> None:
        row.set_state(RowState.ANSWERED)
        row.unfold()

    def hold(row: QuestionRow) -> None:
        row.set_state(RowState.ANSWERED)
        row.set_holds_answer(True)

    return {
        translate("Gallery", "Unknown"): lambda row: row.set_state(RowState.UNANSWERED),
        translate("Gallery", "Answered"): hold,
        translate("Gallery", "Folded out"): fold_out,
        translate("Gallery", "Does not apply"): lambda row: row.set_state(RowState.NOT_APPLICABLE),
    }


def _buttons(name: str, _spoken: str, theme: "Theme") -> QWidget:
    place = QWidget()
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    made: list[QPushButton] = [
        button(f"{name}_primary", translate("Gallery", "Save"), "primary"),
        button(f"{name}_plain", translate("Gallery", "Choose")),
        button(f"{name}_link", translate("Gallery", "Undo"), "link"),
        IconButton(f"{name}_icon", "trash", translate("Gallery", "Remove"), theme),
    ]
    for each in made:
        row.addWidget(each)
    row.addStretch(1)
    place.setFocusProxy(made[0])
    return place


def _week() -> list[StripDay]:
    days = [_MONDAY + timedelta(index) for index in range(7)]
    shares = (1.0, 1.0, 0.0, 0.4, 0.8, 0.0, 0.0)
    return [
        StripDay(day, short_weekday_names()[day.weekday()], weekday_and_day(day), share)
        for day, share in zip(days, shares, strict=True)
    ]


def _bars(name: str, spoken: str, theme: "Theme") -> MinutesBars:
    bars = MinutesBars(name, spoken, theme)
    bars.setMinimumHeight(110)
    return bars


def _fill_bars(bars: MinutesBars) -> None:
    minutes = (30, 22, None, 38, 0, 41, 26)
    bars.set_bars(
        [
            MinutesBar(weekday_initials()[day.day.weekday()], day.spoken, n, 27.0)
            for day, n in zip(_week(), minutes, strict=True)
        ]
    )
