"""The Share page: the choices on the left, the very page on the right."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.periods import FOUR_WEEKS, THREE_MONTHS
from amps_journal.domain.person import ShareRecord
from amps_journal.i18n import translate
from amps_journal.sharing.sections import is_open, sections
from amps_journal.ui.pages.share.making import AUDIENCE, Made, ShareRequest, make, save
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons import button
from amps_journal.ui.widgets.card import Card, label
from amps_journal.ui.widgets.fields import CheckLine, DateField, NoteField
from amps_journal.ui.widgets.named import named
from amps_journal.ui.widgets.page import GAP, ReadingPage
from amps_journal.ui.widgets.page_preview import PagePreview
from amps_journal.ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from amps_journal.journal import Change

SETTLE_MS = 350
QUESTION_LONGEST = 2_000
PREVIEW_WIDTH = 1400
"""Pixels; about twice what is shown, so that small print stays crisp on any screen."""
FREE_DATES = "dates"
"""The choice of the period's first and last day by hand."""


class SharePage(ReadingPage):
    """Makes the therapist's summary.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Share", "Share"), theme, parent)
        self._store = store
        self._contents: JournalContents | None = None
        self._made: Made | None = None
        self._turn = 0
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._make)
        self._build_head()
        row = QHBoxLayout()
        row.setSpacing(GAP)
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self._period_card())
        left.addWidget(self._sections_card())
        left.addWidget(self._question_card(), 1)
        row.addLayout(left, 6)
        row.addWidget(self._preview_card(), 7)
        self.body.addLayout(row)
        store.changed.connect(self._on_changed)

    # parts

    def _build_head(self) -> None:
        self.head.addWidget(label(translate("Share", "A summary for your therapist"), "quiet", "share_for"))
        self.head.addStretch(1)
        self._said: QLabel = label("", "quiet", "share_said")
        self._save = button("share_save", translate("Share", "Save PDF…"), "primary")
        self._save.setEnabled(False)
        self._save.clicked.connect(self._choose_file)
        self.head.addWidget(self._said)
        self.head.addWidget(self._save)

    def _period_card(self) -> Card:
        card = Card("share_period_card", translate("Share", "Which days"))
        self._range = SegmentedControl(
            "share_period",
            translate("Share", "Which days"),
            (
                (FOUR_WEEKS, translate("Share", "4 weeks")),
                (THREE_MONTHS, translate("Share", "3 months")),
                (None, translate("Share", "All")),
                (FREE_DATES, translate("Share", "Dates")),
            ),
            self._theme,
        )
        self._range.set_value(THREE_MONTHS)
        self._range.value_changed.connect(self._on_range_changed)
        card.body.addWidget(self._range)
        self._dates = QWidget()
        row = QHBoxLayout(self._dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._first = DateField("share_first_day", translate("Share", "First day"))
        self._last = DateField("share_last_day", translate("Share", "Last day"))
        for words, field in ((translate("Share", "From"), self._first), (translate("Share", "to"), self._last)):
            row.addWidget(label(words, "quiet"))
            row.addWidget(field, 1)
            field.dateChanged.connect(lambda _date: self._settle.start())
        self._dates.hide()
        card.body.addWidget(self._dates)
        return card

    def _sections_card(self) -> Card:
        card = Card("share_sections_card", translate("Share", "What goes in"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        offered = sections()
        half = (len(offered) + 1) // 2
        self._checks: dict[str, CheckLine] = {}
        for number, section in enumerate(offered):
            check = CheckLine(f"share_section_{section.key}", section.words, self._theme)
            check.setChecked(is_open(section, AUDIENCE))
            check.toggled.connect(lambda _on: self._settle.start())
            self._checks[section.key] = check
            grid.addWidget(check, number % half, number // half)
        card.body.addLayout(grid)
        card.body.addWidget(
            label(
                translate("Share", "Your private notes and “I don’t feel safe” always stay with you."),
                "small",
                "share_private",
                wrap=True,
            )
        )
        return card

    def _question_card(self) -> Card:
        card = Card("share_question_card", translate("Share", "What I want to talk about"))
        spoken = translate("Share", "What I want to talk about")
        self._question = NoteField("share_question", spoken, self._theme)
        self._question.setPlaceholderText(translate("Share", "It is printed on the page. You can leave it empty."))
        self._question.textChanged.connect(self._settle.start)
        card.body.addWidget(self._question, 1)
        return card

    def _preview_card(self) -> Card:
        card = Card("share_preview_card", padding=12)
        card.setAccessibleName(translate("Share", "Preview"))
        self._preview = PagePreview("share_preview", self._theme)
        self._empty: QLabel = label("", "quiet", "share_empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.hide()
        paper = named(QWidget(), "scroll_ground")
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._preview)
        column.addStretch(1)
        scroll = named(QScrollArea(), "share_preview_scroll")
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumHeight(self._theme.px(320))
        scroll.setWidget(paper)
        self._paper = scroll
        card.body.addWidget(self._empty, 1)
        card.body.addWidget(scroll, 1)
        return card

    # choices

    def request(self) -> ShareRequest:
        """What is chosen at this moment."""
        chosen = self._range.value()
        period = None
        if chosen == FREE_DATES:
            period = Period(self._first.value(), self._last.value() + timedelta(days=1))
        question = self._question.toPlainText().strip()[:QUESTION_LONGEST] or None
        turned_on = frozenset(key for key, check in self._checks.items() if check.isChecked())
        return ShareRequest(period, None if period else chosen, turned_on, question, self._store.today())

    def _on_range_changed(self, chosen: Any) -> None:
        self._dates.setVisible(chosen == FREE_DATES)
        self._settle.start()

    # the page itself

    def _on_changed(self, change: "Change") -> None:
        if any(topic.value != "share_records" for topic in change.topics):
            self.refresh()

    def load(self) -> None:
        """Read the whole journal."""
        self._store.load_contents(self._on_contents)

    def _on_contents(self, contents: JournalContents) -> None:
        self._contents = contents
        self._make()

    def _make(self) -> None:
        contents = self._contents
        if contents is None:
            return
        self._turn += 1
        turn, request = self._turn, self.request()
        self._say(translate("Share", "Making the page…"))

        def work() -> Made | None:
            return make(contents, request, PREVIEW_WIDTH) if turn == self._turn else None

        self._store.compute(
            work, lambda made: self._show(turn, made), lambda sentence: self._show(turn, None, sentence)
        )

    def _show(self, turn: int, made: Made | None, sentence: str = "") -> None:
        if turn != self._turn:
            return
        self._made = made
        self._say("")
        self._save.setEnabled(made is not None)
        self._paper.setVisible(made is not None)
        self._empty.setVisible(made is None)
        if made is None:
            self._empty.setText(sentence or translate("Share", "There is nothing to share yet. Log a day first."))
            return
        self._preview.set_pages(made.pages, made.texts)

    # saving

    def _choose_file(self) -> None:
        name = translate("Share", "summary-{date}.pdf", date=self._store.today().isoformat())
        place, _kind = QFileDialog.getSaveFileName(
            self, translate("Share", "Save the summary"), str(Path.home() / name), "PDF (*.pdf)"
        )
        if place:
            self.save_to(Path(place))

    def save_to(self, out: Path) -> None:
        """Save the page as it is chosen now, and remember the share."""
        contents = self._contents
        if contents is None:
            return
        shown, request, now = self._made, self.request(), self._store.now()
        self._save.setEnabled(False)
        self._say(translate("Share", "Saving…"))

        def work() -> ShareRecord | None:
            # What was seen is what is saved; choices made in this very moment are seen to first.
            made = shown if shown is not None and shown.request == request else make(contents, request, PREVIEW_WIDTH)
            return save(made, out, now) if made is not None else None

        self._store.compute(work, lambda record: self._on_saved(record, out), self._on_not_saved)

    def _on_saved(self, record: ShareRecord | None, out: Path) -> None:
        self._save.setEnabled(True)
        if record is not None:
            self._store.add_share_record(record)
            self._say(translate("Share", "Saved as {name}", name=out.name))

    def _on_not_saved(self, sentence: str) -> None:
        self._save.setEnabled(True)
        self._say("")
        self._store.failed.emit(sentence)

    def _say(self, words: str) -> None:
        self._said.setText(words)
