from dataclasses import replace

import numpy as np
import pytest
from chart_days import artists, words
from journals import CASES, made, theme_look

from amps_journal.analysis.results import Finding, Findings
from amps_journal.charts.before_pain.figure import before_pain_chart
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.image_files import to_rgba

LIGHT = theme_look()
LARGE, CARD = (1100, 420), (330, 130)
LAGS = {0: (0.2, 0.1, 0.3), 1: (0.4, 0.2, 0.6), 2: (-0.1, -0.4, 0.2), 3: (0.02, -0.3, 0.34)}


def parts(**more: float) -> dict[str, float]:
    named = {"lag": 1.0}
    for lag, (value, low, high) in LAGS.items():
        named |= {f"lag_{lag}": value, f"lag_{lag}_low": low, f"lag_{lag}_high": high}
    return named | {"reverse": -0.025, "reverse_low": -0.06, "reverse_high": 0.01} | more


def finding(identity: str, **more) -> Finding:
    usual = {"verdict": "seen", "value": 0.4, "n": 60, "parts": parts(), "text": f"What {identity} says."}
    return Finding(id=identity, principle="recurrence", kind="test", **(usual | more))


def days_with(*findings: Finding, pain: int | None = 3) -> ChartDays:
    days = made([pain] * 60)
    both = findings or (finding("stress_then_pain"), finding("inactivity_then_pain"))
    return replace(days, findings=Findings(period=None, days_logged=60, days_possible=60, principles={}, findings=both))


def lane(figure, label: str):
    return next(axes for axes in figure.axes if axes.get_label() == label)


def drawn(axes) -> dict[str, object]:
    return {line.get_label(): line for line in axes.lines}


@pytest.mark.parametrize("identity", ["stress_then_pain", "inactivity_then_pain"])
def test_dots_and_their_lines_lie_at_the_values_and_intervals_of_the_finding(identity: str) -> None:
    lines = drawn(lane(before_pain_chart(days_with(), LIGHT, LARGE).figure, identity))
    for lag, (value, low, high) in LAGS.items():
        assert lines[f"change {lag}"].get_xdata() == (value,)
        assert lines[f"range {lag}"].get_xdata() == (low, high)
        assert lines[f"range {lag}"].get_ydata()[0] == lag + 0.5, "the same day on top, then one row a day"


def test_no_difference_lies_in_the_middle_and_is_named() -> None:
    figure = before_pain_chart(days_with(), LIGHT, LARGE).figure
    axes = lane(figure, "stress_then_pain")
    low, high = axes.get_xlim()
    assert low == -high
    labels = dict(zip(axes.get_xticks(), (label.get_text() for label in axes.get_xticklabels()), strict=True))
    assert labels[0] == "no difference"
    assert {"◂ less pain after", "more pain after ▸"} <= set(words(figure))


def test_the_same_day_is_hollow_and_dashed_because_its_direction_is_not_known() -> None:
    figure = before_pain_chart(days_with(), LIGHT, LARGE).figure
    lines = drawn(lane(figure, "stress_then_pain"))
    assert lines["change 0"].get_markerfacecolor() == LIGHT.colour("card")
    assert lines["range 0"].is_dashed()
    assert lines["change 1"].get_markerfacecolor() == LIGHT.colour("stress")
    assert not lines["range 1"].is_dashed()
    assert any("which came first is not known" in text for text in words(figure))


def test_only_the_lag_of_a_clear_finding_stands_out() -> None:
    def bold(verdict: str) -> set[str]:
        chart = before_pain_chart(days_with(finding("stress_then_pain", verdict=verdict)), LIGHT, (640, 420))
        return {text.get_text() for text in chart.figure.texts if text.get_fontweight() == 700}

    assert {"1 day after", "0.4 more"} <= bold("seen")
    assert bold("unclear") == {"Pain after more stress"}


def test_the_other_way_round_has_a_scale_of_its_own() -> None:
    figure = before_pain_chart(days_with(), LIGHT, LARGE).figure
    reverse = lane(figure, "reverse")
    assert drawn(reverse)["range None"].get_xdata() == (-0.06, 0.01)
    assert reverse.get_xlim()[1] == pytest.approx(0.06 * 1.08)
    assert "The other way round: stress after more pain" in words(figure)
    assert "2 days fewer of 100" in words(figure), "moving little is a share of days"


def test_amounts_say_more_or_less_and_nothing_for_what_rounds_to_nothing() -> None:
    said = words(before_pain_chart(days_with(finding("stress_then_pain")), LIGHT, (640, 420)).figure)
    assert [text for text in said if text in {"0.2 more", "0.4 more", "0.1 less", "about the same"}][:4] == [
        "0.2 more",
        "0.4 more",
        "0.1 less",
        "about the same",
    ]


@pytest.mark.parametrize("size", [LARGE, CARD, (500, 520), (700, 300)])
@pytest.mark.parametrize("case", ["sam", "ten_years", "gap_of_60_days"])
def test_each_table_holds_the_dots_of_its_panel(case: str, size: tuple[int, int]) -> None:
    chart = before_pain_chart(CASES[case](), LIGHT, size)
    dots = [
        float(line.get_xdata()[0])
        for axes in chart.figure.axes
        for line in axes.lines
        if str(line.get_label()).startswith("change")
    ]
    told = [float(row[1].replace("−", "-")) for table in chart.tables for row in table.rows]
    assert sorted(told) == pytest.approx(sorted(dots), abs=0.0051)
    assert len(chart.spots) == len(dots)


def test_a_row_says_all_that_is_known_of_it() -> None:
    spots = before_pain_chart(days_with(), LIGHT, LARGE).spots
    assert spots.words(1).split("\n") == [
        "Pain after more stress, 1 day after",
        "0.4 more (points of pain, for each point of stress)",
        "likely between 0.20 more and 0.60 more",
    ]
    assert spots.words(0).endswith("Which of the two came first is not known.")
    assert set(spots.dates) == {None}


def test_below_the_gate_it_says_how_many_days_and_shows_how_far() -> None:
    lacking = finding("stress_then_pain", verdict="not_enough_days", n=22, needed=20, parts={}, text="20 more days.")
    chart = before_pain_chart(days_with(lacking), LIGHT, CARD)
    assert "20 more days." in words(chart.figure)
    assert "22 of 42 days" in words(chart.figure)
    whole, done = (artist.get_paths()[0].get_extents().width for artist in chart.figure.artists)
    assert done / whole == pytest.approx(22 / 42)
    assert chart.tables == ()
    assert len(chart.spots) == 0


def test_days_that_are_too_much_alike_show_no_bar_to_fill() -> None:
    alike = finding("stress_then_pain", verdict="not_enough_days", n=60, needed=1, parts={}, text="Too much alike.")
    chart = before_pain_chart(days_with(alike), LIGHT, CARD)
    assert chart.figure.artists == []
    assert "Too much alike." in words(chart.figure)


def test_with_pain_off_nothing_asks_for_it() -> None:
    chart = before_pain_chart(CASES["pain_off"](), LIGHT, LARGE)
    assert chart.figure.axes == []
    assert "more day" not in chart.sentence
    assert chart.sentence.endswith("That is fine.")


def test_a_small_card_shows_the_one_that_says_more() -> None:
    lacking = finding("stress_then_pain", verdict="not_enough_days", n=22, needed=20, parts={}, text="20 more days.")
    chart = before_pain_chart(days_with(lacking, finding("inactivity_then_pain")), LIGHT, CARD)
    assert "Pain after moving little" in words(chart.figure)
    assert "Pain after more stress" not in words(chart.figure)


def test_the_finding_stands_below_in_its_own_words() -> None:
    chart = before_pain_chart(days_with(), LIGHT, LARGE)
    assert {"What stress_then_pain says.", "What inactivity_then_pain says."} <= set(words(chart.figure))
    assert chart.sentence.startswith("Pain after more stress: What stress_then_pain says.")


@pytest.mark.parametrize("size", [LARGE, CARD, (640, 420), (500, 520)])
def test_words_stay_within_the_figure_and_apart_from_each_other(size: tuple[int, int]) -> None:
    figure = before_pain_chart(CASES["sam"](), LIGHT, size).figure
    to_rgba(figure)
    boxes = [text.get_window_extent() for text in figure.texts]
    for axes in figure.axes:
        boxes += [text.get_window_extent() for text in (*axes.texts, *axes.get_xticklabels())]
    assert all(box.x0 >= -0.5 and box.x1 <= size[0] + 0.5 and box.y0 >= -0.5 for box in boxes)
    areas = np.array([[box.x0, box.x1, box.y0 + 2, box.y1 - 2] for box in boxes])
    for one in range(len(areas)):
        for other in range(one):
            a, b = areas[one], areas[other]
            assert a[1] <= b[0] or b[1] <= a[0] or a[3] <= b[2] or b[3] <= a[2], (one, other)


@pytest.mark.parametrize("size", [(40, 30), (120, 60), (2400, 90), (330, 130), (1500, 700)])
@pytest.mark.parametrize("text_px", [12, 24])
def test_any_size_draws(size: tuple[int, int], text_px: int) -> None:
    for case in ("sam", "three_days"):
        figure = before_pain_chart(CASES[case](), theme_look("dark", text_px), size).figure
        assert to_rgba(figure).shape == (size[1], size[0], 4)
        assert "change 9" not in artists(figure)
