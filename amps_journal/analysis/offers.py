"""What the plan may offer today: a look at the setback plan, a word on how a setback went, fewer check-ins.

Each is only an offer. How often it is made, and whether it is wanted, is kept by ``settings``; nothing here names pain.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays, Floats, daily_arrays
from amps_journal.analysis.findings.recurrence.setback_spans import setbacks_of
from amps_journal.analysis.findings.recurrence.watch import (
    LOOKED_AT_DAYS,
    OPENS_AT,
    QUIET_DAYS,
    watched,
)
from amps_journal.domain.answers import is_logged
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.planning.goals import all_reached
from amps_journal.formats import numbers
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate

WATCH, SETBACK_DAY, TAPERING = "watch", "setback_day", "tapering"
OFFER_QUIET: Mapping[str, int] = MappingProxyType({WATCH: QUIET_DAYS, SETBACK_DAY: 7, TAPERING: 7})
"""How many days lie at least between two days on which each is made."""

WATCH_GATE = 21
REVIEW_DAYS = 14
STEADY_WEEKS = 8
WEEK_DAYS = 7
LOGGED_LEAST = 4
LOGGED_WEEKS = 6
KEPT_LEAST = 0.5
KEPT_NEAR = 0.1
SCHOOL_MISSED_LESS_THAN = 0.1
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that Today may offer.

    Attributes:
        name: ``watch``, ``setback_day`` or ``tapering``, as ``settings`` keeps it.
        title: A few words.
        text: One or two sentences.
        accept: What the button says that takes it up.
    """

    name: str
    title: str
    text: str
    accept: str


def plan_opening(contents: JournalContents, today: date) -> tuple[Offer, ...]:
    """The reasons to open the setback plan today, the teen's own word first; empty without a written plan or reason.

    Args:
        contents: The journal.
        today: The date.
    """
    has_plan = contents.plan.setback_plan is not None
    found = []
    entry = next((day for day in contents.days if day.date == today), None)
    if entry is not None and entry.setback:
        return (_setback_day_offer(),) if has_plan else ()  # Without a plan, the row that was ticked answers.
    slipped = _slipped(contents, today)
    if len(slipped) >= OPENS_AT and not (entry is not None and entry.setback is False):
        found.append(_watch_offer(slipped, has_plan=has_plan))
    return tuple(found)


def _slipped(contents: JournalContents, today: date) -> tuple[str, ...]:
    """What ``watch`` names on this day, with as many logged days as it asks for."""
    if sum(is_logged(day) for day in contents.days if day.date <= today) < WATCH_GATE:
        return ()
    arrays = daily_arrays(contents, Period(today - timedelta(days=LOOKED_AT_DAYS - 1), today + _ONE_DAY))
    return watched(arrays, arrays.n - 1).slipped


def review_due(contents: JournalContents, today: date) -> date | None:
    """The start of a setback that ended in the last two weeks and of which nothing was said yet.

    Args:
        contents: The journal.
        today: The date.
    """
    first = next((day.date for day in contents.days if is_logged(day)), None)
    if first is None or first >= today:
        return None
    arrays = daily_arrays(contents, Period(first, today))
    said = {review.start for review in contents.plan.setback_reviews}
    for span in reversed(setbacks_of(arrays).spans):
        start, ended = arrays.date_of(span.start), arrays.date_of(span.stop)
        if span.is_open or ended < today - timedelta(days=REVIEW_DAYS):
            return None
        if start not in said:
            return start
    return None


def tapering_offer(contents: JournalContents, today: date) -> Offer | None:
    """The offer to go from daily to weekly check-ins, when all goals are reached and the last 8 weeks are steady.

    Args:
        contents: The journal.
        today: The date; it is not over and does not count.
    """
    if contents.settings.check_in == "weekly" or not all_reached(contents.plan):
        return None
    logged = [day.date for day in contents.days if day.date < today and is_logged(day)]
    if not logged or logged[0] > today - timedelta(days=STEADY_WEEKS * WEEK_DAYS):
        return None
    return _tapering_offer() if is_steady(daily_arrays(contents, Period(logged[0], today))) else None


def is_steady(arrays: DailyArrays) -> bool:
    """Whether the last 8 weeks of the days are steady.

    They are where 6 of the weeks have 4 logged days and so has the last; none of the days lies in a setback, tagged or
    computed; the programme was kept at least by half in each week, and in the last 4 weeks by no more than 0.1 less
    than in the 4 before; less than 10 % of school was missed, the share that ``school_attendance`` names; and
    ``watch`` does not name two. What was never planned or scheduled is passed over, but not both of them.

    Args:
        arrays: The days up to the last one that counts, from the first logged one on so that setbacks are known.
    """
    n = STEADY_WEEKS * WEEK_DAYS
    if arrays.n < n or any(span.stop > arrays.n - n for span in setbacks_of(arrays).spans):
        return False
    logged = arrays.logged[-n:].reshape(STEADY_WEEKS, WEEK_DAYS).sum(axis=1)
    if (logged >= LOGGED_LEAST).sum() < LOGGED_WEEKS or logged[-1] < LOGGED_LEAST:
        return False
    kept, school = arrays.programme_share[-n:], arrays.attended[-n:]
    if not (np.isfinite(kept).any() or np.isfinite(school).any()):
        return False
    if np.isfinite(school).any() and 1 - np.nanmean(school) >= SCHOOL_MISSED_LESS_THAN:
        return False
    return _is_kept(kept) and len(watched(arrays, arrays.n - 1).slipped) < OPENS_AT


def _is_kept(kept: Floats) -> bool:
    """Whether the programme was kept at least by half in each week, and lately no less than before."""
    weeks = [_mean(week) for week in kept.reshape(STEADY_WEEKS, WEEK_DAYS)]
    if any(week < KEPT_LEAST for week in weeks if week is not None):
        return False
    before, lately = _mean(kept[: len(kept) // 2]), _mean(kept[len(kept) // 2 :])
    return before is None or lately is None or lately >= before - KEPT_NEAR


def _mean(values: Floats) -> float | None:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else None


def _watch_offer(slipped: tuple[str, ...], *, has_plan: bool) -> Offer:
    """The offer names what was found, as no reproach: few minutes are no busy week, nor are late nights a quiet one."""
    title = translate("Offers", "A different week?")
    said = translate("Offers", "Your last 7 days had {what} than usual.", what=numbers.in_list(_in_words(slipped)))
    if has_plan:
        text = sentences(said, translate("Offers", "You wrote a setback plan for weeks like this."))
        return Offer(WATCH, title, text, translate("Offers", "See my plan"))
    text = sentences(said, translate("Offers", "A setback plan for weeks like this takes two minutes to write."))
    return Offer(WATCH, title, text, translate("Offers", "Write one"))


def _in_words(slipped: tuple[str, ...]) -> list[str]:
    """What slipped, each once; an offer says nothing of doing less."""
    words = {
        "activity": translate("Offers", "quieter days"),
        "programme": translate("Offers", "quieter days"),
        "stress": translate("Offers", "more stress"),
        "bedtime": translate("Offers", "later nights"),
    }
    return list(dict.fromkeys(words[name] for name in slipped))


def _setback_day_offer() -> Offer:
    return Offer(
        SETBACK_DAY,
        translate("Offers", "Your plan for days like this"),
        translate("Offers", "You wrote it on a good day. The plan stays the same, one small step first."),
        translate("Offers", "See my plan"),
    )


def _tapering_offer() -> Offer:
    return Offer(
        TAPERING,
        translate("Offers", "You reached your goals"),
        translate(
            "Offers",
            "Your last 8 weeks held steady, too. If you like, check in once a week from now on. "
            "You can go back to every day at any time.",
        ),
        translate("Offers", "Check in once a week"),
    )
