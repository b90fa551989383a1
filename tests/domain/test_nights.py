from datetime import date, datetime, time

import pytest

from amps_journal.domain.day import Sleep
from amps_journal.domain.nights import Night, evening_moment, night_of, other_half_of_day

DAY = date(2026, 3, 5)


def _night(zone: str = "UTC", day: date = DAY, **answers: object) -> Night:
    night = night_of(Sleep(**answers), day, zone)  # type: ignore[arg-type]
    assert night is not None
    return night


def test_a_night_comes_to_what_the_design_says() -> None:
    # findings.md, oracles: in bed 22:30, lights out 22:50, 30 to fall asleep, 20 awake, woke 06:30, out 06:50.
    night = _night(
        in_bed=time(22, 30),
        lights_out=time(22, 50),
        asleep_after_minutes=30,
        awake_minutes=20,
        woke=time(6, 30),
        out_of_bed=time(6, 50),
    )
    assert night.asleep_minutes == 410
    assert round(100 * night.efficiency, 1) == 85.4
    assert night.efficiency_from_in_bed == 0.82
    assert not night.asleep_is_partial


@pytest.mark.parametrize(
    ("at", "moment"),
    [
        (time(15, 0), datetime(2026, 3, 4, 15, 0)),
        (time(23, 59), datetime(2026, 3, 4, 23, 59)),
        (time(0, 0), datetime(2026, 3, 5, 0, 0)),
        (time(14, 59), datetime(2026, 3, 5, 14, 59)),
    ],
)
def test_bed_times_from_three_in_the_afternoon_lie_on_the_evening_before(at: time, moment: datetime) -> None:
    assert evening_moment(DAY, at) == moment


def test_unknown_parts_are_left_out_and_the_night_says_so() -> None:
    night = _night(lights_out=time(22), woke=time(7), asleep_after_minutes=20)
    assert night.asleep_minutes == 9 * 60 - 20
    assert night.asleep_is_partial


def test_a_night_with_one_end_is_no_night() -> None:
    assert night_of(Sleep(lights_out=time(22)), DAY, "UTC") is None
    assert night_of(Sleep(woke=time(7)), DAY, "UTC") is None
    assert night_of(None, DAY, "UTC") is None


def test_the_nights_of_a_clock_change_count_real_hours() -> None:
    # In London the clocks went forward on 29 March 2026 and back on 25 October 2026.
    spring = _night("Europe/London", date(2026, 3, 29), lights_out=time(22), woke=time(7))
    autumn = _night("Europe/London", date(2026, 10, 25), lights_out=time(22), woke=time(7))
    plain = _night("Europe/London", DAY, lights_out=time(22), woke=time(7))
    assert (spring.minutes, plain.minutes, autumn.minutes) == (8 * 60, 9 * 60, 10 * 60)


def test_the_middle_of_a_night_across_midnight_lies_between_its_ends() -> None:
    assert _night(lights_out=time(23), woke=time(7)).midpoint == datetime(2026, 3, 5, 3)


def test_a_slip_of_half_a_day_can_be_offered_the_other_way_round() -> None:
    assert other_half_of_day(time(10, 30)) == time(22, 30)
    assert other_half_of_day(time(22, 30)) == time(10, 30)


def test_without_a_time_out_of_bed_efficiency_counts_until_waking() -> None:
    night = _night(lights_out=time(22), woke=time(6), asleep_after_minutes=24, awake_minutes=24)
    assert night.efficiency == 0.9
    assert night.efficiency_from_in_bed is None


def test_a_time_in_bed_after_lights_out_claims_nothing() -> None:
    assert _night(in_bed=time(23), lights_out=time(22), woke=time(6)).efficiency_from_in_bed is None
