import itertools
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QSystemTrayIcon

from amps_journal.charts.shared.chart_style import print_look
from amps_journal.domain.doing_path import Season
from amps_journal.settings import ACCENTS, USUAL_ACCENT
from amps_journal.ui.theme import (
    accents,
    apply_theme,
    chart_look,
    icon,
    load_theme,
    style_sheet,
    system_wants_less_motion,
)
from amps_journal.ui.tray import Tray
from amps_journal.ui.widgets.landscape.colours import landscape_colours

THEMES = ("light", "dark", "high_contrast")
GROUNDS = ("background", "card", "chip", "chip_hover", "accent_soft", "rail", "field")
WORDS = ("ink", "muted", "accent")
COLOURED_WORDS = ("school", "sleep", "stress", "skill", "pain")
TEXT_PAIRS = [
    *itertools.product(WORDS, GROUNDS),
    *itertools.product(COLOURED_WORDS, ("background", "card", "chip")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_sleep", "sleep"),
    ("card", "ink"),
]
SHAPE_PAIRS = [
    ("edge", "card"),
    ("edge", "field"),
    ("focus", "card"),
    ("focus", "background"),
    ("accent", "chip"),
    ("accent", "accent_soft"),
    ("accent_fill", "card"),
    ("accent_fill", "accent_soft"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_the_web_guidelines_do():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_words_stand_out_from_their_ground(name, words, ground, accent):
    colours = load_theme(name, accent=accent).colours
    assert contrast(colours[words], colours[ground]) >= 4.5


@pytest.mark.parametrize("accent", ACCENTS)
@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_shapes_that_carry_meaning_stand_out_from_their_ground(name, shape, ground, accent):
    colours = load_theme(name, accent=accent).colours
    assert contrast(colours[shape], colours[ground]) >= 3.0


def test_every_theme_names_the_same_colours():
    named = [set(load_theme(name, accent=accent).colours) for name in THEMES for accent in ACCENTS]
    assert all(names == named[0] for names in named)


def test_the_settings_offer_what_there_is_the_usual_one_first():
    assert accents() == ACCENTS
    assert len(ACCENTS) == 6
    assert ACCENTS[0] == USUAL_ACCENT


@pytest.mark.parametrize("name", THEMES)
def test_an_accent_changes_what_is_the_teens_and_no_colour_of_a_measure(name):
    usual = load_theme(name).colours
    for accent in ACCENTS[1:]:
        own = load_theme(name, accent=accent).colours
        changed = {colour for colour in usual if usual[colour] != own[colour]}
        assert {"accent", "accent_hover", "accent_soft", "accent_fill"} <= changed
        assert changed <= {"accent", "accent_hover", "accent_soft", "accent_fill", "on_accent", "focus"}


@pytest.mark.parametrize("name", THEMES)
def test_the_stones_of_the_path_follow_and_the_land_does_not(name):
    usual = landscape_colours(load_theme(name), Season.AUTUMN)
    ways = set()
    for accent in ACCENTS:
        found = landscape_colours(load_theme(name, accent=accent), Season.AUTUMN)
        assert {colour for colour in usual if usual[colour] != found[colour]} <= {"stone"}
        assert contrast(found["stone"].name(), found["way"].name()) >= 3
        ways.add(found["stone"].name())
    assert len(ways) == len(ACCENTS)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_style_sheet_leaves_no_placeholder_behind(name, scale):
    sheet = style_sheet(load_theme(name, scale))
    assert "@" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_sizes_grow_with_the_text_and_gaps_half_as_fast():
    theme = load_theme("light", 2.0)
    assert theme.px(14) == 28
    assert theme.gap(20) == 30
    assert theme.font().pixelSize() == 28


def test_the_shipped_typeface_is_used_in_its_weights(qapp):
    theme = load_theme("light")
    apply_theme(qapp, theme)
    shown = QFontInfo(theme.font(weight=600))
    assert shown.family() == "Atkinson Hyperlegible Next"
    assert shown.weight() == 600


def test_system_is_light_or_dark_as_the_machine_is(qapp):
    assert load_theme("system").name in {"light", "dark"}


def test_an_icon_takes_the_colour_of_the_theme(qapp):
    theme = load_theme("dark")
    image = icon("check", theme, "accent").pixmap(QSize(48, 48)).toImage()
    drawn = [image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255]
    assert drawn
    assert {colour.name().upper() for colour in drawn} == {theme.colours["accent"]}


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_anew_at_each_pixel_ratio(qapp, ratio):
    pixmap = icon("today", load_theme("light")).pixmap(QSize(24, 24), ratio)
    assert pixmap.width() == round(24 * ratio)


def test_charts_share_the_windows_colours():
    theme = load_theme("dark", 1.5)
    look = chart_look(theme)
    assert look.dark
    assert look.colour("accent") == theme.colours["accent"]
    assert look.text_px == 18


@pytest.mark.usefixtures("qapp")
def test_the_systems_wish_for_less_movement_can_be_asked_again_and_again():
    """Each object that Qt hands out on the way to the answer must be held until the answer is there."""
    assert [system_wants_less_motion() for _ in range(3)] == [False] * 3


def test_less_movement_makes_another_theme_so_that_everything_that_paints_is_told(appearance):
    told = []
    appearance.theme_changed.connect(told.append)
    assert not appearance.theme.less_motion
    appearance.change(replace(appearance.machine, less_motion=True))
    assert [theme.less_motion for theme in told] == [True]


def test_the_system_is_followed_where_this_machine_asks_for_nothing(appearance, monkeypatch):
    monkeypatch.setattr("amps_journal.ui.appearance.system_wants_less_motion", lambda: True)
    appearance.change(appearance.machine)
    assert appearance.theme.less_motion


class TestTheAccentOfThisMachine:
    def test_it_is_worn_at_once_by_whatever_paints(self, appearance, qapp):
        told = []
        appearance.theme_changed.connect(told.append)
        appearance.change(replace(appearance.machine, accent="plum"))
        plum = load_theme(appearance.theme.name, accent="plum").colours["accent"]
        assert [theme.colours["accent"] for theme in told] == [plum]
        assert plum in qapp.styleSheet()
        assert qapp.palette().accent().color().name().upper() == plum

    def test_charts_of_the_window_follow_and_paper_does_not(self):
        assert chart_look(load_theme("light", accent="moss")).colour("accent") != load_theme("light").colours["accent"]
        assert print_look().colour("accent") == load_theme("light").colours["accent"]

    @pytest.mark.usefixtures("qapp")
    def test_the_icon_in_the_tray_follows(self, monkeypatch):
        monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda _icon, _shown: None)  # No tray on this screen.
        tray = Tray(load_theme("light"))
        tray.set_shown(True)
        tray.set_theme(load_theme("light", accent="brick"))
        image = tray.findChild(QSystemTrayIcon).icon().pixmap(QSize(48, 48)).toImage()
        pixels = [image.pixelColor(x, y) for x in range(48) for y in range(48)]
        assert {pixel.name().upper() for pixel in pixels if pixel.alpha() == 255} == {
            load_theme("light", accent="brick").colours["accent"]
        }
