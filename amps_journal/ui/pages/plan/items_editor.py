"""A list of planned things with the form of the one that is chosen: what programme and routine have in common."""

from datetime import timedelta
from types import ModuleType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amps_journal.domain.plan import Plan
from amps_journal.formats.joined import facts
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editor import LEFT, SectionEditor, section_part
from amps_journal.ui.pages.plan.items_form import Item, ItemForm
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.fold import Fold
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow
from amps_journal.ui.widgets.lists.ordered_rows import OrderedRows
from amps_journal.ui.widgets.small_charts.week_plan import WeekPlan


class ItemsEditor(SectionEditor):
    """Items to add, change, put in order, pause and end."""

    name = ""
    rules: ModuleType
    """``domain.planning.programme`` or ``routine``, which have the same functions."""

    def build(self) -> None:
        """Make the list, the week and the form."""
        self._key = ""
        self._card = section_part(f"{self.name}_items", self.list_title())
        self.list = OrderedRows(f"{self.name}_list", self.list_title(), self._theme)
        self.list.chosen.connect(self._open)
        self.list.moved.connect(self._move)
        self._card.body.addWidget(self.list)
        self._add = button(f"{self.name}_add", self.add_words())
        self._add.clicked.connect(self._begin)
        self._card.body.addWidget(self._add, 0, LEFT)
        self.build_list_end(self._card.body)
        self._past = Fold(f"{self.name}_past", translate("Plan", "Earlier"), self._past_items, self._theme)
        self._card.body.addWidget(self._past)
        self._card.body.addStretch(1)
        self.left.addWidget(self._card)
        week = section_part(f"{self.name}_week_card", translate("Plan", "This week"))
        self._week = WeekPlan(
            f"{self.name}_week", translate("Plan", "This week"), self._editing.first_weekday, self._theme
        )
        week.body.addWidget(self._week, 1)
        self._week_card = week
        self.left.addWidget(week, 1)
        self.form = self.make_form()
        self.form.answered.connect(self._keep)
        self.form.paused.connect(self._pause)
        self.form.resumed.connect(self._resume)
        self.form.ended.connect(self._end)
        self.right.addWidget(self.form, 1)

    # what each kind of item says for itself

    def list_title(self) -> str:
        """What the list holds."""
        raise NotImplementedError

    def add_words(self) -> str:
        """What the button that adds says."""
        raise NotImplementedError

    def new_title(self) -> str:
        """What stands over the form of a new item."""
        raise NotImplementedError

    def make_form(self) -> ItemForm:
        """The form of an item."""
        raise NotImplementedError

    def draft(self) -> Any:
        """What the form holds."""
        raise NotImplementedError

    def item_words(self, item: Any) -> str:
        """The small words under an item's name."""
        raise NotImplementedError

    def items_of(self, plan: Plan) -> tuple[Any, ...]:
        """All items of the plan."""
        raise NotImplementedError

    def week_lines(self) -> list[Any]:
        """What is planned this week."""
        raise NotImplementedError

    def build_list_end(self, body: QVBoxLayout) -> None:
        """Add something under the list."""

    # what is shown

    def living(self) -> list[Item]:
        """The items that have not ended, in the plan's order."""
        plan, today = self._editing.plan, self._editing.today
        alive = {item.key for item in (*self.rules.current_items(plan, today), *self.rules.coming_items(plan, today))}
        return [item for item in self.items_of(plan) if item.key in alive]

    def show_plan(self) -> None:
        """Show the plan as it is now, with the chosen item in the form."""
        plan, today, first = self._editing.plan, self._editing.today, self._editing.first_weekday
        living, paused = self.living(), self.rules.paused_items(plan, today)
        keys = [item.key for item in living]
        if self._key not in keys and not self._is_adding:
            self._key = keys[0] if keys and not self._is_shut else ""
        rows = [
            OrderedRow(item.key, item.label, self.item_words(item), words.state_words(item, paused, today))
            for item in living
        ]
        self.list.set_rows(rows, self._key)
        self.form.setVisible(bool(self._key) or self._is_adding or not rows)
        self.list.setVisible(bool(rows))
        self._card.set_title(self.list_title())
        self._week.set_first(first)
        lines = self.week_lines()
        self._week.set_lines(lines, today.weekday())
        self._week_card.setVisible(bool(lines))
        self._past.setVisible(bool(self.rules.past_items(plan, today)))
        self._past.forget()
        chosen = next((item for item in living if item.key == self._key), None)
        if chosen is None and rows and not self._is_adding:
            self.form.forget()
        elif chosen is None:
            self._is_adding = True
            if not self.form.is_new:  # What is being filled in stays as it is.
                self.form.begin(today, self.new_title())
        else:
            self._is_adding = False
            self.form.show_item(chosen, today, is_ticked=chosen.key in self._editing.ticked())

    _is_adding = False
    _is_shut = False

    def _past_items(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(sides(4, 0, 0, 0))
        column.setSpacing(6)
        for item in self.rules.past_items(self._editing.plan, self._editing.today):
            said = facts((item.label, self.item_words(item), words.ran_words(item)))
            column.addWidget(label(said, "quiet", wrap=True))
        return place

    def flush(self) -> None:
        """Keep at once what is being typed, and let go of what cannot be kept."""
        super().flush()
        self.form.forget()

    # what is done

    def _open(self, key: str) -> None:
        self.flush()
        self._show_key(key)
        self.show_plan()

    def _begin(self) -> None:
        self.flush()
        self._key, self._is_adding, self._is_shut = "", True, False
        self.form.show()
        self.list.set_current("")
        self.form.begin(self._editing.today, self.new_title())
        self.form.take_focus(Qt.FocusReason.TabFocusReason)

    def _do(self, edit: Any) -> bool:
        """Change the plan, and follow the item to the key that it goes on under."""
        before = {item.key for item in self.items_of(self._editing.plan)}
        place = [item.key for item in self.living()].index(self._key) if not self._is_adding else -1

        def follow(plan: Plan, today: Any) -> Plan:
            after: Plan = edit(plan, today)
            new = [item.key for item in self.items_of(after) if item.key not in before]
            if len(new) == 1:
                self._key, self._is_adding = new[0], False
            return after

        done = self._editing.do(follow)
        keys = [item.key for item in self.living()]
        if done and not self._is_adding and self._key not in keys and keys:
            self._open(keys[min(max(place, 0), len(keys) - 1)])
        return done

    def _keep(self) -> None:
        key, ticked = self._key, self._editing.ticked()
        if self._is_adding:
            self._do(lambda plan, today: self.rules.add_item(plan, self.draft(), today))
        else:
            self._do(lambda plan, today: self.rules.change_item(plan, key, self.draft(), today, ticked))

    def _move(self, key: str, place: int) -> None:
        self.flush()
        self._editing.do(lambda plan, today: self.rules.move_item(plan, key, place, today))

    def _pause(self, weeks: int) -> None:
        key, ticked = self._key, self._editing.ticked()
        self._do(lambda plan, today: self.rules.pause_item(plan, key, today, today + timedelta(weeks=weeks), ticked))

    def _resume(self) -> None:
        key = self._key
        self._do(lambda plan, today: self.rules.resume_item(plan, key, today))

    def _end(self) -> None:
        key, ticked = self._key, self._editing.ticked()
        item = next(item for item in self.living() if item.key == key)
        name = item.label if item.start >= self._editing.today else ""

        def ended(plan: Plan, today: Any) -> Plan:
            after: Plan = self.rules.end_item(plan, key, today, ticked=ticked)
            left = (*self.rules.current_items(after, today), *self.rules.coming_items(after, today))
            self._is_shut = key not in {item.key for item in left}
            return after

        self._editing.do(ended, name, lambda: self._show_key(key))

    def _show_key(self, key: str) -> None:
        self._key, self._is_adding, self._is_shut = key, False, False
