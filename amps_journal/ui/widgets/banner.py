"""A quiet strip over the page for one sentence that the teen should know."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import Theme, icon
from amps_journal.ui.widgets.named import named


class Banner(QFrame):
    """Hidden until there is something to say; goes when it is closed or when what it said is over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._sentence = named(QLabel(self), "banner_sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign = named(QLabel(self), "banner_sign")
        self._close = named(QPushButton(translate("Window", "Close"), self), "banner_close")
        self._close.setProperty("role", "link")
        self._close.setAccessibleName(translate("Window", "Close the message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sign)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._close)
        self.set_theme(theme)
        self.hide()

    def value(self) -> str:
        """The sentence shown; empty while the banner is hidden."""
        return self._sentence.text() if not self.isHidden() else ""

    def say(self, sentence: str) -> None:
        """Show the sentence."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        self._sign.setPixmap(icon("info", theme, "accent").pixmap(theme.px(18), theme.px(18)))
        self.setStyleSheet(
            f"QFrame#banner {{ background: {theme.colours['accent_soft']}; border-radius: 12px; }}"
            f"QLabel {{ color: {theme.colours['ink']}; }}"
        )
