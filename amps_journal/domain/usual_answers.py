"""What the last days hold again and again, to be offered and never to be stored unasked."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time

from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import is_day_off, programme_on
from amps_journal.domain.day import DESENSITIZATION, Activity, DayEntry, Sleep
from amps_journal.domain.nights import EVENING_BEGINS, NightDoubt, night_doubt
from amps_journal.domain.words import is_own, spellings_in, usual_spelling

LOOK_BACK_DAYS = 28
OFTEN_ENOUGH = 2
NIGHTS_COMPARED = 5
WEEKDAYS_COMPARED = 4
_ROUND_TO = 5
_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class UsualActivity:
    """A kind of activity that is done often, with its usual minutes, in steps of five."""

    kind: str
    minutes: int


def usual_activities(
    entries: Iterable[DayEntry], wanted: Container[str] | None = None, most: int = 2
) -> tuple[UsualActivity, ...]:
    """The activities beside the programme of at least two of the days, the most frequent first.

    Args:
        entries: The days to look through.
        wanted: The kinds that may be offered; all unless given.
        most: How many at most.
    """
    minutes: dict[str, list[int]] = defaultdict(list)
    days: Counter[str] = Counter()
    for entry in entries:
        days.update({activity.kind for activity in entry.activities or ()})
        for activity in entry.activities or ():
            if activity.item is None and activity.kind != DESENSITIZATION:
                minutes[activity.kind].append(activity.minutes)
    often = sorted(
        (kind for kind in minutes if days[kind] >= OFTEN_ENOUGH and (wanted is None or kind in wanted)),
        key=lambda kind: -days[kind],
    )
    return tuple(UsualActivity(kind, _rounded(_median(minutes[kind]))) for kind in often[:most])


def _rounded(minutes: float) -> int:
    return max(_ROUND_TO, round(minutes / _ROUND_TO) * _ROUND_TO)


def own_words(entries: Iterable[DayEntry], field: str) -> tuple[str, ...]:
    """The teen's own words in a field of the days that are not in its catalogue, the most frequent first.

    Spellings that differ in case and spaces are one word, which is spelt as it is most often.

    Args:
        entries: The days to look through.
        field: One of ``domain.words.LISTS``.
    """
    used = sorted(
        spellings_in(entries, field), key=lambda found: -len({day for days in found.values() for day in days})
    )
    return tuple(word for word in map(usual_spelling, used) if is_own(field, word))


def usual_night(day: date, entries: Iterable[DayEntry], context: DayContext) -> Sleep | None:
    """Lights out and waking of the nights before the last days of the same kind: their medians, in steps of five.

    Nights before a school day and nights before a free one are different kinds. One such night is enough, so that
    from the second day on there is something to offer.

    Args:
        day: The date whose night is asked about; whether it is free is read from the calendar.
        entries: Stored days; those from ``day`` on are left out.
        context: Person, settings, plan and life events.

    Returns:
        Both ends of the night, or ``None`` without a night to go by, or where the medians make no plausible night.
    """
    free = is_day_off(None, day, context.person, context.life_events)
    nights = [
        (entry.sleep.lights_out, entry.sleep.woke)
        for entry in sorted(entries, key=lambda entry: entry.date, reverse=True)
        if entry.date < day
        and entry.sleep is not None
        and is_day_off(entry, entry.date, context.person, context.life_events) is free
    ]
    known = [(out, woke) for out, woke in nights if out is not None and woke is not None][:NIGHTS_COMPARED]
    if not known:
        return None
    night = Sleep(
        lights_out=_middle_time([out for out, _woke in known], EVENING_BEGINS.hour * 60),
        woke=_middle_time([woke for _out, woke in known], 0),
    )
    return night if night_doubt(night, day, context.settings.zone) is NightDoubt.NONE else None


def _middle_time(times: Iterable[time], from_minutes: int) -> time:
    """The median of times of a day that begins so many minutes after midnight, in steps of five minutes."""
    minutes = [(at.hour * 60 + at.minute - from_minutes) % _DAY for at in times]
    middle = round(_median(minutes) / _ROUND_TO) * _ROUND_TO
    return time(*divmod((middle + from_minutes) % _DAY, 60))


def usual_moving(day: date, entries: Iterable[DayEntry], context: DayContext) -> tuple[Activity, ...]:
    """What was done on most of the last four answered days of the same weekday, with its median minutes.

    Planned items come in the plan's order and only where they are planned for the day; other activity follows, the
    most frequent first. One day is enough to go by. Effort and how it felt are never carried over.

    Args:
        day: The date that is asked about.
        entries: Stored days; those from ``day`` on are left out.
        context: Person, settings, plan and life events.
    """
    alike = [
        entry.activities
        for entry in sorted(entries, key=lambda entry: entry.date, reverse=True)
        if entry.date < day and entry.date.weekday() == day.weekday() and entry.activities is not None
    ][:WEEKDAYS_COMPARED]
    minutes: dict[tuple[str, str | None, str | None], list[int]] = defaultdict(list)
    for activities in alike:
        for key, total in _minutes_by_activity(activities).items():
            minutes[key].append(total)
    most = {key: _rounded(_median(found)) for key, found in minutes.items() if 2 * len(found) > len(alike)}
    planned = {item.key: place for place, item in enumerate(programme_on(day, context.plan))}
    kept = [key for key in most if key[1] is None or key[1] in planned]
    kept.sort(key=lambda key: (planned.get(key[1] or "", len(planned)), -len(minutes[key])))
    return tuple(
        Activity(kind=kind, minutes=most[kind, item, what], item=item, stimulus=what) for kind, item, what in kept
    )


def _minutes_by_activity(activities: Iterable[Activity]) -> dict[tuple[str, str | None, str | None], int]:
    found: Counter[tuple[str, str | None, str | None]] = Counter()
    for activity in activities:
        found[activity.kind, activity.item, activity.stimulus] += activity.minutes
    return {key: min(_DAY, total) for key, total in found.items()}


def _median(values: Sequence[float]) -> float:
    # Not ``statistics``: it brings in fractions and decimals, and the window starts without.
    ordered = sorted(values)
    return (ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2
