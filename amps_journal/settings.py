"""This machine's own choices: theme, text size, language, window place. They are not part of any journal."""

import contextlib
import json
import logging
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

logger = logging.getLogger(__name__)

THEMES = ("system", "light", "dark", "high_contrast")


@dataclass(frozen=True, slots=True)
class MachineSettings:
    """What the window looks like here; ``text_scale`` is 1.0 for 100 %, up to 2.0."""

    theme: str = "system"
    text_scale: float = 1.0
    language: str = "en"
    window_geometry: str = ""


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
        value = stored.get(field.name)
        if isinstance(value, bool) or not isinstance(value, type(getattr(settings, field.name))):
            continue
        settings = replace(settings, **{field.name: value})
    if settings.theme not in THEMES:
        settings = replace(settings, theme="system")
    return replace(settings, text_scale=min(2.0, max(1.0, settings.text_scale)))
