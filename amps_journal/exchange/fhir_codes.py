"""The codes of the FHIR files: LOINC's where it has one, the project's own CodeSystem for everything else.

A code of an answer is named by its field and its key (``stress_sources.family``), since lists share keys.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from amps_journal import i18n
from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry
from amps_journal.domain.fields import CatalogueKey, Choice, Kind, ListOf, Part, fields_of
from amps_journal.i18n import translate

LOINC = "http://loinc.org"
UCUM = "http://unitsofmeasure.org"
CATEGORIES = "http://terminology.hl7.org/CodeSystem/observation-category"
OURS = "urn:amps-journal:codes"
PSEUDONYMS = "urn:amps-journal:pseudonym"
NONE = "none"
LATE = "late"
SUMMARY = "summary"
Coding = dict[str, str]
Resource = dict[str, Any]
_OTHER_SPACE = re.compile(r"[^\S \r\n\t]|[\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text as FHIR's strings may be: no spaces but the plain ones, none at either end."""
    return _OTHER_SPACE.sub(" ", text).strip()


def loinc(code: str, display: str) -> Coding:
    """A code of LOINC with its own name there."""
    return {"system": LOINC, "code": code, "display": display}


def ours(code: str) -> Coding:
    """A code of the project."""
    return {"system": OURS, "code": code, "display": _displays(i18n.language())[code]}


def keys_of(kind: Kind) -> tuple[tuple[str, str], ...]:
    """The keys that an answer of the kind may be, each with its label; none where it is no list of keys."""
    inner = kind.item if isinstance(kind, ListOf) else kind
    if isinstance(inner, Choice):
        return tuple((key, key.replace("_", " ")) for key in inner.options)
    if isinstance(inner, CatalogueKey):
        return tuple(
            (e.key, catalogue.clinical_label(inner.catalogue, e.key)) for e in catalogue.entries(inner.catalogue)
        )
    return ()


def code_system(resource_id: str) -> Resource:
    """The project's CodeSystem: the same in every bundle, whatever is in it.

    Args:
        resource_id: The id to give it.
    """
    displays = _displays(i18n.language())
    return {
        "resourceType": "CodeSystem",
        "id": resource_id,
        "url": OURS,
        "name": "AmpsJournalCodes",
        "title": translate("Fhir", "Measures and answers of AMPS Journal"),
        "status": "active",
        "caseSensitive": True,
        "content": "complete",
        "count": len(displays),
        "concept": [{"code": code, "display": display} for code, display in displays.items()],
    }


@cache
def _displays(_language: str) -> dict[str, str]:
    return _measures() | dict(_answers(DayEntry, ""))


def _measures() -> dict[str, str]:
    return {
        "got_in_the_way": translate("Fhir", "How much pain got in the way, 0 to 10, 10 is most"),
        "worst_pain": translate("Fhir", "Worst pain of the day, 0 to 10, 10 is most"),
        "stress": translate("Fhir", "Stress, 0 to 10, 10 is most"),
        "worry": translate("Fhir", "Worry, 0 to 10, 10 is most"),
        "mood": translate("Fhir", "Mood, 1 to 5, 5 is best"),
        "energy": translate("Fhir", "Energy, 0 to 10, 10 is most"),
        "sleep_quality": translate("Fhir", "Quality of sleep, 1 to 5, 5 is best"),
        "limb_use": translate("Fhir", "Use of the limb, 0 to 4, 4 is most"),
        "school_attendance": translate("Fhir", "Share of the school day attended"),
        "routine_kept": translate("Fhir", "Share of the routine planned for the day that was kept"),
        "programme_kept": translate("Fhir", "Share of the exercises planned for the day that were done"),
        "quota": translate("Fhir", "Active minutes planned for the day"),
        "clinic_score": translate("Fhir", "Score from the clinic, as entered by hand"),
        "desensitization": translate("Fhir", "Tolerance in a desensitization session, 0 to 10, 10 is felt fine"),
        "stimulus": translate("Fhir", "Stimulus of a desensitization session"),
        "session_minutes": translate("Fhir", "Minutes of a desensitization session"),
        NONE: translate("Fhir", "None that day"),
        LATE: translate("Fhir", "First entered more than 48 hours after the day ended"),
        SUMMARY: translate("Fhir", "Recovery summary, self-reported"),
    }


def _answers(cls: type[Any], prefix: str) -> Iterator[tuple[str, str]]:
    for declared in fields_of(cls):
        inner = declared.kind.item if isinstance(declared.kind, ListOf) else declared.kind
        if isinstance(inner, Part):
            yield from _answers(inner.of, f"{prefix}{declared.name}.")
        for key, label in keys_of(declared.kind):
            yield f"{prefix}{declared.name}.{key}", label
