"""Trends in the real window, by screen reader and mouse. One start: ``trends_reading.py`` reports, the tests judge."""

import gzip
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
SAM = HERE.parent / "data" / "sam.json.gz"


def _missing() -> str:
    for program in ("dbus-run-session", "xdotool", SYSTEM_PYTHON):
        if shutil.which(program) is None:
            return program
    probe = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    found = subprocess.run([SYSTEM_PYTHON, "-c", probe], capture_output=True, check=False)
    return "" if found.returncode == 0 else "gir1.2-atspi-2.0 or python3-gi"


@pytest.fixture(scope="module")
def met(display, tmp_path_factory):
    """What was met on a walk through Trends on the evening of Sam's last day."""
    if missing := _missing():
        pytest.skip(f"{missing} is not installed; `make test` installs it on Debian")
    home = tmp_path_factory.mktemp("home")
    journal, out = home / "journal", home / "met.json"
    not_kept = {"WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME", "XDG_CURRENT_DESKTOP", "DBUS_SESSION_BUS_ADDRESS"}
    environment = {name: value for name, value in os.environ.items() if name not in not_kept}
    environment |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    environment |= {"DISPLAY": display, "HOME": str(home), "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "0"}
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    environment |= {"PYTHONPATH": str(HERE.parents[1])}
    given = [sys.executable, "-m", "amps_journal", "--journal", str(journal), "import", "-"]
    subprocess.run(given, input=gzip.decompress(SAM.read_bytes()), env=environment, check=True, capture_output=True)
    program = [sys.executable, str(HERE / "opening.py"), str(journal), "2026-10-11T18:00:00"]
    reader = [SYSTEM_PYTHON, "-W", "ignore", str(HERE / "trends_reading.py"), str(out), *program]
    walk = subprocess.run(
        ["dbus-run-session", "--", *reader], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert walk.returncode == 0, walk.stderr[-2000:]
    return json.loads(out.read_text("utf-8"))


def test_a_chart_of_the_overview_is_a_picture_that_says_its_sentence(met):
    chart = met["read"]["overview"]
    assert chart["role"] == "image"
    assert chart["name"].startswith("13 July to 11 October 2026. Active minutes a day go from")
    assert chart["description"]


def test_a_card_is_a_button_that_says_its_verdict_and_leads_to_its_detail(met):
    card = met["read"]["card"]
    assert card["role"] in {"push button", "button"}
    assert card["name"].startswith("Moving a little more: ")
    assert card["description"].endswith("You practised with brush on 55 days.")
    assert met["read"]["detail"]["name"] == met["read"]["sentence"]["name"]


def test_the_numbers_of_a_chart_are_read_as_a_table(met):
    table = met["read"]["table"]
    assert table["role"] == "table"
    assert table["name"]
    assert table["rows"] == 13
    assert all(table["header"])
    assert all(cell for row in table["cells"] for cell in row)
    assert "13 July" in table["cells"][0][0]
    assert met["read"]["sentence"]["name"].endswith(f"{round(float(table['cells'][1][1]))} at the end.")


def test_a_day_that_is_pointed_at_has_a_tip_and_a_click_opens_it(met):
    assert met["pointed"]["before"] is False
    assert any("August" in name for name in met["pointed"]["opened"])


def test_a_stretch_is_dragged_out_and_its_chip_leads_back(met):
    pointed = met["pointed"]
    assert pointed["chip"]["name"].endswith(": back to the whole range")
    assert pointed["stretch"].split(".")[0] != pointed["whole"].split(".")[0]
    assert pointed["chip_after"] is False


def test_what_a_parent_may_not_see_is_gone_from_sight_and_from_the_bus(met):
    before, shown = (" ".join(met["shown"][name]).casefold() for name in ("before", "names"))
    for word in ("pain", "setback", "stress", "nights"):
        assert word in before
        assert word not in shown
        assert word not in " ".join(met["shown"]["tips"]).casefold()
    assert "showing: what a parent may see" in shown
