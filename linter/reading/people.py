"""The people whom a text names, where a label or a set phrase says who they are.

A name without such words is not taken: an address block, a signature or a clerk's name would pass
for the holder's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unidecode import unidecode

from linter.content import PageText, Person

_NAME = r"[A-Za-zÀ-ÖØ-öø-ÿŒœ][A-Za-zÀ-ÖØ-öø-ÿŒœ' -]*[A-Za-zÀ-ÖØ-öø-ÿŒœ]"
_NAMES = rf"{_NAME}(?:, ?{_NAME})*"  # given names have commas on some documents
_MOST_WORDS = 6
# What may stand on the line of a label besides the name.
_SURNAME = re.compile(
    r"^(?:votre )?(?:nom(?: de (?:naissance|famille))?|surname)\b(?!.*pr[eé]nom)"
    r"(?:\s*\(s\))?(?:\s*/\s*(?:sur)?name)?\s*(?P<colon>:)?\s*(?P<name>.*)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"^(?:votre |vos )?(?:pr[eé]noms?(?:\s*\(s\))?|given names?|forenames?)"
    r"(?:\s*/\s*(?:given names?|forenames?))?\s*(?P<colon>:)?\s*(?P<name>.*)$",
    re.IGNORECASE,
)
_TITLE = r"(?:M\.|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)"
_HOLDER = r"(?:titulaires? du contrat|nom du client|locataires?|assur[eé]e?)"
_PHRASES = (
    ("declarant", rf"soussign[eé]e?(?:\(e\))?,?\s+(?:{_TITLE}\s+)?(?P<name>{_NAME})"),
    (
        "heberge",
        rf"(?:h[eé]berger?|loger)\W+(?:[^\n]{{0,60}}?\b)?{_TITLE}\s+(?P<name>{_NAME})",
    ),
    (
        "titulaire",
        rf"{_HOLDER}\s*:\s*(?:{_TITLE}\s+)?(?P<name>{_NAME})",
    ),
)
_COMPILED = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _PHRASES)
# Words that begin what follows a name in a sentence or a form.
_STOP = re.compile(
    r"\s+(?:n[eé]e?|demeurant|domicili[eé]e?|r[eé]sidant|de nationalit[eé]|titulaire|certifie|"
    r"atteste|d[eé]clare|date|sexe|nationalit[eé]|et)\b.*$",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\d|\b(?:nom|pr[eé]nom|name|date|naissance|sexe|signature)\b", re.IGNORECASE
)


def named_people(page: PageText) -> tuple[Person, ...]:
    """Those whom labels or set phrases name, in reading order, each once."""
    found = [*_labelled(page), *_in_phrases(page)]
    return tuple(dict.fromkeys(found))


def written_on(name: str, page: PageText) -> bool:
    """Whether each word of a name stands on the page, outside the zone it may come from."""
    words = {
        word
        for line in page.text.splitlines()
        if "<" not in line
        for word in re.findall(r"[A-Z]+", unidecode(line).upper())
    }
    return bool(name) and all(word in words for word in name.split())


def _labelled(page: PageText) -> Iterator[Person]:
    """« Nom : X » then « Prénom : Y », on the lines of labels or right below them."""
    lines = [line.strip() for line in page.text.splitlines() if line.strip()]
    surname = ""
    for number, line in enumerate(lines):
        below = lines[number + 1] if number + 1 < len(lines) else ""
        if match := _SURNAME.match(line):
            surname = _name(match["name"]) or _name(below)
        elif (match := _GIVEN.match(line)) and surname:
            given = _name(match["name"]) or _name(below)
            if given:
                yield Person("titulaire", surname, given, page.source, page.page)
            surname = ""


def _in_phrases(page: PageText) -> Iterator[Person]:
    flat = re.sub(r"\s*\n\s*", " ", page.text)
    for role, pattern in _COMPILED:
        for match in pattern.finditer(flat if role != "titulaire" else page.text):
            name = _name(match["name"])
            if " " in name:
                yield Person(role, "", "", page.source, page.page, written=name)


def _name(text: str) -> str:
    """What of `text` is a name; nothing when it is something else."""
    cut = _STOP.sub("", text).strip(" .,;:-")
    words = cut.split()
    if not words or len(words) > _MOST_WORDS or _NOT_A_NAME.search(cut):
        return ""
    return cut if re.fullmatch(_NAMES, cut) and words[0][0].isupper() else ""
