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


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """What the window looks like here, and when it reminds; ``text_scale`` is 1.0 for 100 %, up to 2.0.

    ``reminder_time`` is a time such as 19:30; ``reminded_on`` is the ISO date of the last reminder, empty before the
    first. ``less_motion`` asks for steps in place of movement, also where the system does not.
    """

    theme: str = "system"
    text_scale: float = 1.0
    language: str = "en"
    window_geometry: str = ""
    reminder: bool = False
    reminder_time: str = "19:30"
    reminded_on: str = ""
    less_motion: bool = False

    @property
    def reminder_at(self) -> time | None:
        """The time of the daily reminder, or ``None`` where it is off."""
        return time.fromisoformat(self.reminder_time) if self.reminder else None

    @property
    def last_reminded(self) -> date | None:
        """The day of the last reminder on this machine."""
        return date.fromisoformat(self.reminded_on) if self.reminded_on else None


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
    usual = MachineSettings()
    if settings.theme not in THEMES:
        settings = replace(settings, theme=usual.theme)
    if not _is_time(settings.reminder_time):
        settings = replace(settings, reminder_time=usual.reminder_time)
    if not _is_date(settings.reminded_on):
        settings = replace(settings, reminded_on=usual.reminded_on)
    return replace(settings, text_scale=min(2.0, max(1.0, settings.text_scale)))


def _is_time(text: str) -> bool:
    return re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) is not None


def _is_date(text: str) -> bool:
    try:
        return re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False
