from datetime import timedelta

import pytest
from chart_days import artists, bar_boxes, words
from journals import CASES, MONDAY, chart_days, theme_look

from amps_journal.charts.skills.figure import skills_chart, skills_of
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import CopingUse, DayEntry

LIGHT = theme_look()
LARGE, CARD = (900, 320), (330, 130)


def journal(*days):
    """One tuple a day of skills with what was said of them; ``None`` is a day without an answer."""
    entries = tuple(
        DayEntry(
            date=MONDAY + timedelta(days=number),
            coping=None if uses is None else tuple(CopingUse(strategy=s, helped=h) for s, h in uses),
        )
        for number, uses in enumerate(days)
    )
    return chart_days(JournalContents(days=entries), Period(MONDAY, MONDAY + timedelta(days=len(days))))


def mixed():
    return journal(
        [("breathing", 4), ("music", None)],
        [("breathing", 2)],
        [("breathing", 1), ("my dog", None)],
        [("breathing", None)],
        [("breathing", 0), ("music", 3)],
        None,
        [],
    )


def test_each_bar_has_parts_for_helped_helped_less_and_not_said() -> None:
    shown = artists(skills_chart(mixed(), LIGHT, LARGE).figure)
    parts = {label: [tuple(round(x, 6) for x in box[:2]) for box in bar_boxes(shown[label])] for label in shown}
    assert parts["helped"] == [(0, 2), (0, 1)]
    assert parts["helped less"] == [(2, 4)]
    assert parts["not said"] == [(4, 5), (1, 2), (0, 1)]


def test_the_parts_differ_by_more_than_their_tone() -> None:
    shown = artists(skills_chart(mixed(), LIGHT, LARGE).figure)
    assert shown["helped"].get_linewidth()[0] == 0
    assert shown["helped less"].get_linewidth()[0] > 0
    assert shown["helped less"].get_linestyle()[0][1] is None
    assert shown["not said"].get_linestyle()[0][1] is not None


def test_the_most_used_comes_first_and_own_words_stay_as_they_are() -> None:
    chart = skills_chart(mixed(), LIGHT, LARGE)
    assert chart.tables[0].rows == (
        ("Breathing", "5", "2", "2", "1"),
        ("Music", "2", "1", "0", "1"),
        ("my dog", "1", "0", "0", "1"),
    )
    assert {"5 times, helped 2 of 4", "2 times, helped 1 of 1", "1 time"} <= set(words(chart.figure))


def test_each_spot_says_its_skill() -> None:
    chart = skills_chart(mixed(), LIGHT, LARGE)
    _, right, low, high = bar_boxes(artists(chart.figure)["helped"])[1]
    x, y = chart.figure.axes[-1].transData.transform((right, (low + high) / 2))
    spot = chart.spots.at(x - 1, LARGE[1] - y)
    assert chart.spots.words(spot) == "Music\nused 2 times\nhelped 1 of 1 times\nnot said 1 time"


def test_what_has_no_room_is_counted_and_stays_in_the_table() -> None:
    chart = skills_chart(journal([(f"skill {n:02d}", 3) for n in range(20)]), LIGHT, CARD)
    drawn = sum(word.startswith("skill") for word in words(chart.figure))
    assert 2 <= drawn < 20
    assert f"and {20 - drawn} more" in words(chart.figure)
    assert len(chart.tables[0].rows) == 20


@pytest.mark.parametrize("case", ["sam", "ten_years"])
def test_the_bars_of_whole_journals_are_their_table(case: str) -> None:
    chart = skills_chart(CASES[case](), LIGHT, LARGE)
    drawn = [round(box[1]) for box in bar_boxes(artists(chart.figure)["helped"])]
    assert drawn == [int(row[2]) for row in chart.tables[0].rows]
    uses = [use for entry in CASES[case]().contents.days for use in entry.coping or ()]
    assert sum(int(row[1]) for row in chart.tables[0].rows) == len(uses)


def test_few_uses_are_called_so() -> None:
    assert "2 uses so far" in words(skills_chart(journal([("music", 3)], [("music", 1)]), LIGHT, LARGE).figure)


def test_the_sentence_counts_only_what_was_said() -> None:
    said = skills_chart(mixed(), LIGHT, LARGE).sentence
    assert "skills were used 8 times, Breathing the most." in said
    assert said.endswith("They helped to do what was wanted 3 of the 5 times that this was said.")
    assert "helped" not in skills_chart(journal([("music", None)]), LIGHT, LARGE).sentence


def test_none_used_and_nothing_logged_make_different_sentences() -> None:
    assert skills_of(journal([], None))[1] == 1
    assert "No skills were used" in skills_chart(journal([], None), LIGHT, CARD).sentence
    assert "No skills are logged here yet" in skills_chart(journal(None), LIGHT, CARD).sentence
