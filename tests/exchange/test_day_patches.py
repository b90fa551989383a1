"""A key left out keeps, null clears, objects merge key by key, lists replace."""

import json
from datetime import date, time
from typing import Any

import pytest

from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.day_patches import merge_day, read_day_patches

DAY = date(2026, 3, 5)
BEFORE = DayEntry(
    date=DAY,
    did=("hobby",),
    win="Swam",
    school=SchoolDay(status="part_day", attended=0.5, joined_pe=True),
    activities=(Activity(kind="walk", minutes=20),),
    sleep=Sleep(lights_out=time(22, 40), woke=time(6, 50)),
    mood=3,
    pain=Pain(average=5, places=("left_ankle",)),
)


def merged(**answers: Any) -> DayEntry:
    (patch,) = read_day_patches(json.dumps({"date": DAY.isoformat(), **answers}))
    return merge_day(BEFORE, patch)


def test_a_key_left_out_keeps() -> None:
    assert merged() == BEFORE
    after = merged(stress=4)
    assert (after.stress, after.mood, after.win) == (4, 3, "Swam")


@pytest.mark.parametrize("nothing", [None, ""])
def test_null_and_empty_text_clear(nothing: object) -> None:
    after = merged(mood=nothing, win=nothing, pain=nothing, did=nothing)
    assert (after.mood, after.win, after.pain, after.did) == (None, None, None, None)
    assert after.school == BEFORE.school


def test_objects_merge_key_by_key() -> None:
    after = merged(pain={"got_in_the_way": 2, "average": None}, sleep={"quality": 4})
    assert after.pain == Pain(got_in_the_way=2, places=("left_ankle",))
    assert after.sleep == Sleep(lights_out=time(22, 40), woke=time(6, 50), quality=4)


def test_an_empty_object_changes_nothing() -> None:
    assert merged(pain={}) == BEFORE


def test_an_object_whose_last_answer_is_cleared_is_not_answered() -> None:
    assert merged(pain={"average": None, "places": None}).pain is None


def test_an_object_that_was_not_there_is_begun() -> None:
    (patch,) = read_day_patches('{"date": "2026-03-06", "sleep": {"quality": 4}}')
    assert merge_day(DayEntry(date=date(2026, 3, 6)), patch).sleep == Sleep(quality=4)


def test_lists_replace() -> None:
    after = merged(did=["went_out"], activities=[{"kind": "sport", "minutes": 5}], pain={"places": []})
    assert after.did == ("went_out",)
    assert after.activities == (Activity(kind="sport", minutes=5),)
    assert after.pain == Pain(average=5, places=())


def test_an_empty_list_is_an_answer() -> None:
    assert merged(did=[]).did == ()


def test_a_new_school_status_takes_an_old_share_with_it() -> None:
    assert merged(school={"status": "all_day"}).school == SchoolDay(status="all_day", joined_pe=True)
    assert merged(school={"status": "part_day"}).school == BEFORE.school
    assert merged(school={"joined_pe": False}).school == SchoolDay(status="part_day", attended=0.5, joined_pe=False)


@pytest.mark.parametrize(
    "text",
    [
        '{"date": "2026-03-05", "mood": 2}',
        '[{"date": "2026-03-05", "mood": 2}]',
        '{"days": [{"date": "2026-03-05", "mood": 2}]}',
        '{"format": "amps-journal", "version": 1, "days": [{"date": "2026-03-05", "mood": 2}]}',
    ],
)
def test_a_day_a_list_and_an_object_with_days_say_the_same(text: str) -> None:
    (patch,) = read_day_patches(text)
    assert (patch.date, dict(patch.answers)) == (DAY, {"mood": 2})


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("3", "a day, a list of days"),
        ('"2026-03-05"', "a day, a list of days"),
        ("{}", "date"),
        ('{"date": null, "mood": 2}', "date"),
        ('{"date": "2026-03-05", "person": {}}', "person"),
        ('{"days": [], "person": {}}', "person"),
        ('{"days": {}}', "a list"),
        ('{"days": null}', "a list"),
        ('{"days": [], "days": []}', "once"),
        ('{"format": "diary", "days": []}', "format"),
        ('{"format": "amps-journal", "version": 3, "days": []}', "newer"),
        ('[{"date": "2026-03-05"}, {"date": "2026-03-05"}]', "2026-03-05"),
        ("[[]]", "an object"),
        ('{"date": "2026-03-05", "pain": {"average": 11}}', "Day 2026-03-05, pain.average"),
        ('{"date": "2026-03-05", "activities": [{"kind": "walk"}]}', "activities[1].minutes"),
    ],
)
def test_anything_else_is_refused_in_a_sentence(text: str, named: str) -> None:
    with pytest.raises(JournalError, match=r"\.$") as refused:
        read_day_patches(text)
    assert named in str(refused.value)


def test_no_days_are_no_patches() -> None:
    assert read_day_patches("[]") == ()
