"""Calendar: a month or years at a glance, words to look for, and life events."""

from amps_journal.ui.pages.calendar.page import CalendarPage

__all__ = ["CalendarPage"]
