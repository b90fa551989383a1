"""Takes out of a layout what was shown before."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLayout


def empty(layout: "QLayout") -> None:
    """Take everything out of a layout; its widgets go, its gaps are forgotten."""
    for _ in range(layout.count()):
        taken: Any = layout.takeAt(0)
        part = taken.widget() if taken is not None else None
        if part is not None:
            part.hide()
            part.deleteLater()
