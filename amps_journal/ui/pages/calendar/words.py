"""What the calendar's side says: names of fields, spans of days."""

from datetime import timedelta

from amps_journal.domain.person import LifeEvent
from amps_journal.domain.search import Hit
from amps_journal.formats.dates import long_date, short_date, weekday_and_date
from amps_journal.i18n import translate


def field_name(field: str) -> str:
    """What to call the field that a text stands in."""
    names = {
        "did": translate("Calendar", "Your day"),
        "win": translate("Calendar", "Win"),
        "activities": translate("Calendar", "Moving"),
        "coping": translate("Calendar", "Skill"),
        "appointments": translate("Calendar", "Appointment"),
        "stress_sources": translate("Calendar", "Stress"),
        "private_note": translate("Calendar", "Private note"),
        "therapist_note": translate("Calendar", "Note for my therapist"),
        "life_events": translate("Calendar", "Life event"),
    }
    return names[field]


def span_in_words(event: LifeEvent) -> str:
    """From the first day to the last one, which belongs to the event."""
    if event.end is None:
        return translate("Calendar", "Since {start}", start=long_date(event.start))
    last = event.end - timedelta(days=1)
    if last <= event.start:
        return long_date(event.start)
    start = short_date(event.start) if event.start.year == last.year else long_date(event.start)
    return translate("Calendar", "{start} to {last}", start=start, last=long_date(last))


def hit_date(hit: Hit) -> str:
    """When the text was written, or how long the life event runs."""
    return span_in_words(hit.event) if hit.event is not None else weekday_and_date(hit.date)
