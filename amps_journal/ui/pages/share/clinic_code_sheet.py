"""Asks under which code the clinic's system knows the teen."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.inputs.form_rows import form_row, text_field
from amps_journal.ui.widgets.layout.card import label

LONGEST = 64
_WIDE = 460


class CodeSheet(QDialog):
    """The code that stands in a FHIR file instead of the name.

    Args:
        kept: The code so far.
        generated: The one made for this journal, to go back to.
        theme: What sizes follow.
        parent: The window that it lies over.
    """

    def __init__(self, kept: str, generated: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("share_code_sheet")
        title = translate("Share", "A code instead of your name")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._generated = generated
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "statement", "share_code_title"))
        column.addWidget(
            label(
                translate(
                    "Share",
                    "This file goes into your clinic’s computer. It never holds your name, only a code. If your"
                    " therapist gave you one, type it here. If not, leave this one: it was made for your journal and"
                    " stays the same.",
                ),
                "quiet",
                "share_code_help",
                wrap=True,
            )
        )
        words = translate("Share", "Code")
        self.field = text_field("share_code", words, longest=LONGEST)
        self.field.setText(kept)
        self.field.textChanged.connect(lambda _text: self._show())
        column.addLayout(form_row(words, self.field))
        column.addWidget(
            label(
                translate("Share", "Your name is taken out of what you wrote, too. Other people’s names stay in."),
                "small",
                "share_code_words",
                wrap=True,
            )
        )
        column.addLayout(self._foot())
        self.setMinimumWidth(theme.px(_WIDE))
        self._show()
        self.field.selectAll()
        self.field.setFocus()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        self._mine = button("share_code_mine", translate("Share", "Use the made one"))
        self._mine.clicked.connect(lambda: self.field.setText(self._generated))
        no = button("share_code_cancel", translate("Share", "Cancel"))
        no.clicked.connect(self.reject)
        self._yes = button("share_code_save", translate("Share", "Choose file…"), "primary")
        self._yes.setDefault(True)
        self._yes.clicked.connect(self.accept)
        foot.addWidget(self._mine)
        foot.addStretch(1)
        foot.addWidget(no)
        foot.addWidget(self._yes)
        return foot

    def code(self) -> str:
        """The code as typed."""
        return self.field.text().strip()

    def _show(self) -> None:
        self._yes.setEnabled(bool(self.code()) and self.code().isprintable())
        self._mine.setVisible(self.code() != self._generated)
