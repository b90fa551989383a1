"""A FHIR R4 Bundle for the therapist's system: measures, answers and the summary, under a pseudonym.

Pain (LOINC 72514-3), sleep (93832-4) and exercise (55411-3) have codes that every system knows; the others are codes
of a CodeSystem that lies in the bundle, and the questions are a Questionnaire that lies in it too. The bundle is
checked by fhir.resources, an optional extra, before it is handed out: its R4B differs from R4 in none of the resources
written here.
"""

import base64
import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Any

from amps_journal import i18n
from amps_journal.domain.answers import DayContext
from amps_journal.domain.calendar import is_late
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.fhir_codes import LATE, PSEUDONYMS, SUMMARY, Resource, code_system, ours
from amps_journal.exchange.fhir_measures import measures_of, observations
from amps_journal.exchange.fhir_plan import goals, scores
from amps_journal.exchange.fhir_questions import questionnaire, questions_about, response_items
from amps_journal.exchange.pseudonym import under_pseudonym
from amps_journal.i18n import translate
from amps_journal.sharing import Selection, field_names, selected_contents, selection

_OURS = uuid.UUID("6f1c1f0e-2f0a-5a0e-9d55-6c3f5a1a7c01")  # the root of the ids made here; any fixed one would do


def fhir_bundle(
    contents: JournalContents, pseudonym: str, selected: Selection | None = None, *, document: bytes | None = None
) -> bytes:
    """The Bundle as JSON; the same journal under the same pseudonym gives the same ids, so sending twice adds nothing.

    Args:
        contents: What to write, already filtered for whoever gets it. Of the person nothing is written.
        pseudonym: What the receiving system knows the teen by.
        selected: What was selected for whoever gets it; ``None`` for all that a therapist could ever get.
        document: The summary of the same days as PDF, made under the pseudonym.

    Raises:
        JournalError: The optional package is not installed.
    """
    bundle_class = _bundle_class()
    if selected is None:
        selected = selection("therapist", include=field_names())
        contents = selected_contents(contents, selected)
    resources = list(_resources(under_pseudonym(contents, pseudonym), pseudonym, selected.visible, document))
    bundle = {
        "resourceType": "Bundle",
        "id": _id(pseudonym, "bundle", *_span(contents)),
        "type": "collection",
        "entry": [{"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource} for resource in resources],
    }
    for entry in bundle["entry"]:  # one at a time: years of days at once take twice as long
        bundle_class.model_validate({**bundle, "entry": [entry]})
    return _as_json(bundle)


def _as_json(bundle: Resource) -> bytes:
    """The text of the bundle, one resource a line."""
    head = _line({key: value for key, value in bundle.items() if key != "entry"}).removesuffix("}")
    entries = ",\n".join(_line(entry) for entry in bundle["entry"])
    return f'{head}, "entry": [\n{entries}\n]}}\n'.encode()


def _line(value: Resource) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


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


def _id(*names: str) -> str:
    return str(uuid.uuid5(_OURS, "/".join(names)))


def _span(contents: JournalContents) -> tuple[str, ...]:
    """The first and the last day, so that a later summary stands beside an earlier one."""
    return tuple(entry.date.isoformat() for entry in (*contents.days[:1], *contents.days[-1:]))


def _resources(
    contents: JournalContents, pseudonym: str, visible: Collection[str], document: bytes | None
) -> Iterator[Resource]:
    patient = {
        "resourceType": "Patient",
        "id": _id(pseudonym, "patient"),
        "identifier": [{"system": PSEUDONYMS, "value": pseudonym}],
    }
    subject = f"urn:uuid:{patient['id']}"
    questions = questions_about(visible)
    # Other questions are another questionnaire, the same questions the same one, whoever answers.
    asked = questionnaire(_id("questionnaire", i18n.language(), *sorted(visible)), questions)
    yield patient
    yield code_system(_id("codes", i18n.language()))
    yield asked
    if document is not None:
        yield _document(document, subject, _id(pseudonym, "summary", *_span(contents)))
    context = DayContext(contents.person, contents.settings, contents.plan, contents.life_events)
    measures = measures_of(visible)
    for entry in contents.days:
        day, late = entry.date.isoformat(), _late(entry, contents)
        for name, observation in observations(entry, context, measures, subject=subject):
            yield {**observation, "id": _id(pseudonym, name, day), **late}
        items = response_items(entry, questions, contents)
        yield {**_response(asked["url"], entry, subject, items), "id": _id(pseudonym, "day", day), **late}
    for start, goal in goals(contents, visible, subject):
        yield {**goal, "id": _id(pseudonym, "quota", start.isoformat())}
    met: Counter[tuple[object, str]] = Counter()  # Of two on one day, each has its number.
    for score, observation in scores(contents, visible, subject):
        which = (score.date, score.instrument)
        yield {**observation, "id": _id(pseudonym, "score", score.date.isoformat(), score.instrument, str(met[which]))}
        met[which] += 1


def _late(entry: DayEntry, contents: JournalContents) -> Resource:
    late = is_late(entry, contents.settings.rollover, contents.settings.zone)
    return {"meta": {"tag": [ours(LATE)]}} if late else {}


def _response(url: str, entry: DayEntry, subject: str, items: list[Resource]) -> Resource:
    response: Resource = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": url,
        "status": "completed",
        "subject": {"reference": subject},
        "author": {"reference": subject},
        "source": {"reference": subject},
        "item": items,
    }
    if entry.created_at is not None:
        response["authored"] = entry.created_at.replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    return response


def _document(pdf: bytes, subject: str, resource_id: str) -> Resource:
    attachment = {
        "contentType": "application/pdf",
        "language": i18n.language(),
        "data": base64.b64encode(pdf).decode("ascii"),
        "size": len(pdf),
        "hash": base64.b64encode(hashlib.sha1(pdf, usedforsecurity=False).digest()).decode("ascii"),
        "title": translate("Fhir", "Recovery summary"),
    }
    return {
        "resourceType": "DocumentReference",
        "id": resource_id,
        "status": "current",
        "type": {"coding": [ours(SUMMARY)]},
        "subject": {"reference": subject},
        "author": [{"reference": subject}],
        "content": [{"attachment": attachment}],
    }
