"""Who may see what: the sharing classes as data, and the one filter that every share goes through."""

from amps_journal.sharing.classes import AUDIENCES, FieldClasses, Sharing, classes, field_names
from amps_journal.sharing.sections import (
    Section,
    can_be_shared,
    choices,
    fields_in,
    is_open,
    sections,
    turned_on_at_first,
)
from amps_journal.sharing.selection import Selection, selected_contents, selection, shared_contents

__all__ = [
    "AUDIENCES",
    "FieldClasses",
    "Section",
    "Selection",
    "Sharing",
    "can_be_shared",
    "choices",
    "classes",
    "field_names",
    "fields_in",
    "is_open",
    "sections",
    "selected_contents",
    "selection",
    "shared_contents",
    "turned_on_at_first",
]
