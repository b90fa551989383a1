"""What is written comes back the same, for any journal that the rules allow."""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from amps_journal.db import upgrades
from amps_journal.db.reading import days as stored_days
from amps_journal.db.reading import made_of_days
from amps_journal.db.reading import person_and_plan as stored_around
from amps_journal.db.session import Database
from amps_journal.db.writing import days, person_and_plan, records
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.doing_path import stones_of
from amps_journal.domain.fields import ListOf, Part, fields_of
from amps_journal.domain.own_words import own_words_of
from amps_journal.domain.person import Person
from amps_journal.domain.plan import Goal, GoalStep, Plan, ProgrammeItem
from amps_journal.domain.wins import wins_of

DAY = date(2026, 3, 5)
AROUND = [field.name for field in fields(JournalContents) if field.name != "days"]
many = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made = Database(tmp_path_factory.mktemp("rows") / "journal.db", bytes(32))
    with made.writing() as connection:
        upgrades.create_tables(connection)
    yield made
    made.engine.dispose()


def kept(database: Database, contents: JournalContents) -> JournalContents:
    """The journal as it comes back after it was written in the place of everything."""
    with database.writing() as connection:
        connection.execute(delete(records.days))
        for name in AROUND:
            person_and_plan.write_part(connection, name, getattr(contents, name))
        days.insert_days(connection, contents.days)
    with database.reading() as connection:
        parts = {name: stored_around.read_part(connection, name) for name in AROUND}
        return JournalContents(**parts, days=stored_days.read_days(connection))


def kept_day(database: Database, entry: DayEntry) -> DayEntry | None:
    """The day as it comes back."""
    with database.writing() as connection:
        connection.execute(delete(records.days))
        days.insert_days(connection, [entry])
    with database.reading() as connection:
        return stored_days.read_day(connection, entry.date)


@many
@given(contents=strategies.journals())
def test_every_field_of_a_journal_comes_back_as_it_was(database: Database, contents: JournalContents) -> None:
    assert kept(database, contents) == contents


@many
@given(contents=strategies.journals())
def test_the_path_of_doing_is_read_from_a_few_cells_as_from_whole_days(
    database: Database, contents: JournalContents
) -> None:
    kept(database, contents)
    with database.reading() as connection:
        assert made_of_days.read_stones(connection) == stones_of(contents.days)


@many
@given(contents=strategies.journals())
def test_wins_and_own_words_are_read_from_their_cells_as_from_whole_days(
    database: Database, contents: JournalContents
) -> None:
    kept(database, contents)
    with database.reading() as connection:
        assert made_of_days.read_wins(connection) == wins_of(contents.days)
        assert made_of_days.read_own_words(connection) == own_words_of(contents.days)


@many
@given(before=strategies.days(), after=strategies.days())
def test_a_day_becomes_any_other_day(database: Database, before: DayEntry, after: DayEntry) -> None:
    after = replace(after, date=before.date)
    assert kept_day(database, before) == before
    with database.writing() as connection:
        days.put_day(connection, before, after)
    with database.reading() as connection:
        assert stored_days.read_day(connection, before.date) == after
        assert stored_days.read_days(connection) == (after,)


LISTS = [f.name for f in fields_of(DayEntry) if isinstance(f.kind, ListOf)]


@pytest.mark.parametrize("name", LISTS)
def test_an_empty_list_is_an_answer_and_no_list_is_none(database: Database, name: str) -> None:
    empty = DayEntry(date=DAY, mood=3, **{name: ()})
    unanswered = DayEntry(date=DAY, mood=3)
    assert getattr(kept_day(database, empty), name) == ()
    assert getattr(kept_day(database, unanswered), name) is None


@pytest.mark.parametrize("name", ["places", "limb_signs"])
def test_an_empty_list_of_pain_is_an_answer(database: Database, name: str) -> None:
    found = kept_day(database, DayEntry(date=DAY, pain=Pain(**{name: ()})))
    assert found == DayEntry(date=DAY, pain=Pain(**{name: ()}))


def test_a_goal_without_steps_differs_from_one_whose_steps_were_never_asked(database: Database) -> None:
    goals = (Goal(label="a"), Goal(label="b", steps=()), Goal(label="c", steps=(GoalStep(label="d"),)))
    assert kept(database, JournalContents(plan=Plan(goals=goals))).plan.goals == goals


def test_a_whole_number_stays_whole_and_a_fraction_a_fraction(database: Database) -> None:
    found = kept_day(database, DayEntry(date=DAY, school=SchoolDay(status="part_day", attended=1)))
    assert found is not None
    assert found.school is not None
    assert isinstance(found.school.attended, int)
    found = kept_day(database, DayEntry(date=DAY, school=SchoolDay(status="part_day", attended=1.0)))
    assert found is not None
    assert found.school is not None
    assert isinstance(found.school.attended, float)


def test_what_was_never_stored_reads_as_nothing_answered(database: Database) -> None:
    with database.writing() as connection:
        for table in reversed(records.metadata.sorted_tables):
            if table is not records.schema_step:
                connection.execute(delete(table))
    with database.reading() as connection:
        assert stored_around.read_part(connection, "person") == Person()
        assert stored_around.read_part(connection, "plan") == Plan()
        assert stored_days.read_days(connection) == ()
        assert stored_days.read_day(connection, DAY) is None
        assert stored_days.span_of_days(connection) is None


def test_a_period_holds_its_start_and_not_its_end(database: Database) -> None:
    entries = tuple(
        DayEntry(date=DAY + timedelta(days=n), activities=(Activity(kind="walk", minutes=n + 1),)) for n in range(5)
    )
    kept(database, JournalContents(days=entries))
    with database.reading() as connection:
        found = stored_days.read_days(connection, Period(entries[1].date, entries[3].date))
        assert found == entries[1:3]
        assert stored_days.span_of_days(connection) == Period(DAY, DAY + timedelta(days=5))


def test_days_come_in_order_of_their_dates(database: Database) -> None:
    entries = [DayEntry(date=DAY + timedelta(days=n), mood=3) for n in (3, 1, 2)]
    with database.writing() as connection:
        connection.execute(delete(records.days))
        days.insert_days(connection, entries)
    with database.reading() as connection:
        assert [entry.date.day for entry in stored_days.read_days(connection)] == [6, 7, 8]


def test_a_deleted_day_takes_its_lists_along(database: Database) -> None:
    kept_day(database, DayEntry(date=DAY, activities=(Activity(kind="walk", minutes=5),)))
    with database.writing() as connection:
        days.delete_day(connection, DAY)
    with database.reading() as connection:
        assert connection.execute("SELECT * FROM activities").fetchall() == []


def test_the_plan_is_rewritten_under_activities_that_name_its_items(database: Database) -> None:
    item = ProgrammeItem(key="bike", label="Bike", kind="aerobic", minutes=20, weekdays=(0,), start=DAY)
    entry = DayEntry(date=DAY, activities=(Activity(kind="aerobic", minutes=20, item="bike"),))
    kept(database, JournalContents(plan=Plan(programme=(item,)), days=(entry,)))
    renamed = Plan(programme=(replace(item, label="Cycling"),))
    with database.writing() as connection:
        person_and_plan.write_part(connection, "plan", renamed)
    with database.reading() as connection:
        assert stored_around.read_part(connection, "plan") == renamed
        assert stored_days.read_days(connection) == (entry,)
        assert stored_days.planned_keys_in_use(connection) == ({"bike"}, set())


@pytest.mark.parametrize(
    "entry",
    [
        DayEntry(date=DAY, mood=6),
        DayEntry(date=DAY, pain=Pain(average=11)),
        DayEntry(date=DAY, school=SchoolDay(status="elsewhere")),
        DayEntry(date=DAY, school=SchoolDay(attended="half")),  # type: ignore[arg-type]
        DayEntry(date=DAY, activities=(Activity(kind="walk", minutes=0),)),
        DayEntry(date=DAY, activities=(Activity(kind="walk", minutes=5, item="never_planned"),)),
        DayEntry(date=DAY, sleep=Sleep(quality=0)),
    ],
)
def test_the_file_itself_refuses_what_no_rule_allows(database: Database, entry: DayEntry) -> None:
    with pytest.raises(IntegrityError):
        kept_day(database, entry)


def test_a_lost_row_of_a_list_is_noticed(database: Database) -> None:
    kept_day(database, DayEntry(date=DAY, activities=(Activity(kind="walk", minutes=5),)))
    with database.reading() as connection:
        assert stored_days.miscounted_days(connection) == []
    with database.writing() as connection:
        connection.execute(delete(records.activities))
    with database.reading() as connection:
        assert stored_days.miscounted_days(connection) == [DAY]


def test_every_field_of_the_domain_has_a_column() -> None:
    names = set(records.days.columns.keys())
    for declared in fields_of(DayEntry):
        if isinstance(declared.kind, Part):
            assert {f"{declared.name}_{f.name}" for f in fields_of(declared.kind.of)} <= names
        else:
            assert names & {declared.name, f"{declared.name}_count"}
