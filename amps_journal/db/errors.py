"""What the database says went wrong, as one plain sentence."""

import contextlib
from collections.abc import Iterator

from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate


def damaged() -> JournalError:
    """The file is damaged, or the key is another journal's: SQLCipher cannot tell the two apart."""
    return JournalError(
        translate("Database", "The journal file is damaged, or keys.json belongs to another journal. Restore a backup.")
    )


def cannot_be_opened() -> JournalError:
    """The file is not there, or may not be opened."""
    return JournalError(
        translate("Database", "The journal file cannot be opened. Check that you may write to its folder.")
    )


def sentence_of(error: BaseException) -> JournalError | None:
    """The sentence for a fault of the file or the disk; ``None`` where the fault is the program's own."""
    name = str(getattr(error, "sqlite_errorname", ""))
    text = None
    # SQLCipher's own export passes a damaged page on as a plain SQLITE_ERROR with SQLite's words for it.
    if name.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")) or "disk image is malformed" in str(error):
        return damaged()
    if name.startswith("SQLITE_FULL"):
        text = translate("Database", "The disk is full, so nothing was saved. Make room and try again.")
    elif name.startswith(("SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")):
        text = translate("Database", "The journal cannot be written to: its file or folder is read-only.")
    elif name.startswith("SQLITE_CANTOPEN"):
        return cannot_be_opened()
    elif name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        text = translate("Database", "Another program is using the journal file. Close it and try again.")
    elif name.startswith("SQLITE_IOERR"):
        text = translate("Database", "The disk could not be read or written, so nothing was saved.")
    return None if text is None else JournalError(text)


@contextlib.contextmanager
def plain_sentences() -> Iterator[None]:
    """Turn faults of the file or the disk into a ``JournalError``; anything else passes as it is."""
    try:
        yield
    except Exception as error:
        # The driver's own error, or SQLAlchemy's around it, which may not be imported here yet.
        sentence = sentence_of(getattr(error, "orig", None) or error)
        if sentence is None:
            raise
        raise sentence from error
