"""What exercises and routine items have in common: they begin, change, pause and end, and past days stay as they were.

A changed item ends and a new one with a new key follows in its place. What begins today or later may be changed in
place or taken away, because no past day knows it. An item that is already ticked today keeps today: what is asked for
then begins tomorrow.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import ProgrammeItem, RoutineItem
from amps_journal.domain.planning.plan_checks import inserted, moved, not_before, put
from amps_journal.i18n import translate

Item = TypeVar("Item", ProgrammeItem, RoutineItem)

_KEY_LONGEST = 60
_DAY = timedelta(days=1)


def new_key(label: str, taken: Collection[str]) -> str:
    """A key that no item has yet, made from the letters of the label: ``bike``, then ``bike_2``."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[: _KEY_LONGEST - 5].strip("_") or "item"
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}_{number}"
    return key


def has_ended(item: ProgrammeItem | RoutineItem, today: date) -> bool:
    """Whether the item is planned for no day from today on."""
    return item.end is not None and item.end <= max(today, item.start)


def current(items: Iterable[Item], today: date) -> tuple[Item, ...]:
    """The items that have begun and not ended, whatever today's weekday is."""
    return tuple(item for item in items if item.start <= today and not has_ended(item, today))


def coming(items: Iterable[Item], today: date) -> tuple[Item, ...]:
    """The items that begin after today, the soonest first."""
    return tuple(sorted((i for i in items if i.start > today and not has_ended(i, today)), key=lambda item: item.start))


def past(items: Iterable[Item], today: date) -> tuple[Item, ...]:
    """The items that ran and have ended, the last one first."""
    ran = [item for item in items if item.end is not None and has_ended(item, today) and item.end > item.start]
    return tuple(sorted(ran, key=lambda item: item.end or today, reverse=True))


def paused(items: Sequence[Item], today: date) -> tuple[Item, ...]:
    """The coming items that ran before and have nothing else running in their place."""
    ended = {_content(item) for item in items if item.start <= today and has_ended(item, today)}
    running = {_content(item) for item in current(items, today)}
    return tuple(item for item in coming(items, today) if _content(item) in ended - running)


def find(items: Iterable[Item], key: str) -> Item:
    """The item with that key.

    Raises:
        JournalError: There is none.
    """
    for item in items:
        if item.key == key:
            return item
    raise JournalError(translate("Planning", "This part of the plan is no longer there."))


def weekdays_in_order(weekdays: Iterable[int]) -> tuple[int, ...]:
    """Each weekday once, Monday first.

    Raises:
        JournalError: There is none.
    """
    found = tuple(sorted(set(weekdays)))
    if not found:
        raise JournalError(translate("Planning", "Pick at least one day of the week."))
    return found


def add(items: Sequence[Item], item: Item, today: date) -> tuple[Item, ...]:
    """The items with one more, last.

    Args:
        items: All items, ended ones too.
        item: The new one; its key is made from its label.
        today: The date.

    Raises:
        JournalError: It begins before today or ends before it begins.
    """
    not_before(item.start, today)
    _ends_after_start(item)
    return inserted(items, None, replace(item, key=new_key(item.label, {other.key for other in items})))


def change(
    items: Sequence[Item], key: str, wanted: Item, starts: date | None, today: date, ticked: Collection[str]
) -> tuple[Item, ...]:
    """The items with one as it is wanted from today on, or from ``starts`` on.

    Args:
        items: All items, ended ones too.
        key: The key of the item to change.
        wanted: How it shall be; its key and start do not count.
        starts: The first day of the change; today, or where the item begins later then, where it is ``None``.
        today: The date.
        ticked: The keys that today's entry names.

    Raises:
        JournalError: There is no such item, it has ended, or the dates do not fit.
    """
    old = find(items, key)
    place = items.index(old)
    if has_ended(old, today):
        raise JournalError(translate("Planning", "This has ended. Add it as something new."))
    if old.start >= today:
        begins = old.start if starts is None else not_before(starts, today)
        return put(items, place, _ends_after_start(replace(wanted, key=key, start=begins)))
    if _content(wanted) == _content(old):
        return put(items, place, replace(old, end=_end_from(wanted.end, today, key in ticked)))
    begins = _first_day(today if starts is None else not_before(starts, today), today, key in ticked)
    new = replace(wanted, key=new_key(wanted.label, {item.key for item in items}), start=begins)
    ended = replace(old, end=min(old.end or begins, begins))
    return inserted(put(items, place, ended), place + 1, _ends_after_start(new))


def end(items: Sequence[Item], key: str, on: date | None, today: date, ticked: Collection[str]) -> tuple[Item, ...]:
    """The items with one that is planned no more from today or ``on`` on; one that never ran is taken away.

    Args:
        items: All items, ended ones too.
        key: The key of the item.
        on: The first day without it; today where it is ``None``.
        today: The date.
        ticked: The keys that today's entry names.

    Raises:
        JournalError: There is no such item, or ``on`` is past.
    """
    old = find(items, key)
    if has_ended(old, today):
        return tuple(items)
    last = _first_day(today if on is None else not_before(on, today), today, key in ticked)
    if old.start >= last:
        return tuple(item for item in items if item.key != key)
    return put(items, items.index(old), replace(old, end=last))


def pause(items: Sequence[Item], key: str, until: date, today: date, ticked: Collection[str]) -> tuple[Item, ...]:
    """The items with one that stops today and goes on, under a new key, on the day ``until``.

    Args:
        items: All items, ended ones too.
        key: The key of the item.
        until: The first day on which it is planned again.
        today: The date.
        ticked: The keys that today's entry names.

    Raises:
        JournalError: There is no such item, it has ended, or ``until`` is too soon.
    """
    old = find(items, key)
    if has_ended(old, today):
        raise JournalError(translate("Planning", "This has ended. Add it as something new."))
    stops = _first_day(today, today, key in ticked)
    if until <= stops:
        raise JournalError(translate("Planning", "Pick a later day to start again."))
    if old.end is not None and old.end <= until:
        return end(items, key, None, today, ticked)
    if old.start >= stops:
        return put(items, items.index(old), replace(old, start=max(old.start, until)))
    later = replace(old, key=new_key(old.label, {item.key for item in items}), start=until)
    place = items.index(old)
    return inserted(put(items, place, replace(old, end=stops)), place + 1, later)


def resume(items: Sequence[Item], key: str, today: date) -> tuple[Item, ...]:
    """The items with one that was to begin later and begins today.

    One that was paused only today goes on as if it had never been.

    Args:
        items: All items, ended ones too.
        key: The key of the coming item.
        today: The date.

    Raises:
        JournalError: There is no such item, or it is not one that is to come.
    """
    later = find(items, key)
    if later.start <= today:
        raise JournalError(translate("Planning", "This is running already."))
    for item in items:
        if item.end is not None and today <= item.end <= later.start and _content(item) == _content(later):
            merged = put(items, items.index(item), replace(item, end=later.end))
            return tuple(kept for kept in merged if kept.key != key)
    return put(items, items.index(later), replace(later, start=today))


def move(items: Sequence[Item], key: str, place: int, today: date) -> tuple[Item, ...]:
    """The items with one in another place among those that have not ended; what has ended stays where it is.

    Args:
        items: All items, ended ones too.
        key: The key of the item.
        place: Its new place among the items that have not ended, from 0.
        today: The date.

    Raises:
        JournalError: There is no such item among them.
    """
    living = [item for item in items if not has_ended(item, today)]
    order = iter(moved(living, living.index(find(living, key)), place))
    return tuple(item if has_ended(item, today) else next(order) for item in items)


def _content(item: ProgrammeItem | RoutineItem) -> ProgrammeItem | RoutineItem:
    """The item without its key and its dates."""
    return replace(item, key="", start=date.min, end=None)


def _first_day(day: date, today: date, is_ticked: bool) -> date:
    """The day, or tomorrow where today is to be kept."""
    return max(day, today + _DAY) if is_ticked else day


def _end_from(day: date | None, today: date, is_ticked: bool) -> date | None:
    return None if day is None else _first_day(not_before(day, today), today, is_ticked)


def _ends_after_start(item: Item) -> Item:
    if item.end is not None and item.end <= item.start:
        raise JournalError(translate("Planning", "The last day must come after the first."))
    return item
