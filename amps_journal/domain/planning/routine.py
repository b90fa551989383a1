"""The routine: items added, changed, paused, ended and put in order; past days stay as they were.

``ticked`` is always the keys that today's entry names: such an item keeps today, and the change begins tomorrow.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from amps_journal.domain.plan import Plan, RoutineItem
from amps_journal.domain.planning import items
from amps_journal.domain.planning.plan_checks import checked, named

LABEL_LONGEST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutineDraft:
    """What the form of a routine item holds.

    Attributes:
        label: What it is called.
        weekdays: On which days, 0 = Monday.
        on: ``all`` days, ``school`` days or ``free`` days.
        start: The first day; today where it is ``None``.
        end: The first day without it; none where it goes on.
    """

    label: str
    weekdays: tuple[int, ...]
    on: str = "all"
    start: date | None = None
    end: date | None = None


def draft_of(item: RoutineItem) -> RoutineDraft:
    """What the form shows of an item that is to be changed; its start is left open, so that a change begins today."""
    return RoutineDraft(label=item.label, weekdays=item.weekdays, on=item.on, end=item.end)


def add_item(plan: Plan, draft: RoutineDraft, today: date) -> Plan:
    """The plan with one more routine item, from today or the draft's start on.

    Raises:
        JournalError: Something in the draft cannot be, in one sentence.
    """
    return _with(plan, items.add(plan.routine, _item(draft, draft.start or today), today))


def change_item(plan: Plan, key: str, draft: RoutineDraft, today: date, ticked: Collection[str] = ()) -> Plan:
    """The plan with a routine item as the draft says, from today or the draft's start on.

    Raises:
        JournalError: Something in the draft cannot be, or the item has ended.
    """
    wanted = _item(draft, draft.start or today)
    return _with(plan, items.change(plan.routine, key, wanted, draft.start, today, ticked))


def end_item(plan: Plan, key: str, today: date, *, on: date | None = None, ticked: Collection[str] = ()) -> Plan:
    """The plan without a routine item from today or the day ``on`` on; one that never ran is gone.

    Raises:
        JournalError: There is no such item, or ``on`` is past.
    """
    return _with(plan, items.end(plan.routine, key, on, today, ticked))


def pause_item(plan: Plan, key: str, today: date, until: date, ticked: Collection[str] = ()) -> Plan:
    """The plan with a routine item that stops today and goes on on the day ``until``.

    Raises:
        JournalError: There is no such item, it has ended, or ``until`` is too soon.
    """
    return _with(plan, items.pause(plan.routine, key, until, today, ticked))


def resume_item(plan: Plan, key: str, today: date) -> Plan:
    """The plan with a paused or coming routine item that begins today.

    Raises:
        JournalError: There is no such item, or it is running already.
    """
    return _with(plan, items.resume(plan.routine, key, today))


def move_item(plan: Plan, key: str, place: int, today: date) -> Plan:
    """The plan with a routine item in another place, counted from 0 among those that have not ended.

    Raises:
        JournalError: There is no such item among them.
    """
    return _with(plan, items.move(plan.routine, key, place, today))


def current_items(plan: Plan, today: date) -> tuple[RoutineItem, ...]:
    """The routine items that run, on whatever weekdays, in the plan's order."""
    return items.current(plan.routine, today)


def coming_items(plan: Plan, today: date) -> tuple[RoutineItem, ...]:
    """The routine items that begin after today, paused ones among them, the soonest first."""
    return items.coming(plan.routine, today)


def paused_items(plan: Plan, today: date) -> tuple[RoutineItem, ...]:
    """Those of the coming routine items that ran before and wait to go on."""
    return items.paused(plan.routine, today)


def past_items(plan: Plan, today: date) -> tuple[RoutineItem, ...]:
    """The routine items that ran and have ended, the last one first."""
    return items.past(plan.routine, today)


def _item(draft: RoutineDraft, start: date) -> RoutineItem:
    return RoutineItem(
        key="new",
        label=named(draft.label, LABEL_LONGEST),
        weekdays=items.weekdays_in_order(draft.weekdays),
        on=draft.on,
        start=start,
        end=draft.end,
    )


def _with(plan: Plan, routine: tuple[RoutineItem, ...]) -> Plan:
    return checked(replace(plan, routine=routine))
