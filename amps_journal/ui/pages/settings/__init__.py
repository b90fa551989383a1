"""The Settings page."""

from amps_journal.ui.pages.settings.page import SettingsPage

__all__ = ["SettingsPage"]
