"""The wheel scrolls the page, whatever lies under the pointer; it answers nothing and sets nothing."""

import ast
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from deleting import delete_now
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QWidget

import amps_journal
from amps_journal.demo import demo_contents
from amps_journal.exchange.json_file import write_contents
from amps_journal.journal import Journal
from amps_journal.ui.widgets.foundation.wheel import WheelScrolls
from amps_journal.ui.window import JournalWindow

PACKAGE = Path(amps_journal.__file__).parent
TURNED_BY_QT = {"QComboBox", "QDateEdit", "QDateTimeEdit", "QTimeEdit", "QSpinBox", "QDoubleSpinBox", "QAbstractSlider"}
TURNED_BY_QT |= {"QSlider", "QDial", "QTabBar", "QTabWidget"}


def test_every_field_that_qt_lets_the_wheel_change_leaves_it_to_the_page() -> None:
    wrong = []
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases = [ast.unparse(base) for base in node.bases]
                if TURNED_BY_QT.intersection(bases) and bases[0] != "WheelScrolls":
                    wrong.append(f"{file.name}: {node.name}")
            elif isinstance(node, ast.Call) and ast.unparse(node.func) in TURNED_BY_QT:
                wrong.append(f"{file.name}:{node.lineno}")
    assert wrong == []


@pytest.fixture
def window(tmp_path, open_store, appearance, qtbot):
    journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
    journal.merge_contents(demo_contents(60, 3, date(2026, 4, 16)))
    made = JournalWindow(open_store(journal), appearance)
    made.journal_under_test = journal
    made.start()
    made.resize(1024, 600)
    made.show()
    yield made
    made.close()
    delete_now(made)


def turn(widget: QWidget, steps: int) -> None:
    middle = QPointF(widget.rect().center())
    none = Qt.MouseButton.NoButton
    for _ in range(abs(steps)):
        event = QWheelEvent(
            middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, 120 if steps > 0 else -120), none,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("name", ["today", "calendar", "plan", "share", "settings"])
def test_turning_the_wheel_over_everything_changes_nothing(window, qtbot, name) -> None:
    window.show_page(name)
    page = window.page(name)
    qtbot.wait(50)
    if name == "today":
        qtbot.waitUntil(lambda: page.entry is not None)
        for row in page.findChildren(QWidget):
            if hasattr(row, "unfold") and row.objectName().startswith("row_"):
                row.unfold()
    if name == "plan":
        page.open_section("programme")
    before = write_contents(window.journal_under_test.contents())
    under = [widget for widget in page.findChildren(QWidget) if widget.isVisible() and widget.isEnabled()]
    assert len(under) > 20
    for widget in under:
        if isinstance(widget, QComboBox):
            widget.setFocus()
        turn(widget, 2)
        turn(widget, -1)
    window._store.flush()
    assert write_contents(window.journal_under_test.contents()) == before


def test_the_page_scrolls_where_the_pointer_is_over_a_field(window, qtbot) -> None:
    window.show_page("settings")
    page = window.page("settings")
    qtbot.wait(50)
    area = page.findChild(QScrollArea)
    field = next(box for box in page.findChildren(QComboBox) if box.isVisible())
    assert isinstance(field, WheelScrolls)
    area.verticalScrollBar().setValue(0)
    field.setFocus()
    area.verticalScrollBar().setValue(0)
    shown = field.currentIndex()
    turn(area.viewport(), -1)
    turn(field, -2)
    assert field.currentIndex() == shown
    assert area.verticalScrollBar().value() > 0
