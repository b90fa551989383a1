"""Every chart of every hard journal as a small picture: drawn for the tests, and kept as what they should look like."""

import io
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journals import CASES, theme_look
from PIL import Image

from amps_journal.charts.chart_catalogue import CHARTS
from amps_journal.charts.shared.image_files import to_png

if TYPE_CHECKING:
    from collections.abc import Callable

    from amps_journal.charts.shared.chart import ChartDays

FOLDER = Path(__file__).parent / "reference"
# Text of 8 pixels makes a picture of this size a chart of 720 x 360 at the window's usual size.
SIZE, TEXT_PX = (480, 240), 8.0
_COLOURS = 255


def picture(chart_id: str, days: "ChartDays", theme: str = "light") -> bytes:
    """The chart as a PNG file of at most 255 colours, which is a third of the size and looks the same."""
    drawn = to_png(CHARTS[chart_id]()(days, theme_look(theme, TEXT_PX), SIZE).figure, 1.0)
    full = Image.open(io.BytesIO(drawn)).convert("RGB")
    out = io.BytesIO()
    full.quantize(_COLOURS, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def pictures() -> "dict[str, Callable[[], bytes]]":
    """What draws each picture, by its name: every chart of every journal in light, those of the sample in dark too."""
    found = {
        f"{chart_id}-{case}": partial(lambda chart_id, case: picture(chart_id, CASES[case]()), chart_id, case)
        for chart_id in CHARTS
        for case in CASES
    }
    dark = {
        f"{chart_id}-sam-dark": partial(lambda chart_id: picture(chart_id, CASES["sam"](), "dark"), chart_id)
        for chart_id in CHARTS
    }
    return found | dark
