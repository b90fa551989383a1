"""The one door to a journal: everything that is read or written passes here."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from amps_journal.db.reading.days import planned_keys_in_use
from amps_journal.db.rows import without_empty_parts
from amps_journal.db.session import Database
from amps_journal.db.snapshots import write_plain_copy, write_snapshot
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.rules import (
    Problem,
    day_problems,
    event_problems,
    plan_problems,
    value_problems,
    word_problems,
)
from amps_journal.domain.words import WordChoice
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.journal import checks
from amps_journal.journal import folder as places
from amps_journal.journal.changes import Change, Topic, change_of
from amps_journal.journal.history import DayEdit, History, PartEdit, Step
from amps_journal.journal.merge import (
    MergePreview,
    changed_topics,
    is_blank,
    problems,
    same_answers,
    work_out,
    would_replace,
)
from amps_journal.journal.opening import make_new, open_database
from amps_journal.journal.reading import Reader
from amps_journal.security import keys as key_files
from amps_journal.security.files import whole_or_not

if TYPE_CHECKING:
    from filelock import FileLock

    from amps_journal.domain.renaming import Renaming

Clock = Callable[[], datetime]
Listener = Callable[[Change], None]


class Journal(Reader):
    """An open journal. It may be used from any one thread at a time, and tells its listeners what a write touched.

    Use ``Journal.open``; the constructor takes what that has put together.
    """

    def __init__(
        self, folder: Path, database: Database, keys: key_files.KeyFile, lock: "FileLock | None", now: Clock
    ) -> None:
        super().__init__(database)
        self.folder = folder
        self._keys = keys
        self._lock = lock
        self._now = now
        self._history = History()
        self._listeners: list[Listener] = []

    @classmethod
    def open(cls, folder: Path, *, now: Clock, create: bool = True, read_only: bool = False) -> Self:
        """The journal in the folder, locked for this program; a new one where there is none and ``create`` allows it.

        Args:
            folder: The journal's folder.
            now: The clock: aware, in UTC.
            create: Whether a folder without a journal becomes one.
            read_only: Whether the caller only reads, so that a folder which allows no lock file will do.

        Raises:
            JournalError: Nothing to open, open elsewhere, damaged, of a newer version, or the folder cannot be used.
        """
        with places.folder_sentences(folder):
            if create:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            elif not places.holds_journal(folder):
                raise places.no_journal(folder)
        lock = places.lock_if_allowed(folder) if read_only else places.lock_folder(folder)
        try:
            if lock is not None:
                with places.folder_sentences(folder):
                    places.bring_in(folder)
                    if create and not places.holds_journal(folder):
                        places.send_in(folder, make_new)
            keys = key_files.read_keys(folder / places.KEYS)
            database = open_database(folder, keys, now(), may_change=lock is not None)
            return cls(folder, database, keys, lock, now)
        except BaseException:
            if lock is not None:
                places.unlock_folder(lock)
            raise

    def close(self) -> None:
        """Give the journal back; closing twice does no harm."""
        if self._lock is not None and self._lock.is_locked:
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

    def prepare_to_write(self) -> None:
        """Load what writing needs, so that the first write is as quick as those after it; reading goes without."""
        self._database.prepare_to_write()

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
        # Of a date that is given twice the last one counts.
        wanted = {entry.date: entry for entry in given}.values()
        stored = self._stored_days([entry.date for entry in wanted])
        edits = [edit for entry in wanted if (edit := self._edit(stored[entry.date], entry)) is not None]
        if edits:
            self._put({}, edits)
            self._recent = edits[-1].after
            self._history.add(edits)
        return self._tell(change_of(dates=(edit.date for edit in edits)))

    def save_person(self, person: Person) -> Change:
        """Keep the person.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        _refuse(value_problems(person, translate("Journal", "Person")))
        return self._write(Topic.PERSON, person)

    def save_settings(self, settings: JournalSettings) -> Change:
        """Keep the settings of the journal.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        _refuse(value_problems(settings, translate("Journal", "Settings")))
        return self._write(Topic.SETTINGS, settings)

    def save_plan(self, plan: Plan) -> Change:
        """Keep the plan.

        Raises:
            JournalError: A value is not allowed, days name an item that it no longer has, or the disk does not take
                it; nothing is changed.
        """
        plan = without_empty_parts(plan)
        _refuse(plan_problems(plan))
        with self._database.reading() as connection:
            items, ticks = planned_keys_in_use(connection)
        missing = (items - {item.key for item in plan.programme}) | (ticks - {item.key for item in plan.routine})
        if missing:
            raise JournalError(
                translate(
                    "Journal",
                    "The plan must keep {keys}, because days name it. Give it an end date instead.",
                    keys=in_row(sorted(missing)),
                )
            )
        if not _item_keys(self.plan()) <= _item_keys(plan):
            # Undo might bring back a day that names an item which is gone now.
            self._history.forget()
        return self._write(Topic.PLAN, plan)

    def save_life_events(self, events: Sequence[LifeEvent]) -> Change:
        """Keep these life events and no others.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        for event in events:
            _refuse(event_problems(event))
        return self._write(Topic.LIFE_EVENTS, tuple(events))

    def save_clinic_scores(self, scores: Sequence[ClinicScore]) -> Change:
        """Keep these clinic scores and no others.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        for score in scores:
            _refuse(value_problems(score, translate("Journal", "Clinic score")))
        return self._write(Topic.CLINIC_SCORES, tuple(scores))

    def save_words(self, words: Sequence[WordChoice], renaming: "Renaming | None" = None) -> Change:
        """Keep what was chosen for words; where one is renamed, the days and the plan follow, all in one step of undo.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        from amps_journal.domain.renaming import renamed_day, renamed_plan  # noqa: PLC0415  (rare; opening goes without)

        wanted: dict[Topic, Any] = {Topic.WORDS: tuple(words)}
        edits: list[DayEdit] = []
        _refuse(word_problems(words))
        if renaming is not None:
            wanted[Topic.PLAN] = renamed_plan(self.plan(), renaming)
            _refuse(plan_problems(wanted[Topic.PLAN]))
            for entry in self.days():
                edit = self._edit(entry, renamed_day(entry, renaming))
                if edit is not None:
                    _refuse(day_problems(edit.after or entry, self.plan(), self.settings().zone))
                    edits.append(edit)
        parts = [PartEdit(topic, self._part(topic), part) for topic, part in wanted.items()]
        step = Step(tuple(edits), tuple(part for part in parts if part.before != part.after))
        if step.edits or step.parts:
            self._put_step(step)
            self._history.add(step.edits, step.parts)
        return self._tell(_change_of_step(step))

    def add_share_record(self, record: ShareRecord) -> Change:
        """Remember that something was shared.

        Raises:
            JournalError: A value is not allowed, or the disk does not take it; nothing is changed.
        """
        _refuse(value_problems(record, translate("Journal", "Share")))
        return self._write(Topic.SHARE_RECORDS, (*self.share_records(), record))

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
        step = self._history.next_undo()
        self._put_step(step)
        self._history.undone()
        return self._tell(_change_of_step(step))

    def redo(self) -> Change | None:
        """Make the last edit that was taken back again; ``None`` where there is none.

        Raises:
            JournalError: The disk does not take it; nothing is changed.
        """
        if not self._history.can_redo:
            return None
        step = self._history.next_redo()
        self._put_step(step)
        self._history.redone()
        return self._tell(_change_of_step(step))

    @property
    def last_step(self) -> tuple[DayEdit, ...]:
        """What ``undo`` or ``redo`` did last, day by day."""
        return self._history.last_step

    def preview_merge(self, contents: JournalContents) -> MergePreview:
        """What ``merge_contents`` would add and what stands against it."""
        return work_out(self.contents(), contents).preview

    def merge_contents(self, contents: JournalContents, *, replace: bool = False) -> Change:
        """Add what the journal does not hold yet; with ``replace`` the given parts win where both differ.

        Moments of entry are kept as they are given. A backup goes into ``backups`` before anything is replaced.

        Raises:
            JournalError: Something is there already and differs, a rule of the domain is broken, or the disk does not
                take it; nothing is changed.
        """
        stored = self.contents()
        merge = work_out(stored, contents)
        _refuse(problems(merge, contents))
        if merge.preview.differing:
            if not replace:
                raise JournalError(would_replace(merge.preview.differing))
            self.write_backup(places.backup_file(self.folder, self._now(), "before-import"))
        topics = changed_topics(stored, merge.result)
        if not topics and not merge.edits:
            return Change()
        parts = {topic: getattr(merge.result, topic.value) for topic in topics}
        self._put(parts, merge.edits)
        self._history.forget()
        return self._tell(change_of(topics, (edit.date for edit in merge.edits)))

    def write_backup(self, out: Path | None = None) -> Path:
        """Write a backup, verified by opening it, and say where it is; see ``backup.write_backup``.

        Raises:
            JournalError: There is a file already, the journal is damaged, or the place cannot be written to.
        """
        from amps_journal.journal.bundle import write_bundle  # noqa: PLC0415  (the window starts without it)

        moment = self._now()
        if out is None:
            out = places.backup_file(self.folder, moment, "backup")
        elif out.is_dir():
            out = places.free_name(out / f"amps-journal-{places.stamp(moment)}.zip")
        write_bundle(self._database, self._keys, out, moment)
        return out

    def snapshot(self, to: Path) -> None:
        """Write an encrypted copy of ``journal.db`` that the journal's own key opens.

        Raises:
            JournalError: The journal is damaged, or the place cannot be written to.
        """
        with places.file_sentences(to), whole_or_not(to) as partial:
            write_snapshot(self._database, partial)

    def export_plain_sqlite(self, to: Path) -> None:
        """Write a full copy that is not encrypted, for other tools.

        Raises:
            JournalError: The journal is damaged, or the place cannot be written to.
        """
        with places.file_sentences(to), whole_or_not(to) as partial:
            write_plain_copy(self._database, partial)

    def check(self) -> list[str]:
        """A sentence for each thing that is wrong with the journal; none where it is well."""
        self._known.clear()
        self._recent = None
        return list(checks.sentences(self._database, self.contents))

    def _write(self, topic: Topic, part: Any) -> Change:
        if part == self._part(topic):
            return Change()
        self._put({topic: part}, ())
        self._history.forget_part(topic)
        return self._tell(change_of([topic]))

    def _edit(self, before: DayEntry | None, entry: DayEntry) -> DayEdit | None:
        """What a given day changes; ``None`` where it changes no answer."""
        if is_blank(entry):
            return None if before is None else DayEdit(entry.date, before, None)
        if before is not None and same_answers(before, entry):
            return None
        moment = self._moment()
        created = (entry.created_at or moment) if before is None else before.created_at
        return DayEdit(entry.date, before, replace(entry, created_at=created, updated_at=moment))

    def _put(self, parts: Mapping[Topic, Any], edits: Sequence[DayEdit]) -> None:
        """Write all of it or nothing, and know from then on what is stored."""
        from amps_journal.journal.writing import write  # noqa: PLC0415  (see its own words)

        if self._lock is None:
            raise places.read_only(self.folder)
        self._recent = None
        write(self._database, {topic.value: part for topic, part in parts.items()}, edits)
        self._known.update(parts)

    def _put_step(self, step: Step) -> None:
        self._put({part.topic: part.after for part in step.parts}, step.edits)

    def _moment(self) -> datetime:
        return self._now().astimezone(UTC).replace(microsecond=0)

    def _tell(self, change: Change) -> Change:
        if change:
            for listener in tuple(self._listeners):
                listener(change)
        return change


def _change_of_step(step: Step) -> Change:
    return change_of((part.topic for part in step.parts), (edit.date for edit in step.edits))


def _item_keys(plan: Plan) -> set[tuple[str, str]]:
    return {("programme", item.key) for item in plan.programme} | {("routine", item.key) for item in plan.routine}


def _refuse(found: Iterator[Problem]) -> None:
    for problem in found:
        raise JournalError(problem.sentence())
