from datetime import date, timedelta

import pytest

from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_modes import (
    CHECK_IN_QUESTIONS,
    NOTES,
    Opening,
    changes_kept,
    is_check_in_due,
    last_check_in_day,
    logged_before,
    next_check_in_day,
    opening_of,
)
from amps_journal.domain.person import JournalSettings
from amps_journal.domain.questions import FIELDS_OF_QUESTION

SUNDAY = date(2026, 4, 19)
MONDAY = date(2026, 4, 20)
WEEKLY = JournalSettings(check_in="weekly")


def opened(day, today=MONDAY, settings=WEEKLY, logged=(), **answers):
    return opening_of(DayEntry(date=day, **answers), today, settings, set(logged))


class TestAhead:
    def test_a_day_that_has_not_come_yet_is_a_look_at_the_plan_however_often_the_teen_is_asked(self):
        for settings in (WEEKLY, JournalSettings()):
            assert opened(MONDAY + timedelta(days=1), settings=settings) is Opening.AHEAD

    def test_it_takes_notes_and_nothing_else(self):
        changes = {"mood": 4, "private_note": "Bring the violin", "therapist_note": None, "activities": ()}
        tomorrow = MONDAY + timedelta(days=1)
        assert changes_kept(tomorrow, MONDAY, changes) == {"private_note": "Bring the violin", "therapist_note": None}
        assert changes_kept(MONDAY, MONDAY, changes) == changes

    def test_notes_are_what_the_last_question_asks_for(self):
        assert frozenset(FIELDS_OF_QUESTION["notes"]) == NOTES


class TestCheckIn:
    def test_daily_opens_every_day_whole(self):
        for step in range(7):
            assert opened(MONDAY, MONDAY, JournalSettings(), [MONDAY - timedelta(days=step)]) is Opening.WHOLE

    @pytest.mark.parametrize(("first_weekday", "ends"), [(0, SUNDAY), (6, date(2026, 4, 18)), (3, date(2026, 4, 15))])
    def test_it_comes_on_the_last_day_of_the_journals_week(self, first_weekday, ends):
        settings = JournalSettings(check_in="weekly", first_weekday=first_weekday)
        assert last_check_in_day(ends, settings) == ends
        assert next_check_in_day(ends, settings) == ends + timedelta(days=7)
        assert next_check_in_day(ends - timedelta(days=1), settings) == ends
        assert opened(ends, ends, settings, [ends - timedelta(days=1)]) is Opening.CHECK_IN

    def test_it_stays_while_it_is_being_answered(self):
        assert opened(SUNDAY, SUNDAY, logged=[SUNDAY], mood=4) is Opening.CHECK_IN

    def test_missed_it_comes_with_the_next_opening(self):
        tuesday = SUNDAY + timedelta(days=2)
        assert opened(tuesday, tuesday, logged=[SUNDAY - timedelta(days=1)]) is Opening.CHECK_IN

    def test_answered_it_does_not_come_again_before_the_next_week_ends(self):
        for step in range(1, 7):
            today = SUNDAY + timedelta(days=step)
            assert not is_check_in_due(today, WEEKLY, {SUNDAY})
            assert opened(today, today, logged=[SUNDAY]) is Opening.FOLDED
        assert is_check_in_due(SUNDAY + timedelta(days=7), WEEKLY, {SUNDAY})

    def test_a_folded_day_that_holds_an_answer_opens_whole(self):
        assert opened(MONDAY, logged=[SUNDAY], mood=3) is Opening.WHOLE
        assert opened(MONDAY, logged=[SUNDAY], private_note="x") is Opening.FOLDED

    def test_a_past_day_opens_whole(self):
        assert opened(SUNDAY, MONDAY, logged=[]) is Opening.WHOLE

    def test_it_asks_questions_of_the_day_and_none_of_its_own(self):
        assert set(CHECK_IN_QUESTIONS) <= set(FIELDS_OF_QUESTION)

    def test_today_and_days_of_notes_do_not_count_as_logged_before(self):
        days = (
            DayEntry(date=SUNDAY, mood=3),
            DayEntry(date=SUNDAY - timedelta(days=1), private_note="x"),
            DayEntry(date=MONDAY, mood=3),
        )
        assert logged_before(days, MONDAY) == {SUNDAY}
