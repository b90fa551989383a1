"""Every refusal of a file: one sentence that names the place and what was expected, status 1, nothing changed."""

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import EVERY_FIELD, run_command, state_of_folder

DAY = "2026-03-05"


def journal_text(**sections: Any) -> str:
    """A journal file with these sections."""
    return json.dumps({"format": "amps-journal", "version": 1, **sections})


def with_day(**answers: Any) -> str:
    """A journal file with one day."""
    return journal_text(days=[{"date": DAY, **answers}])


def with_raw_day(answers: str) -> str:
    """A journal file with one day whose answers are given as raw JSON text."""
    return f'{{"format": "amps-journal", "version": 1, "days": [{{"date": "{DAY}", {answers}}}]}}'


def with_plan(**parts: Any) -> str:
    """A journal file with a plan."""
    return journal_text(plan=parts)


ITEM = {"key": "bike", "label": "Bike", "kind": "aerobic", "minutes": 20, "weekdays": [0], "start": "2026-01-05"}
ROUTINE = {"key": "up", "label": "Up", "weekdays": [0], "on": "all", "start": "2026-01-05"}
IN_RANGE_0_10 = "a whole number from 0 to 10"

# What the file holds, and what the sentence must name.
REFUSED: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "an empty file": ("", ("empty",)),
    "white space": (" \n ", ("empty",)),
    "no JSON": ("mood: 3", ("not JSON", "line 1")),
    "a truncated file": (with_day(mood=3)[:-4], ("not JSON",)),
    "two files in one": (with_day() + with_day(), ("not JSON",)),
    "a raw control character": (with_raw_day('"win": "a\tb"'), ("not JSON", "line 1")),
    "bytes of a picture": (b"\x89PNG\r\n\x1a\n\x00\x00", ("UTF-8",)),
    "UTF-16": (with_day().encode("utf-16"), ("UTF-8",)),
    "Latin-1": (with_day(win="é").encode().replace(b"\\u00e9", b"\xe9"), ("UTF-8",)),
    "a list at the top": ("[]", ("not a journal file",)),
    "a number at the top": ("3", ("not a journal file",)),
    "null at the top": ("null", ("not a journal file",)),
    "no format": ('{"version": 1, "days": []}', ("not a journal file", "amps-journal")),
    "another format": ('{"format": "diary", "version": 1}', ("not a journal file", "amps-journal")),
    "no version": ('{"format": "amps-journal"}', ("version", "1")),
    "a newer version": ('{"format": "amps-journal", "version": 3, "new": []}', ("newer version",)),
    "version true": ('{"format": "amps-journal", "version": true}', ("version", "1")),
    "version 0": ('{"format": "amps-journal", "version": 0}', ("version", "1")),
    "version as text": ('{"format": "amps-journal", "version": "1"}', ("version", "1")),
    "nested too deeply": ("[" * 100_000, ("nested too deeply",)),
    "nested too deeply in objects": ('{"a":' * 100_000, ("nested too deeply",)),
    "an unknown top key": (journal_text(person={}, mood=3), ("mood", "only", "person")),
    "a repeated top key": ('{"format": "amps-journal", "version": 1, "days": [], "days": []}', ("days", "once")),
    "days that are no list": (journal_text(days={"date": DAY}), ("Days", "a list")),
    "a day that is no object": (journal_text(days=[{"date": DAY}, 3]), ("Day number 2", "an object")),
    "a day without a date": (journal_text(days=[{"mood": 3}]), ("Day number 1", "date", "2026-03-05")),
    "an impossible date": (journal_text(days=[{"date": "2026-02-30"}]), ("Day number 1", "date", "a date such as")),
    "a date without dashes": (journal_text(days=[{"date": "20260305"}]), ("Day number 1", "date", "a date such as")),
    "a date in foreign digits": (journal_text(days=[{"date": "٢٠٢٦-٠٣-٠٥"}]), ("Day number 1", "a date such as")),
    "a date of another age": (journal_text(days=[{"date": "1026-03-05"}]), ("Day number 1", "a date such as")),
    "a repeated date": (journal_text(days=[{"date": DAY}, {"date": DAY, "mood": 3}]), (DAY, "once")),
    "an unknown key of a day": (with_day(paim=3), (DAY, "paim", "only", "pain")),
    "an unknown key within": (with_day(pain={"avg": 3}), (DAY, "pain.avg", "average")),
    "a key that cannot be printed": (with_day(**{"\ud800\x07": 1}), (DAY, "\\ud800\\u0007")),
    "a repeated key of a day": (with_raw_day('"mood": 3, "mood": 4'), (DAY, "mood", "once")),
    "a repeated key within": (with_raw_day('"pain": {"average": 3, "average": 3}'), (DAY, "pain.average", "once")),
    "a repeated key in a list": (
        with_raw_day('"activities": [{"kind": "walk", "kind": "walk", "minutes": 5}]'),
        (DAY, "activities[1].kind", "once"),
    ),
    "text for a number": (with_day(stress="6"), (DAY, "stress", IN_RANGE_0_10)),
    "true for a number": (with_day(stress=True), (DAY, "stress", IN_RANGE_0_10)),
    "a fraction": (with_day(stress=6.5), (DAY, "stress", IN_RANGE_0_10)),
    "a whole number written as a fraction": (with_day(stress=6.0), (DAY, "stress", IN_RANGE_0_10)),
    "too large": (with_day(stress=11), (DAY, "stress", IN_RANGE_0_10)),
    "too small": (with_day(mood=0), (DAY, "mood", "from 1 to 5")),
    "huge": (with_raw_day('"stress": 1' + "0" * 5000), (DAY, "stress", IN_RANGE_0_10)),
    "huge where fractions are allowed": (with_raw_day('"school": {"attended": 1%s}' % ("0" * 400)), ("attended",)),
    "minus a lot": (with_raw_day('"stress": -1' + "0" * 5000), (DAY, "stress", IN_RANGE_0_10)),
    "a float too large for floats": (with_raw_day('"school": {"attended": 1e999}'), (DAY, "attended", "from 0 to 1")),
    "NaN": (with_raw_day('"stress": NaN'), (DAY, "stress", IN_RANGE_0_10)),
    "NaN where fractions are allowed": (with_raw_day('"school": {"attended": NaN}'), (DAY, "attended", "from 0 to 1")),
    "Infinity": (with_raw_day('"school": {"attended": Infinity}'), (DAY, "attended", "from 0 to 1")),
    "a number for a flag": (with_day(setback=1), (DAY, "setback", "true or false")),
    "text for a flag": (with_day(unsafe="no"), (DAY, "unsafe", "true or false")),
    "a number for text": (with_day(win=3), (DAY, "win", "text of at most 1000")),
    "text too long": (with_day(win="a" * 1001), (DAY, "win", "text of at most 1000")),
    "a control character": (with_day(win="a\x07b"), (DAY, "win", "control characters")),
    "a bell": (with_day(private_note="a\x07b"), (DAY, "private_note", "control characters")),
    "a NUL": (with_day(therapist_note="a\0b"), (DAY, "therapist_note", "control characters")),
    "a C1 control character": (with_day(win="a\x85b"), (DAY, "win", "control characters")),
    "half of a surrogate pair": (with_raw_day(r'"win": "a\ud83d"'), (DAY, "win", "control characters")),
    "a tag for a list": (with_day(did="hobby"), (DAY, "did", "a list")),
    "a number in a list": (with_day(did=["hobby", 3]), (DAY, "did[2]", "1 to 60 characters")),
    "null in a list": (with_day(did=[None]), (DAY, "did[1]", "1 to 60 characters")),
    "empty text in a list": (with_day(did=[""]), (DAY, "did[1]", "1 to 60 characters")),
    "an own word too long": (with_day(did=["a" * 61]), (DAY, "did[1]", "1 to 60 characters")),
    "a repeated tag": (with_day(did=["hobby", "music", "hobby"]), (DAY, "did[3]", "once")),
    "a list too long": (with_day(did=[str(n) for n in range(201)]), (DAY, "did", "at most 200")),
    "an unknown choice": (with_day(school={"status": "late"}), (DAY, "school.status", "one of all_day")),
    "an unknown region": (with_day(pain={"places": ["left_wing"]}), (DAY, "pain.places[1]", "regions")),
    "an object for a list": (with_day(activities={"kind": "walk"}), (DAY, "activities", "a list")),
    "a list for an object": (with_day(pain=[]), (DAY, "pain", "an object")),
    "an activity that is no object": (with_day(activities=["walk"]), (DAY, "activities[1]", "an object")),
    "an activity without minutes": (
        with_day(activities=[{"kind": "walk"}]),
        (DAY, "activities[1].minutes", "from 1 to 1440"),
    ),
    "an activity without a kind": (with_day(activities=[{"kind": "", "minutes": 5}]), (DAY, "activities[1].kind")),
    "an activity of no minutes": (with_day(activities=[{"kind": "walk", "minutes": 0}]), (DAY, "from 1 to 1440")),
    "an item that the plan never had": (
        with_day(activities=[{"kind": "walk", "minutes": 5, "item": "swim"}]),
        (DAY, "activities[1].item", "the plan"),
    ),
    "a routine item that the plan never had": (with_day(routine_done=["tidy"]), (DAY, "routine_done", "the plan")),
    "an impossible time": (with_day(sleep={"woke": "24:10"}), (DAY, "sleep.woke", "a time such as 22:40")),
    "a time with seconds": (with_day(sleep={"woke": "06:10:30"}), (DAY, "sleep.woke", "a time such as 22:40")),
    "a time with a zone": (with_day(sleep={"woke": "06:10Z"}), (DAY, "sleep.woke", "a time such as 22:40")),
    "a night of no length": (with_day(sleep={"lights_out": "07:00", "woke": "07:00"}), (DAY, "sleep", "20 hours")),
    "a night of over 20 hours": (with_day(sleep={"lights_out": "15:00", "woke": "11:01"}), (DAY, "sleep", "20 hours")),
    "a night spent awake": (
        with_day(sleep={"lights_out": "23:00", "woke": "01:00", "awake_minutes": 120}),
        (DAY, "sleep", "time awake"),
    ),
    "attendance against the status": (
        with_day(school={"status": "all_day", "attended": 0.5}),
        (DAY, "school.attended", "the status"),
    ),
    "an instant without a zone": (with_day(created_at="2026-03-05T19:30:00"), (DAY, "created_at", "an instant")),
    "an impossible instant": (with_day(updated_at="2026-03-05T25:30:00Z"), (DAY, "updated_at", "an instant")),
    "a person that is no object": (journal_text(person="Sam"), ("Person", "an object")),
    "an unknown key of the person": (journal_text(person={"nickname": "S"}), ("Person", "nickname", "name")),
    "an impossible month": (journal_text(person={"birth_month": "2011-13"}), ("Person", "birth_month", "a month")),
    "a weekday too many": (journal_text(person={"school_weekdays": [7]}), ("school_weekdays[1]", "from 0 to 6")),
    "an unknown time zone": (journal_text(settings={"timezone": "Mars/Base"}), ("Settings", "timezone", "time zone")),
    "a path for a time zone": (journal_text(settings={"timezone": "../../etc/passwd"}), ("Settings", "timezone")),
    "a plan item without a key": (with_plan(programme=[{**ITEM, "key": None}]), ("Plan", "programme[1].key")),
    "a plan key with a capital": (with_plan(routine=[{**ROUTINE, "key": "Up"}]), ("Plan", "routine[1].key")),
    "a repeated programme key": (with_plan(programme=[ITEM, ITEM]), ("Plan", "programme", "bike", "once")),
    "a repeated routine key": (with_plan(routine=[ROUTINE, ROUTINE]), ("Plan", "routine", "up", "once")),
    "a plan item that ends before its start": (
        with_plan(programme=[{**ITEM, "end": "2026-01-04"}]),
        ("Plan", "bike", "end"),
    ),
    "a quota without a baseline": (with_plan(quota=[{"start": "2026-01-05"}]), ("Plan", "quota[1].baseline")),
    "a goal step without a label": (
        with_plan(goals=[{"label": "Orchestra", "steps": [{"reached_on": DAY}]}]),
        ("Plan", "goals[1].steps[1].label"),
    ),
    "a life event that ends before it begins": (
        journal_text(life_events=[{"kind": "exams", "start": DAY, "end": DAY}]),
        ("exams", "end"),
    ),
    "a life event without a start": (
        journal_text(life_events=[{"kind": "exams"}]),
        ("Life events", "number 1", "start"),
    ),
    "a clinic score without a value": (
        journal_text(clinic_scores=[{"date": DAY, "instrument": "FDI"}]),
        ("Clinic scores", "number 1", "value"),
    ),
    "a share with nobody": (
        journal_text(
            share_records=[
                {"shared_at": "2026-03-05T19:30:00Z", "audience": "friend", "start": DAY, "end": DAY, "format": "pdf"}
            ]
        ),
        ("Share records", "number 1", "audience", "therapist, parent"),
    ),
}


def given_file(folder: Path, what: str) -> Path:
    """A file that is to be refused."""
    text, _ = REFUSED[what]
    file = folder / "given.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return file


@pytest.mark.parametrize("what", REFUSED)
def test_import_refuses_in_a_sentence_and_changes_nothing(
    what: str, journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = given_file(tmp_path, what)
    before = state_of_folder(journal_folder)
    for options in ((), ("--replace",), ("--preview",)):
        assert run_command("--journal", journal_folder, "import", file, *options) == 1
        out, error = capsys.readouterr()
        assert out == ""
        assert error.count("\n") == 1
        assert error.startswith(f"{file}: ")
        assert error.endswith(".\n")
        for name in REFUSED[what][1]:
            assert name in error
    assert state_of_folder(journal_folder) == before


@pytest.mark.parametrize("what", REFUSED)
def test_a_refused_file_makes_no_journal(what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = given_file(tmp_path, what)
    assert run_command("--journal", tmp_path / "new", "import", file) == 1
    assert not (tmp_path / "new").exists()
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("what", [what for what, (_, named) in REFUSED.items() if DAY in named])
def test_log_refuses_the_same_days_and_changes_nothing(
    what: str, journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = given_file(tmp_path, what)
    before = state_of_folder(journal_folder)
    for folder in (journal_folder, tmp_path / "new"):
        assert run_command("--journal", folder, "log", file) == 1
        out, error = capsys.readouterr()
        assert (out, error.count("\n")) == ("", 1)
        for name in REFUSED[what][1]:
            assert name in error
    assert state_of_folder(journal_folder) == before
    assert not (tmp_path / "new").exists()


def test_a_sentence_stays_short_however_long_the_unknown_key_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "given.json"
    file.write_text(with_day(pain={"a" * 100_000: 1}), "utf-8")
    assert run_command("--journal", tmp_path / "new", "import", file) == 1
    assert len(capsys.readouterr().err) < 600


def test_the_file_that_the_refusals_are_made_from_is_taken(tmp_path: Path) -> None:
    good = (with_day(stress=6), with_plan(programme=[ITEM], routine=[ROUTINE]), EVERY_FIELD.read_text("utf-8"))
    for number, text in enumerate(good):
        file = tmp_path / f"{number}.json"
        file.write_text(text, "utf-8")
        assert run_command("--journal", tmp_path / f"journal{number}", "import", file) == 0
