"""The rail at the left edge: one entry a page, help at its foot."""

from collections.abc import Collection

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.ui.theme import BOLD, MEDIUM, Theme, paint_icon
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.themed import Themed, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch

RAIL_WIDTH = 88
ENTRY_HEIGHT = 55
LABEL_PX, SMALLEST_PX = 12, 9
ICON_PX = 20
_PUT_ASIDE = 0.35


class RailEntry(Switch, CompactButton, QAbstractButton):
    """An icon over one or two short words; the entry of the open page is checked.

    Args:
        name: Key of the page.
        icon_name: Its icon in ``resources/icons``.
        words: What it is called, with a line break where it has two lines.
        theme: Colours and sizes.
    """

    switched = Signal(bool)

    def __init__(self, name: str, icon_name: str, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dress(f"rail_{name}", theme)
        self.setText(words.replace("\n", " "))
        self.setAccessibleName(words.replace("\n", " "))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.name = name
        self._icon_name = icon_name
        self._lines = words.split("\n")
        self.listen()

    def sizeHint(self) -> QSize:
        """As wide as the rail less a margin on both sides; higher where there are two lines of words."""
        line = self._theme.px(LABEL_PX) + 4
        height = self._theme.gap(ENTRY_HEIGHT - 16) + line * len(self._lines)
        return QSize(rail_width(self._theme) - 16, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded card where checked, a focus ring, the icon and the words."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_PUT_ASIDE)
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("card" if self.isChecked() else "chip_hover"))
            painter.drawRoundedRect(place, 12, 12)
        if shows_ring(self):
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 12, 12)
        colour = theme.colour("accent" if self.isChecked() else "muted")
        icon, line = theme.px(ICON_PX), theme.px(LABEL_PX) + 4
        top = (self.height() - icon - 4 - line * len(self._lines)) / 2
        paint_icon(painter, self._icon_name, colour, QRectF((self.width() - icon) / 2, top, icon, icon))
        painter.setPen(colour)
        painter.setFont(self._fitting_font(BOLD if self.isChecked() else MEDIUM))
        for number, words in enumerate(self._lines):
            box = QRectF(0, top + icon + 4 + number * line, self.width(), line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _fitting_font(self, weight: int) -> QFont:
        """Smaller letters where a language has a longer word than there is room for."""
        return next(
            (font for font in (self._theme.font(size, weight) for size in (LABEL_PX, 11, 10)) if self._fits(font)),
            self._theme.font(SMALLEST_PX, weight),
        )

    def _fits(self, font: QFont) -> bool:
        metrics = QFontMetrics(font)
        return max(metrics.horizontalAdvance(words) for words in self._lines) <= self.width()


class Rail(Themed, QWidget):
    """The column of entries; ``beginning_requested`` says that the page that is open was chosen once more.

    Args:
        entries: Name, icon and words of each page, in order.
        foot: The same of the entry at the foot.
        theme: Colours and sizes.
    """

    page_requested = Signal(str)
    beginning_requested = Signal(str)

    def __init__(
        self,
        entries: list[tuple[str, str, str]],
        foot: tuple[str, str, str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._theme = theme
        self._group = QButtonGroup(self)
        self._entries: dict[str, RailEntry] = {}
        self._is_turning = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 8, 16)
        layout.setSpacing(6)
        for name, icon_name, words in entries:
            layout.addWidget(self._entry(name, icon_name, words))
        layout.addStretch(1)
        layout.addWidget(self._entry(*foot))
        self.set_theme(theme)

    def _entry(self, name: str, icon_name: str, words: str) -> RailEntry:
        entry = RailEntry(name, icon_name, words, self._theme, self)
        entry.switched.connect(lambda on: self._on_switched(name, on=on))
        entry.clicked.connect(lambda: self._on_clicked(name))
        self._group.addButton(entry)
        self._entries[name] = entry
        return entry

    def _on_switched(self, name: str, *, on: bool) -> None:
        if on:
            self._is_turning = True
            self.page_requested.emit(name)

    def _on_clicked(self, name: str) -> None:
        # Qt says that it was clicked after it was switched.
        if not self._is_turning:
            self.beginning_requested.emit(name)
        self._is_turning = False

    def entry(self, name: str) -> RailEntry:
        """The entry of a page."""
        return self._entries[name]

    def keep_to(self, names: Collection[str] | None) -> None:
        """Let only these pages be opened; ``None`` lets all."""
        for name, entry in self._entries.items():
            entry.setEnabled(names is None or name in names)

    def set_value(self, name: str) -> None:
        """Mark the entry of the page that is open."""
        self._entries[name].show_checked(True)
        for other, entry in self._entries.items():  # Tab stops at the page that is open, arrows go on from there.
            entry.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == name else Qt.FocusPolicy.ClickFocus)

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        self._theme = theme
        self.setFixedWidth(rail_width(theme))
        for entry in self._entries.values():
            entry.set_theme(theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("rail"))


def rail_width(theme: Theme) -> int:
    """The width of the rail at the theme's text size; a multiple of 4."""
    return 4 * round(RAIL_WIDTH * (1 + (theme.scale - 1) * 0.75) / 4)
