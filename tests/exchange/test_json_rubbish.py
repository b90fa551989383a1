"""Whatever a file holds, reading it gives a journal or a sentence, and nothing else."""

import contextlib
import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amps_journal.domain.answers import is_logged
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.rules import contents_problems
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.day_patches import merge_day, read_day_patches
from amps_journal.exchange.json_file import read_contents, write_contents

BYTES = (Path(__file__).parent.parent / "data" / "every_field.json").read_bytes()
GOOD = json.loads(BYTES)
patient = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])

HUGE = "a huge number"  # Python itself would not print one

RUBBISH = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(
        ["2026-02-29", "1899-12-31", "2200-01-01", "24:00", "23:60", "2026-01-06T19:30:00+00:00", "\ud800", HUGE]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def places_in(value: Any) -> list[tuple[Any, Any]]:
    """Every place in a parsed file as its container and its key or position."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    return [(value, key) for key in keys] + [place for key in keys for place in places_in(value[key])]


def as_text(value: Any) -> str:
    """The value as JSON, with a number of 5,000 digits where it is to be huge."""
    return json.dumps(value).replace(f'"{HUGE}"', "1" + "0" * 5000)


def sentence(error: JournalError) -> str:
    """The error's text, which has to be one that can be shown."""
    text = str(error)
    assert text.endswith(".")
    assert len(text) < 1000
    text.encode("utf-8")
    return text


@patient
@given(st.data())
def test_rubbish_in_any_place_is_a_journal_or_a_sentence(data: st.DataObject) -> None:
    journal = copy.deepcopy(GOOD)
    places = places_in(journal)
    for _ in range(data.draw(st.integers(1, 2))):
        container, key = places[data.draw(st.integers(0, len(places) - 1))]
        with contextlib.suppress(IndexError, KeyError):
            container[key] = data.draw(RUBBISH)
    try:
        contents = read_contents(as_text(journal))
    except JournalError as error:
        sentence(error)
        return
    assert not list(contents_problems(contents))
    assert read_contents(write_contents(contents)) == contents
    assert csv_zip(contents, None)


@patient
@given(st.dictionaries(st.sampled_from(sorted(GOOD["days"][0])), RUBBISH, max_size=4), st.booleans())
def test_rubbish_in_a_day_to_log_is_a_patch_or_a_sentence(answers: dict[str, Any], keeps_date: bool) -> None:
    day = {"date": "2026-01-12", **answers, **({"date": "2026-01-12"} if keeps_date else {})}
    try:
        (patch,) = read_day_patches(as_text(day))
    except JournalError as error:
        sentence(error)
        return
    merged = merge_day(DayEntry(date=patch.date), patch)
    assert merged.date == patch.date
    assert is_logged(merged) in {True, False}


@patient
@given(st.integers(0, len(BYTES) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_rubbish_bytes_in_a_file_are_a_journal_or_a_sentence(start: int, rubbish: bytes, removed: int) -> None:
    try:
        contents = read_contents(BYTES[:start] + rubbish + BYTES[start + removed :])
    except JournalError as error:
        sentence(error)
        return
    assert read_contents(write_contents(contents)) == contents


@patient
@given(st.integers(0, len(BYTES) - 2))
def test_a_file_cut_short_is_a_sentence(length: int) -> None:
    with contextlib.suppress(JournalError):
        read_contents(BYTES[:length])
        raise AssertionError(length)


@patient
@given(RUBBISH)
def test_rubbish_alone_is_a_sentence(rubbish: Any) -> None:
    with contextlib.suppress(JournalError):
        read_contents(as_text(rubbish))
        raise AssertionError(rubbish)
