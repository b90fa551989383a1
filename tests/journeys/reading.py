"""Reads and works the real window as a screen reader does; run by the system's Python inside a D-Bus session.

    python3 reading.py OUT PROGRAM ARGUMENT...

Starts the program, writes what it met to OUT as JSON, and ends the program in good order. It only reports; the tests
judge.
"""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 15
PAGES = ("Today", "Calendar", "Trends", "Plan", "Share", "Settings", "Need help now?")
BY_TAB = ("Today", "Calendar", "Plan", "Share", "Settings")


def rest(seconds):
    """Let events come in for a while."""
    loop = GLib.MainLoop()
    GLib.timeout_add(int(seconds * 1000), loop.quit)
    loop.run()


def wait_for(find, what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = find()
        except GLib.Error:
            found = None
        if found:
            return found
        rest(0.05)
    raise SystemExit(f"{what} did not come")


def has(node, state):
    return node.get_state_set().contains(state)


def walk(node):
    """The node and everything shown in it, in reading order."""
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and has(child, Atspi.StateType.SHOWING):
            yield from walk(child)


def speak(node):
    """What a screen reader says of a node."""
    said = {"role": node.get_role_name(), "name": node.get_name(), "description": node.get_description()}
    said["checked"] = has(node, Atspi.StateType.CHECKED)
    value = node.get_value_iface()
    if value is not None:
        said["value"] = value.get_current_value()
    text = node.get_text_iface()
    if text is not None and node.get_role_name() != "label":
        said["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
    return said


class Reader:
    def __init__(self, program):
        self.program = program
        self.seen = {"pages": {}, "nameless": {}, "worked": {"groups": {}}, "tab": {}}
        self._focused = None
        self._listener = Atspi.EventListener.new(self._on_focus)
        self._listener.register("object:state-changed:focused")
        self.window = wait_for(self._find_window, "the window")

    def _on_focus(self, event):
        if event.detail1:
            self._focused = event.source

    def _find_window(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_process_id() == self.program.pid and app.get_child_count():
                return app.get_child_at_index(0)
        return None

    def find(self, name, role="", within=None):
        def look():
            for node in walk(within or self.window):
                if node.get_name() == name and (not role or node.get_role_name() == role):
                    return node
            return None

        return wait_for(look, f"{role or 'something'} called {name}")

    def act(self, node, *wanted):
        actions = node.get_action_iface()
        names = [actions.get_action_name(index) for index in range(actions.get_n_actions())]
        actions.do_action(next(index for index, name in enumerate(names) if name.casefold() in wanted))
        rest(0.12)

    def open_page(self, page):
        entry = self.rail_entry(page)
        self.act(entry, "press", "toggle", "click")
        rest(0.6)

    def rail_entry(self, page):
        def look():
            for node in walk(self.window):
                if node.get_name().replace("\n", " ") == page and has(node, Atspi.StateType.FOCUSABLE):
                    return node
            return None

        return wait_for(look, f"the way to {page}")

    def read_page(self, page):
        nodes = list(walk(self.window))
        stops = [node for node in nodes if has(node, Atspi.StateType.FOCUSABLE)]
        self.seen["pages"][page] = [speak(node) for node in stops]
        self.seen["nameless"][page] = [
            f"{n.get_role_name()} {n.get_accessible_id()}" for n in stops if not n.get_name()
        ]

    # setting and clearing

    def switch(self, kind, name, role, group=""):
        """Switch something on and off again, and note what is said each time."""
        within = self.find(group, "panel") if group else None
        node = self.find(name, role, within)
        told, answers = [speak(node)], [within.get_description() if within else ""]
        for _ in range(2):
            self.act(node, "toggle", "press", "check", "uncheck", "click")
            told.append(speak(node))
            answers.append(within.get_description() if within else "")
        self.seen["worked"][kind] = told
        if within is not None:
            self.seen["worked"]["groups"][group] = answers

    def unfold(self, name):
        self.act(self.find(name, "check box"), "toggle", "press")
        rest(0.5)

    def give_value(self, kind, name, role, value):
        node = self.find(name, role)
        told = [speak(node)]
        node.get_value_iface().set_current_value(value)
        rest(0.15)
        told.append(speak(node))
        self.seen["worked"][kind] = told

    def give_text(self, kind, name, role, text, note=lambda: None):
        node = self.find(name, role)
        told = [speak(node)]
        for words in (text, ""):
            node.get_editable_text_iface().set_text_contents(words)
            rest(0.15)
            told.append(speak(node))
            note()
        self.seen["worked"][kind] = told

    # the keyboard

    def tab_through(self, page, most=60):
        subprocess.run(["xdotool", "windowfocus", "--sync", self._x_window()], check=True)
        rest(0.2)
        stops = []
        for _ in range(most):
            self._focused = None
            subprocess.run(["xdotool", "key", "Tab"], check=True)
            rest(0.06)
            if self._focused is None or any(self._focused == stop for stop in stops):
                break
            stops.append(self._focused)
        self.seen["tab"][page] = [self._place(stop) for stop in stops]

    def _x_window(self):
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)]
        return subprocess.run(search, capture_output=True, text=True, check=True).stdout.split()[0]

    @staticmethod
    def _place(node):
        box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return {"name": node.get_name(), "left": box.x, "top": box.y, "width": box.width, "height": box.height}


def work_today(reader):
    worked = reader.seen["worked"]
    reader.switch("mood", "Good", "radio button", "Mood")
    reader.switch("tag", "Met a friend", "check box")
    reader.switch("scale", "4 of 10", "radio button", "Stress")
    reader.switch("choice", "All day", "radio button")
    reader.switch("programme", "Bike, 20 minutes", "check box")
    reader.switch("routine", "Up on time", "check box")
    reader.give_text("note", "Private note", "text", "Mine")
    reader.give_value("night", "Lights out", "slider", 120)
    reader.unfold("More about Last night")
    slider = reader.find("Lights out", "slider")
    reader.give_text("time", "Lights out", "text", "22:10", lambda: worked["night"].append(speak(slider)))
    reader.give_value("minutes", "Minutes to fall asleep", "spin button", 20)
    reader.unfold("More about Pain")
    reader.switch("place", "Left knee", "check box", "Where")
    reader.act(reader.find("Left knee", "check box"), "toggle", "press")
    worked["drawing"] = speak(reader.find("Drawing of a body, front and back"))


def main():
    out, *command = sys.argv[1:]
    program = subprocess.Popen(command)
    try:
        reader = Reader(program)
        reader.find("Good", "radio button")
        work_today(reader)
        for page in PAGES:
            reader.open_page(page)
            reader.read_page(page)
            if page in BY_TAB:
                reader.tab_through(page)
        with Path(out).open("w") as file:
            json.dump(reader.seen, file, indent=1)
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(10)


if __name__ == "__main__":
    main()
