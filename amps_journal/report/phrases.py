"""Numbers in words for a therapist: shares, minutes, hours, and how they compare with the period before."""

from collections.abc import Callable

from amps_journal.i18n import translate

Said = Callable[[float], str]
_DIGITS = 9
"""As many as ``findings --json`` prints, so that a number on a tie is rounded the same way from there."""


def _printed(number: float) -> float:
    return float(f"{number:.{_DIGITS}g}")


def percent(share: float) -> str:
    """A share as whole percent, neither 0 nor 100 unless it is exactly that: "86 %"."""
    return translate("Report", "{number}\u00a0%", number=_whole_percent(share))


def _whole_percent(share: float) -> int:
    whole = round(100 * _printed(share))
    return min(max(whole, 1), 99) if 0 < share < 1 else whole


def minutes(number: float) -> str:
    """Whole minutes: "36 min"."""
    return translate("Report", "{number}\u00a0min", number=f"{_printed(number):.0f}")


def signed_minutes(number: float) -> str:
    """Whole minutes with their sign: "+75 min"."""
    return translate("Report", "{number}\u00a0min", number=f"{_printed(number):+.0f}".replace("-", "−"))


def hours(number: float) -> str:
    """Hours and minutes: "8 h 05"."""
    whole, rest = divmod(round(_printed(number) * 60), 60)
    return translate("Report", "{hours}\u00a0h\u00a0{minutes}", hours=whole, minutes=f"{rest:02d}")


def index(number: float) -> str:
    """An index as a whole number."""
    return f"{_printed(number):.0f}".replace("-", "−")


def per_week(number: float) -> str:
    """A weekly change to one decimal, without a needless zero: "2" or "0.8"."""
    return f"{_printed(number):.1f}".removesuffix(".0").replace("-", "−")


def compared(now: float, before: float | None, said: Said) -> str:
    """How a number stands to the one of the period before, in the very form in which both are printed."""
    if before is None:
        return ""
    if said(now) == said(before):
        return translate("Report", "no change")
    if now > before:
        return translate("Report", "up from {before}", before=said(before))
    return translate("Report", "down from {before}", before=said(before))


def was(now: float, before: float | None, said: Said) -> str:
    """The number of the period before, plainly: for what is not better for being higher."""
    if before is None:
        return ""
    if said(now) == said(before):
        return translate("Report", "no change")
    return translate("Report", "was {before}", before=said(before))


def decimal(number: float, places: int = 1) -> str:
    """A number to so many decimals, with a true minus sign."""
    said = f"{_printed(number):.{places}f}"
    return said.removeprefix("-") if not float(said) else said.replace("-", "−")


def percent_range(low: float, high: float) -> str:
    """Two shares as whole percent: "85 to 99 %"."""
    return translate("Report", "{low} to {high}", low=_whole_percent(low), high=percent(high))


def between(low: float, high: float, said: Said) -> str:
    """The two ends of an interval: "0.3 to 4.0"."""
    return translate("Report", "{low} to {high}", low=said(low), high=said(high))
