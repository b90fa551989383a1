"""Saving is all or nothing; reading says why not."""

import os
import stat
from pathlib import Path

import pytest

from amps_journal.domain.errors import JournalError
from amps_journal.exchange import files
from amps_journal.exchange.files import read_file, replaced_file, save_file


def test_saving_leaves_the_whole_file_and_nothing_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    save_file(out, b"first")
    save_file(out, b"second")
    assert out.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [out]


def test_a_disk_that_fills_up_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.json"
    save_file(out, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(JournalError, match=r"out\.json cannot be written: no space left on device\.$"):
        save_file(out, b"new")
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_writer_that_gives_up_leaves_the_old_file(tmp_path: Path) -> None:
    out = tmp_path / "out.db"
    out.write_bytes(b"old")
    with pytest.raises(RuntimeError, match="gave up"), replaced_file(out) as partial:  # noqa: PT012
        partial.write_bytes(b"half")
        raise RuntimeError("gave up")
    assert out.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [out]


def test_a_file_keeps_who_may_read_it(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_bytes(b"old")
    out.chmod(0o600)
    save_file(out, b"new")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "target.json"
    target.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(target)
    save_file(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    nowhere = Path(os.devnull)
    save_file(nowhere, b"gone")
    assert stat.S_ISCHR(nowhere.stat().st_mode)
    with pytest.raises(JournalError, match="not a file"), replaced_file(nowhere):
        pass


@pytest.mark.parametrize("name", ["", "missing/out.json", "file/out.json", "a" * 300])
def test_a_place_that_cannot_hold_a_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JournalError, match=r"\.$"):
        save_file(tmp_path / name, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["", "missing.json", "file/below.json", "a" * 300])
def test_what_is_not_a_file_cannot_be_read(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JournalError, match=r"cannot be read: .*\.$"):
        read_file(tmp_path / name)


def test_a_file_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 1000)
    with pytest.raises(JournalError, match="too large"):
        read_file(Path("/dev/zero"))


def test_a_name_that_cannot_be_printed_is_shown_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as refused:
        read_file(tmp_path / "a\nb\udce9")
    assert "\n" not in str(refused.value)
    assert "\\u000a" in str(refused.value)
