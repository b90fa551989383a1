"""Years at a glance: what the squares are coloured by, the years, and what each colour means."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amps_journal.domain.contents import Period
from amps_journal.domain.year import SCALES, USUAL_MEASURE, MeasuredDays, years_of
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.ui.pages.calendar.measures_seen import measures_for
from amps_journal.ui.pages.calendar.whole_record import Records
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.calendar_grids.year_grid import YearGrid
from amps_journal.ui.widgets.calendar_grids.year_measure_words import measure_names, not_applicable_words, step_words
from amps_journal.ui.widgets.calendar_grids.year_painting import YearsShown
from amps_journal.ui.widgets.calendar_grids.year_tiles import MISSING, NOT_APPLICABLE, paint_tile
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.inputs.form_rows import ChoiceBox
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.emptying import empty
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

LEAST_HEIGHT = 260


class YearView(QWidget):
    """All years of the journal; ``titled`` gives the year in view; the years count their days themselves."""

    day_requested = Signal(object)
    event_requested = Signal(object)
    day_selected = Signal(object)
    titled = Signal(str, str)

    def __init__(self, store: JournalStore, records: Records, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_year_view")
        self._store = store
        self._records = records
        self._theme = theme
        self._selected = store.today()
        self._found: frozenset[date] | None = None
        self._goes_to: date | None = self._selected
        self._keyboard_for: Qt.FocusReason | None = None
        self._build(theme)
        records.arrived.connect(self._show)

    def _build(self, theme: Theme) -> None:
        self._measure = ChoiceBox("calendar_measure", translate("Calendar", "Coloured by"), theme)
        names = measure_names()
        for measure in measures_for(self._store.audience):
            self._measure.addItem(names[measure], measure)
        self._measure.currentIndexChanged.connect(lambda _index: self._on_measure())
        words = label(translate("Calendar", "Coloured by"), "quiet")
        words.setBuddy(self._measure)
        self._pointed = label("", "quiet", "calendar_pointed")
        self._pointed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._pointed.setMinimumWidth(60)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(words)
        head.addWidget(self._measure)
        head.addWidget(self._pointed, 1)
        self._grid = YearGrid(theme)
        self._grid.day_requested.connect(self.day_requested)
        self._grid.event_requested.connect(self.event_requested)
        self._grid.day_selected.connect(self._on_selected)
        self._grid.pointed.connect(self._pointed.setText)
        self._scroll = named(QScrollArea(), "calendar_year_scroll")
        self._scroll.setWidget(self._grid)
        self._grid.setAutoFillBackground(False)  # It lies on a card; the scroll area would give it a ground of its own.
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(LEAST_HEIGHT)
        self._scroll.viewport().installEventFilter(self)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self._name())
        # What is in view stays in view when sizes change, until somebody scrolls.
        bar.rangeChanged.connect(lambda _least, _most: self._go_back())
        bar.actionTriggered.connect(lambda _action: self._forget_place())
        card = Card("calendar_year_card", padding=16)
        card.setAccessibleName(translate("Calendar", "Years"))
        card.body.setSpacing(10)
        card.body.addLayout(head)
        card.body.addWidget(self._scroll, 1)
        self._legend = YearLegend(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(card, 1)
        column.addWidget(self._legend)

    @property
    def selected(self) -> date:
        """The date that the keyboard is on."""
        return self._selected

    @property
    def selection(self) -> tuple[date, date]:
        """The selected day twice; only a month has more than one."""
        return self._selected, self._selected

    def show_date(self, day: date) -> None:
        """Show the year of the date and select it."""
        self._selected = self._goes_to = day
        self.refresh()

    def turn(self, step: int) -> None:
        """Go to the year before or after, where there is one."""
        year = self.year_in_view() + step
        if year in self._grid.layout_of_days.years:
            self._selected = date(year, self._selected.month, min(self._selected.day, 28))
            self._grid.select(self._selected)
            self._scroll.verticalScrollBar().setValue(self._grid.layout_of_days.year_top(year))

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Put the keyboard on the selected day, now or when the years are there."""
        self._keyboard_for = reason
        if self._records.is_fresh and self._grid.layout_of_days.years:
            self._give_keyboard()

    def set_found(self, found: frozenset[date] | None) -> None:
        """Mark the days that a search found; ``None`` while nothing is searched for."""
        if found != self._found:
            self._found = found
            if self._records.is_fresh and self.isVisible():
                self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        self._theme = theme

    def refresh(self) -> None:
        """Read the journal again where something was written, and show it."""
        self._legend.show_measure(self.measure)
        self._records.ask()

    @property
    def measure(self) -> str:
        """What the squares are coloured by."""
        return str(self._measure.value() or USUAL_MEASURE)

    def year_in_view(self) -> int:
        """The year in the middle of what is in view."""
        layout = self._grid.layout_of_days
        middle = self._scroll.verticalScrollBar().value() + self._scroll.viewport().height() // 2
        years = layout.years_between(middle, middle + 1)
        return years[0] if years else self._selected.year

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit a year into what is in view."""
        if event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self._grid.set_room(self._scroll.viewport().height())
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        if not self.isVisible():
            return
        store, days = self._store, self._records.record.days
        shown = YearsShown(
            years_of(_span_of(days), store.today()),
            days,
            store.life_events,
            store.today(),
            store.settings.week_start,
            self.measure,
            self._found,
        )
        several = len(shown.years) > 1
        policies = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(policies.ScrollBarAlwaysOn if several else policies.ScrollBarAsNeeded)
        self._grid.set_shown(shown, self._selected)
        self._go_back()
        self._give_keyboard()
        self._name()

    def _go_back(self) -> None:
        day, layout = self._goes_to, self._grid.layout_of_days
        if day is not None and day.year in layout.years:
            self._scroll.verticalScrollBar().setValue(layout.year_top(day.year))
            self._bring_into_view(day)

    def _forget_place(self) -> None:
        self._goes_to = None

    def _bring_into_view(self, day: date) -> None:
        place = self._grid.place_of(day)
        self._scroll.ensureVisible(place.center().x(), place.bottom(), 0, 24)
        self._scroll.ensureVisible(place.center().x(), place.top(), 0, 24)

    def _give_keyboard(self) -> None:
        if self._keyboard_for is not None:
            reason, self._keyboard_for = self._keyboard_for, None
            self._grid.select(self._selected, reason)

    def _on_selected(self, day: date) -> None:
        self._selected = self._goes_to = day
        self._bring_into_view(day)
        self.day_selected.emit(day)

    def _on_measure(self) -> None:
        self._legend.show_measure(self.measure)
        self._show()

    def _name(self) -> None:
        if self.isVisible():
            self.titled.emit(str(self.year_in_view()), "")


def _span_of(days: MeasuredDays) -> Period | None:
    if days.start is None:
        return None
    return Period(days.start, date.fromordinal(days.start.toordinal() + len(days.days)))


class YearLegend(QWidget):
    """What the squares mean, in words, for one measure."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("calendar_year_legend")
        self._theme = theme
        self._measure = ""
        self._flow = FlowLayout(self, 18, 6)

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        self._theme = theme

    def show_measure(self, measure: str) -> None:
        """Name the steps of the measure, and the squares without a value."""
        if measure == self._measure:
            return
        self._measure = measure
        empty(self._flow)
        entries: list[tuple[int | str, str]] = list(zip(range(len(SCALES[measure])), step_words(measure), strict=True))
        entries.append((MISSING, translate("Calendar", "No answer")))
        if not_applicable_words(measure):
            entries.append((NOT_APPLICABLE, not_applicable_words(measure)))
        for tile, words in entries:
            self._flow.addWidget(_legend_entry(self._theme, measure, tile, words))
        spoken = [translate("Calendar", "What the colours mean"), *(words for _, words in entries)]
        self.setAccessibleName(in_row(spoken))


def _legend_entry(theme: Theme, measure: str, tile: int | str, words: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(7)
    row.addWidget(_Tile(theme, measure, tile))
    row.addWidget(label(words, "small"))
    return entry


class _Tile(Themed, QWidget):
    def __init__(self, theme: Theme, measure: str, tile: int | str) -> None:
        super().__init__()
        self._theme = theme
        self._shown = measure, tile

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(15), self._theme.px(15))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = self._theme.px(14)
        paint_tile(painter, self._theme, *self._shown, QRectF(0, (self.height() - side) / 2, side, side))
        painter.end()
