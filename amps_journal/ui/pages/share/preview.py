"""The card of what will leave: the very pages, or what a file of data holds, and how far the making is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.ui.pages.share.data_contents import Listing
from amps_journal.ui.pages.share.share_job import Made
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.documents.page_preview import WHOLE_PAGE, ZOOMS, PageFrame
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

A4, LETTER = "a4", "letter"


class WhatLeaves(Card):
    """Shows what was made; on paper, how many pages and which paper are chosen here.

    Args:
        theme: What to paint with.
    """

    changed = Signal()
    open_asked = Signal()
    today_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("share_preview_card", "", 12, parent)
        self._theme = theme
        self.setAccessibleName(translate("Share", "Preview"))
        self._tools = QWidget()
        flow = FlowLayout(self._tools, 10, 6)
        for part in (self._pages_choice(), self._paper_choice(), self._pager(), self._zoomer()):
            flow.addWidget(part)
        self.frame = PageFrame("share_preview_scroll", theme, "share_preview")
        self.frame.zoomed.connect(lambda _zoom: self._show_place())
        self.frame.page_turned.connect(lambda _number, _count: self._show_place())
        self._listing = Listing()
        self._listed = named(QScrollArea(), "share_listing_scroll")
        self._listed.setWidgetResizable(True)
        self._listed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._listed.setWidget(self._listing)
        self._listed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._empty: PlainLabel = label("", "quiet", "share_empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._today: QPushButton = button("share_to_today", translate("Share", "Log today"))
        self._today.clicked.connect(self.today_asked.emit)
        self._nothing = QWidget()
        nothing = QVBoxLayout(self._nothing)
        nothing.setSpacing(14)
        nothing.addStretch(1)
        nothing.addWidget(self._empty)
        nothing.addWidget(self._today, 0, Qt.AlignmentFlag.AlignHCenter)
        nothing.addStretch(1)
        self.body.addWidget(self._tools)
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(self._listed, 1)
        self.body.addWidget(self.frame, 1)
        self._build_foot()
        self._nothing.hide()
        self._listed.hide()
        self._show_place()

    # parts

    def _pages_choice(self) -> QWidget:
        self.pages = SegmentedControl(
            "share_pages",
            translate("Share", "How many pages"),
            ((1, translate("Share", "One page")), (2, translate("Share", "Two"))),
            self._theme,
        )
        self.pages.value_changed.connect(lambda _pages: self.changed.emit())
        return self.pages

    def _paper_choice(self) -> QWidget:
        self.paper = SegmentedControl(
            "share_paper",
            translate("Share", "Paper"),
            ((A4, translate("Share", "A4")), (LETTER, translate("Share", "Letter"))),
            self._theme,
        )
        self.paper.set_value(region().paper)
        self.paper.value_changed.connect(lambda _paper: self.changed.emit())
        return self.paper

    def show_paper(self, paper: str) -> None:
        """Choose the paper that is set elsewhere, and lay out for it."""
        if self.paper.value() != paper:
            self.paper.set_value(paper)
            self.changed.emit()

    def _pager(self) -> QWidget:
        self._turning = QWidget()
        row = QHBoxLayout(self._turning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._back = IconButton("share_page_back", "chevron_left", translate("Share", "Page before"), self._theme)
        self._on = IconButton("share_page_on", "chevron_right", translate("Share", "Next page"), self._theme)
        self._back.clicked.connect(lambda: self.frame.show_page(self.frame.page_number - 1))
        self._on.clicked.connect(lambda: self.frame.show_page(self.frame.page_number + 1))
        self._place: PlainLabel = label("", "small", "share_page_place")
        for part in (self._back, self._place, self._on):
            row.addWidget(part)
        return self._turning

    def _zoomer(self) -> QWidget:
        self._zooming = QWidget()
        row = QHBoxLayout(self._zooming)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._farther = IconButton("share_zoom_out", "minus", translate("Share", "Smaller"), self._theme)
        self._nearer = IconButton("share_zoom_in", "plus", translate("Share", "Larger"), self._theme)
        self._farther.clicked.connect(lambda: self.frame.step_zoom(-1))
        self._nearer.clicked.connect(lambda: self.frame.step_zoom(1))
        row.addWidget(self._farther)
        row.addWidget(self._nearer)
        return self._zooming

    def _build_foot(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        self._bar = named(QProgressBar(), "share_progress")
        self._bar.setAccessibleName(translate("Share", "Making the page"))
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(72)
        self._bar.hide()
        self._said: PlainLabel = label("", "small", "share_said", wrap=True)
        self._open: QPushButton = button("share_open_saved", translate("Share", "Open it"), "link")
        self._open.clicked.connect(self.open_asked.emit)
        self._open.hide()
        self._said.setMinimumHeight(self._theme.px(22))  # What is said comes and goes, the page stays where it is.
        foot.addWidget(self._bar)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._open)
        self.body.addLayout(foot)

    # showing

    def say(self, words: str, *, can_open: bool = False) -> None:
        """Say something in the foot of the card."""
        self._said.setText(words)
        self._open.setVisible(can_open)

    def show_making(self, *, is_making: bool) -> None:
        """Show that something is being made."""
        self._bar.setVisible(is_making)

    def show_made(self, made: Made) -> None:
        """Show the pages, or what a file holds."""
        is_paper = made.pdf is not None
        self._nothing.hide()
        self._tools.setVisible(is_paper)
        self.frame.setVisible(is_paper)
        self._listed.setVisible(not is_paper)
        if is_paper:
            self.frame.set_pages(made.pages, made.texts)
        else:
            self._listing.show_made(made)
        self._show_place()

    def show_nothing(self, sentence: str) -> None:
        """Say why there is nothing; without a sentence it is because nothing is logged."""
        for part in (self._tools, self.frame, self._listed):
            part.hide()
        nothing_yet = translate("Share", "There is nothing to share yet. Log a day, and it shows up here.")
        self._empty.setText(sentence or nothing_yet)
        self._today.setVisible(not sentence)
        self._nothing.show()

    def _show_place(self) -> None:
        count, number = len(self.frame.preview.pages), self.frame.page_number
        self._place.setText(translate("Share", "{number} of {count}", number=number + 1, count=max(1, count)))
        self._turning.setVisible(count > 1)
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number + 1 < count)
        self._farther.setEnabled(self.frame.zoom != WHOLE_PAGE)
        self._nearer.setEnabled(self.frame.zoom != ZOOMS[-1])
