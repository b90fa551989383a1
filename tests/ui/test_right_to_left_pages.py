"""Every page in the test language that runs from right to left: nothing is cut, and nothing lies on another thing."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from deleting import delete_now
from PySide6.QtCore import Qt
from seen_whole import faults_of

from amps_journal.demo import demo_contents
from amps_journal.i18n import use_language
from amps_journal.journal import Journal
from amps_journal.ui.window import JournalWindow, page_entries

VIEWS = ("month", "year")
PLAN_SECTIONS = ("programme", "quota", "routine", "goals", "ladder", "skills", "setback")
SETTLED_MS, LOOKS = 200, 8


@pytest.fixture
def window(tmp_path, open_store, appearance, qapp):
    use_language("ar_XB")
    appearance.dress()
    journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
    journal.merge_contents(demo_contents(60, 3, date(2026, 4, 16)))
    made = JournalWindow(open_store(journal), appearance)
    made.start()
    made.show()
    yield made
    made.close()
    delete_now(made)
    appearance.change(replace(appearance.machine, text_scale=1.0))
    use_language("en")
    appearance.dress()


def states_of(window: JournalWindow, name: str):
    """Each view of a page, one after the other, by its name."""
    window.show_page(name)
    page = window.page(name)
    if name == "calendar":
        for view in VIEWS:
            page.show_view(view)
            yield view
    elif name == "plan":
        yield ""
        for section in PLAN_SECTIONS:
            page.open_section(section)
            yield section
        page.close_section()
    elif name == "today":
        yield ""
        for row in page._sheet.questions:
            row.unfold()
        yield "unfolded"
    else:
        yield ""


def lasting_faults(page, qtbot) -> list[str]:
    """What is still wrong when the page has been laid out."""
    found = []
    for _ in range(LOOKS):
        qtbot.wait(SETTLED_MS)
        found = faults_of(page)
        if not found:
            break
    return found


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("size", [(1280, 720), (1024, 600)])
def test_every_page_can_be_seen_whole(window, appearance, qtbot, size, scale) -> None:
    appearance.change(replace(appearance.machine, text_scale=scale))
    window.resize(*size)
    faults = []
    for name in [entry.name for entry in page_entries()]:
        for state in states_of(window, name):
            page = window.page(name)
            assert page.layoutDirection() == Qt.LayoutDirection.RightToLeft
            faults.extend(f"{name} {state}: {fault}" for fault in lasting_faults(page, qtbot))
    assert sorted(set(faults)) == []
