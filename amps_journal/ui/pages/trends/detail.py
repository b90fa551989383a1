"""The detail of a principle, or of one chart: the charts large, what is found, and how it is worked out."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from amps_journal.formats.joined import sentences
from amps_journal.ui.pages.trends.audience_view import disclaimer_for
from amps_journal.ui.pages.trends.chart_section import ChartSection
from amps_journal.ui.pages.trends.columns import Columns
from amps_journal.ui.pages.trends.findings_card import FindingsCard
from amps_journal.ui.pages.trends.trends_data import Reading
from amps_journal.ui.pages.trends.words import nothing_to_show
from amps_journal.ui.store import JournalStore
from amps_journal.ui.widgets.chart_views.rendered_view import DrawnView
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.page import GAP

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

TWO_COLUMNS_FROM = 1_320
HEIGHT, ALONE_HEIGHT = 280, 440
TALL = {"night_raster": 420}


class Detail(Themed, QWidget):
    """The inside of the detail page.

    Args:
        store: Draws and saves off the window's thread.
        theme: Colours and sizes.
    """

    day_requested = Signal(object)
    stretch_dragged = Signal(object, object)

    def __init__(self, store: JournalStore, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._store = store
        self._charts: tuple[str, ...] = ()
        self._sections: list[ChartSection] = []
        self._reading: Reading | None = None
        self._making = QTimer(self)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_next)
        self._findings: FindingsCard | None = None
        self._nothing: PlainLabel = label(nothing_to_show(), "quiet", "detail_nothing", wrap=True)
        self._answer: PlainLabel = label("", "statement", "detail_answer", wrap=True)
        self._columns = Columns(TWO_COLUMNS_FROM, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._answer)
        column.addWidget(self._nothing)
        column.addWidget(self._columns)
        self._disclaimer: PlainLabel = label(disclaimer_for(""), "small", "detail_disclaimer", wrap=True)
        column.addWidget(self._disclaimer)
        column.addStretch(1)

    def show_reading(self, reading: Reading, principle: str, chart: str = "") -> None:
        """Show a principle, or else one chart, over the days of a reading."""
        from amps_journal.charts.chart_catalogue import charts_of  # noqa: PLC0415  (charts are not needed to start)

        said = reading.card_of(principle) if principle else None
        charts = reading.charts(charts_of(principle) if principle else (chart,))
        if said is not None:  # The answer's own picture leads.
            charts = tuple(sorted(charts, key=lambda name: name != said.picture))
        self._reading = reading
        if charts != self._charts:
            self._forget_sections(charts)
        self._answer.setText(sentences(said.statement, said.behind) if said is not None else "")
        self._answer.setVisible(said is not None)
        self._make_findings(reading, principle)
        self._nothing.setVisible(not charts and self._findings is None)
        if charts and not self._sections:
            self._make_section()
        self._disclaimer.setText(disclaimer_for(reading.asked.audience))
        for section in self._sections:
            section.show_reading(reading)
        self._lay_out()

    def _lay_out(self) -> None:
        findings = [self._findings] if self._findings is not None else []
        cards: list[QFrame] = [*self._sections[:1], *findings, *self._sections[1:]]
        self._columns.set_cards([(card, False) for card in cards])

    def _forget_sections(self, charts: tuple[str, ...]) -> None:
        for old in self._sections:
            old.hide()
            old.deleteLater()
        self._charts, self._sections = charts, []
        self._making.start()

    @property
    def is_complete(self) -> bool:
        """Whether every chart has its place; they get it one at a time, so that the window never waits for all."""
        return len(self._sections) == len(self._charts)

    def _make_next(self) -> None:
        if self.is_complete or self._reading is None:
            self._making.stop()
            return
        self._make_section().show_reading(self._reading)
        self._lay_out()

    def _make_section(self) -> ChartSection:
        chart = self._charts[len(self._sections)]
        usual = ALONE_HEIGHT if len(self._charts) == 1 else HEIGHT
        height = max(usual, TALL.get(chart, 0))
        made = ChartSection(
            f"detail_{chart}", chart, self._store, self._theme, height, is_whole=True, parent=self._columns
        )
        made.day_requested.connect(self.day_requested.emit)
        made.stretch_dragged.connect(self.stretch_dragged.emit)
        self._sections.append(made)
        return made

    def _make_findings(self, reading: Reading, principle: str) -> None:
        if self._findings is not None:
            self._findings.hide()
            self._findings.deleteLater()
        told = reading.findings_of(principle) if principle else ()
        made = (
            FindingsCard(told, reading.days.findings, reading.elsewhere, self._theme, self._columns) if told else None
        )
        self._findings = made

    def views(self) -> list[DrawnView]:
        """Every chart that is shown."""
        return [section.view for section in self._sections]
