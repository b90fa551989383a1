"""What a write touched, so that a page refreshes only when it shows some of it."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


class Topic(enum.Enum):
    """The parts of a journal that can change."""

    PERSON = "person"
    SETTINGS = "settings"
    PLAN = "plan"
    LIFE_EVENTS = "life_events"
    CLINIC_SCORES = "clinic_scores"
    SHARE_RECORDS = "share_records"
    WORDS = "words"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Change:
    """The topics that a write touched and, of the days, which dates; a write that changed nothing touched none."""

    topics: frozenset[Topic] = frozenset()
    dates: frozenset[date] = frozenset()

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.topics)


def change_of(topics: Iterable[Topic] = (), dates: Iterable[date] = ()) -> Change:
    """The change of these topics and days; dates bring the topic of days with them."""
    days = frozenset(dates)
    return Change(frozenset(topics) | ({Topic.DAYS} if days else frozenset()), days)
