"""The numbers behind a chart as tables, to read, to listen to and to copy."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons import button
from amps_journal.ui.widgets.card import label

if TYPE_CHECKING:
    from amps_journal.charts.table import ChartTable

SIZE = 640, 520


class NumbersDialog(QDialog):
    """One table under another, with a button that copies them all as text."""

    def __init__(
        self, title: str, sentence: str, tables: Sequence["ChartTable"], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("numbers_dialog")
        self.setWindowTitle(title)
        self.resize(*SIZE)
        self._tables = tuple(tables)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "statement", wrap=True))
        column.addWidget(label(sentence, "quiet", "numbers_sentence", wrap=True))
        for number, table in enumerate(self._tables):
            column.addWidget(label(table.caption, "strong", wrap=True))
            column.addWidget(_table_widget(f"numbers_table_{number}", table), 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        copy = button("numbers_copy", translate("Trends", "Copy as text"))
        copy.clicked.connect(self.copy)
        close = button("numbers_close", translate("Trends", "Close"), "primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row.addStretch(1)
        row.addWidget(copy)
        row.addWidget(close)
        return row

    def copy(self) -> None:
        """Put the tables on the clipboard, with tabs between the cells."""
        QGuiApplication.clipboard().setText("\n\n".join(f"{t.caption}\n{t.as_text()}" for t in self._tables))


def _table_widget(name: str, table: "ChartTable") -> QTableWidget:
    made = QTableWidget(len(table.rows), len(table.header))
    made.setObjectName(name)
    made.setAccessibleName(table.caption)
    made.setHorizontalHeaderLabels(list(table.header))
    made.verticalHeader().hide()
    made.setShowGrid(False)
    made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setTabKeyNavigation(False)
    made.setMinimumHeight(120)
    made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    for row, cells in enumerate(table.rows):
        for column, words in enumerate(cells):
            made.setItem(row, column, QTableWidgetItem(words))
    return made
