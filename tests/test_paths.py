from pathlib import Path

import pytest

from amps_journal import paths


def test_a_path_in_the_home_folder_begins_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert paths.shown(tmp_path / "data" / "journal") == str(Path("~/data/journal"))
    assert paths.shown(tmp_path.parent / "elsewhere") == str(tmp_path.parent / "elsewhere")


def test_the_sample_journal_never_shares_a_folder_with_the_teens_own() -> None:
    own, sample = paths.default_journal_folder(), paths.demo_journal_folder()
    assert own != sample
    assert own not in sample.parents
    assert sample not in own.parents


@pytest.mark.parametrize("parts", [("fonts", "OFL.txt"), ("catalogue", "did.toml"), ("style", "app.qss")])
def test_resources_are_where_the_program_looks(parts: tuple[str, str]) -> None:
    assert paths.resource(*parts).is_file()
