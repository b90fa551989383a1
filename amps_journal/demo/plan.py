"""The plan and the life events of the made-up teen."""

from datetime import date, timedelta

from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import (
    Goal,
    GoalStep,
    LadderStep,
    Plan,
    ProgrammeItem,
    QuotaStretch,
    RoutineItem,
    SetbackPlan,
)

NAME = "Robin"
_EVERY_DAY = (0, 1, 2, 3, 4, 5, 6)


def demo_plan(start: date) -> Plan:
    """A plan that begins on the first day of the journal."""
    return Plan(
        programme=(
            ProgrammeItem(
                key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0, 1, 2, 3, 4, 5), start=start
            ),
            ProgrammeItem(
                key="stretches", label="Stretches", kind="stretching", minutes=10, weekdays=_EVERY_DAY, start=start
            ),
        ),
        routine=(
            RoutineItem(key="up_on_time", label="Up on time", weekdays=_EVERY_DAY, on="all", start=start),
            RoutineItem(key="breakfast", label="Breakfast", weekdays=_EVERY_DAY, on="all", start=start),
            RoutineItem(key="homework", label="Homework", weekdays=(0, 1, 2, 3), on="school", start=start),
        ),
        quota=(QuotaStretch(start=start, baseline=24, first_step=0.8, growth=0.025, cap=60),),
        ladder=tuple(LadderStep(stimulus=s, minutes=10) for s in ("cotton", "towel", "brush", "cold pack")),
        goals=(
            Goal(
                label="Back to orchestra",
                why="I miss my friends there",
                steps=(
                    GoalStep(label="Play ten minutes at home", reached_on=start + timedelta(days=30)),
                    GoalStep(label="One rehearsal"),
                    GoalStep(label="A whole concert"),
                ),
            ),
        ),
        favourite_skills=("breathing", "music", "talking"),
        setback_plan=SetbackPlan(
            words="Setbacks pass. The plan stays the same.",
            skills=("breathing", "music"),
            first_steps=("Get up on time", "Ten minutes on the bike"),
            tell=("Mum", "my physio"),
            written_on=start + timedelta(days=20),
        ),
    )


def demo_events(start: date, days: int) -> tuple[LifeEvent, ...]:
    """Exams before each setback, a holiday now and then, and something that is coming up."""
    events = [
        LifeEvent(
            kind="programme", label="Day programme", start=start + timedelta(days=2), end=start + timedelta(days=20)
        )
    ]
    events += [
        LifeEvent(
            kind="exams",
            label="Mock exams",
            start=start + timedelta(days=first),
            end=start + timedelta(days=first + 6),
            stressful=True,
        )
        for first in range(18, days, 124)
    ]
    events += [
        LifeEvent(
            kind="holiday",
            label="School holiday",
            start=start + timedelta(days=first),
            end=start + timedelta(days=first + 9),
            no_school=True,
        )
        for first in range(50, days, 70)
    ]
    coming = start + timedelta(days=days + 5)
    events.append(
        LifeEvent(kind="exams", label="Music exam", start=coming, end=coming + timedelta(days=1), stressful=True)
    )
    return tuple(events)
