# Everything sets itself up: `make demo` and `make test` need only make and a Python of at least 3.11.

PYTHON_CANDIDATES := python3.13 python3.12 python3.11 python3
IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for each in $(PYTHON_CANDIDATES); do \
	$$each -c '$(IS_NEW_ENOUGH)' 2>/dev/null && echo $$each && break; done)

VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/installed
GET_CHROMIUM := { test "$$(id -u)" -eq 0 && apt-get update -qq \
	&& DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium >/dev/null; }
N := 1000
SEED := 1
DEMONSTRATED := fixtures/generations/bad fixtures/cached_getter/bad

.PHONY: demo test test-browser behaviour trials bench fuzz fuzz-check robust mutants clean

demo: $(INSTALLED)
	@echo '== what the analyser finds'
	@$(BIN)/zmqforklint check $(DEMONSTRATED) || test $$? -eq 1
	@echo '== what a run of the same programs shows'
	@$(BIN)/zmqforklint verify --output-format concise $(DEMONSTRATED) || test $$? -eq 1

test: $(INSTALLED)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

# Needs Chromium, and gets it where it may: as root on Debian.
test-browser: $(VENV)/installed-for-browser
	@command -v chromium chromium-browser google-chrome >/dev/null || $(GET_CHROMIUM) \
		|| { echo 'test-browser needs Chromium: apt-get install chromium' >&2; exit 1; }
	$(BIN)/pytest tests/page/browser

# Needs an interpreter for each pyzmq: python3.8, 3.9, 3.11 and 3.13, on the search path or by BEHAVIOUR='--python 3.8=PATH'.
behaviour: $(INSTALLED)
	$(BIN)/python -m behaviour $(BEHAVIOUR)

# Installs Celery, gunicorn, Jupyter and others into a temporary environment, runs programs that use them, and writes docs/trials.md.
trials: $(INSTALLED)
	$(BIN)/python -m trials

# Downloads about 250 MB, takes up to 40 minutes, and writes benchmarks/RESULTS.md.
bench: $(VENV)/installed-for-bench
	$(BIN)/python benchmarks/corpora.py .bench
	$(BIN)/python benchmarks/run.py .bench --peers $(VENV)/peers/bin

# Random programs, analysed and run: N of them from the seed SEED on. FUZZ='--outcomes FILE' keeps what came of them,
# for `python -m fuzz report docs/fuzz.md FILE…`, which writes the page.
fuzz: $(INSTALLED)
	$(BIN)/python -m fuzz run $(N) --first $(SEED) $(FUZZ)

# Breaks the machine on purpose, in ways that random programs must notice.
fuzz-check: $(INSTALLED)
	$(BIN)/python -m fuzz check

# N programs changed into odd ones, from the seed SEED on, over which the analyser must neither fail nor hang.
# ROBUST='--outcomes FILE' keeps what came of them, for `python -m robustness report docs/robustness.md FILE…`.
robust: $(INSTALLED)
	$(BIN)/python -m robustness mutants $(N) --first $(SEED) $(ROBUST)

# N faults put into the machine and the rules, at places that SEED chooses, which the tests must notice; kept in build/mutants/.
mutants: N := 150
mutants: $(VENV)/installed-for-mutants
	$(BIN)/python -m mutation $(N) --seed $(SEED)

clean:
	rm -rf $(VENV) .bench .zmqforklint_cache .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed-for-browser: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --editable '.[browser]'
	@touch $@

# The peers stand apart: the analyser must not find their libraries. One that cannot be had is a row that says so.
$(VENV)/installed-for-bench: $(INSTALLED)
	$(PYTHON) -m venv $(VENV)/peers
	for peer in ruff ripgrep ast-grep-cli pyflakes semgrep flake8; do \
		$(VENV)/peers/bin/pip install --quiet --only-binary=:all: $$peer || echo "without $$peer" >&2; done
	@touch $@

$(VENV)/installed-for-mutants: $(INSTALLED)
	$(BIN)/python -m pip install --quiet --editable '.[mutants]'
	@touch $@

$(INSTALLED): pyproject.toml
	@test -n '$(PYTHON)' || { echo 'zmqforklint needs Python 3.11 or newer' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@
