"""The buttons by which something leaves."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.pages.share.request import CSV, FHIR, JSON, THERAPIST
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import menu_place
from amps_journal.ui.widgets.foundation.plain_text import set_tip


class Actions(QWidget):
    """Save, print and open the summary; save data for another program."""

    save_asked = Signal()
    open_asked = Signal()
    print_asked = Signal()
    data_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._audience = THERAPIST
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        self._data: QPushButton = button("share_data", translate("Share", "Save data…"))
        set_tip(self._data, translate("Share", "For a spreadsheet or the clinic’s computer"))
        self._data.clicked.connect(self._show_menu)
        self._print: QPushButton = button("share_print", translate("Share", "Print…"))
        self._print.clicked.connect(self.print_asked.emit)
        self._open: QPushButton = button("share_open", translate("Share", "Open…"))
        set_tip(self._open, translate("Share", "Saves the page where you say, and opens it"))
        self._open.clicked.connect(self.open_asked.emit)
        self._save: QPushButton = button("share_save", translate("Share", "Save PDF…"), "primary")
        self._save.clicked.connect(self.save_asked.emit)
        for part in (self._data, self._print, self._open, self._save):
            row.addWidget(part)
        self.set_ready(is_ready=False)

    def set_ready(self, *, is_ready: bool) -> None:
        """Whether there is something to bring out."""
        for part in (self._data, self._print, self._open, self._save):
            part.setEnabled(is_ready)

    def show_audience(self, audience: str) -> None:
        """A parent gets data only."""
        self._audience = audience
        is_paper = audience == THERAPIST
        for part in (self._print, self._open, self._save):
            part.setVisible(is_paper)
        self._data.setProperty("role", "" if is_paper else "primary")
        self._data.style().unpolish(self._data)
        self._data.style().polish(self._data)

    def menu(self) -> QMenu:
        """The kinds of data for whoever it is for."""
        menu = QMenu(self)
        menu.setObjectName("share_data_menu")
        menu.setAccessibleName(translate("Share", "Save data"))
        menu.addAction(translate("Share", "Tables for a spreadsheet (CSV)…"), lambda: self.data_asked.emit(CSV))
        menu.addAction(translate("Share", "A journal file (JSON)…"), lambda: self.data_asked.emit(JSON))
        if self._audience == THERAPIST:
            words = translate("Share", "For the clinic’s computer (FHIR)…")
            menu.addAction(words, lambda: self.data_asked.emit(FHIR))
        return menu

    def _show_menu(self) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(menu_place(self._data, menu, below=4))
