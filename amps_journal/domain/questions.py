"""The questions of a day, in the order in which they are asked, and which of them are answered."""

from collections.abc import Mapping
from datetime import date

from amps_journal.domain.answers import AnswerState, DayContext, state_of
from amps_journal.domain.day import DayEntry
from amps_journal.domain.person import JournalSettings

FIELDS_OF_QUESTION: Mapping[str, tuple[str, ...]] = {
    "your_day": ("did", "win", "appointments"),
    "school": ("school",),
    "moving": ("activities",),
    "routine": ("routine_done",),
    "skills": ("coping",),
    "last_night": ("sleep",),
    "feelings": ("mood", "stress", "worry", "stress_sources", "energy", "unsafe"),
    "pain": ("pain", "medicines", "setback"),
    "notes": ("private_note", "therapist_note"),
}
"""Each question with the fields of ``DayEntry`` that answer it."""

_LAST_OF_WEEK = 6
_MIDDLE_OF_WEEK = 2


def is_pain_asked(day: date, settings: JournalSettings) -> bool:
    """Whether the pain question is asked on the day.

    Weekly means the last day of the week, twice a week the third day of it as well; weeks begin as the journal says.
    """
    place = (day.weekday() - settings.week_start) % 7
    asked = {
        "daily": True,
        "twice_a_week": place in {_MIDDLE_OF_WEEK, _LAST_OF_WEEK},
        "weekly": place == _LAST_OF_WEEK,
        "off": False,
    }
    return asked[settings.pain_question or "daily"]


def asked_questions(entry: DayEntry, settings: JournalSettings) -> tuple[str, ...]:
    """The questions to show for a day; an answer that is there is always shown.

    A setback day alone does not bring up the question about pain; it is shown with the skills then.
    """
    if is_pain_asked(entry.date, settings) or entry.pain is not None or entry.medicines is not None:
        return tuple(FIELDS_OF_QUESTION)
    return tuple(question for question in FIELDS_OF_QUESTION if question != "pain")


def _is_answered(question: str, entry: DayEntry) -> bool:
    return any(getattr(entry, field) is not None for field in FIELDS_OF_QUESTION[question])


def question_state(question: str, entry: DayEntry, context: DayContext) -> AnswerState:
    """Whether a question of a day is answered, open, or does not apply (school on a Sunday)."""
    if _is_answered(question, entry):
        return AnswerState.ANSWERED
    if question in {"school", "routine"}:
        return state_of(FIELDS_OF_QUESTION[question][0], entry, context)
    return AnswerState.UNKNOWN


def answered_questions(entry: DayEntry, context: DayContext) -> int:
    """How many of the day's questions are answered."""
    states = [question_state(question, entry, context) for question in asked_questions(entry, context.settings)]
    return states.count(AnswerState.ANSWERED)


def fullness(entry: DayEntry | None, context: DayContext) -> float:
    """How full a day is, 0 to 1: half of its questions make a full day, as anything may be skipped."""
    if entry is None:
        return 0.0
    asked = asked_questions(entry, context.settings)
    applying = [q for q in asked if question_state(q, entry, context) is not AnswerState.NOT_APPLICABLE]
    return min(1.0, answered_questions(entry, context) / (len(applying) / 2))
