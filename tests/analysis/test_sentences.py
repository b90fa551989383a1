"""Every sentence that findings say to a teen: reached by real journals, easy enough to read, and without blame.

The measure is the Flesch-Kincaid grade of each single sentence, not of a text as a whole, so that an easy sentence
cannot make up for a hard one. On texts this short the grade jumps by what the numbers in it happen to be, so every
number is read as the same word. It counts syllables from a pronouncing dictionary.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import textstat
from sentence_days import measured_journals, nearly_enough_journals
from verdict_days import verdict_journals

from amps_journal import analysis
from amps_journal.analysis.findings import trend_wording
from amps_journal.analysis.findings.all_findings import Finding, findings_of
from amps_journal.analysis.findings.definitions import METHODS, how_it_is_worked_out

HIGHEST_GRADE = 6.0
VERDICTS = {"seen", "opposite", "unclear", "not_enough_days"}
TESTS = sorted(identity for identity, method in METHODS.items() if method.kind == "test")
NUMBER = re.compile(r"\d+:\d\d|\d+(\.\d+)?")
NOT_SAID = re.compile(
    # Blame and alarm, claims about causes, what is a doctor's to say, and rest, which is no advice here.
    r"\bcaus|\brest(s|ed|ing)?\b|\bfail|\bbad\b|!|imagin|diagnos|\bcure|\bmedicine|\bpill|\bblame|\blazy\b|\bdamage|"
    # The words of statistics.
    r"\b(the|their|its|a|weekly) means?\b|\bmedian|correlat|significan|\bp.values?\b|interval|regress|varian|deviat|"
    r"residual|hypothes|statist|coefficient|percentile|\bindex\b|\bratio\b|\bsample|\bnull\b|\bslope\b|\btrend\b|"
    r"predict",
    re.IGNORECASE,
)


def grade(sentence: str) -> float:
    """The US school grade that reads the sentence (Kincaid et al. 1975), numbers read as one easy word."""
    return textstat.flesch_kincaid_grade(NUMBER.sub("ten", sentence.replace("%", " percent")))


def sentences_of(text: str) -> list[str]:
    return re.split(r"(?<=[.?!]) ", text)


@pytest.fixture(scope="module")
def told_by_journal() -> list[list[Finding]]:
    """What each journal says."""
    journals = [*verdict_journals(), *measured_journals(), *nearly_enough_journals()]
    return [list(findings_of(contents).findings) for _name, contents in journals]


@pytest.fixture(scope="module")
def told(told_by_journal: list[list[Finding]]) -> list[Finding]:
    """What all journals together say."""
    return [finding for found in told_by_journal for finding in found]


@pytest.fixture(scope="module")
def texts(told: list[Finding]) -> list[str]:
    """Everything that can be read, each text once."""
    said = {finding.text for finding in told} | set(trends_of_every_size())
    return sorted(said | {how_it_is_worked_out(identity) for identity in METHODS})


def trends_of_every_size() -> Iterator[str]:
    """What is said of a quick, a slow and a very slow change; no journal of a few months has all of them."""
    for a_week in (3.0, 0.3, 0.05):
        yield from (trend_wording.moving_more(a_week), trend_wording.moving_less(a_week))
        share = a_week / 100
        yield from (trend_wording.routine_more(share), trend_wording.routine_less(share))
        for at_home in (False, True):
            yield trend_wording.school_more(share, home_schooled=at_home)
            yield trend_wording.school_less(share, home_schooled=at_home)


@pytest.mark.parametrize("identity", TESTS)
def test_every_verdict_is_reached_and_has_sentences_of_its_own(told: list[Finding], identity: str) -> None:
    by_verdict: dict[str | None, set[str]] = {}
    for finding in told:
        if finding.id == identity:
            by_verdict.setdefault(finding.verdict, set()).add(finding.text)
    assert set(by_verdict) == VERDICTS
    assert sum(len(said) for said in by_verdict.values()) == len(set().union(*by_verdict.values()))


@pytest.mark.parametrize("outcome", ["energy", "got_in_the_way"])
def test_both_outcomes_of_a_night_are_seen_the_other_way_and_unclear(told: list[Finding], outcome: str) -> None:
    found = {finding.verdict for finding in told if finding.subject == outcome}
    # Each outcome has a finding of its own, also while it has too few days.
    assert found - {"not_enough_days"} == VERDICTS - {"not_enough_days"}


def test_no_two_findings_of_one_journal_say_the_same(told_by_journal: list[list[Finding]]) -> None:
    """Not even where they lack days: each says what it would tell of."""
    for found in told_by_journal:
        said = [finding.text for finding in found]
        assert sorted(said) == sorted(set(said))


def source_texts() -> list[tuple[str, tuple[str, ...]]]:
    """Every English text of a finding or a method that the analysis hands to translation, by its file.

    A plural is one text in its forms: the gates keep most of them from ever counting one.
    """
    found = []
    for file in sorted(Path(analysis.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) in {"translate", "plural"}:
                words = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
                if words[0] in {"Findings", "Methods"}:
                    found.append((file.stem, tuple(words[1:])))
    return found


@pytest.mark.parametrize(("room", "forms"), source_texts())
def test_no_sentence_stays_unread(texts: list[str], room: str, forms: tuple[str, ...]) -> None:
    filled = [re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(form))) for form in forms]
    assert any(form.search(one) for form in filled for one in texts)


def test_every_sentence_reads_at_grade_6_or_lower(texts: list[str]) -> None:
    graded = {sentence: grade(sentence) for text in texts for sentence in sentences_of(text)}
    assert {sentence: round(g, 1) for sentence, g in graded.items() if g > HIGHEST_GRADE} == {}


def test_the_measure_tells_a_hard_sentence_from_an_easy_one() -> None:
    assert grade("The autoregressive component of the residual series was statistically significant.") > 12
    assert grade("Your days show no clear change so far.") < 3
    assert grade("You did 7% of your list, over 3 days.") == grade("You did 82% of your list, over 184 days.")


def test_no_text_blames_alarms_claims_causes_or_speaks_statistics(texts: list[str]) -> None:
    assert [(found.group(), text) for text in texts if (found := NOT_SAID.search(text))] == []


def test_every_text_is_whole_sentences(texts: list[str]) -> None:
    for sentence in (sentence for text in texts for sentence in sentences_of(text)):
        assert re.match(r"[A-Z0-9]", sentence)
        assert sentence.endswith((".", "?"))
        assert "{" not in sentence


def test_a_hint_says_that_it_may_be_chance_and_nothing_else_does(told: list[Finding]) -> None:
    assert any(finding.hint for finding in told)
    for finding in told:
        assert finding.hint == finding.text.endswith("This is a hint, and may be chance.")
