"""What the cards of the page share: a card whose rows stand a little apart, and controls that call back."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout

from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.inputs.form_rows import CheckLine
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import Card
from amps_journal.ui.widgets.layout.page import GAP

ROWS_APART = 12


def settings_card(name: str, title: str) -> Card:
    """A card for rows of settings."""
    made = Card(f"settings_{name}", title)
    made.body.setSpacing(ROWS_APART)
    return made


def rows_of(card: Card) -> Iterator[QHBoxLayout]:
    """The rows of a card that have things beside each other."""
    for place in range(card.body.count()):
        row = card.body.itemAt(place)
        if isinstance(row, QHBoxLayout):
            yield row


def segments(
    name: str, spoken: str, options: tuple[tuple[Any, str], ...], theme: Theme, on_change: Callable[[Any], None]
) -> SegmentedControl:
    """A segmented control that calls back with the key chosen."""
    made = SegmentedControl(name, spoken, options, theme)
    made.value_changed.connect(on_change)
    return made


def check(name: str, text: str, theme: Theme, on_change: Callable[[bool], None]) -> CheckLine:
    """A line to tick that calls back, whether it is worked with the pointer, a key or a screen reader."""
    made = CheckLine(name, text, theme)
    made.toggled.connect(on_change)
    return made


def show_checked(line: CheckLine, checked: bool) -> None:
    """Show a state without calling back."""
    line.blockSignals(True)
    line.setChecked(checked)
    line.blockSignals(False)


def side_by_side(*rows: tuple[QLayout, int]) -> QHBoxLayout:
    """Rows beside each other, each with its share of the width."""
    made = QHBoxLayout()
    made.setSpacing(GAP)
    for row, share in rows:
        made.addLayout(row, share)
        made.setAlignment(row, Qt.AlignmentFlag.AlignTop)
    return made
