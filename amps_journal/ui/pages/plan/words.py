"""The words of the Plan page: its sections, weekdays, and what an item or a week of the plan says."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from amps_journal.domain import catalogue
from amps_journal.domain.calendar import week_of
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.domain.planning.goals import progress
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.formats.dates import short_date, short_weekday_names, weekday_names, weekdays_from
from amps_journal.formats.joined import facts, in_row
from amps_journal.i18n import plural, translate
from amps_journal.ui.widgets.small_charts.week_plan import WeekLine

PROGRAMME, QUOTA, LADDER, ROUTINE, GOALS, SKILLS, SETBACK = (
    "programme",
    "quota",
    "ladder",
    "routine",
    "goals",
    "skills",
    "setback",
)
_WEEK, _SCHOOL_WEEK, _WEEKEND = tuple(range(7)), (0, 1, 2, 3, 4), (5, 6)


def section_title(section: str) -> str:
    """What a section is called."""
    return {
        PROGRAMME: translate("Plan", "Programme"),
        QUOTA: translate("Plan", "Minutes a day"),
        LADDER: translate("Plan", "Getting used to touch"),
        ROUTINE: translate("Plan", "Routine"),
        GOALS: translate("Plan", "Goals"),
        SKILLS: translate("Plan", "Skills"),
        SETBACK: translate("Plan", "Setback plan"),
    }[section]


def section_purpose(section: str) -> str:
    """One line under a section's name: what it is for."""
    return {
        PROGRAMME: translate("Plan", "What you do on which days. Today shows each exercise on its day."),
        QUOTA: translate("Plan", "How many minutes you move a day. They grow by the calendar, week by week."),
        LADDER: translate("Plan", "Touch that your skin gets used to, one step after the other."),
        ROUTINE: translate("Plan", "What keeps your day in shape. Today shows each thing on its day."),
        GOALS: translate("Plan", "What you want to get back to, in small steps."),
        SKILLS: translate("Plan", "What helps you do what you want to do."),
        SETBACK: translate("Plan", "Written on a good day, for a day when it is hard."),
    }[section]


def section_start(section: str) -> str:
    """What an empty section says."""
    return {
        PROGRAMME: translate("Plan", "Add the exercises that you and your therapist picked."),
        QUOTA: translate("Plan", "Start with what you do now, and let it grow a little each week."),
        LADDER: translate("Plan", "Only if your skin is sore to touch: add steps, the softest one first."),
        ROUTINE: translate("Plan", "Add the few things that keep your day in shape."),
        GOALS: translate("Plan", "Add something you want to get back to."),
        SKILLS: translate("Plan", "Pick the skills you like best."),
        SETBACK: translate("Plan", "Write it now, while it is a good day."),
    }[section]


def weekdays_in_words(weekdays: Sequence[int], first: int) -> str:
    """Some weekdays: "every day", "Monday to Friday", "weekends" or "Mon, Wed, Fri"."""
    found = tuple(sorted(set(weekdays)))
    if found == _WEEK:
        return translate("Plan", "every day")
    if found == _SCHOOL_WEEK:
        return translate("Plan", "Monday to Friday")
    if found == _WEEKEND:
        return translate("Plan", "weekends")
    if len(found) == 1:
        return translate("Plan", "on {day}", day=weekday_names()[found[0]])
    return in_row(short_weekday_names()[day] for day in weekdays_from(first) if day in found)


def minutes_words(minutes: float) -> str:
    """Minutes with their unit."""
    return minutes_in_words(minutes)


def minutes_a_day(minutes: float) -> str:
    """Minutes a day."""
    return plural("Plan", "{n} minute a day", "{n} minutes a day", round(minutes))


def kind_words(on: str) -> str:
    """On which kind of day a routine item is planned."""
    return {
        "all": translate("Plan", "all days"),
        "school": translate("Plan", "school days"),
        "free": translate("Plan", "free days"),
    }[on]


def exercise_words(item: ProgrammeItem, first: int) -> str:
    """How long and when."""
    parts = [minutes_words(item.minutes), weekdays_in_words(item.weekdays, first)]
    kind = catalogue.label("activities", item.kind)
    if kind.casefold() != item.label.casefold():
        parts.append(kind)
    return facts(parts)


def routine_words(item: RoutineItem, first: int) -> str:
    """When."""
    days = weekdays_in_words(item.weekdays, first)
    if item.on == "all":
        return days
    if tuple(item.weekdays) == _WEEK:
        return kind_words(item.on)
    return facts((days, kind_words(item.on)))


def state_words(item: ProgrammeItem | RoutineItem, paused: Iterable[ProgrammeItem | RoutineItem], today: date) -> str:
    """What is to be known of an item's dates; empty where it simply runs."""
    if item in paused:
        return translate("Plan", "paused until {day}", day=short_date(item.start))
    if item.start > today:
        return translate("Plan", "from {day}", day=short_date(item.start))
    if item.end is not None:
        return translate("Plan", "until {day}", day=short_date(item.end - timedelta(days=1)))
    return ""


def ran_words(item: ProgrammeItem | RoutineItem) -> str:
    """From when to when an item ran."""
    last = (item.end or item.start) - timedelta(days=1)
    return translate("Plan", "{first} to {last}", first=short_date(item.start), last=short_date(last))


def _days_of(item: ProgrammeItem | RoutineItem, monday: date, first: int) -> set[int]:
    """The weekdays of the week on which the item is planned; the week begins on ``first``."""
    start = week_of(monday, first)
    days = (start + timedelta(days=n) for n in range(7))
    return {
        day.weekday()
        for day in days
        if item.start <= day and (item.end is None or day < item.end) and day.weekday() in item.weekdays
    }


def programme_lines(plan: Plan, today: date, first: int) -> list[WeekLine]:
    """This week's programme: each exercise with its minutes under its days; one that changed in it stays one line."""
    lines: dict[str, WeekLine] = {}
    for item in plan.programme:
        days = _days_of(item, today, first)
        cells = tuple(f"{item.minutes}" if day in days else None for day in range(7))
        _put_line(lines, item.label, cells, exercise_words(item, first))
    return list(lines.values())


def routine_lines(plan: Plan, today: date, first: int) -> list[WeekLine]:
    """This week's routine: each thing with its days."""
    lines: dict[str, WeekLine] = {}
    for item in plan.routine:
        days = _days_of(item, today, first)
        cells = tuple("" if day in days else None for day in range(7))
        _put_line(lines, item.label, cells, routine_words(item, first))
    return list(lines.values())


def _put_line(lines: dict[str, WeekLine], what: str, cells: tuple[str | None, ...], said: str) -> None:
    """Add what is planned on some days of the week to its line; what is planned on none has none."""
    if not any(cell is not None for cell in cells):
        return
    before = lines.get(what)
    if before is not None:
        cells = tuple(old if new is None else new for old, new in zip(before.cells, cells, strict=True))
        said = translate("Plan", "{before}, then {after}", before=before.spoken.removeprefix(f"{what}: "), after=said)
    lines[what] = WeekLine(what, cells, translate("Plan", "{what}: {days}", what=what, days=said))


def goal_words(plan: Plan, place: int) -> str:
    """How far a goal is."""
    goal = plan.goals[place]
    if goal.reached_on is not None:
        return translate("Plan", "Reached on {day}", day=short_date(goal.reached_on))
    reached, of = progress(goal)
    if not of:
        return translate("Plan", "No steps yet")
    return plural("Plan", "{reached} of {n} step", "{reached} of {n} steps", of, reached=reached)


def is_begun(plan: Plan) -> bool:
    """Whether anything is planned that a template would bring."""
    return bool(plan.programme or plan.routine or plan.quota or plan.goals or plan.ladder)
