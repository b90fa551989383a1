"""What was shared before: when, with whom, which days, and which fields."""

import functools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.domain.contents import Period
from amps_journal.domain.person import ShareRecord
from amps_journal.formats.dates import short_date
from amps_journal.formats.joined import facts
from amps_journal.i18n import translate
from amps_journal.ui.pages.share.fields import words_of
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.emptying import empty
from amps_journal.ui.widgets.layout.fold import Fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton

    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

_WIDE, _HIGH = 560, 480


def format_words(kind: str) -> str:
    """What a format is called."""
    return {"pdf": "PDF", "csv": "CSV", "json": "JSON", "fhir": "FHIR"}[kind]


def audience_words(audience: str) -> str:
    """Who it was for."""
    return translate("Share", "therapist") if audience == "therapist" else translate("Share", "parent")


def record_words(record: ShareRecord) -> str:
    """A share in one line: "12 Apr · therapist · 16 Jan to 12 Apr · PDF"."""
    period = Period(record.start, record.end)
    return translate(
        "Share",
        "{date} · {who} · {first} to {last} · {format}",
        date=short_date(record.shared_at.astimezone().date()),
        who=audience_words(record.audience),
        first=short_date(period.start),
        last=short_date(period.last),
        format=format_words(record.format),
    )


def field_lines(record: ShareRecord) -> tuple[str, ...]:
    """What went along, a line for each section."""
    lines = []
    for section, parts in words_of(frozenset(record.fields or ())):
        listed = facts(parts)
        lines.append(translate("Share", "{section}: {parts}", section=section, parts=listed) if parts else section)
    return tuple(lines)


def newest_first(records: Sequence[ShareRecord]) -> tuple[ShareRecord, ...]:
    """The records, the newest first."""
    return tuple(sorted(records, key=lambda record: record.shared_at)[::-1])


class ShareList(Themed, QWidget):
    """Past shares, each of which folds out to what went along."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._records: tuple[ShareRecord, ...] = ()
        self.setObjectName(name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_records(self, records: Sequence[ShareRecord]) -> None:
        """Show these, the newest first; nothing is made anew where nothing changed."""
        if tuple(records) == self._records:
            return
        self._records = tuple(records)
        empty(self._column)
        for number, record in enumerate(newest_first(records)):
            make = functools.partial(self._inside, record)
            made = Fold(f"{self.objectName()}_{number}", record_words(record), make, self._theme)
            self._column.addWidget(made)
            made.set_open(number == 0)
        self._column.addStretch(1)

    def _inside(self, record: ShareRecord) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(sides(26, 0, 0, 10))
        column.setSpacing(3)
        for line in field_lines(record):
            column.addWidget(label(line, "small", wrap=True))
        if record.question:
            asked = translate("Share", "You wanted to talk about: {question}", question=record.question)
            column.addWidget(label(asked, "small", wrap=True))
        if not record.fields:
            column.addWidget(label(translate("Share", "Nothing but the dates."), "small"))
        return inside


class SharedBefore(Card):
    """What was shared before: the last share in a line, or all of them where there is room.

    Args:
        theme: What to paint with.
    """

    all_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("share_before_card", "", 12, parent)
        self._records: tuple[ShareRecord, ...] = ()
        self._is_whole = False
        words = translate("Share", "You shared")
        self.setAccessibleName(words)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(words, "title", "share_before_title"))
        self._last: PlainLabel = label("", "quiet", "share_before_last", wrap=True)
        row.addWidget(self._last, 1)
        self._all: QPushButton = button("share_before_all", translate("Share", "What went along"), "link")
        self._all.clicked.connect(self.all_asked.emit)
        row.addWidget(self._all)
        self.body.addLayout(row)
        self._scroll, self._list = scrolled_list("share_before_list", theme)
        self._help: PlainLabel = label(_how_it_works(), "quiet", "share_before_help", wrap=True)
        self.body.addWidget(self._help)
        self.body.addWidget(self._scroll, 1)
        self._rest = QWidget()  # Takes what is left of a high card while there is no list to take it.
        self._rest.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.body.addWidget(self._rest, 1)
        self.set_whole(is_whole=False)

    def set_whole(self, *, is_whole: bool) -> None:
        """Show all shares, or the last one in a line."""
        self._is_whole = is_whole
        self._show()

    def show_records(self, records: Sequence[ShareRecord]) -> None:
        """Show these."""
        self._records = tuple(records)
        self._list.show_records(records)
        self._show()

    def _show(self) -> None:
        if self._records:
            words = "" if self._is_whole else record_words(newest_first(self._records)[0])
        else:
            words = translate("Share", "Nothing yet. What you save here is noted, so that you know what left.")
        self._last.setText(words)
        self._scroll.setVisible(self._is_whole and bool(self._records))
        self._help.setVisible(self._is_whole)
        self._rest.setVisible(self._is_whole and not self._records)
        self._all.setVisible(bool(self._records) and not self._is_whole)


def _how_it_works() -> str:
    return translate(
        "Share",
        "Nothing leaves this computer by itself. You save a file, and you give it to somebody. The file is not locked:"
        " whoever has it can read it, and it cannot be called back.",
    )


def scrolled_list(name: str, theme: Theme) -> tuple[QScrollArea, ShareList]:
    """A list of shares, and the room that it scrolls in."""
    shares = ShareList(name, theme)
    ground = named(QWidget(), "scroll_ground")
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(shares)
    area = named(QScrollArea(), f"{name}_scroll")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(ground)
    return area, shares


class SharedSheet(QDialog):
    """All shares, over the window; Escape or "Close" closes it.

    Args:
        records: What was shared.
        theme: What to paint with.
        parent: The window that it lies over.
    """

    def __init__(self, records: Sequence[ShareRecord], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("share_sheet")
        title = translate("Share", "What you shared")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "heading", "share_sheet_title"))
        area, shares = scrolled_list("share_sheet_list", theme)
        shares.show_records(records)
        column.addWidget(area, 1)
        close = button("share_sheet_close", translate("Share", "Close"), "primary")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        wide, high = theme.px(_WIDE), theme.px(_HIGH)
        if parent is not None:
            wide, high = min(wide, parent.width() - 40), min(high, parent.height() - 40)
        self.resize(wide, high)
