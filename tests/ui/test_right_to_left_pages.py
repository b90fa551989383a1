"""Every place in both test languages: nothing is cut, and nothing lies on another thing.

The suite goes through every size in the language from right to left, and through the narrowest in the longer one;
``make sweep`` goes through all of them in both.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from every_place import pages, places_of
from made_language_words import IS_SWEEP
from PySide6.QtCore import Qt
from seen_whole import faults_of

from amps_journal.demo import demo_contents
from amps_journal.i18n import use_language
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow

SETTLED_MS, LOOKS = 200, 8
SIZES = ((1280, 720), (1024, 600))
SCALES = (1.0, 1.5)
EVERY = [(language, size, scale) for language in ("ar_XB", "en_XA") for size in SIZES for scale in SCALES]
IN_SUITE = [state for state in EVERY if state[0] == "ar_XB" or state[1] == (1024, 600)]


@pytest.fixture
def window_in(tmp_path, open_store, appearance, qapp):
    opened = []

    def open_in(language: str) -> JournalWindow:
        use_language(language)
        appearance.dress()
        journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
        journal.merge_contents(demo_contents(60, 3, date(2026, 4, 16)))
        made = JournalWindow(open_store(journal), appearance)
        opened.append(made)
        made.start()
        made.show()
        return made

    yield open_in
    for made in opened:
        made.close()
        delete_now(made)
    appearance.change(replace(appearance.machine, text_scale=1.0))
    use_language("en")
    appearance.dress()


def lasting_faults(page, qtbot) -> list[str]:
    """What is still wrong when the page has been laid out."""
    found = []
    for _ in range(LOOKS):
        qtbot.wait(SETTLED_MS)
        found = faults_of(page)
        if not found:
            break
    return found


@pytest.mark.parametrize(("language", "size", "scale"), EVERY if IS_SWEEP else IN_SUITE)
def test_every_place_can_be_seen_whole(window_in, appearance, qtbot, language, size, scale) -> None:
    window = window_in(language)
    appearance.change(replace(appearance.machine, text_scale=scale))
    window.resize(*size)
    is_turned, faults = language == "ar_XB", []
    for name in pages():
        for place, shown in places_of(window, name, qtbot):
            assert (shown.layoutDirection() == Qt.LayoutDirection.RightToLeft) == is_turned
            faults.extend(f"{place}: {fault}" for fault in lasting_faults(shown, qtbot))
    assert sorted(set(faults)) == []
