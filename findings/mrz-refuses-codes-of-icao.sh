#!/usr/bin/env bash
# Expected: mrz accepts every code of ICAO 9303-3 section 5, part D, as it does XXA, XXB, UNO and EUE.
# Happens:  mrz 0.6.2 refuses a passport of XXC (a refugee other than under the convention), XPO (Interpol),
#           XCE (Council of Europe): all check digits hold, the answer is False.
# Product:  linter/reading/mrz keeps a code of no list as read and uncertain; it refuses no zone for its code.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install mrz==0.6.2
python - <<'PYTHON'
from importlib.metadata import version

from mrz.checker.td3 import TD3CodeChecker


def digit(text):
    values = (0 if c == "<" else int(c) if c.isdigit() else ord(c) - 55 for c in text)
    return str(sum(v * (7, 3, 1)[i % 3] for i, v in enumerate(values)) % 10)


def passport(code):
    first = f"P<{code:<3}ESSAI<<ALEX".replace(" ", "<").ljust(44, "<")
    number, birth, expiry = "AB1234567", "900101", "300101"
    second = f"{number}{digit(number)}{code}{birth}{digit(birth)}F{expiry}{digit(expiry)}".ljust(43, "<")
    return f"{first}\n{second}{digit(second[:10] + second[13:20] + second[21:43])}"


seen = {code: bool(TD3CodeChecker(passport(code))) for code in "FRA XXA XXB UNO EUE XXC XPO XCE".split()}
print("mrz", version("mrz"), seen)
assert [code for code, right in seen.items() if not right] == ["XXC", "XPO", "XCE"]
PYTHON
