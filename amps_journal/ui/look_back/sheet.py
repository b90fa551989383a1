"""Looking back, laid over the page it was asked for on."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.look_back.on_this_day_row import OnThisDay
from amps_journal.ui.look_back.papers import Papers
from amps_journal.ui.look_back.views import DayView, View, WinsView, WordsView
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.tab_order import TabFollowsTheEye
from amps_journal.ui.widgets.guided.skill_sheet import over
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme

WINS, WORDS, DAY = "wins", "words", "day"
LARGE = 1.5
_WIDTH, _HEIGHT = 1040, 680


class LookBackSheet(TabFollowsTheEye, QDialog):
    """Wins, own words and one day in a window of their own; ``day_requested`` carries a day to be opened.

    It is for the teen alone: no page that is made for somebody who looks on has a way to it. Escape closes it.

    Args:
        store: The window's door to the journal.
        theme: What to paint with.
        parent: What it lies over.
        view: ``wins``, ``words`` or ``day``.
        day: The day to begin with where one day is looked at.
    """

    day_requested = Signal(object)

    def __init__(
        self, store: "JournalStore", theme: "Theme", parent: QWidget, view: str = WINS, day: date | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._theme = store, theme
        self.setObjectName("look_back_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("LookBack", "Look back")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        choices = (
            (WINS, translate("LookBack", "Wins")),
            (WORDS, translate("LookBack", "My words")),
            (DAY, translate("LookBack", "One day")),
        )
        self._switch = SegmentedControl("look_back_view", translate("LookBack", "What to look at"), choices, theme)
        self._switch.value_changed.connect(self.show_view)
        self._day = day or store.today()
        self._views: dict[str, View] = {}
        self._stack = named(QStackedWidget(), "look_back_views")
        self._on_this_day = OnThisDay()
        self._on_this_day.day_requested.connect(self._open_day)
        self._papers = Papers(store, self)
        self._arrange(title)
        self._papers.said.connect(self._say)
        self._papers.busy.connect(self._hold)
        self.resize(*over(parent, theme, _WIDTH, _HEIGHT))
        self._on_this_day.read(store)
        self.show_view(view)

    def _arrange(self, title: str) -> None:
        head = QHBoxLayout()
        head.addWidget(label(title, "heading", "look_back_title"), 1)
        head.addWidget(self._switch)
        self._said = label("", "quiet", "look_back_said", wrap=True)
        self._save = button("look_back_save", translate("LookBack", "Save as PDF"))
        self._print = button("look_back_print", translate("LookBack", "Print"))
        self._close = button("look_back_close", translate("LookBack", "Close"), "primary")
        self._save.clicked.connect(self._on_save)
        self._print.clicked.connect(self._on_print)
        self._close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        for part in (self._save, self._print, self._close):
            foot.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._on_this_day)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)

    @property
    def view(self) -> View:
        """The view that is shown."""
        return self._views[str(self._switch.value())]

    def show_view(self, name: str) -> None:
        """Show wins, words or one day; each is made and read when it is first shown."""
        self._switch.set_value(name)
        if name not in self._views:
            made = self._views[name] = self._made(name)
            made.opened.connect(self._open_day)
            self._stack.addWidget(made)
            made.read()
        self._stack.setCurrentWidget(self._views[name])
        # Large text leaves the lists too little height beside it.
        self._on_this_day.set_wanted(name == DAY or self._theme.scale < LARGE)
        self._said.setText("")

    def _made(self, name: str) -> View:
        if name == WORDS:
            return WordsView(self._store, self._theme)
        return DayView(self._store, self._theme, self._day) if name == DAY else WinsView(self._store, self._theme)

    def reading_order(self) -> list[QWidget]:
        """The head, the days of before, the view, the foot."""
        return [self._switch, self._on_this_day, self.view, self._save, self._print, self._close]

    def _open_day(self, day: date) -> None:
        self.close()
        self.day_requested.emit(day)

    def _on_save(self) -> None:
        self._papers.ask_and_save(self.view.content(), self.view.title(), self.view.file_name())

    def _on_print(self) -> None:
        self._papers.ask_and_print(self.view.content(), self.view.title())

    def _hold(self, busy: bool) -> None:
        self._save.setDisabled(busy)
        self._print.setDisabled(busy)

    def _say(self, words: str) -> None:
        self._said.setText(words)
        announce(self._said, words)
