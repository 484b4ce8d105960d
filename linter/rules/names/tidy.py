"""The signs of a name: what can be put right by itself, and what only a person can correct."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from linter.text.characters import visible

_APOSTROPHES = re.compile("[\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02c8\ua78c\uff07`\u00b4]")
_HYPHENS = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_ONE_LETTER = "\u0587"  # և, which Unicode takes for two letters and Armenian for one
_LIST_SIGNS = re.compile("[,;،、，；]")
_SPACED_JOINT = re.compile(
    r"(?<=[^\W\d_]) ?- ?(?=[^\W\d_])"  # Jean - Pierre
    r"|(?<![^\s-])(?P<prefix>[^\W\d_])(?:' | ')(?=[^\W\d_])"  # N' Diaye, N 'Diaye
)
# Joints that join nothing. An apostrophe may end a word (Kobel'), or start it in Dutch ('t Hart).
_LONE_JOINT = re.compile(r"[-']{2}|(?<!\S)-|-(?!\S)|(?<![^\s-])'(?![tsTS]\b)")
# Most names: letters that no normalisation changes, one joint between words.
_LETTERS = "[A-Za-zÀ-ÖØ-öø-ıĴ-ľŁ-ňŊ-žẠ-ỿ]+"
_PLAIN = re.compile(f"{_LETTERS}(?:[ '-]{_LETTERS})*")
# A title, a link of kinship or a list, typed in the same input as the name. « Et » with its capital
# may be a name; « ou » parts Berber ones.
_NOT_A_NAME = re.compile(
    r"^((m|mr|mme|mlle|melle|dr)\.|mr|mme|mlle|melle|monsieur|madame|mademoiselle) "
    r"|^(née|épouse|epouse|épse|epse) "
    r"|(?<=\S )(née|nee|épouse|epouse|épse|epse|veuve|vve|alias) |\b[ée]p\."
    r"|(?-i:(?<=\S )(et|and) )",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tidy:
    """A name with its signs put right.

    `slips` are what a keyboard or a copy left and nobody sees, `commas` a list typed in one input:
    both are put right in `text`. `blocks` are what is left in it and needs a person. In French.
    """

    text: str
    slips: tuple[str, ...] = ()
    commas: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()


def tidy(value: str) -> Tidy:
    """The name with its signs put right; running it on its own text changes nothing more."""
    if _PLAIN.fullmatch(value) and not _NOT_A_NAME.search(value):
        return Tidy(value)
    shown = visible(value)
    composed = unicodedata.normalize("NFC", value)
    letters = _plain_letters(shown)
    typed = _HYPHENS.sub("-", _APOSTROPHES.sub("'", letters))
    slips = (
        ("un caractère invisible ou une espace spéciale", shown != composed),
        ("un accent écrit à part de sa lettre", composed != value),
        ("une lettre d'une forme inhabituelle", letters != shown),
        ("une apostrophe ou un tiret qui n'est pas celui du clavier", typed != letters),
        ("une espace de trop", _tighten(typed) != typed),
    )
    listed = _LIST_SIGNS.sub(" ", typed)
    text = _tighten(listed)
    return Tidy(
        text=text,
        slips=tuple(name for name, there in slips if there),
        commas=("une virgule",) if listed != typed else (),
        blocks=tuple(_blocks(text)),
    )


def _plain_letters(text: str) -> str:
    """Full-width letters, ligatures and the like, which copies of PDF files bring, made plain."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", "".join(map(_plain_letter, text)))


def _plain_letter(letter: str) -> str:
    kept = letter == _ONE_LETTER or not _is_letter(letter)
    return letter if kept else unicodedata.normalize("NFKC", letter)


def _tighten(text: str) -> str:
    return _SPACED_JOINT.sub(_join, " ".join(text.split()))


def _join(match: re.Match[str]) -> str:
    return f"{match['prefix']}'" if match["prefix"] else "-"


def _blocks(text: str) -> list[str]:
    if not any(map(_is_letter, text)):
        return ["aucune lettre"]
    found = []
    if any(each.isnumeric() for each in text):
        found.append("un chiffre")
    if _NOT_A_NAME.search(text):
        found.append("une civilité ou un mot de trop (M., Mme, née, épouse, et…)")
    elif any(map(_is_stray, text)):
        found.append("un signe qui n'entre pas dans un nom")
    if _LONE_JOINT.search(text):
        found.append("un trait d'union ou une apostrophe sans mot à joindre")
    return found


def _is_letter(character: str) -> bool:
    return character.isalpha() and character not in "ªº"


def _is_stray(character: str) -> bool:
    """Neither a letter, nor a digit, nor a mark on a letter, nor what joins two words."""
    fits = character.isnumeric() or character in " '-·" or unicodedata.category(character)[0] == "M"
    return not (_is_letter(character) or fits)
