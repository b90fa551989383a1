"""Where things lie: the shipped resources and the machine's own folders for journals and settings."""

from pathlib import Path

import platformdirs

_APP = "amps-journal"


def resource(*parts: str) -> Path:
    """The path of a shipped resource, such as ``resource("icons", "today.svg")``.

    In a checkout ``resources/`` lies beside the package; in an installed wheel it lies inside it.
    """
    package = Path(__file__).parent
    inside = package / "resources"
    root = inside if inside.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)


def default_journal_folder() -> Path:
    """The teen's own journal: a folder in the platform's place for application data."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "journal"


def demo_journal_folder() -> Path:
    """Where ``demo`` puts its sample journal: never the teen's own folder."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "demo-journal"


def settings_file() -> Path:
    """Where this machine's choices (theme, text size, window place) are kept."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.json"


def log_folder() -> Path:
    """Where the program writes its log, which never holds journal text."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


def shown(path: Path) -> str:
    """A path as a person likes to read it: the home folder is ``~``."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except (ValueError, RuntimeError):  # elsewhere, or a machine without a home
        return str(path)
