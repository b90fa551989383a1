"""Places of the body: a drawing to click and, in step with it, a list to tick."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.ui.widgets.body_map.drawing import BodyDrawing
from amps_journal.ui.widgets.body_map.region_list import RegionList
from amps_journal.ui.widgets.foundation.answering import HoldsAnswer
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_AROUND_LIST = 32
"""Pixels beside the lines of the list: its border and the bar that scrolls it."""


class BodyMap(HoldsAnswer[tuple[str, ...]], Themed, QWidget):
    """Regions of the body, left and right as the teen's own; usual places come first in the list.

    The value is a tuple of region keys in the order of choosing, or ``None``. Taking the last one back is not answered;
    an empty tuple ("nowhere"), which a file may hold, is shown as an answer of its own.

    Args:
        name: ``objectName``; the lines of the list are ``<name>_<key>``, the drawing is ``<name>_drawing``.
        spoken: What the question is called.
        theme: What to paint with.
        usual: Region keys to offer first.
        parent: Qt owner.
    """

    value_changed = Signal(object)

    def __init__(
        self,
        name: str,
        spoken: str,
        theme: "Theme",
        usual: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(f"{name}_map")
        self.setAccessibleName(spoken)
        known = {entry.key: catalogue.label("regions", entry.key) for entry in catalogue.entries("regions")}
        first = {key: known[key] for key in usual if key in known}
        self.drawing = BodyDrawing(f"{name}_drawing", translate("Kit", "Drawing of a body, front and back"), theme)
        self.regions = RegionList(name, spoken, list((first | known).items()), theme)
        self._scroll = named(QScrollArea(), f"{name}_scroll")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setProperty("role", "card")
        self._scroll.setWidget(self.regions)
        self.regions.setAutoFillBackground(False)  # The scroll area turns it on.
        self._beside = QWidget()
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._scroll, 1)
        self._hint = label("", "small", f"{name}_hint")
        column.addWidget(self._hint)
        flow = FlowLayout(self, 16, 8)
        flow.addWidget(self.drawing)
        flow.addWidget(self._beside)
        self._connect()
        self._on_pointed_at("")
        self._fit()
        self._show()

    def _connect(self) -> None:
        self.drawing.region_clicked.connect(self.toggle)
        self.drawing.region_pointed_at.connect(self._on_pointed_at)
        self.regions.region_pointed_at.connect(self.drawing.show_pointed_at)
        self.regions.switched.connect(self.toggle)
        self.regions.cleared.connect(self.clear_answer)
        self.regions.reached.connect(lambda line: self._scroll.ensureWidgetVisible(line, 0, line.height()))

    def reading_order(self) -> list[QWidget]:
        """The list; the drawing takes no keys."""
        return [self.regions]

    def toggle(self, region: str) -> None:
        """Choose a region, or take it back."""
        chosen = self._value or ()
        rest = tuple(key for key in chosen if key != region)
        self._answer((rest or None) if region in chosen else (*chosen, region))

    def _on_pointed_at(self, region: str) -> None:
        """Name what the pointer is on, at once and always in the same place."""
        self.regions.mark(region)
        hint = translate("Kit", "Type to find, such as knee")
        self._hint.setText(catalogue.label("regions", region) if region else hint)

    def _show(self) -> None:
        chosen = self._value or ()
        said = in_row(catalogue.label("regions", key) for key in chosen)
        if not said:
            said = translate("Kit", "Not answered") if self._value is None else translate("Kit", "Nothing chosen")
        self.drawing.set_chosen(chosen, said)
        self.regions.show_chosen(chosen, said)

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self.drawing.set_theme(theme)
        self._fit()

    def _fit(self) -> None:
        """Make the list as wide as its words and as tall as the drawing."""
        lines = max(line.sizeHint().width() for line in self.regions.buttons())
        self._beside.setFixedSize(lines + _AROUND_LIST, self.drawing.sizeHint().height())
