"""FIC07: a file name that sites or systems do not take."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import PurePosixPath

from unidecode import unidecode

from linter.dossier.application import Application
from linter.model.dossier import Document
from linter.model.report import Finding, Fix, Where
from linter.model.words import Severity
from linter.rules.base import DocumentRule
from linter.rules.files.base import split_name

_LONGEST = 100  # signs; some systems stop at 255 bytes for the whole path
_LONGEST_FIX = 60
_PROGRAMS = frozenset(
    {".exe", ".scr", ".bat", ".cmd", ".com", ".js", ".vbs", ".msi", ".ps1", ".jar", ".apk", ".app"}
)
_INNER = re.compile(r"\.(pdf|jpe?g|png|docx?|heic|tiff?)$", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\/]')  # in Windows
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)  # in Windows
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"})
_COMMON = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿŒœŸ _.,;'’()\[\]&@+=!°€–—-]*")
_RENAME = "Renommez-le simplement : lettres, chiffres, tirets."


class FIC07(DocumentRule):
    r"""Nom de fichier difficile à envoyer.

    Pourquoi : des signes comme < > : * ?, des signes invisibles ou un nom très long font échouer
    des envois, et un nom qui finit comme celui d'un programme passe pour un virus. Les accents et
    les espaces ne sont pas une faute.

    À éviter : scan:passeport?.pdf, passeport.pdf.exe

    Préférer : 03_justificatif-domicile.pdf
    """

    name = "nom-de-fichier"
    severity = Severity.A_VERIFIER

    def check_document(self, document: Document, application: Application) -> Iterator[Finding]:
        """The first fault, the worst; the fix has none, and a name means nothing to the site."""
        name = unicodedata.normalize("NFC", PurePosixPath(document.path).name)
        stem, extension = split_name(name.strip(" ."))
        where = Where(file=document.path)
        if extension.lower() in _PROGRAMS:
            message = f"Un nom qui finit par {extension} passe pour un virus."
            remedy = "Ne l'ouvrez pas sans savoir d'où il vient ; joignez le document lui-même."
            yield self.failed(where, message, remedy, severity=Severity.REFUS_PROBABLE)
            return
        fix = Fix(_plain(stem, extension), safe=True)
        if fault := _fault(name):
            yield self.failed(where, f"Le nom du fichier {fault}.", _RENAME, fix=fix)
        elif odd := _oddity(name, stem):
            message = f"Le nom du fichier {odd}, ce que certains sites n'acceptent pas."
            yield self.failed(where, message, _RENAME, fix=fix, severity=Severity.INFORMATION)


def _fault(name: str) -> str | None:
    if any(unicodedata.category(each) in _INVISIBLE for each in name):
        return "contient des signes invisibles"
    if found := _FORBIDDEN.search(name):
        return f"contient le signe « {found[0]} », que Windows interdit"
    if _RESERVED.fullmatch(name):
        return "est un mot que Windows se réserve"
    if name.startswith(".") or name.endswith((".", " ")):
        return "commence ou finit par un point ou une espace"
    return f"est très long ({len(name)} signes)" if len(name) > _LONGEST else None


def _oddity(name: str, stem: str) -> str | None:
    if found := _INNER.search(stem):
        return f"a deux extensions (« {found[0]} » puis une autre)"
    odd = _COMMON.sub("", name)
    return f"contient le signe « {odd[0]} »" if odd else None


def _plain(stem: str, extension: str) -> str:
    while found := _INNER.search(stem):
        stem = stem[: found.start()]
    words = re.sub(r"[^a-z0-9_]+", "-", unidecode(stem).lower()).strip("-_")
    short = words[:_LONGEST_FIX].strip("-_")
    if not short or _RESERVED.fullmatch(short):
        short = f"document-{short}".strip("-")
    return short + extension.lower()
