"""Noting a skill for today, from wherever in the window it was used."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.skills import with_helped, with_skill

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.widgets.guided.skill_view import SkillView


class SkillLog:
    """Writes what the view of a skill says into today's entry; everything else of the day stays as it is.

    Args:
        store: The window's door to the journal.
    """

    def __init__(self, store: "JournalStore") -> None:
        self._store = store

    def listen_to(self, view: "SkillView") -> None:
        """Note what this view says from now on."""
        view.used.connect(self.note)
        view.helped.connect(self.note_helped)

    def note(self, strategy: str) -> None:
        """Note that a skill was used today."""
        self._change(lambda entry: with_skill(entry, strategy))

    def note_helped(self, strategy: str, helped: int | None) -> None:
        """Note whether it helped, or that this is not answered."""
        self._change(lambda entry: with_helped(entry, strategy, helped))

    def _change(self, change: Callable[[DayEntry], DayEntry]) -> None:
        today = self._store.today()

        def save(days: tuple[DayEntry, ...]) -> None:
            before = days[0] if days else DayEntry(date=today)
            after = change(before)
            if after != before:
                self._store.save_day(after)

        self._store.load_days(Period(today, today + timedelta(days=1)), save)
