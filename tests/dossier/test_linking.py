"""Files are linked to the names that people write for them, and to no other."""

from __future__ import annotations

import unicodedata

from hypothesis import assume, given
from hypothesis import strategies as st

from linter.dossier.linking import absent, linked
from linter.model.dossier import Document, Dossier, Form, Request

WORDS = st.text("aéçœoe' -_1", min_size=1, max_size=8).filter(lambda each: each.strip(" .-'_"))
WAYS = (
    lambda name: unicodedata.normalize("NFD", name),
    lambda name: unicodedata.normalize("NFC", name),
    str.upper,
    lambda name: name.replace("/", "\\"),
    lambda name: f"./{name}",
    lambda name: name.replace("'", "\u2019"),
    lambda name: name.replace(" ", "\u00a0"),
)


def _dossier(named: str, *held: str) -> Dossier:
    form = Form(requests=(Request("r", "Passeport", files=(named,)),))
    return Dossier("d", form, tuple(Document(each, 1) for each in held))


@given(folder=WORDS, name=WORDS, ways=st.lists(st.sampled_from(WAYS), min_size=1, max_size=3))
def test_a_name_written_otherwise_is_the_same_file(folder: str, name: str, ways: list) -> None:  # type: ignore[type-arg]
    path = f"{folder.strip()}/{name.strip()}.pdf"
    written = path
    for way in ways:
        written = way(written)
    dossier = linked(_dossier(written, path, "autre.pdf"))
    assert dossier.form.requests[0].files == (path,)
    assert absent(dossier.form.requests[0], dossier) == ()


@given(one=WORDS, other=WORDS)
def test_another_file_is_not_taken_for_it(one: str, other: str) -> None:
    plain = [unicodedata.normalize("NFC", each).casefold().split() for each in (one, other)]
    assume(plain[0] != plain[1])
    dossier = linked(_dossier(f"{one}.pdf", f"{other}.pdf"))
    assert absent(dossier.form.requests[0], dossier) == (f"{one}.pdf",)


def test_of_two_that_look_alike_neither_is_chosen_but_the_same_is() -> None:
    two = ("Facture.pdf", "facture.pdf")
    assert linked(_dossier("facture.pdf", *two)).form.requests[0].files == ("facture.pdf",)
    assert absent(linked(_dossier("FACTURE.pdf", *two)).form.requests[0], _dossier("", *two))


def test_a_form_alone_says_nothing_of_files() -> None:
    form = _dossier("facture.pdf").form
    assert absent(form.requests[0], Dossier(None, form)) == ()
