import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from amps_journal.logs import start_log


@pytest.fixture(autouse=True)
def _put_back() -> Iterator[None]:
    log = logging.getLogger("amps_journal")
    before = (log.level, log.propagate, list(log.handlers))
    yield
    for handler in set(log.handlers) - set(before[2]):
        log.removeHandler(handler)
        handler.close()
    log.level, log.propagate = before[0], before[1]


def test_warnings_of_the_program_reach_its_log(tmp_path: Path) -> None:
    start_log(tmp_path / "log")
    logging.getLogger("amps_journal.db").warning("The snapshot was %s", "slow")
    assert "WARNING amps_journal.db: The snapshot was slow" in (tmp_path / "log" / "program.log").read_text("utf-8")


def test_a_machine_without_a_place_for_a_log_still_runs(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    start_log(in_the_way / "log")
    logging.getLogger("amps_journal.db").warning("Anything")
    assert capfd.readouterr() == ("", "")
