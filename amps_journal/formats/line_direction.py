"""On which side a line of the language in use begins."""

from amps_journal import i18n


def is_right_to_left() -> bool:
    """Whether the language in use is written from right to left."""
    return i18n.is_right_to_left()
