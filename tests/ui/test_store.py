"""The store: order, one thread, and entries that are never lost."""

import gc
import threading
import weakref
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from fake_journal import FULL_DISK, FakeJournal

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import JournalSettings, Person
from amps_journal.ui.store import JournalStore
from amps_journal.ui.store import journal_store as store_module

TODAY = date(2026, 4, 16)


def test_saves_are_written_in_the_order_in_which_they_were_made(store, journal):
    journal.may_write.clear()
    entries = [DayEntry(date=TODAY, mood=mood) for mood in (1, 2, 3, 4, 5)]
    for entry in entries:
        store.save_day(entry)
    journal.may_write.set()

    assert store.flush()
    assert [given for _what, given in journal.calls] == entries
    assert journal.day(TODAY).mood == 5


def test_a_save_does_not_wait_for_the_disk(store, journal):
    journal.may_write.clear()
    store.save_day(DayEntry(date=TODAY, mood=3))
    assert journal.calls == []
    assert store.unwritten_dates == (TODAY,)
    journal.may_write.set()
    assert store.flush()
    assert store.unwritten_dates == ()


def test_the_journal_is_used_from_one_thread_that_is_not_the_windows(store, journal):
    store.save_day(DayEntry(date=TODAY, mood=3))
    store.save_person(Person(name="Sam"))
    store.flush()
    store.close()
    assert len(journal.threads) == 1
    assert threading.current_thread().name not in journal.threads


def test_what_writing_needs_is_loaded_on_the_worker_once_the_window_has_been_up_for_a_while(
    open_store, journal, qtbot, monkeypatch
):
    monkeypatch.setattr(store_module, "PREPARE_TO_WRITE_AFTER_MS", 20)
    open_store(journal)
    assert not journal.is_prepared
    qtbot.waitUntil(lambda: journal.is_prepared)
    assert threading.current_thread().name not in journal.threads


def test_a_store_that_is_closed_early_prepares_nothing(open_store, journal, qtbot, monkeypatch):
    monkeypatch.setattr(store_module, "PREPARE_TO_WRITE_AFTER_MS", 20)
    open_store(journal).close()
    qtbot.wait(40)
    assert not journal.is_prepared


def test_saved_tells_the_time_and_what_was_touched(store, qtbot, clock):
    told: list[object] = []
    store.changed.connect(lambda change: told.append(change.dates))
    store.undo_state_changed.connect(lambda *state: told.append(state))
    store.saved.connect(told.append)
    store.save_day(DayEntry(date=TODAY, mood=3))
    store.flush()
    assert told == [(True, False), {TODAY}, clock.moment]


def test_a_failed_save_says_so_and_keeps_the_entry(store, journal, qtbot):
    journal.failure = FULL_DISK
    entry = DayEntry(date=TODAY, win="Walked to the shop")
    with qtbot.waitSignal(store.failed) as waited:
        store.save_day(entry)

    assert "The disk is full." in waited.args[0]
    assert not store.flush()
    with qtbot.waitSignal(store.day_loaded) as loaded:
        store.load_day(TODAY)
    assert loaded.args[0] is entry


def test_an_entry_that_could_not_be_written_is_in_what_pages_read(store, journal, qtbot):
    journal.failure = FULL_DISK
    entry = DayEntry(date=TODAY, mood=4)
    with qtbot.waitSignal(store.failed):
        store.save_day(entry)
    read: list[object] = []
    store.load_days(Period(TODAY, TODAY + timedelta(days=1)), read.append)
    store.load_contents(read.append)
    qtbot.waitUntil(lambda: len(read) == 2)
    assert read[0] == (entry,)
    assert read[1].days == (entry,)


def test_a_failed_save_is_tried_again_until_it_is_written(store, journal, qtbot):
    journal.failure = FULL_DISK
    with qtbot.waitSignal(store.failed):
        store.save_day(DayEntry(date=TODAY, mood=4))
    journal.failure = None
    with qtbot.waitSignal(store.recovered):
        store.retry()
    assert journal.day(TODAY).mood == 4
    assert store.flush()


def test_a_later_entry_of_the_day_takes_the_place_of_one_that_failed(store, journal, qtbot):
    journal.failure = FULL_DISK
    with qtbot.waitSignal(store.failed):
        store.save_day(DayEntry(date=TODAY, mood=1))
    journal.failure = None
    store.save_day(DayEntry(date=TODAY, mood=5))
    assert store.flush()
    assert journal.day(TODAY).mood == 5


def test_a_bug_in_a_save_keeps_the_entry_too(store, journal, qtbot):
    journal.failure = ValueError("unexpected")
    with qtbot.waitSignal(store.failed) as waited:
        store.save_day(DayEntry(date=TODAY, mood=4))
    assert "unexpected" not in waited.args[0]
    journal.failure = None
    assert store.flush()


def test_two_quick_changes_of_the_settings_do_not_undo_each_other(store, journal):
    store.save_settings(replace(store.settings, rollover_hour=5))
    store.save_settings(replace(store.settings, first_weekday=6))
    store.flush()
    assert journal.settings() == JournalSettings(rollover_hour=5, first_weekday=6)
    assert store.settings == journal.settings()


def test_what_is_shown_is_what_is_kept_after_a_refusal(store, journal, qtbot):
    journal.failure = JournalError("That name is not possible.")
    with qtbot.waitSignal(store.failed) as waited:
        store.save_person(Person(name="Sam"))
    assert waited.args == ["That name is not possible."]
    assert store.person == Person()


def test_undo_takes_back_and_tells(store, journal, qtbot):
    store.save_day(DayEntry(date=TODAY, mood=3))
    store.flush()
    told: list[object] = []
    store.changed.connect(lambda change: told.append(change.dates))
    store.undo_state_changed.connect(lambda *state: told.append(state))
    store.undo()
    store.flush()
    assert journal.day(TODAY).mood is None
    assert told == [(False, True), {TODAY}]


def test_work_on_the_journal_that_fails_is_one_sentence(store, qtbot):
    def refuse(_journal):
        raise JournalError("Not possible.")

    with qtbot.waitSignal(store.failed) as waited:
        store.run(refuse)
    assert waited.args == ["Not possible."]


def test_work_that_breaks_never_shows_its_own_words(store, qtbot):
    told: list[str] = []
    store.compute(lambda: {}["secret words"], None, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert "secret" not in told[0]


def test_a_drawing_does_not_hold_up_a_save(store, qtbot):
    may_end = threading.Event()
    store.compute(lambda: may_end.wait(10))
    with qtbot.waitSignal(store.saved, timeout=3000):
        store.save_day(DayEntry(date=TODAY, mood=3))
    may_end.set()


@pytest.mark.parametrize(
    ("hour", "day"), [(1, date(2026, 4, 16)), (3, date(2026, 4, 16)), (4, date(2026, 4, 17)), (20, date(2026, 4, 17))]
)
def test_today_begins_at_the_rollover(store, clock, hour, day):
    clock.moment = datetime(2026, 4, 17, hour, 30, tzinfo=timezone(timedelta(hours=1)))
    assert store.today() == day


def test_a_window_left_open_overnight_is_told_of_the_new_day(store, clock, qtbot):
    clock.moment = datetime(2026, 4, 17, 3, 59, tzinfo=timezone(timedelta(0)))
    with qtbot.assertNotEmitted(store.day_turned):
        store.look_at_the_clock()
    clock.moment += timedelta(minutes=2)
    with qtbot.waitSignal(store.day_turned) as waited:
        store.look_at_the_clock()
    assert waited.args == [date(2026, 4, 17)]


def test_another_rollover_hour_counts_at_once(store, clock, qtbot):
    clock.moment = datetime(2026, 4, 17, 1, 0, tzinfo=timezone(timedelta(0)))
    store.look_at_the_clock()
    with qtbot.waitSignal(store.day_turned) as waited:
        store.save_settings(replace(store.settings, rollover_hour=0))
    assert waited.args == [date(2026, 4, 17)]


def test_a_journal_that_cannot_be_opened_is_one_sentence(qapp, clock):
    def refuse():
        raise JournalError("It is open in another window.")

    store = JournalStore(refuse, clock)
    with pytest.raises(JournalError, match="another window"):
        store.open()


def test_closing_writes_what_is_queued_and_gives_the_journal_back(store, journal):
    journal.may_write.clear()
    store.save_day(DayEntry(date=TODAY, mood=2))
    threading.Timer(0.1, journal.may_write.set).start()
    store.close()
    assert journal.stored[TODAY].mood == 2
    assert journal.is_closed


def test_a_journal_is_new_until_it_holds_something(open_store):
    assert open_store(FakeJournal()).is_new
    assert not open_store(FakeJournal(JournalContents(settings=JournalSettings(timezone="UTC")))).is_new
    assert not open_store(FakeJournal(JournalContents(days=(DayEntry(date=TODAY, mood=3),)))).is_new


class _Drawn:
    """A figure and its axes know each other, so that only the garbage collector can free them."""

    def __init__(self) -> None:
        self.itself = self


def test_what_a_drawing_leaves_behind_is_freed_when_it_is_done_and_does_not_pile_up(qtbot, store, monkeypatch):
    """Thousands of drawings left for one collection held the whole program up for seven seconds."""
    monkeypatch.setattr(gc, "isenabled", lambda: True)
    before, left = gc.get_threshold(), []
    gc.set_threshold(0)  # Nothing is collected unless it is asked for.
    try:
        for _ in range(3):
            done = []
            store.compute(lambda: left.append(weakref.ref(_Drawn())), lambda _none, done=done: done.append(True))
            qtbot.waitUntil(lambda done=done: bool(done))
        assert [ref() for ref in left] == [None] * 3
    finally:
        gc.set_threshold(*before)
