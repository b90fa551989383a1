"""What the summary says, before it is set in type: plain words and numbers, no layout."""

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
    """

    value: str
    label: str
    change: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """Statistics side by side under a heading."""

    title: str
    statistics: tuple[Statistic, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as an SVG document, with the words that stand for it where it cannot be seen."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class PrincipleCard:
    """One recovery principle: what it is called, its verdict in words, a sentence, the days behind.

    The picture is left out where there is nothing to draw.
    """

    name: str
    verdict: str
    statement: str
    note: str
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Something in the teen's own words; ``remark`` says so where it was shortened."""

    label: str
    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class SummaryContent:
    """Page 1 of the summary. Empty parts are not printed."""

    title: str
    subtitle: str
    logged: str
    logged_label: str
    nothing: str
    strips: tuple[Strip, ...]
    principles_title: str
    principles: tuple[PrincipleCard, ...]
    picture_title: str
    picture: Picture | None
    quotes_title: str
    quotes: tuple[Quote, ...]
    points_title: str
    points: tuple[str, ...]
    footer: str
