"""This machine's own choices: theme, text size, language, window place, reminder. They are not part of any journal."""

import contextlib
import json
import logging
import re
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, time
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

THEMES = ("system", "light", "dark", "high_contrast")
ACCENTS = ("sea", "lake", "forest", "moss", "plum", "brick")
USUAL_ACCENT = "sea"
CLOCKS = ("system", "12", "24")
PAPERS = ("system", "a4", "letter")
OFFERS = ("watch", "setback_day", "tapering", "ladder", "review", "restart")
OFFER_QUIET_DAYS = 7
"""An offer that was made is not made again on a later day before so many have gone by."""
_OFFER_DAYS = ("made_on", "answered_on")


@dataclass(frozen=True, slots=True)
class OfferState:
    """What became of one kind of offer on this machine; dates are ISO dates, empty before the first.

    Attributes:
        name: One of ``OFFERS``.
        made_on: The day on which it was last made.
        answered_on: The day on which it was last taken up or turned down.
        off: Whether it is switched off.
    """

    name: str
    made_on: str = ""
    answered_on: str = ""
    off: bool = False


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """What the window looks like here, and when it reminds; ``text_scale`` is 1.0 for 100 %, up to 2.0.

    ``reminder_time`` is a time such as 19:30; ``reminded_on`` is the ISO date of the last reminder, empty before the
    first, and ``starts_with_session`` has a program wait in the tray for that time while no window is open.
    ``language`` is a code such as ``de``, empty for the language of the machine; ``clock`` and ``paper`` follow
    the machine's region unless they say otherwise. ``less_motion`` asks for steps in place of movement, also where the
    system does not. ``accent`` is the teen's own colour, one of ``ACCENTS``.
    ``offers`` holds the offers that were made, answered or switched off here, ``old_wins`` whether Today shows wins.
    """

    theme: str = "system"
    text_scale: float = 1.0
    language: str = ""
    clock: str = "system"
    paper: str = "system"
    window_geometry: str = ""
    reminder: bool = False
    reminder_time: str = "19:30"
    reminded_on: str = ""
    starts_with_session: bool = False
    less_motion: bool = False
    offers: tuple[OfferState, ...] = ()
    accent: str = USUAL_ACCENT
    old_wins: bool = True

    @property
    def reminder_at(self) -> time | None:
        """The time of the daily reminder, or ``None`` where it is off."""
        return time.fromisoformat(self.reminder_time) if self.reminder else None

    @property
    def last_reminded(self) -> date | None:
        """The day of the last reminder on this machine."""
        return date.fromisoformat(self.reminded_on) if self.reminded_on else None

    def is_offer_on(self, name: str) -> bool:
        """Whether this kind of offer is wanted; it is, until it is switched off."""
        return not self._offer(name).off

    def may_offer(self, name: str, today: date, quiet_days: int = OFFER_QUIET_DAYS) -> bool:
        """Whether an offer may be shown today: it is on, and was neither answered today nor made a few days ago.

        Args:
            name: One of ``OFFERS``.
            today: The date.
            quiet_days: How many days must lie between the days on which it is made.
        """
        state = self._offer(name)
        if state.off or state.answered_on == today.isoformat():
            return False
        if not state.made_on:
            return True
        gone_by = (today - date.fromisoformat(state.made_on)).days
        # A date that is still to come was written by a clock that was wrong.
        return gone_by <= 0 or gone_by >= quiet_days

    def with_offer_made(self, name: str, today: date) -> "MachineSettings":
        """The settings after an offer was shown."""
        return self._with_offer(replace(self._offer(name), made_on=today.isoformat()))

    def with_offer_answered(self, name: str, today: date) -> "MachineSettings":
        """The settings after an offer was taken up or turned down."""
        made = today.isoformat()
        return self._with_offer(replace(self._offer(name), made_on=made, answered_on=made))

    def with_offer_on(self, name: str, on: bool) -> "MachineSettings":
        """The settings with a kind of offer switched on or off."""
        return self._with_offer(replace(self._offer(name), off=not on))

    def _offer(self, name: str) -> OfferState:
        return next((state for state in self.offers if state.name == name), OfferState(name))

    def _with_offer(self, state: OfferState) -> "MachineSettings":
        others = tuple(other for other in self.offers if other.name != state.name)
        return replace(self, offers=(*others, state))


def load_settings(file: Path) -> MachineSettings:
    """The choices kept in the file; anything missing or unreadable is as it comes from the factory."""
    try:
        stored = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return MachineSettings()
    except (OSError, ValueError):
        logger.warning("The settings of this machine could not be read and are as new")
        return MachineSettings()
    return _known(stored) if isinstance(stored, dict) else MachineSettings()


def save_settings(file: Path, settings: MachineSettings) -> None:
    """Keep the choices; a machine that does not allow it goes on without, as none of them matters to a journal."""
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_suffix(".partial")
        partial.write_text(json.dumps(asdict(settings), indent=1), "utf-8")
        partial.replace(file)


def _known(stored: dict[str, Any]) -> MachineSettings:
    settings = MachineSettings()
    for field in fields(MachineSettings):
        value: Any = stored.get(field.name)
        # The very type: in Python True is a number, too.
        if type(value) is type(getattr(settings, field.name)):
            settings = replace(settings, **{field.name: value})
    settings = replace(settings, offers=_known_offers(stored.get("offers")))
    usual = MachineSettings()
    if settings.theme not in THEMES:
        settings = replace(settings, theme=usual.theme)
    if settings.accent not in ACCENTS:
        settings = replace(settings, accent=usual.accent)
    if settings.clock not in CLOCKS:
        settings = replace(settings, clock=usual.clock)
    if settings.paper not in PAPERS:
        settings = replace(settings, paper=usual.paper)
    if not _is_time(settings.reminder_time):
        settings = replace(settings, reminder_time=usual.reminder_time)
    if not _is_date(settings.reminded_on):
        settings = replace(settings, reminded_on=usual.reminded_on)
    return replace(settings, text_scale=min(2.0, max(1.0, settings.text_scale)))


def _known_offers(stored: Any) -> tuple[OfferState, ...]:
    """The offers that are well in a file; each kind once."""
    found: dict[str, OfferState] = {}
    for row in stored if isinstance(stored, list) else []:
        name = row.get("name") if isinstance(row, dict) else None
        if not isinstance(name, str) or name not in OFFERS:
            continue
        made, answered = (day if isinstance(day := row.get(key), str) and _is_date(day) else "" for key in _OFFER_DAYS)
        found[name] = OfferState(name, made, answered, off=row.get("off") is True)
    return tuple(found.values())


def _is_time(text: str) -> bool:
    return re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) is not None


def _is_date(text: str) -> bool:
    try:
        return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False
