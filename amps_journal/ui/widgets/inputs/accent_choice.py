"""The teen's own colour: one of a few, each with a dot of it beside its name."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from amps_journal.ui.theme import SEMI_BOLD, load_theme
from amps_journal.ui.widgets.foundation.direction import seen
from amps_journal.ui.widgets.inputs.segmented_control import Segment, SegmentedControl

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_DOT = 14
_DOT_GAP = 6
_SIDE = 7


class _AccentSegment(Segment):
    """The name of a colour with its dot, as it looks in the theme in use."""

    def __init__(self, name: str, text: str, theme: "Theme") -> None:
        super().__init__(name, text, theme)
        self._accent = name.rsplit("_", 1)[-1]

    def _words_wide(self) -> int:
        return QFontMetrics(self._theme.font(weight=SEMI_BOLD)).horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        theme = self._theme
        wide = self._words_wide() + theme.gap(_DOT) + _DOT_GAP + 2 * theme.gap(_SIDE)
        return QSize(wide, super().sizeHint().height())

    def _paint_words(self, painter: QPainter, shape: QRectF) -> None:
        theme = self._theme
        dot, words = theme.gap(_DOT), self._words_wide()
        place = QRectF(0, 0, dot + _DOT_GAP + words, shape.height())
        place.moveCenter(shape.center())
        round_it = seen(self, QRectF(place.left(), shape.center().y() - dot / 2, dot, dot))
        own = load_theme(theme.name, accent=self._accent)
        painter.setPen(QPen(theme.colour("card"), 1))
        painter.setBrush(own.colour("accent"))
        painter.drawEllipse(QPointF(round_it.center()), dot / 2, dot / 2)
        painter.setPen(theme.colour("accent" if self.isChecked() else "ink"))
        painter.setFont(theme.font(weight=SEMI_BOLD))
        beside = seen(self, QRectF(place.left() + dot + _DOT_GAP, shape.top(), words + 1, shape.height()))
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())


class AccentChoice(SegmentedControl):
    """One of the accents of ``resources/themes/accents.toml``, by name and by its dot; keys are their names."""

    def _make_option(self, name: str, words: str) -> Segment:
        return _AccentSegment(name, words, self._theme)
