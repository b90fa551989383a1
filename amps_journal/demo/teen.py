"""A made-up teen in treatment: function rises first, pain follows later, setbacks come after hard weeks and shorten."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from amps_journal.demo.plan import NAME, demo_events, demo_plan
from amps_journal.demo.words import DID, PLACES, PRIVATE_NOTES, STRATEGIES, STRESS_SOURCES, THERAPIST_NOTES, WINS
from amps_journal.domain import calendar
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan

_FIRST_SETBACK = 9
_SETBACK_EVERY = 62


def demo_contents(days: int, seed: int, end: date) -> JournalContents:
    """A sample journal.

    Args:
        days: How many days it spans; about one in eight has no entry.
        seed: The same seed gives the same teen.
        end: The day after the last day.
    """
    start = end - timedelta(days=days)
    plan = demo_plan(start)
    person = Person(
        name=NAME,
        birth_month=f"{start.year - 14}-05",
        pain_type="diffuse",
        treatment_began_month=f"{start:%Y-%m}",
        usual_places=("lower_back", "left_knee"),
        school_weekdays=(0, 1, 2, 3, 4),
    )
    events = demo_events(start, days)
    teen = _Teen(random.Random(seed), person, plan, events, start, days)  # noqa: S311  (a story, not a secret)
    return JournalContents(
        person=person,
        settings=JournalSettings(timezone="Europe/London", rollover_hour=4, first_weekday=0, pain_question="daily"),
        plan=plan,
        life_events=events,
        clinic_scores=_clinic_scores(start, days),
        days=tuple(entry for number in range(days) if (entry := teen.day(number)) is not None),
    )


def _clinic_scores(start: date, days: int) -> tuple[ClinicScore, ...]:
    visits = range(3, days, 90)
    return tuple(
        ClinicScore(date=start + timedelta(days=visit), instrument="FDI", value=max(4, 27 - visit // 12))
        for visit in visits
    )


class _Teen:
    """Walks through the days and keeps what carries over from one to the next."""

    def __init__(
        self,
        chance: random.Random,
        person: Person,
        plan: Plan,
        events: tuple[LifeEvent, ...],
        start: date,
        days: int,
    ) -> None:
        self._chance = chance
        self._person = person
        self._plan = plan
        self._events = events
        self._start = start
        self._progress_per_day = 1 / max(days, 200)
        self._stress = 4.0
        self._pain_noise = 0.0

    def day(self, number: int) -> DayEntry | None:
        """The entry of one day, or ``None`` where the teen did not open the journal."""
        day = self._start + timedelta(days=number)
        progress = number * self._progress_per_day
        setback = self._setback_depth(number)
        exams = any(event.stressful for event in calendar.events_on(day, self._events))
        self._stress = 0.6 * self._stress + 0.4 * (3.4 + 3.2 * exams) + self._chance.gauss(0, 1.1)
        self._pain_noise = 0.4 * self._pain_noise + self._chance.gauss(0, 0.8)
        pain = 6.2 - 3.2 * max(0.0, progress - 0.12) + 2.6 * setback + self._pain_noise
        entry = self._tell(day, progress, setback, pain)
        if self._chance.random() < 0.09 + 0.12 * (setback > 0):
            return None
        return entry

    def _setback_depth(self, number: int) -> float:
        """0 on ordinary days, up to 1 in a setback; each setback is shorter than the one before."""
        since = number - 24
        if since < 0:
            return 0.0
        which, into = divmod(since, _SETBACK_EVERY)
        length = max(3, _FIRST_SETBACK - 2 * which)
        return 1.0 - 0.4 * into / length if into < length else 0.0

    def _tell(self, day: date, progress: float, setback: float, pain: float) -> DayEntry:
        chance = self._chance
        day_off = calendar.is_free_day(day, self._person, self._events)
        average = self._scale(pain)
        stress = self._scale(self._stress)
        school = self._school(day_off=day_off, progress=progress, setback=setback)
        entry = DayEntry(
            date=day,
            did=tuple(chance.sample(DID, k=1 + (chance.random() < 0.2 + 0.5 * progress))),
            win=chance.choice(WINS) if chance.random() < 0.25 else None,
            school=school,
            activities=self._activities(day, progress, setback),
            routine_done=self._routine(day, progress, setback, day_off=day_off),
            coping=self._coping(setback),
            sleep=self._sleep(progress, setback, day_off=day_off),
            mood=max(1, min(5, round(3.1 + 1.1 * progress - 0.9 * setback + chance.gauss(0, 0.6)))),
            stress=stress,
            stress_sources=tuple(chance.sample(STRESS_SOURCES, k=1)) if stress >= 6 else None,
            energy=self._scale(4.4 + 2.2 * progress - 1.4 * setback + chance.gauss(0, 1)),
            pain=Pain(
                average=average,
                got_in_the_way=self._scale(0.8 * pain - 0.6 + chance.gauss(0, 0.7)),
                places=tuple(chance.sample(PLACES, k=2)) if chance.random() < 0.2 else None,
            ),
            created_at=datetime.combine(day, time(19, chance.randrange(60)), UTC),
        )
        if chance.random() < 0.06:
            entry = replace(entry, private_note=chance.choice(PRIVATE_NOTES))
        if chance.random() < 0.05:
            entry = replace(entry, therapist_note=chance.choice(THERAPIST_NOTES))
        return replace(entry, updated_at=entry.created_at)

    def _scale(self, value: float) -> int:
        return max(0, min(10, round(value)))

    def _school(self, *, day_off: bool, progress: float, setback: float) -> SchoolDay | None:
        if day_off:
            return None
        hard = 0.42 - 0.45 * progress + 0.35 * setback
        draw = self._chance.random()
        if draw < 0.35 * hard:
            return SchoolDay(status="absent_symptoms")
        if draw < hard:
            return SchoolDay(status="part_day", attended=self._chance.choice((0.25, 0.5, 0.75)), setting="in_person")
        joined_pe = self._chance.random() < 0.2 + 0.7 * progress
        return SchoolDay(
            status="all_day", setting="in_person", joined_pe=joined_pe if self._chance.random() < 0.3 else None
        )

    def _activities(self, day: date, progress: float, setback: float) -> tuple[Activity, ...]:
        chance = self._chance
        done = []
        for item in calendar.programme_on(day, self._plan):
            if chance.random() < 0.66 + 0.24 * progress - 0.34 * setback:
                minutes = max(5, 5 * round((item.minutes * (0.7 + 0.75 * progress) + chance.gauss(0, 3)) / 5))
                done.append(
                    Activity(kind=item.kind, minutes=minutes, effort=self._scale(chance.gauss(5, 1)), item=item.key)
                )
        if chance.random() < 0.24 + 0.4 * progress - 0.15 * setback:
            kind = chance.choice(("walk", "walk", "sport", "dance", "chores"))
            minutes = 5 * round(chance.uniform(2, 4 + 6 * progress))
            done.append(Activity(kind=kind, minutes=minutes, effort=self._scale(chance.gauss(4, 1))))
        if chance.random() < 0.45:
            step = min(len(self._plan.ladder) - 1, int(progress * len(self._plan.ladder)))
            done.append(
                Activity(
                    kind="desensitization",
                    minutes=10,
                    stimulus=self._plan.ladder[step].stimulus,
                    tolerance=self._scale(4 + 5 * (progress * 4 % 1) - setback + chance.gauss(0, 1)),
                )
            )
        return tuple(done)

    def _routine(self, day: date, progress: float, setback: float, *, day_off: bool) -> tuple[str, ...]:
        planned = calendar.routine_on(day, self._plan, day_off=day_off)
        return tuple(i.key for i in planned if self._chance.random() < 0.62 + 0.3 * progress - 0.3 * setback)

    def _coping(self, setback: float) -> tuple[CopingUse, ...] | None:
        if self._chance.random() > 0.5 + 0.2 * setback:
            return None
        return (CopingUse(strategy=self._chance.choice(STRATEGIES), helped=self._chance.choice((1, 2, 3, 3, 4))),)

    def _sleep(self, progress: float, setback: float, *, day_off: bool) -> Sleep | None:
        chance = self._chance
        if chance.random() < 0.05:
            return None
        spread = 34 - 16 * progress + 10 * setback
        # Minutes after 21:00; the evening before a free day ends later.
        lights_out = round(105 + 55 * day_off - 20 * progress + chance.gauss(0, spread))
        woke = round(6 * 60 + 50 + 110 * day_off + chance.gauss(0, 14 + 14 * day_off))
        evening = datetime(2000, 1, 1, 21) + timedelta(minutes=max(0, min(290, lights_out)))  # noqa: DTZ001  (a clock face)
        return Sleep(
            lights_out=evening.time(),
            woke=time(*divmod(max(300, min(690, woke)), 60)),
            asleep_after_minutes=5 * round(chance.uniform(2, 8 - 3 * progress + 2 * setback)),
            quality=max(1, min(5, round(3 + progress - setback + chance.gauss(0, 0.6)))),
        )
