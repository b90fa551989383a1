"""Whatever is done to a plan, on whatever days: what past days were planned and how they were kept stays the same."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.domain.calendar import programme_on, quota_on, routine_on
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import JournalSettings
from amps_journal.domain.plan import Plan
from amps_journal.domain.planning import goals, ladder, programme, quota, routine, setback_plan, skills, starters
from amps_journal.domain.rules import contents_problems

FIRST = date(2026, 1, 5)
LABELS = ("Bike", "Walk", "Swim", "Бег", "🎻")
SHARES = ("programme_kept", "quota_kept", "routine_kept")


def some_days(draw: Any, least: int = -3, most: int = 40) -> Any:
    return timedelta(days=draw(st.integers(least, most)))


@dataclass
class Journey:
    """A plan that is changed day after day, and the days that were lived by it."""

    draw: Any
    today: date = FIRST
    plan: Plan = field(default_factory=Plan)
    days: list[DayEntry] = field(default_factory=list)

    def live(self, nights: int) -> None:
        for _night in range(nights):
            self.days.append(self._lived(self.today))
            self.today += timedelta(days=1)

    def _lived(self, day: date) -> DayEntry:
        planned = programme_on(day, self.plan)
        done = tuple(
            Activity(kind=item.kind, minutes=item.minutes, item=item.key)
            for item in planned
            if self.draw(st.booleans())
        )
        ticked = tuple(i.key for i in routine_on(day, self.plan, day_off=False) if self.draw(st.booleans()))
        answers = self.draw(st.sampled_from(["both", "activities", "routine", "neither"]))
        return DayEntry(
            date=day,
            energy=5,
            activities=done if answers in {"both", "activities"} else None,
            routine_done=ticked if answers in {"both", "routine"} else None,
        )

    def contents(self) -> JournalContents:
        return JournalContents(plan=self.plan, days=tuple(self.days), settings=JournalSettings(timezone="UTC"))


def weekdays(draw: Any) -> tuple[int, ...]:
    return tuple(draw(st.just(range(7)) | st.lists(st.integers(0, 6), max_size=7)))


def maybe_day(j: Journey) -> date | None:
    return j.draw(st.none() | st.none() | st.integers(-3, 30).map(lambda n: j.today + timedelta(days=n)))


def exercise(j: Journey) -> programme.ProgrammeDraft:
    return programme.ProgrammeDraft(
        label=j.draw(st.sampled_from(LABELS)),
        kind="aerobic",
        minutes=j.draw(st.integers(1, 60)),
        weekdays=weekdays(j.draw),
        start=maybe_day(j),
        end=maybe_day(j),
    )


def habit(j: Journey) -> routine.RoutineDraft:
    return routine.RoutineDraft(
        label=j.draw(st.sampled_from(LABELS)),
        weekdays=weekdays(j.draw),
        on=j.draw(st.sampled_from(["all", "school", "free"])),
        start=maybe_day(j),
        end=maybe_day(j),
    )


def key_of(j: Journey, items: tuple[Any, ...]) -> str:
    """A key, most often of an item that has not ended."""
    living = [item.key for item in items if item.end is None or item.end > j.today]
    every = [item.key for item in items] or ["none"]
    return j.draw(st.sampled_from(living or every) | st.sampled_from(every))


def ticked(j: Journey) -> list[str]:
    return j.draw(st.lists(st.sampled_from([i.key for i in (*j.plan.programme, *j.plan.routine)] or ["none"])))


def on_items(module: Any, name: str, draft: Callable[[Journey], Any]) -> dict[str, Callable[[Journey], Plan]]:
    def items(j: Journey) -> tuple[Any, ...]:
        return getattr(j.plan, name)

    return {
        f"{name} add": lambda j: module.add_item(j.plan, draft(j), j.today),
        f"{name} change": lambda j: module.change_item(j.plan, key_of(j, items(j)), draft(j), j.today, ticked(j)),
        f"{name} end": lambda j: module.end_item(
            j.plan, key_of(j, items(j)), j.today, on=maybe_day(j), ticked=ticked(j)
        ),
        f"{name} pause": lambda j: module.pause_item(
            j.plan, key_of(j, items(j)), j.today, j.today + some_days(j.draw), ticked(j)
        ),
        f"{name} resume": lambda j: module.resume_item(
            j.plan, key_of(j, module.coming_items(j.plan, j.today) or items(j)), j.today
        ),
        f"{name} move": lambda j: module.move_item(j.plan, key_of(j, items(j)), j.draw(st.integers(-1, 5)), j.today),
    }


def minutes(j: Journey) -> float:
    return j.draw(st.integers(0, 200).map(float))


def a_held_day(j: Journey) -> date:
    return j.draw(st.sampled_from([hold for s in j.plan.quota for hold in s.holds or ()][-3:] or [j.today]))


def growth(j: Journey) -> float:
    return j.draw(st.sampled_from([0.0, 0.05, 0.1, 1.0]))


QUOTA: dict[str, Callable[[Journey], Plan]] = {
    "start quota": lambda j: quota.start_quota(
        j.plan, j.today, minutes(j), growth=growth(j), cap=j.draw(st.none() | st.just(90.0)), start=maybe_day(j)
    ),
    "restart": lambda j: quota.restart(j.plan, j.today, minutes(j), first_step=j.draw(st.sampled_from([0.8, 1.0]))),
    "change growth": lambda j: quota.change_growth(
        j.plan, j.today, growth=growth(j), cap=j.draw(st.none() | st.just(45.0))
    ),
    "hold": lambda j: quota.hold_week(j.plan, j.today + some_days(j.draw), j.today),
    "hold this week": lambda j: quota.hold_week(j.plan, j.today, j.today),
    "unhold": lambda j: quota.unhold(j.plan, a_held_day(j), j.today),
    "remove stretch": lambda j: quota.remove_stretch(
        j.plan, j.draw(st.sampled_from([s.start for s in j.plan.quota][-2:] or [j.today])), j.today
    ),
}
OTHER: dict[str, Callable[[Journey], Plan]] = {
    "starter": lambda j: starters.apply_starter(j.plan, j.draw(st.sampled_from(starters.starter_plans())), j.today),
    "routine list": lambda j: starters.add_routine(
        j.plan, j.draw(st.sampled_from(starters.routine_templates())).items, j.today
    ),
    "ladder": lambda j: ladder.add_step(j.plan, j.draw(st.sampled_from(LABELS)), 5),
    "ladder reached": lambda j: ladder.step_reached(j.plan, 0, j.today),
    "goal": lambda j: goals.add_goal(j.plan, "Orchestra", "Friends", ["One", "Two"]),
    "goal reached": lambda j: goals.reach(j.plan, 0, 1, j.today),
    "favourite": lambda j: skills.add_favourite(j.plan, "breathing"),
    "setback plan": lambda j: setback_plan.write(j.plan, j.today, words="It passes."),
}
EDITS = {
    **on_items(programme, "programme", exercise),
    **on_items(routine, "routine", habit),
    **QUOTA,
    **OTHER,
}


def seen(plan: Plan, until: date) -> list[Any]:
    """For each past day what was planned and the quota, off and on school days."""
    days = [FIRST + timedelta(days=n) for n in range((until - FIRST).days)]
    return [
        (
            day,
            {(i.key, i.label, i.minutes) for i in programme_on(day, plan)},
            {(i.key, i.label) for i in routine_on(day, plan, day_off=False)},
            {(i.key, i.label) for i in routine_on(day, plan, day_off=True)},
            quota_on(day, plan),
        )
        for day in days
    ]


def kept(contents: JournalContents, until: date) -> list[Any]:
    """The shares of the findings and the arrays behind them, over the past days."""
    of = Period(FIRST, until)
    arrays, findings = daily_arrays(contents, of), findings_of(contents, of)
    told = [findings.get(name) for name in SHARES]
    columns = [
        arrays.programme_planned,
        arrays.programme_share,
        arrays.routine_planned,
        arrays.routine_done,
        arrays.quota,
    ]
    return [[np.nan_to_num(column, nan=-1).tolist() for column in columns], told]


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_edit_changes_what_a_past_day_was_planned_or_how_it_was_kept(data: st.DataObject) -> None:
    journey = Journey(data.draw)
    if data.draw(st.booleans()):
        journey.plan = starters.apply_starter(journey.plan, starters.starter_plan("one_limb"), FIRST)
    for name in data.draw(st.lists(st.sampled_from(sorted(EDITS)), min_size=3, max_size=12)):
        journey.live(data.draw(st.integers(0, 9)))
        before = seen(journey.plan, journey.today)
        shares = kept(journey.contents(), journey.today) if journey.days else []
        try:
            plan = EDITS[name](journey)
        except JournalError:
            continue
        journey.plan = plan
        assert seen(plan, journey.today) == before, name
        if journey.days:
            assert kept(journey.contents(), journey.today) == shares, name
        assert not list(contents_problems(journey.contents())), name


def test_the_check_sees_an_edit_that_does_rewrite_the_past() -> None:
    plan = programme.add_item(
        Plan(), programme.ProgrammeDraft(label="Bike", kind="aerobic", minutes=20, weekdays=(0,)), FIRST
    )
    rewritten = replace(plan, programme=(replace(plan.programme[0], weekdays=(0, 1)),))
    days = (DayEntry(date=FIRST + timedelta(days=1), activities=()),)
    until = FIRST + timedelta(days=9)
    assert seen(rewritten, until) != seen(plan, until)
    before, after = (JournalContents(plan=p, days=days) for p in (plan, rewritten))
    assert kept(before, until) != kept(after, until)
