"""The sentences of trends, each whole for the stretch of time that its size is told for."""

from collections.abc import Callable
from typing import Literal

from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate

Stretch = Literal["week", "four_weeks", "year"]


def per_stretch(amount: float) -> tuple[float, Stretch]:
    """A change a week as a number that does not round to 0, with the stretch of time that it is for.

    So small a change that it is told for a year shows only in years of days.
    """
    if amount >= 0.95:
        return amount, "week"
    if 4 * amount > 0.5:
        return 4 * amount, "four_weeks"
    return max(52 * amount, 1.0), "year"


def moving_more(amount: float) -> str:
    """That active minutes go up.

    Args:
        amount: By how many minutes a day each week.
    """
    amount, stretch = per_stretch(amount)
    return {
        "week": lambda n: plural(
            "Findings",
            "You move about {n} minute a day more each week.",
            "You move about {n} minutes a day more each week.",
            n,
        ),
        "four_weeks": lambda n: plural(
            "Findings",
            "You move about {n} minute a day more every 4 weeks.",
            "You move about {n} minutes a day more every 4 weeks.",
            n,
        ),
        "year": lambda n: plural(
            "Findings",
            "You move about {n} minute a day more each year.",
            "You move about {n} minutes a day more each year.",
            n,
        ),
    }[stretch](round(amount))


def moving_less(amount: float) -> str:
    """That active minutes go down, by so many a day each week."""
    amount, stretch = per_stretch(amount)
    return {
        "week": lambda n: plural(
            "Findings",
            "You move about {n} minute a day less each week. Small steps back up count.",
            "You move about {n} minutes a day less each week. Small steps back up count.",
            n,
        ),
        "four_weeks": lambda n: plural(
            "Findings",
            "You move about {n} minute a day less every 4 weeks. Small steps back up count.",
            "You move about {n} minutes a day less every 4 weeks. Small steps back up count.",
            n,
        ),
        "year": lambda n: plural(
            "Findings",
            "You move about {n} minute a day less each year. Small steps back up count.",
            "You move about {n} minutes a day less each year. Small steps back up count.",
            n,
        ),
    }[stretch](round(amount))


def _of_share(share: float, sentences: dict[Stretch, Callable[[str], str]]) -> str:
    amount, stretch = per_stretch(100 * share)
    return sentences[stretch](numbers.share_in_percent(amount / 100))


def routine_more(share: float) -> str:
    """That more of the routine is kept, by such a share each week."""
    return _of_share(
        share,
        {
            "week": lambda size: translate(
                "Findings", "You keep more of your routine: about {size} more each week.", size=size
            ),
            "four_weeks": lambda size: translate(
                "Findings", "You keep more of your routine: about {size} more every 4 weeks.", size=size
            ),
            "year": lambda size: translate(
                "Findings", "You keep more of your routine: about {size} more each year.", size=size
            ),
        },
    )


def routine_less(share: float) -> str:
    """That less of the routine is kept, by such a share each week."""
    return _of_share(
        share,
        {
            "week": lambda size: translate(
                "Findings",
                "You keep less of your routine: about {size} less each week. One small item is a good way back.",
                size=size,
            ),
            "four_weeks": lambda size: translate(
                "Findings",
                "You keep less of your routine: about {size} less every 4 weeks. One small item is a good way back.",
                size=size,
            ),
            "year": lambda size: translate(
                "Findings",
                "You keep less of your routine: about {size} less each year. One small item is a good way back.",
                size=size,
            ),
        },
    )


def school_more(share: float, *, home_schooled: bool) -> str:
    """That more of the time at school, or of lessons at home, is attended, by such a share each week."""
    if home_schooled:
        return _of_share(
            share,
            {
                "week": lambda size: translate(
                    "Findings", "Your lesson time is going up, by about {size} each week.", size=size
                ),
                "four_weeks": lambda size: translate(
                    "Findings", "Your lesson time goes up by about {size} every 4 weeks.", size=size
                ),
                "year": lambda size: translate(
                    "Findings", "Your lesson time is going up, by about {size} each year.", size=size
                ),
            },
        )
    return _of_share(
        share,
        {
            "week": lambda size: translate(
                "Findings", "Your time at school is going up, by about {size} each week.", size=size
            ),
            "four_weeks": lambda size: translate(
                "Findings", "Your time at school is going up, by about {size} every 4 weeks.", size=size
            ),
            "year": lambda size: translate(
                "Findings", "Your time at school is going up, by about {size} each year.", size=size
            ),
        },
    )


def school_less(share: float, *, home_schooled: bool) -> str:
    """That less of the time at school, or of lessons at home, is attended, by such a share each week."""
    if home_schooled:
        return _of_share(share, _lessons_less())
    return _of_share(
        share,
        {
            "week": lambda size: translate(
                "Findings",
                "Your time at school is going down, by about {size} each week. It can help to talk about it.",
                size=size,
            ),
            "four_weeks": lambda size: translate(
                "Findings",
                "Your time at school is going down, by about {size} every 4 weeks. It can help to talk about it.",
                size=size,
            ),
            "year": lambda size: translate(
                "Findings",
                "Your time at school is going down, by about {size} each year. It can help to talk about it.",
                size=size,
            ),
        },
    )


def _lessons_less() -> dict[Stretch, Callable[[str], str]]:
    return {
        "week": lambda size: translate(
            "Findings",
            "Your lesson time is going down, by about {size} each week. It can help to talk about it.",
            size=size,
        ),
        "four_weeks": lambda size: translate(
            "Findings",
            "Your lesson time goes down by about {size} every 4 weeks. It can help to talk about it.",
            size=size,
        ),
        "year": lambda size: translate(
            "Findings",
            "Your lesson time is going down, by about {size} each year. It can help to talk about it.",
            size=size,
        ),
    }
