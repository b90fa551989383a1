"""What is made of the days and needs a few cells of each: the path of doing, the wins, the teen's own words.

It is loaded when one of them is first asked for, as the window starts without them.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from amps_journal.db.columns import select
from amps_journal.db.rows import without_collecting, words
from amps_journal.domain.calendar import attended_of
from amps_journal.domain.doing_path import Stone, doings
from amps_journal.domain.own_words import OwnWords, own_words
from amps_journal.domain.wins import Win

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def read_stones(connection: "Connection") -> tuple[Stone, ...]:
    """The stones of the path of doing, in order of their dates: a few cells a day."""
    what = ["date", "school_status", "school_attended", "activities_count", "routine_done", "coping_count", "did"]
    stones = []
    for day, status, attended, activities, routine, coping, did in connection.execute(
        select(what, "days", "ORDER BY date")
    ):
        share = attended_of(status, attended)
        done = doings(share, activities, routine and words(routine), coping, did and words(did))
        if done:
            stones.append(Stone(date.fromisoformat(day), done))
    return tuple(stones)


def read_wins(connection: "Connection") -> tuple[Win, ...]:
    """The days with a win or with something the teen got to do, in order of their dates: three cells a day."""
    rows = connection.execute(
        select(["date", "win", "did"], "days", "WHERE win IS NOT NULL OR did IS NOT NULL ORDER BY date")
    )
    found = (Win(date.fromisoformat(day), win or "", words(did) if did else ()) for day, win, did in rows)
    return tuple(win for win in found if win.words or win.did)


def read_own_words(connection: "Connection") -> tuple[OwnWords, ...]:
    """The days that hold something in the teen's own words, in order of their dates; no number is read."""
    with without_collecting():
        return tuple(day for day in _own_words_of_rows(connection) if day is not None)


def _own_words_of_rows(connection: "Connection") -> Iterator[OwnWords | None]:
    texts, lists = ["win", "private_note", "therapist_note"], ["did", "stress_sources", "appointments"]
    moved, used = _pairs(connection, "activities", "kind"), _pairs(connection, "coping", "strategy")
    for day, win, private, therapist, *cells in connection.execute(
        select(["date", *texts, *lists], "days", "ORDER BY date")
    ):
        did, sources, appointments = (
            [(name, key) for key in (words(cell) if cell else ())] for name, cell in zip(lists, cells, strict=True)
        )
        named = (
            *did,
            *(("activities", kind) for kind in moved.get(day, ())),
            *(("strategies", strategy) for strategy in used.get(day, ())),
            *sources,
            *appointments,
        )
        yield own_words(date.fromisoformat(day), win, private, therapist, named)


def _pairs(connection: "Connection", table: str, column: str) -> dict[str, list[str]]:
    """One column of a list of the days, by the text of their dates."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for day, cell in connection.execute(select(["date", column], table, "ORDER BY date, position")):
        found[day].append(cell)
    return found
