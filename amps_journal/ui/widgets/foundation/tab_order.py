"""Tab goes where the eye goes, also after things were folded out, added or taken away.

Qt's own chain follows the order in which widgets were made. A page that changes while it is used asks here instead.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # The mixin meets its Qt class in the pages; a second Qt base would be one too many.


def tab_stops(widget: QWidget) -> list[QWidget]:
    """The widgets in it that can take the focus in some way, in reading order.

    A widget that has a method ``reading_order`` says itself in which order its parts are read; the parts of all
    others are read in the order in which they were made.
    """
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
        return [widget]
    parts: Iterable[QWidget]
    if hasattr(widget, "reading_order"):
        parts = widget.reading_order()
    else:
        parts = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return [stop for part in parts for stop in tab_stops(part)]


def next_stop(page: QWidget, focused: QWidget | None, *, forward: bool) -> QWidget | None:
    """Where Tab goes from the focused widget: within the page, past its end to what lies around it, or ``None``."""
    stops = tab_stops(page)
    if focused not in stops:
        return None
    place = stops.index(focused)
    following = stops[place + 1 :] if forward else stops[:place][::-1]
    around = _around(page, forward=forward)
    return next((stop for stop in (*following, *around) if takes_tab(stop)), None)


def _around(page: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """The widgets outside the page, in Qt's own order, and then the page again from its start or end."""
    widget = page.nextInFocusChain() if forward else page.previousInFocusChain()
    while widget is not None and widget is not page:
        if not page.isAncestorOf(widget):
            yield widget
        widget = widget.nextInFocusChain() if forward else widget.previousInFocusChain()
    stops = tab_stops(page)
    yield from stops if forward else reversed(stops)


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops at the widget as it is now."""
    by_tab = Qt.FocusPolicy.TabFocus
    return widget.isEnabled() and widget.isVisible() and (widget.focusPolicy() & by_tab) == by_tab


class TabFollowsTheEye(_Widget):
    """Mixed into a page that changes while it is used: Tab follows what is seen now, whenever it was made."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go where the eye goes next; past the last of all, as Qt does.

        Qt asks too when the page is put away with the focus in it. The page that comes takes the focus then, and a
        look at every widget of the window would only hold it up.
        """
        following = next_stop(self, QApplication.focusWidget(), forward=forward) if self.isVisible() else None
        if following is None:
            return super().focusNextPrevChild(forward)
        reasons = Qt.FocusReason
        following.setFocus(reasons.TabFocusReason if forward else reasons.BacktabFocusReason)
        return True
