"""Which helplines come first: those of the journal's own time zone, and only then those of the machine's country."""

from zoneinfo import available_timezones

import pytest

from amps_journal.domain import catalogue
from amps_journal.domain.helplines import helpline_region, region_of_territory, region_of_zone


@pytest.mark.parametrize(
    ("zone", "region"),
    [
        ("Europe/London", "united_kingdom"),
        ("Europe/Dublin", "ireland"),
        ("Europe/Berlin", "european_union"),
        ("Europe/Belgrade", "european_union"),
        ("America/Toronto", "canada"),
        ("America/Vancouver", "canada"),
        ("America/St_Johns", "canada"),
        ("America/New_York", "united_states"),
        ("America/Indiana/Knox", "united_states"),
        ("America/Puerto_Rico", "united_states"),
        ("Pacific/Honolulu", "united_states"),
        ("Australia/Perth", "australia"),
        ("Pacific/Auckland", "new_zealand"),
        ("Atlantic/Canary", "european_union"),
        ("GB", "united_kingdom"),
        ("Eire", "ireland"),
        ("US/Eastern", "united_states"),
        ("Canada/Pacific", "canada"),
        ("Australia/NSW", "australia"),
        ("NZ", "new_zealand"),
    ],
)
def test_the_time_zone_says_where_the_teen_is(zone, region):
    assert region_of_zone(zone) == region


@pytest.mark.parametrize("zone", ["UTC", "America/Sao_Paulo", "America/Mexico_City", "Asia/Tokyo", "Etc/GMT+5", "Mars"])
def test_a_zone_of_no_region_says_nothing(zone):
    assert region_of_zone(zone) is None


def test_every_zone_has_a_known_region_or_none():
    known = {entry.key for entry in catalogue.entries("helplines")}
    for zone in available_timezones():
        assert region_of_zone(zone) in known | {None}


@pytest.mark.parametrize(("territory", "region"), [("GB", "united_kingdom"), ("US", "united_states"), ("", None)])
def test_a_country_has_its_region(territory, region):
    assert region_of_territory(territory) == region


def test_the_journal_comes_before_the_machine():
    assert helpline_region("Europe/London", "US") == "united_kingdom"


def test_the_machine_comes_in_where_the_journal_says_nothing():
    assert helpline_region(None, "NZ") == "new_zealand"
    assert helpline_region("UTC", "NZ") == "new_zealand"


def test_somewhere_else_sees_the_numbers_of_europe():
    assert helpline_region("Asia/Tokyo", "JP") == "european_union"
