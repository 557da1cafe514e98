# Everything a developer types. `make setup` needs the internet once, and again only when
# requirements/dev.txt changes; all other targets work offline (`make check` then says that
# nobody could be asked for advisories).

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# Reads UV_DEFAULT_INDEX and not pip's settings. Behind a mirror that only pip knows, write:
# make setup INSTALL='.venv/bin/python -m pip install'
INSTALL ?= $(BIN)/uv --quiet pip install --python $(BIN)/python --compile-bytecode
READY := .venv/.ready
# Where it is set, every process that a test starts compiles all of Spotter again.
unexport PYTHONDONTWRITEBYTECODE
# Extras stay in the pins: without them pip refuses the whole file as soon as a newer release of
# that library is out.
COMPILE := $(BIN)/python -m piptools compile --quiet --upgrade --generate-hashes --allow-unsafe \
	--no-strip-extras --annotation-style=line --no-header \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := help
.PHONY: help setup try chat run test check bench faults gallery wheel pins clean

help:
	@echo "make setup   build .venv from requirements/dev.txt (done by the others when needed)"
	@echo "make try     try Spotter in a browser, on this machine alone"
	@echo "make chat    talk to Spotter in this terminal"
	@echo "make run     run the bot (needs SPOTTER_BOT_TOKEN)"
	@echo "make test    all tests, then coverage: flows 100 %, bot and storage 90 %"
	@echo "make check   style, types, import directions, holes in our code and in what is pinned"
	@echo "make bench   the benchmarks in tests/bench, one table; run nothing else meanwhile"
	@echo "make faults  kills, outages and floods at length: about 40 minutes, one report"
	@echo "make gallery every picture anew, to be looked at: tests/gallery"
	@echo "make wheel   dist/spotter-*.whl"
	@echo "make pins    renew requirements/*.txt from pyproject.toml"
	@echo "make clean   remove what the tools left behind (.venv stays)"

setup: $(READY)

# The file is written last, so that an interrupted setup starts again.
$(READY): requirements/dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Spotter needs Python 3.11 or newer, this is " + sys.version.split()[0] + ". Name another: make setup PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Installing requirements/dev.txt into .venv"
	@sed -n '/^uv==/,/[^\\]$$/p' requirements/dev.txt > .venv/uv.txt
	@$(PIP) install --require-hashes --requirement .venv/uv.txt
	@$(INSTALL) --require-hashes --requirement requirements/dev.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

try: $(READY)
	@$(BIN)/spotter try

chat: $(READY)
	@$(BIN)/spotter chat

run: $(READY)
	@$(BIN)/spotter run

test: $(READY)
	@test ! -x .ci/poppler || .ci/poppler
	@test ! -x .ci/nginx || .ci/nginx
	@test ! -x .ci/postgres || .ci/postgres
	@test ! -x .ci/systemd || .ci/systemd
	@test ! -x .ci/chromium || .ci/chromium
	@$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=
	@echo "Coverage of flows (100 % needed)"
	@$(BIN)/python -m coverage report --include='flows/*' --fail-under=100
	@echo "Coverage of bot and storage (90 % needed, each)"
	@$(BIN)/python -m coverage report --include='bot/*' --fail-under=90
	@$(BIN)/python -m coverage report --include='storage/*' --omit='storage/migrations/*' --fail-under=90

check: $(READY)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/bandit --quiet --configfile pyproject.toml --recursive bot flows storage
	@$(BIN)/python -m tests.audit

faults: $(READY)
	@$(BIN)/python -m tests.faults

bench: $(READY)
	@$(BIN)/python -m tests.bench

gallery: $(READY)
	@$(BIN)/python -m tests.gallery
	@echo "Look at tests/gallery/README.md before you commit it."

wheel: $(READY)
	@$(BIN)/python -m build --wheel --no-isolation --outdir dist . >/dev/null
	@ls dist/*.whl

# dev.txt first: a test tool may hold a library back, and what runs must be what was tested.
pins: $(READY)
	@$(COMPILE) --extra dev --output-file requirements/dev.txt pyproject.toml
	@$(COMPILE) --constraint requirements/dev.txt --output-file requirements/run.txt pyproject.toml
	@$(COMPILE) --constraint requirements/dev.txt --extra postgres --output-file requirements/postgres.txt pyproject.toml
	@$(COMPILE) --constraint requirements/dev.txt --only-build-deps --build-deps-for wheel --output-file requirements/build.txt pyproject.toml
	@for kind in run dev postgres build; do \
	  { echo "# Exact versions and the hashes of their files, for every platform. Written by \`make pins\`"; \
	    echo "# from pyproject.toml: change it there, run \`make pins\`, read the difference, commit both."; \
	    cat requirements/$$kind.txt; } > requirements/$$kind.new && \
	  mv requirements/$$kind.new requirements/$$kind.txt; done

clean:
	@rm -rf build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache \
	  .mypy_cache .pytest_cache .ruff_cache *.egg-info
	@find bot flows storage tests -name __pycache__ -type d -prune -exec rm -rf {} +
