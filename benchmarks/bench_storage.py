"""What keeping and reading days costs, as ratios to bare SQLite measured in the same run.

* One autosave: ``Journal.save_day`` of one changed answer, against a bare ``sqlite3`` that changes the same cell of an
  unencrypted copy over an open connection with the same pragmas and commits.
  The floor is the disk, and below it what the program does by itself: a connection of its own for each transaction
  (docs/decisions/0012), which is measured as a step, then the rules and SQLAlchemy. On a disk that takes a millisecond
  to keep a commit they are as much as the commit; on one that takes ten, nothing.
* Ten years: reading and aligning 3,653 days, against a bare ``sqlite3`` that fetches the same rows of the copy.
"""

import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from pathlib import Path
from random import Random

from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.db.session import Database
from amps_journal.db.writing.records import metadata
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Medicine, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem
from amps_journal.journal import Journal
from benchmarks.measured import Measured, in_turns

FIRST = date(2016, 1, 1)
DAYS = 3_653
SAVE_AIM, READ_AIM = 2.0, 3.0
DAY_TABLES = ("days", "activities", "coping", "medicines")
PRAGMAS = ("journal_mode=DELETE", "synchronous=EXTRA", "foreign_keys=ON")


def ten_years(random: Random) -> JournalContents:
    """A full journal: every day with all of its rows answered, as a diligent teen would."""
    weekdays = tuple(range(7))
    plan = Plan(
        programme=(
            ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=weekdays, start=FIRST),
            ProgrammeItem(
                key="stretch", label="Stretch", kind="stretching", minutes=10, weekdays=weekdays, start=FIRST
            ),
        ),
        routine=tuple(
            RoutineItem(key=key, label=key, weekdays=weekdays, on="all", start=FIRST)
            for key in ("up_on_time", "breakfast", "homework")
        ),
        quota=(QuotaStretch(start=FIRST, baseline=30, growth=0.03, cap=90, holds=()),),
    )
    return JournalContents(
        person=Person(name="Sam", school_weekdays=(0, 1, 2, 3, 4)),
        settings=JournalSettings(timezone="Europe/London", rollover_hour=4),
        plan=plan,
        days=tuple(_day(FIRST + timedelta(days=number), random) for number in range(DAYS)),
    )


def _day(day: date, random: Random) -> DayEntry:
    entered = datetime.combine(day, time(19, random.randrange(60)), UTC)
    return DayEntry(
        date=day,
        did=tuple(random.sample(("met_a_friend", "helped_at_home", "practised", "went_out", "hobby"), 2)),
        win="Walked to the shop" if random.random() < 0.3 else None,
        school=SchoolDay(status="part_day", attended=0.5, joined_pe=False) if day.weekday() < 5 else None,
        activities=(
            Activity(kind="aerobic", minutes=random.randrange(10, 40), effort=random.randrange(11), item="bike"),
            Activity(kind="stretching", minutes=10, item="stretch"),
        ),
        routine_done=tuple(random.sample(("up_on_time", "breakfast", "homework"), 2)),
        coping=(CopingUse(strategy=random.choice(("breathing", "music", "talking")), helped=random.randrange(5)),),
        sleep=Sleep(
            lights_out=time(random.randrange(21, 24), random.randrange(60)),
            woke=time(random.randrange(6, 9), random.randrange(60)),
            asleep_after_minutes=random.randrange(60),
            quality=random.randrange(1, 6),
        ),
        mood=random.randrange(1, 6),
        stress=random.randrange(11),
        stress_sources=("schoolwork",) if random.random() < 0.5 else (),
        energy=random.randrange(11),
        pain=Pain(average=random.randrange(11), got_in_the_way=random.randrange(11), places=("lower_back",)),
        medicines=(Medicine(name="Melatonin", amount="2 mg", reason="sleep"),) if random.random() < 0.1 else None,
        therapist_note="Stairs are easier." if random.random() < 0.1 else None,
        created_at=entered,
        updated_at=entered,
    )


def run() -> list[Measured]:
    """Measure both ratios on a ten-year journal in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with Journal.open(folder / "journal", now=lambda: datetime.now(UTC)) as journal:
            journal.merge_contents(ten_years(Random(1)))
            journal.export_plain_sqlite(folder / "plain.db")
            plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
            for pragma in PRAGMAS:
                plain.execute(f"PRAGMA {pragma}")
            try:
                return [*_autosave(journal, plain, folder), *_reading(journal, plain)]
            finally:
                plain.close()


def _autosave(journal: Journal, plain: sqlite3.Connection, folder: Path) -> list[Measured]:
    last = FIRST + timedelta(days=DAYS - 1)

    def save(number: int) -> None:
        journal.save_day(replace(journal_day, energy=number % 11, win=f"Step {number}"))

    def bare(number: int) -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("UPDATE days SET energy = ?, win = ? WHERE date = ?", (number % 11, f"Step {number}", str(last)))
        plain.execute("COMMIT")

    journal_day = journal.day(last)
    database = Database(folder / "keyed.db", bytes(32))
    with database.outside_transactions() as connection:
        connection.execute("CREATE TABLE days (date TEXT)")

    def connect(_number: int) -> None:
        with database.outside_transactions():
            pass

    baseline = "bare sqlite3 commit, same pragmas"
    return [
        _compared("one autosave", baseline, save, bare, SAVE_AIM, rounds=300),
        _compared("  of which a connection with its key", baseline, connect, bare, None, rounds=300),
    ]


def _reading(journal: Journal, plain: sqlite3.Connection) -> list[Measured]:
    statements = []
    for name in DAY_TABLES:
        columns = ", ".join(column.name for column in metadata.tables[name].columns)
        statements.append(f"SELECT {columns} FROM {name}")

    def bare(_number: int) -> None:
        for statement in statements:
            plain.execute(statement).fetchall()

    def read(_number: int) -> None:
        journal.days()

    def align(_number: int) -> None:
        daily_arrays(journal.contents())

    return [
        _compared("ten years into daily arrays", "plain sqlite3, same rows", align, bare, READ_AIM, rounds=25),
        _compared("  of which ten years into days", "plain sqlite3, same rows", read, bare, READ_AIM, rounds=25),
    ]


def _compared(
    name: str,
    baseline_name: str,
    measured: Callable[[int], None],
    baseline: Callable[[int], None],
    aim: float | None,
    *,
    rounds: int,
) -> Measured:
    """Run both in turn with a fresh number each time, so that each write changes something."""
    numbers = count()

    def turn(work: Callable[[int], None]) -> Callable[[], None]:
        return lambda: work(next(numbers))

    spent, bare = in_turns(turn(measured), turn(baseline), rounds=rounds)
    return Measured.in_rounds(name, spent, baseline_name, bare, aim)
