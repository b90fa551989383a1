"""What the Share page offers: every field that may go out once, in words, and nothing that may not."""

from datetime import UTC, date, datetime

import pytest

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import DayEntry, Pain
from amps_journal.domain.errors import JournalError
from amps_journal.domain.person import ShareRecord
from amps_journal.sharing import AUDIENCES, Sharing, classes, fields_in, sections, selection
from amps_journal.ui.pages.share.fields import (
    always_along,
    always_private,
    offered_to,
    parts_of,
    turned_on_at_first,
    words_of,
)
from amps_journal.ui.pages.share.request import ShareRequest, first_day_since, last_share, record_of
from amps_journal.ui.pages.share.share_job import make

TODAY = date(2026, 4, 16)
NOON = datetime(2026, 4, 16, 12, tzinfo=UTC)


def test_the_parts_of_a_section_are_its_fields_each_once():
    for section in sections():
        of_parts = [name for part in parts_of(section) for name in part.fields]
        assert sorted(of_parts) == sorted(fields_in(section.names)), section.key


def test_keys_and_words_of_parts_differ_within_a_section():
    for section in sections():
        parts = parts_of(section)
        assert len({part.key for part in parts}) == len({part.words for part in parts}) == len(parts)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_all_that_may_go_out_is_offered_and_nothing_else(audience):
    offered = frozenset().union(*(section.fields for section in offered_to(audience)))
    of_sections = {name for section in sections() for name in fields_in(section.names)}
    may_go = {name for name in of_sections if classes()[name].of(audience) in {Sharing.OPEN, Sharing.ASK}}
    assert may_go <= offered
    assert selection(audience, offered).visible & of_sections == may_go


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_is_on_at_first_is_what_goes_out_when_nobody_chose(audience):
    request = ShareRequest(audience, turned_on_at_first(audience), TODAY)
    assert request.selected() == selection(audience)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_with_nothing_ticked_no_field_of_a_section_goes_out(audience):
    of_sections = {name for section in sections() for name in fields_in(section.names)}
    assert not ShareRequest(audience, frozenset(), TODAY).selected().visible & of_sections


@pytest.mark.parametrize("audience", AUDIENCES)
def test_each_part_can_be_turned_off_alone(audience):
    on = turned_on_at_first(audience)
    for section in offered_to(audience):
        for part in section.parts:
            left = ShareRequest(audience, on - part.fields, TODAY).selected().visible
            assert not left & part.fields, part.key


def test_a_parent_is_offered_no_pain_and_told_that_it_stays():
    words = always_private("parent")
    assert {"Pain and setbacks", "Medicines", "Mood, stress and worry", "My notes for the therapist"} <= set(words)
    assert [section.words for section in offered_to("parent") if section.key == "pain"] == ["How I used my arm or leg"]
    assert always_private("therapist") == ("Private notes", "“I don’t feel safe”")


def test_what_goes_along_each_time_is_said():
    assert "kind of pain" in always_along("therapist")
    assert "kind of pain" not in always_along("parent")
    assert "your name" in always_along("parent")


def test_what_went_is_told_section_by_section_and_part_by_part_where_some_stayed():
    on = turned_on_at_first("therapist") - {"sleep.quality"}
    told = dict(words_of(ShareRequest("therapist", on, TODAY).selected().visible))
    assert told["School"] == ()
    assert "Energy" in told["Sleep and energy"]
    assert "How well I slept" not in told["Sleep and energy"]
    assert "Mood, stress and worry" not in told


class TestWhichDays:
    @staticmethod
    def logged(*days: int) -> JournalContents:
        return JournalContents(days=tuple(DayEntry(date=date(2026, 4, day), mood=3) for day in days))

    @staticmethod
    def record(shared_at: datetime, start: date, end: date, kind: str = "pdf", audience: str = "therapist"):
        return ShareRecord(shared_at=shared_at, audience=audience, start=start, end=end, fields=(), format=kind)

    def test_since_the_last_share_reaches_to_the_last_logged_day(self):
        request = ShareRequest("therapist", frozenset(), TODAY, since=date(2026, 4, 5))
        assert request.period_in(self.logged(1, 7, 9)) == Period(date(2026, 4, 5), date(2026, 4, 10))

    def test_nothing_new_is_a_sentence(self):
        request = ShareRequest("therapist", frozenset(), TODAY, since=date(2026, 4, 10))
        with pytest.raises(JournalError, match="Nothing new"):
            request.period_in(self.logged(1, 9))

    def test_a_day_on_which_it_was_shared_was_not_over_and_comes_again(self):
        at_noon = self.record(NOON, date(2026, 4, 1), date(2026, 4, 17))
        assert first_day_since(at_noon, TODAY) == TODAY
        old_days = self.record(NOON, date(2026, 4, 1), date(2026, 4, 10))
        assert first_day_since(old_days, TODAY) == date(2026, 4, 10)

    def test_the_last_share_is_the_last_summary_for_that_reader(self):
        start, end = date(2026, 4, 1), date(2026, 4, 5)
        early, late = (self.record(NOON.replace(day=day), start, end) for day in (5, 9))
        data = self.record(NOON.replace(day=12), start, end, "csv")
        for_parent = self.record(NOON.replace(day=13), start, end, "json", "parent")
        records = (late, early, data, for_parent)
        assert last_share(records, "therapist") == late
        assert last_share(records, "parent") == for_parent
        assert last_share((data,), "therapist") is None

    def test_days_of_which_the_reader_sees_nothing_do_not_move_the_period(self):
        days = (
            DayEntry(date=date(2026, 4, 1), did=("hobby",)),
            DayEntry(date=date(2026, 4, 9), pain=Pain(average=4)),
        )
        request = ShareRequest("parent", turned_on_at_first("parent"), TODAY)
        made = make(JournalContents(days=days), request)
        assert made.period == Period(date(2026, 4, 1), date(2026, 4, 2))


def test_a_record_says_what_was_visible_and_never_a_question_that_did_not_go():
    request = ShareRequest("therapist", turned_on_at_first("therapist"), TODAY, question="Running?")
    days = Period(date(2026, 4, 1), date(2026, 4, 9))
    pdf, csv = (record_of(request, days, kind, NOON) for kind in ("pdf", "csv"))
    assert (pdf.question, csv.question) == ("Running?", None)
    assert set(pdf.fields) == request.selected().visible
    assert not {"private_note", "unsafe", "mood"} & set(pdf.fields)
