"""Numbers, shares and lists as the language writes them; digits are Western, the minus is a true one."""

from collections.abc import Sequence

from amps_journal.formats import cldr
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate

_MINUS = "−"


def whole(number: float, *, signed: bool = False) -> str:
    """A number without decimals: "36", "−4"; with ``signed`` also "+36"."""
    return decimal(number, 0, signed=signed)


def decimal(number: float, places: int = 1, *, signed: bool = False) -> str:
    """A number with so many decimals: "0.8", in German "0,8"; what rounds to nothing has no minus."""
    said = f"{number:+.{places}f}" if signed else f"{number:.{places}f}"
    if not float(said):
        said = said.removeprefix("-")
    return _in_language(said)


def short_decimal(number: float, places: int = 1, *, signed: bool = False) -> str:
    """A number with at most so many decimals: "0.8", "2"."""
    said = f"{number:+.{places}f}" if signed else f"{number:.{places}f}"
    said = said.rstrip("0").rstrip(".") if "." in said else said
    return _in_language(said)


def plain(number: float, digits: int = 6, *, signed: bool = False) -> str:
    """A number with the decimals that it has: "4", "3.5"."""
    return _in_language(f"{number:+.{digits}g}" if signed else f"{number:.{digits}g}")


def _in_language(said: str) -> str:
    known = cldr.locale()
    if known is not None and "." in said:
        said = said.replace(".", str(known.number_symbols[cldr.WESTERN_DIGITS]["decimal"]))
    return said.replace("-", _MINUS)


def percent(whole_percent: float) -> str:
    """Whole percent: "97%", in German "97 %"."""
    return _percent_pattern().replace("0", whole(whole_percent))


def whole_percent(share: float) -> int:
    """A share in whole percent; neither 0 nor 100 unless it is exactly that."""
    whole_number = round(100 * share)
    return min(max(whole_number, 1), 99) if 0 < share < 1 else whole_number


def share_in_percent(share: float) -> str:
    """A share as whole percent, neither 0 nor 100 unless it is exactly that: "86%"."""
    return percent(whole_percent(share))


def percent_unit() -> str:
    """What stands behind a number of percent in a field: "%", in German " %"."""
    return _percent_pattern().replace("0", "")


def _percent_pattern() -> str:
    known = cldr.locale()
    if known is None:
        return translate("Dates", "{n}%", n=0)
    from babel.numbers import format_percent  # noqa: PLC0415  (English starts without it)

    return format_percent(0, locale=known, numbering_system=cldr.WESTERN_DIGITS)


def percent_range(low: float, high: float) -> str:
    """Two shares in whole percent: "85 to 99%"."""
    return translate("Dates", "{low} to {high}", low=whole(low), high=percent(high))


def in_list(parts: Sequence[str]) -> str:
    """Several words as the list of a sentence: "a, b and c"."""
    known = cldr.locale()
    if known is not None:
        from babel.lists import format_list  # noqa: PLC0415  (English starts without it)

        return format_list(list(parts), locale=known)
    if len(parts) < 2:
        return "".join(parts)
    return translate("Dates", "{first} and {last}", first=in_row(parts[:-1]), last=parts[-1])
