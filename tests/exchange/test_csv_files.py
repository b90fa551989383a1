"""The tables: tidy, explained, and safe to open in a spreadsheet."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import journals

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, DayEntry, Pain, SchoolDay, Sleep
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.json_file import read_contents
from amps_journal.sharing import selection, shared_contents

CONTENTS = read_contents((Path(__file__).parent.parent / "data" / "every_field.json").read_bytes())
Rows = list[dict[str, str]]


def unpacked(data: bytes) -> dict[str, str]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def tables_in(files: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in files.items() if name.endswith(".csv")}


def as_written(shown: str) -> str:
    """The text of a cell as the README says to have it again."""
    return re.sub(r"(\A|;|\r\n|\r|\n)'", r"\1", shown)


def list_as_written(shown: str) -> tuple[str, ...]:
    """The entries of a list's cell as the README says to have them again."""
    if shown == "(none)":
        return ()
    items = re.findall(r"(?:[^|\\]|\\.)+", as_written(shown), re.DOTALL)
    return tuple(re.sub(r"\\(.)", r"\1", item, flags=re.DOTALL) for item in items)


def rows_of(contents: JournalContents, table: str = "days.csv") -> Rows:
    return list(csv.DictReader(io.StringIO(unpacked(csv_zip(contents, None))[table], newline="")))


def with_days(*days: DayEntry) -> JournalContents:
    return JournalContents(days=days)


def test_the_zip_holds_the_tables_and_their_explanation() -> None:
    assert set(unpacked(csv_zip(CONTENTS, None))) == {
        "README.txt",
        "datapackage.json",
        "days.csv",
        "activities.csv",
        "coping.csv",
        "medicines.csv",
        "plan.csv",
        "events.csv",
        "scores.csv",
    }


def test_the_explanation_names_every_column_of_every_table() -> None:
    files = unpacked(csv_zip(CONTENTS, None))
    explanation = files["README.txt"]
    for name, text in tables_in(files).items():
        section = explanation.split(f"\n\n{name}\n")[1].split("\n\n")[0] + "\n"
        for column in text.split("\r\n")[0].split(","):
            assert f"\n  {column}: " in section, (name, column)


def test_not_answered_not_applicable_and_zero_are_three_different_cells() -> None:
    sunday = DayEntry(date=date(2026, 1, 11), mood=3)
    monday = DayEntry(date=date(2026, 1, 12), stress=0, activities=(), did=(), pain=Pain(average=0))
    first, second = rows_of(replace(with_days(sunday, monday), person=Person(pain_type="diffuse")))
    assert (first["school_status"], second["school_status"]) == ("NA", "")
    assert (first["stress"], second["stress"]) == ("", "0")
    assert (first["activities"], second["activities"]) == ("", "0")
    assert (first["active_minutes"], second["active_minutes"]) == ("", "0")
    assert (first["did"], second["did"]) == ("", "(none)")
    assert (first["pain_average"], second["pain_average"]) == ("", "0")
    assert (first["pain_attacks"], second["pain_attacks"]) == ("NA", "NA")


def test_a_day_stands_in_its_row_and_its_lists_in_their_tables() -> None:
    day, *_ = rows_of(CONTENTS)
    assert (day["date"], day["school_attended"], day["sleep_lights_out"]) == ("2026-01-12", "0.5", "22:40")
    assert (day["did"], day["setback"], day["unsafe"]) == ("met_a_friend|fed the puppy", "true", "false")
    assert (day["activities"], day["active_minutes"], day["asleep_minutes"]) == ("3", "20", "450")
    assert [
        (row["date"], row["number"], row["kind"], row["minutes"]) for row in rows_of(CONTENTS, "activities.csv")
    ] == [
        ("2026-01-12", "1", "aerobic", "15"),
        ("2026-01-12", "2", "desensitization", "10"),
        ("2026-01-12", "3", "skateboard", "5"),
    ]
    assert rows_of(CONTENTS, "coping.csv")[0]["helped"] == "3"
    assert rows_of(CONTENTS, "events.csv")[1] == {
        "kind": "new puppy",
        "label": "",
        "start": "2026-02-20",
        "end": "",
        "stressful": "",
        "no_school": "",
    }


def test_the_plan_has_a_row_for_each_value() -> None:
    rows = [tuple(row.values()) for row in rows_of(CONTENTS, "plan.csv")]
    assert ("programme", "1", "weekdays", "0|2|4") in rows
    assert ("quota", "1", "baseline", "22.5") in rows
    assert ("goals", "1", "steps[2].label", "One rehearsal") in rows
    assert ("favourite_skills", "2", "strategy", "my playlist") in rows
    assert ("ladder_rule", "1", "of", "4") in rows
    assert ("setback_plan", "1", "words", "This passes.\nSame plan.") in rows


def test_a_day_entered_late_is_marked_and_one_of_unknown_entry_is_not() -> None:
    rollover = JournalSettings(timezone="Europe/Berlin", rollover_hour=4)
    in_time = datetime(2026, 1, 15, 3, 0, tzinfo=UTC)  # 48 hours after 13 January 04:00 in Berlin
    days = (
        DayEntry(date=date(2026, 1, 12), mood=1, created_at=in_time),
        DayEntry(date=date(2026, 1, 13), mood=1, created_at=datetime(2026, 1, 20, tzinfo=UTC)),
        DayEntry(date=date(2026, 1, 14), mood=1),
    )
    late = [row["late"] for row in rows_of(JournalContents(settings=rollover, days=days))]
    assert late == ["false", "true", "false"]
    a_second_on = replace(days[0], created_at=in_time.replace(second=1))
    assert rows_of(JournalContents(settings=rollover, days=(a_second_on,)))[0]["late"] == "true"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", " =", "  @", "\u00a0=", "\u200b+", "'="])
def test_no_text_is_a_formula_to_a_spreadsheet(start: str) -> None:
    text = f"{start}HYPERLINK(1)"
    contents = JournalContents(
        days=(
            DayEntry(
                date=date(2026, 1, 12),
                win=text,
                did=(text,),
                activities=(Activity(kind=text, minutes=5, stimulus=text),),
            ),
        ),
        life_events=(LifeEvent(kind=text, label=text, start=date(2026, 1, 12)),),
        clinic_scores=(ClinicScore(date=date(2026, 1, 12), instrument=text, value=-3.5),),
    )
    assert rows_of(contents)[0]["win"] == f"'{text}"
    assert rows_of(contents)[0]["did"] == f"'{text}"
    assert rows_of(contents, "activities.csv")[0]["stimulus"] == f"'{text}"
    assert rows_of(contents, "events.csv")[0]["label"] == f"'{text}"
    assert rows_of(contents, "scores.csv")[0]["instrument"] == f"'{text}"
    assert rows_of(contents, "scores.csv")[0]["value"] == "-3.5"


@pytest.mark.parametrize("between", [";", "\n", "\r\n", "; ", "\n\n"])
def test_no_piece_of_a_text_is_a_formula_where_a_spreadsheet_tears_it_apart(between: str) -> None:
    text = f"well{between}=HYPERLINK(1)"
    shown = rows_of(with_days(DayEntry(date=date(2026, 1, 12), win=text)))[0]["win"]
    assert not any(piece.strip().startswith("=") for piece in re.split(r"[;\r\n]", shown))
    assert as_written(shown) == text


@pytest.mark.parametrize("text", ["NA", "(none)", "'", "''=x", "'NA", ";'", "\n'x", "-", "a;;'=b", "1/2", '"', "true"])
def test_no_text_is_taken_for_something_else_and_each_can_be_had_again(text: str) -> None:
    (day,) = rows_of(with_days(DayEntry(date=date(2026, 1, 12), win=text, did=(text, "|", "\\|"))))
    assert day["win"] not in {"NA", "(none)", ""}
    assert as_written(day["win"]) == text
    assert list_as_written(day["did"]) == (text, "|", "\\|")


def test_texts_stand_in_quotes_and_nothing_else_does() -> None:
    entry = DayEntry(date=date(2026, 1, 12), win="2026-01-12", stress=3, sleep=Sleep(woke=time(7)), setback=False)
    first = unpacked(csv_zip(with_days(entry), None))["days.csv"].split("\r\n")[1]
    assert first.startswith('2026-01-12,,"2026-01-12",')
    assert ",07:00," in first
    assert ",false," in first
    assert '"3"' not in first


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(journals())
def test_every_row_of_any_journal_has_every_column_and_no_formula(contents: JournalContents) -> None:
    for text in tables_in(unpacked(csv_zip(contents, None))).values():
        header, *rows = csv.reader(io.StringIO(text, newline=""))
        for row in rows:
            assert len(row) == len(header)
            for shown in row:
                assert not shown.startswith(("=", "+", "@"))
                assert not shown.startswith("-") or float(shown) < 0
    assert len(rows_of(contents)) == len(contents.days)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(journals())
def test_every_text_and_list_of_any_journal_can_be_had_again(contents: JournalContents) -> None:
    for entry, row in zip(contents.days, rows_of(contents), strict=True):
        assert as_written(row["private_note"]) == (entry.private_note or "")
        if entry.did is not None:
            assert list_as_written(row["did"]) == entry.did
    activities = [activity for entry in contents.days for activity in entry.activities or ()]
    for activity, row in zip(activities, rows_of(contents, "activities.csv"), strict=True):
        assert (as_written(row["kind"]), as_written(row["stimulus"])) == (activity.kind, activity.stimulus or "")


def test_lists_keep_lines_and_backslashes_in_own_words() -> None:
    (day,) = rows_of(with_days(DayEntry(date=date(2026, 1, 12), did=("a|b", "c"))))
    assert day["did"] == "a\\|b|c"


def test_what_is_withheld_has_no_column_and_no_table() -> None:
    selected = selection("parent")
    files = unpacked(csv_zip(shared_contents(CONTENTS, "parent"), selected))
    assert set(files) == {"README.txt", "datapackage.json", "days.csv", "activities.csv", "plan.csv"}
    columns = files["days.csv"].split("\r\n")[0].split(",")
    assert "school_status" in columns
    assert "active_minutes" in columns
    assert not {"mood", "pain_average", "private_note", "unsafe", "asleep_minutes", "coping"} & set(columns)
    for explanation in (files["README.txt"], files["datapackage.json"]):
        assert not {"private", "mood", "setback_plan", "pain"} & set(re.findall(r"\w+", explanation))


def test_the_same_journal_gives_the_same_bytes() -> None:
    assert csv_zip(CONTENTS, None) == csv_zip(CONTENTS, None)


def test_a_byte_order_mark_can_be_asked_for() -> None:
    plain, marked = unpacked(csv_zip(CONTENTS, None)), unpacked(csv_zip(CONTENTS, None, byte_order_mark=True))
    assert marked["days.csv"] == "\ufeff" + plain["days.csv"]


def test_an_empty_journal_has_tables_with_headers_only() -> None:
    assert rows_of(JournalContents()) == []


def test_a_night_that_is_half_known_has_no_length() -> None:
    entry = DayEntry(date=date(2026, 1, 12), sleep=Sleep(woke=time(7)), school=SchoolDay(status="all_day"))
    assert rows_of(with_days(entry))[0]["asleep_minutes"] == ""
