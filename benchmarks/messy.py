"""Messy files copied by the command itself: what each copy shows beside its source, and says.

`python -m benchmarks.messy [--checkout FOLDER]`; the other checkout makes the copies, on the same
files, so that two builds can be held side by side. A copy that shows something else without a word
is what must not be.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections import Counter
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageChops

from benchmarks import messy_fresh, messy_set
from benchmarks.messy_set import Messy, outline_of

_ROOT = Path(__file__).parents[1]
_LONGEST = 1600
_BLOCK = 8
_APART = 56  # grey levels between two blocks: a thin stroke that is not there
_FADED = 40  # levels of colour
_TURNS = (
    None,
    Image.Transpose.ROTATE_90,
    Image.Transpose.ROTATE_180,
    Image.Transpose.ROTATE_270,
)
_WIDE = 0.55  # of a strip's width in pixels: below, its letters are lost
_INSIDE = "_jointe"  # in the name of what was within a file
_SAID = {
    "colour": ("gris", "couleur"),
    "annexe": ("joint",),
    "signets": ("signet",),
    "signature": ("signé", "signature"),
}


def shown(content: bytes, password: str = "") -> list[Image.Image]:
    """The pages as viewers show them."""
    if not content.startswith(b"%PDF"):
        image = Image.open(BytesIO(content))
        return [image.convert("RGB")]
    document = pdfium.PdfDocument(content, password=password or None)
    document.init_forms()
    pages = [
        page.render(scale=_LONGEST / max(page.get_size())).to_pil().convert("RGB")
        for page in document
    ]
    document.close()
    return pages


def apart(source: Image.Image, copy: Image.Image) -> tuple[float, float]:
    """How far two pages are apart where they are most, in grey and in colour; up to a turn."""
    best = (255.0, 255.0)
    for turn in _TURNS:
        turned = source.transpose(turn) if turn is not None else source
        ratio = (turned.width / turned.height) / (copy.width / copy.height)
        if not 0.98 < ratio < 1.02:
            continue
        scale = _LONGEST / max(turned.size)
        blocks = (
            max(1, round(turned.width * scale / _BLOCK)),
            max(1, round(turned.height * scale / _BLOCK)),
        )
        one, other = (each.resize(blocks, Image.Resampling.BOX) for each in (turned, copy))
        grey = ImageChops.difference(one.convert("L"), other.convert("L")).getextrema()[1]
        bands = zip(
            one.convert("YCbCr").split()[1:], other.convert("YCbCr").split()[1:], strict=True
        )
        faded = max(ImageChops.difference(*each).getextrema()[1] for each in bands)
        best = min(best, (float(grey), float(faded)))  # type: ignore[arg-type]
    return best


def stacked(pages: list[Image.Image]) -> Image.Image:
    """Pieces of one long picture, one under the other."""
    width = max(each.width for each in pages)
    parts = [each.resize((width, round(each.height * width / each.width))) for each in pages]
    whole = Image.new("RGB", (width, sum(each.height for each in parts)), "white")
    top = 0
    for each in parts:
        whole.paste(each, (0, top))
        top += each.height
    return whole


def verdict(case: Messy, copies: list[bytes], said: str) -> str:
    """What became of one file, in a word or two."""
    if not copies:
        return "à part, dit" if "[ ]" in said else "PERDU"
    try:
        sources = list(case.shown) or shown(case.content, case.password)
    except pdfium.PdfiumError:  # damaged: nothing shows it
        return "réparé, dit" if "abîmé" in said else "SANS UN MOT : réparé"
    pages = [each for content in copies for each in shown(content)]
    if len(sources) == 1 and len(pages) > 1:
        pages = [stacked(pages)]
    if len(sources) != len(pages):
        return f"SANS UN MOT : {len(sources)} pages, {len(pages)} dans la copie"
    words = said.casefold()
    faults = (
        _otherwise(sources, pages, words),
        _narrow(case, copies),
        _heavier(case, copies),
        _lost(case, copies, words),
    )
    return " ; ".join(filter(None, faults)) or "même page"


def _otherwise(sources: list[Image.Image], pages: list[Image.Image], words: str) -> str:
    distances = [apart(*each) for each in zip(sources, pages, strict=True)]
    furthest = max(grey for grey, _ in distances)
    if furthest > _APART and not any(each in words for each in ("redressé", "recadré")):
        return f"SANS UN MOT : montre autre chose ({furthest:.0f})"
    if max(faded for _, faded in distances) > _FADED and not _has(words, "colour"):
        return "SANS UN MOT : couleur perdue"
    return ""


def _narrow(case: Messy, copies: list[bytes]) -> str:
    """How wide the picture of a strip is, when that is too little to be read."""
    if not case.wide:
        return ""
    across = [
        min(size) if size[0] > size[1] else size[0]
        for content in copies
        for size in _sizes(content)
    ]
    narrow = max(across) < _WIDE * case.wide
    return f"ILLISIBLE : {max(across)} pixels de large" if narrow else ""


def _heavier(case: Messy, copies: list[bytes]) -> str:
    is_fax = case.name.startswith("telecopie")
    return "ALOURDI" if is_fax and sum(map(len, copies)) > 2 * len(case.content) else ""


def _lost(case: Messy, copies: list[bytes], words: str) -> str:
    kept = {
        "": True,
        "annexe": False,  # within a file, nobody sees it: it must be beside, and said
        "signets": copies[0].startswith(b"%PDF") and outline_of(copies[0]) > 0,
        "signature": copies[0] == case.content,
    }[case.keeps]
    return "" if kept or _has(words, case.keeps) else f"SANS UN MOT : {case.keeps} perdu"


def _has(words: str, what: str) -> bool:
    return any(each in words for each in _SAID[what])


def _sizes(content: bytes) -> list[tuple[int, int]]:
    """The sizes in pixels of the pictures of a file."""
    if not content.startswith(b"%PDF"):
        with Image.open(BytesIO(content)) as image:
            return [image.size]
    document = pdfium.PdfDocument(content)
    kind = [pdfium_c.FPDF_PAGEOBJ_IMAGE]
    sizes = [each.get_px_size() for page in document for each in page.get_objects(filter=kind)]
    document.close()
    return sizes


def main() -> None:
    """Print a line a file, and the count of each outcome."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkout", type=Path, default=_ROOT)
    parser.add_argument("--only", default="")
    parser.add_argument("--fresh", action="store_true", help="the other set of files")
    given = parser.parse_args()
    messy = messy_fresh.messy if given.fresh else messy_set.messy
    cases = [each for each in messy() if given.only in each.name]
    outcomes: Counter[str] = Counter()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number, case in enumerate(cases):
            dossier = folder / "dossiers" / f"d{number:02}"
            dossier.mkdir(parents=True)
            (dossier / case.name).write_bytes(case.content)
            text = 'titre = "etudiant"\netape = "renouvellement"\n'
            if case.password:
                text += f'[mots_de_passe]\n"{case.name}" = "{case.password}"\n'
            (dossier / "dossier.toml").write_text(text, "utf-8")
        root = given.checkout.resolve()
        subprocess.run(  # noqa: S603 -- our own program
            [
                *(sys.executable, "-m", "linter", folder / "dossiers", "--no-cache"),
                *("--date", "2026-11-23", "--fix", "--out", folder / "out"),
                *("--output", folder / "report.txt"),
            ],
            cwd=root,
            env={**os.environ, "PYTHONPATH": str(root)},
            check=False,
        )
        for number, case in enumerate(cases):
            out = folder / "out" / f"d{number:02}"
            copies = [
                each.read_bytes()
                for each in sorted(out.glob("[0-9]*"))
                if each.suffix in {".pdf", ".jpg"} and _INSIDE not in each.name
            ]
            said = (out / "a-faire.txt").read_text("utf-8")
            outcome = verdict(case, copies, said)
            weight = sum(map(len, copies))
            print(f"{case.name:40} {len(case.content):>11,} -> {weight:>10,}  {outcome}")
            outcomes[outcome.partition(" :")[0]] += 1
    print(dict(outcomes))


if __name__ == "__main__":
    main()
