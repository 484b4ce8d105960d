#!/usr/bin/env bash
# Expected: two libraries of French public holidays give the same days for an overseas territory.
# Happens:  for 2026, holidays 0.109 has in Guadeloupe mid-Lent, Good Friday and Schoelcher's day (customs, not in
#           article L. 3422-2 of the labour code); jours_feries_france 0.7.0 has none of them, nor any day of French
#           Polynesia, New Caledonia or Wallis and Futuna.
# Product:  the product moves no deadline for a public holiday.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install holidays==0.109 jours_feries_france==0.7.0
python - <<'PYTHON'
from importlib.metadata import version

from holidays import France
from jours_feries_france import JoursFeries

places = {
    "GP": "Guadeloupe",
    "YT": "Mayotte",
    "PF": "Polynésie Française",
    "NC": "Nouvelle-Calédonie",
    "WF": "Wallis-et-Futuna",
}
print("holidays", version("holidays"), "jours_feries_france", version("jours_feries_france"))
more = {}
for code, zone in places.items():
    one = France(subdiv=code, years=2026, language="fr")
    other = set(JoursFeries.for_year(2026, zone=zone).values())
    assert other <= set(one)
    more[zone] = [f"{day:%d/%m} {one[day]}" for day in sorted(set(one) - other)]
    print(" ", zone, more[zone])
assert [each[:5] for each in more["Guadeloupe"]] == ["12/03", "03/04", "21/07"]
assert more["Mayotte"] == []
assert all(more[zone] for zone in ("Polynésie Française", "Nouvelle-Calédonie", "Wallis-et-Futuna"))
PYTHON
