"""What Today offers: the setback plan on a hard day or week, the next step of the ladder, how a setback went.

What the days show is worked out beside the window's thread, once the page has been usable for a while. Each kind of
offer is made at most once a week, can be switched off, and asks for nothing.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.hard_days import ended_setback
from amps_journal.domain.planning.ladder import LadderOffer, offered_step, step_reached
from amps_journal.i18n import translate
from amps_journal.settings import OFFER_QUIET_DAYS, MachineSettings
from amps_journal.ui.dates import day_in_words
from amps_journal.ui.pages.today.offer_card import Offer, OfferCard

if TYPE_CHECKING:
    from collections.abc import Callable

    from amps_journal.domain.day import DayEntry
    from amps_journal.ui.store import JournalStore

FIRST_LOOK_AFTER_MS = 2_500
LOOK_AGAIN_AFTER_MS = 1_500
LOOK_BACK_DAYS = 120
SAME_ANSWER = {"watch", "setback_day"}
"""Both lead to the setback plan, so that an answer to one is an answer to the other."""
QUIET_DAYS = {"watch": 14}
"""Kinds of offers that keep quiet for longer than the usual week."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the days show today.

    Attributes:
        watch: What slipped lately, in a sentence, where two or more have; else empty.
        ladder: The step that the rule is met for.
        ended: The first day of a tagged setback that is over and of which nothing has been said.
        may_taper: Whether weekly check-ins would do.
    """

    watch: str = ""
    ladder: LadderOffer | None = None
    ended: date | None = None
    may_taper: bool = False


def look_at(contents: JournalContents, today: date) -> Seen:
    """What the days up to today show; meant for a thread beside the window's, as it loads what findings need.

    Args:
        contents: The plan, what lies around, and the days of the last months.
        today: The date.
    """
    from amps_journal.analysis.days import daily_arrays  # noqa: PLC0415  (brings NumPy)
    from amps_journal.analysis.watch import OPENS_AT, watch  # noqa: PLC0415

    words = ""
    days = [entry.date for entry in contents.days if entry.date <= today]
    if days:
        found = watch(daily_arrays(contents, Period(min(days), today + timedelta(days=1))))
        words = found.text if found.value is not None and found.value >= OPENS_AT else ""
    ended = ended_setback(contents.days, today)
    told = {review.start for review in contents.plan.setback_reviews}
    return Seen(
        watch=words,
        ladder=offered_step(contents.plan, contents.days, today),
        ended=ended if ended not in told else None,
    )


def offer_words(name: str, seen: Seen) -> Offer:
    """An offer in words.

    Args:
        name: Its kind.
        seen: What the days show.
    """
    open_plan = translate("Offers", "Open my setback plan")
    if name == "setback_day":
        sentence = translate("Offers", "Your plan stays the same. Your setback plan has small first steps.")
        return Offer(name, translate("Offers", "A setback day"), sentence, open_plan)
    if name == "watch":
        return Offer(name, translate("Offers", "Your last days"), seen.watch, open_plan)
    if name == "review":
        day = day_in_words(seen.ended) if seen.ended is not None else ""
        sentence = translate("Offers", "Your setback of {day} is over. What helped you through it?", day=day)
        return Offer(name, translate("Offers", "How did it go?"), sentence, translate("Offers", "Write it down"))
    if name == "tapering":
        sentence = translate(
            "Offers",
            "You reached your goals, and your last 8 weeks were steady. Once a week is plenty now. You can go back to "
            "every day at any time.",
        )
        return Offer(name, translate("Offers", "Check in less often?"), sentence, translate("Offers", "Once a week"))
    return _ladder_words(seen.ladder)


def _ladder_words(ladder: LadderOffer | None) -> Offer:
    title = translate("Offers", "Ready to move up?")
    if ladder is None:
        return Offer("ladder", title, "", "")
    felt = translate(
        "Offers",
        "{what} went well in {met} of your last {of} sessions.",
        what=ladder.step.stimulus.capitalize(),
        met=ladder.met,
        of=ladder.of,
    )
    if ladder.following is None:
        top = translate("Offers", "{felt} That is the top of your ladder.", felt=felt)
        return Offer("ladder", title, top, translate("Offers", "I reached it"))
    onwards = translate("Offers", "{felt} Next: {step}.", felt=felt, step=ladder.following.stimulus)
    return Offer("ladder", title, onwards, translate("Offers", "Move up"))


class Offering(QObject):
    """Decides what the card offers, and does what is taken up.

    ``setback_plan_requested`` and ``review_requested`` (with the first day of the setback) ask for a sheet;
    ``machine_changed`` carries the machine's settings once an offer was made or answered.

    Args:
        store: The window's door to the journal.
        card: Where an offer is shown.
        parent: Qt owner.
    """

    setback_plan_requested = Signal()
    review_requested = Signal(object)
    machine_changed = Signal(object)
    shown = Signal()

    def __init__(self, store: "JournalStore", card: OfferCard, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._card = store, card
        self._machine = MachineSettings()
        self._entry: DayEntry | None = None
        self._seen = Seen()
        self._timer = QTimer(self, singleShot=True, interval=FIRST_LOOK_AFTER_MS)
        self._timer.timeout.connect(self._look)
        card.accepted.connect(self._on_accepted)
        card.declined.connect(self._answered)

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

    def _look(self) -> None:
        self._timer.setInterval(LOOK_AGAIN_AFTER_MS)
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

    def _wanted(self) -> list[str]:
        """The kinds that there is a reason for, the most pressing first."""
        seen, settings = self._seen, self._store.settings
        reasons = {
            "setback_day": self._entry is not None and bool(self._entry.setback),
            "watch": bool(seen.watch),
            "review": seen.ended is not None,
            "ladder": seen.ladder is not None,
            "tapering": seen.may_taper and settings.check_in != "weekly",
        }
        return [name for name, reason in reasons.items() if reason]

    def _choose(self) -> None:
        today = self._store.today()
        is_today = self._entry is not None and self._entry.date == today
        wanted = self._wanted() if is_today else []
        name = next((name for name in wanted if self._may_offer(name, today)), None)
        offer = offer_words(name, self._seen) if name is not None else None
        if offer == self._card.offer:
            return
        self._card.show_offer(offer)
        self.shown.emit()
        if name is not None:
            self._keep(self._machine.with_offer_made(name, today))

    def _may_offer(self, name: str, today: date) -> bool:
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
            "watch": self.setback_plan_requested.emit,
            "review": lambda: self.review_requested.emit(self._seen.ended),
            "ladder": self._move_up,
            "tapering": lambda: self._store.save_settings(replace(self._store.settings, check_in="weekly")),
        }
        actions[name]()
        self._answered(name)

    def _move_up(self) -> None:
        # The plan may have changed since the days were looked at.
        ladder = self._seen.ladder
        plan = self._store.plan
        if ladder is not None and ladder.place < len(plan.ladder) and plan.ladder[ladder.place] == ladder.step:
            self._store.save_plan(step_reached(plan, ladder.place, self._store.today()))
        self._seen = replace(self._seen, ladder=None)
