"""Which helplines to show first: those of where the journal is kept, by its time zone."""

from amps_journal.domain import catalogue
from amps_journal.domain.time_zones import territory_of_zone

ANYWHERE = "european_union"
"""The region where neither the journal nor the machine says where it is: the number 112 works in many countries."""
_REGION_OF_AREA = {"Europe": "european_union", "Australia": "australia"}


def region_of_territory(territory: str) -> str | None:
    """The region of the helplines for a country code such as ``GB``; ``None`` where no region names it."""
    for entry in catalogue.entries("helplines"):
        if territory in entry.more["territories"]:
            return entry.key
    return None


def region_of_zone(zone: str) -> str | None:
    """The region of the helplines for an IANA time zone such as ``Europe/London``; ``None`` where none fits."""
    area = zone.partition("/")[0]
    return region_of_territory(territory_of_zone(zone)) or (_REGION_OF_AREA.get(area) if "/" in zone else None)


def helpline_region(zone: str | None, territory: str) -> str:
    """The region to show first: by the journal's time zone, then by the machine's country code."""
    return (region_of_zone(zone) if zone else None) or region_of_territory(territory) or ANYWHERE
