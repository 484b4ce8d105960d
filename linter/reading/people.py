"""The people whom a text names, where a label, a set phrase or an address says who they are.

A name without such words is not taken: a signature or a clerk's name would pass for the holder's.
An address block names whom the paper was sent to, who is its holder on the kinds of documents that
are sent to their holder and to nobody else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import pairwise

from linter.model.content import PageText, Person
from linter.model.traits import Trait
from linter.model.words import Source
from linter.reading.kind.traits import kinds_with
from linter.reading.kind.words import Vocabulary
from linter.reading.misspelt import is_doubtful
from linter.reading.page.columns import Cell, above, rows
from linter.text.ascii import in_ascii

# A pattern around a name takes milliseconds to make: those of rare words wait until one is met.
_made = cache(re.compile)

# --- names -----------------------------------------------------------------------------------

_UPPER = "A-ZÀ-ÖØ-ÞŒ"
_WORD = rf"[{_UPPER}](?:[\w'’-]*\w)?"
_SMALL = (
    "(?:d[eiu]|da|dos|des|del|della|el|al|la|le|ben|bin|ibn|van|von|der|den|née?|ép|ep|épouse"
    "|veuve)"
)
_NAME = rf"(?:d[eu] |le |la )?{_WORD}(?:,? (?:{_SMALL} )*{_WORD}){{0,6}}"
_ONE = (
    r"(?:[Mm]onsieur|MONSIEUR|[Mm]adame|MADAME|[Mm]ademoiselle|MADEMOISELLE|M\.|Mr\.?|MR|Mme|MME"
    r"|Mlle|MLLE|Mle|MLE|Ms\.?|Mrs\.?|Miss|M)"
)
_TITLE = rf"(?:{_ONE}(?: ?(?:et|ou|ET|OU|/) ?{_ONE})?)"
_BORN = r"[Nn](?:é|É|e)(?:e|E)?(?:\(e\))?(?:\s+le|\s*:)"
_BORN_WORDS = frozenset({"Né", "Née", "NÉ", "NÉE", "Ne", "Nee"})
_MOST_WORDS = 7
_SHORTEST = 2
_LONG = 7  # letters, from which a word is known in spite of a slip: names are nearly other words
# Words that are in capitals beside names, or in the place of one.
_NO_NAME = frozenset(
    """
    nom noms prenom prenoms name names surname date naissance sexe nationalite signature adresse
    directeur directrice prefet prefete maire president presidente procureur ambassadeur consul chef
    juge maitre docteur gerant responsable service client clients contrat compte numero facture rue
    avenue boulevard place allee sarl sas sci eurl societe agence association mairie prefecture
    monsieur madame mademoiselle mme mlle qualite particulier employeur usage famille age locataire
    titulaire bailleur salarie assure emploi matricule montant total page periode fait est demeurant
    residence batiment appartement immeuble
    """.split()  # noqa: SIM905 -- a list of that many words is read more easily so
)


_MISREAD = Vocabulary([each for each in _NO_NAME if len(each) >= _LONG])
_SPECKS = re.compile(r"(?<=\w{3})[.;·](?= )|(?<= )[.;·](?=\w{3})")  # dust that OCR reads


_AT_START = re.compile(rf"\W*(?:{_TITLE} )?(?P<name>{_NAME})")


def _name(text: str) -> str:
    """What of `text` is a name, from its start; nothing when it is something else."""
    match = _AT_START.match(text)
    if match is None:
        return ""
    words = []
    for each in re.findall(r"[^ ,]+,?", match["name"]):
        if _is_no_name(in_ascii(each).lower().rstrip(",")) or each in _BORN_WORDS:
            break
        words.append(each)
    if not words or len(words) > _MOST_WORDS or not all(map(_is_spelt, words)):
        return ""
    return " ".join(words).rstrip(",") if len(words[0]) >= _SHORTEST else ""


def _is_no_name(word: str) -> bool:
    """Whether a word is one that stands beside names, be it misread: « Monsieir », « Prénioms »."""
    return word in _NO_NAME or (len(word) >= _LONG and _MISREAD.spell(word) in _NO_NAME)


_DIGIT = re.compile(r"\d")


def _is_spelt(word: str) -> bool:
    """Whether a word is written as names are: DIALLO, Diallo, N'Diaye; not DlALLO nor R0SSI."""
    if _DIGIT.search(word):
        return False
    parts = re.split(r"[-'’,]|(?<=^Mc)|(?<=^Mac)", word)
    return all(not each or each.isupper() or each[1:].islower() or len(each) == 1 for each in parts)


def _alone(text: str) -> str:
    """The name that a cell holds, and nothing else."""
    text = _THEN_ANOTHER.sub("", _SPECKS.sub("", text))
    name = _name(text)
    return name if name and text.strip(" .,;:-").endswith(name) else ""


def written_on(name: str, page: PageText) -> bool:
    """Whether each word of a name stands on the page, outside the zone it may come from."""
    words = {
        word
        for line in page.text.splitlines()
        if "<" not in line
        for word in re.findall(r"[A-Z]+", in_ascii(line).upper())
    }
    return bool(name) and all(word in words for word in name.split())


def named_people(page: PageText, laid: str = "") -> tuple[Person, ...]:
    """Those whom labels, set phrases or an address name, each once.

    Labels and addresses are read in `laid`, the words as they stand on the page, where it is known.

    No holder where several without a common name could be: two tenants, a child and the father.
    """
    every = rows(laid or page.text)
    named = dict.fromkeys(
        [
            *_labelled(every, page),
            *_in_phrases(page),
            *_beside_birth(every, page),
            *_in_a_list(every, page),
            *_on_licence(every, page),
            *_addressees(every, page),
        ]
    )
    if page.source is Source.OCR:
        named = {each: None for each in named if not is_doubtful(_full(each), page.text)}
    for each in [each for each in named if each.role == "titulaire"]:
        if other := _and_another(_full(each), page.text):
            named[_whole("co_titulaire", other, page)] = None
    firms = _represented(page.text)
    named = {each: None for each in named if _words(each) not in firms}
    with_address = {replace(each, address=()) for each in named if each.address}
    found = [each for each in named if each not in with_address]
    holders = [_words(each) for each in found if each.role == "titulaire"]
    if all(one & other for one in holders for other in holders):
        return tuple(found)
    return tuple(each for each in found if each.role != "titulaire")


def _and_another(name: str, text: str) -> str:
    """Who is named with them in a sentence: « reçu de X et Y la somme »."""
    found = re.search(rf"{re.escape(name)}\s+(?:et|ou)\s+(?={_TITLE}?\s?\w)", text)
    return _name(text[found.end() :].split("\n", maxsplit=1)[0]) if found else ""


_REPRESENTED = rf"(?P<name>{_NAME}),?\s+représentée?\s+par\b"


def _represented(text: str) -> set[frozenset[str]]:
    """The names of firms: « l'entreprise LE JASMIN, représentée par M. X »."""
    if "représenté" not in text:
        return set()
    found = (each["name"] for each in _made(_REPRESENTED).finditer(text))
    return set(map(_compared, found))


def _full(person: Person) -> str:
    return person.written or f"{person.surname} {person.given_names}"


def _words(person: Person) -> frozenset[str]:
    return _compared(f"{person.surname} {person.written}")


def _compared(name: str) -> frozenset[str]:
    return frozenset(in_ascii(name).upper().split())


# --- labels ----------------------------------------------------------------------------------

_OF_BIRTH = r"(?:\s*\(s\))?(?: de (?:naissance|famille))?"
_SURNAME = re.compile(
    rf"^(?:\d\.? )?(?:votre )?(?:noms?{_OF_BIRTH}|surname)\b(?!\s*(?:,|et\b|du\b|de\b|des\b|d['’]))"
    r"(?:\s*/\s*(?:sur)?names?)?\s*(?::\s*)?(?P<name>.*)$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"^(?:\d\.? )?(?:votre |vos )?(?:pr[eé]noms?(?:\s*\(s\))?|given names?|forenames?)"
    r"(?: de l['’](?:apprenti\S*|enfant))?(?: selon .{0,15}[eé]tat civil)?"
    r"(?:\s*/\s*(?:given names?|forenames?))?\s*(?::\s*)?(?P<name>.*)$",
    re.IGNORECASE,
)
_HAS_BOTH = re.compile(r"\b[Nn](?:om|OM)\b.*\bP(?:r[ée]nom|R[ÉE]NOM)")
_BOTH_ON_A_LINE = (
    rf"\b[Nn](?:om|OM){_OF_BIRTH}\s*:\s*(?P<surname>{_NAME})\s+"
    rf"P(?:rénom|RÉNOM|renom|RENOM)s?S?(?:\((?:s|S)\))?\s*:\s*(?P<given>{_NAME})"
)
_HOLDER = re.compile(
    r"^(?:(?:votre )?nom[^:]{0,6} pr[eé]noms?(?: d[eu] .{0,20})?(?: ?/ ?surname, ?names?)?|"
    r"(?:nom d[eu] )?(?:l['’]|la |le )?"
    r"(?:titulaires?(?: d[ue] (?:la )?(?:contrat|compte|ligne|carte))?|client|"
    r"salari[eé](?:e|\(e\))?|employ[eé](?:e|\(e\))?(?= ?:)|stagiaire(?= ?:)|"
    r"allocataire|adh[eé]rent(?:e|\(e\))?|"
    r"intitul[eé] d[ue] compte|naissance de(?= ?:)|"
    r"assur[eé](?:e|\(e\))?|locataires?|passager|candidat(?:e|\(e\))?|"
    r"abonn[eé](?:e|\(e\))?|souscripteur|soci[eé]taire|r[eé]sident(?:e|\(e\))?|"
    r"[eé]tudiant(?:e|\(e\))?|[eé]l[eè]ve|b[eé]n[eé]ficiaire))"
    r"(?: ?\([^)]*\))? ?(?P<colon>:)? ?(?P<name>.*)$",
    re.IGNORECASE,
)


_OTHERS_PART = re.compile(
    r"^\W*(?:\d+\W+)?(?:l'|la |le )?"
    r"(?:employeur|ma[iî]tre d|p[eè]re|m[eè]re|conjoint|[eé]pou|bailleur|"
    r"h[eé]bergeant|repr[eé]sentant|tuteur|garant|responsable|pr[eé]sident|d[eé]clarant(?! ?1\b)"
    r"|parent)",
    re.IGNORECASE,
)
_OWN_PART = re.compile(
    r"^\W*(?:\d+\W+)?(?:l'|la |le )?"
    r"(?:salari|apprenti|[eé]tudiant|demandeur|locataire|titulaire|assur|"
    r"b[eé]n[eé]ficiaire|candidat|[eé]l[eè]ve|int[eé]ress|d[eé]clarant ?1\b)",
    re.IGNORECASE,
)


_SENTENCE = re.compile(
    r"\b(?:certifi|attest|d[eé]clare\b|reconna[iî]|soussign|est |sont |a |ont |vous )",
    re.IGNORECASE,
)


class _Parts:
    """Whose part of a form a cell stands in: under « Employeur », beside « Salarié »."""

    def __init__(self) -> None:
        self._heads: list[tuple[int, bool]] = []  # where each begins, and whether it is another's

    def read(self, row: Sequence[Cell]) -> None:
        """Go on to the next row: a heading opens a part, down and to its right."""
        heads = [
            (each.start, not own)
            for each in row
            if (own := bool(_OWN_PART.match(each.text))) or _OTHERS_PART.match(each.text)
            if not _SENTENCE.search(each.text)  # « Le Président de l'Université certifie que »
        ]
        if heads:
            kept = [each for each in self._heads if each[0] < heads[0][0] - _ALIGNED]
            self._heads = kept + heads

    def is_anothers(self, cell: Cell) -> bool:
        """Whether the part is the employer's, the mother's…"""
        over = [another for start, another in self._heads if start <= cell.start + _ALIGNED]
        return bool(over) and over[-1]


class _Pair:
    """A surname and given names under labels of their own, one near the other in either order."""

    def __init__(self) -> None:
        self._surname, self._given, self._row = "", "", 0

    def with_surname(self, name: str, row: int) -> tuple[str, str] | None:
        """Both names, when the given ones stood right above; else the surname waits for them."""
        given = self._given if row - self._row <= _ROWS_DOWN else ""
        self._given, self._surname = "", "" if given else name
        return (name, given) if name and given else None

    def with_given(self, name: str, row: int) -> tuple[str, str] | None:
        """Both names, when a surname was met; else the given ones wait for it."""
        surname, self._surname = self._surname, ""
        self._given, self._row = "" if surname else name, row
        return (surname, name) if surname and name else None


def _labelled(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    """« Nom : X » then « Prénom : Y », « Titulaire du contrat : Z », beside or above the names.

    Not in the part of a form that is about somebody else: the employer, the mother.
    """
    pair, parts = _Pair(), _Parts()
    for number, row in enumerate(every):
        parts.read(row)
        line = " ".join(each.text for each in row)
        match = _made(_BOTH_ON_A_LINE).search(line) if _HAS_BOTH.search(line) else None
        if match and not parts.is_anothers(row[0]):
            surname, given = _name(match["surname"]), _name(match["given"])
            if surname and given:
                yield Person("titulaire", surname, given, page.source, page.page)
            continue
        for place, cell in enumerate(row):
            if parts.is_anothers(cell):
                continue
            if _CLIENT.match(cell.text) and not _is_customers(cell.text, page):
                continue
            both, name = _told(cell.text, pair, partial(_value, every, number, place), number)
            if both:
                yield Person("titulaire", *both, page.source, page.page)
            elif " " in name and not (_SURNAME.match(cell.text) and _has_given(every, number)):
                yield _whole("titulaire", name, page)
                if other := _with_another(every, number, name):
                    yield _whole("co_titulaire", other, page)


_THEN_ANOTHER = re.compile(r"\s+(?:ou|et|OU|ET|&)$")
_OR_ANOTHER = re.compile(r"^(?:ou|et|OU|ET|&)\s+")


def _with_another(every: Sequence[Sequence[Cell]], number: int, name: str) -> str:
    """Who holds it with them, on the next line: « M. X ou » above « Mme Y », « OU MME Y » below."""
    for row, under in pairwise(every[number : number + 1 + _ROWS_DOWN]):
        for cell in row:
            if name not in cell.text or not (below := above(cell, row, under)):
                continue
            if _THEN_ANOTHER.search(cell.text) or _OR_ANOTHER.match(below.text):
                return _alone(_OR_ANOTHER.sub("", below.text))
    return ""


_CLIENT = re.compile(r"^client\b", re.IGNORECASE)


def _is_customers(words: str, page: PageText) -> bool:
    """Whether « Client » is who pays for a household: on a pay slip, it is who the work is for."""
    return page.kind in kinds_with(Trait.HOUSEHOLD) or bool(_made(rf": ?{_TITLE} ").search(words))


def _told(
    words: str, pair: _Pair, value: Callable[..., str], row: int
) -> tuple[tuple[str, str] | None, str]:
    """A surname and given names when a label ends the pair; else a whole name where told."""
    if match := _SURNAME.match(words):
        surname = value(match["name"])
        return pair.with_surname(surname, row), surname if _is_parted(surname) else ""
    if match := _GIVEN.match(words):
        return pair.with_given(value(match["name"]), row), ""
    if match := _HOLDER.match(words):
        return None, value(match["name"], sure=bool(match["colon"]))
    return None, ""


def _has_given(every: Sequence[Sequence[Cell]], number: int) -> bool:
    """Whether a given name has its own label beside the surname's, or right below."""
    near = every[number : number + 1 + _ROWS_DOWN]
    return any(_GIVEN.match(cell.text) for row in near for cell in row)


def _value(
    every: Sequence[Sequence[Cell]], number: int, place: int, said: str, *, sure: bool = True
) -> str:
    """The name on the label's own line, in its cell or the next one; else right below it."""
    if said and not said.startswith("/"):  # « Nom / Surname »
        return _name(said) if sure else _alone(said)
    row = every[number]
    # On a page of pictures the colon may stand apart from its label, as a cell of its own.
    beside = (each.text for each in row[place + 1 :] if each.text != ":")
    if name := _alone(next(beside, "")):
        return name
    # The row right below may have words of another column only.
    under = (above(row[place], row, each) for each in every[number + 1 : number + 1 + _ROWS_DOWN])
    below = next((each for each in under if each), None)
    return _alone(below.text) if below else ""


def _whole(role: str, name: str, page: PageText) -> Person:
    return Person(role, "", "", page.source, page.page, written=name)


# --- set phrases -----------------------------------------------------------------------------

_DECLARANT = rf"[Ss]oussignée?(?:\(e\))?,?\s+(?:{_TITLE}\s+)?(?P<name>{_NAME})"
_HOSTED = rf"(?:h[ée]berger?|loger)\W+(?:[^\n.;]{{0,110}}?\b)?{_TITLE}\s+(?P<name>{_NAME})"
_PAYERS = (
    rf"\breçus?\s+de\s+(?:la part de\s+)?{_TITLE}\s+(?P<name>{_NAME})",
    rf"\breçus?\s+de\s+(?:la part de\s+)?(?P<name>{_NAME})\s*,?\s+(?:la somme|le montant)\b",
    rf"\b(?:loué|en location) à\s+{_TITLE}\s+(?P<name>{_NAME})",
)
# Whom a document speaks of: « atteste que M. X, né le… »; the one who signs it is the declarant.
_SUBJECT = rf"(?<!\w){_TITLE}\s+(?P<name>{_NAME})\s*,?\s+{_BORN}"
_CERTIFIES = re.compile(r"attest|certifi|avoir employé|souscrit")
_WHO = (
    r"(?:(?:[Ll]['’]|[Ll]e |[Ll]a )(?:[eé]tudiant|[eé]l[eè]ve|enfant|apprenti|assur[eé]|salari[eé]"
    r"|int[eé]ress[eé]|stagiaire|candidat)(?:e|\(e\))? )?"
)
_CERTIFIED = (
    rf"(?:(?:attest|certifi)\w+(?: sur l['’]honneur)?(?: bien)? que|avoir employé|souscrite? par)"
    rf" ?:? ?{_WHO}(?:{_TITLE}\s+)?(?P<name>{_NAME})"
)
_NAMED = rf"(?<![\w-]){_WHO}(?P<name>{_NAME})\s*,?\s+{_BORN}"
# Of whom an act of birth tells: « est née : DIALLO Awa », « est née … : Awa DIALLO, du sexe… ».
_JUST_BORN = rf"\best née?(?: :)? (?P<name>{_NAME})"
_CHILD = rf"\best née?\b[^.;]{{0,120}}?[:,]\s+(?P<name>{_NAME})\s*,\s+(?:du |de )?sexe\b"
# Of whom a sentence says that they were taken on or enrolled: « M. X est engagé en qualité de ».
_HIRED = re.compile(
    r"\b(?:est|sera|a été) (?:actuellement |bien )?(?:engag|embauch|employ|recrut|salari|inscrit)"
)
_ENGAGED = rf"(?<!\w){_TITLE}\s+(?P<name>{_NAME})\s*,?\s+{_HIRED.pattern}"
# Before a name, whose it is: « votre épouse X, née le… » names nobody's paper.
_RELATION = re.compile(
    r"\b(?:[eé]pou(?:x|se)|conjointe?|concubine?|partenaire|enfants?|fils|fille|p[eè]re|m[eè]re"
    r"|fr[eè]re|s[oœ]e?ur|tuteur|tutrice|h[eé]berg\w+(?:\(e?s\))*|profit de|avec|chez|par"
    r"|(?:repr[eé]sentants?|responsables?) l[eé]ga\w+[^;]*)\W*$",
    re.IGNORECASE,
)
_SUBJECT_LINE = rf"(?m)^[ \t]*(?P<name>{_NAME})[ \t]*\n[ \t]*{_BORN}"


_CHILD_LINE = rf"(?m)^[ \t]*(?P<name>{_NAME})[ \t]*,\s+(?:du |de )?sexe\b"
_BIRTH = re.compile(_BORN)


def _named(pattern: str, text: str, *words: str) -> list[str]:
    """The names of a pattern, in which one of these words stands."""
    if not any(word in text for word in words):
        return []
    return [name for each in _made(pattern).finditer(text) if (name := _name(each["name"]))]


def _in_phrases(page: PageText) -> Iterator[Person]:
    flat = re.sub(r"\s+", " ", page.text)
    declarants = set(_named(_DECLARANT, flat, "oussign"))
    for name in declarants:
        if " " in name:
            yield _whole("declarant", name, page)
            if page.kind in kinds_with(Trait.SIGNED_BY_HOLDER) and len(declarants) == 1:
                yield _whole("titulaire", name, page)
    hosted = _named(_HOSTED, flat, "berge", "loger")
    yield from (_whole("heberge", name, page) for name in hosted if " " in name)
    payers = {
        name
        for each in _PAYERS
        for name in _named(each, flat, "reçu", "loué", "location")
        if " " in name
    }
    subjects = _subjects(flat, page, signed=bool(declarants))
    for names in (payers, subjects - declarants):
        if names and len({*map(_spelt, names)}) == 1 and not hosted:  # whichever name is first
            yield _whole("titulaire", min(names), page)


def _subjects(flat: str, page: PageText, *, signed: bool) -> set[str]:
    """Whom sentences are about; `flat` is the page's text on one line.

    Whoever signs may name a wife or a landlord too: then, only whom they certify about.
    """
    sought = [(flat, _CERTIFIED)] if _CERTIFIES.search(flat) else []
    if page.kind in kinds_with(Trait.CIVIL_STATUS_ACT):
        sought.append((flat, _JUST_BORN))
    if "sexe" in flat:
        sought += [(flat, _CHILD), (page.text, _CHILD_LINE)]
    if _HIRED.search(flat):
        sought.append((flat, _ENGAGED))
    if _BIRTH.search(flat):
        sought.append((page.text, _SUBJECT_LINE))
        if not signed:
            sought += [(flat, _SUBJECT), (page.text, _NAMED)]  # a heading is not part of a name
    return {
        name
        for text, pattern in sought
        for each in _made(pattern).finditer(text)
        if (name := _name(each["name"])) and " " in name
        if _is_titled(each) or _is_parted(name) or pattern is _JUST_BORN
        if pattern is _CERTIFIED or not _RELATION.search(text[: each.start()][-_WORDS_BEFORE:])
    }


_WORDS_BEFORE = 60  # letters


_TITLE_LAST = re.compile(rf"(?<!\w){_TITLE}\s+$")


def _is_titled(match: re.Match[str]) -> bool:
    """Whether « M. » or « Mme » stands before the name."""
    before = match.string[: match.start("name")][-_WORDS_BEFORE:]
    return bool(_TITLE_LAST.search(before))


def _is_parted(name: str) -> bool:
    """Whether the surname is in capitals and the given names are not: no other line is so."""
    return any(each.isupper() for each in name.split()) and not name.isupper()


# --- lists and licences ----------------------------------------------------------------------

# « Prénom, NOM, date de naissance » above « Awa, DIALLO, 24/08/1992 »: of Mon FranceConnect.
_IN_A_LIST = re.compile(r"^pr[eé]noms?, noms?(?:, date de naissance)?$", re.IGNORECASE)
_LISTED = rf"^(?P<given>{_WORD}(?:[ -]{_WORD})*), (?P<surname>[{_UPPER}' -]+)(?:,|$)"


def _in_a_list(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    for row, other in pairwise(every):
        for cell in row:
            below = above(cell, row, other) if _IN_A_LIST.match(cell.text) else None
            if below and (match := _made(_LISTED).match(below.text)):
                yield Person("titulaire", match["surname"], match["given"], page.source, page.page)


_FIELD_OF_LICENCE = re.compile(r"^([12])\. ?(?P<name>\S.*)$")


def _on_licence(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    """« 1. DIALLO », « 2. Awa »: fields are numbered on a licence of the European Union."""
    if page.kind not in kinds_with(Trait.NUMBERED_FIELDS):
        return
    found = {
        match[1]: name
        for row in every
        for cell in row
        if (match := _FIELD_OF_LICENCE.match(cell.text)) and (name := _alone(match["name"]))
    }
    if len(found) == len("12"):
        yield Person("titulaire", found["1"], found["2"], page.source, page.page)


# --- beside a birth --------------------------------------------------------------------------

_OF_HOLDER = re.compile(rf"^(?:{_BORN}|N[°o]\s*[ÉEée]tudiant|INE\b)")
_ROWS_DOWN = 2


def _beside_birth(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    """A name alone, in its two parts, with « Né(e) le » or the student's number beside or below."""
    marks = [[bool(_OF_HOLDER.match(cell.text)) for cell in row] for row in every]
    for number, row in enumerate(every):
        below = any(map(any, marks[number + 1 : number + 1 + _ROWS_DOWN]))
        for place, cell in enumerate(row):
            if not (below or any(marks[number][place + 1 : place + 2])):
                continue
            name = _alone(cell.text)
            if " " in name and _is_parted(name):
                yield _whole("titulaire", name, page)


# --- address blocks --------------------------------------------------------------------------

_TITLED = re.compile(rf"^{_TITLE} (?P<name>\S.*)$")
_CITY = re.compile(rf"^(?:(?:F[ -])?|\d{{1,4}}\b.{{5,60}} )\d{{5}} [{_UPPER}]")
_STREET = re.compile(
    r"^\d{1,4} ?(?:bis|ter|quater|[A-D])?,? ?(?:rue|avenue|av|bd|boulevard|all[eé]e|place|pl|chemin"
    r"|route|cours|quai|impasse|square|passage|villa|cit[eé]|lotissement|faubourg)\b",
    re.IGNORECASE,
)
_BUILDING = re.compile(
    r"^(?:r[eé]s(?:idence)?|b[aâ]t\w*|imm\w*|app?t|appartement|esc\w*|[eé]t(?:age|g)|porte|lot|cit[eé]"
    r"|foyer|fjt|chambre|chez|logement|villa)\b",
    re.IGNORECASE,
)
# Who sends is named above an address too, in capitals as well.
_SENDER = (
    r"(?i)\b(?:sa|sas|sarl|sci|cpam|caf|msa|edf|engie|sfr|free|orange|crous|urssaf|sip|carsat|maif|macif"
    r"|matmut|service|centre|caisse|agence|banque|cr[eé]dit|mutuelle|assurances?|[eé]nergie|habitat"
    r"|office|france|t[eé]l[eé]com|clients?|cabinet|syndic|gestion|immobili\w+|soci[eé]t[eé]|groupe"
    r"|universit[eé]|[eé]cole|lyc[eé]e|coll[eè]ge|institut|mairie|pr[eé]fecture|tsa|bp|cs|r[eé]sidence"
    r"|foyer|bat\w*|b[aâ]timent|company|entreprise|[eé]tablissements?|ets|eurl|sasu|snc|association"
    r"|lieu|point|adresse|conseill\w+)\b"
)
_REGISTERED = re.compile(
    r"\b(?:siret|siren|rcs|r\.c\.s|naf|ape|urssaf|tva|capital)\b", re.IGNORECASE
)
_NUMBERS_BELOW = 3  # lines
_Lines = tuple[str, ...]
_RIGHT_PART = 0.4  # of the page: where the window of an envelope shows the address
_MOST_LINES = 5  # of an address, after the name
_FIRST = 2  # lines of a page, where its sender is named
_HEAD = 15  # lines of a letter above what it says
_OTHERS = re.compile(
    r"employeur|bailleur|propri[eé]taire|vendeur|exp[eé]diteur|h[eé]bergeant|conseiller|notaire|m[eé]decin",
    re.IGNORECASE,
)


def _addressees(every: Sequence[Sequence[Cell]], page: PageText) -> Iterator[Person]:
    """Whom an address block names, after « M. » or « Mme »: the holder where it is sent to them."""
    blocks: dict[str, _Lines] = {}
    for number, row in enumerate(every):
        for cell in row:
            blocks |= _addressed(cell, row, every, number)
    sent = page.kind in kinds_with(Trait.SENT_TO_HOLDER) and not _is_signed_by([*blocks], page)
    if sent and not blocks:
        widest = max((cell.end for row in every for cell in row), default=0)
        aside = _RIGHT_PART * widest
        # Whom the first lines name on the left sends it, and stamps it at the foot of the page.
        heads = [cell for row in every[:_FIRST] for cell in row if cell.start < aside]
        senders = [_spelt(each.text) for each in heads]
        for number in range(len(every) - 1):
            window = _in_window(every, number, aside)
            blocks |= {name: lines for name, lines in window.items() if _spelt(name) not in senders}
        if not (any(map(_in_capitals, blocks)) or _is_letter(every, aside)):
            blocks = {}
    if not (sent and _of_one_home([*blocks])):
        yield from (_whole("destinataire", name, page) for name in blocks)
        return
    role = "titulaire"
    for name, address in blocks.items():
        yield replace(_whole(role, name, page), address=address)
        role = "co_titulaire"


def _of_one_home(names: Sequence[str]) -> bool:
    """Whether they are one person, or people of one surname: « Madame X » above « Monsieur X »."""
    return bool(names) and bool(frozenset[str].intersection(*map(_spelt, names)))


def _spelt(name: str) -> frozenset[str]:
    return frozenset(in_ascii(name).upper().split())


def _is_signed_by(names: Sequence[str], page: PageText) -> bool:
    """Whether one of them wrote the paper: a landlord gives their own address on a receipt."""
    signed = {
        word for each in _made(_DECLARANT).finditer(page.text) for word in _spelt(each["name"])
    }
    return any(_spelt(each) & signed for each in names)


def _in_window(every: Sequence[Sequence[Cell]], number: int, aside: float) -> dict[str, _Lines]:
    """A name without « M. » or « Mme » over a street and a town, where the window shows it.

    Two of them, as the employer's and the employee's, tell nobody who is who.
    """
    for cell in every[number]:
        if cell.start < aside or not _is_over_street(cell, every[number + 1 : number + 3]):
            continue
        name = _alone(_SPECKS.sub("", cell.text))
        if " " not in name or _made(_SENDER).search(name) or _BUILDING.match(name):
            continue
        lines = _address(cell, every, number)
        if lines and not _is_registered(cell, every, number + len(lines)):
            over = _below(cell, every[number - 1]) if number else None
            first = _alone(over.text) if over else ""
            both = " " in first and _is_parted(first) and not _made(_SENDER).search(first)
            return {first: lines, name: lines} if both else {name: lines}
    return {}


def _is_over_street(cell: Cell, rows_below: Sequence[Sequence[Cell]]) -> bool:
    """Whether a street stands under it, right below or under the building, the flat, the host."""
    for below in (_below(cell, row) for row in rows_below):
        if below is None or _STREET.match(below.text):
            return below is not None
        if not _BUILDING.match(below.text):
            return False
    return False


def _is_letter(every: Sequence[Sequence[Cell]], aside: float) -> bool:
    """Whether who sends gives an address of their own on the left, as at the head of a letter."""
    head = every[:_HEAD]
    return any(_CITY.match(cell.text) for row in head for cell in row if cell.start < aside)


def _in_capitals(name: str) -> bool:
    return any(map(str.isupper, name.split()))


def _is_registered(cell: Cell, every: Sequence[Sequence[Cell]], last: int) -> bool:
    """Whether a company's numbers stand below its address."""
    below = (_below(cell, row) for row in every[last + 1 : last + 1 + _NUMBERS_BELOW])
    return any(each and _REGISTERED.search(each.text) for each in below)


def _addressed(
    cell: Cell, row: Sequence[Cell], every: Sequence[Sequence[Cell]], number: int
) -> dict[str, _Lines]:
    titled = _TITLED.match(_SPECKS.sub("", cell.text))
    name = _alone(titled["name"]) if titled else ""
    over = above(cell, row, every[number - 1]) if name and number else None
    if not name or (over and _OTHERS.search(over.text)):
        return {}
    lines = _address(cell, every, number)
    return {name: lines} if lines else {}


def _address(cell: Cell, every: Sequence[Sequence[Cell]], number: int) -> _Lines:
    """What stands under a name down to the postcode and city; nothing where there is none."""
    lines: list[str] = []
    for row in every[number + 1 : number + 1 + _MOST_LINES]:
        if below := _below(cell, row):
            lines.append(below.text)
            if _CITY.match(below.text):
                return tuple(lines)
    return ()


def _below(cell: Cell, row: Sequence[Cell]) -> Cell | None:
    """The cell of a row that begins where this one does, or nearly: an address is aligned."""
    near = (each for each in row if abs(each.start - cell.start) <= _ALIGNED)
    return next(near, None)


_ALIGNED = 4
