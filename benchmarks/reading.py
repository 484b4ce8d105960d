"""How well whole documents are read: kind, dates, people, codes, turned pages.

    python -m benchmarks.reading [--each 2] [--seed 20261123] [--output docs/lecture.md]

Runs the reader as the command line does, on a folder of seeded synthetic documents
(`benchmarks.reading_set`), each as a PDF with text, scanned, and photographed. A wrong value is
counted apart from an absent one. Only numbers and fixed words are written, never a value.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from sys import stderr
from tempfile import TemporaryDirectory
from time import monotonic

from unidecode import unidecode

from benchmarks.reading_set import CONDITIONS, SIGNER, TODAY, Specimen, specimens
from benchmarks.written import put
from linter.given.config import DEFAULT
from linter.model.dossier import Document
from linter.model.words import Signature, Source
from linter.reading.dossier import Reader
from linter.reading.mrz.parse import parse

SEED = 20261123
START, END = "<!-- justesse -->", "<!-- fin de la justesse -->"
RIGHT, ABSENT, WRONG = "juste", "absent", "faux"
Score = tuple[str, str]  # a field, and one of these three


def main() -> None:
    """Read the set, then print the tables or put them in the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=2, help="documents of every family")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="folder for the files, to look at them")
    parser.add_argument("--cache", type=Path, help="folder that keeps what was read")
    parser.add_argument("--date", type=date.fromisoformat, default=TODAY, help="of the document")
    parser.add_argument("--output", type=Path, help="the document between whose marks tables go")
    options = parser.parse_args()
    started = monotonic()
    made = list(specimens(options.seed, options.each))
    print(f"{len(made)} files made in {monotonic() - started:.0f} s", file=stderr)
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
        read = _read(made, options.keep, options.jobs, options.cache)
    else:
        with TemporaryDirectory() as folder:
            read = _read(made, Path(folder), options.jobs, options.cache)
    seconds = monotonic() - started
    print(f"made and read in {seconds:.0f} s", file=stderr)
    pages = sum(len(each.pages) for each in read)
    head = (
        f"Le {options.date:%d/%m/%Y} : {len(made)} documents, {pages} pages, graine "
        f"{options.seed}, {len({each.family for each in made})} sortes de documents."
    )
    text = "\n".join((head, "", *_tables(made, read)))
    if options.output is None:
        print(text)
        return
    put(options.output, START, f"\n\n{text}\n", END)


def _read(
    made: Iterable[Specimen], folder: Path, jobs: int, cache: Path | None
) -> tuple[Document, ...]:
    names = []
    for each in made:
        (folder / each.name).write_bytes(each.content)
        names.append(each.name)
    certificate = folder / "issuer.pem"
    certificate.write_bytes(SIGNER.pem)
    config = replace(DEFAULT, certificates=(certificate,))
    with Reader(config, jobs, TODAY, cache=cache) as reader:
        return reader.documents(folder, names)


def _tables(made: Iterable[Specimen], read: Iterable[Document]) -> Iterator[str]:
    by_condition: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    kinds: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for specimen, document in zip(made, read, strict=True):
        for field, score in _scores(specimen, document):
            by_condition[field][specimen.condition][score] += 1
            if field in {_KIND, _ISSUED}:
                kinds[specimen.family][field][score] += 1
    heads = " | ".join(f"{each} : {RIGHT}, {ABSENT}, {WRONG}" for each in CONDITIONS)
    yield f"| valeur | {heads} | en tout : {RIGHT} | {WRONG} |"
    yield f"|---|{'---|' * len(CONDITIONS)}---|---|"
    for field in _FIELDS:
        conditions = by_condition[field]
        whole = sum(conditions.values(), Counter[str]())
        cells = " | ".join(_counts(conditions[each]) for each in CONDITIONS)
        yield f"| {field} | {cells} | {_share(whole, RIGHT)} | {_share(whole, WRONG)} |"
    yield ""
    yield "| document | sorte : juste, absent, faux | émission : juste, absent, faux |"
    yield "|---|---|---|"
    for family, fields in kinds.items():
        yield f"| {family} | {_counts(fields[_KIND])} | {_counts(fields[_ISSUED])} |"


def _counts(scores: Mapping[str, int]) -> str:
    if not scores:
        return "–"
    return ", ".join(str(scores.get(each, 0)) for each in (RIGHT, ABSENT, WRONG))


def _share(scores: Mapping[str, int], score: str) -> str:
    total = sum(scores.values())
    return f"{100 * scores.get(score, 0) / total:.1f} %".replace(".", ",") if total else "–"


# --- scores ------------------------------------------------------------------------------------

_KIND, _ISSUED, _EXPIRES = "sorte", "date d'émission", "date d'expiration"
_NO_KIND, _NO_DATE = "ce qui n'est pas une pièce", "document sans date d'émission"
_HOLDER, _TURN = "nom du titulaire", "sens de la page"
_ZONE, _NUMBER, _BORN, _ENDS = "MRZ valide", "MRZ, numéro", "MRZ, naissance", "MRZ, expiration"
_NAMES, _CERTAIN = "MRZ, noms", "MRZ, noms dits certains"
_CODE, _SIGNED, _VALUES = "2D-Doc trouvé", "2D-Doc, signature", "2D-Doc, valeurs"
_FIELDS = (
    *(_KIND, _NO_KIND, _ISSUED, _NO_DATE, _EXPIRES, _HOLDER, _TURN),
    *(_ZONE, _NUMBER, _BORN, _ENDS, _NAMES, _CERTAIN, _CODE, _SIGNED, _VALUES),
)


def _scores(specimen: Specimen, document: Document) -> Iterator[Score]:
    truth = specimen.truth
    if truth.kinds:
        yield _KIND, _score(document.kind, document.kind in truth.kinds)
    else:
        yield _NO_KIND, RIGHT if document.kind is None else WRONG
    if truth.issued_on and truth.dated:
        yield _ISSUED, _score(document.issued_on, document.issued_on == truth.issued_on)
    elif truth.dated:
        yield _NO_DATE, RIGHT if document.issued_on is None else WRONG
    if truth.expires_on:
        yield _EXPIRES, _score(document.expires_on, document.expires_on == truth.expires_on)
    if specimen.turn is not None:
        turns = {page.text_turn for page in document.pages if not page.blank}
        yield _TURN, _score(turns - {None} or None, turns == {specimen.turn})
    if truth.holder:
        yield _HOLDER, _people(specimen, document)
    if truth.zone and specimen.condition != CONDITIONS[0]:
        yield from _zone(truth.zone, document)
    if truth.code:
        yield from _code(truth.code, document)


def _score(found: object, right: bool) -> str:  # noqa: FBT001 -- a score
    return ABSENT if found is None else RIGHT if right else WRONG


def _people(specimen: Specimen, document: Document) -> str:
    """Right when somebody named is the holder; wrong when a holder is nobody of the document."""
    named = [each for each in document.content.people if each.certain or each.source != Source.MRZ]
    holders = [each for each in (specimen.truth.holder, *specimen.truth.others) if each]
    known = [_letters(f"{each.surname} {each.given_names}") for each in holders]
    wanted = known[:1]
    if specimen.truth.zone and (zone := parse(specimen.truth.zone, TODAY)):  # Ö is OE there
        wanted.append(_letters(f"{zone.fields['surname']} {zone.fields['given_names']}"))
    whole = [_letters(each.written or f"{each.surname} {each.given_names}") for each in named]
    if any(
        each.role == "titulaire" and name not in [*known, *wanted]
        for name, each in zip(whole, named, strict=True)
    ):
        return WRONG
    return RIGHT if set(wanted) & set(whole) else ABSENT


def _letters(name: str) -> frozenset[str]:
    """The words of a name without accents, titles or order."""
    said = unidecode(name).upper().replace("'", "")
    words = "".join(sign if sign.isalpha() else " " for sign in said).split()
    return frozenset(words) - {"MME", "MADAME", "MONSIEUR", "M", "MLLE"}


def _zone(lines: tuple[str, ...], document: Document) -> Iterator[Score]:
    written = parse(lines, TODAY)
    if written is None:
        return
    zones = [each for each in document.content.mrz if each.valid]
    yield _ZONE, RIGHT if zones else ABSENT
    read = zones[0].fields if zones else {}
    for field, name in ((_NUMBER, "number"), (_BORN, "birth_date"), (_ENDS, "expires_on")):
        yield field, _score(read.get(name), read.get(name) == written.fields[name])
    names = [read.get(each, "") for each in ("surname", "given_names")]
    expected = [written.fields.get(each, "") for each in ("surname", "given_names")]
    yield _NAMES, _score(zones or None, names == expected)
    certain = [
        each for each in document.content.people if each.source is Source.MRZ and each.certain
    ]
    right = all([each.surname, each.given_names] == expected for each in certain)
    yield _CERTAIN, _score(certain or None, right)


def _code(values: tuple[tuple[str, str], ...], document: Document) -> Iterator[Score]:
    codes = document.content.barcodes
    yield _CODE, RIGHT if codes else ABSENT
    valid = any(each.signature is Signature.VALID for each in codes)
    yield _SIGNED, _score(codes or None, valid)
    read = codes[0].fields if codes else {}
    right = all(read.get(name) == value for name, value in values)
    yield _VALUES, _score(read or None, right)


if __name__ == "__main__":
    main()
