"""The record of all days that years and search read from."""

from deleting import delete_now
from PySide6.QtCore import QObject, Signal

from amps_journal.ui.pages.calendar.whole_record import Record, Records


class SlowStore(QObject):
    """Keeps what is to be called when the reading is done."""

    changed = Signal(object)

    def run(self, _job, callback):
        self.answer = callback


def test_days_that_arrive_after_the_window_was_closed_disturb_nobody(qapp):
    store = SlowStore()
    record = Records(store)
    arrived = []
    record.arrived.connect(lambda: arrived.append(True))
    record.ask()
    delete_now(record)
    store.answer(Record())
    assert not arrived
