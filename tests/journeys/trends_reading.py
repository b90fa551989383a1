"""Reads and works Trends in the real window as a screen reader and a mouse do; run by the system's Python.

    python3 trends_reading.py OUT PROGRAM ARGUMENT...

Starts the program, writes what it met to OUT as JSON, and ends the program in good order. It only reports; the tests
judge.
"""

import json
import signal
import subprocess
import sys
from pathlib import Path

from gi.repository import Atspi
from reading import Reader, rest, wait_for, walk

PRESS = ("press", "toggle", "click")
LARGE = "detail_activity"


def mouse(*words):
    subprocess.run(["xdotool", *map(str, words)], check=True)


class Trends(Reader):
    """The page, by what its parts are called in the program."""

    def part(self, name):
        """A part that is shown, by its own name; ``None`` where there is none."""
        for node in walk(self.window):
            if node.get_accessible_id().rpartition(".")[2] == name:
                return node
        return None

    def wait_for_part(self, name):
        return wait_for(lambda: self.part(name), name)

    def told(self, name):
        node = self.wait_for_part(name)
        return {"role": node.get_role_name(), "name": node.get_name(), "description": node.get_description()}

    def names(self):
        return [node.get_name() for node in walk(self.window) if node.get_name()]

    def drawn(self, name, begins):
        """The chart, once its own sentence is known."""
        wait_for(lambda: begins in self.wait_for_part(name).get_name(), f"the sentence of {name}")
        return self.told(name)

    def place(self, name, across, down):
        box = self.wait_for_part(name).get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return round(box.x + across * box.width), round(box.y + down * box.height)

    def press(self, name):
        self.act(self.wait_for_part(name), *PRESS)

    def table(self, name):
        """The words of the header and of the first and last row."""
        node = self.wait_for_part(name)
        if node.get_table_iface() is None:  # Before Qt 6.10 the id of a table is its name, and its parts have the id.
            node = node.get_parent()
        table = node.get_table_iface()
        rows, columns = Atspi.Table.get_n_rows(table), Atspi.Table.get_n_columns(table)
        header = [Atspi.Table.get_column_header(table, column).get_name() for column in range(columns)]
        cells = [
            [Atspi.Table.get_accessible_at(table, row, column).get_name() for column in range(columns)]
            for row in (0, rows - 1)
        ]
        return {"name": node.get_name(), "role": node.get_role_name(), "rows": rows, "header": header, "cells": cells}


def read(page):
    """With a screen reader: the overview, a card pressed, its chart and its numbers."""
    seen = {"overview": page.drawn("trends_function_and_pain_chart", "minutes")}
    seen["card"] = page.told("trends_progressive_activity")
    page.press("trends_progressive_activity")
    seen["detail"] = page.drawn(f"{LARGE}_chart", "minutes")
    seen["sentence"] = page.told(f"{LARGE}_sentence")
    page.press(f"{LARGE}_numbers_words")
    seen["table"] = page.table(f"{LARGE}_numbers_table_0")
    mouse("windowfocus", "--sync", page._x_window())
    mouse("key", "alt+Left")
    page.wait_for_part("trends_progressive_activity")
    return seen


def hover(page, at):
    """Whether a tip is there after the pointer has moved a little, at the place and back."""
    mouse("mousemove", at[0] + 2, at[1], "mousemove", *at)
    rest(0.1)
    return page.part("tip")


def point(page):
    """With the mouse: a tip, a day opened, a stretch dragged out, and the way back."""
    chart, seen = "trends_function_and_pain_chart", {}
    page.drawn(chart, "minutes")
    seen["before"] = page.part("tip") is not None
    at = page.place(chart, 0.5, 0.3)
    wait_for(lambda: hover(page, at), "the tip")
    mouse("click", 1)
    wait_for(lambda: page.part(chart) is None, "another page")
    seen["opened"] = page.names()
    page.open_page("Trends")
    seen["whole"] = page.drawn(chart, "minutes")["name"]
    start, end = page.place(chart, 0.5, 0.3), page.place(chart, 0.8, 0.3)
    mouse("mousemove", *start, "mousedown", 1)
    mouse("mousemove", (start[0] + end[0]) // 2, start[1])
    mouse("mousemove", *end, "mouseup", 1)
    seen["chip"] = page.told("trends_own_stretch")
    wait_for(lambda: page.told(chart)["name"] != seen["whole"], "the stretch")
    seen["stretch"] = page.told(chart)["name"]
    page.press("trends_own_stretch")
    wait_for(lambda: page.told(chart)["name"] == seen["whole"], "the whole range")
    seen["chip_after"] = page.part("trends_own_stretch") is not None
    return seen


def show(page):
    """To a parent."""
    before = page.names()
    page.press("trends_showing")
    page.wait_for_part("trends_stop_showing")
    wait_for(lambda: page.part("trends_progressive_activity"), "what may be seen")
    page.drawn("trends_function_and_pain_chart", "minutes")
    rest(0.3)
    return {"before": before, "names": page.names(), "tips": [n.get_description() for n in walk(page.window)]}


def main():
    out, *command = sys.argv[1:]
    program = subprocess.Popen(command)
    try:
        page = Trends(program)
        page.open_page("Trends")
        seen = {"read": read(page), "pointed": point(page), "shown": show(page)}
        Path(out).write_text(json.dumps(seen, indent=1))
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(10)


if __name__ == "__main__":
    main()
