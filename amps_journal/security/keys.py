"""The key file of a journal: the random data key, kept in one or more slots.

``keys.json`` lies beside ``journal.db``. Each slot holds the same data key in its own way, and any one slot is enough
to open the journal. The slot kind ``none`` holds the key in the clear and says so. A lock adds slots that hold it
sealed, for example ``{"kind": "passphrase", "derivation": "argon2id", "salt": ..., "operations": ..., "memory": ...,
"sealed_key": ...}``, and takes the ``none`` slot away; the file's version stays the same. A slot whose kind this
program does not know is kept as it is when the file is written again.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate
from amps_journal.security.files import write_private

FORMAT = "amps-journal-keys"
VERSION = 1
DATA_KEY_BYTES = 32
KIND_NONE = "none"
ABOUT = "One of these slots opens the journal beside this file. Keep a copy: without it nobody can read the journal."
NO_LOCK = "This journal has no lock: the key stands here in the clear, and whoever has this folder can read it."


@dataclass(frozen=True, slots=True)
class Slot:
    """One way to the data key: its kind and whatever that kind needs, as JSON values."""

    kind: str
    values: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The slots of a journal, in the order in which they are tried."""

    slots: tuple[Slot, ...]

    @property
    def has_lock(self) -> bool:
        """Whether a secret is needed to open the journal: no slot holds the key in the clear."""
        return all(slot.kind != KIND_NONE for slot in self.slots)

    def data_key(self) -> bytes:
        """The data key, from the slot that holds it in the clear.

        Raises:
            JournalError: Every slot is locked in a way that this program cannot open.
        """
        for slot in self.slots:
            if slot.kind == KIND_NONE:
                return _key_bytes(slot.values.get("data_key"))
        raise JournalError(
            translate(
                "Keys", "This journal is locked in a way that this version cannot open. Please update the program."
            )
        )


def new_data_key() -> bytes:
    """A fresh random data key of 32 bytes."""
    return secrets.token_bytes(DATA_KEY_BYTES)


def unlocked(data_key: bytes) -> KeyFile:
    """A key file that holds the key in the clear, and says so."""
    return KeyFile((Slot(KIND_NONE, {"note": NO_LOCK, "data_key": data_key.hex()}),))


def as_text(keys: KeyFile) -> str:
    """The key file as JSON text."""
    slots = [{"kind": slot.kind, **slot.values} for slot in keys.slots]
    return json.dumps({"format": FORMAT, "version": VERSION, "about": ABOUT, "slots": slots}, indent=1) + "\n"


def from_text(text: str) -> KeyFile:
    """The key file that the text holds.

    Raises:
        JournalError: The text is no key file, or one of a later version.
    """
    try:
        stored = json.loads(text)
    except (ValueError, RecursionError):
        raise _damaged() from None
    if not isinstance(stored, dict) or stored.get("format") != FORMAT:
        raise _damaged()
    _check_version(stored.get("version"))
    slots = stored.get("slots")
    if not isinstance(slots, list) or not slots:
        raise _damaged()
    return KeyFile(tuple(_slot(slot) for slot in slots))


def read_keys(file: Path) -> KeyFile:
    """The key file of a journal.

    Raises:
        JournalError: It is missing, cannot be read, is damaged or of a later version.
    """
    try:
        return from_text(file.read_text("utf-8"))
    except FileNotFoundError:
        raise JournalError(
            translate(
                "Keys",
                "The key file {file} is missing, and without it the journal cannot be read. Restore a backup.",
                file=file,
            )
        ) from None
    except UnicodeDecodeError:
        raise _damaged() from None
    except OSError as error:
        raise JournalError(
            translate("Keys", "The key file {file} could not be read: {reason}.", file=file, reason=error.strerror)
        ) from error


def write_keys(file: Path, keys: KeyFile) -> None:
    """Write the key file whole or not at all, readable by its owner only.

    Raises:
        JournalError: The folder does not allow it.
    """
    try:
        write_private(file, as_text(keys).encode())
    except OSError as error:
        raise JournalError(
            translate("Keys", "The key file {file} could not be written: {reason}.", file=file, reason=error.strerror)
        ) from error


def _slot(stored: object) -> Slot:
    if not isinstance(stored, dict) or not isinstance(stored.get("kind"), str):
        raise _damaged()
    return Slot(stored["kind"], {name: value for name, value in stored.items() if name != "kind"})


def _check_version(version: object) -> None:
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise _damaged()
    if version > VERSION:
        raise JournalError(
            translate("Keys", "The key file was written by a newer version of this program. Please update the program.")
        )


def _key_bytes(stored: object) -> bytes:
    try:
        key = bytes.fromhex(stored) if isinstance(stored, str) else b""
    except ValueError:
        key = b""
    if len(key) != DATA_KEY_BYTES:
        raise _damaged()
    return key


def _damaged() -> JournalError:
    return JournalError(translate("Keys", "The key file keys.json is damaged. Restore a backup of the journal."))
