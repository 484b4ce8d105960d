"""How the code of an e-photo is cleaned."""

from __future__ import annotations

import re

from linter.text.characters import ascii_digits, visible

_SEPARATORS = re.compile(r"[\s_\u2010-\u2015\u2212-]")
_FULL_WIDTH = {sign + 0xFEE0: sign for sign in range(ord("!"), ord("~") + 1)}


def cleaned(value: str) -> str:
    """The code in capitals, without the spaces and dashes that the sheet prints to ease reading."""
    if value.isascii() and value.isalnum():
        return value.upper()
    plain = _SEPARATORS.sub("", ascii_digits(visible(value)).translate(_FULL_WIDTH))
    return "".join(each.upper() if each.isascii() else each for each in plain)
