"""Keeps Python 3.11 alive under PySide6 6.12.

Its wheels are built for a Python whose ``None`` is never counted (3.12 and later). On 3.11 each call into Qt that
answers ``None`` takes one reference to it too many, and after some thousand calls the interpreter ends itself with
"deallocating None". So many references that no session can use them up make ``None`` last here as well.
"""

import ctypes
import sys

_FIRST_WITH_LASTING_NONE = (3, 12)


def keep_none_alive() -> None:
    """Give ``None`` more references than a session can lose; does nothing where Python sees to that itself."""
    if sys.version_info < _FIRST_WITH_LASTING_NONE and sys.implementation.name == "cpython":
        references = ctypes.c_ssize_t.from_address(id(None))
        references.value = max(references.value, sys.maxsize // 2)
