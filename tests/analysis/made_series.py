"""Series of numbers made by hand or by a known rule, for the tests of single methods."""

import numpy as np


def numbers(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float64)


def ar1(n: int, r: float, seed: int) -> np.ndarray:
    """Numbers that resemble the one before by ``r``, of variance 1."""
    random = np.random.default_rng(seed)
    series = [random.normal()]
    for _ in range(n - 1):
        series.append(r * series[-1] + np.sqrt(1 - r * r) * random.normal())
    return np.array(series)
