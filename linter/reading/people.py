"""The people whom a text names, where a label, a set phrase or an address says who they are.

A name without such words is not taken: a signature or a clerk's name would pass for the holder's.
An address block names whom the paper was sent to, who is its holder on the kinds of documents that
are sent to their holder and to nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from unidecode import unidecode

from linter.model.content import PageText, Person
from linter.model.traits import Trait
from linter.reading.kind.traits import kinds_with
from linter.reading.page.columns import Cell, above, rows

# --- names -----------------------------------------------------------------------------------

_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_WORD = rf"[{_UPPER}](?:[\w'’-]*\w)?"
_SMALL = (
    "(?:d[eiu]|da|dos|des|del|della|el|al|la|le|ben|bin|ibn|van|von|der|den|née?|ép|ep|épouse"
    "|veuve)"
)
_NAME = rf"{_WORD}(?:,? (?:{_SMALL} )*{_WORD}){{0,6}}"
_ONE = (
    r"(?:[Mm]onsieur|MONSIEUR|[Mm]adame|MADAME|[Mm]ademoiselle|MADEMOISELLE|M\.|Mr\.?|MR|Mme|MME"
    r"|Mlle|MLLE|Mle|MLE|M)"
)
_TITLE = rf"(?:{_ONE}(?: ?(?:et|ou|ET|OU|/) ?{_ONE})?)"
_BORN = r"[Nn](?:é|É|e)(?:e|E)?(?:\(e\))?(?:\s+le|\s*:)"
_BORN_WORDS = frozenset({"Né", "Née", "NÉ", "NÉE", "Ne", "Nee"})
_MOST_WORDS = 7
_SHORTEST = 2
# Words that are in capitals beside names, or in the place of one.
_NO_NAME = frozenset(
    """
    nom noms prenom prenoms name names surname date naissance sexe nationalite signature adresse
    directeur directrice prefet prefete maire president presidente procureur ambassadeur consul chef
    juge maitre docteur gerant responsable service client clients contrat compte numero facture rue
    avenue boulevard place allee sarl sas sci eurl societe agence association mairie prefecture
    monsieur madame mademoiselle mme mlle qualite particulier employeur usage famille age locataire
    titulaire bailleur salarie assure emploi matricule montant total page periode fait est demeurant
    """.split()  # noqa: SIM905 -- a list of that many words is read more easily so
)


_SPECKS = re.compile(r"(?<=\w{3})[.;·](?= )|(?<= )[.;·](?=\w{3})")  # dust that OCR reads


def _name(text: str) -> str:
    """What of `text` is a name, from its start; nothing when it is something else."""
    match = re.match(rf"\W*(?:{_TITLE} )?(?P<name>{_NAME})", text)
    if match is None:
        return ""
    words = []
    for each in re.findall(r"[^ ,]+,?", match["name"]):
        if unidecode(each).lower().rstrip(",") in _NO_NAME or each in _BORN_WORDS:
            break
        words.append(each)
    if not words or len(words) > _MOST_WORDS or not all(map(_is_spelt, words)):
        return ""
    return " ".join(words).rstrip(",") if len(words[0]) >= _SHORTEST else ""


def _is_spelt(word: str) -> bool:
    """Whether a word is written as names are: DIALLO, Diallo, N'Diaye; not DlALL0, misread."""
    parts = re.split(r"[-'’,]|(?<=^Mc)|(?<=^Mac)", word)
    return all(not each or each.isupper() or each[1:].islower() or len(each) == 1 for each in parts)


def _alone(text: str) -> str:
    """The name that a cell holds, and nothing else."""
    text = _SPECKS.sub("", text)
    name = _name(text)
    return name if name and text.strip(" .,;:-").endswith(name) else ""


def written_on(name: str, page: PageText) -> bool:
    """Whether each word of a name stands on the page, outside the zone it may come from."""
    words = {
        word
        for line in page.text.splitlines()
        if "<" not in line
        for word in re.findall(r"[A-Z]+", unidecode(line).upper())
    }
    return bool(name) and all(word in words for word in name.split())


def named_people(page: PageText, laid: str = "") -> tuple[Person, ...]:
    """Those whom labels, set phrases or an address name, each once.

    Labels and addresses are read in `laid`, the words as they stand on the page, where it is known.

    No holder where several without a common name could be: two tenants, a child and the father.
    """
    every = rows(laid or page.text)
    found = dict.fromkeys([*_labelled(every, page), *_in_phrases(page), *_addressees(every, page)])
    holders = [_words(each) for each in found if each.role == "titulaire"]
    if all(one & other for one in holders for other in holders):
        return tuple(found)
    return tuple(each for each in found if each.role != "titulaire")


def _words(person: Person) -> frozenset[str]:
    return frozenset(unidecode(f"{person.surname} {person.written}").upper().split())


# --- labels ----------------------------------------------------------------------------------

_OF_BIRTH = r"(?:\s*\(s\))?(?: de (?:naissance|famille))?"
_SURNAME = re.compile(
    rf"^(?:\d\.? )?(?:votre )?(?:noms?{_OF_BIRTH}|surname)\b(?!\s*(?:,|et\b|du\b|de\b|des\b|d['’]))"
    r"(?:\s*/\s*(?:sur)?names?)?\s*(?::\s*)?(?P<name>.*)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"^(?:\d\.? )?(?:votre |vos )?(?:pr[eé]noms?(?:\s*\(s\))?|given names?|forenames?)"
    r"(?: de l'apprenti\S*)?(?: selon .{0,15}[eé]tat civil)?"
    r"(?:\s*/\s*(?:given names?|forenames?))?\s*(?::\s*)?(?P<name>.*)$",
    re.IGNORECASE,
)
_BOTH_ON_A_LINE = re.compile(
    rf"\b[Nn](?:om|OM){_OF_BIRTH}\s*:\s*(?P<surname>{_NAME})\s+"
    rf"P(?:rénom|RÉNOM|renom|RENOM)s?S?(?:\((?:s|S)\))?\s*:\s*(?P<given>{_NAME})"
)
_HOLDER = re.compile(
    r"^(?:(?:votre )?nom[^:]{0,6} pr[eé]noms?(?: d[eu] .{0,20})?(?: ?/ ?surname, ?names?)?|"
    r"(?:nom d[eu] )?(?:l'|la |le )?"
    r"(?:titulaires?(?: d[ue] (?:la )?(?:contrat|compte|ligne|carte))?|client|salari[eé]e?|"
    r"assur[eé](?:e|\(e\))?|locataires?|passager|candidat(?:e|\(e\))?|"
    r"[eé]tudiant(?:e|\(e\))?|[eé]l[eè]ve|b[eé]n[eé]ficiaire))"
    r"(?: ?\([^)]*\))? ?(?P<colon>:)? ?(?P<name>.*)$",
    re.IGNORECASE,
)


_OTHERS_PART = re.compile(
    r"^\W*(?:\d+\W+)?(?:l'|la |le )?"
    r"(?:employeur|ma[iî]tre d|p[eè]re|m[eè]re|conjoint|[eé]pou|bailleur|"
    r"h[eé]bergeant|repr[eé]sentant|tuteur|garant|responsable|pr[eé]sident|d[eé]clarant|parent)",
    re.IGNORECASE,
)
_OWN_PART = re.compile(
    r"^\W*(?:\d+\W+)?(?:l'|la |le )?"
    r"(?:salari|apprenti|[eé]tudiant|demandeur|locataire|titulaire|assur|"
    r"b[eé]n[eé]ficiaire|candidat|[eé]l[eè]ve|int[eé]ress)",
    re.IGNORECASE,
)


def _labelled(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    """« Nom : X » then « Prénom : Y », « Titulaire du contrat : Z », beside or above the names.

    Not in the part of a form that is about somebody else: the employer, the mother.
    """
    surname, others = "", False
    for number, row in enumerate(every):
        line = " ".join(each.text for each in row)
        others = not _OWN_PART.match(line) and (others or bool(_OTHERS_PART.match(line)))
        if others:
            continue
        if match := _BOTH_ON_A_LINE.search(line):
            yield Person("titulaire", match["surname"], match["given"], page.source, page.page)
            continue
        for place, cell in enumerate(row):
            if match := _SURNAME.match(cell.text):
                surname = _value(match["name"], every, number, place)
            elif match := _GIVEN.match(cell.text):
                given = _value(match["name"], every, number, place)
                if given and surname:
                    yield Person("titulaire", surname, given, page.source, page.page)
                surname = ""
            elif match := _HOLDER.match(cell.text):
                name = _value(match["name"], every, number, place, sure=bool(match["colon"]))
                if " " in name:
                    yield _whole("titulaire", name, page)


def _value(
    said: str, every: Sequence[Sequence[Cell]], number: int, place: int, *, sure: bool = True
) -> str:
    """The name on the label's own line, in its cell or the next one; else right below it."""
    if said and not said.startswith("/"):  # « Nom / Surname »
        return _name(said) if sure else _alone(said)
    row = every[number]
    if place + 1 < len(row) and (name := _alone(row[place + 1].text)):
        return name
    if number + 1 < len(every):
        below = above(row[place], row, every[number + 1])
        return _alone(below.text) if below else ""
    return ""


def _whole(role: str, name: str, page: PageText) -> Person:
    return Person(role, "", "", page.source, page.page, written=name)


# --- set phrases -----------------------------------------------------------------------------

_DECLARANT = re.compile(rf"[Ss]oussignée?(?:\(e\))?,?\s+(?:{_TITLE}\s+)?(?P<name>{_NAME})")
_HOSTED = re.compile(rf"(?:h[ée]berger?|loger)\W+(?:[^\n]{{0,60}}?\b)?{_TITLE}\s+(?P<name>{_NAME})")
_PAYER = re.compile(rf"\breçu\s+de\s+(?:la part de\s+)?{_TITLE}\s+(?P<name>{_NAME})")
# Whom a document speaks of: « atteste que M. X, né le… »; the one who signs it is the declarant.
_SUBJECT = re.compile(rf"(?<!\w){_TITLE}\s+(?P<name>{_NAME})\s*,?\s+{_BORN}")
_CERTIFIED = re.compile(
    rf"(?:(?:attest|certifi)\w+(?: sur l['’]honneur)?(?: bien)? que|avoir employé) ?:? ?"
    rf"{_TITLE}\s+(?P<name>{_NAME})"
)
_SUBJECT_LINE = re.compile(rf"^[ \t]*(?P<name>{_NAME})[ \t]*\n[ \t]*{_BORN}", re.MULTILINE)


def _in_phrases(page: PageText) -> Iterator[Person]:
    flat = re.sub(r"\s+", " ", page.text)
    declarants = {name for each in _DECLARANT.finditer(flat) if (name := _name(each["name"]))}
    for name in declarants:
        if " " in name:
            yield _whole("declarant", name, page)
    hosted = [name for each in _HOSTED.finditer(flat) if (name := _name(each["name"]))]
    yield from (_whole("heberge", name, page) for name in hosted if " " in name)
    payers = {name for each in _PAYER.finditer(flat) if (name := _name(each["name"]))}
    # Whoever signs may name a wife or a landlord too: then, only whom they certify about.
    sought = [(flat, _CERTIFIED), (page.text, _SUBJECT_LINE)]
    if not declarants:
        sought.append((flat, _SUBJECT))
    subjects = {
        name
        for text, pattern in sought
        for each in pattern.finditer(text)
        if (name := _name(each["name"])) and " " in name
        if pattern is not _SUBJECT_LINE or _is_parted(name)
    }
    for names in (payers, subjects - declarants):
        if len(names) == 1 and not hosted:
            yield _whole("titulaire", next(iter(names)), page)


def _is_parted(name: str) -> bool:
    """Whether the surname is in capitals and the given names are not: no other line is so."""
    return any(each.isupper() for each in name.split()) and not name.isupper()


# --- address blocks --------------------------------------------------------------------------

_TITLED = re.compile(rf"^{_TITLE} (?P<name>\S.*)$")
_CITY = re.compile(rf"^(?:F[ -])?\d{{5}} [{_UPPER}]")
_MOST_LINES = 5  # of an address, after the name
_OTHERS = re.compile(
    r"employeur|bailleur|propri[eé]taire|vendeur|exp[eé]diteur|h[eé]bergeant|conseiller|notaire|m[eé]decin",
    re.IGNORECASE,
)


def _addressees(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    """Whom an address block names, after « M. » or « Mme »: the holder where it is sent to them."""
    names = dict.fromkeys(
        name
        for number, row in enumerate(every)
        for cell in row
        if (name := _addressed(cell, row, every, number))
    )
    sent = page.kind in kinds_with(Trait.SENT_TO_HOLDER) and len(names) == 1
    yield from (_whole("titulaire" if sent else "destinataire", name, page) for name in names)


def _addressed(
    cell: Cell, row: Sequence[Cell], every: Sequence[Sequence[Cell]], number: int
) -> str:
    titled = _TITLED.match(_SPECKS.sub("", cell.text))
    name = _alone(titled["name"]) if titled else ""
    over = above(cell, row, every[number - 1]) if name and number else None
    if not name or (over and _OTHERS.search(over.text)):
        return ""
    below = (_below(cell, each) for each in every[number + 1 : number + 1 + _MOST_LINES])
    return name if any(each and _CITY.match(each.text) for each in below) else ""


def _below(cell: Cell, row: Sequence[Cell]) -> Cell | None:
    """The cell of a row that begins where this one does, or nearly: an address is aligned."""
    near = (each for each in row if abs(each.start - cell.start) <= _ALIGNED)
    return next(near, None)


_ALIGNED = 4
