"""The summary of 3 months out of ten years of days, against Typst alone setting the same page with ready figures.

Typst remembers what it has set before, so that no two rounds ask for the same page: the teen's question differs in
each, on both sides. The bare side gets the finished template, data and SVG files; what the summary costs beyond it is
the sharing filter, the findings of both periods, the figures, and finding out how much room there is for them.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.periods import THREE_MONTHS
from amps_journal.report import summary_pdf
from amps_journal.report.summary_content import summary_content
from amps_journal.report.typeset import Source, source_of
from amps_journal.sharing import shared_contents
from benchmarks.measured import Longest, Measured, medians

DAYS = 3653
END = date(2026, 11, 21)
ROUNDS = 9
LIMIT_SECONDS = 1.5
AIM = 7.0


def _question(round_number: int) -> str:
    return f"What shall we talk about in week {round_number}?"


def _ready(shared: JournalContents, of: Period, side: int) -> Iterator[Source]:
    """Everything that Typst needs, made before the clock starts; a page of its own for each round."""
    for number in range(ROUNDS + 1):
        question = _question(1000 * side + number)
        yield source_of(summary_content(shared, of, made_on=END, question=question, pages=2), END, "a4")


def run() -> list[Measured | Longest]:
    """Measure the summary from the journal to the bytes, and Typst alone, in turns."""
    contents = demo_contents(DAYS, 3, END)
    of = Period(END - timedelta(days=THREE_MONTHS), END)
    sources = iter(tuple(_ready(shared_contents(contents, "therapist"), of, 1)))
    rounds = iter(range(ROUNDS + 1))

    def summary() -> bytes:
        shared = shared_contents(contents, "therapist")
        return summary_pdf(shared, of, made_on=END, question=_question(next(rounds)), pages=2)

    made, bare = medians(summary, lambda: next(sources).pdf(), rounds=ROUNDS)
    name = "The summary of 3 months out of 10 years, two pages"
    return [
        Measured(name, made, "Typst alone, figures ready", bare, AIM),
        Longest(f"{name}, warm", made, LIMIT_SECONDS),
    ]
