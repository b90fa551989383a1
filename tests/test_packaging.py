import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def test_the_wheel_carries_every_resource_inside_the_package(wheel: zipfile.ZipFile) -> None:
    shipped = {name.removeprefix("amps_journal/") for name in wheel.namelist()}
    resources = {str(path.relative_to(ROOT)) for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert resources
    assert resources - shipped == set()


def test_the_wheel_starts_from_a_console_and_from_a_desktop(wheel: zipfile.ZipFile) -> None:
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    text = wheel.read(entry_points).decode()
    assert "[console_scripts]\namps-journal = amps_journal.__main__:main" in text
    assert "[gui_scripts]" in text


def test_the_wheel_keeps_the_notices_of_what_it_ships(wheel: zipfile.ZipFile) -> None:
    assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())
    assert any(name.endswith("OFL.txt") for name in wheel.namelist())


def test_a_program_from_the_wheel_alone_finds_its_resources(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path)!r})\n"
        "from amps_journal import paths\n"
        "from amps_journal.domain import catalogue\n"
        "print(paths.resource('fonts'), len(catalogue.entries('regions')))"
    )
    ran = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.startswith(str(tmp_path))
