"""A list of things that are known by their places, with the form of the chosen one: rungs and goals."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.pages.plan.editor import SectionEditor, section_part
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.inputs.text_line import TextLine
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow
from amps_journal.ui.widgets.lists.ordered_rows import OrderedRows

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


class PlacedEditor(SectionEditor):
    """Things to add, choose and put in order; ``place`` is the one that is open."""

    name = ""
    longest = 200

    def build(self) -> None:
        """Make the list and the form."""
        self.place = 0
        self._is_shut = False
        self.list_card = section_part(f"{self.name}_list_card", self.list_title())
        self.list = OrderedRows(f"{self.name}_list", self.list_title(), self._theme)
        self.list.chosen.connect(self._open)
        self.list.moved.connect(self._move)
        self.list_card.body.addWidget(self.list)
        self._new = TextLine(f"{self.name}_new", self.add_words(), self._theme)
        self._new.setMaxLength(self.longest)
        self._add = button(f"{self.name}_add", self.add_button_words())
        self._add.setAccessibleName(self.add_words())
        self._add.clicked.connect(self._begin)
        self._new.returnPressed.connect(self._begin)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._new, 1)
        row.addWidget(self._add)
        self.list_card.body.addLayout(row)
        self.list_card.body.addStretch(1)
        self.left.addWidget(self.list_card, 1)
        self._empty: PlainLabel = label("", "quiet", f"{self.name}_empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.form = section_part(f"{self.name}_form", self.list_title())
        self.fields = QWidget()
        self.build_form()
        self.form.body.addWidget(self._empty)
        self.form.body.addWidget(self.fields)
        self.form.body.addStretch(1)
        self.right.addWidget(self.form, 1)
        self.build_more()

    # what each kind says for itself

    def list_title(self) -> str:
        """What the list holds."""
        raise NotImplementedError

    def add_words(self) -> str:
        """What stands in the empty line that adds."""
        raise NotImplementedError

    def add_button_words(self) -> str:
        """What the button beside it says."""
        raise NotImplementedError

    def empty_title(self) -> str:
        """What stands over the form while there is nothing."""
        raise NotImplementedError

    def empty_words(self) -> str:
        """What stands in the form while there is nothing."""
        raise NotImplementedError

    def build_form(self) -> None:
        """Fill ``fields``."""
        raise NotImplementedError

    def build_more(self) -> None:
        """Add further cards."""

    def rows(self) -> list[OrderedRow]:
        """What the list shows; the keys are the places."""
        raise NotImplementedError

    def show_chosen(self) -> None:
        """Show the thing in ``place`` in the form."""
        raise NotImplementedError

    def show_more(self) -> None:
        """Show the further cards."""

    def adding(self, words: str) -> Any:
        """The edit that adds a thing at the end."""
        raise NotImplementedError

    def moving(self, place: int, to: int) -> Any:
        """The edit that puts a thing elsewhere."""
        raise NotImplementedError

    # what is shown and done

    def show_plan(self) -> None:
        """Show the plan as it is now."""
        rows = self.rows()
        self.place = max(0, min(self.place, len(rows) - 1))
        is_open = bool(rows) and not self._is_shut
        self.list.set_rows(rows, str(self.place) if is_open else "")
        self.list.setVisible(bool(rows))
        self.fields.setVisible(is_open)
        self._empty.setVisible(not is_open)
        self._empty.setText(translate("Plan", "Choose one of the list to open it.") if rows else self.empty_words())
        if rows:
            self.form.set_title(rows[self.place].heading if is_open else self.list_title())
            self.show_chosen()
        else:
            self.form.set_title(self.empty_title())
        self.show_more()

    def _open(self, key: str) -> None:
        self.flush()
        self._show_place(int(key))
        self.show_plan()

    def _begin(self) -> None:
        words = self._new.value()
        if words is None:
            self._new.setFocus(Qt.FocusReason.TabFocusReason)
            return
        before, self.place = self.place, len(self.rows())
        self._is_shut = False
        if self._editing.do(self.adding(words)):
            self._new.clear()
            self._new.flush()
        else:
            self.place = before
            self.show_plan()

    def _move(self, key: str, to: int) -> None:
        self.flush()
        place = int(key)
        self._show_place(to)
        self._editing.do(self.moving(place, to))
        self.list.buttons()[to].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_place(self, place: int) -> None:
        self.place, self._is_shut = place, False

    def remove_chosen(self, name: str, edit: Any) -> None:
        """Remove what is open; nothing is open then, so that a second click removes nothing more.

        Args:
            name: What it is called.
            edit: The edit that removes it.
        """
        place, self._is_shut = self.place, True
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._editing.do(edit, name, lambda: self._show_place(place)):
            self._show_place(place)
            self.show_plan()
