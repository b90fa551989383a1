"""What follows from the land: clock, first weekday, paper; and where the land is read from."""

import subprocess
import sys

import pytest
from babel import Locale

from amps_journal import i18n
from amps_journal.formats import chosen_language, machine_locale
from amps_journal.formats.region import Region, region
from amps_journal.settings import MachineSettings


@pytest.mark.parametrize(
    ("territory", "half_days", "first", "paper"),
    [
        ("", False, 0, "a4"),
        ("US", True, 6, "letter"),
        ("GB", False, 0, "a4"),
        ("DE", False, 0, "a4"),
        ("FR", False, 0, "a4"),
        ("EG", True, 5, "a4"),
        ("CN", False, 0, "a4"),
        ("MX", True, 6, "letter"),
    ],
)
def test_a_land_has_its_clock_its_week_and_its_paper(territory, half_days, first, paper) -> None:
    land = Region(territory)
    assert (land.has_half_days, land.first_weekday, land.paper) == (half_days, first, paper)


@pytest.mark.parametrize(
    "name",
    [
        "en_US",
        "en_GB",
        "en_AU",
        "en_IE",
        "en_IN",
        "de_DE",
        "de_AT",
        "de_CH",
        "fr_FR",
        "es_ES",
        "es_MX",
        "es_CO",
        "ar_EG",
        "ar_SA",
        "zh_CN",
        "pt_BR",
        "ja_JP",
        "sv_SE",
    ],
)
def test_the_table_of_lands_is_that_of_cldr(name) -> None:
    known, land = Locale.parse(name), Region(name[3:])
    assert land.has_half_days == ("h" in str(known.time_formats["short"].pattern))
    assert land.first_weekday == known.first_week_day


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        ({"LC_ALL": "de_AT.UTF-8"}, ("de", "AT")),
        ({"LANG": "en_US.UTF-8"}, ("en", "US")),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_US.UTF-8"}, ("", "")),
        ({"LANG": "ca_ES.UTF-8@valencia"}, ("ca", "ES")),
        ({"LANG": "zh_Hans_CN"}, ("zh", "CN")),
        ({"LANG": "eo"}, ("eo", "")),
        ({}, ("", "")),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked, not its variables")
def test_the_land_of_the_machine_is_read_from_its_locale(variables, found, monkeypatch) -> None:
    for key in ("LC_ALL", "LC_TIME", "LANG"):
        monkeypatch.delenv(key, raising=False)
    for key, value in variables.items():
        monkeypatch.setenv(key, value)
    assert machine_locale.machine_locale() == found


@pytest.fixture
def _german_machine(speak, monkeypatch) -> None:
    speak("de_DE")  # so that there is a catalogue
    monkeypatch.setattr(chosen_language, "machine_locale", lambda: ("de", "DE"))


@pytest.mark.usefixtures("_german_machine")
def test_the_machines_language_is_spoken_until_another_is_chosen() -> None:
    chosen_language.follow(MachineSettings())
    assert (i18n.language(), region().territory) == ("de", "DE")
    chosen_language.follow(MachineSettings(language="en", clock="12", paper="letter"))
    assert (i18n.language(), region()) == ("en", Region("DE", "12", "letter"))
    chosen_language.follow(MachineSettings(language="en"), language="de")
    assert i18n.language() == "de"


def test_english_is_written_without_loading_babel() -> None:
    code = (
        "import sys, datetime; from amps_journal.formats import chosen_language, clock, dates, numbers, typed_text;"
        "from amps_journal.settings import MachineSettings; chosen_language.follow(MachineSettings());"
        "dates.weekday_and_date(datetime.date(2026, 4, 16)); numbers.percent(97); clock.duration(80);"
        "typed_text.typed_date('16/4/2026'); typed_text.typed_time('22:30'); print('babel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
