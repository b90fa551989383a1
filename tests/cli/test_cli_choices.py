"""What goes into a file for somebody is chosen as on the Share page."""

import base64
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from command_line import EVERY_FIELD, run_command

from amps_journal import cli
from amps_journal.domain.contents import Period
from amps_journal.exchange.days_of_a_file import contents_within
from amps_journal.exchange.json_file import read_contents
from amps_journal.journal.pseudonym import keep_pseudonym
from amps_journal.sharing import choices, sections, selected_contents, selection, turned_on_at_first

CONTENTS = read_contents(EVERY_FIELD.read_bytes())


def exported(folder: Path, *options: object) -> dict[str, Any]:
    out = folder.parent / "chosen.json"
    assert run_command("--journal", folder, "export", out, *options) == 0
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found


@pytest.mark.parametrize("audience", ["therapist", "parent"])
def test_without_choices_the_defaults_of_the_page_hold(journal_folder: Path, audience: str) -> None:
    by_page = selection(audience, *choices(turned_on_at_first(audience), audience))
    out = journal_folder.parent / "out.json"
    assert run_command("--journal", journal_folder, "export", out, "--for", audience) == 0
    assert read_contents(out.read_bytes()) == selected_contents(CONTENTS, by_page)


@pytest.mark.parametrize("key", [section.key for section in sections()])
def test_a_section_goes_in_alone(journal_folder: Path, key: str) -> None:
    out = journal_folder.parent / "out.json"
    assert run_command("--journal", journal_folder, "export", out, "--for", "therapist", "--sections", key) == 0
    by_page = selection("therapist", *choices((key,), "therapist"))
    assert read_contents(out.read_bytes()) == selected_contents(CONTENTS, by_page)


def test_a_field_is_turned_on_without_its_section_and_off_within_it(journal_folder: Path) -> None:
    day = exported(journal_folder, "--for", "therapist", "--include", "mood", "--exclude", "sleep.quality,energy")[
        "days"
    ]
    assert day[0]["mood"] == 3
    assert "stress" not in day[0]
    assert "energy" not in day[0]
    assert "quality" not in day[0]["sleep"]
    several = exported(journal_folder, "--for", "therapist", "--sections", "did,sleep", "--include", "pain.average")
    assert set(several["days"][0]) == {"date", "did", "win", "sleep", "energy", "pain", "created_at"}
    assert set(several["days"][0]["pain"]) == {"average"}


def test_turning_off_wins(journal_folder: Path) -> None:
    days = exported(journal_folder, "--for", "therapist", "--include", "mood", "--exclude", "mood")["days"]
    assert all("mood" not in day for day in days)


def test_what_nobody_gets_stays_out_and_is_named(journal_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = json.dumps(exported(journal_folder, "--for", "therapist", "--include", "private_note,mood"))
    assert "Nobody reads this." not in text
    error = capsys.readouterr().err
    assert "private_note" in error
    assert "mood" not in error


@pytest.mark.parametrize(
    "words",
    [
        ["export", "out.json", "--for", "therapist", "--sections", "diary"],
        ["export", "out.json", "--for", "therapist", "--include", "diary"],
        ["export", "out.json", "--for", "therapist", "--exclude", "pain.colour"],
        ["export", "out.json", "--sections", "sleep"],
        ["export", "out.json", "--include", "mood"],
        ["export", "out.json", "--for", "therapist", "--sections", "sleep,"],
        ["export", "out.json", "--for", "school"],
        ["export", "out.json", "--byte-order-mark"],
        ["export", "out.db", "--from", "2026-01-12"],
        ["export", "out.json", "--from", "2026-01-13", "--to", "2026-01-12"],
        ["summary", "out.pdf", "--pages", "3"],
        ["summary", "out.pdf", "--paper", "a5"],
        ["summary", "out.pdf", "--for", "parent"],
        ["summary", "out.pdf", "--sections", "diary"],
    ],
)
def test_wrong_choices_are_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(words)
    assert ended.value.code == 2
    assert "amps-journal" in capsys.readouterr().err


def test_an_export_of_some_days_holds_them_and_what_ran_on_them(journal_folder: Path) -> None:
    found = exported(journal_folder, "--from", "2026-01-13", "--to", "2026-01-13")
    assert [day["date"] for day in found["days"]] == ["2026-01-13"]
    assert "life_events" not in found
    assert "clinic_scores" not in found
    assert found["plan"] == json.loads(EVERY_FIELD.read_text("utf-8"))["plan"]


def test_an_open_end_reaches_to_the_last_day_that_the_reader_sees(journal_folder: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.json"
    later.write_text('{"date": "2026-02-20", "mood": 2}', "utf-8")
    assert run_command("--journal", journal_folder, "log", later) == 0
    shown = exported(journal_folder, "--for", "therapist", "--from", "2026-01-12")
    asked = exported(journal_folder, "--for", "therapist", "--from", "2026-01-12", "--include", "mood")
    # The puppy came on the day of which only a mood is known.
    assert "new puppy" not in json.dumps(shown.get("life_events", []))
    assert "new puppy" in json.dumps(asked["life_events"])


def test_days_asked_for_that_are_not_there_are_said(journal_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = journal_folder.parent / "none.json"
    assert run_command("--journal", journal_folder, "export", out, "--from", "2026-03-01") == 1
    assert "No day was logged" in capsys.readouterr().err
    assert not out.exists()


def test_part_of_a_journal_is_what_lies_in_the_period() -> None:
    day = CONTENTS.life_events[0].start
    inside = contents_within(CONTENTS, Period(day, day.replace(day=day.day + 1)))
    assert [event.kind for event in inside.life_events] == ["exams"]
    after = contents_within(CONTENTS, Period(CONTENTS.life_events[0].end or day, day.replace(day=19)))
    assert after.life_events == ()


def test_tables_begin_with_a_byte_order_mark_where_one_is_asked_for(journal_folder: Path, tmp_path: Path) -> None:
    for options, begins in (((), b"date"), (("--byte-order-mark",), b"\xef\xbb\xbfdate")):
        assert run_command("--journal", journal_folder, "export", tmp_path / "out.zip", *options) == 0
        assert zipfile.ZipFile(tmp_path / "out.zip").read("days.csv").startswith(begins)


def test_a_name_that_ends_in_fhir_json_is_a_bundle(journal_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.fhir.json"
    assert run_command("--journal", journal_folder, "export", out, "--for", "parent") == 0
    assert json.loads(out.read_text("utf-8"))["resourceType"] == "Bundle"


def test_the_bundle_for_a_therapist_holds_a_summary_without_the_name(journal_folder: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    out, pdf = tmp_path / "out.fhir.json", tmp_path / "inner.pdf"
    assert run_command("--journal", journal_folder, "export", out, "--for", "therapist") == 0
    bundle = json.loads(out.read_text("utf-8"))
    assert "Noor" not in json.dumps(bundle, ensure_ascii=False)
    (document,) = (e["resource"] for e in bundle["entry"] if e["resource"]["resourceType"] == "DocumentReference")
    pdf.write_bytes(base64.b64decode(document["content"][0]["attachment"]["data"]))
    reader = pypdf.PdfReader(pdf)
    text = "".join(page.extract_text() for page in reader.pages) + str(reader.metadata)
    assert "Noor" not in text
    patient = bundle["entry"][0]["resource"]["identifier"][0]["value"]
    assert patient[:8] in text


def test_a_name_that_was_turned_off_is_in_no_text_of_a_bundle(journal_folder: Path, tmp_path: Path) -> None:
    day, out = tmp_path / "day.json", tmp_path / "out.fhir.json"
    day.write_text('{"date": "2026-01-12", "win": "Noor did it"}', "utf-8")
    assert run_command("--journal", journal_folder, "log", day) == 0
    assert run_command("--journal", journal_folder, "export", out, "--for", "parent", "--exclude", "person.name") == 0
    text = out.read_text("utf-8")
    assert "[name] did it" in text
    assert "Noor" not in text


def test_the_pseudonym_that_a_clinic_gave_is_used(journal_folder: Path, tmp_path: Path) -> None:
    keep_pseudonym(journal_folder, "clinic-17")
    out = tmp_path / "out.fhir.json"
    assert run_command("--journal", journal_folder, "export", out, "--for", "parent") == 0
    assert json.loads(out.read_text("utf-8"))["entry"][0]["resource"]["identifier"][0]["value"] == "clinic-17"


@pytest.mark.parametrize(("options", "width"), [((), 595), (("--paper", "letter"), 612)])
def test_the_summary_has_the_paper_that_was_asked_for(
    journal_folder: Path, tmp_path: Path, options: tuple[str, ...], width: int
) -> None:
    pypdf = pytest.importorskip("pypdf")
    out = tmp_path / "out.pdf"
    assert run_command("--journal", journal_folder, "summary", out, *options) == 0
    reader = pypdf.PdfReader(out)
    assert (len(reader.pages), round(float(reader.pages[0].mediabox.width))) == (1, width)


def test_the_summary_leaves_out_what_was_turned_off(journal_folder: Path, tmp_path: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    texts = []
    for options in ((), ("--exclude", "therapist_note")):
        out = tmp_path / "out.pdf"
        assert run_command("--journal", journal_folder, "summary", out, *options) == 0
        texts.append("".join(page.extract_text() for page in pypdf.PdfReader(out).pages))
    assert "Stairs are easier" in texts[0]
    assert "Stairs are easier" not in texts[1]
