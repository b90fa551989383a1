"""What a test needs to be tried: teens, what the journal says of them, and what the references say."""

from abc import ABC, abstractmethod

import numpy as np

from amps_journal.analysis.results import Finding
from benchmarks.calibration.conditions import PLAIN, Condition
from benchmarks.calibration.references import Said
from benchmarks.calibration.teens import Teen

Shape = tuple[int, int]


class Trial(ABC):
    """One test.

    Attributes:
        name: Its id.
        sizes: Three sizes of a real effect, as ``teens`` takes them.
        sizes_said: What they are, for the table.
        good_is_up: The side on which the principle expects the references' number.
        nulls: The conditions in which nothing is there to be found.
        real: The conditions that an effect is put into.
    """

    name: str
    sizes: tuple[float, float, float]
    sizes_said: str
    good_is_up = True
    nulls: tuple[Condition, ...]
    real: tuple[Condition, ...] = (PLAIN,)

    @abstractmethod
    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        """So many teens with so many days, with an effect of that size; none for 0."""

    @abstractmethod
    def finding(self, teen: Teen) -> Finding:
        """What the journal says of the teen."""

    @abstractmethod
    def references(self, teen: Teen) -> tuple[Said, Said]:
        """What plain correlation and Newey-West say of the teen."""
