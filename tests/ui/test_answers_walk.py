"""Whatever is clicked and typed in whatever order: nothing not meant is stored, and what is stored is shown."""

import os
from dataclasses import replace
from datetime import time, timedelta

import pytest
from answers_walk import AnswersWalk, MistakenError
from today_pages import CONTENTS, THURSDAY, open_page  # noqa: F401  (open_page is a fixture)

from amps_journal.domain.day import Activity, CopingUse, DayEntry, Sleep
from amps_journal.domain.questions import FIELDS_OF_QUESTION
from amps_journal.ui.pages.today.feelings import FeelingsRow
from amps_journal.ui.widgets.inputs.scale import ScaleSelector

STEPS = int(os.environ.get("AMPS_WALK_STEPS", "150"))
SEEDS = range(int(os.environ.get("AMPS_WALK_SEEDS", "1")))
"""`make sweep` walks much further."""
WEEKS_BEFORE = tuple(
    DayEntry(
        date=THURSDAY - timedelta(days=back),
        did=("hobby", "baked bread"),
        activities=(Activity(kind="walk", minutes=25), Activity(kind="aerobic", minutes=20, item="bike")),
        coping=(CopingUse(strategy="breathing"),),
        sleep=Sleep(lights_out=time(22, 30), woke=time(6, 50)),
        stress_sources=("band practice",),
    )
    for back in range(1, 15)
)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("question", FIELDS_OF_QUESTION)
def test_careless_hands_store_nothing_that_was_not_meant(open_page, question, request, seed) -> None:  # noqa: F811
    page, store = open_page(contents=replace(CONTENTS, days=WEEKS_BEFORE))
    walk = AnswersWalk(page, store.days.get, question, seed=seed)
    request.addfinalizer(walk.close)
    walk.walk(STEPS)
    assert set(store.days) - {entry.date for entry in WEEKS_BEFORE} <= {THURSDAY}


def _answer_one_more(scale, value):
    scale._value = value
    scale._show()
    scale.value_changed.emit(None if value is None else min(10, value + 1))


def _show_nothing_anew(row, entry):
    if row.entry.mood is None:
        row._mood.set_value(entry.mood)


def _answer_mood_too(row, **fields):
    row.edited.emit({**fields, "did": ("hobby",)})


@pytest.mark.parametrize(
    ("place", "method", "fault"),
    [
        (ScaleSelector, "_answer", _answer_one_more),
        (FeelingsRow, "_show", _show_nothing_anew),
        (FeelingsRow, "edit", _answer_mood_too),
    ],
)
def test_the_walk_notices_a_row_that_errs(open_page, request, monkeypatch, place, method, fault) -> None:  # noqa: F811
    page, store = open_page()
    monkeypatch.setattr(place, method, fault)
    walk = AnswersWalk(page, store.days.get, "feelings", seed=1)
    request.addfinalizer(walk.close)
    with pytest.raises(MistakenError):
        walk.walk(500)
