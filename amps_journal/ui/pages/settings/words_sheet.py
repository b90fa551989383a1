"""My words: the lists that Today offers, as the teen wants them, and how often each word was used."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from amps_journal.domain import catalogue, words
from amps_journal.domain.day import DESENSITIZATION
from amps_journal.domain.renaming import Renaming, WordUse
from amps_journal.domain.word_edits import changed, choice_of, choices_of, moved, renamed
from amps_journal.domain.words import LISTS, WordChoice
from amps_journal.i18n import plural, translate
from amps_journal.ui.pages.settings.word_counts import Uses, counted, used_in_words, with_use
from amps_journal.ui.pages.settings.words_form import ShownWord, WordForm
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.guided.skill_sheet import over
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.lists.ordered_row import OrderedRow
from amps_journal.ui.widgets.lists.ordered_rows import OrderedRows

if TYPE_CHECKING:
    from amps_journal.ui.store import JournalStore
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.foundation.plain_text import PlainLabel

_WIDTH, _HEIGHT = 1040, 660


class WordsSheet(QDialog):
    """The lists of words in a window of its own; everything counts at once and can be taken back. Escape closes it.

    Args:
        store: The journal.
        theme: What to paint with.
        parent: What it lies over.
    """

    def __init__(self, store: "JournalStore", theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self._store, self._theme = store, theme
        self._uses: Uses = {}
        self._words: tuple[str, ...] = ()
        self._current = ""
        self._steps = 0
        self.setObjectName("words_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = translate("Words", "My words")
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self._build(title)
        store.changed.connect(self._read)
        store.failed.connect(self._say)
        for keys, call in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self._undo),
            (QKeySequence("Ctrl+Shift+Z"), self._redo),
        ):
            QShortcut(keys, self).activated.connect(call)
        self.resize(*over(parent, theme, _WIDTH, _HEIGHT))
        self._read()

    def _build(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(label(title, "heading", "words_title"))
        head.addStretch(1)
        head.addWidget(self._made_lists())
        column.addLayout(head)
        column.addLayout(self._made_parts(), 1)
        column.addLayout(self._made_foot())

    def _made_lists(self) -> SegmentedControl:
        self._lists = SegmentedControl(
            "words_list",
            translate("Words", "Which words"),
            (
                ("did", translate("Words", "Your day")),
                ("activities", translate("Words", "Moving")),
                ("coping", translate("Words", "Skills")),
                ("appointments", translate("Words", "Visits")),
                ("stress_sources", translate("Words", "Stress")),
            ),
            self._theme,
        )
        self._lists.value_changed.connect(lambda _field: self._show())
        return self._lists

    def _made_parts(self) -> QBoxLayout:
        self._rows = OrderedRows("words", translate("Words", "Words"), self._theme)
        self._rows.chosen.connect(self._choose)
        self._rows.moved.connect(self._move)
        self._form = WordForm(self._theme)
        self._form.named.connect(self._rename)
        self._form.joined.connect(self._join)
        self._form.icon_chosen.connect(lambda icon: self._change(icon=icon))
        self._form.offered.connect(lambda offered: self._change(offered=offered))
        self._form.moved.connect(lambda by: self._move(self._current, self._words.index(self._current) + by))
        hint = translate(
            "Words",
            "What you put away stays in past days. Your own words are offered for four weeks after you used them, or "
            "always once you set them here.",
        )
        self._area = _scrolled("words_scroll", self._rows, label(hint, "small", "words_hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._area, 2)
        row.addWidget(_scrolled("word_scroll", self._form), 3)
        return row

    def _made_foot(self) -> QBoxLayout:
        self._said: PlainLabel = label("", "quiet", "words_said", wrap=True)
        self._take_back = button("words_undo", translate("Words", "Undo"))
        self._take_back.clicked.connect(self._undo)
        close = button("words_close", translate("Words", "Close"), "primary")
        close.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._take_back)
        foot.addWidget(close)
        return foot

    # what is shown

    @property
    def _field(self) -> str:
        return str(self._lists.value())

    def _read(self, _change: object = None) -> None:
        self._store.run(counted, self._on_counted)

    def _on_counted(self, uses: Uses) -> None:
        if isValid(self):  # It may have been closed before the days were counted.
            self._uses = uses
            self._show()

    def _use(self, word: str) -> WordUse:
        uses = self._uses.get(self._field, ())
        found = next((use for use in uses if word in use.spellings), None)
        return found or WordUse(word, frozenset({word}))

    def _show(self) -> None:
        field, choices = self._field, self._store.words
        known: dict[str, str] = {}
        # Touch practice is no kind to choose: it has a form of its own on Today.
        shipped = (entry.key for entry in catalogue.entries(LISTS[field]) if entry.key != DESENSITIZATION)
        used = (use.word for use in self._uses.get(field, ()) if use.word != DESENSITIZATION)
        chosen = (choice.word for choice in choices if choice.field == field)
        for word in (*shipped, *used, *chosen):
            known.setdefault(words.folded(word) if words.is_own(field, word) else f"\n{word}", word)
        self._words = words.in_order(field, tuple(known.values()), choices)
        if self._current not in self._words:
            self._current = self._words[0]
        found = choices_of(choices, field, self._words)
        times = {spelling: use.days for use in self._uses.get(field, ()) for spelling in use.spellings}
        rows = [self._row(choice, word, times.get(word, 0)) for word, choice in found.items()]
        self._rows.set_rows(rows, self._current)
        self._take_back.setEnabled(self._steps > 0)
        self._show_current()

    def _row(self, choice: WordChoice, word: str, times: int) -> OrderedRow:
        return OrderedRow(
            key=word,
            heading=words.label(self._field, word),
            aside=plural("Words", "{n} day", "{n} days", times) if times else translate("Words", "Not used yet"),
            note=translate("Words", "put away") if choice.offered is False else "",
            icon=words.icon(self._field, word, (choice,)) or "",
        )

    def _show_current(self) -> None:
        field, word, use = self._field, self._current, self._use(self._current)
        choice, place = choice_of(self._store.words, field, word), self._words.index(word)
        shown = ShownWord(
            name=words.label(field, word),
            used=used_in_words(use),
            is_own=words.is_own(field, word),
            icon=choice.icon,
            is_offered=choice.offered is not False,
            place=place,
            last=len(self._words) - 1,
        )
        self._form.show_word(shown, [(other, words.label(field, other)) for other in self._words if other != word])

    def _choose(self, word: str) -> None:
        self._current = word
        self._show_current()

    # what is changed

    def _keep(self, choices: tuple[WordChoice, ...], said: str, renaming: Renaming | None = None) -> None:
        if renaming is None and choices == self._store.words:
            return
        self._steps += 1
        self._store.save_words(choices, renaming)
        self._say(said)
        self._show()

    def _move(self, word: str, place: int) -> None:
        said = translate("Words", "{word} is now number {n}.", word=words.label(self._field, word), n=place + 1)
        self._current = word
        self._keep(moved(self._store.words, self._field, self._words, word, place), said)
        QTimer.singleShot(0, self, self._show_moved)  # Once the row lies at its new place.

    def _show_moved(self) -> None:
        row = self._rows.findChild(QWidget, f"words_{self._current}")
        if row is not None:
            self._area.ensureWidgetVisible(row)

    def _change(self, **values: object) -> None:
        name = words.label(self._field, self._current)
        said = {
            True: translate("Words", "{word} is offered on Today.", word=name),
            False: translate("Words", "{word} is put away. Past days keep it.", word=name),
            None: translate("Words", "{word} has another icon.", word=name)
            if values.get("icon")
            else translate("Words", "{word} has no icon.", word=name),
        }
        now = changed(self._store.words, self._field, self._words, self._current, **values)
        self._keep(now, said[bool(values["offered"]) if "offered" in values else None])

    def _rename(self, typed: str) -> None:
        use, name = self._use(self._current), words.tidy(typed)
        if not name or (name == self._current and use.spellings == {name}):
            return
        others = [word for word in self._words if word != self._current]
        there = words.known_as(name, self._field, others)
        if there in others:
            said = translate(
                "Words", "You have {word} already. Choose it at “The same as”.", word=words.label(self._field, there)
            )
            self._say(said)
            return
        self._replace(name)

    def _join(self, other: str) -> None:
        self._replace(other)

    def _replace(self, after: str) -> None:
        if not self._store.flush():
            self._say(translate("Words", "Some answers are not saved yet. Try again in a moment."))
            return
        use = self._use(self._current)
        renaming = Renaming(self._field, use.spellings | {self._current}, after)
        self._current = after
        said = plural(
            "Words",
            "It is called {word} now, on {n} day too.",
            "It is called {word} now, on {n} days too.",
            use.days,
            word=words.label(self._field, after),
        )
        self._uses = {**self._uses, self._field: with_use(self._uses.get(self._field, ()), use, after)}
        self._keep(renamed(self._store.words, renaming), said, renaming)

    def _undo(self) -> None:
        if self._steps > 0:
            self._steps -= 1
            self._store.undo()
            self._say(translate("Words", "Taken back."))

    def _redo(self) -> None:
        self._store.run(lambda journal: journal.can_redo, self._on_redo)

    def _on_redo(self, can_redo: bool) -> None:
        if can_redo and isValid(self):
            self._steps += 1
            self._store.redo()
            self._say(translate("Words", "Done again."))

    def _say(self, words_said: str) -> None:
        self._said.setText(words_said)
        announce(self._said, words_said)


def _scrolled(name: str, *inside: QWidget) -> QScrollArea:
    """A part that scrolls by itself."""
    ground = named(QWidget(), "scroll_ground")
    column = QVBoxLayout(ground)
    column.setContentsMargins(2, 2, 8, 2)
    column.setSpacing(12)
    for part in inside:
        column.addWidget(part)
    column.addStretch(1)
    area = named(QScrollArea(), name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(ground)
    return area
