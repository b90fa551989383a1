"""Names and titles: whose summary it is, said shortly where the name is long and neutrally where it is withheld."""

from amps_journal.charts.shared.glyphs import drawable
from amps_journal.charts.shared.text_width import shortened, text_width
from amps_journal.domain.contents import Period
from amps_journal.domain.person import Person
from amps_journal.formats.dates import date_span
from amps_journal.formats.joined import facts
from amps_journal.i18n import plural, translate

_TITLE_ROOM = 720.0
_NAME_ROOM = 120.0


def title(person: Person) -> str:
    """The title, with as much of the name as two lines hold."""
    name = drawable(person.name or "")
    if not name:
        return translate("Report", "Recovery summary")
    return translate("Report", "Recovery summary: {name}", name=shortened(name, _TITLE_ROOM - 200, 18))


def short_name(person: Person) -> str | None:
    """The name as headings use it; ``None`` where there is none."""
    name = drawable(person.name or "")
    if text_width(name, 12) > _NAME_ROOM:
        name = name.split()[0]
    return shortened(name, _NAME_ROOM, 12) or None


def subtitle(person: Person, period: Period) -> str:
    """The period, the age at its end, and the kind of pain in the clinic's word."""
    kinds = {
        "diffuse": translate("Report", "diffuse amplified pain (clinic’s word)"),
        "localized": translate("Report", "localized amplified pain (clinic’s word)"),
        "crps": translate("Report", "CRPS (clinic’s word)"),
        "intermittent": translate("Report", "intermittent amplified pain (clinic’s word)"),
    }
    said = [date_span(period.start, period.last)]
    age = age_in_years(person.birth_month, period)
    if age is not None:
        said.append(plural("Report", "{n} year old", "{n} years old", age))
    if person.pain_type is not None:
        said.append(kinds[person.pain_type])
    return facts(said)


def age_in_years(birth_month: str | None, period: Period) -> int | None:
    """Whole years at the end of the period; only the month of birth is known, so the birthday is its first day."""
    if birth_month is None:
        return None
    year, month = (int(part) for part in birth_month.split("-"))
    last = period.last
    years = last.year - year - ((last.month, last.day) < (month, 1))
    return years if years > 0 else None


def did_title(name: str | None) -> str:
    """The heading over the strip of function."""
    return translate("Report", "What {name} did", name=name) if name else translate("Report", "What was done")


def noted_title(name: str | None) -> str:
    """The heading over facts of which none is about what was done."""
    return translate("Report", "What {name} noted", name=name) if name else translate("Report", "What was noted")


def principles_title(name: str | None) -> str:
    """The heading over the three cards, which speak to the teen."""
    if name is None:
        return translate("Report", "The recovery principles, in the words of the journal")
    return translate("Report", "The recovery principles, as {name} reads them", name=name)


def picture_title(name: str | None, *, has_function: bool, has_pain: bool) -> str:
    """The heading over the picture of function and pain, as far as either is in it."""
    if not has_function:
        return translate("Report", "Pain")
    if not has_pain:
        return did_title(name)
    if name:
        return translate("Report", "What {name} did, and pain", name=name)
    return translate("Report", "What was done, and pain")


def words_title(name: str | None, *, asks: bool) -> str:
    """The heading over the teen's own words, which begin with what they want to talk about."""
    if asks and name:
        return translate("Report", "What {name} wants to talk about", name=name)
    if asks:
        return translate("Report", "Wants to talk about")
    return translate("Report", "In {name}’s words", name=name) if name else translate("Report", "In their own words")


def footer(name: str | None) -> str:
    """What stands at the foot of each page."""
    if name is None:
        return translate("Report", "Self-reported with AMPS Journal. Not medical advice and not a diagnosis.")
    return translate(
        "Report", "Self-reported by {name} with AMPS Journal. Not medical advice and not a diagnosis.", name=name
    )
