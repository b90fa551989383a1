"""A FHIR R4 Bundle for the therapist's system: pain, sleep and exercise under a pseudonym.

The codes are LOINC's: 72514-3 pain severity 0-10, 93832-4 sleep duration, 55411-3 exercise duration. Built and checked
by fhir.resources, an optional extra.
"""

import uuid
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from amps_journal.domain.answers import active_minutes
from amps_journal.domain.calendar import is_late
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.nights import night_of
from amps_journal.i18n import translate

_OURS = uuid.UUID("6f1c1f0e-2f0a-5a0e-9d55-6c3f5a1a7c01")  # the root of the ids made here; any fixed one would do
_LOINC = "http://loinc.org"
_UCUM = "http://unitsofmeasure.org"
_TAGS = "urn:amps-journal:tags"
_PSEUDONYMS = "urn:amps-journal:pseudonym"
_CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"


def fhir_bundle(contents: JournalContents, pseudonym: str) -> bytes:
    """The Bundle as JSON; the same journal under the same pseudonym gives the same ids, so sending twice adds nothing.

    Args:
        contents: What to write, already filtered for whoever gets it. Of the person nothing is written.
        pseudonym: What the receiving system knows the teen by.

    Raises:
        JournalError: The optional package is not installed.
    """
    bundle_class = _bundle_class()
    patient = _id(pseudonym, "patient")
    entries = [_patient(patient, pseudonym)]
    for entry in contents.days:
        entries.extend(_observations(entry, contents, pseudonym, f"urn:uuid:{patient}"))
    bundle = {
        "resourceType": "Bundle",
        "id": _id(pseudonym, "bundle"),
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{entry['id']}", "resource": entry} for entry in entries],
    }
    text: str = bundle_class.model_validate(bundle).model_dump_json(indent=1)
    return (text + "\n").encode("utf-8")


def _bundle_class() -> Any:
    try:
        from fhir.resources.R4B.bundle import Bundle  # noqa: PLC0415  (an optional extra, and slow)
    except ImportError as error:
        raise JournalError(
            translate(
                "Fhir", "FHIR files need an extra part: install it with  pip install 'amps-journal[fhir]'  first."
            )
        ) from error
    return Bundle


def _id(pseudonym: str, *names: str) -> str:
    return str(uuid.uuid5(_OURS, "/".join((pseudonym, *names))))


def _patient(patient: str, pseudonym: str) -> dict[str, Any]:
    return {
        "resourceType": "Patient",
        "id": patient,
        "identifier": [{"system": _PSEUDONYMS, "value": pseudonym}],
    }


def _observations(entry: DayEntry, contents: JournalContents, pseudonym: str, subject: str) -> Iterator[dict[str, Any]]:
    day = entry.date.isoformat()
    late = is_late(entry, contents.settings.rollover, contents.settings.zone)

    def observation(name: str, category: str, code: tuple[str, str], quantity: dict[str, Any]) -> dict[str, Any]:
        return {
            "resourceType": "Observation",
            "id": _id(pseudonym, name, day),
            **({"meta": {"tag": [{"system": _TAGS, "code": "late"}]}} if late else {}),
            "status": "final",
            "category": [{"coding": [{"system": _CATEGORIES, "code": category}]}],
            "code": {"coding": [{"system": _LOINC, "code": code[0], "display": code[1]}]},
            "subject": {"reference": subject},
            "performer": [{"reference": subject}],
            "effectiveDateTime": day,
            "valueQuantity": {"system": _UCUM, **quantity},
        }

    if entry.pain is not None and entry.pain.average is not None:
        code = ("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported")
        yield observation("pain", "survey", code, {"value": entry.pain.average, "unit": "{score}", "code": "{score}"})
    if (night := night_of(entry.sleep, entry.date, contents.settings.zone)) is not None:
        hours = {"value": round(night.asleep_minutes / 60, 2), "unit": "h", "code": "h"}
        slept = observation("sleep", "activity", ("93832-4", "Sleep duration"), hours)
        del slept["effectiveDateTime"]
        yield slept | {"effectivePeriod": _real_period(night.lights_out, night.woke, contents.settings.zone)}
    if (minutes := active_minutes(entry)) is not None:
        exercise = {"value": minutes, "unit": "min", "code": "min"}
        yield observation("exercise", "activity", ("55411-3", "Exercise duration"), exercise)


def _real_period(start: datetime, end: datetime, zone: str) -> dict[str, str]:
    place = ZoneInfo(zone)
    return {
        "start": start.replace(tzinfo=place).isoformat(timespec="seconds"),
        "end": end.replace(tzinfo=place).isoformat(timespec="seconds"),
    }
