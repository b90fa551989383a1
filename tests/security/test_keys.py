import json
import os
from pathlib import Path

import pytest

from amps_journal.domain.errors import JournalError
from amps_journal.security import keys as key_files
from amps_journal.security.files import whole_or_not, write_private
from amps_journal.security.keys import KeyFile, Slot, as_text, from_text, new_data_key, read_keys, unlocked, write_keys

SEALED = Slot("passphrase", {"derivation": "argon2id", "salt": "00ff", "sealed_key": "abcd"})


def stored(**changes: object) -> str:
    """A good key file with some of its entries changed."""
    return json.dumps({**json.loads(as_text(unlocked(new_data_key()))), **changes})


def test_two_data_keys_are_never_the_same() -> None:
    assert len({new_data_key() for _ in range(100)}) == 100
    assert len(new_data_key()) == 32


def test_a_key_file_gives_its_data_key_back(tmp_path: Path) -> None:
    data_key = new_data_key()
    write_keys(tmp_path / "keys.json", unlocked(data_key))
    assert read_keys(tmp_path / "keys.json").data_key() == data_key


def test_a_key_in_the_clear_says_so() -> None:
    keys = unlocked(new_data_key())
    assert not keys.has_lock
    assert "in the clear" in json.loads(as_text(keys))["slots"][0]["note"]


def test_a_sealed_slot_is_a_lock_and_survives_being_written_again() -> None:
    locked = KeyFile((SEALED,))
    assert locked.has_lock
    assert from_text(as_text(locked)) == locked


def test_a_slot_in_the_clear_opens_beside_a_sealed_one() -> None:
    data_key = new_data_key()
    both = from_text(as_text(KeyFile((SEALED, *unlocked(data_key).slots))))
    assert both.data_key() == data_key
    assert not both.has_lock


def test_only_unknown_slots_are_refused_with_a_sentence() -> None:
    with pytest.raises(JournalError, match="locked in a way that this version cannot open"):
        KeyFile((SEALED,)).data_key()


def test_a_key_file_of_a_later_version_is_refused() -> None:
    with pytest.raises(JournalError, match="newer version"):
        from_text(stored(version=2))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "[" * 100_000,
        stored(format="other"),
        stored(version="1"),
        stored(version=True),
        stored(version=0),
        stored(slots=[]),
        stored(slots={}),
        stored(slots=["none"]),
        stored(slots=[{"data_key": "00"}]),
    ],
)
def test_a_damaged_key_file_is_refused(text: str) -> None:
    with pytest.raises(JournalError, match=r"keys\.json is damaged"):
        from_text(text)


@pytest.mark.parametrize("key", [None, 7, "", "00", "zz" * 32, "00" * 33])
def test_a_damaged_key_is_refused(key: object) -> None:
    keys = from_text(stored(slots=[{"kind": "none", "data_key": key}]))
    with pytest.raises(JournalError, match=r"keys\.json is damaged"):
        keys.data_key()


def test_a_key_file_that_is_not_text_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(JournalError, match="damaged"):
        read_keys(tmp_path / "keys.json")


def test_a_missing_key_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match=r"keys\.json is missing"):
        read_keys(tmp_path / "keys.json")


def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "keys.json").mkdir()
    with pytest.raises(JournalError, match="could not be read"):
        read_keys(tmp_path / "keys.json")


def test_a_key_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="could not be written"):
        write_keys(tmp_path / "no such folder" / "keys.json", unlocked(new_data_key()))


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_a_key_file_is_for_its_owner_only(tmp_path: Path) -> None:
    write_keys(tmp_path / "keys.json", unlocked(new_data_key()))
    assert (tmp_path / "keys.json").stat().st_mode & 0o777 == 0o600


def test_a_key_never_shows_in_what_a_log_would_print() -> None:
    data_key = new_data_key()
    assert data_key.hex() not in repr(unlocked(data_key))


def test_a_write_that_fails_leaves_the_file_before_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "keys.json"
    write_private(file, b"before")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_private(file, b"after")
    with pytest.raises(OSError, match="No space left"), whole_or_not(file) as partial:
        partial.write_bytes(b"after")
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_the_version_written_is_the_one_read() -> None:
    assert json.loads(as_text(unlocked(new_data_key())))["version"] == key_files.VERSION
