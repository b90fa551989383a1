import gc
import warnings
import weakref
from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from chart_days import LIGHT, MONDAY, Days, Setback, Shown, lively
from matplotlib import font_manager
from matplotlib.backends import backend_agg
from matplotlib.backends.backend_agg import RendererAgg

from amps_journal.charts.activity.figure import activity_figure
from amps_journal.charts.function_and_pain.figure import function_and_pain_figure
from amps_journal.charts.nights.figure import nights_figure
from amps_journal.charts.setbacks.figure import setbacks_figure
from amps_journal.charts.shared.canvas import Canvas
from amps_journal.charts.shared.chart_style import ChartLook, print_look
from amps_journal.charts.shared.glyphs import drawable, glyphs
from amps_journal.charts.shared.image_files import day_at, to_png, to_rgba, to_svg
from amps_journal.charts.shared.text_width import fitting_px, shortened, text_width, wrapped
from amps_journal.domain.person import LifeEvent
from amps_journal.i18n import use_language


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_a_figure_has_its_size_times_the_device_pixel_ratio(ratio: float) -> None:
    figure = activity_figure(lively(60), Shown(), LIGHT, (400, 200))
    assert to_rgba(figure, ratio).shape == (200 * ratio, 400 * ratio, 4)
    assert figure.dpi == 72


def test_a_drawn_figure_keeps_none_of_its_pixels(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    class Watched(RendererAgg):
        def __init__(self, *args) -> None:
            super().__init__(*args)
            made.append(weakref.ref(self))

    monkeypatch.setattr(backend_agg, "RendererAgg", Watched)
    figure = activity_figure(lively(60), Shown(), LIGHT, (400, 200))
    gc.disable()  # what lets go at once needs no collector
    try:
        to_rgba(figure)
        to_png(figure)
        assert made
        assert [renderer() for renderer in made] == [None] * len(made)
    finally:
        gc.enable()


def test_a_figure_has_the_ground_of_its_look() -> None:
    dark = ChartLook({**LIGHT.colours, "card": "#1F2529"}, dark=True)
    pixels = to_rgba(activity_figure(lively(60), Shown(), dark, (400, 200)))
    assert pixels[0, -1].tolist() == [0x1F, 0x25, 0x29, 255]


def test_the_same_days_make_the_same_svg_and_png() -> None:
    first, second = (nights_figure(lively(91), Shown(), print_look(), (146, 84)) for _ in range(2))
    assert to_svg(first) == to_svg(second)
    assert to_png(first) == to_png(second)
    assert to_png(first).startswith(b"\x89PNG")


def test_svg_letters_are_outlines_so_that_no_font_is_needed() -> None:
    svg = to_svg(activity_figure(lively(60), Shown(), LIGHT, (400, 200)))
    assert "<text" not in svg
    assert 'width="400pt"' in svg


def test_a_point_on_a_chart_is_its_day() -> None:
    days = lively(50)
    figure = function_and_pain_figure(days, Shown(), LIGHT, (1100, 320))
    box = figure.axes[-1].get_position()
    for offset in (0, 17, 49):
        x = (box.x0 + (offset + 0.5) / 50 * box.width) * 1100
        assert day_at(figure, x, (1 - box.y0 - box.height / 2) * 320) == MONDAY + timedelta(days=offset)
    assert day_at(figure, 2, 300) is None


def test_text_in_any_script_draws_without_a_warning() -> None:
    labels = ("Ελλάδα", "Привет", "שלום", "مرحبا", "学校", "🎉👍🏽👨‍👩‍👧", "a $b_c$ d", "\u200fx\u2028y", "\ue000")
    events = tuple(
        LifeEvent(
            kind="exams", label=label, start=MONDAY + timedelta(days=10 * i), end=MONDAY + timedelta(days=10 * i + 9)
        )
        for i, label in enumerate(labels)
    )
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        to_rgba(function_and_pain_figure(lively(100), Shown(), LIGHT, (1100, 320), events=events))


def test_what_no_font_has_becomes_a_box_and_an_emoji_of_several_only_one() -> None:
    assert drawable("a 👨\u200d👩\u200d👧 b") == "a □ b"
    assert drawable("👍🏽!") == "□!"
    assert drawable("naïve – “fine”\n\tok") == "naïve – “fine” ok"
    assert drawable("🎉", names=True) == "[party popper]"
    assert drawable("5\u00a0min") == "5\u00a0min"


def test_letters_are_looked_for_in_the_fonts_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = replace(glyphs(), families=list(glyphs().families), covered={"a"}, hopeless=set(), folders=[])
    serif = [font for font in font_manager.fontManager.ttflist if font.name == "DejaVu Serif"]
    monkeypatch.setattr(font_manager.fontManager, "ttflist", serif)
    assert fonts.has("ж")
    assert fonts.families[-1] == "DejaVu Serif"
    assert fonts.folders
    assert not fonts.has("\U0001f389")


def test_a_missing_glyph_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = replace(glyphs(), covered={"a"}, hopeless=set())
    monkeypatch.setattr(font_manager.fontManager, "ttflist", [])
    assert not fonts.has("ж")
    assert "ж" in fonts.hopeless


def test_measured_text_is_as_wide_as_the_drawn_one() -> None:
    figure = activity_figure(lively(60), Shown(), LIGHT, (900, 320))
    figure.canvas.draw()
    for text in figure.texts:
        assert text.get_window_extent().width <= text_width(text.get_text(), 12) * 1.02


def test_shortened_text_fits_and_short_text_stays() -> None:
    assert shortened("Mock exams", 500, 12) == "Mock exams"
    cut = shortened("A very long name of an event", 80, 12)
    assert cut.endswith("…")
    assert text_width(cut, 12) <= 80
    assert shortened("Holiday", 10, 12) == ""


def test_wrapped_text_breaks_at_spaces_within_the_room() -> None:
    lines = wrapped("one two three four five six seven", 60, 12).split("\n")
    assert " ".join(lines) == "one two three four five six seven"
    assert all(text_width(line, 12) <= 60 for line in lines)


def contrast(first: str, second: str) -> float:
    def light(colour: str) -> float:
        channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
        linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return float(np.dot(linear, (0.2126, 0.7152, 0.0722)))

    brighter, darker = sorted((light(first), light(second)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("look", [LIGHT, print_look()])
def test_small_words_stand_out_from_what_lies_behind_them(look: ChartLook) -> None:
    assert contrast(look.colour("muted"), look.colour("card")) >= 4.5
    for kind in ("stress", "school"):
        assert contrast(look.deep(kind), look.tint(kind, 0.12)) >= 4.5


def test_school_and_free_nights_differ_in_greyscale() -> None:
    look = print_look()
    assert contrast(look.tint("sleep", 0.92), look.tint("sleep", 0.2)) >= 3


def test_ten_years_of_anything_draw_without_a_warning() -> None:
    days = Days(3650, active_minutes=[30] * 3650, lights_out=[-90] * 3650, woke=[400] * 3650, pain=[5] * 3650)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for draw in (activity_figure, nights_figure, function_and_pain_figure):
            for size in ((332, 130), (900, 320)):
                assert to_rgba(draw(days, Shown(), LIGHT, size)).any()


@pytest.mark.parametrize("size", [(40, 30), (120, 60), (2400, 90)])
def test_a_very_small_or_odd_window_is_no_trouble(size: tuple[int, int]) -> None:
    days = lively(91)
    for draw in (activity_figure, nights_figure, function_and_pain_figure):
        assert to_rgba(draw(days, Shown(), LIGHT, size)).shape[:2] == size[::-1]
    episodes = tuple(Setback(MONDAY + timedelta(days=20 * i), 5) for i in range(4))
    assert to_rgba(setbacks_figure(days, Shown(episodes=episodes), LIGHT, size)).shape[:2] == size[::-1]


def test_a_journal_without_days_draws_a_sentence() -> None:
    for draw in (activity_figure, nights_figure, setbacks_figure, function_and_pain_figure):
        figure = draw(Days(0), Shown(), LIGHT, (332, 130))
        assert figure.axes == []
        assert len(figure.texts) == 1


@pytest.mark.parametrize("width", [140, 220, 330])
def test_the_sentence_of_an_empty_chart_stays_within_a_narrow_card(width: int) -> None:
    figure = activity_figure(Days(0), Shown(), LIGHT, (width, 110))
    (words,) = figure.texts
    box = words.get_window_extent()
    assert box.x0 >= 0
    assert box.x1 <= width


@pytest.fixture
def from_right_to_left():
    use_language("ar_XB")
    yield
    use_language("en")


def test_arabic_letters_are_joined_and_ordered_in_the_shipped_typeface(from_right_to_left) -> None:
    """Three letters that are joined are narrower than by themselves; isolates draw nothing."""
    canvas = Canvas(LIGHT, (300, 60))
    widths = []
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for words in ("ببب", "ب", "\u2068ببب\u2069"):
            text = canvas.figure.text(0.1, 0.5, drawable(words), **canvas.font(40))
            widths.append(text.get_window_extent(backend_agg.FigureCanvasAgg(canvas.figure).get_renderer()).width)
    assert widths[0] < 2 * widths[1]
    assert widths[2] == widths[0]
    assert text_width("\u2068ببب\u2069", 40) == text_width("ببب", 40) >= widths[0]


def test_units_longer_than_their_room_are_written_smaller() -> None:
    assert fitting_px(["30 min", "0 min"], 60, 12) == 12
    assert 8 < fitting_px(["30 minutes"], 60, 12) < 12
