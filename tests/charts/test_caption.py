"""What a picture carries along when it leaves the program."""

import io
import re

from journals import chart_days, sam, theme_look
from matplotlib.backends.backend_svg import FigureCanvasSVG
from PIL import Image

from amps_journal.charts.activity.figure import activity_chart
from amps_journal.charts.shared.caption import with_caption
from amps_journal.charts.shared.image_files import to_png, to_svg

LOOK = theme_look("light", 12.0)
SIZE = (640, 260)


def captioned(title: str = "Active minutes and your plan"):
    figure = activity_chart(chart_days(sam()), LOOK, SIZE).figure
    return figure, with_caption(figure, LOOK, title, "5 January to 11 October 2026")


def words_outside(figure) -> list[str]:
    """What is written above and below the chart itself."""
    FigureCanvasSVG(figure)
    return [text.get_text() for text in figure.texts if not 0 <= text.get_position()[1] <= 1]


def test_a_picture_says_what_it_is_of_which_days_and_that_it_is_self_reported() -> None:
    figure, _ = captioned()
    title, period, foot = words_outside(figure)
    assert (title, period) == ("Active minutes and your plan", "5 January to 11 October 2026")
    assert foot.startswith("Self-reported")


def test_the_chart_itself_stays_as_it_was_in_the_middle_of_the_picture() -> None:
    plain = Image.open(io.BytesIO(to_png(activity_chart(chart_days(sam()), LOOK, SIZE).figure, 1.0))).convert("L")
    figure, part = captioned()
    whole = Image.open(io.BytesIO(to_png(figure, 1.0, part))).convert("L")
    assert whole.width == plain.width
    top = round((part.y1 - SIZE[1] / 72) * 72)
    middle = whole.crop((0, top, SIZE[0], top + SIZE[1]))
    same = sum(abs(a - b) < 40 for a, b in zip(middle.tobytes(), plain.tobytes(), strict=True))
    assert same / (SIZE[0] * SIZE[1]) > 0.97  # letters fall on other parts of a pixel


def test_a_long_title_ends_before_the_edge() -> None:
    figure, _ = captioned("A title that goes on and on " * 9)
    title = words_outside(figure)[0]
    assert len(title) < 200
    assert title.endswith("…")


def test_an_svg_is_as_tall_as_its_captions_ask_for() -> None:
    figure, part = captioned()
    found = re.search(r'height="([0-9.]+)pt"', to_svg(figure, part))
    assert found is not None
    assert abs(float(found.group(1)) - 72 * part.height) < 1
