"""Moving: today's programme to tick off, other activity, and desensitization."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import programme_on
from amps_journal.domain.day import DESENSITIZATION, Activity, DayEntry
from amps_journal.domain.plan import ProgrammeItem
from amps_journal.domain.usual_answers import UsualActivity, usual_activities, usual_moving
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.today.activities import ActivityList
from amps_journal.ui.pages.today.activity_editor import ActivityEditor, DesensitizationEditor, Editor
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.pages.today.usual_chip import UsualChip
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.chips.check_chips import CheckChips, CheckItem

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


_FORM = "form"
_WORTH_FILLING = 2
"""A single usual activity is one click on its own chip already."""


def activity_words(activity: Activity, items: Mapping[str, ProgrammeItem]) -> str:
    """What to call an activity: its planned item's label, or its kind and what was used."""
    if activity.item is not None and activity.item in items:
        return items[activity.item].label
    words = catalogue.label("activities", activity.kind)
    if activity.kind == DESENSITIZATION and activity.stimulus:
        return translate("Today", "{what}: {stimulus}", what=words, stimulus=activity.stimulus)
    return words


class MovingRow(Row):
    """Chips for the programme, for what is usual and for what was added; details are folded away.

    ``plan_requested`` asks for the page on which a plan is set up, offered while there is none.
    """

    plan_requested = Signal()

    def __init__(self, theme: "Theme") -> None:
        super().__init__("moving", translate("Today", "Moving"), theme, "bike")
        self._usual: tuple[UsualActivity, ...] = ()
        self._planned: dict[str, ProgrammeItem] = {}
        self._shown: dict[str, Activity] = {}
        self._chips = CheckChips(
            "activities",
            translate("Today", "How did you move?"),
            theme,
            translate("Today", "Nothing today"),
            offers_none=False,
        )
        self._chips.value_changed.connect(self._on_ticked)
        for name, words, build in (
            ("add_activity", translate("Today", "+ Activity"), self._open_activity),
            ("add_desensitization", translate("Today", "+ Touch practice"), self._open_desensitization),
        ):
            chip = ActionChip(name, words, theme)
            chip.clicked.connect(build)
            self._chips.add_end(chip)
        self._set_up = ActionChip("moving_set_up", translate("Today", "Set up a plan"), theme)
        self._set_up.clicked.connect(self.plan_requested)
        self._chips.add_end(self._set_up)
        self._as_usual = UsualChip("moving_usual", theme)
        self._as_usual.filled.connect(lambda activities: self.edit(activities=activities))
        self._chips.add_end(self._as_usual)
        self.add_line(self._chips)
        self.set_fold_out(translate("Today", "More"), self._build_more)

    def _offer(self) -> None:
        wanted = {kind for kind, _words in self.offered("activities")}
        self._usual = usual_activities(self._days, wanted)
        if self.entry is not None and self._days:
            self._show(self.entry)

    # what is shown

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show the answers of a day."""
        if self.entry is not None and entry.date != self.entry.date:
            self._as_usual.forget()
        super().show_day(entry, context)

    def put_by(self) -> dict[str, Any]:
        """Take a form that is half filled in out of the row as it is; its timer runs on."""
        editor = self.release_follow_up()
        drafts = super().put_by()
        if isinstance(editor, Editor) and editor.is_begun:
            drafts[_FORM] = editor
        elif editor is not None:
            editor.deleteLater()
        return drafts

    def take_up(self, name: str, draft: Any) -> None:
        """Show a form again that was half filled in."""
        if name == _FORM:
            self.set_follow_up(draft)
        else:
            super().take_up(name, draft)

    def focus_part(self, part: Any) -> bool:
        """Put the focus on an activity that came back: on its line where that is shown, else on its chip."""
        if not isinstance(part, Activity):
            return False
        keys = list(self._shown)
        place = next((n for n, shown in enumerate(self._shown.values()) if shown == part), None)
        if place is not None:
            if self.is_unfolded:
                self._list.focus_on(place)
            else:
                self._chips.chip(keys[place]).setFocus(Qt.FocusReason.TabFocusReason)
        return True

    @property
    def is_being_filled_in(self) -> bool:
        """Whether something is half filled in that is not an answer yet."""
        return super().is_being_filled_in or (isinstance(self.follow_up, Editor) and self.follow_up.is_begun)

    def _show(self, entry: DayEntry) -> None:
        self._planned = {item.key: item for item in self.context.plan.programme}
        self._set_up.setVisible(not self._planned and not self.context.plan.quota)
        today = [f"item_{item.key}" for item in programme_on(entry.date, self.context.plan)]
        usual = {f"usual_{activity.kind}": activity for activity in self._usual}
        self._shown = self._keyed(entry.activities or (), usual)
        items = {key: self._item(key, self._planned[key[5:]].label, self._planned[key[5:]]) for key in today}
        for key, activity in usual.items():
            items[key] = self._item(key, catalogue.label("activities", activity.kind), activity)
        for key, done in self._shown.items():
            if key not in items:
                items[key] = self._item(key, activity_words(done, self._planned), done)
        self._chips.set_items(list(items.values()))
        ticked = {key: activity.minutes for key, activity in self._shown.items()}
        self._show_as_usual(entry)
        self._chips.set_value(None if entry.activities is None else ticked)

    def _item(self, key: str, words: str, what: ProgrammeItem | Activity | UsualActivity) -> CheckItem:
        return CheckItem(key, words, what.minutes, self.word_icon("activities", what.kind))

    def _show_as_usual(self, entry: DayEntry) -> None:
        usual = usual_moving(entry.date, self._days, self.context)
        offered = usual if len(usual) >= _WORTH_FILLING else None
        words = in_row(
            plural("Today", "{what} {n} min", "{what} {n} min", a.minutes, what=activity_words(a, self._planned))
            for a in usual
        )
        self._as_usual.show_offer(offered, words, entry.activities, is_open=entry.activities is None)

    @staticmethod
    def _keyed(activities: tuple[Activity, ...], usual: Mapping[str, UsualActivity]) -> dict[str, Activity]:
        """Each activity under the key of the chip that stands for it."""
        keyed: dict[str, Activity] = {}
        for number, activity in enumerate(activities):
            key = f"item_{activity.item}" if activity.item is not None else f"usual_{activity.kind}"
            if key in keyed or (activity.item is None and key not in usual):
                key = f"extra_{number}"
            keyed[key] = activity
        return keyed

    # what the teen says

    def _on_ticked(self, ticked: Mapping[str, int | None] | None) -> None:
        if ticked is None:
            self.edit(activities=None)
            return
        done = [self._done(key, minutes or 1) for key, minutes in ticked.items()]
        self.edit(activities=tuple(done))

    def _done(self, key: str, minutes: int) -> Activity:
        if key in self._shown:
            return replace(self._shown[key], minutes=minutes)
        if key.startswith("item_"):
            item = self._planned[key.removeprefix("item_")]
            return Activity(kind=item.kind, minutes=minutes, item=item.key)
        return Activity(kind=key.removeprefix("usual_"), minutes=minutes)

    def _add(self, activity: Activity) -> None:
        done = self.entry.activities if self.entry is not None else None
        self._close_editor()
        self.edit(activities=(*(done or ()), activity))

    def _open_activity(self) -> None:
        if isinstance(self.follow_up, ActivityEditor):
            self._close_editor()
            return
        self._open(ActivityEditor(self.theme, self.offered("activities")))

    def _open_desensitization(self) -> None:
        if isinstance(self.follow_up, DesensitizationEditor):
            self._close_editor()
            return
        self._open(DesensitizationEditor(self.theme, self.context.plan.ladder))

    def _open(self, editor: ActivityEditor | DesensitizationEditor) -> None:
        editor.added.connect(self._add)
        editor.cancelled.connect(self._close_editor)
        self.set_follow_up(editor)
        editor.begin()

    def _close_editor(self) -> None:
        self.set_follow_up(None)
        self.focus_answer()

    # folded away

    def _build_more(self) -> QWidget:
        self._list = ActivityList("activity_list", self.theme)
        self._list.value_changed.connect(lambda value: self.edit(activities=value))
        return self._list

    def _show_folded(self, entry: DayEntry) -> None:
        words = [activity_words(activity, self._planned) for activity in entry.activities or ()]
        self._list.set_value(entry.activities, words)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        return any(a.effort is not None or a.tolerance is not None for a in entry.activities or ())
