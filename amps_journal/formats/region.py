"""The region that formats follow: the land of the machine, and what the teen set otherwise."""

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]


def _lands(codes: str) -> frozenset[str]:
    return frozenset(codes.split())


_SUNDAY_FIRST = _lands(
    "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA "
    "PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW"
)
_SATURDAY_FIRST = _lands("AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY")
_TWELVE_HOURS = _lands(
    "AE AG AL AS AU BB BD BH BM BN BO BS BT CA CO CR CU CY DJ DM DO DZ EC EG EH ER ET FJ FM GD GH GM GR GT GU GY "
    "HK HN IN IQ JM JO KH KI KN KP KR KW KY LB LC LR LS LY MH MO MP MR MW MX MY NA NI NZ OM PA PE PG PH PK PR PS "
    "PW QA SA SB SD SG SL SO SS SV SY SZ TC TD TN TO TT TW UM US VC VE VG VI VU WS YE ZM"
)
_MONTH_FIRST = _lands("AS BI CA FM GU JP MH MP PH PR PW UM US VI")
"""Where English puts the month before the day."""
_LETTER_PAPER = _lands("BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE")

MONDAY, SATURDAY, SUNDAY = 0, 5, 6


@dataclass(frozen=True, slots=True)
class Region:
    """Where the reader is.

    Attributes:
        territory: The land as two letters; empty where it is not known, which reads as in most of the world.
        clock: ``12`` or ``24`` where the teen chose one; empty follows the land.
        chosen_paper: ``a4`` or ``letter`` where the teen chose one; empty follows the land.
    """

    territory: str = ""
    clock: str = ""
    chosen_paper: str = ""

    @property
    def has_half_days(self) -> bool:
        """Whether the clock counts to 12 twice a day: 10:30 pm."""
        return self.clock == "12" if self.clock else self.territory in _TWELVE_HOURS

    @property
    def first_weekday(self) -> int:
        """The weekday on which weeks begin there, 0 = Monday."""
        if self.territory in _SUNDAY_FIRST:
            return SUNDAY
        return SATURDAY if self.territory in _SATURDAY_FIRST else MONDAY

    @property
    def paper(self) -> Paper:
        """``letter`` or ``a4``."""
        if self.chosen_paper:
            return "letter" if self.chosen_paper == "letter" else "a4"
        return "letter" if self.territory in _LETTER_PAPER else "a4"

    @property
    def puts_month_first(self) -> bool:
        """Whether English writes May 12 there rather than 12 May."""
        return self.territory in _MONTH_FIRST


@dataclass(slots=True)
class _InUse:
    region: Region


_in_use = _InUse(Region())


def use_region(region: Region) -> None:
    """Write as that region does from now on."""
    _in_use.region = region


def region() -> Region:
    """The region in use."""
    return _in_use.region
