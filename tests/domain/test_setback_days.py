"""Which days belong to a setback that the teen tagged, and when it is asked whether it still goes on."""

from datetime import date, timedelta

import pytest

from amps_journal.domain.day import DayEntry
from amps_journal.domain.setback_days import may_go_on, setback_began

TODAY = date(2026, 11, 26)


def ago(days: int, setback: bool | None = None) -> DayEntry:
    return DayEntry(date=TODAY - timedelta(days=days), mood=3, setback=setback)


def test_a_setback_began_with_the_first_tagged_day_and_bridges_two_days_without_an_entry():
    bridged = [ago(8, True), ago(5, True), ago(4, True), ago(1, True), ago(0, True)]
    assert setback_began(bridged, TODAY) == TODAY - timedelta(days=8)
    assert setback_began([ago(4, True), ago(0, True)], TODAY) == TODAY
    assert setback_began([], TODAY) == TODAY


def test_a_day_that_was_said_to_be_none_parts_setbacks():
    assert setback_began([ago(2, True), ago(1, False), ago(0, True)], TODAY) == TODAY


def test_one_day_that_says_nothing_of_it_does_not_part_it_but_two_do():
    assert setback_began([ago(2, True), ago(1), ago(0, True)], TODAY) == TODAY - timedelta(days=2)
    assert setback_began([ago(3, True), ago(2), ago(1), ago(0, True)], TODAY) == TODAY


@pytest.mark.parametrize(
    ("days", "asked"),
    [
        ([ago(1, True)], True),
        ([ago(1, True), ago(0)], True),
        ([ago(2, True), ago(1)], True),
        ([ago(3, True)], True),  # Two days without an entry.
        ([ago(1, True), ago(0, True)], False),
        ([ago(1, True), ago(0, False)], False),
        ([ago(2, True), ago(1, False)], False),
        ([ago(3, True), ago(2), ago(1)], False),
        ([ago(4, True)], False),
        ([ago(-1, True)], False),
        ([ago(1), ago(0)], False),
        ([], False),
    ],
)
def test_a_day_is_asked_about_while_it_may_belong_to_the_setback_before_it(days, asked):
    assert may_go_on(days, TODAY) is asked
