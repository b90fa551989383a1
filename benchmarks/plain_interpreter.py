"""Leaves a setting of the interpreter to Python, to see what the program's own is worth."""

import gc
import sys

from amps_journal import app


def leave_to_python(setting: str) -> None:
    """Undo a setting before the program makes it.

    Args:
        setting: ``switch_interval``, ``collector``, or nothing.
    """
    if setting == "switch_interval":
        app.GIVE_WAY_AFTER_SECONDS = sys.getswitchinterval()
    elif setting == "collector":
        app.FULL_COLLECTION_AFTER = gc.get_threshold()[2]
        gc.disable = gc.freeze = lambda: None
