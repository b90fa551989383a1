"""For those who build the kit: every widget in every state, light and dark (Ctrl+Shift+G in the window)."""

from amps_journal.ui.gallery.window import Gallery

__all__ = ["Gallery"]
