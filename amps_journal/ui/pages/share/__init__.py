"""Share: choose what the therapist gets, see the very page, save it."""

from amps_journal.ui.pages.share.page import SharePage

__all__ = ["SharePage"]
