"""What pages share: a head with the page's name, and a body that scrolls only where it must."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import label

SIDE = 28
TOP = 20
GAP = 16
WIDEST = 1136
_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def ring_reason(reason: Qt.FocusReason) -> Qt.FocusReason:
    """How to pass a focus on: a page that was opened with the mouse does not begin with a focus ring."""
    return reason if reason in _KEYS else Qt.FocusReason.MouseFocusReason


class Page(QWidget):
    """A page of the window.

    ``head`` is the row with the page's name on its left; ``body`` is the column under it. Themed widgets anywhere in
    the page take a new theme with it.

    Args:
        title: The page's name.
        theme: Colours and sizes.
        parent: Qt owner.

    ``widest`` may be set to the most pixels (at 100 % text) that the content takes; the rest of a wider window is free.
    """

    widest: int | None = None

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head = QHBoxLayout()
        self.head.setContentsMargins(SIDE, TOP, SIDE, 14)
        self.head.setSpacing(12)
        self.title = label(title, "heading", "page_title")
        self.head.addWidget(self.title)
        self.ground = named(QWidget(), "scroll_ground")
        self.body = QVBoxLayout(self.ground)
        self.body.setContentsMargins(SIDE, 0, SIDE, TOP)
        self.body.setSpacing(GAP)
        self._scroll = named(QScrollArea(self), "page_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.head)
        column.addWidget(self._scroll, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Hand new colours and sizes to everything on the page that paints."""
        self._theme = theme
        for child in self.findChildren(QWidget):
            if isinstance(child, Themed):
                child.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep lines short enough to read in a wide window."""
        super().resizeEvent(event)
        if self.widest is not None:
            # Every page begins at the same edge, however wide the window is.
            rest = max(SIDE, self.width() - SIDE - self._theme.px(self.widest))
            self.head.setContentsMargins(sides(SIDE, TOP, rest, 14))
            self.body.setContentsMargins(sides(SIDE, 0, rest, TOP))

    def first_field(self) -> QWidget | None:
        """The control that takes the keyboard when the page opens; the first in Tab order unless a page says else."""
        field = self.nextInFocusChain()
        while field is not None and field is not self:
            if self.isAncestorOf(field) and field.focusPolicy() & Qt.FocusPolicy.TabFocus and field.isEnabled():
                return field
            field = field.nextInFocusChain()
        return None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keyboard on to the first control."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            field = self.first_field()
            if field is not None:
                field.setFocus(ring_reason(event.reason()))

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to the control that has the keyboard."""
        if new is not None and self.ground.isAncestorOf(new):
            place = QRect(new.mapTo(self.ground, new.rect().topLeft()), new.size())
            self._scroll.ensureVisible(place.center().x(), place.bottom(), 0, 24)
            self._scroll.ensureVisible(place.center().x(), place.top(), 0, 24)


class ReadingPage(Page):
    """A page that shows what the journal holds: it reads on its first showing, and again after what is shown changed.

    Nothing is read while the page is hidden, however often the journal changes meanwhile.
    """

    _is_stale = True

    def load(self) -> None:
        """Read the journal and show it; what a page reads is its own."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read the journal again, at once or when the page is next seen."""
        self._is_stale = True
        if self.isVisible():
            self._load_now()

    def showEvent(self, event: QShowEvent) -> None:
        """A page that was hidden while something changed reads again."""
        super().showEvent(event)
        if self._is_stale:
            self._load_now()

    def _load_now(self) -> None:
        self._is_stale = False
        self.load()
