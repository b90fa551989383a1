from datetime import date, timedelta

import pytest
from chart_days import LIGHT, Days, Setback, Shown, artists, bar_boxes, words
from journals import CASES, chart_days, sam

from amps_journal.charts.lined_up.figure import lined_up_chart
from amps_journal.charts.setbacks.figure import setbacks_chart, setbacks_figure, setbacks_sentence, setbacks_table
from amps_journal.domain.contents import Period

LARGE, CARD = (900, 320), (332, 130)
THREE = (
    Setback(date(2026, 4, 10), 5, is_open=True),
    Setback(date(2026, 2, 1), 9, days_until_routine=12),
    Setback(date(2026, 3, 10), 7),
)


def test_bars_are_as_long_as_the_setbacks_and_the_oldest_is_on_top() -> None:
    figure = setbacks_figure(Days(100), Shown(episodes=THREE), LIGHT, CARD)
    shown = artists(figure)
    assert [round(box[1], 6) for box in bar_boxes(shown["setbacks"])] == [9, 7]
    assert [round(box[1], 6) for box in bar_boxes(shown["open setbacks"])] == [5]
    top, middle = (box[2] for box in bar_boxes(shown["setbacks"]))
    assert top < middle < bar_boxes(shown["open setbacks"])[0][2]
    lower, upper = figure.axes[0].get_ylim()
    assert lower > upper


def test_an_open_setback_says_so_far() -> None:
    said = words(setbacks_figure(Days(100), Shown(episodes=THREE), LIGHT, CARD))
    assert "5 days so far" in said
    assert "9 days" in said


def test_a_setback_lost_in_days_without_entries_lasted_at_least_so_long() -> None:
    lost = (Setback(date(2026, 2, 1), 4, is_open=True), Setback(date(2026, 3, 1), 3))
    said = words(setbacks_figure(Days(100), Shown(episodes=lost), LIGHT, CARD))
    assert "at least 4 days" in said
    assert "end not known" in said


def test_two_setbacks_of_one_month_are_told_apart_by_their_day() -> None:
    twice = (Setback(date(2026, 2, 1), 3), Setback(date(2026, 2, 20), 4))
    said = words(setbacks_figure(Days(100), Shown(episodes=twice), LIGHT, CARD))
    assert {"1: 1 Feb", "2: 20 Feb"} <= set(said)


@pytest.mark.parametrize("size", [LARGE, CARD])
@pytest.mark.parametrize("count", [1, 4, 13, 70])
def test_every_setback_has_a_bar_and_a_row(size: tuple[int, int], count: int) -> None:
    episodes = tuple(Setback(date(2016, 1, 1) + timedelta(days=40 * i), 2 + i % 9) for i in range(count))
    shown = Shown(episodes=episodes)
    boxes = bar_boxes(artists(setbacks_figure(Days(3650), shown, LIGHT, size))["setbacks"])
    lengths = [max(round(box[1] - box[0], 6), round(box[3] - box[2], 6)) for box in boxes]
    assert lengths == [episode.days for episode in episodes]
    assert [int(row[1]) for row in setbacks_table(shown).rows] == lengths


def test_the_table_says_what_is_not_known() -> None:
    rows = setbacks_table(Shown(episodes=THREE)).rows
    assert rows[0] == ("1 February 2026", "9", "10 February 2026", "12")
    assert rows[1][3] == "not known"
    assert rows[2][2] == "not known"


def test_no_setbacks_is_a_sentence() -> None:
    assert setbacks_sentence(Shown()) == "Not enough days yet to look for setbacks."
    assert setbacks_figure(Days(9), Shown(), LIGHT, CARD).axes == []


def test_the_sentence_lists_the_lengths_oldest_first() -> None:
    assert setbacks_sentence(Shown(episodes=THREE)) == "3 setbacks, oldest first: 9 days, 7 days, 5 days so far."


@pytest.mark.parametrize("size", [(900, 320), (330, 130)])
@pytest.mark.parametrize("case", ["sam", "pain_off", "ten_years"])
def test_every_setback_has_a_spot_over_its_bar_that_opens_its_first_day(case: str, size: tuple[int, int]) -> None:
    days = CASES[case]()
    chart = setbacks_chart(days, LIGHT, size)
    axes = chart.figure.axes[0]
    shown = artists(chart.figure)
    bars = [box for name in ("setbacks", "open setbacks") if name in shown for box in bar_boxes(shown[name])]
    found = set()
    for left, right, bottom, top in bars:
        x, y = axes.transData.transform(((left + right) / 2, (bottom + top) / 2))
        found.add(chart.spots.at(x, size[1] - y))
    assert found == set(range(len(days.findings.episodes)))
    assert chart.spots.dates == tuple(episode.start for episode in days.findings.episodes)


def test_a_spot_says_how_long_how_it_is_known_and_what_came_of_it() -> None:
    words_of = setbacks_chart(CASES["sam"](), LIGHT, LARGE).spots.words
    assert words_of(0).split("\n") == [
        "7 February 2026",
        "12 days",
        "marked",
        "Most pain: 10 of 10",
        "Routine back after 3 days",
    ]
    assert "at least 3 days" in words_of(3)
    assert "Routine" not in words_of(5)


def test_without_setbacks_there_are_no_spots() -> None:
    assert len(setbacks_chart(CASES["three_days"](), LIGHT, CARD).spots) == 0


def test_a_short_stretch_of_a_longer_journal_is_searched_by_what_was_usual_before_it() -> None:
    last = sam().days[-1].date
    weeks = chart_days(sam(), Period(last - timedelta(days=27), last + timedelta(days=1)))
    assert weeks.arrays.n == 28 > weeks.findings.days_logged
    for chart in (setbacks_chart, lined_up_chart):
        assert chart(weeks, LIGHT, LARGE).sentence == "No setbacks in this time."
