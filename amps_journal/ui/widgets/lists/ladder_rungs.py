"""The rungs of a ladder, the first at the foot: reached ones ticked, the current one marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from amps_journal.formats.joined import clauses, facts
from amps_journal.i18n import plural, set_apart
from amps_journal.ui.theme import REGULAR, SEMI_BOLD, paint_icon
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.foundation.themed import Themed, begin_painting
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_LINE, _TALLEST = 30, 52
_SMALL_PX = 12.5


class Rungs(Themed, QWidget):
    """A ladder to look at; its description says the rungs from the first to the last.

    Args:
        name: ``objectName``.
        spoken: What it is called.
        theme: What to paint with.
        from_top: Whether the first rung stands at the top.
        parent: Qt owner.
    """

    def __init__(
        self, name: str, spoken: str, theme: "Theme", *, from_top: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._from_top = from_top
        self._theme = theme
        self._rows: tuple[OrderedRow, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def rows(self) -> tuple[OrderedRow, ...]:
        """What is shown, the first rung first."""
        return self._rows

    def set_rows(self, rows: Sequence[OrderedRow]) -> None:
        """Show these rungs; a note is shown beside those that are marked."""
        self._rows = tuple(rows)
        self.setAccessibleDescription(clauses(row.spoken for row in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for every rung."""
        return QSize(self._theme.px(220), self._theme.px(_LINE * max(1, len(self._rows))))

    def minimumSizeHint(self) -> QSize:
        """Room for a few."""
        return QSize(self._theme.px(140), self._theme.px(_LINE * min(3, max(1, len(self._rows)))))

    def _shown(self) -> tuple[tuple[OrderedRow, ...], int]:
        """The rungs that there is room for, around the current one, and how many are left out."""
        fits = max(1, self.height() // self._theme.px(_LINE))
        if len(self._rows) <= fits:
            return self._rows, 0
        kept = max(1, fits - 1)
        now = next((i for i, row in enumerate(self._rows) if row.mark != "check"), len(self._rows) - 1)
        first = max(0, min(now - kept // 2, len(self._rows) - kept))
        return self._rows[first : first + kept], len(self._rows) - kept

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ladder, from its foot up."""
        if not self._rows:
            return
        painter = begin_painting(self)
        shown, left_out = self._shown()
        count = len(shown) + bool(left_out)
        high = min(self._theme.px(_TALLEST), self.height() / count)
        # What is left out of a ladder lies above, and what is left out of a list below.
        above = bool(left_out) and not self._from_top
        for number, row in enumerate(shown if self._from_top else reversed(shown)):
            place = QRectF(0, (number + above) * high, self.width(), high)
            self._paint_rung(painter, row, place, is_foot=number == len(shown) - 1)
        if left_out:
            painter.setFont(self._theme.font(_SMALL_PX))
            painter.setPen(self._theme.colour("muted"))
            place = QRectF(0, 0 if above else len(shown) * high, self.width(), high)
            words = plural("Kit", "and {n} more", "and {n} more", left_out)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _paint_rung(self, painter: QPainter, row: OrderedRow, place: QRectF, *, is_foot: bool) -> None:
        colour, size = self._theme.colour, self._theme.px(20)
        circle = seen(self, QRectF(1, place.center().y() - size / 2, size, size))
        is_reached = row.mark == "check"
        if not is_foot:
            painter.setPen(QPen(colour("accent_fill" if is_reached else "track"), 2))
            foot = place.bottom() + place.height() / 2 - size / 2
            painter.drawLine(QPointF(circle.center().x(), circle.bottom()), QPointF(circle.center().x(), foot))
        painter.setBrush(colour("accent" if is_reached else "card"))
        painter.setPen(QPen(colour("accent" if row.is_marked else "edge"), 2 if row.is_marked else 1.25))
        painter.drawEllipse(circle)
        if is_reached:
            inset = size * 0.22
            paint_icon(painter, "check", colour("on_accent"), circle.adjusted(inset, inset, -inset, -inset))
        self._paint_words(painter, row, seen(self, place.adjusted(size + 10, 0, 0, 0)))

    def _paint_words(self, painter: QPainter, row: OrderedRow, place: QRectF) -> None:
        is_now = row.is_marked and row.mark != "check"
        small = self._theme.font(_SMALL_PX)
        beside = facts((row.aside, row.note if is_now else ""))
        wide = QFontMetrics(small).horizontalAdvance(beside)
        font = self._theme.font(weight=SEMI_BOLD if is_now else REGULAR)
        metrics = QFontMetrics(font)
        room = place.width() - (wide + 10 if beside else 0)
        if room < place.width() * 0.4:  # Too narrow for both: the rung's name comes first.
            beside, room = "", place.width()
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        name = metrics.elidedText(row.heading, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, set_apart(name))
        painter.setFont(small)
        painter.setPen(self._theme.colour("accent" if is_now else "muted"))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, beside)
