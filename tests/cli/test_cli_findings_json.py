"""The shape of ``findings --json``, on whole journals by the real command line."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from command_line import EVERY_FIELD, run_command

from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.demo import demo_contents
from amps_journal.exchange.json_file import write_contents

PROGRAM = [sys.executable, "-m", "amps_journal"]
EMPTY = '{"format": "amps-journal", "version": 1}'
OPTIONAL_NUMBER = (float, int, type(None))
FINDING = {
    "id": str,
    "principle": str,
    "kind": str,
    "verdict": (str, type(None)),
    "hint": bool,
    "subject": (str, type(None)),
    "value": OPTIONAL_NUMBER,
    "unit": str,
    "low": OPTIONAL_NUMBER,
    "high": OPTIONAL_NUMBER,
    "p": OPTIONAL_NUMBER,
    "n": int,
    "needed": int,
    "parts": dict,
    "text": str,
    "sure": bool,
    "share": OPTIONAL_NUMBER,
}
EPISODE = {
    "start": str,
    "end": (str, type(None)),
    "days": int,
    "is_open": bool,
    "tagged": bool,
    "peak": (int, type(None)),
    "programme_lost": OPTIONAL_NUMBER,
    "school_lost": OPTIONAL_NUMBER,
    "days_until_routine": (int, type(None)),
    "skills": list,
    "before": list,
}
PRINCIPLES = ["progressive_activity", "routine", "recurrence"]
HEADLINES = {"seen", "mixed", "opposite", "not_seen", "not_enough_days"}
VERDICTS = {"seen", "opposite", "unclear", "not_enough_days"}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def refuse(name: str) -> float:
    raise AssertionError(f"{name} is not JSON")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample teen's year as a file."""
    file = tmp_path_factory.mktemp("sample") / "sample.json"
    file.write_text(write_contents(demo_contents(365, 2, date(2026, 11, 22))), "utf-8")
    return file


@pytest.fixture(scope="module")
def printed(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program prints of several journals, by name; Infinity and NaN are refused."""
    empty = tmp_path_factory.mktemp("empty") / "empty.json"
    empty.write_text(EMPTY, "utf-8")
    words = [*PROGRAM, "findings", str(sample), str(EVERY_FIELD), str(empty), "--json"]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=True)
    assert done.stderr == ""
    lines = [json.loads(line, parse_constant=refuse) for line in done.stdout.splitlines()]
    return dict(zip(("sample", "every field", "empty"), lines, strict=True))


@pytest.fixture(params=["sample", "every field", "empty"])
def told(printed: dict[str, Any], request: pytest.FixtureRequest) -> dict[str, Any]:
    answer: dict[str, Any] = printed[request.param]
    return answer


def assert_is(value: dict[str, Any], shape: dict[str, Any]) -> None:
    assert list(value) == list(shape)
    for name, kind in shape.items():
        assert isinstance(value[name], kind), name
        assert kind in {bool, dict} or not isinstance(value[name], bool), name


def test_the_whole_has_its_keys_in_their_order(told: dict[str, Any]) -> None:
    assert list(told) == ["period", "days_logged", "days_possible", "principles", "findings", "episodes"]
    assert list(told["period"]) == ["start", "end"]
    assert all(day is None or DAY.fullmatch(day) for day in told["period"].values())
    assert 0 <= told["days_logged"] <= told["days_possible"]
    assert list(told["principles"]) == PRINCIPLES
    assert set(told["principles"].values()) <= HEADLINES


def test_every_finding_has_its_keys_and_kinds(told: dict[str, Any]) -> None:
    for finding in told["findings"]:
        assert_is(finding, FINDING)
        method = METHODS[finding["id"]]
        assert (finding["principle"], finding["kind"], finding["unit"]) == (method.principle, method.kind, method.unit)
        assert finding["verdict"] in (VERDICTS if method.kind == "test" else {None})
        assert all(isinstance(number, float) for number in finding["parts"].values())
        assert finding["text"].endswith(".")


def test_every_finding_names_the_days_used_and_missing(told: dict[str, Any]) -> None:
    for finding in told["findings"]:
        used, missing = finding["parts"]["days_used"], finding["parts"]["days_missing"]
        assert used >= 0
        assert missing >= 0
        assert used + missing <= told["days_possible"]


def test_every_finding_is_there_in_the_order_of_the_principles(told: dict[str, Any]) -> None:
    identities = {finding["id"] for finding in told["findings"]}
    assert identities | {"desensitization_trend"} == set(METHODS)
    order = [PRINCIPLES.index(finding["principle"]) for finding in told["findings"]]
    assert order == sorted(order)
    names = [(finding["id"], finding["subject"]) for finding in told["findings"]]
    assert len(names) == len(set(names))


def test_every_episode_has_its_keys_and_kinds(printed: dict[str, Any]) -> None:
    assert printed["sample"]["episodes"]
    for episode in printed["sample"]["episodes"]:
        assert_is(episode, EPISODE)
        assert DAY.fullmatch(episode["start"])
        assert episode["is_open"] == (episode["end"] is None)


def test_lag_tests_tell_every_lag_and_the_reverse(printed: dict[str, Any]) -> None:
    by_id = {finding["id"]: finding for finding in printed["sample"]["findings"]}
    ends = ("", "_low", "_high", "_p")
    for identity in ("stress_then_pain", "inactivity_then_pain"):
        parts = by_id[identity]["parts"]
        assert parts["lag"] in {1, 2, 3}
        assert {f"{name}{end}" for name in ("lag_0", "lag_1", "lag_2", "lag_3", "reverse") for end in ends} <= set(
            parts
        )


def test_a_hint_is_said_and_only_of_a_test_that_speaks(printed: dict[str, Any]) -> None:
    for finding in printed["sample"]["findings"]:
        assert not finding["hint"] or finding["verdict"] in {"seen", "opposite"}


def test_a_test_is_sure_below_its_share_and_a_hint_above_it(printed: dict[str, Any]) -> None:
    for finding in printed["sample"]["findings"]:
        assert (finding["share"] is not None) == (finding["kind"] == "test")
        if finding["verdict"] in {"seen", "opposite"}:
            assert (finding["sure"], finding["hint"]) == (
                finding["p"] < finding["share"],
                finding["p"] >= finding["share"],
            )
        else:
            assert not finding["sure"]


@pytest.mark.parametrize(
    "broken",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000, EMPTY.encode()[:-1] + b', "days": [{"date": NaN}]}'],
)
def test_a_broken_file_is_one_sentence_on_standard_error(
    tmp_path: Path, broken: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(broken)
    assert run_command("findings", file, "--json") == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert error.startswith(str(file))
    assert error.endswith(".\n")
    assert error.count("\n") == 1


def test_a_journal_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words in (
        ["--journal", tmp_path / "none", "findings"],
        ["findings", tmp_path / "none.json"],
        ["findings", tmp_path],
    ):
        assert run_command(*words, "--json") == 1
        out, error = capsys.readouterr()
        assert (out, error.count("\n")) == ("", 1)


def test_the_words_for_a_terminal_are_the_sentences_of_the_json(
    sample: Path, printed: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command("findings", sample) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line[4:] for line in lines if line.startswith("  - ")] == [
        finding["text"] for finding in printed["sample"]["findings"]
    ]
