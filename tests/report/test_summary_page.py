"""What the summary says, read from its content and from the page."""

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pdf_reading
import pytest
from page_one import page
from sample import sam
from teen_days import FIRST, HARD_TO_SET, MADE_ON, day, journal, period

from amps_journal.analysis.cards import card_of
from amps_journal.analysis.days.daily_arrays import daily_arrays
from amps_journal.analysis.findings.all_findings import findings_of
from amps_journal.analysis.results import PRINCIPLES
from amps_journal.domain.day import Activity
from amps_journal.domain.plan import Plan
from amps_journal.exchange.json_file import read_contents
from amps_journal.report import summary_pdf
from amps_journal.report.summary_content import summary_content
from amps_journal.sharing import shared_contents

DISCLAIMER = "Not medical advice and not a diagnosis."


def test_the_page_says_whose_it_is_when_and_how_many_days_stand_behind_it() -> None:
    said = page(journal(60, missing=range(10, 14)))
    assert "Recovery summary: Robin" in said
    assert "5 January to 5 March 2026" in said
    assert "56 of 60" in said
    assert "days logged" in said
    assert f"Self-reported by Robin with AMPS Journal. {DISCLAIMER}" in said
    assert "Page 1 of 1" in said


def test_the_three_principles_say_what_their_cards_in_the_window_say() -> None:
    contents = journal(90)
    cards = summary_content(contents, None, made_on=MADE_ON).principles
    assert [card.name for card in cards] == ["Progressive activity", "Routine", "Recurrence"]
    found = findings_of(contents)
    arrays = daily_arrays(contents, found.period)
    for card, principle in zip(cards, PRINCIPLES, strict=True):
        window = card_of(found, arrays, principle)
        assert card.verdict == window.pill
        assert {card.lead, card.second} == {window.answer, window.fact}
        assert card.picture is not None


def test_what_a_card_tells_has_its_number_interval_days_p_and_limit_beside_it() -> None:
    card = summary_content(sam(), period(100, 180), made_on=MADE_ON).principles[0]
    assert re.fullmatch(
        r"Active minutes rise: 0\.8 min/day a week, 95% interval 0\.\d to 1\.\d · \d+\u00a0weeks · "
        r"line, AR\(1\) errors · p < 0\.001, sure under 0\.03",
        card.notes[0],
    )


def test_sure_and_maybe_are_explained_once() -> None:
    assert page(journal(90)).count("Maybe: p is only under 0.05") == 1


def test_a_few_days_say_how_many_more_are_needed() -> None:
    said = page(journal(3))
    assert "3 of 3" in said
    assert "Too few days" in said
    assert "4 more days needed" in said
    assert "up from" not in said


def test_a_gap_is_said_and_nothing_is_assumed_about_it() -> None:
    said = page(journal(60, missing=range(20, 29)))
    assert "No entries from 25 January to 2 February 2026." in said
    assert "Nothing is assumed about days without entries." in said


def test_short_gaps_are_not_worth_a_sentence() -> None:
    assert "No entries" not in page(journal(60, missing=range(20, 22)))


@pytest.mark.parametrize("of", [None, period(400, 30)])
def test_a_period_without_entries_is_a_page_that_says_so(of) -> None:
    said = page(journal(0) if of is None else journal(30), of)
    assert "There are no entries in this period." in said
    assert DISCLAIMER in said


def test_five_years_fit_on_the_page() -> None:
    said = page(journal(1826))
    assert "1826 of 1826" in said


def test_without_a_plan_nothing_is_said_of_a_plan() -> None:
    said = page(journal(60, plan=Plan(), days=tuple(day(i, routine_done=None) for i in range(60))))
    assert "plan" not in said
    assert "programme" not in said.lower()
    assert "routine items" not in said


def test_with_the_pain_question_off_the_page_does_not_speak_of_pain() -> None:
    contents = journal(60, days=tuple(day(i, pain=None) for i in range(60)))
    pdf = summary_pdf(replace(contents, person=replace(contents.person, pain_type=None)), None, made_on=MADE_ON)
    assert "pain" not in pdf_reading.text(pdf).lower()
    assert not any("pain" in words.lower() for words in pdf_reading.alternative_texts(pdf))


def test_the_latest_words_of_the_teen_are_on_the_page() -> None:
    days = [day(i) for i in range(30)]
    days[4] = day(4, win="An older win")
    days[20] = day(20, win="Walked to the shop", therapist_note="Stairs are\neasier.")
    said = page(journal(30, days=tuple(days)), question="What about PE?")
    assert "Latest win, 25 Jan “Walked to the shop”" in said
    assert "An older win" not in said
    assert "“Stairs are easier.”" in said
    assert "What Robin wants to talk about “What about PE?”" in said
    assert said.index("What about PE?") < said.index("What Robin did")


def test_words_outside_the_period_stay_outside() -> None:
    days = tuple(day(i, win="Early win" if i == 2 else None) for i in range(60))
    assert "Early win" not in page(journal(60, days=days), period(30, 30))


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("words", HARD_TO_SET)
def test_long_names_and_notes_are_shortened_and_the_page_says_so(paper: str, words: str) -> None:
    long = (words * 400)[:2000].strip()
    days = tuple(
        day(i, win=long[:1000], therapist_note=long, activities=()) for i in range(60) if i not in range(5, 25)
    )
    contents = journal(60, name=("Alexandria Wilhelmina " * 9)[:100].strip(), days=days)
    said = page(contents, paper=paper, question=long)
    assert said.count("Shortened; the whole text is in the journal.") == 3
    assert "Worth talking about" in said
    assert DISCLAIMER in said


def test_a_name_in_one_long_word_fits() -> None:
    assert "Recovery summary: Wolfeschlegel" in page(
        journal(30, name="Wolfeschlegelsteinhausenbergerdorff" * 2 + "x" * 29)
    )


def test_without_a_name_the_page_names_nobody() -> None:
    said = page(journal(30, name=None))
    assert "Recovery summary 5 January" in said
    assert "What was done" in said
    assert "None" not in said


def test_what_a_person_wrote_is_never_read_as_a_command() -> None:
    wild = '#panic("no") *bold* _it_ $x^2$ `raw` <label> @ref \\ // /* = - "quoted" {brace} [bracket]'
    said = page(journal(20, name="#set page()", days=tuple(day(i, win=wild) for i in range(20))))
    assert '#panic("no") *bold* _it_ $x^2$ `raw` <label> @ref' in said
    assert "Recovery summary: #set page()" in said


EXCLUDED = {
    "win": "Secret win",
    "therapist_note": "Secret note",
    "person.name": "Robin",
    "person.pain_type": "diffuse",
    "life_events": "Mock exams",
}


@pytest.mark.parametrize(("field", "words"), EXCLUDED.items())
def test_what_is_withheld_is_nowhere_in_the_file(field: str, words: str) -> None:
    days = tuple(day(i, win="Secret win", therapist_note="Secret note") for i in range(60))
    contents = journal(60, days=days)
    pdf = summary_pdf(shared_contents(contents, "therapist", exclude=[field]), None, made_on=MADE_ON)
    everything = pdf_reading.text(pdf) + str(pdf_reading.reader(pdf).metadata) + str(pdf_reading.alternative_texts(pdf))
    assert words not in everything


@pytest.mark.parametrize(
    ("excluded", "gone"),
    [
        (["activities"], ["active a day", "Progressive activity", "the programme"]),
        (["sleep"], ["asleep", "night"]),
        (["school"], ["school day"]),
        (["pain", "setback"], ["pain", "Recurrence", "etback"]),
        (
            ["activities", "school", "sleep", "routine_done", "setback", "pain"],
            ["What Robin did", "Routine", "ecurrence"],
        ),
    ],
)
def test_sections_whose_fields_are_withheld_are_not_printed(excluded: list[str], gone: list[str]) -> None:
    contents = shared_contents(journal(60), "therapist", exclude=[*excluded, "person.pain_type"])
    said = page(contents)
    assert not [words for words in gone if words in said]


def test_withheld_pain_leaves_no_trace_in_any_byte() -> None:
    first, second = (
        journal(60, days=tuple(day(i, pain=pain(i)) for i in range(60)))
        for pain in (lambda number: day(number).pain, lambda _number: None)
    )
    made = [
        summary_pdf(shared_contents(c, "therapist", exclude=["pain", "setback"]), None, made_on=MADE_ON)
        for c in (first, second)
    ]
    assert made[0] == made[1]


def test_the_sample_journal_has_its_summary() -> None:
    every_field = Path(__file__).parents[1] / "data" / "every_field.json"
    contents = shared_contents(read_contents(every_field.read_bytes()), "therapist")
    assert contents.person.name in page(contents)


def test_an_open_setback_is_worth_talking_about() -> None:
    days = tuple(day(i, setback=i >= 50) for i in range(60))
    said = page(journal(60, days=days))
    assert f"The setback that began on {(FIRST + timedelta(days=50)).day} February 2026" in said


def test_a_setback_lost_in_days_without_entries_is_not_said_to_go_on() -> None:
    days = tuple(day(i, setback=i in range(40, 45)) for i in range(90) if i not in range(45, 55))
    said = page(journal(90, days=days))
    assert "had not ended" not in said
    assert "not yet over" not in said
    assert "setback, of at least 5 days" in said


def test_what_carries_the_verdict_on_activity_is_named() -> None:
    def touched(number: int) -> tuple[Activity, ...]:
        minutes = 30 + (7 * number) % 11
        session = Activity(kind="desensitization", minutes=10, stimulus="towel", tolerance=min(10, number // 6))
        return (Activity(kind="walk", minutes=minutes), session)

    card = summary_content(
        journal(70, days=tuple(day(i, activities=touched(i)) for i in range(70))), None, made_on=MADE_ON
    ).principles[0]
    assert card.verdict == "Getting easier"
    assert card.lead == "With towel, touch feels easier over time."
    assert card.notes[0].startswith("Touch easier: towel:")
