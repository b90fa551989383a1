"""Why school was missed, and what happened around the days, on page 2."""

from dataclasses import replace
from datetime import timedelta

from teen_days import FIRST, day, journal, period
from test_second_page import pages

from amps_journal.domain.day import SchoolDay
from amps_journal.domain.person import LifeEvent


def test_school_missed_is_counted_by_the_reason_that_was_given() -> None:
    statuses = ["absent_symptoms"] * 3 + ["absent_worry"] * 2 + ["all_day"] * 5
    days = tuple(replace(day(i), school=SchoolDay(status=status)) for i, status in enumerate(statuses))
    said = pages(journal(10, days=days))[1]
    assert "Not at school, by reason Reason Days symptoms 3 worry 2" in said
    assert "another reason" not in said


def test_every_event_that_touches_the_period_has_its_dates() -> None:
    def event(label: str, start: int, end: int | None) -> LifeEvent:
        last = None if end is None else FIRST + timedelta(days=end)
        return LifeEvent(kind="other", label=label, start=FIRST + timedelta(days=start), end=last)

    events = (event("Move", 3, 4), event("Long ago", -30, -20), event("Course", 8, None), event("Camp", -5, 2))
    said = pages(journal(30, life_events=events), period(0, 30))[1]
    assert "Camp 31 December 2025 to 6 January 2026 Move 8 January 2026 Course from 13 January 2026" in said
    assert "Long ago" not in said


def test_without_absences_and_events_there_is_no_table_of_them() -> None:
    said = pages(journal(30, life_events=()), period(0, 30))[1]
    assert "Events in these days" not in said
    assert "Not at school" not in said
