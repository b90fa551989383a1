"""What the summary says, before it is set in type: plain words and numbers, and figures that wait for their height."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]
Pages = Literal[1, 2]


@dataclass(frozen=True, slots=True)
class Statistic:
    """A number large, what it is below, and how it was before.

    Attributes:
        value: The number with its unit, or a dash where there are not enough days.
        label: What it is and how many days are behind it.
        change: How the period before compares, or how many more days are needed; empty where nothing can be said.
        is_changed: Whether that is a change beyond chance.
        concern: Why it may be worth a word; marked by a sign, not by colour alone.
    """

    value: str
    label: str
    change: str = ""
    is_changed: bool = False
    concern: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """Statistics side by side under a heading with what they are compared to, and further ones in smaller type."""

    title: str
    note: str
    statistics: tuple[Statistic, ...]
    more: tuple[Statistic, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as an SVG document, with the words that stand for it where it cannot be seen."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class Stretching:
    """A figure that is drawn when it is known how much of the page the words leave.

    Attributes:
        width: Its width in points.
        least: The least height in points in which it can be read.
        most: The most that it is given.
        draw: Makes it in a height.
    """

    width: int
    least: int
    most: int
    draw: Callable[[int], Picture]


@dataclass(frozen=True, slots=True)
class PrincipleCard:
    """One recovery principle, in the very words of the teen's window.

    Attributes:
        name: The principle.
        verdict: The answer to its question in a word or two.
        is_firm: Whether the answer is sure.
        lead: The answer, or while there is none a number of these days.
        second: The other of the two.
        notes: For each test that is told of, its number with interval, days, method, p and share.
        picture: A figure of the same matter; left out where there is nothing to draw.
    """

    name: str
    verdict: str
    is_firm: bool
    lead: str
    second: str
    notes: tuple[str, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Something in the teen's own words, in versions for less and less room; a remark says where one is shortened."""

    label: str
    versions: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The words where there is the most room."""
        return self.versions[0][0]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a heading.

    Attributes:
        title: The heading.
        header: What each column holds.
        rows: The cells; all rows have as many as the header.
        more: What is said where so many rows do not fit, by their number: ``more[0]`` is empty.
        note: A line below.
        shares: How wide the columns are beside each other.
        numbers: Which columns hold numbers and are set to the right.
        newest_last: Whether the first rows are left out where not all fit, instead of the last.
        least_rows: How many rows are shown however little room there is.
    """

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    more: tuple[str, ...]
    note: str = ""
    shares: tuple[float, ...] = ()
    numbers: tuple[int, ...] = ()
    newest_last: bool = False
    least_rows: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a bar: what it is, how many days, and how dark it is drawn (0 to 1)."""

    label: str
    days: int
    tint: float


@dataclass(frozen=True, slots=True)
class Bar:
    """Days parted into a few kinds, as one bar with its words."""

    title: str
    shares: tuple[Share, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """Page 2 of the summary. Empty parts are not printed.

    Attributes:
        title: The heading of the page.
        subtitle: The period.
        figures: Side by side, or below each other where one is as wide as the page, each with its heading.
        setbacks: The setbacks, a row each.
        tables: Small tables, in two columns.
        tests: Every test with its number, its interval, its days and its method.
        notes_title: The heading over the notes.
        notes: Earlier notes for the therapist, newest first.
        notes_more: What is said where so many notes do not fit, by their number.
        pain: Days by how much pain there was.
        small_print: How it was worked out.
    """

    title: str
    subtitle: str
    figures: tuple[tuple[str, Stretching], ...]
    setbacks: Table | None
    tables: tuple[Table, ...]
    tests: Table | None
    notes_title: str
    notes: tuple[str, ...]
    notes_more: tuple[str, ...]
    pain: Bar | None
    small_print: str


@dataclass(frozen=True, slots=True)
class SummaryContent:
    """The summary: page 1, and page 2 where it was asked for and has something to say. Empty parts are left out."""

    title: str
    subtitle: str
    logged: str
    logged_label: str
    nothing: str
    strip: Strip | None
    principles_title: str
    principles: tuple[PrincipleCard, ...]
    principles_note: str
    picture_title: str
    picture_note: str
    picture_concern: str
    picture: Stretching | None
    quotes_title: str
    question: Quote | None
    quotes: tuple[Quote, ...]
    points_title: str
    points: tuple[str, ...]
    footer: str
    detail: Detail | None = None
