"""The page of detail: what stands on it, that it is one page whatever was written, and that nothing withheld is."""

import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pdf_reading
import pytest
from page_one import statistics
from sample import sam
from teen_days import FIRST, HARD_TO_SET, MADE_ON, PLAN, day, journal, period

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import Activity, CopingUse, Medicine, Pain
from amps_journal.domain.person import ClinicScore, LifeEvent
from amps_journal.domain.plan import Goal, GoalStep, Plan
from amps_journal.report import summary_pdf
from amps_journal.report.summary_content import summary_content
from amps_journal.report.summary_parts import Detail, Table
from amps_journal.sharing import shared_contents

FEELINGS = ("mood", "stress", "worry", "stress_sources")
SUMMER = period(100, 180)


def pages(contents: JournalContents, *of: Any, **choices: Any) -> list[str]:
    return pdf_reading.page_texts(summary_pdf(contents, of[0] if of else None, made_on=MADE_ON, pages=2, **choices))


def detail(contents: JournalContents, *of: Any) -> Detail:
    found = summary_content(contents, of[0] if of else None, made_on=MADE_ON, pages=2).detail
    assert found is not None
    return found


def table(contents: JournalContents, title: str) -> Table:
    return next(one for one in detail(contents).tables if one.title == title)


def shared(**choices: Any) -> JournalContents:
    return shared_contents(sam(), "therapist", **choices)


def test_the_second_page_comes_only_when_it_is_asked_for() -> None:
    pdf = summary_pdf(shared(), SUMMER, made_on=MADE_ON)
    assert len(pdf_reading.reader(pdf).pages) == 1
    assert len(pages(shared(), SUMMER)) == 2


def test_each_page_says_that_it_is_self_reported_and_which_it_is() -> None:
    for number, said in enumerate(pages(shared(), SUMMER), start=1):
        assert "Self-reported by Sam with AMPS Journal. Not medical advice and not a diagnosis." in said
        assert f"Page {number} of 2" in said


def test_pain_comes_last() -> None:
    said = pages(shared(), SUMMER)[1]
    order = [
        "Setbacks",
        "What was tested, on all days from 5 Jan 2026",
        "Skills, and how they helped",
        "Earlier notes for the therapist",
        "Pain, of 10",
    ]
    places = [said.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize("of", [period(400, 30), period(-90, 30)])
def test_a_period_without_entries_has_no_page_of_detail(of) -> None:
    assert len(pages(journal(30), of)) == 1


def test_a_setback_says_when_how_long_how_much_and_what_helped() -> None:
    def entry(number: int):
        hard = 40 <= number < 45
        return day(
            number,
            setback=hard,
            pain=Pain(average=9 if number == 42 else 4),
            coping=(CopingUse(strategy="music", helped=3),) if hard else (),
            activities=(Activity(kind="aerobic", minutes=30, item="bike"),),
        )

    shown = detail(journal(80, days=tuple(map(entry, range(80))), life_events=())).setbacks
    assert shown is not None
    assert dict(zip(shown.header, shown.rows[0], strict=True)) == {
        "No.": "1",
        "Began": "14 Feb",
        "Lasted": "5 days",
        "Most pain": "9",
        "Routine back after": "0 days",
        "School missed": "0 days",
        "Skills used": "music",
        "Told by": "marked",
    }


def test_setbacks_that_do_not_fit_are_counted() -> None:
    days = tuple(day(i, setback=i % 9 < 3, coping=(CopingUse(strategy="music"),)) for i in range(700))
    said = pages(journal(700, days=days))[1]
    assert "more before these" in said


def test_skills_tell_how_often_they_were_used_and_how_often_they_helped() -> None:
    uses = [(0,), (2,), (4,), (None,), (1, 3)]
    days = tuple(
        day(i, coping=tuple(CopingUse(strategy="breathing", helped=helped) for helped in uses[i]))
        for i in range(len(uses))
    )
    assert table(journal(5, days=days), "Skills, and how they helped").rows == (("Breathing", "6", "3 of 5"),)


def test_reasons_for_stress_are_counted_by_day() -> None:
    days = tuple(day(i, stress=5, stress_sources=("exams", "my knee") if i < 4 else ("exams",)) for i in range(6))
    assert table(journal(6, days=days), "Reasons named for stress").rows == (("Exams", "6"), ("my knee", "4"))


def test_medicines_stand_as_they_were_listed() -> None:
    one = Medicine(name="Melatonin", amount="2 mg", reason="sleep")
    days = tuple(day(i, medicines=(one, one) if i < 3 else ()) for i in range(6))
    assert table(journal(6, days=days), "Medicines, as listed").rows == (("Melatonin 2 mg", "sleep", "3"),)


def test_the_latest_clinic_scores_stand_with_their_dates() -> None:
    scores = tuple(
        ClinicScore(date=FIRST + timedelta(7 * i), instrument="FDI", value=value)
        for i, value in enumerate((40, 31.5, 27, 22, 20, 9))
    )
    contents = journal(30, clinic_scores=scores)
    assert table(contents, "Clinic scores, as entered").rows == (
        ("FDI", "31.5 (12 Jan), 27 (19 Jan), 22 (26 Jan), 20 (2 Feb)"),
    )


def test_days_are_parted_by_how_much_pain_there_was_and_unanswered_ones_are_in_no_part() -> None:
    amounts = [0, 3, 4, 6, 7, 10, 10, None]
    days = tuple(day(i, pain=Pain(average=amount, got_in_the_way=1)) for i, amount in enumerate(amounts))
    bar = detail(journal(8, days=days)).pain
    assert bar is not None
    assert [share.days for share in bar.shares] == [2, 2, 3]


def test_a_test_stands_with_its_number_its_interval_and_its_gate() -> None:
    found = detail(shared(include=FEELINGS), SUMMER).tests
    assert found is not None
    stress = next(row for row in found.rows if row[0] == "Stress, then pain")
    assert stress[1] in {"yes, sure", "no clear direction", "yes, maybe"}
    assert stress[3].count(" to ") == 1
    assert stress[-1].endswith("42 days")


def test_days_that_are_too_much_alike_to_test_are_not_said_to_be_too_few() -> None:
    days = tuple(day(i, activities=(Activity(kind="walk", minutes=30),)) for i in range(120))
    found = detail(journal(120, days=days)).tests
    assert found is not None
    row = next(row for row in found.rows if row[0] == "Moving little, then pain")
    assert row[1] == "days too much alike to test"


def test_earlier_notes_stand_newest_first_and_the_latest_stays_on_page_one() -> None:
    notes = {3: "The first note", 9: "The second note", 20: "The last note"}
    days = tuple(day(i, therapist_note=notes.get(i)) for i in range(30))
    first, second = pages(journal(30, days=days))
    assert "“The last note”" in first
    assert "The last note" not in second
    assert second.index("14 Jan: “The second note”") < second.index("8 Jan: “The first note”")


WITHHELD = {
    "coping": ["Skills, and how", "Skills used"],
    "stress_sources": ["Reasons named"],
    "medicines": ["Medicines", "Melatonin"],
    "clinic_scores": ["Clinic scores", "FDI"],
    "sleep": ["Nights", "Lights out", "Unusual night", "asleep"],
    "therapist_note": ["Note for the therapist"],
    "plan.goals": ["goal step"],
    "stress": ["Stress, then pain"],
}


@pytest.fixture(scope="module")
def sam_with_medicines() -> JournalContents:
    medicines = (Medicine(name="Melatonin", amount="2 mg"),)
    return replace(sam(), days=tuple(replace(entry, medicines=medicines) for entry in sam().days))


@pytest.fixture(scope="module")
def pages_with_all(sam_with_medicines: JournalContents) -> list[str]:
    return pages(shared_contents(sam_with_medicines, "therapist", include=FEELINGS), SUMMER)


@pytest.mark.parametrize("field", WITHHELD)
def test_what_is_withheld_is_not_on_the_page_by_any_name(
    field: str, sam_with_medicines: JournalContents, pages_with_all: list[str]
) -> None:
    without = pages(shared_contents(sam_with_medicines, "therapist", include=FEELINGS, exclude=[field]), SUMMER)
    for words in WITHHELD[field]:
        assert any(words in said for said in pages_with_all)
        assert not [said for said in without if words in said]


def test_what_is_withheld_leaves_no_trace_in_any_byte() -> None:
    made = []
    for amount in (3, 7):
        days = tuple(day(i, stress=amount + i % 3, mood=2, worry=amount, stress_sources=("exams",)) for i in range(90))
        made.append(summary_pdf(shared_contents(journal(90, days=days), "therapist"), None, made_on=MADE_ON, pages=2))
    assert made[0] == made[1]


def test_with_the_pain_question_off_neither_page_speaks_of_pain() -> None:
    contents = journal(90, days=tuple(day(i, pain=None) for i in range(90)))
    pdf = summary_pdf(
        replace(contents, person=replace(contents.person, pain_type=None)), None, made_on=MADE_ON, pages=2
    )
    assert "pain" not in pdf_reading.text(pdf).lower()
    assert not any("pain" in words.lower() for words in pdf_reading.alternative_texts(pdf))


def crowded(words: str, n: int) -> JournalContents:
    """A journal with as much of everything as there may be, all of it in long words."""
    long, name = (words * 500)[:2000].strip(), (words * 60)[:50].strip()

    def entry(i: int):
        return day(
            i,
            win=long[:1000],
            therapist_note=long,
            stress=(i * 7) % 11,
            stress_sources=tuple(f"{name}{k}" for k in range(i % 9)),
            coping=tuple(CopingUse(strategy=f"{name}{k}", helped=k % 5) for k in range(i % 13)),
            medicines=tuple(Medicine(name=f"{name}{k}", amount=(words * 60)[:200]) for k in range(i % 7)),
            activities=tuple(
                Activity(kind="desensitization", minutes=9, stimulus=f"{name}{k}", tolerance=(i // 9 + k) % 11)
                for k in range(10)
            ),
            setback=i % 12 < 4,
            pain=Pain(average=(3 * i) % 11, got_in_the_way=(5 * i) % 11),
        )

    gaps = {*range(40, 60), *range(70, 75), *range(80, 85), *range(90, 94)}
    steps = tuple(GoalStep(label="x" * 200, reached_on=FIRST + timedelta(k)) for k in range(9))
    return journal(
        n,
        name=(words * 60)[:100].strip(),
        days=tuple(entry(i) for i in range(n) if i not in gaps),
        plan=replace(PLAN, goals=(Goal(label=(words * 60)[:200], steps=steps),) * 2),
        clinic_scores=tuple(
            ClinicScore(date=FIRST + timedelta(k), instrument=f"{name}{k % 9}", value=12345.678 + k) for k in range(40)
        ),
        life_events=tuple(
            LifeEvent(kind="exams", label=name, start=FIRST + timedelta(9 * k), end=FIRST + timedelta(9 * k + 5))
            for k in range(20)
        ),
    )


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("words", HARD_TO_SET)
def test_however_much_was_written_there_are_two_pages(paper: str, words: str) -> None:
    first, second = pages(crowded(words, 150), paper=paper, question=(words * 400)[:2000])
    assert "Worth talking about" in first
    assert "Pain, of 10" in second
    for said in (first, second):
        assert "Not medical advice and not a diagnosis." in said


@pytest.mark.parametrize("n", [1, 3, 28, 1826])
def test_a_period_of_any_length_is_two_pages(n: int) -> None:
    assert len(pages(journal(n))) == 2


def test_the_latest_goal_steps_are_counted_on_page_one() -> None:
    steps = tuple(
        GoalStep(label=name, reached_on=None if after is None else FIRST + timedelta(days=after))
        for name, after in (("a", 3), ("b", 40), ("c", 200), ("d", None))
    )
    contents = journal(60, plan=Plan(goals=(Goal(label="Back to orchestra", steps=steps),)))
    goals = next(one for one in statistics(contents, period(30, 30)) if one.label.startswith("goal steps"))
    assert (goals.value, goals.label, goals.change) == ("2 of 4", "goal steps: Back to orchestra", "1 in these days")


def test_a_gap_at_the_end_of_the_period_is_said_and_days_before_the_journal_are_none() -> None:
    said = pages(journal(20), period(-10, 40))[0]
    assert "20 of 30 days logged" in said
    assert "No entries from 25 January to 3 February 2026." in said


def test_a_gap_at_the_beginning_of_the_period_is_said() -> None:
    whole = journal(40)
    gap = replace(whole, days=(*whole.days[:5], *whole.days[15:]))
    assert "No entries from 10 January to 19 January 2026" in pages(gap, period(5, 35))[0]


def test_notes_of_which_none_fits_are_counted_and_said_to_be_in_the_journal() -> None:
    page = detail(journal(30, days=tuple(day(i, therapist_note=f"Note {i}") for i in range(30))))
    assert page.notes_more[-1] == "29 more are in the journal."
    assert page.notes_more[0] == "17 more are in the journal."


def test_a_full_page_says_how_many_notes_and_setbacks_it_leaves_out_and_where_they_are() -> None:
    days = tuple(
        day(i, setback=i % 9 < 3, coping=(CopingUse(strategy="music"),), therapist_note=f"{i} " + "many words " * 60)
        for i in range(700)
    )
    second = pages(journal(700, days=days))[1]
    left_out = re.search(r"Earlier notes for the therapist, newest first (.*?)(\d+) more are in the journal", second)
    assert left_out is not None
    shown = len(re.findall(r"\d{4}: “", left_out.group(1)))
    assert shown + int(left_out.group(2)) == 699
    assert re.search(r"and \d+ more before these, which are in the journal", second)
