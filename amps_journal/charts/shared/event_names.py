"""What to call life events; light enough for pages that only name them."""

from amps_journal.domain import catalogue
from amps_journal.domain.person import LifeEvent


def event_name(event: LifeEvent) -> str:
    """The event's own label, or else the label of its kind."""
    return event.label or catalogue.label("life_events", event.kind)
