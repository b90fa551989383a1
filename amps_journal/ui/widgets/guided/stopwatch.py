"""How long something has been going on, by a clock that never jumps."""

import time
from collections.abc import Callable

Clock = Callable[[], float]
"""Seconds since some fixed moment, never set back or forward."""


class Stopwatch:
    """Seconds that run while it runs; the time is read off the clock each time and never summed up from ticks.

    Args:
        clock: Where the time comes from.
    """

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._before = 0.0
        self._since: float | None = None

    @property
    def is_running(self) -> bool:
        """Whether the seconds run."""
        return self._since is not None

    @property
    def seconds(self) -> float:
        """The seconds so far, those of a pause left out."""
        return self._before + (self._clock() - self._since if self._since is not None else 0.0)

    def start(self) -> None:
        """Let the seconds run, on from where they stopped."""
        if self._since is None:
            self._since = self._clock()

    def pause(self) -> None:
        """Stop the seconds where they are."""
        self._before, self._since = self.seconds, None

    def reset(self, seconds: float = 0.0) -> None:
        """Stop, and stand at so many seconds."""
        self._before, self._since = seconds, None
