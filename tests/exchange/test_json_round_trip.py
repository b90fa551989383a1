"""The journal file is lossless: everything that a journal can hold comes back, in the same bytes."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import journals

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry, Pain, SchoolDay
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ClinicScore
from amps_journal.domain.rules import contents_problems
from amps_journal.domain.words import WordChoice
from amps_journal.exchange.json_file import read_contents, write_contents
from amps_journal.sharing import field_names

EVERY_FIELD = (Path(__file__).parent.parent / "data" / "every_field.json").read_text("utf-8")
patient = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])


@patient
@given(journals())
def test_any_journal_comes_back_as_it_was_and_in_the_same_bytes(contents: JournalContents) -> None:
    assert not list(contents_problems(contents))  # the journals drawn are journals
    written = write_contents(contents)
    assert read_contents(written) == contents
    assert write_contents(read_contents(written)) == written
    assert read_contents(written.encode("utf-8")) == contents


def test_a_file_with_every_field_comes_back_in_the_same_bytes() -> None:
    assert write_contents(read_contents(EVERY_FIELD)) == EVERY_FIELD


def test_the_file_with_every_field_uses_every_field() -> None:
    def names(value: object, prefix: str) -> set[str]:
        if isinstance(value, dict):
            return set().union(*(names(inner, f"{prefix}.{key}") for key, inner in value.items()))
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return set().union(*(names(item, prefix) for item in value))
        return {prefix}

    used = {name.removeprefix(".").removeprefix("days.") for name in names(json.loads(EVERY_FIELD), "")}
    assert set(field_names()) <= used


def test_days_are_written_by_date_and_keys_in_the_order_of_declaration() -> None:
    contents = JournalContents(
        days=(
            DayEntry(date=date(2026, 1, 7), pain=Pain(places=(), average=0), win="Swam"),
            DayEntry(date=date(2026, 1, 6), mood=3),
        )
    )
    days = json.loads(write_contents(contents))["days"]
    assert [day["date"] for day in days] == ["2026-01-06", "2026-01-07"]
    assert list(days[1]) == ["date", "win", "pain"]
    assert list(days[1]["pain"].items()) == [("average", 0), ("places", [])]


def test_what_was_not_answered_is_left_out_and_an_empty_list_is_kept() -> None:
    entry = DayEntry(date=date(2026, 1, 6), activities=(), school=SchoolDay(), pain=Pain())
    assert json.loads(write_contents(JournalContents(days=(entry,)))) == {
        "format": "amps-journal",
        "version": 1,
        "days": [{"date": "2026-01-06", "activities": []}],
    }


def test_a_whole_number_in_a_field_of_any_number_is_written_without_a_fraction() -> None:
    score = ClinicScore(date=date(2026, 1, 5), instrument="FDI", value=27.0)
    written = write_contents(JournalContents(clinic_scores=(score,)))
    assert '"value": 27\n' in written
    as_whole = replace(score, value=27)
    assert write_contents(JournalContents(clinic_scores=(as_whole,))) == written


def test_null_and_empty_text_and_a_key_left_out_are_all_not_answered() -> None:
    text = '{"format": "amps-journal", "version": 1, "person": {"name": ""}, "plan": null, "days": [%s]}'
    for day in (
        '{"date": "2026-01-06"}',
        '{"date": "2026-01-06", "mood": null, "win": "", "pain": {}, "school": {"status": ""}, "did": null}',
    ):
        assert read_contents(text % day) == JournalContents(days=(DayEntry(date=date(2026, 1, 6)),))


def test_days_in_any_order_are_read_in_order_of_their_dates() -> None:
    text = '{"format": "amps-journal", "version": 1, "days": [{"date": "2026-01-07"}, {"date": "2026-01-06"}]}'
    assert [entry.date.day for entry in read_contents(text).days] == [6, 7]


def test_a_byte_order_mark_and_windows_line_ends_do_not_matter() -> None:
    given_bytes = b"\xef\xbb\xbf" + EVERY_FIELD.replace("\n", "\r\n").encode("utf-8")
    assert write_contents(read_contents(given_bytes)) == EVERY_FIELD


class TestTheVersionOfAFile:
    """A file says the lowest version that can hold what is in it."""

    CHOSEN = JournalContents(words=(WordChoice(field="coping", word="Drumming", icon="music", offered=True),))

    def test_only_what_was_chosen_for_words_needs_the_second(self) -> None:
        assert json.loads(write_contents(JournalContents()))["version"] == 1
        written = json.loads(write_contents(self.CHOSEN))
        assert written["version"] == 2
        assert written["words"] == [{"field": "coping", "word": "Drumming", "icon": "music", "offered": True}]

    def test_a_file_of_the_first_knows_no_words_and_both_are_read(self) -> None:
        written = write_contents(self.CHOSEN)
        assert read_contents(written) == self.CHOSEN
        with pytest.raises(JournalError, match="words"):
            read_contents(written.replace('"version": 2', '"version": 1'))
        assert read_contents('{"format": "amps-journal", "version": 2, "days": []}') == JournalContents()

    @pytest.mark.parametrize(
        ("words", "named"),
        [
            ('[{"field": "sports", "word": "x"}]', "field"),
            ('[{"field": "did"}]', "word"),
            ('[{"field": "did", "word": ""}]', "word"),
            ('[{"field": "did", "word": "x", "icon": "skull"}]', "icon"),
            ('[{"field": "did", "word": "x", "offered": 1}]', "offered"),
            ('[{"field": "did", "word": "x"}, {"field": "did", "word": "x"}]', "each word once"),
            ('{"did": []}', "a list"),
        ],
    )
    def test_anything_else_is_refused_in_a_sentence(self, words: str, named: str) -> None:
        with pytest.raises(JournalError, match=named):
            read_contents(f'{{"format": "amps-journal", "version": 2, "words": {words}}}')

    @pytest.mark.parametrize("version", ["0", "3", "true", "1.0", '"2"', "null"])
    def test_no_other_version_is_read(self, version: str) -> None:
        with pytest.raises(JournalError):
            read_contents(f'{{"format": "amps-journal", "version": {version}, "days": []}}')
