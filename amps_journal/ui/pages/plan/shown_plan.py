"""The plan as somebody who looks on may see it: the sheet for the fridge door, to be looked at only."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.ui.pdf_pages import pages_of
from amps_journal.ui.widgets.documents.page_preview import PageFrame
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

    from amps_journal.domain.contents import JournalContents
    from amps_journal.ui.store.shown_store import ShownStore
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

_WIDTH = 1400


class ShownPlanPage(Page):
    """The plan of this week on paper.

    Args:
        store: The journal as they may see it.
        theme: Colours and sizes.
    """

    def __init__(self, store: "ShownStore", theme: "Theme", parent: "QWidget | None" = None) -> None:
        super().__init__(translate("Plan", "Plan"), theme, parent)
        self._store = store
        self._is_stale = True
        self.frame = PageFrame("shown_plan", theme)
        self.frame.preview.setAccessibleName(translate("Plan", "The plan of this week"))
        self._nothing: PlainLabel = label("", "quiet", "shown_plan_nothing", wrap=True)
        self._nothing.hide()
        self.head.addStretch(1)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.frame, 1)
        store.changed.connect(self._on_changed)

    def look_only(self) -> None:
        """Nothing here changes the journal."""

    def _on_changed(self, _change: object) -> None:
        self._is_stale = True
        if self.isVisible():
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the sheet when it is first looked at, and after a change."""
        super().showEvent(event)
        if self._is_stale:
            self._make()

    def _make(self) -> None:
        self._is_stale = False
        today = self._store.today()

        def work(contents: "JournalContents") -> Any:
            from amps_journal.report.plan_sheet import plan_sheet_pdf  # noqa: PLC0415  (brings Typst)

            return pages_of(plan_sheet_pdf(contents, today, region().paper), _WIDTH)

        self._store.compute_of_contents(work, self._on_made, self._on_failed)

    def _on_made(self, made: Any) -> None:
        pages, texts = made
        self._nothing.hide()
        self.frame.show()
        self.frame.set_pages(pages, texts)

    def _on_failed(self, sentence: str) -> None:
        self.frame.hide()
        self._nothing.setText(sentence)
        self._nothing.show()

    def focusInEvent(self, event: "QFocusEvent") -> None:
        """The page takes the keyboard."""
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.frame.preview.setFocus(event.reason())
