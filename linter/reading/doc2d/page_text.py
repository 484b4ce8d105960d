"""The words of a page, made ready to be searched for what a code says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from linter.model.content import FoundDate
from linter.reading.dates import find_dates
from linter.text.ascii import in_ascii

_NUMBER = re.compile(r"-?(?:[0-9]{1,3}(?:[ .][0-9]{3})+|[0-9]+)(?:[.,][0-9]{1,2})?(?![0-9])")
_LOOKALIKES = str.maketrans("OQDILSB", "0001158")


def plain(text: str) -> str:
    """Capitals without accents, as the codes are written; line breaks stay."""
    return in_ascii(text).upper()


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, hyphens and apostrophes parting them."""
    return tuple(re.findall(r"[A-Z0-9]+", plain(text)))


@dataclass(frozen=True, slots=True)
class PrintedText:
    """What is written on a page. `exact` for a text layer, not for what OCR read."""

    lines: tuple[str, ...]
    words: tuple[str, ...]
    joined: str
    dates: tuple[FoundDate, ...]
    exact: bool

    @classmethod
    def of(cls, text: str, *, exact: bool) -> PrintedText:
        """Make a page's text ready."""
        lines = tuple(" ".join(line.split()) for line in plain(text).splitlines() if line.strip())
        found = words(text)
        return cls(lines, found, "".join(found), find_dates(text), exact)

    def has(self, name: str, *, cut: bool = False) -> bool:
        """Whether the page holds this name, its words parted as they may be; a `cut` one goes on.

        Where OCR read the page, a few wrong letters are allowed.
        """
        count, wanted = len(words(name)), "".join(words(name))
        for width in range(max(1, count - 1), count + 2):
            for at in range(len(self.words) - width + 1):
                seen = "".join(self.words[at : at + width])
                seen = seen[: len(wanted)] if cut else seen
                if seen == wanted or (not self.exact and near(seen, wanted)):
                    return True
        return False

    def holds(self, code: str) -> bool:
        """Whether the page holds this number, whatever parts its digits."""
        wanted = "".join(words(code))
        if wanted in self.joined:
            return True
        if self.exact or not wanted.isdigit():
            return False
        return wanted in self.joined.translate(_LOOKALIKES)


def amounts(line: str) -> tuple[Decimal, ...]:
    """The numbers of a line, written the French way or not: `1 319,24`, `1.319,24`, `1319.24`."""
    return tuple(_amount(each) for each in _NUMBER.findall(line))


def _amount(written: str) -> Decimal:
    whole, mark, cents = written, "", ""
    if match := re.search(r"[.,]([0-9]{1,2})$", written):
        whole, mark, cents = written[: match.start()], ".", match[1]
    return Decimal(re.sub(r"[ .]", "", whole) + mark + cents)


def near(seen: str, wanted: str) -> bool:
    """Whether OCR may have read `seen` where `wanted` is written."""
    slips = 0 if len(wanted) < 5 else 1 if len(wanted) < 10 else 2  # noqa: PLR2004
    return bool(slips) and Levenshtein.distance(seen, wanted, score_cutoff=slips) <= slips
