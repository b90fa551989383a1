"""The path of doing as a widget: a small picture that opens the whole, and the whole, walked with the arrow keys."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEvent, QPointF, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from amps_journal.domain.doing_path import DoingPath, Flag, season_of
from amps_journal.formats.joined import sentences
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.direction import read_key
from amps_journal.ui.widgets.foundation.painted_button import EnterButton
from amps_journal.ui.widgets.foundation.themed import RemembersFocus, Themed, shows_ring
from amps_journal.ui.widgets.landscape.colours import landscape_colours
from amps_journal.ui.widgets.landscape.ground import TURN, Ground, Place, ground_of
from amps_journal.ui.widgets.landscape.path_words import goals_in_words, path_in_words, stone_in_words
from amps_journal.ui.widgets.landscape.picture import Stretch, flag_place, paint_picture, paint_walker, stretch_at
from amps_journal.ui.widgets.landscape.scenery import draw_stone

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

SETTLE_MS = 900
_LOWEST = 120
"""So high the whole path is at least, pixels: with large text in a small window the words need the rest."""
_NAME_PX, _NAMES_APART = 12.5, 4


class _Painted(Themed):
    """Mixed into a widget: paints a stretch of the path, and keeps the picture until something in it changes."""

    _kept: tuple[object, QPixmap] | None = None

    def _ground(self: "QWidget") -> Ground:  # type: ignore[misc]
        return ground_of(max(1, self.width()), max(1, self.height()), is_mirrored=self.isRightToLeft())

    def _paint_stretch(self, painter: QPainter, ground: Ground, stretch: Stretch, corners: QPainterPath) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (stretch, self._theme.name, self._theme.accent, ground.width, ground.height, ground.is_mirrored, ratio)
        if self._kept is None or self._kept[0] != key:
            pixels = QPixmap(QSize(round(ground.width * ratio), round(ground.height * ratio)))
            pixels.setDevicePixelRatio(ratio)
            onto = QPainter(pixels)
            paint_picture(onto, ground, stretch, self._theme)
            onto.end()
            self._kept = key, pixels
        painter.setClipPath(corners)
        painter.drawPixmap(0, 0, self._kept[1])


class PathPicture(_Painted, EnterButton, QAbstractButton):
    """The newest stretch of the path, small; a click opens the whole.

    Args:
        name: ``objectName``.
        spoken: What a screen reader calls it.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, name: str, spoken: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(name, spoken, theme, parent)
        self._path: DoingPath | None = None
        self._settling = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=SETTLE_MS)
        self._settling.valueChanged.connect(lambda _share: self.update())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def path(self) -> DoingPath | None:
        """What is shown; ``None`` until the days were read."""
        return self._path

    def set_path(self, path: DoingPath) -> None:
        """Show a path."""
        self._path = path
        self.setAccessibleDescription(path_in_words(path))
        self.update()

    def settle(self) -> None:
        """Let the newest stone come to lie, unless things are to keep still."""
        if not self._theme.less_motion and self._path is not None and self._path.stones:
            self._settling.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the landscape with round upper corners, as it lies on top of a card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corners = _round_above(QRectF(self.rect()).adjusted(1, 1, -1, 0), 15)
        if self._path is not None:
            last = len(self._path.stones) - 1
            stretch, ground = stretch_at(self._path, last, self._path.season), self._ground()
            self._paint_stretch(painter, ground, stretch, corners)
            if last >= 0:
                self._paint_newest(painter, ground, ground.of_stone(last - stretch.first), last)
        if shows_ring(self):
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawPath(_round_above(QRectF(self.rect()).adjusted(2, 2, -2, -2), 14))
        painter.end()

    def _paint_newest(self, painter: QPainter, ground: Ground, place: Place, number: int) -> None:
        if self._settling.state() != QAbstractAnimation.State.Running or self._path is None:
            paint_walker(painter, ground, place, self._theme)
            return
        share = float(self._settling.currentValue())
        painter.save()
        painter.setOpacity(min(1.0, share * 2))
        painter.translate(0, -((1 - share) ** 2) * 26 * ground.unit)
        draw_stone(painter, ground, place, number, landscape_colours(self._theme, self._path.season))
        painter.restore()
        painter.setOpacity(max(0.0, share * 2 - 1))
        paint_walker(painter, ground, place, self._theme)
        painter.setOpacity(1.0)


class PathWalk(_Painted, RemembersFocus, QWidget):
    """The whole path, a stretch at a time: the arrows lead from stone to stone, and each says its day.

    ``walked`` carries the place of the stone that is looked at. Left and Right go back and on, Page Up and Page Down by
    half a picture, Home and End to the first and the last stone; a click goes to the stone that is nearest.

    Args:
        path: What to show.
        zone: The journal's time zone: a stretch is tinted by the season of the stone that is looked at.
        theme: What to paint with.
        parent: Qt owner.
    """

    walked = Signal(int)

    def __init__(self, path: DoingPath, zone: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._path, self._zone = theme, path, zone
        self._at = len(path.stones) - 1
        self.setObjectName("path_walk")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(theme.px(320), _LOWEST)
        self.setAccessibleName(path_in_words(path))
        self._say()

    @property
    def stone(self) -> int:
        """The place of the stone that is looked at; -1 where there is none."""
        return self._at

    def words(self) -> str:
        """What is said of the stone that is looked at."""
        if self._at < 0:
            return path_in_words(self._path)
        stone = self._path.stones[self._at]
        flags = [flag for flag in self._path.flags if max(0, flag.stone) == self._at]
        return sentences(stone_in_words(stone), *goals_in_words(flags))

    def go_to(self, stone: int) -> None:
        """Look at another stone; past an end it is the last one there."""
        wanted = min(max(0, stone), len(self._path.stones) - 1)
        if wanted != self._at:
            self._at = wanted
            self._say()
            announce(self, self.words(), at_once=True)
            self.walked.emit(wanted)
            self.update()

    def go_to_flag(self, by: int) -> None:
        """Look at the stone of the next flag, or of the one before."""
        stones = sorted({max(0, flag.stone) for flag in self._path.flags})
        place = bisect_left(stones, self._at + 1) if by > 0 else bisect_left(stones, self._at) - 1
        if 0 <= place < len(stones):
            self.go_to(stones[place])

    def _say(self) -> None:
        self.setAccessibleDescription(self.words())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk."""
        key, last = read_key(self, event.key()), len(self._path.stones) - 1
        goals = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_Down: self._at - 7,
            Qt.Key.Key_Up: self._at + 7,
            Qt.Key.Key_PageDown: self._at - TURN,
            Qt.Key.Key_PageUp: self._at + TURN,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key in goals and last >= 0:
            self.go_to(goals[key])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the stone that is nearest."""
        stretch, ground = self._stretch(), self._ground()
        if stretch.count > 0:
            at = event.position()
            places = [ground.of_stone(number) for number in range(stretch.count)]
            apart = [(place.x - at.x()) ** 2 + (place.y - at.y()) ** 2 for place in places]
            self.go_to(stretch.first + apart.index(min(apart)))

    def _stretch(self) -> Stretch:
        season = season_of(self._path.stones[self._at].day, self._zone) if self._at >= 0 else self._path.season
        return stretch_at(self._path, self._at, season)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stretch, a ring about the stone that is looked at, and names beside the goals."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stretch, ground = self._stretch(), self._ground()
        corners = QPainterPath()
        corners.addRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 14, 14)
        self._paint_stretch(painter, ground, stretch, corners)
        if self._at >= 0:
            paint_walker(painter, ground, ground.of_stone(self._at - stretch.first), self._theme)
        for name, box in self.names(stretch, ground):
            self._paint_name(painter, name, box)
        if shows_ring(self):
            painter.setClipping(False)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 15, 15)
        painter.end()

    def names(self, stretch: Stretch, ground: Ground) -> list[tuple[str, QRectF]]:
        """What is named in a picture, and where: all that was reached at the stone looked at, and goals beside it."""
        here = [flag for flag in stretch.flags() if max(0, flag.stone) == self._at]
        others = [flag for flag in stretch.flags() if flag.milestone.is_goal and flag not in here]
        placed: list[tuple[str, QRectF]] = []
        for flag in (*here[::-1], *others[::-1]):
            name, box = self._name_of(flag, flag_place(ground, stretch, flag), ground)
            while flag in here and (above := _first_met(box, placed)) is not None:
                box.moveBottom(above.top() - _NAMES_APART)
            # What finds no room is said at its own stone.
            if box.top() >= 0 and _first_met(box, placed) is None:
                placed.append((name, box))
        return placed

    def _name_of(self, flag: Flag, place: Place, ground: Ground) -> tuple[str, QRectF]:
        theme = self._theme
        metrics = QFontMetrics(theme.font(_NAME_PX, SEMI_BOLD))
        name = metrics.elidedText(flag.milestone.label, Qt.TextElideMode.ElideRight, round(ground.width * 0.4))
        box = QRectF(0, 0, metrics.horizontalAdvance(name) + theme.px(18), metrics.height() + theme.px(6))
        box.moveCenter(QPointF(place.x, place.y - 44 * ground.unit * place.size - box.height() / 2))
        box.moveLeft(min(max(box.left(), 8), ground.width - box.width() - 8))
        box.moveTop(max(box.top(), 8))
        return name, box

    def _paint_name(self, painter: QPainter, name: str, box: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font(_NAME_PX, SEMI_BOLD))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def changeEvent(self, event: QEvent) -> None:
        """Paint anew where the window's direction has changed."""
        super().changeEvent(event)
        self.update()


def _first_met(box: QRectF, placed: list[tuple[str, QRectF]]) -> QRectF | None:
    return next((other for _, other in placed if other.intersects(box)), None)


def _round_above(box: QRectF, radius: float) -> QPainterPath:
    shape = QPainterPath(box.bottomLeft())
    shape.lineTo(box.left(), box.top() + radius)
    shape.quadTo(box.topLeft(), QPointF(box.left() + radius, box.top()))
    shape.lineTo(box.right() - radius, box.top())
    shape.quadTo(box.topRight(), QPointF(box.right(), box.top() + radius))
    shape.lineTo(box.bottomRight())
    shape.closeSubpath()
    return shape
