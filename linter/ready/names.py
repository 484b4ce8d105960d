"""Names of files that the site takes, in the order of its sections. Pure."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final

from unidecode import unidecode

from linter.law.model import Law

_LONGEST: Final = 60
_EXTENSION: Final = 5
# `facture.pdf.jpg`: what a program added to a name is no part of it.
_INNER = re.compile(r"\.(pdf|jpe?g|png|docx?|heic|tiff?)$", re.IGNORECASE)
_DEVICE = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # Windows has no files of these names
_NUMBERED = re.compile(r"^\d{1,2}[-_ ]+")


class SiteSection(IntEnum):
    """The sections of « Justificatifs » on the site, in its order; the last is ours."""

    IDENTITE = 1
    DOMICILIATION = 2
    MOTIF = 3
    RESSOURCES = 4
    AUTRES = 5


TITLES: Final = {
    SiteSection.IDENTITE: "Identité, état civil",
    SiteSection.DOMICILIATION: "Domiciliation",
    SiteSection.MOTIF: "Motif de séjour",
    SiteSection.RESSOURCES: "Ressources",
    SiteSection.AUTRES: "Autres",
}
_FAMILIES: Final = {
    "sejour": SiteSection.IDENTITE,
    "identite": SiteSection.IDENTITE,
    "etat_civil": SiteSection.IDENTITE,
    "photos_taxes": SiteSection.IDENTITE,
    "domicile": SiteSection.DOMICILIATION,
    "ressources": SiteSection.RESSOURCES,
}


def section_of(kind: str | None, law: Law) -> SiteSection:
    """Where the site asks for a document of this kind."""
    known = law.kinds.get(kind) if kind else None
    return _FAMILIES.get(known.family, SiteSection.MOTIF) if known else SiteSection.AUTRES


def plain(text: str) -> str:
    """A few lower-case ASCII words with dashes between them; empty when nothing is left."""
    words = re.sub(r"[^a-z0-9]+", "-", unidecode(text).lower()).strip("-")
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rpartition("-")[0] or words[:_LONGEST]


def stem_of(name: str) -> str:
    """The words of a file's name, without the number and the extensions that it has."""
    stem = name.rpartition("/")[2].rpartition(".")[0] or name
    while found := _INNER.search(stem):
        stem = stem[: found.start()]
    words = plain(_NUMBERED.sub("", stem))
    return f"document-{words}" if _DEVICE.fullmatch(words) else words or "document"


def extension_of(name: str) -> str:
    """`.pdf`, in lower case; empty when the name has none that is one."""
    _, dot, extension = name.rpartition("/")[2].rpartition(".")
    plain_one = extension.isascii() and extension.isalnum() and len(extension) <= _EXTENSION
    return f".{extension.lower()}" if dot and plain_one else ""


def numbered(stems: list[tuple[str, str]]) -> list[str]:
    """`01_titre-sejour.pdf`, `02_passeport.jpg`… from words and extensions, in order.

    The second file with the same words is `-2`.
    """
    width = max(2, len(str(len(stems))))
    seen: dict[str, int] = {}
    names = []
    for number, (stem, extension) in enumerate(stems, 1):
        seen[stem] = seen.get(stem, 0) + 1
        again = f"-{seen[stem]}" if seen[stem] > 1 else ""
        names.append(f"{number:0{width}}_{stem}{again}{extension}")
    return names
