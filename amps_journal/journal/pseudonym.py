"""What a clinic's system knows the teen by: a name that says nothing, and stays the same for a journal."""

import contextlib
import hmac
from pathlib import Path

from amps_journal.journal.folder import KEYS
from amps_journal.security.keys import read_keys

FILE = "pseudonym.txt"
LONGEST = 64


def generated_pseudonym(folder: Path) -> str:
    """A keyed hash of the journal's random key: always the same for this journal, and nobody can tell whose it is.

    Raises:
        JournalError: The key cannot be read.
    """
    key = read_keys(folder / KEYS).data_key()
    return hmac.digest(key, b"pseudonym in files for others", "sha256").hex()[:24]


def kept_pseudonym(folder: Path) -> str:
    """The pseudonym that was given for this journal, or else the generated one.

    Raises:
        JournalError: None was given and the key cannot be read.
    """
    with contextlib.suppress(OSError, UnicodeDecodeError):
        given = (folder / FILE).read_text("utf-8").strip()[:LONGEST]
        if given.isprintable() and given:
            return given
    return generated_pseudonym(folder)


def keep_pseudonym(folder: Path, pseudonym: str) -> None:
    """Remember the pseudonym that a clinic gave; the generated one needs no file.

    A folder that cannot be written is no fault here: the file for the clinic is made all the same.
    """
    file = folder / FILE
    with contextlib.suppress(OSError):
        if pseudonym == generated_pseudonym(folder):
            file.unlink(missing_ok=True)
            return
        partial = file.with_suffix(".partial")
        partial.write_text(pseudonym, "utf-8")
        partial.replace(file)
