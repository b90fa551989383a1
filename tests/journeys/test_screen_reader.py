"""The real window as a screen reader meets it, over AT-SPI. One start: ``reading.py`` reports, the tests judge."""

import json
from itertools import pairwise

import pytest

JOURNAL = {
    "format": "amps-journal",
    "version": 1,
    "person": {"name": "Sam", "pain_type": "diffuse", "school_weekdays": [0, 1, 2, 3, 4]},
    "settings": {"timezone": "Europe/London", "rollover_hour": 4, "first_weekday": 0, "pain_question": "daily"},
    "plan": {
        "programme": [
            {
                "key": "bike",
                "label": "Bike",
                "kind": "aerobic",
                "minutes": 20,
                "weekdays": [0, 1, 2, 3, 4, 5, 6],
                "start": "2026-01-05",
            }
        ],
        "routine": [
            {
                "key": "up",
                "label": "Up on time",
                "weekdays": [0, 1, 2, 3, 4, 5, 6],
                "on": "all",
                "start": "2026-01-05",
            }
        ],
    },
    "days": [{"date": "2026-04-14", "mood": 4}],
}


@pytest.fixture(scope="module")
def met(on_the_bus):
    """What a screen reader met on a walk through the window."""
    return on_the_bus(json.dumps(JOURNAL).encode(), "2026-04-16T18:00:00", "reading.py")


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("mood", "radio button"),
        ("choice", "radio button"),
        ("scale", "radio button"),
        ("tag", "check box"),
        ("programme", "check box"),
        ("routine", "check box"),
        ("place", "check box"),
    ],
)
def test_a_choice_says_what_it_is_and_is_made_and_taken_back(met, kind, role):
    before, set_, cleared = met["worked"][kind]
    assert before["role"] == role
    assert [said["checked"] for said in (before, set_, cleared)] == [False, True, False]


def test_a_question_says_that_it_is_not_answered_what_was_answered_and_that_it_is_cleared(met):
    assert met["worked"]["groups"] == {
        "Mood": ["Not answered", "Good", "Not answered"],
        "Stress": ["Not answered", "4 of 10", "Not answered"],
        "Where": ["Not answered", "Left knee", "Not answered"],
    }


def test_a_note_takes_text_from_a_screen_reader_and_gives_it_back(met):
    assert [said["text"] for said in met["worked"]["note"]] == ["", "Mine", ""]
    assert met["worked"]["note"][0]["role"] == "text"


def test_the_night_is_moved_by_value_and_by_text_and_cleared(met):
    unknown, moved, typed, cleared = met["worked"]["night"]
    assert [said["role"] for said in (unknown, moved, typed, cleared)] == ["slider"] * 4
    assert unknown["description"] == "Not answered"
    assert moved["description"] == "17:00"  # 120 minutes after the bar's start at 15:00
    assert typed["description"] == "22:10"
    assert cleared["description"] == "Not answered"


def test_a_number_is_set_and_read(met):
    unknown, given = met["worked"]["minutes"]
    assert unknown["role"] == "spin button"
    assert given["value"] == 20


def test_the_drawing_of_the_body_says_what_is_chosen(met):
    drawing = met["worked"]["drawing"]
    assert drawing["role"] == "image"
    assert drawing["description"] == "Left knee"


def test_every_page_is_reached_from_the_rail_and_nothing_that_takes_the_focus_is_without_a_name(met):
    assert list(met["nameless"]) == ["Today", "Calendar", "Trends", "Plan", "Share", "Settings", "Need help now?"]
    contents = {page: [stop["name"] for stop in stops] for page, stops in met["pages"].items()}
    assert len({tuple(names) for names in contents.values()}) == len(contents)
    assert all(len(names) > 8 for names in contents.values())
    assert not any(met["nameless"].values()), met["nameless"]


@pytest.mark.parametrize("page", ["Today", "Calendar", "Plan", "Share", "Settings"])
def test_tab_goes_where_the_eye_goes(met, page):
    stops = met["tab"][page]
    start = next(index for index, stop in enumerate(stops) if stop["name"] == page and stop["left"] < 80)
    ordered = stops[start:] + stops[:start]
    assert len(ordered) > 5
    against = [(one["name"], next_["name"]) for one, next_ in pairwise(ordered) if _goes_back(one, next_)]
    assert against == []


def _goes_back(one, next_) -> bool:
    """Whether the eye would have to go left on the same line, or up within the same column."""
    middle, next_middle = (stop["top"] + stop["height"] / 2 for stop in (one, next_))
    same_line = (
        next_["top"] < middle < next_["top"] + next_["height"] or one["top"] < next_middle < one["top"] + one["height"]
    )
    if same_line:
        return next_["left"] < one["left"]
    return next_middle < middle and next_["left"] < one["left"] + one["width"]
