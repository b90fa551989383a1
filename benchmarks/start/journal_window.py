"""The window on a journal: usable when the stored day is on screen and a key has changed an answer on the page."""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

HEAVY = ("sqlalchemy", "alembic", "matplotlib", "numpy", "scipy", "typst")


def _let_events_run() -> None:
    """A moment of the window's own event loop. ``QTest.qWait`` would keep the journal's thread from running."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(1, loop.quit)
    loop.exec()


def _wait_until_painted(widget: Any) -> None:
    """Let the events run until the widget has been painted with what it shows now."""
    from PySide6.QtCore import QEvent, QObject

    class Watcher(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's own name)
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    watcher = Watcher()
    widget.installEventFilter(watcher)
    widget.update()
    while not watcher.painted:
        _let_events_run()
    widget.removeEventFilter(watcher)


def main(folder: Path, day: str, plain: str = "") -> None:
    from amps_journal.app import open_window

    if plain:
        from benchmarks.plain_interpreter import leave_to_python

        leave_to_python(plain)

    def now() -> datetime:
        return datetime.fromisoformat(f"{day}T18:00:00").astimezone()

    def on_ready(window: Any) -> None:
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QWidget

        while not window.windowHandle().isExposed():
            _let_events_run()
        mood = window.findChild(QWidget, "mood")
        while mood.value() is None:
            _let_events_run()
        other = mood.value() % 5 + 1
        button = mood.start_button()
        _wait_until_painted(button)
        loaded = [name for name in HEAVY if name in sys.modules]
        button.setFocus()
        QTest.keyClick(button, str(other))
        if mood.value() != other:
            raise SystemExit("the key was not accepted")
        print("usable", *loaded, flush=True)
        window.close()

    raise SystemExit(open_window(folder, now=now, on_ready=on_ready))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
