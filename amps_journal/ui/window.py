"""The window: the rail, one page at a time, one quiet place for messages."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from amps_journal.formats.dates import short_date_and_year
from amps_journal.formats.numbers import in_list
from amps_journal.i18n import translate
from amps_journal.ui.appearance import Appearance
from amps_journal.ui.page_remaking import come_back, holds_typing, place_of, when_answered
from amps_journal.ui.shown_pages import ShownPages
from amps_journal.ui.store import JournalStore
from amps_journal.ui.theme import Theme
from amps_journal.ui.widgets.foundation.object_names import named
from amps_journal.ui.widgets.foundation.plain_text import message_box
from amps_journal.ui.widgets.layout.banner import Banner
from amps_journal.ui.widgets.layout.rail import Rail

SMALLEST = 960, 600
USUAL = 1280, 720
READ_PAGES_AFTER_MS = 1_200
SHOWN_TO_OTHERS = ("trends", "calendar", "plan", "help")
"""The pages that can be open while somebody looks on: what was filtered for them, and what is the same for all."""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the rail: where its class lives, so that it is imported on the first visit."""

    name: str
    icon: str
    words: str
    module: str
    class_name: str


def page_entries() -> tuple[PageEntry, ...]:
    """The pages in the order of the rail; the last stands at its foot."""
    pages = "amps_journal.ui.pages"
    return (
        PageEntry("today", "today", translate("Window", "Today"), f"{pages}.today", "TodayPage"),
        PageEntry("calendar", "calendar", translate("Window", "Calendar"), f"{pages}.calendar", "CalendarPage"),
        PageEntry("trends", "trends", translate("Window", "Trends"), f"{pages}.trends", "TrendsPage"),
        PageEntry("plan", "plan", translate("Window", "Plan"), f"{pages}.plan", "PlanPage"),
        PageEntry("share", "share", translate("Window", "Share"), f"{pages}.share", "SharePage"),
        PageEntry("settings", "settings", translate("Window", "Settings"), f"{pages}.settings", "SettingsPage"),
        PageEntry("help", "help", translate("Window", "Need help\nnow?"), f"{pages}.help", "HelpPage"),
    )


class JournalWindow(QMainWindow):
    """Everything that the teen sees of a journal.

    Args:
        store: The journal, opened.
        appearance: Theme and text size.
    """

    page_shown = Signal(str)

    def __init__(self, store: JournalStore, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("window")
        self._store = store
        self._appearance = appearance
        self._entries = {entry.name: entry for entry in page_entries()}
        self._stale: set[str] = set()  # Pages that still speak the language before.
        self._is_showing = False
        self._pages: dict[str, Any] = {}  # Pages are widgets with a few more methods, each its own.
        self._build()
        self._add_shortcuts()
        store.failed.connect(self._banner.say)
        store.recovered.connect(self._banner.hide)
        store.changed.connect(lambda _change: self._name_window())
        store.day_turned.connect(self._on_day_turned)
        appearance.theme_changed.connect(self.set_theme)
        # Later, as it is a field of a page that asks.
        appearance.language_changed.connect(self._speak_anew, Qt.ConnectionType.QueuedConnection)
        self._name_window()

    def _build(self) -> None:
        self._rail = self._made_rail()
        self._banner = Banner(self._appearance.theme, self)
        self._stack = named(QStackedWidget(self), "pages")
        self._shown = ShownPages(self._store, self._stack)
        self._shown.audience_chosen.connect(self._on_audience_chosen)
        right = named(QWidget(self), "page")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        ground = named(QWidget(self), "page")
        row = self._row = QHBoxLayout(ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(right, 1)
        self.setCentralWidget(ground)
        self.setMinimumSize(*SMALLEST)
        self._take_place()

    def _made_rail(self) -> Rail:
        *entries, foot = ((e.name, e.icon, e.words) for e in self._entries.values())
        rail = Rail(entries, foot, self._appearance.theme, self)
        rail.page_requested.connect(self.show_page)
        rail.beginning_requested.connect(self._show_beginning)
        return rail

    def _show_beginning(self, name: str) -> None:
        """Leave what was opened in a page, a detail or a section, as its entry was chosen once more."""
        page = self.page(name)
        if hasattr(page, "show_beginning"):
            page.show_beginning()

    def _add_shortcuts(self) -> None:
        for number, name in enumerate(list(self._entries)[:-1], start=1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(self._page_opener(name))
        QShortcut(QKeySequence("Ctrl+Shift+L"), self).activated.connect(self.begin_showing)
        QShortcut(QKeySequence("Ctrl+Shift+G"), self).activated.connect(self._show_gallery)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self).activated.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.show_keys)

    def show_keys(self) -> None:
        """Lay the sheet of keys over the window."""
        from amps_journal.ui.widgets.layout.keys_sheet import KeysSheet  # noqa: PLC0415  (needed only when asked for)

        KeysSheet(self._appearance.theme, self).open()

    def _page_opener(self, name: str) -> Callable[[], None]:
        return lambda: self.show_page(name, Qt.FocusReason.ShortcutFocusReason)

    # showing somebody

    def begin_showing(self) -> None:
        """Turn to Trends as a parent may see it, from wherever the window is; the other pages are put aside."""
        if "welcome" in self._pages:
            return
        self.show_page("trends", Qt.FocusReason.ShortcutFocusReason)
        self.page("trends").begin_showing()

    def _on_audience_chosen(self, audience: str) -> None:
        """Somebody else looks on, or nobody, by the strip over a page that was made for them."""
        name = self.current_page
        self.page("trends").show_to(audience)
        self.show_page(name)

    def _on_showing_changed(self, audience: str) -> None:
        self._is_showing = bool(audience)
        self._shown.show_to(audience)
        self._rail.keep_to(SHOWN_TO_OTHERS if self._is_showing else None)
        clipboard = QGuiApplication.clipboard()
        if self._is_showing and clipboard.ownsClipboard():
            clipboard.clear()

    def _show_gallery(self) -> None:
        """For those who build the kit: all of its widgets in all of their states."""
        from amps_journal.ui.gallery import Gallery  # noqa: PLC0415  (a teen never comes here)

        self._gallery = Gallery(scale=self._appearance.theme.scale)
        self._gallery.show()

    def _name_window(self) -> None:
        name = self._store.person.name
        mine = translate("Window", "{name}’s journal", name=name) if name else translate("Window", "My journal")
        self.setWindowTitle(translate("Window", "{whose} · AMPS Journal", whose=mine))

    # pages

    def start(self) -> None:
        """Show the first page: the welcome on the first start, today's date after that."""
        if self._store.is_new:
            self._show_welcome()
        else:
            self.show_page("today")
        QTimer.singleShot(READ_PAGES_AFTER_MS, self, self._read_pages)

    def _read_pages(self) -> None:
        """Import the pages beside the window's thread, so that the first visit of one has only its widgets to make."""
        modules = [*(entry.module for entry in self._entries.values()), "amps_journal.ui.look_back.sheet"]
        self._store.compute(lambda: [importlib.import_module(module) for module in modules] and None)

    def page(self, name: str) -> Any:
        """A page, made on its first visit."""
        if name not in self._pages:
            entry = self._entries[name]
            maker = getattr(importlib.import_module(entry.module), entry.class_name)
            page = maker(self._store, self._appearance.theme)
            page.setObjectName(f"{name}_page")
            self._pages[name] = page
            self._stack.addWidget(page)
            self._connect(name, page)
        return self._pages[name]

    def _connect(self, name: str, page: Any) -> None:
        """Pages do not know each other; what they ask for, the window does."""
        if name == "today":
            page.show_date(self._store.today())
        elif hasattr(page, "day_requested"):
            page.day_requested.connect(self.show_day)
        if name == "trends":
            page.showing_changed.connect(self._on_showing_changed)
        if hasattr(page, "help_requested"):
            page.help_requested.connect(lambda: self.show_page("help"))
        if hasattr(page, "page_requested"):
            page.page_requested.connect(self.show_place)
        if hasattr(page, "machine_changed"):
            page.set_machine(self._appearance.machine)
            page.machine_changed.connect(self._appearance.change)
            self._appearance.machine_changed.connect(page.set_machine)

    def show_page(self, name: str, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Open a page and give it the keyboard.

        Args:
            name: The page.
            reason: How the teen got there: with a shortcut, the focus is shown at once.
        """
        if self._is_showing and name not in SHOWN_TO_OTHERS:
            self._rail.set_value(self.current_page)
            return
        if (
            name in self._stale
            and not self._is_showing
            and name != self.current_page
            and not holds_typing(self._pages[name])
        ):
            self._stale.remove(name)
            self._retire(name)
        if self._is_showing and self._shown.has(name):
            page = self._shown.open(name, self._appearance.theme)
        else:
            page = self.page(name)
            self._stack.setCurrentWidget(page)
        self._rail.show()
        self._rail.set_value(name)
        if hasattr(page, "focus_first_row"):
            page.focus_first_row()
        else:
            page.setFocus(reason)
        self.page_shown.emit(name)

    def show_place(self, place: str) -> None:
        """Open a page, or a part of it such as ``plan/setback``, unless somebody looks on."""
        name, _, part = place.partition("/")
        if part and self._is_showing:
            return
        self.show_page(name)
        if part and self.current_page == name:
            self.page(name).open_section(part)

    def show_day(self, day: date) -> None:
        """Open a date on the Today page, unless somebody looks on."""
        if self._is_showing:
            return
        self.page("today").show_date(day)
        self.show_page("today")

    def come_to_today(self) -> None:
        """Come to the front, from wherever the window was, with today's date open."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if "welcome" not in self._pages:
            self.show_day(self._store.today())

    def _on_day_turned(self, today: date) -> None:
        """A window left open overnight moves on, unless the teen is looking at an older day."""
        page = self._pages.get("today")
        if page is not None:
            page.turn_to(today)

    @property
    def current_page(self) -> str:
        """The name of the page that is open."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "") or self._shown.name_of(shown)

    def _show_welcome(self) -> None:
        from amps_journal.ui.pages.welcome import WelcomePage  # noqa: PLC0415  (needed once in a journal's life)

        page = WelcomePage(self._store, self._appearance.theme)
        page.setObjectName("welcome_page")
        page.finished.connect(self._on_welcomed)
        page.plan_requested.connect(lambda: self.show_page("plan"))
        self._pages["welcome"] = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._rail.hide()
        page.setFocus()
        self.page_shown.emit("welcome")

    def _on_welcomed(self) -> None:
        welcome = self._pages.pop("welcome")
        self.show_page("today")
        self._stack.removeWidget(welcome)
        welcome.deleteLater()

    # language

    def _speak_anew(self) -> None:
        """Make everything again in another language; a page with something half typed waits until it is left."""
        shown = self.current_page
        if shown in {"", "welcome"}:
            return
        place = place_of(self._pages[shown])
        self._leave_field()  # What is typed on Today is kept by that.
        kept = {shown, "today"}
        self._stale = {name for name, page in self._pages.items() if name not in kept and holds_typing(page)}
        day = self._pages["today"].date if "today" in self._pages else None
        for name in set(self._pages) - self._stale:
            self._retire(name)
        self._entries = {entry.name: entry for entry in page_entries()}
        before, self._rail = self._rail, self._made_rail()
        self._row.replaceWidget(before, self._rail)
        before.hide()
        before.setParent(None)
        before.deleteLater()
        self._name_window()
        if day is not None:
            self.page("today").show_date(day)
        self.show_page(shown)
        come_back(self._pages[shown], place)

    def _retire(self, name: str) -> None:
        """Take a page away, and delete it once all that it has asked for is answered."""
        page = self._pages.pop(name)
        self._stack.removeWidget(page)
        page.hide()
        page.setParent(None)
        when_answered(self._store, page.deleteLater)

    # look and place

    def set_theme(self, theme: Theme) -> None:
        """Hand new colours and sizes to everything that paints."""
        self._rail.set_theme(theme)
        self._banner.set_theme(theme)
        self._shown.set_theme(theme)
        for page in self._pages.values():
            page.set_theme(theme)

    def _take_place(self) -> None:
        kept = QByteArray.fromBase64(self._appearance.machine.window_geometry.encode("ascii", "ignore"))
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(*USUAL)

    def _keep_place(self) -> None:
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._appearance.change(replace(self._appearance.machine, window_geometry=place))

    # closing

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write everything; if that fails, ask before anything is lost."""
        self._leave_field()
        if not self._store.flush() and not self._closes_anyway():
            event.ignore()
            return
        self._keep_place()
        event.accept()

    def _leave_field(self) -> None:
        """The field being typed in gives its answer when it loses the keyboard."""
        field = self.focusWidget()
        if field is not None:
            field.clearFocus()
        if "today" in self._pages:
            self._pages["today"].flush()

    def _closes_anyway(self) -> bool:
        days = in_list([short_date_and_year(day) for day in self._store.unwritten_dates])
        box = message_box(
            "unwritten_question",
            translate("Window", "Some answers could not be saved ({days}).", days=days),
            translate("Window", "Keep the window open and they stay here while saving is tried again."),
            self,
        )
        box.setWindowTitle(translate("Window", "Not saved yet"))
        stay = box.addButton(translate("Window", "Keep open"), box.ButtonRole.RejectRole)
        leave = box.addButton(translate("Window", "Close without them"), box.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.exec()
        return box.clickedButton() is leave

    def changeEvent(self, event: QEvent) -> None:
        """A window that comes to the front looks at the clock: the laptop may have slept over the rollover."""
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._store.look_at_the_clock()
        super().changeEvent(event)
