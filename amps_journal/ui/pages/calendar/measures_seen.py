"""Which measures of a year somebody may see: one whose answers they do not get is not even named to them."""

from collections.abc import Mapping
from types import MappingProxyType

from amps_journal.domain.year import MEASURES
from amps_journal.sharing import selection

# The fields that each measure is made of; those that are not named here are a field of their own.
_MADE_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "active_minutes": frozenset({"activities.minutes"}),
        "school": frozenset({"school.status"}),
        "sleep": frozenset({"sleep.lights_out", "sleep.woke"}),
        "programme": frozenset({"activities.item", "plan.programme.key"}),
        "routine": frozenset({"routine_done", "plan.routine.key"}),
        "pain": frozenset({"pain.average"}),
    }
)


def measures_for(audience: str) -> tuple[str, ...]:
    """The measures that the audience may see, in the order in which they are offered; all where nobody looks on."""
    if not audience:
        return MEASURES
    visible = selection(audience).visible
    return tuple(measure for measure in MEASURES if _MADE_OF.get(measure, frozenset({measure})) <= visible)
