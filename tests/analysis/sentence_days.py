"""Journals that lead the findings to the sentences that say no verdict: measures, what is lacking, hints."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from random import Random

from made_days import EVERY_DAY, TEEN, active, at_school, day, hurting, journal, night, plan
from verdict_days import EXERCISE, changing_weeks, one_before_another, pain_before_the_rest, setbacks, touched

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.person import LifeEvent, Person


def hard_days_now_and_then(days: int, every: int) -> JournalContents:
    """A programme, and pain that is high every so many days after three weeks."""
    entries = []
    for n in range(days):
        is_hard = n >= 21 and n % every == 0
        entries.append(hurting(n, 7 if is_hard else 3, activities=() if n % 4 == 0 else EXERCISE))
    return journal(entries, plan=plan(programme=["bike"]))


def swinging_days(swings: int) -> JournalContents:
    """Even days, with a very full day before a nearly empty one so many times."""
    minutes = [30] * 60
    for number in range(swings):
        minutes[20 + 8 * number : 22 + 8 * number] = [90, 5]
    return journal([active(n, amount) for n, amount in enumerate(minutes)])


def school_and_free_nights(school: str, free: str, days: int = 28) -> JournalContents:
    """Nights of eight and a half hours or so, with one waking time before school and one before a free day."""
    return journal([night(n, "22:30", free if n % 7 >= 5 else school) for n in range(days)], person=TEEN)


def answers_all_alike(days: int = 100) -> JournalContents:
    """Stress and pain that never change, on days that do."""
    random = Random(3)
    minutes = [random.choice((4, 40)) for _ in range(days)]
    return journal([hurting(n, 4, stress=5, activities=active(0, minutes[n]).activities) for n in range(days)])


def one_point_after_idle_days(days: int = 200) -> JournalContents:
    """Pain that is one point higher on the day after little activity, but for an odd day now and then."""
    random = Random(5)
    idle = [random.random() < 0.25 for _ in range(days)]
    pain = [5 + idle[n - 1] + (n % 40 == 8) - (n % 40 == 9) for n in range(days)]
    return journal([hurting(n, pain[n], activities=active(0, 4 if idle[n] else 40).activities) for n in range(days)])


def pain_slightly_higher_after_stress(days: int = 2000) -> JournalContents:
    """Pain that is one point higher on a few days, of which more come after stress: 0.04 points for each point."""
    random = Random(8)
    stress = [random.randint(0, 10) for _ in range(days)]
    pain = [3 + (random.random() < 0.04 * stress[n - 1]) for n in range(days)]
    return journal([hurting(n, pain[n], stress=stress[n]) for n in range(days)])


def days_with_pain_on(told: Collection[int], days: int = 60) -> JournalContents:
    """Days with minutes and stress, and with pain on some of them."""
    return journal([active(n, 30, stress=4, pain=hurting(0, 4, 3).pain if n in told else None) for n in range(days)])


def setbacks_after_stressful_events(times: int = 5) -> JournalContents:
    """Setbacks that the teen tagged, each on the day after a stressful event; no day says how stressful it was."""
    days = [active(n, 30, setback=True if n % 20 in {10, 11} else None) for n in range(20 * times)]
    events = [
        LifeEvent(kind="exams", start=day(20 * n + 8).date, end=day(20 * n + 10).date, stressful=True)
        for n in range(times)
    ]
    return journal(days, life_events=tuple(events))


def sore_weeks() -> JournalContents:
    """Minutes and pain that both rise."""
    rising = changing_weeks(1).days
    return journal([replace(entry, pain=hurting(0, 2 + n // 14).pain) for n, entry in enumerate(rising)])


def several_stimuli() -> JournalContents:
    """One stimulus that feels easier, too weakly to speak beside three that stay the same."""
    felt = {
        "towel": [2, 4, 3, 4, 4, 4, 2, 6, 4, 5, 4, 6, 5, 7],
        "silk": [5, 3, 5, 4, 5, 3, 4] * 2,
        "wool": [4, 5, 3, 5, 3, 5, 4] * 2,
        "sand": [3, 4, 5, 3, 5, 4, 3] * 2,
    }
    sessions = [[touched(n, name, levels[n]).activities or () for name, levels in felt.items()] for n in range(14)]
    return journal([day(n, activities=tuple(one for of in each for one in of)) for n, each in enumerate(sessions)])


def a_week_that_slips() -> JournalContents:
    """Five weeks alike, but for a last one with none of the programme done and late nights."""
    return journal(
        [
            replace(night(n, "22:30" if n < 28 else "23:30", "07:00"), activities=EXERCISE if n < 28 else ())
            for n in range(35)
        ],
        plan=plan(programme=["bike"]),
    )


def measured_journals() -> Iterator[tuple[str, JournalContents]]:
    """Journals by name, which together lead to the sentences that say no verdict."""
    yield "days without moving", journal([active(n, 0) for n in range(30)])
    yield "a slight effect", pain_slightly_higher_after_stress()
    yield "years of slow change", journal([active(n, 20 + n // 1000) for n in range(4000)])
    yield "pain told now and then", replace(days_with_pain_on(range(0, 60, 7)), plan=plan(programme=["bike"]))
    yield "stressful events", setbacks_after_stressful_events()
    yield "no school days", journal([night(n, "22:30", "07:00") for n in range(9)], person=Person(school_weekdays=()))
    yield "lessons", replace(changing_weeks(1), person=Person(home_schooled=True))
    yield "hard days", hard_days_now_and_then(120, 6)
    yield "few hard days", hard_days_now_and_then(120, 30)
    for swings in (0, 1, 3):
        yield f"{swings} swings", swinging_days(swings)
    for school, free in (("07:00", "09:00"), ("07:00", "06:20"), ("07:00", "07:00")):
        yield f"woke at {school} and {free}", school_and_free_nights(school, free)
    yield "no free day", replace(school_and_free_nights("07:00", "07:00"), person=Person(school_weekdays=EVERY_DAY))
    weekdays = [n for n in range(28) if n % 7 < 5]
    yield "schooled at home", journal([at_school(n, "all_day") for n in weekdays], person=Person(home_schooled=True))
    yield "pain first", pain_before_the_rest()
    yield "all alike", answers_all_alike()
    yield "one point", one_point_after_idle_days()
    yield "rising pain", sore_weeks()
    yield "a hint", several_stimuli()
    yield "nine weeks", changing_weeks(1, weeks=9)
    yield "a week that slips", a_week_that_slips()
    yield "one setback", setbacks([5], [5])
    yield "three setbacks", setbacks([5, 3, 1], [5, 3, 1], last_is_open=True)


def nearly_enough_journals() -> Iterator[tuple[str, JournalContents]]:
    """Journals by name that lack one more of what the findings need."""
    yield "six days", journal([active(n, 30) for n in range(6)], plan=plan(quota={"baseline": 20}))
    yield "six nights", journal([night(n, "22:30", "07:00") for n in range(6)])
    yield "27 days", journal([day(n, mood=3) for n in range(27)])
    yield "seven weeks", changing_weeks(1, weeks=7)
    yield "five sessions", journal([touched(n, "silk", n) for n in range(5)])
    yield "two school nights", journal([night(n, "22:30", "07:00") for n in (3, 4, 5, 6)])
    yield "a free night", journal([night(n, "22:30", "07:00") for n in (0, 1, 2, 5)])
    yield "days of a programme", hard_days_now_and_then(12, 30)
    yield "lessons at home", journal([at_school(0, "all_day")], person=Person(home_schooled=True))
    yield "42 days", one_before_another(1, days=42)
