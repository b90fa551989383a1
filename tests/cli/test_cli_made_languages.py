"""The command line in the two test languages: nothing that any command says is left in English."""

from datetime import date
from pathlib import Path

import pytest
from command_line import EVERY_FIELD, run_command
from made_language_words import left_in_english, own_words

from amps_journal import cli
from amps_journal.demo import demo_contents
from amps_journal.i18n import use_language
from amps_journal.sharing.sections import sections

COMMANDS = ("demo", "log", "findings", "summary", "export", "import", "backup", "restore", "check", "wait")
TYPED = {
    "amps", "amps-journal", "journal", "demo", "log", "findings", "summary", "export", "import", "backup", "restore",
    "check", "wait", "therapist", "parent", "letter", "json", "csv", "fhir", "sqlite", "en_XA", "ar_XB", "tmp", "pdf",
    "zip", "seed",
    "days", "from", "for", "sections", "include", "exclude", "paper", "pages", "format", "byte", "order", "mark",
    "preview", "replace", "any", "date", "version", "help", "language",
}  # fmt: skip
"""What is typed, or a name of a file: the same in every language."""
SECTIONS = {word for section in sections() for word in section.key.split("_")} | {"setback_plan"}
DAYS = 60
OWN = own_words(demo_contents(DAYS, 1, date.today()))  # noqa: DTZ011  (as the command makes it)


@pytest.fixture(params=["en_XA", "ar_XB"])
def language(request):
    yield request.param
    use_language("en")


def english_in(text: str, tmp_path: Path) -> list[str]:
    own = TYPED | SECTIONS | OWN | set(str(tmp_path).replace("_", "/").split("/")) | {tmp_path.name}
    lines = [line.replace(str(tmp_path), "").replace(str(EVERY_FIELD), "") for line in text.splitlines()]
    return left_in_english(lines, own)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_of_every_command(command, language, capsys, tmp_path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(["--language", language, *command.split(), "--help"])
    assert ended.value.code == 0
    assert english_in(capsys.readouterr().out, tmp_path) == []


@pytest.mark.parametrize(
    "words",
    [
        ("summary",),
        ("demo", "--days"),
        ("demo", "--days", "0"),
        ("demo", "--days", "x"),
        ("check", "--no-such-thing"),
        ("summary", "o.pdf", "--paper", "a5"),
        ("summary", "o.pdf", "--from", "never"),
        ("export", "o.json", "--from", "2026-03-05", "--to", "2026-03-01"),
        ("export", "o.sqlite", "--for", "parent"),
        ("export", "o.json", "--sections", "nothing", "--for", "parent"),
        ("summary", "o.pdf", "--sections", ","),
    ],
)
def test_refusals_of_what_was_typed(words, language, capsys, tmp_path) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(["--language", language, *words])
    assert ended.value.code == 2
    typed = capsys.readouterr().err
    for word in words:
        typed = typed.replace(word, "")
    assert english_in(typed, tmp_path) == []


def test_what_every_command_says(language, capsys, tmp_path) -> None:
    folder, out = tmp_path / "j", tmp_path / "o"
    commands = (
        ("demo", "--days", DAYS),
        ("demo", "--days", DAYS),  # There already.
        ("findings",),
        ("summary", out.with_suffix(".pdf")),
        ("export", out.with_suffix(".json"), "--for", "parent"),
        ("import", EVERY_FIELD, "--preview"),
        ("log", tmp_path / "x.json"),
        ("import", tmp_path / "o.json"),
        ("backup", out.with_suffix(".zip")),
        ("restore", out.with_suffix(".zip")),
        ("restore", tmp_path / "x.zip"),
        ("check",),
    )
    for words in commands:
        run_command("--language", language, "--journal", folder, *words)
        said = capsys.readouterr()
        assert said.out + said.err, words
        assert english_in(said.out + said.err, tmp_path) == [], words


def test_they_are_spoken_when_asked_for_and_offered_to_nobody(capsys) -> None:
    assert cli.parse(["--language", "ar_XB", "check"]).command == "check"
    use_language("en")
    with pytest.raises(SystemExit):
        cli.parse(["--language", "de_XA", "check"])
    with pytest.raises(SystemExit):
        cli.parse(["--help"])
    assert "_X" not in capsys.readouterr().out.replace("de_XA", "")
