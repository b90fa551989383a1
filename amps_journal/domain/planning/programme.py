"""The programme's exercises: added, changed, paused, ended and put in order; past days stay as they were.

``ticked`` is always the keys that today's entry names: such an item keeps today, and the change begins tomorrow.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from amps_journal.domain.errors import JournalError
from amps_journal.domain.plan import Plan, ProgrammeItem
from amps_journal.domain.planning import items
from amps_journal.domain.planning.plan_checks import checked, named, tidy
from amps_journal.i18n import translate

LABEL_LONGEST = 100
_MINUTES_MOST = 1440


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeDraft:
    """What the form of an exercise holds.

    Attributes:
        label: What it is called.
        kind: A kind of activity, or an own word.
        minutes: How long.
        weekdays: On which days, 0 = Monday.
        note: How to do it.
        start: The first day; today where it is ``None``.
        end: The first day without it; none where it goes on.
    """

    label: str
    kind: str
    minutes: int
    weekdays: tuple[int, ...]
    note: str | None = None
    start: date | None = None
    end: date | None = None


def draft_of(item: ProgrammeItem) -> ProgrammeDraft:
    """What the form shows of an item that is to be changed; its start is left open, so that a change begins today."""
    return ProgrammeDraft(
        label=item.label, kind=item.kind, minutes=item.minutes, weekdays=item.weekdays, note=item.note, end=item.end
    )


def add_item(plan: Plan, draft: ProgrammeDraft, today: date) -> Plan:
    """The plan with one more exercise, from today or the draft's start on.

    Raises:
        JournalError: Something in the draft cannot be, in one sentence.
    """
    return _with(plan, items.add(plan.programme, _item(draft, draft.start or today), today))


def change_item(plan: Plan, key: str, draft: ProgrammeDraft, today: date, ticked: Collection[str] = ()) -> Plan:
    """The plan with an exercise as the draft says, from today or the draft's start on.

    Raises:
        JournalError: Something in the draft cannot be, or the item has ended.
    """
    wanted = _item(draft, draft.start or today)
    return _with(plan, items.change(plan.programme, key, wanted, draft.start, today, ticked))


def end_item(plan: Plan, key: str, today: date, *, on: date | None = None, ticked: Collection[str] = ()) -> Plan:
    """The plan without an exercise from today or the day ``on`` on; one that never ran is gone.

    Raises:
        JournalError: There is no such item, or ``on`` is past.
    """
    return _with(plan, items.end(plan.programme, key, on, today, ticked))


def pause_item(plan: Plan, key: str, today: date, until: date, ticked: Collection[str] = ()) -> Plan:
    """The plan with an exercise that stops today and goes on on the day ``until``.

    Raises:
        JournalError: There is no such item, it has ended, or ``until`` is too soon.
    """
    return _with(plan, items.pause(plan.programme, key, until, today, ticked))


def resume_item(plan: Plan, key: str, today: date) -> Plan:
    """The plan with a paused or coming exercise that begins today.

    Raises:
        JournalError: There is no such item, or it is running already.
    """
    return _with(plan, items.resume(plan.programme, key, today))


def move_item(plan: Plan, key: str, place: int, today: date) -> Plan:
    """The plan with an exercise in another place, counted from 0 among those that have not ended.

    Raises:
        JournalError: There is no such item among them.
    """
    return _with(plan, items.move(plan.programme, key, place, today))


def current_items(plan: Plan, today: date) -> tuple[ProgrammeItem, ...]:
    """The exercises that run, on whatever weekdays, in the plan's order."""
    return items.current(plan.programme, today)


def coming_items(plan: Plan, today: date) -> tuple[ProgrammeItem, ...]:
    """The exercises that begin after today, paused ones among them, the soonest first."""
    return items.coming(plan.programme, today)


def paused_items(plan: Plan, today: date) -> tuple[ProgrammeItem, ...]:
    """Those of the coming exercises that ran before and wait to go on."""
    return items.paused(plan.programme, today)


def past_items(plan: Plan, today: date) -> tuple[ProgrammeItem, ...]:
    """The exercises that ran and have ended, the last one first."""
    return items.past(plan.programme, today)


def _item(draft: ProgrammeDraft, start: date) -> ProgrammeItem:
    if not 1 <= draft.minutes <= _MINUTES_MOST:
        raise JournalError(translate("Planning", "Give it at least one minute."))
    return ProgrammeItem(
        key="new",
        label=named(draft.label, LABEL_LONGEST),
        kind=draft.kind,
        minutes=draft.minutes,
        weekdays=items.weekdays_in_order(draft.weekdays),
        note=tidy(draft.note),
        start=start,
        end=draft.end,
    )


def _with(plan: Plan, programme: tuple[ProgrammeItem, ...]) -> Plan:
    return checked(replace(plan, programme=programme))
