"""The daily reminder as a calendar file (iCalendar, RFC 5545), for machines where nothing can be shown in a tray."""

from datetime import date, datetime, time, timedelta

from amps_journal.i18n import translate

_UID = "daily-reminder@amps-journal.invalid"
"""The same each time, so that a calendar that is given the file again moves its entry rather than adding one."""


def reminder_calendar(at: time, first: date, made: datetime) -> bytes:
    """A calendar with one entry a day and an alarm at its time, in words that say nothing of what the journal is about.

    Args:
        at: The time of the reminder, wherever the calendar is.
        first: The first day.
        made: The moment at which the file is made, aware.
    """
    from icalendar import Alarm, Calendar, Event  # noqa: PLC0415  (only when a file is made)

    words = translate("Reminder", "A minute for your day")
    event = Event()
    event.add("uid", _UID)
    event.add("dtstamp", made)
    event.add("summary", words)
    event.add("dtstart", datetime.combine(first, at))  # Without a zone: the same time on the clock everywhere.
    event.add("duration", timedelta(minutes=5))
    event.add("rrule", {"freq": "daily"})
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", words)
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//AMPS Journal//Reminder//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
