"""The form of one exercise or routine item: it keeps itself with every answer."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain.plan import ProgrammeItem, RoutineItem
from amps_journal.formats.joined import named
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.plan.editor import captioned, line, section_part, show_checked
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chips.weekday_chips import WeekdayChips
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.fold import Fold

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

Item = ProgrammeItem | RoutineItem
PAUSES = (1, 2, 4)


class ItemForm(Themed, QWidget):
    """What is asked of an item, in the order of the form; ``answered`` follows each answer.

    Args:
        name: Beginning of the names of its fields.
        first: The weekday that stands first.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    answered = Signal()
    paused = Signal(int)
    resumed = Signal()
    ended = Signal()

    longest = 100

    def __init__(self, name: str, first: int, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._is_filling = False
        self._is_new = False
        self._shown: tuple[Item, date, bool] | None = None
        self.card = section_part(f"{name}_form", translate("Plan", "New"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.label = TextLine(f"{name}_label", translate("Plan", "Name"), theme, self.example())
        self.label.setMaxLength(self.longest)
        self.label.value_changed.connect(lambda _words: self._on_label())
        self.label.editingFinished.connect(self._on_label_left)
        self.card.body.addLayout(captioned(translate("Plan", "Name"), self.label))
        self.weekdays = WeekdayChips(f"{name}_weekdays", translate("Plan", "Days"), first, theme)
        self.build_more()
        self._build_dates()
        self._promise: PlainLabel = label("", "small", f"{name}_promise", wrap=True)
        self.card.body.addWidget(self._promise)
        self._build_ways_out()
        self.card.body.addStretch(1)

    @property
    def is_new(self) -> bool:
        """Whether what is filled in is not in the plan yet."""
        return self._is_new

    def example(self) -> str:
        """What stands in an empty name."""
        return ""

    def build_more(self) -> None:
        """Add the fields that only this kind of item has, and the weekdays in their place."""
        raise NotImplementedError

    def fill_more(self, item: Any) -> None:
        """Show an item's own fields, or with ``None`` what a new one begins with."""
        raise NotImplementedError

    def tell(self, *_given: object) -> None:
        """Say that something was answered, unless it was only shown."""
        if not self._is_filling and (not self._is_new or self.label.value()):
            self.answered.emit()

    def _on_label(self) -> None:
        # A pause in typing is not yet the name of a thing that does not exist yet.
        if not (self._is_new and self.label.hasFocus()):
            self.tell()

    def _on_label_left(self) -> None:
        if self._is_new:
            self.tell()

    # dates

    def _build_dates(self) -> None:
        self._dates = Fold(
            f"{self._name}_dates", translate("Plan", "First and last day"), lambda: self._date_place, self._theme
        )
        self.start = DateField(f"{self._name}_start", translate("Plan", "First day"), self._theme)
        self.start.value_changed.connect(self.tell)
        self._has_last = CheckLine(f"{self._name}_has_last", translate("Plan", "It has a last day"), self._theme)
        self._has_last.toggled.connect(self._on_has_last)
        self.last = DateField(f"{self._name}_last", translate("Plan", "Last day"), self._theme)
        self.last.value_changed.connect(self.tell)
        # Made before it is folded out: a field without an owner would be a window of its own as soon as it is shown.
        self._date_place = QWidget(self._dates)
        self._date_place.hide()
        row = QVBoxLayout(self._date_place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        first = captioned(translate("Plan", "First day"), self.start)
        row.addLayout(first)
        for part in (self._has_last, self.last, self.last.unread_words):
            row.addWidget(part)
        self.card.body.addWidget(self._dates)

    def _on_has_last(self, is_on: bool) -> None:
        self.last.forget_unread()
        self.last.setVisible(is_on)
        self.tell()

    def start_given(self) -> date | None:
        """The first day as it was chosen; ``None`` where the item runs already."""
        return self.start.value() if self.start.isEnabled() else None

    def end_given(self) -> date | None:
        """The first day without the item; ``None`` where it goes on."""
        return self.last.value() + timedelta(days=1) if self._has_last.isChecked() else None

    # pausing and ending

    def _build_ways_out(self) -> None:
        self._ways = QWidget()
        column = QVBoxLayout(self._ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(line())
        row = QHBoxLayout()
        row.setSpacing(8)
        self._pauses = QWidget()
        pauses = QHBoxLayout(self._pauses)
        pauses.setContentsMargins(0, 0, 0, 0)
        pauses.setSpacing(8)
        pauses.addWidget(label(translate("Plan", "Pause"), "quiet"))
        for weeks in PAUSES:
            words = plural("Plan", "1 week", "{n} weeks", weeks)
            pause = button(f"{self._name}_pause_{weeks}", words)
            pause.setAccessibleName(translate("Plan", "Pause for {time}", time=words))
            pause.clicked.connect(lambda _on=False, weeks=weeks: self.paused.emit(weeks))
            pauses.addWidget(pause)
        self._resume = button(f"{self._name}_resume", translate("Plan", "Start today"))
        self._resume.clicked.connect(self.resumed)
        self._end = button(f"{self._name}_end", translate("Plan", "Stop"), "link")
        self._end.clicked.connect(self.ended)
        row.addWidget(self._pauses)
        row.addWidget(self._resume)
        row.addStretch(1)
        row.addWidget(self._end)
        column.addLayout(row)
        self.card.body.addWidget(self._ways)

    # what is shown

    def begin(self, today: date, title: str) -> None:
        """Show the form of a new item."""
        self._shown = None
        self._fill(title, lambda: self._show_new(today))
        self._is_new = True
        self._ways.hide()
        self._promise.setText(translate("Plan", "It starts today, as soon as it has a name."))

    def _show_new(self, today: date) -> None:
        self.label.set_value(None)
        self.weekdays.set_value(range(7))
        self._show_dates(today, None, today, can_start=True)
        self.fill_more(None)

    def show_item(self, item: Item, today: date, *, is_ticked: bool) -> None:
        """Show an item to be changed; one that is shown already keeps what is being changed in it."""
        if self._shown == (item, today, is_ticked):
            return
        self._shown = item, today, is_ticked
        self._is_new = False
        self._fill(item.label, lambda: self._show_item(item, today))
        self._ways.show()
        is_coming = item.start > today
        self._pauses.setVisible(not is_coming and item.end is None)
        self._resume.setVisible(is_coming)
        self._end.setVisible(item.end is None or is_coming)
        self._end.setText(translate("Plan", "Remove") if item.start >= today else translate("Plan", "Stop"))
        self._end.setAccessibleName(named(self._end.text(), item.label))
        if item.start >= today:
            said = translate("Plan", "No past day is changed.")
        elif is_ticked:
            said = translate(
                "Plan", "Ticked today already: a change counts from tomorrow on. Past days stay as they were."
            )
        else:
            said = translate("Plan", "A change counts from today on. Past days stay as they were.")
        self._promise.setText(said)

    def _show_item(self, item: Item, today: date) -> None:
        self.label.set_value(item.label)
        self.weekdays.set_value(item.weekdays)
        self._show_dates(item.start, item.end, today, can_start=item.start >= today)
        self.fill_more(item)

    def _fill(self, title: str, show: Callable[[], None]) -> None:
        self._is_filling = True
        self.card.set_title(title)
        show()
        self._is_filling = False

    def _show_dates(self, start: date, end: date | None, today: date, *, can_start: bool) -> None:
        self.start.forget_unread()
        self.last.forget_unread()
        self.start.setEnabled(can_start)
        self.start.set_value(start)
        show_checked(self._has_last, checked=end is not None)
        self.last.setVisible(end is not None)
        if end is not None:
            self.last.set_value(end - timedelta(days=1))
        elif self.last.value() < max(start, today):
            self.last.set_value(max(start, today))

    def forget(self) -> None:
        """Show an item anew when it is next to be shown, without what could not be kept."""
        self._shown = None

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard on the name."""
        self.label.setFocus(reason)
