"""The small words of a request: grammar, politeness, and what says *how* rather than *which*.

The catalogue names documents; these words never do. Stems, as `normalise.stem` gives them, so that
one spelling stands for singular and plural, masculine and feminine.
"""

from __future__ import annotations

from typing import Final

from linter.matching.label.normalise import stem, stems_in
from linter.matching.label.spelling import small_words

_TABLES: Final = small_words()["tables"]

# Grammar and politeness: no meaning of their own.
EMPTY: Final = stems_in(_TABLES["empty"]) - {stem("titre")}

# A proof of something, however it is said: one word, and a weak one.
PROOF: Final = stems_in(_TABLES["proof"])

# What announces a paper without saying which; one is often written for another.
HEADS: Final = frozenset({"justificatif"}) | stems_in(
    "document documents piece attestation certificat declaration lettre courrier formulaire "
    "certificate statement letter "
    "honneur honour honor sworn"
)

# What tells or asks, and certifies nothing.
TELLS: Final = stems_in(_TABLES["tells"])

# What follows tells what the paper says or covers.
SAYS: Final = TELLS | stems_in(_TABLES["says"])

# Heads that any paper may bear.
ANY_PAPER: Final = frozenset({"justificatif"}) | stems_in("document piece")

# Papers that no name of another paper covers: « *plan* d'accès », « *liste* de publications ».
# Those of the first list prove nothing of a person's life.
BARE_PAPERS: Final = stems_in(_TABLES["bare_papers"])
TELLING_PAPERS: Final = stems_in(_TABLES["telling_papers"])
# What one has written or made: a paper by itself, of which there is nothing more to say.
WORKS: Final = stems_in("publication article memoire portfolio recit")
LETTERS: Final = stems_in("lettre courrier letter")
PAPERS: Final = BARE_PAPERS | TELLING_PAPERS | WORKS | LETTERS
# A letter that says this is the applicant's own.
EXPLAINS: Final = SAYS | stems_in("explication explicatif presentation")

# What a request may leave out, or add, and still mean the same paper.
SOFT: Final = stems_in(_TABLES["soft"])

# What says how, and not which, unless a name of the catalogue has it.
NEUTRAL: Final = SOFT | stems_in(_TABLES["neutral"])

NUMBERS: Final = {stem(word): value for word, value in small_words()["numbers"].items()}

# Words that mean the same wherever they stand.
SAME: Final = {
    stem(word): stem(meaning)
    for meaning, others in ({"justificatif": " ".join(PROOF)} | small_words()["same"]).items()
    for word in others.split()
    if stem(word) != stem(meaning)
}


def is_telling(word: str) -> bool:
    """Whether a stem says which document is meant, rather than how it must be."""
    return word not in NEUTRAL and word not in HEADS and not word[0].isdigit()
