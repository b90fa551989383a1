"""On which side a line of the language in use begins."""

from amps_journal import i18n

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "ur", "yi"})


def is_right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return i18n.language().partition("_")[0] in _RIGHT_TO_LEFT
