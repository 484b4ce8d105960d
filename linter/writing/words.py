"""The closed lists of what is written: where it is read, under which heading, in which style."""

from __future__ import annotations

from enum import StrEnum, auto


class Channel(StrEnum):
    """Where a person reads what we say."""

    COMMAND = auto()
    PAGE = auto()
    EXTENSION = auto()


class Heading(StrEnum):
    """The parts of the sheet, in its order."""

    BRING = auto()
    REDO = auto()
    DO = auto()
    CHECK = auto()
    OURS = auto()


class Style(StrEnum):
    """How a block of the letter stands on the page."""

    LINE = auto()
    RIGHT = auto()
    SUBJECT = auto()
    TEXT = auto()
    POINT = auto()
