"""The sheet of a day: three cards of rows, of which each day shows the ones that it has a use for."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from amps_journal.domain.answers import AnswerState, DayContext, state_of
from amps_journal.domain.day import DayEntry
from amps_journal.domain.day_modes import CHECK_IN_QUESTIONS, Opening
from amps_journal.domain.questions import asked_questions
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row
from amps_journal.ui.pages.today.feelings import FeelingsRow
from amps_journal.ui.pages.today.last_night import LastNightRow
from amps_journal.ui.pages.today.moving import MovingRow
from amps_journal.ui.pages.today.notes import NotesRow
from amps_journal.ui.pages.today.pain import PainRow
from amps_journal.ui.pages.today.routine import RoutineRow
from amps_journal.ui.pages.today.school import SchoolRow
from amps_journal.ui.pages.today.skills import SkillsRow
from amps_journal.ui.pages.today.your_day import YourDayRow
from amps_journal.ui.widgets.foundation.themed import Themed, is_put_away
from amps_journal.ui.widgets.layout.question_row import QuestionRow
from amps_journal.ui.widgets.layout.row_marks import RowState

if TYPE_CHECKING:
    from amps_journal.ui.pages.today.check_in import GotInTheWayRow
    from amps_journal.ui.pages.today.future_day import PlanAhead
    from amps_journal.ui.theme import Theme

_SPARE_MOST = 46
_FEW = 6
_FRAME = 2
_ROUND = 16
_BETWEEN = 10
_DOING, _FEELING, _LAST = range(3)
_CARD_OF = {"last_night": _FEELING, "feelings": _FEELING, "pain": _LAST, "notes": _LAST}
"""The card of each question; what is not named here lies in the first."""


class DaySheet(Themed, QWidget):
    """What was done, the night and feelings, pain and notes, a card each.

    The nine questions, what the weekly check-in adds, and what is planned for a day to come.

    ``edited`` carries the fields that the teen changed, ``row_reached`` the row that Enter or folding out led to,
    ``resettled`` follows when rows need another height, ``help_requested`` asks for the help page,
    ``skill_requested`` for a skill to try, ``setback_plan_requested`` for the teen's setback plan, and
    ``page_requested`` for another page of the window, or a part of one: ``plan/setback``.

    Args:
        theme: What to paint with.
    """

    edited = Signal(object)
    row_reached = Signal(object)
    help_requested = Signal()
    skill_requested = Signal(str)
    setback_plan_requested = Signal()
    page_requested = Signal(str)
    resettled = Signal()

    def __init__(self, theme: "Theme") -> None:
        super().__init__()
        self.setObjectName("sheet")
        # One layout for all rows, with the cards painted behind them: what is folded out finds its height sooner.
        self._body = QVBoxLayout(self)
        self._body.setSpacing(0)
        self._body.setContentsMargins(1, 1, 1, 1)
        self._card_of: dict[QuestionRow, int] = {}
        self._gaps = [QWidget(), QWidget()]
        for gap in self._gaps:
            gap.setFixedHeight(_BETWEEN + _FRAME)
            self._body.addWidget(gap)
        feelings = FeelingsRow(theme)
        feelings.help_requested.connect(self.help_requested)
        skills, pain = self._setback_rows = SkillsRow(theme), PainRow(theme)
        for answering in self._setback_rows:
            answering.skill_requested.connect(self.skill_requested)
            answering.setback_plan_requested.connect(self.setback_plan_requested)
            answering.writing_requested.connect(lambda: self.page_requested.emit("plan/setback"))
            answering.help_requested.connect(self.help_requested)
        moving, routine = MovingRow(theme), RoutineRow(theme)
        for row in (moving, routine):
            row.plan_requested.connect(lambda: self.page_requested.emit("plan"))
        self.questions: list[Row] = [
            YourDayRow(theme),
            SchoolRow(theme),
            moving,
            routine,
            skills,
            LastNightRow(theme),
            feelings,
            pain,
            NotesRow(theme),
        ]
        self._theme = theme
        # Made when a day first opens as a check-in or lies ahead, so that an ordinary evening starts without them.
        self._in_the_way: GotInTheWayRow | None = None
        self._ahead: PlanAhead | None = None
        self._rows: list[QuestionRow] = []
        self.setAccessibleName(translate("Today", "Your day"))
        for question in self.questions:
            self._take_in(question, len(self._rows), _CARD_OF.get(question.question, _DOING))
            question.edited.connect(self.edited)
        self._show_rows(self.questions)

    def _take_in(self, row: QuestionRow, place: int, card: int) -> None:
        self._card_of[row] = card
        self._rows.insert(place, row)
        self._body.insertWidget(place + card, row)  # A gap stands before each card but the first.
        row.advance_requested.connect(lambda: self._go_on_from(row))
        row.unfolded.connect(lambda unfolded: self._lead_to(row) if unfolded else None)

    def _lead_to(self, row: QuestionRow) -> None:
        # What was folded out has no height before the rows are laid out anew.
        QTimer.singleShot(0, row, lambda: self.row_reached.emit(row))

    def _made_in_the_way(self) -> "GotInTheWayRow":
        if self._in_the_way is None:
            from amps_journal.ui.pages.today.check_in import GotInTheWayRow  # noqa: PLC0415

            self._in_the_way = GotInTheWayRow(self._theme)
            self._in_the_way.edited.connect(self.edited)
            self._take_in(self._in_the_way, len(self._rows) - 1, _LAST)
        return self._in_the_way

    def _made_ahead(self) -> "PlanAhead":
        if self._ahead is None:
            from amps_journal.ui.pages.today.future_day import PlanAhead  # noqa: PLC0415

            self._ahead = PlanAhead(self._theme)
            for row in self._ahead.rows():
                self._take_in(row, len(self._rows) - 1, _LAST)
        return self._ahead

    def _go_on_from(self, row: QuestionRow) -> None:
        for following in self._rows[self._rows.index(row) + 1 :]:
            if not is_put_away(following) and following.focus_answer():
                self.row_reached.emit(following)
                return

    # which rows

    def reading_order(self) -> list[QuestionRow]:
        """The rows from top to bottom."""
        return list(self._rows)

    def shown_rows(self) -> list[QuestionRow]:
        """The rows that are shown, from top to bottom."""
        return [row for row in self._rows if not is_put_away(row)]

    def focus_first_row(self, reason: Qt.FocusReason) -> bool:
        """Put the focus on the first thing to answer; returns whether there is one."""
        return any(row.focus_answer(reason) for row in self.shown_rows())

    def show_day(self, entry: DayEntry, context: DayContext, opening: Opening, *, shows_all: bool) -> None:
        """Show the answers of a day, in the rows that it opens with.

        Args:
            entry: The day.
            context: Person, settings, plan and life events.
            opening: How the day opens.
            shows_all: Whether the teen asked for the questions that are folded away.
        """
        for row in self.questions:
            row.show_day(entry, context)
            row.setEnabled(opening is not Opening.AHEAD or row.question == "notes")
        asked = asked_questions(entry, context.settings)
        every = [row for row in self.questions if row.question in asked]
        if opening is Opening.AHEAD:
            # An answer that is there is always shown, even one that a wrong clock has left on a day to come.
            kept = [row for row in every if row.question == "notes" or row.state is RowState.ANSWERED]
            ahead = self._made_ahead()
            ahead.show_day(entry, context)
            self._show_rows([*kept, *ahead.rows()])
        elif opening is Opening.WHOLE or shows_all:
            self._show_rows(every)
        elif opening is Opening.CHECK_IN:
            self._show_rows(self._check_in_rows(every, entry, context))
        else:
            self._show_rows([])

    def _check_in_rows(self, every: list[Row], entry: DayEntry, context: DayContext) -> list[Row]:
        few = [row for row in every if row.question in CHECK_IN_QUESTIONS]
        applies = state_of("pain.got_in_the_way", entry, context) is not AnswerState.NOT_APPLICABLE
        if not applies:
            return few
        in_the_way = self._made_in_the_way()
        in_the_way.show_day(entry, context)
        return [*few, in_the_way]

    def _show_rows(self, shown: Iterable[QuestionRow]) -> None:
        kept = set(shown)
        for row in self._rows:
            row.setVisible(row in kept)
        cards = self._shown_cards()
        for rows in cards:
            for place, row in enumerate(rows):
                row.has_line_above = place > 0
                row.update()
        for card, gap in enumerate(self._gaps, start=1):
            begins = [self._card_of[rows[0]] for rows in cards[1:]]
            gap.setVisible(card in begins)
        self.update()
        if self.parentWidget() is not None:  # Before it has its place, it would be a window of its own.
            self.setVisible(bool(kept))

    def _shown_cards(self) -> list[list[QuestionRow]]:
        """The rows that are shown, by the card on which they lie."""
        shown = self.shown_rows()
        cards = [[row for row in shown if self._card_of[row] == card] for card in (_DOING, _FEELING, _LAST)]
        return [rows for rows in cards if rows]

    def ask_about_setback(self, may_go_on: bool) -> None:
        """Say whether the setback of the days before may still be here on the day that is shown."""
        for row in self._setback_rows:
            row.ask_about_setback(may_go_on)

    def holds_more(self) -> bool:
        """Whether a question that is not shown holds an answer."""
        return any(row.state is RowState.ANSWERED for row in self.questions if is_put_away(row))

    @property
    def is_being_filled_in(self) -> bool:
        """Whether something is half filled in that is not an answer yet, or a timer runs."""
        return any(row.is_being_filled_in for row in self.questions)

    def focus_part(self, part: object) -> None:
        """Put the focus on an activity or a medicine that came back."""
        any(row.focus_part(part) for row in self.questions)

    def unfold_win(self, unfolded: bool) -> None:
        """Show the field for the day's win, or fold it away."""
        self.questions[0].unfold(unfolded)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cards behind their rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("card"))
        for rows in self._shown_cards():
            card = QRectF(rows[0].geometry() | rows[-1].geometry()).adjusted(-0.5, -0.5, 0.5, 0.5)
            painter.drawRoundedRect(card, _ROUND, _ROUND)
        painter.end()

    # heights

    def event(self, event: QEvent) -> bool:
        """Say when the rows have come to need another height."""
        handled = bool(super().event(event))
        if event.type() == QEvent.Type.LayoutRequest:
            self.resettled.emit()
        return handled

    def folded_height(self, width: int) -> int:
        """The height that the shown rows need at a width with nothing folded out."""
        rows = sum(row.folded_height(width - 2) for row in self.shown_rows())
        return rows + _FRAME + max(0, len(self._shown_cards()) - 1) * (_BETWEEN + _FRAME)

    def share_height(self, room: int) -> int:
        """Give each row its part of some spare height, as far as rows should grow; returns what was given."""
        rows = self.shown_rows()
        most = _SPARE_MOST if len(rows) > _FEW else 0  # A few rows spread over a window look lost in it.
        spare = min(most, max(0, room // (2 * max(1, len(rows))) * 2))
        for row in rows:
            row.set_spare_height(spare)
        return spare * len(rows)
