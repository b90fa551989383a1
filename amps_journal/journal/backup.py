"""Backups of a journal, and bringing one back."""

import contextlib
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate
from amps_journal.journal import folder as places
from amps_journal.journal.bundle import unpack
from amps_journal.journal.journal import Journal
from amps_journal.security.files import settle, settle_folder


def write_backup(journal: Journal, out: Path | None = None) -> Path:
    """Write a backup, verified by opening it, and say where it is.

    Args:
        journal: The open journal.
        out: The file to write, or a folder for a file named by the moment; without it, the journal's ``backups``.

    Raises:
        JournalError: There is a file already, the journal is damaged, or the place cannot be written to.
    """
    return journal.write_backup(out)


def restore_backup(file: Path, folder: Path, now: Callable[[], datetime]) -> None:
    """Make the folder hold the journal of a backup; a journal that is there is kept in ``backups`` beside it.

    Args:
        file: The backup.
        folder: The journal's folder; it is made where there is none.
        now: The clock: aware, in UTC.

    Raises:
        JournalError: It is no backup, a damaged one, one of a newer version, the journal is open elsewhere, or the
            folder cannot be used; nothing is changed.
    """
    if not file.is_file():
        raise JournalError(translate("Backup", "There is no file {file}.", file=file))

    def make(partial: Path) -> None:
        unpack(file, partial)
        _keep_present(folder, now())

    with places.folder_sentences(folder):
        made = _make_folders(folder)
        try:
            lock = places.lock_folder(folder)
            try:
                places.bring_in(folder)
                places.send_in(folder, make)
            finally:
                places.unlock_folder(lock)
        except BaseException:
            for empty in made:
                with contextlib.suppress(OSError):
                    empty.rmdir()
            raise


def _make_folders(folder: Path) -> list[Path]:
    """Make the folder and those above it; the answer is those that were not there, innermost first."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return missing


def _keep_present(folder: Path, moment: datetime) -> None:
    """Copy the journal that is about to be replaced, well or damaged, file by file."""
    present = [folder / name for name in (places.DATABASE, places.ROLLBACK, places.KEYS) if (folder / name).exists()]
    if not present:
        return
    kept = places.free_name(folder / places.BACKUPS / f"{places.stamp(moment)}-replaced")
    kept.mkdir(parents=True)
    for file in present:
        settle(Path(shutil.copy2(file, kept)))
    settle_folder(kept)
