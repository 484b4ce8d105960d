from __future__ import annotations

import tomllib
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linter.reading.doc2d.parse import (
    GS,
    RS,
    US,
    Code,
    Doc2DRefusedError,
    NotDoc2DError,
    parse,
)
from linter.reading.doc2d.table import definition
from tests.reading.doc2d.make import SignedCase, payload, signer


class Case(SignedCase, total=False):
    content: str
    values: dict[str, str]
    cut: list[str]
    unread: list[str]
    annex: str
    because: str


CASES: dict[str, list[Case]] = tomllib.loads(
    Path(__file__).with_name("codes.toml").read_text("utf-8")
)


def content(case: Case) -> bytes:
    text = case["content"]
    return text.replace("<GS>", GS).replace("<RS>", RS).replace("<US>", US).encode()


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["name"])
def test_reads(case: Case) -> None:
    code = parse(content(case))
    assert code.header.type == case["type"]
    assert code.header.issued_on == case.get("issued_on")
    assert (code.header.authority, code.header.certificate) == ("XX00", "TEST")
    assert [(each.id, each.raw) for each in code.fields] == [(a, b) for a, b in case["fields"]]
    assert [each.id for each in code.fields if each.cut] == case.get("cut", [])
    assert list(code.unread) == case.get("unread", [])
    assert code.annex == case.get("annex", "")
    assert content(case).startswith(code.signed + US.encode())
    for identifier, value in case.get("values", {}).items():
        assert written(code, identifier) == value


def written(code: Code, identifier: str) -> str:
    value = code.value(identifier)
    days = isinstance(value, tuple) and all(isinstance(each, date) for each in value)
    return " ".join(map(str, value)) if days and isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["name"])
def test_refuses_what_it_cannot_read_for_certain(case: Case) -> None:
    with pytest.raises(Doc2DRefusedError, match=case["because"]) as refusal:
        parse(content(case))
    assert "GRENOBLE" not in refusal.value.message
    assert refusal.value.remedy


def test_refuses_binary_headers() -> None:
    with pytest.raises(Doc2DRefusedError, match="binaire"):
        parse(b"\xdc\x04\x00\x00" + bytes(40))


@pytest.mark.parametrize("other", [b"", b"DC", b"https://exemple.fr/DC04", b"DCXX00", b"\xdc"])
def test_other_barcodes_are_no_2d_doc(other: bytes) -> None:
    with pytest.raises(NotDoc2DError):
        parse(other)


def test_a_field_said_twice_counts_when_both_say_the_same() -> None:
    twice = "DC04XX00TEST262A262A0001FR25GRENOBLE<GS>25{}<US>AAAA"
    same = parse(content({"content": twice.format("GRENOBLE")}))
    other = parse(content({"content": twice.format("VOIRON")}))
    assert (same.value("25"), other.value("25")) == ("GRENOBLE", None)


separators = st.sampled_from([GS, RS, US, "<GS>", "\x00", "é"])
pieces = st.one_of(
    separators,
    st.text("0123456789ABCDEF/, ", max_size=6),
    st.sampled_from(["6J", "60", "24", "0C", "ZZ"]),
)


@settings(max_examples=200)
@given(st.lists(pieces, max_size=20).map("".join))
def test_never_fails_on_any_data(data: str) -> None:
    code = parse(f"DC04XX00TEST262A262A0001FR{data}{US}AAAA".encode())
    kept = [each.id + each.raw for each in code.fields] + list(code.unread)
    signed = data.partition(US)[0]
    assert sum(map(len, kept)) == len(signed) - signed.count(GS) - signed.count(RS)


@settings(max_examples=200)
@given(
    st.one_of(st.binary(max_size=60), st.text(max_size=60).map(lambda text: f"DC04{text}".encode()))
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(Doc2DRefusedError, NotDoc2DError):
        assert parse(data).header.type


words = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789", max_size=20)


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(["10", "22", "25", "60", "62", "6M", "18"]), words))
def test_reads_back_what_an_issuer_writes(fields: dict[str, str]) -> None:
    code = parse(payload(signer(), "00", list(fields.items())))
    assert {each.id: each.raw for each in code.fields} == fields
    assert not code.unread


def test_a_value_is_read_at_its_shortest_and_longest() -> None:
    for identifier in ("24", "6J", "41", "32", "0C"):
        known = definition(identifier)
        assert known is not None
        for length in {known.shortest, known.longest or 200}:
            code = parse(payload(signer(), "00", [(identifier, "1" * length), ("26", "FR")]))
            assert [each.raw for each in code.fields] == ["1" * length, "FR"]
