"""The card of which days go in."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from amps_journal.domain.periods import FOUR_WEEKS, THREE_MONTHS
from amps_journal.domain.person import ShareRecord
from amps_journal.formats.dates import date_span, short_date
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.share.request import last_share
from amps_journal.ui.pages.share.share_job import Made
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel, set_tip
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import Card, label

SINCE, DATES = "since", "dates"
"""The choices of the days since the last share, and of the first and last day by hand."""


class WhichDays(Card):
    """Which days go in.

    Args:
        theme: What to paint with.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("share_period_card", "", 12, parent)
        words = translate("Share", "Which days")
        self.setAccessibleName(words)
        self._shown: Made | None = None
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(label(words, "title", "share_period_card_title"))
        self._span: PlainLabel = label("", "small", "share_span", wrap=True)
        self._span.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._span, 1)
        self.body.addLayout(head)
        self.range = SegmentedControl(
            "share_period",
            words,
            (
                (SINCE, translate("Share", "Since last")),
                (FOUR_WEEKS, translate("Share", "4 weeks")),
                (THREE_MONTHS, translate("Share", "3 months")),
                (None, translate("Share", "All")),
                (DATES, translate("Share", "Dates")),
            ),
            theme,
        )
        self.range.set_value(THREE_MONTHS)
        self.range.value_changed.connect(self._on_chosen)
        self.body.addWidget(self.range)
        self._build_dates(theme)

    def _build_dates(self, theme: Theme) -> None:
        self._dates = QWidget()
        row = QHBoxLayout(self._dates)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.first = DateField("share_first_day", translate("Share", "First day"), theme)
        self.last = DateField("share_last_day", translate("Share", "Last day"), theme)
        for words, field in ((translate("Share", "From"), self.first), (translate("Share", "to"), self.last)):
            row.addWidget(label(words, "quiet"))
            row.addWidget(field, 1)
            field.value_changed.connect(lambda _date: self.changed.emit())
        self._dates.hide()
        self.body.addWidget(self._dates)
        for field in (self.first, self.last):
            self.body.addWidget(field.unread_words)

    def value(self) -> Any:
        """Days back from the last logged one, ``None`` for all, ``SINCE`` or ``DATES``."""
        return self.range.value()

    def show_shared(self, records: Sequence[ShareRecord], audience: str) -> None:
        """Offer "since last" only where there is a last time."""
        last = last_share(records, audience)
        since = next(part for part in self.range.buttons() if part.objectName() == f"share_period_{SINCE}")
        since.setVisible(last is not None)
        if last is None and self.value() == SINCE:
            self.range.set_value(THREE_MONTHS)
        elif last is not None:
            tip = translate("Share", "Since you last shared, on {date}", date=short_date(last.shared_at.date()))
            set_tip(since, tip)
        self.range.settle_tab_stop()

    def show_made(self, made: Made | None) -> None:
        """Say which days it came to, and how many of them are logged."""
        self._shown = made or self._shown
        if made is None:
            self._span.setText("")
            return
        logged = plural(
            "Share", "{n} of {days} day logged", "{n} of {days} days logged", made.days_logged, days=made.period.days
        )
        span = date_span(made.period.start, made.period.last)
        self._span.setText(translate("Share", "{span} · {logged}", span=span, logged=logged))

    def _on_chosen(self, chosen: Any) -> None:
        if chosen == DATES and self._shown is not None and not self._dates.isVisible():
            for field, day in ((self.first, self._shown.period.start), (self.last, self._shown.period.last)):
                field.set_value(day)
        for field in (self.first, self.last):
            field.forget_unread()
        self._dates.setVisible(chosen == DATES)
        self.changed.emit()
