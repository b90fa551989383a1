"""Widgets side by side that come and go."""

import shiboken6
from deleting import delete_now
from PySide6.QtWidgets import QPushButton, QWidget

from amps_journal.ui.widgets.layout.flow_layout import FlowLayout


def test_items_stay_whole_while_widgets_come_and_go_a_thousand_times(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place)
    others = QWidget()
    qtbot.addWidget(others)
    beside = FlowLayout(others)
    for number in range(1_000):
        for layout in (flow, beside):
            layout.addWidget(QPushButton(str(number)))
        if number >= 3:
            for layout in (flow, beside):
                delete_now(layout.itemAt(number % 3).widget())
    for layout in (flow, beside):
        items = [layout.itemAt(index) for index in range(layout.count())]
        assert len(items) == 3
        assert all(shiboken6.isValid(item) for item in items)
        assert layout.heightForWidth(10) > layout.heightForWidth(10_000) > 0


def test_a_widget_that_is_taken_out_lives_on(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place)
    first, second = QPushButton("one"), QPushButton("two")
    flow.addWidget(first)
    flow.addWidget(second)
    flow.removeWidget(first)
    assert flow.count() == 1
    assert first.text() == "one"
    assert flow.itemAt(0).widget() is second
