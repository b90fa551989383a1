"""Where the journal lies, who can open it, and a copy of it to keep."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal import paths
from amps_journal.i18n import translate
from amps_journal.ui.pages.settings.settings_card import settings_card
from amps_journal.ui.store import JournalStore
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel


class Keeping:
    """The card of the journal's folder and its backups.

    Args:
        store: The journal.
        page: Whom the file dialog belongs to.
    """

    def __init__(self, store: JournalStore, page: QWidget) -> None:
        self._store = store
        self._page = page
        self.card = settings_card("journal", translate("Settings", "Your journal"))
        self._place = label("", "quiet", "settings_place", wrap=True)
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lock = translate("Settings", "It has no lock yet: someone who uses this account on this computer can open it.")
        self._backup = button("settings_backup", translate("Settings", "Back up now…"))
        self._backup.clicked.connect(self._choose_backup)
        self._backup_said: PlainLabel = label("", "small", "settings_backup_said", wrap=True)
        self._backup_said.hide()
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._place)
        words.addWidget(label(lock, "small", "settings_lock", wrap=True))
        words.addWidget(self._backup_said)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addLayout(words, 1)
        row.addWidget(self._backup, 0, Qt.AlignmentFlag.AlignTop)
        self.card.body.addLayout(row)
        self.card.body.addStretch(1)

    def show_stored(self) -> None:
        """Show where the journal lies."""
        self._place.setText(translate("Settings", "It lies in {folder}.", folder=paths.shown(self._store.folder)))

    def _choose_backup(self) -> None:
        name = f"amps-journal-{self._store.today().isoformat()}.zip"
        place, _kind = QFileDialog.getSaveFileName(
            self._page, translate("Settings", "Back up the journal"), str(Path.home() / name), "ZIP (*.zip)"
        )
        if place:
            self.back_up(Path(place))

    def back_up(self, out: Path) -> None:
        """Write a backup to the file and say how it went."""
        self._backup.setEnabled(False)
        self._say(translate("Settings", "Backing up…"))

        def write(journal: Any) -> Path:
            from amps_journal.journal.backup import write_backup  # noqa: PLC0415  (not needed before this)

            return write_backup(journal, out)

        self._store.run(write, self._on_backed_up, self._on_backup_failed)

    def _on_backed_up(self, out: Path) -> None:
        self._backup.setEnabled(True)
        self._say(
            translate("Settings", "Saved as {name} and checked. Keep it somewhere only you can get to.", name=out.name)
        )

    def _on_backup_failed(self, sentence: str) -> None:
        self._backup.setEnabled(True)
        self._say(sentence)

    def _say(self, words: str) -> None:
        self._backup_said.setText(words)
        self._backup_said.show()
