"""``make verify-files``: make the files, have them judged, write down what the judges say.

Ends with status 1 where any judge finds anything wrong, or does not see what was spoiled on purpose.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from tools.verify_files import validators, verdicts
from tools.verify_files.file_samples import Made, every_file
from tools.verify_files.page import write_page
from tools.verify_files.spreadsheet import judge_tables, sees_formulas

FOLDER = Path("build/verify-files")


@dataclass(slots=True)
class Result:
    """What one judge looked at, how much of it, and what it found wrong."""

    judge: str
    looked_at: str
    wrong: list[str]


def main() -> int:
    validators.install_programs()
    modules = validators.install_validators(FOLDER)
    python = validators.install_frictionless(FOLDER)
    for old in ("files", "work"):
        shutil.rmtree(FOLDER / old, ignore_errors=True)
    made = every_file(FOLDER / "files")
    results = [
        _spreadsheets(made),
        _packages(made, python),
        *_bundles(made, modules),
        _summaries(made),
    ]
    for result in results:
        print(f"{result.judge}: {result.looked_at}: {len(result.wrong) or 'nothing'} wrong")
        for sentence in result.wrong[:20]:
            print(f"  {sentence[:400]}")
    write_page(Path("docs/files-verified.md"), results, verdicts.versions(python))
    return 1 if any(result.wrong for result in results) else 0


def _spreadsheets(made: list[Made]) -> Result:
    compared, wrong = 0, []
    for one in made:
        cells, found = judge_tables(one, FOLDER / "work" / one.name)
        compared += cells
        wrong += found
    if not sees_formulas(FOLDER / "work"):
        wrong.append("Calc did not take the formulas that were let through on purpose for formulas")
    tables = sum(len(one.tables) for one in made)
    return Result("LibreOffice Calc", f"{tables} tables, {compared:,} cells", wrong)


def _packages(made: list[Made], python: Path) -> Result:
    wrong = [sentence for one in made for sentence in verdicts.judge_package(one, python)]
    return Result("frictionless", f"{len(made)} data packages", wrong)


def _bundles(made: list[Made], modules: Path) -> list[Result]:
    spoiled = verdicts.spoiled_bundle(made[0].bundle, FOLDER / "work" / "spoiled.fhir.json")
    found = verdicts.judge_bundles([*(one.bundle for one in made), spoiled], modules)
    of_spoiled = found.pop(str(spoiled))
    size = f"{len(made)} bundles, {sum(_resources(one.bundle) for one in made):,} resources"
    results = []
    for judge in of_spoiled:
        wrong = [f"{path}: {sentence}" for path, said in found.items() for sentence in said[judge]]
        if judge != "references" and not of_spoiled[judge]:
            wrong.append("it let a spoiled bundle pass")
        results.append(Result(judge, size, wrong))
    for one in made:
        if verdicts.holds_name(one.bundle, one.name_of_teen):
            results[0].wrong.append(f"{one.name}: the name is in the bundle")
    return results


def _resources(bundle: Path) -> int:
    return bundle.read_text("utf-8").count('{"fullUrl"')


def _summaries(made: list[Made]) -> Result:
    pairs = [(pdf, one.name_of_teen) for one in made for pdf in one.pdf]
    wrong = [sentence for pdf, name in pairs for sentence in verdicts.judge_summary(pdf, name)]
    return Result("qpdf and Poppler", f"{len(pairs)} summaries", wrong)


if __name__ == "__main__":
    sys.exit(main())
