"""Places of the body from a list that can be searched."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.i18n import translate
from amps_journal.ui.widgets.tag_chips import TagChips
from amps_journal.ui.widgets.text_line import TextLine
from amps_journal.ui.widgets.themed import RING, Themed

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class PlacePicker(Themed, QWidget):
    """Regions of the body, left and right as the teen's own; usual places come first.

    Args:
        name: ``objectName``; the chips are ``<name>_chips``, the search is ``<name>_search``.
        spoken: What the question is called.
        theme: What to paint with.
        usual: Region keys to show first.
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
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        regions = [(entry.key, catalogue.label("regions", entry.key)) for entry in catalogue.entries("regions")]
        self._words = dict(regions)
        self.chips = TagChips(
            f"{name}_chips", spoken, regions, theme, add_words=translate("Kit", "All places"), own=False
        )
        self.chips.set_order(usual)
        self.chips.value_changed.connect(self.value_changed)
        self.search = TextLine(f"{name}_search", translate("Kit", "Find a place, such as knee"), theme)
        self.search.setMinimumWidth(theme.px(240))
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self._on_enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        searching = QHBoxLayout()
        searching.setContentsMargins(RING, 0, 0, 0)
        searching.addWidget(self.search)
        searching.addStretch(1)
        column.addLayout(searching)
        column.addWidget(self.chips)

    def value(self) -> tuple[str, ...] | None:
        """The chosen region keys, or ``None``."""
        return self.chips.value()

    def set_value(self, value: tuple[str, ...] | None) -> None:
        """Show places, or none; says nothing."""
        self.chips.set_value(value)

    def found(self) -> list[str]:
        """The keys of the regions whose words hold what is searched for."""
        wanted = self.search.text().casefold().split()
        return [key for key, words in self._words.items() if all(word in words.casefold() for word in wanted)]

    def _on_search(self, text: str) -> None:
        self.chips.show_only(self.found() if text.strip() else None)

    def _on_enter(self) -> None:
        """Enter takes the only place that was found."""
        found = self.found()
        if self.search.text().strip() and len(found) == 1 and not self.chips.chip(found[0]).isChecked():
            self.chips.chip(found[0]).click()
            self.search.clear()
