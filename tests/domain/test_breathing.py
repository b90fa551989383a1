"""Paced breathing: the parts of a breath follow from the time alone, and nothing in it is sudden."""

from itertools import pairwise

import pytest

from amps_journal.domain.breathing import (
    LONGEST_MINUTES,
    PATTERNS,
    SHORTEST_MINUTES,
    Phase,
    change_points,
    moment_at,
)

MINUTES = range(SHORTEST_MINUTES, LONGEST_MINUTES + 1)
ALL = pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.key)
PICTURES = 60


def by_key(key):
    return next(pattern for pattern in PATTERNS if pattern.key == key)


def test_a_long_breath_out_is_four_in_and_six_out_for_ever():
    pattern = by_key("long_out")
    assert moment_at(pattern, 0.0).phase is Phase.IN
    assert moment_at(pattern, 3.999).phase is Phase.IN
    assert moment_at(pattern, 4.0).phase is Phase.OUT
    assert moment_at(pattern, 9.999).phase is Phase.OUT
    assert moment_at(pattern, 290.0).phase is Phase.IN
    assert moment_at(pattern, 290.0).breath == 29


def test_a_box_has_four_sides_of_four_seconds():
    pattern = by_key("box")
    assert [moment_at(pattern, second).phase for second in (2, 6, 10, 14, 18)] == [
        Phase.IN,
        Phase.HOLD,
        Phase.OUT,
        Phase.REST,
        Phase.IN,
    ]


def test_lungs_are_full_at_the_end_of_breathing_in_and_empty_at_the_end_of_breathing_out():
    box = by_key("box")
    assert [round(moment_at(box, second).fullness, 6) for second in (0, 2, 4, 7.9, 8, 10, 12, 15.9)] == [
        0,
        0.5,
        1,
        1,
        1,
        0.5,
        0,
        0,
    ]


def test_a_part_is_counted_from_one_to_its_seconds():
    pattern = by_key("long_out")
    assert [moment_at(pattern, second + 0.5).count for second in range(10)] == [1, 2, 3, 4, 1, 2, 3, 4, 5, 6]


@ALL
@pytest.mark.parametrize("minutes", MINUTES)
def test_a_session_ends_with_a_whole_breath_at_or_after_its_minutes(pattern, minutes):
    length = pattern.length(minutes)
    assert length % pattern.breath == 0
    assert 0 <= length - 60 * minutes < pattern.breath


@ALL
def test_no_breath_is_held_for_more_than_five_seconds_and_the_pace_is_slow(pattern):
    held = [length for phase, length in pattern.phases if phase in {Phase.HOLD, Phase.REST}]
    assert max(held, default=0) <= 5
    assert 3.5 <= 60 / pattern.breath <= 6


@ALL
def test_every_change_of_five_minutes_is_where_the_sum_of_the_parts_puts_it(pattern):
    points = change_points(pattern, 5)
    assert points[0] == (0, Phase.IN)
    for (second, phase), (following, _next) in pairwise(points):
        assert moment_at(pattern, second).phase is phase
        assert moment_at(pattern, following - 1e-9).phase is phase
        assert moment_at(pattern, second).since == 0
    assert len(points) == len(pattern.phases) * pattern.length(5) // pattern.breath


@ALL
def test_nothing_flashes(pattern):
    """The light turns at most 3 times in any second, and no picture differs much from the one before.

    WCAG 2.3.1 calls a pair of opposite changes of luminance a flash and allows three in a second.
    """
    light = [moment_at(pattern, number / PICTURES).fullness for number in range(PICTURES * 64)]
    steps = [after - before for before, after in pairwise(light)]
    assert max(map(abs, steps)) < 0.02
    moving = [(number, step > 0) for number, step in enumerate(steps) if abs(step) > 1e-12]
    turns = [number for (_, before), (number, now) in pairwise(moving) if before != now]
    assert turns
    for turn in turns:
        assert sum(turn <= other < turn + PICTURES for other in turns) <= 3


def test_a_time_before_the_start_is_refused():
    with pytest.raises(ValueError, match="before its start"):
        moment_at(PATTERNS[0], -0.001)
