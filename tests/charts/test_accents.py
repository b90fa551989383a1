"""The teen's own colour beside the colours of measures: it must not be taken for one, by whoever looks.

Distances are those of Oklab (Ottosson 2020, "A perceptual color space for image processing"), times 100: about 2 is
what can just be seen apart.
"""

import itertools
from typing import Any

import numpy as np
import pytest
from journals import theme_look
from matplotlib.colors import to_rgb
from seeing import VISIONS, contrast, seen

from amps_journal.settings import ACCENTS, USUAL_ACCENT

THEMES = ("light", "dark", "high_contrast")
MEASURES = ("school", "sleep", "stress", "stress_fill", "skill", "pain")
SEEN_APART = 8.0
"""School and sleep, the nearest measures, are 5.4 apart."""
FEWER_COLOURS = 3.0
NEW = tuple(accent for accent in ACCENTS if accent != USUAL_ACCENT)

_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def oklab(colour: Any, vision: str) -> np.ndarray:
    return 100 * _TO_LAB @ np.cbrt(_TO_CONES @ seen(to_rgb(colour), vision))


def apart(one: str, other: str, vision: str = "all colours") -> float:
    return float(np.linalg.norm(oklab(one, vision) - oklab(other, vision)))


def test_the_distance_is_that_of_the_space_it_is_measured_in() -> None:
    assert apart("#000000", "#FFFFFF") == pytest.approx(100, abs=0.01)
    # From the examples of the CSS Color Module Level 4: red is oklab(0.628 0.225 0.126).
    np.testing.assert_allclose(oklab("#FF0000", "all colours"), (62.8, 22.5, 12.6), atol=0.05)


@pytest.mark.parametrize("shade", ["accent", "accent_fill"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("accent", ACCENTS)
def test_no_accent_is_near_the_colour_of_a_measure(accent: str, theme: str, shade: str) -> None:
    look = theme_look(theme, accent=accent)
    found = {measure: apart(look.colour(shade), look.colour(measure)) for measure in MEASURES}
    assert min(found.values()) >= SEEN_APART - 0.05, found


@pytest.mark.parametrize("vision", ["protanopia", "deuteranopia"])
@pytest.mark.parametrize("shade", ["accent", "accent_fill"])
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("accent", NEW)
def test_nor_to_those_who_see_fewer_colours(accent: str, theme: str, shade: str, vision: str) -> None:
    look = theme_look(theme, accent=accent)
    found = {measure: apart(look.colour(shade), look.colour(measure), vision) for measure in MEASURES}
    assert min(found.values()) >= FEWER_COLOURS - 0.05, found


@pytest.mark.parametrize("theme", THEMES)
def test_accents_differ_from_each_other(theme: str) -> None:
    colours = [theme_look(theme, accent=accent).colour("accent") for accent in ACCENTS]
    assert min(apart(*pair) for pair in itertools.combinations(colours, 2)) >= 6


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("accent", NEW)
def test_what_charts_make_of_an_accent_stands_out_from_the_card(accent: str, theme: str, vision: str) -> None:
    look = theme_look(theme, accent=accent)
    card = look.colour("card")
    assert contrast(look.colour("accent"), card, vision) >= 3
    assert contrast(look.tint("accent", 0.75), card, vision) >= 3
    assert contrast(look.tint("accent", 0.24), card, vision) >= 1.05
    assert contrast(look.deep("accent"), look.tint("accent", 0.18), vision) >= 4.5
