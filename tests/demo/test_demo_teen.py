from datetime import date

from amps_journal.demo import demo_contents
from amps_journal.domain import rules
from amps_journal.domain.answers import active_minutes, is_logged

END = date(2026, 11, 20)


def test_the_same_seed_gives_the_same_teen_and_another_seed_another() -> None:
    assert demo_contents(60, 7, END) == demo_contents(60, 7, END)
    assert demo_contents(60, 7, END) != demo_contents(60, 8, END)


def test_a_made_up_journal_obeys_every_rule() -> None:
    for days in (1, 3, 30, 800):
        assert [p.sentence() for p in rules.contents_problems(demo_contents(days, 3, END))] == []


def test_the_days_end_before_the_end_and_some_are_missing() -> None:
    contents = demo_contents(200, 1, END)
    dates = [entry.date for entry in contents.days]
    assert dates == sorted(dates)
    assert dates[-1] < END
    assert 100 < len(dates) < 200
    assert all(is_logged(entry) for entry in contents.days)


def test_function_rises_before_pain_falls() -> None:
    days = demo_contents(300, 1, END).days
    early, late = days[:60], days[-60:]
    assert sum(active_minutes(d) or 0 for d in late) > 1.5 * sum(active_minutes(d) or 0 for d in early)
    assert sum(d.pain.average for d in late) < sum(d.pain.average for d in early)  # type: ignore[union-attr,misc]
