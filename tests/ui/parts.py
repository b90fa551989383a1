"""Finding the parts of a page by the names that they have."""

from PySide6.QtWidgets import QLabel, QWidget


def find(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def said(page: QWidget, name: str) -> str:
    label = find(page, name)
    assert isinstance(label, QLabel), name
    return label.text()
