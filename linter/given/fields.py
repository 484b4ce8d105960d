"""Which input of the form is which: by its code, else by its label, French or English.

A code and a label are read alike, as words: `NOM_EMPLOYEUR`, `nomEmployeur` and « Nom de
l'employeur » are all `nom employeur`. The words first say what is asked, then of whom: a spouse's
name is a person's name but not the applicant's, and an employer's is no person's name at all.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from linter.model.words import FieldKind


@lru_cache(maxsize=2000)
def kind_of(code: str, label: str) -> FieldKind | None:
    """The kind of an input, from ANEF's own code first, then from the words of its label.

    None for an input that no rule knows, and for one whose words leave a doubt.
    """
    tables = _tables()
    coded, labelled = tables.words(code), tables.words(label)
    if coded in _UNCLEAR and labelled.startswith("nom usage"):
        coded = labelled  # the label tells
    said = f"{coded} {labelled}"
    kind, told = tables.asked(coded, said), tables.asked(labelled, said)
    if kind is None or (kind, told) in _NARROWER:
        kind = told
    return tables.owned(kind, said) if kind else None


# A code may be the maker's own word, wider than what the label asks for.
_NARROWER = {
    (FieldKind.TELEPHONE, FieldKind.TELEPHONE_MOBILE),
    (FieldKind.NOM, FieldKind.NOM_USAGE),
}


@lru_cache(maxsize=2000)
def is_nameless(code: str, label: str) -> bool:
    """Whether neither the code nor the label says anything that could be read.

    A rule may want such an input, for nobody knows what is typed there; one that has a name, though
    unknown to all rules, is no rule's business.
    """
    words = f"{_tables().words(code)} {_tables().words(label)}".split()
    return not any(each.isalpha() and len(each) > 1 and each not in _EMPTY for each in words)


# What a page calls an input that it does not name, beside its number.
_EMPTY = {"champ", "saisie", "saisir", "valeur", "value", "texte", "text", "zone", "control", "ng"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """`kind` is asked for by `words`, but not together with the words of `unless`."""

    kind: FieldKind
    words: re.Pattern[str]
    unless: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Tables:
    """`fields.toml`, compiled."""

    small: frozenset[str]
    entries: tuple[_Entry, ...]
    people: re.Pattern[str]
    bodies: re.Pattern[str]
    of_people: Mapping[FieldKind, FieldKind]
    of_bodies: Mapping[FieldKind, FieldKind]

    def words(self, text: str) -> str:
        """`text` in lower case, without accents, punctuation and small words."""
        apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", _ENDING.sub("", text))
        letters = unicodedata.normalize("NFKD", apart.replace("’", "'").replace("°", " "))
        plain = "".join(each for each in letters.lower() if not unicodedata.combining(each))
        found = re.findall(r"[a-z]+|[0-9]+", _MARRIED.sub("nom d'usage", plain))
        return " ".join(each for each in found if each not in self.small)

    def asked(self, words: str, said: str) -> FieldKind | None:
        """What is asked for, whoever it is about; `said` is all that is said of the input."""
        for each in self.entries:
            if each.words.search(words) and not each.unless.search(said):
                return each.kind
        return FieldKind.NOM_AUTRE if _NAME.search(words) and self.people.search(said) else None

    def owned(self, kind: FieldKind, said: str) -> FieldKind | None:
        """The same if it is the applicant's, else what it is of someone or something else."""
        if self.bodies.search(said):
            return self.of_bodies.get(kind)
        return self.of_people.get(kind) if self.people.search(said) else kind


# « l'usager(ère) », « Prénom(s) »: the ending of another gender or of several.
_ENDING = re.compile(r"(?<=\w)\((?:e|s|es|ne|te|ère|ere|euse|rice|trice)\)", re.IGNORECASE)
# « Nom d'épouse » is the applicant's own since the marriage; « nom de l'épouse » is the other's.
_MARRIED = re.compile(r"\bnom d'epou(?:x|se)\b(?: ?(?:ou|/) ?(?:d')?epou(?:x|se)\b)?")
_UNCLEAR = {"nom epouse", "nom epoux"}  # of a code, which has no articles
_NAME = re.compile(r"\b(nom|name)s?\b")
_NEVER = r"(?!)"


@cache
def _tables() -> _Tables:
    text = Path(__file__).with_name("fields.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return _Tables(
        small=frozenset(data["small_words"]),
        entries=tuple(
            _Entry(
                FieldKind(each["kind"]),
                re.compile(each["words"], re.VERBOSE),
                re.compile(each.get("unless", _NEVER), re.VERBOSE),
            )
            for each in data["field"]
        ),
        people=_any_of(data["people"]),
        bodies=_any_of(data["bodies"]),
        of_people=_kinds(data["of_people"]),
        of_bodies=_kinds(data["of_bodies"]),
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})s?\b")


def _kinds(table: Mapping[str, str]) -> dict[FieldKind, FieldKind]:
    return {FieldKind(asked): FieldKind(owned) for asked, owned in table.items()}
