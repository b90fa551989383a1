"""Pain on the day after in words, and as tables."""

from amps_journal.analysis.findings.recurrence.day_after import A_LOT, CALM, MOVED, MOVED_LITTLE, SOME, Level
from amps_journal.charts.after_stress_levels.comparison import compared
from amps_journal.charts.after_stress_levels.series import SAME, STRESS, Panel
from amps_journal.charts.shared.chart import ChartDays
from amps_journal.charts.shared.table import ChartTable
from amps_journal.formats import dates, numbers
from amps_journal.formats.joined import in_row, sentences
from amps_journal.i18n import plural, translate


def title_of(panel: Panel) -> str:
    """What the kinds of days are told apart by."""
    if panel.identity == STRESS:
        return translate("Charts", "Stress on the day before")
    return translate("Charts", "Moving on the day before")


def axis_words() -> str:
    """What is drawn upwards, and which way is more."""
    return translate("Charts", "Pain on the day after, 0 to 10. Higher is more pain.")


def row_axis_words(panel: Panel | None = None) -> str:
    """What is drawn to the right; with the panel's own words where there are several."""
    if panel is None:
        return translate("Charts", "pain on the day after, on average")
    if panel.identity == STRESS:
        return translate("Charts", "pain on the day after, by stress")
    return translate("Charts", "pain on the day after, by moving")


def counted_from(days: ChartDays) -> str:
    """From when on days are counted, where that is before those that are shown; else empty."""
    if days.so_far is days.arrays:
        return ""
    return translate("Charts", "All days from {day} count here.", day=dates.short_date_and_year(days.so_far.start))


def nothing() -> str:
    """What is said where neither stress nor movement is told of."""
    return translate("Charts", "Days with stress or with movement show up here once they are logged.")


def short_name(level: Level) -> str:
    """A kind of day below its heading."""
    return {
        CALM: translate("Charts", "calm"),
        SOME: translate("Charts", "some"),
        A_LOT: translate("Charts", "a lot"),
        MOVED: translate("Charts", "moved"),
        MOVED_LITTLE: translate("Charts", "moved little"),
    }[level.name]


def long_name(level: Level) -> str:
    """A kind of day that stands without a heading."""
    return {
        CALM: translate("Charts", "calm days"),
        SOME: translate("Charts", "some stress"),
        A_LOT: translate("Charts", "a lot of stress"),
        MOVED: translate("Charts", "moved"),
        MOVED_LITTLE: translate("Charts", "moved little"),
    }[level.name]


def days_words(level: Level) -> str:
    """How many days stand behind a level."""
    return plural("Charts", "{n} day", "{n} days", level.pain.n)


def stress_words(level: Level) -> str:
    """Which answers on stress a kind of day has; empty for movement."""
    if level.stress is None:
        return ""
    low, high = level.stress
    if low == high:
        return translate("Charts", "stress {value}", value=low)
    return translate("Charts", "stress {low} to {high}", low=low, high=high)


def sentence_of(panel: Panel) -> str:
    """What a panel shows: whether pain was higher, lower or much the same, and how much that says."""
    if not panel.levels:
        return lack_of(panel)
    said = compared(panel.levels[0], panel.levels[-1], panel.side)
    if panel.side == SAME or panel.is_sure:
        return said
    if panel.may_be_chance:
        return sentences(said, translate("Charts", "This may be chance."))
    return sentences(said, translate("Charts", "That alone does not show a link."))


def lack_of(panel: Panel) -> str:
    """Why nothing is drawn; it asks nobody to tell of pain more often than they do."""
    if panel.is_alike:
        return translate("Charts", "These days are too much alike to compare. That is fine.")
    return translate("Charts", "There are too few days to compare yet. That is fine.")


def level_words(panel: Panel, level: Level) -> str:
    """All that is known of one kind of day, a line each."""
    pain = level.pain
    name = translate("Charts", "{name}: {value}", name=title_of(panel), value=short_name(level))
    counted = [days_words(level), stress_words(level)]
    return "\n".join(
        (
            name,
            translate("Charts", "pain on the day after: {value} of 10 on average", value=numbers.decimal(pain.value)),
            translate(
                "Charts",
                "likely between {low} and {high}",
                low=numbers.decimal(pain.low),
                high=numbers.decimal(pain.high),
            ),
            in_row(counted),
        )
    )


def table_of(panel: Panel) -> ChartTable:
    """The numbers of a panel, a row for each kind of day."""
    by_stress = panel.identity == STRESS
    header = [
        translate("Charts", "The day before"),
        *([translate("Charts", "Stress")] if by_stress else []),
        translate("Charts", "Days"),
        translate("Charts", "Average pain on the day after, 0 to 10"),
        translate("Charts", "Likely from"),
        translate("Charts", "Likely to"),
    ]
    rows = [
        (
            long_name(level),
            *([stress_words(level)] if by_stress else []),
            numbers.whole(level.pain.n),
            *(numbers.decimal(number, 2) for number in (level.pain.value, level.pain.low, level.pain.high)),
        )
        for level in panel.levels
    ]
    return ChartTable(title_of(panel), tuple(header), tuple(rows))
