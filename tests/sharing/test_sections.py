"""The sections by which a share is chosen."""

import pytest

from amps_journal.domain.errors import JournalError
from amps_journal.sharing import (
    AUDIENCES,
    Sharing,
    can_be_shared,
    choices,
    classes,
    fields_in,
    is_open,
    sections,
    selection,
    turned_on_at_first,
)

# What no share is without: dates, the calendar's rules, whose it is, and what was shared before.
ALWAYS = {"person", "settings", "share_records", "date", "created_at"}


def of_sections() -> set[str]:
    return {name for section in sections() for name in fields_in(section.names)} - {"person.usual_places"}


@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_field_that_may_go_out_is_in_one_section(audience: str) -> None:
    offered = [name for section in sections() for name in fields_in(section.names)]
    assert len(offered) == len(set(offered))
    may_go = {
        name
        for name, of_field in classes().items()
        if of_field.of(audience) is not Sharing.NEVER and name.partition(".")[0] not in ALWAYS
    }
    assert may_go <= set(offered)


def test_keys_are_plain_words_and_differ() -> None:
    keys = [section.key for section in sections()]
    assert len(keys) == len(set(keys))
    assert all(key.replace("_", "").isalpha() and key.islower() for key in keys)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_is_turned_on_at_first_is_what_goes_out_when_nothing_is_chosen(audience: str) -> None:
    unchosen = selection(audience)
    include, exclude = choices(turned_on_at_first(audience), audience)
    assert selection(audience, include, exclude) == unchosen


@pytest.mark.parametrize("audience", AUDIENCES)
def test_with_no_section_turned_on_no_field_of_a_section_goes_out(audience: str) -> None:
    include, exclude = choices((), audience)
    chosen = selection(audience, include, exclude)
    assert not of_sections() & (chosen.visible | chosen.as_trend)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("key", [section.key for section in sections()])
def test_a_section_turned_on_alone_is_all_that_goes_out(audience: str, key: str) -> None:
    (section,) = (section for section in sections() if section.key == key)
    include, exclude = choices((key,), audience)
    chosen = selection(audience, include, exclude)
    gone_out = of_sections() & (chosen.visible | chosen.as_trend)
    assert gone_out <= set(fields_in(section.names))
    # A tick of the routine names an item of the plan and goes with it, so no section needs another to say anything.
    assert bool(gone_out) == can_be_shared(section, audience)


def test_feelings_and_the_setback_plan_wait_to_be_asked_for() -> None:
    assert {s.key for s in sections()} - turned_on_at_first("therapist") == {"feelings", "setback_plan"}


def test_a_parent_is_not_offered_what_a_parent_never_gets() -> None:
    refused = {section.key for section in sections() if not can_be_shared(section, "parent")}
    assert refused == {"medicines", "notes", "feelings", "setback_plan"}
    assert not any(is_open(section, "parent") for section in sections() if section.key in refused)


def test_an_unknown_section_is_answered_with_those_that_there_are() -> None:
    with pytest.raises(JournalError, match="no section called weather; there are did, school, moving"):
        choices(("school", "weather"), "therapist")
