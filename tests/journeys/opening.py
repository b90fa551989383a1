"""Opens the real window on a journal at a fixed moment: python opening.py JOURNAL MOMENT."""

import sys
from datetime import datetime
from pathlib import Path

from amps_journal.app import open_window


def main() -> int:
    moment = datetime.fromisoformat(sys.argv[2]).astimezone()
    return open_window(Path(sys.argv[1]), now=lambda: moment)


if __name__ == "__main__":
    sys.exit(main())
