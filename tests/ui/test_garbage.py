"""Looking through all of memory holds up every thread, so it waits until the teen has turned to another program."""

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from amps_journal import app


class Knot:
    """Something that only a collection frees."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def rarely_collecting() -> Iterator[None]:
    usual, pace = gc.get_threshold(), sys.getswitchinterval()
    app._settle_into_running()
    yield
    sys.setswitchinterval(pace)
    gc.set_threshold(*usual)
    gc.unfreeze()


@pytest.fixture
def old_knot(rarely_collecting: None) -> weakref.ref[Knot]:
    """A knot that has outlived the collections of young things."""
    knot = weakref.ref(made := Knot())
    gc.collect(0)
    gc.collect(1)
    del made
    return knot


def test_a_full_collection_comes_a_hundred_times_more_rarely_than_usual(rarely_collecting):
    assert gc.isenabled()
    assert gc.get_threshold()[2] >= 1_000


@pytest.mark.parametrize("state", [Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationHidden])
def test_turning_to_another_program_frees_what_is_left_over(old_knot, state):
    assert old_knot() is not None
    app._collect_all_when_left(state)
    assert old_knot() is None


def test_coming_back_to_the_window_is_not_held_up(old_knot):
    app._collect_all_when_left(Qt.ApplicationState.ApplicationActive)
    assert old_knot() is not None
