"""The window's door to the journal: one thread that reads and writes, and what is on its way to the disk."""

from amps_journal.ui.store.journal_store import JournalStore

__all__ = ["JournalStore"]
