"""What the teen chose on the Share page, and the days that this means."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents, Period
from amps_journal.domain.errors import JournalError
from amps_journal.domain.periods import recent_period
from amps_journal.domain.person import ShareRecord
from amps_journal.i18n import translate
from amps_journal.sharing import Selection, sections, selection
from amps_journal.sharing.sections import fields_in

THERAPIST, PARENT = "therapist", "parent"
PDF, CSV, JSON, FHIR = "pdf", "csv", "json", "fhir"


@dataclass(frozen=True, slots=True)
class ShareRequest:
    """What goes to whom.

    Attributes:
        audience: ``therapist`` or ``parent``.
        turned_on: Names of the fields that go in.
        made_on: The date on the page.
        days: How far back from the last logged day; ``None`` for all. Counts only without ``period`` and ``since``.
        period: The days, where they were given by hand.
        since: The first day that the last share did not hold.
        question: What to talk about.
        paper: ``a4`` or ``letter``.
        pages: 1 or 2.
    """

    audience: str
    turned_on: frozenset[str]
    made_on: date
    days: int | None = None
    period: Period | None = None
    since: date | None = None
    question: str | None = None
    paper: str = "a4"
    pages: int = 1

    def selected(self) -> Selection:
        """What the one filter lets through."""
        offered = {name for section in sections() for name in fields_in(section.names)}
        return selection(self.audience, self.turned_on, offered - self.turned_on)

    def period_in(self, shared: JournalContents) -> Period | None:
        """The days that go in; ``None`` where nothing is logged.

        Args:
            shared: The journal as its reader may see it, so that a day of which they see nothing does not count.

        Raises:
            JournalError: The dates are the wrong way round, or nothing is new.
        """
        if self.period is not None:
            if self.period.days < 1:
                raise JournalError(translate("Share", "The last day lies before the first one."))
            return self.period
        logged = logged_dates(shared.days)
        if self.since is None or not logged:
            return recent_period(logged, self.days)
        if logged[-1] < self.since:
            raise JournalError(translate("Share", "Nothing new since you last shared. Choose other days above."))
        return Period(self.since, logged[-1] + timedelta(days=1))


def last_share(records: Sequence[ShareRecord], audience: str) -> ShareRecord | None:
    """The latest share with the audience: of a summary for a therapist, of any file for a parent."""
    told = [record for record in records if record.audience == audience]
    if audience == THERAPIST:
        told = [record for record in told if record.format == PDF]
    return max(told, key=lambda record: (record.shared_at, record.end), default=None)


def first_day_since(record: ShareRecord, shared_on: date) -> date:
    """The first day that a share did not hold whole: the day on which it was made was not over yet.

    Args:
        record: The share.
        shared_on: The journal's date at the moment of the share.
    """
    return shared_on if shared_on in Period(record.start, record.end) else record.end


def record_of(request: ShareRequest, period: Period, kind: str, moment: datetime) -> ShareRecord:
    """What to remember of a share.

    Args:
        request: What was chosen.
        period: The days that went in.
        kind: ``pdf``, ``csv``, ``json`` or ``fhir``.
        moment: When, in UTC.
    """
    return ShareRecord(
        shared_at=moment.replace(microsecond=0),
        audience=request.audience,
        start=period.start,
        end=period.end,
        fields=tuple(sorted(request.selected().visible)),
        format=kind,
        question=request.question if kind in {PDF, FHIR} and request.audience == THERAPIST else None,
    )
