"""The right capitals of a name. One module decides, so that no two rules ever disagree.

The tip: a capital on the first letter of each word only. What people's papers print wins over it,
so whatever a passport may print is accepted: particles in any case, `Jean-pierre`, `McDonald`.
Where the capitals typed tell nothing, a particle gets its commonest form, which is never certain.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

# The form of a particle in a name typed wholly in capitals, or without any.
_LOWER = frozenset({"de", "du", "des", "dit", "dite"})
_LOWER_INSIDE = frozenset(  # languages that write a capital at the head of a surname
    {"da", "das", "do", "dos", "di", "del", "della", "dello", "delle", "dei", "degli", "dal"}
    | {"dalla", "y", "von", "vom", "van", "vanden", "vander", "zu", "zum", "zur", "der", "den"}
    | {"ter", "ten", "te", "het", "in", "op", "aan", "las", "los", "wa"}
)
_CAPITAL = frozenset(
    {"la", "le", "les", "lo", "el", "al", "ben", "bin", "bint", "ibn", "ould", "ou", "wuld", "mint"}
    | {"abu", "abou", "aït", "ait", "e", "i", "af", "av", "ap", "ní", "nic", "ó"}
    | {"uulu", "kyzy", "qizi", "oglu", "ogly"}
)
_PARTICLES = _LOWER | _LOWER_INSIDE | _CAPITAL
# Particles only when joined to what they lead to: Arabic and Hebrew articles, elisions.
_BEFORE_HYPHEN = frozenset(
    {
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "ed",
        "en",
        "er",
        "es",
        "et",
        "ez",
        "ul",
        "ur",
        "ha",
    }
)
_BEFORE_APOSTROPHE = frozenset({"d", "l", "dell", "dall"})
_LEADING = _PARTICLES | _BEFORE_APOSTROPHE | {"nell", "degl", "sant", "quell"}

_PIECE = re.compile("([-']?)([^-']+)")
_GENERATION = frozenset({"II", "III", "IV"})  # after the name in American and Filipino passports
_PREFIX = re.compile(r"(?:Ma?c|Fitz|I(?=J))(?=(.))")  # McDonald, FitzGerald, IJssel
_TURKISH = frozenset("İıĞğŞş")


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is wrong with the capitals of a name, and how to write it.

    `certain` is False when `right` needs comparing with the passport. When nothing is wrong,
    `right` is the name itself.
    """

    right: str
    capitals: bool = False
    no_capital: bool = False
    inner_capital: bool = False
    certain: bool = True


def spell(name: str) -> Spelling:
    """The capitals of a name whose signs are tidy; its own `right` has nothing wrong."""
    if name.istitle():
        return Spelling(name)
    head, _, last = name.rpartition(" ")
    if head and last in _GENERATION:
        before = spell(head)
        return replace(before, right=f"{before.right} {last}")
    words = _words(name)
    wrong = [part for word in words for part in word if not part.particle]
    capitals = any(part.capitals for part in wrong)
    inner = any(part.inner_capital for part in wrong)
    no_capital = any(map(_starts_small, words))
    if not (capitals or inner or no_capital):
        return Spelling(name)
    telling = not (name.isupper() or name.islower())
    written = [_write(word, head=not n, telling=telling) for n, word in enumerate(words)]
    dotless = not _TURKISH.isdisjoint(name) and "I" in name[1:]
    return Spelling(
        right=unicodedata.normalize("NFC", " ".join(text for text, _ in written)),
        capitals=capitals,
        no_capital=no_capital,
        inner_capital=inner,
        certain=all(certain for _, certain in written) and not dotless,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a word, between two joints (hyphen, apostrophe).

    `joint` leads to it, and `stem` is what stands before an apostrophe that does (`N` in
    `N'Diaye`). `after` is the joint or the space that leads on, empty at the end of the name.
    """

    text: str
    joint: str
    stem: str
    after: str

    @property
    def particle(self) -> bool:
        """A particle leads to something: `Le` alone is a name."""
        if not self.after:
            return False
        text = self.text.lower()
        return (
            text in _PARTICLES
            or (self.after == "-" and text in _BEFORE_HYPHEN)
            or (self.after == "'" and text in _BEFORE_APOSTROPHE)
            or self.dutch
        )

    @property
    def dutch(self) -> bool:
        """The article of `'t Hart`."""
        return self.joint == "'" and not self.stem and self.text in {"t", "s", "T", "S"}

    @property
    def capitals(self) -> bool:
        """Typed wholly in capitals; one letter alone is not."""
        return self.text.isupper() and sum(map(str.isalpha, self.text)) > 1

    @property
    def starts_small(self) -> bool:
        """Its first letter is a small one that has a capital."""
        return self.text[0].islower() and len(self.text[0].upper()) == 1

    @property
    def inner_capital(self) -> bool:
        """Capitals and small letters mixed otherwise than by a first capital."""
        _, main = _split_prefix(self.text)
        return not self.text.isupper() and main[1:] != _lower(main[1:])


def _words(name: str) -> list[list[_Part]]:
    words: list[list[_Part]] = []
    texts = name.split(" ")
    for number, word in enumerate(texts, 1):
        parts: list[_Part] = []
        for piece in _PIECE.finditer(word):
            joint, text = piece.groups()
            stem = parts[-1].text if parts and joint == "'" else ""
            rest = word[piece.end() :]
            after = rest[0] if len(rest) > 1 else " " if number < len(texts) else ""
            parts.append(_Part(text, joint, stem, after))
        words.append(parts)
    return words


def _starts_small(word: Sequence[_Part]) -> bool:
    """Whether a word lacks its first capital, but for the particles that lead to it."""
    for part in word:
        if not part.starts_small:
            return False
        if not part.particle:
            return True
    return False


def _write(word: Sequence[_Part], *, head: bool, telling: bool) -> tuple[str, bool]:
    """The word rightly written, and whether that is certain.

    `head` is whether it starts the name, `telling` whether the name mixes capitals and small
    letters, so that those of its particles were chosen by the person.
    """
    faulty = _starts_small(word) or any(part.capitals or part.inner_capital for part in word)
    written, certain = "", True
    for number, part in enumerate(word):
        text, sure = part.text, True
        if part.particle:
            if part.capitals or not telling:
                text = _particle(part, head=head and not number)
                sure = text == part.text
        elif faulty and (part.starts_small or part.capitals or part.inner_capital):
            text, sure = _recase(part)
        written += part.joint + text
        certain &= sure
    return written, certain


def _particle(part: _Part, *, head: bool) -> str:
    text = _lower(part.text)
    if part.dutch or text in _LOWER | {"d"} or (text in _LOWER_INSIDE and not head):
        return text
    return _capitalise(text)


def _recase(part: _Part) -> tuple[str, bool]:
    if len(part.stem) > 1 and part.stem.lower() not in _LEADING:
        return _lower(part.text), False  # Ma'moun, but N'Diaye and Dell'Orto
    prefix, main = _split_prefix(part.text)
    if not prefix and part.text[:2].lower() == "mc" and len(part.text) > len("mcx"):
        return f"Mc{_capitalise(part.text[2:])}", False
    return prefix + _capitalise(main), not part.inner_capital or _slipped(main)


def _slipped(text: str) -> bool:
    """Whether the capitals come from the keyboard, as in dUPONT, McDONALD and DUpont."""
    if len(text) <= len("DU"):
        return False
    return text[1:].isupper() or (text[:2].isupper() and text[2:].islower())


def _split_prefix(text: str) -> tuple[str, str]:
    found = _PREFIX.match(text)
    end = found.end() if found and found[1].isupper() else 0
    return text[:end], text[end:]


def _capitalise(text: str) -> str:
    first = text[0].upper()
    return (first if len(first) == 1 else text[0]) + _lower(text[1:])


def _lower(text: str) -> str:
    return text.replace("İ", "i").lower()
