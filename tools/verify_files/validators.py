"""What the judges need: programs of the system, npm packages and a Python environment of their own."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from tools.verify_files.verdicts import FRICTIONLESS, VALIDATORS

# The program that has to be there, and the Debian package that brings it.
PROGRAMS = {
    "soffice": "libreoffice-calc",
    "qpdf": "qpdf",
    "pdftotext": "poppler-utils",
    "node": "nodejs",
    "npm": "npm",
}


def missing_packages() -> list[str]:
    """The Debian packages that would bring the programs that are not there."""
    return [package for program, package in PROGRAMS.items() if shutil.which(program) is None]


def install_programs() -> None:
    """Install the programs that are not there, or say which are missing and end."""
    missing = missing_packages()
    if not missing:
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        print("Some programs are missing. Please install them, on Debian with this line, then try again:")
        print(f"  sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(missing)}")
        sys.exit(1)
    print(f"Installing {' '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=quiet)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    subprocess.run(command, check=True, env=quiet, stdout=subprocess.DEVNULL)


def install_validators(folder: Path) -> Path:
    """The folder that holds the npm packages, of exactly the versions asked for."""
    modules = folder / "npm"
    wanted = [f"{name}@{version}" for name, version in VALIDATORS.items()]
    note = modules / "installed"
    if not note.exists() or note.read_text("utf-8") != "\n".join(wanted):
        modules.mkdir(parents=True, exist_ok=True)
        (modules / "package.json").write_text('{"private": true}\n', "utf-8")
        command = ["npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent", "--save-exact"]
        subprocess.run([*command, *wanted], check=True, cwd=modules)
        note.write_text("\n".join(wanted), "utf-8")
    return modules


def install_frictionless(folder: Path) -> Path:
    """The Python that has Frictionless, in an environment of its own: it brings two dozen packages along."""
    place = folder / "frictionless"
    python = place / "bin" / "python"
    if not python.exists():
        venv.create(place, with_pip=True)
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, f"frictionless=={FRICTIONLESS}"], check=True)
    return python
