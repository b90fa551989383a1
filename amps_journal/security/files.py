"""Files that appear whole or not at all, for their owner's eyes only."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

OWNER_ONLY = 0o600


def write_private(file: Path, content: bytes) -> None:
    """Replace the file in one step with content that is already on the disk; mode 0600 where the system has modes.

    Raises:
        OSError: The folder does not allow it; what was there is untouched.
    """
    partial = file.with_name(f".{file.name}.partial")
    try:
        with open(partial, "wb", opener=_owner_only) as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        partial.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink(missing_ok=True)
        raise
    settle_folder(file.parent)


@contextlib.contextmanager
def whole_or_not(file: Path) -> Iterator[Path]:
    """A free place beside the file; what is written there takes the file's name at the end, or goes after an error.

    Raises:
        OSError: The folder does not allow it; what was there is untouched.
    """
    with tempfile.TemporaryDirectory(prefix=f".{file.name}-", dir=file.parent) as name:
        partial = Path(name) / file.name
        yield partial
        make_private(partial)
        settle(partial)
        partial.replace(file)
    settle_folder(file.parent)


def make_private(file: Path) -> None:
    """Take everybody else's rights to the file away, where the system has such rights."""
    with contextlib.suppress(OSError):
        file.chmod(OWNER_ONLY)


def settle(file: Path) -> None:
    """Wait until the file's content is on the disk."""
    with file.open("rb+") as content:
        os.fsync(content.fileno())


def settle_folder(folder: Path) -> None:
    """Wait until the folder's names are on the disk, on systems where a folder can be opened."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, OWNER_ONLY)
