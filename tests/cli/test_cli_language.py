"""The command line answers in the language of the settings, or in the one asked for."""

from pathlib import Path

import pytest
from command_line import EVERY_FIELD, run_command

from amps_journal import cli, paths
from amps_journal.settings import MachineSettings, save_settings

GERMAN = """<TS language="de"><context><name>CommandLine</name>
<message><source>No day has been logged yet.</source><translation>Noch ist kein Tag eingetragen.</translation></message>
<message><source>Routine</source><translation>Alltag</translation></message>
<message><source>say what the days show</source><translation>sagen, was die Tage zeigen</translation></message>
</context></TS>"""


@pytest.fixture(autouse=True)
def german(catalogues: Path) -> None:
    (catalogues / "de.ts").write_text(GERMAN, "utf-8")


@pytest.mark.parametrize("words", [("--language", "de", "findings"), ("findings", "--language", "de")])
def test_a_language_may_be_asked_for_before_or_after_the_command(words, capsys) -> None:
    assert run_command(*words, EVERY_FIELD) == 0
    assert "Alltag" in capsys.readouterr().out


def test_without_one_the_language_of_the_settings_is_spoken(capsys) -> None:
    save_settings(paths.settings_file(), MachineSettings(language="de"))
    assert run_command("findings", EVERY_FIELD) == 0
    assert "Alltag" in capsys.readouterr().out
    assert run_command("--language", "en", "findings", EVERY_FIELD) == 0
    assert "Routine" in capsys.readouterr().out


def test_help_is_in_that_language_too(capsys) -> None:
    with pytest.raises(SystemExit):
        cli.parse(["--language", "de", "--help"])
    assert "sagen, was die Tage zeigen" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("--language", "tlh", "findings"), ("--language",)])
def test_a_language_that_there_is_not_is_refused_with_those_that_there_are(words, capsys) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(list(words))
    assert ended.value.code == 2
    assert "--language" in capsys.readouterr().err


def test_paper_is_that_of_the_land_unless_it_is_said(monkeypatch) -> None:
    assert cli.parse(["summary", "out.pdf"]).paper == "a4"
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert cli.parse(["summary", "out.pdf"]).paper == "letter"
    assert cli.parse(["summary", "out.pdf", "--paper", "a4"]).paper == "a4"
