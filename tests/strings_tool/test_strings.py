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
        ("translate('Today', 'of {planned} minutes planned', planned=3)", "passes translate and not plural"),
        ("translate('Today', '{what} {long} min', what=1, long=round(x))", "passes translate and not plural"),
        ("translate('Report', '{low} to {high} hours', low=8, high=10)", "passes translate and not plural"),
        ("parser.add_argument('--days', help='how many days')", "'how many days' passes no translate"),
        ("parser.add_argument('out', metavar='FILE')", "'FILE' passes no translate"),
        ("commands.add_parser('demo', description='a sample')", "'a sample' passes no translate"),
        ("axes.set_ylabel('Pain')", "'Pain' passes no translate"),
        ("axes.text(0, 1, 'no entries')", "'no entries' passes no translate"),
        ("axes.annotate('plan', (0, 1))", "'plan' passes no translate"),
        ("canvas.keys([Key('helped', colour, 'bar')])", "'helped' passes no translate"),
        ("ChartTable(caption, ('When', 'Days'), rows)", "'When' passes no translate"),
        ("painter.drawText(place, 'no entry')", "'no entry' passes no translate"),
        ("said = f'{days} days so far'", "has words that pass no translate"),
        ("said = f'Logged {day}.'", "has words that pass no translate"),
        ("said = f'{first} {second}'", "puts words together"),
        ("said = f'{name}: {value}'", "puts words together"),
        ("said = ', '.join(names)", "puts words together"),
        ("said = ' '.join(said)", "puts words together"),
        ("said = '; '.join(said)", "puts words together"),
        ("said = translate('Today', 'Saved.') + more", "put together with another"),
        ("said = '%s of %s' % (a, b)", "put together with another"),
        ("said = catalogue.label('strategies', key).lower()", ".lower() bends words"),
        ("said = step.stimulus.capitalize()", ".capitalize() bends words"),
        ("said = translate('Today', 'Saved').upper()", ".upper() bends words"),
    ],
)
def test_a_fault_is_named_with_its_line(line, fault, tmp_path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "page.py").write_text(f"\n\n{line}\n", "utf-8")
    found = list(checks.wrong_in_code(package))
    assert all(line.startswith("package/page.py:3: ") for line in found)
    assert any(fault in line for line in found)


@pytest.mark.parametrize(
    "line",
    [
        "logger.error('%s at %s', name, place)",
        "raise LookupError(f'no {name} here')",
        "connection.execute(f'SELECT {names} FROM days')",
        "band.set_label(f'{colour} range')",
        "bars(box, label=f'{name} nights')",
        "made = label('', 'quiet', f'{name}_words')",
        "key = f'{root}.{name}'",
        "lines = '\\n'.join(said)",
        "made.setStyleSheet(f'background: {colour}; border: none;')",
        "said = f'{minutes}:{seconds:02d}'",
        "translate('Today', '{share} was less than {other}', share=1, other=2)",
        "parser.add_argument('--from', metavar='D')",
        "typed = event.text().lower()",
        "said = plural('Today', '{what} {n} min', '{what} {n} min', n, what=what)",
    ],
)
def test_what_nobody_reads_is_no_fault(line, tmp_path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "page.py").write_text(f"{line}\n", "utf-8")
    assert list(checks.wrong_in_code(package)) == []


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


def test_names_of_months_may_be_left_to_cldr_and_ranges_may_not(tmp_path) -> None:
    file = tmp_path / "de.ts"
    filled(file, {})
    wrong = list(checks.wrong_in_catalogue(file, messages()))
    assert not any("'January'" in line or "'Mon'" in line for line in wrong)
    assert any("'{start} to {end}' is not translated" in line for line in wrong)


def test_an_option_of_the_command_line_stays_as_it_is_typed(tmp_path) -> None:
    file = tmp_path / "de.ts"
    filled(file, {("CommandLine", "--to lies before --from"): "--bis liegt vor --from"})
    assert any("has other options" in line for line in checks.wrong_in_catalogue(file, messages()))


def test_six_forms_go_through_the_catalogue_the_check_and_the_program(tmp_path, monkeypatch) -> None:
    file = catalogue_of(tmp_path, monkeypatch, "ar")
    assert main(["ar"], tmp_path) == 0
    key = ("Today", "{n} questions answered.")
    assert ts_file.read(file)[key].forms == ("",) * 6
    assert "Forms in order: zero, one, two, few, many, other" in file.read_text("utf-8")

    def wrong_after(forms: tuple[str, ...]) -> list[str]:
        known = {key: ts_file.Translation(forms, is_finished=True)}
        file.write_text(ts_file.updated("ar", messages(), known), "utf-8")
        return [line for line in checks.wrong_in_catalogue(file, messages()) if "questions answered" in line]

    forms = ("لا أسئلة", "سؤال", "سؤالان", "{n} أسئلة", "{n} سؤالا", "{n} سؤال")
    assert wrong_after(forms[:5]) != []  # A form that is missing keeps the entry unfinished.
    assert wrong_after(forms) == []
    i18n.use_language("ar")
    said = [i18n.plural("Today", "One question answered.", key[1], n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)]
    classes = (0, 1, 2, 3, 3, 4, 4, 5, 5, 3)
    numbers = (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)
    assert said == [forms[place].format(n=n) for place, n in zip(classes, numbers, strict=True)]


@pytest.mark.parametrize(
    ("language", "forms", "said"),
    [
        ("fr", ("{n} jour", "{n} de jours", "{n} jours"), ["0 jour", "1 jour", "2 jours"]),
        ("zh", ("{n} 天",), ["0 天", "1 天", "2 天"]),
    ],
)
def test_other_languages_count_by_their_own_rules(language, forms, said, tmp_path, monkeypatch) -> None:
    file = catalogue_of(tmp_path, monkeypatch, language)
    assert main([language], tmp_path) == 0
    key = ("Share", "{n} days")
    assert len(ts_file.read(file)[key].forms) == len(forms)
    file.write_text(ts_file.updated(language, messages(), {key: ts_file.Translation(forms, is_finished=True)}), "utf-8")
    i18n.use_language(language)
    assert [i18n.plural("Share", "{n} day", "{n} days", n) for n in (0, 1, 2)] == said


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
