"""One quiet offer beside the day: a title, a kind sentence, a way to take it up, and "Not now"."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from amps_journal.i18n import translate
from amps_journal.ui.widgets.buttons.text_button import button
from amps_journal.ui.widgets.layout.card import Card, label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered.

    Attributes:
        name: One of ``settings.OFFERS``.
        title: A few words.
        sentence: Why, and that it is only an offer.
        action: What taking it up is called.
        is_hard: Whether it is about a hard day or week, and a skill or somebody to tell may help right away.
    """

    name: str
    title: str
    sentence: str
    action: str
    is_hard: bool = False


class OfferCard(Card):
    """Hidden until there is something to offer. It takes no focus of its own accord and never comes over the day.

    ``accepted`` and ``declined`` carry the offer's name; ``skill_requested`` and ``help_requested`` ask for what is
    offered beside a plan for hard days.

    Args:
        parent: Qt owner; a card that is shown before it is laid out would be a window of its own without one.
    """

    accepted = Signal(str)
    declined = Signal(str)
    skill_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("offer_card", " ", parent=parent)
        self._offer: Offer | None = None
        self._sentence = label("", "quiet", "offer_sentence", wrap=True)
        self._take = button("offer_take", translate("Offers", "Yes"))
        self._leave = button("offer_leave", translate("Offers", "Not now"), "link")
        self._take.clicked.connect(lambda: self.accepted.emit(self._offer.name if self._offer else ""))
        self._leave.clicked.connect(lambda: self.declined.emit(self._offer.name if self._offer else ""))
        self._skill = button("offer_skill", translate("Today", "Try a skill"))
        self._tell = button("offer_tell", translate("Today", "Tell somebody"))
        self._skill.clicked.connect(self.skill_requested)
        self._tell.clicked.connect(self.help_requested)
        ways = QWidget()
        flow = FlowLayout(ways, 8, 8)
        for way in (self._take, self._skill, self._tell, self._leave):
            flow.addWidget(way)
        self.body.addWidget(self._sentence)
        self.body.addWidget(ways)
        self.hide()

    @property
    def offer(self) -> Offer | None:
        """What is offered now."""
        return self._offer

    def show_offer(self, offer: Offer | None) -> None:
        """Show an offer, or none."""
        self._offer = offer
        if offer is not None:
            self.set_title(offer.title)
            self.setAccessibleDescription(offer.sentence)
            self._sentence.setText(offer.sentence)
            self._take.setText(offer.action)
            self._take.setAccessibleName(offer.action)
            self._take.setAccessibleDescription(offer.sentence)
            self._skill.setVisible(offer.is_hard)
            self._tell.setVisible(offer.is_hard)
        self.setVisible(offer is not None)
