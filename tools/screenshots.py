"""Pictures of every page for docs/screenshots: always the same teen, the same evening, the same pixels.

Run it with `make screenshots`, which gives it a virtual screen.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings
from amps_journal.domain.plan import Plan
from amps_journal.journal import Journal
from amps_journal.settings import MachineSettings
from amps_journal.ui.appearance import Appearance
from amps_journal.ui.store import JournalStore
from amps_journal.ui.window import JournalWindow

OUT = Path(__file__).parent.parent / "docs" / "screenshots"
EVENING = datetime(2026, 4, 16, 20, 14, tzinfo=UTC)
DAYS, SEED = 160, 7
SIZES = (1280, 720), (1920, 1080)
THEMES = "light", "dark"
PAGES = "today", "calendar", "calendar-year", "trends", "plan", "share", "share-parent", "settings", "help"
TRENDS = (
    "trends-4-weeks",
    "trends-year",
    "trends-all",
    "trends-moving",
    "trends-routine",
    "trends-setbacks",
    "trends-pointed-at",
    "trends-for-a-parent",
)
PLAN = (
    "plan-programme",
    "plan-quota",
    "plan-ladder",
    "plan-routine",
    "plan-goals",
    "plan-skills",
    "plan-setback",
)
SHEETS = {"today": {"path": "path_picture", "wins": "win_wall"}, "settings": {"words": "settings_words"}}
"""What is laid over a page, by the button that opens it."""
LAID_OVER = tuple(f"{page}-{sheet}" for page, sheets in SHEETS.items() for sheet in sheets)
LOGGED_PAGES = "today", "calendar", "calendar-year"
YOUNG_DAYS = 12
# Trends from the first days on, for the teen, a parent and a therapist; the demo logs most days of these.
AGES = {"3-days": 3, "6-weeks": 44, "2-years": 730}
AGE_VIEWS = ("trends-all", "trends-for-a-parent", "trends-for-a-therapist")
RANGES = {"4-weeks": "28", "year": "365", "all": "none"}
DETAILS = {"moving": "progressive_activity", "routine": "routine", "setbacks": "recurrence"}
PATIENCE_MS = 60_000
SETTLED_MS = 400


@dataclass(frozen=True)
class Look:
    """A theme, a size of the window and a size of the text."""

    theme: str
    size: tuple[int, int]
    text_scale: float = 1.0

    @property
    def suffix(self) -> str:
        return "" if self.text_scale == 1 else f"-{self.text_scale:.0%}".replace("%", "")


@dataclass(frozen=True)
class Scene:
    """A journal, and the pages to take of it; ``suffix`` tells its pictures apart."""

    suffix: str
    contents: JournalContents
    pages: tuple[str, ...]
    looks: tuple[Look, ...]


LOOKS = tuple(Look(theme, size) for theme in THEMES for size in SIZES)
LARGE_TEXT = tuple(Look(theme, SIZES[0], 1.5) for theme in THEMES)


def now() -> datetime:
    return EVENING


def wait(condition: Callable[[], bool], settle_ms: int = SETTLED_MS) -> None:
    """Let the window work until the condition holds, and a little longer for the last repaint."""
    loop = QEventLoop()
    timer = QTimer()
    timer.setInterval(20)
    waited = [0]

    def look() -> None:
        waited[0] += 20
        if condition() or waited[0] > PATIENCE_MS:
            timer.stop()
            QTimer.singleShot(settle_ms, loop.quit)

    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    if waited[0] > PATIENCE_MS:
        raise SystemExit("A page was not ready in time.")


def is_ready(window: JournalWindow, page: str) -> bool:
    """Whether everything that the page draws is there, for the size that it has."""
    shown = window.page(page)
    if page == "today":
        return shown.entry is not None and shown.findChild(QWidget, "path_picture") is not None
    if page == "trends":
        return shown.is_settled and all(view.is_settled for view in shown.views())
    if page == "share":
        return shown.is_settled
    return True


def picture(window: JournalWindow, name: str, look: Look) -> None:
    file = OUT / f"{name}-{look.theme}-{look.size[0]}x{look.size[1]}{look.suffix}.png"
    sheet = opened_sheet(window)
    (sheet or window).grab().save(str(file))
    if sheet is not None:
        sheet.close()
    sys.stdout.write(f"{file.name}\n")


def opened_sheet(window: JournalWindow) -> QDialog | None:
    """What is laid over the window, if anything is."""
    return next((sheet for sheet in window.findChildren(QDialog) if sheet.isVisible()), None)


def open_journal(folder: Path, contents: JournalContents) -> JournalStore:
    with Journal.open(folder, now=now) as journal:
        journal.merge_contents(contents)
    store = JournalStore(lambda: Journal.open(folder, now=now), now)
    store.open()
    return store


def open_page(window: JournalWindow, page: str) -> None:
    """Show a page, or a view of it, and wait until it is drawn."""
    name, _, view = page.partition("-")
    window.show_page(name)
    if name == "calendar":
        window.page(name).show_view(view or "month")
    if name == "share":
        window.page(name).show_audience(view or "therapist")
    if name == "trends":
        show_trends(window, view)
    if name == "plan":
        window.page(name).close_section()
        if view:
            window.page(name).open_section(view)
    wait(lambda: is_ready(window, name))
    if name in SHEETS and view:
        window.findChild(QAbstractButton, SHEETS[name][view]).click()
        wait(lambda: opened_sheet(window) is not None)


def show_trends(window: JournalWindow, view: str) -> None:
    """Trends over a range, opened into a detail, pointed at, or shown to a parent; three months of it unless asked."""
    page = window.page("trends")
    wait(lambda: is_ready(window, "trends"), settle_ms=0)
    page.close_detail()
    for button in ("trends_stop_showing", f"trends_range_{RANGES.get(view, '91')}"):
        page.findChild(QAbstractButton, button).click()
    wait(lambda: is_ready(window, "trends"), settle_ms=0)
    if view in DETAILS:
        page.open_detail(DETAILS[view])
    if view.startswith("for-a-"):
        page.findChild(QAbstractButton, "trends_showing").click()
        wait(lambda: is_ready(window, "trends"), settle_ms=0)
        page.findChild(QAbstractButton, f"trends_audience_{view.removeprefix('for-a-')}").click()
    if view == "pointed-at":
        chart = page.findChild(QWidget, "trends_function_and_pain_chart")
        at = chart.shown.place(len(chart.shown.spots) * 2 // 3).center()
        none = Qt.MouseButton.NoButton
        move = QMouseEvent(QEvent.Type.MouseMove, at, chart.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(chart, move)


def take_all(folder: Path, scene: Scene) -> None:
    """A picture of each page of a scene in each look."""
    app = QApplication.instance()
    store = open_journal(folder, scene.contents)
    appearance = Appearance(app, MachineSettings(theme="light"), lambda _kept: None)
    appearance.dress()
    window = JournalWindow(store, appearance)
    window.start()
    window.show()
    # Out of the way: what lies under the pointer is drawn as hovered over.
    QCursor.setPos(app.primaryScreen().geometry().bottomRight())
    for look in scene.looks:
        appearance.change(replace(appearance.machine, theme=look.theme, text_scale=look.text_scale))
        window.resize(*look.size)
        wait(lambda look=look: (window.width(), window.height()) == look.size)
        for page in scene.pages:
            if page != "welcome":
                open_page(window, page)
            picture(window, f"{page}{scene.suffix}", look)
    window.close()
    store.close()


def evening_of_the_demo(count: int = DAYS) -> JournalContents:
    """The demo's teen, with today logged too and a place for the journal that is nobody's."""
    contents = demo_contents(count, SEED, EVENING.date() + timedelta(days=1))
    days = contents.days
    if days[-1].date != EVENING.date():
        days = (*days[:-1], replace(days[-1], date=EVENING.date()))
    return replace(contents, days=days, settings=replace(contents.settings, timezone="Europe/London"))


def half_an_evening(contents: JournalContents) -> JournalContents:
    """Five weeks into a journal, and half of today answered."""
    *days, today = contents.days[-33:]
    half = DayEntry(
        date=today.date, did=today.did, school=today.school, activities=today.activities, mood=3, created_at=EVENING
    )
    return replace(contents, days=(*days, half))


def without_pain(contents: JournalContents) -> JournalContents:
    """The same journal of somebody who is not asked about pain."""
    return replace(
        contents,
        settings=replace(contents.settings, pain_question="off"),
        days=tuple(replace(entry, pain=None) for entry in contents.days),
    )


def scenes() -> tuple[Scene, ...]:
    full = evening_of_the_demo()
    return (
        Scene("", JournalContents(settings=JournalSettings()), ("welcome",), LOOKS),
        Scene("-empty", replace(full, days=(), life_events=()), LOGGED_PAGES, LOOKS + LARGE_TEXT),
        Scene("-half", half_an_evening(full), LOGGED_PAGES, LOOKS + LARGE_TEXT),
        Scene("", full, PAGES, LOOKS + LARGE_TEXT),
        Scene("", full, TRENDS, LOOKS),
        Scene("", full, PLAN, LOOKS),
        Scene("", full, LAID_OVER, LOOKS),
        Scene("-empty", replace(full, days=(), plan=Plan()), ("plan",), LOOKS + LARGE_TEXT),
        Scene("-young", evening_of_the_demo(YOUNG_DAYS), ("trends",), LOOKS),
        *(Scene(f"-{name}", evening_of_the_demo(count), AGE_VIEWS, LOOKS[:1]) for name, count in AGES.items()),
        Scene("-pain-off", without_pain(full), ("trends", "trends-for-a-therapist"), LOOKS[:1]),
    )


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*.png"):
        old.unlink()
    application = QApplication(["amps-journal"])
    application.setApplicationName("amps-journal")
    with tempfile.TemporaryDirectory(prefix="amps-journal-") as home:
        # A home of its own: the pages show where the journal lies, and that must be the same on every machine.
        os.environ["HOME"] = home
        os.environ.pop("XDG_DATA_HOME", None)
        folder = Path(home, ".local", "share", "amps-journal", "journal")
        for scene in scenes():
            take_all(folder, scene)
            folder.rename(folder.with_name(f"journal{len(list(folder.parent.iterdir()))}"))


if __name__ == "__main__":
    main()
