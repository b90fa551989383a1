"""A language of ten texts, added by the recipe in docs/translating.md, is spoken in all seven places."""

import json
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from deleting import delete_now
from fake_journal import FakeJournal
from matplotlib.text import Text
from parts import find
from pypdf import PdfReader
from PySide6.QtWidgets import QDialogButtonBox

from amps_journal import cli, i18n
from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.charts.function_and_pain.figure import function_and_pain_figure
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.exchange.csv_files import csv_zip
from amps_journal.exchange.fhir import fhir_bundle
from amps_journal.report.summary import summary_pdf
from amps_journal.ui import qt_language
from amps_journal.ui.theme import chart_look, load_theme
from amps_journal.ui.window import JournalWindow
from tools.strings import ts_file
from tools.strings.__main__ import main
from tools.strings.extract import messages

LANGUAGE = "fi"
TEN = {
    ("Window", "Today"): "Tänään",
    ("Window", "Settings"): "Asetukset",
    ("Today", "Undo"): "Kumoa",
    ("Charts", "Active minutes each day"): "Aktiivisia minuutteja päivässä",
    ("Charts", "plan"): "suunnitelma",
    ("Report", "Recovery summary: {name}"): "Toipumisen yhteenveto: {name}",
    ("CsvReadme", "One row for each medicine taken on a day."): "Yksi rivi jokaisesta päivän lääkkeestä.",
    ("Fhir", "Stress, 0 to 10, 10 is most"): "Stressi, 0–10, 10 on eniten",
    ("CommandLine", "add answers to days"): "lisää vastauksia päiviin",
    ("Catalogue", "Breathing"): "Hengitys",
}
LAST_DAY = date(2026, 4, 16)


@pytest.fixture
def contents() -> JournalContents:
    return demo_contents(40, 3, LAST_DAY)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> str:
    """By the recipe: begun by the command, then ten texts translated and called finished."""
    folder = tmp_path_factory.mktemp("recipe")
    assert main([LANGUAGE], folder) == 0
    known = {key: ts_file.Translation((text,), is_finished=True) for key, text in TEN.items()}
    assert set(known) <= set(ts_file.read(folder / f"{LANGUAGE}.ts"))
    return ts_file.updated(LANGUAGE, messages(), known)


@pytest.fixture(autouse=True)
def finnish(catalogues, catalogue, qapp):
    """The language lies where it is looked for, and is spoken."""
    (catalogues / f"{LANGUAGE}.ts").write_text(catalogue, "utf-8")
    i18n.use_language(LANGUAGE)
    qt_language.speak(qapp)
    yield
    i18n.use_language("en")
    qt_language.speak(qapp)


def test_the_language_is_offered():
    assert i18n.languages() == ("en", LANGUAGE)


def test_in_the_window_also_when_it_is_chosen_there(open_store, appearance, qtbot, contents):
    i18n.use_language("en")
    window = JournalWindow(open_store(FakeJournal(contents)), appearance)
    window.start()
    window.show()
    appearance.change(replace(appearance.machine, language=LANGUAGE))
    qtbot.waitUntil(lambda: find(window, "rail_today").text() == "Tänään")
    assert find(window, "rail_settings").text() == "Asetukset"
    window.close()
    delete_now(window)


def test_in_qts_own_dialogs(qtbot):
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Peru"


def test_in_charts(contents):
    figure = function_and_pain_figure(
        daily_arrays(contents, None), findings_of(contents, None), chart_look(load_theme("light")), (1000, 320)
    )
    said = {text.get_text() for text in figure.findobj(Text)}
    assert {"suunnitelma", "Aktiivisia minuutteja päivässä"} <= said


def test_in_a_pdf_which_names_it(contents):
    named = replace(contents, person=replace(contents.person, name="Sam"))
    pdf = PdfReader(BytesIO(summary_pdf(named, None, made_on=LAST_DAY)))
    assert "Toipumisen yhteenveto: Sam" in pdf.pages[0].extract_text()
    assert pdf.trailer["/Root"]["/Lang"] == LANGUAGE


def test_in_what_is_said_of_the_tables(contents):
    with zipfile.ZipFile(BytesIO(csv_zip(contents, None))) as tables:
        said = next(tables.read(name).decode() for name in tables.namelist() if "README" in name)
    assert "Yksi rivi jokaisesta päivän lääkkeestä." in said


def test_in_the_displays_of_fhir(contents):
    assert "Stressi, 0–10, 10 on eniten" in json.dumps(json.loads(fhir_bundle(contents, "abc")), ensure_ascii=False)


def test_on_the_command_line(capsys):
    i18n.use_language("en")
    with pytest.raises(SystemExit):
        cli.parse(["--language", LANGUAGE, "--help"])
    assert "lisää vastauksia päiviin" in capsys.readouterr().out
