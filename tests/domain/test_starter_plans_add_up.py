"""A starter plan is one plan: the minutes of its programme are those that it asks for, on every weekday."""

import pytest

from amps_journal.domain.day import DESENSITIZATION
from amps_journal.domain.planning.starters import starter_plans


@pytest.mark.parametrize("starter", starter_plans(), ids=lambda starter: starter.key)
@pytest.mark.parametrize("weekday", range(7))
def test_the_programme_and_the_minutes_a_day_agree(starter, weekday) -> None:
    planned = [item for item in starter.programme if weekday in item.weekdays and item.kind != DESENSITIZATION]
    assert sum(item.minutes for item in planned) == starter.quota.minutes_from * starter.quota.first_step
