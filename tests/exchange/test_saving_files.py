import errno
from pathlib import Path

import pytest

from amps_journal.domain.errors import JournalError
from amps_journal.exchange.files import save_file


def test_saving_puts_the_whole_file_in_place_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    out = tmp_path / "summary.pdf"
    out.write_bytes(b"a longer one from before")
    save_file(out, b"new")
    assert out.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [out]


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="cannot be written"):
        save_file(tmp_path / "nowhere" / "summary.pdf", b"new")


@pytest.mark.parametrize("step", ["os.fsync", "pathlib.Path.replace"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    out = tmp_path / "summary.pdf"
    out.write_bytes(b"the old one")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(step, full)
    with pytest.raises(JournalError, match="no space left on device"):
        save_file(out, b"new")
    assert out.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [out]
