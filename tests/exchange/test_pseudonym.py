"""Under a pseudonym: the name is nowhere, and ordinary words stay."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from amps_journal.domain.day import Activity, DayEntry
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.plan import Goal
from amps_journal.exchange.json_file import read_contents, write_contents
from amps_journal.exchange.pseudonym import under_pseudonym, without_name

CONTENTS = read_contents((Path(__file__).parent.parent / "data" / "every_field.json").read_bytes())


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Sam", "Sam's day, and SAM again.", "[name]'s day, and [name] again."),
        ("Sam", "The same sample, Samira.", "The same sample, Samira."),
        ("Will", "I will ask Will.", "I will ask [name]."),
        ("Noor Anna de Vries", "noor? Noor Anna de Vries, Anna, Vries", "noor? [name], [name], [name]"),
        ("Ann-Kathrin", "Ann-Kathrin, Ann, Kathrin", "[name], [name], [name]"),
        ("小明", "今天小明去学校", "今天[name]去学校"),
        ("سام", "قال سام نعم", "قال [name] نعم"),
        ("J.", "J. said so", "[name] said so"),
        ("a.*(", "a.*( b", "[name] b"),
        (None, "Sam", "Sam"),
    ],
)
def test_the_name_is_taken_out_where_it_is_a_word(name: str | None, text: str, expected: str) -> None:
    assert without_name(text, name) == expected


def test_no_text_of_the_journal_keeps_the_name_and_nothing_else_changes() -> None:
    named = replace(
        CONTENTS,
        days=(
            DayEntry(
                date=date(2026, 1, 12),
                did=("Noor danced",),
                activities=(Activity(kind="Noor's run", minutes=3, item="bike"),),
                therapist_note="Noor here",
            ),
        ),
        plan=replace(CONTENTS.plan, goals=(Goal(label="Noor on stage"),)),
        life_events=(LifeEvent(kind="family", label="Noor's party", start=date(2026, 1, 1)),),
    )
    shown = under_pseudonym(named, "p-1")
    assert "Noor" not in write_contents(shown)
    assert (shown.person.name, shown.person.birth_month) == ("p-1", None)
    assert shown.days[0].did == ("[name] danced",)
    same = under_pseudonym(CONTENTS, "p-1")
    assert replace(same, person=CONTENTS.person) == CONTENTS


def test_it_changes_nothing_the_second_time() -> None:
    once = under_pseudonym(CONTENTS, "p-1")
    assert under_pseudonym(once, "p-1") == once
