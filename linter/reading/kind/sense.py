"""Whether what was read is made of words at all: fonts with wrong letters, and mirrored pages,
give signs of which none means anything.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import pairwise
from typing import Final

from linter.reading.kind.language import common_words
from linter.text.ascii import in_ascii

_TOKEN: Final = re.compile(r"\S+")
_ODD_SIGN: Final = re.compile(r"[^\w\s._…\-–—*=|•·'’(),:;/]")
_AROUND: Final = "\u00ab\u00bb\u201c\u201d\u2019'\"()[]{}.,;:!?*•·-–—_/<>|°€%=+&@#"
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’.\-/][^\W\d_]*)*")
_REFERENCE: Final = re.compile(
    r"[A-Z0-9][A-Z0-9./'’_-]*|[\d.,:/\-+]+[a-z%€°]{0,4}|\S*@\S*|www\S*|https?\S*"
)
_LATIN: Final = re.compile(r"[A-Za-zÀ-ɏ]")
_VOWEL: Final = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæáíóúãõıåøąę]", re.IGNORECASE)
_CONSONANTS: Final = re.compile(r"[bcdfghjklmnpqrstvwxz]{6}", re.IGNORECASE)
_INNER_CAPITAL: Final = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ](?![a-z]{3})")
# Letters of other alphabets: a word has vowels, and no long run of consonants.
_VOWELS_OF: Final = {
    "CYRILLIC": re.compile(r"[аеёиоуыэюяіїєўөұүәѐѝӣӯ]", re.IGNORECASE),
    "GREEK": re.compile(r"[αεηιουωάέήίόύώϊϋΐΰ]", re.IGNORECASE),
    "ARMENIAN": re.compile(r"[աեէըիոօևւ]", re.IGNORECASE),
    "GEORGIAN": re.compile(r"[აეიოუ]", re.IGNORECASE),
}
_LONG_RUN: Final = 6
# The pairs of letters of which words of European languages are made, the most common first.
_PAIRS: Final = frozenset(
    """
    re on te es er ne le de en nt is ti an li em at no ie it se ur tr ig in gn me ec st co ou io
    ue nd ai ra ce pa ar mi si ns ss pr ci ri el qu ta ut ca au et ge rt ex ve om ro po ma ch al
    ll ic so eu or fi ir un as ct nc us il nn oi la di tu ep do du xt ot rs pl ac pe ee ng mp fa
    bl vi ag ui sa to da tt su pi av lu ia id na ho ab ha he os lo if oc ef ed va ts ul am ux ap
    nu iv mo gr cu uv fr im fo mm ph jo hi rd eg vo rm ol cr gi ba bi ev ib ni um fe ea rr xe rc
    pt ju sc od ad op cl ob th tl ga ds dr be uc pu rn mb ff rg br og ls xi ua ei bo ye fu pp nv
    vr ej mu ip of oy py gl up rq iq yt ix eb nf ez nl ub ud cc gu uo sp aq xp ml ov bu je rv ug
    cs ms bs af ja ru ld df ay pd we ps sq
    """.split()  # noqa: SIM905 -- a list of that many is read more easily so
)
_MOST_PAIRS: Final = 0.6  # share of pairs that are among those; another language's, three in four
_SOME_PAIRS: Final = 40
_PLAIN_LETTERS: Final = re.compile(r"[a-z]{3,}")
_SHORT: Final = 3  # letters: shorter words may be anything
_FEW: Final = 5  # words: fewer tell nothing
_SOME: Final = 8  # words, among which one at least is common in a language we know
_COMMON: Final = 0.03  # share of them
_MOST_ODD: Final = 0.35  # share of words that no language has


def makes_sense(text: str) -> bool:
    """Whether a text is made of words; also when it is too short to tell."""
    if is_mostly_signs(text):
        return False
    tokens = [core for each in _TOKEN.findall(text) if (core := each.strip(_AROUND))]
    latin = [each for each in tokens if not each.isalpha() or _LATIN.search(each)]
    if 2 * len(latin) < len(tokens):
        return _has_vowels(tokens)  # another script
    said = [each for each in latin if len(each) >= _SHORT and not _REFERENCE.fullmatch(each)]
    if len(said) < _FEW:
        return True
    odd = sum(map(_is_odd, said))
    if odd > _MOST_ODD * len(said) or not _is_pronounced(said):
        return False
    return len(said) < _SOME or most_common(text) >= max(1, _COMMON * len(said))


def is_mostly_signs(text: str) -> bool:
    """Whether hardly any of it is letters or figures: a font that gives one sign for all."""
    signs = len(_ODD_SIGN.findall(text))
    return signs > _FEW and 2 * signs > len(text) - sum(map(str.isspace, text))


def _is_pronounced(words: list[str]) -> bool:
    """Whether the letters follow one another as in words; also when there are too few to tell."""
    plain = in_ascii(" ".join(words)).lower()  # once: word by word takes as long as reading a page
    words = _PLAIN_LETTERS.findall(plain)
    pairs = sum(map(len, words)) - len(words)
    return pairs < _SOME_PAIRS or sum(map(_known_pairs, words)) >= _MOST_PAIRS * pairs


@lru_cache(8192)  # pages are made of the same words
def _known_pairs(word: str) -> int:
    return sum(one + other in _PAIRS for one, other in pairwise(word))


def _has_vowels(tokens: list[str]) -> bool:
    """Whether words of another script may be words; scripts without vowels cannot tell."""
    words = [each for each in tokens if each.isalpha() and len(each) > _SHORT]
    scripts = Counter(unicodedata.name(each[0], "").partition(" ")[0] for each in words)
    script, _ = scripts.most_common(1)[0] if scripts else ("", 0)
    if len(words) < _FEW or script not in _VOWELS_OF:
        return True
    parts = [_VOWELS_OF[script].split(each) for each in words]
    odd = sum(len(each) == 1 or max(map(len, each)) >= _LONG_RUN for each in parts)
    return odd <= _MOST_ODD * len(words)


def most_common(text: str) -> int:
    """How many common words of one language there are, of the language that has most."""
    return max(common_words(text).values(), default=0)


@lru_cache(8192)  # as above
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
