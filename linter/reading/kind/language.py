"""Whether a page is in French, by its alphabet and its most common words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from linter.model.words import Language
from linter.text.ascii import SignTable, in_ascii


@dataclass(frozen=True, slots=True)
class LanguageGuess:
    """The language of a page; `name` is in French (« anglais », « écriture arabe »), "" if unknown.

    A page in French and another language (a multilingual extract, a bilingual act) is French: it
    can be read without a translator.
    """

    language: Language
    name: str = ""


_NAMES: Final = {
    "fr": "français", "en": "anglais", "es": "espagnol", "pt": "portugais", "it": "italien",
    "de": "allemand", "nl": "néerlandais", "tr": "turc", "vi": "vietnamien", "ro": "roumain",
    "sq": "albanais", "so": "somali", "ht": "créole haïtien",
}  # fmt: skip
# First word of a letter's Unicode name -> how the writing is called.
_SCRIPTS: Final = {
    "ARABIC": "arabe", "CYRILLIC": "cyrillique", "CJK": "chinoise ou japonaise",
    "HIRAGANA": "japonaise", "KATAKANA": "japonaise", "HANGUL": "coréenne", "GREEK": "grecque",
    "HEBREW": "hébraïque", "ARMENIAN": "arménienne", "GEORGIAN": "géorgienne", "THAI": "thaïe",
    "DEVANAGARI": "devanagari", "BENGALI": "bengalie", "TAMIL": "tamoule",
    "ETHIOPIC": "éthiopienne",
    "KHMER": "khmère", "LAO": "lao", "SINHALA": "singhalaise", "MYANMAR": "birmane",
    "TIBETAN": "tibétaine", "GURMUKHI": "gurmukhi", "TELUGU": "télougou",
}  # fmt: skip
_FEW_WORDS: Final = 6  # common words below which a language is not told
_FRENCH_SHARE: Final = 0.35  # of the common words, from which a page can be read in French
_FEW_LETTERS: Final = 20
_LONGEST: Final = 20_000


def language_of(text: str) -> LanguageGuess:
    """The language of a page's text; unknown rather than doubtful."""
    text = text[:_LONGEST]
    foreign, latin = _letters(text)
    counts = common_words(text) if latin >= _FEW_LETTERS else Counter()
    french, most = counts["fr"], counts.most_common(1)
    if french >= _FEW_WORDS and french >= _FRENCH_SHARE * most[0][1]:
        return LanguageGuess(Language.FRENCH, _NAMES["fr"])
    total = foreign.total()
    if total >= _FEW_LETTERS and total > latin:
        script = foreign.most_common(1)[0][0]
        return LanguageGuess(Language.FOREIGN, f"écriture {_SCRIPTS[script]}")
    if most and most[0][0] != "fr" and most[0][1] >= _FEW_WORDS and most[0][1] > 2 * french:
        return LanguageGuess(Language.FOREIGN, _NAMES[most[0][0]])
    return LanguageGuess(Language.UNKNOWN)


def _letters(text: str) -> tuple[Counter[str], int]:
    """How many letters of each writing that is not ours, and how many Latin ones."""
    foreign: Counter[str] = Counter()
    latin = 0
    for letter, count in Counter(text).items():
        if letter.isascii():
            latin += count * letter.isalpha()
        elif letter.isalpha():
            script = unicodedata.name(letter, "").partition(" ")[0]
            if script in _SCRIPTS:
                foreign[script] += count
            elif script == "LATIN":
                latin += count
    return foreign, latin


@lru_cache(2)  # of one page, whether it makes sense, and its language, are asked in turn
def common_words(text: str) -> Counter[str]:
    """How many of the most common words of each language there are."""
    language = _common()
    found = Counter(dict.fromkeys(language.values(), 0))
    found.update(each for each in map(language.get, _WORD.findall(_latin(text))) if each)
    return found


_WORD: Final = re.compile(r"[a-z]+")


def _latin(text: str) -> str:
    """In small letters without accents; letters of other alphabets are left out."""
    return text.lower() if text.isascii() else text.translate(_LATIN)


def _latin_letter(sign: str) -> str:
    latin = sign.isascii() or unicodedata.name(sign, "").startswith("LATIN")
    return in_ascii(sign).lower() if latin else " "


_LATIN: Final = SignTable(_latin_letter)


@cache
def _common() -> dict[str, str]:
    """The language of each common word, without those that two languages share."""
    text = files("linter.reading.kind").joinpath("data/languages.toml").read_text("utf-8")
    lists = {code: frozenset(words.split()) for code, words in tomllib.loads(text).items()}
    shared = Counter(word for words in lists.values() for word in words)
    return {word: code for code, words in lists.items() for word in words if shared[word] == 1}
