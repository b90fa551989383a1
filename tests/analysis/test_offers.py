"""What the plan offers: the setback plan, a word on how a setback went, and weekly check-ins."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
import textstat

from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.offers import OFFER_QUIET, is_steady, plan_opening, review_due, tapering_offer
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings
from amps_journal.domain.plan import Goal, Plan, ProgrammeItem, SetbackPlan, SetbackReview
from amps_journal.settings import OFFERS

FIRST = date(2026, 1, 5)
DAYS = 70
TODAY = FIRST + timedelta(days=DAYS)
PLAN = Plan(
    programme=(
        ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=tuple(range(7)), start=FIRST),
        ProgrammeItem(key="walk", label="Walk", kind="walk", minutes=10, weekdays=tuple(range(7)), start=FIRST),
    ),
    goals=(Goal(label="Orchestra", reached_on=FIRST),),
    setback_plan=SetbackPlan(words="It passes."),
)


def day(number: int, **changes: Any) -> DayEntry:
    """An even day: 30 minutes, the whole programme, school all day; what is named is changed."""
    when = FIRST + timedelta(days=number)
    answers: dict[str, Any] = {
        "activities": (
            Activity(kind="aerobic", minutes=20, item="bike"),
            Activity(kind="walk", minutes=10 + number % 3, item="walk"),
        ),
        "school": SchoolDay(status="all_day") if when.weekday() < 5 else None,
        "stress": 3 + number % 2,
        "pain": Pain(average=6, got_in_the_way=2),
    }
    return DayEntry(date=when, **{**answers, **changes})


def contents(change: Callable[[int], dict[str, Any] | None] = lambda _n: {}, **around: Any) -> JournalContents:
    """Ten even weeks, each day changed as said; ``None`` leaves a day out."""
    days = tuple(day(n, **changes) for n in range(DAYS) if (changes := change(n)) is not None)
    return JournalContents(**{"plan": PLAN, "settings": JournalSettings(timezone="UTC"), **around}, days=days)


def slipping(number: int) -> dict[str, Any]:
    """A last week with little moving, little of the programme and more stress."""
    return {"activities": (), "stress": 9} if number >= DAYS - 7 else {}


def test_the_setback_plan_is_offered_when_two_things_have_slipped() -> None:
    offers = plan_opening(contents(slipping), TODAY)
    assert [offer.name for offer in offers] == ["watch"]
    assert plan_opening(contents(), TODAY) == ()


def test_the_setback_plan_is_offered_on_a_day_that_the_teen_calls_a_setback() -> None:
    tagged = contents(lambda n: {"setback": True} if n == DAYS - 1 else {})
    assert [offer.name for offer in plan_opening(tagged, TODAY - timedelta(days=1))] == ["setback_day"]
    assert plan_opening(tagged, TODAY) == ()


def test_a_day_that_the_teen_says_is_no_setback_brings_no_offer() -> None:
    none = contents(lambda n: {**slipping(n), "setback": False} if n == DAYS - 1 else slipping(n))
    assert plan_opening(none, TODAY - timedelta(days=1)) == ()


def test_where_no_plan_was_written_writing_one_is_offered() -> None:
    (offer,) = plan_opening(contents(slipping, plan=replace(PLAN, setback_plan=None)), TODAY)
    assert (offer.name, offer.accept) == ("watch", "Write one")


SLIPPED_TO: dict[str, dict[str, Any]] = {
    "quieter days": {"activities": ()},
    "more stress": {"stress": 9},
    "later nights": {"sleep": Sleep(lights_out=time(1, 30), woke=time(7))},
}
USUAL_NIGHT = {"sleep": Sleep(lights_out=time(22), woke=time(7))}


@pytest.mark.parametrize(
    "found", [("quieter days", "more stress"), ("quieter days", "later nights"), ("more stress", "later nights")]
)
def test_each_thing_that_slipped_is_named_and_nothing_else(found) -> None:
    slipped = {key: value for words in found for key, value in SLIPPED_TO[words].items()}
    days = contents(lambda n: {**USUAL_NIGHT, **(slipped if n >= DAYS - 7 else {})})
    (offer,) = plan_opening(days, TODAY)
    assert [words for words in SLIPPED_TO if words in offer.text] == [words for words in SLIPPED_TO if words in found]
    assert not any(word in offer.title + offer.text for word in ("busy", "less"))


def test_a_young_journal_is_not_watched() -> None:
    late = contents(lambda n: slipping(n) if n >= DAYS - 20 else None)
    assert plan_opening(late, TODAY) == ()


def test_weekly_check_ins_are_offered_when_goals_are_reached_and_eight_weeks_are_steady() -> None:
    offer = tapering_offer(contents(), TODAY)
    assert offer is not None
    assert offer.name == "tapering"


HALF = (Activity(kind="aerobic", minutes=20, item="bike"),)
NOT_STEADY: dict[str, Callable[[int], dict[str, Any] | None]] = {
    "a tagged setback": lambda n: {"setback": True} if n == DAYS - 30 else {},
    "a setback by the rule": lambda n: {"pain": Pain(average=10, got_in_the_way=9)} if 30 <= n < 38 else {},
    "school missed": lambda n: {"school": SchoolDay(status="absent_other")} if n % 7 == 2 else {},
    "a week without the programme": lambda n: {"activities": ()} if 28 <= n < 35 else {},
    "less of the programme lately": lambda n: {"activities": HALF} if n >= DAYS - 28 and n % 2 else {},
    "weeks left out": lambda n: None if 30 <= n < 52 else {},
    "the last week left out": lambda n: None if n >= DAYS - 5 else {},
    "things slipping now": slipping,
    "nothing to go by": lambda _n: {"activities": None, "school": None},
}


@pytest.mark.parametrize("change", NOT_STEADY.values(), ids=NOT_STEADY)
def test_weeks_that_are_not_steady_bring_no_offer(change: Callable[[int], dict[str, Any] | None]) -> None:
    assert tapering_offer(contents(change), TODAY) is None


def test_much_pain_stands_in_no_ones_way() -> None:
    hurting = contents(lambda _n: {"pain": Pain(average=9, got_in_the_way=2)})
    assert tapering_offer(hurting, TODAY) == tapering_offer(contents(), TODAY)
    assert tapering_offer(contents(lambda _n: {"pain": None}), TODAY) is not None


@pytest.mark.parametrize(
    "around",
    [
        {"settings": JournalSettings(check_in="weekly")},
        {"plan": replace(PLAN, goals=())},
        {"plan": replace(PLAN, goals=(*PLAN.goals, Goal(label="Swim")))},
    ],
    ids=["weekly already", "no goals", "a goal to come"],
)
def test_weekly_check_ins_are_for_daily_ones_with_all_goals_reached(around: dict[str, Any]) -> None:
    assert tapering_offer(contents(**around), TODAY) is None


def test_seven_weeks_are_not_eight() -> None:
    young = contents(lambda n: {} if n >= DAYS - 55 else None)
    assert tapering_offer(young, TODAY) is None
    assert tapering_offer(contents(lambda n: {} if n >= DAYS - 56 else None), TODAY) is not None


def test_holidays_without_school_can_be_steady() -> None:
    found = contents(lambda _n: {"school": None})
    assert is_steady(daily_arrays(found, Period(FIRST, TODAY)))


def test_a_setback_that_is_over_waits_for_a_word() -> None:
    def setback(number: int) -> dict[str, Any]:
        return {"setback": True} if DAYS - 12 <= number < DAYS - 8 else {}

    start = FIRST + timedelta(days=DAYS - 12)
    assert review_due(contents(setback), TODAY) == start
    assert review_due(contents(setback), TODAY + timedelta(days=14)) is None
    assert review_due(contents(setback), start + timedelta(days=1)) is None
    said = replace(PLAN, setback_reviews=(SetbackReview(start=start, note="Short."),))
    assert review_due(contents(setback, plan=said), TODAY) is None
    assert review_due(contents(), TODAY) is None
    assert review_due(JournalContents(), TODAY) is None


def test_no_offer_names_pain_and_a_twelve_year_old_reads_each() -> None:
    tagged = contents(lambda n: {"setback": True} if n == DAYS - 1 else {})
    offers = [
        *plan_opening(contents(slipping), TODAY),
        *plan_opening(tagged, TODAY - timedelta(days=1)),
        tapering_offer(contents(), TODAY),
    ]
    assert {offer.name for offer in offers if offer} == set(OFFER_QUIET)
    assert set(OFFER_QUIET) <= set(OFFERS)
    for offer in offers:
        assert offer is not None
        words = f"{offer.title}. {offer.text} {offer.accept}."
        assert not [word for word in ("pain", "hurt", "symptom", " rest", "!", "fail") if word in words.lower()]
        assert textstat.flesch_kincaid_grade(words) <= 6
