"""Whole journals of teens in whose days nothing goes with anything: how often a card says something all the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time, timedelta

import numpy as np
import numpy.typing as npt

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.analysis.results import MIXED, NOT_ENOUGH_DAYS, OPPOSITE, PRINCIPLES, SEEN
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DESENSITIZATION, Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import Person
from amps_journal.domain.plan import Plan, ProgrammeItem, QuotaStretch, RoutineItem
from benchmarks.calibration import answers
from benchmarks.calibration.conditions import LENGTHS, Condition
from benchmarks.calibration.latent import Flags, Floats, Ints, resembling, shared_levels, weekdays
from benchmarks.calibration.run import CHUNK, seeded, spread
from benchmarks.calibration.teens import MONDAY, STIMULI

WHOLE = Condition(name="whole", said="whole journals", autocorrelation=0.5, rhythm=0.75)
MISSING = 0.15
FIELDS = ("minutes", "programme", "routine", "school", "night", "stress", "pain", "energy", *STIMULI)
ITEMS = ("bike", "stretch", "stairs")
ROUTINE = ("up", "lunch", "homework", "screens_off", "bed")
STATUSES = {0.0: "absent_symptoms", 0.5: "part_day", 1.0: "all_day"}
FALSE = (SEEN, OPPOSITE, MIXED)


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """The answers of several teens, one row each, one column a day.

    Attributes:
        first_weekday: The weekday of each teen's first day.
        missing: Days that are not logged.
        given: The answers by field.
    """

    first_weekday: Ints
    missing: Flags
    given: dict[str, Floats]


def answered(shape: tuple[int, int], rng: np.random.Generator) -> Answered:
    """The answers of so many teens over so many days: unrelated series that share a weekly rhythm."""
    first = rng.integers(7, size=shape[0])
    series = resembling(WHOLE.autocorrelation, (len(FIELDS), *shape), rng) + shared_levels(WHOLE, shape, first, rng)
    latent = dict(zip(FIELDS, series, strict=True))
    off = weekdays(first, shape[1]) >= 5
    pain = answers.scores(latent["pain"], middle=4.0)
    given = {
        "minutes": answers.minutes(latent["minutes"]),
        "programme": np.clip(np.round(2 + latent["programme"]), 0, len(ITEMS)),
        "routine": answers.routine(latent["routine"]),
        "school": answers.attended(latent["school"], off),
        "night": answers.midpoints(latent["night"], off, rng),
        "stress": answers.scores(latent["stress"]),
        "pain": pain,
        "in_the_way": np.clip(pain + np.round(rng.normal(0, 1, shape)), 0, 10),
        "energy": answers.scores(latent["energy"]),
    }
    for stimulus in STIMULI:
        felt = answers.scores(latent[stimulus])
        given[stimulus] = np.where(rng.random(shape) < 3 / 7, felt, np.nan)
    return Answered(first, rng.random(shape) < MISSING, given)


def journals(shape: tuple[int, int], rng: np.random.Generator) -> Iterator[JournalContents]:
    """Whole journals of such teens."""
    found = answered(shape, rng)
    for row in range(shape[0]):
        given = {name: values[row].tolist() for name, values in found.given.items()}
        yield _journal(int(found.first_weekday[row]), found.missing[row], given)


def _journal(first_weekday: int, missing: Flags, given: dict[str, list[float]]) -> JournalContents:
    first = MONDAY + timedelta(days=first_weekday)
    week = tuple(range(7))
    days = []
    for number in np.flatnonzero(~missing).tolist():
        answer = {name: values[number] for name, values in given.items()}
        days.append(_entry(first + timedelta(days=number), answer))
    return JournalContents(
        person=Person(birth_month="2010-05"),
        plan=Plan(
            programme=tuple(
                ProgrammeItem(key=key, label=key, kind="aerobic", minutes=15, weekdays=week, start=first)
                for key in ITEMS
            ),
            routine=tuple(RoutineItem(key=key, label=key, weekdays=week, on="all", start=first) for key in ROUTINE),
            quota=(QuotaStretch(start=first, baseline=30, growth=0.02, cap=60),),
        ),
        days=tuple(days),
    )


def _entry(day: date, answer: dict[str, float]) -> DayEntry:
    half = answers.HALF_NIGHT
    return DayEntry(
        date=day,
        school=SchoolDay(status=STATUSES[answer["school"]]) if answer["school"] in STATUSES else None,
        activities=(*_exercise(answer), *_touch(answer)),
        routine_done=ROUTINE[: int(answer["routine"])],
        sleep=Sleep(lights_out=_clock(answer["night"] - half), woke=_clock(answer["night"] + half)),
        stress=int(answer["stress"]),
        energy=int(answer["energy"]),
        pain=Pain(average=int(answer["pain"]), got_in_the_way=int(answer["in_the_way"])),
    )


def _exercise(answer: dict[str, float]) -> Iterator[Activity]:
    """The day's active minutes, spread over the items that were done."""
    left, done = int(answer["minutes"]), int(answer["programme"])
    for number, item in enumerate(ITEMS[:done]):
        minutes = max(1, left // (done - number))
        left -= minutes
        yield Activity(kind="aerobic", minutes=minutes, item=item)
    if not done and left > 0:
        yield Activity(kind="walk", minutes=left)


def _touch(answer: dict[str, float]) -> Iterator[Activity]:
    for stimulus in STIMULI:
        if np.isfinite(answer[stimulus]):
            tolerance = int(answer[stimulus])
            yield Activity(kind=DESENSITIZATION, minutes=10, stimulus=stimulus, tolerance=tolerance)


def _clock(minutes: float) -> time:
    hour, minute = divmod(int(minutes) % 1440, 60)
    return time(hour, minute)


def headlines(days: int, teens: int, processes: int) -> npt.NDArray[np.bool_]:
    """Whether each card of each teen says something: one row a teen; columns for the cards, then those with a test."""
    tasks = [(days, chunk, min(CHUNK, teens - chunk * CHUNK)) for chunk in range(-(-teens // CHUNK))]
    return np.concatenate(list(spread(_headlines, tasks, processes)))


def _headlines(task: tuple[int, int, int]) -> npt.NDArray[np.bool_]:
    days, chunk, count = task
    rows = []
    for contents, _ in zip(journals((CHUNK, days), seeded("whole", days, chunk=chunk)), range(count), strict=False):
        said = findings_of(contents).principles
        cards = [said[name] for name in PRINCIPLES]
        rows.append([card in FALSE for card in cards] + [card != NOT_ENOUGH_DAYS for card in cards])
    return np.array(rows)


def all_headlines(teens: int, processes: int) -> dict[int, npt.NDArray[np.bool_]]:
    """The headlines at every length."""
    return {days: headlines(days, teens, processes) for days in LENGTHS}
