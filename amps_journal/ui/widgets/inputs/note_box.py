"""A note of any length: it grows, then scrolls, keeps the line being typed in sight and says when it is full."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QTextEdit, QWidget

from amps_journal.i18n import plural
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.inputs.text_line import (
    TypingPause,
    beside_typed,
    changes_the_day,
    without_control_characters,
)
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_SHARE_OF_WINDOW = 3
_FEWEST_LINES = 4
_COUNTED_FROM_THE_END = 500
_COUNT_HEIGHT = 20
_LINE_BREAKS = str.maketrans({"\u2028": "\n", "\u2029": "\n"})


class NoteBox(Themed, QPlainTextEdit):
    """A note that grows with what is written in it up to a third of the window; says its text as ``TextLine`` does.

    What is longer than a journal can hold stays in the box, marked, and is said not to be saved.

    Args:
        name: ``objectName``.
        spoken: What the field is called.
        theme: What to paint with.
        placeholder: Words shown while it is empty.
        longest: Characters that a journal can hold.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        placeholder: str = "",
        longest: int = 10_000,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: str | None = None
        self._longest = longest
        self._quiet = False
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self._count = label("", "small", f"{name}_count")
        self._count.setParent(self)
        self._count.hide()
        self._pause = TypingPause(self)
        self._pause.over.connect(self._tell)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._follow_caret)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def value(self) -> str | None:
        """The text as far as a journal can hold it, or ``None`` where there is none."""
        return self._held_text()[: self._longest].strip() or None

    def _held_text(self) -> str:
        # Not toPlainText, which makes a no-break space an ordinary one.
        return without_control_characters(self.document().toRawText().translate(_LINE_BREAKS))

    def set_value(self, value: str | None) -> None:
        """Show a text; says nothing. What is being typed at this moment, and its caret, stay as they are."""
        if self._pause.is_on or value == self.value():
            self._told = value if value == self.value() else self._told
            return
        self._told = value
        text, caret = beside_typed(value, self._held_text(), self.textCursor().position())
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False
        cursor = self.textCursor()
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def flush(self) -> None:
        """Say at once what was typed."""
        self._pause.end()

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._grow()

    def _on_text_changed(self) -> None:
        if not self._quiet:
            self._pause.begin()
        self._show_count()

    def _tell(self) -> None:
        if self.value() != self._told:
            self._told = self.value()
            self.value_changed.emit(self._told)

    # how long it may be

    def _show_count(self) -> None:
        length = len(self._held_text())
        over = length - self._longest
        was_shown = not self._count.isHidden()
        self._count.setVisible(over > -_COUNTED_FROM_THE_END)
        if over > 0:
            words = plural(
                "Kit",
                "{length} of {n} character. What is marked at the end is not saved: please shorten the note.",
                "{length} of {n} characters. What is marked at the end is not saved: please shorten the note.",
                self._longest,
                length=length,
            )
        else:
            words = plural(
                "Kit", "{length} of {n} character", "{length} of {n} characters", self._longest, length=length
            )
        self._count.setText(words)
        self.setAccessibleDescription("" if self._count.isHidden() else words)
        self._mark_from(self._longest if over > 0 else None)
        if was_shown == self._count.isHidden():
            self._grow()

    def _mark_from(self, place: int | None) -> None:
        """Underline in waves what does not fit any more."""
        if place is None:
            self.setExtraSelections([])
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        waves = QTextCharFormat()
        waves.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        waves.setUnderlineColor(self._theme.colour("ink"))
        waves.setForeground(self._theme.colour("muted"))
        marked: Any = QTextEdit.ExtraSelection()
        marked.cursor, marked.format = cursor, waves
        self.setExtraSelections([marked])

    # how high it is

    def _most_lines(self, line: int) -> int:
        return max(_FEWEST_LINES, self.window().height() // _SHARE_OF_WINDOW // line)

    def _grow(self) -> None:
        line = QFontMetrics(self._theme.font()).lineSpacing()
        written, most = max(1, int(self.document().size().height())), self._most_lines(line)
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if written > most else policies.ScrollBarAlwaysOff)
        below = 0 if self._count.isHidden() else self._theme.px(_COUNT_HEIGHT)
        self.setViewportMargins(0, 0, 0, below)
        height = min(most, written) * line + 16 + below
        if height != self.height():
            self.setFixedHeight(height)
            self._follow_caret()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the count at the foot."""
        super().resizeEvent(event)
        height = self._theme.px(_COUNT_HEIGHT)
        self._count.setGeometry(8, self.height() - height - 4, max(0, self.width() - 16), height)

    def _follow_caret(self) -> None:
        # What has grown is laid out first; only then is it known where the caret is on the page.
        if self.hasFocus():
            QTimer.singleShot(0, self, self._bring_caret_into_sight)

    def _bring_caret_into_sight(self) -> None:
        self.ensureCursorVisible()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        page = around.widget() if around is not None else None
        if around is not None and page is not None:
            caret = self.cursorRect()
            at = self.viewport().mapTo(page, QPoint(caret.left(), caret.center().y()))
            around.ensureVisible(at.x(), at.y(), 0, 2 * caret.height())

    def sizeHint(self) -> QSize:
        """The size that its words take in the theme."""
        return QSize(self._theme.px(240), self.height())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the line that is typed in into sight."""
        super().focusInEvent(event)
        self._grow()
        self._follow_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Finish what was being entered."""
        self.flush()
        super().focusOutEvent(event)
        reasons = Qt.FocusReason
        is_left = event.reason() not in {reasons.ActiveWindowFocusReason, reasons.PopupFocusReason}
        if is_left and self.value() is None and not self.document().isEmpty():
            # Line breaks alone, as of a teen who looks for the next row with Enter, would hide what the box asks.
            self._quiet = True
            self.clear()
            self._quiet = False

    def event(self, event: QEvent) -> bool:
        """Leave undo to the day when there is nothing typed to take back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            history = self.document()
            undo = event.matches(QKeySequence.StandardKey.Undo) and not history.isUndoAvailable()
            redo = event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
            if undo or redo or (changes_the_day(event) and history.isEmpty()):
                event.ignore()
                return True
        return bool(super().event(event))
