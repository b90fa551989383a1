"""What the plan's sheet says: the week to tick off, this week's minutes, and what the plan holds besides."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from amps_journal.domain import catalogue
from amps_journal.domain.calendar import is_free_day, programme_on, quota_on, routine_on, week_of
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.plan import Goal, LadderStep, Plan, ProgrammeItem, RoutineItem, SetbackPlan
from amps_journal.domain.planning.ladder import first_open_step
from amps_journal.domain.skills import skill
from amps_journal.formats import numbers
from amps_journal.formats.dates import date_span, long_date, short_weekday_and_day, short_weekday_names
from amps_journal.formats.joined import in_row
from amps_journal.i18n import plural, translate

PARTS = ("programme", "quota", "routine", "goals", "ladder", "skills", "setback_plan")
USUAL_PARTS = frozenset(PARTS) - {"setback_plan"}
"""A family reads what hangs on the fridge, so the setback plan is on it only if the teen wants that."""

MOST_ROWS = 16
MOST_GOALS = 4
MOST_STEPS = 6
MOST_RUNGS = 10
MOST_SKILLS = 6
MOST_LINES = 5
LABEL_LONGEST = 70
NOTE_LONGEST = 90
WORDS_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the week: what, how long or when, and on which of the seven days."""

    label: str
    detail: str
    days: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Week:
    """Lines to tick off under a heading, and how many more there are than the sheet has room for."""

    title: str
    rows: tuple[Row, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Tick:
    """Something to tick off once; ``is_next`` is the one that is worked on now."""

    label: str
    detail: str
    done: bool
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class Ticks:
    """A goal with its steps, or the ladder."""

    title: str
    detail: str
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """A few lines under a small heading."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """The sheet; empty parts are left out.

    Attributes:
        title: Whose plan.
        subtitle: Which week.
        weekdays: Seven headings, each a weekday and its day of the month.
        to_tick: The heading over the lines of the week.
        quotas: Minutes this week and next, each with its label.
        to_write: What is written into the line of minutes; its days hold the plan's minutes.
        minutes: For each day the plan's minutes, empty before the quota begins.
        weeks: Programme and routine.
        goals: Each goal with its steps.
        ladder: The ladder.
        skills: Favourite skills, each with its first step.
        setback: The setback plan.
        headings: The headings over goals, ladder, skills and setback plan, by these names.
        nothing: What is said of an empty plan.
        footer: The last line.
    """

    title: str
    subtitle: str
    weekdays: tuple[tuple[str, str], ...]
    to_tick: str
    quotas: tuple[tuple[str, str], ...]
    to_write: str
    minutes: tuple[str, ...]
    weeks: tuple[Week, ...]
    goals: tuple[Ticks, ...]
    ladder: Ticks | None
    skills: tuple[Lines, ...]
    setback: tuple[Lines, ...]
    headings: dict[str, str]
    nothing: str
    footer: str


def plan_sheet(contents: JournalContents, today: date, week: date, parts: Collection[str] = USUAL_PARTS) -> PlanSheet:
    """What the sheet of a week says.

    Args:
        contents: The journal.
        today: The date that it is made on.
        week: A day of the week that it is for.
        parts: Which of ``PARTS`` it holds.
    """
    begins = week_of(week, contents.settings.week_start)
    days = [begins + timedelta(days=n) for n in range(7)]
    plan, names = contents.plan, short_weekday_names()
    weeks = tuple(found for found in _weeks(contents, days, parts) if found.rows)
    has_quota = "quota" in parts and any(quota_on(day, plan) is not None for day in days)
    goals = _goals(plan.goals) if "goals" in parts else ()
    ladder = _ladder(plan) if "ladder" in parts and plan.ladder else None
    skills = tuple(map(_skill, plan.favourite_skills[:MOST_SKILLS])) if "skills" in parts else ()
    setback = _setback(plan.setback_plan) if "setback_plan" in parts and plan.setback_plan else ()
    is_empty = not (weeks or has_quota or goals or ladder or skills or setback)
    return PlanSheet(
        title=_title(contents.person.name),
        subtitle=date_span(days[0], days[-1]),
        weekdays=tuple((names[day.weekday()], str(day.day)) for day in days),
        to_tick=translate("PlanSheet", "Tick what you did"),
        quotas=_quotas(plan, begins, today) if has_quota else (),
        to_write=translate("PlanSheet", "Minutes I moved") if has_quota else "",
        minutes=tuple(_minutes(quota_on(day, plan)) for day in days) if has_quota else (),
        weeks=weeks,
        goals=goals,
        ladder=ladder,
        skills=skills,
        setback=setback,
        headings=_headings(),
        nothing=translate("PlanSheet", "There is nothing in the plan yet.") if is_empty else "",
        footer=translate(
            "PlanSheet",
            "Made with AMPS Journal on {date}. Change it with your therapist. Not medical advice.",
            date=long_date(today),
        ),
    )


def _headings() -> dict[str, str]:
    return {
        "goals": translate("PlanSheet", "My goals"),
        "ladder": translate("PlanSheet", "My touch ladder"),
        "skills": translate("PlanSheet", "Skills that help me"),
        "setback": translate("PlanSheet", "My setback plan"),
    }


def _title(name: str | None) -> str:
    return translate("PlanSheet", "{name}’s plan", name=_short(name, 40)) if name else translate("PlanSheet", "My plan")


def _quotas(plan: Plan, begins: date, today: date) -> tuple[tuple[str, str], ...]:
    """The minutes of the week and of the one after it; where they grow within the week, those that it ends with."""
    found = []
    for first in (begins, begins + timedelta(days=7)):
        minutes = quota_on(first + timedelta(days=6), plan)
        is_this = first <= today < first + timedelta(days=7)
        label = translate("PlanSheet", "this week") if is_this else _week_label(first)
        found.append(
            (
                plural(
                    "PlanSheet", "{minutes} min a day", "{minutes} min a day", minutes or 0, minutes=_minutes(minutes)
                ),
                label,
            )
        )
    return tuple(found)


def _week_label(first: date) -> str:
    return translate("PlanSheet", "from {date}", date=short_weekday_and_day(first))


def _minutes(minutes: float | None) -> str:
    return "" if minutes is None else numbers.whole(minutes)


def _weeks(contents: JournalContents, days: Sequence[date], parts: Collection[str]) -> Iterable[Week]:
    plan, person, events = contents.plan, contents.person, contents.life_events
    if "programme" in parts:
        planned = [programme_on(day, plan) for day in days]
        yield _week(translate("PlanSheet", "My programme"), _rows(plan.programme, planned, _exercise_detail))
    if "routine" in parts:
        habits = [routine_on(day, plan, day_off=is_free_day(day, person, events)) for day in days]
        yield _week(translate("PlanSheet", "My day"), _rows(plan.routine, habits, lambda _item: ""))


def _week(title: str, rows: tuple[Row, ...]) -> Week:
    beyond = len(rows) - MOST_ROWS
    more = plural("PlanSheet", "and {n} more in the journal", "and {n} more in the journal", beyond)
    return Week(title, rows[:MOST_ROWS], more if beyond > 0 else "")


def _rows(
    items: Sequence[ProgrammeItem] | Sequence[RoutineItem],
    planned: Sequence[Sequence[ProgrammeItem | RoutineItem]],
    detail: Callable[[ProgrammeItem | RoutineItem], str],
) -> tuple[Row, ...]:
    """The items planned on any of the days, in the plan's order; of a changed item the two parts share a line."""
    found: dict[tuple[str, str], list[bool]] = {}
    for item in items:
        on = [item in of_day for of_day in planned]
        if any(on):
            line = found.setdefault((_short(item.label, LABEL_LONGEST), detail(item)), [False] * len(planned))
            line[:] = [a or b for a, b in zip(line, on, strict=True)]
    return tuple(Row(label, more, tuple(on)) for (label, more), on in found.items())


def _exercise_detail(item: ProgrammeItem | RoutineItem) -> str:
    if not isinstance(item, ProgrammeItem):
        return ""
    minutes = plural("PlanSheet", "{n} minute", "{n} minutes", item.minutes)
    if not item.note:
        return minutes
    return translate("PlanSheet", "{minutes} · {note}", minutes=minutes, note=_short(item.note, NOTE_LONGEST))


def _goals(goals: Iterable[Goal]) -> tuple[Ticks, ...]:
    """The goals that are not reached, or with none left those that are."""
    every = list(goals)
    return tuple(_goal(goal) for goal in [g for g in every if g.reached_on is None] or every)[:MOST_GOALS]


def _goal(goal: Goal) -> Ticks:
    steps = goal.steps or ()
    following = next((number for number, step in enumerate(steps) if step.reached_on is None), None)
    ticks = [
        Tick(_short(step.label, LABEL_LONGEST), "", done=step.reached_on is not None, is_next=number == following)
        for number, step in enumerate(steps[:MOST_STEPS])
    ]
    return Ticks(_short(goal.label, LABEL_LONGEST), _short(goal.why, NOTE_LONGEST), tuple(ticks))


def _ladder(plan: Plan) -> Ticks:
    current = first_open_step(plan)
    # Around the step that is worked on, where the ladder is longer than the sheet.
    first = max(0, min((current or 0) - MOST_RUNGS // 2, len(plan.ladder) - MOST_RUNGS))
    shown = list(enumerate(plan.ladder))[first : first + MOST_RUNGS]
    return Ticks("", "", tuple(_rung(step, is_next=number == current) for number, step in shown))


def _rung(step: LadderStep, *, is_next: bool) -> Tick:
    minutes = plural("PlanSheet", "{n} minute", "{n} minutes", step.minutes) if step.minutes is not None else ""
    return Tick(_short(step.stimulus, LABEL_LONGEST), minutes, done=step.reached_on is not None, is_next=is_next)


def _skill(strategy: str) -> Lines:
    told = skill(strategy)
    return Lines(_short(catalogue.label("strategies", strategy), LABEL_LONGEST), told.steps[:1] if told else ())


def _setback(written: SetbackPlan) -> tuple[Lines, ...]:
    labels = tuple(catalogue.label("strategies", key) for key in written.skills or ())
    parts = (
        (translate("PlanSheet", "I tell myself"), (written.words,) if written.words else ()),
        (translate("PlanSheet", "First steps"), written.first_steps or ()),
        (translate("PlanSheet", "Skills"), (in_row(labels),) if labels else ()),
        (translate("PlanSheet", "I tell"), (in_row(written.tell),) if written.tell else ()),
    )
    return tuple(
        Lines(title, tuple(_short(line, WORDS_LONGEST) for line in lines[:MOST_LINES]))
        for title, lines in parts
        if lines
    )


def _short(text: str | None, longest: int) -> str:
    """The text on one line, cut between words where it is too long."""
    whole = " ".join((text or "").split())
    if len(whole) <= longest:
        return whole
    return whole[: longest - 1].rsplit(" ", 1)[0] + "…"
