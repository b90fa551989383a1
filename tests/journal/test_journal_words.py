"""What was chosen for words, kept on disk; a new name reaches the days and the plan in one step of undo."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from amps_journal.domain.day import Activity, CopingUse, DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan, ProgrammeItem
from amps_journal.domain.renaming import Renaming
from amps_journal.domain.words import WordChoice
from amps_journal.journal import Journal
from amps_journal.journal.changes import Topic

FIRST = date(2026, 3, 2)
CHOIR = WordChoice(field="did", word="Choir", icon="music", offered=True)
TO_SINGING = Renaming("did", frozenset({"Choir", "choir "}), "Singing")


def answers(journal: Journal) -> dict[date, tuple[str, ...] | None]:
    return {entry.date: entry.did for entry in journal.days()}


@pytest.fixture
def filled(journal: Journal) -> Journal:
    journal.save_days(
        [
            DayEntry(date=FIRST, did=("Choir", "hobby"), private_note="kept"),
            DayEntry(date=FIRST + timedelta(days=1), did=("choir ",), mood=3),
            DayEntry(date=FIRST + timedelta(days=2), did=()),
            DayEntry(date=FIRST + timedelta(days=3), mood=2),
        ]
    )
    return journal


def test_they_come_back_after_opening_again(journal: Journal, clock) -> None:
    assert journal.words() == ()
    journal.save_words((CHOIR, WordChoice(field="did", word="hobby", offered=False)))
    journal.close()
    with Journal.open(journal.folder, now=clock) as again:
        assert again.words() == (CHOIR, WordChoice(field="did", word="hobby", offered=False))


def test_a_word_that_is_there_twice_is_refused_and_nothing_changed(journal: Journal) -> None:
    with pytest.raises(JournalError, match="each word once"):
        journal.save_words((CHOIR, CHOIR))
    assert journal.words() == ()
    assert not journal.can_undo


def test_past_days_follow_and_tell_which_they_are(filled: Journal) -> None:
    change = filled.save_words((replace(CHOIR, word="Singing"),), TO_SINGING)
    assert list(answers(filled).values()) == [("Singing", "hobby"), ("Singing",), (), None]
    assert filled.day(FIRST).private_note == "kept"
    assert change.topics == {Topic.WORDS, Topic.DAYS}
    assert change.dates == {FIRST, FIRST + timedelta(days=1)}


def test_one_undo_takes_all_of_it_back_and_one_redo_brings_it_again(filled: Journal) -> None:
    filled.save_words((CHOIR,))
    before = (answers(filled), filled.words(), filled.plan())
    filled.save_words((replace(CHOIR, word="Singing"),), TO_SINGING)
    after = (answers(filled), filled.words(), filled.plan())
    assert after != before
    filled.undo()
    assert (answers(filled), filled.words(), filled.plan()) == before
    filled.redo()
    assert (answers(filled), filled.words(), filled.plan()) == after


def test_choosing_alone_can_be_taken_back_as_well(journal: Journal) -> None:
    journal.save_words((CHOIR,))
    change = journal.undo()
    assert change is not None
    assert change.topics == {Topic.WORDS}
    assert journal.words() == ()


def test_nothing_new_is_no_step(filled: Journal) -> None:
    filled.save_words((CHOIR,))
    assert not filled.save_words((CHOIR,))
    filled.undo()
    assert filled.words() == ()


def plan(label: str = "Run") -> Plan:
    item = ProgrammeItem(key="run", label=label, kind="Jog", minutes=10, weekdays=(0,), start=FIRST)
    return Plan(programme=(item,), favourite_skills=("Drums",))


def test_the_plan_follows_with_the_days_and_comes_back_with_them(journal: Journal) -> None:
    journal.save_plan(plan())
    journal.save_day(DayEntry(date=FIRST, activities=(Activity(kind="Jog", minutes=10, item="run"),)))
    journal.save_words((), Renaming("activities", frozenset({"Jog"}), "Running"))
    assert journal.plan().programme[0].kind == "Running"
    journal.undo()
    assert journal.plan() == plan()
    assert journal.day(FIRST).activities == (Activity(kind="Jog", minutes=10, item="run"),)


def test_undo_never_takes_back_what_was_planned_since(journal: Journal) -> None:
    journal.save_plan(plan())
    journal.save_day(DayEntry(date=FIRST, coping=(CopingUse(strategy="Drums"),)))
    journal.save_words((), Renaming("coping", frozenset({"Drums"}), "Drumming"))
    journal.save_plan(replace(journal.plan(), favourite_skills=("Drumming", "music")))
    journal.undo()
    assert journal.plan().favourite_skills == ("Drumming", "music")
    assert journal.day(FIRST).coping == (CopingUse(strategy="Drums"),)


def test_a_word_can_become_a_shipped_one(filled: Journal) -> None:
    filled.save_words((), Renaming("did", frozenset({"Choir", "choir "}), "hobby"))
    assert list(answers(filled).values()) == [("hobby",), ("hobby",), (), None]


def test_too_long_a_name_is_refused_and_nothing_changed(filled: Journal) -> None:
    before = answers(filled)
    with pytest.raises(JournalError):
        filled.save_words((), Renaming("did", frozenset({"Choir"}), "x" * 61))
    assert answers(filled) == before
