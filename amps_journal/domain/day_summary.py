"""A day at a glance, as a calendar shows it: what can be said of it in a few marks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from amps_journal.domain import calendar, catalogue
from amps_journal.domain.answers import active_minutes, is_logged
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import LifeEvent, Person


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
    """

    date: date
    logged: bool
    active_minutes: int | None
    attended: float | None
    day_off: bool
    events: tuple[LifeEvent, ...]
    is_before: bool = False


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


def _at_a_glance(day: date, entry: DayEntry | None, person: Person, events: tuple[LifeEvent, ...]) -> DayAtAGlance:
    return DayAtAGlance(
        date=day,
        logged=is_logged(entry),
        active_minutes=active_minutes(entry) if entry is not None else None,
        attended=calendar.attended_share(entry) if entry is not None else None,
        day_off=calendar.is_day_off(entry, day, person, events),
        events=tuple(calendar.events_on(day, events)),
    )
