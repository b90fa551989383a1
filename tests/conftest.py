"""What every test may rely on: no screen, no settings of the machine it runs on."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from amps_journal import i18n, paths
from amps_journal.formats.region import Region, use_region

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A machine of no land: formats are those of most of the world, whoever runs the tests.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings, journals or logs of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def catalogues(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of catalogues in place of the shipped ones; afterwards English is spoken again, in no land."""
    folder, shipped = tmp_path_factory.mktemp("i18n"), paths.resource

    def resource(*parts: str) -> Path:
        return folder.joinpath(*parts[1:]) if parts[0] == "i18n" else shipped(*parts)

    monkeypatch.setattr(paths, "resource", resource)
    yield folder
    i18n.use_language("en")
    use_region(Region())
