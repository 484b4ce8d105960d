"""What the scans of a dossier without a form say of it: title, holder, dates, each with its source.

A proposal is never a fact: what one document alone says, or what several titles share, is left to
the person to settle.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from unidecode import unidecode

from linter.dossier.application import Application
from linter.dossier.ephoto import PhotoSheet, sheets
from linter.dossier.exhibits import (
    Exhibit,
    current_permit,
    exhibits,
)
from linter.dossier.holder import Holder, as_applicant, compare
from linter.law.model import Law
from linter.model.dossier import Moment
from linter.model.traits import Trait
from linter.model.words import Stage


@dataclass(frozen=True, slots=True)
class Clue:
    """A value, and where it comes from, in French. `sure` when it need not be asked again."""

    value: str
    source: str
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What may be written down for a dossier; None where nothing is known.

    Attributes:
        title: a title's name; `titles` those that remain possible when there are several.
        notes: what a person must know of it, in French.
    """

    title: Clue | None = None
    titles: tuple[str, ...] = ()
    stage: Clue | None = None
    surname: Clue | None = None
    given_names: Clue | None = None
    born: Clue | None = None
    number: Clue | None = None
    expires: Clue | None = None
    ephoto_code: Clue | None = None
    ephoto_taken: Clue | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def questions(self) -> tuple[str, ...]:
        """What must still be asked: never more than the title and the stage."""
        asked = {"titre": self.title, "etape": self.stage}
        return tuple(name for name, clue in asked.items() if clue is None or not clue.sure)


_FOLDER: Final = "le nom du dossier"
_STAGES: Final = (
    (re.compile(r"\bPLURIANNUELLE|\bCSP\b"), Stage.PLURIANNUELLE),
    (re.compile(r"\bRENOUV(?:ELLEMENT|ELER)?\b|\bRNV\b"), Stage.RENOUVELLEMENT),
    (re.compile(r"\bCHANGEMENT\b|\bCDS\b"), Stage.CHANGEMENT_STATUT),
    (re.compile(r"\bPREMIERE\b|\b1 ?(?:ERE|RE)\b"), Stage.PREMIERE),
)


def proposal(application: Application) -> Proposal:
    """What the scans, and the folder's name, say of a dossier."""
    every = exhibits(application)
    holder, source = _holder(every)
    folder = plain(_name(application.dossier.path or ""))
    stage = _stage(folder, holds_permit=any(each.has(Trait.PERMIT) for each in every))
    title, titles = _title(folder, every, holder, application.law)
    if stage and stage.value == Stage.CHANGEMENT_STATUT and title and not title.sure:
        title, titles = None, ()  # whoever changes asks for another title than the card's
    permit = current_permit(every)
    photos = sheets(application)
    notes = () if holder else ("aucun passeport ni titre de séjour n'a été lu avec certitude",)
    return Proposal(
        title=title,
        titles=titles,
        stage=stage,
        surname=_named(holder.surname, source) if holder else None,
        given_names=_named(holder.given_names, source) if holder else None,
        born=_clue(_day(holder.birth), source) if holder else None,
        number=_number(every, holder),
        expires=_expiry(every) if permit and permit.certain else None,
        ephoto_code=_code(photos),
        ephoto_taken=_taken(photos),
        notes=notes,
    )


def stage_in(text: str) -> Stage | None:
    """The stage that words name: « renouvellement », « 1ère demande »; None for none, or two."""
    found = [stage for words, stage in _STAGES if words.search(plain(text))]
    return found[0] if len(found) == 1 else None


def titles_in(text: str, law: Law) -> tuple[str, ...]:
    """The titles that words name, by their names and short names; the longest name wins."""
    words = f" {plain(text)} "
    named: dict[str, int] = {}
    for alias, slug in _names(law):
        if f" {alias} " in words:
            named[slug] = max(named.get(slug, 0), len(alias))
    longest = max(named.values(), default=0)
    return tuple(slug for slug, length in named.items() if length == longest)


def plain(text: str) -> str:
    """Capitals and figures, one space between: « Séjour_2 » is « SEJOUR 2 »."""
    return " ".join(re.findall(r"[A-Z0-9]+", unidecode(text).upper()))


def _name(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _names(law: Law) -> Iterator[tuple[str, str]]:
    """Each title's name and short names in plain capitals, with its name; too short ones say too
    little in the name of a folder.
    """
    known = {each.slug for each in law.all_titles()}
    said = [*((slug, slug) for slug in known), *law.aliases.items()]
    for name, slug in said:
        if slug in known and len(name) > _SHORT:
            yield plain(name), slug


_SHORT: Final = 3


# --- title and stage ---------------------------------------------------------------------------


def _title(
    folder: str, every: Sequence[Exhibit], holder: Holder | None, law: Law
) -> tuple[Clue | None, tuple[str, ...]]:
    named = titles_in(folder, law)
    on_card = _mentions(every, holder)
    if len(named) == 1 and (not on_card or named[0] in on_card):
        return Clue(named[0], _FOLDER, sure=True), ()
    if len(on_card) == 1 and not named:
        return Clue(on_card[0], "la mention du titre de séjour"), on_card
    return None, on_card or named


def _mentions(every: Sequence[Exhibit], holder: Holder | None) -> tuple[str, ...]:
    """The titles that the mention of the applicant's last card leaves possible."""
    cards = [each for each in every if each.has(Trait.PERMIT) and not _is_anothers(each, holder)]
    cards.sort(key=lambda each: each.document.expires_on or date.min)
    for card in reversed(cards):
        said = plain(card.document.content.text)
        found = [words for words in mentions() if re.search(rf"\b{words}E?S?\b", said)]
        longest = [
            each for each in found if not any(each in other for other in found if other != each)
        ]
        if longest:
            return tuple(dict.fromkeys(slug for each in longest for slug in mentions()[each]))
    return ()


def _is_anothers(card: Exhibit, holder: Holder | None) -> bool:
    if holder is None:
        return False
    return any(compare(as_applicant(holder), each).same_person is False for each in card.holders)


@cache
def mentions() -> Mapping[str, tuple[str, ...]]:
    """The titles that bear each mention of a card."""
    text = Path(__file__).with_name("mentions.toml").read_text("utf-8")
    return {words: tuple(slugs) for words, slugs in tomllib.loads(text).items()}


def _stage(folder: str, *, holds_permit: bool) -> Clue | None:
    named = stage_in(folder)
    if named:
        return Clue(named, _FOLDER, sure=True)
    if holds_permit:  # the first multi-year card, or a change, begins from a card too
        return Clue(Stage.RENOUVELLEMENT, "un titre de séjour est dans le dossier")
    return None


# --- holder ------------------------------------------------------------------------------------


def _holder(every: Sequence[Exhibit]) -> tuple[Holder | None, str]:
    """Whose dossier it is: who the passports and cards name, if that is one person alone."""
    own = [
        (holder, each.path)
        for sort in (Trait.PERMIT, Trait.PASSPORT)
        for each in every
        if each.has(sort) and not each.has(Trait.FRENCH)
        for holder in each.holders
        if holder.surname and holder.given_names
    ]
    if not own:
        return None, ""
    first, path = own[0]
    same = all(compare(as_applicant(first), each).same_person for each, _ in own[1:])
    return (first, path) if same else (None, "")


def _named(name: str, source: str) -> Clue:
    """A zone's name as people write it; accents are not in it."""
    said = " ".join(
        "-".join(part.capitalize() for part in word.split("-")) for word in name.split()
    )
    return Clue(said, f"{source}, sans accents : à relire")


def _day(iso: str) -> str:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:
        return ""


def _clue(value: str, source: str) -> Clue | None:
    return Clue(value, source, sure=True) if value else None


def _number(every: Sequence[Exhibit], holder: Holder | None) -> Clue | None:
    if holder is None:
        return None
    found = {
        each.number: exhibit.path
        for exhibit in every
        for each in exhibit.holders
        if each.number and compare(as_applicant(holder), each).same_person
    }
    if len(found) != 1:
        return None
    ((number, path),) = found.items()
    return Clue(number, path, sure=True)


def _expiry(every: Iterable[Exhibit]) -> Clue | None:
    permit = current_permit(every)
    return Clue(permit.expires_on.isoformat(), permit.path, sure=True) if permit else None


# --- e-photo -----------------------------------------------------------------------------------


def _code(photos: Sequence[PhotoSheet]) -> Clue | None:
    read = [(each.code, each) for each in photos if each.code]
    if len(read) != 1:
        return None
    ((code, photo),) = read
    return Clue(code, photo.path if photo.exact else f"{photo.path}, lu sur un scan : à comparer")


def _taken(photos: Sequence[PhotoSheet]) -> Clue | None:
    days: list[tuple[Moment, str]] = [(each.taken, each.path) for each in photos if each.taken]
    if len(days) != 1:
        return None
    ((moment, path),) = days
    hour = f"T{moment.time:%H:%M}" if moment.time else ""
    return Clue(f"{moment.day.isoformat()}{hour}", path)


def clues(found: Proposal) -> Iterator[tuple[str, Clue]]:
    """All that is known, by the key of `dossier.toml` that it goes under."""
    for key, clue in (
        ("titre", found.title),
        ("etape", found.stage),
        ("titre_expire_le", found.expires),
        ("ephoto_prise_le", found.ephoto_taken),
        ("demandeur.nom", found.surname),
        ("demandeur.prenoms", found.given_names),
        ("demandeur.date_naissance", found.born),
        ("demandeur.numero_etranger", found.number),
        ("demandeur.code_ephoto", found.ephoto_code),
    ):
        if clue is not None:
            yield key, clue
