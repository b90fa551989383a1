"""One thread beside the window's: it does jobs in the order given and answers on the window's thread."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

logger = logging.getLogger(__name__)


def log_failure(error: BaseException) -> None:
    """Write where an error came from to the log, and not its message, which may hold words of the journal."""
    places = []
    step = error.__traceback__
    while step is not None:
        places.append(f"{step.tb_frame.f_code.co_filename}:{step.tb_lineno} {step.tb_frame.f_code.co_name}")
        step = step.tb_next
    logger.error("%s at %s", type(error).__name__, " < ".join(reversed(places[-8:])))


class Worker(QObject):
    """A thread for work that may take longer than a blink.

    Only frozen objects may go in with a job and come out of it. ``start`` begins the thread, ``stop`` ends it after
    the jobs that are under way.
    """

    _finished = Signal()

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._threads: ThreadPoolExecutor | None = None
        self._answers: deque[Callable[[], None]] = deque()
        # Always queued: an answer must never run on the worker's own thread.
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin the thread; a second call does nothing."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(1, thread_name_prefix=self._name)

    @property
    def is_running(self) -> bool:
        """Whether jobs are taken."""
        return self._threads is not None

    def submit(
        self,
        job: Callable[[], Any],
        on_done: Callable[[Any], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do the job after those before it; its result, or its error, is handed over on the window's thread."""
        if self._threads is None:
            return
        self._threads.submit(self._do, job, on_done, on_error)

    def post(self, call: Callable[[], None]) -> None:
        """From within a job: have the window's thread make a call."""
        self._answers.append(call)
        self._finished.emit()

    def wait(self) -> None:
        """Block until every job given so far is done and its answer delivered."""
        if self._threads is not None:
            self._threads.submit(lambda: None).result()
        while self._answers:
            self._deliver()

    def stop(self) -> None:
        """Finish the jobs given so far, deliver their answers and end the thread."""
        self.wait()
        if self._threads is not None:
            self._threads.shutdown(wait=True)
            self._threads = None

    def abandon(self) -> None:
        """End the thread after the job under way; jobs that wait are dropped and nothing is answered any more."""
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)
            self._threads = None
        self._answers.clear()

    def _do(
        self,
        job: Callable[[], Any],
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[Exception], None] | None,
    ) -> None:
        try:
            result = job()
        except Exception as error:  # noqa: BLE001  (handed to whoever asked; a thread has nobody else to tell)
            if on_error is not None:
                failure = error
                self.post(lambda: on_error(failure))
            else:
                log_failure(error)
            return
        if on_done is not None:
            self.post(lambda: on_done(result))

    def _deliver(self) -> None:
        if self._answers:
            self._answers.popleft()()
