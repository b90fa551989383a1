"""What may stand on the command line, exit statuses, and what a user's mistake looks like."""

import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from command_line import EVERY_FIELD, run_command, state_of_folder

from amps_journal import __version__, cli, paths
from amps_journal.cli import dispatch
from amps_journal.cli.journals import utc_now
from amps_journal.journal import Journal

PROGRAM = [sys.executable, "-m", "amps_journal"]


def started(*argv: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    """The finished program."""
    words = [*PROGRAM, *(str(word) for word in argv)]
    return subprocess.run(words, capture_output=True, timeout=120, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_without_a_command_the_window_is_meant() -> None:
    request = cli.parse([])
    assert (request.command, request.journal) == (None, None)
    assert cli.parse(["--journal", "J"]).journal == Path("J")


def test_the_journal_may_be_named_before_or_after_the_command() -> None:
    assert cli.parse(["--journal", "J", "check"]).journal == Path("J")
    assert cli.parse(["check", "--journal", "J"]).journal == Path("J")
    assert cli.parse(["--journal", "I", "check", "--journal", "J"]).journal == Path("J")
    assert cli.parse(["check"]).journal is None


def test_a_period_is_read_as_dates() -> None:
    request = cli.parse(["findings", "--from", "2026-01-05", "--to", "2026-02-01", "--json"])
    assert (request.start, request.last, request.json) == (date(2026, 1, 5), date(2026, 2, 1), True)


@pytest.mark.parametrize(
    "argv",
    [
        "dance",
        "--journal",
        "--colour red",
        "log",
        "log a.json b.json",
        "findings --from 2026-02-30",
        "findings --from 20260205",
        "findings --from 2026-W06-1",
        "findings --from 0001-01-01",
        "findings --to 9999-12-31",
        "findings --from 2026-02-05 --to 2026-02-04",
        "findings --js",
        "summary",
        "summary out.pdf --for parent",
        "export",
        "export out --format xml",
        "export out --for friend",
        "export out --format sqlite --for therapist",
        "export out.sqlite --for parent",
        "import",
        "import a.json --format",
        "demo --days 0",
        "demo --days many",
        "demo --days 1e3",
        "demo --days 99999999999999999999999999",
        "demo --seed -1",
        "restore",
        "check now",
    ],
)
def test_wrong_usage_ends_with_status_2_and_a_line(argv: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(argv.split())
    assert ended.value.code == 2
    assert "amps-journal" in capsys.readouterr().err


def test_an_empty_name_is_wrong_usage() -> None:
    for argv in (["--journal", "", "check"], ["export", ""], ["log", ""]):
        with pytest.raises(SystemExit) as ended:
            cli.parse(argv)
        assert ended.value.code == 2


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.parse(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"amps-journal {__version__}\n"


READS = [
    ("findings",),
    ("findings", "--json"),
    ("summary", "out.pdf"),
    ("export", "out.json"),
    ("export", "out.sqlite"),
    ("check",),
    ("backup", "out.zip"),
]


@pytest.mark.parametrize("words", READS, ids=" ".join)
def test_without_a_journal_a_read_says_so_and_makes_nothing(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run_command("--journal", tmp_path / "none", *words) == 1
    out, error = capsys.readouterr()
    assert (out, error.count("\n")) == ("", 1)
    assert "no journal" in error
    assert list(tmp_path.iterdir()) == []
    assert not paths.log_folder().exists()


@pytest.mark.parametrize("words", READS, ids=" ".join)
def test_a_damaged_journal_is_a_sentence(
    words: tuple[str, ...],
    journal_folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    database = journal_folder / "journal.db"
    data = bytearray(database.read_bytes())
    data[5000] ^= 1
    database.write_bytes(data)
    keys = (journal_folder / "keys.json").read_bytes()
    for spoil in (lambda: None, lambda: database.write_bytes(b""), lambda: database.write_bytes(b"rubbish" * 999)):
        spoil()
        _ends_in_a_sentence(journal_folder, words, capsys)
    database.write_bytes(data)
    for broken in (b"", b"{}", keys[:50], keys.replace(b"data_key", b"data-key")):
        (journal_folder / "keys.json").write_bytes(broken)
        _ends_in_a_sentence(journal_folder, words, capsys)


def _ends_in_a_sentence(folder: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    before = state_of_folder(folder)
    status = run_command("--journal", folder, *words)
    error = capsys.readouterr().err
    assert status == 1
    assert error.strip().endswith(".")
    assert "Something went wrong inside" not in error
    assert state_of_folder(folder) == before


def test_check_says_that_a_journal_is_well(journal_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "check") == 0
    assert "3 days" in capsys.readouterr().out
    assert state_of_folder(journal_folder) == before


def test_a_journal_that_is_open_elsewhere_is_left_alone(
    journal_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Journal.open(journal_folder, now=utc_now):
        for words in (("check",), ("import", EVERY_FIELD), ("findings",)):
            assert run_command("--journal", journal_folder, *words) == 1
            assert "open" in capsys.readouterr().err


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    for words in (("check",), ("import", EVERY_FIELD), ("demo",), ("findings",)):
        assert run_command("--journal", file, *words) == 1
        assert capsys.readouterr().err.count("\n") == 1
    assert file.read_bytes() == b""


@pytest.mark.parametrize("command", ["log", "import", "findings"])
def test_a_file_that_cannot_be_read_is_a_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in (tmp_path, tmp_path / "missing.json", EVERY_FIELD / "below.json", tmp_path / ("a" * 300)):
        assert run_command("--journal", tmp_path / "new", command, file) == 1
        assert "cannot be read" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_demo_makes_a_journal_of_its_own_and_never_over_another(
    tmp_path: Path, journal_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command("demo", "--days", 30, "--seed", 7) == 0
    assert str(paths.demo_journal_folder()) in capsys.readouterr().out
    assert run_command("--journal", paths.demo_journal_folder(), "check") == 0
    assert run_command("demo") == 1
    before = state_of_folder(journal_folder)
    assert run_command("--journal", journal_folder, "demo") == 1
    assert state_of_folder(journal_folder) == before
    assert run_command("--journal", paths.default_journal_folder(), "demo") == 1
    assert not paths.default_journal_folder().exists()
    (tmp_path / "link").symlink_to(paths.default_journal_folder())
    assert run_command("--journal", tmp_path / "link", "demo") == 1
    assert not paths.default_journal_folder().exists()


def test_a_bug_is_one_sentence_and_the_log_has_no_word_of_the_journal(
    journal_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    word = " ".join(["a", "private", "word"])

    def broken(_request: object) -> int:
        raise ZeroDivisionError(word)

    monkeypatch.setitem(dispatch._COMMANDS, "check", broken)
    assert run_command("--journal", journal_folder, "check") == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "Traceback" not in error
    log = (paths.log_folder() / "program.log").read_text("utf-8")
    assert "ZeroDivisionError" in log
    assert word not in log


def test_the_program_ends_with_the_statuses_of_the_commands(journal_folder: Path, tmp_path: Path) -> None:
    done = started("--journal", journal_folder, "check")
    assert (done.returncode, done.stderr) == (0, b"")
    failed = started("--journal", tmp_path / "none", "check")
    assert (failed.returncode, failed.stdout, failed.stderr.count(b"\n")) == (1, b"", 1)
    assert started("dance").returncode == 2


def test_the_installed_command_runs(journal_folder: Path) -> None:
    command = Path(sys.executable).parent / "amps-journal"
    done = subprocess.run(
        [command, "--journal", journal_folder, "check"], capture_output=True, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_that_knows_few_characters_gets_question_marks(tmp_path: Path) -> None:
    folder = tmp_path / "Tagebuch–🎻"
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = started("--journal", folder, "import", EVERY_FIELD, "--preview", env=environment)
    assert done.returncode == 0
    failed = started("--journal", folder, "check", env=environment)
    assert (failed.returncode, b"Tagebuch??" in failed.stderr) == (1, True)


def test_a_reader_that_goes_away_is_met_in_silence(journal_folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    for words in (("export", "-"), ("check",)):
        done = subprocess.run(
            [*PROGRAM, "--journal", str(journal_folder), *words],
            stdout=writing,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
        assert done.stderr == b""
        assert done.returncode == 0
    os.close(writing)


@pytest.mark.parametrize(("stream", "status"), [("<", 1), (">", 0), ("2>", 0)])
def test_a_closed_standard_stream_is_no_bug(stream: str, status: int, tmp_path: Path) -> None:
    words = "log -" if stream == "<" else f"import '{EVERY_FIELD}'"
    line = f"'{sys.executable}' -m amps_journal --journal '{tmp_path / 'new'}' {words} {stream}&-"
    done = subprocess.run(["/bin/sh", "-c", line], capture_output=True, timeout=120, check=False)
    assert done.returncode == status
    assert b"went wrong" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("words", [("check",), ("export", "-"), ("export", "/dev/full")])
def test_a_full_disk_behind_the_output_is_a_sentence(words: tuple[str, ...], journal_folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, "--journal", str(journal_folder), *words],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)
    assert b"no space left" in done.stderr.lower()


def test_control_c_is_met_in_silence(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [*PROGRAM, "--journal", str(tmp_path / "new"), "log", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs the tests in the background has its children ignore Control-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  (it starts no thread)
    )
    assert program.stdin is not None
    program.stdin.write(b" " * 1_000_000)  # more than a pipe holds: it is reading by now
    program.stdin.flush()
    program.send_signal(signal.SIGINT)
    out, error = program.communicate(timeout=60)
    assert (program.returncode, out, error) == (130, b"", b"")
    assert not (tmp_path / "new").exists()
