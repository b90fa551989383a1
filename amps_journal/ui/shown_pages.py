"""Pages as somebody who looks on may see them, under the strip that says who that is."""

import importlib
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from amps_journal.ui.page_remaking import when_answered
from amps_journal.ui.store.shown_store import ShownStore
from amps_journal.ui.widgets.foundation.object_names import named

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme

_MADE_FOR_OTHERS = {
    "calendar": ("amps_journal.ui.pages.calendar", "CalendarPage"),
    "plan": ("amps_journal.ui.pages.plan.shown_plan", "ShownPlanPage"),
}
_EDGE = 28


class ShownPages(QObject):
    """Makes such a page when it is first opened, and lets go of it when somebody else or nobody looks on.

    ``audience_chosen`` carries who is to look on now; empty ends it.

    Args:
        store: The window's door to the journal.
        stack: Where pages are shown.
    """

    audience_chosen = Signal(str)

    def __init__(self, store: "JournalStore", stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._store, self._stack = store, stack
        self._audience = ""
        self._made: dict[str, tuple[QWidget, Any, Any]] = {}

    def show_to(self, audience: str) -> None:
        """Say who looks on; what was made for somebody else goes at once."""
        if audience == self._audience:
            return
        self._audience = audience
        for whole, _page, _bar in self._made.values():
            self._stack.removeWidget(whole)
            whole.hide()
            whole.setParent(None)
            when_answered(self._store, whole.deleteLater)
        self._made.clear()

    def has(self, name: str) -> bool:
        """Whether there is such a page for others."""
        return name in _MADE_FOR_OTHERS

    def name_of(self, shown: QWidget | None) -> str:
        """The name of the page that a part of the stack is; empty where it is none of these."""
        return next((name for name, (whole, _page, _bar) in self._made.items() if whole is shown), "")

    def open(self, name: str, theme: "Theme") -> Any:
        """Show a page to who looks on; returns the page itself."""
        if name not in self._made:
            self._made[name] = self._make(name, theme)
        whole, page, _bar = self._made[name]
        self._stack.setCurrentWidget(whole)
        return page

    def _make(self, name: str, theme: "Theme") -> tuple[QWidget, Any, Any]:
        from amps_journal.ui.pages.trends.head_controls import ShowingBar  # noqa: PLC0415  (needed only here)

        module, class_name = _MADE_FOR_OTHERS[name]
        whole = named(QWidget(), "page")
        page = getattr(importlib.import_module(module), class_name)(
            ShownStore(self._store, self._audience, whole), theme
        )
        page.setObjectName(f"{name}_page_shown")
        page.look_only()
        bar = ShowingBar(theme)
        bar.show_audience(self._audience)
        bar.audience_chosen.connect(self.audience_chosen)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strip = QVBoxLayout()
        strip.setContentsMargins(_EDGE, 12, _EDGE, 0)
        strip.addWidget(bar)
        column.addLayout(strip)
        column.addWidget(page, 1)
        self._stack.addWidget(whole)
        return whole, page, bar

    def set_theme(self, theme: "Theme") -> None:
        """Take new colours and sizes."""
        for _whole, page, bar in self._made.values():
            page.set_theme(theme)
            bar.set_theme(theme)
