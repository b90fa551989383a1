"""One life event to fill in: what it is, from when to when, and what it means for the days."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.event_doubts import EventDoubt, event_doubt
from amps_journal.domain.person import LifeEvent
from amps_journal.i18n import translate
from amps_journal.ui.pages.calendar.doubt_question import Doubt
from amps_journal.ui.pages.calendar.words import span_in_words
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine, form_row, text_field
from amps_journal.ui.widgets.layout.card import label

OWN = "own_kind"
OWN_LONGEST, LABEL_LONGEST = 60, 100


class EventForm(QWidget):
    """A life event; ``saved`` gives the new one. The last day belongs to it, though what is kept ends the day after."""

    saved = Signal(object)
    deleted = Signal()
    cancelled = Signal()
    _scroll: QScrollArea

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self.setObjectName("calendar_event_form")
        self._title = label("", "title", "calendar_event_title")
        ground = named(QWidget(), "scroll_ground")
        self._fields = QVBoxLayout(ground)
        self._fields.setContentsMargins(16, 4, 16, 8)
        self._fields.setSpacing(12)
        self._build_kind(theme)
        self._build_days(theme)
        self._doubt = Doubt("calendar_event_doubt")
        self._doubt.asked.connect(lambda: self._scroll.ensureWidgetVisible(self._doubt, 0, 12))
        self._fields.addWidget(self._doubt)
        self._fields.addStretch(1)
        scroll = named(QScrollArea(), "calendar_event_scroll")
        scroll.setWidget(ground)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(8)
        self._title.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self._title)
        column.addWidget(scroll, 1)
        column.addLayout(self._buttons())  # In sight however long the questions are.

    def _build_kind(self, theme: Theme) -> None:
        kinds = [(e.key, catalogue.label("life_events", e.key)) for e in catalogue.entries("life_events")]
        kinds.append((OWN, translate("Calendar", "Something else")))
        self._kind = ChoiceChips("calendar_event_kind", translate("Calendar", "What it is"), kinds, theme)
        self._kind.set_icons(partial(catalogue.icon, "life_events"))
        self._kind.value_changed.connect(lambda _kind: self._settle())
        words = label(translate("Calendar", "What is it?"), "strong")
        part = QVBoxLayout()
        part.setSpacing(4)
        part.addWidget(words)
        part.addWidget(self._kind)
        self._own = text_field(
            "calendar_event_own", translate("Calendar", "In your own words"), translate("Calendar", "In your own words")
        )
        self._own.setMaxLength(OWN_LONGEST)
        part.addWidget(self._own)
        self._missing = label(
            translate("Calendar", "Choose what it is, then save."), "notice", "calendar_event_missing"
        )
        self._missing.setWordWrap(True)
        part.addWidget(self._missing)
        self._fields.addLayout(part)
        self._label = text_field("calendar_event_label", translate("Calendar", "Name"), longest=LABEL_LONGEST)
        self._label.setPlaceholderText(translate("Calendar", "Mock exams, Half term …"))
        self._label.returnPressed.connect(self._save)
        self._fields.addLayout(form_row(translate("Calendar", "Name, if you like"), self._label))

    def _build_days(self, theme: Theme) -> None:
        self._from = DateField("calendar_event_from", translate("Calendar", "First day"), theme)
        self._to = DateField("calendar_event_to", translate("Calendar", "Last day"), theme)
        self._length = timedelta(0)
        self._from.value_changed.connect(self._on_first_day)
        self._to.value_changed.connect(self._on_last_day)
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addLayout(form_row(translate("Calendar", "First day"), self._from), 1)
        self._last_row = QWidget()
        row = form_row(translate("Calendar", "Last day"), self._to)
        row.setContentsMargins(0, 0, 0, 0)
        self._last_row.setLayout(row)
        days.addWidget(self._last_row, 1)
        self._fields.addLayout(days)
        for field in (self._from, self._to):
            self._fields.addWidget(field.unread_words)
        self._going = CheckLine("calendar_event_going", translate("Calendar", "Still going"), theme)
        self._going.toggled.connect(lambda _on: self._settle())
        self._stressful = CheckLine("calendar_event_stressful", translate("Calendar", "A stressful time"), theme)
        self._no_school = CheckLine("calendar_event_no_school", translate("Calendar", "No school on these days"), theme)
        for line in (self._going, self._stressful, self._no_school):
            line.toggled.connect(lambda _on: self._doubt.withdraw())
            self._fields.addWidget(line)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        save = button("calendar_event_save", translate("Calendar", "Save"), "primary")
        save.clicked.connect(self._save)
        cancel = button("calendar_event_cancel", translate("Calendar", "Cancel"))
        cancel.clicked.connect(self.cancelled)
        self._delete = button("calendar_event_delete", translate("Calendar", "Delete"), "link")
        self._delete.clicked.connect(self.deleted)
        row.addWidget(save)
        row.addWidget(cancel)
        row.addStretch(1)
        row.addWidget(self._delete)
        return row

    def begin(self, first: date, last: date, today: date) -> None:
        """Begin a new event on these days."""
        self._today = today
        self._title.setText(translate("Calendar", "Add a life event"))
        self._delete.hide()
        self._fill(None, "", "", first, last)
        for line in (self._going, self._stressful, self._no_school):
            line.setChecked(False)
        self._settle()

    def show_event(self, event: LifeEvent, today: date) -> None:
        """Show an event to be changed."""
        self._today = today
        self._title.setText(translate("Calendar", "Change this life event"))
        self._delete.show()
        is_own = event.kind not in catalogue.keys("life_events")
        last = event.end - timedelta(days=1) if event.end is not None else max(event.start, today)
        kind, own = (OWN, event.kind) if is_own else (event.kind, "")
        self._fill(kind, own, event.label or "", event.start, last)
        self._going.setChecked(event.end is None)
        self._stressful.setChecked(bool(event.stressful))
        self._no_school.setChecked(bool(event.no_school))
        self._settle()

    def _fill(self, kind: str | None, own: str, words: str, first: date, last: date) -> None:
        self._kind.set_value(kind)
        self._own.setText(own)
        self._label.setText(words)
        self._length = last - first
        for field, day in ((self._from, first), (self._to, last)):
            field.forget_unread()
            field.set_value(day)
        self._missing.hide()
        self._doubt.withdraw()
        self._scroll.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the keyboard on the first question."""
        self._kind.take_focus()

    def event_shown(self) -> LifeEvent | None:
        """The event as it is filled in; ``None`` while nobody said what it is."""
        chosen = self._kind.value()
        kind = self._own.text().strip() if chosen == OWN else chosen
        if not kind:
            return None
        return LifeEvent(
            kind=kind,
            label=self._label.text().strip() or None,
            start=self._from.value(),
            end=None if self._going.isChecked() else self._to.value() + timedelta(days=1),
            stressful=self._stressful.isChecked(),
            no_school=self._no_school.isChecked(),
        )

    def _settle(self) -> None:
        self._own.setVisible(self._kind.value() == OWN)
        self._last_row.setVisible(not self._going.isChecked())
        if self._kind.value() is not None:
            self._missing.hide()

    def _on_first_day(self, first: date) -> None:
        """An event that is moved stays as long as it was."""
        self._to.set_value(first + self._length)
        self._doubt.withdraw()

    def _on_last_day(self, last: date) -> None:
        self._length = max(timedelta(0), last - self._from.value())
        self._doubt.withdraw()

    def _swap_days(self) -> None:
        first, last = self._to.value(), self._from.value()
        self._length = last - first
        self._from.set_value(first)
        self._to.set_value(last)
        self._doubt.withdraw()
        self._save()

    def _save(self) -> None:
        unread = next((field for field in (self._from, self._to) if self._is_asked(field) and field.is_unread), None)
        event = self.event_shown()
        if unread is not None:
            unread.setFocus(Qt.FocusReason.TabFocusReason)
        elif event is None:
            self._missing.show()
            if self._kind.value() == OWN:
                self._own.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._kind.take_focus()
        elif (doubt := event_doubt(event, self._today)) is not None:
            self._ask(doubt, event)
        else:
            self.saved.emit(event)

    def _is_asked(self, field: DateField) -> bool:
        return field is self._from or not self._going.isChecked()

    def _ask(self, doubt: EventDoubt, event: LifeEvent) -> None:
        if doubt is EventDoubt.ENDS_BEFORE_IT_STARTS:
            swap = translate("Calendar", "Swap the two days")
            self._doubt.ask(translate("Calendar", "The last day is before the first day."), swap, self._swap_days)
            return
        span = span_in_words(event)
        if doubt is EventDoubt.LONG_WITHOUT_SCHOOL:
            words = translate("Calendar", "No school for more than 8 weeks, {span}. Is that right?", span=span)
        else:
            words = translate("Calendar", "That is years away from today: {span}. Is that right?", span=span)
        self._doubt.ask(words, translate("Calendar", "Yes, save it"), lambda: self.saved.emit(event))
