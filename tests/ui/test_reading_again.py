"""Pages that show the journal read it when they are looked at, and not while they are hidden."""

import pytest
from deleting import delete_now

from amps_journal.ui.widgets.layout.page import ReadingPage


class Reader(ReadingPage):
    times = 0

    def load(self) -> None:
        self.times += 1


@pytest.fixture
def page(theme, qtbot):
    made = Reader("Reader", theme)
    yield made
    made.close()
    delete_now(made)


def test_a_page_reads_when_it_is_first_shown_and_not_before(page):
    assert page.times == 0
    page.show()
    assert page.times == 1


def test_coming_back_to_a_page_reads_nothing_where_nothing_changed(page):
    page.show()
    page.hide()
    page.show()
    assert page.times == 1


def test_a_page_in_view_reads_at_once_when_something_changed(page):
    page.show()
    page.refresh()
    assert page.times == 2


def test_a_hidden_page_reads_once_however_often_something_changed(page):
    page.show()
    page.hide()
    page.refresh()
    page.refresh()
    assert page.times == 1
    page.show()
    assert page.times == 2
