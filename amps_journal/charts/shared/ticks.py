"""Where the few labels of an axis stand."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from amps_journal.charts.shared.text_width import text_width
from amps_journal.formats import dates


def value_ticks(highest: float, room: float, px: float) -> list[float]:
    """Round places from zero up to ``highest``, as many as stand apart in ``room`` pixels and at most five."""
    most = min(4.6, room / (2.4 * px))
    for step in (1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 360, 480, 720):
        if highest / step <= most:
            return [step * number for number in range(int(highest / step + 1e-9) + 1)]
    return [0.0, 720.0]


def date_ticks(first: date, n: int, room: float, px: float) -> tuple[list[float], list[str]]:
    """Places, at the middle of a day, and labels of as many dates as fit without crowding.

    Ticks stand on days, weeks, the 1st and 15th, months, quarters or years, whichever fit first.
    """
    days = [first + timedelta(days=number) for number in range(n)]
    for chosen, label in _tick_choices(days):
        widest = text_width(label(first.replace(day=28)), px)
        if chosen and len(chosen) * (widest + 1.8 * px) <= room + 1.8 * px:
            return [day.toordinal() + 0.5 for day in chosen], [label(day) for day in chosen]
    return [first.toordinal() + 0.5], [dates.short_date(first)]


def _tick_choices(days: list[date]) -> Iterator[tuple[list[date], Callable[[date], str]]]:
    """Ways to put ticks on the days, finest first, each with how to label them."""
    n = len(days)
    for step in (1, 2, 7):
        if n <= 28 * step:
            yield days[::step], dates.short_date
    if n <= 240:
        yield [day for day in days if day.day in {1, 15}], dates.short_date
    month_label = dates.short_date if n <= 400 else dates.month_and_year
    firsts = [day for day in days if day.day == 1]
    for months in (1, 2, 3, 6):
        if n <= 400 * months:
            yield [day for day in firsts if (day.month - 1) % months == 0], month_label
    for years in (1, 2, 5, 10):
        yield [day for day in firsts if day.month == 1 and day.year % years == 0], _year


def _year(day: date) -> str:
    return str(day.year)
