"""A step of the start: the journal opened and its last day read as the window does it, with no window and no Qt."""

import sys
from datetime import UTC, date, datetime
from pathlib import Path


def main(folder: Path, day: str) -> None:
    from amps_journal.journal import Journal

    with Journal.open(folder, now=lambda: datetime.now(UTC)) as journal:
        if journal.day(date.fromisoformat(day)) is None:
            raise SystemExit("the day is not there")
        print("usable", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
