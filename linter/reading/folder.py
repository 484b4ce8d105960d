"""What a dossier's folder holds: the files to check, and what is left aside, with why."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from linter.errors import UsageError
from linter.given.forms import form_file, is_form_file
from linter.reading.aside import is_silent, why_aside
from linter.text.ascii import in_ascii

# What a person scans or photographs; a list of names or notes beside folders is something else.
_SCANS = frozenset(
    {".pdf", ".jpg", ".jpeg", ".jfif", ".png", ".heic", ".heif", ".webp", ".tif", ".tiff"}
)


_DEEPEST = 6  # folders within folders: a year, a month, an office, a person
_STRAYS = 2  # scans beside people's folders that somebody forgot there
_HARDLY_ANY = 3  # or a scan for so many folders
# What people call the parts of one dossier, in the singular.
_PARTS = frozenset(
    """
    identite passeport titre sejour visa etat civil acte naissance mariage famille enfant conjoint
    domicile logement hebergement adresse bail facture etude scolarite universite diplome note
    travail emploi contrat salaire bulletin fiche ressource revenu impot banque compte sante medical
    assurance photo ephoto scan scanner piece document papier justificatif annexe formulaire
    traduction original copie recto verso page ancien archive divers autre complement courrier
    attestation certificat preuve presence integration cni rib edf gdf engie gaz eau electricite
    internet caf cpam ameli vitale mutuelle apl crous fac ecole lycee paie paye argent cerfa ofii
    anef api recepisse prefecture tribunal police entreprise kbis urssaf comptabilite cv mail email
    gmail whatsapp telecharge telechargement download imprime imprimer signer telephone voyage
    nationalite casier langue francais diplome formation stage
    """.split()  # noqa: SIM905 -- a list of that many words is read more easily so
)


@dataclass(frozen=True, slots=True)
class Folder:
    """The entries of a dossier; names are relative to it, with `/`, in natural order.

    `names` open the files, whatever bytes they hold; `printable` shows them. `skipped` are to be
    shown, each with why.
    """

    path: Path
    names: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...]


def list_folder(path: Path) -> Folder:
    """The files of a dossier, sub-folders included. Links are never followed.

    Raises:
        UsageError: the folder cannot be read.
    """
    names: list[str] = []
    skipped: list[tuple[str, str]] = []
    form = form_file(path)
    waiting = [(each.name, each) for each in _children(path)]
    while waiting:
        name, entry = waiting.pop()
        if entry == form or is_silent(entry):
            continue
        why, inner = _reason_to_skip(entry), _is_folder(entry)
        why = why or why_aside(entry, folder=inner)
        if why is None and inner:
            try:
                waiting += [(f"{name}/{each.name}", each) for each in _children(entry)]
            except UsageError:
                why = "ce dossier ne peut pas être lu"
        elif why is None:
            names.append(name)
        if why:
            skipped.append((printable(name), why))
    return Folder(path, tuple(sorted(names, key=natural)), tuple(sorted(skipped)))


def printable(name: str) -> str:
    r"""A name that any output can hold: bytes that are not UTF-8 are spelled out, as `\xe9`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def dossiers_in(path: Path) -> tuple[Path, ...]:
    """The dossiers of a folder: itself, or those that its sub-folders hold, however deep.

    A folder with a `dossier.toml` is a dossier, and so is one without sub-folders. Otherwise its
    sub-folders are looked into (a year, a month, a person) if one of them has a `dossier.toml`, if
    no scan lies beside them, or if hardly any does: that is a stray. They are parts of one dossier
    when they are called so (« identité », « domicile »), or when scans lie beside them.

    Raises:
        UsageError: there is no such folder, it cannot be read, or it holds nothing at all.
    """
    found = tuple(_dossiers(path, _DEEPEST))
    if found == (path,) and not (any(_looked_into(path)) or form_file(path)):
        raise UsageError(f"{path} : ce dossier ne contient aucun fichier.")
    return found


def loose_in(path: Path) -> tuple[str, ...]:
    """The files that lie beside the dossiers of a folder of dossiers, and belong to none."""
    loose = (
        each.relative_to(path).as_posix()
        for folder in _containers(path, _DEEPEST)
        for each in _looked_into(folder)[1]
    )
    return tuple(sorted(loose, key=natural))


def _dossiers(folder: Path, depth: int) -> Iterator[Path]:
    below = _below(folder, depth)
    if not below:
        yield folder
    for each in below:
        try:
            yield from _dossiers(each, depth - 1)
        except UsageError:  # it is told when it is read
            yield each


def _containers(folder: Path, depth: int) -> Iterator[Path]:
    if below := _below(folder, depth):
        yield folder
        for each in below:
            with suppress(UsageError):
                yield from _containers(each, depth - 1)


def _looked_into(folder: Path) -> tuple[list[Path], list[Path]]:
    """The sub-folders and the files that people put there, in natural order."""
    entries = [each for each in _children(folder) if not _not_a_piece(each)]
    shown = sorted(entries, key=lambda each: natural(each.name))
    folders = [e for e in shown if _is_folder(e) and not why_aside(e, folder=True)]
    files = [e for e in shown if not _is_folder(e) and not why_aside(e, folder=False)]
    return folders, files


def _below(folder: Path, depth: int) -> list[Path]:
    """The sub-folders that are dossiers, or hold some, rather than parts of this one."""
    if not depth or form_file(folder):  # asked first: nothing in it need be looked at
        return []
    folders, files = _looked_into(folder)
    if any(_declared(each, depth - 1) for each in folders):
        return folders
    if 2 * sum(map(_is_part, folders)) >= len(folders):
        return []
    scans = sum(each.suffix.lower() in _SCANS for each in files)
    few = scans <= max(_STRAYS, len(folders) // _HARDLY_ANY) and scans < len(folders)
    return folders if few or not scans else []


def _declared(folder: Path, depth: int) -> bool:
    if form_file(folder):
        return True
    try:
        return depth > 0 and any(_declared(each, depth - 1) for each in _looked_into(folder)[0])
    except UsageError:
        return False


def _is_part(folder: Path) -> bool:
    """Whether it is called as a part of a dossier: « 02_Domicile », « scans »."""
    words = re.findall(r"[^\W\d_]+", in_ascii(folder.name).lower())
    return any(word in _PARTS or word.rstrip("s") in _PARTS for word in words)


def natural(name: str) -> list[tuple[int, int, str]]:
    """A sort key that puts `page 2` before `page 10`."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in re.split(r"(\d+)", name)
        if part
    ]


def _children(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        reason = (
            "ce dossier n'existe pas"
            if isinstance(error, FileNotFoundError)
            else ("ce dossier ne peut pas être lu")
        )
        raise UsageError(f"{folder} : {reason}.", "Vérifiez le chemin et les droits.") from None


def _is_folder(entry: Path) -> bool:
    try:
        return stat.S_ISDIR(entry.lstat().st_mode) and not _is_junction(entry)
    except OSError:
        return False


def _is_junction(entry: Path) -> bool:
    """Whether it is a link of Windows to a folder, which Python knows since 3.12."""
    isjunction: Callable[[Path], bool] = getattr(os.path, "isjunction", lambda _: False)
    return isjunction(entry)


def _not_a_piece(entry: Path) -> bool:
    return is_silent(entry) or is_form_file(entry.name)


def _reason_to_skip(entry: Path) -> str | None:
    try:
        mode = entry.lstat().st_mode
    except OSError:
        return "ne peut pas être lu"
    if stat.S_ISLNK(mode) or _is_junction(entry):
        return "c'est un lien vers un autre endroit"
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return "ce n'est pas un fichier ordinaire"
