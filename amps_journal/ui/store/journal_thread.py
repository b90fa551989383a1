"""The journal's own thread: it opens and closes the journal there and does what is asked, in the order it was asked."""

import gc
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.errors import JournalError
from amps_journal.ui.store.journal_context import JournalContext, read_context
from amps_journal.ui.store.pending_days import something_went_wrong
from amps_journal.ui.store.worker import Worker, log_failure

if TYPE_CHECKING:
    from amps_journal.journal import Change, Journal


class JournalThread(QObject):
    """Opens a journal on a thread beside the window's, and works with it there; only frozen objects cross.

    Args:
        opening: Opens the journal; called on the thread, where every other call is made too.
        parent: Qt owner.

    ``failed`` carries one sentence about work that could not be done.
    """

    failed = Signal(str)

    def __init__(self, opening: Callable[[], "Journal"], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = opening
        self._journal: Journal | None = None
        self._worker = Worker("journal", self)
        self._studio = Worker("drawing", self)
        self._opening_error: Exception | None = None

    # opening and closing

    def begin(self) -> None:
        """Start opening the journal on the worker's thread; ``open`` waits for it."""
        if not self._worker.is_running:
            self._worker.start()
            self._worker.submit(self._open_on_worker, self._on_opened, self._on_opening_failed)

    def open(self) -> None:
        """Open the journal and read what lies around the days.

        Raises:
            JournalError: The journal is damaged, newer than the program, or open in another window.
        """
        self.begin()
        self._worker.wait()
        if self._opening_error is not None:
            error, self._opening_error = self._opening_error, None
            self._worker.abandon()
            raise error

    def _open_on_worker(self) -> tuple["Journal", JournalContext]:
        journal = self._opening()
        try:
            context = read_context(journal)
        except BaseException:
            journal.close()
            raise
        journal.listen(self._on_journal_changed)
        return journal, context

    def _on_opened(self, opened: tuple["Journal", JournalContext]) -> None:
        self._journal, context = opened
        self._take_context(context)

    def _on_opening_failed(self, error: Exception) -> None:
        self._opening_error = error

    def close(self) -> None:
        """Write what is queued, close the journal and end the threads; a second call does nothing."""
        self._studio.abandon()
        if self._worker.is_running:
            if self._journal is not None:
                self._worker.submit(self._journal.close)
            self._worker.stop()
            self._journal = None

    # working

    def run(
        self,
        work: Callable[["Journal"], Any],
        callback: Callable[[Any], None] | None = None,
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        """Do some work with the journal on its thread and hand the result to the callback.

        Args:
            work: Called with the journal; must return a frozen object.
            callback: Called with the result on the window's thread.
            on_error: Called with one sentence instead of ``failed``.
        """
        self._worker.submit(lambda: work(self._opened_journal()), callback, lambda error: self._tell(error, on_error))

    def compute(
        self,
        work: Callable[[], Any],
        callback: Callable[[Any], None] | None = None,
        on_error: Callable[[str], None] | None = None,
    ) -> None:
        """Do some work without the journal (findings, drawings, a PDF) on a thread of its own, so that saves go on."""
        self._studio.start()
        self._studio.submit(lambda: _tidied(work), callback, lambda error: self._tell(error, on_error))

    def _opened_journal(self) -> "Journal":
        if self._journal is None:
            message = "the journal is not open"
            raise RuntimeError(message)
        return self._journal

    def _tell(self, error: Exception, on_error: Callable[[str], None] | None = None) -> None:
        if not isinstance(error, JournalError):
            log_failure(error)
        sentence = str(error) if isinstance(error, JournalError) else something_went_wrong()
        if on_error is not None:
            on_error(sentence)
        else:
            self.failed.emit(self._in_words(sentence))

    # what the store makes of it

    def _take_context(self, context: JournalContext) -> None:
        """Called on the window's thread with what lies around the days."""

    def _on_journal_changed(self, change: "Change") -> None:
        """Called on the journal's thread, from within a write."""

    def _in_words(self, sentence: str) -> str:
        """What is said of work that failed, where the asker does not say it."""
        return sentence


def _tidied(work: Callable[[], Any]) -> Any:
    """The result of some work, once what it left behind is freed.

    A drawing leaves thousands of objects that know each other. Left to the rare full collection they pile up until it
    holds every thread up for seconds; freed while they are young they take two milliseconds.
    """
    try:
        return work()
    finally:
        if gc.isenabled():  # Not while the window starts, when everything is young.
            gc.collect(1)
