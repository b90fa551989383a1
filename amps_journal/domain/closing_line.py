"""The small closing line of a day: one thing that was done, never a score and never about pain."""

from collections.abc import Callable
from datetime import time

from amps_journal.domain import catalogue
from amps_journal.domain.answers import DayContext, active_minutes, is_logged
from amps_journal.domain.calendar import is_day_off, programme_on, routine_on
from amps_journal.domain.day import DayEntry
from amps_journal.domain.plan import Plan
from amps_journal.formats.joined import within_sentence
from amps_journal.i18n import plural, translate

ENOUGH = 3
"""So many answered questions are what a day needs; all others are extra."""
_EVENING, _MORNING = time(18), time(6)


def farewell(answered: int, *, is_done: bool, now: time) -> str:
    """What to wish at the end of the day; nothing while it still lacks something.

    Args:
        answered: How many questions are answered.
        is_done: Whether the teen said that this was all.
        now: The time of the day.
    """
    if answered < ENOUGH and not is_done:
        return ""
    is_late = now >= _EVENING or now < _MORNING
    return translate("Done", "Good night.") if is_late else translate("Done", "See you tomorrow.")


def closing_line(entry: DayEntry, context: DayContext) -> str | None:
    """One sentence about something that was done on the day; ``None`` where nothing is logged.

    The same answers always give the same line. A win comes first, then people, the programme, school, moving, the
    routine, skills and what else the teen got to do; a day on which none of them was said still had its few minutes
    for the journal. The teen's own words are never repeated, as they may be about pain.

    Args:
        entry: The day.
        context: Person, settings, plan and life events.
    """
    if not is_logged(entry):
        return None
    lines = (line(entry, context) for line in _LINES)
    return next((line for line in lines if line), translate("Done", "You took a moment for your journal."))


def _win(entry: DayEntry, _context: DayContext) -> str:
    return translate("Done", "You had a win and wrote it down.") if entry.win else ""


def _people(entry: DayEntry, _context: DayContext) -> str:
    return translate("Done", "You met a friend.") if "met_a_friend" in (entry.did or ()) else ""


def is_programme_done(entry: DayEntry, plan: Plan) -> bool:
    """Whether all that the programme plans for the day is ticked; not where it plans nothing."""
    planned = {item.key for item in programme_on(entry.date, plan)}
    return bool(planned) and planned <= {activity.item for activity in entry.activities or ()}


def _programme(entry: DayEntry, context: DayContext) -> str:
    planned = {item.key for item in programme_on(entry.date, context.plan)}
    done = planned & {activity.item for activity in entry.activities or ()}
    if not done:
        return ""
    if is_programme_done(entry, context.plan):
        return translate("Done", "You did all of your programme.")
    return translate("Done", "You kept going on your programme.")


def _school(entry: DayEntry, _context: DayContext) -> str:
    status = entry.school.status if entry.school is not None else None
    if status == "all_day":
        return translate("Done", "You were at school all day.")
    return translate("Done", "You got to school.") if status == "part_day" else ""


def _moving(entry: DayEntry, _context: DayContext) -> str:
    minutes = active_minutes(entry)
    return plural("Done", "You moved for one minute.", "You moved for {n} minutes.", minutes) if minutes else ""


def _routine(entry: DayEntry, context: DayContext) -> str:
    day_off = is_day_off(entry, entry.date, context.person, context.life_events)
    planned = {item.key for item in routine_on(entry.date, context.plan, day_off=day_off)}
    done = planned & set(entry.routine_done or ())
    if not done:
        return ""
    if done == planned:
        return translate("Done", "You did all of your routine.")
    return translate("Done", "You kept up some of your routine.")


def _skills(entry: DayEntry, _context: DayContext) -> str:
    if not entry.coping:
        return ""
    known = catalogue.keys("strategies")
    skill = next((use.strategy for use in entry.coping if use.strategy in known), None)
    if skill is None:
        return translate("Done", "You used a skill of your own.")
    return translate("Done", "You used a skill: {skill}.", skill=within_sentence(catalogue.label("strategies", skill)))


def _did(entry: DayEntry, _context: DayContext) -> str:
    said = {
        "helped_at_home": translate("Done", "You helped at home."),
        "practised": translate("Done", "You practised."),
        "went_out": translate("Done", "You went out."),
        "hobby": translate("Done", "You had time for a hobby."),
        "family_time": translate("Done", "You spent time with your family."),
    }
    known = next((said[what] for what in entry.did or () if what in said), "")
    return known or (translate("Done", "You did something that was yours.") if entry.did else "")


_LINES: tuple[Callable[[DayEntry, DayContext], str], ...] = (
    _win,
    _people,
    _programme,
    _school,
    _moving,
    _routine,
    _skills,
    _did,
)
