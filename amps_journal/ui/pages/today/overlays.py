"""What is laid over the day when it is asked for: a skill to try, the setback plan, the path of what was done."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from amps_journal.domain.day import DayEntry
from amps_journal.domain.doing_path import DoingPath
from amps_journal.domain.errors import JournalError
from amps_journal.domain.planning import setback_plan
from amps_journal.domain.setback_days import setback_began
from amps_journal.ui.skill_log import SkillLog

if TYPE_CHECKING:
    from amps_journal.ui.pages.today.setback_sheet import SetbackSheet
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme


class Sheets(QObject):
    """Opens the sheets over a page and keeps what is said in them.

    ``page_requested`` asks for another page, ``day_requested`` for another day.

    Args:
        store: The window's door to the journal.
        page: What they lie over.
        theme: Says what to paint with, whenever a sheet opens.
    """

    page_requested = Signal(str)
    day_requested = Signal(object)

    def __init__(self, store: "JournalStore", page: QWidget, theme: "Callable[[], Theme]") -> None:
        super().__init__(page)
        self._store, self._page, self._theme = store, page, theme
        self._log = SkillLog(store)

    def open_skill(self, strategy: str) -> None:
        """Lay a skill over the page; what is noted there is noted for today."""
        from amps_journal.ui.widgets.guided.skill_sheet import SkillSheet  # noqa: PLC0415  (needed only when asked for)

        sheet = SkillSheet(strategy, self._theme(), self._page)
        self._log.listen_to(sheet.view)
        sheet.open()

    def open_setback_plan(self, today: date, days: Iterable[DayEntry]) -> None:
        """Lay the setback plan over the page.

        Args:
            today: The date whose programme is shown.
            days: The days up to it, from which it is known when the setback began.
        """
        self._open(today, setback_began(days, today))

    def open_path(self, path: DoingPath) -> None:
        """Lay the whole path of doing over the page."""
        from amps_journal.ui.pages.today.path_sheet import PathSheet  # noqa: PLC0415

        sheet = PathSheet(path, self._store.settings.zone, self._theme(), self._page)
        sheet.day_requested.connect(self.day_requested)
        sheet.open()

    def look_back(self, view: str, day: date) -> None:
        """Lay wins, own words or one day over the page.

        Args:
            view: Which of them to begin with: ``wins``, ``words`` or ``day``.
            day: The day that is open.
        """
        from amps_journal.ui.look_back.sheet import LookBackSheet  # noqa: PLC0415

        sheet = LookBackSheet(self._store, self._theme(), self._page, view, day)
        sheet.day_requested.connect(self.day_requested)
        sheet.open()

    def open_review(self, today: date, began: date) -> None:
        """Lay the setback plan over the page, ready to write how the setback that began on a day went."""
        self._open(today, began).begin_review()

    def _open(self, today: date, began: date) -> "SetbackSheet":
        from amps_journal.ui.pages.today.setback_sheet import SetbackSheet  # noqa: PLC0415

        sheet = SetbackSheet(self._store.plan, today, began, self._theme(), self._page)
        sheet.skill_requested.connect(self.open_skill)
        sheet.reviewed.connect(self._keep_review)
        sheet.page_requested.connect(self.page_requested)
        sheet.open()
        return sheet

    def _keep_review(self, began: date, note: str | None) -> None:
        try:
            changed = setback_plan.review(self._store.plan, began, note)
        except JournalError as error:
            self._store.failed.emit(str(error))
            return
        if changed != self._store.plan:
            self._store.save_plan(changed)
