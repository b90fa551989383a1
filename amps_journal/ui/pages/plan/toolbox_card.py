"""One skill in the toolbox: its name, what it is for, how it went so far, a star, and the way in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from amps_journal.domain import catalogue
from amps_journal.domain.planning.skills import SkillUse
from amps_journal.domain.skills import skill
from amps_journal.i18n import plural, translate
from amps_journal.ui.theme import paint_icon
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.foundation.painted_button import CompactButton
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import shows_ring
from amps_journal.ui.widgets.foundation.toggle_button import Switch
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.icon_mark import IconMark

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_SIDE = 32


class Star(Switch, CompactButton, QCheckBox):
    """A star to switch on and off; a check box to screen readers. Filled where it is on."""

    switched = Signal(bool)

    def __init__(self, name: str, spoken: str, theme: "Theme") -> None:
        super().__init__()
        self.dress(name, theme)
        self.setAccessibleName(spoken)
        set_tip(self, spoken)
        self.listen()

    def sizeHint(self) -> QSize:
        """A square that grows with the text."""
        return QSize(self._theme.px(_SIDE), self._theme.px(_SIDE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An outlined star, or a filled one on a soft ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._theme.colour
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colour("focus"), 2) if shows_ring(self) else Qt.PenStyle.NoPen)
        painter.setBrush(colour("accent_soft" if self.isChecked() else "chip" if self.underMouse() else "card"))
        painter.drawRoundedRect(place, 10, 10)
        inset = place.width() * 0.22
        name = "star_filled" if self.isChecked() else "star"
        paint_icon(
            painter,
            name,
            colour("accent" if self.isChecked() else "muted"),
            place.adjusted(inset, inset, -inset, -inset),
        )
        painter.end()


def use_words(use: SkillUse | None) -> str:
    """How often a skill was used and how often it helped, in words."""
    if use is None or not use.times:
        return translate("Skills", "Not used yet")
    times = plural("Skills", "Used once", "Used {n} times", use.times)
    if not use.answered:
        return times
    return translate(
        "Skills", "{times} · helped in {helped} of {answered}", times=times, helped=use.helped, answered=use.answered
    )


class SkillCard(Card):
    """A skill to open or to star.

    Args:
        strategy: A key of the catalogue, or the teen's own word.
        theme: What to paint with.
        parent: Qt owner.
    """

    opened = Signal()
    starred = Signal(bool)

    def __init__(self, strategy: str, theme: "Theme", parent: QWidget | None = None) -> None:
        super().__init__(f"skill_card_{strategy}", parent=parent)
        words = catalogue.label("strategies", strategy)
        how = skill(strategy)
        self.setAccessibleName(words)
        head = QHBoxLayout()
        self._star = Star(f"star_{strategy}", translate("Skills", "Favourite: {skill}", skill=words), theme)
        self._star.switched.connect(self.starred)
        if (icon_name := catalogue.icon("strategies", strategy)) is not None:
            head.addWidget(IconMark(icon_name, theme), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(label(words, "title", wrap=True), 1)
        head.addWidget(self._star, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        what_for = how.what_for if how is not None else translate("Skills", "A skill of your own.")
        self.body.addWidget(label(what_for, "quiet", wrap=True))
        self.body.addStretch(1)
        foot = QHBoxLayout()
        self._use = label("", "small", f"skill_use_{strategy}", wrap=True)
        self._open = button(f"open_skill_{strategy}", translate("Skills", "Open"))
        self._open.setAccessibleName(translate("Skills", "Open {skill}", skill=words))
        self._open.clicked.connect(self.opened)
        foot.addWidget(self._use, 1)
        foot.addWidget(self._open)
        self.body.addLayout(foot)

    def show_skill(self, use: SkillUse | None, *, is_favourite: bool) -> None:
        """Show how it went so far, and whether it is a favourite."""
        self._star.show_checked(is_favourite)
        words = use_words(use)
        self._use.setText(words)
        self._open.setAccessibleDescription(words)

    def take_focus(self) -> None:
        """Put the focus on the way in."""
        self._open.setFocus(Qt.FocusReason.TabFocusReason)
