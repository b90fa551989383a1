"""The questions as a FHIR Questionnaire and a day's answers as a QuestionnaireResponse; linkIds are the fields' names.

An empty list is an answer: the code ``none``. Where a teen's own word stands for a key, it is a text.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from amps_journal.domain import fields
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.exchange.csv_meanings import day_meaning
from amps_journal.exchange.fhir_codes import NONE, Resource, clean, keys_of, ours
from amps_journal.i18n import translate

_TYPES: dict[type[fields.Kind], str] = {
    fields.WholeNumber: "integer",
    fields.Number: "decimal",
    fields.Flag: "boolean",
    fields.CalendarDate: "date",
    fields.ClockTime: "time",
    fields.Instant: "dateTime",
    fields.Choice: "choice",
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a day, or a group of them.

    Attributes:
        link: The field's name, such as ``pain.average``.
        kind: What an answer is; of a list, what each of its entries is.
        repeats: Whether it is a list.
        inner: The questions of a group.
    """

    link: str
    kind: fields.Kind
    repeats: bool
    inner: tuple["Question", ...] = ()

    @property
    def name(self) -> str:
        """The name of the field within its object."""
        return self.link.rpartition(".")[2]


def questions_about(visible: Collection[str]) -> tuple[Question, ...]:
    """The questions whose fields are visible, in the order of the fields; when a day was entered is none of them."""
    return tuple(_questions(DayEntry, "", visible))


def _questions(cls: type[Any], prefix: str, visible: Collection[str]) -> Iterator[Question]:
    for declared in fields.fields_of(cls):
        link, repeats = prefix + declared.name, isinstance(declared.kind, fields.ListOf)
        kind = declared.kind.item if isinstance(declared.kind, fields.ListOf) else declared.kind
        if isinstance(kind, fields.Part):
            inner = tuple(_questions(kind.of, f"{link}.", visible))
            if inner:
                yield Question(link, kind, repeats, inner)
        elif link in visible and not isinstance(kind, fields.Instant):
            yield Question(link, kind, repeats)


def questionnaire(resource_id: str, questions: tuple[Question, ...]) -> Resource:
    """The Questionnaire of these questions.

    Args:
        resource_id: Its id, which is its address too.
        questions: What is asked.
    """
    return {
        "resourceType": "Questionnaire",
        "id": resource_id,
        "url": f"urn:uuid:{resource_id}",
        "name": "AmpsJournalDay",
        "title": translate("Fhir", "A day in AMPS Journal"),
        "status": "active",
        "subjectType": ["Patient"],
        "item": [_item(question, first_of_list=False) for question in questions],
    }


def _item(question: Question, *, first_of_list: bool) -> Resource:
    item: Resource = {"linkId": question.link, "text": _text(question), "type": _type(question)}
    if question.repeats:
        item["repeats"] = True
    if question.inner:
        return item | {
            "item": [
                _item(inner, first_of_list=question.repeats and place == 0)
                for place, inner in enumerate(question.inner)
            ]
        }
    if item["type"] in {"choice", "open-choice"} or first_of_list:
        item["type"] = item["type"] if item["type"] == "choice" and not first_of_list else "open-choice"
        item["answerOption"] = [{"valueCoding": coding} for coding in _options(question, first_of_list=first_of_list)]
    return item


def _text(question: Question) -> str:
    """What is asked: the tables' words, but for what stands there for the sake of the tables."""
    said = {
        "school": translate("Fhir", "School"),
        "activities": translate("Fhir", "Activities"),
        "activities.item": translate("Fhir", "The planned exercise that it was"),
        "routine_done": translate("Fhir", "What was kept of the routine"),
        "coping": translate("Fhir", "Skills used"),
        "sleep": translate("Fhir", "The night before"),
        "pain": translate("Fhir", "Pain"),
        "medicines": translate("Fhir", "Medicines taken, as the teen wrote them"),
    }
    return said.get(question.link) or day_meaning(question.link)


def _options(question: Question, *, first_of_list: bool) -> Iterator[dict[str, str]]:
    for key, _label in keys_of(question.kind):
        yield ours(f"{question.link}.{key}")
    if question.repeats or first_of_list:
        yield ours(NONE)


def _type(question: Question) -> str:
    if question.inner:
        return "group"
    if isinstance(question.kind, fields.CatalogueKey):
        return "open-choice" if question.kind.own else "choice"
    if question.repeats and not isinstance(question.kind, fields.Choice):
        return "open-choice"
    return _TYPES.get(type(question.kind), "text" if question.link.endswith(("note", "win")) else "string")


def response_items(entry: DayEntry, questions: tuple[Question, ...], contents: JournalContents) -> list[Resource]:
    """The answers of a day.

    Args:
        entry: The day.
        questions: What was asked; the others are left out.
        contents: Where the labels of planned items come from.
    """
    labels = {
        "routine_done": {item.key: item.label for item in contents.plan.routine},
        "activities.item": {item.key: item.label for item in contents.plan.programme},
    }
    return list(_answered(entry, questions, labels))


def _answered(part: Any, questions: tuple[Question, ...], labels: dict[str, dict[str, str]]) -> Iterator[Resource]:
    for question in questions:
        value = getattr(part, question.name)
        if value is None:
            continue
        if not question.inner:
            answers = _answers(question, value, labels)
            if answers:
                yield {"linkId": question.link, "answer": answers}
        elif value == ():
            first = {"linkId": question.inner[0].link, "answer": [{"valueCoding": ours(NONE)}]}
            yield {"linkId": question.link, "item": [first]}
        else:
            for one in value if question.repeats else (value,):
                items = list(_answered(one, question.inner, labels))
                if items:
                    yield {"linkId": question.link, "item": items}


def _answers(question: Question, value: Any, labels: dict[str, dict[str, str]]) -> list[Resource]:
    if value == ():
        return [{"valueCoding": ours(NONE)}]
    named = labels.get(question.link, {})
    values = value if question.repeats else (value,)
    found = (_answer(question, named.get(one, one) if named else one) for one in values)
    return [answer for answer in found if answer is not None]


def _answer(question: Question, value: Any) -> Resource | None:
    """One answer; ``None`` where a text holds nothing but spaces, which FHIR knows no way to say."""
    if isinstance(value, str):
        if any(key == value for key, _label in keys_of(question.kind)):
            return {"valueCoding": ours(f"{question.link}.{value}")}
        return {"valueString": clean(value)} if clean(value) else None
    plain: Any = value
    if isinstance(value, date | datetime | time):
        plain = value.isoformat()
    names = {bool: "valueBoolean", int: "valueInteger", float: "valueDecimal", date: "valueDate", time: "valueTime"}
    return {names[type(value)]: plain}
