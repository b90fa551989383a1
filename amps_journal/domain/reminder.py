"""When a reminder about the day is due, and its words. Off unless the teen turned it on; at most one a day.

Nothing here reads the clock: the moment is passed in.
"""

from datetime import date, datetime, time, timedelta

from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import is_day_off, journal_day
from amps_journal.domain.day import DayEntry
from amps_journal.domain.questions import answered_questions
from amps_journal.i18n import translate

ENOUGH_ANSWERS = 3
"""From this many answered questions on, the day needs no reminder."""
SCHOOL_BEGINS, SCHOOL_ENDS = time(8), time(16)
LATE = time(22)
GRACE = timedelta(hours=1)
"""How long after its time a reminder still comes late in the evening."""


def reminder_moment(day: date, at: time, rollover_hour: int, *, day_off: bool) -> datetime:
    """The local moment of the day's reminder: the chosen time, or the end of school where it falls into school hours.

    Args:
        day: The day to remind of.
        at: The chosen time; before the rollover hour it is of the night after the day.
        rollover_hour: The hour at which a new day begins.
        day_off: Whether the day has no school.
    """
    if not day_off and SCHOOL_BEGINS <= at < SCHOOL_ENDS:
        at = SCHOOL_ENDS
    return datetime.combine(day + timedelta(days=at.hour < rollover_hour), at)


def reminder_due(
    now: datetime, last_reminded: date | None, entry: DayEntry, at: time | None, context: DayContext
) -> bool:
    """Whether to remind of the day at this moment.

    A moment that was missed, as the machine slept, is made up for on the same day: until ten in the evening or an hour
    after the chosen time, whichever is later, and never in school hours.

    Args:
        now: The local moment.
        last_reminded: The day of the last reminder.
        entry: The day that the moment belongs to, as it is answered so far.
        at: The chosen time; ``None`` where reminders are off.
        context: The person, the settings, the plan and the life events.
    """
    now = now.replace(tzinfo=None)
    day = journal_day(now, context.settings.rollover)
    if at is None or last_reminded == day or answered_questions(entry, context) >= ENOUGH_ANSWERS:
        return False
    day_off = is_day_off(entry, day, context.person, context.life_events)
    if not day_off and SCHOOL_BEGINS <= now.time() < SCHOOL_ENDS:
        return False
    moment = reminder_moment(day, at, context.settings.rollover, day_off=day_off)
    return moment <= now < max(datetime.combine(day, LATE), moment + GRACE)


def reminder_words(day: date) -> str:
    """What the day's reminder says: about the day and what was done in it, in turns."""
    wordings = (
        translate("Reminder", "How was today? A minute is enough."),
        translate("Reminder", "What did you get to do today? A few taps are enough."),
        translate("Reminder", "Anything from today that you want to keep? One line is enough."),
        translate("Reminder", "What went your way today? Small things count."),
    )
    return wordings[day.toordinal() % len(wordings)]
