"""The FHIR Bundle: valid, under a pseudonym, the same ids each time."""

import json
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Pain
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.fhir import fhir_bundle
from amps_journal.exchange.json_file import read_contents

CONTENTS = read_contents((Path(__file__).parent.parent / "data" / "every_field.json").read_bytes())


def resources(contents: JournalContents, pseudonym: str = "abc") -> list[dict[str, Any]]:
    bundle = json.loads(fhir_bundle(contents, pseudonym))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    for entry in bundle["entry"]:
        assert entry["fullUrl"] == f"urn:uuid:{entry['resource']['id']}"
    return [entry["resource"] for entry in bundle["entry"]]


def code_of(resource: dict[str, Any]) -> str:
    return str(resource["code"]["coding"][0]["code"])


def test_the_bundle_holds_a_patient_and_an_observation_for_each_measure_of_a_day() -> None:
    patient, *observations = resources(CONTENTS)
    assert patient["resourceType"] == "Patient"
    found = [
        (code_of(o), o.get("effectiveDateTime"), o["valueQuantity"]["value"], o["valueQuantity"]["code"])
        for o in observations
    ]
    assert found == [
        ("72514-3", "2026-01-12", 5, "{score}"),
        ("93832-4", None, 7.5, "h"),
        ("55411-3", "2026-01-12", 20, "min"),
        ("72514-3", "2026-01-13", 0, "{score}"),
        ("55411-3", "2026-01-13", 0, "min"),
    ]
    assert all(o["subject"]["reference"] == f"urn:uuid:{patient['id']}" for o in observations)


def test_a_night_has_its_real_beginning_and_end() -> None:
    night = next(r for r in resources(CONTENTS)[1:] if code_of(r) == "93832-4")
    assert night["effectivePeriod"] == {"start": "2026-01-11T22:40:00+01:00", "end": "2026-01-12T06:50:00+01:00"}


def test_nothing_of_the_person_is_in_it_but_the_pseudonym() -> None:
    patient, *_ = resources(CONTENTS, "p-1234")
    assert set(patient) == {"resourceType", "id", "identifier"}
    assert patient["identifier"][0]["value"] == "p-1234"
    assert b"Noor" not in fhir_bundle(CONTENTS, "p-1234")


def test_sending_twice_doubles_nothing_and_two_teens_stay_two() -> None:
    ids = [resource["id"] for resource in resources(CONTENTS)]
    assert len(set(ids)) == len(ids)
    assert fhir_bundle(CONTENTS, "abc") == fhir_bundle(CONTENTS, "abc")
    assert not set(ids) & {resource["id"] for resource in resources(CONTENTS, "abd")}


def test_a_corrected_answer_keeps_its_id() -> None:
    first, *rest = CONTENTS.days
    corrected = replace(CONTENTS, days=(replace(first, pain=Pain(average=2)), *rest))
    before, after = resources(CONTENTS)[1], resources(corrected)[1]
    assert before["id"] == after["id"]
    assert (before["valueQuantity"]["value"], after["valueQuantity"]["value"]) == (5, 2)


def test_what_was_not_answered_is_no_observation_and_zero_is_one() -> None:
    days = (
        DayEntry(date=date(2026, 1, 12), mood=3),
        DayEntry(date=date(2026, 1, 13), activities=(Activity(kind="desensitization", minutes=9),)),
    )
    found = [(code_of(r), r["valueQuantity"]["value"]) for r in resources(JournalContents(days=days))[1:]]
    assert found == [("55411-3", 0)]


def test_a_day_entered_late_is_marked() -> None:
    tagged = {r["effectiveDateTime"] for r in resources(CONTENTS)[1:] if "meta" in r}
    assert tagged == {"2026-01-13"}


def test_an_empty_journal_gives_a_bundle_with_the_patient_only() -> None:
    assert [resource["resourceType"] for resource in resources(JournalContents())] == ["Patient"]


def test_without_the_extra_a_sentence_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("fhir.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fhir.resources.R4B.bundle", None)
    with pytest.raises(JournalError, match=r"amps-journal\[fhir\]"):
        fhir_bundle(CONTENTS, "abc")
