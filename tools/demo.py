"""What ``make demo`` does: a sample journal, its findings, its summary, and the window where there is a screen."""

import subprocess
import sys
from pathlib import Path

from amps_journal.app import has_screen

FOLDER = Path("journals/demo")
SUMMARY = Path("journals/summary.pdf")


def main() -> int:
    program = [sys.executable, "-m", "amps_journal", "--journal", str(FOLDER)]
    if not FOLDER.exists():
        subprocess.run([*program, "demo"], check=True)
    subprocess.run([*program, "findings"], check=True)
    subprocess.run([*program, "summary", str(SUMMARY)], check=True)
    if not has_screen():
        print(f"\nThe summary is in {SUMMARY}. There is no screen here; to see the window too: xvfb-run -a make demo")
        return 0
    print(f"\nThe summary is in {SUMMARY}. Opening the window.")
    return subprocess.run(program, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
