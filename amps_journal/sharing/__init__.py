"""Who may see what: the sharing classes as data, and the one filter that every share goes through."""

from amps_journal.sharing.classes import AUDIENCES, FieldClasses, Sharing, classes, field_names
from amps_journal.sharing.selection import Selection, selected_contents, selection, shared_contents

__all__ = [
    "AUDIENCES",
    "FieldClasses",
    "Selection",
    "Sharing",
    "classes",
    "field_names",
    "selected_contents",
    "selection",
    "shared_contents",
]
