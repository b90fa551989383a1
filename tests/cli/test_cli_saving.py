"""A file is replaced by a complete one or not at all, whatever its format."""

import errno
import os
import stat
from pathlib import Path

import pytest
from command_line import run_command, state_of_folder

FORMATS = {
    "json": ("export", "--format", "json"),
    "csv": ("export", "--format", "csv"),
    "fhir": ("export", "--format", "fhir", "--for", "parent"),
    "sqlite": ("export", "--format", "sqlite"),
    "pdf": ("summary",),
}
OLD = b"what was there before"


def run(folder: Path, name: str, out: Path) -> int:
    command, *options = FORMATS[name]
    return run_command("--journal", folder, command, out, *options)


def check_one_sentence(capsys: pytest.CaptureFixture[str], *words: str) -> None:
    out, error = capsys.readouterr()
    assert out == ""
    assert error.count("\n") == 1
    assert error.endswith(".\n")
    for word in words:
        assert word in error


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    out = folder / "out"
    out.write_bytes(OLD)
    return out


@pytest.mark.parametrize("name", FORMATS)
def test_a_new_file_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(
    journal_folder: Path, old_file: Path, name: str
) -> None:
    old_file.chmod(0o640)
    assert run(journal_folder, name, old_file) == 0
    assert old_file.read_bytes() != OLD
    assert stat.S_IMODE(old_file.stat().st_mode) == 0o640
    assert list(old_file.parent.iterdir()) == [old_file]


@pytest.mark.parametrize("name", FORMATS)
def test_a_disk_that_fills_up_leaves_the_old_file(
    journal_folder: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    flush = os.fsync

    def full(handle: int) -> None:
        if os.fstat(handle).st_size > 0 and "partial" in str(Path(f"/proc/self/fd/{handle}").resolve()):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        flush(handle)

    monkeypatch.setattr(os, "fsync", full)
    assert run(journal_folder, name, old_file) == 1
    check_one_sentence(capsys, "cannot be written", "no space left")
    assert old_file.read_bytes() == OLD
    assert list(old_file.parent.iterdir()) == [old_file]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("name", FORMATS)
def test_a_device_that_is_full_gives_a_sentence(
    journal_folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    before = state_of_folder(journal_folder)
    assert run(journal_folder, name, Path("/dev/full")) == 1
    check_one_sentence(capsys, "/dev/full")
    assert Path("/dev/full").is_char_device()
    assert state_of_folder(journal_folder) == before


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_that_cannot_be_written_leaves_the_old_file(
    journal_folder: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    def refused(*_arguments: object, **_options: object) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # Permissions bind nobody who runs the tests as root, so the system's answer is given for it.
    monkeypatch.setattr("tempfile.mkdtemp", refused)
    assert run(journal_folder, name, old_file) == 1
    check_one_sentence(capsys, "cannot be written", "permission denied")
    assert old_file.read_bytes() == OLD


@pytest.mark.parametrize("name", FORMATS)
def test_a_folder_that_is_not_there_gives_a_sentence(
    journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert run(journal_folder, name, tmp_path / "missing" / "out") == 1
    check_one_sentence(capsys, "cannot be written")
    assert not (tmp_path / "missing").exists()
