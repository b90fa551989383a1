"""How the years at a glance are drawn: what is shown, and the hand that draws it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from amps_journal.domain.answers import AnswerState
from amps_journal.domain.day_summary import event_name
from amps_journal.domain.person import LifeEvent
from amps_journal.domain.year import USUAL_MEASURE, MeasuredDays, step_of
from amps_journal.formats.dates import short_month_names, short_weekday_names, weekday_initials, weekdays_from
from amps_journal.i18n import plural, set_apart
from amps_journal.ui.theme import BOLD
from amps_journal.ui.widgets.calendar_grids.year_layout import COLUMNS, YearBand, YearLayout, days_of_month
from amps_journal.ui.widgets.calendar_grids.year_tiles import MISSING, NOT_APPLICABLE, OUTSIDE

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

BAND = 14
"""Room for the name of a life event under a row of squares."""


@dataclass(frozen=True, slots=True)
class YearsShown:
    """What the grid shows.

    Attributes:
        years: The years from top to bottom.
        days: What is known of the days.
        events: Life events, shown as bands.
        today: Marked; days after it are pale.
        first_weekday: What weeks begin with (0 = Monday).
        measure: What the squares are coloured by.
        found: The days that a search found; ``None`` while nothing is searched for.
    """

    years: tuple[int, ...]
    days: MeasuredDays
    events: tuple[LifeEvent, ...]
    today: date
    first_weekday: int = 0
    measure: str = USUAL_MEASURE
    found: frozenset[date] | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """What painting needs, worked out once for what is shown."""

    bands: Mapping[tuple[int, int], tuple[YearBand, ...]] = field(default_factory=dict)
    pictures: Mapping[int | str, QPixmap] = field(default_factory=dict)


class YearPainting:
    """One turn of painting."""

    def __init__(self, painter: QPainter, theme: "Theme", layout: YearLayout, shown: YearsShown, drawn: Drawn) -> None:
        self._painter = painter
        self._theme = theme
        self._layout = layout
        self._shown = shown
        self._drawn = drawn

    def paint(self, area: QRect) -> None:
        """Draw the years and months of which something lies in the area."""
        for year in self._layout.years_between(area.top(), area.bottom() + 1):
            self._paint_year_name(year, area.width() + area.left())
            self._paint_weekdays(self._layout.year_top(year) + self._theme.px(30))
        for year, month in self._layout.months_between(area.top(), area.bottom() + 1):
            self._paint_month(year, month)

    def _write(self, place: QRect | QRectF, words: str, colour: str, size: float, weight: int = 400) -> None:
        self._painter.setFont(self._theme.font(size, weight))
        self._painter.setPen(self._theme.colour(colour))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        self._painter.drawText(self._seen(QRectF(place)), flags, words)

    def _seen(self, place: QRectF) -> QRectF:
        return QRectF(self._layout.seen_x(place.left(), place.width()), place.top(), place.width(), place.height())

    def _paint_year_name(self, year: int, wide: int) -> None:
        top, tall = self._layout.year_top(year), self._theme.px(28)
        name = QFontMetrics(self._theme.font(16, BOLD)).horizontalAdvance(str(year)) + 12
        words = plural("Calendar", "{n} day logged", "{n} days logged", self._shown.days.logged_in(year))
        self._write(QRect(0, top, wide, tall), str(year), "ink", 16, BOLD)
        self._write(QRect(name, top + 1, wide - name, tall), words, "muted", 12.5)

    def _paint_weekdays(self, top: int) -> None:
        layout, font = self._layout, self._theme.font(11.5)
        names = [short_weekday_names()[weekday] for weekday in weekdays_from(self._shown.first_weekday)]
        widest = max(QFontMetrics(font).horizontalAdvance(name) for name in names)
        if widest + 4 >= layout.pitch:
            names = [weekday_initials()[weekday] for weekday in weekdays_from(self._shown.first_weekday)]
        self._painter.setFont(font)
        self._painter.setPen(self._theme.colour("muted"))
        for column in range(COLUMNS):
            place = QRectF(layout.left + column * layout.pitch, top, layout.pitch, self._theme.px(18))
            self._painter.drawText(self._seen(place), Qt.AlignmentFlag.AlignCenter, names[column % 7])

    def _paint_month(self, year: int, month: int) -> None:
        layout, shown, painter = self._layout, self._shown, self._painter
        place = QRect(0, layout.month_top(year, month) + 1, layout.left - 8, layout.side)
        self._write(place, short_month_names()[month - 1], "muted", 12.5)
        for band in self._drawn.bands.get((year, month), ()):
            self._paint_band(band)
        for day in days_of_month(year, month):
            is_found = shown.found is None or day in shown.found
            painter.setOpacity(1.0 if is_found else 0.3)
            painter.drawPixmap(*layout.place(day), self._drawn.pictures[tile_of(day, shown)])
            painter.setOpacity(1.0)
            if shown.found is not None and is_found:
                self._paint_outline(day, "ink")
            elif day == shown.today:
                self._paint_outline(day, "accent")

    def _paint_outline(self, day: date, colour: str) -> None:
        x, y = self._layout.place(day)
        side = self._layout.side
        self._painter.setPen(QPen(self._theme.colour(colour), 2))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = max(3.0, side / 5 + 1)
        self._painter.drawRoundedRect(QRectF(x - 1, y - 1, side + 2, side + 2), radius, radius)

    def _paint_band(self, band: YearBand) -> None:
        theme, layout = self._theme, self._layout
        (first, y), (last, _y) = layout.place(band.first), layout.place(band.last)
        room = layout.band_height(band.lanes)
        wide = abs(last - first) + layout.side
        place = QRectF(min(first, last), y + layout.side + 2 + band.lane * room, wide, max(2.0, room - 1))
        tone = "stress" if band.event.stressful else "school"
        has_words = place.height() >= theme.px(BAND) - 3 and wide >= 2 * layout.pitch
        ground = QColor(theme.colour(tone))
        ground.setAlphaF((0.26 if theme.is_dark else 0.16) if has_words else 0.6)
        radius = min(4.0, place.height() / 2)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(place, radius, radius)
        if has_words:
            metrics = QFontMetrics(theme.font(11))
            words = metrics.elidedText(event_name(band.event), Qt.TextElideMode.ElideRight, int(wide) - 8)
            self._write(self._seen(place).adjusted(5, -1, -3, 0), set_apart(words), tone, 11)


def tile_of(day: date, shown: YearsShown) -> int | str:
    """What stands for a day: a step of the measure's scale, or one of the squares without a value."""
    known = shown.days.on(day)
    if known is None:
        return OUTSIDE
    value = known.value(shown.measure)
    if value is not None:
        return step_of(shown.measure, value)
    if day > shown.today and not known.logged:
        return OUTSIDE
    return NOT_APPLICABLE if known.state(shown.measure) is AnswerState.NOT_APPLICABLE else MISSING
