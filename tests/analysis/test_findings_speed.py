"""What makes findings quick enough, without a clock: no threads for small sums, and nothing on the window's thread."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux lists the threads of a process there")
def test_small_sums_start_no_threads_of_their_own() -> None:
    """On a busy computer of two processors, several threads for one least-squares fit took sixty times as long."""
    code = (
        "import os\n"
        "from amps_journal.analysis.findings.all_findings import findings_of\n"
        "from amps_journal.demo import demo_contents\n"
        "from datetime import date\n"
        "findings_of(demo_contents(200, 1, date(2026, 11, 22)))\n"
        "print(len(os.listdir('/proc/self/task')))"
    )
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_NUM_THREADS")}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "1"
