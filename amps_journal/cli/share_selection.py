"""What goes into a file for somebody: the sections and fields chosen on the command line, through the one filter."""

import argparse
from collections.abc import Sequence

from amps_journal.cli.output import say_beside
from amps_journal.formats.joined import in_row
from amps_journal.i18n import translate
from amps_journal.sharing import Selection, choices, fields_in, selection, turned_on_at_first


def chosen_fields(
    audience: str, sections: Sequence[str] | None, include: Sequence[str], exclude: Sequence[str]
) -> Selection:
    """What the audience gets, as the Share page would have it with these sections turned on.

    Args:
        audience: ``therapist`` or ``parent``.
        sections: Keys of the sections that go in, and no others; ``None`` for those that are on at first.
        include: Names of fields or of objects to turn on beside them.
        exclude: Names to turn off; this wins.

    Raises:
        JournalError: There is no such section or field.
    """
    selection(audience, include, exclude)  # refuses unknown names
    turned_on = turned_on_at_first(audience) if sections is None else sections
    of_sections_in, of_sections_out = choices(turned_on, audience)
    # A section that is off keeps its fields out, but for those that are asked for by name.
    left_out = set(fields_in(of_sections_out)) - set(fields_in(include))
    return selection(audience, (*of_sections_in, *include), (*left_out, *exclude))


def requested_fields(request: argparse.Namespace) -> Selection:
    """What the audience of the request gets; says on standard error what was asked for in vain.

    Raises:
        JournalError: There is no such section or field.
    """
    selected = chosen_fields(request.audience, request.sections, request.include, request.exclude)
    asked = set(fields_in(request.include)) - set(fields_in(request.exclude))
    refused = sorted(asked - selected.visible)
    if refused:
        names = in_row(refused)
        if request.audience == "parent":
            say_beside(translate("CommandLine", "Left out, as a parent does not get to see it: {names}", names=names))
        else:
            say_beside(
                translate("CommandLine", "Left out, as a therapist does not get to see it: {names}", names=names)
            )
    return selected
