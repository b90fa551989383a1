"""The summary of 3 months out of ten years of days, against Typst alone setting the same page with ready figures.

Typst remembers what it has set before, so that no two rounds ask for the same page: the teen's question differs in
each, on both sides. The bare side gets the finished template, data and SVG files; what the summary costs beyond it is
the sharing filter, the findings of both periods, the figures, and finding out how much room there is for them. The
steps below the line say what of that no way of writing the program saves: Typst is asked once more how much room the
words leave, and matplotlib draws the figures.
"""

import json
import statistics
from collections.abc import Iterator
from datetime import date, timedelta

import typst

from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.periods import THREE_MONTHS
from amps_journal.report import summary_pdf
from amps_journal.report.summary_content import summary_content
from amps_journal.report.summary_parts import SummaryContent
from amps_journal.report.typeset import Source, source_of
from amps_journal.sharing import shared_contents
from benchmarks.measured import Longest, Measured, in_turns

DAYS = 3653
END = date(2026, 11, 21)
ROUNDS = 15
LIMIT_SECONDS = 1.5
AIM = 6.0


def _question(round_number: int) -> str:
    return f"What shall we talk about in week {round_number}?"


def _room(source: Source) -> object:
    """Typst alone, asked how much room the words leave; each source but once, as Typst remembers."""
    data = json.loads(source.files["data.json"]) | {"room": None}
    files = source.files | {"data.json": json.dumps(data).encode()}
    return typst.query(files, "<room>", field="value", one=True, font_paths=source.fonts)


def _draw(content: SummaryContent) -> None:
    """The figures of both pages that wait for their height."""
    figures = [content.picture, *(figure for _title, figure in content.detail.figures)] if content.detail else []
    for figure in figures:
        if figure is not None:
            figure.draw(figure.least)


def _ready(shared: JournalContents, of: Period, side: int) -> Iterator[Source]:
    """Everything that Typst needs, made before the clock starts; a page of its own for each round."""
    for number in range(ROUNDS + 1):
        question = _question(1000 * side + number)
        yield source_of(summary_content(shared, of, made_on=END, question=question, pages=2), END, "a4")


def run() -> list[Measured | Longest]:
    """Measure the summary from the journal to the bytes, and Typst alone, in turns."""
    contents = demo_contents(DAYS, 3, END)
    of = Period(END - timedelta(days=THREE_MONTHS), END)
    shared = shared_contents(contents, "therapist")
    sources, others, asked = (iter(tuple(_ready(shared, of, side))) for side in (1, 2, 3))
    content = summary_content(shared, of, made_on=END, question=_question(0), pages=2)
    rounds = iter(range(ROUNDS + 1))

    def summary() -> bytes:
        return summary_pdf(
            shared_contents(contents, "therapist"), of, made_on=END, question=_question(next(rounds)), pages=2
        )

    made, bare = in_turns(summary, lambda: next(sources).pdf(), rounds=ROUNDS)
    # In turns of their own: what runs between the two above slows the shorter one more.
    beside, room, findings, drawn = in_turns(
        lambda: next(others).pdf(),
        lambda: _room(next(asked)),
        lambda: findings_of(shared, of),
        lambda: _draw(content),
        rounds=ROUNDS,
    )
    name, baseline = "The summary of 3 months out of 10 years, two pages", "Typst alone, figures ready"
    steps = {"the room asked of Typst": room, "all findings": findings, "figures, but for the cards'": drawn}
    return [
        Measured.in_rounds(name, made, baseline, bare, AIM),
        *(Measured.in_rounds(f"  of which {step}", times, baseline, beside, None) for step, times in steps.items()),
        Longest(f"{name}, warm", statistics.median(made), LIMIT_SECONDS),
    ]
