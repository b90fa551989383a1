"""Feelings: mood and stress; reasons, energy, worry and "I don't feel safe" are folded away."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from amps_journal.domain.day import DayEntry
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.widgets.buttons.chip import TickChip
from amps_journal.ui.widgets.chips.mood_chips import MoodSteps
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class FeelingsRow(Row):
    """Two lines, mood and stress; ``help_requested`` follows "I don't feel safe"."""

    help_requested = Signal()

    def __init__(self, theme: "Theme") -> None:
        super().__init__("feelings", translate("Today", "Feelings"), theme, "smile")
        self._mood = MoodSteps("mood", translate("Today", "Mood"), theme)
        self._stress = self._scale("stress", translate("Today", "Stress"), translate("Today", "most"))
        self._mood.value_changed.connect(lambda value: self.edit(mood=value))
        self.add_titled_line(label(translate("Today", "Mood"), "title", "mood_caption"), self._mood)
        self.add_titled_line(label(translate("Today", "Stress"), "title", "stress_caption"), self._stress)
        self.set_fold_out(translate("Today", "More"), self._build_more)

    def _scale(self, field: str, spoken: str, most: str) -> ScaleSelector:
        scale = ScaleSelector(field, spoken, (translate("Today", "none"), most), self.theme)
        scale.value_changed.connect(lambda value: self.edit(**{field: value}))
        return scale

    def _offer(self) -> None:
        if self.fold_out is not None:
            self._reasons.set_offered(self.offered("stress_sources"), self.known("stress_sources"))

    def _build_more(self) -> QWidget:
        form = FoldForm("feelings_form", self.theme)
        self._reasons = TagChips(
            "stress_sources",
            translate("Today", "What was stressful?"),
            self.offered("stress_sources"),
            self.theme,
            icon_of=partial(self.word_icon, "stress_sources"),
            add_words=translate("Today", "+ Add"),
        )
        self._reasons.value_changed.connect(lambda value: self.edit(stress_sources=value))
        self._energy = self._scale("energy", translate("Today", "Energy"), translate("Today", "most"))
        self._worry = self._scale("worry", translate("Today", "Worry"), translate("Today", "most"))
        form.add_field(translate("Today", "Stress from"), self._reasons)
        form.add_field(translate("Today", "Energy"), self._energy)
        form.add_field(translate("Today", "Worry"), self._worry)
        form.add_field(translate("Today", "Safe"), self._unsafe_place(), has_chips=True)
        return form

    def _unsafe_place(self) -> QWidget:
        self._unsafe = TickChip("unsafe", translate("Today", "I don't feel safe"), self.theme)
        self._unsafe.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unsafe.switched.connect(self._on_unsafe)
        place = QWidget()
        flow = FlowLayout(place, 8, 4)
        flow.addWidget(self._unsafe)
        flow.addWidget(_Note(translate("Today", "Opens the help page. Never shared with anyone.")))
        return place

    def _on_unsafe(self, unsafe: bool) -> None:
        self.edit(unsafe=True if unsafe else None)
        if unsafe:
            self.help_requested.emit()

    def _show(self, entry: DayEntry) -> None:
        self._mood.set_value(entry.mood)
        self._stress.set_value(entry.stress)

    def _show_folded(self, entry: DayEntry) -> None:
        self._reasons.set_value(entry.stress_sources)
        self._energy.set_value(entry.energy)
        self._worry.set_value(entry.worry)
        self._unsafe.show_checked(entry.unsafe is True)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        folded = (entry.stress_sources, entry.energy, entry.worry, entry.unsafe)
        return any(answer is not None for answer in folded)


class _Note(PlainLabel):
    """A quiet sentence that stays on one line where that has room."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("role", "small")
        self.setWordWrap(True)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(wide, self.heightForWidth(wide))
