"""What the tz database knows of a time zone besides its clock: its country, and its side of the equator."""

from functools import cache
from importlib import resources


def territory_of_zone(zone: str) -> str:
    """The country code of an IANA time zone such as ``Europe/London``, empty where it has none."""
    return _places().get(_present_name(zone), ("", ""))[0]


def is_southern(zone: str) -> bool:
    """Whether a time zone lies south of the equator, by the place that the tz database names for it."""
    return _places().get(_present_name(zone), ("", ""))[1].startswith("-")


def _present_name(zone: str) -> str:
    """The zone itself, or what a zone of an old name is called today."""
    return zone if zone in _places() else _zones_of_old_names().get(zone, zone)


@cache
def _places() -> dict[str, tuple[str, str]]:
    """Country codes and coordinates (ISO 6709) by zone: ``zone.tab``, columns code, coordinates, zone."""
    rows = (line.split("\t") for line in _table("zone.tab") if line and not line.startswith("#"))
    return {zone: (territory, coordinates) for territory, coordinates, zone, *_comment in rows}


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
