"""The fields of the sharing table in the words of the page: a few sections that are turned on or off as a whole."""

from dataclasses import dataclass

from amps_journal.i18n import translate
from amps_journal.sharing import Sharing, classes, field_names


@dataclass(frozen=True, slots=True)
class Section:
    """Some fields under one name.

    Attributes:
        key: For object names and records.
        words: What the page calls it.
        names: Names of fields, or of objects such as ``sleep``.
    """

    key: str
    words: str
    names: tuple[str, ...]


def sections() -> tuple[Section, ...]:
    """The sections in the order in which they are offered."""
    return (
        Section("did", translate("Share", "What I got to do, and wins"), ("did", "win")),
        Section("school", translate("Share", "School"), ("school",)),
        Section(
            "activities",
            translate("Share", "Moving and my programme"),
            ("activities", "plan.programme", "plan.quota", "plan.ladder", "plan.ladder_rule"),
        ),
        Section("routine", translate("Share", "Routine"), ("routine_done", "plan.routine")),
        Section("goals", translate("Share", "Goals"), ("plan.goals",)),
        Section("sleep", translate("Share", "Sleep and energy"), ("sleep", "energy")),
        Section("coping", translate("Share", "Skills I used"), ("coping", "plan.favourite_skills")),
        Section("pain", translate("Share", "Pain and setbacks"), ("pain", "setback", "person.usual_places")),
        Section("medicines", translate("Share", "Medicines"), ("medicines",)),
        Section(
            "events",
            translate("Share", "Events and appointments"),
            ("life_events", "appointments", "clinic_scores"),
        ),
        Section("therapist_note", translate("Share", "My notes for the therapist"), ("therapist_note",)),
        Section(
            "feelings", translate("Share", "Mood, stress and worry"), ("mood", "stress", "worry", "stress_sources")
        ),
        Section("setback_plan", translate("Share", "My setback plan"), ("plan.setback_plan", "plan.setback_reviews")),
    )


def fields_in(names: tuple[str, ...]) -> tuple[str, ...]:
    """The fields that names of fields or of objects stand for."""
    return tuple(known for known in field_names() if any(known == n or known.startswith(f"{n}.") for n in names))


def is_open(section: Section, audience: str) -> bool:
    """Whether the section goes to the audience unless it is turned off."""
    return all(classes()[name].of(audience) is Sharing.OPEN for name in fields_in(section.names))


def choices(turned_on: frozenset[str], audience: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to include and to exclude, by the keys of the sections that are turned on."""
    include: list[str] = []
    exclude: list[str] = []
    for section in sections():
        on = section.key in turned_on
        if on != is_open(section, audience):
            (include if on else exclude).extend(section.names)
    return tuple(include), tuple(exclude)
