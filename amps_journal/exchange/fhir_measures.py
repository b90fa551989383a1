"""The measures of a day as FHIR Observations.

A measure that was asked for and not answered is an Observation without a value that says so; one that did not apply
that day, or whose fields were not shared, is none at all.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from amps_journal.domain.answers import AnswerState, DayContext, active_minutes, is_logged, state_of
from amps_journal.domain.calendar import attended_share, is_day_off, programme_on, routine_on
from amps_journal.domain.day import DESENSITIZATION, DayEntry
from amps_journal.domain.nights import night_of
from amps_journal.domain.questions import is_pain_asked
from amps_journal.exchange.fhir_codes import CATEGORIES, UCUM, Coding, Resource, clean, loinc, ours
from amps_journal.exchange.json_values import single_json_value
from amps_journal.i18n import translate

_SURVEY, _ACTIVITY = "survey", "activity"
_ABSENCES = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
_PROGRAMME = tuple(f"plan.programme.{name}" for name in ("key", "weekdays", "start", "end"))
_ROUTINE = tuple(f"plan.routine.{name}" for name in ("key", "weekdays", "on", "start", "end"))

Value = Callable[[DayEntry, DayContext], Resource | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of a day.

    Attributes:
        name: Part of its Observations' ids.
        coding: What it is.
        category: ``survey`` or ``activity``.
        needs: The fields that it is worked out from; without one of them it is left out.
        value: The value, and where it differs the time, of a day; ``None`` where there is none.
        asked: The fields one of which is unanswered where it was not answered; none for what is folded away on the
            page, so that nobody can be said to have been asked.
        text: What it is in words, where its coding does not say all of it.
    """

    name: str
    coding: Coding
    category: str
    needs: tuple[str, ...]
    value: Value
    asked: tuple[str, ...] = ()
    text: str = ""

    @property
    def asks_of_pain(self) -> bool:
        """Whether it belongs to the question of pain, which is not asked every day."""
        return any(field.startswith("pain.") for field in self.needs)


def measures_of(visible: Collection[str]) -> tuple[Measure, ...]:
    """The measures whose fields are all visible."""
    every = (*_pain(), *_feelings(), *_function())
    return tuple(measure for measure in every if all(field in visible for field in measure.needs))


def observations(
    entry: DayEntry, context: DayContext, measures: tuple[Measure, ...], *, subject: str
) -> Iterator[tuple[str, Resource]]:
    """Each Observation of a day, without an id, and a name for it that no other of the day has.

    Args:
        entry: The day.
        context: What decides whether a question applied to it.
        measures: What to write.
        subject: The reference to the patient.
    """
    for measure in measures:
        value = measure.value(entry, context)
        if value is None and _was_asked(measure, entry, context):
            value = {"dataAbsentReason": _asked_not_answered()}
        if value is not None:
            yield measure.name, _observation(measure, entry, value, subject)
    if any(measure.name == "exercise" for measure in measures):
        yield from _sessions(entry, subject)


def _was_asked(measure: Measure, entry: DayEntry, context: DayContext) -> bool:
    """Whether somebody who told something of the day left this out."""
    if not is_logged(entry) or (measure.asks_of_pain and not is_pain_asked(entry.date, context.settings)):
        return False
    return any(state_of(field, entry, context) is AnswerState.UNKNOWN for field in measure.asked)


def _asked_not_answered() -> Resource:
    text = translate("Fhir", "Asked, not answered")
    return {"coding": [{"system": _ABSENCES, "code": "asked-unknown", "display": "Asked But Unknown"}], "text": text}


def _observation(measure: Measure, entry: DayEntry, value: Resource, subject: str) -> Resource:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"system": CATEGORIES, "code": measure.category}]}],
        "code": {"coding": [measure.coding], **({"text": measure.text} if measure.text else {})},
        "subject": {"reference": subject},
        "performer": [{"reference": subject}],
        **({} if "effectivePeriod" in value else {"effectiveDateTime": entry.date.isoformat()}),
        **value,
    }


def _pain() -> Iterator[Measure]:
    numeric = loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
    average = partial(_scored, field="pain.average")
    of_the_day = translate("Fhir", "Average pain of the day, as the young person said in the evening, 0 to 10")
    yield Measure("pain", numeric, _SURVEY, ("pain.average",), average, ("pain.average",), of_the_day)
    yield _scale("got_in_the_way", "pain.got_in_the_way", asked=True)
    yield _scale("worst_pain", "pain.worst", asked=True)
    yield _scale("limb_use", "pain.limb_use", asked=False)


def _feelings() -> Iterator[Measure]:
    yield _scale("mood", "mood", asked=True)
    yield _scale("stress", "stress", asked=True)
    yield _scale("worry", "worry", asked=False)  # folded away on the page
    yield _scale("energy", "energy", asked=True)


def _function() -> Iterator[Measure]:
    ends = ("sleep.lights_out", "sleep.woke")
    # A part withheld of what is taken off would make the night longer than it was.
    taken_off = ("sleep.asleep_after_minutes", "sleep.awake_minutes")
    slept, moved = loinc("93832-4", "Sleep duration"), loinc("55411-3", "Exercise duration")
    yield Measure("sleep", slept, _ACTIVITY, (*ends, *taken_off, "settings.timezone"), _slept, ends)
    yield _scale("sleep_quality", "sleep.quality", asked=False)
    kinds = ("activities.kind", "activities.minutes")
    yield Measure("exercise", moved, _ACTIVITY, kinds, _moved, ("activities",))
    attendance = ("school.status", "school.attended")
    yield Measure("school_attendance", ours("school_attendance"), _ACTIVITY, attendance, _attended, ("school.status",))
    kept, done = ("routine_done", *_ROUTINE), (*kinds, "activities.item", *_PROGRAMME)
    yield Measure("routine_kept", ours("routine_kept"), _ACTIVITY, kept, _routine, ("routine_done",))
    yield Measure("programme_kept", ours("programme_kept"), _ACTIVITY, done, _programme)


def _scale(name: str, field: str, *, asked: bool) -> Measure:
    return Measure(name, ours(name), _SURVEY, (field,), partial(_whole, field=field), (field,) if asked else ())


def _stored(entry: DayEntry, field: str) -> Any:
    value: Any = entry
    for part in field.split("."):
        value = getattr(value, part) if value is not None else None
    return value


def _whole(entry: DayEntry, _context: DayContext, *, field: str) -> Resource | None:
    value = _stored(entry, field)
    return None if value is None else {"valueInteger": value}


def _scored(entry: DayEntry, _context: DayContext, *, field: str) -> Resource | None:
    value = _stored(entry, field)
    return None if value is None else _quantity(value, "{score}")


def _quantity(value: float, unit: str) -> Resource:
    return {"valueQuantity": {"value": single_json_value(float(value)), "unit": unit, "system": UCUM, "code": unit}}


def _share(share: float) -> Resource:
    return _quantity(round(100 * share, 1), "%")


def _slept(entry: DayEntry, context: DayContext) -> Resource | None:
    zone = context.settings.zone
    night = night_of(entry.sleep, entry.date, zone)
    if night is None:
        return None
    period = {"start": _moment(night.lights_out, zone), "end": _moment(night.woke, zone)}
    slept = {"effectivePeriod": period, **_quantity(round(night.asleep_minutes / 60, 2), "h")}
    if entry.sleep is None or None not in {entry.sleep.asleep_after_minutes, entry.sleep.awake_minutes}:
        return slept
    said = translate("Fhir", "How long it took to fall asleep, or time awake, was not said and is not taken off.")
    return {**slept, "note": [{"text": said}]}


def _moment(local: datetime, zone: str) -> str:
    """The moment with its offset, whole minutes as FHIR has them; old zones were off by seconds too."""
    moment = local.replace(tzinfo=ZoneInfo(zone))
    offset = moment.utcoffset()
    if offset is not None and offset.total_seconds() % 60:
        moment = moment.astimezone(ZoneInfo("UTC"))
    return moment.isoformat(timespec="seconds")


def _moved(entry: DayEntry, _context: DayContext) -> Resource | None:
    minutes = active_minutes(entry)
    return None if minutes is None else _quantity(minutes, "min")


def _attended(entry: DayEntry, _context: DayContext) -> Resource | None:
    share = attended_share(entry)
    return None if share is None else _share(share)


def _routine(entry: DayEntry, context: DayContext) -> Resource | None:
    day_off = is_day_off(entry, entry.date, context.person, context.life_events)
    planned = {item.key for item in routine_on(entry.date, context.plan, day_off=day_off)}
    if not planned or entry.routine_done is None:
        return None
    return _share(len(planned & set(entry.routine_done)) / len(planned))


def _programme(entry: DayEntry, context: DayContext) -> Resource | None:
    planned = {item.key for item in programme_on(entry.date, context.plan)}
    if not planned or entry.activities is None:
        return None
    return _share(len(planned & {activity.item for activity in entry.activities}) / len(planned))


def _sessions(entry: DayEntry, subject: str) -> Iterator[tuple[str, Resource]]:
    """One Observation for each desensitization session that says how it was borne."""
    for number, activity in enumerate(entry.activities or (), start=1):
        if activity.kind != DESENSITIZATION or activity.tolerance is None:
            continue
        measure = Measure("desensitization", ours("desensitization"), _SURVEY, (), _moved)
        about = [{"code": {"coding": [ours("session_minutes")]}, **_quantity(activity.minutes, "min")}]
        if activity.stimulus is not None and clean(activity.stimulus):
            stimulus = {"valueString": clean(activity.stimulus)}
            about.append({"code": {"coding": [ours("stimulus")]}, **stimulus})
        value = {"valueInteger": activity.tolerance, "component": about}
        yield f"desensitization/{number}", _observation(measure, entry, value, subject)
