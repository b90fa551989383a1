"""What a list of memories is made of: days under the months that they lie in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from amps_journal.formats.dates import month_in_words
from amps_journal.formats.joined import in_row, named


@dataclass(frozen=True, slots=True)
class Month:
    """The heading over the memories of a month."""

    words: str

    @property
    def spoken(self) -> str:
        """The month for a screen reader."""
        return self.words


@dataclass(frozen=True, slots=True)
class Memory:
    """One day to look back on.

    Attributes:
        day: Its date.
        heading: The date as it is shown.
        parts: What is told, each with what it is called; a name may be empty.
        tags: Smaller words under it.
        is_win: Whether the teen wrote a win down on it.
        icon: What stands before the heading; none where it is empty.
    """

    day: date
    heading: str
    parts: tuple[tuple[str, str], ...]
    tags: str = ""
    is_win: bool = False
    icon: str = ""

    @property
    def spoken(self) -> str:
        """The memory for a screen reader."""
        told = (named(name, text) if name else text for name, text in self.parts)
        return in_row((self.heading, *told, self.tags))


def under_months(memories: Iterable[Memory]) -> Sequence[Month | Memory]:
    """The memories, the newest first, each month's under its heading.

    Args:
        memories: In the order of their days.
    """
    found: list[Month | Memory] = []
    month = None
    for memory in sorted(memories, key=lambda memory: memory.day, reverse=True):
        if memory.day.replace(day=1) != month:
            month = memory.day.replace(day=1)
            found.append(Month(month_in_words(month)))
        found.append(memory)
    return found
