"""A journal to point the command line at."""

import shutil
from pathlib import Path

import pytest
from command_line import EVERY_FIELD, run_command


@pytest.fixture(scope="session")
def _imported_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("imported") / "journal"
    assert run_command("--journal", folder, "import", EVERY_FIELD) == 0
    return folder


@pytest.fixture
def journal_folder(_imported_once: Path, tmp_path: Path) -> Path:
    """A journal that holds the file with every field."""
    return Path(shutil.copytree(_imported_once, tmp_path / "journal"))
