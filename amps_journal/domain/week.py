"""The last seven days and what lies just ahead: the numbers beside Today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from amps_journal.domain.answers import DayContext, active_minutes, is_logged
from amps_journal.domain.calendar import quota_on
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Goal, GoalStep, Plan
from amps_journal.domain.questions import fullness

DAYS = 7
COMING_UP_WITHIN = 14


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One of the seven days.

    Attributes:
        day: The date.
        minutes: Active minutes; ``None`` where the day says nothing of them.
        planned: The quota's minutes; ``None`` without one.
        fullness: How full the day is, 0 to 1.
        is_logged: Whether it counts as logged.
        is_before: Whether it lies before the journal was begun, and is neither missing nor planned.
    """

    day: date
    minutes: int | None
    planned: float | None
    fullness: float
    is_logged: bool
    is_before: bool = False


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days in a row, the last one last."""

    days: tuple[WeekDay, ...]

    @property
    def logged(self) -> int:
        """How many of the days are logged."""
        return sum(day.is_logged for day in self.days)

    @property
    def counted(self) -> int:
        """How many of the days lie in the journal's time."""
        return sum(not day.is_before for day in self.days)

    @property
    def minutes(self) -> int | None:
        """Active minutes of the days that say something of them; ``None`` where none does."""
        known = [day.minutes for day in self.days if day.minutes is not None]
        return sum(known) if known else None

    @property
    def planned(self) -> int | None:
        """The quota's minutes over all seven days; ``None`` without a quota."""
        known = [day.planned for day in self.days if day.planned is not None]
        return round(sum(known)) if known else None


def week_ending(last: date, entries: Iterable[DayEntry], context: DayContext, begins: date | None = None) -> Week:
    """The seven days up to and with ``last``.

    Args:
        last: The last of the seven.
        entries: Stored days, of these dates or more.
        context: Person, settings, plan and life events.
        begins: The journal's first day; days before it are not planned and not missing.
    """
    by_date = {entry.date: entry for entry in entries}
    days = [last - timedelta(days=back) for back in reversed(range(DAYS))]
    return Week(tuple(_week_day(day, by_date.get(day), context, begins) for day in days))


def _week_day(day: date, entry: DayEntry | None, context: DayContext, begins: date | None) -> WeekDay:
    is_before = begins is not None and day < begins
    return WeekDay(
        day=day,
        minutes=active_minutes(entry) if entry is not None else None,
        planned=None if is_before else quota_on(day, context.plan),
        fullness=fullness(entry, context),
        is_logged=is_logged(entry),
        is_before=is_before,
    )


@dataclass(frozen=True, slots=True)
class Ahead:
    """A life event that is near; ``in_days`` is 0 or less once it has begun."""

    event: LifeEvent
    in_days: int


def coming_up(day: date, events: Iterable[LifeEvent], within: int = COMING_UP_WITHIN) -> tuple[Ahead, ...]:
    """The life events that run on the day or begin within so many days after it, the nearest first."""
    near = [
        Ahead(event, (event.start - day).days)
        for event in events
        if event.covers(day) or day < event.start <= day + timedelta(days=within)
    ]
    return tuple(sorted(near, key=lambda ahead: ahead.event.start))


def goal_under_way(plan: Plan) -> Goal | None:
    """The first goal that is not reached yet and has steps; ``None`` without one."""
    return next((goal for goal in plan.goals if goal.reached_on is None and goal.steps), None)


def goal_reached_on(plan: Plan, day: date) -> Goal | None:
    """The first goal that was reached on a day, or of which a step was; ``None`` without one."""

    def was_reached(goal: Goal) -> bool:
        return day in {goal.reached_on, *(step.reached_on for step in goal.steps or ())}

    return next((goal for goal in plan.goals if was_reached(goal)), None)


def next_step(goal: Goal) -> GoalStep | None:
    """The first step of a goal that is not reached yet; ``None`` where all are."""
    return next((step for step in goal.steps or () if step.reached_on is None), None)
