"""Cut a cell of the annexe's table into its points and bullets.

Copies of the text often lose the line breaks of the table's cells (« …en cours de validité
;-justificatif de… »), so bullets and headings are found by their signs, and a heading's number by
what may follow the one before: « points 1 et 3.5. A Mayotte » is point 3, then heading 5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from linter.law.text.official import OfficialBullet, OfficialPoint
from linter.law.words import Due, Nature, SectionKind

_Number = tuple[int, ...]

_START = (
    "justificati|justification|attestation|autorisation|pièces|titre|visa|carte|copie|certificat|"
    "déclaration|diplôme|formulaire|contrat|convention|décision|extrait|jugement|lettre|acte|avis|"
    "documents?|tout|récépissé|timbres|photographies"
)
"""Words with which bullets start: a hyphen stuck before one of these is no compound word."""

_SIGNS = (
    (re.compile(r"(?:^|(?<=[;:.)/]))\s*-\s?(?=\S)", re.MULTILINE), "\n- "),
    (re.compile(r"(?<=[;:])\s*(?=[a-z]\) [A-Z])"), "\n- "),
)
_STUCK_SIGNS = (
    # « renouvellementOu-justificatif » : the « Ou » between two bullets, stuck to the first
    (re.compile(rf"(?<=[a-zé])\s?Ou\s?-\s?(?=(?:{_START}))", re.IGNORECASE), "\n- "),
    (re.compile(rf"(?<=[a-zéèà])-(?=(?:{_START}))", re.IGNORECASE), "\n- "),
    (re.compile(r"(?<=;)(?=[A-ZÉÀ](?!i ))"), "\n- "),
)
"""Signs that are trusted only in a cell whose line breaks are lost."""

_NUMBER = re.compile(r"(?<![\d,°*-])(?<!\d )(\d{1,2}(?:\.\d{1,2})*)\.? (?=[A-ZÉÀ])")
_PLACE = re.compile(
    r"(?:^|(?<=[.;)\n]))\s*"
    r"(?=(?:Pièces à fournir d|D)ans les îles|A Mayotte|A Saint-B|En Polynésie)"
)
_TITLE_END = re.compile(r"\s?:\s*(?=\n|\d|[A-ZÉÀ]|$)|(?<=Mayotte)(?=[A-Z])|\n|$")
_TERRITORIES = {
    "mayotte": re.compile(r"^A Mayotte"),
    "saint-barthelemy-saint-martin": re.compile(r"Saint-Barthélemy"),
    "wallis-futuna-polynesie-nouvelle-caledonie": re.compile(r"îles Wallis et Futuna,"),
    "wallis-futuna": re.compile(r"îles Wallis et Futuna"),
    "polynesie-nouvelle-caledonie": re.compile(r"^En Polynésie"),
}
_KINDS = (
    (SectionKind.EXEMPTION, re.compile(r"dispensé de fournir")),
    (SectionKind.ALL, re.compile(r"dans tous les cas|toute demande|^Cas général")),
    (SectionKind.AFTER_VLS_TS, re.compile(r"expiration du visa de long séjour valant titre")),
    (
        SectionKind.FIRST,
        re.compile(r"première demande|article L\. 423-2 |^Pour la délivrance de la CST portant"),
    ),
    (SectionKind.CHANGE_OF_STATUS, re.compile(r"changement de statut")),
    (SectionKind.RENEWAL, re.compile(r"renouvellement")),
    (SectionKind.MULTI_YEAR, re.compile(r"délivrance d'une (?:CSP|carte de séjour pluriannuelle)")),
    (SectionKind.RESIDENT_CARD, re.compile(r"délivrance de la carte de résident")),
)
_SITUATION = re.compile(
    r"^Pour une|^Pour la délivrance de la CST prévue|^Pièces à fournir (?:si|lorsque|selon)|^Mineur"
)
_AGE = re.compile(r"\bmoins de (\w+) mois")
_WORDS = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "six": 6, "douze": 12}
_AT_ISSUE = re.compile(
    r"au moment de la (?:remise|délivrance)|lors de la fabrication|en vue de la fabrication"
)
_NATURES = (
    (
        Nature.CROSS_REFERENCE,
        re.compile(
            r"^pièces prévues au|se référer aux|^pièces exigées pour la délivrance", re.IGNORECASE
        ),
    ),
    (Nature.SUBSTITUTION, re.compile(r"\b(?:est|sont) remplacée?s?\b|se bornent à")),
    (Nature.EXEMPTION, re.compile(r"vous n'avez pas à produire")),
    (Nature.NOT_APPLICABLE, re.compile(r"non applicable|ne concerne pas")),
    (Nature.RULE, re.compile(r"^la rémunération brute à|^les critères|ne bénéficient pas")),
)


def points_of(row: int, cell: str) -> tuple[OfficialPoint, ...]:
    """The points of a row, from the text of its last cell."""
    return tuple(_finish(row, draft) for draft in _drafts(_marked(cell)))


@dataclass(slots=True)
class _Draft:
    number: str
    title: str
    lines: list[str] = field(default_factory=list)
    parent: str = ""
    kinds: tuple[SectionKind, ...] = ()


def _marked(cell: str) -> str:
    """The cell with each bullet on a line of its own, after « - », and no other break."""
    text = cell.replace("\r", "").replace("\xa0", " ")
    text = re.sub(r"[ \t]+", " ", text)
    for sign, mark in (*(() if "\n" in text.strip() else _STUCK_SIGNS), *_SIGNS):
        text = sign.sub(mark, text)
    return text.strip()


def _drafts(text: str) -> Iterator[_Draft]:
    headings = list(_headings(text))
    places = [place for place, _, _ in headings] + [len(text)]
    before = text[: places[0]].split("\n")
    if any(line.strip() for line in before):
        yield _Draft("0", "", lines=before)
    drafts: dict[str, _Draft] = {}
    for (_, number, title_start), following in zip(headings, places[1:], strict=True):
        end = _TITLE_END.search(text, title_start, following)
        start = end.end() if end else following
        title = text[title_start : end.start() if end else following].strip(" :;")
        parent = drafts.get(number.rpartition(".")[0])
        drafts[number] = _Draft(
            number,
            title,
            lines=text[start:following].split("\n"),
            parent=parent.number if parent else "",
            kinds=_kinds(title, parent),
        )
        yield drafts[number]


def _headings(text: str) -> Iterator[tuple[int, str, int]]:
    """Where each heading starts, its number ("u1", "u2"… without one), where its title starts."""
    found = sorted(
        [(match.start(), match) for match in _NUMBER.finditer(text)]
        + [(match.end(), match) for match in _PLACE.finditer(text)],
        key=lambda each: each[0],
    )
    current: _Number = ()
    unnumbered = 0
    last_title = -1
    for place, match in found:
        if match.re is _PLACE:
            if place > last_title:
                last_title = place
                unnumbered += 1
                yield place, f"u{unnumbered}", place
            continue
        number = _successor(current, match[1])
        if number is not None and _stands_apart(text, match, number):
            current = tuple(int(part) for part in number.split("."))
            last_title = match.end()
            yield match.end(1) - len(number), number, match.end()


def _successor(current: _Number, digits: str) -> str | None:
    """The end of `digits` that can be the number of the next heading, if any."""
    parts = digits.split(".")
    for cut in range(len(parts)):
        number = tuple(int(part) for part in parts[cut:])
        if _follows(current, number):
            return ".".join(parts[cut:])
    return None


def _follows(current: _Number, number: _Number) -> bool:
    if not current:
        return number == (1,)
    if number == (*current, 1):
        return True
    depth = len(number)
    if depth > len(current) or number[:-1] != current[: depth - 1]:
        return False
    return 0 < number[-1] - current[depth - 1] <= 3  # noqa: PLR2004 -- the source skips numbers


def _stands_apart(text: str, match: re.Match[str], number: str) -> bool:
    """A heading starts after a stop, a bracket, a letter it is stuck to, or on its own line."""
    before = text[: match.end(1) - len(number)]
    return not before or before[-1] != " " or before.rstrip(" ")[-1:] in {":", ";", ".", ")", "\n"}


def _kinds(title: str, parent: _Draft | None) -> tuple[SectionKind, ...]:
    """For which applications the point stands, by its title, or else by the point above it."""
    if _territory(title):
        return (SectionKind.TERRITORY,)
    kinds = tuple(kind for kind, words in _KINDS if words.search(title))
    for alone in (SectionKind.MULTI_YEAR, SectionKind.EXEMPTION):
        if alone in kinds:
            return (alone,)
    if not kinds and _SITUATION.search(title):
        return (SectionKind.SITUATION,)
    narrowed = parent is not None and SectionKind.SITUATION not in parent.kinds
    if parent and (not kinds or (narrowed and kinds == (SectionKind.ALL,))):
        return parent.kinds
    return kinds or (SectionKind.ALL,)


def _territory(title: str) -> str | None:
    return next((name for name, words in _TERRITORIES.items() if words.search(title)), None)


def _finish(row: int, draft: _Draft) -> OfficialPoint:
    identifier = f"A10-{row}.{draft.number}"
    bullets: list[OfficialBullet] = []
    notes: list[str] = []
    for line in draft.lines:
        text = re.sub(r"\s+", " ", line).strip()
        if text.startswith("- "):
            bullets.append(_bullet(f"{identifier}.d{len(bullets) + 1}", _bare(text[2:])))
        elif text:
            notes.append(text.rstrip(" ;"))
    return OfficialPoint(
        id=identifier,
        number=draft.number if draft.number[0] in "123456789" else "",
        title=draft.title,
        parent=draft.parent,
        kinds=draft.kinds or (SectionKind.ALL,),
        territory=_territory(draft.title),
        notes=tuple(notes),
        bullets=tuple(bullets),
    )


def _bare(text: str) -> str:
    """Without what ends a bullet: a semicolon, a full stop, the « Ou » before the next one."""
    return re.sub(r"(?:\s— Ou)?[\s;.]*$", "", text)


def _bullet(identifier: str, text: str) -> OfficialBullet:
    nature = next((name for name, words in _NATURES if words.search(text)), Nature.DOCUMENT)
    ages = (_WORDS.get(word, int(word) if word.isdecimal() else 0) for word in _AGE.findall(text))
    due = Due.A_LA_REMISE if _AT_ISSUE.search(text) else Due.AU_DEPOT
    return OfficialBullet(identifier, text, nature, due, tuple(age for age in ages if age))
