"""A surname that a document writes nearly as the form does, beside the given name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from linter.content import PageText, Source
from linter.icao import Agreement, part_agrees, transliterate
from linter.identity import Applicant, nearly
from linter.model import Document

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
    lines = [_words(line) for line in page.text.splitlines()]
    own = [each for each in (applicant.surname, applicant.usage_name) if each]
    size = len(_words(applicant.surname))
    sizes = [each for each in (size, size + 1, size - 1) if each]
    windows = chain.from_iterable(_windows(line, sizes) for line in lines)
    if any(_is_name(each, window) for window in windows for each in own):
        return
    for line in lines:
        for place, word in enumerate(line):
            if word == given_names[0]:
                for window in _beside(line, place, given_names, size):
                    if nearly(applicant.surname, window):
                        yield window


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


def _words(text: str) -> list[str]:
    return [each for each in (transliterate(text) or "").split("<") if each]
