"""The conditions that teens are made under: everything that could pass for an effect where there is none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What shapes the days of a teen besides an effect; all amounts in standard deviations of a day.

    Attributes:
        name: What it is called on the command line.
        said: What it is called in the table.
        autocorrelation: How much a day resembles the next one.
        rhythm: Standard deviation over the weekdays of a weekly pattern, the same in all fields, another for each teen.
        slow: Share of the variance that changes over weeks, not days, in each field on its own.
        drift: Change from the first to the last day, the same in all fields.
        term: How far holidays lie under term time, in all fields.
        missing: Which days are not logged: ``none``, ``random``, ``mostly``, ``bad_days``, ``gap``, ``six_weeks``,
            ``weekends`` or ``every_other``.
        answers: How the teen answers: ``whole`` numbers, at the ``floor`` or ``ceiling``, only three ``coarse`` ones,
            or the same for the predictor (``constant_predictor``) or the outcome (``constant_outcome``); ``rounded``
            to 0, 5 and 10, ``mostly_same``, in ``batches`` filled in later, or ``sticky`` (as yesterday unless much
            has changed).
        course: What both fields share besides: a two-week ``flare``, a ``step`` in the middle, or a ``u_shape``.
        tails: Degrees of freedom of what is new on a day; 0 for the normal distribution.
        same_day: Points of outcome per point of predictor on the same day.
        shared_shock: Correlation of what is new on a day in the predictor with what is new in the outcome.
        reverse: Points of predictor per point of outcome the day before.
        lag: Days from cause to effect, where there is one.
    """

    name: str
    said: str
    autocorrelation: float = 0.5
    rhythm: float = 0.0
    slow: float = 0.0
    drift: float = 0.0
    term: float = 0.0
    missing: str = "none"
    answers: str = "whole"
    same_day: float = 0.0
    shared_shock: float = 0.0
    reverse: float = 0.0
    course: str = ""
    tails: int = 0
    lag: int = 1


PLAIN = Condition(name="autocorrelation_50", said="autocorrelation 0.5")
LATER = Condition(name="lag_2", said="the effect comes after two days", lag=2)

NULLS = (
    Condition(name="autocorrelation_00", said="autocorrelation 0", autocorrelation=0.0),
    Condition(name="autocorrelation_30", said="autocorrelation 0.3", autocorrelation=0.3),
    PLAIN,
    Condition(name="autocorrelation_70", said="autocorrelation 0.7", autocorrelation=0.7),
    Condition(name="rhythm", said="shared weekly rhythm", rhythm=0.75),
    Condition(name="slow", said="slow swings over weeks", slow=0.4),
    Condition(name="drift", said="shared trend", drift=1.5),
    Condition(name="term", said="term and holidays", term=1.0),
    Condition(name="missing_random", said="30 % of days missing", missing="random"),
    Condition(name="missing_bad", said="30 % missing, more of the bad days", missing="bad_days"),
    Condition(name="gap", said="one long gap", missing="gap"),
    Condition(name="every_other", said="about every other day", missing="every_other"),
    Condition(name="same_day", said="pain follows the same day's stress", same_day=0.5),
    Condition(name="shared_shock", said="one shock moves both on the same day", shared_shock=0.5),
    Condition(name="reverse", said="reverse: the outcome comes first", reverse=0.5),
    Condition(name="floor", said="answers at the floor", answers="floor"),
    Condition(name="ceiling", said="answers at the ceiling", answers="ceiling"),
    Condition(name="coarse", said="only three answers (3, 5, 7)", answers="coarse"),
    Condition(name="constant_predictor", said="the predictor never changes", answers="constant_predictor"),
    Condition(name="constant_outcome", said="the outcome never changes", answers="constant_outcome"),
)
# Odd habits and odd courses, for the tests that look for what comes before.
HABITS = (
    Condition(name="weekends", said="school days only", missing="weekends"),
    Condition(name="mostly_missing", said="60 % of days missing", missing="mostly"),
    Condition(name="six_weeks", said="six weeks off", missing="six_weeks"),
    Condition(name="rounded", said="rounded to 0, 5 or 10", answers="rounded"),
    Condition(name="mostly_same", said="mostly the same answer", answers="mostly_same"),
    Condition(name="batches", said="four days filled in at once", answers="batches"),
    Condition(name="sticky", said="as yesterday unless much changed", answers="sticky"),
    Condition(name="flare", said="a flare of two weeks in both", course="flare"),
    Condition(name="step", said="a step in both", course="step"),
    Condition(name="u_shape", said="a U-shape in both", course="u_shape"),
    Condition(name="heavy_tails", said="heavy tails (t, 3 df)", tails=3),
)
BY_NAME = {condition.name: condition for condition in (*NULLS, *HABITS, LATER)}
PAIRED = frozenset({"same_day", "shared_shock", "reverse", "constant_predictor"})
LENGTHS = (60, 120, 365)
