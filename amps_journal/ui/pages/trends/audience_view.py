"""What of the page may be seen by somebody whom the teen shows it to."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from amps_journal.domain.contents import JournalContents
from amps_journal.formats.joined import sentences
from amps_journal.i18n import translate
from amps_journal.sharing import selection, shared_contents

if TYPE_CHECKING:
    from amps_journal.analysis.findings.all_findings import Finding

PARENT, THERAPIST = "parent", "therapist"

_MINUTES, _ITEM, _TOUCH = "activities.minutes", "activities.item", "activities.stimulus"
_PAIN, _NIGHT, _SCHOOL, _ROUTINE = "pain.average", "sleep.lights_out", "school.status", "routine_done"

# What each chart and each finding cannot be without. One that is not named here is shown to nobody.
_CHARTS: Mapping[str, tuple[str, ...]] = {
    "activity": (_MINUTES,),
    "programme": (_ITEM,),
    "ladder": (_TOUCH,),
    "function_and_pain": (_MINUTES,),
    "nights": (_NIGHT,),
    "night_raster": (_NIGHT,),
    "school": (_SCHOOL,),
    "routine": (_ROUTINE,),
    "after_stress_levels": (_PAIN, _MINUTES),
    "setbacks": (_PAIN,),
    "timeline": (_PAIN,),
    "lined_up": (_PAIN,),
    "before_pain": (_PAIN, _MINUTES),
    "skills": ("coping.strategy",),
}
_FINDINGS: Mapping[str, tuple[str, ...]] = {
    "activity_trend": (_MINUTES,),
    "quota_kept": (_MINUTES,),
    "programme_kept": (_ITEM,),
    "kept_going": (_ITEM, _PAIN),
    "activity_swings": (_MINUTES,),
    "desensitization_trend": (_TOUCH,),
    "school_attendance": (_SCHOOL,),
    "attendance_trend": (_SCHOOL,),
    "sleep_duration": (_NIGHT,),
    "sleep_regularity": (_NIGHT,),
    "bedtime_spread": (_NIGHT,),
    "weekend_shift": (_NIGHT,),
    "routine_kept": (_ROUTINE,),
    "routine_trend": (_ROUTINE,),
    "regular_sleep_then_day": (_NIGHT, "energy", "pain.got_in_the_way"),
    "stress_then_pain": ("stress", _PAIN),
    "inactivity_then_pain": (_MINUTES, _PAIN),
    "episodes": (_PAIN,),
    "episodes_shorter": (_PAIN,),
    "episodes_easier": (_PAIN, _ITEM),
    "after_stress": ("stress", _MINUTES),
    "watch": ("stress", _PAIN),
}


def seen_by(contents: JournalContents, audience: str) -> JournalContents:
    """The journal as the audience may see it; all of it where there is no audience."""
    return shared_contents(contents, audience) if audience else contents


def charts_for(audience: str, charts: Iterable[str]) -> tuple[str, ...]:
    """Those of the charts whose data the audience may see."""
    return tuple(chart for chart in charts if _may_see(audience, _CHARTS.get(chart)))


def findings_for(audience: str, findings: "Iterable[Finding]") -> "tuple[Finding, ...]":
    """Those of the findings whose data the audience may see."""
    return tuple(finding for finding in findings if _may_see(audience, _FINDINGS.get(finding.id)))


def _may_see(audience: str, needs: tuple[str, ...] | None) -> bool:
    if not audience:
        return True
    return needs is not None and selection(audience).visible.issuperset(needs)


def title_for(audience: str, chart: str, *, tells_pain: bool = True) -> str:
    """What a chart is called, without a word of what the audience may not see, or of what is not on it."""
    from amps_journal.charts.chart_catalogue import title_of  # noqa: PLC0415  (charts are not needed to start)

    if chart == "function_and_pain" and not (tells_pain and _may_see(audience, (_PAIN,))):
        return translate("Trends", "What you did")
    return title_of(chart)


def disclaimer_for(audience: str) -> str:
    """What is said below the cards: whose word it is, and what may differ for want of what they may not see."""
    said = translate("Trends", "Self-reported. Not medical advice, not a diagnosis.")
    if not audience or _may_see(audience, ("life_events.no_school",)):
        return said
    more = translate("Trends", "Holidays are not shown here, so numbers may differ a little from the teen’s own page.")
    return sentences(said, more)


def banner_words(audience: str) -> str:
    """What is said above the page while it is shown to somebody."""
    if audience == THERAPIST:
        return translate("Trends", "Showing: what a therapist may see")
    return translate("Trends", "Showing: what a parent may see")
