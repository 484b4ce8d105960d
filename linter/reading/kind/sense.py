"""Whether what was read is made of words at all: fonts with wrong letters, and mirrored pages,
give signs of which none means anything.
"""

from __future__ import annotations

import re
from typing import Final

from linter.reading.kind.language import common_words

_TOKEN: Final = re.compile(r"\S+")
_AROUND: Final = "\u00ab\u00bb\u201c\u201d\u2019'\"()[]{}.,;:!?*•·-–—_/<>|°€%=+&@#"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.\-/][^\W\d_]*)*")
_REFERENCE: Final = re.compile(
    r"[A-Z0-9][A-Z0-9./'’_-]*|[\d.,:/\-+]+[a-z%€°]{0,4}|\S*@\S*|www\S*|https?\S*"
)
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_VOWEL: Final = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæáíóúãõıåøąę]", re.IGNORECASE)
_CONSONANTS: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{6}", re.IGNORECASE)
_INNER_CAPITAL: Final = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ](?![a-z]{3})")
_SHORT: Final = 3  # letters: shorter words may be anything
_FEW: Final = 5  # words: fewer tell nothing
_SOME: Final = 8  # words, among which one at least is common in a language we know
_COMMON: Final = 0.03  # share of them
_MOST_ODD: Final = 0.35  # share of words that no language has


def makes_sense(text: str) -> bool:
    """Whether a text is made of words; also when it is too short to tell."""
    tokens = [core for each in _TOKEN.findall(text) if (core := each.strip(_AROUND))]
    latin = [each for each in tokens if not each.isalpha() or _LATIN.search(each)]
    if 2 * len(latin) < len(tokens):
        return True  # another script
    said = [each for each in latin if len(each) >= _SHORT and not _REFERENCE.fullmatch(each)]
    if len(said) < _FEW:
        return True
    odd = sum(map(_is_odd, said))
    if odd > _MOST_ODD * len(said):
        return False
    return len(said) < _SOME or most_common(text) >= max(1, _COMMON * len(said))


def most_common(text: str) -> int:
    """How many common words of one language there are, of the language that has most."""
    return max(common_words(text).values(), default=0)


def _is_odd(word: str) -> bool:
    if not _WORD.fullmatch(word):
        return True
    if word.isupper():
        return False
    letters = [each for each in re.split(r"['’.\-/]", word) if len(each) > _SHORT]
    return any(
        not _VOWEL.search(each) or _CONSONANTS.search(each) or _INNER_CAPITAL.search(each)
        for each in letters
    )
