"""A journal to point the command line at."""

import logging
import shutil
from collections.abc import Iterator
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


@pytest.fixture(autouse=True)
def _log_as_before() -> Iterator[None]:
    """No command of one test writes the log of another."""
    program = logging.getLogger("amps_journal")
    before, propagated, level = list(program.handlers), program.propagate, program.level
    yield
    for handler in program.handlers[:]:
        if handler not in before:
            program.removeHandler(handler)
            handler.close()
    program.propagate = propagated
    program.setLevel(level)
