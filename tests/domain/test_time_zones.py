"""What the tz database says of where a time zone lies."""

import pytest

from amps_journal.domain.time_zones import is_southern, territory_of_zone


@pytest.mark.parametrize(
    ("zone", "territory", "southern"),
    [
        ("Europe/London", "GB", False),
        ("America/New_York", "US", False),
        ("US/Eastern", "US", False),
        ("Australia/Sydney", "AU", True),
        ("Australia/ACT", "AU", True),
        ("Pacific/Auckland", "NZ", True),
        ("Africa/Nairobi", "KE", True),
        ("UTC", "", False),
        ("Nowhere/Land", "", False),
    ],
)
def test_country_and_hemisphere(zone, territory, southern):
    assert (territory_of_zone(zone), is_southern(zone)) == (territory, southern)
