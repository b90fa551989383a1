"""A quiet strip over the page for one sentence that the teen should know."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import Theme, icon
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

OUTSIDE = 28, 12, 28, 0


class Banner(QWidget):
    """Hidden until there is something to say; goes when it is closed or when what it said is over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._ground = named(QFrame(self), "banner_ground")
        self._sentence = named(PlainLabel(), "banner_sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._sign = named(PlainLabel(), "banner_sign")
        close = button("banner_close", translate("Window", "Close"), "link")
        close.setAccessibleName(translate("Window", "Close the message"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(sides(16, 8, 12, 8))
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._sentence, 1)
        row.addWidget(close)
        outside = QHBoxLayout(self)
        outside.setContentsMargins(*OUTSIDE)
        outside.addWidget(self._ground)
        self.set_theme(theme)
        self.hide()

    def value(self) -> str:
        """The sentence shown; empty while the banner is hidden."""
        return "" if self.isHidden() else self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show the sentence."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        self._sign.setPixmap(icon("info", theme, "accent").pixmap(theme.px(18), theme.px(18)))
        self._ground.setStyleSheet(
            f"QFrame#banner_ground {{ background: {theme.colours['accent_soft']}; border-radius: 12px; }}"
        )
