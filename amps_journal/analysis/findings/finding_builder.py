"""How findings are put together: the same gate, days and wording of a lack for all of them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.findings import wording
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.verdicts import verdict_of
from amps_journal.analysis.methods.order import Order
from amps_journal.analysis.methods.series import Flags, Weekly
from amps_journal.analysis.methods.shares import Estimate
from amps_journal.analysis.methods.trend import Trend, trend_of
from amps_journal.analysis.results import NOT_ENOUGH_DAYS, UNCLEAR, Finding
from amps_journal.formats.joined import sentences

# With so few weeks, alike from one to the next, more verdicts are false than 5 % (docs/methods.md).
EARLY_WEEKS = 10

Parts = Mapping[str, float]
Lack = Callable[[int], str]


def day_parts(used: Flags, possible: Flags | None = None, **more: float | None) -> Parts:
    """The days used and missing, with further numbers; what is not known is left out.

    Args:
        used: The days behind the finding.
        possible: The days that could have been; all where left out.
        more: Further numbers by name.
    """
    missing = ~used if possible is None else possible & ~used
    parts = {"days_used": float(used.sum()), "days_missing": float(missing.sum())}
    parts.update({name: float(value) for name, value in more.items() if value is not None and np.isfinite(value)})
    return MappingProxyType(parts)


def measure(
    identity: str,
    estimate: Estimate | None,
    *,
    n: int,
    parts: Parts,
    text: Callable[[Estimate], str],
    lack: Lack,
    needed: int | None = None,
) -> Finding:
    """A measure: silent below its gate, where it only says how much more it needs.

    Args:
        identity: Its id.
        estimate: The number and its interval; may be ``None`` below the gate.
        n: How many of the gate's unit there are.
        parts: Further numbers; below the gate only the days are kept.
        text: Makes the sentence.
        lack: Makes the sentence below the gate from how many are needed.
        needed: How many more are needed where that is not the gate less ``n``.
    """
    method = METHODS[identity]
    more = max(0, method.gate - n) if needed is None else needed
    if more or estimate is None:
        return silent(identity, n, max(1, more), parts, lack)
    return Finding(
        id=identity,
        principle=method.principle,
        kind=method.kind,
        value=estimate.value,
        unit=method.unit,
        low=None if np.isnan(estimate.low) else estimate.low,
        high=None if np.isnan(estimate.high) else estimate.high,
        n=n,
        parts=parts,
        text=text(estimate),
    )


def silent(identity: str, n: int, needed: int, parts: Parts, lack: Lack, subject: str | None = None) -> Finding:
    """A finding below its gate: no number, no verdict on a principle, only what it lacks.

    Args:
        identity: Its id.
        n: How many of the gate's unit there are.
        needed: How many more are needed.
        parts: Further numbers, of which only the days are kept.
        lack: Makes the sentence from how many are needed.
        subject: What the finding is of.
    """
    method = METHODS[identity]
    kept = {name: parts[name] for name in ("days_used", "days_missing") if name in parts}
    return Finding(
        id=identity,
        principle=method.principle,
        kind=method.kind,
        verdict=NOT_ENOUGH_DAYS if method.kind == "test" else None,
        subject=subject,
        unit=method.unit,
        n=n,
        needed=needed,
        parts=MappingProxyType(kept),
        text=lack(needed),
    )


def trend_test(
    identity: str,
    arrays: DailyArrays,
    series: Weekly,
    used: Flags,
    *,
    text: Callable[[str, Trend], str],
    lack: Lack,
    possible: Flags | None = None,
) -> Finding:
    """The trend test of a weekly series, with up as the principle's side.

    Args:
        identity: Its id.
        arrays: The days.
        series: The weekly numbers.
        used: The answered days; those in weeks with too few of them are taken off.
        text: Makes the sentence from the verdict and the trend.
        lack: Makes the sentence below the gate from the weeks needed.
        possible: The days that could have been answered; all where left out.
    """
    method, n = METHODS[identity], len(series.weeks)
    missing = int((np.ones(arrays.n, dtype=np.bool_) if possible is None else possible).sum()) - series.days
    days = {"days_used": float(series.days), "days_missing": float(missing)}
    if n < method.gate:
        return silent(identity, n, method.gate - n, days, lack)
    trend = trend_of(series.weeks, series.values, series.days_off)
    parts = {**days, "mean": float(np.mean(series.values)), "days_answered": float(used.sum())}

    def said(verdict: str, found: Trend) -> str:
        sentence = text(verdict, found)
        return sentences(sentence, wording.early_weeks()) if verdict != UNCLEAR and n < EARLY_WEEKS else sentence

    return trend_finding(identity, trend, n=n, parts=parts, text=said)


def trend_finding(
    identity: str, trend: Trend, *, n: int, parts: Parts, text: Callable[[str, Trend], str], subject: str | None = None
) -> Finding:
    """What a trend says, with up as the principle's side.

    Args:
        identity: The finding's id.
        trend: The line.
        n: How many of the gate's unit it runs through.
        parts: Further numbers.
        text: Makes the sentence from the verdict and the trend.
        subject: What the series is of.
    """
    verdict = verdict_of(trend.p, trend.slope, good_is_up=True)
    return judged(
        identity,
        verdict,
        (trend.slope, trend.low, trend.high),
        trend.p,
        n=n,
        parts={**parts, "autocorrelation": trend.autocorrelation},
        text=text(verdict, trend),
        subject=subject,
    )


def judged(
    identity: str,
    verdict: str,
    value: tuple[float | None, float | None, float | None],
    p: float,
    *,
    n: int,
    parts: Parts,
    text: str,
    subject: str | None = None,
) -> Finding:
    """A test that has met its gate.

    Args:
        identity: The finding's id.
        verdict: What it says.
        value: What was measured, with the lower and the upper end of its interval.
        p: Two-sided p value.
        n: How many of the gate's unit are behind it.
        parts: Further numbers.
        text: Its sentence.
        subject: What it is of.
    """
    method = METHODS[identity]
    number, low, high = value
    return Finding(
        id=identity,
        principle=method.principle,
        kind=method.kind,
        verdict=verdict,
        subject=subject,
        value=number,
        unit=method.unit,
        low=low,
        high=high,
        p=p,
        n=n,
        parts=MappingProxyType(dict(parts)),
        text=text,
    )


def ordered_test(
    identity: str,
    order: Callable[[], Order],
    *,
    n: int,
    good_is_up: bool,
    text: Callable[[str], str],
    lack: Lack,
    parts: Parts,
) -> Finding:
    """The order test of one series of things.

    Args:
        identity: Its id.
        order: Runs the test; asked only when the gate is met.
        n: How many things there are.
        good_is_up: Whether the principle expects later ones to be larger.
        text: Makes the sentence from the verdict.
        lack: Makes the sentence below the gate from how many are needed.
        parts: Further numbers.
    """
    method = METHODS[identity]
    if n < method.gate:
        return silent(identity, n, method.gate - n, parts, lack)
    found = order()
    # Where most are equal their order can be sure though the middle of all changes is none: then nothing is claimed.
    side = float(found.s) if found.slope is None or found.slope * found.s > 0 else 0.0
    verdict = verdict_of(found.p, side, good_is_up=good_is_up)
    return judged(
        identity,
        verdict,
        (found.slope, found.low, found.high),
        found.p,
        n=n,
        parts={**parts, "kendall_s": float(found.s)},
        text=text(verdict),
    )
