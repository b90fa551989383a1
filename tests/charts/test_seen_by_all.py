"""Charts must be read without colour, and by people who see fewer of them: what carries a number stands out."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from journals import CASES, theme_look
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.text import Text
from seeing import VISIONS, contrast, laid_over, linear, seen

from amps_journal.charts.chart_catalogue import CHARTS
from amps_journal.charts.shared.chart import Chart
from amps_journal.charts.shared.chart_style import ChartLook, print_look
from amps_journal.charts.shared.image_files import to_rgba

LOOKS = {
    "light": theme_look("light"),
    "dark": theme_look("dark"),
    "high_contrast": theme_look("high_contrast"),
    "print": print_look(12),
}
SIZE = (900, 360)
# Grounds: what lies under a line, a word or a bar that says the same, or says that there is nothing.
GROUNDS = {
    "events",
    "grounds",
    "tracks",
    "unanswered",
    "day_off sign",
    "trend band",
    "pain range",
    "marked setbacks",
    "worked out setbacks",
    "minutes",  # below the treads
    "free nights",  # in night_raster: between the marks at their ends
}
# Two kinds of one chart whose areas must differ in tone.
TOLD_BY_TONE = (
    ("nights", "school nights", "free nights"),
    ("night_raster", "school nights", "free nights"),
    ("school", "all_day", "part_day"),
    ("setbacks", "setbacks", "open setbacks"),
    ("timeline", "marked setbacks", "worked out setbacks"),
    ("lined_up", "setback days", "days around"),
    ("skills", "helped", "helped less"),
)

_drawn: dict[tuple[str, str], Chart] = {}


def drawn(chart_id: str, look: str) -> Chart:
    if (chart_id, look) not in _drawn:
        _drawn[chart_id, look] = CHARTS[chart_id]()(CASES["sam"](), LOOKS[look], SIZE)
    return _drawn[chart_id, look]


def marks(chart: Chart) -> Iterator[tuple[str, Any]]:
    for axes in chart.figure.axes:
        for artist in (*axes.collections, *axes.lines):
            name = str(artist.get_label())
            if not name.startswith("_"):
                yield name, artist


def strongest(artist: Any, card: str, vision: str) -> float:
    """The contrast with the card of the weakest mark of an artist, each by its area or its outline."""
    if isinstance(artist, Line2D):
        return contrast(artist.get_color(), card, vision)
    outlines = laid_over(artist.get_edgecolor(), card) if np.any(artist.get_linewidth()) else []
    faces = [] if isinstance(artist, LineCollection) else laid_over(artist.get_facecolor(), card)
    parts = [[contrast(colour, card, vision) for colour in colours] for colours in (faces, outlines) if len(colours)]
    return max(min(part) for part in parts)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart_id", CHARTS)
def test_marks_stand_out_three_to_one_and_grounds_can_be_seen(chart_id: str, look: str, vision: str) -> None:
    card = LOOKS[look].colour("card")
    weak = {
        name: round(found, 2)
        for name, artist in marks(drawn(chart_id, look))
        if (found := strongest(artist, card, vision)) < (1.05 if name in GROUNDS else 3)
    }
    assert not weak


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("chart_id", CHARTS)
def test_words_stand_out_four_and_a_half_to_one(chart_id: str, look: str, vision: str) -> None:
    card = LOOKS[look].colour("card")
    texts = [
        text for text in drawn(chart_id, look).figure.findobj(Text) if text.get_visible() and text.get_text().strip()
    ]
    assert texts
    weak = {t.get_text(): t.get_color() for t in texts if contrast(t.get_color(), card, vision) < 4.5}
    assert not weak


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
def test_names_of_life_events_stand_out_from_their_bars(look: str, vision: str) -> None:
    for kind in ("stress", "school", "accent"):
        found: ChartLook = LOOKS[look]
        assert contrast(found.deep(kind), found.tint(kind, 0.18), vision) >= 4.5


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("chart_id", "one", "other"), TOLD_BY_TONE)
def test_kinds_of_a_chart_differ_in_tone(chart_id: str, one: str, other: str, look: str, vision: str) -> None:
    card = LOOKS[look].colour("card")
    found = dict(marks(drawn(chart_id, look)))
    first, second = (laid_over(found[name].get_facecolor(), card)[-1] for name in (one, other))
    least = 1.15 if {one, other} <= GROUNDS else 1.5
    assert contrast(first, second, vision) >= least


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("chart_id", CHARTS)
def test_a_picture_keeps_its_light_and_dark_without_colour(chart_id: str, look: str) -> None:
    picture = to_rgba(drawn(chart_id, look).figure)[..., :3] / 255
    usual = (linear(picture) @ (0.2126, 0.7152, 0.0722)).std()
    assert usual > 0
    for vision in VISIONS[1:]:
        assert (seen(picture, vision) @ (0.2126, 0.7152, 0.0722)).std() >= 0.85 * usual


def test_the_simulation_leaves_greys_as_they_are_and_merges_what_is_known_to_be_merged() -> None:
    for vision in VISIONS:
        np.testing.assert_allclose(seen([0.5, 0.5, 0.5], vision), linear([0.5] * 3), atol=1e-5)
    # Red and green of one lightness: far apart with all colours, hardly apart to somebody without red cones.
    for vision, green in (("protanopia", (0.46, 0.36, 0.0)), ("deuteranopia", (0.5, 0.45, 0.0))):
        red = (0.8, 0.2, 0.0)
        assert np.abs(seen(red, vision) - seen(green, vision)).max() < np.abs(linear(red) - linear(green)).max() / 2
