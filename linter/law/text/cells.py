"""Find the rows of the annexe's table in whatever the text was saved as.

Four shapes: the plain text of the article (one cell a paragraph), Markdown (one heading a row),
the HTML of Légifrance (a table), and JSON that holds one of these. A row is five cells: number,
category, label, articles, documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import pairwise

_LEFTOVERS = {"center", "justify", "left", "right"}
"""Values of HTML attributes that some copies leave on a line of their own."""

_NUMBER = re.compile(r"\d{1,3}")
_ARTICLE = re.compile(r"[LRD]\.? ?\d{3}-\d+(?:-\d+)*|Chapitre [^,;]+")
_HEADING = re.compile(r"^## (\d{1,3})\. (.+)$")
_MARKDOWN_REFERENCE = re.compile(
    r"^Catégorie : (?P<category>.+?) — Référence du CESEDA : (?P<refs>.+)$"
)
_STUCK_CARD = re.compile(r'(?<=[a-zé"])(?=(?:CST|CSP|CR)\b)')
"""Where a lost line break has stuck « CST », « CSP » or « CR » to the word before."""

_BREAKS = {"br", "p", "div", "li", "tr"}
_CELLS = 5


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of the table, its last cell not cut yet."""

    row: int
    category: str
    label: str
    references: tuple[str, ...]
    documents: str


def rows_of(text: str) -> tuple[Cells, ...]:
    """The rows found, in order; empty when the text is not the annexe."""
    if re.search(r"<t[rd]\b", text, re.IGNORECASE):
        return tuple(_from_html(text))
    if re.search(_HEADING.pattern, text, re.MULTILINE):
        return tuple(_from_markdown(text))
    return tuple(_from_paragraphs(text))


def longest_text(data: object) -> str:
    """The longest string in decoded JSON: where an API keeps an article's text."""
    if isinstance(data, str):
        return data
    parts = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return max((longest_text(part) for part in parts), key=len, default="")


def _from_paragraphs(text: str) -> Iterator[Cells]:
    """One cell a paragraph; a row starts at a paragraph that is the number expected next."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text)]
    paragraphs = [part for part in paragraphs if part and part not in _LEFTOVERS]
    starts: list[int] = []
    for place, part in enumerate(paragraphs):
        if part == str(len(starts) + 1) and place + _CELLS <= len(paragraphs):
            starts.append(place)
    for start, end in pairwise([*starts, len(paragraphs)]):
        cells = paragraphs[start:end]
        if end == len(paragraphs) and _NUMBER.fullmatch(cells[-1]):
            cells.pop()
        if len(cells) >= _CELLS:
            yield _cells(cells)


def _from_markdown(text: str) -> Iterator[Cells]:
    row, label, category, references = 0, "", "", ""
    lines: list[str] = []
    for line in [*text.split("\n"), "## 0. end"]:
        heading = _HEADING.match(line)
        if heading is None:
            about = _MARKDOWN_REFERENCE.match(line)
            if about is not None:
                category, references = about["category"], about["refs"]
            else:
                lines.append(line.strip().strip("*"))
            continue
        if row:
            documents = re.sub(r"\n{2,}", "\n", "\n".join(lines))
            yield _cells([str(row), category, label, references, documents])
        row, label, lines = int(heading[1]), heading[2], []


class _TableParser(HTMLParser):
    """The cells of every table row; a cell that spans rows is repeated in each."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._spans: dict[int, tuple[str, int]] = {}
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
            self._spanned()
        elif tag in {"td", "th"} and self.rows:
            span = dict(attrs).get("rowspan") or "1"
            self._span = int(span) if span.isdecimal() else 1
            self._cell = []
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"} and self._cell is not None:
            text = re.sub(r"\s*\n\s*", "\n", "".join(self._cell)).strip()
            if self._span > 1:
                self._spans[len(self.rows[-1])] = (text, self._span - 1)
            self.rows[-1].append(text)
            self._cell = None
            self._spanned()
        elif tag in _BREAKS and self._cell is not None:
            self._cell.append("\n")

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(re.sub(r"\s+", " ", data))

    def _spanned(self) -> None:
        while (column := len(self.rows[-1])) in self._spans:
            text, left = self._spans.pop(column)
            self.rows[-1].append(text)
            if left > 1:
                self._spans[column] = (text, left - 1)
                break


def _from_html(text: str) -> Iterator[Cells]:
    tables = _TableParser()
    tables.feed(text)
    tables.close()
    for row in tables.rows:
        number = next((n for n, cell in enumerate(row) if _NUMBER.fullmatch(cell)), None)
        if number is not None and len(row) - number >= _CELLS:
            yield _cells(row[number:])


def _cells(cells: list[str]) -> Cells:
    return Cells(
        row=int(cells[0]),
        category=_line(cells[1]),
        label=_line(_STUCK_CARD.sub(" ", cells[2])),
        references=tuple(_line(each) for each in _ARTICLE.findall(cells[3])) or (_line(cells[3]),),
        documents=" ".join(cells[4:]),
    )


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
