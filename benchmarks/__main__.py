"""Run every measurement and print a line each: ``python -m benchmarks [name ...]``."""

import importlib
import pkgutil
import sys

import benchmarks


def main(wanted: list[str]) -> int:
    for module in sorted(m.name for m in pkgutil.iter_modules(benchmarks.__path__) if m.name.startswith("bench_")):
        if wanted and module.removeprefix("bench_") not in wanted:
            continue
        for measured in importlib.import_module(f"benchmarks.{module}").run():
            print(measured.line(), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
