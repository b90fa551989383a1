"""A steady clock that is moved by hand, and guides that go by it alone."""

import pytest


class MovedClock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds

    def move(self, seconds: float) -> None:
        self.seconds += seconds


@pytest.fixture
def clock() -> MovedClock:
    return MovedClock()


def show_still(guide, qtbot, width: int, height: int):
    """Shows a guide in front; its own timer stands still, so that only the hand of the test moves the time."""
    qtbot.addWidget(guide)
    guide.resize(width, height)
    with qtbot.waitActive(guide):
        guide.show()
        guide.activateWindow()
    guide._timer.timeout.disconnect()
    return guide
