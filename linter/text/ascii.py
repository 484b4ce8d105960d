"""Any letters in plain ASCII, as `unidecode` writes them, at the speed of `str.translate`."""

from __future__ import annotations

from typing import Final

from unidecode import unidecode


class _Letters(dict[int, str]):
    """Each sign is asked for once: of those of a page, few are new."""

    def __missing__(self, code: int) -> str:
        said = self[code] = unidecode(chr(code))
        return said


_LETTERS: Final = _Letters()


def in_ascii(text: str) -> str:
    """`text` without accents, other alphabets spelled: `Évry` -> `Evry`, `Ж` -> `Zh`."""
    return text if text.isascii() else text.translate(_LETTERS)
