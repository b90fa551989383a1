"""How many setbacks came soon after stress or little moving, and how many days do, on timelines made by hand.

A timeline is a string, a day a letter: ``.`` an ordinary day; ``s`` one with high stress; ``i`` one with little moving;
``T`` an ordinary day that the teen tagged as a setback; ``H`` a day of pain 6 that got in the way; ``h`` such a day
with high stress; ``~`` a day on which only the mood is told; ``-`` a day without an entry.
"""

from datetime import timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_days import MONDAY, active, arrays_of, day, journal, period

from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.days.stretches import soon_after
from amps_journal.analysis.findings.all_findings import Finding, findings_of
from amps_journal.analysis.findings.recurrence.episodes import setback_episodes
from amps_journal.analysis.findings.recurrence.setback_spans import setbacks_of
from amps_journal.analysis.methods.shares import wilson
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry, Pain
from amps_journal.domain.person import LifeEvent

USUAL = "." * 14
CALM = "." * 10


def drawn(letter: str, number: int) -> DayEntry | None:
    if letter == "-":
        return None
    if letter == "~":
        return day(number, mood=3)
    hurts = letter in "Hh"
    return active(
        number,
        10 if letter == "i" else 40,
        stress=7 if letter in "sh" else 4,
        pain=Pain(average=6 if hurts else 3, got_in_the_way=6 if hurts else 1),
        setback=True if letter == "T" else None,
    )


def timeline(letters: str, *events: LifeEvent) -> JournalContents:
    entries = [drawn(letter, number) for number, letter in enumerate(letters)]
    return journal([entry for entry in entries if entry is not None], life_events=events)


def event(first: int, beyond: int | None, *, stressful: bool = True, kind: str = "exams") -> LifeEvent:
    end = None if beyond is None else MONDAY + timedelta(days=beyond)
    return LifeEvent(kind=kind, start=MONDAY + timedelta(days=first), end=end, stressful=stressful)


def told(letters: str, *events: LifeEvent) -> Finding:
    finding = findings_of(timeline(letters, *events)).get("after_stress")
    assert finding is not None
    return finding


def soon_days(letters: str, *events: LifeEvent) -> tuple[list[int], list[int]]:
    """The days soon after stress and soon after inactivity."""
    contents = timeline(letters, *events)
    soon = soon_after(daily_arrays(contents), contents.life_events)
    return np.flatnonzero(soon.after_stress).tolist(), np.flatnonzero(soon.after_inactivity).tolist()


def could_begin(letters: str) -> list[int]:
    return np.flatnonzero(setbacks_of(daily_arrays(timeline(letters))).could_begin).tolist()


# Soon after.


def test_the_three_days_after_a_stretch_of_three_with_two_stressful_ones_come_soon_after_it() -> None:
    """Days 14-16 and 15-17 are stretches with two stressful days; they end on 16 and 17, and 20 is 3 days on."""
    assert soon_days(USUAL + ".ss......")[0] == [17, 18, 19, 20]
    assert soon_days(USUAL + "s.s......")[0] == [17, 18, 19]


def test_one_stressful_day_or_two_far_apart_are_no_stretch() -> None:
    assert soon_days(USUAL + "s........")[0] == []
    assert soon_days(USUAL + "s..s.....")[0] == []


def test_the_days_of_a_stretch_come_soon_after_what_lies_before_them_in_it() -> None:
    assert soon_days(USUAL + "sss..")[0] == [16, 17, 18]


def test_inactive_stretches_are_told_apart_from_stressful_ones() -> None:
    assert soon_days(USUAL + "ii.......") == ([], [16, 17, 18, 19])
    assert soon_days(USUAL + "is.......") == ([], [])


def test_days_without_an_answer_are_neither_stressful_nor_inactive() -> None:
    assert soon_days(USUAL + "s-s......")[0] == [17, 18, 19]
    assert soon_days(USUAL + "i~~~.....")[1] == []


def test_a_stressful_life_event_is_a_stretch_on_every_day_that_it_covers() -> None:
    assert soon_days("." * 30, event(14, 17))[0] == [14, 15, 16, 17, 18, 19]
    assert soon_days("." * 30, event(14, 15))[0] == [14, 15, 16, 17]
    assert soon_days("." * 20, event(14, None))[0] == [14, 15, 16, 17, 18, 19]


def test_a_life_event_that_is_not_stressful_is_none() -> None:
    assert soon_days("." * 30, event(14, 17, stressful=False))[0] == []


def test_an_event_from_before_the_first_day_reaches_into_the_first_three() -> None:
    assert soon_days("." * 10, event(-9, 0))[0] == [0, 1, 2]
    assert soon_days("." * 10, event(-9, -2))[0] == [0]
    assert soon_days("." * 10, event(-9, -3))[0] == []


@settings(max_examples=60, deadline=None)
@given(letters=st.text("....si~-", min_size=1, max_size=80).map(lambda text: f".{text}"))
def test_soon_after_is_what_a_day_by_day_look_finds(letters: str) -> None:
    contents = timeline(letters)
    arrays = daily_arrays(contents)
    is_stressful = [
        bool(arrays.stress[n] >= np.median(past) + 2) if len(past) >= 7 else False
        for n in range(arrays.n)
        for past in [[x for x in arrays.stress[max(0, n - 28) : n] if np.isfinite(x)]]
    ]
    ended = [n >= 0 and sum(is_stressful[max(0, n - 2) : n + 1]) >= 2 for n in range(-3, arrays.n)]
    expected = [any(ended[n : n + 3]) for n in range(arrays.n)]
    assert soon_after(arrays, ()).after_stress.tolist() == expected


# The days on which a setback could have begun.


def test_by_the_rule_one_can_begin_once_there_is_a_baseline_and_while_3_days_are_left_to_judge_by() -> None:
    assert could_begin("." * 20) == [14, 15, 16, 17]
    assert could_begin("." * 14) == []


def test_none_can_begin_while_one_runs_or_before_two_calm_days_have_ended_it() -> None:
    """It runs on days 16-19 and days 20 and 21 end it: a hard day 20 or 21 would have been a part of it."""
    assert could_begin("." * 16 + "HHHH" + "......") == [14, 15, 16, 22, 23]


def test_none_can_begin_where_pain_or_function_is_not_answered() -> None:
    assert could_begin("." * 16 + "~....") == [14, 15, 17, 18]
    entries = [day(n, pain=Pain(average=3, got_in_the_way=None if n == 16 else 1)) for n in range(21)]
    assert np.flatnonzero(setbacks_of(arrays_of(entries)).could_begin).tolist() == [14, 15, 17, 18]


def test_none_can_begin_where_pain_is_so_high_that_no_day_can_be_two_above() -> None:
    entries = [day(n, pain=Pain(average=9, got_in_the_way=1)) for n in range(30)]
    assert not setbacks_of(arrays_of(entries)).could_begin.any()


def test_none_can_begin_where_the_teen_said_that_it_was_none() -> None:
    entries = [day(n, pain=Pain(average=3, got_in_the_way=1), setback=False if n == 16 else None) for n in range(25)]
    assert np.flatnonzero(setbacks_of(arrays_of(entries)).could_begin).tolist() == [17, 18, 19, 20, 21, 22]


def test_for_a_teen_who_tags_setbacks_one_can_begin_on_any_logged_day() -> None:
    assert could_begin("..~-.TT....") == [0, 1, 2, 4, 5, 9, 10]


def test_the_day_after_a_no_is_the_first_on_which_another_can_begin() -> None:
    answers = {2: True, 3: True, 4: False}
    arrays = arrays_of([day(n, mood=3, setback=answers.get(n)) for n in range(8)])
    assert np.flatnonzero(setbacks_of(arrays).could_begin).tolist() == [0, 1, 2, 5, 6, 7]


def test_the_day_after_a_gap_that_left_one_open_is_the_first_on_which_another_can_begin() -> None:
    """Day 21 is the third in a row that says nothing of pain; the tag on day 0 makes every logged day count."""
    found = could_begin("T.." + "." * 9 + "." * 3 + "HHHH~~~~...")
    assert [n for n in found if n >= 15] == [15, 22, 23, 24, 25]


@settings(max_examples=60, deadline=None)
@given(letters=st.text("......HHHTsi~-", max_size=120).map(lambda text: f"{'.' * 14}{text}."))
def test_every_setback_begins_on_a_day_on_which_one_could(letters: str) -> None:
    setbacks = setbacks_of(daily_arrays(timeline(letters)))
    for span in setbacks.spans:
        assert setbacks.could_begin[span.start]
        assert not setbacks.could_begin[span.start + 1 : span.stop].any()
        assert span.start < span.stop <= span.settled


# The finding.

ONE_AFTER_STRESS = ".ssTT" + CALM
ONE_AFTER_LITTLE_MOVING = ".iiTT" + CALM
ONE_AFTER_NEITHER = "...TT" + CALM
FIVE = USUAL + 2 * ONE_AFTER_STRESS + ONE_AFTER_LITTLE_MOVING + 2 * ONE_AFTER_NEITHER


def test_the_share_of_setbacks_stands_beside_the_share_of_days() -> None:
    """Two of five after stress and one after little moving.

    Five times 15 days and the first 14. Of each 15, the second tagged day and the two calm ones that end the setback
    can begin none, which leaves 74; nothing is answered before the first two of them. Of the days soon after a stretch
    only those on which the setback began could begin one.
    """
    finding = told(FIVE)
    assert (finding.value, finding.n, finding.needed, finding.unit) == (0.6, 5, 0, "share")
    assert (finding.low, finding.high) == wilson(0.6, 5)
    counts = {name: finding.parts[name] for name in ("onsets", "onsets_after", "exposed_days", "exposed_after")}
    assert counts == {"onsets": 5, "onsets_after": 3, "exposed_days": 72, "exposed_after": 3}
    assert finding.parts["days_share"] == 3 / 72
    assert (finding.parts["days_used"], finding.parts["days_missing"]) == (72, 2 + 5 * 2)
    assert finding.parts["days_low"] < 3 / 72 < finding.parts["days_high"]
    assert finding.text == (
        "3 of your 5 setbacks came soon after stress or little moving: 60%. "
        "Of all days, 4% come soon after days like that."
    )


def test_stress_and_inactivity_have_shares_of_their_own() -> None:
    parts = told(FIVE).parts
    assert (parts["stress_share"], parts["inactivity_share"]) == (0.4, 0.2)
    assert (parts["onsets_after_stress"], parts["onsets_after_inactivity"]) == (2, 1)
    assert (parts["stress_days_share"], parts["inactivity_days_share"]) == (2 / 72, 1 / 72)
    assert (parts["exposed_after_stress"], parts["exposed_after_inactivity"]) == (2, 1)


def test_a_setback_soon_after_both_counts_once() -> None:
    both = USUAL + 5 * (".bbTT" + CALM)
    entries = [
        active(
            n, 10 if letter == "b" else 40, stress=7 if letter == "b" else 4, setback=True if letter == "T" else None
        )
        for n, letter in enumerate(both)
    ]
    finding = findings_of(journal(entries)).get("after_stress")
    assert finding is not None
    assert finding.value == 1
    assert (finding.parts["onsets_after"], finding.parts["stress_share"], finding.parts["inactivity_share"]) == (
        5,
        1,
        1,
    )


def only(field: str, *events: LifeEvent) -> Finding:
    """What is told where of stress and activities only one is answered."""
    entries = [
        day((entry.date - MONDAY).days, setback=entry.setback, **{field: getattr(entry, field)})
        for entry in timeline(FIVE).days
    ]
    finding = findings_of(journal(entries, life_events=events)).get("after_stress")
    assert finding is not None
    return finding


def test_what_was_never_told_has_no_share() -> None:
    stress, activities = only("stress"), only("activities")
    assert (stress.value, activities.value) == (0.4, 0.2)
    assert "stress_share" in stress.parts
    assert "inactivity_share" not in stress.parts
    assert "inactivity_share" in activities.parts
    assert "stress_share" not in activities.parts


def test_a_stressful_life_event_tells_of_stress_where_no_day_does() -> None:
    finding = only("activities", event(14, 17))
    assert (finding.value, finding.parts["stress_share"]) == (0.4, 0.2)


def test_setbacks_with_hardly_an_answer_before_them_are_in_neither_share() -> None:
    """Nothing but the mood is told on the five days before the last one."""
    finding = told(FIVE + "." * 5 + "~~~~~TT...." + ONE_AFTER_STRESS)
    assert finding.parts["not_known"] == 1
    assert (finding.n, finding.value) == (6, 4 / 6)


def test_computed_setbacks_count_as_tagged_ones_do() -> None:
    finding = told("." * 30 + 5 * (".sshHHH" + "." * 20))
    assert (finding.n, finding.value) == (5, 1.0)


def test_below_five_setbacks_it_is_silent() -> None:
    finding = told(USUAL + 4 * ONE_AFTER_STRESS)
    assert (finding.value, finding.n, finding.needed) == (None, 4, 1)
    assert finding.text == "What comes before setbacks can be told from 5 of them on. It is fine if they never come."


# What came before a single one is the same thing.


@settings(max_examples=60, deadline=None)
@given(letters=st.text("......TsiHh~-", max_size=150).map(lambda text: f"{'.' * 14}{text}."), exams=st.integers(0, 150))
def test_what_came_before_a_setback_is_what_the_share_counts(letters: str, exams: int) -> None:
    contents = timeline(letters, event(exams, exams + 4))
    arrays = daily_arrays(contents)
    soon = soon_after(arrays, contents.life_events)
    for episode in setback_episodes(arrays, contents):
        start = (episode.start - MONDAY).days
        assert ("stress" in episode.before) == soon.after_stress[start]
        assert ("inactivity" in episode.before) == soon.after_inactivity[start]
        assert ("exams" in episode.before) == (exams <= start <= exams + 6)


def test_kinds_of_life_events_before_a_setback_are_named_each_once() -> None:
    events = (
        event(10, 15, stressful=False, kind="travel"),
        event(14, None, stressful=False, kind="holiday"),
        event(15, 16, stressful=False, kind="travel"),
        event(18, 20, stressful=False, kind="move"),
        event(2, 15, stressful=False, kind="illness"),
    )
    contents = timeline("." * 18 + "TT....", *events)
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert episode.before == ("holiday", "travel", "move")


def test_an_event_that_begins_on_the_first_day_of_a_setback_came_before_it_and_one_of_the_day_after_did_not() -> None:
    contents = timeline("." * 18 + "TT....", event(18, 20), event(19, 21, kind="travel"))
    (episode,) = setback_episodes(daily_arrays(contents), contents)
    assert episode.before == ("stress", "exams")


# How often chance alone puts a day there.


def steady(rng: np.random.Generator, n: int, spread: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Each day 0.5 like the day before."""
    series = rng.normal(size=n)
    for number in range(1, n):
        series[number] = 0.5 * series[number - 1] + np.sqrt(0.75) * series[number]
    return series * spread


def test_on_steady_teens_about_29_percent_of_the_days_come_soon_after_a_stretch() -> None:
    """``findings.md`` names 29 %; measured here on teens with days like those of the sample journal."""
    rng = np.random.default_rng(4)
    after = exposed = 0
    for _ in range(40):
        n = 240
        stress, minutes = steady(rng, n, 1.75), steady(rng, n, 18)
        entries = [
            active(number, max(0, 5 * round((40 + moved) / 5)), stress=int(np.clip(round(4 + tense), 0, 10)))
            for number, (tense, moved) in enumerate(zip(stress, minutes, strict=True))
            if rng.random() >= 0.13
        ]
        arrays = arrays_of(entries, period(0, n))
        soon = soon_after(arrays, ())
        after += int(((soon.after_stress | soon.after_inactivity) & arrays.logged)[14:].sum())
        exposed += int(arrays.logged[14:].sum())
    assert after / exposed == pytest.approx(0.29, abs=0.03)
