"""What the gallery knows of a kind of widget."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

Make = Callable[[str, str, "Theme"], Any]
"""Makes a widget from its ``objectName``, what it is called, and a theme."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A widget of the kit.

    Attributes:
        name: Beginning of its ``objectName``.
        title: What it is called.
        make: Makes one, not answered.
        states: What brings one into each of its own states, by the name of the state.
        disables: Whether it has a state in which it cannot be used.
    """

    name: str
    title: str
    make: Make
    states: Mapping[str, Callable[[Any], object]] = field(default_factory=dict)
    disables: bool = True
