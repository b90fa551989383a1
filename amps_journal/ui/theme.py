"""How the window looks: named colours, type, spacing and icons, filled into one style sheet.

A theme is frozen and is handed to whatever paints; changing it means handing out another one.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from amps_journal import paths
from amps_journal.i18n import is_right_to_left
from amps_journal.settings import USUAL_ACCENT

if TYPE_CHECKING:
    from amps_journal.charts.shared.chart_style import ChartLook

FONT_FAMILY = "Atkinson Hyperlegible Next"
ARABIC_FAMILY = "Noto Sans Arabic Low"
TEXT_PX = 14
REGULAR, MEDIUM, SEMI_BOLD, BOLD = 400, 500, 600, 700


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by the names in ``resources/themes``, and sizes at the chosen text scale (1.0 to 2.0).

    ``less_motion`` asks for steps in place of movement; ``accent`` is the name of the teen's own colour.
    """

    name: str
    colours: Mapping[str, str]
    is_dark: bool
    scale: float = 1.0
    less_motion: bool = False
    accent: str = USUAL_ACCENT

    def colour(self, name: str) -> QColor:
        """The named colour.

        Raises:
            KeyError: No theme has a colour of that name.
        """
        return _colour(self.colours[name])

    def px(self, size: float) -> int:
        """A size that grows with the text, in whole pixels."""
        return round(size * self.scale)

    def gap(self, size: float) -> int:
        """A space between things: it grows half as fast as the text, so that large text keeps room to stand in."""
        return round(size * (1 + (self.scale - 1) / 2))

    def font(self, size: float = TEXT_PX, weight: int = REGULAR) -> QFont:
        """The typeface at a size in pixels (at 100 %) and a weight."""
        return _font(self.px(size), weight, is_right_to_left=is_right_to_left())


@cache
def _colour(hexadecimal: str) -> QColor:
    return QColor(hexadecimal)


@cache
def _font(pixels: int, weight: int, *, is_right_to_left: bool) -> QFont:
    font = QFont([FONT_FAMILY, ARABIC_FAMILY]) if is_right_to_left else QFont(FONT_FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    return font


def shown_theme_name(name: str) -> str:
    """The theme that a choice stands for: ``system`` is light or dark, as the machine is at this moment."""
    if name != "system":
        return name
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def system_wants_less_motion() -> bool:
    """Whether the system says that things should not move; ``False`` where Qt cannot tell, which is before 6.12."""
    hints: Any = QGuiApplication.styleHints()  # Held: what it hands out goes with it.
    wishes = hints.accessibility() if hasattr(hints, "accessibility") else None  # since Qt 6.10
    wished = getattr(wishes, "motionPreference", None)
    return wished is not None and wished().name == "ReducedMotion"


def load_theme(
    name: str = "system", scale: float = 1.0, *, less_motion: bool = False, accent: str = USUAL_ACCENT
) -> Theme:
    """A theme from ``resources/themes``; ``system`` follows the machine.

    Args:
        name: ``system``, ``light``, ``dark`` or ``high_contrast``.
        scale: Text scale, 1.0 to 2.0.
        less_motion: Whether steps are wanted in place of movement.
        accent: The teen's own colour, one of ``accents()``.
    """
    shown = shown_theme_name(name)
    colours, is_dark = _read_theme(shown, accent)
    return Theme(shown, colours, is_dark, scale, less_motion, accent)


def accents() -> tuple[str, ...]:
    """The names of the colours to choose from, the usual one first."""
    return tuple(_read_accents())


@cache
def _read_theme(name: str, accent: str) -> tuple[Mapping[str, str], bool]:
    stored = tomllib.loads(paths.resource("themes", f"{name}.toml").read_text("utf-8"))
    own = {} if accent == USUAL_ACCENT else _read_accents()[accent][name]
    return stored["colours"] | own, stored["dark"]


@cache
def _read_accents() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(paths.resource("themes", "accents.toml").read_text("utf-8"))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: fonts, Fusion style, palette and style sheet.

    What it wears already is left as it is, as Qt would polish every widget anew for it.
    """
    register_fonts()
    if is_right_to_left():
        _register_arabic_fonts()
    sheet, colours = style_sheet(theme), palette(theme)
    # Under a style sheet a style has no name to be known by; the one that was set before it stays below it.
    if not app.styleSheet() and app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    if app.font() != theme.font():
        app.setFont(theme.font())
    if app.palette() != colours:
        app.setPalette(colours)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


@cache
def register_fonts() -> None:
    """Make the shipped typeface known to Qt, once."""
    for file in sorted(paths.resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


@cache
def _register_arabic_fonts() -> None:
    """The same for the typeface of Arabic letters, which other languages do not wait for."""
    for file in sorted(paths.resource("fonts", "arabic").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def palette(theme: Theme) -> QPalette:
    """The Qt palette of a theme, for everything that the style sheet does not name."""
    roles = QPalette.ColorRole
    named = {
        roles.Window: "background",
        roles.WindowText: "ink",
        roles.Base: "field",
        roles.AlternateBase: "chip",
        roles.Text: "ink",
        roles.Button: "chip",
        roles.ButtonText: "ink",
        roles.BrightText: "on_accent",
        roles.ToolTipBase: "ink",
        roles.ToolTipText: "card",
        roles.PlaceholderText: "muted",
        roles.Highlight: "accent",
        roles.HighlightedText: "on_accent",
        roles.Accent: "accent",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Mid: "line",
    }
    made = QPalette()
    for role, name in named.items():
        made.setColor(role, theme.colour(name))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("edge"))
    return made


def style_sheet(theme: Theme) -> str:
    """The one style sheet: ``@name`` is a colour of the theme, ``@px(12)`` and ``@gap(12)`` are sizes."""

    def filled(match: re.Match[str]) -> str:
        name, size = match.groups()
        if size is None:
            return theme.colours[name]
        return f"{theme.px(float(size)) if name == 'px' else theme.gap(float(size))}px"

    return re.sub(r"@([a-z_]+)(?:\(([\d.]+)\))?", filled, _template())


@cache
def _template() -> str:
    return paths.resource("style", "app.qss").read_text("utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = paths.resource("icons", f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


_TURNED_ICONS = {
    "chevron_left": "chevron_right",
    "chevron_right": "chevron_left",
    "chevron_first": "chevron_last",
    "chevron_last": "chevron_first",
}
"""What points back or onward points the other way in a language that is written from right to left."""


def paint_icon(painter: QPainter, name: str, colour: QColor, place: QRectF) -> None:
    """Draw an icon of ``resources/icons`` in a colour; crisp at any device pixel ratio, as it is drawn anew."""
    shown = _TURNED_ICONS.get(name, name) if QGuiApplication.isRightToLeft() else name
    _renderer(shown, colour.name()).render(painter, place)


_DISABLED_OPACITY = 0.4


class _DrawnIcon(QIconEngine):
    """An icon that is drawn anew at each size, in one colour at rest and another when it is checked."""

    def __init__(self, name: str, colour: QColor, checked: QColor) -> None:
        super().__init__()
        self._drawing = name, colour, checked

    def clone(self) -> QIconEngine:
        return _DrawnIcon(*self._drawing)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        name, colour, checked = self._drawing
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(_DISABLED_OPACITY)
        paint_icon(painter, name, checked if state == QIcon.State.On else colour, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, drawn.rect(), mode, state)
        painter.end()
        return drawn


def icon(name: str, theme: Theme, colour: str = "muted", checked: str | None = None) -> QIcon:
    """An icon of ``resources/icons`` tinted from the theme.

    Args:
        name: File name without its ending, such as ``today``.
        theme: Where the colours come from.
        colour: Name of the colour at rest.
        checked: Name of the colour where the button is checked; the same unless given.
    """
    return QIcon(_DrawnIcon(name, theme.colour(colour), theme.colour(checked or colour)))


def chart_look(theme: Theme) -> "ChartLook":
    """The theme's colours and type in the form that ``charts`` takes."""
    from amps_journal.charts.shared.chart_style import ChartLook  # noqa: PLC0415  (charts are not needed before the window is up)

    return ChartLook(colours=theme.colours, family=FONT_FAMILY, text_px=theme.px(12), dark=theme.is_dark)
