"""Keeps Python's constants alive under a PySide6 that lets go of them once too often.

PySide6 6.12 is built as if ``None``, ``True`` and ``False`` were immortal, which they are from Python 3.12 on. On older
Pythons each of its calls that returns one of them drops a reference that it never took, and after some ten thousand
calls, a minute of use, the interpreter ends with "deallocating None". PySide6 6.11 is not touched by this.
"""

import sys

MORE_THAN_ENOUGH = 1 << 40
"""References that no program ever drops: a thousand calls a second for thirty years."""


def hold_constants() -> None:
    """Give the constants more references than can ever be dropped, where they are counted at all."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import ctypes  # noqa: PLC0415  (needed on old Pythons only)

    for constant in (None, True, False, NotImplemented, ...):
        # The count of references is the first field of every object in this Python.
        count = ctypes.c_ssize_t.from_address(id(constant))
        if count.value < MORE_THAN_ENOUGH:
            count.value += MORE_THAN_ENOUGH
