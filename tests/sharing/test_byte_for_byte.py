"""Two journals that differ in one field alone: where it is withheld no byte tells, where it goes out every format does.

A summary is made from the filtered journal alone, so that equal ones make equal summaries; whole PDFs of a handful of
fields show it.
"""

from datetime import date
from functools import cache

import pytest
from differing import CONTENTS, differing_in, outputs

from amps_journal.domain.contents import Period
from amps_journal.exchange.pseudonym import under_pseudonym
from amps_journal.report import summary_pdf
from amps_journal.sharing import AUDIENCES, Selection, field_names, selected_contents, selection

EVERY = field_names()
# What tables and bundles have no place for: who it is, how the journal is set, what was shared before.
AROUND = {"person", "settings", "share_records"}


@cache
def outputs_before(selected: Selection) -> dict[str, dict[str, bytes]]:
    return outputs(CONTENTS, selected)


def check(name: str, selected: Selection) -> None:
    changed = differing_in(CONTENTS, name)
    before, after = outputs_before(selected), outputs(changed, selected)
    if name not in selected.visible:
        assert selected_contents(changed, selected) == selected_contents(CONTENTS, selected), name
        assert after == before, name
        return
    section = name.partition(".")[0]
    assert after["json"] != before["json"], name
    assert (after["csv"] != before["csv"]) or section in AROUND, name
    assert (after["fhir"] != before["fhir"]) or section in {*AROUND, "plan", "life_events", "clinic_scores"}, name


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("name", EVERY)
def test_a_field_tells_where_it_goes_out_and_nowhere_else(audience: str, name: str) -> None:
    check(name, selection(audience))
    check(name, selection(audience, include=EVERY))


@pytest.mark.parametrize("name", [name for name in EVERY if name != "date"])
def test_a_field_that_was_turned_off_tells_nowhere(name: str) -> None:
    selected = selection("therapist", include=EVERY, exclude=[name])
    assert name not in selected.visible
    check(name, selected)


@cache
def pdf(name: str | None, selected: Selection) -> bytes:
    contents = CONTENTS if name is None else differing_in(CONTENTS, name)
    shared = under_pseudonym(selected_contents(contents, selected), "p-1")
    return summary_pdf(
        shared, Period(date(2026, 1, 12), date(2026, 2, 9)), made_on=date(2026, 2, 9), pages=2, selected=selected
    )


WITHHELD = ("private_note", "unsafe", "mood", "stress", "stress_sources", "plan.setback_plan.words", "updated_at")


@pytest.mark.parametrize("name", WITHHELD)
def test_the_summary_is_the_same_byte_for_byte_without_what_is_withheld(name: str) -> None:
    selected = selection("therapist")
    assert pdf(name, selected) == pdf(None, selected)


@pytest.mark.parametrize("name", ["pain.average", "therapist_note", "win", "clinic_scores.value", "activities.minutes"])
def test_the_summary_tells_what_goes_out_and_nothing_of_it_once_it_is_turned_off(name: str) -> None:
    shown, hidden = selection("therapist"), selection("therapist", exclude=[name])
    assert pdf(name, shown) != pdf(None, shown)
    assert pdf(name, hidden) == pdf(None, hidden)
