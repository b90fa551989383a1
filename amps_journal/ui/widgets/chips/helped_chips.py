"""Did it help you do what you wanted? The five answers, to choose from and in few words."""

from typing import TYPE_CHECKING

from amps_journal.domain import catalogue
from amps_journal.i18n import translate
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


def helped_options() -> tuple[tuple[int, str], ...]:
    """The answers to choose from, the least first."""
    return (
        (0, translate("Today", "Not at all")),
        (1, translate("Today", "A little")),
        (2, translate("Today", "Somewhat")),
        (3, translate("Today", "Quite a bit")),
        (4, translate("Today", "A lot")),
    )


def helped_words(helped: int) -> str:
    """An answer as it stands behind a skill."""
    return (
        translate("Today", "didn't help"),
        translate("Today", "helped a little"),
        translate("Today", "helped somewhat"),
        translate("Today", "helped quite a bit"),
        translate("Today", "helped a lot"),
    )[helped]


def helped_chips(name: str, strategy: str, theme: "Theme") -> ChoiceChips:
    """The question about one strategy, as chips.

    Args:
        name: ``objectName``.
        strategy: The strategy that is asked about.
        theme: What to paint with.
    """
    words = catalogue.label("strategies", strategy)
    spoken = translate("Today", "{skill}: did it help you do what you wanted?", skill=words)
    return ChoiceChips(name, spoken, helped_options(), theme)
