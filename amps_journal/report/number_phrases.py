"""Numbers in words for a therapist: shares, minutes, hours."""

from collections.abc import Callable

from amps_journal.formats import numbers
from amps_journal.formats.clock import hours_and_minutes
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.i18n import translate

Said = Callable[[float], str]
_DIGITS = 9
"""As many as ``findings --json`` prints, so that a number on a tie is rounded the same way from there."""


def _printed(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")


def _unbroken(words: str) -> str:
    """A number that stays on one line with its unit."""
    return words.replace(" ", "\u00a0")


def percent(share: float) -> str:
    """A share as whole percent, neither 0 nor 100 unless it is exactly that: "86%"."""
    return numbers.share_in_percent(_printed(share))


def minutes(number: float) -> str:
    """Whole minutes: "36 min"."""
    return _unbroken(minutes_in_words(_printed(number)))


def signed_minutes(number: float) -> str:
    """Whole minutes with their sign: "+75 min"."""
    return _unbroken(minutes_in_words(_printed(number), signed=True))


def hours(number: float) -> str:
    """Hours and minutes: "8 h 05"."""
    return _unbroken(hours_and_minutes(_printed(number) * 60))


def index(number: float) -> str:
    """An index as a whole number."""
    return numbers.whole(_printed(number))


def per_week(number: float) -> str:
    """A weekly change to one decimal, without a needless zero: "2" or "0.8"."""
    return numbers.short_decimal(_printed(number))


def decimal(number: float, places: int = 1) -> str:
    """A number to so many decimals, with a true minus sign."""
    return numbers.decimal(_printed(number), places)


def percent_range(low: float, high: float) -> str:
    """Two shares as whole percent: "85 to 99%"."""
    return numbers.percent_range(numbers.whole_percent(_printed(low)), numbers.whole_percent(_printed(high)))


def between(low: float, high: float, said: Said) -> str:
    """The two ends of an interval: "0.3 to 4.0"."""
    return translate("Report", "{low} to {high}", low=said(low), high=said(high))
