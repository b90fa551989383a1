"""What becomes of the choices for words when a teen changes one."""

from amps_journal.domain import catalogue
from amps_journal.domain.renaming import Renaming
from amps_journal.domain.word_edits import changed, choice_of, moved, renamed
from amps_journal.domain.words import WordChoice, in_order

SHIPPED = tuple(entry.key for entry in catalogue.entries("did"))
WORDS = (*SHIPPED, "Choir", "Baking")
SKILL = WordChoice(field="coping", word="Drumming", icon="music")


def order(choices) -> tuple[str, ...]:
    return in_order("did", WORDS, choices)


def test_a_word_goes_where_it_is_put_and_the_others_close_up():
    choices = moved((SKILL,), "did", WORDS, "Choir", 0)
    assert order(choices) == ("Choir", *SHIPPED, "Baking")
    choices = moved(choices, "did", order(choices), "hobby", len(WORDS) - 1)
    assert order(choices)[-1] == "hobby"
    assert order(choices)[0] == "Choir"
    assert choices[0] == SKILL


def test_an_own_word_that_is_moved_stays_on_offer_unless_it_is_put_away():
    assert choice_of(moved((), "did", WORDS, "Choir", 0), "did", "Choir").offered is True
    assert choice_of(moved((), "did", WORDS, "hobby", 0), "did", "hobby").offered is None
    away = changed((), "did", WORDS, "Choir", offered=False)
    assert choice_of(moved(away, "did", WORDS, "Choir", 0), "did", "Choir").offered is False


def test_putting_away_and_taking_out_again_leaves_the_order():
    away = changed((), "did", WORDS, "hobby", offered=False)
    assert order(away) == WORDS
    assert choice_of(away, "did", "hobby").offered is False
    assert choice_of(changed(away, "did", WORDS, "hobby", offered=True), "did", "hobby").offered is None


def test_an_icon_is_kept_for_every_spelling_and_taken_off_again():
    choices = changed((), "did", WORDS, "Choir", icon="music")
    assert choice_of(choices, "did", "choir ").icon == "music"
    assert choice_of(changed(choices, "did", WORDS, "choir ", icon=None), "did", "Choir").icon is None


def test_a_new_name_keeps_place_and_icon():
    choices = changed(moved((), "did", WORDS, "Choir", 0), "did", WORDS, "Choir", icon="music")
    after = renamed(choices, Renaming("did", frozenset({"Choir"}), "Singing"))
    assert after[0] == WordChoice(field="did", word="Singing", icon="music", offered=True)
    assert len(after) == len(choices)


def test_where_two_become_one_the_choices_of_the_one_that_stays_count():
    choices = changed(changed((), "did", WORDS, "Choir", icon="music"), "did", WORDS, "Baking", icon="star")
    after = renamed(choices, Renaming("did", frozenset({"Choir"}), "Baking"))
    assert choice_of(after, "did", "Baking").icon == "star"
    assert not [choice for choice in after if choice.word == "Choir"]
    shipped = renamed(
        (WordChoice(field="did", word="Choir", icon="music"),), Renaming("did", frozenset({"Choir"}), "hobby")
    )
    assert shipped == (WordChoice(field="did", word="hobby"),)


def test_another_spelling_as_the_name_is_no_second_choice():
    choices = changed((), "did", WORDS, "Choir", icon="music")
    after = renamed(choices, Renaming("did", frozenset({"Choir", "choir "}), "CHOIR"))
    assert [c.word for c in after if c.word.strip().casefold() == "choir"] == ["CHOIR"]
