"""The plan's sheet: what is on it, what is not unless asked for, and that any plan fits one page."""

from dataclasses import replace
from datetime import date, timedelta

import pdf_reading
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import plans

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import LifeEvent, Person
from amps_journal.domain.plan import Goal, GoalStep, LadderStep, Plan, SetbackPlan
from amps_journal.domain.planning import programme, quota, routine, starters
from amps_journal.report.plan_sheet import plan_sheet_pdf
from amps_journal.report.plan_sheet_content import PARTS, plan_sheet

TODAY = date(2026, 3, 11)
MONDAY = date(2026, 3, 9)


def contents(plan: Plan, name: str | None = "Robin", **more: object) -> JournalContents:
    return JournalContents(plan=plan, person=Person(name=name), **more)


@pytest.fixture(scope="module")
def plan() -> Plan:
    made = starters.apply_starter(Plan(), starters.starter_plan("one_limb"), MONDAY)
    return replace(
        made,
        goals=(Goal(label="Orchestra", why="Friends", steps=(GoalStep(label="Ten minutes", reached_on=MONDAY),)),),
        setback_plan=SetbackPlan(words="It passes.", skills=("music",), first_steps=("Get up",), tell=("Mum",)),
    )


@pytest.fixture(scope="module")
def pdf(plan: Plan) -> bytes:
    return plan_sheet_pdf(contents(plan), TODAY)


def test_everything_of_the_plan_is_on_one_page(pdf: bytes) -> None:
    assert len(pdf_reading.reader(pdf).pages) == 1
    said = pdf_reading.text(pdf)
    for words in (
        "Robin’s plan",
        "9 March to 15 March 2026",
        "20 min a day",
        "22 min a day",
        "from Mon 16",
        "Weight on it",
        "Up on time",
        "Orchestra",
        "Ten minutes",
        "Soft cotton",
        "Check a thought",
        "Not medical advice",
    ):
        assert words in said


def test_the_setback_plan_is_on_it_only_if_it_is_asked_for(plan: Plan, pdf: bytes) -> None:
    assert "It passes." not in pdf_reading.text(pdf)
    asked = pdf_reading.text(plan_sheet_pdf(contents(plan), TODAY, parts=PARTS))
    for words in ("My setback plan", "It passes.", "Get up", "Music", "Mum"):
        assert words in asked


@pytest.mark.parametrize("part", ["programme", "quota", "routine", "goals", "ladder", "skills"])
def test_a_part_that_is_left_out_is_not_on_it(plan: Plan, part: str) -> None:
    words = {
        "programme": "Weight on it",
        "quota": "20 min a day",
        "routine": "Up on time",
        "goals": "Orchestra",
        "ladder": "Soft cotton",
        "skills": "Check a thought",
    }[part]
    said = pdf_reading.text(plan_sheet_pdf(contents(plan), TODAY, parts=set(PARTS) - {part}))
    assert words not in said
    assert "Robin’s plan" in said


def test_it_is_a_tagged_file_with_title_headings_and_table_headers(pdf: bytes) -> None:
    root = pdf_reading.reader(pdf).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"].value is True
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()
    names = [tag for tag, _ in pdf_reading.tags(pdf)]
    assert names.count("/H1") == 5
    assert names.count("/Table") == 2
    assert names.count("/TH") == 16
    assert pdf_reading.reader(pdf).metadata.title == "Robin’s plan"
    assert all(pdf_reading.fonts(pdf).values())


def test_paper_is_a4_or_letter_and_the_same_plan_makes_the_same_bytes(plan: Plan, pdf: bytes) -> None:
    box = pdf_reading.reader(plan_sheet_pdf(contents(plan), TODAY, "letter")).pages[0].mediabox
    assert (round(box.width), round(box.height)) == (612, 792)
    assert plan_sheet_pdf(contents(plan), TODAY) == pdf


def test_an_empty_plan_says_so() -> None:
    said = pdf_reading.text(plan_sheet_pdf(contents(Plan(), None), TODAY))
    assert "My plan" in said
    assert "nothing in the plan yet" in said


def test_boxes_are_on_the_days_that_are_planned() -> None:
    draft = programme.ProgrammeDraft(label="Bike", kind="aerobic", minutes=20, weekdays=(0, 2, 4))
    made = programme.add_item(Plan(), draft, MONDAY)
    made = programme.change_item(made, "bike", replace(draft, weekdays=(0, 1, 2, 3, 4, 5, 6)), TODAY)
    made = routine.add_item(made, routine.RoutineDraft(label="Outside", weekdays=tuple(range(7)), on="free"), MONDAY)
    holiday = LifeEvent(kind="holiday", start=date(2026, 3, 13), no_school=True)
    sheet = plan_sheet(contents(made, life_events=(holiday,)), TODAY, TODAY)
    bike, outside = sheet.weeks[0].rows[0], sheet.weeks[1].rows[0]
    assert bike.label == "Bike"
    assert bike.days == (True, False, True, True, True, True, True)
    assert outside.days == (False, False, False, False, True, True, True)


def test_a_week_to_come_is_named_by_its_first_day() -> None:
    made = quota.start_quota(Plan(), MONDAY, 20)
    sheet = plan_sheet(contents(made), TODAY, TODAY + timedelta(days=7))
    assert [words for _, words in sheet.quotas] == ["from Mon 16", "from Mon 23"]
    assert [words for words, _ in sheet.quotas] == ["18 min a day", "20 min a day"]


def test_a_long_ladder_shows_the_steps_around_the_one_that_is_worked_on() -> None:
    ladder = tuple(LadderStep(stimulus=f"Step {n}", reached_on=MONDAY if n < 15 else None) for n in range(30))
    shown = plan_sheet(contents(Plan(ladder=ladder)), TODAY, TODAY).ladder
    assert shown is not None
    assert [tick.label for tick in shown.ticks if tick.is_next] == ["Step 15"]
    assert len(shown.ticks) == 10


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(made=plans(), name=st.none() | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=100))
def test_any_plan_fits_one_page(made: Plan, name: str | None) -> None:
    assert len(pdf_reading.reader(plan_sheet_pdf(contents(made, name), TODAY, parts=PARTS)).pages) == 1


def test_the_fullest_plan_fits_one_page() -> None:
    made = Plan()
    for number in range(20):
        label = f"{number} " + "long words " * 8
        draft = programme.ProgrammeDraft(
            label=label, kind="aerobic", minutes=20, weekdays=tuple(range(7)), note="how to do it " * 60
        )
        made = programme.add_item(made, draft, MONDAY)
        made = routine.add_item(made, routine.RoutineDraft(label=label, weekdays=tuple(range(7))), MONDAY)
    goal = Goal(label="goal " * 30, why="why " * 200, steps=tuple(GoalStep(label="step " * 30) for _ in range(20)))
    setback = SetbackPlan(words="words " * 150, first_steps=("first " * 30,) * 20, tell=("tell " * 30,) * 20)
    ladder = tuple(LadderStep(stimulus="stimulus " * 6, minutes=5) for _ in range(30))
    made = replace(quota.start_quota(made, MONDAY, 20), goals=(goal,) * 20, setback_plan=setback, ladder=ladder)
    for paper in ("a4", "letter"):
        sheet = plan_sheet_pdf(contents(made, "N" * 100), TODAY, paper, parts=PARTS)
        assert len(pdf_reading.reader(sheet).pages) == 1
    said = pdf_reading.text(sheet)
    assert "Made with AMPS Journal" in said
    assert said.count("and 4 more in the journal") == 2
