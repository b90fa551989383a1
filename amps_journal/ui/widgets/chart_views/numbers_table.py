"""The numbers of a chart as a table: walked with the keys, read out, and copied as text."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from amps_journal.charts.shared.table import ChartTable
    from amps_journal.ui.theme import Theme

MOST_ROWS = 10
"""So many are seen at once; the others scroll."""
_ROW = 30
_NOWHERE = QModelIndex()


class _Numbers(QAbstractTableModel):
    """The cells of a chart's table; ten years of days take no longer than a week."""

    def __init__(self, table: "ChartTable", parent: QObject) -> None:
        super().__init__(parent)
        self._table = table

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._table.header)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._table.header[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None


class NumbersTable(Themed, QTableView):
    """One table; Ctrl+C copies the rows that are selected, or all of them.

    Args:
        name: ``objectName``.
        table: The numbers.
        theme: Sizes.
        parent: Qt owner.
    """

    def __init__(self, name: str, table: "ChartTable", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table
        self.setObjectName(name)
        self.setAccessibleName(table.caption)
        self.setModel(_Numbers(table, self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setStyleSheet("QTableView::item { padding: 0 10px; }")  # as in the header
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self._fit()

    def set_theme(self, theme: "Theme") -> None:
        """Rows as high as the text asks for."""
        super().set_theme(theme)
        self._fit()

    def _fit(self) -> None:
        row = self._theme.px(_ROW)
        self.verticalHeader().setDefaultSectionSize(row)
        self.setFixedHeight(row * (min(len(self._table.rows), MOST_ROWS) + 1) + self._theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy; everything else is the table's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard with their header, or the whole table where none is selected."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self._table.rows[number] for number in chosen] if chosen else list(self._table.rows)
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in (self._table.header, *rows)))


def numbers(name: str, tables: "Sequence[ChartTable]", theme: "Theme") -> QWidget:
    """The tables one below another, each under its caption, with a button that copies them all as text."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for number, table in enumerate(tables):
        column.addWidget(label(table.caption, "small", wrap=True))
        column.addWidget(NumbersTable(f"{name}_table_{number}", table, theme))
    copy = button(f"{name}_copy", translate("Trends", "Copy as text"))
    copy.clicked.connect(
        lambda: QGuiApplication.clipboard().setText("\n\n".join(f"{t.caption}\n{t.as_text()}" for t in tables))
    )
    row = QHBoxLayout()
    row.addWidget(copy)
    row.addStretch(1)
    column.addLayout(row)
    return whole
