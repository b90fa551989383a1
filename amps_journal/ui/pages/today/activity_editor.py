"""Adding an activity: its kind, minutes and effort; or what was used to desensitize, for how long and how it felt."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.day import DESENSITIZATION, Activity
from amps_journal.domain.fields import OWN_WORD_LONGEST
from amps_journal.domain.plan import LadderStep
from amps_journal.domain.words import known_as
from amps_journal.formats.joined import at_the_start
from amps_journal.i18n import translate
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.themed import RING, Themed
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

USUAL_MINUTES = (10, 15, 20, 30, 45, 60)


class ChoiceOrOwn(Themed, QWidget):
    """One of several chips, or an own word typed beside them.

    Args:
        name: ``objectName``; the chips are ``<name>_chips``, the field is ``<name>_own``.
        spoken: What the question is called.
        choices: Keys with their words.
        own_words: What the field for an own word is called.
        theme: What to paint with.
    """

    value_changed = Signal(object)

    def __init__(
        self, name: str, spoken: str, choices: Sequence[tuple[str, str]], own_words: str, theme: "Theme"
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._keys = dict(choices)
        self.chips = ChoiceChips(f"{name}_chips", spoken, choices, theme)
        self.own = TextLine(f"{name}_own", own_words, theme)
        self.own.setMaxLength(OWN_WORD_LONGEST)
        self.own.setMinimumWidth(theme.px(240))
        self.chips.value_changed.connect(self._on_chip)
        self.own.textEdited.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if choices:
            column.addWidget(self.chips)
        else:
            self.chips.setParent(self)
            self.chips.hide()
        typing = QHBoxLayout()
        typing.setContentsMargins(sides(RING, 0, 0, 0))
        typing.addWidget(self.own)
        typing.addStretch(1)
        column.addLayout(typing)

    def keys(self) -> tuple[str, ...]:
        """The keys that there are chips for."""
        return tuple(self._keys)

    def value(self) -> str | None:
        """The key that is chosen or the own word, or ``None``."""
        return self.chips.value() or self.own.value()

    def set_value(self, value: str | None) -> None:
        """Show an answer, or none; says nothing."""
        known = value in self._keys
        self.chips.set_value(value if known else None)
        self.own.set_value(None if known else value)

    def begin(self) -> None:
        """Put the focus where the answer begins."""
        if not self.chips.take_focus():
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chip(self, key: str | None) -> None:
        if key is not None:
            self.own.clear()
        self.value_changed.emit(self.value())

    def _on_typed(self, _text: str) -> None:
        self.chips.set_value(None)
        self.value_changed.emit(self.value())


class Editor(Themed, QWidget):
    """A small form with "Add" and "Cancel"; Enter adds, Escape cancels."""

    added = Signal(object)
    cancelled = Signal()

    def __init__(self, name: str, what: ChoiceOrOwn, minutes: MinutesStepper, scale: ScaleSelector, theme: "Theme"):
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.what, self.minutes, self.scale = what, minutes, scale
        self._add = QPushButton(translate("Today", "Add"))
        self._add.setObjectName(f"{name}_add")
        self._add.setProperty("role", "primary")
        self._add.clicked.connect(self._on_add)
        cancel = QPushButton(translate("Today", "Cancel"))
        cancel.setObjectName(f"{name}_cancel")
        cancel.clicked.connect(self.cancelled)
        for button in (self._add, cancel):
            button.setAutoDefault(False)
        self.form = FoldForm(f"{name}_form", theme)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(sides(RING, 0, 0, 0))
        buttons.addWidget(self._add)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.form)
        column.addLayout(buttons)
        self.what.value_changed.connect(lambda _value: self._check())
        self.minutes.value_changed.connect(lambda _value: self._check())
        self._check()

    def begin(self) -> None:
        """Put the focus on the first question."""
        self.what.begin()

    @property
    def is_begun(self) -> bool:
        """Whether anything is filled in."""
        return any(part.value() is not None for part in (self.what, self.minutes, self.scale))

    def activity(self) -> Activity | None:
        """What has been entered, or ``None`` while something is missing."""
        raise NotImplementedError

    def _check(self) -> None:
        self._add.setEnabled(self.activity() is not None)

    def _on_add(self) -> None:
        self.minutes.field.interpretText()
        activity = self.activity()
        if activity is not None:
            self.added.emit(activity)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds and Escape cancels."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_add()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            event.ignore()


class ActivityEditor(Editor):
    """Adds an activity beside the programme.

    Args:
        theme: What to paint with.
        kinds: The kinds to choose from, with their words.
    """

    def __init__(self, theme: "Theme", kinds: Sequence[tuple[str, str]]) -> None:
        super().__init__(
            "activity_editor",
            ChoiceOrOwn(
                "activity_kind",
                translate("Today", "What did you do?"),
                [kind for kind in kinds if kind[0] != DESENSITIZATION],
                translate("Today", "Or your own word"),
                theme,
            ),
            MinutesStepper("activity_minutes", translate("Today", "Minutes"), theme, usual=USUAL_MINUTES),
            ScaleSelector(
                "activity_effort",
                translate("Today", "How hard was it?"),
                (translate("Today", "easy"), translate("Today", "very hard")),
                theme,
            ),
            theme,
        )
        self.what.chips.set_icons(partial(catalogue.icon, "activities"))
        self.form.add_field(translate("Today", "What"), self.what, has_chips=True)
        self.form.add_field(translate("Today", "How long"), self.minutes)
        self.form.add_field(translate("Today", "How hard"), self.scale)

    def activity(self) -> Activity | None:
        """What has been entered, or ``None`` while something is missing."""
        kind, minutes = self.what.value(), self.minutes.value()
        if kind is None or minutes is None:
            return None
        known = (entry.key for entry in catalogue.entries("activities"))
        kind = known_as(kind, "activities", (*self.what.keys(), *known))
        return Activity(kind=kind, minutes=minutes, effort=self.scale.value())


class DesensitizationEditor(Editor):
    """Adds a session of desensitization; the ladder's steps are offered."""

    def __init__(self, theme: "Theme", ladder: Sequence[LadderStep] = ()) -> None:
        from amps_journal.ui.widgets.guided.session_timer import SessionTimer  # noqa: PLC0415  (not on the way to the window)

        self._ladder = tuple(ladder)
        self._filled_in: int | None = None
        self.timer = SessionTimer("desensitization_timer", translate("Today", "Minutes of the session"), theme)
        super().__init__(
            "desensitization_editor",
            ChoiceOrOwn(
                "stimulus",
                translate("Today", "What did you use?"),
                [(step.stimulus, at_the_start(step.stimulus)) for step in ladder],
                translate("Today", "Something else, such as a towel"),
                theme,
            ),
            MinutesStepper("desensitization_minutes", translate("Today", "Minutes"), theme, usual=(5, 10, 15, 20)),
            ScaleSelector(
                "tolerance",
                translate("Today", "How did it feel?"),
                (translate("Today", "very hard"), translate("Today", "felt fine")),
                theme,
            ),
            theme,
        )
        self.timer.timed.connect(self._on_timed)
        self.timer.started.connect(self._check)
        self.what.value_changed.connect(self._on_what)
        self.form.add_field(translate("Today", "What"), self.what, has_chips=True)
        self.form.add_field(translate("Today", "How long"), self._beside_each_other(self.minutes, self.timer))
        self.form.add_field(translate("Today", "How it felt"), self.scale)

    @property
    def is_begun(self) -> bool:
        """Whether anything is filled in, or the timer runs or ran."""
        return super().is_begun or self.timer.is_running or self.timer.minutes > 0

    @staticmethod
    def _beside_each_other(*widgets: QWidget) -> QWidget:
        place = QWidget()
        flow = FlowLayout(place, 12, 4)
        for widget in widgets:
            flow.addWidget(widget)
        return place

    def _on_what(self, stimulus: str | None) -> None:
        """The minutes that the ladder plans stand there until other ones are entered or timed."""
        planned = next((step.minutes for step in self._ladder if step.stimulus == stimulus), None)
        if planned is not None and self.minutes.value() in {None, self._filled_in}:
            self._filled_in = planned
            self.minutes.set_value(planned)
            self._check()

    def _on_timed(self, minutes: int) -> None:
        self._filled_in = None
        self.minutes.set_value(minutes)
        self._check()

    def activity(self) -> Activity | None:
        """What has been entered, or ``None`` while something is missing."""
        # A timer that still runs is stopped by adding.
        minutes = self.timer.minutes if self.timer.is_running else self.minutes.value()
        if minutes is None:
            return None
        return Activity(kind=DESENSITIZATION, minutes=minutes, stimulus=self.what.value(), tolerance=self.scale.value())
