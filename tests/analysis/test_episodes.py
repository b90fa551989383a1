"""Setbacks on hand-made timelines, one for each clause of the rule.

Each timeline is a string, a day a letter: ``.`` pain 3, nothing in the way; ``H`` pain 6 that got in the way;
``h`` pain 5 that got in the way; ``p`` pain 6 that did not; ``4`` and ``5`` that pain without more; ``-`` not logged;
``~`` logged without pain; ``T`` pain 3, tagged; ``t`` tagged without pain; ``W`` a hard day, tagged; ``N`` a hard day
that the teen said was no setback; ``n`` the same without pain.
"""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import MONDAY, arrays_of, day, hurting, journal, plan

from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import Episode, findings_of
from amps_journal.analysis.findings.recurrence.episodes import setback_episodes
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, SchoolDay
from amps_journal.domain.person import LifeEvent

USUAL = "." * 20


def drawn(letter: str, number: int) -> DayEntry | None:
    made = {
        ".": lambda: hurting(number, 3, 1),
        "H": lambda: hurting(number, 6, 6),
        "h": lambda: hurting(number, 5, 5),
        "p": lambda: hurting(number, 6, 1),
        "4": lambda: hurting(number, 4, 1),
        "5": lambda: hurting(number, 5, 1),
        "~": lambda: day(number, mood=3),
        "T": lambda: hurting(number, 3, 1, setback=True),
        "t": lambda: day(number, setback=True),
        "W": lambda: hurting(number, 6, 6, setback=True),
        "N": lambda: hurting(number, 6, 6, setback=False),
        "n": lambda: day(number, mood=3, setback=False),
    }
    return made[letter]() if letter in made else None


def timeline(letters: str) -> JournalContents:
    entries = [drawn(letter, number) for number, letter in enumerate(letters)]
    return journal([entry for entry in entries if entry is not None])


def setbacks(letters: str) -> tuple[Episode, ...]:
    contents = timeline(letters)
    return setback_episodes(daily_arrays(contents), contents)


def spans(letters: str) -> list[tuple[int, int, bool, bool]]:
    """Start, days, whether open, whether tagged."""
    return [((e.start - MONDAY).days, e.days, e.is_open, e.tagged) for e in setbacks(letters)]


def test_a_setback_runs_from_its_first_hard_day_to_before_two_calm_ones() -> None:
    (episode,) = setbacks(USUAL + "HHHHH" + "....")
    assert (episode.start, episode.end) == (MONDAY + timedelta(days=20), MONDAY + timedelta(days=25))
    assert (episode.days, episode.is_open, episode.tagged, episode.peak) == (5, False, False, 6)


@pytest.mark.parametrize("onset", ["HHH.", "HH.H", "H.HH", "H5HH", "HpHH"])
def test_it_starts_with_three_of_four_days_of_which_the_first_is_one(onset: str) -> None:
    assert [start for start, *_ in spans(USUAL + onset + "....")] == [20]


@pytest.mark.parametrize("days", ["HH..", "H.H.H.", "pppp", "ppHH..", "HH"])
def test_fewer_hard_days_are_no_setback(days: str) -> None:
    assert spans(USUAL + days + "....") == []


def test_it_does_not_start_before_its_first_hard_day() -> None:
    assert spans(USUAL + "5p4HHHH....") == [(23, 4, False, False)]


def test_pain_two_above_the_baseline_is_enough_and_one_is_not() -> None:
    assert len(spans(USUAL + "hhhh....")) == 1
    contents = journal([hurting(n, 3 if n < 20 else 4, 6) for n in range(30)])
    assert setback_episodes(daily_arrays(contents), contents) == ()


def test_a_single_calm_day_does_not_end_it() -> None:
    assert spans(USUAL + "HHHH.HH....") == [(20, 7, False, False)]


def test_pain_of_one_above_the_baseline_is_calm_and_two_above_is_not() -> None:
    assert spans(USUAL + "HHHH44HH") == [(20, 4, False, False)]
    assert spans(USUAL + "HHHH55....") == [(20, 6, False, False)]


def test_up_to_two_unlogged_days_are_bridged() -> None:
    assert spans(USUAL + "HHHH--HH....") == [(20, 8, False, False)]
    assert spans(USUAL + "H--HH....") == [(20, 5, False, False)]


@pytest.mark.parametrize(("onset", "days"), [("H-HH", 4), ("H--H--H", 7), ("H-.-HH", 6), ("H~HH", 4), ("H--.HH", 6)])
def test_the_four_days_of_a_beginning_are_logged_ones_with_short_gaps_between(onset: str, days: int) -> None:
    assert spans(USUAL + onset + "....") == [(20, days, False, False)]


def test_a_fourth_logged_day_that_comes_too_late_is_no_part_of_a_beginning() -> None:
    assert spans(USUAL + "HH.---H....") == []
    assert spans(USUAL + "H.H.H....") == []


def test_a_third_unlogged_day_leaves_it_open_with_its_length_so_far() -> None:
    assert spans(USUAL + "HHHH---....") == [(20, 4, True, False)]


def test_an_open_setback_has_no_end() -> None:
    assert setbacks(USUAL + "HHHH---....")[0].end is None


def test_three_unlogged_days_part_the_first_hard_days() -> None:
    assert spans(USUAL + "HH---HH....") == []


def test_the_end_of_the_period_leaves_it_open() -> None:
    assert spans(USUAL + "HHHH") == [(20, 4, True, False)]
    assert spans(USUAL + "HHHH.") == [(20, 4, True, False)]
    assert spans(USUAL + "HHH") == [(20, 3, True, False)]


def test_two_calm_logged_days_end_it_over_an_unlogged_one_between() -> None:
    assert spans(USUAL + "HHHH.-.HH") == [(20, 4, False, False)]


def test_a_day_without_pain_says_nothing_of_it() -> None:
    assert spans(USUAL + "HHHH~~HH....") == [(20, 8, False, False)]
    assert spans(USUAL + "HHHH~~~HH....") == [(20, 4, True, False)]


def test_a_baseline_needs_fourteen_logged_days() -> None:
    assert spans("." * 10 + "HHHH....") == []
    assert len(spans("." * 14 + "HHHHHH....")) == 1
    assert len(spans(".-" * 14 + "HHHHHH....")) == 1


def test_the_baseline_leaves_out_the_days_of_setbacks() -> None:
    """28 setback days at 6 would make 6 the usual, and the second setback would not be one."""
    found = spans("." * 28 + "H" * 40 + "...." + "HHHH....")
    assert [(start, days) for start, days, *_ in found] == [(28, 40), (72, 4)]


def test_the_baseline_is_fixed_at_the_start() -> None:
    """Forty days on, the last 28 logged days are all at 6, and the setback still lasts."""
    assert spans("." * 20 + "H" * 60 + "....") == [(20, 60, False, False)]


def test_the_baseline_is_of_the_last_28_days() -> None:
    contents = journal([hurting(n, 7 if n < 40 else 2, 6 if n < 40 else 1) for n in range(80)])
    later = journal(
        [*contents.days, *(hurting(n, 5, 6) for n in range(80, 85)), *(hurting(n, 2) for n in range(85, 90))]
    )
    (episode,) = setback_episodes(daily_arrays(later), later)
    assert (episode.start - MONDAY).days == 80


@pytest.mark.parametrize(
    "answers",
    [
        {"pain": Pain(average=6, got_in_the_way=5)},
        {"pain": Pain(average=6), "school": SchoolDay(status="absent_symptoms")},
        {"pain": Pain(average=6), "activities": (Activity(kind="aerobic", minutes=10, item="a"),)},
    ],
)
def test_function_is_hit_in_three_ways(answers: dict[str, object]) -> None:
    usual = [hurting(n, 3, 0, activities=()) for n in range(20)]
    hard = [day(n, **answers) for n in range(20, 25)]
    contents = journal([*usual, *hard], plan=plan(programme=["a", "b", "c"]))
    assert len(setback_episodes(daily_arrays(contents), contents)) == 1


@pytest.mark.parametrize(
    "answers",
    [
        {"pain": Pain(average=6, got_in_the_way=4)},
        {"pain": Pain(average=6), "school": SchoolDay(status="absent_worry")},
        {"pain": Pain(average=6), "activities": (Activity(kind="aerobic", minutes=10, item="a"),)},
        {"pain": Pain(average=6)},
    ],
)
def test_pain_alone_is_no_setback(answers: dict[str, object]) -> None:
    usual = [hurting(n, 3, 0, activities=()) for n in range(20)]
    hard = [day(n, **answers) for n in range(20, 25)]
    contents = journal([*usual, *hard], plan=plan(programme=["a", "b"]))
    assert setback_episodes(daily_arrays(contents), contents) == ()


def test_what_the_teen_tagged_is_a_setback_without_any_rule() -> None:
    assert spans("..TTT....") == [(2, 3, False, True)]


def test_tags_work_with_the_pain_question_off() -> None:
    contents = journal([day(n, mood=3, setback=True if 40 <= n < 44 else None) for n in range(60)])
    assert [(e.days, e.tagged, e.peak) for e in setback_episodes(daily_arrays(contents), contents)] == [(4, True, None)]


def test_tagging_only_the_worst_days_of_a_computed_setback_keeps_it_whole() -> None:
    assert spans(USUAL + "HHWWWHHH....") == [(20, 8, False, True)]


def test_two_tagged_stretches_in_one_computed_setback_are_one_setback() -> None:
    assert spans(USUAL + "HWHHHWHH....") == [(20, 8, False, True)]


def test_tagged_days_before_and_after_a_computed_setback_make_it_longer() -> None:
    assert spans(USUAL + "TTHHHH....") == [(20, 6, False, True)]
    assert spans(USUAL + "HHHHTT....") == [(20, 6, False, True)]


def test_one_logged_day_between_a_tagged_and_a_computed_stretch_is_bridged() -> None:
    assert spans(USUAL + "T.HHHH....") == [(20, 6, False, True)]
    assert spans(USUAL + "HHHH.T....") == [(20, 6, False, True)]
    assert spans(USUAL + "T.--HHHH....") == [(20, 8, False, True)]


def test_two_calm_logged_days_part_a_tagged_and_a_computed_stretch() -> None:
    assert spans(USUAL + "T..HHHH....") == [(20, 1, False, True), (23, 4, False, False)]
    assert spans(USUAL + "HHHH..T....") == [(20, 4, False, False), (26, 1, False, True)]


def test_a_long_gap_parts_a_tagged_and_a_computed_stretch() -> None:
    assert spans(USUAL + "T---HHHH....") == [(20, 1, True, True), (24, 4, False, False)]
    assert spans(USUAL + "HHHH---T....") == [(20, 4, True, False), (27, 1, False, True)]


def test_tagged_days_without_pain_carry_a_computed_setback_on() -> None:
    assert spans(USUAL + "HHHHtttHH....") == [(20, 9, False, True)]


def test_a_tagged_day_is_not_one_of_the_two_calm_days() -> None:
    assert spans(USUAL + "HHHH.T.HH....") == [(20, 9, False, True)]


def test_a_tag_alone_does_not_stretch_over_hard_days_that_are_no_setback_by_the_rule() -> None:
    assert spans(USUAL + "TTpp....") == [(20, 2, False, True)]


def test_the_end_of_a_joined_setback_is_known_where_either_stretch_knows_it() -> None:
    assert spans(USUAL + "HHHW~~~~") == [(20, 4, False, True)]
    assert spans(USUAL + "HWHH---....") == [(20, 4, True, True)]


def test_a_day_that_the_teen_said_was_none_parts_what_would_be_joined() -> None:
    assert spans(USUAL + "TNHHHH....") == [(20, 1, False, True), (22, 4, False, False)]
    assert spans(USUAL + "HHHHNT....") == [(20, 4, False, False), (25, 1, False, True)]


def test_other_computed_setbacks_stand_beside_tagged_ones() -> None:
    assert spans(USUAL + "TT......" + "HHHH....") == [(20, 2, False, True), (28, 4, False, False)]


def test_a_day_that_the_teen_said_was_none_is_in_no_setback() -> None:
    assert spans(USUAL + "NNNNN....") == []
    assert spans(USUAL + "HHHHNHH...") == [(20, 4, False, False)]


def test_a_day_that_the_teen_said_was_none_ends_a_setback_without_its_pain_answered() -> None:
    assert spans(USUAL + "HHHHnHHH....") == [(20, 4, False, False), (25, 3, False, False)]


def test_no_setback_begins_across_a_day_that_the_teen_said_was_none() -> None:
    assert spans(USUAL + "HNHH....") == []
    assert spans(USUAL + "HnHH....") == []


def test_tagged_setbacks_bridge_gaps_and_stay_open_like_computed_ones() -> None:
    assert spans("...TT--T....") == [(3, 5, False, True)]
    assert spans("...TT---....") == [(3, 2, True, True)]
    assert spans("...TT.T....") == [(3, 4, False, True)]
    assert spans("...TT..T....") == [(3, 2, False, True), (7, 1, False, True)]
    assert spans("...TT") == [(3, 2, True, True)]


def test_tagged_days_are_left_out_of_the_baseline() -> None:
    usual = [hurting(n, 3, 1) for n in range(20)]
    tagged = [hurting(n, 8, 8, setback=True) for n in range(20, 50)]
    rest = [hurting(n, 3, 1) for n in range(50, 54)]
    later = [hurting(n, 5, 6) for n in range(54, 58)] + [hurting(n, 3, 1) for n in range(58, 62)]
    contents = journal([*usual, *tagged, *rest, *later])
    found = setback_episodes(daily_arrays(contents), contents)
    assert [((e.start - MONDAY).days, e.days) for e in found] == [(20, 30), (54, 4)]


def test_tagged_days_that_are_no_setback_by_the_rule_are_left_out_of_the_baseline_too() -> None:
    """Thirty tagged days at 8 that did not get in the way would make 8 the usual."""
    tagged = [hurting(n, 8, 1, setback=True) for n in range(20, 50)]
    rest = [hurting(n, 3, 1) for n in (*range(20), *range(50, 54), *range(58, 62))]
    contents = journal([*rest, *tagged, *(hurting(n, 5, 6) for n in range(54, 58))])
    found = setback_episodes(daily_arrays(contents), contents)
    assert [((e.start - MONDAY).days, e.days) for e in found] == [(20, 30), (54, 4)]


@pytest.mark.parametrize(("pain", "found"), [(5, 1), (4, 0)])
def test_the_baseline_is_of_the_last_28_logged_days_no_more_and_no_fewer(pain: int, found: int) -> None:
    """Of the last 28, 14 are at 2 and 14 at 4: the middle is 3. Of 27 it would be 4, of 29 it would be 2."""
    usual = [hurting(n, 2 if n < 20 else 4, 1) for n in range(34)]
    contents = journal([*usual, *(hurting(n, pain, 6) for n in range(34, 38)), *(hurting(n, 2) for n in (38, 39))])
    assert len(setback_episodes(daily_arrays(contents), contents)) == found


def test_no_pain_answers_make_no_computed_setback() -> None:
    assert spans("~" * 60) == []


def lived_through() -> JournalContents:
    """A setback on days 30-35 with everything around it: stress and rest before, exams, skills, a lost programme."""
    both = tuple(Activity(kind="aerobic", minutes=20, item=key) for key in ("a", "b"))
    one = both[:1]
    days = []
    for n in range(50):
        hard = 30 <= n < 36
        days.append(
            day(
                n,
                pain=Pain(average=(7 if n == 32 else 6) if hard else 3, got_in_the_way=6 if hard else 1),
                activities=() if n in {28, 29} or 30 <= n < 32 else one if 32 <= n < 34 else both,
                stress=7 if n in {27, 29} else 3,
                school=SchoolDay(status="part_day") if hard and n < 33 else None,
                coping=(CopingUse(strategy="breathing"), CopingUse(strategy="music"))
                if n == 31
                else (CopingUse(strategy="music"),)
                if n == 33
                else None,
            )
        )
    events = (
        LifeEvent(kind="exams", start=MONDAY + timedelta(days=29), end=MONDAY + timedelta(days=31)),
        LifeEvent(kind="travel", start=MONDAY + timedelta(days=20), end=MONDAY + timedelta(days=27)),
    )
    return journal(days, plan=plan(programme=["a", "b"]), life_events=events)


def test_a_setback_carries_what_was_lost_used_and_what_came_before() -> None:
    contents = lived_through()
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert ((episode.start - MONDAY).days, episode.days, episode.peak) == (30, 6, 7)
    assert episode.programme_lost == 2 + 2 + 1 + 1
    assert episode.school_lost == 1.5
    assert episode.skills == ("music", "breathing")
    assert episode.before == ("stress", "inactivity", "exams")


def test_the_routine_is_back_with_the_first_three_days_kept_as_before() -> None:
    """Days 34, 35 and 36 are the first three in a row with both items done, four days after the start."""
    contents = lived_through()
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert episode.days_until_routine == 4


def test_the_day_of_the_routine_is_not_known_where_days_are_missing() -> None:
    contents = lived_through()
    contents = journal([e for e in contents.days if (e.date - MONDAY).days % 3 != 0], plan=contents.plan)
    found = setback_episodes(daily_arrays(contents), contents)
    assert [episode.days_until_routine for episode in found] == [None]


def kept_programme(letters: str) -> JournalContents:
    """Both exercises on ``2`` and on ``T``, which is tagged, one on ``1`` and on ``t``; none on ``0`` and on ``x``."""
    both = tuple(Activity(kind="aerobic", minutes=20, item=key) for key in ("a", "b"))
    done = {"2": both, "T": both, "1": both[:1], "t": both[:1], "0": (), "x": ()}
    entries = [
        day(n, activities=done[letter], setback=True if letter in "Ttx" else None)
        for n, letter in enumerate(letters)
        if letter != "-"
    ]
    return journal(entries, plan=plan(programme=["a", "b"]))


@pytest.mark.parametrize(
    ("after", "days"),
    [
        ("TTT222", [0]),  # it was never lost
        ("xxx222", [3]),
        ("xx1222", [3]),  # one of two is less than before
        ("xxx22122122122", [None]),  # two days in a row are not three
        ("xxx2-22222", [5]),  # a day without an answer breaks the stretch
        ("xxx22", [None]),  # the journal ends before
        ("xx00xx222", [None, 2]),  # the next setback comes before
    ],
)
def test_the_routine_is_back_with_three_days_kept_as_before(after: str, days: list[int | None]) -> None:
    contents = kept_programme("2" * 10 + after)
    assert [e.days_until_routine for e in setback_episodes(daily_arrays(contents), contents)] == days


def test_days_without_a_plan_are_passed_over_on_the_way_back_to_the_routine() -> None:
    """The programme is planned on weekdays; day 14 is a Monday."""
    contents = kept_programme("2" * 14 + "xx2" + "2200222")
    items = tuple(replace(item, weekdays=(0, 1, 2, 3, 4)) for item in contents.plan.programme)
    contents = replace(contents, plan=replace(contents.plan, programme=items))
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert episode.days_until_routine == 2


def test_the_usual_of_the_programme_is_its_median_before_the_setback() -> None:
    """A teen who did one of two before is back with one of two."""
    contents = kept_programme("1" * 10 + "xx0111")
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert episode.days_until_routine == 3


def test_skills_come_by_how_often_they_were_used_and_only_from_its_days() -> None:
    def using(*strategies: str) -> tuple[CopingUse, ...]:
        return tuple(CopingUse(strategy=name) for name in strategies)

    used = {4: using("talking"), 5: using("music"), 6: using("breathing", "music"), 8: using("talking")}
    contents = journal([day(n, mood=3, coping=used.get(n), setback=True if n in {5, 6} else None) for n in range(12)])
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert episode.skills == ("music", "breathing")


LETTERS = st.text("......HHHhp45-~TtWNn", max_size=140).map(lambda text: f"{'.' * 14}{text}.")


@settings(max_examples=150, deadline=None)
@given(letters=LETTERS)
def test_whatever_the_days_every_tagged_one_is_in_one_setback_and_none_that_was_said_to_be_none(letters: str) -> None:
    found = setbacks(letters)
    inside = [(e.start - MONDAY).days + n for e in found for n in range(e.days)]
    assert len(inside) == len(set(inside))
    assert {n for n, letter in enumerate(letters) if letter in "TtW"} <= set(inside)
    assert not {n for n, letter in enumerate(letters) if letter in "Nn"} & set(inside)
    for e in found:
        first, last = (e.start - MONDAY).days, (e.start - MONDAY).days + e.days - 1
        assert letters[first] not in ".-~45p"
        assert e.tagged == any(letter in "TtW" for letter in letters[first : last + 1])
        assert (e.end is None) == e.is_open
        assert e.end in {None, e.start + timedelta(days=e.days)}


@settings(max_examples=150, deadline=None)
@given(letters=LETTERS)
def test_two_logged_days_a_long_gap_or_a_no_lie_between_two_setbacks(letters: str) -> None:
    found = setbacks(letters)
    for e, following in pairwise(found):
        between = letters[(e.start - MONDAY).days + e.days : (following.start - MONDAY).days]
        logged = len(between) - between.count("-")
        assert logged >= 2 or "---" in between.replace("~", "-") or set(between) & set("Nn")


@settings(max_examples=60, deadline=None)
@given(letters=LETTERS, more=st.text("......HHHT-", max_size=40))
def test_later_days_change_no_setback_that_has_ended(letters: str, more: str) -> None:
    before, after = setbacks(letters + "..."), setbacks(letters + "..." + more + ".")
    assert {(e.start, e.end) for e in before if not e.is_open} <= {(e.start, e.end) for e in after}


def test_below_24_logged_days_only_tagged_setbacks_are_told() -> None:
    short = findings_of(timeline("." * 14 + "HHHHH.."))
    assert short.episodes == ()
    measured = short.get("episodes")
    assert measured is not None
    assert (measured.value, measured.n, measured.needed) == (None, 21, 3)
    assert [episode.tagged for episode in findings_of(timeline("....TT..")).episodes] == [True]


def test_planted_setbacks_are_found_among_noisy_days() -> None:
    hits = total = 0
    for seed in range(30):
        random = np.random.default_rng(seed)
        days, planted = [], (40, 80)
        for n in range(110):
            hard = any(start <= n < start + 7 for start in planted)
            pain = int(np.clip(round(random.normal(7 if hard else 3, 0.9)), 0, 10))
            if random.random() < 0.9:
                days.append(hurting(n, pain, 7 if hard else 2))
        contents = journal(days)
        found = [(e.start - MONDAY).days for e in setback_episodes(daily_arrays(contents), contents)]
        hits += sum(any(abs(start - real) <= 2 for start in found) for real in planted)
        total += 2
    assert hits / total >= 0.9


def test_an_empty_journal_has_no_setbacks() -> None:
    arrays = arrays_of([])
    assert setback_episodes(arrays, JournalContents()) == ()


def test_four_weeks_with_a_day_left_out_are_enough_to_look_for_setbacks() -> None:
    contents = timeline("." * 13 + "-" + "." * 14)
    measured = findings_of(contents).get("episodes")
    assert measured is not None
    assert (measured.n, measured.needed) == (27, 0)
