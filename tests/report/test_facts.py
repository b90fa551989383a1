"""The facts of page 1: their order, how they stand to the period before, and which may be worth a word."""

import re
from datetime import timedelta

import numpy as np
import pytest
from page_one import page, statistics
from teen_days import FIRST, day, journal, period

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.domain.day import Activity, CopingUse, Pain, SchoolDay
from amps_journal.domain.person import ClinicScore
from amps_journal.report import number_phrases
from amps_journal.report.changes import change, estimate


def test_the_facts_stand_in_the_order_in_which_a_therapist_asks() -> None:
    days = tuple(day(i, setback=i in range(20, 24)) for i in range(60))
    labels = [one.label for one in statistics(journal(60, days=days))[:5]]
    order = ("school days", "active a day", "of the programme", "asleep", "setback, of 4 days")
    assert [label.startswith(words) for label, words in zip(labels, order, strict=True)] == [True] * 5


def test_every_statistic_is_the_finding_of_its_period_beside_the_one_before() -> None:
    contents, of = journal(126), period(63, 63)
    now, before = findings_of(contents, of), findings_of(contents, of.before)
    shown = {re.split(r" \(|,", one.label)[0]: one for one in statistics(contents, of)}
    forms = {
        "of the programme done": ("programme_kept", number_phrases.percent),
        "asleep": ("sleep_duration", number_phrases.hours),
        "of routine items done": ("routine_kept", number_phrases.percent),
    }
    for label, (identity, said) in forms.items():
        assert shown[label].value == said(now.get(identity).value)
        expected = change(estimate(now.get(identity)), estimate(before.get(identity)), said, of)
        assert (shown[label].change, shown[label].is_changed) == expected


def test_school_days_are_counted_with_their_halves() -> None:
    halves = {1: SchoolDay(status="part_day", attended=0.5), 2: SchoolDay(status="absent_symptoms")}
    days = tuple(day(i, school=halves.get(i, SchoolDay(status="all_day"))) for i in range(26) if i % 7 < 5)
    said = statistics(journal(26, days=days))[0]
    assert (said.value, said.label) == ("18½ of 20", "school days (92%)")


def test_a_difference_that_may_be_chance_is_about_the_same() -> None:
    rarely = tuple(day(i, routine_done=("up",) if i % 10 else ()) for i in range(56))
    shown = next(one for one in statistics(journal(56, days=rarely), period(28, 28)) if "routine" in one.label)
    assert (shown.change, shown.is_changed) == ("about the same", False)


def test_a_change_beyond_chance_names_the_period_that_it_is_from() -> None:
    grown = tuple(
        day(i, activities=(Activity(kind="walk", minutes=(20 if i < 28 else 50) + i % 3),)) for i in range(56)
    )
    said = page(journal(56, days=grown), period(28, 28))
    assert "up from 21 min in the 4 weeks before" in said
    assert "beside the 4 weeks before; “about the same” where the difference may be chance" in said


def test_missing_a_tenth_of_school_is_marked_by_a_sign_with_words() -> None:
    away = SchoolDay(status="absent_symptoms")
    days = tuple(day(i, school=away if i % 4 == 0 else SchoolDay(status="all_day")) for i in range(26) if i % 7 < 5)
    assert statistics(journal(26, days=days))[0].concern == "a tenth or more missed"
    assert "a tenth or more missed" in page(journal(26, days=days))


def test_a_setback_whose_end_is_not_known_lasted_at_least_so_long() -> None:
    days = tuple(day(i, setback=i in {*range(20, 24), *range(56, 60)}) for i in range(60))
    said = statistics(journal(60, days=days))[4]
    assert (said.label, said.concern) == ("setbacks, of 4 and at least 4 days", "not yet over")


def test_where_setbacks_were_not_asked_about_their_number_is_not_said_to_be_none() -> None:
    days = tuple(day(i, pain=None) for i in range(60))
    assert not [one for one in statistics(journal(60, days=days)) if "setback" in one.label]


def test_a_clinic_score_stands_beside_the_one_before_it_without_a_band_of_anybodys() -> None:
    scores = tuple(
        ClinicScore(date=FIRST + timedelta(days=when), instrument="FDI", value=value)
        for when, value in ((2, 24.0), (50, 12.0))
    )
    said = next(one for one in statistics(journal(60, clinic_scores=scores)) if "FDI" in one.label)
    assert (said.value, said.label) == ("12", "FDI, 24 Feb")
    assert (said.change, said.concern) == ("24 on 7 Jan", "")


@pytest.mark.parametrize(
    ("later", "words"),
    [
        (5, "about the same as in the 4 weeks before"),
        (3, "down from 5.0 in the 4 weeks before: by 1 point or more, which matters"),
    ],
)
def test_pain_says_which_way_is_up_its_level_and_the_change_that_matters(later: int, words: str) -> None:
    days = tuple(day(i, pain=Pain(average=(5 if i < 28 else later) + (i % 3 - 1))) for i in range(56))
    said = page(journal(56, days=days), period(28, 28))
    assert "Higher is more activity, and more pain. Pain:" in said
    assert f"That is {words}" in said
    assert "more pain than before" not in said


def test_pain_that_rose_by_what_matters_is_marked_in_words() -> None:
    days = tuple(day(i, pain=Pain(average=(3 if i < 28 else 6) + (i % 3 - 1))) for i in range(56))
    said = page(journal(56, days=days), period(28, 28))
    assert "up from 3.0 in the 4 weeks before: by 1 point or more, which matters. more pain than before" in said


def test_feelings_that_were_shared_are_on_the_page_with_the_direction_of_their_scale() -> None:
    days = tuple(day(i, mood=4, stress=6, worry=2) for i in range(20))
    said = page(journal(20, days=days))
    assert "4.0 mood, of 5 (higher is better), over 20 days" in said
    assert "6.0 stress, of 10 (higher is more stress), over 20 days" in said
    assert "2.0 worry, of 10 (higher is more worry), over 20 days" in said


def test_moods_notes_and_skills_alone_make_a_page() -> None:
    bare = {"school": None, "activities": None, "routine_done": None, "sleep": None, "pain": None}
    used = (CopingUse(strategy="breathing", helped=3),)
    days = tuple(day(i, **bare, mood=3, therapist_note="Stairs.", coping=used) for i in range(9))
    said = page(journal(9, days=days))
    assert "What Robin noted" in said
    assert "3.0 mood, of 5" in said
    assert "“Stairs.”" in said
    assert "9 times a skill was used, most of all breathing" in said


def test_active_minutes_stand_beside_the_plan_of_the_same_days() -> None:
    contents = journal(30)
    mean = np.mean([entry.activities[0].minutes for entry in contents.days])
    active = next(one for one in statistics(contents) if one.label.startswith("active a day"))
    assert active.value == f"{mean:.0f}\u00a0min"
    kept = findings_of(contents).get("quota_kept")
    assert (
        f"plan {kept.parts['mean_quota']:.0f}, reached on {number_phrases.percent(kept.value)} of days" in active.label
    )
