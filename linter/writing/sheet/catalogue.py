"""The sentences of the person's sheet, in French and in the languages that people read.

French is `words/fr.toml`; each other language is a gettext catalogue beside it, whose `msgctxt` is
the sentence's name. A sentence without a translation stays in French: nothing is ever left out.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po

from linter.errors import UsageError
from linter.text.french import long_date

_WORDS: Final = files("linter.writing.sheet").joinpath("words")
FRENCH: Final = "fr"
# The languages asked for most by the people whom associations see; each has its catalogue.
CODES: Final = ("en", "es", "pt", "ar", "fa", "ps", "ru", "uk", "tr", "ti", "bn", "zh")
_RIGHT_TO_LEFT: Final = "right-to-left"
# As Afghans call theirs; CLDR says « فارسی ».
_OWN_NAMES: Final = {"fa": "دری / فارسی"}
_IN_FRENCH: Final = {"fa": "dari, persan"}


@dataclass(frozen=True, slots=True)
class SheetLanguage:
    """A language of the sheet.

    Attributes:
        code: ISO 639-1.
        name: as its readers call it; `french` as the counsellor does.
        direction: `ltr` or `rtl`, as HTML says it.
        words: sentences by name; French where one is lacking.
    """

    code: str
    name: str
    french: str
    direction: str
    words: Mapping[str, str]

    def day(self, day: date) -> str:
        """A day in words."""
        if self.code == FRENCH:
            return long_date(day)
        return str(format_date(day, "long", locale=self.code))


@cache
def sentences() -> Mapping[str, str]:
    """The French sentences by name: `reasons.too_old`."""
    text = _WORDS.joinpath("fr.toml").read_text("utf-8")
    return {
        f"{table}.{name}": sentence
        for table, entries in tomllib.loads(text).items()
        for name, sentence in entries.items()
    }


@cache
def language(code: str) -> SheetLanguage:
    """A language by its code.

    Raises:
        UsageError: it is none of ours; names those there are.
    """
    if code == FRENCH:
        return SheetLanguage(FRENCH, "français", "français", "ltr", sentences())
    if code not in CODES:
        known = ", ".join(f"{each} ({language(each).french})" for each in CODES)
        raise UsageError(f"langue inconnue : « {code[:20]} ».", f"Langues possibles : {known}.")
    locale = Locale.parse(code)
    own = _OWN_NAMES.get(code) or str(locale.get_display_name(code))
    french = _IN_FRENCH.get(code) or str(locale.get_display_name(FRENCH))
    rtl = locale.character_order == _RIGHT_TO_LEFT
    return SheetLanguage(code, own, french, "rtl" if rtl else "ltr", {**sentences(), **_said(code)})


def languages() -> tuple[SheetLanguage, ...]:
    """All but French, as counsellors look for them: by their French name."""
    return tuple(sorted((language(each) for each in CODES), key=lambda each: each.french))


def _said(code: str) -> Mapping[str, str]:
    with _WORDS.joinpath(f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    return {
        str(each.context): str(each.string)
        for each in catalogue
        if each.context and each.string and not each.fuzzy
    }
