"""Keeps the path of doing up to date beside the day: its stones are read once and follow what the teen enters."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from amps_journal.domain.day import DayEntry

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.domain.doing_path import DoingPath, Stone
    from amps_journal.ui.store import JournalStore


class PathKeeper(QObject):
    """The path as it is at this moment; ``changed`` says so, with whether a stone was laid just now.

    Args:
        store: The window's door to the journal.
        parent: Qt owner.
    """

    changed = Signal(bool)

    def __init__(self, store: "JournalStore", parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._stones: dict[date, Stone] | None = None

    def read(self) -> None:
        """Read the stones of all days anew."""
        self._store.load_stones(self._on_read)

    def _on_read(self, stones: "tuple[Stone, ...]") -> None:
        self._stones = {stone.day: stone for stone in stones}
        self.changed.emit(False)

    def take(self, entry: DayEntry) -> None:
        """Lay, change or take up the stone of a day that is entered."""
        if self._stones is None:
            return  # It comes along with the others.
        from amps_journal.domain.doing_path import Stone, done_on  # noqa: PLC0415

        done, before = done_on(entry), self._stones.get(entry.date)
        if done == (before.done if before is not None else ()):
            return
        if done:
            self._stones[entry.date] = Stone(entry.date, done)
        else:
            del self._stones[entry.date]
        self.changed.emit(before is None)

    def path(self) -> "DoingPath | None":
        """The path up to today; ``None`` before it was read."""
        if self._stones is None:
            return None
        from amps_journal.domain.doing_path import doing_path  # noqa: PLC0415  (once the day can be used)

        store = self._store
        return doing_path(self._stones.values(), store.plan, store.settings.zone, store.today())
