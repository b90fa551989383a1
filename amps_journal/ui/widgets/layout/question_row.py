"""One question of the day: an icon that says whether it is answered, a title, its answer, and more folded away."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.theme import SEMI_BOLD
from amps_journal.ui.widgets.foundation.button_group import Group
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.foundation.tab_order import tab_stops, takes_tab
from amps_journal.ui.widgets.foundation.themed import RING, Themed, is_put_away
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.row_marks import MARK, FoldButton, RowMark, RowState

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

ROW_HEIGHT = 50
_TITLE_LEFT = 46
_CONTENT_LEFT = 140
_RIGHT = 18
_AIR = 5
_FOOT = 16
_LINE_GAP, _LINE_HEIGHT = 8, 38


def _answer_of(widget: QWidget) -> QWidget | None:
    """What is answered here: the group around the widget, or the field itself; ``None`` for other buttons."""
    part: QWidget | None = widget
    while part is not None and not isinstance(part, QuestionRow):
        if isinstance(part, Group):
            return part
        part = part.parentWidget()
    return None if isinstance(widget, QAbstractButton) else widget


class QuestionRow(Themed, QWidget):
    """A question with its answer in one line; what is rarely needed is built when it is first unfolded.

    Enter goes on to the next answer of the row, and from the last one asks for the next row.

    Args:
        name: ``objectName``, such as ``row_school``.
        title: What the question is called.
        theme: What to paint with.
        icon: The icon of ``resources/icons`` that stands before the title.
        parent: Qt owner.
    """

    advance_requested = Signal()
    unfolded = Signal(bool)
    follows_fold_out = False
    """Whether what follows from the answer stands below what is folded out, beside what it follows from."""

    def __init__(
        self, name: str, title: str, theme: "Theme", icon: str = "spark", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title_words = title
        self._build: Callable[[], QWidget] | None = None
        self._fold_out: QWidget | None = None
        self._follow_up: QWidget | None = None
        self._more: FoldButton | None = None
        self._spare = 0
        self._shift = 0
        self._line_titles: list[PlainLabel] = []
        self.has_line_above = True
        self.setObjectName(name)
        self.setAccessibleName(title)
        self._mark = RowMark(icon, theme)
        self._title = label(title, "title", f"{name}_title")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(2)
        self._lines.addStretch(1)
        self._lines.addStretch(1)
        self._head = QHBoxLayout()
        self._head.setSpacing(0)
        self._title_column = QWidget()
        self._title_place = QHBoxLayout(self._title_column)
        self._title_place.setSpacing(8)
        self._title_place.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self._title_place.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        self._head.addWidget(self._title_column)
        self._head.addLayout(self._lines, 1)
        self._below = QVBoxLayout()
        self._below.setSpacing(8)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._head)
        self._outer.addLayout(self._below)
        self._place()
        self.set_state(RowState.UNANSWERED)

    # what is in it

    def add_line(self, *widgets: QWidget) -> None:
        """Add a line to the answer, its widgets side by side; the last one takes the rest of the width."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for index, widget in enumerate(widgets):
            line.addWidget(widget, 1 if index == len(widgets) - 1 else 0, Qt.AlignmentFlag.AlignVCenter)
        self._lines.insertLayout(self._lines.count() - 1, line)

    def add_titled_line(self, title: PlainLabel, *widgets: QWidget) -> None:
        """Add a flowing line that has a title of its own, in the place of the row's, which only screen readers hear."""
        title.setProperty("role", "title")
        self._line_titles.append(title)
        self._title.hide()
        self._title_place.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.add_flowing_line(title, *widgets)
        self._place()

    def add_flowing_line(self, *widgets: QWidget) -> None:
        """Add a line to the answer that goes on below where the width ends."""
        line = FlowLayout(None, _LINE_GAP, 2)
        # Chips keep room for their focus ring; other things line up with what is painted.
        line.setContentsMargins(sides(0 if isinstance(widgets[0], Group) or self._line_titles else RING, 0, 0, 0))
        for widget in widgets:
            line.addWidget(widget)
        self._lines.insertLayout(self._lines.count() - 1, line)

    def set_content_shift(self, pixels: int) -> None:
        """Begin the answer further left, for a field whose words are to line up with chips."""
        self._shift = pixels
        self._place()

    def folded_height(self, width: int) -> int:
        """The height that the row needs at a width with nothing folded out and no spare height.

        What follows from the answer counts: it is there without being asked for.
        """
        needed = self._head.totalHeightForWidth(width) if self._head.hasHeightForWidth() else 0
        return max(self._theme.px(ROW_HEIGHT), needed - self._spare // 2 * 2) + self._follow_up_height(width)

    def _follow_up_height(self, width: int) -> int:
        # While more is folded out the page scrolls anyway, and must not move under the pointer that has just answered.
        if self._follow_up is None or is_put_away(self._follow_up) or self.is_unfolded:
            return 0
        margins = self._below.contentsMargins()
        inside = width - margins.left() - margins.right()
        shown = self._follow_up
        return (shown.heightForWidth(inside) if shown.hasHeightForWidth() else shown.sizeHint().height()) + _FOOT

    def set_spare_height(self, spare: int) -> None:
        """Give the row some more height than it needs, where the window has it."""
        if spare != self._spare:
            self._spare = spare
            self._place()

    def set_fold_out(self, words: str, build: Callable[[], QWidget]) -> None:
        """Offer more under these words; ``build`` makes it when it is first asked for."""
        self._build = build
        self._more = FoldButton(f"{self.objectName()}_more", words, self._theme)
        self._more.setAccessibleName(translate("Kit", "{words} about {question}", words=words, question=self.title))
        self._more.toggled.connect(self.unfold)
        self._more.clicked.connect(self._on_more_clicked)
        self._head.addSpacing(8)
        self._head.addWidget(self._more, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_follow_up(self, widget: QWidget | None) -> None:
        """Show a widget right under the answer, in place of the last one; ``None`` shows none."""
        if self._follow_up is widget:
            return
        if self._follow_up is not None:
            self._below.removeWidget(self._follow_up)
            self._follow_up.hide()
            self._follow_up.deleteLater()
        self._follow_up = widget
        if widget is not None:
            self._below.insertWidget(-1 if self.follows_fold_out else 0, widget)
            widget.show()
        self._place()

    def release_follow_up(self) -> QWidget | None:
        """Take away what is shown right under the answer, whole, to be shown again later."""
        released, self._follow_up = self._follow_up, None
        if released is not None:
            self._below.removeWidget(released)
            released.hide()
            self._place()
        return released

    @property
    def follow_up(self) -> QWidget | None:
        """What is shown right under the answer."""
        return self._follow_up

    @property
    def title(self) -> str:
        """What the question is called."""
        return self._title_words

    @property
    def fold_out(self) -> QWidget | None:
        """What is folded away, once it has been built."""
        return self._fold_out

    def set_holds_answer(self, holds: bool) -> None:
        """Say whether something folded away is answered."""
        if self._more is not None:
            self._more.set_holds_answer(holds)

    @property
    def is_unfolded(self) -> bool:
        """Whether more is shown."""
        return self._fold_out is not None and not is_put_away(self._fold_out)

    def unfold(self, unfolded: bool = True) -> None:
        """Show or hide what is folded away."""
        if unfolded and self._fold_out is None and self._build is not None:
            self._fold_out = self._build()
            self._below.insertWidget(0 if self.follows_fold_out else -1, self._fold_out)
        if self._fold_out is None:
            return
        self._fold_out.setVisible(unfolded)
        if self._more is not None:
            self._more.setChecked(unfolded)
        self._place()
        self.unfolded.emit(unfolded)

    def _on_more_clicked(self, unfolded: bool) -> None:
        """What was asked for takes the keyboard, so that nothing typed lands elsewhere."""
        if unfolded and self._fold_out is not None:
            first = next(filter(takes_tab, tab_stops(self._fold_out)), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def set_state(self, state: RowState) -> None:
        """Show whether it is answered; the words go to screen readers."""
        words = {
            RowState.ANSWERED: translate("Kit", "Answered"),
            RowState.UNANSWERED: translate("Kit", "Not answered"),
            RowState.NOT_APPLICABLE: translate("Kit", "Nothing to answer today"),
        }
        self._mark.state = state
        self._mark.setAccessibleName(words[state])
        self._mark.update()
        self.setAccessibleDescription(words[state])

    @property
    def state(self) -> RowState:
        """What the mark says."""
        return self._mark.state

    # focus

    def reading_order(self) -> list[QWidget]:
        """The answer, the way to more, what follows from the answer, and what is folded away."""
        below = (self._follow_up, self._fold_out)
        parts = (*self._answer_widgets(), self._more, *(below[::-1] if self.follows_fold_out else below))
        return [part for part in parts if part is not None]

    def focus_answer(self, reason: Qt.FocusReason = Qt.FocusReason.TabFocusReason) -> bool:
        """Put the focus on the first thing to answer; returns whether there is one."""
        first = next(iter(self._answer_widgets()), None)
        if isinstance(first, Group):
            return first.take_focus(reason)
        if first is not None:
            first.setFocus(reason)
        return first is not None

    def _give_focus_back(self) -> None:
        if self._more is not None:
            self._more.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_next_answer(self) -> bool:
        """Go on to the next answer of the row in the order that is seen; returns whether there is one."""
        focused, stops = QApplication.focusWidget(), tab_stops(self)
        if focused not in stops:
            return False
        here = _answer_of(focused)
        for stop in stops[stops.index(focused) + 1 :]:
            answer = _answer_of(stop)
            if takes_tab(stop) and answer is not None and answer is not here:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _answer_widgets(self) -> list[QWidget]:
        placed = [self._lines.itemAt(i) for i in range(self._lines.count())]
        lines = [item.layout() for item in placed if item is not None]
        items = [line.itemAt(i) for line in lines if line is not None for i in range(line.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [w for w in widgets if w is not None and not isinstance(w, PlainLabel) and not is_put_away(w)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer to the keys that are its own and leave the rest to what it lies in."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self._focus_next_answer():
                self.advance_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.is_unfolded:
            self.unfold(False)
            self._give_focus_back()
        else:
            event.ignore()

    # looks

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._place()

    def _place(self) -> None:
        gap, metrics = self._theme.gap, QFontMetrics(self._theme.font(weight=SEMI_BOLD))
        left = gap(_CONTENT_LEFT) - RING
        self._title_column.setFixedWidth((gap(_TITLE_LEFT) if self._line_titles else left) - self._shift)
        beside = left - gap(_TITLE_LEFT) - _LINE_GAP
        for title in self._line_titles:
            title.setFixedWidth(beside)
            title.setWordWrap(metrics.horizontalAdvance(title.text()) > beside)
        # Beside lines with titles of their own the mark belongs to the first.
        above = (self._theme.px(_LINE_HEIGHT - MARK)) // 2 if self._line_titles else 0
        end = 0 if self._line_titles else 4
        self._title_place.setContentsMargins(sides(gap(_TITLE_LEFT) - 8 - self._theme.px(MARK), above, end, 0))
        # A language may have a longer word for it than there is room beside the mark.
        words = metrics.horizontalAdvance(self._title_words)
        self._title.setWordWrap(words > left - self._shift - gap(_TITLE_LEFT) - 4)
        air = _AIR + self._spare // 2
        self._head.setContentsMargins(sides(0, air, _RIGHT - RING, air))
        foot = _FOOT if self.is_unfolded or self._follow_up is not None else 0
        self._below.setContentsMargins(sides(left, 0, _RIGHT, foot))
        self._title_column.setMinimumHeight(self._theme.px(ROW_HEIGHT) - 2 * _AIR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint with the theme."""
        if not self.has_line_above:
            return
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.colour("line"))
        painter.end()
