"""The part of a journal that a file for some days holds."""

from dataclasses import replace

from amps_journal.domain.contents import JournalContents, Period


def contents_within(contents: JournalContents, period: Period) -> JournalContents:
    """The journal with only the days, events and scores of the period; person, plan and past shares stay whole.

    Args:
        contents: The journal.
        period: The days. An event counts that runs on any of them.
    """
    return replace(
        contents,
        days=tuple(entry for entry in contents.days if entry.date in period),
        life_events=tuple(
            event
            for event in contents.life_events
            if event.start < period.end and (event.end is None or period.start < event.end)
        ),
        clinic_scores=tuple(score for score in contents.clinic_scores if score.date in period),
    )
