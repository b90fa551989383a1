"""The wheel scrolls and never answers."""

from PySide6.QtGui import QWheelEvent


class WheelScrolls:
    """For fields that Qt lets the wheel change: it goes to the page instead, focused or not.

    Three turns meant for the page had made another time of a setting and another kind of pain, and stored them.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what the field lies in."""
        event.ignore()
