"""What is sent holds nothing that hides or turns what is read, and loses nothing else."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from linter.text.json_signs import without_signs

_HIDING = {
    "\u061c",
    "\u200e",
    "\u200f",
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
}
SIGNS = st.sampled_from(
    [*_HIDING, "\x00", "\x1b", "\x7f", "\x85", "\b", "\f", "\\", "u00", "\n", "\t", '"', "é"]
)
TEXTS = st.lists(SIGNS | st.characters(exclude_categories=["Cs"]), max_size=20).map("".join)


def _hides(sign: str) -> bool:
    return sign in _HIDING or (unicodedata.category(sign) == "Cc" and sign not in "\n\r\t")


@given(st.dictionaries(TEXTS, TEXTS, max_size=3))
def test_no_sign_hides_and_all_others_stay(said: dict[str, str]) -> None:
    expected = ["".join(each for each in text if not _hides(each)) for text in said.values()]
    sent = without_signs(json.dumps(list(said.values()), ensure_ascii=False))
    assert json.loads(sent) == expected
    assert not any(_hides(each) for each in sent if each not in "\n\r\t")
