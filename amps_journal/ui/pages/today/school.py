"""School: there or not, how much of the day, why not, and PE. A day off is shown from the calendar, never stored."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import is_free_day
from amps_journal.domain.day import DayEntry, SchoolDay
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row, changed_part
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.inputs.stepper import Stepper
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_ABSENT = "absent"
_USUAL_PART = 0.5


class SchoolRow(Row):
    """The status in one line; the share of the day or the reason right below it when needed."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__("school", translate("Today", "School"), theme, "backpack")
        self._asks_reason = False
        self._status = ChoiceChips(
            "school_status",
            translate("Today", "Were you at school?"),
            (
                ("all_day", translate("Today", "All day")),
                ("part_day", translate("Today", "Part of the day")),
                (_ABSENT, translate("Today", "Not today")),
                ("day_off", translate("Today", "Day off")),
            ),
            theme,
        )
        self._status.value_changed.connect(self._on_status)
        self._pe_words = label(translate("Today", "PE"), "small")
        self._pe = ChoiceChips("joined_pe", translate("Today", "PE"), ((True, translate("Today", "Joined in")),), theme)
        self._pe.value_changed.connect(lambda value: self._edit_school(joined_pe=value))
        self.add_flowing_line(self._status, self._pe_words, self._pe)
        self.set_fold_out(translate("Today", "More"), self._build_more)

    # what the teen says

    def _on_status(self, status: str | None) -> None:
        self._asks_reason = status == _ABSENT
        if status == _ABSENT:
            self._edit_school(status=None, attended=None)
        elif status == "day_off":
            self._edit_school(status=status, attended=None, joined_pe=None, setting=None)
        else:
            self._edit_school(status=status, attended=None)

    def _on_reason(self, reason: str | None) -> None:
        self._asks_reason = reason is None
        self._edit_school(status=reason, attended=None)

    def _edit_school(self, **changes: Any) -> None:
        school = self.entry.school if self.entry is not None else None
        self.edit(school=changed_part(SchoolDay, school, **changes))

    # what is shown

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show the answers of a day."""
        if self.entry is not None and entry.date != self.entry.date:
            self._asks_reason = False
        super().show_day(entry, context)

    def _show(self, entry: DayEntry) -> None:
        school = entry.school or SchoolDay()
        is_absent = (school.status or "").startswith(_ABSENT)
        self._asks_reason = self._asks_reason and school.status is None
        self._status.set_value(_ABSENT if is_absent or self._asks_reason else school.status)
        is_free = is_free_day(entry.date, self.context.person, self.context.life_events)
        from_calendar = is_free and school.status is None and not self._asks_reason
        self._status.set_suggested("day_off" if from_calendar else None)
        asks_pe = not from_calendar and school.status != "day_off"
        for widget in (self._pe_words, self._pe):
            widget.setVisible(asks_pe or school.joined_pe is not None)
        self._pe.set_value(school.joined_pe)
        self._show_follow_up(school, asks_reason=is_absent or self._asks_reason)

    def _show_follow_up(self, school: SchoolDay, *, asks_reason: bool) -> None:
        if asks_reason:
            reason = self._follow_up_named("absent_reason") or self._ask_reason()
            reason.set_value(school.status)
        elif school.status == "part_day":
            share = self._follow_up_named("attended") or self._ask_share()
            share.set_value(school.attended)
            share.set_suggested(_USUAL_PART if school.attended is None else None)
        else:
            self.set_follow_up(None)

    def _follow_up_named(self, name: str) -> ChoiceChips | None:
        return self.follow_up.findChild(ChoiceChips, name) if self.follow_up is not None else None

    def _ask_reason(self) -> ChoiceChips:
        chips = ChoiceChips(
            "absent_reason",
            translate("Today", "What kept you away?"),
            (
                ("absent_symptoms", translate("Today", "Symptoms")),
                ("absent_worry", translate("Today", "Worry")),
                ("absent_other", translate("Today", "Something else")),
            ),
            self.theme,
        )
        chips.value_changed.connect(self._on_reason)
        self._follow_with("absent_form", translate("Today", "Because of"), chips)
        return chips

    def _ask_share(self) -> ChoiceChips:
        chips = ChoiceChips(
            "attended",
            translate("Today", "How much of the school day?"),
            (
                (0.25, translate("Today", "About a quarter")),
                (0.5, translate("Today", "About half")),
                (0.75, translate("Today", "Most of it")),
            ),
            self.theme,
        )
        chips.value_changed.connect(lambda share: self._edit_school(attended=share))
        self._follow_with("attended_form", translate("Today", "How much"), chips)
        return chips

    def _follow_with(self, name: str, caption: str, chips: ChoiceChips) -> None:
        form = FoldForm(name, self.theme)
        form.add_field(caption, chips)
        self.set_follow_up(form)

    # folded away

    def _build_more(self) -> QWidget:
        form = FoldForm("school_form", self.theme)
        self._setting = ChoiceChips(
            "school_setting",
            translate("Today", "Where was school?"),
            (
                ("in_person", translate("Today", "At school")),
                ("home", translate("Today", "At home")),
                ("hospital", translate("Today", "In hospital")),
            ),
            self.theme,
        )
        self._setting.value_changed.connect(lambda value: self._edit_school(setting=value))
        self._pe_more = ChoiceChips(
            "joined_pe_more",
            translate("Today", "PE"),
            ((True, translate("Today", "Joined in")), (False, translate("Today", "Not this time"))),
            self.theme,
        )
        self._pe_more.value_changed.connect(lambda value: self._edit_school(joined_pe=value))
        self._nurse = Stepper("nurse_visits", translate("Today", "Visits to the nurse"), self.theme, high=50)
        self._nurse.value_changed.connect(lambda value: self._edit_school(nurse_visits=value))
        form.add_field(translate("Today", "Where"), self._setting)
        form.add_field(translate("Today", "PE"), self._pe_more)
        form.add_field(translate("Today", "Visits to the nurse"), self._nurse)
        return form

    def _show_folded(self, entry: DayEntry) -> None:
        school = entry.school or SchoolDay()
        self._setting.set_value(school.setting)
        self._pe_more.set_value(school.joined_pe)
        self._nurse.set_value(school.nurse_visits)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        school = entry.school or SchoolDay()
        return school.setting is not None or school.joined_pe is False or school.nurse_visits is not None
