"""The one door to stored data: what is kept, what a write touched, undo."""

from amps_journal.journal.changes import Change, Topic
from amps_journal.journal.journal import Journal
from amps_journal.journal.merge import MergePreview

__all__ = ["Change", "Journal", "MergePreview", "Topic"]
