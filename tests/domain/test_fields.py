import dataclasses
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from amps_journal.domain import catalogue, contents, day, fields, person, plan

MODEL = [
    cls
    for module in (day, person, plan)
    for cls in vars(module).values()
    if dataclasses.is_dataclass(cls) and isinstance(cls, type) and cls.__module__ == module.__name__
]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (fields.WholeNumber(0, 10), [0, 10], [-1, 11, 5.0, True, "5", float("nan")]),
        (fields.Number(0, 1), [0, 1, 0.5], [-0.01, 1.01, True, float("nan"), float("inf"), "0.5"]),
        (fields.Flag(), [True, False], [0, 1, "true"]),
        (fields.Text(5), ["a", "hé\nlo", "a\tb"], ["", "abcdef", "a\vb", "\x00", "\ud800", 5]),
        (fields.Choice(("a", "b")), ["a"], ["c", 1, ""]),
        (fields.CatalogueKey("did"), ["hobby", "my own", "x" * 60], ["", "  ", "x" * 61, "a\x07", 3]),
        (fields.CatalogueKey("regions", own=False), ["lower_back"], ["my own", "left_wing"]),
        (fields.Identity(), ["bike_2"], ["", "Bike", "a b", "é", "x" * 61, 1]),
        (fields.CalendarDate(), [date(2026, 3, 5)], [datetime(2026, 3, 5), date(1066, 1, 1), "2026-03-05"]),
        (fields.Month(), ["2011-04"], ["2011-13", "2011-4", "11-04", 201104]),
        (fields.ClockTime(), [time(22, 40)], [time(22, 40, 1), time(1, tzinfo=UTC), "22:40"]),
        (
            fields.Instant(),
            [datetime(2026, 3, 5, 19, tzinfo=UTC)],
            [
                datetime(2026, 3, 5, 19),
                datetime(2026, 3, 5, 19, tzinfo=timezone(timedelta(hours=1))),
                datetime(2026, 3, 5, 19, 0, 0, 5, tzinfo=UTC),
            ],
        ),
        (fields.TimeZoneName(), ["Europe/London", "UTC"], ["Mars/Olympus", "", "../etc/passwd", 3]),
        (fields.ListOf(fields.WholeNumber(0, 6)), [(), (0, 6)], [(0, 0), (7,), [0], None]),
    ],
)
def test_each_kind_takes_what_it_says_and_nothing_else(
    kind: fields.Kind, good: list[object], bad: list[object]
) -> None:
    assert [value for value in good if not kind.accepts(value)] == []
    assert [value for value in bad if kind.accepts(value)] == []
    assert kind.expected()


def test_every_field_of_the_model_declares_what_it_may_hold() -> None:
    assert MODEL
    for cls in MODEL:
        assert [f.name for f in fields.fields_of(cls)] == [f.name for f in dataclasses.fields(cls)], cls


def test_a_day_needs_only_its_date() -> None:
    assert [f.name for f in fields.fields_of(day.DayEntry) if f.required] == ["date"]


def test_an_unknown_field_is_an_error() -> None:
    with pytest.raises(KeyError):
        fields.field_of(day.DayEntry, "blood_pressure")


@pytest.mark.parametrize(
    "name", ["did", "activities", "strategies", "appointments", "stress_sources", "life_events", "regions"]
)
def test_catalogues_have_distinct_keys_and_labels(name: str) -> None:
    entries = catalogue.entries(name)
    assert len({e.key for e in entries}) == len({e.label for e in entries}) == len(entries) > 3


def test_every_strategy_has_a_group_and_every_region_a_side() -> None:
    assert {e.more["group"] for e in catalogue.entries("strategies")} == {"relaxation", "thinking", "doing", "people"}
    sides = {e.key: e.more["side"] for e in catalogue.entries("regions")}
    for key, side in sides.items():
        assert key.startswith(side) == (side != "middle")
        if side == "left":
            assert sides[key.replace("left", "right", 1)] == "right"


def test_an_own_word_is_its_own_label() -> None:
    assert catalogue.label("did", "hobby") == "Hobby"
    assert catalogue.label("did", "fed the goat") == "fed the goat"


def test_the_period_before_has_the_same_length_and_ends_where_this_one_starts() -> None:
    period = contents.Period(date(2026, 3, 5), date(2026, 4, 4))
    assert period.days == period.before.days == 30
    assert period.before.end == period.start
    assert date(2026, 4, 3) in period
    assert period.end not in period
    assert period.last == date(2026, 4, 3)
