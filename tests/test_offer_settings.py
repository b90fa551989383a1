"""Offers are made at most once a week, and not at all where they are switched off."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from amps_journal.settings import OFFERS, MachineSettings, load_settings, save_settings

TODAY = date(2026, 3, 11)


def test_an_offer_is_made_once_a_week() -> None:
    settings = MachineSettings()
    assert settings.may_offer("watch", TODAY)
    made = settings.with_offer_made("watch", TODAY)
    free = [n for n in range(10) if made.may_offer("watch", TODAY + timedelta(days=n))]
    assert free == [0, 7, 8, 9]
    assert [n for n in range(16) if made.may_offer("watch", TODAY + timedelta(days=n), 14)] == [0, 14, 15]
    assert made.may_offer("tapering", TODAY + timedelta(days=1))


def test_an_answered_offer_does_not_come_back_on_the_same_day() -> None:
    answered = MachineSettings().with_offer_made("tapering", TODAY).with_offer_answered("tapering", TODAY)
    assert [n for n in range(8) if answered.may_offer("tapering", TODAY + timedelta(days=n))] == [7]


def test_an_offer_that_is_switched_off_is_never_made() -> None:
    off = MachineSettings().with_offer_made("watch", TODAY).with_offer_on("watch", on=False)
    assert not off.is_offer_on("watch")
    assert not off.may_offer("watch", TODAY + timedelta(days=99))
    assert off.is_offer_on("tapering")
    on = off.with_offer_on("watch", on=True)
    assert on.is_offer_on("watch")
    assert not on.may_offer("watch", TODAY + timedelta(days=1))


def test_a_clock_that_ran_ahead_does_not_silence_an_offer() -> None:
    assert MachineSettings().with_offer_made("watch", TODAY + timedelta(days=900)).may_offer("watch", TODAY)


def test_offers_come_back_from_the_file(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    kept = MachineSettings(theme="dark").with_offer_made("watch", TODAY).with_offer_answered("tapering", TODAY)
    kept = kept.with_offer_on("ladder", on=False)
    save_settings(file, kept)
    assert load_settings(file) == kept


@pytest.mark.parametrize(
    "stored",
    [3, None, "watch", {}, [3], [None], [{}], [{"name": 3}], [{"name": "pain"}], [{"name": ["watch"]}]],
)
def test_damaged_offers_are_none(tmp_path: Path, stored: object) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "dark", "offers": stored}), "utf-8")
    assert load_settings(file) == MachineSettings(theme="dark")


def test_what_is_well_of_an_offer_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    rows = [{"name": "watch", "made_on": "2026-02-30", "answered_on": 5, "off": 1}, {"name": "review", "off": True}]
    file.write_text(json.dumps({"offers": rows}), "utf-8")
    settings = load_settings(file)
    assert settings.may_offer("watch", TODAY)
    assert not settings.may_offer("review", TODAY)
    assert {state.name for state in settings.offers} <= set(OFFERS)
