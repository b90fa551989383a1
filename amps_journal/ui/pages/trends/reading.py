"""What the Trends page reads of a journal, worked out off the window's thread; nothing is computed here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from amps_journal.domain.answers import logged_dates
from amps_journal.domain.contents import JournalContents
from amps_journal.domain.periods import recent_period
from amps_journal.ui.widgets.figure_view import Drawing, Picture

if TYPE_CHECKING:
    from amps_journal.analysis.days import DailyArrays
    from amps_journal.analysis.findings import Findings
    from amps_journal.charts.look import ChartLook

    Size = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A journal over a period: its findings, and its days as arrays for the charts."""

    contents: JournalContents
    findings: "Findings"
    arrays: "DailyArrays"

    @property
    def first_weekday(self) -> int:
        """What weeks begin with."""
        return self.contents.settings.week_start


def read(contents: JournalContents, days: int | None) -> Reading | None:
    """The last ``days`` days of the journal, or all of it; ``None`` where nothing is logged."""
    from amps_journal.analysis.days import daily_arrays  # noqa: PLC0415  (NumPy and SciPy, not needed to start)
    from amps_journal.analysis.findings import findings_of  # noqa: PLC0415

    period = recent_period(logged_dates(contents.days), days)
    if period is None:
        return None
    return Reading(contents, findings_of(contents, period), daily_arrays(contents, period))


def drawings(reading: Reading) -> dict[str, Drawing]:
    """The chart of each principle, and ``function_and_pain``."""
    return {
        "progressive_activity": _with(_activity, reading),
        "routine": _with(_nights, reading),
        "recurrence": _with(_setbacks, reading),
        "function_and_pain": _with(_function_and_pain, reading),
    }


def _with(draw: Callable[[Reading, "ChartLook", "Size"], Picture], reading: Reading) -> Drawing:
    return lambda look, size: draw(reading, look, size)


def _activity(reading: Reading, look: "ChartLook", size: "Size") -> Picture:
    from amps_journal.charts import activity  # noqa: PLC0415  (brings matplotlib)

    arrays, first = reading.arrays, reading.first_weekday
    return Picture(
        activity.activity_figure(
            arrays, reading.findings, look, size, first_weekday=first, events=reading.contents.life_events
        ),
        activity.activity_sentence(arrays, size, first),
        (activity.activity_table(arrays, size, first),),
    )


def _nights(reading: Reading, look: "ChartLook", size: "Size") -> Picture:
    from amps_journal.charts import nights  # noqa: PLC0415

    arrays, first = reading.arrays, reading.first_weekday
    return Picture(
        nights.nights_figure(
            arrays, reading.findings, look, size, first_weekday=first, events=reading.contents.life_events
        ),
        nights.nights_sentence(arrays, size, first),
        (nights.nights_table(arrays, size, first),),
    )


def _setbacks(reading: Reading, look: "ChartLook", size: "Size") -> Picture:
    from amps_journal.charts import setbacks  # noqa: PLC0415

    findings = reading.findings
    return Picture(
        setbacks.setbacks_figure(reading.arrays, findings, look, size, first_weekday=reading.first_weekday),
        setbacks.setbacks_sentence(findings),
        (setbacks.setbacks_table(findings),),
    )


def _function_and_pain(reading: Reading, look: "ChartLook", size: "Size") -> Picture:
    from amps_journal.charts import function_and_pain  # noqa: PLC0415

    arrays, first = reading.arrays, reading.first_weekday
    return Picture(
        function_and_pain.function_and_pain_figure(
            arrays, reading.findings, look, size, first_weekday=first, events=reading.contents.life_events
        ),
        function_and_pain.function_and_pain_sentence(arrays, size, first),
        function_and_pain.function_and_pain_tables(arrays, size, first),
    )
