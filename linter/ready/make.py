"""A dossier -> its ready-to-file copy in a folder of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.errors import UsageError
from linter.given.config import Config
from linter.given.forms import DOSSIER_FILE, form_from_text, passwords_in
from linter.given.tables import read_toml
from linter.model.dossier import Document, Dossier
from linter.model.report import Finding
from linter.reading.aside import TODO_FILE
from linter.reading.folder import list_folder, printable
from linter.reading.guard import Failure, Guard, ResourceLimits
from linter.reading.ocr.install import is_heavy
from linter.ready.convert import make
from linter.ready.folder import OutFolder
from linter.ready.form import copied, to_type
from linter.ready.names import extension_of, numbered, stem_of
from linter.ready.order import Made, Order
from linter.ready.plan import CopyFile, Plan, plan
from linter.ready.todo import MEANWHILE, Ready, todo
from linter.writing.non_exigible import as_image, as_pdf

ASIDE: Final = "a-reprendre"
Read = Callable[[Path, Sequence[str]], tuple[Document, ...]]

_PATIENCE = 10  # times what reading a file may take: a page is written and read several times
_MEMORY_MB, _HEAVY_MB = 2048, 3500
_LARGEST_ASIDE = 100_000_000  # bytes: a film is not copied
_FAILURES = {
    Failure.TOO_LONG: "le convertir demande trop de temps : scannez le document en moins de pages",
    Failure.TOO_BIG: "le convertir demande trop de mémoire : scannez-le moins finement",
    Failure.BROKEN: "le fichier arrête le programme qui le convertit : scannez-le de nouveau",
}


@dataclass(frozen=True, slots=True)
class _Copied:
    """A file of the copy: its bytes, and the document it is if it has not been changed."""

    ready: Ready
    content: bytes
    slots: tuple[str, ...]
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class _Aside:
    """A file that nothing could be made of: copied as it is, if it can be, under `name`."""

    name: str
    why: str
    content: bytes | None


class Copier:
    """Makes copies, one after the other, with the same children.

    Args:
        config: its limits hold for every file.
        jobs: how many children.
        read: what reads files of a folder, to see what is left to do.
    """

    def __init__(self, config: Config, jobs: int, read: Read) -> None:
        memory = max(config.reading_memory_mb, _HEAVY_MB if is_heavy() else _MEMORY_MB)
        limits = ResourceLimits(_PATIENCE * config.reading_seconds, memory)
        self._guard: Guard[Order, Made] = Guard(make, limits, jobs)
        self._read = read

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._guard.__exit__(*error)

    def copy(self, dossier: Dossier, context: Context, folder: Path | None, out: Path) -> Dossier:
        """Make the copy of a dossier; gives what it now holds.

        Args:
            dossier: as it was read.
            context: the day, the settings, the law.
            folder: where the dossier is; None for files given by themselves.
            out: the folder of the copy, made if need be.

        Raises:
            UsageError: the copy would be within the dossier, or the dossier within the copy.
            WriteError: the copy cannot be written.
        """
        _keep_apart(folder, out)
        report = lint(dossier, context)
        paths = _paths(dossier, folder)
        passwords = passwords_in(folder) if folder else {}
        planned = plan(report, context, paths, passwords)
        files, failed = self._files(planned, dossier)
        aside = _aside({**dict(planned.aside), **failed}, paths)
        names = {path: each.ready.name for each in files for path in each.ready.sources}
        names |= {path: each.name for path, each in aside.items()}
        names |= {path: names[kept] for path, kept in planned.same.items()}
        typed = to_type(report.findings)
        text = _form_text(dossier, folder, files, names, typed)
        content = {each.ready.name: each.content for each in files}
        content |= {each.name: each.content for each in aside.values() if each.content is not None}
        target = OutFolder(out, TODO_FILE, MEANWHILE.encode())
        kept = target.put({**content, DOSSIER_FILE: text.encode("utf-8", "replace")})
        known = {each.ready.name: each.document for each in files if each.ready.name not in kept}
        copy = self._as_read(out, text, {name: known.get(name) for name in content})
        said = todo(
            lint(copy, context),
            [_said(each.ready, kept) for each in files],
            {each.name: each.why for each in aside.values()},
            typed,
            [*_dropped(planned, names), *dossier.skipped],
        )
        target.finish(said.encode("utf-8", "replace"))
        return copy

    def _files(self, planned: Plan, dossier: Dossier) -> tuple[list[_Copied], dict[str, str]]:
        """The files made, named in order, and those that could not be, with why."""
        orders = deque(each.order for each in planned.pieces if each.order)
        made = dict(self._guard.run(orders))
        known = {each.path: each for each in dossier.documents}
        labels = {each.id: each.label for each in dossier.form.requests}
        good: list[tuple[CopyFile, Made]] = []
        bad: dict[str, str] = {}
        for piece in planned.pieces:
            answer = made[piece.order] if piece.order else _own_page(piece)
            if isinstance(answer, Failure):
                answer = Made(None, doubts=(_FAILURES[answer],))
            if answer.content is None:
                bad |= dict.fromkeys(piece.sources, answer.doubts[0])
            else:
                good += [(piece, answer), *_beside(piece, answer)]
        names = numbered([(piece.stem, answer.extension) for piece, answer in good])
        return [
            _Copied(
                Ready(
                    name,
                    piece.section,
                    piece.sources,
                    (*piece.cut, *answer.done),
                    (*piece.doubts, *answer.doubts),
                    tuple(labels[each] for each in piece.slots),
                ),
                answer.content or b"",
                piece.slots,
                _unchanged(known, piece, answer, name),
            )
            for name, (piece, answer) in zip(names, good, strict=True)
        ], bad

    def _as_read(self, out: Path, text: str, every: Mapping[str, Document | None]) -> Dossier:
        """The copy as a dossier; a file that is what it was needs not be read again."""
        unread = [name for name, document in every.items() if document is None]
        read = {each.path: each for each in self._read(out, unread)}
        documents = tuple(document or read[name] for name, document in every.items())
        return Dossier(printable(str(out)), form_from_text(text, DOSSIER_FILE), documents)


def _keep_apart(folder: Path | None, out: Path) -> None:
    """An original is never written to, and a copy is not read as part of a dossier."""
    here, there = out.resolve(), folder.resolve() if folder else None
    if there and (here == there or there in here.parents or here in there.parents):
        raise UsageError(
            f"{out} : la copie serait dans le dossier d'origine, ou lui dans la copie.",
            "Donnez à --out un dossier à part.",
        )


def _paths(dossier: Dossier, folder: Path | None) -> dict[str, Path]:
    """Where each document is: names are shown otherwise than they are when they are not UTF-8."""
    if folder is None:
        return {each.path: Path(each.path) for each in dossier.documents}
    return {printable(name): folder / name for name in list_folder(folder).names}


def _own_page(piece: CopyFile) -> Made:
    """The « non exigible » page, in the form that its slot takes."""
    done = ("page « non exigible » ajoutée : la pièce demandée n'est pas dans l'annexe 10",)
    if piece.images:
        return Made(as_image(as_pdf(), "JPEG"), ".jpg", done)
    return Made(as_pdf(), ".pdf", done)


def _beside(piece: CopyFile, made: Made) -> Iterator[tuple[CopyFile, Made]]:
    """The files that were within one, each by itself: the site shows none of them."""
    for extension, content in made.beside:
        own = replace(piece, stem=f"{piece.stem}_jointe", sources=(), slots=(), cut=(), doubts=())
        yield own, Made(content, extension, (f"était joint dans {' et '.join(piece.sources)}",))


def _unchanged(
    known: Mapping[str, Document], piece: CopyFile, answer: Made, name: str
) -> Document | None:
    """The document under its new name, when not a byte was changed."""
    document = known[piece.sources[0]] if len(piece.sources) == 1 else None
    if document is None or sha256(answer.content or b"").hexdigest() != document.sha256:
        return None
    return replace(document, path=name, items=())


def _aside(why: Mapping[str, str], paths: Mapping[str, Path]) -> dict[str, _Aside]:
    """The files that a person must see to, under plain names of their own."""
    taken: set[str] = set()
    aside = {}
    for path, reason in why.items():
        stem, extension = stem_of(path), extension_of(path)
        name, number = f"{ASIDE}/{stem}{extension}", 1
        while name in taken:
            number += 1
            name = f"{ASIDE}/{stem}-{number}{extension}"
        taken.add(name)
        aside[path] = _Aside(name, reason, _bytes(paths.get(path)))
    return aside


def _bytes(path: Path | None) -> bytes | None:
    """A file as it is; None when it cannot be read, or is no document's size."""
    try:
        if path is None or path.stat().st_size > _LARGEST_ASIDE:
            return None
        return path.read_bytes()
    except OSError:
        return None


def _form_text(
    dossier: Dossier,
    folder: Path | None,
    files: Sequence[_Copied],
    names: Mapping[str, str],
    typed: Sequence[Finding],
) -> str:
    source = folder / DOSSIER_FILE if folder else None
    data = read_toml(source) if source and source.is_file() else {}
    own_pages = {
        slot: each.ready.name for each in files if not each.ready.sources for slot in each.slots
    }
    slots = {
        request.id: tuple(
            dict.fromkeys(
                (
                    *(
                        name
                        for path in request.files
                        for name in _under(request.id, path, files) or [names.get(path, path)]
                    ),
                    *_some(own_pages.get(request.id)),
                )
            )
        )
        for request in dossier.form.requests
    }
    return copied(data if isinstance(data, dict) else {}, dossier.form, names, slots, typed)


def _under(slot: str, path: str, files: Sequence[_Copied]) -> list[str]:
    """The files made of this one that go under the request: several, where it was cut."""
    return [each.ready.name for each in files if path in each.ready.sources and slot in each.slots]


def _some(name: str | None) -> tuple[str, ...]:
    return (name,) if name else ()


def _said(ready: Ready, kept: Sequence[str]) -> Ready:
    if ready.name not in kept:
        return ready
    why = "ce fichier a été changé à la main : il est gardé ; supprimez-le pour le refaire"
    return replace(ready, doubts=(*ready.doubts, why))


def _dropped(planned: Plan, names: Mapping[str, str]) -> list[tuple[str, str]]:
    return [
        (path, f"même contenu que {kept}, repris dans {names[kept]}")
        for path, kept in planned.same.items()
    ]
