"""Journals that together lead each test to each of its verdicts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time
from random import Random

from made_days import active, day, hurting, journal, plan

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import Person

WAYS = {"seen": 1, "opposite": -1, "unclear": 0}
ROUTINE = ("a", "b", "c", "d", "e")
EXERCISE = (Activity(kind="aerobic", minutes=10, item="bike"),)


def touched(number: int, stimulus: str, tolerance: int) -> DayEntry:
    """A day with one session of getting used to touch."""
    session = Activity(kind="desensitization", minutes=5, stimulus=stimulus, tolerance=tolerance)
    return day(number, activities=(session,))


def changing_weeks(way: int, weeks: int = 12, step: float = 1.0) -> JournalContents:
    """Minutes, school and routine that rise (1), fall (-1) or stay level (0) from week to week, with some noise."""
    random = Random(7)
    entries = []
    for number in range(7 * weeks):
        along = way * step * (number / (7 * weeks) - 0.5)
        attended = round(min(1.0, max(0.0, 0.5 + 0.8 * along + random.uniform(-0.1, 0.1))), 2)
        entries.append(
            day(
                number,
                activities=(Activity(kind="walk", minutes=max(1, round(40 + 50 * along + random.gauss(0, 4)))),),
                routine_done=ROUTINE[: min(5, max(0, round(2.5 + 4 * along + random.uniform(-1, 1))))],
                school=SchoolDay(status="part_day", attended=attended) if number % 7 < 5 else None,
            )
        )
    return journal(entries, plan=plan(routine=ROUTINE, quota={"baseline": 30, "growth": 0.02}))


def changing_touch(way: int, sessions: int = 9) -> JournalContents:
    """Sessions with one stimulus that feel easier, harder or the same."""
    felt = [5 + way * (n // 2) for n in range(9)] if way else [5, 6, 4, 5, 6, 5, 4, 6, 5]
    return journal([touched(2 * n, "silk", felt[n]) for n in range(sessions)])


def setbacks(lengths: Sequence[int], back_after: Sequence[int], *, last_is_open: bool = False) -> JournalContents:
    """Tagged setbacks of those lengths, each with the programme dropped for so many days from its start."""
    entries: list[DayEntry] = []

    def add(days: int, setback: bool | None, dropped: int) -> None:
        for place in range(days):
            entries.append(day(len(entries), activities=() if place < dropped else EXERCISE, setback=setback))

    add(30, None, 0)
    for number, (length, dropped) in enumerate(zip(lengths, back_after, strict=True), start=1):
        add(length, True, dropped)
        if not (last_is_open and number == len(lengths)):
            add(1, False, max(0, dropped - length))
            add(19, None, max(0, dropped - length - 1))
    return journal(entries, plan=plan(programme=["bike"]))


def one_before_another(way: int, days: int = 200) -> JournalContents:
    """Pain that goes up (1) or down (-1) on the day after stress, and after a day of little activity."""
    random = Random(11)
    stress = [random.randint(0, 10) for _ in range(days)]
    idle = [random.random() < 0.3 for _ in range(days)]
    entries = []
    for n in range(days):
        after = 0.7 * (stress[n - 1] - 5) + 2 * (idle[n - 1] - 0.3) if n else 0.0
        pain = min(10, max(0, round(5 + way * after + random.gauss(0, 1.2))))
        entries.append(hurting(n, pain, stress=stress[n], activities=active(0, 4 if idle[n] else 40).activities))
    return journal(entries)


def pain_before_the_rest(days: int = 200) -> JournalContents:
    """More stress and less activity on the day after more pain."""
    random = Random(17)
    entries, before = [], 5
    for n in range(days):
        stress = min(10, max(0, round(before + random.gauss(0, 1))))
        minutes = 40 if before + random.gauss(0, 1) < 6 else 5
        before = random.randint(0, 10)
        entries.append(hurting(n, before, stress=stress, activities=active(0, minutes).activities))
    return journal(entries)


def nights_before_days(way: int, outcome: str, days: int = 200) -> JournalContents:
    """Nights off the usual time before days that go worse (1) or better (-1) by one of two measures."""
    random = Random(13)
    entries = []
    for n in range(days):
        off = random.choice((-2, -1, 0, 0, 0, 1, 2))
        sleep = Sleep(lights_out=time((22 + off) % 24, 30), woke=time(7 + off, 30))
        worse = min(5, max(-5, round(1.5 * way * (abs(off) - 0.9) + random.gauss(0, 1.2))))
        if outcome == "energy":
            entries.append(day(n, sleep=sleep, energy=5 - worse))
        else:
            entries.append(day(n, sleep=sleep, pain=Pain(got_in_the_way=5 + worse)))
    return journal(entries)


def verdict_journals() -> Iterator[tuple[str, JournalContents]]:
    """Journals by name, which together lead every test to every verdict."""
    for name, way in WAYS.items():
        yield f"weeks {name}", changing_weeks(way)
        yield f"slow weeks {name}", changing_weeks(way, weeks=60, step=0.5)
        yield f"touch {name}", changing_touch(way)
        yield f"one before another {name}", one_before_another(way)
        yield f"energy {name}", nights_before_days(way, "energy")
        yield f"in the way {name}", nights_before_days(way, "got_in_the_way")
    shorter = [9, 8, 6, 5, 4, 2]
    yield "setbacks seen", setbacks(shorter, shorter)
    yield "setbacks opposite", setbacks(shorter[::-1], shorter[::-1])
    yield "setbacks unclear", setbacks([5, 3, 6, 4, 5, 4], [4, 6, 3, 5, 4, 5])
    at_home = Person(home_schooled=True)
    yield "weeks unclear at home", replace(changing_weeks(0), person=at_home)
    yield "a few days", journal([active(n, 30) for n in range(5)])
    yield "a few sessions", changing_touch(1, sessions=4)
    yield "nothing", JournalContents()
