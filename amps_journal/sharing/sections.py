"""The table of who may see what, folded into a few sections that are turned on or off as a whole.

The Share page offers them as ticks and the command line by their keys, so both ask the one filter for the same things.
"""

from collections.abc import Collection
from dataclasses import dataclass

from amps_journal.domain.errors import JournalError
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.sharing.classes import Sharing, classes, field_names


@dataclass(frozen=True, slots=True)
class Section:
    """Some fields under one name.

    Attributes:
        key: A stable English word: for the command line, object names and records.
        words: What it is called to the teen.
        names: Names of fields, or of objects such as ``sleep``.
    """

    key: str
    words: str
    names: tuple[str, ...]


def sections() -> tuple[Section, ...]:
    """The sections in the order in which they are offered."""
    return (
        Section("did", translate("Sharing", "What I got to do, and wins"), ("did", "win")),
        Section("school", translate("Sharing", "School"), ("school",)),
        Section(
            "moving",
            translate("Sharing", "Moving and my programme"),
            ("activities", "plan.programme", "plan.quota", "plan.ladder", "plan.ladder_rule"),
        ),
        Section("routine", translate("Sharing", "Routine"), ("routine_done", "plan.routine")),
        Section("goals", translate("Sharing", "Goals"), ("plan.goals",)),
        Section("sleep", translate("Sharing", "Sleep and energy"), ("sleep", "energy")),
        Section("skills", translate("Sharing", "Skills I used"), ("coping", "plan.favourite_skills")),
        Section("pain", translate("Sharing", "Pain and setbacks"), ("pain", "setback", "person.usual_places")),
        Section("medicines", translate("Sharing", "Medicines"), ("medicines",)),
        Section("appointments", translate("Sharing", "Appointments"), ("appointments",)),
        Section("events", translate("Sharing", "Events and clinic scores"), ("life_events", "clinic_scores")),
        Section("notes", translate("Sharing", "My notes for the therapist"), ("therapist_note",)),
        Section(
            "feelings", translate("Sharing", "Mood, stress and worry"), ("mood", "stress", "worry", "stress_sources")
        ),
        Section("setback_plan", translate("Sharing", "My setback plan"), ("plan.setback_plan", "plan.setback_reviews")),
    )


def fields_in(names: Collection[str]) -> tuple[str, ...]:
    """The fields that names of fields or of objects stand for."""
    return tuple(known for known in field_names() if any(known == n or known.startswith(f"{n}.") for n in names))


def is_open(section: Section, audience: str) -> bool:
    """Whether the section goes to the audience unless it is turned off."""
    return all(classes()[name].of(audience) is Sharing.OPEN for name in fields_in(section.names))


def can_be_shared(section: Section, audience: str) -> bool:
    """Whether anything of the section may go to the audience; the others are not offered."""
    return any(classes()[name].of(audience) is not Sharing.NEVER for name in fields_in(section.names))


def turned_on_at_first(audience: str) -> frozenset[str]:
    """The keys of the sections that are turned on before anybody has chosen."""
    return frozenset(section.key for section in sections() if is_open(section, audience))


def choices(turned_on: Collection[str], audience: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to include and to exclude, by the keys of the sections that are turned on.

    Every section that is not turned on is excluded by name, the ones with a field that is open among them.

    Raises:
        JournalError: There is no section with such a key.
    """
    offered = sections()
    unknown = sorted(set(turned_on) - {section.key for section in offered})
    if unknown:
        known = in_row(section.key for section in offered)
        raise JournalError(
            translate("Sharing", "There is no section called {name}; there are {known}.", name=unknown[0], known=known)
        )
    include: list[str] = []
    exclude: list[str] = []
    for section in offered:
        if section.key not in turned_on:
            exclude.extend(section.names)
        elif not is_open(section, audience):
            include.extend(section.names)
    return tuple(include), tuple(exclude)
