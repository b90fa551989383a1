"""What a page lacks because it was not shared is said in its place, and nothing is told of what was answered there."""

from dataclasses import replace

import pdf_reading
import pytest
from page_one import page
from sample import sam
from teen_days import MADE_ON, day, journal

from amps_journal.domain.contents import JournalContents
from amps_journal.report import summary_pdf
from amps_journal.report.summary_content import summary_content
from amps_journal.sharing import selected_contents, selection

ALL = ("activities", "school", "sleep", "routine_done", "setback", "pain", "energy")


def shared(contents: JournalContents, *exclude: str, include: tuple[str, ...] = ()) -> dict:
    selected = selection("therapist", include, exclude)
    return {"contents": selected_contents(contents, selected), "selected": selected}


def words(contents: JournalContents, *exclude: str, include: tuple[str, ...] = ()) -> str:
    made = shared(contents, *exclude, include=include)
    return page(made["contents"], selected=made["selected"])


def test_stress_that_was_not_shared_is_said_where_its_test_would_stand() -> None:
    card = summary_content(**shared(journal(90)), period=None, made_on=MADE_ON).principles[2]
    assert "stress" not in card.lead
    assert card.notes[-1] == "Not shared: stress. Not tested: Stress, then pain."


def test_once_stress_is_shared_nothing_lacks() -> None:
    stressed = journal(90, days=tuple(day(i, stress=i % 5) for i in range(90)))
    said = words(stressed, include=("stress",))
    assert "Not shared" not in said
    assert "stress, of 10" in said


@pytest.mark.parametrize(
    ("excluded", "lacks"),
    [
        ("school", "Not shared: school. Not tested: School attendance rises."),
        ("routine_done", "Not shared: the routine. Not tested: Routine kept rises."),
        ("sleep", "Not shared: nights. Not tested: Unusual night, then the day."),
        ("activities", "Not shared: active minutes and touch practice. Not tested: Active minutes rise;"),
    ],
)
def test_each_test_that_could_not_be_made_is_named(excluded: str, lacks: str) -> None:
    assert lacks in words(journal(90), excluded)


def test_a_principle_of_which_nothing_was_shared_has_its_place_and_says_so() -> None:
    cards = summary_content(**shared(journal(90), *ALL), period=None, made_on=MADE_ON).principles
    assert [(card.name, card.verdict) for card in cards] == [
        ("Progressive activity", ""),
        ("Routine", ""),
        ("Recurrence", ""),
    ]
    assert all(card.notes[0].startswith("Not shared: ") for card in cards)


def test_an_empty_page_says_that_it_is_so_of_what_was_shared() -> None:
    assert "Of what was shared there are no entries" in words(journal(30), *ALL, "person.pain_type")


def test_the_table_of_tests_says_not_shared_and_never_not_seen() -> None:
    made = shared(journal(90), "school")
    table = summary_content(**made, period=None, made_on=MADE_ON, pages=2).detail.tests
    results = {row[0]: row[1] for row in table.rows}
    assert results["School attendance rises"] == "not shared: school"
    assert results["Stress, then pain"] == "not shared: stress"


def test_whether_it_was_answered_leaves_no_trace() -> None:
    answered = journal(60, days=tuple(day(i, stress=i % 7, mood=3) for i in range(60)))
    made = [
        summary_pdf(one["contents"], None, made_on=MADE_ON, pages=2, selected=one["selected"])
        for one in (shared(answered), shared(journal(60)))
    ]
    assert made[0] == made[1]


def test_with_pain_alone_the_picture_has_no_empty_lane_of_minutes() -> None:
    days = tuple(day(i, activities=None, routine_done=None, sleep=None, school=None) for i in range(40))
    pdf = summary_pdf(replace(journal(40, days=days)), None, made_on=MADE_ON)
    assert not [said for said in pdf_reading.alternative_texts(pdf) if "Active minutes" in said]


def test_the_outcome_of_nights_that_was_not_shared_has_its_row_beside_the_one_that_was() -> None:
    selected = selection("therapist", exclude=["energy"])
    content = summary_content(selected_contents(sam(), selected), None, made_on=MADE_ON, pages=2, selected=selected)
    assert content.detail is not None
    assert content.detail.tests is not None
    rows = {row[0]: row[1] for row in content.detail.tests.rows}
    assert rows["Unusual night, then less energy"] == "not shared: energy"
    assert not rows["Unusual night, then pain in the way"].startswith("not shared")


def test_a_parent_is_told_that_holidays_were_not_shared_whether_there_are_any_or_not() -> None:
    selected = selection("parent")
    notes = []
    for events in (sam().life_events, ()):
        contents = selected_contents(replace(sam(), life_events=events), selected)
        content = summary_content(contents, None, made_on=MADE_ON, pages=2, selected=selected)
        assert content.detail is not None
        assert content.detail.tests is not None
        notes.append(content.detail.tests.note)
    assert notes[0] == notes[1]
    assert notes[0].startswith("Holidays were not shared")
