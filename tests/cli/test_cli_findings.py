"""Findings and summary by the command line."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from command_line import EVERY_FIELD, run_command, state_of_folder

from amps_journal.analysis.cards import card_of
from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import as_json, findings_of
from amps_journal.analysis.results import PRINCIPLES
from amps_journal.cli.report_commands import chosen_period
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.exchange.json_file import read_contents

CONTENTS = read_contents(EVERY_FIELD.read_bytes())
PROGRAM = [sys.executable, "-m", "amps_journal"]


def printed_lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    """The JSON objects on standard output."""
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_findings_of_the_journal_are_one_line_of_json(journal_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "findings", "--json") == 0
    (found,) = printed_lines(capsys)
    assert found == json.loads(json.dumps(as_json(findings_of(CONTENTS))))
    assert found["days_logged"] == 2
    assert set(found["principles"]) == {"progressive_activity", "routine", "recurrence"}
    assert state_of_folder(journal_folder) == before


def test_files_are_answered_in_turn_and_no_journal_is_touched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.json"
    empty.write_text('{"format": "amps-journal", "version": 1}', "utf-8")
    assert run_command("--journal", tmp_path / "none", "findings", EVERY_FIELD, empty, EVERY_FIELD, "--json") == 0
    first, second, third = printed_lines(capsys)
    assert first == third
    assert (first["days_logged"], second["days_logged"]) == (2, 0)
    assert list(tmp_path.iterdir()) == [empty]


def test_a_file_that_is_refused_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    assert run_command("findings", EVERY_FIELD, broken, "--json") == 1
    out, error = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert error.startswith(f"{broken}: ")


def test_findings_are_told_in_words(journal_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command("--journal", journal_folder, "findings") == 0
    text = capsys.readouterr().out
    assert "2026-01-12 to 2026-01-13: 2 of 2 days logged" in text
    findings = findings_of(CONTENTS)
    arrays = daily_arrays(CONTENTS, findings.period)
    for principle, name in zip(PRINCIPLES, ("Progressive activity", "Routine", "Recurrence"), strict=True):
        card = card_of(findings, arrays, principle)
        assert f"{name}: {card.pill}\n  {card.fact}\n" in text
    assert "not a diagnosis" in text
    for finding in findings_of(CONTENTS).findings:
        assert finding.text in text


def test_findings_of_an_empty_journal_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.json"
    empty.write_text('{"format": "amps-journal", "version": 1}', "utf-8")
    assert run_command("findings", empty) == 0
    assert "No day has been logged" in capsys.readouterr().out


def test_to_includes_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command("findings", EVERY_FIELD, "--json", "--from", "2026-01-12", "--to", "2026-01-12") == 0
    (found,) = printed_lines(capsys)
    assert (found["days_logged"], found["days_possible"]) == (1, 1)
    assert found["period"] == {"start": "2026-01-12", "end": "2026-01-13"}


def test_days_before_the_journal_was_begun_are_not_counted_as_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command("findings", EVERY_FIELD, "--json") == 0
    assert run_command("findings", EVERY_FIELD, "--json", "--from", "2020-01-01") == 0
    whole, from_long_before = printed_lines(capsys)
    assert from_long_before == whole


def test_an_open_end_of_the_period_reaches_to_the_logged_days() -> None:
    first, last = date(2026, 1, 12), date(2026, 1, 13)
    after = date(2026, 1, 14)
    assert chosen_period(CONTENTS, None, None) is None
    assert chosen_period(CONTENTS, None, first) == Period(first, last)
    assert chosen_period(CONTENTS, last, None) == Period(last, after)
    assert chosen_period(CONTENTS, date(2025, 1, 1), None) == Period(date(2025, 1, 1), after)
    assert chosen_period(JournalContents(), first, last) == Period(first, after)


@pytest.mark.parametrize(("start", "last"), [(date(2026, 1, 14), None), (None, date(2026, 1, 11))])
def test_a_period_without_a_logged_day_is_a_sentence(start: date | None, last: date | None) -> None:
    with pytest.raises(JournalError, match=r"No day was logged"):
        chosen_period(CONTENTS, start, last)
    with pytest.raises(JournalError, match=r"No day was logged"):
        chosen_period(JournalContents(days=(DayEntry(date=date(2026, 1, 12), win=None),)), start, last)


def test_the_summary_holds_what_the_therapist_gets_and_no_more(
    journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pypdf = pytest.importorskip("pypdf")
    out = tmp_path / "out.pdf"
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "summary", out) == 0
    assert str(out) in capsys.readouterr().out
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(out).pages)
    assert "Noor" in text
    assert "Stairs are easier." in text
    assert "Nobody reads this." not in text
    assert state_of_folder(journal_folder) == before


def test_a_summary_that_cannot_be_saved_is_a_sentence(
    journal_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for out in (tmp_path, tmp_path / "missing" / "out.pdf", journal_folder / "journal.db"):
        assert run_command("--journal", journal_folder, "summary", out) == 1
        assert capsys.readouterr().err.count("\n") == 1


def test_json_is_the_same_in_every_encoding() -> None:
    def answer(encoding: str) -> bytes:
        environment = {**os.environ, "PYTHONIOENCODING": encoding}
        words = [*PROGRAM, "findings", str(EVERY_FIELD), "--json"]
        return subprocess.run(words, capture_output=True, timeout=120, check=True, env=environment).stdout

    assert answer("ascii") == answer("utf-8")
