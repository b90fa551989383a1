"""The one door to a journal: everything that is read or written passes here."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from filelock import FileLock

from amps_journal.db import upgrades
from amps_journal.db.repositories import around, days
from amps_journal.db.rows import without_empty_parts
from amps_journal.db.session import Database
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.rules import Problem, day_problems, event_problems, plan_problems, value_problems
from amps_journal.i18n import translate
from amps_journal.journal import folder as places
from amps_journal.journal.changes import Change, Topic, change_of
from amps_journal.journal.history import DayEdit, History
from amps_journal.journal.merge import MergePreview, is_blank, plan_keys, same_answers, work_out
from amps_journal.security import keys as key_files
from amps_journal.security.files import make_private, settle

_Part = TypeVar("_Part")
Clock = Callable[[], datetime]
Listener = Callable[[Change], None]


class Journal:
    """An open journal. It may be used from any one thread at a time, and tells its listeners what a write touched.

    Use ``Journal.open``; the constructor takes what that has put together.
    """

    def __init__(self, folder: Path, database: Database, keys: key_files.KeyFile, lock: FileLock, now: Clock) -> None:
        self.folder = folder
        self._database = database
        self._keys = keys
        self._lock = lock
        self._now = now
        self._history = History()
        self._listeners: list[Listener] = []
        # Nobody else writes to the file while the lock is held, so what was read once stays true.
        self._known: dict[Topic, Any] = {}

    @classmethod
    def open(cls, folder: Path, *, now: Clock, create: bool = True) -> Self:
        """The journal in the folder, locked for this program; a new one where there is none and ``create`` allows it.

        Args:
            folder: The journal's folder.
            now: The clock: aware, in UTC.
            create: Whether a folder without a journal becomes one.

        Raises:
            JournalError: Nothing to open, open elsewhere, damaged, of a newer version, or the folder cannot be used.
        """
        with places.folder_sentences(folder):
            if create:
                folder.mkdir(parents=True, exist_ok=True)
            elif not places.holds_journal(folder):
                raise places.no_journal(folder)
        lock = places.lock_folder(folder)
        try:
            with places.folder_sentences(folder):
                places.bring_in(folder)
                if create and not places.holds_journal(folder):
                    places.send_in(folder, _make_new)
            keys = key_files.read_keys(folder / places.KEYS)
            database = _database(folder, keys)
            return cls(folder, database, keys, lock, now)
        except BaseException:
            places.unlock_folder(lock)
            raise

    def close(self) -> None:
        """Give the journal back; closing twice does no harm."""
        if self._lock.is_locked:
            self._database.engine.dispose()
            places.unlock_folder(self._lock)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def has_lock(self) -> bool:
        """Whether a secret is needed to open the journal; without one the key lies beside it in the clear."""
        return self._keys.has_lock

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after every write that changed something; the answer ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    def person(self) -> Person:
        """The teen."""
        return self._read(Topic.PERSON, around.read_person)

    def settings(self) -> JournalSettings:
        """What belongs to the journal rather than to the machine."""
        return self._read(Topic.SETTINGS, around.read_settings)

    def plan(self) -> Plan:
        """Everything that is or was planned."""
        return self._read(Topic.PLAN, around.read_plan)

    def life_events(self) -> tuple[LifeEvent, ...]:
        """The life events in the order in which they were saved."""
        return self._read(Topic.LIFE_EVENTS, lambda connection: around.read_list(connection, LifeEvent))

    def clinic_scores(self) -> tuple[ClinicScore, ...]:
        """The scores from the clinic in the order in which they were saved."""
        return self._read(Topic.CLINIC_SCORES, lambda connection: around.read_list(connection, ClinicScore))

    def share_records(self) -> tuple[ShareRecord, ...]:
        """What was shared so far, oldest first."""
        return self._read(Topic.SHARE_RECORDS, lambda connection: around.read_list(connection, ShareRecord))

    def day(self, day: date) -> DayEntry:
        """The stored day, or one without any answer."""
        with self._database.reading() as connection:
            return days.read_day(connection, day) or DayEntry(date=day)

    def days(self, period: Period | None = None) -> tuple[DayEntry, ...]:
        """The stored days of the period, or all, in order of their dates."""
        with self._database.reading() as connection:
            return days.read_days(connection, period)

    def span(self) -> Period | None:
        """From the first stored day to after the last; ``None`` without any."""
        with self._database.reading() as connection:
            return days.span_of_days(connection)

    def contents(self) -> JournalContents:
        """Everything that the journal holds."""
        return JournalContents(
            person=self.person(),
            settings=self.settings(),
            plan=self.plan(),
            life_events=self.life_events(),
            clinic_scores=self.clinic_scores(),
            share_records=self.share_records(),
            days=self.days(),
        )

    def save_day(self, entry: DayEntry) -> Change:
        """Keep the day as it is given; one that holds nothing is taken out. The moment of the write is kept with it.

        Raises:
            JournalError: The day breaks a rule of the domain, or the disk does not take it; nothing is changed.
        """
        return self.save_days([entry])

    def save_days(self, entries: Iterable[DayEntry]) -> Change:
        """Keep several days, all or none of them; see ``save_day``.

        Raises:
            JournalError: A day breaks a rule of the domain, or the disk does not take it; nothing is changed.
        """
        given = [without_empty_parts(entry) for entry in entries]
        for entry in given:
            _refuse(day_problems(entry, self.plan(), self.settings().zone))
        with self._database.writing() as connection:
            edits = []
            for entry in given:
                edit = self._edit(days.read_day(connection, entry.date), entry)
                if edit is not None:
                    days.put_day(connection, edit.before, edit.after)
                    edits.append(edit)
        if edits:
            self._history.add(edits)
        return self._tell(change_of(dates=(edit.date for edit in edits)))

    def save_person(self, person: Person) -> Change:
        """Keep the person.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        _refuse(value_problems(person, translate("Journal", "Person")))
        return self._write(Topic.PERSON, person, self.person(), around.write_person)

    def save_settings(self, settings: JournalSettings) -> Change:
        """Keep the settings of the journal.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        _refuse(value_problems(settings, translate("Journal", "Settings")))
        return self._write(Topic.SETTINGS, settings, self.settings(), around.write_settings)

    def save_plan(self, plan: Plan) -> Change:
        """Keep the plan.

        Raises:
            JournalError: A value is not allowed, days name an item that it no longer has, or the disk does not take
                it; nothing is changed.
        """
        plan = without_empty_parts(plan)
        _refuse(plan_problems(plan))
        with self._database.reading() as connection:
            missing = days.planned_keys_in_use(connection) - plan_keys(plan)
        if missing:
            raise JournalError(
                translate(
                    "Journal",
                    "The plan must keep {keys}, because days name it. Give it an end date instead.",
                    keys=", ".join(sorted(missing)),
                )
            )
        return self._write(Topic.PLAN, plan, self.plan(), around.write_plan)

    def save_life_events(self, events: Sequence[LifeEvent]) -> Change:
        """Keep these life events and no others.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        for event in events:
            _refuse(event_problems(event))
        return self._write_list(Topic.LIFE_EVENTS, LifeEvent, events, self.life_events())

    def save_clinic_scores(self, scores: Sequence[ClinicScore]) -> Change:
        """Keep these clinic scores and no others.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        for score in scores:
            _refuse(value_problems(score, translate("Journal", "Clinic score")))
        return self._write_list(Topic.CLINIC_SCORES, ClinicScore, scores, self.clinic_scores())

    def add_share_record(self, record: ShareRecord) -> Change:
        """Remember that something was shared.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        _refuse(value_problems(record, translate("Journal", "Share")))
        records = self.share_records()
        return self._write_list(Topic.SHARE_RECORDS, ShareRecord, (*records, record), records)

    @property
    def can_undo(self) -> bool:
        """Whether an edit of a day in this session can be taken back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether an edit that was taken back can be made again."""
        return self._history.can_redo

    def undo(self) -> Change | None:
        """Take back the last edit of days in this session; ``None`` where there is none.

        Raises:
            JournalError: The disk does not take it; nothing is changed.
        """
        if not self._history.can_undo:
            return None
        edits = self._history.next_undo()
        self._put(edits)
        self._history.undone()
        return self._tell(change_of(dates=(edit.date for edit in edits)))

    def redo(self) -> Change | None:
        """Make the last edit that was taken back again; ``None`` where there is none.

        Raises:
            JournalError: The disk does not take it; nothing is changed.
        """
        if not self._history.can_redo:
            return None
        edits = self._history.next_redo()
        self._put(edits)
        self._history.redone()
        return self._tell(change_of(dates=(edit.date for edit in edits)))

    def preview_merge(self, contents: JournalContents) -> MergePreview:
        """What ``merge_contents`` would add and what stands against it."""
        return work_out(self.contents(), contents).preview

    def _read(self, topic: Topic, read: Callable[[Any], _Part]) -> _Part:
        if topic not in self._known:
            with self._database.reading() as connection:
                self._known[topic] = read(connection)
        found: _Part = self._known[topic]
        return found

    def _write(self, topic: Topic, part: _Part, before: _Part, write: Callable[[Any, _Part], None]) -> Change:
        if part == before:
            return Change()
        with self._database.writing() as connection:
            write(connection, part)
        self._known[topic] = part
        return self._tell(change_of([topic]))

    def _write_list(self, topic: Topic, cls: type[_Part], parts: Sequence[_Part], before: Sequence[_Part]) -> Change:
        def write(connection: Any, objects: Sequence[_Part]) -> None:
            around.write_list(connection, cls, objects)

        return self._write(topic, tuple(parts), tuple(before), write)

    def _edit(self, before: DayEntry | None, entry: DayEntry) -> DayEdit | None:
        """What a given day changes; ``None`` where it changes no answer."""
        if is_blank(entry):
            return None if before is None else DayEdit(entry.date, before, None)
        if before is not None and same_answers(before, entry):
            return None
        moment = self._moment()
        created = moment if before is None else before.created_at
        return DayEdit(entry.date, before, replace(entry, created_at=created, updated_at=moment))

    def _put(self, edits: Sequence[DayEdit]) -> None:
        with self._database.writing() as connection:
            for edit in edits:
                days.put_day(connection, edit.before, edit.after)

    def _moment(self) -> datetime:
        return self._now().astimezone(UTC).replace(microsecond=0)

    def _tell(self, change: Change) -> Change:
        if change:
            for listener in tuple(self._listeners):
                listener(change)
        return change


def _refuse(found: Iterator[Problem]) -> None:
    for problem in found:
        raise JournalError(problem.sentence())


def _make_new(folder: Path) -> None:
    """Write an empty journal with a key of its own."""
    data_key = key_files.new_data_key()
    key_files.write_keys(folder / places.KEYS, key_files.unlocked(data_key))
    database = Database(folder / places.DATABASE, data_key)
    with database.writing() as connection:
        upgrades.create_tables(connection)
    make_private(database.file)
    settle(database.file)


def _database(folder: Path, keys: key_files.KeyFile) -> Database:
    file = folder / places.DATABASE
    if not file.exists():
        raise JournalError(
            translate("Journal", "The journal file is missing from {folder}. Restore a backup.", folder=folder)
        )
    database = Database(file, keys.data_key())
    with database.reading() as connection:
        upgrades.needs_steps(connection)
    return database
