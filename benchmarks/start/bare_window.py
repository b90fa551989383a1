"""The baseline: a bare PySide6 window with a line to type in, usable; with modules to import first, a step of it."""

import importlib
import sys

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow


def main(*modules: str) -> None:
    for module in modules:
        importlib.import_module(module)
    app = QApplication(sys.argv)
    window = QMainWindow()
    line = QLineEdit()
    window.setCentralWidget(line)
    window.resize(1280, 720)
    window.show()

    def on_shown() -> None:
        QTest.qWaitForWindowExposed(window)
        line.setFocus()
        QTest.keyClick(line, "a")
        if line.text() != "a":
            raise SystemExit("the key was not accepted")
        print("usable", flush=True)
        window.close()

    QTimer.singleShot(0, on_shown)
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
