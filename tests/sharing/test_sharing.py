"""Who may see what, for every field and every audience."""

import dataclasses
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import journals

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.fields import Kind, ListOf, Part, Text, fields_of
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.fhir import fhir_bundle
from amps_journal.exchange.json_file import read_contents, write_contents
from amps_journal.sharing import (
    AUDIENCES,
    Sharing,
    classes,
    field_names,
    selected_contents,
    selection,
    shared_contents,
)

EVERY_FIELD = Path(__file__).parent.parent / "data" / "every_field.json"
CONTENTS = read_contents(EVERY_FIELD.read_bytes())


def leaves(cls: type[Any], prefix: str) -> Iterator[tuple[str, Kind]]:
    """Every declared field below a class, found without the room under test."""
    for declared in fields_of(cls):
        kind = declared.kind
        inner = kind.item if isinstance(kind, ListOf) else kind
        if isinstance(inner, Part):
            yield from leaves(inner.of, f"{prefix}{declared.name}.")
        else:
            yield f"{prefix}{declared.name}", kind


def all_leaves() -> dict[str, Kind]:
    found = dict(leaves(DayEntry, ""))
    for section in dataclasses.fields(JournalContents):
        if section.name != "days":
            value = getattr(CONTENTS, section.name)
            cls = type(value[0]) if isinstance(value, tuple) else type(value)
            found |= dict(leaves(cls, f"{section.name}."))
    return found


def test_every_field_of_the_domain_has_a_class_for_each_audience() -> None:
    assert set(classes()) == set(all_leaves()) == set(field_names())
    assert {found.of(audience) for found in classes().values() for audience in AUDIENCES} == set(Sharing)


# The table of the design, row by row: (fields, therapist, parent).
TABLE = [
    ("school.status school.attended activities.kind activities.minutes activities.tolerance", "open", "open"),
    ("routine_done did win appointments plan.programme.label plan.routine.label", "open", "open"),
    ("plan.quota.baseline plan.goals.label plan.ladder.stimulus", "open", "open"),
    ("sleep.lights_out sleep.quality energy coping.strategy coping.helped pain.limb_use", "open", "ask"),
    ("clinic_scores.value life_events.label", "open", "ask"),
    ("pain.got_in_the_way setback", "open", "ask_as_trend"),
    ("pain.average pain.worst pain.attacks pain.touch_hurt pain.limb_signs pain.places", "open", "never"),
    ("medicines.name therapist_note share_records.question", "open", "never"),
    (
        "mood stress worry stress_sources plan.setback_plan.words plan.setback_reviews.note",
        "ask",
        "never",
    ),
    ("private_note unsafe", "never", "never"),
]


@pytest.mark.parametrize(("fields", "therapist", "parent"), TABLE)
def test_the_classes_are_those_of_the_design(fields: str, therapist: str, parent: str) -> None:
    for name in fields.split():
        assert (classes()[name].therapist.value, classes()[name].parent.value) == (therapist, parent), name


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_may_never_be_seen_cannot_be_asked_for(audience: str) -> None:
    never = {name for name, found in classes().items() if found.of(audience) is Sharing.NEVER}
    assert {"private_note", "unsafe"} <= never
    selected = selection(audience, include=field_names())
    assert not never & (selected.visible | selected.as_trend)


def values_at(contents: JournalContents, name: str) -> list[Any]:
    """Every value that the journal holds for a field."""
    section, _, rest = name.partition(".")
    named = section in {field.name for field in dataclasses.fields(JournalContents)}
    found: list[Any] = [getattr(contents, section)] if named else list(contents.days)
    for part in (rest if named else name).split("."):
        flat = [item for value in found for item in (value if isinstance(value, tuple) else (value,))]
        found = [getattr(item, part) for item in flat if item is not None]
    # The lists of a plan are empty unless given; everywhere else an empty list is an answer.
    return [value for value in found if value is not None and not (section == "plan" and value == ())]


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_field_goes_out_as_its_class_says(audience: str) -> None:
    by_default = shared_contents(CONTENTS, audience)
    asked_for = shared_contents(CONTENTS, audience, include=field_names())
    for name, found in classes().items():
        assert values_at(CONTENTS, name), name
        sharing = found.of(audience)
        assert bool(values_at(by_default, name)) == (sharing is Sharing.OPEN), name
        assert bool(values_at(asked_for, name)) == (sharing in {Sharing.OPEN, Sharing.ASK}), name


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", [name for name in field_names() if name != "date"])
def test_each_field_can_be_turned_off(audience: str, name: str) -> None:
    shared = shared_contents(CONTENTS, audience, include=field_names(), exclude=[name])
    assert not values_at(shared, name)
    assert read_contents(write_contents(shared)) == shared


def test_a_whole_object_can_be_turned_on_or_off_by_its_name() -> None:
    without = shared_contents(CONTENTS, "therapist", exclude=["pain", "plan.goals"])
    assert all(entry.pain is None for entry in without.days)
    assert without.plan.goals == ()
    assert shared_contents(CONTENTS, "parent", include=["sleep"]).days[0].sleep == CONTENTS.days[0].sleep


def test_turning_off_wins_over_turning_on() -> None:
    shared = shared_contents(CONTENTS, "therapist", include=["mood"], exclude=["mood"])
    assert all(entry.mood is None for entry in shared.days)


def test_a_trend_is_asked_for_but_its_days_stay() -> None:
    selected = selection("parent", include=["pain.got_in_the_way", "setback"])
    assert selected.as_trend == {"pain.got_in_the_way", "setback"}
    assert all(entry.pain is None and entry.setback is None for entry in selected_contents(CONTENTS, selected).days)


def test_an_unknown_name_or_audience_is_refused() -> None:
    with pytest.raises(JournalError, match="diary"):
        selection("therapist", include=["diary"])
    with pytest.raises(JournalError, match="friend"):
        selection("friend")


def test_a_day_of_which_nothing_is_left_leaves_no_trace() -> None:
    without = dataclasses.replace(CONTENTS, days=tuple(e for e in CONTENTS.days if e.date.day != 14))
    only_note = DayEntry(date=CONTENTS.days[2].date, private_note="Only this.", unsafe=True)
    with_note = dataclasses.replace(CONTENTS, days=(*without.days, only_note))
    for audience in AUDIENCES:
        assert shared_contents(with_note, audience) == shared_contents(without, audience)


def test_ticks_go_only_with_the_items_that_they_name() -> None:
    shared = shared_contents(CONTENTS, "therapist", exclude=["plan.programme", "plan.routine"])
    assert [activity.item for activity in shared.days[0].activities or ()] == [None, None, None]
    assert shared.days[0].routine_done is None


def test_what_was_shared_with_a_parent_is_not_told_to_the_therapist() -> None:
    assert [record.audience for record in shared_contents(CONTENTS, "therapist").share_records] == ["therapist"]


def marked(value: Any, name: str, texts: list[str]) -> Any:
    """The journal with a text of its own in every free text, so that each can be told from all others."""
    if isinstance(value, tuple):
        return tuple(marked(item, name, texts) for item in value)
    if not dataclasses.is_dataclass(value):
        return value
    changes: dict[str, Any] = {}
    for declared in fields_of(type(value)):
        inner = getattr(value, declared.name)
        path = f"{name}.{declared.name}".strip(".")
        if inner is None:
            continue
        if isinstance(declared.kind, Text):
            changes[declared.name] = f"words in {path}"
            texts.append(path)
        elif isinstance(declared.kind, ListOf) and isinstance(declared.kind.item, Text):
            changes[declared.name] = (f"words in {path}",)
            texts.append(path)
        else:
            changes[declared.name] = marked(inner, path, texts)
    return dataclasses.replace(value, **changes)  # type: ignore[type-var]


def exports(contents: JournalContents, audience: str) -> str:
    """Everything that the audience gets in any format, as one text."""
    selected = selection(audience)
    shared = selected_contents(contents, selected)
    archive = zipfile.ZipFile(io.BytesIO(csv_zip(shared, selected)))
    tables = [archive.read(name).decode("utf-8") for name in archive.namelist()]
    return "\n".join([write_contents(shared), fhir_bundle(shared, "abc", selected).decode("utf-8"), *tables])


@pytest.mark.parametrize("audience", AUDIENCES)
def test_withheld_words_appear_in_no_export(audience: str) -> None:
    texts: list[str] = []
    sections = {
        field.name: marked(getattr(CONTENTS, field.name), "" if field.name == "days" else field.name, texts)
        for field in dataclasses.fields(JournalContents)
    }
    out = exports(JournalContents(**sections), audience)
    assert {"private_note", "therapist_note", "plan.setback_plan.words", "medicines.name"} <= set(texts)
    for name in set(texts):
        is_open = classes()[name].of(audience) is Sharing.OPEN
        assert (f"words in {name}" in out.replace("\\n", " ")) == is_open, name


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_is_withheld_changes_no_byte_of_any_export(audience: str) -> None:
    before = exports(CONTENTS, audience)
    for name, found in classes().items():
        if found.of(audience) is Sharing.OPEN:
            continue
        changed = json.loads(EVERY_FIELD.read_text("utf-8"))
        assert clear(changed, name), name
        assert exports(read_contents(json.dumps(changed)), audience) == before, name


def clear(journal: dict[str, Any], name: str) -> bool:
    """Take a field out of the file, or the whole of the object that cannot be without it; whether it was there."""
    path = name.split(".")
    roots = [journal] if path[0] in journal else journal["days"]
    return sum(_clear_below(root, path) for root in roots) > 0


def _clear_below(value: dict[str, Any], path: list[str]) -> bool:
    if path[0] not in value:
        return False
    inner = value[path[0]]
    required_inside = isinstance(inner, list) and len(path) > 1
    if len(path) == 1 or required_inside:
        del value[path[0]]
        return True
    return _clear_below(inner, path[1:])


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(journals())
def test_whatever_is_shared_can_be_read_again(contents: JournalContents) -> None:
    for audience in AUDIENCES:
        shared = shared_contents(contents, audience)
        assert read_contents(write_contents(shared)) == shared
        assert shared_contents(shared, audience) == shared
