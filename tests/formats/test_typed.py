"""Typed times and dates, read as their region writes them."""

from datetime import date, time

import pytest

from amps_journal.formats.clock import clock
from amps_journal.formats.dates import long_date
from amps_journal.formats.typed_text import typed_date, typed_time


@pytest.mark.parametrize(
    "text",
    [
        "22:30", "2230", "22.30", "22h30", "22 h 30", "22 30", "10:30 pm", "10:30\u00a0pm", "10.30pm", "10:30 p.m.",
        "1030p", "22:30 Uhr", "22.30 uhr",
    ],
)  # fmt: skip
def test_half_past_ten_in_the_evening_may_be_typed_in_many_ways(text) -> None:
    assert typed_time(text) == time(22, 30)


@pytest.mark.parametrize("text", ["", "soon", "25:00", "22:61", "13 pm", "0:30 am", "22:3:0", "10:30 xm"])
def test_what_is_no_time_is_none(text) -> None:
    assert typed_time(text) is None


@pytest.mark.parametrize(("text", "at"), [("7", time(7)), ("7h", time(7)), ("7 Uhr", time(7)), ("12 am", time(0))])
def test_an_hour_alone_is_a_time(text, at) -> None:
    assert typed_time(text) == at


@pytest.mark.parametrize("locale", ["en_US", "en_GB", "de_DE", "fr_FR", "es_MX", "ar_EG", "zh_CN"])
def test_a_time_that_is_shown_is_read_back(locale, speak) -> None:
    speak(locale)
    for at in (time(0), time(9, 5), time(12), time(22, 30)):
        assert typed_time(clock(at)) == at


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en_US", "12/21/2026"),
        ("en_US", "Dec 21, 2026"),
        ("en_GB", "21/12/2026"),
        ("en_GB", "21 december 2026"),
        ("de_DE", "21.12.2026"),
        ("de_DE", "21. Dez. 2026"),
        ("fr_FR", "21/12/2026"),
        ("zh_CN", "2026/12/21"),
        ("en_US", "2026-12-21"),
        ("de_DE", "2026-12-21"),
    ],
)
def test_a_date_is_read_in_the_order_of_its_region(locale, text, speak) -> None:
    speak(locale)
    assert typed_date(text) == date(2026, 12, 21)


@pytest.mark.parametrize("text", ["", "21", "21/12", "21/12/26", "31/2/2026", "soon", "21 foo 2026", "1 2 3 2026"])
def test_what_is_no_date_is_none(text) -> None:
    assert typed_date(text) is None


@pytest.mark.parametrize("locale", ["en_US", "en_GB", "de_DE", "fr_FR", "zh_CN"])
def test_a_date_in_words_is_read_back(locale, speak) -> None:
    speak(locale)
    assert typed_date(long_date(date(2026, 8, 3))) == date(2026, 8, 3)
