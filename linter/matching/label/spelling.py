"""One spelling for what has several: codes, file names, abbreviations, clauses that say when."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, NamedTuple
from unicodedata import normalize

import tomli
from unidecode import unidecode

from linter.matching.label.pattern import Pattern

_MEMBER_STATE: Final = " etat membre "
_STATES: Final = "<states>"
_MEMBER_STATES: Final = (
    "allemagne|autriche|belgique|bulgarie|chypre|croatie|danemark|espagne|estonie|finlande|grece"
    "|hongrie|irlande|italie|lettonie|lituanie|luxembourg|malte|pays-bas|pologne|portugal"
    "|republique tcheque|tchequie|roumanie|slovaquie|slovenie|suede|germany|belgium|spain|italy"
)


class _Spelling(NamedTuple):
    """A way of writing and the one it is read as.

    Attributes:
        signs: without one of these the pattern need not be tried.
    """

    signs: tuple[str, ...]
    pattern: Pattern
    replacement: str | Callable[[re.Match[str]], str]


class _Table:
    """Ways of writing, put right in order; most labels have none of their signs."""

    def __init__(self, spellings: Sequence[_Spelling]) -> None:
        self._signs = [(sign, each) for each in spellings for sign in each.signs]

    def put_right(self, text: str) -> str:
        """The text in the one spelling."""
        done: _Spelling | None = None
        for sign, each in self._signs:
            if sign in text and each is not done:
                done = each
                text = each.pattern.sub(each.replacement, text)
        return text


# Before capitals and accents are lost.
_AS_WRITTEN: Final = (
    _Spelling((".",), Pattern(r"(?i)\.(?:pdf|jpe?g|png|heic|tiff?|docx?|odt|gif|webp)\b"), " "),
    # In capitals, « AT » is « autorisation de travail », but for an « accident du travail ».
    _Spelling(
        ("AT",),
        Pattern(r"(?<![Rr]ente )(?<!RENTE )\bAT\b(?! LEAST|/| ?MP)"),
        " autorisation de travail ",
    ),
    _Spelling(("€",), Pattern(r"€ ?(\d[\d.,]*)(?! ?€)"), r"\1 €"),
    # Without its accent it would be taken for « ou ».
    _Spelling(("ù", "Ù"), Pattern(r"(?i)\bo[ùÙ]\b"), " "),
    _Spelling(("·", "•", "‧"), Pattern(r"[·•‧]\w+(?:[·•‧]s\b)?"), ""),
)
_CAMEL: Final = Pattern(r"(?<=[a-z])(?=[A-Z][a-z])")

# What a site or a counsellor adds around the name of a paper: number, size, format, day, thanks.
_SITE: Final = (
    *(
        _Spelling(signs, Pattern(*pattern), " ")
        for signs, pattern in (
            (
                ("",),
                (
                    r"^\W*(?:(?:piece|document|pj|annexe|doc|fichier)s? *(?:n ?deg|n[o.])?",
                    r"[ .]*\d{1,2}",
                    r"|\d{1,2} ?[.)]|[a-h] ?[.)])(?=[ :.)-])[ :.)-]*",
                ),
            ),
            (
                ("merci", "veuillez", "priere", "bien vouloir", "please"),
                (
                    r"^\W*(?:merci|veuillez|priere|bien vouloir|please)(?: de| bien vouloir)*",
                    r" \w+(?:er|ir|re|ez)\b *:",
                ),
            ),
            (
                ("mo", "ko"),
                (
                    r"\(?(?:\b(?:taille|poids) )?\b(?:max\w*\.? (?:de )?)?:? ?",
                    r"(?<![\w.,])\d+ ?[mk]o\b(?: max\w*\.?)?(?: par fichier)?\)?",
                ),
            ),
            (("maxi",), (r"\b(?:taille|poids) maxi\w*\b",)),
            (
                (" le ", " on "),
                (
                    r"\b(?:ajoute|depose|televerse|mis en ligne|recu|uploaded|added)e?s? (?:le|on)",
                    r" \d[\w/. -]*",
                ),
            ),
            (
                ("pdf", "jp", "png"),
                (
                    r"\(?\b(?:format |au format )?(?:pdf|jpe?g|png)\b",
                    r"(?:[ ,/]*(?:ou |et |or )?(?:pdf|jpe?g|png)\b)*",
                    r"(?: uniquement| seulement| only)?\)?",
                ),
            ),
            (("ee",), (r"\b(?:version|copie) (?:numerisee?|scannee?)\b",)),
            (("joindre",), (r"[-,:;] *(?:document )?a joindre\b(?: obligatoirement)?",)),
            (("en ",), (r"[-(] *(?:en attente|en cours)\)?$",)),
            (("fichier",), (r"[-(] *\d fichiers?\)?$",)),
        )
    ),
    _Spelling(
        ("-", "<", "inf"),
        Pattern(
            r"\bde - de\b|\bde -de\b|< ?=?(?= ?\d)|(?<![\w)]) ?- ?(?=\d+ ?mois)|\binf\w*\.? a\b"
        ),
        " moins de ",
    ),
    _Spelling(("(",), Pattern(r"\((?:s|e|es|x|aux|al|ne|nes|se|ve|ere|trice|euse)\)"), ""),
    _Spelling(
        (".",), Pattern(r"\b(?:[a-z]\.)+[a-z]\b\.?"), lambda match: match[0].replace(".", "")
    ),
    _Spelling(("0", "5"), Pattern(r"(?<=\d)[ ,](?=\d{3}\b)"), ""),
    # When it is handed over says nothing of which paper it is.
    _Spelling(
        ("remise", "retrait", "remettre", "collect"),
        Pattern(
            r"[(, ]*\b(?:a remettre )?(?:le jour de |lors de |au moment de |a )?(?:la |le )?"
            r"(?:jour du retrait|moment du retrait|lors du retrait|au retrait|remise)"
            r" (?:du|de la|de votre) (?:titre|carte)(?: de sejour)?\)?"
            r"|[(, ]*\b(?:to be (?:handed in|paid|given) )?(?:when|once) you collect your"
            r" (?:card|permit|residence permit)\)?"
        ),
        " ",
    ),
    # « Même si l'adresse n'a pas changé »: what is asked anyway, and not on a condition.
    _Spelling(
        (
            *("meme ", "even if", "y compris", "aussi ", " que soit", "ou non", "pour tou"),
            *(" for all", "in all cases", "for every", "regardless", "whatever", "whether"),
        ),
        Pattern(
            r"\bmeme (?:si|lorsque?|quand|en cas|en l'absence|s'il)\b[^,:()]*",
            r"|\b(?:y compris|et aussi) (?:si|lorsqu\w*|quand|en cas|s'il)\b[^,:()]*",
            r"|\b(?:quels?|quelles?) que soit\b[^,:()]*|\bmaries? ou non\b",
            r"|\b(?:obligatoire )?pour tou(?:s|tes)(?: les (?:demandeurs?|candidats?|cas))?\b",
            r"|\b(?:required|mandatory|compulsory) (?:for all|in all cases|for every)\b[^,:()]*",
            r"|\beven if\b[^,:()]*|\b(?:regardless|whatever|whether or not)\b[^,:()]*",
        ),
        " memesi ",
    ),
)

_SPELLINGS: Final = tuple(
    _Spelling(
        tuple(_MEMBER_STATES.split("|")) if sign == _STATES else (sign,),
        Pattern(pattern),
        replacement,
    )
    for sign, pattern, replacement in (
        ("photo", r"\be[ -]photos?\b", "ephoto"),
        ("bis", r"\bk[ -]?bis\b", "kbis"),
        ("vls", r"\bvls[ /-]*ts\b", "vlsts"),
        ("ndeg", r"\bndeg\.? ?(?=[\d(])", " "),
        ("no", r"\bno\.? ?(?=[\d(])", " "),
        ("numero ", r"\bnumero (?=\d)", " "),
        ("en cours", r"\b(annees?(?: \w+aire)?) en cours\b", r"\1 actuelle"),
        ("valid", r"\ben cours de valid(?:ite|ation)\b", " encours "),
        ("237", r"\bp 237\b", "p237"),
        ("plait", r"\bs'il (?:vous|te) plait\b", " "),
        ("svp", r"\bsvp\b", " "),
        ("y a lieu", r"\bs'il y a lieu\b", " "),
        ("echeant", r"\ble cas echeant\b", " "),
        ("l'un", r"\bl'une?\b", " un "),
        ("non-", r"\bnon-(?=[a-z])", "non "),
        (
            "your ",
            r"(?<!legality )\b(?:of|for|during) your (?:whole |entire |planned )?stay\b",
            " ",
        ),
        (
            "votre sejour",
            r"(?<!regularite )\b(?:de|pour|pendant|durant) (?:la duree de )?votre sejour\b",
            " ",
        ),
        ("pre-", r"\bpre-(?=[a-z])", "pre"),
        ("pair", r"\bau[ -]pair\b", "aupair"),
        ("entrepreneur", r"\b(auto|micro)[ -]?entrepreneur", r"\1entrepreneur"),
        ("pole", r"\bpole[ -]emploi\b", "francetravail"),
        ("france t", r"\bfrance travail\b", "francetravail"),
        ("long-", r"\blong-(?=sejour)", "long "),
        ("visa", r"\bvisas? (?:de )?(?:type )?([cd])\b", r"visa type\1"),
        ("bulletin", r"\bbulletin +(?:n\w*\.? *)?3\b", "b3"),
        ("livret", r"\blivrets? a\b", "livreta"),
        ("emploi", r"\bemplois? du temps\b", "emploidutemps"),
        ("temps", r"\ba temps (?:plein|complet|partiel)\b", " "),
        ("mari", r"\bmari\b", "epoux"),
        (
            "vous ",
            (
                r"\b(?:personne|particulier|proche|amie?|parent|cousine?|tiers|propriet\w+)"
                r" (?:qui|chez qui) vous (?:hebergee?|etes hebergee?|loge|logez|accueille)\b"
            ),
            "hebergeant",
        ),
        (
            "chez ",
            (
                r"\bchez (?:un |une |votre |vos |des |l'|mon |ma )?"
                r"(?:amie?s?|proches?|cousine?|oncle|tante|freres?|soeurs?|parents?|particuliers?"
                r"|tiers)\b"
            ),
            "chez hebergeant",
        ),
        (
            "ing with ",
            (
                r"\b(?:staying|living|lodging) with (?:an? |your )?"
                r"(?:friends?|relatives?|family|parents)\b"
            ),
            "hebergement hebergeant",
        ),
        (
            "hosting you",
            r"\b(?:person|people|friend|relative|family|landlord) (?:who is )?hosting you\b",
            "hebergeant",
        ),
        ("id ", r"\bids? (?=cards?\b|documents?\b)", "identity "),
        ("size", r"\bpassport[ -]sized?\b", "identity"),
        ("x-ray", r"\bx-rays?\b", "radio"),
        ("wage", r"\bminimum wage\b", "smic"),
        ("bac", r"\bbac ?\+ ?(\d)\b", r"bac\1"),
        (
            "in france",
            r"\b(?:have |has |had )?(?:lived|been living|resided|been resident) in france\b",
            "residence habituelle france",
        ),
        ("full", r"\bfull[ -]time\b", " "),
        ("receipt", r"\breceipts? (?:for|of)\b", "justificatif"),
        (
            "laquelle",
            r"\bpar laquelle (?:vous |il |elle |(?:le |la |l')?\w+ )?(?:vous |s')?engage\w*\b",
            "d'engagement",
        ),
        (
            "nationalite f",
            (
                r"\b(conjointe?|epou[sx]e?|partenaire|parent|pere|mere|enfant|membre\w* de famille)"
                r"(s?) de nationalite francaise\b"
            ),
            r"\1\2 francais",
        ),
        (" son", r"\b(your|the|my) sons?\b", r"\1 child"),
        ("together", r"\b(?:live|living|lived) together\b", "vie commune"),
        (
            "support",
            r"\b(?:have |has )?support(?:ed|ing|s)? (?:your|the|a) (?:\w+ )?child(?:ren)?\b",
            "contribution entretien enfant",
        ),
        (" country", r"\b(?:home|native) country\b", "pays d'origine"),
        (
            "presence",
            r"\bpreuves? de (?:votre )?presence\b(?: en france\b)?(?! (?:dans|chez|aux?|en|a)\b)",
            "preuve residence habituelle",
        ),
        ("aucun", r"\baucune? (?:travail|emploi)\b", "aucune activite professionnelle"),
        ("adresse", r"\b(?:libellee? )?(?:a|portant) (?:votre|l') ?adresse\b", " "),
        ("cover", r"\bcover(?:ing)? letter\b", "lettre motivation"),
        ("nom", r"\bnoms?(?:,? prenoms?)? et adresse\b", " "),
        ("someone", r"\bsomeone(?: else)?\b", "tiers"),
        ("maison", r"\bmaisons?[ -]meres?\b", "maisonmere"),
        ("prend en", r"\bpersonne qui vous prend en charge\b", "garant"),
        ("agent", r"(?<!par )\b(?:votre|your) agent\b", "votre impresario"),
        ("accomp", r"\bpersonne qui vous accompagne\b", "accompagnateur"),
        ("famille", r"\bfamille[ -](?:d'accueil|d-accueil|hote|au pair)\b", "famille accueillant"),
        ("tiers", r"\bpays tiers\b", "pays etranger"),
        (
            "pays",
            r"\bpays (?:membres? )?(?:de |d )?(?:l'|l )?(?:ue|union europeenne)\b",
            _MEMBER_STATE,
        ),
        ("eu ", r"\beu (?:member )?(?:state|country)\b", _MEMBER_STATE),
        (_STATES, rf"\b(?:l'|la |le |les |d')?(?:{_MEMBER_STATES})\b", _MEMBER_STATE),
        ("depuis", r"\bdepuis (?:l[' ]|son |votre |leur )?entree\b", "depuis l'arrivee"),
        ("niveau", r"\bniveau +([abc]\d)\b", r"\1"),
        ("niveau", r"\bniveau +(\d|i{1,3})\b", r"niveau\1"),
        ("'", r"\b(l|d|qu|n|s|j|m|t|c|jusqu|lorsqu|puisqu)'", r"\1e "),
    )
)

_WRITTEN: Final = _Table(_AS_WRITTEN)
_ADDED: Final = _Table(_SITE)
_SPELT: Final = _Table(_SPELLINGS)

_WHEN: Final = (
    r"(?:si|s'ils?|lorsqu'?\w*|selon|en cas|dans le cas|dans l'hypothese|sauf|uniquement|seulement"
    r"|a l'exclusion|exclusion|pour continuer|pour une premiere|le cas echeant|a defaut"
    r"|if|only if|unless)"
)
# Without one of these no clause begins.
_WHEN_SIGNS: Final = (
    *("si ", "s'il", "lorsqu", "selon", "en cas", "dans l", "sauf", "uniquement", "seulement"),
    *("exclusion", "pour ", "le cas", "defaut", "if ", "unless", "en renouvellement"),
    "en premiere",
)
# A label that is nothing but a condition names no paper: « si vous êtes entré au titre de… ».
_ONLY_CLAUSE: Final = Pattern(rf"^\W*(?:{_WHEN}|en l'absence|faute|hors)\b[^:,]*$")
_LEADING_CLAUSE: Final = Pattern(rf"^\W*{_WHEN}\b(?:[^:]*:|[^,:]*,)(?=.*\w)")
_CLAUSE_IN_PARENTHESES: Final = Pattern(
    rf"\((?:en renouvellement|en premiere|pour les|{_WHEN})\b[^()]*\)"
)
_TRAILING_CLAUSE: Final = Pattern(
    r"(?<=[\w)])[ ,;]+(?:sauf|uniquement|seulement|a l'exclusion|s'il y a|lorsque|if|unless"
    r"|si (?:vous|le|la|les|votre|vos|un|une|il|elle|l(?='))|s'(?=ils?\b|elles?\b))\b.*$"
)
_ABROAD: Final = Pattern(
    r"\b(?:(?:au|dans (?:le|votre|son)) pays\b(?! de l'u)|pays d'origine|a l'etranger"
    r"|hors de france|abroad|outside france|(?:home|native) country)\b"
)
_CLAUSES: Final = (
    (_CLAUSE_IN_PARENTHESES, " "),
    (_LEADING_CLAUSE, ""),
    (_TRAILING_CLAUSE, ""),
)
_WORDLIKE: Final = Pattern(r"[a-z]{3}")


@cache
def small_words() -> dict[str, Any]:
    """The tables of `words.toml`."""
    return tomli.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))


def _english() -> dict[str, str]:
    path = Path(__file__).with_name("english.toml")
    words: dict[str, str] = tomli.loads(path.read_text(encoding="utf-8"))["mots"]
    return words


_ENGLISH: Final = _english()
# The English words that stand before the noun which they say more of; some are French words too.
ENGLISH: Final = _ENGLISH.keys() | frozenset(small_words()["english"]["nouns"].split())

# Shortened words as portals, préfectures and counsellors write them.
ABBREVIATIONS: Final = small_words()["short"] | _ENGLISH


def clean(text: str) -> str:
    """Lower case, no accents, no elisions, one spelling for what has several."""
    return _parted(text)[0]


def clause_of(text: str) -> str:
    """« si vous êtes marié », « sauf… »: when a label says that its paper is asked; or nothing."""
    return _parted(text)[1]


def is_clause(text: str) -> bool:
    """Whether a label only says when, and not what: « si vous êtes hébergé »."""
    return _ONLY_CLAUSE.stands_in(plain(text).lower())


def says_abroad(text: str) -> bool:
    """Whether a label speaks of another country as a place: « au pays », « à l'étranger »."""
    return _ABROAD.stands_in(plain(text).lower())


@lru_cache(maxsize=64)
def _parted(text: str) -> tuple[str, str]:
    """What a label asks for, and when."""
    text = _WRITTEN.put_right(text)
    if not text[1:].islower():
        text = _CAMEL.sub(" ", text)
    text = text.replace("€", " euros ").replace("%", " pourcent ").replace("_", " ")
    text = _ADDED.put_right(plain(text).lower())
    clause = ""
    if any(sign in text for sign in _WHEN_SIGNS):
        text, clause = _without_clauses(text)
    return _SPELT.put_right(text), clause


# The letters of French too: few labels need more than these.
_SIGNS: Final = str.maketrans(
    "àâäçéèêëîïôöùûüÀÂÇÉÈÊËÎÏÔÙÛÜ", "aaaceeeeiioouuuAACEEEEIIOUUU"
) | str.maketrans(
    {"œ": "oe", "Œ": "OE", "æ": "ae", "’": "'", "–": "-", "—": "-", "°": "deg", "«": " ", "»": " "}
)
# Letters and accents of Latin scripts come before these.
_OTHER_SCRIPTS: Final = "\u0370"


def plain(text: str) -> str:
    """Without accents; letters of other scripts as they sound."""
    if text.isascii():
        return text
    text = text.translate(_SIGNS)
    if text.isascii():
        return text
    split = normalize("NFKD", text)
    if max(split) < _OTHER_SCRIPTS:
        return split.encode("ascii", "ignore").decode()
    return unidecode(text)


def _without_clauses(text: str) -> tuple[str, str]:
    """Without « si vous êtes… : », « (sauf…) », « …, uniquement si… »; and the first of these."""
    left, clause = text, ""
    for pattern, instead in _CLAUSES:
        clause = clause or (found[0] if (found := pattern.search(text)) else "")
        left = pattern.sub(instead, left)
    return left if _WORDLIKE.search(left) else text, clause.strip(" ,;:()")
