"""The card of what the teen wants to talk about."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.inputs.form_rows import NoteField
from amps_journal.ui.widgets.layout.card import Card

LONGEST = 2_000


class _ShortNote(NoteField):
    """Two lines will do where there is no room for more; Qt would want five."""

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class TalkAbout(Card):
    """A question for the therapist, printed on the page.

    Args:
        theme: What to paint with.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        words = translate("Share", "What I want to talk about")
        super().__init__("share_question_card", words, 12, parent)
        self._field = _ShortNote("share_question", words, theme, lines=2)
        self._field.setPlaceholderText(translate("Share", "It is printed on the page. You can leave it empty."))
        self._field.textChanged.connect(self.changed.emit)
        self.body.addWidget(self._field, 1)

    def value(self) -> str | None:
        """What was typed, or ``None``."""
        return self._field.toPlainText().strip()[:LONGEST] or None
