"""What the landscape is painted with: the theme's own colours, with a season and the teen's accent laid over them."""

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QColor

from amps_journal import paths
from amps_journal.domain.doing_path import Season

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


@cache
def _stored() -> dict[str, Any]:
    return tomllib.loads(paths.resource("landscape", "colours.toml").read_text("utf-8"))


@cache
def _colours(theme: str, accent: str, season: Season) -> dict[str, QColor]:
    of_theme = _stored()[theme]
    own = {name: value for name, value in of_theme.items() if isinstance(value, str)}
    of_season, of_teen = of_theme.get(season.name.lower(), {}), _stored()["accents"].get(accent, {}).get(theme, {})
    return {name: QColor(value) for name, value in (own | of_season | of_teen).items()}


def landscape_colours(theme: "Theme", season: Season) -> dict[str, QColor]:
    """Colours by their names in ``resources/landscape/colours.toml``."""
    return _colours(theme.name, theme.accent, season)
