"""Files that are either complete or as they were before."""

import os
import tempfile
from pathlib import Path

from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate


def save_atomically(content: bytes, out: Path) -> None:
    """Put the bytes in place of the file in one step; an error leaves what was there.

    Raises:
        JournalError: The folder is missing or cannot be written, or the disk is full.
    """
    try:
        with tempfile.NamedTemporaryFile(dir=out.parent, prefix=f".{out.name[:40]}-", delete=False) as file:
            part = Path(file.name)
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        part.chmod(0o644)
        try:
            part.replace(out)
        except OSError:
            part.unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise JournalError(
            translate("Report", "The summary could not be saved as {file}: {reason}.", file=out, reason=reason)
        ) from error
