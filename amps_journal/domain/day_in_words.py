"""All that one day holds, in words, as the teen may want it on paper: what was done first, pain near the end."""

from collections.abc import Iterable, Iterator

from amps_journal.domain import catalogue
from amps_journal.domain.day import DayEntry, Sleep
from amps_journal.domain.plan import Plan
from amps_journal.formats.clock import clock
from amps_journal.formats.clock import minutes as minutes_in_words
from amps_journal.formats.joined import clauses, facts, in_row
from amps_journal.i18n import translate


def day_in_words(entry: DayEntry, plan: Plan) -> tuple[tuple[str, str], ...]:
    """The answers of a day, each with what it is called; what was not answered is left out.

    Args:
        entry: The day.
        plan: What its programme and routine items are called.
    """
    told = (*_done(entry, plan), *_felt(entry), *_notes(entry))
    return tuple((name, words) for name, words in told if words)


def _done(entry: DayEntry, plan: Plan) -> Iterator[tuple[str, str]]:
    yield translate("DayInWords", "My day"), _labels("did", entry.did)
    yield translate("DayInWords", "Win"), entry.win or ""
    yield translate("DayInWords", "School"), _school(entry)
    yield translate("DayInWords", "Moving"), clauses(_moving(entry, plan))
    habits = {item.key: item.label for item in plan.routine}
    yield translate("DayInWords", "Routine"), in_row(habits.get(key, key) for key in entry.routine_done or ())
    yield (
        translate("DayInWords", "Skills"),
        in_row(catalogue.label("strategies", use.strategy) for use in entry.coping or ()),
    )
    yield translate("DayInWords", "Appointments"), _labels("appointments", entry.appointments)


def _school(entry: DayEntry) -> str:
    if entry.school is None:
        return ""
    told = {
        "all_day": translate("DayInWords", "All day"),
        "part_day": translate("DayInWords", "Part of the day"),
        "day_off": translate("DayInWords", "Day off"),
    }
    status = entry.school.status
    words = told.get(status, translate("DayInWords", "Not this day")) if status is not None else ""
    return facts((words, translate("DayInWords", "joined in PE") if entry.school.joined_pe else ""))


def _moving(entry: DayEntry, plan: Plan) -> Iterator[str]:
    items = {item.key: item.label for item in plan.programme}
    for activity in entry.activities or ():
        name = items.get(activity.item or "") or catalogue.label("activities", activity.kind)
        yield facts((name, minutes_in_words(activity.minutes), activity.stimulus or ""))


def _felt(entry: DayEntry) -> Iterator[tuple[str, str]]:
    yield translate("DayInWords", "Last night"), _night(entry.sleep)
    moods = (
        translate("Kit", "Low"),
        translate("Kit", "So-so"),
        translate("Kit", "OK"),
        translate("Kit", "Good"),
        translate("Kit", "Great"),
    )
    yield translate("DayInWords", "Mood"), moods[entry.mood - 1] if entry.mood is not None else ""
    sources = _labels("stress_sources", entry.stress_sources)
    yield translate("DayInWords", "Stress"), facts((_of_ten(entry.stress), sources))
    yield translate("DayInWords", "Energy"), _of_ten(entry.energy)
    yield translate("DayInWords", "Worry"), _of_ten(entry.worry)
    if entry.pain is not None:
        yield translate("DayInWords", "Pain"), _of_ten(entry.pain.average)
        yield translate("DayInWords", "Pain got in the way"), _of_ten(entry.pain.got_in_the_way)
        yield translate("DayInWords", "Where"), _labels("regions", entry.pain.places)
    yield (
        translate("DayInWords", "Medicines"),
        clauses(facts((medicine.name, medicine.amount or "")) for medicine in entry.medicines or ()),
    )
    yield translate("DayInWords", "Setback day"), translate("DayInWords", "Yes") if entry.setback else ""


def _notes(entry: DayEntry) -> Iterator[tuple[str, str]]:
    yield translate("DayInWords", "My note"), entry.private_note or ""
    yield translate("DayInWords", "For my therapist"), entry.therapist_note or ""


def _labels(name: str, keys: Iterable[str] | None) -> str:
    return in_row(catalogue.label(name, key) for key in keys or ())


def _of_ten(answer: int | None) -> str:
    return "" if answer is None else translate("DayInWords", "{n} of 10", n=answer)


def _night(sleep: Sleep | None) -> str:
    if sleep is None:
        return ""
    out, woke = sleep.lights_out, sleep.woke
    return facts(
        (
            translate("DayInWords", "Lights out {time}", time=clock(out)) if out is not None else "",
            translate("DayInWords", "woke up {time}", time=clock(woke)) if woke is not None else "",
        )
    )
