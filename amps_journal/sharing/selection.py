"""The one filter that every share goes through."""

import dataclasses
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from amps_journal.domain.contents import JournalContents
from amps_journal.domain.day import DayEntry
from amps_journal.domain.errors import JournalError
from amps_journal.domain.fields import Kind, ListOf, Part, fields_of, is_empty
from amps_journal.domain.person import ClinicScore, LifeEvent, ShareRecord
from amps_journal.i18n import translate
from amps_journal.sharing.classes import AUDIENCES, Sharing, classes, field_names, required_together

# What makes no sense without something else: a tick names an item of the plan.
_NEEDS = {"activities.item": "plan.programme.key", "routine_done": "plan.routine.key"}


@dataclass(frozen=True, slots=True)
class Selection:
    """What one share holds.

    Attributes:
        audience: ``therapist`` or ``parent``.
        visible: The names of the fields that go out as they are.
        as_trend: The names of those that go out only as lower, same or higher than four weeks before.
    """

    audience: str
    visible: frozenset[str]
    as_trend: frozenset[str] = frozenset()


def selection(audience: str, include: Collection[str] = (), exclude: Collection[str] = ()) -> Selection:
    """What goes to the audience: what is open and what is asked for, less what is turned off.

    Args:
        audience: ``therapist`` or ``parent``.
        include: Names of fields, or of objects such as ``pain`` or ``plan.goals``, to turn on. What the audience may
            never see stays out.
        exclude: Names to turn off; this wins over ``include``.

    Raises:
        JournalError: An audience or a name is not known.
    """
    if audience not in AUDIENCES:
        raise JournalError(translate("Sharing", "Nobody called {audience} is known here.", audience=audience))
    asked, refused = _names_meant(include), _names_meant(exclude)
    visible, as_trend = set(), set()
    for name, of_field in classes().items():
        sharing = of_field.of(audience)
        if name in refused or sharing is Sharing.NEVER:
            continue
        if sharing is Sharing.OPEN or (sharing is Sharing.ASK and name in asked):
            visible.add(name)
        elif sharing is Sharing.ASK_AS_TREND and name in asked:
            as_trend.add(name)
    return Selection(audience, _whole(visible), frozenset(as_trend))


def _whole(visible: set[str]) -> frozenset[str]:
    """The names less those of objects that lack what they cannot be without, and of ticks that name nothing."""
    kept = set(visible)
    for prefix, needed in required_together():
        if not needed <= visible:
            kept -= {name for name in visible if name.startswith(prefix)}
    return frozenset(kept - {name for name, needed in _NEEDS.items() if needed not in kept})


def _names_meant(names: Iterable[str]) -> set[str]:
    meant: set[str] = set()
    for name in names:
        found = {known for known in field_names() if known == name or known.startswith(f"{name}.")}
        if not found:
            raise JournalError(translate("Sharing", "There is no field called {name} to share.", name=name))
        meant |= found
    return meant


def shared_contents(
    contents: JournalContents, audience: str, include: Collection[str] = (), exclude: Collection[str] = ()
) -> JournalContents:
    """The journal with everything taken out that the audience does not get.

    A day of which nothing is left is left out, so that what was withheld leaves no trace.

    Args:
        contents: The whole journal.
        audience: ``therapist`` or ``parent``.
        include: Names to turn on, see ``selection``.
        exclude: Names to turn off.

    Raises:
        JournalError: An audience or a name is not known.
    """
    return selected_contents(contents, selection(audience, include, exclude))


def selected_contents(contents: JournalContents, selected: Selection) -> JournalContents:
    """The journal with only the fields of the selection in it."""
    shared = _Filter(selected.visible)
    days = (shared.part(entry, "") for entry in contents.days)
    records = (record for record in contents.share_records if record.audience == selected.audience)
    return JournalContents(
        person=shared.part(contents.person, "person."),
        settings=shared.part(contents.settings, "settings."),
        plan=shared.part(contents.plan, "plan."),
        life_events=shared.items(LifeEvent, contents.life_events, "life_events.") or (),
        clinic_scores=shared.items(ClinicScore, contents.clinic_scores, "clinic_scores.") or (),
        share_records=shared.items(ShareRecord, tuple(records), "share_records.") or (),
        days=tuple(entry for entry in days if _says_something(entry)),
    )


def _says_something(entry: DayEntry) -> bool:
    return any(getattr(entry, name) is not None for name in _ANSWERS)


_ANSWERS = tuple(
    declared.name for declared in fields_of(DayEntry) if declared.name not in {"date", "created_at", "updated_at"}
)

_Share = Callable[[Any], Any]
_Way = tuple[str, Any, _Share]
"""A field's name, what stands for no answer, and how it goes out."""


class _Filter:
    """Takes out of objects what is withheld; what is to be done with a kind of object is worked out once.

    Args:
        visible: The names of the fields that go out.
    """

    def __init__(self, visible: Collection[str]) -> None:
        self._visible = visible
        self._ways: dict[tuple[type[Any], str], tuple[_Way, ...]] = {}

    def part(self, part: Any, prefix: str) -> Any:
        """The object with each withheld field as if it had never been given; itself where nothing is withheld."""
        changes = {}
        for name, default, share in self._ways_of(type(part), prefix):
            value = getattr(part, name)
            shared = None if value is None else share(value)
            given = default if shared is None else shared
            if given is not value:
                changes[name] = given
        return replace(part, **changes) if changes else part

    def items(self, cls: type[Any], items: tuple[Any, ...], prefix: str) -> Any:
        """The items as they are shared; ``None`` for all of them where a field that none can be without is withheld."""
        if any(declared.required and prefix + declared.name not in self._visible for declared in fields_of(cls)):
            return None
        return tuple([self.part(item, prefix) for item in items]) if self._ways_of(cls, prefix) else items

    def _ways_of(self, cls: type[Any], prefix: str) -> tuple[_Way, ...]:
        """The fields with which something is to be done; an object without any goes out as it is."""
        if (cls, prefix) not in self._ways:
            self._ways[cls, prefix] = tuple(self._worked_out(cls, prefix))
        return self._ways[cls, prefix]

    def _worked_out(self, cls: type[Any], prefix: str) -> Iterator[_Way]:
        defaults = {field.name: field.default for field in dataclasses.fields(cls)}
        for declared in fields_of(cls):
            default, share = defaults[declared.name], self._way(declared.kind, prefix + declared.name)
            stands_for_itself = declared.required or default is None
            if share is not _as_it_is or not stands_for_itself:
                yield declared.name, default, share

    def _way(self, kind: Kind, name: str) -> _Share:
        if isinstance(kind, Part):
            return lambda value: self._unless_empty(value, f"{name}.")
        if isinstance(kind, ListOf) and isinstance(kind.item, Part):
            of = kind.item.of
            return lambda value: self.items(of, value, f"{name}.")
        return _as_it_is if name in self._visible else _withheld

    def _unless_empty(self, value: Any, prefix: str) -> Any:
        part = self.part(value, prefix)
        return None if is_empty(part) else part


def _as_it_is(value: Any) -> Any:
    return value


def _withheld(_value: Any) -> None:
    return None
