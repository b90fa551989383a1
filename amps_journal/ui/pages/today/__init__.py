"""Today: the whole day on one sheet, a row a question."""

from amps_journal.ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
