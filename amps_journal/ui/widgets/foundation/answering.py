"""What answers a question with one value: it is shown, changed by the teen, and taken back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.foundation.button_group import Group, together_but_free

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from amps_journal.ui.theme import Theme

_Value = TypeVar("_Value")


class HoldsAnswer(Generic[_Value]):
    """Mixed into a widget that holds one answer; ``None`` is not answered.

    Its class has a signal ``value_changed``, which the teen's answers emit and ``set_value`` does not.
    """

    value_changed: "SignalInstance"
    _value: _Value | None = None

    def value(self) -> _Value | None:
        """The answer, or ``None``."""
        return self._value

    def set_value(self, value: _Value | None) -> None:
        """Show an answer, or none; says nothing."""
        self._value = value
        self._show()

    def clear_answer(self) -> None:
        """Go back to not answered, as the teen asked for it."""
        self._answer(None)

    def _answer(self, value: _Value | None) -> None:
        changed = value != self._value
        self._value = value
        self._show()
        if changed:
            self.value_changed.emit(self.value())

    def _show(self) -> None:
        """Show the value that is held, and say it."""
        raise NotImplementedError


class AnswerGroup(HoldsAnswer[_Value], Group):
    """Buttons that answer a question together."""

    value_changed = Signal(object)


class OptionGroup(AnswerGroup[Any]):
    """A button for each of a few answers, one of which may be chosen, or always is.

    Args:
        name: ``objectName``; the buttons are called ``<name>_<key>``.
        spoken: What the question is called.
        options: Keys with their words. Keys may be text, numbers or booleans.
        theme: What to paint with.
        parent: Qt owner.
    """

    one_is_always_chosen = False

    def __init__(
        self,
        name: str,
        spoken: str,
        options: Sequence[tuple[Any, str]],
        theme: "Theme",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, spoken, theme, parent)
        together = together_but_free(self)
        together.setExclusive(self.one_is_always_chosen)
        self._options: dict[Any, Any] = {}
        for key, words in options:
            button: Any = self._make_option(f"{name}_{str(key).lower()}", words)
            button.switched.connect(lambda on, key=key: self._on_switched(key, is_on=on))
            together.addButton(button)
            self._options[key] = button
        self._lay_out(self.buttons())
        self._value = next(iter(self._options)) if self.one_is_always_chosen else None
        self._show()

    def _make_option(self, name: str, words: str) -> QAbstractButton:
        """The button of one answer; it has a signal ``switched``."""
        raise NotImplementedError

    def _lay_out(self, buttons: Sequence[QAbstractButton]) -> None:
        """Put the buttons in their places; to be called once."""
        raise NotImplementedError

    def _on_switched(self, key: Any, *, is_on: bool) -> None:
        if is_on:
            self._answer(key)
        elif not self.one_is_always_chosen:
            self._answer(None)

    def value(self) -> Any:
        """The key that is chosen, or ``None``."""
        return self._value

    def buttons(self) -> Sequence[QAbstractButton]:
        """The buttons in reading order."""
        return list(self._options.values())

    def _show(self) -> None:
        for key, button in self._options.items():
            button.show_checked(key == self._value)
        chosen = self._options.get(self._value)
        self.setAccessibleDescription(chosen.text() if chosen else translate("Kit", "Not answered"))
        self.settle_tab_stop()
