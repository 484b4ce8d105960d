"""The one line of a French driving licence: `D1FRA13AA000026181231MARTIN<<9`.

`D1`, the state, the number and its check digit, the day it expires, a part of the surname, and a
check digit of the whole. Both digits count from the line's first character, unlike ICAO 9303's; so
they do on the specimen of 2013. OCR reads the line well enough: no picture is sought.
"""

from __future__ import annotations

import re
from datetime import date

from linter.reading.mrz.alphabet import check_digit
from linter.reading.mrz.dates import expiry_date

_LINE = re.compile(r"\bD1FRA[0-9A-Z]{9}\d{7}[A-Z<]{8}\d\b")
_NUMBER, _EXPIRY = 14, slice(15, 21)


def licence_expiry(text: str, today: date) -> date | None:
    """The day on which the licence of this page expires; None where no line is that of one.

    Only a line of which both check digits hold is believed.
    """
    for match in _LINE.finditer(re.sub(r"[ \t]", "", text)):
        line = match[0]
        if check_digit(line[:_NUMBER]) == line[_NUMBER] and check_digit(line[:-1]) == line[-1]:
            found = expiry_date(line[_EXPIRY], today)
            return found.exact if found else None
    return None
