# make demo : installe, fabrique des dossiers inventés, les relit. make test : vérifie tout.
# L'environnement virtuel actif est utilisé ; à défaut, .venv est créé ici.

SHELL := bash
VENV := $(or $(VIRTUAL_ENV),$(CURDIR)/.venv)
RUN := $(VENV)/bin
INSTALLED := $(VENV)/.anef-linter
REPLICAS := samples/anef/node_modules/.anef
SAMPLES := out/samples
NOT_DUE := 'Extrait de casier judiciaire' --titre etudiant --etape renouvellement

.PHONY: demo test mutants check install system docs picture extension clean

demo: install $(SAMPLES)/.made
	@echo; echo '== Tous les dossiers inventés =='; echo
	@$(RUN)/python -m linter $(SAMPLES) --date 2026-11-23 --output out/rapport.txt || test $$? -eq 1
	@sed -n '/^Prêts/,$$p' out/rapport.txt
	@echo; echo '== Un dossier à corriger =='; echo
	@$(RUN)/python -m linter $(SAMPLES)/etudiante-a-corriger --date 2026-11-23 || test $$? -eq 1
	@echo; echo '== Une pièce demandée =='; echo
	@$(RUN)/python -m linter request $(NOT_DUE) --format text
	@echo; echo '== La page à déposer à sa place =='; echo
	@$(RUN)/python -m linter page $(NOT_DUE) -o out/non-exigible.pdf
	@$(RUN)/python -m linter page -o out/non-exigible.png

# Invented people's dossiers, made once and again when what makes them changes.
$(SAMPLES)/.made: $(wildcard samples/*.py samples/*/*.py)
	@rm -rf $(SAMPLES)
	@echo 'Dossiers inventés : $(SAMPLES)'
	@$(RUN)/python -m samples.generate $(SAMPLES)
	@touch $@

# Three processes keep two cores busy: a browser's test mostly waits.
test: install
	@$(MAKE) --no-print-directory --jobs=2 --output-sync check $(REPLICAS)
	$(RUN)/python -m pytest --numprocesses=3 --dist=loadfile --no-loadscope-reorder

# Would the tests see a wrong program? A drawn sample of small faults, each tried alone: minutes, by hand.
SEED := 1
COUNT := 20
mutants: install
	$(RUN)/python -m tools.mutants --seed $(SEED) --count $(COUNT)

check: install
	$(RUN)/ruff check
	$(RUN)/ruff format --check
	$(RUN)/mypy
	$(RUN)/mypy --platform win32 --no-warn-unreachable -p linter -p server
	$(RUN)/mypy --platform darwin --no-warn-unreachable -p linter -p server
	$(RUN)/lint-imports

install: system $(INSTALLED)

# Once, and again whenever the dependencies change.
$(INSTALLED): pyproject.toml
	@test -x $(RUN)/python || $(MAKE) --no-print-directory venv
	$(RUN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev,scans,cluster]'
	@touch $@

# What the replicas of the site are built with, and what checks the extension (axe, web-ext).
$(REPLICAS): samples/anef/package-lock.json | install
	$(RUN)/python -c 'from samples.anef.serve import built; built()'

.PHONY: venv
venv:
	@for python in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			exec $$python -m venv $(VENV); \
		fi; \
	done; echo 'Il faut Python 3.11 ou plus récent.' >&2; exit 2

# What the distribution brings: the French model that reads scans and the font that specimens print
# their zones with; browsers and Node to test with. Useful, never required to run the linter, and
# installed only where we may. The Node that Playwright brings asks for libatomic1.
PACKAGES := tesseract-ocr-fra fonts-ocr-b $(if $(filter demo,$(MAKECMDGOALS)),,\
	chromium firefox-esr libatomic1 $(if $(shell command -v npm),,nodejs npm))
system:
	@if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		for package in $(PACKAGES); do \
			dpkg -s "$$package" >/dev/null 2>&1 || absent="$$absent $$package"; \
		done; \
		if [ -n "$$absent" ]; then \
			apt-get update -qq && apt-get install -y -qq --no-install-recommends $$absent \
				|| echo "Non installé :$$absent. Ce qui en dépend ne marchera pas ici."; \
		fi; \
	fi

# Pages written from the code itself; a test holds them equal to it.
docs: install
	$(RUN)/python -m linter rule --format markdown --output docs/regles.md
	$(RUN)/python -m linter annexe10 grid --date 2026-11-30 --output docs/grille.md

# The picture of the README, from a real run.
picture: install $(SAMPLES)/.made
	$(RUN)/python docs/picture.py $(SAMPLES) docs/terminal.svg

# The extension's zips, for Firefox and for Chromium, in dist/.
extension: install
	$(RUN)/python -m tools.package_extension dist

clean:
	rm -rf out build dist samples/anef/dist samples/anef/dist.part samples/anef/node_modules .mypy_cache .ruff_cache .hypothesis .import_linter_cache
