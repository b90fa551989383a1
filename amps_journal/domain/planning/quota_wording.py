"""What is said of a day's active minutes beside the plan's: what was done, and that the plan goes on as it is."""

from amps_journal.i18n import plural

PASSED_BY_A_LOT = 1.5
"""So many times the plan's minutes: the same as in ``activity_swings``."""


def quota_words(minutes: int | None, quota: float | None, *, programme_done: bool = False) -> str:
    """One or two sentences on today's active minutes; empty where nothing was answered or nothing is planned.

    Nothing is said of too little or too much, and nothing is taken back from tomorrow.

    Args:
        minutes: Active minutes; ``None`` = not answered.
        quota: The plan's minutes for the day.
        programme_done: Whether all of the day's programme is done, which may come to fewer minutes.
    """
    if minutes is None or not quota:
        return ""
    if minutes >= PASSED_BY_A_LOT * quota:
        return plural(
            "Quota",
            "{n} minute, far past your {quota}. Your plan for tomorrow stays the same.",
            "{n} minutes, far past your {quota}. Your plan for tomorrow stays the same.",
            minutes,
            quota=round(quota),
        )
    if minutes >= quota:
        return plural(
            "Quota",
            "You moved for one minute and met your plan for today.",
            "You moved for {n} minutes and met your plan for today.",
            minutes,
        )
    if minutes > 0 and programme_done:
        return plural(
            "Quota",
            "Your programme is done, with {minutes} of your {n} minute. The rest can be anything that moves you.",
            "Your programme is done, with {minutes} of your {n} minutes. The rest can be anything that moves you.",
            round(quota),
            minutes=minutes,
        )
    if minutes > 0:
        return plural(
            "Quota",
            "{minutes} of {n} minute so far. Each one counts, and your plan goes on tomorrow.",
            "{minutes} of {n} minutes so far. Each one counts, and your plan goes on tomorrow.",
            round(quota),
            minutes=minutes,
        )
    return plural(
        "Quota",
        "Your plan for today is {n} minute. That is a start.",
        "Your plan for today is {n} minutes. A few of them are a start.",
        round(quota),
    )


def week_words(met: int, answered: int) -> str:
    """One sentence on the days of a week that met the plan's minutes; empty where no day says anything.

    Args:
        met: How many days met them.
        answered: How many days say something of activities.
    """
    if answered == 0:
        return ""
    if met == 0:
        return plural(
            "Quota",
            "You told of your moving on one day this week. Next week goes on by the plan.",
            "You told of your moving on {n} days this week. Next week goes on by the plan.",
            answered,
        )
    return plural(
        "Quota",
        "You met your plan on one of {answered} days this week.",
        "You met your plan on {n} of {answered} days this week.",
        met,
        answered=answered,
    )


def held_words(minutes: float) -> str:
    """What is said of a held week.

    Args:
        minutes: The plan's minutes a day in it.
    """
    return plural(
        "Quota",
        "Held at {n} minute. It grows again next week.",
        "Held at {n} minutes. It grows again next week.",
        round(minutes),
    )
