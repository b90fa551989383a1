"""Search: what is found, where it is marked, and what is never looked at."""

import unicodedata
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Medicine
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Plan, ProgrammeItem
from amps_journal.domain.search import EXCERPT, MOST_HITS, folded, search, searchable

MONDAY = date(2026, 4, 13)
PLAN = Plan(
    programme=(
        ProgrammeItem(key="b", label="Bike to Gran", kind="aerobic", minutes=9, weekdays=(0,), start=date(2026, 1, 5)),
    )
)


def found(query: str, *entries: DayEntry, events=()):
    return search(query, searchable(entries, PLAN), events)


def marked(hit) -> list[str]:
    return [hit.excerpt[begin:end] for begin, end in hit.marks]


def test_case_and_accents_do_not_matter():
    entry = DayEntry(date=MONDAY, win="Went to the CAFÉ with Zoë")
    assert marked(found("cafe zoe", entry).hits[0]) == ["CAFÉ", "Zoë"]
    assert found("Café", DayEntry(date=MONDAY, win="the cafe")).days == {MONDAY}


def test_letters_written_with_two_characters_are_marked_whole():
    decomposed = unicodedata.normalize("NFD", "un café noir")
    (hit,) = found("café noir", DayEntry(date=MONDAY, private_note=decomposed)).hits
    assert [unicodedata.normalize("NFC", part) for part in marked(hit)] == ["café", "noir"]
    assert marked(found("strasse", DayEntry(date=MONDAY, win="Lange Straße")).hits[0]) == ["Straße"]


def test_every_kind_of_text_is_looked_through():
    entry = DayEntry(
        date=MONDAY,
        did=("met_a_friend", "judo"),
        win="apple",
        activities=(
            Activity(kind="aerobic", minutes=9, item="b"),
            Activity(kind="desensitization", minutes=5, stimulus="towel"),
        ),
        coping=(CopingUse(strategy="thought_check"), CopingUse(strategy="knitting")),
        appointments=("physiotherapy",),
        stress_sources=("schoolwork",),
        private_note="pear",
        therapist_note="plum",
    )
    for query, field in (
        ("friend", "did"),
        ("judo", "did"),
        ("apple", "win"),
        ("gran", "activities"),
        ("towel", "activities"),
        ("knitting", "coping"),
        ("thought", "coping"),
        ("physio", "appointments"),
        ("schoolwork", "stress_sources"),
        ("pear", "private_note"),
        ("plum", "therapist_note"),
    ):
        assert [hit.field for hit in found(query, entry).hits] == [field], query


def test_what_is_not_text_of_the_day_is_not_looked_at():
    entry = DayEntry(date=MONDAY, unsafe=True, medicines=(Medicine(name="melatonin"),), mood=3)
    for query in ("unsafe", "true", "melatonin", "3"):
        assert not found(query, entry).hits


def test_all_words_must_stand_somewhere_in_the_day():
    together = DayEntry(date=MONDAY, win="Stairs again", private_note="Tired though")
    apart = DayEntry(date=MONDAY + timedelta(days=1), win="Stairs again")
    result = found("stairs tired", together, apart)
    assert result.days == {MONDAY}
    assert {hit.field for hit in result.hits} == {"win", "private_note"}


def test_the_newest_day_comes_first():
    days = [DayEntry(date=MONDAY + timedelta(days=n), win="Walked") for n in range(3)]
    assert [hit.date.day for hit in found("walk", *days).hits] == [15, 14, 13]


def test_life_events_are_found_by_name_and_kind():
    mocks = LifeEvent(kind="exams", label="Mocks", start=MONDAY)
    for query in ("mocks", "exams", "EXAM mock"):
        (hit,) = found(query, events=(mocks,)).hits
        assert (hit.event, hit.field, hit.date) == (mocks, "life_events", MONDAY)
    assert not found("holiday", events=(mocks,)).hits


def test_nothing_typed_finds_nothing():
    entry = DayEntry(date=MONDAY, win="Walked")
    assert found("   ", entry) == found("zebra", entry)
    assert not found("zebra", entry).days


def test_a_long_note_is_cut_around_the_word():
    note = "word " * 200 + "needle " + "tail " * 200
    (hit,) = found("needle", DayEntry(date=MONDAY, private_note=note)).hits
    assert marked(hit) == ["needle"]
    assert len(hit.excerpt) <= EXCERPT + 2
    assert hit.excerpt.startswith("…word")
    assert hit.excerpt.endswith("…")


def test_the_list_has_an_end_but_every_day_is_marked():
    days = [DayEntry(date=MONDAY + timedelta(days=n), win="Walked") for n in range(MOST_HITS + 5)]
    result = found("walked", *days)
    assert len(result.hits) == MOST_HITS
    assert len(result.days) == MOST_HITS + 5


@given(st.text(min_size=1, max_size=300), st.data())
def test_whatever_is_written_can_be_found_and_marks_lie_in_the_excerpt(text, data):
    begin = data.draw(st.integers(0, len(text) - 1))
    query = text[begin : begin + data.draw(st.integers(1, 8))]
    result = found(query, DayEntry(date=MONDAY, private_note=text))
    if not folded(query).split():
        assert not result.hits
        return
    (hit,) = result.hits
    assert hit.marks
    ends = [0]
    for first, last in hit.marks:
        assert ends[-1] <= first < last <= len(hit.excerpt)
        ends.append(last)
