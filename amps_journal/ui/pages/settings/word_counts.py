"""How often each word was used, counted on the journal's thread."""

from typing import TYPE_CHECKING

from amps_journal.domain.renaming import WordUse, word_uses
from amps_journal.domain.words import LISTS
from amps_journal.formats.dates import long_date
from amps_journal.i18n import plural, translate

if TYPE_CHECKING:
    from amps_journal.journal import Journal

Uses = dict[str, tuple[WordUse, ...]]
"""The words of each list, the most used first."""


def counted(journal: "Journal") -> Uses:
    """The words of every list in all days."""
    days = journal.days()
    return {field: word_uses(days, field) for field in LISTS}


def with_use(uses: tuple[WordUse, ...], use: WordUse, after: str) -> tuple[WordUse, ...]:
    """The uses until the days are counted anew: a word under another name is the same number of days."""
    rest = tuple(other for other in uses if other is not use and after not in other.spellings)
    there = next((other for other in uses if after in other.spellings), WordUse(after, frozenset({after})))
    return (*rest, WordUse(after, there.spellings, max(use.days, there.days), use.last or there.last))


def used_in_words(use: WordUse) -> str:
    """How often a word was used, and when last."""
    if use.last is None:
        return translate("Words", "Not used yet.")
    return plural(
        "Words", "Used on {n} day, on {date}.", "Used on {n} days, last on {date}.", use.days, date=long_date(use.last)
    )
