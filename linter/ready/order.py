"""What is asked of a child that makes one file, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

NOT_CHECKED: Final = "la lisibilité n'a pas pu être contrôlée : regardez le fichier"


class UnfaithfulError(Exception):
    """No copy could be made that shows what the file shows."""


@dataclass(frozen=True, slots=True)
class PageView:
    """What was read of a page before.

    Attributes:
        turn: clockwise turn in degrees that puts it upright, as viewers show it.
        noted: viewers must turn it to show it as they do (PDF /Rotate, EXIF).
        picture: it is an image of paper, which may be made lighter; a page of text is kept as is.
    """

    turn: int = 0
    noted: bool = False
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Original:
    """One file of the dossier, or some of its pages. `repr` shows no password, nor what is inside.

    Attributes:
        pages: those wanted.
        only: their numbers in the file, from 1; empty when all are wanted.
        cut: the pages wanted as a file of their own, once they are cut out.
    """

    path: Path
    name: str
    media_type: str
    pages: tuple[PageView, ...] = ()
    restricted: bool = False
    damaged: bool = False
    password: str = field(default="", repr=False)
    only: tuple[int, ...] = ()
    cut: bytes = field(default=b"", repr=False)

    def content(self) -> bytes:
        """The bytes of the file, or of the pages cut out of it."""
        return self.cut or self.path.read_bytes()


@dataclass(frozen=True, slots=True)
class Order:
    """One file to make, of one or several sources.

    Attributes:
        sources: in the order of the pages wanted.
        limit: bytes that the file should not exceed.
        images: the slot takes only images.
        pdf: the slot takes only PDFs.
        colour: what the document says, it says in colours too: a card, a passport.
    """

    sources: tuple[Original, ...]
    limit: int
    images: bool = False
    pdf: bool = False
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A file, or why there is none.

    Attributes:
        content: its bytes; None when it could not be made.
        extension: `.pdf` or `.jpg`.
        done: what was done, in French; empty for a copy as it was.
        doubts: what could not be done, or is to be looked at, in French.
        beside: files that were within it and that the site would not show, with their extension.
    """

    content: bytes | None
    extension: str = ""
    done: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    beside: tuple[tuple[str, bytes], ...] = ()
