"""Every number on the page is one of the findings, of its period or the one before, or a count of what was logged."""

import json
import re
from calendar import month_abbr, month_name
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import fmean
from typing import Any

import pdf_reading
import pytest
from sample import sam

from amps_journal.analysis.findings.all_findings import as_json, findings_of
from amps_journal.analysis.findings.definitions import METHODS
from amps_journal.analysis.findings.verdicts import SHARES
from amps_journal.domain.answers import active_minutes
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.report import summary_pdf
from amps_journal.sharing import shared_contents

MADE_ON = date(2026, 10, 12)
STIMULI = 3
FEELINGS = ("mood", "stress", "worry", "stress_sources")
MONTHS = [*month_name[1:], *month_abbr[1:]]
DATE = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b(?: 20\d\d)?")
HOURS = re.compile(r"\b(\d+) h (\d\d)\b")
CLOCK = re.compile(r"\b\d\d:\d\d\b")
NUMBER = re.compile(r"[−+]?\d+(?:\.\d+)?")
# The scales, the share of an interval, the rule of a setback, the page, and the name of a method.
FIXED = (
    "Page 1 of 2",
    "Page 2 of 2",
    "95% interval",
    "Intervals are 95%",
    "on page 1.",
    "mood, of 5",
    "stress, of 10",
    "worry, of 10",
    "of 10 on average",
    "error (8)",
    "p < 0.001",
    "only under 0.05",
    "the 1 point that matters",
    "by 1 point or more",
    "In the 3 days before",
    "Pain, of 10,",
    "low (0 to 3)",
    "middle (4 to 6)",
    "high (7 to 10)",
    "In the 3 days before",
    "AR(1)",
    "3 of 4 days of pain at least 2 above",
    "ends before 2 days near",
    "off by 2 days",
)
PERIODS = {
    "whole": Period(date(2026, 1, 5), date(2026, 10, 12)),
    "half a year": Period(date(2026, 4, 15), date(2026, 10, 12)),
    "3 months": Period(date(2026, 7, 13), date(2026, 10, 12)),
    "4 weeks": Period(date(2026, 9, 14), date(2026, 10, 12)),
    "3 days": Period(date(2026, 10, 9), date(2026, 10, 12)),
}


def rounded(number: float, *places: int) -> Iterator[str]:
    for digits in places:
        said = f"{abs(number):.{digits}f}"
        yield said
        yield said.removesuffix(".0")


def percents(share: float) -> Iterator[str]:
    whole = round(100 * share)
    yield str(min(max(whole, 1), 99) if 0 < share < 1 else whole)


FORMS: dict[str, Callable[[float], Iterator[str]]] = {
    "share": percents,
    "minutes": lambda number: rounded(number, 0),
    "index": lambda number: rounded(number, 0),
    "share per week": lambda number: rounded(100 * number, 1, 2),
    "hours": lambda _number: iter(()),  # said as hours and minutes, see below
}
PARTS = {
    **dict.fromkeys(("other_share", "share_in_range", "share_low", "share_high"), percents),
    **dict.fromkeys(("range_low", "range_high", "mean_minutes", "mean_quota", "lag"), FORMS["minutes"]),
}


def said_of_finding(found: dict[str, Any]) -> Iterator[str]:
    """The forms in which the numbers of one finding may be printed, by its unit."""
    yield from (str(found["n"]), str(found["needed"]), str(METHODS[found["id"]].gate))
    form = FORMS.get(found["unit"], lambda number: rounded(number, 1, 2))
    for name in ("value", "low", "high"):
        if found[name] is not None:
            yield from form(found[name])
    for name in PARTS.keys() & found["parts"].keys():
        yield from PARTS[name](found["parts"][name])
    # The sentence that the teen reads stands on the card.
    yield from NUMBER.findall(found["text"])
    if found["p"] is not None:
        limit = SHARES[found["id"]] / (STIMULI if found["id"] == "desensitization_trend" else 1)
        yield from (f"{found['p']:.3f}", f"{limit:.4f}".rstrip("0"))
    if found["id"] == "school_attendance":
        yield str(int(found["parts"].get("attended", 0)))
    if found["id"] == "routine_kept":
        yield from (str(round(found["parts"][name])) for name in ("done", "planned") if name in found["parts"])
    if found["id"] == "activity_trend" and "mean" in found["parts"]:
        yield from rounded(found["parts"]["mean"], 0)


def said_of_hours(found: dict[str, Any]) -> Iterator[str]:
    if found["unit"] == "hours":
        for name in ("value", "low", "high"):
            if found[name] is not None:
                yield "{} h {:02d}".format(*divmod(round(found[name] * 60), 60))


def said_of_clock(found: dict[str, Any]) -> Iterator[str]:
    if "middle" in found["parts"]:
        yield "{:02d}:{:02d}".format(*divmod(round(found["parts"]["middle"]) % 1440, 60))


def said_of_episode(episode: dict[str, Any]) -> Iterator[str]:
    yield str(episode["days"])
    for name in ("peak", "days_until_routine"):
        if episode[name] is not None:
            yield str(episode[name])
    if episode["school_lost"] is not None:
        yield from rounded(episode["school_lost"], 1)


def counts_of(contents: JournalContents, of: Period) -> Iterator[str]:
    """What is counted in the journal itself: goals, skills, stress sources, medicines, days by pain, age and scores."""
    days = [day for day in contents.days if day.date in of]
    goals = contents.plan.goals
    steps = [step.reached_on for goal in goals for step in goal.steps or ()]
    reached = [when for when in steps if when is not None and when < of.end]
    yield from map(str, (len(goals), len(steps), len(reached), sum(when in of for when in reached)))
    used = Counter(use.strategy for day in days for use in day.coping or ())
    for strategy, count in used.items():
        told = [u.helped for day in days for u in day.coping or () if u.strategy == strategy and u.helped is not None]
        yield from map(str, (count, len(told), sum(helped >= 2 for helped in told)))
    yield from map(str, Counter(source for day in days for source in day.stress_sources or ()).values())
    pain = [day.pain.average for day in days if day.pain and day.pain.average is not None]
    for lane in (pain, *([getattr(d, name) for d in days] for name in ("mood", "stress", "worry"))):
        known = [value for value in lane if value is not None]
        yield from (str(len(known)), f"{fmean(known or [0]):.1f}")
    yield str(sum(active_minutes(day) or 0 for day in days))
    yield str(sum(len(day.coping or ()) for day in days))
    yield str(of.days // 7 if of.days % 7 == 0 else of.days)
    yield from map(str, (sum(p <= 3 for p in pain), sum(4 <= p <= 6 for p in pain), sum(p >= 7 for p in pain)))
    year, month = map(int, (contents.person.birth_month or "2000-01").split("-"))
    yield str(of.last.year - year - (of.last.month < month))
    yield from (f"{score.value:g}" for score in contents.clinic_scores)
    # What did not fit: "and 3 more".
    yield from map(str, range(1, len(used) + 1))


def strangers(text: str, told: list[dict[str, Any]], contents: JournalContents, of: Period) -> list[str]:
    """The numbers of the text that are neither in the findings nor a count of the journal."""
    findings = [found for one in told for found in one["findings"]]
    hours, clocks = ({form for found in findings for form in said(found)} for said in (said_of_hours, said_of_clock))
    known = {form for found in findings for form in said_of_finding(found)}
    known |= {form for one in told for episode in one["episodes"] for form in said_of_episode(episode)}
    known |= {str(one[name]) for one in told for name in ("days_logged", "days_possible")}
    known |= {str(len(one["episodes"])) for one in told}
    known |= set(counts_of(contents, of))
    wrong = [f"{h} h {m}" for h, m in HOURS.findall(text) if f"{h} h {m}" not in hours]
    wrong += [said for said in CLOCK.findall(text) if said not in clocks]
    rest = CLOCK.sub(" ", HOURS.sub(" ", DATE.sub(" ", text)))
    for words in FIXED:
        rest = rest.replace(words, " ")
    return wrong + [number for number in NUMBER.findall(rest) if number.lstrip("−+") not in known]


def shared(feelings: bool) -> JournalContents:
    return shared_contents(sam(), "therapist", FEELINGS if feelings else ())


def text_and_json(contents: JournalContents, of: Period) -> tuple[str, list[dict[str, Any]]]:
    text = pdf_reading.text(summary_pdf(contents, of, made_on=MADE_ON, pages=2))
    # Through the very text that the command line prints.
    return text, [json.loads(json.dumps(as_json(findings_of(contents, p)))) for p in (of, of.before)]


@pytest.mark.parametrize("feelings", [True, False])
@pytest.mark.parametrize("name", PERIODS)
def test_every_number_on_the_page_is_in_the_findings(name: str, feelings: bool) -> None:
    contents, of = shared(feelings), PERIODS[name]
    text, told = text_and_json(contents, of)
    # What was written by hand is no number of ours.
    words = {w for day in contents.days for w in (day.win, day.therapist_note) if w}
    for said in sorted(words, key=len, reverse=True):
        text = text.replace(said, " ")
    assert strangers(text, told, contents, of) == []


def test_a_number_from_nowhere_would_be_found() -> None:
    contents, of = shared(True), PERIODS["half a year"]
    _text, told = text_and_json(contents, of)
    false = "1234 of school time, 7 h 77 asleep at 03:33, −98.76 points and 0.613"
    assert strangers(false, told, contents, of) == ["7 h 77", "03:33", "1234", "−98.76", "0.613"]


def test_the_numbers_before_are_those_of_as_many_days_before() -> None:
    of = PERIODS["3 months"]
    assert of.before == Period(of.start - timedelta(days=91), of.start)
