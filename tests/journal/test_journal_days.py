"""Writing days through the one door: what is kept, what listeners hear, undo."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, CopingUse, DayEntry, Pain, Sleep
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan, ProgrammeItem, RoutineItem
from amps_journal.journal import Change, Journal, Topic

DAY = date(2026, 3, 5)
NOW = datetime(2026, 3, 5, 19, 30, 12, tzinfo=UTC)
ITEM = ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0, 2), start=DAY)
TICK = RoutineItem(key="breakfast", label="Breakfast", weekdays=(0,), on="all", start=DAY)


def test_a_day_never_written_has_no_answer(journal: Journal) -> None:
    assert journal.day(DAY) == DayEntry(date=DAY)
    assert journal.days() == ()
    assert journal.span() is None


def test_a_saved_day_is_there_after_opening_again(journal: Journal, clock: Any) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4, did=(), coping=(CopingUse(strategy="music"),)))
    journal.close()
    with Journal.open(journal.folder, now=clock, create=False) as again:
        found = again.day(DAY)
    assert (found.mood, found.did, found.coping) == (4, (), (CopingUse(strategy="music"),))


def test_a_day_is_stamped_when_it_is_first_written_and_when_it_changes(journal: Journal, clock: Any) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4))
    clock.pass_minutes(10)
    journal.save_day(replace(journal.day(DAY), mood=5))
    assert journal.day(DAY).created_at == NOW
    assert journal.day(DAY).updated_at == NOW.replace(minute=40)


def test_a_day_that_is_new_here_keeps_the_moment_at_which_it_was_first_entered_elsewhere(journal: Journal) -> None:
    elsewhere = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
    journal.save_day(DayEntry(date=DAY, mood=4, created_at=elsewhere))
    assert journal.day(DAY).created_at == elsewhere
    assert journal.day(DAY).updated_at == NOW
    journal.save_day(DayEntry(date=DAY, mood=5, created_at=NOW))
    assert journal.day(DAY).created_at == elsewhere


def test_the_same_answers_again_write_nothing(journal: Journal, clock: Any) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4))
    before = (journal.folder / "journal.db").read_bytes()
    clock.pass_minutes(10)
    assert not journal.save_day(DayEntry(date=DAY, mood=4, pain=Pain()))
    assert (journal.folder / "journal.db").read_bytes() == before
    assert journal.day(DAY).updated_at == NOW


def test_a_day_without_a_known_first_moment_does_not_get_one_later(journal: Journal) -> None:
    journal.merge_contents(JournalContents(days=(DayEntry(date=DAY, mood=2),)))
    journal.save_day(DayEntry(date=DAY, mood=3))
    assert journal.day(DAY).created_at is None
    assert journal.day(DAY).updated_at == NOW


def test_a_day_emptied_of_everything_is_taken_out(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4, activities=(Activity(kind="walk", minutes=5),)))
    change = journal.save_day(DayEntry(date=DAY, sleep=Sleep(), created_at=NOW))
    assert change.dates == {DAY}
    assert journal.days() == ()
    assert journal.span() is None


def test_a_note_alone_is_kept(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, private_note="only this"))
    assert journal.day(DAY).private_note == "only this"


def test_an_empty_list_alone_is_an_answer_and_kept(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, activities=()))
    assert journal.day(DAY).activities == ()


def test_a_day_against_the_rules_is_refused_and_nothing_changes(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4))
    with pytest.raises(JournalError, match="mood"):
        journal.save_day(DayEntry(date=DAY, mood=6))
    with pytest.raises(JournalError, match="item"):
        journal.save_day(DayEntry(date=DAY, activities=(Activity(kind="walk", minutes=5, item="bike"),)))
    assert journal.day(DAY).mood == 4
    journal.undo()
    assert not journal.can_undo


def test_several_days_are_written_all_or_none(journal: Journal) -> None:
    later = date(2026, 3, 6)
    with pytest.raises(JournalError, match="2026-03-06"):
        journal.save_days([DayEntry(date=DAY, mood=4), DayEntry(date=later, mood=9)])
    assert journal.days() == ()
    assert journal.save_days([DayEntry(date=DAY, mood=4), DayEntry(date=later, mood=5)]).dates == {DAY, later}


def test_the_same_date_twice_in_one_write_ends_as_the_second_says(journal: Journal) -> None:
    journal.save_days([DayEntry(date=DAY, mood=4), DayEntry(date=DAY, energy=2)])
    assert (journal.day(DAY).mood, journal.day(DAY).energy) == (None, 2)
    journal.undo()
    assert journal.days() == ()


def test_only_the_days_of_a_period_are_read(journal: Journal) -> None:
    journal.save_days([DayEntry(date=date(2026, 3, n), mood=3) for n in (1, 2, 3, 4)])
    found = journal.days(Period(date(2026, 3, 2), date(2026, 3, 4)))
    assert [entry.date.day for entry in found] == [2, 3]


def test_undo_brings_the_day_back_as_it_was_moments_and_all(journal: Journal, clock: Any) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4, activities=(Activity(kind="walk", minutes=5),)))
    first = journal.day(DAY)
    clock.pass_minutes(5)
    journal.save_day(replace(first, mood=None, activities=None, energy=1))
    second = journal.day(DAY)
    assert journal.undo() == Change(frozenset({Topic.DAYS}), frozenset({DAY}))
    assert journal.day(DAY) == first
    assert journal.redo() == Change(frozenset({Topic.DAYS}), frozenset({DAY}))
    assert journal.day(DAY) == second


def test_undo_of_the_first_edit_takes_the_day_out_and_redo_brings_it_back(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4))
    stored = journal.day(DAY)
    journal.undo()
    assert journal.days() == ()
    assert (journal.can_undo, journal.can_redo) == (False, True)
    journal.redo()
    assert journal.days() == (stored,)
    assert (journal.can_undo, journal.can_redo) == (True, False)


def test_undo_of_an_emptied_day_brings_it_back(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4))
    stored = journal.day(DAY)
    journal.save_day(DayEntry(date=DAY))
    journal.undo()
    assert journal.day(DAY) == stored


def test_a_new_edit_ends_what_could_be_made_again(journal: Journal) -> None:
    journal.save_day(DayEntry(date=DAY, mood=4))
    journal.undo()
    journal.save_day(DayEntry(date=DAY, mood=2))
    assert not journal.can_redo
    assert journal.redo() is None


def test_nothing_to_undo_is_no_change(journal: Journal) -> None:
    assert journal.undo() is None
    assert journal.redo() is None


def test_undo_of_several_days_is_one_step(journal: Journal) -> None:
    journal.save_days([DayEntry(date=date(2026, 3, n), mood=3) for n in (1, 2)])
    change = journal.undo()
    assert change is not None
    assert len(change.dates) == 2
    assert journal.days() == ()


def test_listeners_hear_what_a_write_touched_until_they_leave(journal: Journal) -> None:
    heard: list[Change] = []
    end = journal.listen(heard.append)
    journal.save_day(DayEntry(date=DAY, mood=4))
    journal.save_day(DayEntry(date=DAY, mood=4))
    journal.save_person(Person(name="Sam"))
    journal.undo()
    end()
    end()
    journal.redo()
    days = Change(frozenset({Topic.DAYS}), frozenset({DAY}))
    assert heard == [days, Change(frozenset({Topic.PERSON})), days]


def test_a_listener_finds_the_write_done(journal: Journal) -> None:
    found: list[int | None] = []
    journal.listen(lambda _change: found.append(journal.day(DAY).mood))
    journal.save_day(DayEntry(date=DAY, mood=4))
    assert found == [4]


PARTS: list[tuple[Topic, Callable[[Journal], Callable[[Any], Change]], Callable[[Journal], Any], Any]] = [
    (Topic.PERSON, lambda j: j.save_person, lambda j: j.person(), Person(name="Sam", school_weekdays=())),
    (Topic.SETTINGS, lambda j: j.save_settings, lambda j: j.settings(), JournalSettings(timezone="Europe/London")),
    (Topic.PLAN, lambda j: j.save_plan, lambda j: j.plan(), Plan(programme=(ITEM,), routine=(TICK,))),
    (Topic.LIFE_EVENTS, lambda j: j.save_life_events, lambda j: j.life_events(), (LifeEvent(kind="move", start=DAY),)),
    (
        Topic.CLINIC_SCORES,
        lambda j: j.save_clinic_scores,
        lambda j: j.clinic_scores(),
        (ClinicScore(date=DAY, instrument="FDI", value=27.5),),
    ),
]


def test_the_first_write_may_be_prepared_at_any_time(journal: Journal) -> None:
    before = (journal.folder / "journal.db").read_bytes()
    for _ in range(2):
        journal.prepare_to_write()
    assert (journal.folder / "journal.db").read_bytes() == before
    journal.save_day(DayEntry(date=DAY, mood=4))
    journal.prepare_to_write()
    assert journal.day(DAY).mood == 4


@pytest.mark.parametrize(("topic", "save", "read", "part"), PARTS)
def test_what_lies_around_the_days_is_kept_and_named(
    journal: Journal, clock: Any, topic: Topic, save: Any, read: Any, part: Any
) -> None:
    assert save(journal)(part) == Change(frozenset({topic}))
    assert save(journal)(part) == Change()
    assert read(journal) == part
    journal.close()
    with Journal.open(journal.folder, now=clock) as again:
        assert read(again) == part


@pytest.mark.parametrize(
    ("save", "part"),
    [
        (lambda j: j.save_person, Person(name="")),
        (lambda j: j.save_settings, JournalSettings(rollover_hour=99)),
        (lambda j: j.save_plan, Plan(programme=(ITEM, ITEM))),
        (lambda j: j.save_life_events, (LifeEvent(kind="move", start=DAY, end=DAY),)),
        (lambda j: j.save_clinic_scores, (ClinicScore(date=DAY, instrument="FDI", value=float("nan")),)),
        (
            lambda j: j.add_share_record,
            ShareRecord(shared_at=NOW, audience="somebody", start=DAY, end=DAY, format="pdf"),
        ),
    ],
)
def test_what_breaks_a_rule_is_refused(journal: Journal, save: Any, part: Any) -> None:
    before = journal.contents()
    with pytest.raises(JournalError):
        save(journal)(part)
    assert journal.contents() == before


def test_shares_are_remembered_in_order(journal: Journal) -> None:
    first = ShareRecord(shared_at=NOW, audience="therapist", start=DAY, end=DAY, format="pdf", fields=())
    second = replace(first, audience="parent", question="How was it?")
    journal.add_share_record(first)
    assert journal.add_share_record(second).topics == {Topic.SHARE_RECORDS}
    assert journal.share_records() == (first, second)


def test_a_plan_cannot_lose_what_days_name(journal: Journal) -> None:
    journal.save_plan(Plan(programme=(ITEM,), routine=(TICK,)))
    walk = Activity(kind="aerobic", minutes=5, item="bike")
    journal.save_day(DayEntry(date=DAY, activities=(walk,), routine_done=("breakfast",)))
    with pytest.raises(JournalError, match="must keep bike,"):
        journal.save_plan(Plan(routine=(replace(TICK, key="bike"), TICK)))
    with pytest.raises(JournalError, match="must keep breakfast,"):
        journal.save_plan(Plan(programme=(ITEM,)))
    ended = Plan(programme=(replace(ITEM, end=DAY),), routine=(TICK,))
    journal.save_plan(ended)
    assert journal.plan() == ended
    assert journal.day(DAY).activities == (walk,)


def test_undo_cannot_bring_back_a_day_that_names_an_item_which_is_gone(journal: Journal) -> None:
    journal.save_plan(Plan(programme=(ITEM,)))
    journal.save_day(DayEntry(date=DAY, activities=(Activity(kind="aerobic", minutes=5, item="bike"),)))
    journal.save_day(DayEntry(date=DAY, activities=()))
    journal.save_plan(Plan(programme=(replace(ITEM, label="Cycling"),)))
    assert journal.can_undo
    journal.save_plan(Plan())
    assert journal.undo() is None
    assert journal.day(DAY).activities == ()


def test_a_journal_may_be_used_from_another_thread_than_the_one_that_opened_it(journal: Journal) -> None:
    def work() -> None:
        journal.save_day(DayEntry(date=DAY, mood=4))
        journal.undo()
        journal.redo()

    worker = threading.Thread(target=work)
    worker.start()
    worker.join()
    assert journal.day(DAY).mood == 4
