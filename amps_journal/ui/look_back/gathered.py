"""What there is to look back on, made ready to be shown and searched; nothing here touches the window."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from amps_journal.domain import catalogue
from amps_journal.domain.contents import Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_in_words import day_in_words
from amps_journal.domain.own_words import OwnWords, parts_of
from amps_journal.domain.plan import Plan
from amps_journal.domain.search import folded, words_of
from amps_journal.domain.wins import Win
from amps_journal.formats.dates import weekday_and_date, weekday_and_day
from amps_journal.formats.joined import facts
from amps_journal.ui.widgets.lists.memory import Memory


@dataclass(frozen=True, slots=True)
class Gathered:
    """Memories in the order of their days, and the text of each without case and accents."""

    memories: tuple[Memory, ...] = ()
    texts: tuple[str, ...] = ()

    def found(self, query: str, period: Period | None = None) -> tuple[Memory, ...]:
        """The memories of a period that hold every word of a query; without a word all of the period."""
        words = words_of(query)
        return tuple(
            memory
            for memory, text in zip(self.memories, self.texts, strict=True)
            if (period is None or memory.day in period) and all(word in text for word in words)
        )


def gathered_wins(wins: Sequence[Win]) -> Gathered:
    """The wins as cards of the wall."""
    return _gathered(
        Memory(
            win.day,
            weekday_and_day(win.day),
            (("", win.words),) if win.words else (),
            facts(win.tags),
            is_win=bool(win.words),
            icon="star" if win.words else _icon_of(win),
        )
        for win in wins
    )


def gathered_words(words: Sequence[OwnWords]) -> Gathered:
    """The teen's own words, day by day."""
    return _gathered(
        Memory(day.day, weekday_and_day(day.day), parts_of(day), is_win=bool(day.win), icon="star" if day.win else "")
        for day in words
    )


def gathered_day(entry: DayEntry, plan: Plan) -> Gathered:
    """All that one day holds."""
    told = day_in_words(entry, plan)
    return _gathered([Memory(entry.date, weekday_and_date(entry.date), told)] if told else [])


def _icon_of(win: Win) -> str:
    return next((icon for key in win.did if (icon := catalogue.icon("did", key))), "")


def _gathered(memories: Iterable[Memory]) -> Gathered:
    made = tuple(memories)
    return Gathered(made, tuple(folded(memory.spoken) for memory in made))
