"""A surname that a document writes nearly as the form does, beside the given name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final
from unicodedata import normalize

from linter.dossier.holder import Applicant, nearly
from linter.model.content import PageText
from linter.model.dossier import Document
from linter.model.words import Source
from linter.text.icao import Agreement, part_agrees, transliterate

# Shorter names have too many neighbours.
_SHORTEST: Final = 4


def misspelt(document: Document, applicant: Applicant) -> tuple[int, str] | None:
    """The page and the name as written there; only in a file's own text, which OCR has not read.

    None where the surname stands as it should somewhere on the page, or not at all.
    """
    given_names = _words(applicant.given_names)
    if len(applicant.surname) < _SHORTEST or not given_names:
        return None
    for page in document.content.texts:
        if page.source is Source.TEXT_LAYER:
            written = next(_near(page, applicant, given_names), None)
            if written:
                return page.page, written
    return None


def _near(page: PageText, applicant: Applicant, given_names: list[str]) -> Iterator[str]:
    own = [each for each in (applicant.surname, applicant.usage_name) if each]
    for window in _beside_given_names(page, applicant, given_names):
        if any(_is_name(each, window) for each in own):
            return
        if nearly(applicant.surname, window) and not _stands(page, applicant, own):
            yield window


def _beside_given_names(
    page: PageText, applicant: Applicant, given_names: list[str]
) -> Iterator[str]:
    """As many words as the surname has, before and after each place where the given names stand."""
    size = len(_words(applicant.surname))
    for text in page.text.splitlines():
        if given_names[0] in _bare(text):  # spares the other lines the slow spelling
            line = _words(text)
            for place, word in enumerate(line):
                if word == given_names[0]:
                    yield from _beside(line, place, given_names, size)


def _stands(page: PageText, applicant: Applicant, own: list[str]) -> bool:
    """Whether the page bears one of the applicant's surnames as it should be."""
    size = len(_words(applicant.surname))
    sizes = [each for each in (size, size + 1, size - 1) if each]
    windows = chain.from_iterable(_windows(_words(e), sizes) for e in page.text.splitlines())
    return any(_is_name(each, window) for window in windows for each in own)


def _beside(line: list[str], place: int, given_names: list[str], size: int) -> Iterator[str]:
    """What stands before the given names, and after them."""
    end = place + 1
    while end < len(line) and line[end] in given_names:
        end += 1
    yield " ".join(line[end : end + size])
    yield " ".join(line[max(0, place - size) : place])


def _windows(line: list[str], sizes: list[int]) -> Iterator[str]:
    for size in sizes:
        for start in range(len(line) - size + 1):
            yield " ".join(line[start : start + size])


def _is_name(name: str, window: str) -> bool:
    return part_agrees(name, window) is Agreement.YES


def _bare(text: str) -> str:
    return "".join(each for each in normalize("NFKD", text) if each.isascii()).upper()


def _words(text: str) -> list[str]:
    return [each for each in (transliterate(text) or "").split("<") if each]
