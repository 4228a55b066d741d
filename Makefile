# make demo   samples in, a report out          make score   gold errors and scores, also into README
# make test   everything that CI runs           make bench   speed against a reference scan
# make soak   the tests that take minutes       make clean   all outputs and the environment away

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check -qq
CLEAN = .venv/clean

.PHONY: demo test wheel soak score bench clean

demo: .venv/run.stamp
	@$(BIN)/indicators ingest data/samples
	@$(BIN)/indicators check
	@$(BIN)/indicators report

test: .venv/dev.stamp wheel
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

# the wheel, in an environment that has only what it declares
wheel: $(CLEAN)/run.stamp
	@rm -rf .venv/dist && $(PIP) wheel --no-deps --wheel-dir .venv/dist .
	@$(CLEAN)/bin/python -m pip --disable-pip-version-check -qq install --no-deps --force-reinstall .venv/dist/*.whl
	cd .venv/dist && ../clean/bin/indicators --version && ../clean/bin/indicators explain ../../data/samples/belt-and-road-forum.txt >/dev/null

soak: .venv/dev.stamp
	$(BIN)/pytest -m soak

score: .venv/dev.stamp
	@$(BIN)/python tests/gold/measure.py --errors --readme

bench: .venv/dev.stamp
	@$(BIN)/python benchmarks/throughput.py

clean:
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache reports data/articles data/observations data/.tmp

.venv/run.stamp: pyproject.toml constraints.txt
	@$(or $(PYTHON),false) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "no Python 3.11 or newer found: install one, or name it: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -m venv .venv >/dev/null 2>&1 || { rm -rf .venv; \
		echo "$(PYTHON) -m venv does not work here: install python3-venv (Debian: apt install python3-venv)" >&2; exit 1; }
	@echo "installing into .venv"
	@$(PIP) install --constraint constraints.txt --editable . || { \
		echo "pip could not install what is needed: is there a network? its lines above say more; then run make again" >&2; exit 1; }
	@touch $@

.venv/dev.stamp: .venv/run.stamp
	@echo "installing the tools of the tests into .venv"
	@$(PIP) install --constraint constraints.txt --editable '.[dev]'
	@touch $@

$(CLEAN)/run.stamp: .venv/run.stamp
	@echo "installing a clean environment for the wheel into $(CLEAN)"
	@$(BIN)/python -m venv $(CLEAN)
	@$(CLEAN)/bin/python -m pip --disable-pip-version-check -qq install --constraint constraints.txt .
	@touch $@
