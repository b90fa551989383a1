"""Dates in words against what CLDR has for each locale."""

from datetime import date

import pytest

from amps_journal.formats import dates

DAY = date(2026, 4, 16)

KNOWN = {
    "en_US": ("Apr 16", "April 16", "April 16, 2026", "Thursday, April 16, 2026", "Thursday, April 16", "April 2026"),
    "en_GB": ("16 Apr", "16 April", "16 April 2026", "Thursday, 16 April 2026", "Thursday, 16 April", "April 2026"),
    "de_DE": (
        "16. Apr.", "16. April", "16. April 2026", "Donnerstag, 16. April 2026", "Donnerstag, 16. April", "April 2026",
    ),
    "fr_FR": ("16 avr.", "16 avril", "16 avril 2026", "jeudi 16 avril 2026", "jeudi 16 avril", "avril 2026"),
    "es_ES": (
        "16 abr", "16 de abril", "16 de abril de 2026", "jueves, 16 de abril de 2026", "jueves, 16 de abril",
        "abril de 2026",
    ),
    "ar_EG": ("16 أبريل", "16 أبريل", "16 أبريل 2026", "الخميس، 16 أبريل 2026", "الخميس، 16 أبريل", "أبريل 2026"),
    "zh_CN": ("4月16日", "4月16日", "2026年4月16日", "2026年4月16日星期四", "4月16日星期四", "2026年4月"),
}  # fmt: skip


@pytest.mark.parametrize("locale", KNOWN)
def test_a_date_is_written_as_its_locale_writes_it(locale, speak) -> None:
    speak(locale)
    written = (
        dates.short_date(DAY),
        dates.day_and_month(DAY),
        dates.long_date(DAY),
        dates.weekday_and_date(DAY),
        dates.weekday_and_day(DAY),
        dates.month_in_words(DAY),
    )
    assert written == KNOWN[locale]


def test_english_without_a_known_land_looks_as_it_did() -> None:
    assert dates.short_date(DAY) == "16 Apr"
    assert dates.short_date_and_year(DAY) == "16 Apr 2026"
    assert dates.month_and_year(DAY) == "Apr 2026"
    assert dates.short_weekday_and_day(DAY) == "Thu 16"
    assert dates.date_span(date(2026, 1, 5), date(2026, 10, 11)) == "5 January to 11 October 2026"
    assert dates.date_span(date(2025, 1, 5), date(2026, 1, 4)) == "5 January 2025 to 4 January 2026"


@pytest.mark.parametrize(
    ("locale", "initials", "short"),
    [
        ("en_US", "MTWTFSS", "Thu"),
        ("de_DE", "MDMDFSS", "Do"),
        ("fr_FR", "LMMJVSD", "jeu."),
        ("es_ES", "LMXJVSD", "jue"),
        ("zh_CN", "一二三四五六日", "周四"),
        ("ar_EG", "نثرخجسح", "الخميس"),
    ],
)
def test_initials_are_those_of_the_language_and_no_cut_off_names(locale, initials, short, speak) -> None:
    speak(locale)
    assert "".join(dates.weekday_initials()) == initials
    assert dates.short_weekday_names()[3] == short


def test_months_stand_alone_in_their_own_form(speak) -> None:
    speak("fr_FR")
    assert dates.month_names()[7] == "août"
    assert dates.short_month_names()[0] == "janv."
    assert dates.month_and_year(DAY) == "avr. 2026"


@pytest.mark.parametrize(
    ("locale", "order"),
    [
        ("en_US", "mdy"),
        ("en_GB", "dmy"),
        ("de_DE", "dmy"),
        ("zh_CN", "ymd"),
        ("ar_EG", "dmy"),
    ],
)
def test_a_date_in_numbers_has_the_order_of_its_region(locale, order, speak) -> None:
    speak(locale)
    assert dates.order_in_numbers() == order


def test_a_language_that_cldr_does_not_know_is_shown_in_the_words_of_the_table(speak) -> None:
    speak("tlh_")
    assert dates.weekday_and_date(DAY) == "Thursday, 16 April 2026"
