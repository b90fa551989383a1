"""What lay around the days, for page 2: why school was missed, and every life event of the period."""

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING

from amps_journal.charts.shared.event_names import event_name
from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.text_width import shortened
from amps_journal.formats.dates import date_span, long_date
from amps_journal.i18n import translate
from amps_journal.report.second_page_tables import LABEL_ROOM, MOST_ROWS, TEXT, all_more
from amps_journal.report.summary_parts import Table

if TYPE_CHECKING:
    from amps_journal.charts.shared.chart import ChartDays
    from amps_journal.domain.contents import Period
    from amps_journal.domain.person import LifeEvent

_ABSENT = ("absent_symptoms", "absent_worry", "absent_other")


def absences_table(days: "ChartDays") -> Table | None:
    """On how many school days the teen was not there, by the reason that they gave."""
    period = days.findings.period
    counted = Counter(
        entry.school.status
        for entry in days.contents.days
        if period is not None and entry.date in period and entry.school is not None and entry.school.status in _ABSENT
    )
    if not counted:
        return None
    words = {
        "absent_symptoms": translate("Report", "symptoms"),
        "absent_worry": translate("Report", "worry"),
        "absent_other": translate("Report", "another reason"),
    }
    rows = tuple((words[status], str(counted[status])) for status in _ABSENT if counted[status])
    return Table(
        title=translate("Report", "Not at school, by reason"),
        header=(translate("Report", "Reason"), translate("Report", "Days")),
        rows=rows,
        more=all_more(len(rows), len(rows)),
        shares=(3.2, 1.0),
        numbers=(1,),
    )


def events_table(days: "ChartDays") -> Table | None:
    """Every life event that touches the period, with its dates, the oldest first."""
    period = days.findings.period
    if period is None:
        return None
    touching = [event for event in days.contents.life_events if _touches(event, period)]
    if not touching:
        return None
    touching.sort(key=lambda event: (event.start, event.label or event.kind))
    shown = touching[-MOST_ROWS:]
    rows = tuple((shortened(drawable(event_name(event)), LABEL_ROOM, TEXT), _span(event)) for event in shown)
    return Table(
        title=translate("Report", "Events in these days"),
        header=(translate("Report", "Event"), translate("Report", "When")),
        rows=rows,
        more=all_more(len(touching), len(shown)),
        shares=(1.4, 1.6),
    )


def _touches(event: "LifeEvent", period: "Period") -> bool:
    return event.start < period.end and (event.end is None or event.end > period.start)


def _span(event: "LifeEvent") -> str:
    if event.end is None:
        return translate("Report", "from {day}", day=long_date(event.start))
    last = event.end - timedelta(days=1)
    return long_date(event.start) if last <= event.start else date_span(event.start, last)
