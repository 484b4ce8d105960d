#!/usr/bin/env bash
# Expected: a long date in Persian or Pashto is written in their figures, and in the solar calendar.
# Happens:  Babel 2.19.0 writes « 30 نوامبر 2026 »: the Gregorian day in European figures, though the locale's own
#           figures are others (default_numbering_system: arabext).
# Product:  the sheet keeps the Gregorian day, which is that of the French document, and shows the French date beside it.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Babel==2.19.0
python - <<'PYTHON'
from datetime import date
from importlib.metadata import version

from babel import Locale
from babel.dates import format_date

day = date(2026, 11, 30)
said = {code: format_date(day, "long", locale=code) for code in ("fa", "ps")}
print("Babel", version("Babel"), said, Locale.parse("fa").default_numbering_system)
assert Locale.parse("fa").default_numbering_system == "arabext"
assert all(text.startswith("30 ") and text.endswith(" 2026") for text in said.values())
PYTHON
