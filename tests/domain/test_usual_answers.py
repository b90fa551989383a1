from datetime import date, time, timedelta

from amps_journal.domain.answers import DayContext
from amps_journal.domain.day import Activity, DayEntry, SchoolDay, Sleep
from amps_journal.domain.person import JournalSettings, LifeEvent, Person
from amps_journal.domain.plan import Plan, ProgrammeItem
from amps_journal.domain.usual_answers import usual_moving, usual_night

THURSDAY = date(2026, 4, 16)
START = date(2026, 1, 5)
BIKE = ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(3,), start=START)
ROW = ProgrammeItem(key="row", label="Row", kind="aerobic", minutes=10, weekdays=(3,), start=START)
AROUND = DayContext(Person(), JournalSettings(), Plan(programme=(ROW, BIKE)))


def night(day, out, woke, **more):
    return DayEntry(date=date(2026, 4, day), sleep=Sleep(lights_out=out, woke=woke), **more)


class TestNights:
    def test_one_night_is_offered_as_it_was(self):
        assert usual_night(THURSDAY, [night(15, time(22, 40), time(6, 50))], AROUND) == Sleep(
            lights_out=time(22, 40), woke=time(6, 50)
        )

    def test_it_is_the_middle_of_the_last_nights_across_midnight_in_steps_of_five(self):
        days = [
            night(13, time(23, 40), time(6, 30)),
            night(14, time(0, 20), time(6, 58)),
            night(15, time(23, 52), time(7, 30)),
        ]
        assert usual_night(THURSDAY, days, AROUND) == Sleep(lights_out=time(23, 50), woke=time(7, 0))

    def test_nights_before_school_and_before_free_days_are_kept_apart(self):
        days = [night(11, time(0, 30), time(10, 0)), night(15, time(22, 0), time(6, 30))]
        assert usual_night(THURSDAY, days, AROUND).woke == time(6, 30)
        assert usual_night(date(2026, 4, 18), days, AROUND).woke == time(10, 0)

    def test_a_holiday_is_a_free_day_and_a_stored_answer_wins(self):
        holiday = LifeEvent(kind="holiday", start=date(2026, 4, 16), end=date(2026, 4, 17), no_school=True)
        context = DayContext(Person(), JournalSettings(), Plan(), (holiday,))
        days = [
            night(14, time(22, 0), time(6, 30)),
            night(15, time(23, 0), time(9, 0), school=SchoolDay(status="day_off")),
        ]
        assert usual_night(THURSDAY, days, context).woke == time(9, 0)
        assert usual_night(THURSDAY, days, AROUND).woke == time(6, 30)

    def test_only_the_last_five_count_and_none_from_the_day_on(self):
        old = [night(day, time(1, 0), time(9, 0)) for day in (2, 3, 6, 7, 8, 9)]
        new = [night(day, time(22, 0), time(7, 0)) for day in (10, 13, 14, 15)]
        later = [night(16, time(2, 0), time(9, 30)), night(17, time(2, 0), time(9, 30))]
        assert usual_night(THURSDAY, old + new + later, AROUND) == Sleep(lights_out=time(22, 0), woke=time(7, 0))

    def test_half_a_night_says_nothing(self):
        days = [night(14, time(22, 0), None), night(15, None, time(7, 0)), DayEntry(date=date(2026, 4, 13), mood=3)]
        assert usual_night(THURSDAY, days, AROUND) is None

    def test_what_would_have_to_be_asked_about_is_not_offered(self):
        days = [night(15, time(20, 0), time(13, 0))]
        assert usual_night(THURSDAY, days, AROUND) is None

    def test_only_the_two_ends_are_carried_over(self):
        sleep = Sleep(lights_out=time(22, 0), woke=time(7, 0), quality=2, asleep_after_minutes=40)
        offered = usual_night(THURSDAY, [DayEntry(date=date(2026, 4, 15), sleep=sleep)], AROUND)
        assert offered == Sleep(lights_out=time(22, 0), woke=time(7, 0))


def moved(weeks_ago, *activities):
    return DayEntry(date=THURSDAY - timedelta(weeks=weeks_ago), activities=activities)


def bike(minutes=20, **more):
    return Activity(kind="aerobic", minutes=minutes, item="bike", **more)


def walk(minutes):
    return Activity(kind="walk", minutes=minutes)


class TestMoving:
    def test_most_of_the_last_same_weekdays_decide(self):
        days = [moved(1, bike(), walk(10)), moved(2, bike(25), walk(20)), moved(3, bike(20))]
        assert usual_moving(THURSDAY, days, AROUND) == (bike(20), walk(15))

    def test_half_of_them_is_not_most(self):
        assert usual_moving(THURSDAY, [moved(1, bike(), walk(15)), moved(2, bike())], AROUND) == (bike(),)

    def test_other_weekdays_do_not_count(self):
        wednesday = DayEntry(date=date(2026, 4, 15), activities=(walk(30),))
        assert usual_moving(THURSDAY, [wednesday], AROUND) == ()

    def test_a_day_without_an_answer_is_not_a_day_without_moving(self):
        unanswered = DayEntry(date=THURSDAY - timedelta(weeks=1), mood=3)
        assert usual_moving(THURSDAY, [unanswered, moved(2, bike())], AROUND) == (bike(),)
        assert usual_moving(THURSDAY, [moved(1), moved(2, bike())], AROUND) == ()

    def test_an_item_that_is_no_longer_planned_is_left_out(self):
        gone = Activity(kind="strength", minutes=10, item="weights")
        assert usual_moving(THURSDAY, [moved(1, gone, bike())], AROUND) == (bike(),)

    def test_planned_items_come_in_the_plans_order(self):
        row = Activity(kind="aerobic", minutes=10, item="row")
        assert usual_moving(THURSDAY, [moved(1, walk(15), bike(), row)], AROUND) == (row, bike(), walk(15))

    def test_how_hard_it_was_is_never_carried_over(self):
        towel = Activity(kind="desensitization", minutes=10, stimulus="towel", tolerance=3)
        assert usual_moving(THURSDAY, [moved(1, bike(effort=7), towel)], AROUND) == (
            bike(),
            Activity(kind="desensitization", minutes=10, stimulus="towel"),
        )

    def test_the_same_thing_twice_on_a_day_is_offered_once_with_its_minutes_together(self):
        assert usual_moving(THURSDAY, [moved(1, walk(10), walk(20))], AROUND) == (walk(30),)
