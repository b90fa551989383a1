"""What stands at the right of the page's head: who looks on, and which days are shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from amps_journal.domain.contents import Period
from amps_journal.domain.periods import FOUR_WEEKS, THREE_MONTHS, YEAR
from amps_journal.formats.dates import short_date
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate
from amps_journal.ui.pages.trends.audience_view import PARENT, THERAPIST, banner_words
from amps_journal.ui.pages.trends.trends_data import Reading, stepped
from amps_journal.ui.theme import REGULAR, SEMI_BOLD, icon, paint_icon
from amps_journal.ui.widgets.buttons.chip import ActionChip
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import seen, sides
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting, shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_EYE = 17


def span_words(period: Period) -> str:
    """A stretch of days in few words: "12 Feb to 3 Mar"."""
    return translate("Trends", "{first} to {last}", first=short_date(period.start), last=short_date(period.last))


class ShowingButton(Switch, CompactButton, QPushButton):
    """Switches on and off that the page is shown to somebody."""

    switched = Signal(bool)

    def __init__(self, theme: "Theme") -> None:
        super().__init__(translate("Trends", "Showing someone"))
        self._is_narrow = False
        self.dress("trends_showing", theme)
        self.setAccessibleName(self.text())
        set_tip(self, translate("Trends", "Hides what only you should see"))
        self.setProperty("role", "painted")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.listen()

    def sizeHint(self) -> QSize:
        """Room for the eye and the words."""
        if self._is_narrow:
            return QSize(self._theme.px(_EYE) + 2 * self._theme.gap(12), self._theme.px(32))
        words = QFontMetrics(self._theme.font(weight=SEMI_BOLD)).horizontalAdvance(self.text())
        return QSize(words + self._theme.px(_EYE) + 2 * self._theme.gap(12) + 6, self._theme.px(32))

    def set_narrow(self, is_narrow: bool) -> None:
        """Show the eye without its words, which the tip says then."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            hint = translate("Trends", "Hides what only you should see")
            set_tip(self, sentences(self.text(), hint) if is_narrow else hint)
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded button; filled while it is on."""
        painter = begin_painting(self)
        colour = self._theme.colour
        is_on, ring = self.isChecked(), shows_ring(self)
        painter.setPen(QPen(colour("focus" if ring else "accent" if is_on else "line"), 2 if ring else 1))
        painter.setBrush(colour("accent_soft" if is_on else "chip" if self.underMouse() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        words = colour("accent" if is_on else "ink")
        size, left = self._theme.px(_EYE), self._theme.gap(12)
        paint_icon(painter, "eye", words, seen(self, QRectF(left, (self.height() - size) / 2, size, size)))
        painter.setPen(words)
        painter.setFont(self._theme.font(weight=SEMI_BOLD if is_on else REGULAR))
        place = seen(self, QRectF(self.rect()).adjusted(left + size + 6, 0, 0, 0))
        if not self._is_narrow:
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class RangeBar(QWidget):
    """The range, a step back and on, and the way out of a stretch of one's own.

    Args:
        theme: What to paint with.
    """

    range_chosen = Signal(object)
    stepped = Signal(int)
    reset = Signal()
    showing_switched = Signal(bool)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._showing = ShowingButton(theme)
        self._showing.switched.connect(self.showing_switched.emit)
        self._own = ActionChip("trends_own_stretch", "", theme)
        self._own.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._own.clicked.connect(self.reset.emit)
        self._own.hide()
        self._back = IconButton("trends_earlier", "chevron_left", translate("Trends", "Earlier days"), theme)
        self._on = IconButton("trends_later", "chevron_right", translate("Trends", "Later days"), theme)
        self._back.clicked.connect(lambda: self.stepped.emit(-1))
        self._on.clicked.connect(lambda: self.stepped.emit(1))
        self.range = SegmentedControl(
            "trends_range",
            translate("Trends", "How far back"),
            (
                (FOUR_WEEKS, translate("Trends", "4 weeks")),
                (THREE_MONTHS, translate("Trends", "3 months")),
                (YEAR, translate("Trends", "Year")),
                (None, translate("Trends", "All")),
            ),
            theme,
        )
        self.range.set_value(THREE_MONTHS)
        self.range.value_changed.connect(self.range_chosen.emit)
        for part in (self._own, self._showing, self._back, self._on, self.range):
            row.addWidget(part)

    def show_reading(self, reading: Reading | None) -> None:
        """Show what can be chosen beside what is shown."""
        asked = reading.asked if reading is not None else None
        own = asked.period if asked is not None else None
        if own is not None:
            words = span_words(own)
            self._own.setText(f"{words}  ×")
            self._own.setAccessibleName(translate("Trends", "{span}: back to the whole range", span=words))
        self._own.setVisible(own is not None)
        for part in (self._back, self._on, self.range):
            part.setVisible(reading is not None)
        self._back.setEnabled(reading is not None and stepped(reading, -1) is not None)
        self._on.setEnabled(reading is not None and stepped(reading, 1) is not None)

    def fit(self, room: int) -> None:
        """Leave the words of the eye out where the width in pixels is not enough for all of it."""
        self._showing.set_narrow(False)
        self._showing.set_narrow(self.sizeHint().width() > room)

    def show_showing(self, audience: str) -> None:
        """Show whether somebody looks on."""
        self._showing.show_checked(bool(audience))


class ShowingBar(Themed, QFrame):
    """A strip over the page that says who looks on, with the way out.

    Args:
        theme: What to paint with.
    """

    audience_chosen = Signal(str)

    def __init__(self, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trends_showing_bar")
        self._sign = PlainLabel()
        self._words: PlainLabel = label("", "strong", "trends_showing_words")
        self._who = SegmentedControl(
            "trends_audience",
            translate("Trends", "Who looks on"),
            ((PARENT, translate("Trends", "A parent")), (THERAPIST, translate("Trends", "My therapist"))),
            theme,
        )
        self._who.value_changed.connect(self.audience_chosen.emit)
        stop = button("trends_stop_showing", translate("Trends", "Stop showing"))
        stop.clicked.connect(lambda: self.audience_chosen.emit(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(sides(14, 4, 6, 4))
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self._who)
        row.addWidget(stop)
        self.set_theme(theme)
        self.hide()

    def show_audience(self, audience: str) -> None:
        """Show who looks on; nothing where nobody does."""
        if audience:
            self._words.setText(banner_words(audience))
            self.setAccessibleName(banner_words(audience))
            self._who.set_value(audience)
        self.setVisible(bool(audience))

    def set_theme(self, theme: "Theme") -> None:
        """Take new colours and sizes."""
        self._theme = theme
        side = theme.px(18)
        self._sign.setPixmap(icon("eye", theme, "accent").pixmap(side, side))
        self.setStyleSheet(
            f"QFrame#trends_showing_bar {{ background: {theme.colours['accent_soft']}; border-radius: 12px; }}"
        )
