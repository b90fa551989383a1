"""Numbers as people say them, and the sentences that several findings share."""

from collections.abc import Callable

from amps_journal.formats.clock import clock_of_minutes
from amps_journal.i18n import plural, translate


def minutes(amount: float) -> str:
    """Whole minutes."""
    return plural("Findings", "{n} minute", "{n} minutes", round(amount))


def hours(amount: float) -> str:
    """Hours and minutes, to five minutes: "8 hours 5 minutes"."""
    whole, rest = divmod(5 * round(amount * 12), 60)
    said = plural("Findings", "{n} hour", "{n} hours", whole)
    if not rest:
        return said
    return translate("Findings", "{hours} {minutes}", hours=said, minutes=minutes(rest))


def clock(minutes_from_midnight: float) -> str:
    """A time of day, to five minutes: "22:40"."""
    return clock_of_minutes(5 * round(minutes_from_midnight / 5))


def more_days(about: str) -> Callable[[int], str]:
    """Makes the lack of a finding that needs days; ``about`` says what it would tell of."""
    return lambda needed: plural(
        "Findings",
        "{n} more day with an answer, then this can say more about {about}.",
        "{n} more days with an answer, then this can say more about {about}.",
        needed,
        about=about,
    )


def more_weeks(about: str) -> Callable[[int], str]:
    """Makes the lack of a finding that needs weeks; ``about`` says what it would tell of."""
    return lambda needed: plural(
        "Findings",
        "{n} more week with most days filled in, then this can say more about {about}.",
        "{n} more weeks with most days filled in, then this can say more about {about}.",
        needed,
        about=about,
    )


def more_nights(about: str) -> Callable[[int], str]:
    """Makes the lack of a finding that needs nights; ``about`` says what it would tell of."""
    return lambda needed: plural(
        "Findings",
        "{n} more night with both times, then this can say more about {about}.",
        "{n} more nights with both times, then this can say more about {about}.",
        needed,
        about=about,
    )


def a_hint() -> str:
    """What is added to a test that speaks alone but not beside the others of its card."""
    return translate("Findings", "This is a hint, and may be chance.")


def early_weeks() -> str:
    """What is added to the trend of a few weeks."""
    return translate("Findings", "These are early weeks. A few more will tell more.")
