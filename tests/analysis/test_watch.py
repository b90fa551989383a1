"""What slipped in the last 7 days beside the 28 before, on weeks made by hand and on teens made by chance."""

from collections.abc import Callable, Sequence
from datetime import time, timedelta

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import MONDAY, arrays_of, day, found, hurting, journal, night, period, plan

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.analysis.findings.recurrence.watch import WATCHED, plan_openings, watched, watched_days
from amps_journal.domain.day import Activity, DayEntry, Sleep
from amps_journal.domain.person import LifeEvent

EXERCISE = (Activity(kind="aerobic", minutes=20, item="bike"),)
BIKE = plan(programme=["bike"])


def five_weeks(before: Sequence[int], last: Sequence[int]) -> DailyArrays:
    """28 days of stress, then 7 more."""
    return arrays_of([day(n, stress=stress) for n, stress in enumerate([*before, *last])])


def slipped_of(entries: Sequence[DayEntry]) -> tuple[str, ...]:
    arrays = arrays_of(entries, plan=BIKE)
    return watched(arrays, arrays.n - 1).slipped


def test_the_difference_is_told_in_standard_deviations_of_the_28_days() -> None:
    """28 days of 3 and 5 in turn: mean 4, standard deviation sqrt(28 / 27); then 7 days of 6."""
    arrays = five_weeks([3, 5] * 14, [6] * 7)
    assert watched(arrays, 34).differences == {"stress": pytest.approx(2 / np.sqrt(28 / 27))}


def test_worse_by_more_than_four_fifths_of_it_has_slipped_and_less_has_not() -> None:
    """A mean of 4.857 is 0.84 standard deviations above 4, one of 4.714 is 0.70."""
    assert watched(five_weeks([3, 5] * 14, [5] * 6 + [4]), 34).slipped == ("stress",)
    assert watched(five_weeks([3, 5] * 14, [5] * 5 + [4] * 2), 34).slipped == ()


def test_days_that_turn_better_have_not_slipped() -> None:
    seen = watched(five_weeks([3, 5] * 14, [0] * 7), 34)
    assert seen.slipped == ()
    assert seen.differences["stress"] < -3


def test_less_activity_less_of_the_programme_more_stress_and_later_nights_are_worse() -> None:
    before = [day(n, stress=4, activities=EXERCISE, sleep=Sleep(lights_out=time(22, 30))) for n in range(28)]
    last = [day(n, stress=7, activities=(), sleep=Sleep(lights_out=time(0, 30))) for n in range(28, 35)]
    assert slipped_of([*before, *last]) == WATCHED
    better = [
        day(n, stress=1, activities=(*EXERCISE, Activity(kind="walk", minutes=30)), sleep=Sleep(lights_out=time(21)))
        for n in range(28, 35)
    ]
    assert slipped_of([*before, *better]) == ()


@pytest.mark.parametrize(("recent", "earlier", "is_judged"), [(4, 14, True), (3, 14, False), (4, 13, False)])
def test_it_needs_4_answers_of_the_7_days_and_14_of_the_28(recent: int, earlier: int, is_judged: bool) -> None:
    days = [day(n, stress=3 + n % 2) for n in [*range(earlier), *range(28, 28 + recent)]]
    arrays = arrays_of(days, period(0, 35))
    assert ("stress" in watched(arrays, 34).differences) == is_judged


def test_only_the_35_days_up_to_the_day_are_looked_at() -> None:
    quiet = [day(n, stress=3 + n % 2) for n in range(35)]
    around = [day(n, stress=10) for n in (*range(-60, 0), *range(35, 60))]
    alone, among = arrays_of(quiet), arrays_of([*around, *quiet])
    assert watched(among, 94).differences == watched(alone, 34).differences


def test_days_that_were_all_alike_do_not_slip_with_the_first_that_differs() -> None:
    assert watched(five_weeks([4] * 28, [4] * 5 + [5] * 2), 34).slipped == ()
    assert watched(five_weeks([4] * 28, [4] * 4 + [5] * 3), 34).slipped == ("stress",)
    one_left_out = [day(n, activities=() if n == 31 else EXERCISE) for n in range(35)]
    assert "programme" not in slipped_of(one_left_out)
    two_left_out = [day(n, activities=() if n in {31, 33} else EXERCISE) for n in range(35)]
    assert "programme" in slipped_of(two_left_out)


def late(hour_school: str, hour_free: str) -> Callable[[int], str]:
    """Lights out by the kind of the day after the night: Saturday and Sunday are free."""
    return lambda n: hour_free if n % 7 >= 5 else hour_school


def test_bedtimes_are_held_against_the_usual_for_that_kind_of_night() -> None:
    """Free nights at 01:00, school nights at 22:00: a week of holiday at 01:00 is as usual, one at 02:00 is not."""
    usual = late("22:00", "01:00")
    holiday = LifeEvent(
        kind="holiday", start=MONDAY + timedelta(days=28), end=MONDAY + timedelta(days=35), no_school=True
    )
    for hour, later in (("01:00", 0.0), ("02:00", 6.0)):
        nights = [night(n, usual(n) if n < 28 else hour, "09:00") for n in range(35)]
        seen = watched(arrays_of(nights, life_events=(holiday,)), 34)
        assert seen.differences["bedtime"] == pytest.approx(later)


def test_a_kind_of_night_without_a_usual_does_not_count() -> None:
    """Four weeks of holiday, then a week of school nights: there is no usual school night yet."""
    holiday = LifeEvent(kind="holiday", start=MONDAY, end=MONDAY + timedelta(days=28), no_school=True)
    nights = [night(n, "00:30" if n < 28 else "22:00", "08:00") for n in range(35)]
    assert "bedtime" not in watched(arrays_of(nights, life_events=(holiday,)), 34).differences


def test_two_nights_of_a_kind_make_no_usual() -> None:
    """Two free nights in four weeks, then a week of free nights."""
    holiday = LifeEvent(
        kind="holiday", start=MONDAY + timedelta(days=28), end=MONDAY + timedelta(days=35), no_school=True
    )
    for free, is_judged in (((5, 6), False), ((5, 6, 12), True)):
        logged = [n for n in range(35) if n % 7 < 5 or n in free or n >= 28]
        arrays = arrays_of([night(n, "22:00", "08:00") for n in logged], life_events=(holiday,))
        assert ("bedtime" in watched(arrays, 34).differences) == is_judged


def test_there_is_no_day_outside_of_the_period() -> None:
    arrays = five_weeks([4] * 28, [4] * 7)
    for outside in (-1, 35):
        with pytest.raises(IndexError):
            watched(arrays, outside)


@settings(max_examples=40, deadline=None)
@given(
    n=st.integers(1, 90),
    seed=st.integers(0, 10**6),
    missing=st.sampled_from([0.0, 0.2, 0.6]),
    spread=st.sampled_from([0, 1, 4]),
)
def test_every_day_alone_says_what_it_says_among_all(n: int, seed: int, missing: float, spread: int) -> None:
    rng = np.random.default_rng(seed)
    entries = [
        night(
            number,
            f"{rng.integers(21, 21 + max(1, spread) // 2 + 1)}:{rng.integers(60):02d}",
            "07:00",
        )
        if rng.random() < 0.5
        else day(number, stress=int(4 + rng.integers(-spread, spread + 1)), activities=EXERCISE[: int(rng.integers(2))])
        for number in range(n)
        if rng.random() >= missing
    ]
    arrays = arrays_of(entries, period(0, n), plan=BIKE)
    whole = watched_days(arrays)
    assert whole.differences.shape == (len(WATCHED), n)
    for number in range(n):
        alone = watched(arrays, number)
        known = {
            name: worse for name, worse in zip(WATCHED, whole.differences[:, number], strict=True) if np.isfinite(worse)
        }
        assert alone.differences == known
        assert len(alone.slipped) == whole.count[number]


@pytest.mark.parametrize(
    ("count", "opens"),
    [
        ([0, 1, 1, 0], []),
        ([0, 2, 3, 4], [1]),
        ([2] * 15, [0, 14]),
        ([2] + [0] * 13 + [2], [0, 14]),
        ([2] + [0] * 12 + [2, 2], [0, 14]),
        ([2] + [0] * 12 + [2, 0, 0], [0]),
        ([], []),
    ],
)
def test_two_open_the_setback_plan_and_not_again_for_14_days(count: list[int], opens: list[int]) -> None:
    assert np.flatnonzero(plan_openings(np.array(count, dtype=np.int64))).tolist() == opens


@given(counts=st.lists(st.integers(0, 4), max_size=120))
def test_the_plan_opens_only_where_two_slipped_and_at_most_once_in_14_days(counts: list[int]) -> None:
    opened = np.flatnonzero(plan_openings(np.array(counts, dtype=np.int64)))
    assert all(counts[number] >= 2 for number in opened)
    assert (np.diff(opened) >= 14).all()
    for number in np.flatnonzero(np.array(counts) >= 2):
        assert ((opened <= number) & (opened > number - 14)).any()


def test_the_finding_names_what_slipped() -> None:
    weeks = [
        hurting(n, 9 if n >= 28 else 3, stress=8 if n >= 28 else 4, activities=EXERCISE if n < 28 else ())
        for n in range(35)
    ]
    finding = found("watch", weeks, plan=BIKE)
    assert (finding.value, finding.unit, finding.n, finding.needed) == (3.0, "list", 35, 0)
    assert {name: finding.parts.get(name) for name in WATCHED} == {
        "activity": 1.0, "programme": 1.0, "stress": 1.0, "bedtime": None,
    }  # fmt: skip
    assert finding.parts["stress_sd"] == pytest.approx(8.0)
    assert finding.text == (
        "Your last 7 days had less moving, less of the plan and more stress than usual. Weeks like this come and go. "
        "A setback plan can help you keep going."
    )


def test_one_that_slipped_is_named_alone_and_none_is_said_calmly() -> None:
    """Of what was not filled in nothing is said, and days that went better are not called alike."""
    calm = [day(n, stress=4, activities=EXERCISE) for n in range(35)]
    kept_up = "What you filled in for your last 7 days kept up with the 4 weeks before."
    assert found("watch", calm, plan=BIKE).text == kept_up
    assert found("watch", [day(n, stress=8 if n < 28 else 1) for n in range(35)]).text == kept_up
    tense = [*calm[:28], *(day(n, stress=8, activities=EXERCISE) for n in range(28, 35))]
    finding = found("watch", tense, plan=BIKE)
    assert finding.value == 1
    assert finding.text == "Your last 7 days had more stress than usual. All else that you filled in kept up."
    alone = found("watch", [day(n, stress=8 if n >= 28 else 4) for n in range(35)])
    assert alone.text == "Your last 7 days had more stress than usual."


def test_below_21_days_it_is_silent_and_without_late_answers_too() -> None:
    short = found("watch", [day(n, stress=4) for n in range(20)])
    assert (short.value, short.needed) == (None, 1)
    assert found("watch", [day(n, stress=4) for n in range(21)]).value == 0
    quiet = [*(day(n, stress=4) for n in range(30)), day(60, stress=4)]
    silent = found("watch", quiet)
    assert (silent.value, silent.n, silent.needed) == (None, 31, 1)
    assert silent.text == "There are too few answers in the last weeks to see what changed."


def test_it_looks_at_the_last_day_of_the_period() -> None:
    days = [day(n, stress=8 if 28 <= n < 35 else 4) for n in range(60)]
    contents = journal(days)
    then, now = (findings_of(contents, period(0, beyond)).get("watch") for beyond in (35, 60))
    assert then is not None
    assert now is not None
    assert (then.value, now.value) == (1, 0)
    assert (now.n, now.parts["days_used"], now.parts["days_missing"]) == (60, 35, 0)


def steady(rng: np.random.Generator, n: int) -> npt.NDArray[np.float64]:
    """Four series in standard deviations, each day 0.2 like the day before."""
    series = rng.normal(size=(4, n))
    for number in range(1, n):
        series[:, number] = 0.2 * series[:, number - 1] + np.sqrt(1 - 0.2**2) * series[:, number]
    return series


def teen(rng: np.random.Generator, n: int, hard: range) -> DailyArrays:
    """A teen who logs 87 % of days, with days in ``hard`` that are worse by 1 standard deviation in everything."""
    entries = []
    four = plan(programme=["bike", "stretch", "walk", "steps"])
    keys = [item.key for item in four.programme]
    for number, (minutes, kept, stress, bed) in enumerate(steady(rng, n).T):
        if rng.random() < 0.13:
            continue
        worse = 1.0 if number in hard else 0.0
        done = keys[: int(np.clip(round(2.7 + kept - worse), 0, 4))]
        moved = max(0, 5 * round((40 + 18 * (minutes - worse)) / 5) - len(done))
        activities = [Activity(kind="aerobic", minutes=1, item=key) for key in done]
        activities += [Activity(kind="walk", minutes=moved)] if moved else []
        out = round(90 + 60 * (number % 7 >= 5) + 30 * (bed + worse))
        entries.append(
            day(
                number,
                activities=tuple(activities),
                stress=int(np.clip(round(4 + 1.75 * (stress + worse)), 0, 10)),
                sleep=Sleep(lights_out=time(*divmod((21 * 60 + min(max(out, 0), 400)) % 1440, 60))),
            )
        )
    return arrays_of(entries, period(0, n), plan=four)


def test_it_fires_on_few_days_of_steady_teens_and_in_most_bad_weeks() -> None:
    """``findings.md``: on 3 % of a steady teen's days, on 84 % of bad weeks, measured on teens of its own."""
    rng = np.random.default_rng(20)
    calm = np.concatenate([watched_days(teen(rng, 150, range(0))).count[35:] for _ in range(40)])
    assert 0.01 < float((calm >= 2).mean()) < 0.05
    bad = [watched_days(teen(rng, 80, range(60, 67))).count[66] >= 2 for _ in range(120)]
    assert np.mean(bad) > 0.8
