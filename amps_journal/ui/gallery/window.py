"""The window of the gallery: a card for each kind, a column for each theme."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.gallery.kind import Kind
from amps_journal.ui.gallery.kinds import kinds
from amps_journal.ui.theme import Theme, load_theme, palette, style_sheet
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.tab_order import tab_stops
from amps_journal.ui.widgets.layout.card import Card, label

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIZE = 1400, 900
_STATE_WIDTH = 84
_ANY_WIDTH = 10_000


class Gallery(QWidget):
    """A window of its own. What is focused is shown as a picture, since only one widget can have the focus at a time.

    Args:
        themes: Names of the themes, side by side.
        scale: Text scale, 1.0 to 2.0.
    """

    ready = Signal()

    def __init__(self, themes: tuple[str, ...] = ("light", "dark"), scale: float = 1.0) -> None:
        super().__init__()
        self.setObjectName("gallery")
        self.setWindowTitle(translate("Gallery", "Gallery of the kit"))
        self._to_focus: list[tuple[Any, QHBoxLayout]] = []
        self._is_ready = False
        ground = QWidget()
        columns = QHBoxLayout(ground)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        self._columns = [self._column(load_theme(name, scale)) for name in themes]
        for column in self._columns:
            columns.addWidget(column, 1)
        scroll = named(QScrollArea(), "gallery_scroll")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(ground)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(scroll)
        self.resize(*_SIZE)

    def _column(self, theme: Theme) -> QWidget:
        column = named(QWidget(), "page")  # The style sheet gives the ground of a page.
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column.setStyleSheet(style_sheet(theme))
        column.setPalette(palette(theme))
        cards = QVBoxLayout(column)
        cards.setContentsMargins(16, 16, 16, 16)
        cards.setSpacing(12)
        for kind in kinds():
            cards.addWidget(self._card(kind, theme))
        cards.addStretch(1)
        return column

    def _card(self, kind: Kind, theme: Theme) -> Card:
        card = Card(f"{kind.name}_{theme.name}", kind.title)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        card.body.addLayout(grid)
        for row, (state, widget) in enumerate(self._specimens(kind, theme)):
            words = label(state, "small", wrap=True)
            words.setFixedWidth(theme.gap(_STATE_WIDTH))
            place = QHBoxLayout()
            place.addWidget(widget)
            if widget.maximumWidth() <= _ANY_WIDTH:
                place.addStretch(1)
            grid.addWidget(words, row, 0)
            grid.addLayout(place, row, 1)
            if state == _focused():
                self._to_focus.append((widget, place))
        return card

    @staticmethod
    def _specimens(kind: Kind, theme: Theme) -> "Iterator[tuple[str, Any]]":
        """Its own states, and an answered one that cannot be used and one that has the focus."""
        states = dict(kind.states)
        answered = states.get(translate("Gallery", "Answered"), next(iter(states.values())))
        states[_focused()] = answered
        if kind.disables:
            states[_disabled()] = answered
        for number, (state, bring) in enumerate(states.items()):
            widget = kind.make(f"{kind.name}_{theme.name}_{number}", kind.title, theme)
            if state == _focused() and not tab_stops(widget):
                continue
            bring(widget)
            widget.setEnabled(state != _disabled())
            yield state, widget

    def _column_of(self, widget: QWidget) -> QWidget:
        return next(column for column in self._columns if column.isAncestorOf(widget))

    def showEvent(self, event: QShowEvent) -> None:
        """Take the pictures once the window has its place."""
        super().showEvent(event)
        if not self._is_ready:
            self._is_ready = True
            self.activateWindow()
            QTimer.singleShot(200, self, self._take_focus_pictures)

    def _take_focus_pictures(self) -> None:
        for widget, place in self._to_focus:
            stops = [stop for stop in tab_stops(widget) if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
            if not stops:
                continue
            stops[0].setFocus(Qt.FocusReason.TabFocusReason)
            # Taken from the column, so that the ground is the card's.
            column = self._column_of(widget)
            place_in_column = QRect(widget.mapTo(column, QPoint()), widget.size())
            picture = PlainLabel()
            picture.setPixmap(column.grab(place_in_column))
            picture.setAccessibleName(translate("Gallery", "{what} with the focus", what=widget.accessibleName()))
            stops[0].clearFocus()
            widget.hide()
            place.insertWidget(0, picture)
        self.ready.emit()


def _focused() -> str:
    return translate("Gallery", "Focused")


def _disabled() -> str:
    return translate("Gallery", "Disabled")
