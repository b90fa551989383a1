"""What Today offers: the setback plan on a hard day or week, the next step of the ladder, how a setback went.

What the days show is worked out beside the window's thread, once the page has been usable for a while. Each kind of
offer is made at most once a week, can be switched off, and asks for nothing.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.planning.ladder import LadderOffer, offered_step, step_reached
from amps_journal.domain.planning.setback_plan import skills_for_a_hard_day, tells_whom
from amps_journal.formats.dates import weekday_and_day
from amps_journal.formats.joined import at_the_start, sentences
from amps_journal.i18n import plural, translate
from amps_journal.settings import OFFER_QUIET_DAYS, MachineSettings
from amps_journal.ui.pages.today.offer_card import Offer, OfferCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from amps_journal.domain.day import DayEntry
    from amps_journal.ui.store import JournalStore

LOOK_AGAIN_AFTER_MS = 1_500
LOOK_BACK_DAYS = 365
SAME_ANSWER = {"watch", "setback_day"}
"""Both lead to the setback plan, so that an answer to one is an answer to the other."""
QUIET_DAYS = {"watch": 14}
"""Kinds of offers that keep quiet for longer than the usual week; ``analysis.offers`` says the same."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is a reason to offer today.

    Attributes:
        offers: The offers, the most pressing first.
        ladder: The step that the rule is met for.
        ended: The first day of a setback that is over and of which nothing was said.
    """

    offers: tuple[Offer, ...] = ()
    ladder: LadderOffer | None = None
    ended: date | None = None


def look_at(contents: JournalContents, today: date) -> Seen:
    """What there is a reason to offer; meant for a thread beside the window's, as it loads what findings need.

    Args:
        contents: The plan, what lies around, and the days of the last year.
        today: The date.
    """
    from amps_journal.analysis.offers import plan_opening, review_due, tapering_offer  # noqa: PLC0415  (brings NumPy)

    ended = review_due(contents, today)
    ladder = offered_step(contents.plan, contents.days, today)
    tapering = tapering_offer(contents, today)
    offers = [
        # A setback day has all of them under its row already.
        Offer(opening.name, opening.title, opening.text, opening.accept, is_hard=opening.name == "watch")
        for opening in plan_opening(contents, today)
    ]
    if ended is not None:
        offers.append(_review_offer(ended))
    if ladder is not None:
        offers.append(_ladder_offer(ladder))
    if tapering is not None:
        offers.append(Offer(tapering.name, tapering.title, tapering.text, tapering.accept))
    return Seen(tuple(offers), ladder, ended)


def _review_offer(ended: date) -> Offer:
    sentence = translate(
        "Offers", "Your setback of {day} is over. What helped you through it?", day=weekday_and_day(ended)
    )
    return Offer("review", translate("Offers", "How did it go?"), sentence, translate("Offers", "Write it down"))


def _ladder_offer(ladder: LadderOffer) -> Offer:
    title = translate("Offers", "Ready to move up?")
    felt = plural(
        "Offers",
        "{what} went well in {met} of your last {n} session.",
        "{what} went well in {met} of your last {n} sessions.",
        ladder.of,
        what=at_the_start(ladder.step.stimulus),
        met=ladder.met,
    )
    if ladder.following is None:
        top = sentences(felt, translate("Offers", "That is the top of your ladder."))
        return Offer("ladder", title, top, translate("Offers", "I reached it"))
    onwards = sentences(felt, translate("Offers", "Next: {step}.", step=ladder.following.stimulus))
    return Offer("ladder", title, onwards, translate("Offers", "Move up"))


class Offering(QObject):
    """Decides what the card offers, and does what is taken up.

    ``setback_plan_requested`` and ``review_requested`` (with the first day of the setback) ask for a sheet,
    ``writing_requested`` for the page on which a setback plan is written, ``skill_requested`` for a skill to try, and
    ``help_requested`` for the help page;
    ``machine_changed`` carries the machine's settings once an offer was made or answered.

    Args:
        store: The window's door to the journal.
        card: Where an offer is shown.
        parent: Qt owner.
    """

    setback_plan_requested = Signal()
    writing_requested = Signal()
    review_requested = Signal(object)
    skill_requested = Signal(str)
    help_requested = Signal()
    machine_changed = Signal(object)
    shown = Signal()

    def __init__(self, store: "JournalStore", card: OfferCard, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._card = store, card
        self._machine = MachineSettings()
        self._entry: DayEntry | None = None
        self._seen = Seen()
        self._timer = QTimer(self, singleShot=True, interval=LOOK_AGAIN_AFTER_MS)
        self._timer.timeout.connect(self.look)
        card.accepted.connect(self._on_accepted)
        card.declined.connect(self._answered)
        card.skill_requested.connect(lambda: self.skill_requested.emit(skills_for_a_hard_day(store.plan)[0]))
        card.help_requested.connect(self._tell_somebody)

    def set_machine(self, machine: MachineSettings) -> None:
        """Take the machine's own choices."""
        self._machine = machine
        self._choose()

    def show_day(self, entry: "DayEntry") -> None:
        """Say which day is open; there are offers only on today."""
        self._entry = entry
        self._choose()

    def look_again(self) -> None:
        """The days or the plan changed: look at them in a while, all changes of the moment at once."""
        self._timer.start()

    def look(self) -> None:
        """Look at the days now, beside the window's thread."""
        store, today = self._store, self._store.today()
        period = Period(today - timedelta(days=LOOK_BACK_DAYS - 1), today + timedelta(days=1))

        def look(days: tuple["DayEntry", ...]) -> None:
            contents = JournalContents(
                person=store.person,
                settings=store.settings,
                plan=store.plan,
                life_events=store.life_events,
                days=days,
            )
            store.compute(lambda: look_at(contents, today), self._on_seen)

        store.load_days(period, look)

    def _on_seen(self, seen: Seen) -> None:
        self._seen = seen
        self._choose()

    # which offer

    def _choose(self) -> None:
        today = self._store.today()
        is_today = self._entry is not None and self._entry.date == today
        wanted = self._seen.offers if is_today else ()
        offer = next((offer for offer in wanted if self._may_offer(offer.name, today)), None)
        if offer == self._card.offer:
            return
        self._card.show_offer(offer)
        self.shown.emit()
        if offer is not None:
            self._keep(self._machine.with_offer_made(offer.name, today))

    def _may_offer(self, name: str, today: date) -> bool:
        # One answer a day is enough, but the teen's own word that a setback is here always counts.
        if name != "setback_day" and any(state.answered_on == today.isoformat() for state in self._machine.offers):
            return False
        return self._machine.may_offer(name, today, QUIET_DAYS.get(name, OFFER_QUIET_DAYS))

    def _keep(self, machine: MachineSettings) -> None:
        if machine != self._machine:
            self._machine = machine
            self.machine_changed.emit(machine)

    # what becomes of it

    def _answered(self, name: str) -> None:
        machine, today = self._machine, self._store.today()
        for answered in sorted(SAME_ANSWER) if name in SAME_ANSWER else (name,):
            machine = machine.with_offer_answered(answered, today)
        self._keep(machine)
        self._choose()

    def _on_accepted(self, name: str) -> None:
        actions: dict[str, Callable[[], None]] = {
            "setback_day": self.setback_plan_requested.emit,
            "watch": self._open_or_write,
            "review": lambda: self.review_requested.emit(self._seen.ended),
            "ladder": self._move_up,
            "tapering": lambda: self._store.save_settings(replace(self._store.settings, check_in="weekly")),
        }
        actions[name]()
        self._answered(name)

    def _open_or_write(self) -> None:
        if self._store.plan.setback_plan is None:
            self.writing_requested.emit()
        else:
            self.setback_plan_requested.emit()

    def _tell_somebody(self) -> None:
        if tells_whom(self._store.plan):
            self.setback_plan_requested.emit()
        else:
            self.help_requested.emit()

    def _move_up(self) -> None:
        # The plan may have changed since the days were looked at.
        ladder = self._seen.ladder
        plan = self._store.plan
        if ladder is not None and ladder.place < len(plan.ladder) and plan.ladder[ladder.place] == ladder.step:
            self._store.save_plan(step_reached(plan, ladder.place, self._store.today()))
        self._seen = replace(self._seen, ladder=None, offers=tuple(o for o in self._seen.offers if o.name != "ladder"))
