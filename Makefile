# Every target prepares what it needs: the virtual environment, the pinned packages and, on Debian, system libraries.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
ON_SCREEN := QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1920x1080x24"

.PHONY: help setup system system-window run demo test test-fast lint strings format screenshots bench sweep calibrate verify-files clean

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

system:
	@tools/system-libraries

system-window:
	@tools/system-libraries window

$(READY): pyproject.toml constraints.txt | system
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "AMPS Journal needs Python 3.11 or newer."; exit 1; }
	@echo "Preparing $(VENV) (a few minutes the first time)"
	@$(PYTHON) -m venv $(VENV)
	@PIP_CONSTRAINT=$(CURDIR)/constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,fhir]'
	@touch $@

setup: $(READY) ## prepare .venv with .venv/bin/amps-journal

run: $(READY) ## open the window, on a journal of its own in journals/run
	@$(BIN)/amps-journal --journal journals/run

demo: $(READY) ## make a sample journal, print its findings, write its summary, open it in the window
	@$(BIN)/python tools/demo.py

test: $(READY) system-window ## run the tests
	@$(BIN)/python -m pytest --numprocesses auto

test-fast: $(READY) ## run the tests that need no window
	@$(BIN)/python -m pytest --numprocesses auto --ignore=tests/ui --ignore=tests/journeys

sweep: $(READY) system-window ## the long tests: 2,000 careless events over each row of Today, every place and chart in the test languages
	@AMPS_WALK_STEPS=2000 AMPS_WALK_SEEDS=4 $(BIN)/python -m pytest --numprocesses auto tests/ui/test_answers_walk.py
	@AMPS_SWEEP_LANGUAGES=1 $(BIN)/python -m pytest --numprocesses auto --timeout 1200 tests/ui/test_right_to_left_pages.py tests/charts/test_charts_in_made_languages.py

lint: $(READY) ## check style, types and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m tools.strings --check

strings: $(READY) ## bring the translators' catalogues up to date; LANGUAGES="de fr" begins new ones
	@$(BIN)/python -m tools.strings $(LANGUAGES)

format: $(READY) ## put the code in the house's format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

screenshots: $(READY) system-window ## make docs/screenshots from the real window
	@$(ON_SCREEN) $(BIN)/python tools/screenshots.py

bench: $(READY) system-window ## measure speed, as ratios against a baseline in the same run
	@$(BIN)/python -m benchmarks

calibrate: $(READY) ## measure false alarms and power of the findings on made teens, and write them into the docs
	@$(BIN)/python -m benchmarks.calibration --write

verify-files: $(READY) ## have the files that leave a journal judged by LibreOffice, FHIR validators, qpdf and others
	@$(BIN)/python -m tools.verify_files

clean: ## remove the environment, caches and the journals made by run and demo
	rm -rf $(VENV) journals build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
