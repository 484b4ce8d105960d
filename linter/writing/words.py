"""The closed lists of what is written: where it is read, under which heading, in which style."""

from __future__ import annotations

from enum import StrEnum


class Channel(StrEnum):
    """Where a person reads what we say."""

    COMMAND = "command"
    PAGE = "page"
    EXTENSION = "extension"


class Heading(StrEnum):
    """The parts of the sheet, in its order."""

    BRING = "bring"
    REDO = "redo"
    DO = "do"
    CHECK = "check"
    OURS = "ours"


class Style(StrEnum):
    """How a block of the letter stands on the page."""

    LINE = "line"
    RIGHT = "right"
    SUBJECT = "subject"
    TEXT = "text"
    POINT = "point"
