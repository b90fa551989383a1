"""A walk of careless mouse and key events over one row of Today, checked after every step.

Three things are compared: what the row shows, what is stored, and what the event meant by the row's own rules. Shown
and stored are compared by way of a second row of the same kind that knows nothing but the stored day. What an event
meant is told from the kind of widget under the pointer or in focus, before the event is sent.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, timedelta
from random import Random
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from amps_journal.domain.day import DayEntry
from amps_journal.domain.questions import FIELDS_OF_QUESTION
from amps_journal.ui.pages.today import TodayPage
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.inputs.night_handle import NightHandle
from amps_journal.ui.widgets.inputs.scale import ScaleSelector

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
_KEYS = (
    *(Key(Key.Key_0 + digit) for digit in range(10)), Key.Key_A, Key.Key_W, Key.Key_Colon, Key.Key_Space, Key.Key_Space,
    Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Escape, Key.Key_Backspace, Key.Key_Delete, Key.Key_Left,
    Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End, Key.Key_PageUp,
)  # fmt: skip
_TYPED_IN = (QLineEdit, QPlainTextEdit, QAbstractSpinBox, NightHandle, QComboBox)
_ANSWERING_KEYS = {
    *_KEYS[:10], Key.Key_Space, Key.Key_Backspace, Key.Key_Delete, Key.Key_Left, Key.Key_Right, Key.Key_Up,
    Key.Key_Down, Key.Key_Return, Key.Key_Home, Key.Key_End, Key.Key_PageUp,
}  # fmt: skip
_WORDS = ("2240", "0650", "22:4", "7", "abc", "band practice", "90", "1", "12:75", "-3", "0", "\u00a0x")
_NO_ANSWERS = ("medicines_name", "medicines_amount", "medicines_reason", "medicines_add", "moving_usual", "night_usual")
"""Not added yet, or an offer that remembers what it filled in so that it can take it back."""
_EVENTS = {
    "click": 30, "key": 30, "type": 8, "double click": 4, "wheel": 5, "let go elsewhere": 5, "undo": 6, "redo": 4,
    "look at the day before": 2, "leave the row": 4,
}  # fmt: skip


class MistakenError(AssertionError):
    """Shown, meant and stored differ; the text says after which events."""


@dataclass
class _Meant:
    """What an event means: a group's name with the value it must show, or that nothing may be stored by it."""

    changes_nothing: bool = False
    group: QWidget | None = None
    value: Any = None


class AnswersWalk:
    """Walks over one row of an open page.

    Args:
        page: The page, shown and in front.
        stored: Gives the stored entry of a date, or ``None``.
        question: The row's question, such as ``school``.
        seed: What the walk follows; the same seed walks the same way.
    """

    def __init__(self, page: TodayPage, stored: Callable[[date], DayEntry | None], question: str, seed: int) -> None:
        self._page, self._question, self._random = page, question, Random(seed)
        self._day = page.date
        self._stored = lambda: stored(self._day) or DayEntry(date=self._day)
        self._row: Row = page.findChild(QWidget, f"row_{question}")
        self._twin: Row = type(self._row)(self._row.theme)
        self._usual_days: tuple[DayEntry, ...] = tuple(page._day.days.values())
        self._offer_usual, self._row.offer_usual = self._row.offer_usual, self._on_usual
        self._trail: list[str] = []

    def close(self) -> None:
        """Put away what the walk made."""
        self._twin.deleteLater()

    def walk(self, steps: int) -> None:
        """Send so many events.

        Raises:
            MistakenError: Something is shown, or was stored, that was not meant.
        """
        for _ in range(steps):
            kind = self._random.choices(tuple(_EVENTS), tuple(_EVENTS.values()))[0]
            getattr(self, f"_{kind.replace(' ', '_')}")()
            self._clear_the_way()
            self._compare()

    def _on_usual(self, days: tuple[DayEntry, ...]) -> None:
        self._usual_days = days
        self._offer_usual(days)

    # events

    def _click(self) -> None:
        self._pointed("click", QTest.mouseClick)

    def _double_click(self) -> None:
        target = self._target()
        if target is not None:
            before = self._stored()
            point = target.rect().center()
            QTest.mouseClick(target, LEFT, pos=point)
            QTest.mouseDClick(target, LEFT, pos=point)
            self._note(f"double click {self._name(target)}")
            self._only_own_fields(before)

    def _pointed(self, words: str, send: Callable[..., None]) -> None:
        target = self._target()
        if target is None:
            return
        self._page.flush()
        point = self._point_in(target)
        hit = self._under(target, point)
        point = hit.mapFrom(target, point)
        before, meant = self._stored(), self._meaning_of_click(hit)
        self._note(f"{words} {self._name(hit)} at {point.x()},{point.y()}")
        send(hit, LEFT, pos=point)
        self._judge(before, meant)

    def _let_go_elsewhere(self) -> None:
        target = self._target(QAbstractButton)
        if target is None:
            return
        self._page.flush()
        before = self._stored()
        self._note(f"press {self._name(target)}, let go beside it")
        QTest.mousePress(target, LEFT, pos=target.rect().center())
        QTest.mouseMove(target, QPoint(-60, -40))
        QTest.mouseRelease(target, LEFT, pos=QPoint(-60, -40))
        self._judge(before, _Meant(changes_nothing=not self._is_reordered(target)))

    def _wheel(self) -> None:
        target = self._target()
        if target is None:
            return
        self._page.flush()
        before = self._stored()
        self._note(f"wheel over {self._name(target)}")
        middle, none = QPointF(target.rect().center()), Qt.MouseButton.NoButton
        turn = QPoint(0, self._random.choice((120, -120)))
        bare, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(middle, target.mapToGlobal(middle), QPoint(), turn, none, bare, phase, False)
        QApplication.sendEvent(target, event)
        self._judge(before, _Meant(changes_nothing=True))

    def _key(self) -> None:
        focused = self._focused()
        if focused is None:
            return
        key = self._random.choice(_KEYS)
        if not isinstance(focused, _TYPED_IN):
            self._page.flush()
        before, meant = self._stored(), self._meaning_of_key(focused, key)
        self._note(f"key {key.name} on {self._name(focused)}")
        QTest.keyClick(focused, key)
        self._judge(before, meant)

    def _type(self) -> None:
        fields_here = [w for w in self._targets() if isinstance(w, QLineEdit | QPlainTextEdit | NightHandle)]
        if not fields_here:
            return
        field = self._random.choice(fields_here)
        words = self._random.choice(_WORDS)
        before = self._stored()
        field.setFocus()
        self._note(f"type {words!r} into {self._name(field)}")
        for letter in words:
            QTest.keyClicks(QApplication.focusWidget() or field, letter)
        self._only_own_fields(before)

    def _leave_the_row(self) -> None:
        before = self._stored()
        self._note("leave the row")
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        self._page.flush()
        self._only_own_fields(before)

    def _undo(self) -> None:
        self._note("undo")
        self._page.undo()

    def _redo(self) -> None:
        self._note("redo")
        self._page.redo()

    def _look_at_the_day_before(self) -> None:
        self._page.flush()
        before = self._stored()
        self._note("look at the day before, and come back")
        self._page.show_date(self._day - timedelta(days=1))
        self._page.show_date(self._day)
        self._judge(before, _Meant(changes_nothing=True))

    # what an event is sent to

    def _targets(self, kind: type[QWidget] = QWidget) -> list[Any]:
        seen = (w for w in self._row.findChildren(kind) if w.isVisible() and w.isEnabled())
        return [widget for widget in seen if not widget.visibleRegion().isEmpty()]

    def _target(self, kind: type[QWidget] = QWidget) -> Any:
        targets = self._targets(kind)
        telling = [w for w in targets if isinstance(w, (QAbstractButton, *_TYPED_IN)) or hasattr(w, "value")]
        return self._random.choice(telling if telling and self._random.random() < 0.9 else targets) if targets else None

    def _focused(self) -> QWidget | None:
        focused = QApplication.focusWidget()
        if focused is None or not self._row.isAncestorOf(focused) or self._random.random() < 0.2:
            stops = [w for w in self._targets() if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
            if not stops:
                return None
            focused = self._random.choice(stops)
            focused.setFocus()
        return QApplication.focusWidget()

    def _point_in(self, target: QWidget) -> QPoint:
        if self._random.random() < 0.6:
            return target.rect().center()
        return QPoint(self._random.randrange(max(1, target.width())), self._random.randrange(max(1, target.height())))

    @staticmethod
    def _under(target: QWidget, point: QPoint) -> QWidget:
        return target if isinstance(target, QAbstractButton) else target.childAt(point) or target

    # what it means

    def _meaning_of_click(self, hit: QWidget) -> _Meant | None:
        if isinstance(hit, QLabel) and not hasattr(hit, "region_clicked"):
            return _Meant(changes_nothing=True)
        group = hit.parentWidget()
        if isinstance(group, ScaleSelector) and isinstance(hit, QAbstractButton):
            number = int(hit.text())
            return _Meant(group=group, value=None if group.value() == number else number)
        if (
            isinstance(group, ChoiceChips)
            and isinstance(hit, QAbstractButton)
            and hit.isCheckable()
            and hit.isChecked()
        ):
            return _Meant(group=group, value=None)
        return None

    def _meaning_of_key(self, focused: QWidget, key: Qt.Key) -> _Meant | None:
        if isinstance(focused, _TYPED_IN):
            return None
        if key not in _ANSWERING_KEYS:
            return _Meant(changes_nothing=True)
        group = focused.parentWidget()
        if isinstance(group, ScaleSelector) and Key.Key_2 <= key <= Key.Key_9:
            return _Meant(group=group, value=key - Key.Key_0)
        if isinstance(group, ScaleSelector) and key in {Key.Key_Backspace, Key.Key_Delete}:
            return _Meant(group=group, value=None)
        return None

    @staticmethod
    def _is_reordered(target: QWidget) -> bool:
        return hasattr(target, "dragged")

    def _judge(self, before: DayEntry, meant: _Meant | None) -> None:
        self._only_own_fields(before)
        if meant is None:
            return
        if meant.changes_nothing and self._differing(before):
            self._fail(f"stored {self._differing(before)}, and nothing was meant")
        if meant.group is not None and meant.group.value() != meant.value:
            self._fail(f"{meant.group.objectName()} shows {meant.group.value()!r}, and {meant.value!r} was meant")

    def _only_own_fields(self, before: DayEntry) -> None:
        others = set(self._differing(before)) - set(FIELDS_OF_QUESTION[self._question])
        if others:
            self._fail(f"stored {sorted(others)}, which are other questions'")

    def _differing(self, before: DayEntry) -> dict[str, tuple[Any, Any]]:
        after = self._stored()
        names = (f.name for f in fields(DayEntry) if f.name not in {"created_at", "updated_at"})
        pairs = {name: (getattr(before, name), getattr(after, name)) for name in names}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    # shown and stored

    def _compare(self) -> None:
        if self._random.random() < 0.1:
            self._page.flush()
        elif isinstance(QApplication.focusWidget(), _TYPED_IN):
            return  # Something is half typed; it is compared once it is left.
        shown, told = self._shown(self._row), self._told()
        wrong = {name: (value, told[name]) for name, value in shown.items() if name in told and told[name] != value}
        if wrong and not self._is_asked():
            self._fail("shown, and what is stored would be shown as: " + repr(wrong))

    def _is_asked(self) -> bool:
        """Whether the row has asked something back, and shows what it is about until that is answered."""
        followed = self._row.follow_up
        return followed is not None and followed.objectName() in {"night_question", "absent_form"}

    def _told(self) -> dict[str, Any]:
        context = self._row.context
        self._twin.resize(self._row.size())
        self._twin.offer_usual(self._usual_days)
        self._twin.show_day(DayEntry(date=self._day - timedelta(days=400)), context)
        if self._row.is_unfolded != self._twin.is_unfolded:
            self._twin.unfold(self._row.is_unfolded)
        self._twin.show_day(self._stored(), context)
        return self._shown(self._twin)

    def _shown(self, row: Row) -> dict[str, Any]:
        shown: dict[str, Any] = {"state": row.state}
        for widget in row.findChildren(QWidget):
            name = widget.objectName()
            if not name or name.startswith(("qt_", *_NO_ANSWERS)) or not widget.isVisibleTo(row):
                continue
            if row.follow_up is not None and (widget is row.follow_up or row.follow_up.isAncestorOf(widget)):
                continue
            if hasattr(widget, "value") and callable(widget.value):
                shown[name] = widget.value()
            elif isinstance(widget, QAbstractButton) and widget.isCheckable() and name != f"{row.objectName()}_more":
                shown[name] = widget.isChecked(), widget.text()
            elif isinstance(widget, QLabel):
                shown[name] = widget.text()
        return shown

    # around it

    def _clear_the_way(self) -> None:
        """Close what an event has opened over the page, as a person would with Escape."""
        popup = QApplication.activePopupWidget()
        while popup is not None:
            popup.close()
            popup = QApplication.activePopupWidget()
        for sheet in self._page.window().findChildren(QDialog):
            if sheet.isVisible():
                QTest.keyClick(sheet, Key.Key_Escape)
        QApplication.processEvents()
        # What a row has taken away goes only where an event loop runs; thousands of steps would pile it up.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _name(self, widget: QWidget) -> str:
        part: QWidget | None = widget
        while part is not None and not part.objectName():
            part = part.parentWidget()
        inner = part.objectName() if part is not None else ""
        return inner if part is widget else f"{type(widget).__name__} in {inner}"

    def _note(self, words: str) -> None:
        self._trail.append(words)

    def _fail(self, words: str) -> None:
        trail = "\n  ".join(self._trail[-12:])
        raise MistakenError(f"{self._question}, step {len(self._trail)}: {words}\n  {trail}")
