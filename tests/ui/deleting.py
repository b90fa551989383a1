"""Widgets that go at once."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget


def delete_now(widget: QWidget) -> None:
    """Delete a widget at once; one that lingers makes every later change of the style sheet slower."""
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
