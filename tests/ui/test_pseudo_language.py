"""In a language that nobody speaks, every text of every place is in its letters: none was left in English."""

from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from every_place import pages, places_of
from fake_journal import FakeJournal
from made_language_words import left_in_english, own_words
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QLineEdit, QWidget

from amps_journal.demo import demo_contents
from amps_journal.i18n import use_language
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow


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


def texts_of(part: QWidget) -> list[str]:
    said = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
    if isinstance(part, QLabel | QAbstractButton):
        said.append(part.text())
    if isinstance(part, QLineEdit):
        said.append(part.placeholderText())
    if isinstance(part, QComboBox):
        said.extend(part.itemText(row) for row in range(part.count()))
    if isinstance(part, QDialog):
        said.append(part.windowTitle())
    return [text for text in said if text]


def is_from_file(text: str, page: QWidget) -> bool:
    """Whether the text holds the newest day word for word, as a parent's file has it."""
    sample = page.findChild(QLabel, "share_listing_day")
    return sample is not None and bool(sample.text()) and sample.text().splitlines()[0] in text


@pytest.mark.parametrize("name", pages())
def test_no_text_of_a_page_and_of_what_it_opens_is_left_in_english(window, contents, qtbot, name, tmp_path) -> None:
    own = own_words(contents)
    left = set()
    for place, shown in places_of(window, name, qtbot):
        qtbot.wait(100)
        for part in (shown, *shown.findChildren(QWidget)):
            # Where the journal lies is said as it is.
            texts = [text for text in texts_of(part) if tmp_path.name not in text and not is_from_file(text, shown)]
            if not part.objectName().startswith("qt_"):
                found = left_in_english(texts, own)
                left.update(f"{place}: {part.objectName()}: {text[:90]!r}" for text in found)
    assert sorted(left) == []


def test_the_first_start_is_in_its_letters(open_store, appearance, qtbot) -> None:
    use_language("en_XA")
    made = JournalWindow(open_store(FakeJournal()), appearance)
    qtbot.addWidget(made)
    made.start()
    made.show()
    found = left_in_english([text for part in made.findChildren(QWidget) for text in texts_of(part)], set())
    use_language("en")
    assert found == []
