"""A journal of its own for each test, and a clock that the test turns."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from amps_journal.journal import Journal


class Clock:
    """Says when it is, and moves only when told to."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 5, 19, 30, 12, 345_678, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def pass_minutes(self, minutes: int) -> None:
        self.moment += timedelta(minutes=minutes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def journal(folder: Path, clock: Clock) -> Iterator[Journal]:
    with Journal.open(folder, now=clock) as opened:
        yield opened
