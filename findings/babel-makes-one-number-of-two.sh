#!/usr/bin/env bash
# Expected: a sum read in French (parse_decimal) has its spaces between thousands: « 2 450,00 » is 2450, and two
#           numbers beside each other, « 12 34 » or « 2 45 0,00 », are none.
# Happens:  Babel 2.19.0 lets go of every space: 1234, and 2450; a phone number, « 06 12 34 56 78 », is 612345678.
#           Told to be strict, it refuses these, and « 2 450,00 » with a plain or a no-break space too: it wants the
#           narrow one, which few programs write.
# Product:  the product reads no sum of money from a page.
set -euo pipefail; cd "$(mktemp -d)"; trap "rm -rf '$PWD'" EXIT
python3 -m venv . && export PATH="$PWD/bin:$PATH" PIP_QUIET=1 PIP_DISABLE_PIP_VERSION_CHECK=1
pip install Babel==2.19.0
python - <<'PYTHON'
from importlib.metadata import version

from babel.numbers import NumberFormatError, parse_decimal

texts = ["2 450,00", "12 34", "2 45 0,00", "06 12 34 56 78", "2\u202f450,00"]
seen = [int(parse_decimal(text, locale="fr")) for text in texts]


def strict(text: str) -> bool:
    try:
        parse_decimal(text, locale="fr", strict=True)
    except NumberFormatError:
        return False
    return True


print("Babel", version("Babel"), seen, [strict(text) for text in texts], strict("2\xa0450,00"))
assert seen == [2450, 1234, 2450, 612345678, 2450]
assert [strict(text) for text in texts] == [False, False, False, False, True] and not strict("2\xa0450,00")
PYTHON
