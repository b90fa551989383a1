"""Notes: one that nobody else ever sees, and one for the therapist."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from amps_journal.domain.day import NOTE_LONGEST, DayEntry
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.widgets.inputs.note_box import NoteBox
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class NotesRow(Row):
    """The private note in the row, the therapist's folded away."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__("notes", translate("Today", "Notes"), theme, "paper")
        self._private = NoteBox(
            "private_note",
            translate("Today", "Private note"),
            theme,
            translate("Today", "Only you can see this…"),
            NOTE_LONGEST,
        )
        self._private.setProperty("role", "bare")
        self._private.value_changed.connect(lambda value: self.edit(private_note=value))
        self.add_line(self._private)
        self.set_content_shift(8)
        self.set_fold_out(translate("Today", "For my therapist"), self._build_therapist)

    def _build_therapist(self) -> QWidget:
        form = FoldForm("therapist_form", self.theme)
        self._therapist = NoteBox(
            "therapist_note",
            translate("Today", "Note for my therapist"),
            self.theme,
            translate("Today", "Your therapist sees this when you share"),
            NOTE_LONGEST,
        )
        self._therapist.value_changed.connect(lambda value: self.edit(therapist_note=value))
        form.add_field(translate("Today", "For my therapist"), self._therapist)
        return form

    def _show(self, entry: DayEntry) -> None:
        self._private.set_value(entry.private_note)

    def _show_folded(self, entry: DayEntry) -> None:
        self._therapist.set_value(entry.therapist_note)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        return entry.therapist_note is not None
