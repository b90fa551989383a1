"""What is not of one day in a FHIR file: the planned active minutes as Goals, and scores from the clinic."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import Any

from amps_journal.domain.calendar import quota_on
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import ClinicScore
from amps_journal.domain.plan import Plan
from amps_journal.exchange.fhir_codes import CATEGORIES, UCUM, Resource, clean, ours
from amps_journal.exchange.json_values import single_json_value
from amps_journal.i18n import plural

QUOTA_FIELDS = tuple(f"plan.quota.{name}" for name in ("start", "baseline", "first_step", "growth", "cap", "holds"))
_SCORE_FIELDS = tuple(f"clinic_scores.{name}" for name in ("date", "instrument", "value"))
_ONE_DAY = timedelta(days=1)


def goals(contents: JournalContents, visible: Collection[str], subject: str) -> Iterator[tuple[date, Resource]]:
    """A Goal for each number of planned minutes within the days, with the day from which it was planned; without ids.

    Args:
        contents: The journal, of the days that go.
        visible: The fields that go.
        subject: The reference to the patient.
    """
    if not contents.days or not all(field in visible for field in QUOTA_FIELDS):
        return
    day, last, before = contents.days[0].date, contents.days[-1].date, None
    while day <= last:
        minutes = quota_on(day, contents.plan)
        if minutes is not None and minutes != before:
            start = _planned_from(day, minutes, contents.plan)
            yield start, _goal(start, minutes, subject)
        before, day = minutes, day + _ONE_DAY


def _planned_from(day: date, minutes: float, plan: Plan) -> date:
    """The first day of a run of days for which so many minutes are planned."""
    while quota_on(day - _ONE_DAY, plan) == minutes:
        day -= _ONE_DAY
    return day


def _goal(start: date, minutes: float, subject: str) -> Resource:
    words = plural("Fhir", "{n} active minute a day", "{n} active minutes a day", round(minutes))
    return {
        "resourceType": "Goal",
        "lifecycleStatus": "active",
        "description": {"text": words},
        "subject": {"reference": subject},
        "startDate": start.isoformat(),
        "target": [{"measure": {"coding": [ours("quota")]}, "detailQuantity": _amount(minutes, "min/d")}],
    }


def _amount(value: float, unit: str) -> Resource:
    return {"value": single_json_value(float(value)), "unit": unit, "system": UCUM, "code": unit}


def scores(contents: JournalContents, visible: Collection[str], subject: str) -> Iterator[tuple[ClinicScore, Resource]]:
    """An Observation for each score from the clinic, under the name that the clinic uses; without ids.

    Args:
        contents: The journal, of the days that go.
        visible: The fields that go.
        subject: The reference to the patient.
    """
    if not all(field in visible for field in _SCORE_FIELDS):
        return
    for score in contents.clinic_scores:
        code: dict[str, Any] = {"coding": [ours("clinic_score")]}
        if name := clean(score.instrument):
            code["text"] = name
        yield (
            score,
            {
                "resourceType": "Observation",
                "status": "final",
                "category": [{"coding": [{"system": CATEGORIES, "code": "survey"}]}],
                "code": code,
                "subject": {"reference": subject},
                "effectiveDateTime": score.date.isoformat(),
                "valueQuantity": _amount(score.value, "{score}"),
            },
        )
