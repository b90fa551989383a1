"""The only place where parts are wired together."""

import gc
import logging
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from amps_journal import logs, paths, settings
from amps_journal.domain.errors import JournalError
from amps_journal.formats import chosen_language
from amps_journal.i18n import translate

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from amps_journal.journal import Journal
    from amps_journal.ui.appearance import Appearance
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.window import JournalWindow

logger = logging.getLogger(__name__)

REMIND_AFTER_MS = 2_000
GIVE_WAY_AFTER_SECONDS = 0.0005
FULL_COLLECTION_AFTER = 1_000
"""Collections of the middle generation; usually it is after 10."""
NEEDS_NO_SCREEN = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs"})


def local_now() -> datetime:
    """The local time of this machine, with its offset."""
    return datetime.now().astimezone()


def open_window(
    journal: Path | None = None,
    *,
    language: str = "",
    now: Callable[[], datetime] = local_now,
    on_ready: "Callable[[JournalWindow], None] | None" = None,
) -> int:
    """Open the window on a journal and stay until it is closed.

    Args:
        journal: The journal's folder; the platform's usual one unless given.
        language: A language for this run, before that of the settings.
        now: The clock, local time.
        on_ready: Called once the first page is shown.

    Returns:
        The exit status: 0 done, 1 the window could not be opened.
    """
    logs.start_log(paths.log_folder())
    chosen_language.follow(settings.load_settings(paths.settings_file()), language)
    if not has_screen():
        return _refuse(
            translate(
                "App",
                "There is no screen to open the window on. To try it without one: xvfb-run amps-journal"
                " (on Debian xvfb-run comes with the package xvfb).",
            )
        )
    # What is made until the window is up stays as long as the window does: collecting would walk over all of it again
    # and again while it grows, and find nothing to free.
    gc.disable()
    usual = gc.get_threshold()
    try:
        return _run(journal or paths.default_journal_folder(), now, on_ready)
    finally:
        gc.set_threshold(*usual)
        gc.enable()


def wait_in_tray(journal: Path | None = None, *, language: str = "", now: Callable[[], datetime] = local_now) -> int:
    """Wait in the tray without a window, and remind at the chosen time, until that is switched off in Settings.

    Args:
        journal: The journal's folder; the platform's usual one unless given.
        language: A language for this run, before that of the settings.
        now: The clock, local time.

    Returns:
        The exit status: 0 done, or there was nothing to wait for.
    """
    logs.start_log(paths.log_folder())
    machine = settings.load_settings(paths.settings_file())
    chosen_language.follow(machine, language)
    if not (machine.reminder and machine.starts_with_session and has_screen()):
        return 0
    from amps_journal.ui.waiting.run import wait  # noqa: PLC0415

    return wait(journal or paths.default_journal_folder(), journal, now)


def _settle_into_running() -> None:
    """Trade the haste of the start for a window that never waits long.

    The window's thread asks for the interpreter anew after every call into Qt. While a thread beside it draws or
    reads, it would wait the usual 5 ms each time, and opening a page makes hundreds of such calls.

    Garbage is collected again from now on, without looking through what the start has made. Looking through everything
    holds up every thread for a tenth of a second on a journal of ten years. So that is left to the moments when the
    teen has turned to another program, and to a long while without such a moment.

    ``python -m benchmarks interpreter`` measures what each is worth: the longest stalls beside a thread that draws are
    0.6 times those at 5 ms, and 0.4 times those with the usual collections; the start takes 0.94 of the time.
    """
    sys.setswitchinterval(GIVE_WAY_AFTER_SECONDS)
    gc.freeze()
    young, middle, _old = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_COLLECTION_AFTER)
    gc.enable()


def _collect_all_when_left(state: "Qt.ApplicationState") -> None:
    from PySide6.QtCore import Qt  # noqa: PLC0415

    if state != Qt.ApplicationState.ApplicationActive and gc.isenabled():
        gc.collect()


def _run(journal: Path, now: Callable[[], datetime], on_ready: "Callable[[JournalWindow], None] | None") -> int:
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415  (a refusal for want of a screen needs no Qt)
    except ImportError as error:
        return _refuse(
            translate("App", "The window needs a library that this machine lacks: {library}.", library=error)
        )
    return _Program(journal, now).run(on_ready)


def _refuse(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return 1


def has_screen() -> bool:
    """Whether a window can be opened here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in NEEDS_NO_SCREEN or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return _answers(os.environ.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Whether an X server listens there; Qt would end the program with its own words where none does."""
    if not display.startswith((":", "unix:")):
        return bool(display)
    number = display.rpartition(":")[2].partition(".")[0]
    for place in (f"\0/tmp/.X11-unix/X{number}", f"/tmp/.X11-unix/X{number}"):  # noqa: S108  (where X servers listen)
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            try:
                line.connect(place)
            except OSError:
                continue
            return True
    return False


class _Program:
    """One run of the window."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        self._folder = folder
        self._now = now
        self._is_telling = False

    def run(self, on_ready: "Callable[[JournalWindow], None] | None") -> int:
        from PySide6.QtCore import QTimer  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from amps_journal.ui.appearance import Appearance  # noqa: PLC0415
        from amps_journal.ui.store import JournalStore  # noqa: PLC0415

        running = QApplication.instance()
        app = running if isinstance(running, QApplication) else QApplication(["amps-journal"])
        app.setApplicationName("amps-journal")
        app.setApplicationDisplayName("AMPS Journal")
        app.setDesktopFileName("amps-journal")
        store = JournalStore(self._open_journal, self._now)
        store.begin()  # The journal opens on its own thread while the look and the window are being loaded.
        file = paths.settings_file()
        appearance = Appearance(app, settings.load_settings(file), lambda kept: settings.save_settings(file, kept))
        appearance.dress()
        from amps_journal.ui.window import JournalWindow  # noqa: PLC0415

        try:
            store.open()
        except JournalError as error:
            return self._refuse_with_dialog(str(error))
        try:
            window = JournalWindow(store, appearance)
            QTimer.singleShot(REMIND_AFTER_MS, window, lambda: self._begin_reminding(window, store, appearance))
            return self._show(app, window, on_ready)
        finally:
            store.close()

    def _show(self, app: "QApplication", window: "JournalWindow", on_ready: Any) -> int:
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        self._catch_what_is_not_expected(app)
        self._close_on_signals(app, window)
        window.start()
        window.show()
        QTimer.singleShot(0, _settle_into_running)
        app.applicationStateChanged.connect(_collect_all_when_left)
        if on_ready is not None:
            # From within the event loop, so that whoever is called may also close the window.
            QTimer.singleShot(0, lambda: on_ready(window))
        status = int(app.exec())
        sys.excepthook = sys.__excepthook__
        return status

    @staticmethod
    def _begin_reminding(window: "JournalWindow", store: "JournalStore", appearance: "Appearance") -> None:
        from amps_journal.ui.reminder import Reminder  # noqa: PLC0415  (not needed before the window is up)
        from amps_journal.ui.tray import Tray  # noqa: PLC0415

        tray = Tray(appearance.theme, window)
        appearance.theme_changed.connect(tray.set_theme)
        reminder = Reminder(store, appearance, tray, window)
        reminder.clicked.connect(window.come_to_today)

    def _open_journal(self) -> "Journal":
        from amps_journal.journal import Journal  # noqa: PLC0415

        return Journal.open(self._folder, now=lambda: self._now().astimezone(UTC))

    def _refuse_with_dialog(self, sentence: str) -> int:
        from amps_journal.ui.widgets.foundation.plain_text import message_box  # noqa: PLC0415

        _refuse(sentence)
        message_box("journal_refusal", sentence).exec()
        return 1

    # what must never end the program

    def _catch_what_is_not_expected(self, app: "QApplication") -> None:
        from PySide6.QtCore import QObject, Signal  # noqa: PLC0415

        class Teller(QObject):
            happened = Signal()

        teller = Teller(app)
        teller.happened.connect(self._tell_of_a_bug)

        def on_exception(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                app.closeAllWindows()
                return
            from amps_journal.ui.store.worker import log_failure  # noqa: PLC0415

            log_failure(error)
            teller.happened.emit()

        sys.excepthook = on_exception
        threading.excepthook = lambda hooked: on_exception(
            hooked.exc_type, hooked.exc_value or RuntimeError(), hooked.exc_traceback
        )

    def _tell_of_a_bug(self) -> None:
        from amps_journal.ui.widgets.foundation.plain_text import message_box  # noqa: PLC0415

        if self._is_telling:
            return  # One dialog is enough, however many things went wrong at once.
        self._is_telling = True
        try:
            more = translate(
                "App", "What you entered is safe and you can go on. Where it went wrong is in the program's log."
            )
            message_box("bug_dialog", translate("App", "Something went wrong."), more).exec()
        finally:
            self._is_telling = False

    def _close_on_signals(self, app: "QApplication", window: "JournalWindow") -> None:
        """End in good order, everything written, when the system asks the program to end."""
        if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "set_wakeup_fd"):
            return
        from PySide6.QtCore import QSocketNotifier  # noqa: PLC0415

        reader, writer = socket.socketpair()
        for end in (reader, writer):
            end.setblocking(False)
        signal.set_wakeup_fd(writer.fileno(), warn_on_full_buffer=False)
        notifier = QSocketNotifier(reader.fileno(), QSocketNotifier.Type.Read, app)

        def on_signal() -> None:
            reader.recv(64)
            window.close()

        notifier.activated.connect(on_signal)
        self._wakeup = reader, writer
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
