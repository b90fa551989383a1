"""What the command line says of dates in a file that are more likely slips than days."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from amps_journal.domain.date_doubts import doubtful_dates
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.formats.joined import in_row, sentences
from amps_journal.i18n import plural, translate

_NAMED = 5


def refuse_doubtful_dates(given: Sequence[DayEntry], stored: Iterable[date]) -> None:
    """Take no answers on days to come or years away without being told that the dates are right.

    Args:
        given: The days of a file.
        stored: The dates that are logged already.

    Raises:
        JournalError: There are such days; the sentence names them.
    """
    for sentence in doubts_about_dates(given, stored):
        raise JournalError(
            sentences(sentence, translate("CommandLine", "Nothing changed. Where the date is right, add --any-date."))
        )


def doubts_about_dates(given: Sequence[DayEntry], stored: Iterable[date]) -> list[str]:
    """A sentence for each kind of doubtful date, none where every date is plausible."""
    found = doubtful_dates(given, stored, datetime.now().astimezone().date())
    said = []
    if found.to_come:
        said.append(
            plural(
                "CommandLine",
                "{dates} is after today, and holds answers.",
                "{dates} are after today, and hold answers.",
                len(found.to_come),
                dates=_named(found.to_come),
            )
        )
    if found.far_away:
        said.append(
            plural(
                "CommandLine",
                "{dates} is years away from all other days.",
                "{dates} are years away from all other days.",
                len(found.far_away),
                dates=_named(found.far_away),
            )
        )
    return said


def _named(days: Sequence[date]) -> str:
    named = in_row(day.isoformat() for day in days[:_NAMED])
    more = len(days) - _NAMED
    return (
        named if more <= 0 else plural("CommandLine", "{dates} and {n} more", "{dates} and {n} more", more, dates=named)
    )
