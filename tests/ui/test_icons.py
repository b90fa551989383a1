"""Icons stand before words, in both themes, and never in place of them."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from speaking import name_of

from amps_journal import paths
from amps_journal.domain import catalogue
from amps_journal.ui.theme import load_theme
from amps_journal.ui.widgets.buttons.chip import TagChip, TickChip
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowMark, RowState

DRAWINGS = sorted(paths.resource("icons").glob("*.svg"))
WITH_ICONS = ("did", "activities", "strategies", "life_events", "appointments", "stress_sources")


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_icon_is_a_line_drawing_of_the_same_hand(file: Path) -> None:
    root = ET.fromstring(file.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert (root.get("stroke"), root.get("stroke-width")) == ("currentColor", "1.75")


@pytest.mark.parametrize("name", WITH_ICONS)
def test_everything_that_is_offered_has_one_that_exists_and_own_words_have_none(name: str) -> None:
    drawn = {file.stem for file in DRAWINGS}
    assert {catalogue.icon(name, entry.key) for entry in catalogue.entries(name)} <= drawn
    assert catalogue.icon(name, "my own word") is None


@pytest.mark.parametrize("theme_name", ["light", "dark", "high_contrast"])
def test_a_chip_shows_it_beside_its_words(theme_name, qtbot) -> None:
    theme = load_theme(theme_name)
    plain, with_icon = TagChip("a", "Met a friend", theme), TagChip("b", "Met a friend", theme)
    with_icon.set_icon("friends")
    for chip in (plain, with_icon):
        qtbot.addWidget(chip)
        chip.resize(chip.sizeHint())
    assert name_of(with_icon) == name_of(plain) == "Met a friend"
    assert with_icon.sizeHint().width() >= plain.sizeHint().width() + 16
    seen = with_icon.grab().toImage()
    with_icon.set_icon("house")
    assert with_icon.grab().toImage() != seen
    with_icon.set_icon("friends")
    with_icon.setText("Met a fiend")
    assert with_icon.grab().toImage() != seen


def test_what_is_ticked_off_shows_the_tick_in_its_place(theme, qtbot) -> None:
    chip = TickChip("walk", "Walk 15 min", theme)
    qtbot.addWidget(chip)
    chip.set_icon("walk")
    width, looks = chip.sizeHint().width(), []
    for on in (False, True):
        chip.show_checked(on)
        chip.resize(chip.sizeHint())
        looks.append(chip.grab(chip.rect().adjusted(12, 6, 20 - chip.width() + 12, -6)).toImage())
    assert chip.sizeHint().width() == width
    assert looks[0] != looks[1]


def test_a_rows_mark_looks_different_in_each_state_and_each_is_spoken(theme, qtbot) -> None:
    row = QuestionRow("row", "School", theme, "backpack")
    qtbot.addWidget(row)
    mark, seen, said = row.findChild(RowMark), [], set()
    for state in RowState:
        row.set_state(state)
        seen.append(mark.grab().toImage())
        said.add(name_of(mark))
    assert all(one != other for place, one in enumerate(seen) for other in seen[:place])
    assert len(said) == len(RowState)
