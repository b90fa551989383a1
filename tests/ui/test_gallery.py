from datetime import date

import pytest
from PySide6.QtWidgets import QToolButton, QWidget
from speaking import name_of

from amps_journal.ui.gallery import Gallery
from amps_journal.ui.gallery.kinds import kinds
from amps_journal.ui.theme import apply_theme, load_theme
from amps_journal.ui.widgets.buttons.chip import ChoiceChip
from amps_journal.ui.widgets.buttons.icon_button import IconButton
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.tab_order import tab_stops
from amps_journal.ui.widgets.inputs.date_field import DateField
from amps_journal.ui.widgets.inputs.form_rows import CheckLine


@pytest.fixture
def gallery(qtbot, theme):
    made = Gallery()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.ready, timeout=10_000):
        made.show()
    return made


def test_every_kind_is_there_in_light_and_dark_and_every_stop_has_a_name(gallery):
    for kind in kinds():
        for theme in ("light", "dark"):
            card = gallery.findChild(QWidget, f"{kind.name}_{theme}")
            assert card is not None, kind.name
            assert all(name_of(stop) for stop in tab_stops(card)), kind.name


def test_bringing_a_widget_into_a_state_says_nothing(theme, qtbot):
    for kind in kinds():
        for bring in kind.states.values():
            widget = kind.make(kind.name, kind.title, theme)
            qtbot.addWidget(widget)
            heard = []
            if hasattr(widget, "value_changed"):
                widget.value_changed.connect(heard.append)
            bring(widget)
            assert heard == [], kind.name


@pytest.mark.parametrize("name", ["mood", "scale", "tags", "places", "night", "segments", "tick"])
def test_a_widget_that_cannot_be_used_looks_paler(name, theme, qtbot):
    kind = next(kind for kind in kinds() if kind.name == name)
    widget = kind.make(kind.name, kind.title, theme)
    qtbot.addWidget(widget)
    kind.states["Answered"](widget)
    widget.resize(600, 400)
    usable = _darkest(widget)
    widget.setEnabled(False)
    assert _darkest(widget) > usable + 20


def _darkest(widget) -> int:
    image = widget.grab().toImage()
    return min(image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(0, image.height(), 2))


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_what_cannot_be_pressed_looks_so_in_every_theme(name, qapp, qtbot):
    theme = load_theme(name)
    before = qapp.styleSheet()
    apply_theme(qapp, theme)
    try:
        for widget in (
            button("save", "Save"),
            button("save", "Save", "primary"),
            DateField("first", "First day", theme),
            CheckLine("line", "Something to tick", theme),
            ChoiceChip("chip", "A chip", theme),
            IconButton("icon", "undo", "Undo", theme),
        ):
            qtbot.addWidget(widget)
            widget.resize(200, 40)
            usable = _standing_out(widget)
            widget.setEnabled(False)
            assert _standing_out(widget) < 0.8 * usable, widget.accessibleName()
    finally:
        qapp.setStyleSheet(before)


def _standing_out(widget) -> float:
    """How far what is drawn stands out from what it is drawn on, over all of it but the edge."""
    image = widget.grab(widget.rect().adjusted(5, 5, -5, -5)).toImage()
    drawn = [image.pixelColor(x, y).lightness() for x in range(image.width()) for y in range(image.height())]
    ground = max(set(drawn), key=drawn.count)
    return sum(abs(lightness - ground) for lightness in drawn) / len(drawn)


def test_a_date_has_room_to_be_read(theme, qtbot):
    field = DateField("first", "First day", theme)
    qtbot.addWidget(field)
    field.set_value(date(2026, 4, 13))
    field.resize(200, 34)
    field.show()
    calendar = field.findChild(QToolButton)
    assert calendar.x() > field.fontMetrics().horizontalAdvance(field.text())
