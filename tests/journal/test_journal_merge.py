"""The rule of import: missing days are added, what differs is named, replacing is asked for and backed up."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import strategies
from hypothesis import HealthCheck, given, settings

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan, ProgrammeItem
from amps_journal.domain.words import WordChoice
from amps_journal.journal import Change, Journal, Topic
from amps_journal.journal.backup import restore_backup

FIRST, SECOND = date(2026, 3, 5), date(2026, 3, 6)
ENTERED = datetime(2026, 3, 5, 20, tzinfo=UTC)
ITEM = ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0,), start=FIRST)
MOVE = LifeEvent(kind="move", label="New flat", start=FIRST)
SCORE = ClinicScore(date=FIRST, instrument="FDI", value=27)
SHARE = ShareRecord(shared_at=ENTERED, audience="parent", start=FIRST, end=SECOND, format="pdf")
FULL = JournalContents(
    person=Person(name="Sam"),
    settings=JournalSettings(timezone="Europe/London"),
    plan=Plan(programme=(ITEM,)),
    life_events=(MOVE,),
    clinic_scores=(SCORE,),
    share_records=(SHARE,),
    words=(WordChoice(field="did", word="Choir", icon="music"),),
    days=(
        DayEntry(date=FIRST, activities=(Activity(kind="aerobic", minutes=20, item="bike"),), created_at=ENTERED),
        DayEntry(date=SECOND, mood=3),
    ),
)


def backups(journal: Journal) -> list[Path]:
    folder = journal.folder / "backups"
    return sorted(folder.iterdir()) if folder.exists() else []


def test_an_import_into_an_empty_journal_is_the_file_itself(journal: Journal) -> None:
    change = journal.merge_contents(FULL)
    assert change == Change(frozenset(Topic), frozenset({FIRST, SECOND}))
    assert journal.contents() == FULL
    assert backups(journal) == []


def test_the_same_import_again_changes_nothing(journal: Journal) -> None:
    journal.merge_contents(FULL)
    before = (journal.folder / "journal.db").read_bytes()
    assert journal.merge_contents(FULL) == Change()
    assert (journal.folder / "journal.db").read_bytes() == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(contents=strategies.journals())
def test_any_journal_comes_back_from_an_import(
    tmp_path_factory: pytest.TempPathFactory, contents: JournalContents
) -> None:
    answered = replace(contents, days=tuple(d for d in contents.days if d != DayEntry(date=d.date)))
    with Journal.open(tmp_path_factory.mktemp("any"), now=lambda: ENTERED) as journal:
        journal.merge_contents(answered)
        found = journal.contents()
        assert journal.merge_contents(answered) == Change()
    assert found.person == answered.person
    assert found.plan == answered.plan
    blank = [d.date for d in answered.days if replace(d, created_at=None, updated_at=None) == DayEntry(date=d.date)]
    assert found.days == tuple(d for d in answered.days if d.date not in blank)


def test_missing_days_are_added_beside_those_that_are_there(journal: Journal) -> None:
    journal.save_day(DayEntry(date=SECOND, mood=3))
    journal.merge_contents(JournalContents(days=(DayEntry(date=FIRST, mood=1), DayEntry(date=SECOND, mood=3))))
    assert [(entry.date, entry.mood) for entry in journal.days()] == [(FIRST, 1), (SECOND, 3)]


DIFFERING: list[tuple[str, JournalContents]] = [
    ("Day 2026-03-06", replace(FULL, days=(replace(FULL.days[1], mood=4),))),
    ("the person", replace(FULL, person=Person(name="Alex"))),
    ("the settings", replace(FULL, settings=JournalSettings(timezone="Europe/Paris"))),
    ("the plan", replace(FULL, plan=Plan(programme=(replace(ITEM, minutes=25),)))),
    ("the life event New flat", replace(FULL, life_events=(replace(MOVE, stressful=True),))),
    ("the clinic score of 2026-03-05", replace(FULL, clinic_scores=(replace(SCORE, value=20),))),
]


@pytest.mark.parametrize(("name", "given_contents"), DIFFERING)
def test_what_differs_is_named_and_nothing_changes(
    journal: Journal, name: str, given_contents: JournalContents
) -> None:
    journal.merge_contents(FULL)
    extra = replace(given_contents, days=(*given_contents.days, DayEntry(date=date(2026, 3, 9), mood=1)))
    assert journal.preview_merge(extra).differing == (name,)
    with pytest.raises(JournalError, match=f"{name}.*--replace"):
        journal.merge_contents(extra)
    assert journal.contents() == FULL
    assert backups(journal) == []


@pytest.mark.parametrize(("name", "given_contents"), DIFFERING)
def test_replacing_takes_the_file_and_keeps_a_backup_of_before(
    journal: Journal, clock: Any, tmp_path: Path, name: str, given_contents: JournalContents
) -> None:
    journal.merge_contents(FULL)
    journal.merge_contents(given_contents, replace=True)
    assert journal.preview_merge(given_contents).differing == ()
    assert journal.contents() != FULL
    assert len(backups(journal)) == 1
    restore_backup(backups(journal)[0], tmp_path / "before", clock)
    with Journal.open(tmp_path / "before", now=clock) as before:
        assert before.contents() == FULL


def test_a_preview_says_what_would_come_and_changes_nothing(journal: Journal) -> None:
    journal.save_day(DayEntry(date=SECOND, mood=5))
    before = journal.contents()
    preview = journal.preview_merge(FULL)
    assert (preview.added, preview.same, preview.differing) == ((FIRST,), (), ("Day 2026-03-06",))
    assert journal.contents() == before


def test_days_that_differ_only_in_when_they_were_entered_are_the_same(journal: Journal) -> None:
    journal.merge_contents(FULL)
    again = replace(FULL, days=tuple(replace(entry, created_at=None, updated_at=ENTERED) for entry in FULL.days))
    assert journal.preview_merge(again).same == (FIRST, SECOND)
    journal.merge_contents(again)
    assert journal.contents() == FULL


def test_a_file_that_says_nothing_of_the_person_keeps_the_person(journal: Journal) -> None:
    journal.merge_contents(FULL)
    journal.merge_contents(JournalContents(days=(DayEntry(date=date(2026, 3, 9), mood=1),)), replace=True)
    assert journal.person() == FULL.person
    assert journal.plan() == FULL.plan
    assert backups(journal) == []


def test_other_life_events_and_scores_are_added(journal: Journal) -> None:
    journal.merge_contents(FULL)
    exams = LifeEvent(kind="exams", start=SECOND)
    later = replace(SCORE, date=SECOND)
    journal.merge_contents(JournalContents(life_events=(MOVE, exams), clinic_scores=(later,), share_records=(SHARE,)))
    assert journal.life_events() == (MOVE, exams)
    assert journal.clinic_scores() == (SCORE, later)
    assert journal.share_records() == (SHARE,)


def test_an_import_that_breaks_a_rule_is_refused_whole(journal: Journal) -> None:
    bad = JournalContents(person=Person(name="Sam"), days=(DayEntry(date=FIRST, mood=3), DayEntry(date=SECOND, mood=9)))
    with pytest.raises(JournalError, match="Day 2026-03-06, mood"):
        journal.merge_contents(bad)
    assert journal.contents() == JournalContents()


def test_an_import_with_a_date_twice_is_refused(journal: Journal) -> None:
    with pytest.raises(JournalError, match="repeated"):
        journal.merge_contents(JournalContents(days=(DayEntry(date=FIRST, mood=3), DayEntry(date=FIRST, mood=4))))
    assert journal.days() == ()


def test_a_plan_that_lost_what_stored_days_name_cannot_come_in(journal: Journal) -> None:
    journal.merge_contents(FULL)
    with pytest.raises(JournalError, match="Day 2026-03-05, activities"):
        journal.merge_contents(JournalContents(plan=Plan(programme=(replace(ITEM, key="other"),))), replace=True)
    assert journal.contents() == FULL


def test_days_may_name_items_of_the_plan_that_is_there(journal: Journal) -> None:
    journal.save_plan(FULL.plan)
    journal.merge_contents(JournalContents(days=FULL.days))
    assert journal.days() == FULL.days


def test_an_import_cannot_be_taken_back_by_undo(journal: Journal) -> None:
    journal.save_day(DayEntry(date=SECOND, mood=3))
    journal.merge_contents(FULL)
    assert not journal.can_undo


def test_listeners_hear_of_an_import(journal: Journal) -> None:
    heard: list[Change] = []
    journal.listen(heard.append)
    journal.merge_contents(JournalContents(days=(DayEntry(date=FIRST, mood=3),)))
    assert heard == [Change(frozenset({Topic.DAYS}), frozenset({FIRST}))]
