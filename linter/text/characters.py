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


_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)


def plain_letters(text: str) -> str:
    """Lines without signs that show nothing (soft hyphens), the letters that fonts join parted."""
    return _INVISIBLE.sub("", text).translate(_LIGATURES)


_APOSTROPHES = re.compile("[\u2018\u2019\u201b\u2032\u02b9\u02bc\uff07`\u00b4]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")


def same_seen(name: str) -> str:
    """A file's name as people compare it: two names that look alike give the same text.

    Systems store accents in two ways, take small letters for capitals or not, and part folders by
    one bar or the other; editors replace apostrophes, dashes and spaces.
    """
    shown = _DASHES.sub("-", _APOSTROPHES.sub("'", visible(unicodedata.normalize("NFKC", name))))
    parts = [" ".join(part.split()) for part in shown.replace("\\", "/").split("/")]
    return "/".join(part for part in parts if part not in {"", "."}).casefold()


def ascii_digits(text: str) -> str:
    """`text` with every decimal digit (Arabic-Indic, Persian, full-width, …) as 0-9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(each, each)) for each in text)
