"""Files read whole and saved whole: an existing file is replaced only by a complete one."""

import contextlib
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from amps_journal.domain.errors import JournalError
from amps_journal.exchange.json_values import shown_key
from amps_journal.formats.system_reasons import reason_of
from amps_journal.i18n import translate

LARGEST_FILE = 256 * 1024 * 1024


def shown_path(path: Path) -> str:
    """A path as a sentence can hold it, whatever characters are in it."""
    return "".join(c if c.isprintable() else shown_key(c) for c in str(path))


def unreadable(path: Path, error: OSError) -> JournalError:
    """The error that says why a file cannot be read."""
    reason = reason_of(error)
    return JournalError(translate("Files", "{file} cannot be read: {reason}.", file=shown_path(path), reason=reason))


def unwritable(path: Path, error: OSError) -> JournalError:
    """The error that says why a file cannot be written."""
    reason = reason_of(error)
    return JournalError(translate("Files", "{file} cannot be written: {reason}.", file=shown_path(path), reason=reason))


def read_file(path: Path) -> bytes:
    """The bytes of a file.

    Raises:
        JournalError: It cannot be read, or is larger than any journal.
    """
    try:
        with path.open("rb") as file:
            return read_stream(file)
    except OSError as error:
        raise unreadable(path, error) from error


def read_stream(stream: BinaryIO) -> bytes:
    """The bytes of an open file or of standard input.

    Raises:
        JournalError: It is larger than any journal.
    """
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise JournalError(translate("Files", "The file is too large for a journal."))
    return data


def check_readable(path: Path) -> None:
    """Make sure that the file can be read.

    Raises:
        JournalError: It cannot.
    """
    try:
        path.open("rb").close()
    except OSError as error:
        raise unreadable(path, error) from error


def save_file(out: Path, data: bytes) -> None:
    """Save the bytes: ``out`` holds all of them afterwards, or what it held before.

    Raises:
        JournalError: It cannot be written.
    """
    if _is_special(out):  # a pipe or a device is written to, never replaced
        try:
            out.write_bytes(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(out, error) from error
        return
    with replaced_file(out) as partial:
        partial.write_bytes(data)


@contextlib.contextmanager
def replaced_file(out: Path) -> Iterator[Path]:
    """A path to write to; when the block is left in peace, what is there becomes ``out`` in one step.

    The path lies in a new folder beside ``out``, so that it is on the same disk and does not exist yet.

    Raises:
        JournalError: It cannot be written.
    """
    if _is_special(out):
        raise JournalError(translate("Files", "{file} is not a file that can be replaced.", file=shown_path(out)))
    try:
        if out.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        target = out.resolve()  # a link stays a link; what it points to is replaced
        with _folder_beside(target) as folder:
            partial = folder / "partial"
            yield partial
            _flush(partial)
            _keep_mode(target, partial)
            partial.replace(target)
        _flush(target.parent)
    except OSError as error:
        raise unwritable(out, error) from error


@contextlib.contextmanager
def _folder_beside(target: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=".amps-journal-", dir=target.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_special(out: Path) -> bool:
    try:
        mode = out.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _keep_mode(target: Path, partial: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        partial.chmod(stat.S_IMODE(target.stat().st_mode))


def _flush(path: Path) -> None:
    """Have the file, or the names in the folder, on the disk before going on."""
    if path.is_dir() and os.name == "nt":
        return  # Windows opens no folders, and needs no flush of one
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
