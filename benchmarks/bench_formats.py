"""Writing dates, times and shares: what English costs without Babel, and what another language costs with it."""

import statistics
import subprocess
import sys
import time

from benchmarks.measured import Measured

ROUNDS = 9
AIM_START, AIM_WRITING = 1.2, 5.0
_WRITTEN = 2_000

_BARE = """
import datetime
from amps_journal import i18n, paths, settings
format(datetime.date(2026, 4, 16), "%A, %d %B %Y")
"""
_OURS = """
import datetime
from amps_journal import i18n, paths, settings
from amps_journal.formats import chosen_language, clock, dates, numbers
from amps_journal.formats.region import Region, use_region
use_region(Region("{territory}"))
i18n._current.language = "{language}"
dates.weekday_and_date(datetime.date(2026, 4, 16))
clock.clock(datetime.time(22, 30))
numbers.percent(97)
"""


def _start(code: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - began


def _writing() -> tuple[float, float]:
    from datetime import date, timedelta

    from amps_journal.formats.dates import weekday_and_date

    days = [date(2026, 1, 1) + timedelta(days=n) for n in range(_WRITTEN)]
    began = time.perf_counter()
    for day in days:
        weekday_and_date(day)
    ours = time.perf_counter() - began
    began = time.perf_counter()
    for day in days:
        f"{day:%A, %d %B %Y}"
    return ours, time.perf_counter() - began


def run() -> list[Measured]:
    english, german = _OURS.format(language="en", territory="US"), _OURS.format(language="de", territory="DE")
    starts = [(_start(english), _start(german), _start(_BARE)) for _ in range(ROUNDS)]
    in_english, in_german, bare = (statistics.median(column) for column in zip(*starts[1:], strict=True))
    writing = [_writing() for _ in range(ROUNDS)]
    ours, plain = (statistics.median(column) for column in zip(*writing, strict=True))
    return [
        Measured("a first date in English, from nothing", in_english, "strftime beside the settings", bare, AIM_START),
        Measured("a first date in German, from nothing", in_german, "the same in English", in_english, 3.0),
        Measured(f"{_WRITTEN} dates in English", ours, "strftime", plain, AIM_WRITING),
    ]
