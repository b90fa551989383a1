"""How many setbacks began soon after stress or inactivity, beside how many days lie there anyway."""

from collections.abc import Collection, Mapping, Sequence

import numpy as np

from amps_journal.analysis.days.daily_arrays import DailyArrays
from amps_journal.analysis.days.stretches import Soon, soon_after
from amps_journal.analysis.findings.finding_builder import Parts, day_parts, measure
from amps_journal.analysis.findings.recurrence.setback_spans import Setbacks
from amps_journal.analysis.methods.series import Flags
from amps_journal.analysis.methods.shares import Estimate, share_of, wilson
from amps_journal.analysis.results import Episode, Finding
from amps_journal.domain.contents import JournalContents
from amps_journal.formats import numbers
from amps_journal.i18n import plural, translate


def after_stress(
    arrays: DailyArrays,
    contents: JournalContents,
    setbacks: Setbacks,
    episodes: Sequence[Episode],
    inside: Flags | None = None,
) -> Finding:
    """The share of setbacks that began within 3 days after a stressful or an inactive stretch (interval: Wilson 1927).

    ``days_share`` in its parts is the share of the days on which one could have begun that lie there: what chance
    alone would do. Setbacks and days before which hardly anything is answered are in neither share.

    Args:
        arrays: The days.
        contents: The journal, for its life events.
        setbacks: The setbacks of the days.
        episodes: Those of them that may be told.
        inside: Which of the days are told of, all where left out; the others say what is usual.
    """
    soon = soon_after(arrays, contents.life_events)
    told = np.ones(arrays.n, dtype=np.bool_) if inside is None else inside
    began = np.zeros(arrays.n, dtype=np.bool_)
    began[[(episode.start - arrays.start).days for episode in episodes]] = True
    began &= told
    onsets, exposed = began & soon.known, ((setbacks.could_begin & told) | began) & soon.known
    after = soon.after_stress | soon.after_inactivity
    n = int(onsets.sum())
    value = float(after[onsets].mean()) if n else 0.0
    estimate = Estimate(value, *wilson(value, n), n, float(n)) if n else None
    among = share_of(np.where(exposed, after, np.nan))
    what = _what_is_told(arrays, soon)
    parts = day_parts(
        exposed,
        _not_running(setbacks, arrays.n) & told,
        days_share=among.value if among else None,
        days_low=among.low if among else None,
        days_high=among.high if among else None,
        onsets=float(n),
        onsets_after=float(after[onsets].sum()),
        exposed_days=float(exposed.sum()),
        exposed_after=float(after[exposed].sum()),
        not_known=float((began & ~soon.known).sum()),
        **_by_kind(what, soon, onsets, exposed),
    )
    return measure(
        "after_stress", estimate, n=n, parts=parts, text=lambda found: _text(found, parts, what), lack=_few_setbacks
    )


def _text(found: Estimate, parts: Parts, what: Mapping[str, str]) -> str:
    """The two shares, with no word of a kind of days that nothing is told of."""
    return plural(
        "Findings",
        "{after} of your {n} setback came soon after {what}: {share}. "
        "Of all days, {days} come soon after days like that.",
        "{after} of your {n} setbacks came soon after {what}: {share}. "
        "Of all days, {days} come soon after days like that.",
        found.n,
        after=int(parts["onsets_after"]),
        what=_either(list(what.values())),
        share=numbers.share_in_percent(found.value),
        days=numbers.share_in_percent(parts["days_share"]),
    )


def _either(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return translate("Findings", "{first} or {last}", first=words[0], last=words[1])


def _what_is_told(arrays: DailyArrays, soon: Soon) -> dict[str, str]:
    """The kinds of days that are told of, in words: with stress itself withheld there may still be stressful events."""
    told = {}
    if np.isfinite(arrays.stress).any():
        told["stress"] = translate("Findings", "stress")
    elif soon.after_stress.any():
        told["stress"] = translate("Findings", "tense times")
    if np.isfinite(arrays.active_minutes).any():
        told["inactivity"] = translate("Findings", "little moving")
    return told


def _few_setbacks(_needed: int) -> str:
    return translate(
        "Findings", "What comes before setbacks can be told from 5 of them on. It is fine if they never come."
    )


def _not_running(setbacks: Setbacks, n: int) -> Flags:
    """Days outside setbacks, and the first day of each."""
    found = np.ones(n, dtype=np.bool_)
    for span in setbacks.spans:
        found[span.start + 1 : span.stop] = False
    return found


def _by_kind(told: Collection[str], soon: Soon, onsets: Flags, exposed: Flags) -> dict[str, float]:
    """The two shares and their counts for stress and for inactivity alone; a kind that was never told is left out."""
    parts: dict[str, float] = {}
    for kind, after in (("stress", soon.after_stress), ("inactivity", soon.after_inactivity)):
        if kind in told and onsets.any():
            parts[f"{kind}_share"] = float(after[onsets].mean())
            parts[f"{kind}_days_share"] = float(after[exposed].mean())
            parts[f"onsets_after_{kind}"] = float(after[onsets].sum())
            parts[f"exposed_after_{kind}"] = float(after[exposed].sum())
    return parts
