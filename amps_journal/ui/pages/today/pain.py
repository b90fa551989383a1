"""Pain, asked last and answered in one tap; everything else about it is folded away."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from amps_journal.domain.answers import AnswerState, state_of
from amps_journal.domain.day import DayEntry, Medicine, Pain
from amps_journal.i18n import translate
from amps_journal.ui.pages.today.answer_row import changed_part
from amps_journal.ui.pages.today.setback_answer import SetbackRow
from amps_journal.ui.widgets.buttons.chip import TickChip
from amps_journal.ui.widgets.chips.choice_chips import ChoiceChips
from amps_journal.ui.widgets.chips.tag_chips import TagChips
from amps_journal.ui.widgets.inputs.scale import ScaleSelector
from amps_journal.ui.widgets.inputs.stepper import Stepper
from amps_journal.ui.widgets.layout.card import label
from amps_journal.ui.widgets.layout.flow_layout import FlowLayout
from amps_journal.ui.widgets.layout.fold_form import FoldForm

if TYPE_CHECKING:
    from amps_journal.ui.theme import Theme

_DEPENDING = ("worst", "attacks", "limb_signs", "limb_use")


class PainRow(SetbackRow):
    """The average in the row; what else is asked depends on the kind of pain and on the settings.

    A setback day is always answered, right under the row, whatever was answered elsewhere.
    """

    follows_fold_out = True

    def __init__(self, theme: "Theme") -> None:
        super().__init__("pain", translate("Today", "Pain"), theme, "person")
        self._fields: dict[str, Any] = {}
        self._captions: dict[str, QWidget] = {}
        self._average = self._scale("average", translate("Today", "Average pain today"))
        caption = label(translate("Today", "average today"), "small", "pain_average_caption")
        self.add_flowing_line(self._average, caption)
        self.set_fold_out(translate("Today", "More"), self._build_more)

    def _scale(self, field: str, spoken: str, most: str = "") -> ScaleSelector:
        ends = (translate("Today", "none"), most or translate("Today", "most"))
        scale = ScaleSelector(f"pain_{field}", spoken, ends, self.theme)
        scale.value_changed.connect(lambda value: self._edit_pain(**{field: value}))
        return scale

    def _edit_pain(self, **changes: Any) -> None:
        pain = self.entry.pain if self.entry is not None else None
        self.edit(pain=changed_part(Pain, pain, **changes))

    def _show(self, entry: DayEntry) -> None:
        self._average.set_value((entry.pain or Pain()).average)
        self._answer_setback()

    def _answer_setback(self) -> None:
        self.show_setback_answer()

    # folded away

    def _build_more(self) -> QWidget:
        from amps_journal.ui.pages.today.medicines import MedicineList  # noqa: PLC0415  (folded away at the start)
        from amps_journal.ui.widgets.body_map.map import BodyMap  # noqa: PLC0415

        form = FoldForm("pain_form", self.theme)
        in_the_way = translate("Today", "Got in the way")
        self._add(form, "got_in_the_way", in_the_way, self._scale("got_in_the_way", in_the_way))
        worst = translate("Today", "Worst today")
        self._add(form, "worst", worst, self._scale("worst", worst))
        attacks = translate("Today", "Attacks")
        self._add(form, "attacks", attacks, self._connected("attacks", Stepper("attacks", attacks, self.theme)))
        places = translate("Today", "Where")
        body = BodyMap("places", places, self.theme, self.context.person.usual_places or ())
        self._add(form, "places", places, self._connected("places", body))
        touch = translate("Today", "Touch hurt")
        self._add(form, "touch_hurt", touch, self._connected("touch_hurt", self._touch_chips(touch)))
        signs = translate("Today", "Limb today")
        self._add(form, "limb_signs", signs, self._connected("limb_signs", self._sign_chips(signs)))
        use = translate("Today", "Used the limb")
        self._add(form, "limb_use", use, self._connected("limb_use", self._use_chips(use)))
        self._medicines = MedicineList("medicines", self.theme)
        self._medicines.value_changed.connect(lambda value: self.edit(medicines=value))
        form.add_field(translate("Today", "Medicine taken"), self._medicines, has_chips=True)
        form.add_field(translate("Today", "Setback"), self._setback_place(), has_chips=True)
        return form

    def _add(self, form: FoldForm, name: str, caption: str, field: Any) -> None:
        self._fields[name] = field
        self._captions[name] = form.add_field(caption, field)

    def _connected(self, name: str, field: Any) -> Any:
        field.value_changed.connect(lambda value: self._edit_pain(**{name: value}))
        return field

    def _touch_chips(self, spoken: str) -> ChoiceChips:
        words = ((True, translate("Today", "Yes: clothes, sheets, a shower")), (False, translate("Today", "No")))
        return ChoiceChips("touch_hurt", spoken, words, self.theme)

    def _sign_chips(self, spoken: str) -> TagChips:
        words = (
            ("swelling", translate("Today", "Swollen")),
            ("colour", translate("Today", "Other colour")),
            ("temperature", translate("Today", "Warmer or colder")),
        )
        none = translate("Today", "None of these")
        return TagChips("limb_signs", spoken, words, self.theme, own=False, none_words=none)

    def _use_chips(self, spoken: str) -> ChoiceChips:
        words = (
            (0, translate("Today", "Not at all")),
            (1, translate("Today", "A little")),
            (2, translate("Today", "Some")),
            (3, translate("Today", "Most things")),
            (4, translate("Today", "As usual")),
        )
        return ChoiceChips("limb_use", spoken, words, self.theme)

    def _setback_place(self) -> QWidget:
        self._setback = TickChip("setback", translate("Today", "This is a setback day"), self.theme)
        self._setback.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._setback.switched.connect(lambda said: self.edit(setback=True if said else None))
        place = QWidget()
        FlowLayout(place, 8, 4).addWidget(self._setback)
        return place

    def _show_folded(self, entry: DayEntry) -> None:
        pain = entry.pain or Pain()
        for name, field in self._fields.items():
            field.set_value(getattr(pain, name))
            if name in _DEPENDING:
                asked = state_of(f"pain.{name}", entry, self.context) is not AnswerState.NOT_APPLICABLE
                field.setVisible(asked)
                self._captions[name].setVisible(asked)
        self._medicines.set_value(entry.medicines)
        self._setback.show_checked(entry.setback is True)

    def focus_part(self, part: Any) -> bool:
        """Put the focus on a medicine that came back."""
        if not isinstance(part, Medicine):
            return False
        self.unfold()
        self._medicines.focus_on(part)
        return True

    def _folded_is_answered(self, entry: DayEntry) -> bool:
        beyond = changed_part(Pain, entry.pain, average=None)
        return beyond is not None or entry.medicines is not None or entry.setback is not None
