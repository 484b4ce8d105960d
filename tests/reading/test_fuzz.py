"""Hundreds of broken files: no exception leaves the reader, and each file has its verdict.

Thousands more are made by `benchmarks.odd_files`, which takes its time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.config import Config
from linter.model.dossier import Document, Dossier, Form
from linter.model.words import Outcome
from linter.reading.dossier import Reader
from tests.reading import files, pages

FILES = 20  # of each kind; the seeds are fixed, so that a failure can be seen again
SMALL = Image.new("RGB", (60, 80), "white")


def _drawn(form: str, **options: object) -> Callable[[], bytes]:
    return lambda: pages.encoded(pages.resized(pages.written(3), 0.1), form, **options)


def _tiff() -> bytes:
    out = BytesIO()
    SMALL.save(out, "TIFF", save_all=True, append_images=[SMALL], compression="tiff_lzw")
    return out.getvalue()


KINDS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: files.text_pdf("une attestation", "une facture"),
    "scan": lambda: files.scan_pdf(pages.resized(pages.written(3), 0.1)),
    "locked": lambda: files.text_pdf("secret", user="clé"),
    "forms": lambda: files.many_pages_pdf(9, broken=(4,)),
    "jpeg": _drawn("JPEG", dpi=(200, 200)),
    "png": _drawn("PNG"),
    "gif": _drawn("GIF"),
    "bmp": _drawn("BMP"),
    "webp": _drawn("WEBP"),
    "tiff": _tiff,
}


@cache
def _sound(kind: str) -> bytes:
    return KINDS[kind]()


def broken(content: bytes, random: Random) -> bytes:
    """`content` after a few of the accidents that happen to files, or that people make happen."""
    data = bytearray(content)
    for _ in range(random.randint(1, 4)):
        start = random.randrange(len(data))
        length = random.choice((1, 1, 2, 4, 16, 200))
        match random.randrange(6):
            case 0:
                data[start : start + length] = random.randbytes(length)
            case 1:
                del data[start + 64 : start + 64 + length]
            case 2:
                data[start:start] = data[start : start + length] * random.choice((1, 2, 50))
            case 3:
                data = data[: max(64, start)]
            case 4:
                data[start] ^= 1 << random.randrange(8)
            case 5:  # a number in the text of the file, made absurd
                at = random.choice(_digits(data) or [start])
                data[at : at + 1] = random.choice((b"-1", b"0", b"99999999999", b"9"))
    return bytes(data)


def _digits(data: bytearray) -> list[int]:
    return [at for at, byte in enumerate(data) if byte in b"0123456789"]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(Config(reading_seconds=20), 2, date(2026, 11, 23)) as guarded:
        yield guarded


@pytest.mark.parametrize("kind", KINDS)
def test_broken_files_get_a_verdict_each(kind: str, reader: Reader, tmp_path: Path) -> None:
    random = Random(kind)  # noqa: S311 -- the same accidents each time
    for number in range(FILES):
        (tmp_path / f"{number:03}").write_bytes(broken(_sound(kind), random))
    names = sorted(each.name for each in tmp_path.iterdir())
    documents = reader.documents(tmp_path, names)
    assert [each.path for each in documents] == names
    for document in documents:
        assert _settled(document), document
    _lint(documents)


def _settled(document: Document) -> bool:
    """Every page was looked at, or it is said what was not."""
    told = {each.page for each in document.unread}
    looked = all(page.blank is not None or page.number in told for page in document.pages)
    return looked and (bool(document.pages) or bool(document.obstacles))


def _lint(documents: tuple[Document, ...]) -> None:
    report = lint(Dossier("d", Form(), documents), Context(date(2026, 11, 23)))
    assert not [each for each in report.findings if "s'est arrêtée sur une erreur" in each.message]
    failed = {each.where.file for each in report.findings if each.outcome is Outcome.FAILED}
    assert {each.path for each in documents if each.damaged or each.encrypted} <= failed
