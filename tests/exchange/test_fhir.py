"""The FHIR Bundle: valid, under a pseudonym, the same ids each time."""

import base64
import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import journals

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Medicine, Pain, SchoolDay, Sleep
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore, JournalSettings
from amps_journal.domain.plan import Plan, QuotaStretch
from amps_journal.exchange.fhir import fhir_bundle
from amps_journal.exchange.json_file import read_contents
from amps_journal.sharing import field_names, selected_contents, selection

CONTENTS = read_contents((Path(__file__).parent.parent / "data" / "every_field.json").read_bytes())
Resource = dict[str, Any]
MONDAY = date(2026, 1, 12)


def resources(contents: JournalContents, pseudonym: str = "abc", **options: Any) -> list[Resource]:
    bundle = json.loads(fhir_bundle(contents, pseudonym, **options))
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    for entry in bundle["entry"]:
        assert entry["fullUrl"] == f"urn:uuid:{entry['resource']['id']}"
    return [entry["resource"] for entry in bundle["entry"]]


def of_type(found: list[Resource], name: str) -> list[Resource]:
    return [resource for resource in found if resource["resourceType"] == name]


def observed(contents: JournalContents, **options: Any) -> list[Resource]:
    return of_type(resources(contents, **options), "Observation")


def code_of(resource: Resource) -> str:
    return str(resource["code"]["coding"][0]["code"])


def value_of(resource: Resource) -> Any:
    """The value with its unit, or the code of why there is none."""
    if "dataAbsentReason" in resource:
        return resource["dataAbsentReason"]["coding"][0]["code"]
    quantity = resource.get("valueQuantity")
    return (quantity["value"], quantity["code"]) if quantity else resource["valueInteger"]


def values_on(contents: JournalContents, day: date) -> dict[str, Any]:
    starts = (day.isoformat(), None)
    return {code_of(o): value_of(o) for o in observed(contents) if o.get("effectiveDateTime") in starts}


def of_day(**answers: Any) -> JournalContents:
    return JournalContents(days=(DayEntry(date=MONDAY, **answers),))


def every_value(value: Any) -> Iterator[Resource]:
    """Every object in a resource."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from every_value(inner)


def test_each_measure_of_a_day_is_an_observation() -> None:
    assert values_on(CONTENTS, MONDAY) == {
        "72514-3": (5, "{score}"),
        "got_in_the_way": 4,
        "worst_pain": 7,
        "limb_use": 2,
        "mood": 3,
        "stress": 6,
        "worry": 4,
        "energy": 5,
        "93832-4": (7.5, "h"),
        "sleep_quality": 3,
        "55411-3": (20, "min"),
        "school_attendance": (50, "%"),
        "routine_kept": (100, "%"),
        "programme_kept": (100, "%"),
        "desensitization": 5,
    }


def test_planned_minutes_are_goals_from_the_day_on_which_they_were_planned_and_never_observed() -> None:
    quota = (QuotaStretch(start=MONDAY - timedelta(days=7), baseline=30, first_step=1.0, growth=0.1),)
    days = tuple(DayEntry(date=MONDAY + timedelta(days=n), mood=3) for n in (1, 8))
    found = resources(replace(CONTENTS, plan=Plan(quota=quota), days=days))
    told = [(goal["startDate"], goal["target"][0]["detailQuantity"]["value"]) for goal in of_type(found, "Goal")]
    assert told == [(MONDAY.isoformat(), 33), ((MONDAY + timedelta(days=7)).isoformat(), 37)]
    assert "quota" not in {code_of(resource) for resource in of_type(found, "Observation")}


def test_a_plan_that_is_withheld_is_no_goal() -> None:
    without = selection("therapist", exclude=("plan.quota.growth",))
    assert of_type(resources(CONTENTS, selected=without), "Goal") == []


def test_scores_from_the_clinic_are_observed_under_the_clinics_name_for_them() -> None:
    score = ClinicScore(date=MONDAY, instrument="FDI", value=17.5)
    found = [o for o in observed(replace(CONTENTS, clinic_scores=(score, score))) if code_of(o) == "clinic_score"]
    assert [(o["code"]["text"], o["valueQuantity"]["value"], o["effectiveDateTime"]) for o in found] == [
        ("FDI", 17.5, MONDAY.isoformat())
    ] * 2
    assert len({o["id"] for o in found}) == 2


def test_pain_says_that_it_is_the_average_of_the_day() -> None:
    pain = next(o for o in observed(CONTENTS) if code_of(o) == "72514-3")
    assert pain["code"]["text"].startswith("Average pain of the day")


@pytest.mark.parametrize(("awake", "noted"), [(None, True), (0, False), (20, False)])
def test_a_night_of_which_time_awake_was_not_said_says_so(awake: int | None, noted: bool) -> None:
    night = Sleep(lights_out=time(22, 40), woke=time(6, 50), asleep_after_minutes=10, awake_minutes=awake)
    (slept,) = (o for o in observed(of_day(sleep=night)) if code_of(o) == "93832-4")
    assert ("note" in slept) == noted


def test_a_night_has_its_real_beginning_and_end() -> None:
    night = next(o for o in observed(CONTENTS) if code_of(o) == "93832-4")
    assert night["effectivePeriod"] == {"start": "2026-01-11T22:40:00+01:00", "end": "2026-01-12T06:50:00+01:00"}


def test_a_session_of_desensitization_tells_its_stimulus_and_minutes() -> None:
    (session,) = (o for o in observed(CONTENTS) if code_of(o) == "desensitization")
    found = {code_of(part): part.get("valueString") or part["valueQuantity"]["value"] for part in session["component"]}
    assert found == {"session_minutes": 10, "stimulus": "towel"}


def test_nothing_of_the_person_is_in_it_but_the_pseudonym() -> None:
    patient, *_ = resources(CONTENTS, "p-1234")
    assert set(patient) == {"resourceType", "id", "identifier"}
    assert patient["identifier"][0]["value"] == "p-1234"
    named = replace(CONTENTS, days=(DayEntry(date=MONDAY, win="Noor can, NOOR did"), *CONTENTS.days[1:]))
    text = fhir_bundle(named, "p-1234").decode("utf-8")
    assert "[name] can, [name] did" in text
    assert "noor" not in text.casefold()
    assert "2012-09" not in text


def test_sending_twice_doubles_nothing_and_two_teens_stay_two() -> None:
    found = resources(CONTENTS)
    ids = [resource["id"] for resource in found]
    assert len(set(ids)) == len(ids)
    assert fhir_bundle(CONTENTS, "abc") == fhir_bundle(CONTENTS, "abc")
    both = set(ids) & {resource["id"] for resource in resources(CONTENTS, "abd")}
    of_both = {resource["resourceType"] for resource in found if resource["id"] in both}
    assert of_both == {"CodeSystem", "Questionnaire"}


def test_sending_part_of_the_days_later_doubles_none_of_them() -> None:
    part = replace(CONTENTS, days=CONTENTS.days[1:])
    whole = {resource["id"]: resource for resource in resources(CONTENTS)}
    assert all(whole[resource["id"]] == resource for resource in resources(part))


def test_a_corrected_answer_keeps_its_id() -> None:
    first, *rest = CONTENTS.days
    corrected = replace(CONTENTS, days=(replace(first, pain=Pain(average=2)), *rest))
    before, after = observed(CONTENTS)[0], observed(corrected)[0]
    assert before["id"] == after["id"]
    assert (value_of(before), value_of(after)) == ((5, "{score}"), (2, "{score}"))


def test_asked_but_not_answered_is_said_and_zero_is_an_answer() -> None:
    found = values_on(of_day(mood=3, activities=(Activity(kind="desensitization", minutes=9),)), MONDAY)
    assert found == {
        "72514-3": "asked-unknown",
        "got_in_the_way": "asked-unknown",
        "mood": 3,
        "stress": "asked-unknown",
        "energy": "asked-unknown",
        "93832-4": "asked-unknown",
        "55411-3": (0, "min"),
        "school_attendance": "asked-unknown",
    }


def test_half_a_night_is_not_answered_and_a_day_off_was_not_asked_about() -> None:
    found = values_on(of_day(sleep=Sleep(woke=time(7)), school=SchoolDay(status="day_off"), mood=1), MONDAY)
    assert found["93832-4"] == "asked-unknown"
    assert "school_attendance" not in found


def test_what_was_not_asked_that_day_is_no_observation() -> None:
    weekly = replace(of_day(mood=3), settings=JournalSettings(pain_question="weekly", ask_worst_pain=True))
    assert not {"72514-3", "got_in_the_way", "worst_pain"} & set(values_on(weekly, MONDAY))
    note_only = of_day(therapist_note="Only a note.")
    assert values_on(note_only, MONDAY) == {}


def test_what_is_withheld_is_neither_observed_nor_said_to_be_unanswered() -> None:
    selected = selection("therapist", exclude=["pain", "sleep.awake_minutes"])
    found = observed(selected_contents(CONTENTS, selected), selected=selected)
    codes = {code_of(o) for o in found}
    assert not {"72514-3", "got_in_the_way", "mood", "stress"} & codes
    assert "93832-4" not in codes  # without the time awake the night would seem longer than it was
    assert {"energy", "55411-3"} <= codes


def test_a_day_entered_late_is_marked() -> None:
    marked = [r for r in resources(CONTENTS) if "meta" in r]
    assert {r["effectiveDateTime"] for r in of_type(marked, "Observation")} == {"2026-01-13"}
    assert len(of_type(marked, "QuestionnaireResponse")) == 1


def answers_of(items: list[Resource]) -> Iterator[tuple[str, Any]]:
    for item in items:
        for answer in item.get("answer", ()):
            (value,) = answer.values()
            yield item["linkId"], value["code"] if isinstance(value, dict) else value
        yield from answers_of(item.get("item", []))


def test_each_day_is_a_response_to_the_questions_in_the_bundle() -> None:
    found = resources(CONTENTS)
    (asked,) = of_type(found, "Questionnaire")
    first, second, third = of_type(found, "QuestionnaireResponse")
    assert {response["questionnaire"] for response in (first, second, third)} == {asked["url"]}
    answers = list(answers_of(first["item"]))
    assert ("date", "2026-01-12") in answers
    assert ("did", "did.met_a_friend") in answers
    assert ("did", "fed the puppy") in answers
    assert ("activities.item", "Bike") in answers
    assert [value for link, value in answers if link == "activities.minutes"] == [15, 10, 5]
    assert ("sleep.lights_out", "22:40:00") in answers
    assert first["authored"] == "2026-01-12T19:30:00Z"
    assert list(answers_of(third["item"])) == [("date", "2026-01-14"), ("school.status", "school.status.day_off")]
    empty = {link for link, value in answers_of(second["item"]) if value == "none"}
    assert {"did", "activities.kind", "routine_done", "coping.strategy", "medicines.name", "pain.places"} <= empty


def test_link_ids_are_the_names_of_the_fields_that_are_shared() -> None:
    selected = selection("parent", include=["sleep.quality"])
    (asked,) = of_type(resources(selected_contents(CONTENTS, selected), selected=selected), "Questionnaire")
    links = {value["linkId"] for value in every_value(asked) if "linkId" in value and value["type"] != "group"}
    assert links == {name for name in selected.visible if "created_at" not in name and "." not in name} | {
        name for name in selected.visible if name.split(".")[0] in {"school", "sleep", "activities"}
    }


def test_what_never_leaves_is_not_even_in_the_owners_copy() -> None:
    text = fhir_bundle(CONTENTS, "abc").decode("utf-8")
    assert "Nobody reads this." not in text
    assert "Only a note today." not in text
    assert not {"unsafe", "private_note"} & {value.get("linkId") for value in every_value(json.loads(text))}


def check_codes(found: list[Resource]) -> None:
    """Codes of the project are in its CodeSystem, links in the Questionnaire, references in the bundle."""
    (system,) = of_type(found, "CodeSystem")
    known = {concept["code"]: concept["display"] for concept in system["concept"]}
    assert system["count"] == len(known) == len(system["concept"])
    (asked,) = of_type(found, "Questionnaire")
    links = [value["linkId"] for value in every_value(asked) if "linkId" in value]
    assert len(set(links)) == len(links)
    ids = {f"urn:uuid:{resource['id']}" for resource in found}
    for value in (value for resource in found for value in every_value(resource)):
        if value.get("system") == system["url"]:
            assert known[value["code"]] == value["display"]
        assert value.get("linkId") in {None, *links}
        assert value.get("reference") in {None, *ids}


def test_every_code_link_and_reference_leads_somewhere() -> None:
    check_codes(resources(CONTENTS))
    check_codes(resources(JournalContents()))


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(journals())
def test_any_journal_makes_a_valid_bundle(contents: JournalContents) -> None:
    check_codes(resources(contents))


def strings_of(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings_of(inner)


def test_no_text_has_a_space_that_fhir_does_not_know() -> None:
    odd = of_day(
        win="\u3000全角\u00a0space\u2028line\n\ufeffend ",
        did=("\u3000",),
        medicines=(Medicine(name="\u00a0", amount=" 2 mg"),),
    )
    found = resources(odd)
    assert not any(set(text) & set("\u3000\u00a0\u2028\ufeff") for text in strings_of(found))
    (response,) = of_type(found, "QuestionnaireResponse")
    assert list(answers_of(response["item"])) == [
        ("date", "2026-01-12"),
        ("win", "全角 space line\n end"),
        ("medicines.amount", "2 mg"),
    ]


def test_the_summary_lies_in_it_whole() -> None:
    pdf = b"%PDF-1.7 and so on"
    (document,) = of_type(resources(CONTENTS, document=pdf), "DocumentReference")
    (content,) = document["content"]
    attachment = content["attachment"]
    assert base64.b64decode(attachment["data"]) == pdf
    assert (attachment["contentType"], attachment["size"]) == ("application/pdf", len(pdf))
    assert base64.b64decode(attachment["hash"]) == hashlib.sha1(pdf).digest()
    again = of_type(resources(CONTENTS, document=b"%PDF-1.7 mended"), "DocumentReference")
    assert again[0]["id"] == document["id"]
    shorter = replace(CONTENTS, days=CONTENTS.days[1:])
    assert of_type(resources(shorter, document=pdf), "DocumentReference")[0]["id"] != document["id"]


def test_an_empty_journal_gives_a_patient_and_what_could_be_asked() -> None:
    found = [resource["resourceType"] for resource in resources(JournalContents())]
    assert found == ["Patient", "CodeSystem", "Questionnaire"]


def test_the_full_copy_is_all_that_a_therapist_could_get() -> None:
    everything = selection("therapist", include=field_names())
    assert fhir_bundle(CONTENTS, "abc") == fhir_bundle(selected_contents(CONTENTS, everything), "abc", everything)


def test_without_the_extra_a_sentence_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("fhir.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "fhir.resources.R4B.bundle", None)
    with pytest.raises(JournalError, match=r"amps-journal\[fhir\]"):
        fhir_bundle(CONTENTS, "abc")
