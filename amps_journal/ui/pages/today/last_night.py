"""Last night: lights out and waking on a bar; the rest of the night is folded away."""

from collections.abc import Callable
from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from amps_journal.domain.answers import DayContext
from amps_journal.domain.day import LONGEST_AWAKE_MINUTES, DayEntry, Sleep
from amps_journal.domain.nights import NightDoubt, night_doubt, night_of, odd_end, without_slip
from amps_journal.domain.usual_answers import usual_night
from amps_journal.formats.clock import clock, hours_and_minutes
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import Row, changed_part
from amps_journal.ui.pages.today.usual_chip import UsualChip
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.foundation.direction import sides
from amps_journal.ui.widgets.foundation.plain_text import set_tip
from amps_journal.ui.widgets.foundation.themed import RING
from amps_journal.ui.widgets.inputs.night_bar import NightBar
from amps_journal.ui.widgets.inputs.stepper import MinutesStepper, Stepper
from amps_journal.ui.widgets.inputs.time_field import TimeField
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme


class LastNightRow(Row):
    """A night that cannot be, or reads as a slip, is asked about first and stays unsaved until it is settled."""

    def __init__(self, theme: "Theme") -> None:
        super().__init__("last_night", translate("Today", "Last night"), theme, "moon")
        self._unsettled: Sleep | None = None
        self._settled: set[Sleep] = set()
        self._fields: dict[str, Any] = {}
        self._days: tuple[DayEntry, ...] = ()
        self._bar = NightBar("night", translate("Today", "Lights out and waking"), theme)
        self._bar.value_changed.connect(self._on_bar)
        self._bar.refused.connect(self._say_unread)
        self._length = label("", "strong", "night_length")
        self._length_of = label("", "small", "night_length_of")
        self._length_place = QWidget()
        line = QHBoxLayout(self._length_place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._length)
        line.addWidget(self._length_of)
        self._usual = UsualChip("night_usual", theme)
        self._usual.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._usual.filled.connect(self._settle_or_ask)
        self.add_flowing_line(self._bar, self._length_place, self._usual)
        self.set_fold_out(translate("Today", "More"), self._build_more)

    def offer_usual(self, days: tuple[DayEntry, ...]) -> None:
        """Offer what the last days hold."""
        self._days = days
        self._show_usual()

    # what the teen says

    def _sleep(self) -> Sleep | None:
        """What is shown: the unsettled night, or else the stored one."""
        if self._unsettled is not None:
            return self._unsettled
        return self.entry.sleep if self.entry is not None else None

    def _on_bar(self, value: tuple[time | None, time | None] | None) -> None:
        out, woke = value or (None, None)
        self._try(lights_out=out, woke=woke)

    def _try(self, **changes: Any) -> None:
        self._settle_or_ask(changed_part(Sleep, self._sleep(), **changes))

    def _settle_or_ask(self, sleep: Sleep | None) -> None:
        if self.entry is None:
            return
        zone = self.context.settings.zone
        if sleep is None or sleep in self._settled:
            self._store(sleep)
            return
        mended = without_slip(sleep, self.entry.date, zone)
        doubt = night_doubt(sleep, self.entry.date, zone)
        if mended is not None:
            self._ask_about_slip(sleep, mended, can_stay=doubt is not NightDoubt.IMPOSSIBLE)
        elif doubt is NightDoubt.IMPOSSIBLE:
            self._say_impossible(sleep)
        elif doubt is NightDoubt.UNUSUAL:
            self._ask_about_length(sleep)
        elif (odd := odd_end(sleep)) is not None:
            self._ask_about_end(sleep, odd)
        else:
            self._store(sleep)

    def _store(self, sleep: Sleep | None) -> None:
        self._unsettled = None
        self.set_follow_up(None)
        self.edit(sleep=sleep)

    def _keep(self, sleep: Sleep) -> None:
        self._settled.add(sleep)
        self._store(sleep)
        self._bar.lights_out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mend(self, sleep: Sleep) -> None:
        self._store(sleep)
        self._bar.lights_out.setFocus(Qt.FocusReason.OtherFocusReason)

    # questions about a night

    def _ask_about_slip(self, sleep: Sleep, mended: Sleep, *, can_stay: bool) -> None:
        name = "lights_out" if mended.lights_out != sleep.lights_out else "woke"
        said, meant = getattr(sleep, name), getattr(mended, name)
        answers: list[tuple[str, str, Callable[[], None]]] = [
            ("night_mend", translate("Today", "Yes, {time}", time=clock(meant)), lambda: self._mend(mended))
        ]
        if can_stay:
            stay = translate("Today", "No, {time}", time=clock(said))
            answers.append(("night_keep", stay, lambda: self._keep(sleep)))
        self._ask(sleep, translate("Today", "Did you mean {time}?", time=clock(meant)), answers)

    def _ask_about_length(self, sleep: Sleep) -> None:
        night = night_of(sleep, self.entry.date, self.context.settings.zone) if self.entry is not None else None
        length = hours_and_minutes(night.minutes) if night is not None else ""
        question = translate("Today", "That makes {length} from lights out to waking. Is that right?", length=length)
        answers = [("night_keep", translate("Today", "Yes, keep it"), lambda: self._keep(sleep))]
        self._ask(sleep, question, answers)

    def _ask_about_end(self, sleep: Sleep, name: str) -> None:
        at = clock(getattr(sleep, name))
        if name == "lights_out":
            question = translate("Today", "Lights out at {time}. Is that right?", time=at)
        else:
            question = translate("Today", "Woke up at {time}. Is that right?", time=at)
        self._ask(sleep, question, [("night_keep", translate("Today", "Yes, keep it"), lambda: self._keep(sleep))])

    def _say_unread(self, typed: str) -> None:
        such = clock(time(22, 40))
        words = translate("Today", "{typed} is not a time. Type one such as {time}.", typed=typed, time=such)
        self._ask(self._sleep(), words, [])

    def _say_impossible(self, sleep: Sleep) -> None:
        words = translate("Today", "These times don't fit together yet. Change one and the night is saved.")
        self._ask(sleep, words, [])

    def _ask(self, sleep: Sleep | None, question: str, answers: list[tuple[str, str, Callable[[], None]]]) -> None:
        self._unsettled = sleep
        asked = QWidget()
        asked.setObjectName("night_question")
        asked.setAccessibleName(question)
        flow = FlowLayout(asked, 8, 4)
        flow.setContentsMargins(sides(RING, 0, 0, 0))
        flow.addWidget(label(question, "strong", "night_question_words"))
        for name, words, answer in answers:
            button = QPushButton(words)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(answer)
            flow.addWidget(button)
        self.set_follow_up(asked)
        self._show_sleep()

    # what is shown

    def show_day(self, entry: DayEntry, context: DayContext) -> None:
        """Show the answers of a day."""
        is_other_day = self.entry is None or entry.date != self.entry.date
        if is_other_day or (self.entry is not None and entry.sleep != self.entry.sleep):
            # What is stored has changed under the question: it is no longer about this night.
            self._unsettled = None
            self.set_follow_up(None)
        if is_other_day:
            self._settled.clear()
            self._bar.forget_unread()
            for field in self._fields.values():
                if isinstance(field, TimeField):
                    field.forget_unread()
            self._usual.forget()
        if entry.sleep is not None:
            self._settled.add(entry.sleep)
        super().show_day(entry, context)

    def _show(self, _entry: DayEntry) -> None:
        self._show_sleep()
        self._show_usual()

    def _show_folded(self, _entry: DayEntry) -> None:
        self._show_sleep()

    def _show_sleep(self) -> None:
        sleep = self._sleep() or Sleep()
        ends = (sleep.lights_out, sleep.woke)
        self._bar.set_value(None if ends == (None, None) else ends)
        for name, field in self._fields.items():
            field.set_value(getattr(sleep, name))
        self._show_length(sleep)

    def _show_usual(self) -> None:
        """Offer the usual night while neither end is known; what else is known of the night stays."""
        if self.entry is None:
            return
        stored = self.entry.sleep or Sleep()
        usual = usual_night(self.entry.date, self._days, self.context)
        offered, words = None, ""
        if usual is not None and usual.lights_out is not None and usual.woke is not None:
            offered = changed_part(Sleep, stored, lights_out=usual.lights_out, woke=usual.woke)
            out, woke = clock(usual.lights_out), clock(usual.woke)
            words = translate("Today", "{lights_out} to {woke}", lights_out=out, woke=woke)
        is_open = self._unsettled is None and stored.lights_out is None and stored.woke is None
        self._usual.show_offer(offered, words, self.entry.sleep, is_open=is_open)

    def _show_length(self, sleep: Sleep) -> None:
        night = None
        if self._unsettled is None and self.entry is not None:
            night = night_of(sleep, self.entry.date, self.context.settings.zone)
        self._length_place.setVisible(night is not None)
        self._length.setText(hours_and_minutes(night.asleep_minutes) if night is not None else "")
        self._length_of.setText(translate("Today", "asleep") if night is not None else "")
        partial = night is not None and night.asleep_is_partial
        hint = translate("Today", "Time to fall asleep or time awake is not taken off.") if partial else ""
        if partial:
            self._length_of.setText(translate("Today", "asleep, or a bit less"))
        set_tip(self._length_of, hint)

    # folded away

    def _build_more(self) -> QWidget:
        form = FoldForm("night_form", self.theme)
        self._add_time(form, "in_bed", translate("Today", "In bed"))
        self._add_time(form, "lights_out", translate("Today", "Lights out"))
        asleep = translate("Today", "Minutes to fall asleep")
        self._add(
            form,
            "asleep_after_minutes",
            asleep,
            self._minutes("asleep_after_minutes", asleep, (5, 15, 30, 60)),
        )
        awake = translate("Today", "Awake in the night")
        self._add(
            form,
            "awake_minutes",
            awake,
            self._minutes("awake_minutes", awake, (0, 10, 30, 60)),
        )
        times = translate("Today", "Times you woke up")
        self._add(form, "awakenings", times, Stepper("awakenings", times, self.theme, high=50))
        self._add_time(form, "woke", translate("Today", "Woke up"))
        self._add_time(form, "out_of_bed", translate("Today", "Out of bed"))
        quality = translate("Today", "How you slept")
        self._add(form, "quality", quality, ChoiceChips("quality", quality, self._quality_options(), self.theme))
        return form

    def _minutes(self, name: str, caption: str, usual: tuple[int, ...]) -> MinutesStepper:
        return MinutesStepper(name, caption, self.theme, low=0, high=LONGEST_AWAKE_MINUTES, usual=usual)

    @staticmethod
    def _quality_options() -> tuple[tuple[int, str], ...]:
        return (
            (1, translate("Today", "Poorly")),
            (2, translate("Today", "Not so well")),
            (3, translate("Today", "OK")),
            (4, translate("Today", "Well")),
            (5, translate("Today", "Very well")),
        )

    def _add_time(self, form: FoldForm, name: str, caption: str) -> None:
        field = TimeField(f"{name}_time", caption, self.theme)
        field.refused.connect(self._say_unread)
        self._add(form, name, caption, field)

    def _add(self, form: FoldForm, name: str, caption: str, field: Any) -> None:
        field.value_changed.connect(lambda value: self._try(**{name: value}))
        self._fields[name] = field
        form.add_field(caption, field)

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        sleep = entry.sleep or Sleep()
        folded = (
            sleep.in_bed,
            sleep.out_of_bed,
            sleep.asleep_after_minutes,
            sleep.awakenings,
            sleep.awake_minutes,
            sleep.quality,
        )
        return any(answer is not None for answer in folded)
