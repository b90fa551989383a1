"""Which helplines to show first: those of where the journal is kept, by its time zone."""

from functools import cache
from importlib import resources

from amps_journal.domain import catalogue

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
    return region_of_territory(_territory_of_zone(zone)) or (_REGION_OF_AREA.get(area) if "/" in zone else None)


def helpline_region(zone: str | None, territory: str) -> str:
    """The region to show first: by the journal's time zone, then by the machine's country code."""
    return (region_of_zone(zone) if zone else None) or region_of_territory(territory) or ANYWHERE


def _territory_of_zone(zone: str) -> str:
    """The country code of a time zone, empty where it has none; old names of a zone count as the zone."""
    territories, zones = _territories(), _zones_of_old_names()
    return territories.get(zone) or territories.get(zones.get(zone, zone), "")


@cache
def _territories() -> dict[str, str]:
    """Country codes by zone: the second table of the tz database, columns code, coordinates, zone."""
    rows = (line.split("\t") for line in _table("zone.tab") if line and not line.startswith("#"))
    return {zone: territory for territory, _coordinates, zone, *_comment in rows}


@cache
def _zones_of_old_names() -> dict[str, str]:
    """Zones by their old names, such as ``America/New_York`` for ``US/Eastern``: lines ``L zone name``."""
    rows = (line.split() for line in _table("tzdata.zi") if line.startswith("L "))
    return {name: zone for _letter, zone, name in rows}


def _table(name: str) -> list[str]:
    try:
        return (resources.files("tzdata") / "zoneinfo" / name).read_text("utf-8").splitlines()
    except (ImportError, OSError):
        return []  # Whatever else is missing, the page with the helplines opens.
