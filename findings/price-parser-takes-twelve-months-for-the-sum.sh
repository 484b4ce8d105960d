#!/usr/bin/env bash
# Expected: of « 12 mois à 615 € par mois », a parser of prices takes the figure that stands before the sign of the
#           euro, or none.
# Happens:  price-parser 0.5.1 takes 12, and the euro with it; « -45,00 € » loses its minus. « Loyer 650 € dont
#           charges 45 € » is read as 650.
# Product:  a sum counts only with the sign that stands beside it (linter/matching/label/constraints.py).
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install price-parser==0.5.1
python - <<'PYTHON'
from importlib.metadata import version

from price_parser import Price

said = ("12 mois à 615 € par mois", "-45,00 €", "Loyer 650 € dont charges 45 €")
seen = [(str((price := Price.fromstring(each)).amount), price.currency) for each in said]
print("price-parser", version("price-parser"), seen)
assert seen == [("12", "€"), ("45.00", "€"), ("650", "€")]
PYTHON
