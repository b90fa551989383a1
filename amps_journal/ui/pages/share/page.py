"""The Share page: the choices on the left, the very pages beside them, and what was shared before."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.domain.calendar import journal_day
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.formats.region import region
from amps_journal.i18n import translate
from amps_journal.journal.pseudonym import generated_pseudonym, keep_pseudonym, kept_pseudonym
from amps_journal.settings import MachineSettings
from amps_journal.ui.pages.share.action_buttons import Actions
from amps_journal.ui.pages.share.clinic_code_sheet import CodeSheet
from amps_journal.ui.pages.share.period_card import DATES, SINCE, WhichDays
from amps_journal.ui.pages.share.preview import WhatLeaves
from amps_journal.ui.pages.share.question_card import TalkAbout
from amps_journal.ui.pages.share.request import FHIR, PARENT, PDF, THERAPIST, ShareRequest, first_day_since, last_share
from amps_journal.ui.pages.share.save_and_print import Leaving, ask_place
from amps_journal.ui.pages.share.sections_card import WhatGoesIn
from amps_journal.ui.pages.share.share_history import SharedBefore, SharedSheet
from amps_journal.ui.pages.share.share_job import Made, make
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.inputs.segmented_control import SegmentedControl
from amps_journal.ui.widgets.layout.page import SIDE, ReadingPage

if TYPE_CHECKING:
    from amps_journal.journal import Change

SETTLE_MS = 350
BETWEEN = 12
STACKED_BELOW, ROOMY_FROM = 740, 900
"""Pixels at 100 % text: in a narrower page the preview lies under the choices; in a higher one all that was shared
before is listed."""
LEAST_PREVIEW = 420


class SharePage(ReadingPage):
    """Decides with the teen what leaves, shows it, and brings it out.

    Args:
        store: The journal.
        theme: Colours and sizes.
    """

    page_requested = Signal(str)
    machine_changed = Signal(object)

    def __init__(self, store: JournalStore, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(translate("Share", "Share"), theme, parent)
        self._store = store
        self._contents: JournalContents | None = None
        self._made: Made | None = None
        self._since: dict[str, date] = {}
        self._saved: Path | None = None
        self._turn = 0
        self._room: tuple[bool, bool] | None = None
        self._machine = MachineSettings()
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._make)
        self._build_head()
        self._build_cards()
        self._leaving = Leaving(store, self._say, lambda busy: self._preview.show_making(is_making=busy))
        self._arrange()
        store.changed.connect(self._on_changed)
        # A record that was just added is among the store's only once its write is over.
        store.saved.connect(self._show_shared)

    # parts

    def _build_head(self) -> None:
        self._who = SegmentedControl(
            "share_for",
            translate("Share", "Who it is for"),
            ((THERAPIST, translate("Share", "For my therapist")), (PARENT, translate("Share", "For a parent"))),
            self._theme,
        )
        self._who.value_changed.connect(lambda _audience: self._on_audience())
        self._actions = Actions()
        self._actions.save_asked.connect(self._choose_file)
        self._actions.open_asked.connect(self._open)
        self._actions.print_asked.connect(self._print)
        self._actions.data_asked.connect(self._choose_data_file)
        self.head.addWidget(self._who)
        self.head.addStretch(1)
        self.head.addWidget(self._actions)
        self._second = QHBoxLayout()
        self._second.setContentsMargins(SIDE, 0, SIDE, 0)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.insertLayout(1, self._second)

    def _build_cards(self) -> None:
        self._days = WhichDays(self._theme)
        self._what = WhatGoesIn(self._theme)
        self._talk = TalkAbout(self._theme)
        self._before = SharedBefore(self._theme)
        self._before.all_asked.connect(self._show_all)
        self._preview = WhatLeaves(self._theme)
        for part in (self._days, self._what, self._talk, self._preview):
            part.changed.connect(self._settle.start)
        self._preview.paper.value_changed.connect(self._keep_paper)
        self._preview.open_asked.connect(self._open)
        self._preview.today_asked.connect(lambda: self.page_requested.emit("today"))
        ground = named(QWidget(), "scroll_ground")
        self._left = QVBoxLayout(ground)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.setSpacing(BETWEEN)
        for card in (self._days, self._what):
            self._left.addWidget(card)
        self._left.addWidget(self._talk, 1)
        self._choices = named(QScrollArea(), "share_choices")
        self._choices.setWidgetResizable(True)
        self._choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._choices.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # It asks for no height of its own: what does not fit scrolls in it, and the pages beside it stay in sight.
        self._choices.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._choices.setWidget(ground)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._row.addWidget(self._choices, 6)
        self.body.addLayout(self._row, 1)

    def set_machine(self, machine: MachineSettings) -> None:
        """Know this machine's own choices; the paper is one of them."""
        self._machine = machine
        self._preview.show_paper(region().paper)

    def _keep_paper(self, paper: str) -> None:
        self.machine_changed.emit(replace(self._machine, paper=paper))

    # room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room that there is."""
        super().resizeEvent(event)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Take new colours and sizes."""
        super().set_theme(theme)
        self._what.set_theme(theme)
        self._arrange()

    def _arrange(self) -> None:
        is_stacked = self.width() < self._theme.px(STACKED_BELOW)
        is_roomy = not is_stacked and (self.height() >= self._theme.px(ROOMY_FROM) or self._talk.isHidden())
        if (is_stacked, is_roomy) != self._room:
            self._room = is_stacked, is_roomy
            for part in (self._preview, self._before):
                for layout in (self._left, self._row):
                    layout.removeWidget(part)
            if is_stacked:
                self._left.addWidget(self._preview)
            else:
                self._row.addWidget(self._preview, 5)
            self._left.addWidget(self._before, int(is_roomy))
            self._before.set_whole(is_whole=is_roomy)
        self._preview.setMinimumHeight(self._theme.px(LEAST_PREVIEW) if is_stacked else 0)
        self._place_actions()

    def _place_actions(self) -> None:
        """The actions stand in the head where there is room, else in a line of their own."""
        beside = self.title.sizeHint().width() + self._who.sizeHint().width() + 3 * self.head.spacing()
        has_room = beside + self._actions.sizeHint().width() + 2 * SIDE <= self.width()
        wanted, other = (self.head, self._second) if has_room else (self._second, self.head)
        self._second.setContentsMargins(SIDE, 0, SIDE, 0 if has_room else BETWEEN)
        if wanted.indexOf(self._actions) < 0:
            other.removeWidget(self._actions)
            wanted.addWidget(self._actions)

    # choices

    def request(self) -> ShareRequest:
        """What is chosen at this moment."""
        chosen, audience = self._days.value(), str(self._who.value())
        period = None
        if chosen == DATES:
            period = Period(self._days.first.value(), self._days.last.value() + timedelta(days=1))
        return ShareRequest(
            audience=audience,
            turned_on=self._what.turned_on(),
            made_on=self._store.today(),
            days=None if chosen in {SINCE, DATES} else chosen,
            period=period,
            since=self._since_first_day(audience) if chosen == SINCE else None,
            question=self._talk.value() if audience == THERAPIST else None,
            paper=str(self._preview.paper.value()),
            pages=int(self._preview.pages.value()),
        )

    def _since_first_day(self, audience: str) -> date | None:
        """The first day that the last share did not hold; it stays until the page is read anew, saved to or not."""
        if audience not in self._since:
            last = last_share(self._store.share_records, audience)
            if last is None:
                return None
            moment = last.shared_at.astimezone(self._store.now().tzinfo)
            self._since[audience] = first_day_since(last, journal_day(moment, self._store.settings.rollover))
        return self._since[audience]

    def show_audience(self, audience: str) -> None:
        """Choose whom it is for: ``therapist`` or ``parent``."""
        if audience != self._who.value():
            self._who.set_value(audience)
            self._on_audience()

    @property
    def is_settled(self) -> bool:
        """Whether what is chosen is what is shown."""
        return self._made is not None and self._made.request == self.request()

    def _on_audience(self) -> None:
        audience = str(self._who.value())
        self._what.show_audience(audience)
        self._talk.setVisible(audience == THERAPIST)
        self._days.show_shared(self._store.share_records, audience)
        self._actions.show_audience(audience)
        self._arrange()
        # What was made for somebody else is not to be looked at, nor saved, in the meantime.
        self._made = None
        self._actions.set_ready(is_ready=False)
        self._make()

    # making

    def _on_changed(self, change: "Change") -> None:
        if any(topic.value != "share_records" for topic in change.topics):
            self.refresh()

    def load(self) -> None:
        """Read the whole journal."""
        self._store.load_contents(self._on_contents)

    def _on_contents(self, contents: JournalContents) -> None:
        self._contents = contents
        self._since.clear()
        self._show_shared()
        self._make()

    def _show_shared(self, _moment: object = None) -> None:
        self._before.show_records(self._store.share_records)
        self._days.show_shared(self._store.share_records, str(self._who.value()))

    def _make(self) -> None:
        contents = self._contents
        if contents is None:
            return
        self._settle.stop()
        self._turn += 1
        turn, request = self._turn, self.request()
        self._preview.show_making(is_making=True)
        self._say(translate("Share", "Making it…"), None)

        def work() -> Made | None:
            # A choice made in the meantime calls this one off.
            return make(contents, request) if turn == self._turn else None

        self._store.compute(
            work, lambda made: self._show(turn, made), lambda sentence: self._show(turn, None, sentence)
        )

    def _show(self, turn: int, made: Made | None, sentence: str = "") -> None:
        if turn != self._turn:
            return
        self._made = made
        self._say("", None)
        self._preview.show_making(is_making=False)
        self._actions.set_ready(is_ready=made is not None)
        self._days.show_made(made)
        if made is None:
            self._preview.show_nothing(sentence)
        else:
            self._preview.show_made(made)

    def _say(self, words: str, file: Path | None) -> None:
        self._saved = file
        self._preview.say(words, can_open=file is not None)

    # bringing it out

    def _choose_file(self, *, opens: bool = False) -> None:
        place = ask_place(self, PDF, self._store.today())
        if place is not None:
            self.save_to(place, opens=opens)

    def save_to(self, out: Path, *, opens: bool = False) -> None:
        """Save the pages as they are chosen now, and remember the share."""
        if self._contents is not None:
            self._leaving.save(self._contents, self._made, self.request(), out, opens=opens)

    def _open(self) -> None:
        """Open the saved file; what is not saved yet is saved first, where the teen says."""
        if self._saved is not None:
            self._leaving.open(self._saved)
        else:
            self._choose_file(opens=True)

    def _print(self) -> None:
        if self._made is not None:
            self._leaving.ask_and_print(self.window(), self._made)

    def _choose_data_file(self, kind: str) -> None:
        if kind == FHIR:
            self._store.run(
                lambda journal: (kept_pseudonym(journal.folder), generated_pseudonym(journal.folder)), self._ask_code
            )
            return
        place = ask_place(self, kind, self._store.today())
        if place is not None:
            self.save_data_to(place, kind)

    def _ask_code(self, codes: tuple[str, str]) -> None:
        sheet = CodeSheet(*codes, self._theme, self.window())
        if sheet.exec() != CodeSheet.DialogCode.Accepted:
            return
        code = sheet.code()
        place = ask_place(self, FHIR, self._store.today())
        if place is not None:
            self._store.run(lambda journal: keep_pseudonym(journal.folder, code))
            self.save_data_to(place, FHIR, code)

    def save_data_to(self, out: Path, kind: str, pseudonym: str = "") -> None:
        """Save the chosen days for another program (``csv``, ``json``, ``fhir``), and remember the share."""
        if self._contents is not None and self._made is not None:
            self._leaving.save_data(self._contents, self.request(), self._made.period, kind, out, pseudonym)

    def _show_all(self) -> None:
        SharedSheet(self._store.share_records, self._theme, self.window()).open()
