"""Any letters in plain ASCII, as `unidecode` writes them, at the speed of `str.translate`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from unidecode import unidecode


class SignTable(dict[int, str]):
    """For `str.translate`: what each sign becomes, asked for once, since few of a page are new."""

    def __init__(self, ask: Callable[[str], str]) -> None:
        super().__init__()
        self._ask = ask

    def __missing__(self, code: int) -> str:
        said = self[code] = self._ask(chr(code))
        return said


_ASCII: Final = SignTable(unidecode)


def in_ascii(text: str) -> str:
    """`text` without accents, other alphabets spelled: `Évry` -> `Evry`, `Ж` -> `Zh`."""
    return text if text.isascii() else text.translate(_ASCII)


def in_place(text: str) -> str:
    """`text` in lower case without accents, each sign in its place: `Né(e)` -> `ne(e)`."""
    return text.lower() if text.isascii() else text.translate(_IN_PLACE)


def _one_sign(sign: str) -> str:
    said = in_ascii(sign).lower()
    return said if len(said) == 1 else said[:1] if said and sign.isalpha() else " "


_IN_PLACE: Final = SignTable(_one_sign)
