"""What the last days hold again and again, to be offered and never to be stored unasked."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from amps_journal.domain import catalogue
from amps_journal.domain.day import DESENSITIZATION, DayEntry

LOOK_BACK_DAYS = 28
OFTEN_ENOUGH = 2
_ROUND_TO = 5


@dataclass(frozen=True, slots=True)
class UsualActivity:
    """A kind of activity that is done often, with its usual minutes, in steps of five."""

    kind: str
    minutes: int


def usual_activities(entries: Iterable[DayEntry], most: int = 2) -> tuple[UsualActivity, ...]:
    """The activities beside the programme of at least two of the days, the most frequent first."""
    minutes: dict[str, list[int]] = defaultdict(list)
    days: Counter[str] = Counter()
    for entry in entries:
        days.update({activity.kind for activity in entry.activities or ()})
        for activity in entry.activities or ():
            if activity.item is None and activity.kind != DESENSITIZATION:
                minutes[activity.kind].append(activity.minutes)
    often = sorted((kind for kind in minutes if days[kind] >= OFTEN_ENOUGH), key=lambda kind: -days[kind])
    return tuple(UsualActivity(kind, _rounded(median(minutes[kind]))) for kind in often[:most])


def _rounded(minutes: float) -> int:
    return max(_ROUND_TO, round(minutes / _ROUND_TO) * _ROUND_TO)


def own_words(entries: Iterable[DayEntry], field: str) -> tuple[str, ...]:
    """The teen's own words in a field of the days that are not in its catalogue, the most frequent first.

    Args:
        entries: The days to look through.
        field: ``did``, ``coping``, ``appointments`` or ``stress_sources``.
    """
    name = "strategies" if field == "coping" else field
    known = catalogue.keys(name)
    counted: Counter[str] = Counter()
    for entry in entries:
        for value in getattr(entry, field) or ():
            word = value.strategy if field == "coping" else value
            if word not in known:
                counted[word] += 1
    return tuple(word for word, _times in counted.most_common())
