"""JSON free of the signs that hide, turn or move what is read on a screen."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\x7f-\x9f]")
# Controls are written as escapes; tabs and ends of lines are let be. An escape is one after an even
# number of backslashes.
_ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)\\(?:u00[01][0-9a-f]|[bf])")


def without_signs(text: str) -> str:
    """The same JSON, whose strings hold no control and no mark of direction."""
    if not text.isprintable() and _MARKS.search(text):  # no sign of these can be printed
        text = _MARKS.sub("", text)
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
