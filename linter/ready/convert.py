"""An order -> a file that the site takes. Runs in a guarded child."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from linter.reading import sniff
from linter.ready.order import NOT_CHECKED, Made, Order, Original, UnfaithfulError

IMAGES: Final = frozenset(
    {sniff.HEIC, sniff.JPEG, sniff.PNG, sniff.TIFF, sniff.GIF, sniff.BMP, sniff.WEBP}
    | {sniff.AVIF, sniff.JPEG2000}
)
_MEGABYTE = 1_000_000
_LOCKED = "le mot de passe donné n'ouvre pas le fichier"
_BESIDE = "ce qui est joint dedans est aussi à côté"
_OTHERWISE = (
    "la copie n'aurait pas montré ce que le fichier montre : ouvrez-le, imprimez-le en PDF, et "
    "vérifiez chaque page"
)
_BROKEN = "le fichier est trop abîmé pour être réparé : scannez de nouveau le document"


def make(order: Order) -> Made:
    """The file ordered; one that cannot be made says why.

    Raises:
        MemoryError: the content does not fit in the memory allowed.
    """
    try:
        beside, unsaved = _beside(order)
        order = replace(order, sources=tuple(map(_cut, order.sources)))
        made = _joined(order) if len(order.sources) > 1 else _alone(order)
        done = (*made.done, *(_BESIDE,) * bool(beside))
        made = replace(made, beside=beside, done=done, doubts=(*made.doubts, *unsaved))
    except MemoryError:
        raise
    except UnfaithfulError:
        return Made(None, doubts=(_OTHERWISE,))
    except Exception:  # noqa: BLE001 -- parsers of odd files raise a dozen classes of errors
        why = _LOCKED if any(each.password for each in order.sources) else _BROKEN
        return Made(None, doubts=(why,))
    return _weighed(made, order)


def _beside(order: Order) -> tuple[tuple[tuple[str, bytes], ...], tuple[str, ...]]:
    """The files within the sources, which the site would not show: with the first part of each."""
    found: list[tuple[str, bytes]] = []
    said: dict[str, None] = {}
    for source in order.sources:
        if source.media_type not in IMAGES and min(source.only, default=1) == 1:
            from linter.ready.pdf import attached  # noqa: PLC0415 -- pdfium, pypdf

            files, unsaved = attached(source)
            found += files
            said |= dict.fromkeys(unsaved)
    return tuple(found), tuple(said)


def _cut(source: Original) -> Original:
    """The pages wanted of a PDF as a file of their own."""
    if not source.only or source.media_type in IMAGES:
        return source
    from linter.ready.pdf import extracted  # noqa: PLC0415 -- pdfium, pypdf

    content = extracted(source)
    return replace(source, cut=content, password="", restricted=False, damaged=False)


def _alone(order: Order) -> Made:
    (source,) = order.sources
    if source.media_type in IMAGES:
        return _picture(source, order)
    from linter.ready.pdf import only_page, remade  # noqa: PLC0415 -- pdfium, pypdf

    pdf = remade(source, order.limit, colour=order.colour)
    if order.images:
        sheet = only_page(pdf.content, colour=order.colour)
        if sheet is not None:
            done = (*pdf.done, *sheet.done, "converti en JPEG")
            return Made(sheet.jpeg, ".jpg", done, () if sheet.checked else (NOT_CHECKED,))
        why = "la case ne prend que des images, et le fichier a plusieurs pages"
        return Made(pdf.content, ".pdf", pdf.done, (*pdf.doubts, why))
    return Made(pdf.content, ".pdf", pdf.done, pdf.doubts)


def _picture(source: Original, order: Order) -> Made:
    from linter.ready.sheets import MOVES, as_pdf, sheets_of  # noqa: PLC0415 -- as above

    sheets = sheets_of(source, order)
    if source.only:
        sheets = [each for number, each in enumerate(sheets, 1) if number in source.only]
    done = list(dict.fromkeys(said for each in sheets for said in each.done))
    doubts = (
        *(MOVES,) * any(each.moves for each in sheets),
        *(NOT_CHECKED,) * (not all(each.checked for each in sheets)),
    )
    if len(sheets) == 1 and not order.pdf and not sheets[0].fax:
        return Made(sheets[0].jpeg, ".jpg", tuple(done), doubts)
    return Made(as_pdf(sheets), ".pdf", (*done, "mis en PDF"), doubts)


def _joined(order: Order) -> Made:
    """The sources one after the other, each made ready by itself."""
    from linter.ready.pdf import joined  # noqa: PLC0415 -- as above

    each_limit = order.limit // len(order.sources)
    parts = [
        _alone(Order((source,), each_limit, pdf=True, colour=order.colour))
        for source in order.sources
    ]
    done = dict.fromkeys(said for part in parts for said in part.done if said != "mis en PDF")
    doubts = dict.fromkeys(said for part in parts for said in part.doubts)
    content = joined(part.content for part in parts if part.content is not None)
    return Made(content, ".pdf", (*done, "recto et verso réunis"), tuple(doubts))


def _weighed(made: Made, order: Order) -> Made:
    """With its weight, where that has changed much, or is still too much."""
    if made.content is None:
        return made
    before = sum(len(each.cut) or each.path.stat().st_size for each in order.sources)
    after = len(made.content)
    done, doubts = made.done, made.doubts
    if before - after > before / 4 and before > _MEGABYTE:
        done = (
            *(each for each in done if each != "allégé"),
            f"allégé : {_mb(before)} → {_mb(after)}",
        )
    if after > order.limit:
        why = "il n'a pas pu être allégé davantage sans rien perdre, séparez-le en deux"
        doubts = (*doubts, f"le fichier pèse encore {_mb(after)} : {why}")
    return replace(made, done=done, doubts=doubts)


def _mb(size: int) -> str:
    return f"{size / _MEGABYTE:.1f} Mo".replace(".", ",")
