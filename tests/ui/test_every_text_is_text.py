"""Markup that somebody typed or imported is shown as it is: never drawn or followed, and no file is opened for it."""

import ast
import json
import os
import struct
import sys
import zlib
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from deleting import delete_now
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import amps_journal
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.fields import CatalogueKey, ListOf, Part, Text, fields_of
from amps_journal.exchange.json_file import read_contents
from amps_journal.journal import Journal
from amps_journal.ui.widgets.foundation.plain_text import message_box
from amps_journal.ui.window import JournalWindow

PACKAGE = Path(amps_journal.__file__).parent
ONE_PLACE = PACKAGE / "ui" / "widgets" / "foundation" / "plain_text.py"
GUESSING = {"QLabel", "QMessageBox", "QToolTip", "QTextBrowser", "QTextDocument", "QWhatsThis"}
GUESSING_METHODS = {"setToolTip", "setHtml", "setWhatsThis", "appendHtml", "insertHtml"}
NOT_WIDGETS = {"self._icon.setToolTip"}  # The tray's own words, which nobody writes.
EVERY_FIELD = Path(__file__).parents[1] / "data" / "every_field.json"
PAGES = ("today", "calendar", "trends", "plan", "share", "settings", "help")


def guesses_in(tree: ast.AST) -> list[int]:
    """The lines that hand words to a part of Qt that guesses what they are."""
    lines = []
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.ImportFrom) else []
        method = ast.unparse(node.func) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
        if GUESSING.intersection(names) or (
            method.rpartition(".")[2] in GUESSING_METHODS and method not in NOT_WIDGETS
        ):
            lines.append(node.lineno)
    return lines


def test_one_place_alone_hands_words_to_parts_of_qt_that_guess() -> None:
    found = [
        f"{file.relative_to(PACKAGE)}:{line}"
        for file in sorted(PACKAGE.rglob("*.py"))
        if file != ONE_PLACE
        for line in guesses_in(ast.parse(file.read_text("utf-8")))
    ]
    assert found == []
    assert guesses_in(ast.parse(ONE_PLACE.read_text("utf-8"))) != []


def with_words(part: Any, words: str) -> Any:
    """The same object with the words in every field that holds text of the teen's own."""
    changes = {}
    for declared in fields_of(type(part)):
        value = getattr(part, declared.name)
        kind = declared.kind
        if (isinstance(kind, Text) and value is not None) or (
            isinstance(kind, CatalogueKey) and kind.own and value is not None
        ):
            changes[declared.name] = words
        elif isinstance(kind, Part) and value is not None:
            changes[declared.name] = with_words(value, words)
        elif isinstance(kind, ListOf) and value:
            changes[declared.name] = with_words_in_list(kind, value, words)
    return replace(part, **changes)


def with_words_in_list(kind: ListOf, values: tuple[Any, ...], words: str) -> tuple[Any, ...]:
    if isinstance(kind.item, Part):
        return tuple(with_words(value, words) for value in values)
    if isinstance(kind.item, CatalogueKey) and kind.item.own:
        return (words, *values[1:])
    return values


def journal_of(words: str) -> JournalContents:
    contents = read_contents(EVERY_FIELD.read_bytes())
    told = {
        part.name: with_words(value, words)
        if not isinstance(value, tuple)
        else tuple(with_words(item, words) for item in value)
        for part in fields(contents)
        if is_dataclass(value := getattr(contents, part.name)) or (isinstance(value, tuple) and value)
    }
    return replace(contents, **told)


@pytest.fixture(scope="module")
def picture(tmp_path_factory) -> Path:
    """A real picture, one pixel large, whose last reading can be seen."""
    file = tmp_path_factory.mktemp("p") / "p.png"

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0\xff\0\0")
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixel) + chunk(b"IEND", b""))
    short = Path("/tmp" if sys.platform != "win32" else file.anchor, f"amps-{os.getpid()}.png")
    short.write_bytes(file.read_bytes())
    yield short
    short.unlink()


def unread(file: Path) -> float:
    """Mark a file as not read for long; a reading moves the mark where the system keeps one."""
    os.utime(file, (1, 2_000_000_000))
    return file.stat().st_atime


@pytest.fixture
def open_window(tmp_path, open_store, appearance, qtbot):
    opened: list[JournalWindow] = []

    def make(words: str) -> JournalWindow:
        journal = Journal.open(tmp_path / "journal", now=lambda: datetime(2026, 4, 16, 20, 14, tzinfo=UTC))
        journal.merge_contents(journal_of(words))
        made = JournalWindow(open_store(journal), appearance)
        made.start()
        made.resize(1280, 720)
        made.show()
        opened.append(made)
        return made

    yield make
    for window in opened:
        window.close()
        delete_now(window)


def visit(window: JournalWindow, qtbot) -> None:
    """Look at every page, what folds out of it, every editor, and every tip."""
    for name in PAGES:
        window.show_page(name)
        page = window.page(name)
        qtbot.wait(50)
        if name == "today":
            qtbot.waitUntil(lambda page=page: page.entry is not None)
            page.show_date(datetime(2026, 3, 5).date())
            for row in page.findChildren(QWidget):
                if hasattr(row, "unfold") and row.objectName().startswith("row_"):
                    row.unfold()
        elif name == "calendar":
            page.show_view("year")
            page.show_view("month")
        elif name == "trends":
            qtbot.waitUntil(lambda page=page: page.is_settled, timeout=60_000)
            for principle in ("progressive_activity", "routine", "recurrence"):
                page.open_detail(principle)
                qtbot.wait(50)
        elif name == "plan":
            for section in ("programme", "quota", "ladder", "routine", "goals", "skills", "setback"):
                page.open_section(section)
                qtbot.wait(20)
        point_at_everything(page)


def point_at_everything(page: QWidget) -> None:
    for widget in page.findChildren(QWidget):
        if widget.toolTip():
            middle = widget.rect().center()
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, middle, widget.mapToGlobal(middle)))


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise)")  # the offscreen plugin says so of every tip
@pytest.mark.parametrize(
    "markup", ['<img src="{file}">', '<a href="file://{file}">x</a><b>&amp;', '<img src="//host/{name}"> & &lt;']
)
def test_no_page_follows_markup(open_window, picture, qtbot, markup) -> None:
    words = markup.format(file=picture, name=picture.name)
    assert len(words) <= 60
    before = unread(picture)
    window = open_window(words)
    visit(window, qtbot)
    assert picture.stat().st_atime == before
    # Qt's own label of a tip cannot be told; what it is given was made harmless.
    labels = [label for label in window.findChildren(QLabel) if label.objectName() != "qtooltip_label"]
    assert len(labels) > 100
    assert {label.objectName() for label in labels if label.textFormat() != Qt.TextFormat.PlainText} == set()
    shown = [label.text() for label in labels if words in label.text()]
    assert shown != []
    for widget in window.findChildren(QWidget):
        assert "<img" not in widget.toolTip()
        assert "<a " not in widget.toolTip()


def test_the_mark_of_a_reading_moves_where_a_label_guesses(picture, qtbot) -> None:
    before = unread(picture)
    picture.read_bytes()
    if picture.stat().st_atime == before:
        pytest.skip("this disk does not note when a file is read")
    before = unread(picture)
    guessing = QLabel(f'<img src="{picture}">')
    qtbot.addWidget(guessing)
    guessing.show()
    assert picture.stat().st_atime != before


def test_a_message_says_markup_as_it_is(picture, qtbot) -> None:
    before = unread(picture)
    words = f'<img src="{picture}">'
    box = message_box("box", words, words)
    qtbot.addWidget(box)
    box.show()
    assert box.text() == words
    assert picture.stat().st_atime == before


def test_every_field_of_text_is_filled() -> None:
    told = json.dumps(str(journal_of("<b>x</b>")))
    assert told.count("<b>x</b>") >= 25
