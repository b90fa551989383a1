"""Running the command line within a test, and what it left of a folder."""

import hashlib
from pathlib import Path

from amps_journal import cli

EVERY_FIELD = Path(__file__).parent.parent / "data" / "every_field.json"


def state_of_folder(folder: Path) -> dict[str, str]:
    """Every file below the folder with a hash of its bytes."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "folder"
        for file in sorted(folder.rglob("*"))
    }


def run_command(*argv: object) -> int:
    """The exit status of the command line with these words."""
    return cli.run(cli.parse([str(word) for word in argv]))
