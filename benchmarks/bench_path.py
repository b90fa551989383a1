"""The path of doing with ten years of stones: working it out, and painting it small and whole."""

import os
import statistics
import time
from datetime import date, timedelta

from benchmarks.measured import Longest

ROUNDS = 15
LIMIT = 0.004
_STONES = 3_650


def _median(call) -> float:
    spent = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        call()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


def run() -> list[Longest]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

    from amps_journal.domain.doing_path import Doing, Stone, doing_path
    from amps_journal.domain.plan import Plan
    from amps_journal.ui.theme import load_theme
    from amps_journal.ui.widgets.landscape.path_view import PathPicture, PathWalk

    _app = QApplication.instance() or QApplication([])
    first = date(2016, 1, 1)
    stones = [Stone(first + timedelta(days=number), (Doing.MOVING,)) for number in range(_STONES)]
    path = doing_path(stones, Plan(), "Europe/London", first + timedelta(days=_STONES))
    theme = load_theme("light")
    small, whole = PathPicture("path", "Path", theme), PathWalk(path, "Europe/London", theme)
    small.resize(290, 150)
    small.set_path(path)
    whole.resize(1_000, 460)
    lines = []
    for name, widget in (("small", small), ("whole", whole)):
        image = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)

        def anew(widget=widget, image=image) -> None:
            widget._kept = None
            widget.render(image, QPoint())

        lines.append(Longest(f"the path of ten years, {name}, painted anew", _median(anew), LIMIT))
        again = _median(lambda widget=widget, image=image: widget.render(image, QPoint()))
        lines.append(Longest(f"the path of ten years, {name}, painted again", again, LIMIT))
    return lines
