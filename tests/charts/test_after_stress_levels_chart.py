"""Pain on the day after, drawn: the dots, their ranges and words against numbers worked out another way."""

import re
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
import textstat
from chart_days import words
from hypothesis import given, settings
from hypothesis import strategies as st
from journals import CASES, chart_days, made, theme_look
from matplotlib.text import Text

from amps_journal.analysis.cards import card_of
from amps_journal.analysis.findings.recurrence.day_after import levels_for
from amps_journal.analysis.results import Finding, Findings
from amps_journal.charts.after_stress_levels.figure import after_stress_levels_chart
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.chart_style import print_look
from amps_journal.charts.shared.image_files import to_rgba
from amps_journal.domain.contents import Period

LIGHT = theme_look()
LARGE, CARD = (1100, 420), (330, 112)
STRESS, MOVING = "stress_then_pain", "inactivity_then_pain"


def found_by(identity: str, value: float = 0.5, **more) -> Finding:
    usual = {"verdict": "seen", "value": value, "n": 60, "parts": {"lag": 1.0}}
    return Finding(id=identity, principle="recurrence", kind="test", **(usual | more))


def told(days: ChartDays, *findings: Finding) -> ChartDays:
    """The days with those findings alone."""
    return replace(
        days, findings=Findings(period=None, days_logged=60, days_possible=60, principles={}, findings=findings)
    )


def some_days(n: int = 90, link: float = 0.5, little: float = 0.0, seed: int = 1) -> ChartDays:
    """Days whose pain goes with the stress, and with the little movement, of the day before."""
    random = np.random.default_rng(seed)
    stress = random.integers(0, 11, n)
    minutes = np.where(random.random(n) < 0.2, 5, 40)
    pain = 4 + link * np.roll(stress - 5, 1) + little * np.roll(minutes == 5, 1) + random.normal(0, 0.7, n)
    return made(np.clip(np.round(pain), 0, 10).astype(int).tolist(), stress=stress.tolist(), minutes=minutes.tolist())


def lane(figure, label: str):
    return next(axes for axes in figure.axes if axes.get_label() == label)


def marks(axes) -> dict[str, object]:
    return {line.get_label(): line for line in axes.lines}


def means_by_hand(days: ChartDays) -> dict[str, float]:
    """The mean of pain after each third of stress, by plain loops over days."""
    stress, pain = days.arrays.stress.tolist(), days.arrays.pain.tolist()
    answered = sorted(value for value in stress if value == value)  # noqa: PLR0124
    found: dict[str, list[float]] = {"calm": [], "some": [], "a_lot": []}
    for today, tomorrow in zip(stress[:-1], pain[1:], strict=True):
        if today == today and tomorrow == tomorrow:  # noqa: PLR0124
            rank = sum(value < today for value in answered) + answered.count(today) / 2
            third = "calm" if rank * 3 < len(answered) else "a_lot" if rank * 3 > 2 * len(answered) else "some"
            found[third].append(tomorrow)
    return {name: sum(values) / len(values) for name, values in found.items() if len(values) >= 5}


def test_dots_lie_at_the_averages_and_on_their_ranges_on_the_whole_scale() -> None:
    days = some_days()
    axes = lane(after_stress_levels_chart(days, LIGHT, LARGE).figure, STRESS)
    drawn = marks(axes)
    assert axes.get_ylim() == (0, 10)
    for number, (name, value) in enumerate(means_by_hand(days).items()):
        assert drawn[f"pain {name}"].get_ydata()[0] == pytest.approx(value)
        assert drawn[f"pain {name}"].get_xdata()[0] == number + 0.5
        low, high = drawn[f"range {name}"].get_ydata()
        assert low < value < high


def test_a_card_has_the_same_numbers_in_rows() -> None:
    days = told(some_days(), found_by(STRESS, sure=True))
    axes = lane(after_stress_levels_chart(days, LIGHT, CARD).figure, STRESS)
    assert axes.get_xlim() == (0, 10)
    for row, (name, value) in enumerate(means_by_hand(days).items()):
        assert marks(axes)[f"pain {name}"].get_xdata()[0] == pytest.approx(value)
        assert marks(axes)[f"pain {name}"].get_ydata()[0] == row + 0.5


def test_the_axis_says_what_it_is_and_which_way_is_more() -> None:
    said = words(after_stress_levels_chart(some_days(), LIGHT, LARGE).figure)
    assert {"Pain on the day after, 0 to 10. Higher is more pain.", "0 none", "10 most"} <= set(said)
    assert {"calm", "some", "a lot", "moved", "moved little"} <= set(said)
    small = words(after_stress_levels_chart(some_days(), LIGHT, CARD).figure)
    assert {"pain on the day after, on average", "0 none", "10 most"} <= set(small)


@pytest.mark.parametrize("size", [LARGE, CARD, (480, 240), (500, 520)])
@pytest.mark.parametrize("case", ["sam", "gap_of_60_days", "ten_years"])
def test_tables_spots_and_labels_tell_the_dots(case: str, size: tuple[int, int]) -> None:
    chart = after_stress_levels_chart(CASES[case](), LIGHT, size)
    dots = [
        float((line.get_ydata() if axes.get_ylim() == (0, 10) else line.get_xdata())[0])
        for axes in chart.figure.axes
        for line in axes.lines
        if str(line.get_label()).startswith("pain")
    ]
    rows = [row for table in chart.tables for row in table.rows]
    assert [float(row[-3]) for row in rows] == pytest.approx(dots, abs=0.0051)
    assert all(float(row[-2]) <= float(row[-3]) <= float(row[-1]) for row in rows)
    assert len(chart.spots) == len(rows)
    for number, row in enumerate(rows):
        said = chart.spots.words(number)
        assert f"{float(row[-3]):.1f}"[:2] in said
        assert f"{row[-4]} days" in said
        assert f"{row[-4]} days" in words(chart.figure)
    assert set(chart.spots.dates) == {None}


@pytest.mark.parametrize("size", [LARGE, CARD, (480, 240), (700, 300), (500, 520)])
def test_spots_lie_on_their_dots(size: tuple[int, int]) -> None:
    chart = after_stress_levels_chart(CASES["sam"](), LIGHT, size)
    chart.figure.canvas.draw()
    places = [
        axes.transData.transform((line.get_xdata()[0], line.get_ydata()[0]))
        for axes in chart.figure.axes
        for line in axes.lines
        if str(line.get_label()).startswith("pain")
    ]
    assert [chart.spots.at(x, size[1] - y) for x, y in places] == list(range(len(places)))


def test_a_card_shows_what_is_sure_before_what_may_be_chance() -> None:
    days = some_days(little=3)
    for surer, other in ((STRESS, MOVING), (MOVING, STRESS)):
        findings = (found_by(surer, sure=True), found_by(other, hint=True))
        chart = after_stress_levels_chart(told(days, *findings), LIGHT, CARD)
        assert [axes.get_label() for axes in chart.figure.axes] == [surer]
        assert len(chart.tables) == 1


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    n=st.integers(20, 150),
    link=st.sampled_from([-0.6, -0.1, 0.0, 0.1, 0.6]),
    value=st.sampled_from([-0.4, 0.4]),
    kind=st.sampled_from(["sure", "hint", "unclear", "none"]),
)
def test_the_sentence_never_contradicts_its_numbers(seed: int, n: int, link: float, value: float, kind: str) -> None:
    found = () if kind == "none" else (found_by(STRESS, value, sure=kind == "sure", hint=kind == "hint"),)
    days = told(some_days(n, link, seed=seed), *found)
    chart = after_stress_levels_chart(days, LIGHT, CARD)
    if not chart.tables or len(chart.tables[0].header) == 5:  # moving
        return
    first, last = list(means_by_hand(days).values())[:: len(chart.tables[0].rows) - 1]
    low, high = (tuple(map(float, row[-2:])) for row in (chart.tables[0].rows[0], chart.tables[0].rows[-1]))
    said, step = chart.sentence, last - first
    assert [word for word in ("higher", "lower", "much the same") if word in said] == [
        "much the same" if "much the same" in said else "higher" if step > 0 else "lower"
    ]
    assert f"{last:.1f} of 10" in said
    assert re.findall(r"\d+\.\d", said) == [f"{last:.1f}", f"{first:.1f}"]
    assert all(textstat.flesch_kincaid_grade(re.sub(r"\d+(\.\d)?", "ten", part)) <= 6 for part in said.split(". "))
    if "much the same" in said:
        assert abs(step) < 0.5
        assert max(low[0], high[0]) <= min(low[1], high[1]), "ranges that lie apart are not the same"
        return
    sides = kind == "sure" and value * step > 0
    assert sides == said.endswith(").")
    if kind == "hint" and value * step > 0:
        assert said.endswith("This may be chance.")
    assert "cause" not in said


def test_with_a_test_that_is_not_clear_a_difference_is_no_link() -> None:
    chart = after_stress_levels_chart(told(some_days(120, 0.6), found_by(STRESS, 0.1)), LIGHT, CARD)
    assert chart.sentence.endswith("That alone does not show a link.")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (made([3] * 9, stress=[4] * 9), "There are too few days to compare yet. That is fine."),
        (made([3, 4] * 30, stress=[4] * 60), "These days are too much alike to compare. That is fine."),
        (made([None] * 40, stress=[1, 4, 8, 9] * 10), "This chart is about pain, and there are no answers on pain"),
        (made([3, 4] * 30), "Days with stress or with movement show up here once they are logged."),
    ],
)
def test_where_there_is_nothing_to_compare_it_says_so_kindly(days: ChartDays, said: str) -> None:
    chart = after_stress_levels_chart(days, LIGHT, LARGE)
    assert chart.sentence.startswith(said)
    assert chart.figure.axes == []
    assert chart.tables == ()
    assert len(chart.spots) == 0


def test_stress_that_is_withheld_is_nowhere() -> None:
    days = some_days()
    stressless = made(days.arrays.pain.astype(int).tolist(), minutes=days.arrays.active_minutes.astype(int).tolist())
    chart = after_stress_levels_chart(stressless, LIGHT, LARGE)
    everything = [*words(chart.figure), chart.sentence, *(table.as_text() for table in chart.tables)]
    assert not any("stress" in text.casefold() for text in everything)


@pytest.mark.parametrize(
    "size", [LARGE, CARD, (330, 190), (660, 224), (480, 240), (640, 300), (500, 520), (900, 280), (700, 340)]
)
@pytest.mark.parametrize("text_px", [8.0, 12.0, 18.0, 24.0])
@pytest.mark.parametrize("case", ["sam", "ten_years"])
def test_words_stay_within_the_figure_and_apart_from_each_other(
    case: str, size: tuple[int, int], text_px: float
) -> None:
    figure = after_stress_levels_chart(CASES[case](), theme_look("light", text_px), size).figure
    to_rgba(figure)
    shown = [text for text in figure.findobj(Text) if text.get_visible() and text.get_text().strip()]
    boxes = [(text.get_text(), text.get_window_extent()) for text in shown]
    room = 0.33 * text_px  # what a line of text has above and below its letters
    if size[1] >= 9 * text_px and size[0] >= 20 * text_px:
        for said, box in boxes:
            assert box.x0 >= -0.5, said
            assert box.x1 <= size[0] + 0.5, said
            assert box.y0 + room >= -0.5, said
            assert box.y1 - room <= size[1] + 0.5, said
    for number, (one, a) in enumerate(boxes):
        for other, b in boxes[:number]:
            apart = a.x1 <= b.x0 or b.x1 <= a.x0 or a.y1 - room <= b.y0 + room or b.y1 - room <= a.y0 + room
            assert apart, (one, other)


@pytest.mark.parametrize("size", [(40, 30), (120, 60), (2400, 90), (330, 130), (1500, 700)])
@pytest.mark.parametrize("look", [theme_look("dark", 24), theme_look("high_contrast"), print_look()])
def test_any_size_draws(size: tuple[int, int], look) -> None:
    for case in ("sam", "three_days"):
        figure = after_stress_levels_chart(CASES[case](), look, size).figure
        assert to_rgba(figure).shape == (size[1], size[0], 4)


@pytest.mark.parametrize("seed", range(8))
def test_the_picture_of_a_card_is_of_its_matter(seed: int) -> None:
    link, little = ((0.5, 0.0), (0.0, 3.0), (0.5, 3.0), (-0.5, 3.0))[seed % 4]
    days = some_days(120, link, little, seed)
    card = card_of(days.findings, days.arrays, "recurrence")
    assert (card.picture == "after_stress_levels") == bool(levels_for(days.findings.get(card.matter), days.arrays))
    if card.picture == "after_stress_levels":
        for size in (CARD, (330, 190), (900, 190)):
            chart = after_stress_levels_chart(days, LIGHT, size)
            assert [axes.get_label() for axes in chart.figure.axes] == [card.matter]
            assert ("higher" in chart.sentence) == ("pain was higher" in days.findings.get(card.matter).text)


def test_a_shorter_range_shows_the_days_of_the_test_and_says_so() -> None:
    whole = CASES["sam"]()
    month = Period(whole.arrays.end - timedelta(days=28), whole.arrays.end)
    shown = chart_days(whole.contents, month)
    chart, all_of_it = (after_stress_levels_chart(days, LIGHT, LARGE) for days in (shown, whole))
    assert chart.tables == all_of_it.tables
    since = "All days from 5 Jan 2026 count here."
    assert since in words(chart.figure)
    assert chart.sentence == f"{all_of_it.sentence} {since}"
    card = card_of(shown.findings, shown.arrays, "recurrence", so_far=shown.so_far)
    assert card.picture == card_of(whole.findings, whole.arrays, "recurrence").picture == "after_stress_levels"
