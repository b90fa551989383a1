"""Any journal that the rules of the domain allow, drawn from the fields' own declarations."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from hypothesis import strategies as st

from amps_journal.domain import catalogue, fields
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import ClinicScore, JournalSettings, LifeEvent, Person, ShareRecord
from amps_journal.domain.plan import Plan
from amps_journal.domain.rules import night_problems
from amps_journal.domain.words import WordChoice

ZONES = ("UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe")
MOST_ITEMS = 3
_CHARACTERS = st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\r")
_AWKWARD_TEXTS = st.sampled_from(
    ["=1+1", "-2", "@sum", '"', "a,b;c|d", "null", "0", " ", "\u2028", "\u202eabc", "🎻", "é", "e\u0301"]
)
_KEYS = st.text("abcdefghijklmnopqrstuvwxyz0123456789_", min_size=1, max_size=8)


def texts(longest: int) -> st.SearchStrategy[str]:
    """Text as a field may hold it, with what trips programs up among it."""
    return st.one_of(st.text(_CHARACTERS, min_size=1, max_size=min(longest, 12)), _AWKWARD_TEXTS)


def values_of(kind: fields.Kind) -> st.SearchStrategy[Any]:
    """Any value that the kind accepts."""
    makers: dict[type[fields.Kind], Any] = {
        fields.WholeNumber: lambda: st.integers(kind.low, kind.high),
        fields.Number: lambda: st.floats(kind.low, kind.high) | st.integers(int(kind.low), int(kind.high)).map(float),
        fields.Flag: st.booleans,
        fields.Text: lambda: texts(kind.longest),
        fields.Choice: lambda: st.sampled_from(kind.options),
        fields.CatalogueKey: lambda: _catalogue_keys(kind),
        fields.Identity: lambda: _KEYS,
        fields.CalendarDate: lambda: st.dates(fields.FIRST_DATE, fields.LAST_DATE),
        fields.Month: lambda: st.dates(fields.FIRST_DATE, fields.LAST_DATE).map(lambda day: f"{day:%Y-%m}"),
        fields.ClockTime: lambda: st.times().map(lambda at: time(at.hour, at.minute)),
        fields.Instant: _instants,
        fields.TimeZoneName: lambda: st.sampled_from(ZONES),
        fields.ListOf: lambda: st.lists(values_of(kind.item), max_size=MOST_ITEMS, unique=kind.distinct).map(tuple),
        fields.Part: lambda: parts(kind.of),
    }
    values: st.SearchStrategy[Any] = makers[type(kind)]()
    return values


def _catalogue_keys(kind: fields.CatalogueKey) -> st.SearchStrategy[str]:
    known = st.sampled_from(sorted(catalogue.keys(kind.catalogue)))
    return known | texts(12).filter(str.strip) if kind.own else known


def _instants() -> st.SearchStrategy[datetime]:
    moments = st.datetimes(datetime(1900, 1, 2), datetime(2199, 12, 30))
    return moments.map(lambda moment: moment.replace(microsecond=0, tzinfo=UTC))


def parts(cls: type[Any]) -> st.SearchStrategy[Any]:
    """An object of the domain with any of its answers given; an object inside it is never without any answer."""
    given = {}
    for declared in fields.fields_of(cls):
        values = values_of(declared.kind)
        if isinstance(declared.kind, fields.Part):
            values = values.map(lambda part: None if fields.is_empty(part) else part)
        given[declared.name] = values if declared.required or _is_collection(cls, declared.name) else st.none() | values
    return st.builds(cls, **given)


def _is_collection(cls: type[Any], name: str) -> bool:
    return cls.__dataclass_fields__[name].default == ()


def _ordered(part: Any, *, may_be_equal: bool) -> Any:
    """The object with an end that its start allows."""
    if part.end is None or part.start < part.end or (may_be_equal and part.start == part.end):
        return part
    return replace(part, end=None)


def _first_of_each(items: tuple[Any, ...], name: str) -> tuple[Any, ...]:
    return tuple({getattr(item, name): item for item in reversed(items)}.values())[::-1]


def plans() -> st.SearchStrategy[Plan]:
    """Any plan that the rules allow."""

    def tidy(plan: Plan) -> Plan:
        return replace(
            plan,
            programme=tuple(_ordered(item, may_be_equal=True) for item in _first_of_each(plan.programme, "key")),
            routine=tuple(_ordered(item, may_be_equal=True) for item in _first_of_each(plan.routine, "key")),
            quota=_first_of_each(plan.quota, "start"),
        )

    return parts(Plan).map(tidy)


def life_events() -> st.SearchStrategy[LifeEvent]:
    """Any life event that the rules allow."""
    return parts(LifeEvent).map(lambda event: _ordered(event, may_be_equal=False))


@st.composite
def days(draw: st.DrawFn, plan: Plan | None = None, zone: str = "UTC") -> DayEntry:
    """Any day that the rules allow under the plan."""
    entry = draw(parts(DayEntry))
    programme = sorted(item.key for item in plan.programme) if plan else []
    routine = sorted(item.key for item in plan.routine) if plan else []
    if entry.activities is not None:
        named = [replace(a, item=draw(st.sampled_from([None, *programme]))) for a in entry.activities]
        entry = replace(entry, activities=tuple(named))
    if entry.routine_done is not None:
        done = draw(st.lists(st.sampled_from(routine), unique=True)) if routine else []
        entry = replace(entry, routine_done=tuple(done))
    if entry.school is not None and entry.school.status not in {None, "part_day"}:
        school = replace(entry.school, attended=None)
        entry = replace(entry, school=school)
    if any(night_problems(entry.sleep, entry.date, zone, "")):
        sleep = replace(entry.sleep, woke=None)
        entry = replace(entry, sleep=sleep)
    return entry


@st.composite
def journals(draw: st.DrawFn) -> JournalContents:
    """Any journal that the rules allow, its days in order of their dates."""
    plan = draw(plans())
    settings = draw(parts(JournalSettings))
    drawn = draw(st.lists(days(plan, settings.zone), max_size=MOST_ITEMS, unique_by=lambda entry: entry.date))
    return JournalContents(
        person=draw(parts(Person)),
        settings=settings,
        plan=plan,
        life_events=tuple(draw(st.lists(life_events(), max_size=2))),
        clinic_scores=tuple(draw(st.lists(parts(ClinicScore), max_size=2))),
        share_records=tuple(draw(st.lists(parts(ShareRecord), max_size=2))),
        words=tuple(draw(st.lists(parts(WordChoice), max_size=3, unique_by=lambda w: (w.field, w.word)))),
        days=tuple(sorted(drawn, key=_date_of)),
    )


def _date_of(entry: DayEntry) -> date:
    return entry.date
