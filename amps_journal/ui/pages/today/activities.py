"""The day's activities one by one: their minutes, how hard they were, and taking one away."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amps_journal.domain.day import DESENSITIZATION, Activity
from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.foundation.single_click import ignore_second_click
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class _Line(Themed, QWidget):
    """One activity."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, number: int, theme: "Theme", *, is_desensitization: bool) -> None:
        super().__init__()
        self._theme = theme
        self._activity: Activity | None = None
        self.setObjectName(f"activity_{number}")
        self._minutes = MinutesStepper(f"activity_{number}_minutes", translate("Today", "Minutes"), theme)
        self._minutes.value_changed.connect(self._on_minutes)
        self._field = "tolerance" if is_desensitization else "effort"
        if is_desensitization:
            ends = (translate("Today", "very hard"), translate("Today", "felt fine"))
            spoken = translate("Today", "How did it feel?")
        else:
            ends = (translate("Today", "easy"), translate("Today", "very hard"))
            spoken = translate("Today", "How hard was it?")
        self._scale = ScaleSelector(f"activity_{number}_{self._field}", spoken, ends, theme)
        self._scale.value_changed.connect(lambda value: self._change(**{self._field: value}))
        remove = self._remove = ActionChip(f"activity_{number}_remove", translate("Today", "Remove"), theme)
        remove.clicked.connect(self.removed)
        remove.setFocusPolicy(self._minutes.field.focusPolicy())
        flow = FlowLayout(self, 12, 4)
        for widget in (self._minutes, remove, self._scale):
            flow.addWidget(widget)

    def show_activity(self, activity: Activity) -> None:
        """Show it; says nothing."""
        self._activity = activity
        self._minutes.set_value(activity.minutes)
        self._scale.set_value(getattr(activity, self._field))

    def take_focus(self) -> None:
        """Put the focus on the way to take it away, where it was when it was taken away."""
        self._remove.setFocus(Qt.FocusReason.TabFocusReason)

    def retire(self) -> None:
        """Say nothing any more: a number still being typed in it is about an activity that is not shown here now."""
        self._activity = None

    def _on_minutes(self, minutes: int | None) -> None:
        if minutes is None and self._activity is not None:
            self._minutes.set_value(self._activity.minutes)
        else:
            self._change(minutes=minutes)

    def _change(self, **fields: Any) -> None:
        if self._activity is not None:
            self.changed.emit(replace(self._activity, **fields))


class ActivityList(Themed, QWidget):
    """Every activity of the day with its details, or the way to say that there was none.

    Args:
        name: ``objectName``.
        theme: What to paint with.
    """

    value_changed = Signal(object)

    def __init__(self, name: str, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self._value: tuple[Activity, ...] | None = None
        self._shape: tuple[object, ...] | None = None
        self._lines: list[_Line] = []
        self._form: FoldForm | None = None
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._none = ChoiceChips(
            f"{name}_none",
            translate("Today", "No activity today"),
            ((True, translate("Today", "Nothing today")),),
            theme,
        )
        self._none.value_changed.connect(lambda value: self.value_changed.emit(() if value else None))
        self._column.addWidget(self._none)

    def set_value(self, activities: tuple[Activity, ...] | None, words: Sequence[str]) -> None:
        """Show the activities under these words; says nothing."""
        self._value = activities
        self._none.set_value(True if activities == () else None)
        self._none.setVisible(not activities)
        shape = tuple(
            (activity.kind == DESENSITIZATION, word) for activity, word in zip(activities or (), words, strict=True)
        )
        if shape != self._shape:
            self._shape = shape
            self._build(activities or (), words)
        for line, activity in zip(self._lines, activities or (), strict=True):
            line.show_activity(activity)

    def focus_on(self, number: int) -> None:
        """Put the focus on one of the lines."""
        self._lines[number].take_focus()

    def _build(self, activities: tuple[Activity, ...], words: Sequence[str]) -> None:
        for line in self._lines:
            line.retire()
        if self._form is not None:
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self._lines = []
        if not activities:
            return
        self._form = FoldForm(f"{self.objectName()}_form", self._theme)
        for number, (activity, word) in enumerate(zip(activities, words, strict=True)):
            line = _Line(number, self._theme, is_desensitization=activity.kind == DESENSITIZATION)
            line.setAccessibleName(word)
            line.changed.connect(partial(self._on_changed, number))
            line.removed.connect(partial(self._on_removed, number))
            self._lines.append(line)
            self._form.add_field(word, line)
        self._column.addWidget(self._form)

    def _on_changed(self, number: int, activity: Activity) -> None:
        changed = list(self._value or ())
        changed[number] = activity
        self.value_changed.emit(tuple(changed))

    def _on_removed(self, number: int) -> None:
        ignore_second_click()
        rest = tuple(a for place, a in enumerate(self._value or ()) if place != number)
        self.value_changed.emit(rest or None)
