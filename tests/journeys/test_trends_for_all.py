"""Trends in the real window, by screen reader and mouse. One start: ``trends_reading.py`` reports, the tests judge."""

import gzip
import re
from pathlib import Path

import pytest

SAM = Path(__file__).parents[1] / "data" / "sam.json.gz"


@pytest.fixture(scope="module")
def met(on_the_bus):
    """What was met on a walk through Trends on the evening of Sam's last day."""
    return on_the_bus(gzip.decompress(SAM.read_bytes()), "2026-10-11T18:00:00", "trends_reading.py")


def test_a_chart_of_the_overview_is_a_picture_that_says_its_sentence(met):
    chart = met["read"]["overview"]
    assert chart["role"] == "image"
    assert chart["name"].startswith("13 July to 11 October 2026. The trend of active minutes a day goes from")
    assert chart["description"]


def test_a_card_is_a_button_that_says_its_verdict_and_leads_to_its_detail(met):
    card = met["read"]["card"]
    assert card["role"] in {"push button", "button"}
    assert card["name"].startswith("Moving a little more: ")
    assert "You move about" in card["description"]
    assert "your plan says" in card["description"]
    assert met["read"]["detail"]["name"] == met["read"]["sentence"]["name"]


def test_the_numbers_of_a_chart_are_read_as_a_table(met):
    table = met["read"]["table"]
    assert table["role"] == "table"
    assert table["name"]
    assert table["rows"] == 13
    assert all(table["header"])
    assert all(cell for row in table["cells"] for cell in row)
    assert "13 July" in table["cells"][0][0]
    told = re.fullmatch(r".*: the trend goes from (\d+) to (\d+) minutes\.", met["read"]["sentence"]["name"])
    minutes = [float(row[1]) for row in table["cells"]]
    assert min(minutes) <= int(told[1]) <= int(told[2]) <= max(minutes)


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
