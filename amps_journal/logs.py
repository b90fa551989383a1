"""The program's log: what went wrong and where, never a word of the journal."""

import logging
from pathlib import Path


class _LateHandler(logging.Handler):
    """Opens the file when there is something to write, which on most evenings is never."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write the record; a machine without a place for a log goes without."""
        if self._file is None:
            self._file = self._opened()
        self._file.emit(record)

    def close(self) -> None:
        """Close the file if it was opened."""
        if self._file is not None:
            self._file.close()
        super().close()

    def _opened(self) -> logging.Handler:
        from logging.handlers import RotatingFileHandler  # noqa: PLC0415  (brings in a network's worth of modules)

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file = RotatingFileHandler(self._folder / "program.log", maxBytes=200_000, backupCount=2, encoding="utf-8")
        except OSError:
            return logging.NullHandler()
        file.setFormatter(self.formatter)
        return file


def start_log(folder: Path) -> None:
    """Write warnings and errors to ``program.log`` in the folder; without a writable folder the log is silent."""
    root = logging.getLogger("amps_journal")
    root.setLevel(logging.INFO)
    root.propagate = False
    handler = _LateHandler(folder)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
