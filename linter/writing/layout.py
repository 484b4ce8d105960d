"""Lines of text for a terminal: a fixed first column, wrapping, colours."""

from __future__ import annotations

import re
from textwrap import wrap

_ANSI = {
    "bold": "1",
    "dim": "2",
    "red": "1;31",
    "green": "1;32",
    "step": "32",
    "yellow": "1;33",
    "blue": "34",
    "magenta": "35",
    "cyan": "36",
}
_COLUMN = 21  # the longest word of the first column, « Complément probable », and its margins
_NARROW = 60  # below, the first column stands on a line of its own
_LEAST = 30


class TextLayout:
    """Text being laid out.

    Args:
        colour: whether to write ANSI colours.
        width: columns; None for no wrapping, so that one thing said is one line.
    """

    def __init__(self, *, colour: bool, width: int | None) -> None:
        self._colour = colour
        self._width = width and max(width, _LEAST)
        self._lines: list[str] = []
        self._margin = 0

    def heading(self, text: str, state: str, colour: str) -> None:
        """What the following lines are about, and its state."""
        room = self._width and self._width - len(state) - 3
        *first, last = self._wrapped(text, room, "")
        self._lines.extend(self._paint(each, "bold") for each in first)
        self._lines.append(f"{self._paint(last, 'bold')} — {self._paint(state, colour)}")

    def entry(self, word: str, colour: str, subject: str, text: str) -> None:
        """A word in the first column, then what it is said of, and what is said."""
        said = f"{subject} : {text}" if subject and text else subject or text
        narrow = self._width is not None and self._width < _NARROW
        margin = 4 if narrow else 2 + _COLUMN
        first, *rest = self._wrapped(said, self._width, " " * margin)
        head = f"  {self._paint(word, colour)}"
        if narrow:
            self._lines += [head, self._bold(first, subject)]
        else:
            gap = " " * (_COLUMN - len(word))
            self._lines.append(f"{head}{gap}{self._bold(first.lstrip(' '), subject)}")
        self._lines += rest
        self._margin = margin

    def step(self, text: str) -> None:
        """What to do next, under the last entry; nothing when there is nothing to do."""
        if text:
            margin = " " * self._margin
            first, *rest = self._wrapped(f"→ {text}", self._width, margin, "  ")
            self._lines += [self._paint(each, "step") for each in (first, *rest)]

    def line(self, text: str, colour: str = "") -> None:
        """A line by itself, its own indentation kept when it is wrapped."""
        margin = text[: len(text) - len(text.lstrip(" "))]
        wrapped = self._wrapped(text.lstrip(" "), self._width, margin)
        self._lines += [self._paint(each, colour) for each in wrapped]

    def gap(self) -> None:
        """An empty line, unless there is one."""
        if self._lines[-1:] != [""]:
            self._lines.append("")

    def text(self) -> str:
        """All of it."""
        return "\n".join(self._lines) + "\n"

    def _wrapped(self, text: str, width: int | None, margin: str, more: str = "") -> list[str]:
        """Lines with the margin; French signs stay with their words, and long paths whole."""
        if width is None:
            return [f"{margin}{text}".replace("\u00a0", " ")]
        lines = wrap(
            tied(text),
            width=max(width, len(margin) + _LEAST),
            initial_indent=margin,
            subsequent_indent=margin + more,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return [each.replace("\u00a0", " ") for each in lines] or [margin]

    def _bold(self, line: str, subject: str) -> str:
        """The subject in bold, where it stands whole on its line."""
        text = line.lstrip(" ")
        if not text.startswith(subject):
            return line
        margin = line[: len(line) - len(text)]
        return f"{margin}{self._paint(subject, 'bold')}{text[len(subject) :]}"

    def _paint(self, text: str, colour: str) -> str:
        if not (self._colour and colour and text):
            return text
        margin = text[: len(text) - len(text.lstrip(" "))]
        return f"{margin}\x1b[{_ANSI[colour]}m{text[len(margin) :]}\x1b[0m"


def tied(text: str) -> str:
    """`text` in which the French double signs stay on the line of their word."""
    return _BEFORE.sub("\u00a0", _AFTER.sub("\u00a0", text))


_BEFORE = re.compile(r" (?=[:;?!»])")
_AFTER = re.compile(r"(?<=[«→]) ")
