"""The widgets of the Plan page and of looking back, as the gallery shows them."""

from datetime import date, timedelta
from functools import partial

from amps_journal.formats.dates import short_date, weekday_and_day
from amps_journal.i18n import translate
from amps_journal.ui.gallery.kind import Kind
from amps_journal.ui.widgets.lists.ladder_rungs import Rungs
from amps_journal.ui.widgets.lists.line_list import Line, LineList
from amps_journal.ui.widgets.lists.memory import Memory, under_months
from amps_journal.ui.widgets.lists.memory_list import MemoryList
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow
from amps_journal.ui.widgets.lists.ordered_rows import OrderedRows
from amps_journal.ui.widgets.small_charts.coming_weeks import ComingWeek, ComingWeeks
from amps_journal.ui.widgets.small_charts.week_plan import WeekLine, WeekPlan

_MONDAY = date(2026, 4, 13)


def of_the_plan() -> tuple[Kind, ...]:
    """The kinds of the Plan page."""
    answered = translate("Gallery", "Answered")
    steps = (("cotton", "check"), ("towel", "2"), ("brush", "3"))
    rows = [OrderedRow(key, key.capitalize(), "10 min", "", mark, is_marked=mark == "check") for key, mark in steps]
    starts = [_MONDAY + timedelta(weeks=n) for n in range(7)]
    weeks = [ComingWeek(day, short_date(day), 20 + 2 * n, n == 2) for n, day in enumerate(starts)]
    win = translate("Gallery", "Walked to the shop")
    memories = under_months(
        Memory(
            _MONDAY - timedelta(days=n), weekday_and_day(_MONDAY - timedelta(days=n)), (("", win),), "", is_win, icon
        )
        for n, is_win, icon in ((0, True, "star"), (3, False, "music"), (20, True, "star"))
    )
    week = [WeekLine(translate("Gallery", "Bike"), ("20", None, "20", None, "20", None, None))]
    return (
        Kind(
            "ordered",
            translate("Gallery", "Things in order"),
            OrderedRows,
            {answered: lambda r: r.set_rows(rows, "towel")},
        ),
        Kind("rungs", translate("Gallery", "Ladder"), Rungs, {answered: lambda r: r.set_rows(rows)}, disables=False),
        Kind(
            "plan_week",
            translate("Gallery", "A week of the plan"),
            lambda name, spoken, theme: WeekPlan(name, spoken, 0, theme),
            {answered: lambda table: table.set_lines(week, 2)},
            disables=False,
        ),
        Kind(
            "coming_weeks",
            translate("Gallery", "Weeks to come"),
            ComingWeeks,
            {answered: lambda picture: picture.set_weeks(weeks)},
            disables=False,
        ),
        *(
            Kind(
                name,
                words,
                partial(MemoryList, is_wall=is_wall),
                {answered: lambda shown: shown.set_entries(memories)},
                disables=False,
            )
            for name, words, is_wall in (
                ("wall", translate("Gallery", "A wall of wins"), True),
                ("memories", translate("Gallery", "Own words by month"), False),
            )
        ),
        Kind(
            "line_list",
            translate("Gallery", "Lines to add to"),
            lambda name, spoken, theme: LineList(
                name,
                spoken,
                theme,
                add_words=translate("Gallery", "Add a line"),
                tick_words=translate("Gallery", "Done"),
            ),
            {answered: lambda lines: lines.set_lines([Line(translate("Gallery", "One rehearsal"), is_ticked=True)])},
        ),
    )
