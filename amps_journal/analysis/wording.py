"""Numbers as people say them, and the sentences that several findings share."""

from amps_journal.i18n import plural, translate


def percent(share: float) -> str:
    """A share in whole percent; neither 0 nor 100 unless it is exactly that."""
    whole = round(100 * share)
    if share > 0:
        whole = max(whole, 1)
    if share < 1:
        whole = min(whole, 99)
    return translate("Findings", "{whole}%", whole=whole)


def minutes(amount: float) -> str:
    """Whole minutes."""
    return plural("Findings", "{n} minute", "{n} minutes", round(amount))


def hours(amount: float) -> str:
    """Hours and minutes, to five minutes: "8 hours 5 minutes"."""
    whole, rest = divmod(5 * round(amount * 12), 60)
    said = plural("Findings", "{n} hour", "{n} hours", whole)
    if not rest:
        return said
    return translate("Findings", "{hours} {minutes}", hours=said, minutes=minutes(rest))


def clock(minutes_from_midnight: float) -> str:
    """A time of day, to five minutes: "22:40"."""
    whole = 5 * round(minutes_from_midnight / 5) % 1440
    return translate("Findings", "{hour}:{minute}", hour=f"{whole // 60:02d}", minute=f"{whole % 60:02d}")


def per_week(amount: float) -> tuple[float, str]:
    """A change a week as a number of at least about one, with the stretch of time that it is for."""
    if amount >= 0.95:
        return amount, translate("Findings", "each week")
    return 4 * amount, translate("Findings", "every 4 weeks")


def more_days(needed: int) -> str:
    """The lack of a finding that needs days."""
    return plural("Findings", "{n} more day with an answer, then this can say more.",
                  "{n} more days with an answer, then this can say more.", needed)  # fmt: skip


def more_weeks(needed: int) -> str:
    """The lack of a finding that needs weeks."""
    return plural("Findings", "{n} more week with most days filled in, then this can say more.",
                  "{n} more weeks with most days filled in, then this can say more.", needed)  # fmt: skip


def more_nights(needed: int) -> str:
    """The lack of a finding that needs nights."""
    return plural("Findings", "{n} more night with both times, then this can say more.",
                  "{n} more nights with both times, then this can say more.", needed)  # fmt: skip


def a_hint() -> str:
    """What is added to a test that speaks alone but not beside the others of its card."""
    return translate("Findings", "This is a hint, and may be chance.")
