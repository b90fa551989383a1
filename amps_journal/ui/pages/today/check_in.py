"""The one row that the weekly check-in has for itself: how much pain got in the way, which is about function."""

from typing import TYPE_CHECKING

from amps_journal.domain.answers import DayContext
from amps_journal.domain.day import DayEntry, Pain
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row, changed_part
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.row_marks import RowState

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class GotInTheWayRow(Row):
    """``pain.got_in_the_way`` of the day, in one tap; the pain row holds the same answer, folded away."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__("pain", translate("Today", "In the way"), theme, "person")
        self.setObjectName("row_got_in_the_way")
        self._scale = ScaleSelector(
            "check_in_got_in_the_way",
            translate("Today", "How much did pain get in the way today?"),
            (translate("Today", "not at all"), translate("Today", "most")),
            theme,
        )
        self._scale.value_changed.connect(self._on_answer)
        caption = label(translate("Today", "Pain got in the way"), "small", "in_the_way_caption")
        self.add_flowing_line(caption, self._scale)

    def _on_answer(self, value: int | None) -> None:
        pain = self.entry.pain if self.entry is not None else None
        self.edit(pain=changed_part(Pain, pain, got_in_the_way=value))

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show the answer; the dot speaks of this one and not of all that is said about pain."""
        super().show_day(entry, context)
        is_answered = entry.pain is not None and entry.pain.got_in_the_way is not None
        self.set_state(RowState.ANSWERED if is_answered else RowState.UNANSWERED)

    def _show(self, entry: DayEntry) -> None:
        self._scale.set_value((entry.pain or Pain()).got_in_the_way)
