"""The folder that is a journal: its files, its lock, and how a whole new pair of files comes in.

A journal is two files that belong together, ``journal.db`` and ``keys.json``. A new pair (a first start, a restored
backup) is made complete in a folder ``incoming`` first; from then on whoever opens the journal finishes bringing it in,
so that no crash leaves one file of each pair.
"""

import contextlib
import errno
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate
from amps_journal.security.files import settle_folder

DATABASE = "journal.db"
ROLLBACK = "journal.db-journal"
KEYS = "keys.json"
BACKUPS = "backups"
LOCK = "journal.lock"
INCOMING = "incoming"
PARTIAL = "incoming.partial"


def holds_journal(folder: Path) -> bool:
    """Whether the folder holds a journal, be it a damaged one."""
    return any((folder / name).exists() for name in (DATABASE, KEYS, INCOMING))


def no_journal(folder: Path) -> JournalError:
    """There is nothing to open."""
    return JournalError(translate("Journal", "There is no journal in {folder}.", folder=folder))


def read_only(folder: Path) -> JournalError:
    """Something was to be written to a journal that was opened without a lock."""
    return JournalError(
        translate("Journal", "The journal in {folder} can only be read: its folder is read-only.", folder=folder)
    )


@contextlib.contextmanager
def folder_sentences(folder: Path) -> Iterator[None]:
    """Turn what the file system refuses into a ``JournalError`` that names the folder."""
    try:
        yield
    except OSError as error:
        raise JournalError(
            translate(
                "Journal",
                "The journal folder {folder} cannot be used: {reason}.",
                folder=folder,
                reason=error.strerror or error,
            )
        ) from error


@contextlib.contextmanager
def file_sentences(out: Path) -> Iterator[None]:
    """Turn what the file system refuses into a ``JournalError`` that names the file."""
    try:
        yield
    except OSError as error:
        raise JournalError(
            translate("Backup", "{file} could not be written: {reason}.", file=out, reason=error.strerror or error)
        ) from error


def lock_folder(folder: Path) -> FileLock:
    """The folder's lock, held by this program until ``unlock_folder``.

    Raises:
        JournalError: Another program or window holds it, or the folder cannot be written to.
    """
    with folder_sentences(folder):
        return _lock(folder)


def lock_if_allowed(folder: Path) -> FileLock | None:
    """Like ``lock_folder``, for a caller who only reads: ``None`` where the folder may not be written to.

    Raises:
        JournalError: Another program or window holds the lock, or the folder cannot be used.
    """
    with folder_sentences(folder):
        try:
            return _lock(folder)
        except OSError as error:
            if error.errno not in {errno.EACCES, errno.EPERM, errno.EROFS}:
                raise
            return None


def _lock(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        raise JournalError(
            translate("Journal", "This journal is open in another window. Close it there first.")
        ) from None
    return lock


def unlock_folder(lock: FileLock) -> None:
    """Give the lock back and leave no lock file behind.

    Where open files can be deleted it goes while the lock is still held; a program that just opened it sees that the
    file has no name any more and tries again. Elsewhere it goes afterwards, unless somebody has it open by then.
    """
    file = Path(lock.lock_file)
    try:
        if os.name == "posix":
            _take_away(file)
    finally:
        lock.release()
    if os.name != "posix":
        _take_away(file)


def _take_away(file: Path) -> None:
    with contextlib.suppress(OSError):
        file.unlink(missing_ok=True)


def bring_in(folder: Path) -> None:
    """Finish what a first start or a restore began; safe to repeat at any point.

    Raises:
        OSError: The folder does not allow it.
    """
    incoming = folder / INCOMING
    # A pair that never became complete is of no use to anyone.
    shutil.rmtree(folder / PARTIAL, ignore_errors=True)
    if not incoming.is_dir():
        return
    if (incoming / DATABASE).exists():
        # What the journal before left half written is not part of the one that comes in.
        (folder / ROLLBACK).unlink(missing_ok=True)
        (incoming / DATABASE).replace(folder / DATABASE)
    if (incoming / KEYS).exists():
        (incoming / KEYS).replace(folder / KEYS)
    settle_folder(folder)
    shutil.rmtree(incoming)


def send_in(folder: Path, make: Callable[[Path], None]) -> None:
    """Bring a new pair of files into the folder; ``make`` writes both into the folder given, complete and settled.

    The caller holds the lock and has called ``bring_in``.

    Raises:
        OSError: The folder does not allow it; nothing is changed.
    """
    partial = folder / PARTIAL
    try:
        partial.mkdir()
        make(partial)
        settle_folder(partial)
        partial.replace(folder / INCOMING)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    settle_folder(folder)
    bring_in(folder)


def stamp(moment: datetime) -> str:
    """A moment as the beginning of a file's name, in UTC."""
    return moment.astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")


def free_name(file: Path) -> Path:
    """The same place, or one with a number added where something has that name."""
    number, free = 2, file
    while free.exists():
        free = file.with_name(f"{file.stem}-{number}{file.suffix}")
        number += 1
    return free


def backup_file(folder: Path, moment: datetime, why: str) -> Path:
    """A free name in the journal's own ``backups``, such as ``2026-03-05-193000-before-import.zip``."""
    return free_name(folder / BACKUPS / f"{stamp(moment)}-{why}.zip")
