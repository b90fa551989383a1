"""The card of what goes in: sections to tick, each of which folds out to its parts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from amps_journal.formats.joined import facts
from amps_journal.i18n import translate
from amps_journal.sharing import Selection, selection
from amps_journal.ui.pages.share.fields import (
    Offered,
    Part,
    always_along,
    always_private,
    offered_to,
    turned_on_at_first,
)
from amps_journal.ui.pages.share.request import THERAPIST
from amps_journal.ui.theme import Theme, icon
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.plain_text import PlainLabel
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.nested_checks import FoldMark, WholeCheck
from amps_journal.ui.widgets.layout.card import Card, label

TWO_COLUMNS_FROM = 520
"""Pixels at 100 % text."""
ROW_GAP = 2


class _Section:
    """The widgets of one section."""

    def __init__(self, offered: Offered, theme: Theme) -> None:
        self.offered = offered
        self.whole = WholeCheck(f"share_section_{offered.key}", offered.words, theme)
        self.head = QWidget()
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.whole, 1)
        self.mark: FoldMark | None = None
        self.inside: QFrame | None = None
        self.checks: dict[str, CheckLine] = {}
        if len(offered.parts) > 1:
            spoken = translate("Share", "Choose parts of: {section}", section=offered.words)
            self.mark = FoldMark(f"share_fold_{offered.key}", spoken, theme)
            row.addWidget(self.mark)
        else:
            row.addSpacing(theme.px(26) + 2)
        self.head.setMinimumHeight(theme.px(26))

    def build_inside(self, theme: Theme) -> QFrame:
        """Make the parts, when they are first asked for."""
        frame = named(QFrame(), f"share_parts_{self.offered.key}")
        frame.setAccessibleName(self.offered.words)
        grid = QGridLayout(frame)
        grid.setContentsMargins(sides(theme.gap(26), 2, 0, theme.gap(8)))
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for number, part in enumerate(self.offered.parts):
            check = CheckLine(f"share_part_{self.offered.key}_{part.key}", part.words, theme)
            self.checks[part.key] = check
            grid.addWidget(check, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.inside = frame
        return frame


class WhatGoesIn(Card):
    """What is ticked goes in; what is not ticked stays with the teen.

    Args:
        theme: What to paint with.
        audience: Whom it is for at first.
    """

    changed = Signal()

    def __init__(self, theme: Theme, audience: str = THERAPIST, parent: QWidget | None = None) -> None:
        super().__init__("share_sections_card", "", 12, parent)
        self._theme = theme
        self.setAccessibleName(translate("Share", "What goes in"))
        self._audience = audience
        self._turned_on: dict[str, frozenset[str]] = {}
        self._sections: list[_Section] = []
        self._opened = ""
        self._columns = 0
        self._build_head()
        self._grid_holder = QWidget()
        self._grid = QGridLayout(self._grid_holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(ROW_GAP)
        self.body.addWidget(self._grid_holder)
        self._build_foot()
        self._offer()

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label(translate("Share", "What goes in"), "title", "share_sections_card_title"))
        self._rule: PlainLabel = label(
            translate("Share", "Ticked goes in. Not ticked stays with you."), "small", "share_rule", wrap=True
        )
        self._rule.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._rule, 1)
        self.body.addLayout(row)

    def _build_foot(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._lock = named(PlainLabel(), "share_lock")
        self._private: PlainLabel = label("", "small", "share_private", wrap=True)
        row.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._private, 1)
        self.body.addLayout(row)
        along = QHBoxLayout()
        along.setSpacing(8)
        self._sign = named(PlainLabel(), "share_along_sign")
        self._along: PlainLabel = label("", "small", "share_along", wrap=True)
        along.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        along.addWidget(self._along, 1)
        self.body.addLayout(along)
        self._dress()

    def _dress(self) -> None:
        side = self._theme.px(15)
        self._lock.setPixmap(icon("lock", self._theme, "muted").pixmap(side, side))
        self._sign.setPixmap(icon("share", self._theme, "muted").pixmap(side, side))

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        self._theme = theme
        self._dress()
        for section in self._sections:
            section.head.setMinimumHeight(theme.px(26))
        self._arrange()

    # what is offered

    def show_audience(self, audience: str) -> None:
        """Offer what that audience may get, as it was chosen for them last."""
        if audience != self._audience:
            self._audience = audience
            self._offer()

    def turned_on(self) -> frozenset[str]:
        """The names of the fields that go in."""
        return self._turned_on.setdefault(self._audience, turned_on_at_first(self._audience))

    def _offer(self) -> None:
        for old in self._sections:
            for part in (old.head, old.inside):
                if part is not None:
                    part.hide()
                    part.deleteLater()
        self._opened = ""
        self._sections = [_Section(offered, self._theme) for offered in offered_to(self._audience)]
        for section in self._sections:
            section.whole.checkStateChanged.connect(lambda _state, section=section: self._switch_whole(section))
            if section.mark is not None:
                section.mark.toggled.connect(lambda on, section=section: self._fold(section, on=on))
        names = facts(always_private(self._audience))
        self._private.setText(translate("Share", "Always stays with you: {names}", names=names))
        names = facts(always_along(self._audience))
        self._along.setText(translate("Share", "Always goes along: {names}", names=names))
        self._arrange()
        self._show()

    def _arrange(self) -> None:
        """Two columns of sections where there is room; what is folded out lies below its row."""
        self._columns = self._fitting_columns()
        # Else two columns of a language with long words would never be narrow enough to become one.
        self._grid_holder.setMinimumWidth(1 if self._columns > 1 else 0)
        for section in self._sections:  # Not by takeAt: what Python holds on to would not hear of a part that grows.
            for part in (section.head, section.inside):
                if part is not None:
                    self._grid.removeWidget(part)
        rows = -(-len(self._sections) // self._columns)
        for number, section in enumerate(self._sections):
            row, column = number % rows, number // rows
            self._grid.addWidget(section.head, 2 * row, column)
            section.head.show()
            if section.inside is not None:
                self._grid.addWidget(section.inside, 2 * row + 1, 0, 1, self._columns)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < self._columns))
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes down the sections, and into what is folded out after its mark."""
        before: QWidget | None = None
        for section in self._sections:
            for stop in (section.whole, section.mark, *section.checks.values()):
                if stop is not None:
                    if before is not None:
                        QWidget.setTabOrder(before, stop)
                    before = stop

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        if self._fitting_columns() != self._columns:
            self._arrange()

    def _fitting_columns(self) -> int:
        widest = max((section.head.minimumSizeHint().width() for section in self._sections), default=0)
        sides = self.width() - self._grid_holder.width()
        needed = max(self._theme.px(TWO_COLUMNS_FROM), 2 * widest + self._grid.horizontalSpacing() + sides)
        return 2 if self.width() >= needed else 1

    # choosing

    def _fold(self, section: _Section, *, on: bool) -> None:
        """One section is folded out at a time."""
        if on:
            for other in self._sections:
                if other is not section and other.mark is not None:
                    other.mark.setChecked(False)
            if section.inside is None:
                section.build_inside(self._theme)
                for part in section.offered.parts:
                    check = section.checks[part.key]
                    check.toggled.connect(lambda to, part=part: self._switch(part.fields, on=to))
                self._arrange()
                self._show()
        if section.inside is not None:
            section.inside.setVisible(on)

    def _switch_whole(self, section: _Section) -> None:
        self._switch(section.offered.fields, on=section.whole.checkState() == Qt.CheckState.Checked)

    def _switch(self, fields: frozenset[str], *, on: bool) -> None:
        kept = self.turned_on()
        self._turned_on[self._audience] = kept | fields if on else kept - fields
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Show what is on; a part that would say nothing without another one cannot be pressed."""
        turned_on = self.turned_on()
        goes = self._selected(turned_on)
        for section in self._sections:
            parts = section.offered.parts
            section.whole.show_state(sum(bool(part.fields & goes.visible) for part in parts), len(parts))
            for part in parts:
                if part.key in section.checks:
                    self._show_part(section.checks[part.key], part, turned_on, goes)

    def _show_part(self, check: CheckLine, part: Part, turned_on: frozenset[str], goes: Selection) -> None:
        could_go = part.fields & self._selected(turned_on | part.fields).visible
        check.blockSignals(True)
        check.setChecked(bool(part.fields & goes.visible))
        check.blockSignals(False)
        check.setEnabled(bool(could_go))
        check.update()

    def _selected(self, turned_on: frozenset[str]) -> Selection:
        off = frozenset().union(*(section.offered.fields for section in self._sections)) - turned_on
        return selection(self._audience, turned_on, off)
