"""The texts of the program are taken out for translators, brought up to date and checked."""

import json
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from amps_journal import i18n, paths
from amps_journal.cli.arguments import parse
from amps_journal.demo import demo_contents
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.ui.window import page_entries
from tools.strings import checks, ts_file
from tools.strings.__main__ import main
from tools.strings.extract import messages

TEN = {
    ("Window", "Today"): "Heute",
    ("Window", "Plan"): "Mein Plan",
    ("Catalogue", "Breathing"): "Atmen",
    ("CommandLine", "add answers to days"): "Antworten zu Tagen geben",
}


@pytest.fixture(autouse=True)
def _english_again():
    yield
    i18n.use_language("en")


def catalogue_of(folder: Path, monkeypatch, language: str) -> Path:
    real = paths.resource
    monkeypatch.setattr(
        paths, "resource", lambda *parts: folder.joinpath(*parts[1:]) if parts[0] == "i18n" else real(*parts)
    )
    return folder / f"{language}.ts"


def filled(file: Path, texts: dict[tuple[str, str], str]) -> None:
    known = {key: ts_file.Translation((text,), is_finished=True) for key, text in texts.items()}
    file.write_text(ts_file.updated(file.stem, messages(), known), "utf-8")


def test_every_text_of_code_and_catalogues_is_found() -> None:
    found = {message.key: message for message in messages()}
    assert ("Window", "Today") in found
    assert ("Catalogue", "Breathing") in found
    assert ("Skills", "Breathe out slowly while you count to 6.") in found
    assert found["Today", "{n} questions answered."].one == "One question answered."


def test_what_the_program_looks_up_is_what_was_taken_out(monkeypatch) -> None:
    asked = set()

    class Noting(dict):
        def get(self, key, default=None):
            asked.add(key)
            return default

    monkeypatch.setattr(i18n._current, "texts", Noting())
    csv_zip(demo_contents(40, 3, date(2026, 4, 16)), None)
    page_entries()
    assert len(asked) > 100
    assert asked <= {message.key for message in messages()}


def test_the_programs_own_texts_are_in_order() -> None:
    assert list(checks.wrong_in_code()) == []


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("label('Good evening')", "passes no translate"),
        ("x.setText('Saved')", "passes no translate"),
        ("translate('Today', f'Saved {time}')", "not written out"),
        ("translate('Today', 'Saved {time}', at=1)", "nothing is given for the field {time}"),
        ("translate('Today', 'in {n} days', n=1)", "passes translate and not plural"),
        ("translate('Today', 'Saved', at=1)", "at is given, and no text has it"),
        ("plural('Today', 'One day of {all}', '{n} days', 3)", "nothing is given for the field {all}"),
    ],
)
def test_a_fault_is_named_with_its_line(line, fault, tmp_path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "page.py").write_text(f"\n\n{line}\n", "utf-8")
    found = list(checks.wrong_in_code(package))
    assert all(line.startswith("package/page.py:3: ") for line in found)
    assert any(fault in line for line in found)


def test_a_catalogue_is_begun_kept_and_checked(tmp_path) -> None:
    file = tmp_path / "de.ts"
    assert main(["de"], tmp_path) == 0
    first = ts_file.read(file)
    assert set(first) == {message.key for message in messages()}
    filled(file, TEN)
    assert main(["de"], tmp_path) == 0
    again = ts_file.read(file)
    assert {key: again[key].forms for key in TEN} == {key: (text,) for key, text in TEN.items()}
    wrong = "\n".join(checks.wrong_in_catalogue(file, messages()))
    assert "Window: 'Trends' is not translated" in wrong
    assert "Window: 'Plan' is not translated" not in wrong


def test_a_translation_that_lost_a_field_or_a_form_is_named(tmp_path) -> None:
    file = tmp_path / "ar.ts"
    known = {
        ("Today", "Saved {time}"): ts_file.Translation(("saved {clock}",), is_finished=True),
        ("Today", "{n} questions answered."): ts_file.Translation(tuple("abcdef"), is_finished=True),
        ("Gone", "Long gone"): ts_file.Translation(("was here",), is_finished=True),
    }
    file.write_text(ts_file.updated("ar", messages(), known), "utf-8")
    wrong = list(checks.wrong_in_catalogue(file, messages()))
    assert any("'saved {clock}' has other fields" in line for line in wrong)
    assert not any("questions answered" in line for line in wrong)
    assert ts_file.read(file)["Gone", "Long gone"].forms == ("was here",)


def test_a_new_language_by_the_recipe_is_spoken_everywhere(tmp_path, monkeypatch, qtbot, capsys) -> None:
    file = catalogue_of(tmp_path, monkeypatch, "de")
    assert main(["de"], tmp_path) == 0
    filled(file, TEN)
    i18n.use_language("de")
    assert i18n.languages() == ("en", "de")
    assert [entry.words for entry in page_entries()][:4] == ["Heute", "Calendar", "Trends", "Mein Plan"]
    with zipfile.ZipFile(BytesIO(csv_zip(demo_contents(20, 3, date(2026, 4, 16)), None))) as tables:
        package = json.loads(tables.read("datapackage.json"))
    assert package["resources"]
    with pytest.raises(SystemExit):
        parse(["--language", "de", "--help"])
    assert "Antworten zu Tagen geben" in capsys.readouterr().out
    button = QPushButton(i18n.translate("Catalogue", "Breathing"))
    qtbot.addWidget(button)
    assert button.text() == "Atmen"
