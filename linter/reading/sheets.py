"""A page as who sorts a pile sees it: its number, title, month, names, how it flows. Pure.

Only what tells pages of one document from the first page of the next is kept.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from linter.model.content import FoundDate, MrzZone, PageText, Person
from linter.model.words import DateRole, Detail, Language
from linter.reading.kind.identity import told
from linter.text.ascii import in_ascii
from linter.text.french import MONTHS


@dataclass(frozen=True, slots=True)
class Numbering:
    """« 2/3 », « Page 2 sur 3 », « - 2 - »: `total` is None where the page does not tell it."""

    page: int
    total: int | None = None


@dataclass(frozen=True, slots=True)
class PageSigns:
    """What of a page tells to which document it belongs.

    Attributes:
        title: its first title, in plain capitals; empty where there is none near the top.
        titled: the words by which its kind is known stand among its first lines.
        head: its first line, as pages of one document repeat it.
        lead: its first lines, figures and all.
        opening: how much of what documents begin with stands on it, as a weight.
        going_on: how much says that it goes on with something, as a weight.
        closing: how much says that a document ends with it, as a weight.
        unfinished: how much says that more follows, as a weight.
        first_of: the first number of headings that are numbered, by their word: `{"ARTICLE": 4}`.
        last_of: the last one.
        letters: how many characters it has.
        forms: its lines below the head without their figures: a form filled again has the same.
        place: the line with a postcode among its first ones.
        years: the school years that it is about, by their first.
        is_extract: it is an extract of a record, as family books hold, and no copy of one.
        own: numbers of the document itself, by what they number: `{"facture": "4410"}`.
        marks: long numbers, the person's own among them.
        holder: number of the document that its machine readable zone gives.
    """

    number: int
    kind: str | None = None
    title: str = ""
    titled: bool = False
    head: str = ""
    lead: tuple[str, ...] = ()
    numbering: Numbering | None = None
    opening: float = 0.0
    going_on: float = 0.0
    closing: float = 0.0
    unfinished: float = 0.0
    first_of: Mapping[str, int] = field(default_factory=dict)
    last_of: Mapping[str, int] = field(default_factory=dict)
    letters: int = 0
    is_extract: bool = False
    forms: frozenset[str] = frozenset()
    place: str = ""
    foreign: bool = False
    periods: frozenset[tuple[int, int]] = frozenset()
    years: frozenset[int] = frozenset()
    issued: frozenset[date] = frozenset()
    names: frozenset[str] = frozenset()
    own: Mapping[str, str] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()
    holder: str = ""
    is_front: bool = False
    is_back: bool = False
    is_passport_page: bool = False
    begins_passport: bool = False


_TOP: Final = 8  # lines among which a title stands
_HALF: Final = 16
_EDGE: Final = 3  # lines at the head and foot among which a page's number stands


def sheet_of(
    number: int,
    text: PageText | None,
    *,
    dates: Sequence[FoundDate] = (),
    people: Sequence[Person] = (),
    zones: Sequence[MrzZone] = (),
) -> PageSigns:
    """The page, from what was read on it."""
    if text is None or not text.text.strip():
        return PageSigns(number)
    lines = [line for each in text.text.splitlines() if (line := " ".join(each.split()))]
    plain = [in_ascii(each.replace("°", "o")).upper() for each in lines]
    numbering, place = _numbering(plain)
    if place is not None:
        del plain[place], lines[place]
    bare = plain
    title = _title(bare, lines)
    headings = [found for each in bare if (found := _heading(each))]
    top = " ".join(bare[:_TOP])
    whole = "\n".join(bare)
    first = _FIRST_PAGE.search(whole)
    zone = next((each.fields.get("number", "") for each in zones if each.valid), "")
    return PageSigns(
        number=number,
        kind=text.kind or _opened(top, passport=bool(first)),
        title=title or _headline(bare, lines),
        titled=any(_words(each) in _words(top) for each in text.because[:1] if _words(each)),
        head=bare[0] if bare else "",
        lead=tuple(bare[:_HEAD]),
        numbering=numbering,
        opening=_opening(bare, lines, title),
        going_on=_going_on(bare, lines),
        closing=_closing(bare),
        unfinished=2.5 if _MORE.search("\n".join(bare[-_EDGE:])) else 0.0,
        first_of=dict(reversed(headings)),
        last_of=dict(headings),
        letters=len(whole),
        forms=_forms(bare),
        place=next((each for each in bare[:_FIRST] if _POSTCODE.search(each)), ""),
        is_extract=bool(_EXTRACT.search(top)) and not _COPY.search(top),
        foreign=text.language is Language.FOREIGN,
        periods=_periods(bare, dates),
        years=_school_years(bare),
        issued=frozenset(each.value for each in dates if each.role in _MADE),
        names=_names(people),
        own=_own(whole),
        marks=frozenset("".join(filter(str.isdigit, each)) for each in _MARK.findall(whole)),
        holder=zone or (first[0] if first else ""),
        is_front=Detail.RECTO in text.details or bool(_FRONT.search(whole)),
        is_back=Detail.VERSO in text.details or bool(_BACK.search(whole)),
        is_passport_page=bool(_STAMPS.search(whole)) or (len(whole) < _BARELY and not title),
        begins_passport=bool(first) or any(each.format == "TD3" for each in zones),
    )


def _own(whole: str) -> dict[str, str]:
    """The numbers by which a paper names itself, by what it calls them."""
    return {
        found[1] or found[4]: (found[2] or found[3]).replace(" ", "")
        for found in _OWN.finditer(whole)
        if found[1] not in _NOT_OWN
    }


_HEAD: Final = 2  # lines that pages of one document repeat
_BARELY: Final = 60  # characters: a page of stamps hardly has a word
_MADE: Final = frozenset({DateRole.ISSUED, DateRole.SIGNED})
_BOOK: Final = re.compile(r"LIVRET DE FAMILLE")
_EXTRACT: Final = re.compile(r"EXTRAIT DE L.ACTE|\bENFANT\b|\bEPOU(?:X|SE)\b")
_COPY: Final = re.compile(r"COPIE|DELIVRE")
_FIRST_PAGE: Final = re.compile(r"^P[<A-Z][A-Z]{3}[A-Z<]{34,40}$", re.MULTILINE)
_FRONT: Final = re.compile(r"CATEGORIE DU TITRE|CARTE NATIONALE D.IDENTITE|VALABLE JUSQU|FORENAMES")
_BACK: Final = re.compile(
    r"^I[RDT<][A-Z]{3}[A-Z0-9<]{10,}|PLACE OF BIRTH|^ADRESSE ?:|TAILLE ?:|CARTE VALABLE JUSQU",
    re.MULTILINE,
)
_STAMPS: Final = re.compile(
    r"^\W*VISAS?\b|ENTREE|SORTIE|ADMITTED|SCHENGEN|IMMIGRATION|BORDER|V<[A-Z]{3}", re.MULTILINE
)


# --- numbers of pages --------------------------------------------------------------------------

_WORD: Final = r"(?:PAGES?|P|PG|FEUILLET|FEUILLE|FOLIO)"
_COUNTED: Final = re.compile(
    rf"(?:^|\b{_WORD}\.? ?(?:N ?O?\.? ?)?:? ?)\(?(\d{{1,3}}) ?(?:/|SUR|DE|OF) ?(\d{{1,3}})\)?$"
)
_COUNTED_WITHIN: Final = re.compile(
    rf"\b{_WORD}\.? ?(?:N ?O?\.? ?)?:? ?(\d{{1,3}}) ?(?:/|SUR|DE|OF) ?(\d{{1,3}})\b"
)
_PLAIN: Final = re.compile(
    rf"^(?:{_WORD}\.? ?(?:N ?O?\.? ?)?:? ?(\d{{1,2}})|[-–_] ?(\d{{1,2}}) ?[-–_])$"
)
_MOST_PAGES: Final = 99


def _numbering(lines: Sequence[str]) -> tuple[Numbering | None, int | None]:
    """The page's number, and which line it has for itself."""
    edges = [*range(min(_EDGE, len(lines))), *range(max(0, len(lines) - _EDGE), len(lines))]
    for pattern in (_COUNTED, _COUNTED_WITHIN):
        for place in reversed(edges):
            found = pattern.search(lines[place])
            if found and 0 < int(found[1]) <= int(found[2]) <= _MOST_PAGES:
                alone = place if found[0] == lines[place] else None
                return Numbering(int(found[1]), int(found[2])), alone
    for place in reversed(edges):
        if found := _PLAIN.match(lines[place]):
            return Numbering(int(found[1] or found[2])), place
    return None, None


# --- how it begins, goes on and ends -----------------------------------------------------------

_HEADING: Final = re.compile(
    r"^(?:(?P<word>ARTICLE|ART|ENGAGEMENT|CHAPITRE|SECTION|PARTIE|TITRE|CLAUSE|POINT|PARAGRAPHE)"
    r"\.? ?(?:N ?O?\.? ?)?)?(?P<number>\d{1,2}|[IVX]{1,5})(?P<end> ?[.):-]| |$)"
)
_ROMAN: Final = {"I": 1, "V": 5, "X": 10}


def _heading(line: str) -> tuple[str, int] | None:
    """« Article 4 - Congés » -> `("ARTICLE", 4)`; « IV. Charges » and « 4) » -> `("", 4)`."""
    found = _HEADING.match(line)
    if found is None or not (found["word"] or found["end"].strip()):
        return None
    said = found["number"]
    return found["word"] or "", int(said) if said.isdigit() else _roman(said)


def _roman(said: str) -> int:
    values = [_ROMAN[each] for each in said]
    return sum(
        -value if value < max(values[place:]) else value for place, value in enumerate(values)
    )


_OBJECT: Final = re.compile(r"^(?:OBJET|OBJECT|REF(?:ERENCES?)?|N/REF|V/REF) ?:")
_SALUTE: Final = re.compile(
    r"^(?:CHERE? )?(?:MADAME|MONSIEUR|MESDAMES)"
    r"(?:,? (?:ET )?(?:MONSIEUR|MESSIEURS)| L[EA] [A-Z]+)*,?$"
)
_MONTH_NAMES: Final = "|".join(in_ascii(each).upper() for each in MONTHS)
_DATELINE: Final = re.compile(
    rf"^(?:[A-Z' -]{{3,30}}, )?LE \d{{1,2}}(?:ER)? (?:{_MONTH_NAMES}) \d{{4}}"
)
_DATED: Final = re.compile(_DATELINE.pattern.lstrip("^") + r"\W*")
_POSTCODE: Final = re.compile(r"\b\d{5} [A-Z]{3,}")
_RULED: Final = re.compile(r"^(?:JE SOUSSIGNE|ENTRE LES SOUSSIGNES|NOUS SOUSSIGNES)")
_ANNEX: Final = re.compile(r"^ANNEXE\b")
_SECOND: Final = re.compile(
    r"\bSUITE\b|^REPORT\b|AU VERSO|^VERSO\b|^INFORMATIONS PRATIQUES|^MIEUX COMPRENDRE"
    r"|^CONDITIONS GENERALES|^COMMENT |^DETAIL|^NOTICE|^SEMESTRE 2|^CUMULS?|^MENTIONS LEGALES"
    r"|^COMPRENDRE"
)
_MORE: Final = re.compile(r"T\. ?S\. ?V\. ?P|\.\.\./\.\.\.|…/…|A SUIVRE|SUITE AU VERSO|A REPORTER")
_CLOSES: Final = re.compile(
    r"\bFAIT A\b|SALUTATIONS|CORDIALEMENT|^SIGNATURE|VALOIR CE QUE DE DROIT|^LE (?:MAIRE|PREFET)\b"
    r"|^NET A PAYER|CACHET|^BON POUR ACCORD|REMIS EN MAIN PROPRE|^(?:POUR )?L[EA'] ?(?:RECTEUR"
    r"|RECTRICE|PREFETE|DIRECTEUR|DIRECTRICE|PRESIDENTE?|GREFFIER|GERANTE?|PROVISEUR|CHEF|BAILLEUR"
    r"|LOCATAIRE|EMPLOYEUR|SALARIEE?|INTERESSEE?|NOTAIRE|CONSUL)\b",
    re.MULTILINE,
)
_LETTERS: Final = 6


def _opened(top: str, *, passport: bool) -> str | None:
    """The kind that a first page tells, which its words alone do not."""
    name = "family_book" if _BOOK.search(top) else "passport" if passport else ""
    return told().openings.get(name)


def _title(lines: Sequence[str], written: Sequence[str]) -> str:
    """The first line near the top that reads as a title: in capitals, or led by its first word."""
    for each, line in zip(lines[:_TOP], written, strict=False):
        short = len(each.split()) <= _TITLE_WORDS and not line.endswith((".", ",", ";"))
        found = _TITLES.search(each)
        if found and short and (line.isupper() or _STARTS.match(each)):
            return re.sub(r"[^A-Z ]", "", each[found.start() :]).strip()
    return ""


_TITLE_WORDS: Final = 12
_TITLES: Final = re.compile(
    r"\b(?:ATTESTATION|CERTIFICAT|CONTRAT|BULLETIN|FICHE DE PAIE|QUITTANCE|AVIS|RELEVE|FACTURE|ACTE"
    r"|EXTRAIT|COPIE INTEGRALE|DECLARATION|LIVRET|RECEPISSE|CONVENTION|PROMESSE|DECISION|JUGEMENT"
    r"|ORDONNANCE|DIPLOME|CARTE|TITRE DE|PASSEPORT|TRADUCTION|NOTIFICATION|CONVOCATION|APPEL DE"
    r"|ECHEANCIER|DEVIS|PROCURATION|POUVOIR|CERTIFICATE|STATEMENT|ETAT DES LIEUX|AVENANT|BAIL"
    r"|LETTRE|CURRICULUM|ORDRE|TAXE|PERMIS|VISA|ASSURANCE|INSCRIPTION)\b"
)


_STARTS: Final = re.compile(rf"^\W*(?:\w+ )?{_TITLES.pattern}")
_STATE: Final = re.compile(
    r"^(?:REPUBLI|REPUBBLIC|MINIST|KINGDOM|ROYAUME|CONSUL|EMBASSY|AMBASSADE)"
)
_FIRST: Final = 4
_LETTER, _MOST = 1.5, 4.5
_HEADS: Final = 3
_LONG_LINE: Final = 60  # characters: a letterhead has none as long
_FIGURES: Final = re.compile(r"\d[ .,]\d{2}\b")


def _headline(lines: Sequence[str], written: Sequence[str]) -> str:
    pairs = zip(lines[:_HEADS], written, strict=False)
    return next((each for each, line in pairs if _is_headline(line)), "")


def _is_headline(line: str) -> bool:
    """Capitals, two words at least, and no numbered heading: « SUPPLÉMENT AU DIPLÔME »."""
    words = [each for each in line.split() if each.isalpha() and len(each) > 1]
    plain = in_ascii(line).upper()
    return line.isupper() and len(words) > 1 and _heading(plain) is None and "<" not in line


def _is_body(line: str) -> bool:
    """Running text, a heading with a number, or the line of a table."""
    plain = in_ascii(line).upper()
    prose = len(line) > _LONG_LINE or line.endswith((".", ",", ";")) or line[:1].islower()
    return bool(prose or _heading(plain) or _FIGURES.search(line) or _SECOND.search(plain))


def _opening(lines: Sequence[str], written: Sequence[str], title: str) -> float:
    top = lines[:_HALF]
    weight = 0.0
    if title:
        first = any(_STARTS.match(each) for each in lines[:_FIRST])
        weight += 2.3 if first else 1.5
    elif any(_is_headline(each) for each in written[:_HEADS]):
        weight += 1.3
    if len(lines) > _HEADS and not any(map(_is_body, written[:_HEADS])):
        weight += 0.9
    if any(_STATE.match(each) for each in lines[:2]):
        weight += 1.0
    signs = sum(
        any(pattern.search(each) for each in top)
        for pattern in (_OBJECT, _SALUTE, _DATELINE, _RULED)
    )
    weight += signs + (_LETTER if signs > 1 else 0.0)
    if any(_POSTCODE.search(each) for each in top):
        weight += 1.7 if any(_POSTCODE.search(each) for each in top[:_FIRST]) else 1.0
    return min(weight, _MOST)


def _going_on(lines: Sequence[str], written: Sequence[str]) -> float:
    weight = 0.0
    if lines and _ANNEX.match(lines[0]):
        weight += 3.0
    if any(_SECOND.search(each) for each in lines[:_EDGE]):
        weight += 2.5
    first = next((each for each in written if len(each) > _EDGE), "")
    if first[:1].islower():
        weight += 2.5
    return weight


def _form(line: str) -> str:
    """A line without its figures and months."""
    return " ".join(re.findall(r"[A-Z]{2,}", _MONTHS_ONLY.sub("", line)))


def _forms(lines: Sequence[str]) -> frozenset[str]:
    """The labels of a form: short lines below the head, each there once, unlike rows of a table."""
    found = Counter(_form(each) for each in lines[_HEAD:] if len(each) < _LONG_LINE)
    return frozenset(each for each, times in found.items() if times == 1 and len(each) > _HEAD)


def _closing(lines: Sequence[str]) -> float:
    if lines and _DATED.fullmatch(lines[-1]):
        return 1.2
    return 1.2 if _CLOSES.search("\n".join(lines[-_LETTERS:])) else 0.0


# --- when, whose, which ------------------------------------------------------------------------

_NO_DAY: Final = r"(?<!\d )(?<!\dER )"
_MONTH: Final = re.compile(
    rf"{_NO_DAY}\b({'|'.join(in_ascii(each).upper() for each in MONTHS)})\.? (20\d\d)\b"
)
_DATED_MONTH: Final = re.compile(_MONTH.pattern.removeprefix(_NO_DAY))
_ABOUT_MONTH: Final = re.compile(r"RELEVE|BULLETIN|QUITTANCE|EXTRAIT|ECHEANCE|ARRETE|\bAU \d")
_SAID_MONTH: Final = re.compile(r"\bPERIODE ?(?:DE PAIE)? ?:|MOIS DE|\bPAIEMENT LE|^DU \d")
_MONTHS_ONLY: Final = re.compile(rf"\b(?:{_MONTH_NAMES})\b")
_SPAN: Final = re.compile(
    r"\b(?:DU|DE) ?\d{1,2}[/.-](\d{2})[/.-](20\d\d|\d\d) AU \d{1,2}[/.-]\d{2}"
)
_NUMERIC: Final = re.compile(
    r"\b(?:AU|PERIODE|MOIS)\D{0,12}(?:\d{1,2}[/.-])?(\d{2})[/.-](20\d\d)\b"
)
_SCHOOL_YEAR: Final = re.compile(r"\b(20\d\d) ?[-/] ?(20\d\d)\b")
_SPANNED: Final = frozenset({DateRole.PERIOD_START})
_NAMES_MONTHS: Final = {in_ascii(each).upper(): number for number, each in enumerate(MONTHS, 1)}


def _periods(lines: Sequence[str], dates: Iterable[FoundDate]) -> frozenset[tuple[int, int]]:
    """The months that the page is about, as (year, month): said beside what makes them one."""
    found: set[tuple[int, int]] = set()
    for place, each in enumerate(lines):
        if place >= _HALF and not _SAID_MONTH.search(each):
            continue
        month = _DATED_MONTH if _ABOUT_MONTH.search(each) else _MONTH
        found |= {(int(year), _NAMES_MONTHS[name]) for name, year in month.findall(each)}
        for month, year in (*_SPAN.findall(each), *_NUMERIC.findall(each)):
            if 1 <= int(month) <= len(MONTHS):
                found.add((int(year) % 100 + 2000, int(month)))
    return frozenset(found or {(d.value.year, d.value.month) for d in dates if d.role in _SPANNED})


def _school_years(lines: Sequence[str]) -> frozenset[int]:
    """The first years of the « 2026-2027 » that it is about."""
    pairs = _SCHOOL_YEAR.findall("\n".join(lines[:_HALF]))
    return frozenset(int(first) for first, last in pairs if int(last) == int(first) + 1)


def _names(people: Iterable[Person]) -> frozenset[str]:
    """The words of the holders' names."""
    return frozenset(
        word
        for each in people
        if each.role in {"titulaire", "co_titulaire", "destinataire"}
        for word in re.findall(r"[A-Z]{3,}", in_ascii(f"{each.surname} {each.written}").upper())
    )


_OWN: Final = re.compile(
    r"\b([A-Z]{3,})(?: DE [A-Z]+)? (?:N ?O\.?|NUMERO|REF\.?) ?:? ?([A-Z]{0,3}\d[A-Z0-9/-]{0,14})"
    r"|\b([1-4])(?:ER|E|EME|ND|RE)? (TRIMESTRE|SEMESTRE)"
)
# They number a person or an agreement, which many documents share, or parts of one.
_NOT_OWN: Final = frozenset(
    """ARTICLE ENGAGEMENT ANNEXE COMPTE CLIENT CONTRAT DOSSIER ALLOCATAIRE SECURITE SOCIALE ETRANGER
    TELEPHONE PORTABLE SIRET SIREN MATRICULE PAGE FOLIO CHAPITRE PASSEPORT CARTE LOT PIECE REFERENCE
    ABONNE ASSURE ADHERENT SOCIETAIRE LOCATAIRE APPARTEMENT PORTE BATIMENT LIGNE AGENCE
    """.split()  # noqa: SIM905 -- a list of that many words is read more easily so
)
_MARK: Final = re.compile(r"(?<!\d)\d(?:[ .]?\d){6,}(?!\d)")


def _words(text: str) -> str:
    return " ".join(re.findall(r"[A-Z0-9]+", in_ascii(text).upper()))
