"""A screen for whole journeys: an X server of our own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a virtual X display."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not installed; `make test` installs it on Debian")
    reader, writer = os.pipe()
    command = [server, "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as program:
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        yield f":{number}"
        program.terminate()


@pytest.fixture
def on_screen(display: str, tmp_path) -> dict[str, str]:
    """The environment of a program with a screen and a home of its own."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QT_QPA_PLATFORMTHEME", "XDG_CURRENT_DESKTOP"}
    }
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    return environment | places | {"DISPLAY": display, "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}


def _missing_for_a_screen_reader() -> str:
    for program in ("dbus-run-session", "xdotool", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return program
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False)
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0 or python3-gi"


@pytest.fixture(scope="session")
def on_the_bus(display: str, tmp_path_factory) -> Callable[[bytes, str, str], Any]:
    """Opens the window on a journal at a moment, and returns what a script met that walks through it over AT-SPI."""
    if missing := _missing_for_a_screen_reader():
        pytest.skip(f"{missing} is not installed; `make test` installs it on Debian")

    def walk(journal_file: bytes, moment: str, script: str) -> Any:
        home = tmp_path_factory.mktemp("home")
        journal, out = home / "journal", home / "met.json"
        not_kept = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME", "XDG_CURRENT_DESKTOP", "DBUS_SESSION_BUS_ADDRESS"}
        environment = {name: value for name, value in os.environ.items() if name not in not_kept}
        environment |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
        environment |= {"DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "0"}
        environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        environment |= {"PYTHONPATH": str(HERE.parents[1])}
        given = [sys.executable, "-m", "amps_journal", "--journal", str(journal), "import", "-"]
        subprocess.run(given, input=journal_file, env=environment, check=True, capture_output=True)
        program = [sys.executable, str(HERE / "opening.py"), str(journal), moment]
        reader = ["dbus-run-session", "--", SYSTEM_PYTHON, "-W", "ignore", str(HERE / script), str(out), *program]
        walked = subprocess.run(reader, env=environment, capture_output=True, text=True, timeout=120, check=False)
        assert walked.returncode == 0, walked.stderr[-2000:]
        return json.loads(out.read_text("utf-8"))

    return walk
