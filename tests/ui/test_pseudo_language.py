"""In a language that nobody speaks, every text of every page is in its letters: none was left in English."""

import json
import re
from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

from amps_journal.demo import demo_contents
from amps_journal.exchange.json_file import write_contents
from amps_journal.i18n import use_language
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow, page_entries

ENGLISH_WORD = re.compile(r"(?<![A-Za-z])[A-Za-z]{3,}(?![A-Za-z])")
SAME_IN_EVERY_LANGUAGE = {"AMPS", "Journal", "min", "PDF", "CSV", "JSON", "FHIR", "Letter", "Ctrl", "FDI"}
CODES = {"kind", "key", "status", "setting", "on", "instrument", "format", "did", "places", "usual_places", "pain_type"}
CODES |= {"strategy", "stress_sources", "appointments", "routine_done", "item", "limb_signs", "check_in", "timezone"}
CODES |= {"pain_question", "favourite_skills", "skills", "reason"}
PLAN_SECTIONS = ("programme", "quota", "routine", "goals", "ladder", "skills", "setback_plan")


@pytest.fixture
def contents():
    return demo_contents(60, 3, date(2026, 4, 16))


@pytest.fixture
def window(tmp_path, open_store, appearance, qtbot, contents):
    use_language("en_XA")
    journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
    journal.merge_contents(contents)
    made = JournalWindow(open_store(journal), appearance)
    made.start()
    made.resize(1280, 720)
    made.show()
    yield made
    made.close()
    delete_now(made)
    use_language("en")


def own_words(part: object) -> set[str]:
    """The words of the teen, and of the folder that the journal lies in."""
    if isinstance(part, dict):
        spoken = {k: v for k, v in part.items() if k not in CODES}
        return set().union(*(own_words(value) for value in spoken.values()))
    if isinstance(part, list):
        return set().union(*(own_words(value) for value in part))
    return set(ENGLISH_WORD.findall(part)) if isinstance(part, str) else set()


def texts_of(part: QWidget) -> list[str]:
    said = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
    if isinstance(part, QLabel | QAbstractButton):
        said.append(part.text())
    if isinstance(part, QLineEdit):
        said.append(part.placeholderText())
    if isinstance(part, QComboBox):
        said.extend(part.itemText(row) for row in range(part.count()))
    return [text for text in said if text]


@pytest.mark.parametrize("name", [entry.name for entry in page_entries()])
def test_no_text_of_a_page_is_left_in_english(window, contents, qtbot, name, tmp_path) -> None:
    window.show_page(name)
    page = window.page(name)
    qtbot.wait(300)
    if name == "share":
        qtbot.waitUntil(lambda: page.is_settled, timeout=60_000)  # The pages of the preview are read too.
    if name == "today":
        for row in page._sheet.questions:
            row.unfold()
    own = own_words(json.loads(write_contents(contents)))
    left = set()
    for part in page.findChildren(QWidget):
        for text in texts_of(part):
            if tmp_path.name in text:
                continue  # Where the journal lies is said as it is.
            words = set(ENGLISH_WORD.findall(text)) - SAME_IN_EVERY_LANGUAGE - own
            if words and not part.objectName().startswith("qt_"):
                left.add(f"{part.objectName()}: {text[:90]!r}")
    assert sorted(left) == []
