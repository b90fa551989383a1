"""The skills toolbox: every skill with its how-to, the favourites first, and how it went so far."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry
from amps_journal.domain.planning.skills import SkillUse, add_favourite, remove_favourite, skill_use
from amps_journal.i18n import translate
from amps_journal.ui.pages.plan.toolbox_card import SkillCard
from amps_journal.ui.skill_log import SkillLog
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.guided.skill_view import SkillView
from amps_journal.ui.widgets.layout.card import label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme

_CARD_WIDTH = 300
_GAP = 12


class ToolboxPanel(Themed, QWidget):
    """Cards of the skills; one is opened in their place. It reads the days when it is first seen.

    Args:
        store: The window's door to the journal.
        theme: What to paint with.
        parent: Qt owner.
    """

    def __init__(self, store: "JournalStore", theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._store = theme, store
        self._log = SkillLog(store)
        self._use: Mapping[str, SkillUse] = {}
        self._cards: dict[str, SkillCard] = {}
        self._view: SkillView | None = None
        self._is_stale = True
        self.setObjectName("toolbox")
        self.setAccessibleName(translate("Skills", "Skills toolbox"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._all = self._made_overview()
        self._back = self._made_back()
        self._column.addWidget(self._back)
        self._column.addWidget(self._all)
        self._column.addStretch(1)
        store.changed.connect(self._on_changed)
        self._show_cards()

    def _made_overview(self) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        words = translate(
            "Skills",
            "Things to do so that you can go on with what matters to you. Star the ones you like: they come first here "
            "and on Today.",
        )
        column.addWidget(label(words, "quiet", "toolbox_words", wrap=True))
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addLayout(self._grid)
        return place

    def _made_back(self) -> QWidget:
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        back = button("toolbox_back", translate("Skills", "‹ All skills"))
        back.setAccessibleName(translate("Skills", "All skills"))
        back.clicked.connect(self.close_skill)
        row.addWidget(back)
        row.addStretch(1)
        place.hide()
        return place

    # one skill

    @property
    def opened(self) -> str | None:
        """The skill that is open, or ``None``."""
        return self._view.strategy if self._view is not None else None

    def open_skill(self, strategy: str) -> None:
        """Show one skill, large."""
        self._drop_view()
        self._view = SkillView(strategy, self._theme)
        self._log.listen_to(self._view)
        self._column.insertWidget(1, self._view, 1)
        self._all.hide()
        self._back.show()
        self._view.show()
        self._view.begin()

    def close_skill(self) -> None:
        """Show all skills again, with the focus where it was."""
        opened = self.opened
        self._drop_view()
        self._back.hide()
        self._all.show()
        if opened in self._cards:
            self._cards[opened].take_focus()

    def _drop_view(self) -> None:
        if self._view is not None:
            self._column.removeWidget(self._view)
            self._view.hide()
            self._view.deleteLater()
            self._view = None

    def keyPressEvent(self, event: Any) -> None:
        """Escape goes back to all skills."""
        if event.key() == Qt.Key.Key_Escape and self._view is not None:
            self.close_skill()
        else:
            event.ignore()

    # what is known of them

    def showEvent(self, event: QShowEvent) -> None:
        """Read the days, if something changed since they were read."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _read(self) -> None:
        self._is_stale = False
        self._store.load_days(None, self._count)

    def _count(self, days: tuple[DayEntry, ...]) -> None:
        # Ten years of days take longer than a picture of the window may.
        self._store.compute(lambda: skill_use(days), self._on_counted)

    def _on_counted(self, use: "Mapping[str, SkillUse]") -> None:
        self._use = use
        self._show_cards()

    def _on_changed(self, change: Any) -> None:
        # By their names, so that the window comes up without the rooms that keep the days.
        topics = {topic.name for topic in change.topics}
        if "PLAN" in topics:
            self._show_cards()
        if "DAYS" in topics:
            self._is_stale = True
            if self.isVisible():
                self._read()

    # what is shown

    def strategies(self) -> list[str]:
        """The skills in the order of their cards: favourites, those of the catalogue, and the teen's own."""
        known = [entry.key for entry in catalogue.entries("strategies")]
        order = dict.fromkeys((*self._store.plan.favourite_skills, *known, *self._use))
        return list(order)

    def _show_cards(self) -> None:
        shown = self.strategies()
        for strategy in shown:
            if strategy not in self._cards:
                self._cards[strategy] = self._made_card(strategy)
            self._cards[strategy].show_skill(
                self._use.get(strategy), is_favourite=strategy in self._store.plan.favourite_skills
            )
        for strategy in set(self._cards) - set(shown):
            gone = self._cards.pop(strategy)
            gone.hide()
            gone.deleteLater()
        self._place()

    def _made_card(self, strategy: str) -> SkillCard:
        card = SkillCard(strategy, self._theme, self._all)
        card.opened.connect(lambda: self.open_skill(strategy))
        card.starred.connect(lambda on: self._star(strategy, on=on))
        return card

    def _star(self, strategy: str, *, on: bool) -> None:
        plan = self._store.plan
        self._store.save_plan(add_favourite(plan, strategy) if on else remove_favourite(plan, strategy))
        self._show_cards()

    def columns(self) -> int:
        """How many cards stand side by side in the width that there is."""
        return max(1, min(3, self.width() // self._theme.gap(_CARD_WIDTH)))

    def _place(self) -> None:
        columns = self.columns()
        for number, strategy in enumerate(self.strategies()):
            self._grid.addWidget(self._cards[strategy], *divmod(number, columns))
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def reading_order(self) -> list[QWidget]:
        """The way back and the open skill, or the cards as they are read."""
        cards: list[QWidget] = [self._cards[strategy] for strategy in self.strategies()]
        return cards if self._view is None else [self._back, self._view]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many cards side by side as there is room for."""
        super().resizeEvent(event)
        self._place()

    def set_theme(self, theme: "Theme") -> None:
        """Paint with another theme from now on."""
        super().set_theme(theme)
        self._place()
