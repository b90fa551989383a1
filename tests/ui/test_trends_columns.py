"""The columns that the charts of Trends lie in."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from amps_journal.ui.pages.trends.columns import Columns
from amps_journal.ui.theme import load_theme


class Growing(QWidget):
    """A card with words that break, so that its height depends on its width, and a part that may grow."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        words = QLabel("Words that break where there is no room for all of them.")
        words.setWordWrap(True)
        self.part = QWidget()
        self.part.setFixedHeight(40)
        column.addWidget(words)
        column.addWidget(self.part)


@pytest.fixture
def columns(qtbot):
    made = Columns(900, load_theme("light"))
    qtbot.addWidget(made)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.addWidget(made)
    column.addStretch(1)
    holder.resize(700, 900)
    holder.show()
    qtbot.waitExposed(holder)
    made.holder = holder
    return made


def test_a_card_that_grows_after_it_was_laid_out_again_gets_its_room(columns, qtbot):
    first, second, third = Growing(), Growing(), Growing()
    columns.set_cards([(first, False), (second, False)])
    qtbot.waitUntil(lambda: first.height() > 40)
    columns.set_cards([(first, False), (second, False), (third, False)])
    qtbot.waitUntil(lambda: third.height() > 40)
    first.part.setFixedHeight(300)
    qtbot.waitUntil(lambda: first.height() >= first.heightForWidth(first.width()) > 300)
