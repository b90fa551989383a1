"""Running the waiting program: one of it at a time, an icon, and a window of its own program when it is asked for."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication

from amps_journal import paths
from amps_journal.settings import load_settings
from amps_journal.ui.theme import load_theme
from amps_journal.ui.tray import Tray
from amps_journal.ui.waiting.session_start import program
from amps_journal.ui.waiting.waiting_program import WaitingProgram

_LOCK = "waiting.lock"


def wait(folder: Path, asked: Path | None, now: Callable[[], datetime]) -> int:
    """Wait until there is nothing left to wait for.

    Args:
        folder: The journal's folder.
        asked: The folder that was asked for on the command line, to be asked for again when the window opens.
        now: The clock, local time.
    """
    place = paths.settings_file().parent
    place.mkdir(parents=True, exist_ok=True)
    one_only = FileLock(place / _LOCK, timeout=0)
    try:
        with one_only:
            return _wait(folder, asked, now)
    except Timeout:
        return 0  # Another one waits already.


def _wait(folder: Path, asked: Path | None, now: Callable[[], datetime]) -> int:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication(["amps-journal"])
    app.setApplicationName("amps-journal")
    app.setApplicationDisplayName("AMPS Journal")
    app.setDesktopFileName("amps-journal")
    app.setQuitOnLastWindowClosed(False)
    machine = load_settings(paths.settings_file())
    tray = Tray(load_theme(machine.theme, accent=machine.accent), app)
    tray.offer_to_quit(app.quit)
    waiting = WaitingProgram(folder, paths.settings_file(), tray, now, app)
    waiting.opened.connect(lambda: _open_window(asked))
    waiting.ended.connect(app.quit)
    QTimer.singleShot(0, waiting.look)
    return int(app.exec())


def _open_window(asked: Path | None) -> None:
    """Start the window as a program of its own, so that what it needs is gone with it."""
    first, *rest = [*program(), *(["--journal", str(asked)] if asked is not None else [])]
    QProcess.startDetached(first, rest)
