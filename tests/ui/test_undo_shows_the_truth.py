"""After any answer, undo and redo, in any order, every row shows what is stored and nothing else."""

from datetime import time
from random import Random

import pytest
from parts import find
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from today_pages import THURSDAY, open_page, stored  # noqa: F401  (open_page is a fixture)

from amps_journal.domain.day import DayEntry, Pain, SchoolDay, Sleep

STEPS = 150
BUTTONS = (
    "did_met_a_friend", "did_hobby", "school_status_all_day", "school_status_part_day", "school_status_absent",
    "activities_item_bike", "activities_item_stretch", "routine_done_up", "coping_breathing", "coping_music",
    "mood_2", "mood_4", "stress_0", "stress_7", "pain_average_3", "pain_average_9",
)  # fmt: skip
TYPED = ("2240", "0650", "1030", "2570", "0100")


def shown(page: QWidget) -> dict[str, object]:
    return {
        "did": tuple(find(page, "did").value() or ()),
        "mood": find(page, "mood").value(),
        "stress": find(page, "stress").value(),
        "pain": find(page, "pain_average").value(),
        "night": find(page, "night").value(),
        "ticked": find(page, "routine_done_up").isChecked(),
        "bike": find(page, "activities_item_bike").isChecked(),
        "all day": find(page, "school_status_all_day").isChecked(),
    }


def told(entry: DayEntry | None) -> dict[str, object]:
    entry = entry or DayEntry(date=THURSDAY)
    sleep = entry.sleep or Sleep()
    ends = (sleep.lights_out, sleep.woke)
    return {
        "did": entry.did or (),
        "mood": entry.mood,
        "stress": entry.stress,
        "pain": (entry.pain or Pain()).average,
        "night": None if ends == (None, None) else ends,
        "ticked": "up" in (entry.routine_done or ()),
        "bike": any(activity.item == "bike" for activity in entry.activities or ()),
        "all day": (entry.school or SchoolDay()).status == "all_day",
    }


@pytest.mark.parametrize("seed", range(4))
def test_every_row_shows_what_is_stored(open_page, seed) -> None:  # noqa: F811
    page, store = open_page()
    random = Random(seed)
    for step in range(STEPS):
        kind = random.choices(("press", "type", "undo", "redo"), (6, 2, 3, 2))[0]
        if kind == "press":
            button = find(page, random.choice(BUTTONS))
            if isinstance(button, QAbstractButton) and button.isVisible():
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        elif kind == "type":
            end = find(page, random.choice(("night_lights_out", "night_woke")))
            QTest.keyClicks(end, random.choice(TYPED))
            find(page, "night").flush()
        elif kind == "undo":
            page.undo()
        else:
            page.redo()
        expected = told(stored(store))
        if find(page, "row_last_night").follow_up is not None:
            expected["night"] = shown(page)["night"]  # A question is open: the night that it is about is drawn.
        assert shown(page) == expected, f"step {step}: {kind}"
        assert stored(store) is None or stored(store).sleep != Sleep(lights_out=time(10, 30))
