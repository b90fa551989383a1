"""Routine: the teen's own list for this weekday."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from amps_journal.domain.calendar import is_day_off, routine_on
from amps_journal.domain.day import DayEntry
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.chips.check_chips import CheckChips, CheckItem
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import RING, is_put_away
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


_FEW = 2


class RoutineRow(Row):
    """The list for the day, ticked off; a tick from another weekday is kept and shown.

    ``plan_requested`` asks for the page on which a routine is set up, offered while there is none.
    """

    plan_requested = Signal()

    def __init__(self, theme: "Theme") -> None:
        super().__init__("routine", translate("Today", "Routine"), theme, "checklist")
        self._done = CheckChips(
            "routine_done", translate("Today", "Your routine"), theme, translate("Today", "None today")
        )
        self._done.value_changed.connect(self._on_done)
        self._all = ActionChip("routine_all", translate("Today", "All of it"), theme)
        self._all.setAccessibleName(translate("Today", "All of today's routine"))
        self._all.clicked.connect(self._on_all)
        self._done.add_end(self._all)
        self._nothing = label(translate("Today", "No routine planned for today."), "quiet", "routine_nothing")
        self._nothing.setContentsMargins(sides(RING, 0, 0, 0))
        self._set_up = ActionChip("routine_set_up", translate("Today", "Set up a routine"), theme)
        self._set_up.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._set_up.clicked.connect(self.plan_requested)
        self.add_flowing_line(self._done, self._nothing, self._set_up)

    def _on_done(self, ticked: Mapping[str, int | None] | None) -> None:
        self.edit(routine_done=None if ticked is None else tuple(ticked))

    def _on_all(self) -> None:
        self.edit(routine_done=tuple(item.key for item in self._done.items()))

    def focus_answer(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> bool:
        """Put the focus on the list; setting one up is no answer, and Enter passes it by."""
        return not is_put_away(self._done) and super().focus_answer(reason)

    def _show(self, entry: DayEntry) -> None:
        context = self.context
        day_off = is_day_off(entry, entry.date, context.person, context.life_events)
        planned = routine_on(entry.date, context.plan, day_off=day_off)
        keys = {item.key for item in planned}
        others = [i for i in context.plan.routine if i.key in (entry.routine_done or ()) and i.key not in keys]
        self._done.set_items([CheckItem(item.key, item.label) for item in (*planned, *others)])
        self._done.set_value(None if entry.routine_done is None else dict.fromkeys(entry.routine_done))
        # One click for all of it, where ticking each takes more than two.
        self._all.setVisible(len(planned) > _FEW and not entry.routine_done)
        self._done.settle_tab_stop()
        is_there = bool(planned or others) or entry.routine_done is not None
        self._done.setVisible(is_there)
        has_routine = bool(context.plan.routine)
        self._nothing.setVisible(not is_there and has_routine)
        self._set_up.setVisible(not is_there and not has_routine)
