"""Characters as people paste them: odd spaces, signs that show nothing, digits of other scripts."""

from __future__ import annotations

import re
import unicodedata

# Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties.txt), and control characters.
_INVISIBLE = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f"
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_SPACE = re.compile("[\\s\u2800]")


def visible(text: str) -> str:
    """`text` in NFC, every kind of space a plain one, without the signs that show nothing."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _SPACE.sub(" ", _INVISIBLE.sub("", text)))


def ascii_digits(text: str) -> str:
    """`text` with every decimal digit (Arabic-Indic, Persian, full-width, …) as 0-9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(each, each)) for each in text)
