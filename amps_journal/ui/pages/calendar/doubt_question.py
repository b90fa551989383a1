"""A question about what was filled in, asked before it is kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.layout.card import label


class Doubt(QFrame):
    """A sentence and the button that answers it; changing what it is about answers it too.

    ``asked`` follows once the question has its place, to be scrolled to.

    Args:
        name: ``objectName``; the sentence is ``<name>_words``, the button ``<name>_answer``.
    """

    asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._do: Callable[[], None] | None = None
        self._words = label("", "notice", f"{name}_words", wrap=True)
        self._answer = button(f"{name}_answer", "")
        self._answer.clicked.connect(self._on_answered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self._answer, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def ask(self, words: str, answer: str, do: Callable[[], None]) -> None:
        """Ask; ``do`` is called when the button with the answer's words is pressed."""
        self._do = do
        self._words.setText(words)
        self._answer.setText(answer)
        self._answer.setAccessibleDescription(words)
        self.show()
        self._answer.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, self, self.asked.emit)

    def withdraw(self) -> None:
        """Ask nothing any more."""
        self._do = None
        self.hide()

    def _on_answered(self) -> None:
        do = self._do
        self.withdraw()
        if do is not None:
            do()
