from datetime import date, time

import pytest

from amps_journal.domain.day import Sleep
from amps_journal.domain.nights import NightDoubt, night_doubt, without_slip

DAY = date(2026, 4, 16)


def sleep(out, woke=None, **more):
    return Sleep(lights_out=out, woke=woke, **more)


@pytest.mark.parametrize(
    ("night", "doubt"),
    [
        (None, NightDoubt.NONE),
        (sleep(time(22)), NightDoubt.NONE),
        (sleep(time(22), time(7)), NightDoubt.NONE),
        (sleep(time(22), time(12)), NightDoubt.NONE),
        (sleep(time(22), time(12, 5)), NightDoubt.UNUSUAL),
        (sleep(time(4), time(7)), NightDoubt.NONE),
        (sleep(time(4, 5), time(7)), NightDoubt.UNUSUAL),
        (sleep(time(16), time(12)), NightDoubt.UNUSUAL),
        (sleep(time(16), time(12, 5)), NightDoubt.IMPOSSIBLE),
        (sleep(time(7), time(7)), NightDoubt.IMPOSSIBLE),
        (sleep(time(23), time(7), awake_minutes=480), NightDoubt.IMPOSSIBLE),
    ],
)
def test_a_night_is_doubted_by_its_length(night, doubt):
    assert night_doubt(night, DAY, "UTC") is doubt


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (sleep(time(10, 30)), sleep(time(22, 30))),
        (sleep(time(10, 30), time(6, 50)), sleep(time(22, 30), time(6, 50))),
        (sleep(time(22, 30), time(18, 50)), sleep(time(22, 30), time(6, 50))),
        (sleep(time(9), time(6), quality=3), sleep(time(21), time(6), quality=3)),
    ],
)
def test_twelve_hours_mend_a_slip(said, meant):
    assert without_slip(said, DAY, "UTC") == meant


@pytest.mark.parametrize(
    "said",
    [
        sleep(time(22, 30)),
        sleep(time(1, 30)),
        sleep(None, time(18)),
        sleep(time(22, 30), time(6, 50)),
        sleep(time(21), time(12)),  # long, and neither time is an odd one
        sleep(time(4), time(5)),  # short, as some nights are
    ],
)
def test_what_reads_as_meant_is_no_slip(said):
    assert without_slip(said, DAY, "UTC") is None
