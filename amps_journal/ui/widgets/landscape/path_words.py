"""The path of doing in words: what a screen reader says of it, and what stands beside the stone that is looked at."""

from collections.abc import Iterable

from amps_journal.domain.doing_path import Doing, DoingPath, Flag, Stone
from amps_journal.formats.dates import weekday_and_date
from amps_journal.formats.joined import sentences
from amps_journal.formats.numbers import in_list
from amps_journal.i18n import plural, translate


def path_in_words(path: DoingPath) -> str:
    """How many stones there are, what grows and which flags stand beside them, a sentence each."""
    if not path.stones:
        return translate("Path", "Your path begins with the first day on which you do something.")
    said = [
        plural("Path", "Your path has one stone.", "Your path has {n} stones.", len(path.stones)),
    ]
    if path.plants:
        said.append(plural("Path", "One plant grows beside it.", "{n} plants grow beside it.", len(path.plants)))
    if path.flags:
        said.append(plural("Path", "One flag stands on it.", "{n} flags stand on it.", len(path.flags)))
    return sentences(*said)


def stone_in_words(stone: Stone) -> str:
    """The day of a stone and what was done on it."""
    what = {
        Doing.SCHOOL: translate("Path", "school"),
        Doing.MOVING: translate("Path", "moving"),
        Doing.ROUTINE: translate("Path", "routine"),
        Doing.SKILLS: translate("Path", "a skill"),
        Doing.DID: translate("Path", "something you got to do"),
    }
    return translate(
        "Path",
        "{day}: {things}.",
        day=weekday_and_date(stone.day),
        things=in_list([what[doing] for doing in stone.done]),
    )


def goals_in_words(flags: Iterable[Flag]) -> list[str]:
    """What was reached where flags stand, a sentence each."""
    said = []
    for flag in flags:
        if flag.milestone.is_goal:
            said.append(translate("Path", "You reached your goal: {goal}.", goal=flag.milestone.label))
        else:
            said.append(translate("Path", "You reached a step: {step}.", step=flag.milestone.label))
    return said
