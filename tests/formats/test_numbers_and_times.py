"""Numbers, shares, lengths of time and clocks against what CLDR has for each locale."""

from datetime import time

import pytest

from amps_journal.formats import clock, numbers

KNOWN = {
    "en_US": ("97%", "0.8", "1 h 20 min", "10:30\u00a0pm", "a, b and c"),
    "en_GB": ("97%", "0.8", "1 h 20 min", "22:30", "a, b and c"),
    "de_DE": ("97\u00a0%", "0,8", "1 Std., 20 Min.", "22:30", "a, b und c"),
    "fr_FR": ("97\u00a0%", "0,8", "1\u202fh 20\u00a0min", "22:30", "a, b et c"),
    "es_ES": ("97\u00a0%", "0,8", "1 h 20 min", "22:30", "a, b y c"),
    "ar_EG": ("97%", "0.8", "1 س و20 د", "10:30 م", "a وb وc"),
    "zh_CN": ("97%", "0.8", "1小时20分钟", "22:30", "a、b和c"),
}


@pytest.mark.parametrize("locale", KNOWN)
def test_numbers_are_written_as_their_locale_writes_them(locale, speak) -> None:
    speak(locale)
    percent = numbers.percent(97).replace("\u200e", "").replace("\u061c", "")
    shown = (
        percent,
        numbers.decimal(0.8),
        clock.duration(80),
        clock.clock(time(22, 30)),
        numbers.in_list(["a", "b", "c"]),
    )
    assert shown == KNOWN[locale]


@pytest.mark.parametrize("locale", KNOWN)
def test_digits_are_western_in_every_language(locale, speak) -> None:
    speak(locale)
    shown = numbers.percent(35) + numbers.whole(35) + clock.minutes(35) + clock.clock(time(3, 35))
    assert [letter for letter in shown if letter.isdigit() and not letter.isascii()] == []


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (time(0, 5), "12:05\u00a0am"),
        (time(8), "8:00\u00a0am"),
        (time(12), "12:00\u00a0pm"),
        (time(23, 59), "11:59\u00a0pm"),
    ],
)
def test_midnight_and_noon_are_twelve_on_a_clock_of_half_days(at, shown, speak) -> None:
    speak("en_US")
    assert clock.clock(at) == shown


def test_a_full_hour_on_a_scale_is_short(speak) -> None:
    assert clock.whole_hour(time(21)) == "21:00"
    speak("en_US")
    assert clock.whole_hour(time(21)) == "9\u00a0pm"
    speak("es_MX")
    assert clock.whole_hour(time(21)).replace("\u00a0", " ").replace("\u202f", " ") == "9 p.m."


def test_a_chosen_clock_goes_before_that_of_the_land(speak) -> None:
    speak("en_US", clock="24")
    assert clock.clock(time(22, 30)) == "22:30"
    speak("de_DE", clock="12")
    assert clock.clock(time(22, 30)).replace("\u202f", " ") == "10:30 PM"


def test_minutes_before_midnight_are_the_evening_before() -> None:
    assert clock.clock_of_minutes(-80) == "22:40"


def test_short_lengths_have_no_hours_and_whole_ones_no_minutes() -> None:
    assert [clock.duration(amount) for amount in (0, 36, 60, 485)] == ["0 min", "36 min", "1 h", "8 h 5 min"]
    assert clock.hours_and_minutes(485) == "8 h 05"


def test_what_rounds_to_nothing_has_no_minus_and_other_minus_signs_are_true_ones() -> None:
    assert [numbers.decimal(number) for number in (-0.04, -1.25, 2.0)] == ["0.0", "−1.2", "2.0"]
    assert [numbers.short_decimal(number) for number in (2.0, 0.8, -3.0)] == ["2", "0.8", "−3"]
    assert numbers.whole(4, signed=True) == "+4"


def test_a_range_of_shares_says_percent_once(speak) -> None:
    speak("de_DE")
    assert numbers.percent_range(85, 99).endswith("99\u00a0%")
    assert numbers.percent_unit() == "\u00a0%"


def test_lists_of_one_and_two_need_no_comma() -> None:
    assert [numbers.in_list(words) for words in ([], ["a"], ["a", "b"])] == ["", "a", "a and b"]
