"""The facts of page 1 in their order: school, moving, programme, sleep, setbacks, each beside the period before."""

from typing import TYPE_CHECKING

import numpy as np

from amps_journal.analysis.card_facts import counted
from amps_journal.analysis.methods.shares import mean_of
from amps_journal.charts.shared.setback_rows import runs_on
from amps_journal.domain import catalogue
from amps_journal.formats import numbers
from amps_journal.formats.joined import within_sentence
from amps_journal.i18n import plural, translate
from amps_journal.report import heading, number_phrases
from amps_journal.report.changes import Change, about_the_same, change, compared_note, estimate, period_of
from amps_journal.report.further_facts import further_facts
from amps_journal.report.summary_parts import Statistic, Strip

if TYPE_CHECKING:
    from amps_journal.analysis.days.daily_arrays import DailyArrays
    from amps_journal.analysis.findings.all_findings import Episode, Finding
    from amps_journal.analysis.methods.shares import Estimate
    from amps_journal.charts.shared.chart import ChartDays

_MISSED_A_LOT = 0.9
_KEPT_LITTLE = 0.5
_LEAST_DAYS = 7
_SAID_ALONE = 3
_BEFORE_NAMED = 2


def facts(name: str | None, now: "ChartDays", before: "ChartDays") -> Strip | None:
    """The facts that the days tell; what was withheld has no days and so no place."""
    if not now.findings.days_logged:
        return None
    found = (_school(now, before), _active(now, before), _programme(now, before), _sleep(now, before), _setbacks(now))
    statistics = tuple(one for one in found if one is not None)
    further = further_facts(now, before)
    if not statistics and not further:
        return None
    same = about_the_same()
    is_compared = any(one.is_changed for one in statistics) or any(
        one.change == same for one in (*statistics, *further)
    )
    title = heading.did_title(name) if statistics else heading.noted_title(name)
    return Strip(title, compared_note(period_of(now)) if is_compared else "", statistics, further)


def _change(now: "ChartDays", before: "ChartDays", identity: str, said: number_phrases.Said) -> Change:
    found, earlier = estimate(now.findings.get(identity)), estimate(before.findings.get(identity))
    return change(found, earlier, said, period_of(now))


def _too_few(found: "Finding", label: str) -> Statistic:
    lack = plural("Report", "{n} more day needed", "{n} more days needed", found.needed)
    return Statistic(translate("Report", "Too few days"), label, lack)


def _school(now: "ChartDays", before: "ChartDays") -> Statistic | None:
    """School days with their halves, as they are."""
    found, known = now.findings.get("school_attendance"), np.isfinite(now.arrays.attended)
    if found is None or not known.any():
        return None
    days = int(known.sum())
    attended = counted(float(now.arrays.attended[known].sum()))
    value = translate("Report", "{attended} of {days}", attended=attended, days=numbers.whole(days))
    if found.needed or found.value is None:
        return Statistic(value, plural("Report", "school day", "school days", days))
    share = number_phrases.percent(found.value)
    label = plural("Report", "school day ({share})", "school days ({share})", days, share=share)
    missed_a_lot = found.value <= _MISSED_A_LOT
    return Statistic(
        value,
        label,
        *_change(now, before, "school_attendance", number_phrases.percent),
        translate("Report", "a tenth or more missed") if missed_a_lot else "",
    )


def _minutes(arrays: "DailyArrays", *, planned: bool) -> "Estimate | None":
    """Mean active minutes with their interval, over the days that have a plan or over all answered ones."""
    minutes = np.where(np.isfinite(arrays.quota), arrays.active_minutes, np.nan) if planned else arrays.active_minutes
    return mean_of(minutes) if int(np.isfinite(minutes).sum()) >= _LEAST_DAYS else None


def _active(now: "ChartDays", before: "ChartDays") -> Statistic | None:
    """Mean active minutes beside the mean of the plan on the same days; without a plan that of all answered days."""
    found = now.findings.get("quota_kept")
    has_plan = found is not None and not found.needed and "mean_quota" in found.parts
    mean, earlier = (_minutes(days.arrays, planned=has_plan) for days in (now, before))
    if mean is None:
        return None
    label = translate("Report", "active a day")
    if found is not None and has_plan:
        label = translate(
            "Report",
            "active a day; plan {plan}, reached on {share} of days",
            plan=numbers.whole(found.parts["mean_quota"]),
            share=number_phrases.percent(found.value or 0.0),
        )
    beside = change(mean, earlier, number_phrases.minutes, period_of(now))
    return Statistic(number_phrases.minutes(mean.value), label, *beside)


def _programme(now: "ChartDays", before: "ChartDays") -> Statistic | None:
    found = now.findings.get("programme_kept")
    if found is None or not found.n:
        return None
    label = plural("Report", "of the programme done ({n}\u00a0day)", "of the programme done ({n}\u00a0days)", found.n)
    if found.needed or found.value is None:
        return _too_few(found, label)
    return Statistic(
        number_phrases.percent(found.value),
        label,
        *_change(now, before, "programme_kept", number_phrases.percent),
        translate("Report", "less than half done") if found.value < _KEPT_LITTLE else "",
    )


def _sleep(now: "ChartDays", before: "ChartDays") -> Statistic | None:
    found = now.findings.get("sleep_duration")
    if found is None or not found.n:
        return None
    label = plural("Report", "asleep, middle of {n}\u00a0night", "asleep, middle of {n}\u00a0nights", found.n)
    if found.needed or found.value is None:
        return _too_few(found, label)
    concern = ""
    if "share_in_range" in found.parts:
        low, high = (numbers.whole(found.parts[end]) for end in ("range_low", "range_high"))
        label = plural(
            "Report",
            "asleep, middle of {n}\u00a0night; {share} in {low} to {high} hours",
            "asleep, middle of {n}\u00a0nights; {share} in {low} to {high} hours",
            found.n,
            share=number_phrases.percent(found.parts["share_in_range"]),
            low=low,
            high=high,
        )
        if found.value < found.parts["range_low"]:
            concern = translate("Report", "under {low} hours", low=low)
    return Statistic(
        number_phrases.hours(found.value),
        label,
        *_change(now, before, "sleep_duration", number_phrases.hours),
        concern,
    )


def _setbacks(now: "ChartDays") -> Statistic | None:
    """How many setbacks, how long they were, and what came in the 3 days before them."""
    found, episodes = now.findings.get("episodes"), sorted(now.findings.episodes, key=lambda one: one.start)
    answered = np.isfinite(now.arrays.pain) | now.arrays.setback | now.arrays.not_setback
    if found is None or not answered.any() or (found.needed and not episodes):
        return None
    if not episodes:
        return Statistic("0", translate("Report", "setbacks"))
    label = plural(
        "Report", "setback, of {lengths}", "setbacks, of {lengths}", len(episodes), lengths=_lengths(episodes)
    )
    concern = translate("Report", "not yet over") if runs_on(episodes[-1], now.findings) else ""
    return Statistic(numbers.whole(len(episodes)), label, _came_before(episodes), concern=concern)


def _lengths(episodes: "list[Episode]") -> str:
    """Each length where there are few, else the shortest and the longest; one whose end is unknown is "at least"."""
    if len(episodes) > _SAID_ALONE:
        longest = max(episodes, key=lambda one: (one.days, one.is_open))
        return plural(
            "Report",
            "{shortest} to {longest} day",
            "{shortest} to {longest} days",
            longest.days,
            shortest=numbers.whole(min(one.days for one in episodes)),
            longest=_length(longest),
        )
    listed = numbers.in_list([_length(one) for one in episodes])
    return plural("Report", "{lengths} day", "{lengths} days", episodes[-1].days, lengths=listed)


def _length(episode: "Episode") -> str:
    days = numbers.whole(episode.days)
    return translate("Report", "at least {days}", days=days) if episode.is_open else days


def _came_before(episodes: "list[Episode]") -> str:
    """What was noted in the 3 days before, the most often first; nothing is said where nothing was noted."""
    words = {"stress": translate("Report", "stress"), "inactivity": translate("Report", "moving little")}
    named: dict[str, int] = {}
    for episode in episodes:
        for key in episode.before:
            named[key] = named.get(key, 0) + 1
    if not named:
        return ""
    order = sorted(named, key=lambda key: (-named[key], key))[:_BEFORE_NAMED]
    said = [words.get(key) or within_sentence(catalogue.clinical_label("life_events", key)) for key in order]
    return translate("Report", "in the 3 days before: {what}", what=numbers.in_list(said))
