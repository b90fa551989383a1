"""Days and findings made by hand, in the shape that the analysis gives them."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import numpy as np

from amps_journal.charts.shared.chart_style import ChartLook
from amps_journal.domain.contents import Period

MONDAY = date(2026, 1, 5)
LIGHT = ChartLook(
    colours={
        "background": "#F4F1EC",
        "card": "#FFFFFF",
        "ink": "#20262B",
        "muted": "#5E6870",
        "line": "#E4DFD6",
        "accent": "#0B6E69",
        "school": "#2F6DB5",
        "sleep": "#5457A6",
        "stress": "#B26A00",
        "pain": "#6C7280",
    }
)


@dataclass
class Days:
    """Daily arrays, NaN where nothing was answered."""

    n: int
    start: date = MONDAY
    active_minutes: Any = None
    quota: Any = None
    lights_out: Any = None
    woke: Any = None
    pain: Any = None
    got_in_the_way: Any = None
    day_off: Any = None

    def __post_init__(self) -> None:
        for name in ("active_minutes", "quota", "lights_out", "woke", "pain", "got_in_the_way"):
            given = getattr(self, name)
            values = np.full(self.n, np.nan) if given is None else np.array(given, dtype=np.float64)
            assert len(values) == self.n
            setattr(self, name, values)
        if self.day_off is None:
            weekdays = np.array([(self.start + timedelta(days=i)).weekday() for i in range(self.n)])
            self.day_off = weekdays >= 5


@dataclass
class Trend:
    value: float = 1.5
    low: float = 0.5
    high: float = 2.5
    verdict: str = "seen"
    n: int = 8


@dataclass
class Setback:
    start: date
    days: int
    is_open: bool = False
    days_until_routine: int | None = None
    tagged: bool = False

    @property
    def end(self) -> date | None:
        return None if self.is_open else self.start + timedelta(days=self.days)


@dataclass
class Shown:
    """Findings by their names."""

    by_name: dict[str, Any] = field(default_factory=dict)
    episodes: tuple[Setback, ...] = ()
    period: Period = Period(MONDAY, MONDAY + timedelta(days=100))

    def get(self, identity: str, _subject: str | None = None) -> Any:
        return self.by_name.get(identity)


def lively(n: int, seed: int = 1) -> Days:
    """A plausible stretch of days with a fifth of them missing."""
    random = np.random.default_rng(seed)
    missing = random.random(n) < 0.2
    days = Days(
        n,
        active_minutes=random.integers(0, 90, n),
        quota=np.full(n, 30.0),
        lights_out=random.integers(-150, 60, n),
        woke=random.integers(380, 560, n),
        pain=random.integers(0, 11, n),
    )
    for name in ("active_minutes", "lights_out", "woke", "pain"):
        getattr(days, name)[missing] = np.nan
    return days


def artists(figure: Any) -> dict[str, Any]:
    """The labelled artists of a figure's axes by their labels."""
    found = {}
    for axes in figure.axes:
        for artist in (*axes.collections, *axes.lines):
            label = str(artist.get_label())
            if not label.startswith("_"):
                found[label] = artist
    return found


def bar_boxes(collection: Any) -> list[tuple[float, float, float, float]]:
    """Left, right, lower and upper end of each bar of a collection."""
    boxes = [path.get_extents() for path in collection.get_paths()]
    return [(box.x0, box.x1, box.y0, box.y1) for box in boxes]


def words(figure: Any) -> list[str]:
    """Every text in the figure."""
    texts = list(figure.texts)
    for axes in figure.axes:
        texts += [*axes.texts, *axes.get_xticklabels(), *axes.get_yticklabels()]
    return [text.get_text() for text in texts if text.get_text()]
