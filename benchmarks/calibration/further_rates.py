"""What is measured beside the tests: intervals of shares, setbacks found and made up, and what fires on steady days."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from amps_journal.analysis.findings.recurrence.setback_spans import setbacks_of
from amps_journal.analysis.findings.recurrence.watch import OPENS_AT, RECENT_DAYS, plan_openings, watched_days
from amps_journal.analysis.methods.shares import share_of, wilson
from benchmarks.calibration import answers
from benchmarks.calibration.conditions import NULLS, PLAIN, Condition
from benchmarks.calibration.latent import Latents, latents, resembling
from benchmarks.calibration.planted import ITEMS, Planted, teens_with_setbacks
from benchmarks.calibration.run import CHUNK, seeded
from benchmarks.calibration.teens import Teen, night_answers, teens_of

RESEMBLING = tuple(condition for condition in NULLS if condition.name.startswith("autocorrelation"))
TRUE_SHARE = 0.7
TRACKED_DAYS = 365
BAD_WEEK = 1.5  # standard deviations by which all four are worse
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: what it is of, and its shares.

    Attributes:
        said: What it is of.
        numbers: The shares, in the order of the table's columns.
    """

    said: str
    numbers: tuple[float, ...]


def coverage(condition: Condition, days: int, teens: int) -> Row:
    """How often the interval of a share holds the true one, beside a plain Wilson interval."""
    rng = seeded("coverage", condition.name, days)
    done = resembling(condition.autocorrelation, (teens, days), rng) < ndtri(TRUE_SHARE)
    held = [_holds(row.astype(np.float64)) for row in done]
    return Row(f"{condition.said}, {days} days", tuple(np.mean(held, axis=0).tolist()))


def _holds(done: Numbers) -> tuple[bool, bool]:
    found = share_of(done)
    plain = wilson(float(done.mean()), len(done))
    return bool(found and found.low <= TRUE_SHARE <= found.high), plain[0] <= TRUE_SHARE <= plain[1]


def setbacks(condition: Condition, teens: int) -> Row:
    """The share of planted setbacks that the rule finds, its false ones in 100 days, and by how much lengths err."""
    found, planted_count, made_up, days, errors = 0, 0, 0, 0, []
    for chunk in range(-(-teens // CHUNK)):
        made = teens_with_setbacks(condition, (CHUNK, TRACKED_DAYS), seeded("setbacks", condition.name, chunk=chunk))
        for row, teen in enumerate(made[0]):
            spans = [(span.start, span.stop) for span in setbacks_of(teen.arrays).spans]
            true = _stretches(made[1], row)
            hits = [[span for span in spans if span[0] < stop and span[1] > start] for start, stop in true]
            found += sum(bool(hit) for hit in hits)
            planted_count += len(true)
            errors += [
                abs((hit[0][1] - hit[0][0]) - (stop - start))
                for hit, (start, stop) in zip(hits, true, strict=True)
                if len(hit) == 1 and stop < TRACKED_DAYS
            ]
            made_up += sum(not any(s < stop and e > start for start, stop in true) for s, e in spans)
            days += TRACKED_DAYS
    return Row(condition.said, (found / planted_count, 100 * made_up / days, float(np.mean(errors))))


def _stretches(planted: Planted, row: int) -> Sequence[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], planted.within[row].astype(np.int8), [0]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def watching(teens: int) -> Row:
    """The share of a steady teen's days on which two have slipped, on which the plan opens, and of bad weeks seen."""
    steady = [watched_days(teen.arrays).count for teen in _watched(teens, 0.0)]
    bad = [watched_days(teen.arrays).count[-1] for teen in _watched(teens, BAD_WEEK)]
    judged = [count[RECENT_DAYS + 14 :] for count in steady]
    return Row(
        PLAIN.said,
        (
            float(np.mean(np.concatenate(judged) >= OPENS_AT)),
            float(np.mean(np.concatenate([plan_openings(count) for count in judged]))),
            float(np.mean(np.array(bad) >= OPENS_AT)),
        ),
    )


def _watched(teens: int, worse: float) -> list[Teen]:
    """Teens with 120 days of what is watched, the last seven of them worse."""
    rng = seeded("watch", worse)
    shape = (teens, 120)
    made: list[Latents] = [latents(PLAIN, shape, rng) for _ in range(2)]
    series = [made[0].predictor, made[0].outcome, made[1].predictor, made[1].outcome]
    for one in series:
        one[:, -RECENT_DAYS:] += worse
    done = np.clip(np.round(0.75 * ITEMS - series[1]), 0, ITEMS)
    bedtimes = np.where(made[0].day_off, answers.FREE_MIDPOINT, answers.SCHOOL_MIDPOINT) + 30 * series[3]
    given = {
        "active_minutes": answers.minutes(-series[0]),
        "programme_done": done,
        "programme_share": done / ITEMS,
        "stress": answers.scores(series[2]),
        **night_answers(5 * np.round(bedtimes / 5), answers.HALF_NIGHT),
    }
    return teens_of(made[0], given)
