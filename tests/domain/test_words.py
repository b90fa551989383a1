"""Words of a day's lists: in which order they are offered, spellings that are one word, and other names for them."""

from datetime import date, timedelta

import pytest

from amps_journal import paths
from amps_journal.domain import catalogue
from amps_journal.domain.day import Activity, CopingUse, DayEntry
from amps_journal.domain.plan import Plan, ProgrammeItem, SetbackPlan
from amps_journal.domain.renaming import Renaming, renamed_day, renamed_plan, word_uses
from amps_journal.domain.words import LISTS, OWN_ICONS, WordChoice, folded, icon, in_order, known_as, offered

FIRST = date(2026, 3, 2)
SHIPPED = tuple(entry.key for entry in catalogue.entries("did"))


def choice(word: str, field: str = "did", **more) -> WordChoice:
    return WordChoice(field=field, word=word, **more)


class TestOffering:
    def test_without_choices_the_shipped_words_come_first_and_used_ones_after(self):
        assert offered("did", (), ("Choir", "Baking")) == (*SHIPPED, "Choir", "Baking")

    def test_chosen_order_comes_first_and_what_is_new_after(self):
        choices = [choice("Choir", offered=True), choice("hobby"), choice("music", field="coping")]
        rest = [key for key in SHIPPED if key != "hobby"]
        assert offered("did", choices, ("Baking",)) == ("Choir", "hobby", *rest, "Baking")

    def test_what_is_put_away_is_not_offered_however_it_is_spelt(self):
        choices = [choice("Choir", offered=False), choice("hobby", offered=False)]
        found = offered("did", choices, ("choir ", "Baking"))
        assert "hobby" not in found
        assert not {"Choir", "choir "} & set(found)
        assert "Baking" in found

    def test_an_own_word_with_a_place_alone_is_offered_while_it_is_used(self):
        choices = [choice("Choir"), choice("hobby")]
        assert "Choir" not in offered("did", choices)
        assert offered("did", choices, ("Choir",))[:2] == ("Choir", "hobby")

    def test_two_spellings_are_offered_once(self):
        assert offered("did", (), ("Choir", "choir ", "CHOIR"))[len(SHIPPED) :] == ("Choir",)

    def test_a_list_knows_nothing_of_another(self):
        assert offered("did", [choice("hobby", field="coping", offered=False)]) == SHIPPED

    def test_every_list_is_one_of_the_catalogue(self):
        for field, name in LISTS.items():
            assert offered(field, ()) == tuple(entry.key for entry in catalogue.entries(name))

    def test_words_without_a_place_stay_as_they_were_after_the_others(self):
        assert in_order("did", ("a", "b", "c", "d"), [choice("C "), choice("a")]) == ("c", "a", "b", "d")


class TestSpelling:
    @pytest.mark.parametrize("typed", ["Choir", " choir", "CHOIR ", "choir"])
    def test_case_and_spaces_make_no_other_word(self, typed):
        assert known_as(typed, "did", ("hobby", "Choir")) == "Choir"

    def test_the_name_of_a_shipped_word_is_that_word(self):
        assert known_as("met  a FRIEND", "did", SHIPPED) == "met_a_friend"

    def test_a_new_word_is_tidied(self):
        assert known_as("  Swing   band ", "did", SHIPPED) == "Swing band"

    def test_accents_do_make_another_word(self):
        assert folded("Resume") != folded("Résumé")


class TestIcons:
    def test_shipped_words_have_their_own_and_others_the_chosen_one(self):
        choices = [choice("Choir", icon="star"), choice("hobby", icon="star")]
        assert icon("did", "hobby", choices) == "palette"
        assert icon("did", "choir", choices) == "star"
        assert icon("did", "Baking", choices) is None

    def test_each_is_there(self):
        assert all(paths.resource("icons", f"{name}.svg").is_file() for name in OWN_ICONS)


def days(*words: tuple[str, ...] | None) -> list[DayEntry]:
    return [DayEntry(date=FIRST + timedelta(days=n), did=did) for n, did in enumerate(words)]


class TestCounting:
    def test_days_are_counted_and_spellings_count_as_one_word(self):
        found = word_uses(days(("Choir", "hobby"), ("choir ",), None, (), ("Choir", "choir ")), "did")
        assert [(use.word, use.days, use.last) for use in found] == [
            ("Choir", 3, FIRST + timedelta(days=4)),
            ("hobby", 1, FIRST),
        ]
        assert found[0].spellings == {"Choir", "choir "}

    def test_of_spellings_as_frequent_the_last_one_names_the_word(self):
        assert [use.word for use in word_uses(days(("choir ",), ("Choir",)), "did")] == ["Choir"]

    def test_a_shipped_word_is_no_spelling_of_an_own_one(self):
        found = word_uses(days(("hobby",), ("Hobby",)), "did")
        assert {use.word for use in found} == {"hobby", "Hobby"}

    def test_kinds_and_strategies_are_words_as_well(self):
        entry = DayEntry(
            date=FIRST,
            activities=(Activity(kind="Parkour", minutes=10), Activity(kind="Parkour", minutes=5)),
            coping=(CopingUse(strategy="Drumming"),),
        )
        assert [(use.word, use.days) for use in word_uses([entry], "activities")] == [("Parkour", 1)]
        assert [use.word for use in word_uses([entry], "coping")] == ["Drumming"]


class TestRenaming:
    TO = Renaming("did", frozenset({"Choir", "choir "}), "Singing")

    def test_every_spelling_follows_and_keeps_its_place(self):
        (before,) = days(("hobby", "choir ", "Baking"))
        assert renamed_day(before, self.TO).did == ("hobby", "Singing", "Baking")

    def test_two_words_of_a_day_become_one(self):
        (before,) = days(("Singing", "Choir", "choir "))
        assert renamed_day(before, self.TO).did == ("Singing",)

    @pytest.mark.parametrize("did", [None, (), ("hobby",)])
    def test_a_day_without_the_word_is_the_very_same(self, did):
        (before,) = days(did)
        assert renamed_day(before, self.TO) is before

    def test_other_lists_keep_a_word_that_reads_the_same(self):
        before = DayEntry(date=FIRST, did=("Choir",), stress_sources=("Choir",), coping=(CopingUse(strategy="Choir"),))
        after = renamed_day(before, self.TO)
        assert (after.stress_sources, after.coping) == (before.stress_sources, before.coping)

    def test_minutes_of_activities_are_never_added_up_or_lost(self):
        before = DayEntry(
            date=FIRST,
            activities=(Activity(kind="Run", minutes=20, effort=4), Activity(kind="Jog", minutes=10, item="run")),
        )
        after = renamed_day(before, Renaming("activities", frozenset({"Run"}), "Jog"))
        assert after.activities == (
            Activity(kind="Jog", minutes=20, effort=4),
            Activity(kind="Jog", minutes=10, item="run"),
        )

    @pytest.mark.parametrize(
        ("first", "second", "kept"),
        [(None, 3, 3), (2, None, 2), (1, 3, 3), (3, 0, 3), (None, None, None), (0, None, 0)],
    )
    def test_a_skill_that_becomes_one_with_another_keeps_an_answer(self, first, second, kept):
        before = DayEntry(
            date=FIRST,
            coping=(
                CopingUse(strategy="Drums", helped=first),
                CopingUse(strategy="music", helped=1),
                CopingUse(strategy="Drumming", helped=second),
            ),
        )
        after = renamed_day(before, Renaming("coping", frozenset({"Drums"}), "Drumming"))
        assert after.coping == (CopingUse(strategy="Drumming", helped=kept), CopingUse(strategy="music", helped=1))

    def test_the_plan_follows(self):
        item = ProgrammeItem(key="run", label="Run", kind="Jog", minutes=10, weekdays=(0,), start=FIRST)
        plan = Plan(
            programme=(item,), favourite_skills=("Drums", "music"), setback_plan=SetbackPlan(skills=("music", "Drums"))
        )
        assert renamed_plan(plan, Renaming("activities", frozenset({"Jog"}), "Running")).programme[0].kind == "Running"
        followed = renamed_plan(plan, Renaming("coping", frozenset({"Drums"}), "music"))
        assert followed.favourite_skills == ("music",)
        assert followed.setback_plan.skills == ("music",)
        assert renamed_plan(plan, Renaming("did", frozenset({"Drums"}), "x")) == plan
