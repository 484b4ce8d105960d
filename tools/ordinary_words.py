"""Write the ordinary words that a typo of the catalogue could be taken for, but are words.

`pip install simplemma==2.0.0 && python -m tools.ordinary_words` rewrites
`linter/matching/label/ordinary.txt`: the stems of French and English words of simplemma's lists
that stand as near to a word of the catalogue as a typo would. The matcher so never reads
« raisons » as a typo of « maisons », and needs no lexicon when it runs.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from rapidfuzz.distance import OSA
from unidecode import unidecode

from linter.law.load import load_law
from linter.matching.label.lexicon import LONG, SHORTEST, Lexicon, lexicon_of
from linter.matching.label.normalise import stem

_PATH = Path(__file__).parents[1] / "linter/matching/label/ordinary.txt"
_LANGUAGES = ("fr", "en")


def main() -> int:
    """Rewrite the list; say how many words it has."""
    found = sorted(set(_near_words(lexicon_of(load_law()))))
    _PATH.write_text("".join(f"{word}\n" for word in found), encoding="ascii")
    sys.stdout.write(f"{len(found)} mots : {_PATH.name}\n")
    return 0


def _near_words(lexicon: Lexicon) -> Iterator[str]:
    known: dict[str, list[str]] = defaultdict(list)
    for word in lexicon.known:
        known[word[0]].append(word)
    for word in sorted(set(_words()) - lexicon.known):
        if len(word) >= SHORTEST and any(_is_near(word, each) for each in known[word[0]]):
            yield word


def _is_near(word: str, known: str) -> bool:
    allowed = 1 if len(word) < LONG else 2
    if len(known) < SHORTEST or abs(len(known) - len(word)) > allowed:
        return False
    return OSA.distance(word, known, score_cutoff=allowed) <= allowed


def _words() -> Iterator[str]:
    """The stems of all forms and lemmas of the lists."""
    # A tool for one file, not a dependency of the product or of its tests.
    from simplemma.strategies.dictionaries.dictionary_factory import (  # noqa: PLC0415 -- as said
        DefaultDictionaryFactory,
    )

    lists = DefaultDictionaryFactory()
    for language in _LANGUAGES:
        for pair in lists.get_dictionary(language).items():
            for form in pair:
                plain = unidecode(form).lower()
                if plain.isalpha():
                    yield stem(plain)


if __name__ == "__main__":
    sys.exit(main())
