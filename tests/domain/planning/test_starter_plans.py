"""Plans to begin with: whole, plainly worded, and adding without ever taking."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
import textstat
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import plans

from amps_journal.domain import catalogue
from amps_journal.domain.calendar import quota_on
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Goal, Plan
from amps_journal.domain.planning import programme, starters
from amps_journal.domain.rules import plan_problems

TODAY = date(2026, 3, 11)
STARTERS = starters.starter_plans()


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.key)
def test_a_starter_makes_a_whole_plan(starter: starters.StarterPlan) -> None:
    made = starters.apply_starter(Plan(), starter, TODAY)
    assert (len(made.programme), len(made.routine), len(made.goals)) == (4, 4, 2)
    assert all(goal.steps for goal in made.goals)
    assert quota_on(TODAY, made) == -(-8 * starter.quota.minutes_from // 10)
    assert {item.kind for item in made.programme} <= catalogue.keys("activities")
    assert set(made.favourite_skills) <= catalogue.keys("strategies")
    assert not list(plan_problems(made))
    assert all(item.start == TODAY and item.end is None for item in (*made.programme, *made.routine))


def test_there_is_one_for_each_way_in_and_only_the_limb_has_a_ladder() -> None:
    assert [starter.key for starter in STARTERS] == ["diffuse", "one_limb", "after_setback"]
    assert [bool(starter.ladder) for starter in STARTERS] == [False, True, False]
    assert "therapist" in starters.change_it()
    with pytest.raises(KeyError):
        starters.starter_plan("none")


def test_the_quota_starts_from_the_teens_own_baseline_where_it_is_known() -> None:
    made = starters.apply_starter(Plan(), STARTERS[0], TODAY, baseline=50)
    assert quota_on(TODAY, made) == 40
    assert quota_on(TODAY, starters.apply_starter(Plan(), STARTERS[0], TODAY, baseline=200)) == 160


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plan=plans(), starter=st.sampled_from(STARTERS), today=st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_applying_one_adds_and_never_overwrites(plan: Plan, starter: starters.StarterPlan, today: date) -> None:
    try:
        made = starters.apply_starter(plan, starter, today)
    except JournalError:
        assert list(plan_problems(plan))
        return
    for name in ("programme", "routine", "goals", "favourite_skills"):
        there = getattr(plan, name)
        assert getattr(made, name)[: len(there)] == there
    assert not plan.quota or made.quota == plan.quota
    assert not plan.ladder or made.ladder == plan.ladder
    assert plan.ladder_rule is None or made.ladder_rule == plan.ladder_rule
    assert (made.setback_plan, made.setback_reviews) == (plan.setback_plan, plan.setback_reviews)
    assert starters.apply_starter(made, starter, today) == made


def test_what_has_the_same_name_is_passed_over_and_what_has_ended_is_not() -> None:
    starter = STARTERS[0]
    own = replace(starter.programme[0], label=f" {starter.programme[0].label.upper()} ", minutes=45)
    plan = replace(programme.add_item(Plan(), own, TODAY), goals=(Goal(label=starter.goals[0].label.upper()),))
    made = starters.apply_starter(plan, starter, TODAY)
    assert len(made.programme) == 4
    assert made.programme[0].minutes == 45
    assert len(made.goals) == 2
    later = TODAY + timedelta(days=9)
    ended = programme.end_item(made, made.programme[0].key, later)
    assert len(starters.apply_starter(ended, starter, later).programme) == 5


def test_routines_for_school_days_and_holidays_fit_beside_each_other() -> None:
    made = Plan()
    for template in starters.routine_templates():
        made = starters.add_routine(made, template.items, TODAY)
        assert starters.add_routine(made, template.items, TODAY) == made
    assert {item.on for item in made.routine} == {"school", "free"}
    assert [item.on for item in made.routine if item.label == "Up on time"] == ["school", "free"]
    assert not list(plan_problems(made))


def texts() -> list[str]:
    lines = starters.setback_lines()
    told = [starters.change_it(), *lines.words, *lines.first_steps, *lines.tell]
    for starter in STARTERS:
        told += [starter.label, starter.about, *(item.note or "" for item in starter.programme)]
        told += [item.label for item in (*starter.programme, *starter.routine)]
        told += [words for goal in starter.goals for words in (goal.label, goal.why or "")]
        told += [step.label for goal in starter.goals for step in goal.steps or ()]
    return told


def test_a_twelve_year_old_reads_them_and_none_advises_rest_or_aims_at_pain() -> None:
    words = texts()
    # Single labels are too short for the formula.
    assert textstat.flesch_kincaid_grade(" ".join(f"{text.rstrip('.')}." for text in words)) <= 6
    assert not [text for text in words if "rest" in text.lower().split() or "!" in text or "imagin" in text.lower()]
    titles = {starter.label for starter in STARTERS}
    assert not [text for text in words if "pain" in text.lower() and text not in titles]
