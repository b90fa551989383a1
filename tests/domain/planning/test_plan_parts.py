"""The ladder, goals, favourite skills and the setback plan, as they are edited and as they are offered."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from amps_journal.domain.day import Activity, CopingUse, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import LadderRule, Plan, SetbackReview
from amps_journal.domain.planning import goals, ladder, setback_plan, skills
from amps_journal.domain.planning.skills import SkillUse

TODAY = date(2026, 3, 11)


@pytest.fixture
def climbing() -> Plan:
    made = Plan()
    for stimulus, minutes in (("Cotton", 5), ("Towel", 5), ("Towel", 10)):
        made = ladder.add_step(made, stimulus, minutes)
    return ladder.step_reached(made, 0, TODAY - timedelta(days=30))


def session(back: int, *felt: int | None, stimulus: str = "towel ") -> DayEntry:
    done = tuple(
        Activity(kind="desensitization", minutes=5, stimulus=stimulus, tolerance=tolerance) for tolerance in felt
    )
    return DayEntry(date=TODAY - timedelta(days=back), activities=done)


def test_the_next_step_is_offered_when_three_of_the_last_four_sessions_felt_seven_or_more(climbing: Plan) -> None:
    days = [session(1, 7), session(3, 4), session(5, 8), session(7, 9), session(9, 2)]
    offer = ladder.offered_step(climbing, days, TODAY)
    assert offer is not None
    assert (offer.place, offer.step.stimulus, offer.following.minutes) == (1, "Towel", 10)
    assert (offer.met, offer.of) == (3, 4)


@pytest.mark.parametrize(
    "days",
    [
        [session(1, 7), session(3, 7)],
        [session(1, 7), session(3, 4), session(5, 6), session(7, 9), session(9, 9)],
        [session(n, 9, stimulus="Cotton") for n in range(4)],
        [session(n, None) for n in range(4)],
        [session(1, 9, 9, 9, 9)],
        [session(n, 9, 2) for n in range(4)],
        [session(-n, 9) for n in range(1, 5)],
        [replace(session(n, 9), activities=None) for n in range(4)],
    ],
    ids=["two", "two of four", "another", "not said", "one day", "means", "to come", "not answered"],
)
def test_nothing_is_offered_before_the_rule_is_met(climbing: Plan, days: list[DayEntry]) -> None:
    assert ladder.offered_step(climbing, days, TODAY) is None


def test_the_same_stimulus_for_longer_is_judged_by_later_sessions(climbing: Plan) -> None:
    days = [session(n, 9) for n in range(5, 9)]
    up = ladder.step_reached(climbing, 1, TODAY - timedelta(days=4))
    assert ladder.offered_step(up, days, TODAY) is None
    offer = ladder.offered_step(up, [*days, *(session(n, 7) for n in range(3))], TODAY)
    assert offer is not None
    assert offer.following is None
    assert ladder.current_step(ladder.step_reached(up, 2, TODAY), days, TODAY) is None
    assert ladder.offered_step(ladder.step_reached(up, 2, TODAY), days, TODAY) is None


def test_the_step_that_is_practised_is_the_one_the_teen_is_on(climbing: Plan) -> None:
    assert ladder.current_step(climbing, [], TODAY) == ladder.first_open_step(climbing)
    place = ladder.first_open_step(climbing) + 1
    ahead = replace(climbing.ladder[place], stimulus="Dry rice")
    plan = replace(climbing, ladder=(*climbing.ladder[:place], ahead))
    practised = DayEntry(
        date=TODAY - timedelta(days=2), activities=(Activity(kind="desensitization", minutes=5, stimulus="dry rice"),)
    )
    assert ladder.current_step(plan, [practised], TODAY) == place
    long_ago = replace(practised, date=TODAY - timedelta(days=60))
    assert ladder.current_step(plan, [long_ago], TODAY) == place - 1


def test_sessions_of_months_ago_make_no_offer(climbing: Plan) -> None:
    ruled = ladder.set_rule(climbing, 5, 2, 2)
    assert ladder.offered_step(ruled, [session(40, 9), session(41, 9)], TODAY) is None


def test_the_therapists_rule_counts(climbing: Plan) -> None:
    ruled = ladder.set_rule(climbing, 5, 2, 2)
    assert ladder.offered_step(ruled, [session(1, 5), session(2, 5)], TODAY) is not None
    assert ladder.rule_of(replace(climbing, ladder_rule=LadderRule(tolerance=9))) == LadderRule(
        tolerance=9, sessions=3, of=4
    )
    for wrong in ((11, 3, 4), (7, 5, 4), (7, 0, 4)):
        with pytest.raises(JournalError):
            ladder.set_rule(climbing, *wrong)


def test_ladder_steps_are_edited_in_their_places(climbing: Plan) -> None:
    made = ladder.change_step(climbing, 0, " Silk ", None)
    assert (made.ladder[0].stimulus, made.ladder[0].minutes) == ("Silk", None)
    assert made.ladder[0].reached_on is not None
    made = ladder.add_step(made, "Rice", place=1)
    made = ladder.move_step(made, 3, 0)
    assert [step.stimulus for step in made.ladder] == ["Towel", "Silk", "Rice", "Towel"]
    assert [step.stimulus for step in ladder.remove_step(made, 0).ladder] == ["Silk", "Rice", "Towel"]
    assert ladder.step_unreached(made, 1).ladder[1].reached_on is None
    for edit in (
        lambda: ladder.remove_step(made, 4),
        lambda: ladder.move_step(made, -1, 0),
        lambda: ladder.step_reached(made, 9, TODAY),
        lambda: ladder.add_step(made, " "),
        lambda: ladder.add_step(made, "Rice", 0),
    ):
        with pytest.raises(JournalError):
            edit()


def test_goals_and_their_steps_are_edited_in_their_places() -> None:
    made = goals.add_goal(Plan(), " Orchestra ", " ", ["Ten minutes", " ", "A rehearsal"])
    made = goals.add_goal(made, "Swim", "With Kim")
    assert (made.goals[0].label, made.goals[0].why) == ("Orchestra", None)
    made = goals.add_step(made, 0, "A concert")
    made = goals.change_step(made, 0, 1, "One rehearsal")
    made = goals.move_step(made, 0, 2, 0)
    assert [step.label for step in made.goals[0].steps or ()] == ["A concert", "Ten minutes", "One rehearsal"]
    made = goals.remove_step(made, 0, 0)
    made = goals.change_goal(made, 1, "Swim 50 m", None)
    made = goals.move_goal(made, 1, 0)
    assert [goal.label for goal in made.goals] == ["Swim 50 m", "Orchestra"]
    assert [goal.label for goal in goals.remove_goal(made, 0).goals] == ["Orchestra"]
    for edit in (
        lambda: goals.reach(made, 5, None, TODAY),
        lambda: goals.reach(made, 0, 0, TODAY),
        lambda: goals.add_goal(made, ""),
        lambda: goals.add_goal(made, "g" * 201),
        lambda: goals.change_goal(made, 0, "Swim", "w" * 1001),
    ):
        with pytest.raises(JournalError):
            edit()


def test_what_is_reached_is_progress_and_a_milestone() -> None:
    made = goals.add_goal(Plan(), "Orchestra", None, ["One", "Two"])
    made = goals.reach(made, 0, 1, TODAY)
    assert goals.progress(made.goals[0]) == (1, 2)
    assert not goals.is_ready(made.goals[0])
    made = goals.reach(made, 0, 0, TODAY - timedelta(days=3))
    assert goals.is_ready(made.goals[0])
    assert not goals.all_reached(made)
    made = goals.reach(made, 0, None, TODAY)
    assert goals.all_reached(made)
    assert not goals.is_ready(made.goals[0])
    assert [(m.label, m.is_goal) for m in goals.milestones(made)] == [
        ("One", False),
        ("Two", False),
        ("Orchestra", True),
    ]
    assert goals.milestones(goals.unreach(goals.unreach(made, 0, None), 0, 0))[0].label == "Two"
    assert not goals.all_reached(Plan())


def test_skills_count_how_often_they_were_used_and_helped() -> None:
    uses = (("breathing", 3), ("breathing", None), ("breathing", 1), ("drumming", 2))
    days = [
        DayEntry(date=TODAY - timedelta(days=n), coping=(CopingUse(strategy=key, helped=helped),))
        for n, (key, helped) in enumerate(uses)
    ]
    assert dict(skills.skill_use([*days, DayEntry(date=TODAY)])) == {
        "breathing": SkillUse(times=3, answered=2, helped=1),
        "drumming": SkillUse(times=1, answered=1, helped=1),
    }


def test_favourites_are_added_once_put_in_order_and_taken_away() -> None:
    made = Plan()
    for key in ("breathing", "music", "breathing", " drumming "):
        made = skills.add_favourite(made, key)
    assert made.favourite_skills == ("breathing", "music", "drumming")
    made = skills.move_favourite(made, "drumming", 0)
    assert skills.move_favourite(made, "imagery", 0) == made
    assert skills.remove_favourite(made, "breathing").favourite_skills == ("drumming", "music")
    with pytest.raises(JournalError):
        skills.add_favourite(made, "x" * 61)


def test_a_setback_plan_knows_the_day_on_which_it_was_last_changed() -> None:
    made = setback_plan.write(
        Plan(), TODAY, words=" It passes. ", skills=["music", "music"], first_steps=["Get up", " "], tell=["Mum"]
    )
    written = made.setback_plan
    assert written is not None
    assert (written.words, written.skills, written.first_steps) == ("It passes.", ("music",), ("Get up",))
    later = TODAY + timedelta(days=9)
    same = setback_plan.write(made, later, words="It passes.", skills=["music"], first_steps=["Get up"], tell=["Mum"])
    assert same == made
    changed = setback_plan.write(made, later, words="It passes.")
    assert changed.setback_plan is not None
    assert changed.setback_plan.written_on == later
    assert setback_plan.write(made, later, words=" ").setback_plan is None
    assert setback_plan.remove_setback_plan(made).setback_plan is None
    with pytest.raises(JournalError):
        setback_plan.remove_setback_plan(Plan())
    with pytest.raises(JournalError):
        setback_plan.write(Plan(), TODAY, tell=["t" * 201])


def test_each_setback_has_one_review() -> None:
    made = setback_plan.review(Plan(), TODAY, "Shorter this time.")
    made = setback_plan.review(made, TODAY - timedelta(days=90), "Long.")
    made = setback_plan.review(made, TODAY, " Much shorter. ")
    assert made.setback_reviews == (
        SetbackReview(start=TODAY - timedelta(days=90), note="Long."),
        SetbackReview(start=TODAY, note="Much shorter."),
    )
    assert setback_plan.review(made, TODAY, "").setback_reviews == made.setback_reviews[:1]
