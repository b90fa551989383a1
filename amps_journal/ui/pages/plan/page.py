"""The Plan page: its sections at a glance, and the editor that each of them opens."""

import importlib
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget

from amps_journal.domain.day import DayEntry
from amps_journal.domain.planning.quota_weeks import baseline_from
from amps_journal.domain.planning.starters import StarterPlan, apply_starter
from amps_journal.formats.clock import clock
from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan import words
from amps_journal.ui.pages.plan.editing import PlanEditing
from amps_journal.ui.pages.plan.overview import Overview
from amps_journal.ui.pages.plan.starter_templates import StartView
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import REGULAR, Theme
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.tab_order import TabFollowsTheEye, tab_stops
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.elided_label import LinesLabel
from amps_journal.ui.widgets.layout.page import ReadingPage

_EDITORS = {
    words.PROGRAMME: ("programme", "ProgrammeEditor"),
    words.QUOTA: ("quota", "QuotaEditor"),
    words.LADDER: ("ladder", "LadderEditor"),
    words.ROUTINE: ("routine", "RoutineEditor"),
    words.GOALS: ("goals", "GoalsEditor"),
    words.SKILLS: ("skills", "SkillsEditor"),
    words.SETBACK: ("setback_plan", "SetbackEditor"),
}


WIDEST = 1560
BELOW = 12


def _as_before() -> Qt.FocusReason:
    """How to pass the focus on: with a ring only where there was one."""
    before = QApplication.focusWidget()
    has_ring = before is not None and shows_ring(before)
    return Qt.FocusReason.TabFocusReason if has_ring else Qt.FocusReason.MouseFocusReason


class PlanPage(TabFollowsTheEye, ReadingPage):
    """What is planned, to look at and to change.

    Args:
        store: The journal.
        theme: Colours and sizes.
        parent: Qt owner.
    """

    widest = WIDEST

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Plan", "Plan"), theme, parent)
        self._store = store
        self._opened = ""
        self._skips_start = False
        self._editors: dict[str, Any] = {}  # Editors are widgets with ``show_plan`` and ``flush``, each its own.
        self._editing = PlanEditing(store, self)
        self._editing.changed.connect(self._show_plan)
        self._editing.refused.connect(self._say_refused)
        self._editing.kept.connect(lambda: self._say_kept(store.now()))
        self._build_head()
        self._start: StartView | None = None
        self._overview = Overview(self._editing, theme)
        self._overview.opened.connect(self.open_section)
        self.body.addWidget(self._overview, 1)
        self.body.addStretch()
        self._overview.hide()
        store.changed.connect(self.refresh)
        # A plan that could not be kept is not shown as if it were.
        store.failed.connect(self.refresh)
        store.day_turned.connect(self.refresh)

    # parts

    def _build_head(self) -> None:
        self._back = IconButton("plan_back", "chevron_left", translate("Plan", "Back to Plan"), self._theme)
        self._back.clicked.connect(self.close_section)
        self._back.hide()
        leave = QShortcut(QKeySequence("Alt+Left"), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.close_section)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._undo_last)
        self._purpose = LinesLabel("plan_purpose", 1, self._theme, size=14, colour="muted", weight=REGULAR)
        self._kept = label("", "quiet", "plan_kept")
        self._undo = button("plan_undo", translate("Plan", "Undo"), "link")
        self._undo.setAccessibleDescription(translate("Plan", "Takes your last change of the plan back"))
        self._undo.clicked.connect(self._undo_last)
        self._undo.hide()
        self._sheet = button("plan_sheet", translate("Plan", "Save for the fridge"))
        self._sheet.setAccessibleDescription(translate("Plan", "Saves the plan as a PDF of one page, to print"))
        set_tip(self._sheet, self._sheet.accessibleDescription())
        self._sheet.clicked.connect(self._save_sheet)
        self.head.insertWidget(0, self._back)
        self.head.addWidget(self._purpose, 1)
        for part in (self._kept, self._undo, self._sheet):
            self.head.addWidget(part)
        self._notice = label("", "notice", "plan_notice", wrap=True)
        self._notice_place = QWidget()
        self._notice_row = QVBoxLayout(self._notice_place)
        self._notice_row.addWidget(self._notice)
        self._notice_place.hide()
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, self._notice_place)

    # reading

    def load(self) -> None:
        """Read the days, which say how the ladder and the skills go."""
        self._store.load_days(None, self._on_days)

    def _on_days(self, days: tuple[DayEntry, ...]) -> None:
        self._editing.days = days
        self._show_plan()

    def _show_plan(self) -> None:
        shows_start = not (self._opened or self._skips_start or words.is_begun(self._editing.plan))
        if shows_start and self._start is None:
            self._make_start()
        if self._start is not None:
            self._start.setVisible(shows_start)
        self._overview.setVisible(not shows_start and not self._opened)
        for section, editor in self._editors.items():
            editor.setVisible(section == self._opened)
        if self._opened:
            self._editors[self._opened].show_plan()
        elif not shows_start:
            self._overview.show_plan()
        self._sheet.setVisible(words.is_begun(self._editing.plan) and not self._opened)
        self._undo.setVisible(self._editing.can_undo)
        self._name_head()

    def _name_head(self) -> None:
        self._back.setVisible(bool(self._opened))
        title = words.section_title(self._opened) if self._opened else translate("Plan", "Plan")
        self.title.setText(title)
        purpose = words.section_purpose(self._opened) if self._opened else ""
        self._purpose.setText(purpose)
        set_tip(self._purpose, purpose)

    def _make_start(self) -> None:
        self._start = StartView(self._editing.first_weekday, self._theme)
        self._start.chosen.connect(self._use_starter)
        self._start.skipped.connect(self._skip_start)
        self.body.insertWidget(0, self._start, 1)

    def _use_starter(self, starter: StarterPlan) -> None:
        reason = _as_before()
        baseline = baseline_from(self._editing.days, self._editing.today)
        self._editing.do(lambda plan, today: apply_starter(plan, starter, today, baseline))
        self._overview.focus_on(words.PROGRAMME, reason)

    def _skip_start(self) -> None:
        reason = _as_before()
        self._skips_start = True
        self._show_plan()
        self._overview.focus_on(words.PROGRAMME, reason)

    # a section

    def open_section(self, section: str) -> None:
        """Open the editor of a section in the place of the overview."""
        reason = _as_before()
        if self._opened:
            self._editors[self._opened].flush()
        if section not in self._editors:
            module, maker = _EDITORS[section]
            editor = getattr(importlib.import_module(f"amps_journal.ui.pages.plan.{module}"), maker)
            made = self._editors[section] = editor(self._editing, self._theme)
            made.setObjectName(f"plan_{section}_editor")
            self.body.addWidget(made, 1)
        self._opened = section
        self._show_plan()
        self._scroll.verticalScrollBar().setValue(0)
        self._back.setFocus(reason)

    def close_section(self) -> None:
        """Go back to the overview, to the card that was opened."""
        if not self._opened:
            return
        reason = _as_before()
        self._editors[self._opened].flush()
        opened, self._opened = self._opened, ""
        self._say_refused("")
        self._show_plan()
        if not self._overview.isHidden():
            self._overview.focus_on(opened, reason)

    def show_beginning(self) -> None:
        """Leave a section for the overview."""
        self.close_section()

    @property
    def opened(self) -> str:
        """The section that is open; empty on the overview."""
        return self._opened

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the section."""
        if self._opened and event.key() == Qt.Key.Key_Escape:
            self.close_section()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What cannot be kept is said as wide as the cards are."""
        super().resizeEvent(event)
        sides = self.body.contentsMargins()
        self._notice_row.setContentsMargins(sides.left(), 0, sides.right(), BELOW)

    # the keyboard

    def first_field(self) -> QWidget | None:
        """The first card, or the way back from an open section."""
        if self._opened:
            return self._back
        parts = [part for part in (self._start, self._overview) if part is not None and not part.isHidden()]
        return next((stop for part in parts for stop in tab_stops(part)), None)

    def reading_order(self) -> list[QWidget]:
        """The head from left to right, and what is open."""
        return [self._back, self._undo, self._sheet, self._scroll]

    # what was done

    def _undo_last(self) -> None:
        if self._opened:
            self._editors[self._opened].flush()
        self._editing.undo()

    def _say_kept(self, moment: Any) -> None:
        removed = self._editing.removed
        self._kept.setText(
            translate("Plan", "Removed {what} ·", what=removed)
            if removed
            else translate("Plan", "Saved {time}", time=clock(moment.time()))
        )

    def _say_refused(self, sentence: str) -> None:
        self._notice.setText(sentence)
        self._notice_place.setVisible(bool(sentence))

    # the sheet for the fridge

    def _save_sheet(self) -> None:
        today = self._editing.today
        name = translate("Plan", "plan-{date}.pdf", date=today.isoformat())
        title = translate("Plan", "Save the plan")
        place, _kind = QFileDialog.getSaveFileName(self, title, str(Path.home() / name), "PDF (*.pdf)")
        if place:
            self.save_sheet(Path(place), today)

    def save_sheet(self, out: Path, today: date) -> None:
        """Save the plan as a page to print."""
        self._sheet.setEnabled(False)
        self._kept.setText(translate("Plan", "Saving…"))

        def write(contents: Any) -> None:
            def work() -> None:
                from amps_journal.exchange.files import save_file  # noqa: PLC0415  (only when a page is saved)
                from amps_journal.report.plan_sheet import plan_sheet_pdf  # noqa: PLC0415

                save_file(out, plan_sheet_pdf(contents, today, region().paper))

            self._store.compute(work, lambda _done: self._on_sheet(out), self._on_sheet_failed)

        self._store.load_contents(write)

    def _on_sheet(self, out: Path) -> None:
        self._sheet.setEnabled(True)
        self._kept.setText(translate("Plan", "Saved as {name}", name=out.name))

    def _on_sheet_failed(self, sentence: str) -> None:
        self._sheet.setEnabled(True)
        self._kept.setText("")
        self._store.failed.emit(sentence)
