"""What a life event may not mean as it is filled in, and is asked about before it is kept."""

import enum
from datetime import date, timedelta

from amps_journal.domain.person import LifeEvent

LONG_WITHOUT_SCHOOL = timedelta(weeks=8)
FAR_AWAY = timedelta(days=5 * 365)


class EventDoubt(enum.Enum):
    """Why it is asked about."""

    ENDS_BEFORE_IT_STARTS = "ends_before_it_starts"
    FAR_AWAY = "far_away"
    LONG_WITHOUT_SCHOOL = "long_without_school"


def event_doubt(event: LifeEvent, today: date) -> EventDoubt | None:
    """What is to be asked about an event; ``None`` where nothing is odd about it.

    Args:
        event: The event; its ``end`` is the first day without it.
        today: The date that it is now. An event that still goes on is as long as it has been until then.
    """
    if event.end is not None and event.end <= event.start:
        return EventDoubt.ENDS_BEFORE_IT_STARTS
    if abs(event.start - today) > FAR_AWAY or (event.end is not None and abs(event.end - today) > FAR_AWAY):
        return EventDoubt.FAR_AWAY
    if event.no_school and (event.end or today) - event.start > LONG_WITHOUT_SCHOOL:
        return EventDoubt.LONG_WITHOUT_SCHOOL
    return None
