"""The how-to texts: one for each strategy, easy to read, kind, and each resting on a line of the overview."""

import re

import pytest
import textstat

from amps_journal.domain import catalogue
from amps_journal.domain.skills import BREATHING, skill, skills, walk_through

HIGHEST_GRADE = 6.0
WALK_THROUGHS = "muscle_relaxation", "grounding"
OVERVIEW_OF_STRATEGIES = {
    # What the overview of amplified musculoskeletal pain says under Treatment and Prognosis, word for word.
    "breathing": "Stress management: Breathing, relaxation, and mindfulness techniques",
    "muscle_relaxation": "Stress management: Breathing, relaxation, and mindfulness techniques",
    "mindfulness": "Stress management: Breathing, relaxation, and mindfulness techniques",
    "imagery": "Stress management: Breathing, relaxation, and mindfulness techniques",
    "music": "Stress management: Breathing, relaxation, and mindfulness techniques",
    "thought_check": "Cognitive Behavioral Therapy (CBT): To address pain coping, anxiety, and mood symptoms",
    "problem_solving": "Cognitive Behavioral Therapy (CBT): To address pain coping, anxiety, and mood symptoms",
    "journaling": "Cognitive Behavioral Therapy (CBT): To address pain coping, anxiety, and mood symptoms",
    "movement": "Daily, progressive activity to restore mobility and reduce pain sensitivity",
    "distraction": "Return to normal life activities as soon as possible",
    "talking": "Encouragement, consistency, and active involvement from family and care providers are key to recovery.",
}
NOT_SAID = re.compile(
    r"\bcaus|\brest(s|ed|ing)?\b|\bfail|\bbad\b|!|imagin|diagnos|\bcure|\bmedicine|\bpill|\bblame|\blazy\b|\bdamage|"
    r"\bpain|\bhurt|\bache|\bavoid|\bdon't\b|\bskip\b",
    re.IGNORECASE,
)


def texts() -> list[str]:
    said = [text for one in skills() for text in (one.what_for, *one.steps)]
    return said + [part.words for key in WALK_THROUGHS for part in walk_through(key).parts]


def sentences() -> list[str]:
    return [sentence for text in texts() for sentence in re.split(r"(?<=[.?!]) ", text)]


def grade(text: str) -> float:
    return textstat.flesch_kincaid_grade(re.sub(r"\d+", "ten", text))


def test_every_strategy_of_the_catalogue_has_a_how_to_in_its_order() -> None:
    assert [one.strategy for one in skills()] == [entry.key for entry in catalogue.entries("strategies")]


@pytest.mark.parametrize("one", skills(), ids=lambda one: one.strategy)
def test_a_how_to_has_three_to_six_short_steps(one) -> None:
    assert 3 <= len(one.steps) <= 6
    assert all(len(step.split()) <= 16 for step in one.steps)


@pytest.mark.parametrize("one", skills(), ids=lambda one: one.strategy)
def test_a_how_to_rests_on_its_line_of_the_overview(one) -> None:
    assert one.rests_on == OVERVIEW_OF_STRATEGIES[one.strategy]


def test_every_sentence_reads_at_grade_6_or_lower() -> None:
    assert {sentence: grade(sentence) for sentence in sentences() if grade(sentence) > HIGHEST_GRADE} == {}


def test_the_measure_tells_a_hard_step_from_an_easy_one() -> None:
    assert grade("Systematically investigate the underlying assumptions of your catastrophising cognitions.") > 12


def test_no_text_blames_advises_rest_or_turns_to_pain() -> None:
    assert [(found.group(), text) for text in texts() if (found := NOT_SAID.search(text))] == []


def test_what_is_led_is_logged_as_a_strategy_of_the_catalogue() -> None:
    guides = {one.guide for one in skills() if one.guide is not None}
    assert guides == {BREATHING, *WALK_THROUGHS}
    assert BREATHING in catalogue.keys("strategies")
    for key in WALK_THROUGHS:
        led = walk_through(key)
        assert led.strategy in catalogue.keys("strategies")
        assert skill(led.strategy).guide == key


@pytest.mark.parametrize("key", WALK_THROUGHS)
def test_a_walk_through_takes_two_to_four_minutes_in_parts_that_leave_time_to_do_them(key: str) -> None:
    led = walk_through(key)
    assert 120 <= led.seconds <= 240
    assert all(part.seconds >= 5 for part in led.parts)


def test_muscles_are_let_go_for_longer_than_they_are_squeezed() -> None:
    parts = walk_through("muscle_relaxation").parts[1:-1]
    for squeeze, release in zip(parts[::2], parts[1::2], strict=True):
        assert release.seconds >= 2 * squeeze.seconds


def test_the_teens_own_strategy_has_no_how_to() -> None:
    assert skill("Feeding the rabbits") is None


def test_an_unknown_walk_through_is_refused() -> None:
    with pytest.raises(KeyError):
        walk_through("flying")
