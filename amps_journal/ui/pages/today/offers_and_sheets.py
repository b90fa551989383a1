"""What is laid over or beside the day when there is a reason to: offers, skills, the setback plan and its review."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from amps_journal.domain.day import DayEntry
    from amps_journal.domain.doing_path import DoingPath
    from amps_journal.settings import MachineSettings
    from amps_journal.ui.pages.today.offer_card import OfferCard
    from amps_journal.ui.pages.today.offers import Offering
    from amps_journal.ui.pages.today.overlays import Sheets
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme


class OffersAndSheets(QObject):
    """Makes them when they are first needed, as they bring a good deal along that the window does not start with.

    ``page_requested`` asks for another page and ``day_requested`` for another day, ``machine_changed`` carries the
    machine's settings once an offer was made or answered, and ``offered`` follows when an offer has come or gone.

    Args:
        store: The window's door to the journal.
        page: What sheets lie over.
        card: Where offers are shown.
        theme: Says what to paint with.
        open_days: Gives the date that is open and the days around it.
    """

    page_requested = Signal(str)
    day_requested = Signal(object)
    machine_changed = Signal(object)
    offered = Signal()

    def __init__(
        self,
        store: "JournalStore",
        page: QWidget,
        card: "OfferCard",
        theme: "Callable[[], Theme]",
        open_days: "Callable[[], tuple[date, tuple[DayEntry, ...]]]",
    ) -> None:
        super().__init__(page)
        self._store, self._page, self._card, self._theme, self._open_days = store, page, card, theme, open_days
        self._machine: MachineSettings | None = None
        self._entry: DayEntry | None = None
        self._offering: Offering | None = None
        self._sheets: Sheets | None = None

    def set_machine(self, machine: "MachineSettings") -> None:
        """Take the machine's own choices: which offers are wanted here, and when they were last made."""
        self._machine = machine
        if self._offering is not None:
            self._offering.set_machine(machine)

    def show_day(self, entry: "DayEntry") -> None:
        """Say which day is open."""
        self._entry = entry
        if self._offering is not None:
            self._offering.show_day(entry)

    def look(self) -> None:
        """Look for something to offer."""
        if self._offering is None:
            from amps_journal.ui.pages.today.offers import Offering  # noqa: PLC0415

            self._offering = Offering(self._store, self._card, self)
            self._offering.setback_plan_requested.connect(self.open_setback_plan)
            self._offering.writing_requested.connect(lambda: self.page_requested.emit("plan/setback"))
            self._offering.skill_requested.connect(self.open_skill)
            self._offering.help_requested.connect(lambda: self.page_requested.emit("help"))
            self._offering.review_requested.connect(self._open_review)
            self._offering.machine_changed.connect(self.machine_changed)
            self._offering.shown.connect(self.offered)
            if self._machine is not None:
                self._offering.set_machine(self._machine)
            if self._entry is not None:
                self._offering.show_day(self._entry)
        self._offering.look()

    def look_again(self) -> None:
        """Look anew in a while, where offers are looked for at all."""
        if self._offering is not None:
            self._offering.look_again()

    def open_skill(self, strategy: str) -> None:
        """Lay a skill over the page."""
        self._made_sheets().open_skill(strategy)

    def open_setback_plan(self) -> None:
        """Lay the setback plan over the page."""
        self._made_sheets().open_setback_plan(*self._open_days())

    def open_path(self, path: "DoingPath") -> None:
        """Lay the whole path of doing over the page."""
        self._made_sheets().open_path(path)

    def look_back(self, view: str) -> None:
        """Lay wins, own words or the open day over the page."""
        self._made_sheets().look_back(view, self._open_days()[0])

    def _open_review(self, began: date) -> None:
        self._made_sheets().open_review(self._open_days()[0], began)

    def _made_sheets(self) -> "Sheets":
        if self._sheets is None:
            from amps_journal.ui.pages.today.overlays import Sheets  # noqa: PLC0415

            self._sheets = Sheets(self._store, self._page, self._theme)
            self._sheets.page_requested.connect(self.page_requested)
            self._sheets.day_requested.connect(self.day_requested)
        return self._sheets
