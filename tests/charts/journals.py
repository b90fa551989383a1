"""Whole journals that charts are drawn of: the sample, and what is hard about it, each taken to an end."""

import gzip
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from amps_journal import paths
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.demo import demo_contents
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.day import Activity, DayEntry, Pain
from amps_journal.domain.person import LifeEvent
from amps_journal.exchange.json_file import read_contents

MONDAY = date(2026, 1, 5)
GAP = Period(date(2026, 5, 1), date(2026, 6, 30))


def theme_look(name: str = "light", text_px: float = 12.0, accent: str = "sea") -> ChartLook:
    """The look of a theme of the window, with one of its accents."""
    theme = tomllib.loads(paths.resource("themes", f"{name}.toml").read_text("utf-8"))
    own = tomllib.loads(paths.resource("themes", "accents.toml").read_text("utf-8"))[accent].get(name, {})
    return ChartLook(colours=theme["colours"] | own, text_px=text_px, dark=theme["dark"])


def chart_days(contents: JournalContents, period: Period | None = None) -> ChartDays:
    """A journal with its findings and arrays."""
    return ChartDays.of(contents, period)


def made(
    pain: Sequence[int | None],
    *,
    stress: Sequence[int | None] = (),
    minutes: Sequence[int | None] = (),
    setback: Sequence[int] = (),
    events: Sequence[LifeEvent] = (),
) -> ChartDays:
    """A journal from answers of each day, from a Monday; ``setback`` holds the numbers of days marked as one."""
    n = len(pain)

    def entry(day: int) -> DayEntry | None:
        felt, tense = pain[day], stress[day] if stress else None
        active = minutes[day] if minutes else None
        if felt is None and tense is None and active is None and day not in setback:
            return None
        done = None if active is None else (Activity(kind="walking", minutes=active),) if active else ()
        return DayEntry(
            date=MONDAY + timedelta(days=day),
            pain=None if felt is None else Pain(average=felt, got_in_the_way=felt),
            stress=tense,
            activities=done,
            setback=True if day in setback else None,
        )

    days = tuple(found for day in range(n) if (found := entry(day)) is not None)
    contents = JournalContents(days=days, life_events=tuple(events))
    return chart_days(contents, Period(MONDAY, MONDAY + timedelta(days=n)))


@cache
def sam() -> JournalContents:
    """The sample journal: 40 weeks with 8 setbacks."""
    return read_contents(gzip.decompress((Path(__file__).parent.parent / "data" / "sam.json.gz").read_bytes()))


def _without_pain() -> JournalContents:
    days = tuple(replace(day, pain=None) for day in sam().days)
    return replace(sam(), days=days, settings=replace(sam().settings, pain_question="off"))


def _with_gap() -> JournalContents:
    return replace(sam(), days=tuple(day for day in sam().days if day.date not in GAP))


def _all_equal() -> JournalContents:
    model = next(day for day in sam().days if day.coping and day.sleep and day.pain and day.setback is None)
    return replace(sam(), days=tuple(replace(model, date=day.date) for day in sam().days))


CASES: dict[str, Callable[[], ChartDays]] = {
    "sam": cache(lambda: chart_days(sam())),
    "three_days": cache(lambda: chart_days(replace(sam(), days=sam().days[:3]))),
    "gap_of_60_days": cache(lambda: chart_days(_with_gap())),
    "pain_off": cache(lambda: chart_days(_without_pain())),
    "all_equal": cache(lambda: chart_days(_all_equal())),
    "ten_years": cache(lambda: chart_days(demo_contents(3653, 1, date(2026, 11, 21)))),
}
