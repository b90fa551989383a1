"""The three views of looking back: the wall of wins, the own words of chosen days, all of one day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.i18n import plural, translate
from amps_journal.ui.look_back.gathered import Gathered, gathered_day, gathered_wins, gathered_words
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import text_field
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.lists.memory import under_months
from amps_journal.ui.widgets.lists.memory_list import MemoryList

if TYPE_CHECKING:
    from amps_journal.domain.own_words import OwnWords
    from amps_journal.domain.wins import Win
    from amps_journal.report.look_back_content import LookBack
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme

TYPING_PAUSE_MS = 120


class View(QWidget):
    """A line of tools, what was found in words, and the list.

    Args:
        name: What its parts are called by.
        spoken: What the list holds.
        store: The window's door to the journal.
        theme: What to paint with.
        is_wall: Whether the list is a wall of cards.
    """

    opened = Signal(object)

    def __init__(self, name: str, spoken: str, store: "JournalStore", theme: "Theme", *, is_wall: bool) -> None:
        super().__init__()
        self._store = store
        self.gathered = Gathered()
        named(self, f"look_back_{name}")
        self._list = MemoryList(f"{name}_list", spoken, theme, is_wall=is_wall)
        self._list.opened.connect(self.opened)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(10)
        self._told = label("", "quiet", f"{name}_told", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.tools)
        column.addWidget(self._told)
        column.addWidget(self._list, 1)

    def read(self) -> None:
        """Ask for what is shown."""
        raise NotImplementedError

    def title(self) -> str:
        """What its paper is called."""
        raise NotImplementedError

    def file_name(self) -> str:
        """What the file of its paper is called."""
        raise NotImplementedError

    def content(self) -> "Callable[[], LookBack]":
        """Says what its paper tells."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard where the view begins."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reading_order(self) -> list[QWidget]:
        """The tools, then the list."""
        return [*(self.tools.itemAt(n).widget() for n in range(self.tools.count())), self._list]

    def _gather(self, work: Callable[[], Gathered]) -> None:
        """Make ready what was read, beside the window's thread."""

        def take(gathered: Gathered) -> None:
            if isValid(self):  # Closed while it was made ready.
                self.gathered = gathered
                self.show_found()

        self._store.compute(work, take)

    def show_found(self) -> None:
        """Show what there is, or what of it was searched for."""
        raise NotImplementedError

    def _made_search(self, name: str, spoken: str) -> Any:
        pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE_MS)
        pause.timeout.connect(self.show_found)
        search = text_field(name, spoken, spoken)
        search.textChanged.connect(lambda _text: pause.start())
        search.returnPressed.connect(self.take_focus)
        return search


class WinsView(View):
    """All wins and days with something the teen got to do."""

    def __init__(self, store: "JournalStore", theme: "Theme") -> None:
        super().__init__("wins", translate("LookBack", "Wins"), store, theme, is_wall=True)
        self._wins: tuple[Win, ...] = ()
        self._search = self._made_search("wins_search", translate("LookBack", "Search your wins"))
        self.tools.addWidget(self._search, 1)

    def read(self) -> None:
        """Ask for the wins."""
        self._store.load_wins(self._on_read)

    def _on_read(self, wins: "tuple[Win, ...]") -> None:
        if isValid(self):
            self._wins = wins
            self._gather(lambda: gathered_wins(wins))

    def show_found(self) -> None:
        """Show those that hold what is typed."""
        query = self._search.text()
        found = self.gathered.found(query)
        self._list.set_entries(under_months(found))
        self._told.setText(self._words(query.strip(), len(found), sum(memory.is_win for memory in found)))

    def _words(self, query: str, days: int, wins: int) -> str:
        if not self.gathered.memories:
            return translate("LookBack", "No wins yet. On Today you can write one down each day.")
        if query and not days:
            return translate("LookBack", "No “{query}” so far. A shorter word may find more.", query=query)
        counted = plural("LookBack", "{n} win", "{n} wins", wins)
        return plural(
            "LookBack",
            "{wins} and {n} more day with something you got to do",
            "{wins} and {n} more days with something you got to do",
            days - wins,
            wins=counted,
        )

    def title(self) -> str:
        """What the wall is called on paper."""
        return translate("LookBack", "Save your wins")

    def file_name(self) -> str:
        """What the file is called."""
        return translate("LookBack", "wins-{date}.pdf", date=self._store.today().isoformat())

    def content(self) -> "Callable[[], LookBack]":
        """What is shown, on paper."""
        shown = {memory.day for memory in self._list.memories()}
        wins, today = tuple(win for win in self._wins if win.day in shown), self._store.today()

        def made() -> "LookBack":
            from amps_journal.report.look_back_content import wins_paper  # noqa: PLC0415  (only for paper)

            return wins_paper(wins, today)

        return made


class WordsView(View):
    """The teen's own words of chosen days."""

    def __init__(self, store: "JournalStore", theme: "Theme") -> None:
        super().__init__("words", translate("LookBack", "Your own words"), store, theme, is_wall=False)
        self._words: tuple[OwnWords, ...] = ()
        self._search = self._made_search("words_search", translate("LookBack", "Search your words"))
        self._from = DateField("words_from", translate("LookBack", "First day"), theme)
        self._to = DateField("words_to", translate("LookBack", "Last day"), theme)
        self.tools.addWidget(self._search, 1)
        for words, field in ((translate("LookBack", "From"), self._from), (translate("LookBack", "to"), self._to)):
            field.set_value(store.today())
            field.value_changed.connect(lambda _day: self.show_found())
            before = label(words, "quiet")
            before.setBuddy(field)
            self.tools.addWidget(before)
            self.tools.addWidget(field)
            self._column().insertWidget(1, field.unread_words)

    def _column(self) -> QVBoxLayout:
        column: Any = self.layout()
        made: QVBoxLayout = column
        return made

    def read(self) -> None:
        """Ask for the words."""
        self._store.load_own_words(self._on_read)

    def _on_read(self, words: "tuple[OwnWords, ...]") -> None:
        if isValid(self):
            self._words = words
            if words:
                self._from.set_value(words[0].day)
            self._gather(lambda: gathered_words(words))

    @property
    def period(self) -> Period:
        """The days chosen, whichever of the two was typed where."""
        first, last = sorted((self._from.value(), self._to.value()))
        return Period(first, last + timedelta(days=1))

    def show_found(self) -> None:
        """Show those of the chosen days that hold what is typed."""
        query = self._search.text().strip()
        found = self.gathered.found(query, self.period)
        self._list.set_entries(under_months(found))
        if not self.gathered.memories:
            words = translate("LookBack", "Your notes, wins and own words will be here.")
        elif not found and query:
            words = translate("LookBack", "No “{query}” so far. A shorter word may find more.", query=query)
        elif not found:
            words = translate("LookBack", "Nothing was written on these days.")
        else:
            words = plural("LookBack", "Your words of {n} day", "Your words of {n} days", len(found))
        self._told.setText(words)

    def title(self) -> str:
        """What the diary is called where it is saved."""
        return translate("LookBack", "Save your diary")

    def file_name(self) -> str:
        """What the file is called."""
        return translate("LookBack", "diary-{date}.pdf", date=self._store.today().isoformat())

    def content(self) -> "Callable[[], LookBack]":
        """The words of the chosen days, whether they are searched through or not."""
        words, period, today = self._words, self.period, self._store.today()

        def made() -> "LookBack":
            from amps_journal.report.look_back_content import diary  # noqa: PLC0415  (only for paper)

            return diary(words, period, today)

        return made


class DayView(View):
    """All of one day."""

    def __init__(self, store: "JournalStore", theme: "Theme", day: date) -> None:
        super().__init__("one_day", translate("LookBack", "One day"), store, theme, is_wall=False)
        self._entry: DayEntry | None = None
        self._day = DateField("one_day_date", translate("LookBack", "Which day"), theme)
        self._day.set_value(day)
        self._day.value_changed.connect(lambda _day: self.read())
        before = label(translate("LookBack", "Which day"), "quiet")
        before.setBuddy(self._day)
        for part in (before, self._day, self._day.unread_words):
            self.tools.addWidget(part)
        self.tools.addStretch(1)

    def reading_order(self) -> list[QWidget]:
        """The date, then the day."""
        return [self._day, self._list]

    def read(self) -> None:
        """Ask for the day."""
        day = self._day.value()
        self._store.load_days(Period(day, day + timedelta(days=1)), lambda days: self._on_read(day, days))

    def _on_read(self, day: date, days: tuple[DayEntry, ...]) -> None:
        if not isValid(self) or day != self._day.value():
            return
        entry, plan = (days[0] if days else DayEntry(date=day)), self._store.plan
        self._entry = entry
        self._gather(lambda: gathered_day(entry, plan))

    def show_found(self) -> None:
        """Show the day."""
        self._list.set_entries(self.gathered.memories)
        self._told.setText("" if self.gathered.memories else translate("LookBack", "No entry for this day."))
        self._told.setVisible(not self.gathered.memories)

    def title(self) -> str:
        """What the day is called where it is saved."""
        return translate("LookBack", "Save this day")

    def file_name(self) -> str:
        """What the file is called."""
        return translate("LookBack", "day-{date}.pdf", date=self._day.value().isoformat())

    def content(self) -> "Callable[[], LookBack]":
        """The day on paper."""
        entry, plan, today = self._entry or DayEntry(date=self._day.value()), self._store.plan, self._store.today()

        def made() -> "LookBack":
            from amps_journal.report.look_back_content import one_day  # noqa: PLC0415  (only for paper)

            return one_day(entry, plan, today)

        return made
