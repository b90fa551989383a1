"""A day that has not come yet: what is planned for it, to look at and not to tick."""

from typing import TYPE_CHECKING

from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import events_on, is_free_day, programme_on, routine_on
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_summary import event_name
from amps_journal.formats.joined import facts
from amps_journal.i18n import plural, translate
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import RING
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowState

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class PlannedRow(QuestionRow):
    """A row that only says something; there is nothing in it to answer.

    Args:
        name: ``objectName``.
        title: What it is about.
        theme: What to paint with.
    """

    def __init__(self, name: str, title: str, theme: "Theme") -> None:
        super().__init__(name, title, theme)
        self._words = label("", "quiet", f"{name}_words", wrap=True)
        self._words.setContentsMargins(sides(RING, 0, 0, 0))
        self.add_line(self._words)
        self.set_state(RowState.NOT_APPLICABLE)

    def show_words(self, words: list[str], nothing: str) -> None:
        """Show what is planned, or the words for nothing."""
        self._words.setText(facts(words) or nothing)


class PlanAhead:
    """The three rows of a day ahead: moving, routine and what is in the calendar.

    Args:
        theme: What to paint with.
    """

    def __init__(self, theme: "Theme") -> None:
        self._moving = PlannedRow("row_planned_moving", translate("Today", "Moving"), theme)
        self._routine = PlannedRow("row_planned_routine", translate("Today", "Routine"), theme)
        self._events = PlannedRow("row_planned_events", translate("Today", "Calendar"), theme)

    def rows(self) -> list[PlannedRow]:
        """The rows in reading order."""
        return [self._moving, self._routine, self._events]

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show what is planned for the date."""
        free = is_free_day(entry.date, context.person, context.life_events)
        items = [
            plural("Today", "{what} {n} min", "{what} {n} min", item.minutes, what=item.label)
            for item in programme_on(entry.date, context.plan)
        ]
        self._moving.show_words(items, translate("Today", "No programme planned."))
        routine = [item.label for item in routine_on(entry.date, context.plan, day_off=free)]
        self._routine.show_words(routine, translate("Today", "No routine planned."))
        events = [event_name(event) for event in events_on(entry.date, context.life_events)]
        kind = translate("Today", "No school") if free else translate("Today", "School day")
        self._events.show_words([kind, *events], "")
