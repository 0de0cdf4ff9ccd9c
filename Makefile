# Everything that is done with this project. `make run` and `make test` work on a fresh clone by themselves.

UV_VERSION := 0.13.8
# A uv on PATH is used if it can read the lock file; otherwise one is installed here, for this project only.
UV := $(shell uv --version 2>/dev/null | grep -qE '^uv (0\.(9|[1-9][0-9])|[1-9][0-9]*)\.' && command -v uv || echo .tools/bin/uv)
PYTHON := .venv/bin/python
FRONT_END := $(PYTHON) tools/build_front_end.py
# What needs no server, no page and no file of a download.
FAST_TESTS := tests/consensus tests/workshop tests/definitions tests/live tests/results tests/store tests/tools \
  tests/test_operations.py tests/test_house_rules.py tests/test_develop_pages.py
# Trust the certificates that the machine trusts, as behind a company's proxy; harmless elsewhere.
export UV_SYSTEM_CERTS ?= 1
export NODE_USE_SYSTEM_CA ?= 1
# The project's own environment, whichever one the shell is in.
export UV_PROJECT_ENVIRONMENT := .venv
unexport VIRTUAL_ENV

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
# Steps run in this order, and the first that fails is named.
.NOTPARALLEL:
.PHONY: help run test test-fast test-pythons test-gevent setup browser build check check-python check-web test-web parts protocol fit faults format sbom release docs audit clean pictures

help: ## Show what there is
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

run: .venv/.runtime ## Set up what is missing and serve; ARGS="--port 8080" is passed on
	@$(FRONT_END)
	@exec .venv/bin/roolitus serve $(ARGS)

test: setup build browser ## Set up what is missing, check everything, run every test
ifdef ARGS
	$(MAKE) --no-print-directory check test-web
	$(PYTHON) -m pytest $(ARGS)
else
	$(PYTHON) -m tools.run_tests
endif

test-fast: .venv/.development ## Run the tests of rules, numbers, store and results alone; ARGS are passed on
	$(PYTHON) -m pytest -q -n 2 --dist loadfile -m "not browser and not postgres and not promise and not alone" \
	  $(FAST_TESTS) $(ARGS)

test-gevent: setup build ## Run the tests of the server on gevent, the other event loop
	ROOLITUS_LOOP=gevent $(PYTHON) -m pytest -n 2 --dist loadfile -m "not browser and not alone and not promise" \
	  tests/server tests/store/test_green_threads.py $(ARGS)

test-pythons: .venv/.development ## Run the tests of rules, numbers and store on each supported Python at hand; ARGS="3.13"
	$(PYTHON) -m tools.run_pythons $(UV) $(ARGS)

setup: .venv/.development node_modules/.lock-digest ## Install what development needs

build: .venv/.runtime ## Compile the front end
	$(FRONT_END)

browser: .venv/.development ## Install a browser for the tests, if there is none
	@sh tools/install-browser.sh $(PYTHON)

check: check-python check-web ## Style, types and layers, without running a test

check-python: .venv/.development
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) -m tools.check_sizes

check-web: node_modules/.lock-digest
	$(FRONT_END) --node node_modules/typescript/bin/tsc --noEmit

test-web: node_modules/.lock-digest ## Run the tests of the front end
	$(FRONT_END) --node node_modules/vitest/vitest.mjs run

parts: node_modules/.lock-digest ## Build a page that shows every part of the screens in every state, into artefacts/parts
	$(FRONT_END) --node node_modules/vite/bin/vite.js build --config vite.parts.config.ts

protocol: .venv/.development node_modules/.package-lock.json ## Write down the socket protocol anew, after a change of shared/protocol.py
	$(PYTHON) tools/protocol/generate.py

pictures: build ## Play a workshop and put every scene of the wall on the sheets in docs/pictures; ARGS="--out FOLDER" keeps each
	$(PYTHON) -m tools.film_strip $(ARGS)

fit: .venv/.runtime ## Learn the model's evidence points from the rated companies, and write docs/model-report.md
	$(UV) run --locked --group fit python -m tools.fit

examples: .venv/.runtime ## Write what the structure of each worked example is said to be, after a change of what is said
	$(PYTHON) -m tools.write_examples

faults: setup build browser ## Break the network, the disk and the processes, and see what holds
	TMPDIR=$${TMPDIR:-/tmp} $(PYTHON) -m pytest -m "faults or promise" tests $(ARGS)

format: .venv/.development ## Format the Python
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

sbom: .venv/.development ## Write sbom.json: what the program is made of (CycloneDX)
	$(UV) export -q --locked --no-default-groups --no-emit-project --no-hashes --no-annotate \
	| $(PYTHON) -m tools.write_sbom sbom.json

release: build sbom ## Put wheel, sources, components and checksums into dist/; PROJECT_URL=https://... for the links
	ROOLITUS_PROJECT_URL="$(PROJECT_URL)" $(PYTHON) -m tools.release dist sbom.json

docs: build browser ## Build the documentation site into artefacts/docs, with pictures of every step taken anew
	$(UV) sync --locked --inexact --group docs
	rm -rf artefacts/steps
	$(PYTHON) -m tools.site_pictures artefacts/steps
	$(PYTHON) -m tools.docs_site artefacts/docs artefacts/steps

audit: .venv/.development node_modules/.lock-digest ## Ask the advisory databases about every dependency; 3: could not be asked
	@$(PYTHON) -m tools.audit_dependencies $(UV)

clean: ## Remove what was installed and built
	rm -rf .venv .tools node_modules shared/web/dist sbom.json dist

.tools/bin/uv:
	@python3 -m venv .tools >/dev/null 2>&1 && .tools/bin/python -m pip install -q uv==$(UV_VERSION) \
	|| python3 -m pip install -q --target .tools uv==$(UV_VERSION) \
	|| { echo "make: uv $(UV_VERSION) did not install: Python 3 with pip, or uv itself, is needed" >&2; exit 1; }
	@test -x $@

.venv/.runtime: pyproject.toml uv.lock hatch_build.py | $(filter .tools/%,$(UV))
	$(UV) sync --locked --inexact --no-default-groups --group build
	@touch $@

.venv/.development: pyproject.toml uv.lock hatch_build.py | $(filter .tools/%,$(UV))
	$(UV) sync --locked
	@touch .venv/.runtime $@

node_modules/.lock-digest: package-lock.json | .venv/.runtime
	$(FRONT_END) --packages-only
