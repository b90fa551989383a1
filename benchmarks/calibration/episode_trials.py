"""The tests of setbacks in their order, on planted ones put through the real rule."""

from abc import abstractmethod
from collections.abc import Sequence

import numpy as np

from amps_journal.analysis.findings.recurrence.episodes import setback_episodes
from amps_journal.analysis.findings.recurrence.measures import episodes_easier, episodes_shorter, told_episodes
from amps_journal.analysis.results import Episode, Finding
from benchmarks.calibration import references
from benchmarks.calibration.conditions import NULLS, PAIRED, Condition
from benchmarks.calibration.latent import Floats
from benchmarks.calibration.planted import teens_with_setbacks
from benchmarks.calibration.references import Said
from benchmarks.calibration.teens import Teen
from benchmarks.calibration.trial import Shape, Trial


class _EpisodesTrial(Trial):
    good_is_up = False
    sizes = (0.4, 0.6, 0.8)
    nulls = tuple(c for c in NULLS if c.name not in PAIRED)

    def episodes(self, teen: Teen) -> Sequence[Episode]:
        """The setbacks that the rule finds."""
        return told_episodes(setback_episodes(teen.arrays, teen.contents), teen.arrays)

    @abstractmethod
    def values(self, episodes: Sequence[Episode]) -> Floats:
        """What is put in order."""

    def references(self, teen: Teen) -> tuple[Said, Said]:
        values = self.values(self.episodes(teen))
        order = np.arange(len(values), dtype=np.float64)
        return references.correlation(order, values), references.newey_west((order,), values)


class EpisodesShorter(_EpisodesTrial):
    """The lengths of planted setbacks."""

    name = "episodes_shorter"
    sizes_said = "share by which lengths fall from the first day to the last"

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        return teens_with_setbacks(condition, shape, rng, shorter=size)[0]

    def finding(self, teen: Teen) -> Finding:
        return episodes_shorter(self.episodes(teen))

    def values(self, episodes: Sequence[Episode]) -> Floats:
        return np.array([episode.days for episode in episodes], dtype=np.float64)


class EpisodesEasier(_EpisodesTrial):
    """The days until the routine was back after planted setbacks."""

    name = "episodes_easier"
    sizes_said = "share by which the setback and the days after it shrink from the first day to the last"

    def teens(self, condition: Condition, shape: Shape, size: float, rng: np.random.Generator) -> list[Teen]:
        return teens_with_setbacks(condition, shape, rng, shorter=size, easier=size)[0]

    def finding(self, teen: Teen) -> Finding:
        return episodes_easier(self.episodes(teen))

    def values(self, episodes: Sequence[Episode]) -> Floats:
        known = [e.days_until_routine for e in episodes if e.days_until_routine is not None]
        return np.array(known, dtype=np.float64)
