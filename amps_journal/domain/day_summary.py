"""A day at a glance, as a calendar shows it: what can be said of it in a few marks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from amps_journal.domain import calendar, catalogue
from amps_journal.domain.answers import active_minutes, is_logged
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent, Person
from amps_journal.domain.planning.goals import Milestone
from amps_journal.domain.wins import wins_of


@dataclass(frozen=True, slots=True)
class DayAtAGlance:
    """One date of a calendar.

    Attributes:
        date: The date.
        logged: Whether the day holds any answer that counts.
        active_minutes: ``None`` where activities were not answered, which is not 0.
        attended: Share of the school day, 0 to 1; ``None`` where it is not known or does not apply.
        day_off: Whether there is no school.
        events: The life events that run on it.
        is_before: Whether it lies before the journal was begun, so that nothing is missing.
        win: The teen's win, or nothing.
        tags: What the teen got to do, in words.
        reached: Steps of goals, and goals, that were reached on it.
    """

    date: date
    logged: bool
    active_minutes: int | None
    attended: float | None
    day_off: bool
    events: tuple[LifeEvent, ...]
    is_before: bool = False
    win: str = ""
    tags: tuple[str, ...] = ()
    reached: tuple[str, ...] = ()


def event_name(event: LifeEvent) -> str:
    """The event's own label, or else that of its kind."""
    return event.label or catalogue.label("life_events", event.kind)


def month_period(month: date, first_weekday: int) -> Period:
    """The whole weeks that hold the month of the date: from the first day of the first to after the last."""
    first = month.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    start = calendar.week_of(first, first_weekday)
    return Period(start, calendar.week_of(last, first_weekday) + timedelta(days=7))


def days_at_a_glance(
    period: Period,
    entries: Iterable[DayEntry],
    person: Person,
    events: Iterable[LifeEvent],
    begins: date | None = None,
) -> tuple[DayAtAGlance, ...]:
    """Every date of the period, stored or not, in order; ``begins`` is the journal's first day."""
    stored = {entry.date: entry for entry in entries}
    running = tuple(events)
    dates = (period.start + timedelta(days=step) for step in range(period.days))
    glances = (_at_a_glance(day, stored.get(day), person, running) for day in dates)
    return tuple(replace(day, is_before=True) if begins is not None and day.date < begins else day for day in glances)


def with_doing(
    days: Iterable[DayAtAGlance], entries: Iterable[DayEntry], reached: Iterable[Milestone]
) -> tuple[DayAtAGlance, ...]:
    """The days with their wins, what the teen got to do, and the steps of goals that were reached.

    Args:
        days: As they are without.
        entries: What is stored of them, in any order.
        reached: Steps and goals, on any days.
    """
    wins = {win.day: win for win in wins_of(entries)}
    steps: dict[date, list[str]] = {}
    for milestone in reached:
        steps.setdefault(milestone.day, []).append(milestone.label)
    return tuple(
        replace(
            day,
            win=wins[day.date].words if day.date in wins else "",
            tags=wins[day.date].tags if day.date in wins else (),
            reached=tuple(steps.get(day.date, ())),
        )
        for day in days
    )


def _at_a_glance(day: date, entry: DayEntry | None, person: Person, events: tuple[LifeEvent, ...]) -> DayAtAGlance:
    return DayAtAGlance(
        date=day,
        logged=is_logged(entry),
        active_minutes=active_minutes(entry) if entry is not None else None,
        attended=calendar.attended_share(entry) if entry is not None else None,
        day_off=calendar.is_day_off(entry, day, person, events),
        events=tuple(calendar.events_on(day, events)),
    )
