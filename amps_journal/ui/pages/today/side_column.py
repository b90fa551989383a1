"""Beside the day: an offer, minutes against the plan, days logged, what is coming up, the next step of a goal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.plan import Goal, Plan
from amps_journal.domain.week import Ahead, Week, goal_reached_on, goal_under_way, next_step
from amps_journal.formats.dates import weekday_initials, weekday_names
from amps_journal.formats.joined import facts, sentences
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.today.offer_card import OfferCard
from amps_journal.ui.pages.today.path_card import PathCard
from amps_journal.ui.pages.today.win_card import WinCard
from amps_journal.ui.widgets.foundation.themed import Themed, is_put_away
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.emptying import empty
from amps_journal.ui.widgets.small_charts.goal_steps import GoalSteps
from amps_journal.ui.widgets.small_charts.minutes_bars import MinutesBar, MinutesBars

if TYPE_CHECKING:
    from datetime import date

    from amps_journal.ui.theme import Theme

_MOST_EVENTS = 2
_LAST_ROW = 7
_BARS, _BARS_ROOMY, _BARS_MOST = 88, 280, 420
_GAP = 16
_ANY_HEIGHT = 16_777_215
"""Qt's own QWIDGETSIZE_MAX, which takes a limit away."""
_ROOMY = 780
"""From this height on there is room for an offer beside everything else."""


class _Band(Themed, QFrame):
    """The coloured mark of a life event."""

    def __init__(self, colour: str, theme: "Theme") -> None:
        super().__init__()
        self._colour = colour
        self.set_theme(theme)
        self.setFixedWidth(8)

    def set_theme(self, theme: "Theme") -> None:
        super().set_theme(theme)
        self.setStyleSheet(f"background: {theme.colours[self._colour]}; border-radius: 4px;")


class SideColumn(Themed, QWidget):
    """Up to six cards; those with nothing to say are not there, the goal gives way to an offer or an old win.

    Args:
        theme: What to paint with.
    """

    def __init__(self, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self._is_wide = False
        self._is_empty = True
        self._has_little = True
        self._placed: tuple[tuple[Card, ...], bool] | None = None
        self.setObjectName("side_column")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._has_goal = self._goal_is_news = self._has_ahead = False
        self.offer = OfferCard(self)
        self._moving = self._moving_card()
        self.win = WinCard(theme, self)
        self.win.hide()
        self._has_wins = False
        self.path = PathCard(theme)
        self._ahead = Card("ahead_card", translate("Today", "Coming up"))
        self._ahead_place = QVBoxLayout()
        self._ahead_place.setSpacing(12)
        self._ahead.body.addLayout(self._ahead_place)
        self._goal = Card("goal_card", " ")
        self._steps = GoalSteps("goal_steps", "", theme)
        self._next = label("", "quiet", "goal_next", wrap=True)
        self._goal.body.addWidget(self._steps)
        self._goal.body.addWidget(self._next)
        self._keys = self._keys_card()
        for card in self.cards():
            if card is not self._moving:
                card.body.addStretch()  # Beside a taller card its words stay together on top.
        self._place()

    @staticmethod
    def _keys_card() -> Card:
        """Shown where there is room, so that the side of a new journal or of a large window is not half empty."""
        card = Card("keys_card", translate("Today", "Without the mouse"))
        for words in (
            translate("Today", "Digits choose: 1 is the first, and on a scale the number itself."),
            translate("Today", "Enter goes on to the next row, Tab to the next thing."),
            translate("Today", "Backspace clears an answer, Ctrl+Z takes a change back."),
            translate("Today", "F1 shows every key."),
        ):
            card.body.addWidget(label(words, "quiet", wrap=True))
        return card

    def _moving_card(self) -> Card:
        card = Card("moving_card", translate("Today", "Moving this week"))
        numbers = QHBoxLayout()
        numbers.setSpacing(8)
        self._minutes = label("", "number", "week_minutes")
        self._planned = label("", "quiet", "week_planned", wrap=True)
        numbers.addWidget(self._minutes, 0, Qt.AlignmentFlag.AlignBottom)
        numbers.addWidget(self._planned, 1, Qt.AlignmentFlag.AlignBottom)
        self._planned.setContentsMargins(0, 0, 0, 4)
        self._bars = MinutesBars("week_bars", translate("Today", "Active minutes of the last seven days"), self._theme)
        card.body.addLayout(numbers)
        card.body.addWidget(self._bars, 1)
        return card

    def cards(self) -> list[Card]:
        """The cards in reading order, hidden ones too."""
        return [self.path, self.offer, self._moving, self.win, self._ahead, self._goal, self._keys]

    def set_wide(self, wide: bool) -> None:
        """Lay the cards in two columns, for where the side is below the day."""
        if wide != self._is_wide:
            self._is_wide = wide
            self._place()

    def _place(self) -> None:
        shown = tuple(card for card in self.cards() if not is_put_away(card))
        if (shown, self._is_wide) == self._placed:
            return
        self._placed = shown, self._is_wide
        for card in self.cards():
            self._grid.removeWidget(card)
        for place, card in enumerate(shown):
            row, column = divmod(place, 2) if self._is_wide else (place, 0)
            self._grid.addWidget(card, row, column)
        # The bars take what there is as far as bars should; the rest stays empty below the cards.
        for row in range(_LAST_ROW):
            self._grid.setRowStretch(row, 100 if row < len(shown) and shown[row] is self._moving else 0)
        self._grid.setRowStretch(_LAST_ROW, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._is_wide else 0)

    def fill_height(self, height: int) -> None:
        """Be so tall, where the side is beside the day: the bars grow, and the keys are told where there is room.

        Args:
            height: Pixels to fill; 0 where the side is below the day.
        """
        theme = self._theme
        # An offer needs the room for its moment: the week stays as its number, and the picture gets lower.
        is_offering = 0 < height < theme.px(_ROOMY) and not is_put_away(self.offer)
        self._bars.setVisible(not is_offering)
        self.path.set_low(is_offering)
        grows = bool(height) and not self._is_empty and not is_offering
        self._bars.setMinimumHeight(0 if is_offering else theme.px(_BARS))
        chrome = self._moving.minimumSizeHint().height() - self._bars.minimumHeight()
        self._goal.setVisible(self._has_goal and (not height or self._has_room_for_goal(height, chrome)))
        self._fit_wins(height, chrome)
        if is_offering:
            self._make_room_for_offer(height)
        else:
            self._moving.show()
            self._ahead.setVisible(self._has_ahead)
            self._fit_further_events(height, chrome)
        least = chrome + theme.px(_BARS_ROOMY if grows else _BARS)
        others = [card for card in self.cards() if card not in {self._keys, self._moving} and not is_put_away(card)]
        taken = least + sum(self._height_of(card) + _GAP for card in others)
        self._keys.setVisible(self._has_little or taken + _GAP + self._height_of(self._keys) <= height)
        bars = 0 if is_offering else theme.px(_BARS_MOST if grows else _BARS)
        # Below the day it is as tall as the card beside it.
        self._moving.setMaximumHeight(chrome + bars if height else _ANY_HEIGHT)
        self.setMinimumHeight(height)
        self._place()

    def _make_room_for_offer(self, height: int) -> None:
        """Put away what does not fit beside an offer: a second event, then the week's number, then what is coming up.

        Args:
            height: Pixels there are.
        """
        further = self._further_events()
        for shows_further, shows_week, shows_ahead in (
            (True, True, True),
            (False, True, True),
            (False, False, True),
            (False, True, False),
            (False, False, False),
        ):
            for row in further:
                row.setVisible(shows_further)
            self._moving.setVisible(shows_week)
            self._ahead.setVisible(self._has_ahead and shows_ahead)
            cards = [card for card in self.cards() if card is not self._keys and not is_put_away(card)]
            if sum(self._height_of(card) + _GAP for card in cards) - _GAP <= height:
                return

    def _further_events(self) -> list[QWidget]:
        """What is coming up after the next event."""
        places = [self._ahead_place.itemAt(place) for place in range(1, self._ahead_place.count())]
        return [row for place in places if place is not None and (row := place.widget()) is not None]

    def _fit_further_events(self, height: int, chrome: int) -> None:
        """Put away what follows the next event where it does not fit in; the Calendar has it, too."""
        further = self._further_events()
        spacing = self._ahead_place.spacing()
        put_away = sum(row.sizeHint().height() + spacing for row in further if is_put_away(row))
        shown = not height or self._taken(chrome) + put_away <= height
        for row in further:
            if is_put_away(row) == shown:
                row.setVisible(shown)
                # Qt forgets the height that was worked out before only once it comes to the next event.
                self._ahead_place.invalidate()
                self._ahead.body.invalidate()

    def _taken(self, chrome: int) -> int:
        """The height that the week at its lowest and the cards around it take."""
        cards = [card for card in (self.path, self.win, self._ahead, self._goal) if not is_put_away(card)]
        return chrome + self._theme.px(_BARS) + sum(self._height_of(card) + _GAP for card in cards)

    def _has_room_for_goal(self, height: int, chrome: int) -> bool:
        """Whether the goal fits in: an offer comes first, and its next step is told below the path, too."""
        if not is_put_away(self.offer):
            return False
        shown = [card for card in (self.path, self._ahead, self._goal) if card is self._goal or not is_put_away(card)]
        taken = chrome + self._theme.px(_BARS) + sum(self._height_of(card) + _GAP for card in shown)
        return self._goal_is_news or taken <= height

    def _fit_wins(self, height: int, chrome: int) -> None:
        """Show the wins where they fit in beside everything else; for an old win the picture and the goal make room.

        Without them, too, the picture gets lower before the side would reach over the foot of the window.
        """
        had_goal = not is_put_away(self._goal)
        shown = self._has_wins and is_put_away(self.offer)
        self.win.setVisible(shown)
        if not height or not is_put_away(self.offer):
            return
        # Wins, picture lower, goal; the goal's next step is told below the path, too.
        ways = [(False, False, had_goal), (False, True, had_goal)]
        if shown and self.win.has_old_win and not self._goal_is_news:
            ways = [(True, True, had_goal), (True, False, False), (True, True, False), *ways]
        if shown:
            ways.insert(0, (True, False, had_goal))
        for with_wins, low, with_goal in ways:
            self.win.setVisible(with_wins)
            self.path.set_low(low)
            self._goal.setVisible(with_goal)
            if self._taken(chrome) <= height:
                return

    def _height_of(self, card: Card) -> int:
        return card.heightForWidth(self.width()) if card.hasHeightForWidth() else card.sizeHint().height()

    # what is shown

    def show_week(self, week: Week, shown: "date", *, is_recent: bool) -> None:
        """Show seven days; ``is_recent`` where they are the last seven, and not a week further back."""
        short, full = weekday_initials(), weekday_names()
        self._bars.set_bars(
            [
                MinutesBar(
                    short=short[day.day.weekday()],
                    spoken=full[day.day.weekday()],
                    minutes=day.minutes,
                    planned=day.planned,
                    is_shown=day.day == shown,
                    is_before=day.is_before and day.minutes is None,
                )
                for day in week.days
            ]
        )
        self._is_empty = week.minutes is None
        self._minutes.setText("" if week.minutes is None else str(week.minutes))
        self._minutes.setVisible(week.minutes is not None)
        if week.minutes is None:
            self._planned.setText(translate("Today", "Nothing logged yet in these seven days."))
        elif week.planned is None:
            self._planned.setText(translate("Today", "active minutes"))
        else:
            self._planned.setText(plural("Today", "of {n} minute planned", "of {n} minutes planned", week.planned))
        recent, older = translate("Today", "Moving this week"), translate("Today", "Moving in these 7 days")
        self._moving.set_title(recent if is_recent else older)
        self._show_logged(week, is_recent=is_recent)

    def _show_logged(self, week: Week, *, is_recent: bool) -> None:
        logged, counted = week.logged, week.counted
        if not logged:
            said = translate("Today", "Start wherever you like")
        elif counted < len(week.days):
            said = plural(
                "Today",
                "You have logged your first day",
                "You have logged {logged} of your first {n} days",
                counted,
                logged=logged,
            )
        elif is_recent:
            said = translate("Today", "You have logged {n} of the last 7 days", n=logged)
        else:
            said = translate("Today", "You logged {n} of these 7 days", n=logged)
        self.path.show_logged(said)

    def show_done(self, answered: int, line: str | None, minutes: str = "") -> None:
        """Show how many questions of the open day are answered, and the day's closing line.

        Args:
            answered: How many questions are answered.
            line: The day's closing line.
            minutes: What is to be said of the day's minutes beside the plan's.
        """
        skip = minutes or translate("Today", "Anything you skip is fine.")
        if answered:
            count = plural("Today", "One question answered.", "{n} questions answered.", answered)
            self.path.show_done(line or "", sentences(count, skip))
        else:
            self.path.show_done(line or "", skip)

    def show_wins(self, has_wins: bool) -> None:
        """Say whether there are wins to show, where there is room for them."""
        self._has_wins = has_wins

    def show_ahead(self, ahead: Sequence[Ahead], plan: Plan, shown: "date | None" = None) -> None:
        """Show what is coming up, and the goal under way or what was reached on the day that is open."""
        empty(self._ahead_place)
        for near in ahead[:_MOST_EVENTS]:
            self._ahead_place.addWidget(self._event(near, plan))
        self._has_ahead = bool(ahead)
        self._ahead.setVisible(self._has_ahead)
        reached = goal_reached_on(plan, shown) if shown is not None else None
        goal = reached or goal_under_way(plan)
        self._show_goal(goal, shown)
        self._has_little = goal is None and not ahead

    def _event(self, near: Ahead, plan: Plan) -> QWidget:
        event = near.event
        colour = "stress_fill" if event.stressful else "school" if event.no_school else "accent"
        name = event.label or catalogue.label("life_events", event.kind)
        if near.in_days > 1:
            when = plural("Today", "in {n} day", "in {n} days", near.in_days)
        elif near.in_days == 1:
            when = translate("Today", "tomorrow")
        else:
            when = translate("Today", "now")
        if event.stressful and plan.setback_plan is not None:
            when = facts((when, translate("Today", "your setback plan is ready")))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(_Band(colour, self._theme))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(name, "strong", wrap=True))
        words.addWidget(label(when, "quiet", wrap=True))
        line.addLayout(words, 1)
        return row

    def _show_goal(self, goal: Goal | None, shown: "date | None") -> None:
        self._has_goal = goal is not None
        self._goal_is_news = goal is not None and shown in {goal.reached_on, *(s.reached_on for s in goal.steps or ())}
        self._goal.setVisible(self._has_goal)
        if goal is None:
            return
        self._goal.set_title(goal.label)
        self._steps.setAccessibleName(goal.label)
        self._steps.set_value(tuple(step.reached_on is not None for step in goal.steps or ()))
        self._next.setText(self._goal_words(goal, shown))

    @staticmethod
    def _goal_words(goal: Goal, shown: "date | None") -> str:
        if goal.reached_on is not None and goal.reached_on == shown:
            return translate("Today", "You reached your goal today.")
        step = next_step(goal)
        onwards = translate("Today", "Next step: {step}", step=step.label) if step is not None else ""
        done = next((s for s in goal.steps or () if s.reached_on is not None and s.reached_on == shown), None)
        if done is None:
            return onwards
        return sentences(translate("Today", "Reached today: {step}.", step=done.label), onwards)
