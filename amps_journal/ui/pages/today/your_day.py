"""How did your day go: what the teen got to do, today's win, and appointments."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from amps_journal.domain.day import DayEntry
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row, options
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class YourDayRow(Row):
    """Tags for what the teen got to do; the win and appointments are folded away."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__("your_day", translate("Today", "Your day"), theme, "sun")
        self._did = TagChips(
            "did",
            translate("Today", "What did you get to do?"),
            options("did"),
            theme,
            icon_of=partial(self.word_icon, "did"),
            add_words=translate("Today", "+ Add"),
        )
        self._did.value_changed.connect(lambda value: self.edit(did=value))
        self.add_line(self._did)
        self.set_fold_out(translate("Today", "Win, visits"), self._build_more)

    def _offer(self) -> None:
        self._did.set_offered(self.offered("did"), self.known("did"))
        if self.fold_out is not None:
            self._appointments.set_offered(self.offered("appointments"), self.known("appointments"))

    def _build_more(self) -> QWidget:
        form = FoldForm("win_form", self.theme)
        self._win = TextLine(
            "win",
            translate("Today", "Today's win"),
            self.theme,
            translate("Today", "Something you managed, small or big"),
        )
        self._win.value_changed.connect(lambda value: self.edit(win=value))
        form.add_field(translate("Today", "Today's win"), self._win)
        self._appointments = TagChips(
            "appointments",
            translate("Today", "Appointments"),
            self.offered("appointments"),
            self.theme,
            icon_of=partial(self.word_icon, "appointments"),
            add_words=translate("Today", "+ Add"),
        )
        self._appointments.value_changed.connect(lambda value: self.edit(appointments=value))
        form.add_field(translate("Today", "Appointments"), self._appointments)
        return form

    def _show(self, entry: DayEntry) -> None:
        self._did.set_value(entry.did)

    def _show_folded(self, entry: DayEntry) -> None:
        self._win.set_value(entry.win)
        self._appointments.set_value(entry.appointments)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        return entry.win is not None or entry.appointments is not None
