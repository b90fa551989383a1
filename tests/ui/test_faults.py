"""What nobody expected: logged without a word of the journal, told once, and the program goes on."""

import logging
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from amps_journal.app import _Program


@pytest.fixture
def program(qapp, clock, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    made = _Program(Path("journal"), clock)
    made._catch_what_is_not_expected(qapp)
    return made


@pytest.fixture
def told(monkeypatch) -> list[str]:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(f"{box.text()} {box.informativeText()}"))
    return said


def fail_in_a_slot() -> None:
    try:
        int("my private note")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)


def test_a_fault_is_one_dialog_and_a_log_entry_without_journal_text(program, told, caplog):
    caplog.set_level(logging.ERROR, "amps_journal")
    logging.getLogger("amps_journal").propagate = True
    fail_in_a_slot()
    assert len(told) == 1
    assert "safe" in told[0]
    assert "ValueError" in caplog.text
    assert "test_faults.py" in caplog.text
    assert "private" not in caplog.text + told[0]


def test_many_faults_at_once_are_one_dialog(program, monkeypatch):
    said: list[str] = []

    def answer(box: QMessageBox) -> int:
        said.append(box.text())
        if len(said) < 5:
            fail_in_a_slot()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    fail_in_a_slot()
    assert len(said) == 1


def test_a_fault_on_another_thread_is_told_on_the_windows(program, monkeypatch, qtbot):
    names: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: names.append(threading.current_thread().name))
    thread = threading.Thread(target=lambda: {}["missing"])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(names) == 1)
    assert names == [threading.main_thread().name]
