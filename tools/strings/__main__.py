"""``python -m tools.strings LANGUAGE ...`` brings catalogues up to date; ``--check`` says what is wrong with texts."""

import argparse
import sys
from pathlib import Path

from tools.strings import checks, ts_file
from tools.strings.extract import ROOT, messages

FOLDER = ROOT / "resources" / "i18n"


def main(arguments: list[str] | None = None, folder: Path = FOLDER) -> int:
    """The exit status: 1 where a check found something."""
    parser = argparse.ArgumentParser(prog="python -m tools.strings")
    parser.add_argument("languages", nargs="*", metavar="LANGUAGE", help="codes such as de; without any, all there are")
    parser.add_argument("--check", action="store_true", help="write nothing, and say what is wrong")
    asked = parser.parse_args(arguments)
    texts = messages()
    files = [folder / f"{code}.ts" for code in asked.languages] or sorted(folder.glob("*.ts"))
    if asked.check:
        wrong = [*checks.wrong_in_code(), *(line for file in files for line in checks.wrong_in_catalogue(file, texts))]
        sys.stdout.writelines(f"{line}\n" for line in wrong)
        return 1 if wrong else 0
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(ts_file.updated(file.stem, texts, ts_file.read(file)), "utf-8")
    plurals = sum(message.one is not None for message in texts)
    sys.stdout.write(f"{len(texts)} texts, {plurals} of them plurals; {len(files)} catalogues brought up to date.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
