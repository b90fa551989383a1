"""What leads through something: the breath, an exercise, and the timer of a session."""

from functools import partial
from typing import TYPE_CHECKING

from amps_journal.domain.breathing import PATTERNS, moment_at
from amps_journal.domain.skills import walk_through
from amps_journal.i18n import translate
from amps_journal.ui.gallery.kind import Kind
from amps_journal.ui.widgets.guided.breath_shape import BreathShape
from amps_journal.ui.widgets.guided.session_timer import SessionTimer
from amps_journal.ui.widgets.guided.walk_through import WalkThroughView

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


def of_what_leads() -> tuple[Kind, ...]:
    """The shape of a breath at some of its moments, an exercise in its parts, and a timer."""
    return (
        Kind("breath", translate("Gallery", "A breath"), _shape, _moments(), disables=False),
        Kind(
            "led",
            translate("Gallery", "An exercise that is led"),
            lambda name, _spoken, theme: WalkThroughView(name, walk_through("grounding"), theme),
            {translate("Gallery", "Second part"): _to_the_second_part},
            disables=False,
        ),
        Kind(
            "timer",
            translate("Gallery", "Timer of a session"),
            SessionTimer,
            {translate("Gallery", "Running"): lambda timer: timer.toggle()},
            disables=False,
        ),
    )


def _shape(name: str, spoken: str, theme: "Theme") -> BreathShape:
    shape = BreathShape(name, theme)
    shape.setAccessibleName(spoken)
    return shape


def _moments() -> dict[str, "partial[None]"]:
    named = {
        translate("Gallery", "Breathing in"): 2.0,
        translate("Gallery", "Full"): 4.0,
        translate("Gallery", "Breathing out"): 8.0,
    }
    return {words: partial(_show, seconds=seconds) for words, seconds in named.items()}


def _show(shape: BreathShape, *, seconds: float) -> None:
    shape.show_moment(moment_at(PATTERNS[0], seconds))


def _to_the_second_part(led: WalkThroughView) -> None:
    led.toggle()
    led.turn(1)
    led.toggle()
