"""The path of doing on Today: its newest stretch, what was done on the open day, and how far the path has come."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from amps_journal.formats.joined import sentences
from amps_journal.i18n import plural, translate
from amps_journal.ui.widgets.buttons.text_button import LINK_EDGE, button
from amps_journal.ui.widgets.foundation.announce import announce
from amps_journal.ui.widgets.foundation.themed import Themed
from amps_journal.ui.widgets.layout.card import Card, label

if TYPE_CHECKING:
    from amps_journal.domain.doing_path import DoingPath
    from amps_journal.ui.theme import Theme
    from amps_journal.ui.widgets.landscape.path_view import PathPicture

_HIGH, _LOW, _WIDE = 150, 110, 290


class _PicturePlace(Themed, QWidget):
    """Keeps the room of the picture, which is loaded and painted once the day can be used."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__()
        self._theme = theme
        self._is_low = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 0)

    def set_low(self, low: bool) -> None:
        """Take less height."""
        if low != self._is_low:
            self._is_low = low
            self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """In the shape of the picture."""
        if self._is_low:
            return self._theme.px(_LOW)
        return max(self._theme.px(_HIGH), round(width * _HIGH / _WIDE))

    def sizeHint(self) -> QSize:
        """As wide as the side of Today."""
        return QSize(self._theme.px(_WIDE), self.heightForWidth(self._theme.px(_WIDE)))

    def minimumSizeHint(self) -> QSize:
        """The least width, at the least height."""
        return QSize(self._theme.px(160), self._theme.px(_LOW if self._is_low else _HIGH))


class PathCard(Themed, Card):
    """A picture to open, and a few words below it; once the day has what it needs, a good night.

    ``path_requested`` asks for the whole path, ``day_ended`` says that the teen has no more to tell of the day.

    Args:
        theme: What to paint with.
    """

    path_requested = Signal()
    day_ended = Signal()

    def __init__(self, theme: "Theme") -> None:
        super().__init__("path_card", padding=0)
        self._theme = theme
        self.setAccessibleName(translate("Today", "Your path"))
        self._place = _PicturePlace(theme)
        self._picture: PathPicture | None = None
        self._logged = label("", "title", "logged_days", wrap=True)
        self._line = label("", "title", "closing_line", wrap=True)
        self._words = label("", "quiet", "logged_words", wrap=True)
        self._way = label("", "small", "path_words", wrap=True)
        self._farewell = label("", "strong", "farewell", wrap=True)
        self._enough = button("thats_it", translate("Today", "That’s it for today"), "link")
        self._enough.clicked.connect(self.day_ended)
        for hidden in (self._line, self._way, self._farewell, self._enough):
            hidden.hide()
        words = QVBoxLayout()
        words.setContentsMargins(16, 10, 16, 14)
        words.setSpacing(4)
        for line in (self._line, self._logged, self._words, self._farewell, self._way):
            words.addWidget(line)
        foot = QHBoxLayout()
        foot.setSpacing(0)
        foot.addSpacing(-LINK_EDGE)
        foot.addWidget(self._enough)
        foot.addStretch(1)
        words.addLayout(foot)
        self.body.setSpacing(0)
        self.body.addWidget(self._place)
        self.body.addLayout(words)

    def set_low(self, low: bool) -> None:
        """Take less height, where something else needs it."""
        self._place.set_low(low)

    def _made_picture(self) -> "PathPicture":
        if self._picture is None:
            from amps_journal.ui.widgets.landscape.path_view import PathPicture  # noqa: PLC0415  (not at the start)

            self._picture = PathPicture("path_picture", translate("Today", "Open your path"), self.theme)
            self._picture.clicked.connect(self.path_requested)
            self._place.inside.addWidget(self._picture)
        return self._picture

    def show_path(self, path: "DoingPath", next_step: str, *, settles: bool = False) -> None:
        """Show the path as it is.

        Args:
            path: What was done.
            next_step: The next step of the goal under way, or nothing.
            settles: Whether its newest stone was laid just now.
        """
        picture = self._made_picture()
        picture.set_path(path)
        far = plural("Today", "One day of doing so far", "{n} days of doing so far", len(path.stones))
        if not path.stones:
            self._way.setText("")
        elif next_step:
            self._way.setText(translate("Today", "{far} · next: {step}", far=far, step=next_step))
        else:
            self._way.setText(far)
        self._way.setVisible(bool(path.stones))
        if settles:
            picture.settle()

    def show_logged(self, said: str) -> None:
        """Say how many of the last days were logged; what was done on the day takes its place."""
        self._logged.setText(said)

    def show_done(self, line: str, words: str) -> None:
        """Say one thing that was done on the open day, and how much is answered."""
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self._logged.setVisible(not line)
        self._words.setText(words)

    def show_end(self, farewell: str, *, may_end: bool, is_new: bool = False) -> None:
        """Wish a good night, or offer to be done with the day.

        Args:
            farewell: The wish, or nothing while the day is open.
            may_end: Whether the teen may say that this was all.
            is_new: Whether the day lay open without a wish until now: then the wish is also spoken.
        """
        self._farewell.setText(farewell)
        self._farewell.setVisible(bool(farewell))
        if self._enough.hasFocus() and not may_end and self._picture is not None:
            self._picture.setFocus(Qt.FocusReason.OtherFocusReason)  # Else Qt takes it to the pages of the window.
        self._enough.setVisible(may_end)
        if farewell and is_new:
            announce(self, sentences(self._line.text(), farewell))
            if self._picture is not None:
                self._picture.settle()
