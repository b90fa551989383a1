"""A backup file: one zip with a snapshot of the journal, its key file and a line on what it is.

A zip is only ever taken for a backup once the key in it has opened the journal in it and both integrity checks pass.
"""

import errno
import json
import shutil
import zipfile
import zlib
from datetime import UTC, datetime
from pathlib import Path

from amps_journal import __version__
from amps_journal.db import upgrades
from amps_journal.db.session import Database
from amps_journal.db.snapshots import integrity_faults, write_snapshot
from amps_journal.domain.errors import JournalError
from amps_journal.i18n import translate
from amps_journal.journal import folder as places
from amps_journal.security.files import make_private, settle, whole_or_not
from amps_journal.security.keys import KeyFile, read_keys, write_keys

FORMAT = "amps-journal-backup"
VERSION = 1
MANIFEST = "manifest.json"
MANIFEST_LONGEST = 100_000
# What zipfile raises at damage, depending on where it lies.
_NOT_A_ZIP = (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, RuntimeError, ValueError)


def write_bundle(database: Database, keys: KeyFile, out: Path, moment: datetime) -> None:
    """Write a backup file and make sure that it can be opened; whole or not at all.

    Raises:
        JournalError: There is a file already, the journal is damaged, or the place cannot be written to.
    """
    if out.exists():
        raise JournalError(translate("Backup", "There is a file {file} already. Choose another name.", file=out))
    with places.file_sentences(out):
        out.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_or_not(out) as packed:
            workshop = packed.parent / "workshop"
            verified = packed.parent / "verified"
            workshop.mkdir()
            verified.mkdir()
            write_snapshot(database, workshop / places.DATABASE)
            write_keys(workshop / places.KEYS, keys)
            _pack(workshop, packed, moment)
            unpack(packed, verified)


def unpack(file: Path, into: Path) -> None:
    """Unpack a backup file into an empty folder and make sure that its key opens its journal, which is well.

    Raises:
        JournalError: It is no backup, a damaged one, or one of a newer version.
        OSError: The folder cannot be written to.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            _check_manifest(packed)
            for name in (places.DATABASE, places.KEYS):
                with packed.open(name) as source, (into / name).open("wb") as target:
                    shutil.copyfileobj(source, target)
                make_private(into / name)
                settle(into / name)
    except FileNotFoundError:
        raise JournalError(translate("Backup", "There is no file {file}.", file=file)) from None
    except _NOT_A_ZIP as error:
        raise _no_backup(file) from error
    except OSError as error:
        if error.errno == errno.EINVAL:  # A damaged zip points to a place before its own beginning.
            raise _no_backup(file) from error
        raise
    verify_pair(into)


def verify_pair(folder: Path) -> None:
    """Make sure that the key file opens the journal beside it and that the journal is well and not of a newer version.

    Raises:
        JournalError: It is not so.
    """
    database = Database(folder / places.DATABASE, read_keys(folder / places.KEYS).data_key())
    with database.reading() as connection:
        upgrades.needs_steps(connection)
    if any(integrity_faults(database)):
        raise JournalError(translate("Backup", "The journal in this backup is damaged. Try an earlier backup."))


def _pack(workshop: Path, packed: Path, moment: datetime) -> None:
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "made_at": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "program": __version__,
    }
    with zipfile.ZipFile(packed, "x") as target:
        target.writestr(MANIFEST, json.dumps(manifest, indent=1) + "\n")
        for name in (places.DATABASE, places.KEYS):
            target.write(workshop / name, name)


def _check_manifest(packed: zipfile.ZipFile) -> None:
    if packed.getinfo(MANIFEST).file_size > MANIFEST_LONGEST:
        raise _no_backup(packed.filename)
    try:
        manifest = json.loads(packed.read(MANIFEST))
    except (ValueError, RecursionError):
        raise _no_backup(packed.filename) from None
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise _no_backup(packed.filename)
    version = manifest.get("version")
    if isinstance(version, bool) or not isinstance(version, int):
        raise _no_backup(packed.filename)
    if version > VERSION:
        raise JournalError(
            translate("Backup", "This backup was made by a newer version of this program. Please update the program.")
        )


def _no_backup(file: object) -> JournalError:
    return JournalError(translate("Backup", "{file} is not a backup of a journal, or it is damaged.", file=file))
