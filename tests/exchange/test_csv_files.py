"""The tables: tidy, explained, and safe to open in a spreadsheet."""

import csv
import io
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


def rows_of(contents: JournalContents, table: str = "days.csv") -> Rows:
    return list(csv.DictReader(io.StringIO(unpacked(csv_zip(contents, None))[table], newline="")))


def with_days(*days: DayEntry) -> JournalContents:
    return JournalContents(days=days)


def test_the_zip_holds_the_tables_and_their_explanation() -> None:
    assert set(unpacked(csv_zip(CONTENTS, None))) == {
        "README.txt",
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
    explanation = files.pop("README.txt")
    for name, text in files.items():
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


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\r", "\n", " =", "  @"])
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


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(journals())
def test_every_row_of_any_journal_has_every_column_and_no_formula(contents: JournalContents) -> None:
    files = unpacked(csv_zip(contents, None))
    del files["README.txt"]
    for text in files.values():
        header, *rows = csv.reader(io.StringIO(text, newline=""))
        for row in rows:
            assert len(row) == len(header)
            for shown in row:
                assert not shown.startswith(("=", "+", "@"))
                assert not shown.startswith("-") or float(shown) < 0
    assert len(rows_of(contents)) == len(contents.days)


def test_a_line_between_own_words_cannot_make_two_of_one() -> None:
    (day,) = rows_of(with_days(DayEntry(date=date(2026, 1, 12), did=("a|b", "c"))))
    assert day["did"] == "a/b|c"


def test_what_is_withheld_has_no_column_and_no_table() -> None:
    selected = selection("parent")
    files = unpacked(csv_zip(shared_contents(CONTENTS, "parent"), selected))
    assert set(files) == {"README.txt", "days.csv", "activities.csv", "plan.csv"}
    columns = files["days.csv"].split("\r\n")[0].split(",")
    assert "school_status" in columns
    assert "active_minutes" in columns
    assert not {"mood", "pain_average", "private_note", "unsafe", "asleep_minutes", "coping"} & set(columns)
    assert "private" not in files["README.txt"]


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
