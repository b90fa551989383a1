"""What is made of the days and read in light parts: the path of doing, the wins, the teen's own words."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

from amps_journal.domain.day import DayEntry
from amps_journal.ui.store.context_store import ContextStore
from amps_journal.ui.store.pending_days import PendingDays

if TYPE_CHECKING:
    from amps_journal.domain.doing_path import Stone
    from amps_journal.domain.own_words import OwnWords
    from amps_journal.domain.wins import Win
    from amps_journal.journal import Journal


class MadeOfDays(ContextStore):
    """Reads these off the window's thread, and lays what is not written yet over them."""

    def __init__(
        self, opening: Callable[[], "Journal"], now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(opening, now, parent)
        self._pending = PendingDays()

    def load_stones(self, callback: "Callable[[tuple[Stone, ...]], None]") -> None:
        """Hand the stones of the path of doing to the callback, with those of entries that are not written yet."""
        from amps_journal.domain.doing_path import stones_of  # noqa: PLC0415  (not needed to start)

        self._load_of_days(lambda journal: journal.stones(), stones_of, callback)

    def load_wins(self, callback: "Callable[[tuple[Win, ...]], None]") -> None:
        """Hand the wins to the callback, in order of their days, with those of entries that are not written yet."""
        from amps_journal.domain.wins import wins_of  # noqa: PLC0415  (not needed to start)

        self._load_of_days(lambda journal: journal.wins(), wins_of, callback)

    def load_own_words(self, callback: "Callable[[tuple[OwnWords, ...]], None]") -> None:
        """Hand the teen's own words to the callback, day by day, with those of entries that are not written yet."""
        from amps_journal.domain.own_words import own_words_of  # noqa: PLC0415  (not needed to start)

        self._load_of_days(lambda journal: journal.own_words(), own_words_of, callback)

    def _load_of_days(
        self,
        read: Callable[["Journal"], Any],
        made_of: Callable[[Iterable[DayEntry]], Any],
        callback: Callable[[Any], None],
    ) -> None:
        asker = getattr(callback, "__self__", None)

        def with_unwritten(stored: Any) -> None:
            if isinstance(asker, QObject) and not isValid(asker):
                return  # Whoever asked is gone: its page was closed while the days were read.
            waiting = self._pending.unwritten
            kept = [one for one in stored if one.day not in waiting]
            callback(tuple(sorted((*kept, *made_of(waiting.values())), key=lambda one: one.day)))

        self.run(read, with_unwritten)
