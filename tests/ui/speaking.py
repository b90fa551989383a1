"""What a screen reader is told about a widget."""

from PySide6.QtGui import QAccessible


def reader(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None, f"{widget.objectName()} is unknown to screen readers"
    return interface


def name_of(widget) -> str:
    return reader(widget).text(QAccessible.Text.Name)


def description_of(widget) -> str:
    return reader(widget).text(QAccessible.Text.Description)


def role_of(widget) -> QAccessible.Role:
    return reader(widget).role()


def is_checked(widget) -> bool:
    return bool(reader(widget).state().checked)


def press(widget) -> None:
    """Do what a screen reader does to press or toggle."""
    actions = reader(widget).actionInterface()
    names = actions.actionNames()
    actions.doAction("Toggle" if "Toggle" in names else "Press")
