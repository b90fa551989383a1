"""The fields of each section in the words of the Share page, as finely as a teen may want to choose."""

from dataclasses import dataclass
from functools import cache

from amps_journal.i18n import translate
from amps_journal.sharing import Section, Sharing, classes, fields_in, sections


@cache
def _fields_in(names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fields_in(names))


@dataclass(frozen=True, slots=True)
class Part:
    """Something of a section that goes in or stays out as one.

    Attributes:
        key: A stable English word; object names are made of it.
        words: What it is called to the teen.
        names: Names of fields, or of objects such as ``plan.programme``.
    """

    key: str
    words: str
    names: tuple[str, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The names of all its fields."""
        return _fields_in(self.names)


@dataclass(frozen=True, slots=True)
class Offered:
    """A section as it is offered to an audience.

    Attributes:
        key: The section's key.
        words: What it is called; the name of its one part where nothing else of it may go out.
        parts: What may go out.
        withheld: What never does.
    """

    key: str
    words: str
    parts: tuple[Part, ...]
    withheld: tuple[Part, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The names of all fields that may go out."""
        return frozenset().union(*(part.fields for part in self.parts))


def _doing() -> dict[str, tuple[Part, ...]]:
    return {
        "did": (
            Part("did", translate("Share", "Things I did"), ("did",)),
            Part("win", translate("Share", "My wins"), ("win",)),
        ),
        "school": (
            Part("attended", translate("Share", "At school, and how long"), ("school.status", "school.attended")),
            Part("setting", translate("Share", "School, home or hospital"), ("school.setting",)),
            Part("pe", translate("Share", "PE"), ("school.joined_pe",)),
            Part("nurse", translate("Share", "Visits to the nurse"), ("school.nurse_visits",)),
        ),
        "moving": (
            Part("minutes", translate("Share", "What I did, and minutes"), ("activities.kind", "activities.minutes")),
            Part("effort", translate("Share", "How hard it felt"), ("activities.effort",)),
            Part("programme", translate("Share", "My programme"), ("activities.item", "plan.programme")),
            Part("quota", translate("Share", "My plan for minutes"), ("plan.quota",)),
            Part(
                "touch",
                translate("Share", "Getting used to touch"),
                ("activities.stimulus", "activities.tolerance", "plan.ladder", "plan.ladder_rule"),
            ),
        ),
        "skills": (
            Part("used", translate("Share", "Which skills"), ("coping.strategy",)),
            Part("helped", translate("Share", "How much they helped"), ("coping.helped",)),
            Part("favourites", translate("Share", "My favourite skills"), ("plan.favourite_skills",)),
        ),
    }


def _body() -> dict[str, tuple[Part, ...]]:
    return {
        "sleep": (
            Part("times", translate("Share", "Lights out, waking up"), ("sleep.lights_out", "sleep.woke")),
            Part("bed", translate("Share", "Into bed, out of bed"), ("sleep.in_bed", "sleep.out_of_bed")),
            Part("falling_asleep", translate("Share", "Minutes to fall asleep"), ("sleep.asleep_after_minutes",)),
            Part("awake", translate("Share", "Awake in the night"), ("sleep.awakenings", "sleep.awake_minutes")),
            Part("quality", translate("Share", "How well I slept"), ("sleep.quality",)),
            Part("energy", translate("Share", "Energy"), ("energy",)),
        ),
        "pain": (
            Part("average", translate("Share", "How strong it was"), ("pain.average",)),
            Part("worst", translate("Share", "The worst of the day"), ("pain.worst",)),
            Part("in_the_way", translate("Share", "How much it got in the way"), ("pain.got_in_the_way",)),
            Part("places", translate("Share", "Where"), ("pain.places", "person.usual_places")),
            Part("attacks", translate("Share", "Attacks"), ("pain.attacks",)),
            Part("touch_hurt", translate("Share", "When touch hurt"), ("pain.touch_hurt",)),
            Part("limb_signs", translate("Share", "Swelling, colour, warmth"), ("pain.limb_signs",)),
            Part("limb_use", translate("Share", "How I used my arm or leg"), ("pain.limb_use",)),
            Part("setback", translate("Share", "Setback days"), ("setback",)),
        ),
        "medicines": (
            Part("name", translate("Share", "Their names"), ("medicines.name",)),
            Part("amount", translate("Share", "How much"), ("medicines.amount",)),
            Part("reason", translate("Share", "What for"), ("medicines.reason",)),
        ),
    }


def _around() -> dict[str, tuple[Part, ...]]:
    return {
        "events": (
            Part("life_events", translate("Share", "Events such as exams"), ("life_events",)),
            Part("clinic_scores", translate("Share", "Scores from the clinic"), ("clinic_scores",)),
        ),
        "feelings": (
            Part("mood", translate("Share", "Mood"), ("mood",)),
            Part("stress", translate("Share", "Stress"), ("stress",)),
            Part("stress_sources", translate("Share", "Reasons for stress"), ("stress_sources",)),
            Part("worry", translate("Share", "Worry"), ("worry",)),
        ),
        "setback_plan": (
            Part("plan", translate("Share", "The plan"), ("plan.setback_plan",)),
            Part("reviews", translate("Share", "Looking back at setbacks"), ("plan.setback_reviews",)),
        ),
    }


def parts_of(section: Section) -> tuple[Part, ...]:
    """The parts of a section; a section of one piece is its own part."""
    several = _doing() | _body() | _around()
    return several.get(section.key) or (Part(section.key, section.words, section.names),)


def offered_to(audience: str) -> tuple[Offered, ...]:
    """The sections of which something may go to the audience, and what of them."""
    offered = []
    for section in sections():
        parts = parts_of(section)
        may_go = tuple(part for part in parts if _may_go(part, audience))
        if may_go:
            is_one_of_several = len(may_go) == 1 < len(parts)
            words = may_go[0].words if is_one_of_several else section.words
            offered.append(Offered(section.key, words, may_go, tuple(part for part in parts if part not in may_go)))
    return tuple(offered)


def always_private(audience: str) -> tuple[str, ...]:
    """What never goes to the audience, in words: whole sections, and what is nobody's but the teen's."""
    withheld = [
        section.words
        for section in sections()
        if sum(_may_go(part, audience) for part in parts_of(section)) < min(2, len(parts_of(section)))
    ]
    return (translate("Share", "Private notes"), translate("Share", "“I don’t feel safe”"), *withheld)


def always_along(audience: str) -> tuple[str, ...]:
    """What no share with the audience is without, in words."""
    told = {
        "person.name": translate("Share", "your name"),
        "person.birth_month": translate("Share", "birth month"),
        "person.pain_type": translate("Share", "kind of pain"),
        "person.school_weekdays": translate("Share", "school days"),
        "created_at": translate("Share", "when you logged each day"),
    }
    of = classes()
    return tuple(words for name, words in told.items() if of[name].of(audience) is Sharing.OPEN)


def turned_on_at_first(audience: str) -> frozenset[str]:
    """The names of the fields that are in before anybody has chosen."""
    of = classes()
    offered = frozenset().union(*(section.fields for section in offered_to(audience)))
    return frozenset(name for name in offered if of[name].of(audience) is Sharing.OPEN)


def words_of(names: frozenset[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What a share held, section by section: the section's words, and its parts' where not all of it went."""
    found = []
    for section in sections():
        parts = parts_of(section)
        went = [part for part in parts if part.fields & names]
        if went:
            found.append((section.words, () if len(went) == len(parts) else tuple(part.words for part in went)))
    return tuple(found)


def _may_go(part: Part, audience: str) -> bool:
    """Whether it may go out as it is; what only a family page may tell in words is not in any file."""
    of = classes()
    return any(of[name].of(audience) in {Sharing.OPEN, Sharing.ASK} for name in part.fields)
