"""How well 2D-Doc codes are found, read, verified and compared, as a Markdown table.

    python -m benchmarks.doc2d --date 2026-11-23 [--examples FILE.jsonl --certificates PATH]

The drawn pages are seeded and signed here. The official examples are not part of the project:
FILE.jsonl holds one a line, with `raw` (separators written <GS>, <RS>, <US>), `expected` (the
values by identifier) and `signature_check`. The tables replace those of docs/2d-doc.md.
Only numbers and fixed words are written, never a value.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

import zxingcpp
from PIL import Image

from benchmarks.written import put
from linter.errors import AnefLinterError
from linter.reading.doc2d.agreement import agrees_with
from linter.reading.doc2d.certificates import Certificates, load_certificates
from linter.reading.doc2d.find import find_barcodes
from linter.reading.doc2d.parse import (
    GS,
    RS,
    US,
    Code,
    parse,
)
from linter.reading.doc2d.signature import verify
from tests.reading.doc2d.make import page, payload, signer

DOCUMENT = Path(__file__).parents[1] / "docs" / "2d-doc.md"
START, END = "<!-- mesures -->", "<!-- fin des mesures -->"
SEED = 20261123

Table = list[Sequence[object]]

_EXAMPLES = (
    "{} champs. Une valeur est juste si elle est celle de l'exemple au caractère près, espaces des "
    "bords et glose entre parenthèses (« ce qui correspond à… ») mis à part."
)
_FINDING = (
    "Code de 22 mm, 16 pages par case : huit angles (0, 90, 180, 270, 2,5, -6, 17 et 45 degrés), "
    "code court (150 octets) et long (340 octets). Grain : écart type de 30 niveaux de gris sur "
    "256. Flou gaussien : rayon de 0,15 mm. Grain et flou : 15 niveaux et 0,12 mm. Photo : page "
    "penchée de 5 %, lumière de côté, 8 niveaux et 0,08 mm. Coût d'une page sans code : en "
    "passages simples du lecteur de codes-barres ; à côté, le coût si toute la page était agrandie "
    "deux fois."
)
_COMPARING = (
    "200 attestations tirées au sort (nom, prénom, naissance, numéro, adresse, échéance), leur "
    "page telle quelle (trois premières colonnes) ou celle d'une autre personne (trois dernières, "
    "valeurs communes aux deux mises à part). Sans faute de lecture, la page est un texte exact."
)


def main() -> None:
    """Measure, print the tables and put them in the document."""
    arguments = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    arguments.add_argument("--date", type=date.fromisoformat, required=True)
    arguments.add_argument("--examples", type=Path)
    arguments.add_argument("--certificates", type=Path, nargs="*", default=[])
    chosen = arguments.parse_args()
    parts = [f"Mesuré le {chosen.date:%d/%m/%Y}, deux cœurs, `python -m benchmarks.doc2d`."]
    if chosen.examples:
        parts += _examples(chosen.examples, load_certificates(chosen.certificates))
    parts += _finding()
    parts += _agreement()
    report = "\n\n".join(parts)
    print(report)
    put(DOCUMENT, START, f"\n{report}\n", END)


def _markdown(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(str, line))} |" for line in lines)


# --- official examples -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Example:
    """One official string: its content, the values it holds, what is said of its signature."""

    content: bytes
    expected: dict[str, str]
    signature: str


def _read(path: Path) -> Iterator[Example]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        raw = row["raw"].replace("<GS>", GS).replace("<RS>", RS).replace("<US>", US)
        yield Example(raw.encode(), row["expected"], row["signature_check"])


def _examples(path: Path, certificates: Certificates) -> list[str]:
    fields, signatures, found = Counter[str](), Counter[str](), Counter[str]()
    for number, each in enumerate(_read(path)):
        code = _parsed(each.content)
        if code is None:
            signatures[
                "chaînes refusées, comme attendu" if not each.expected else "refusées à tort"
            ] += 1
            continue
        fields.update(_compared(code, each.expected))
        verdict = verify(code, certificates).signature
        signatures[_signature(each.signature, verdict)] += 1
        turned = page([each.content], 200, angle=(0, 90, 180, 270, 5)[number % 5], seed=number)
        again = [barcode.content for barcode in find_barcodes(turned)] == [each.content]
        found["trouvés" if again else "manqués"] += 1
    total = sum(fields.values())
    return [
        "### Exemples officiels",
        _EXAMPLES.format(total),
        _markdown(
            ("champs", "nombre", "part"),
            [(name, n, f"{100 * n / total:.1f} %") for name, n in sorted(fields.items())],
        ),
        _markdown(("signatures", "nombre"), sorted(signatures.items())),
        _markdown(("dessinés à 22 mm, 200 ppp, tournés", "nombre"), sorted(found.items())),
    ]


def _parsed(content: bytes) -> Code | None:
    try:
        return parse(content)
    except AnefLinterError:
        return None


def _compared(code: Code, expected: dict[str, str]) -> Iterator[str]:
    got = {each.id: each.raw.strip() for each in code.fields}
    for identifier, value in expected.items():
        plain = re.sub(r" *\([^()]*\)$", "", value).replace("<vide>", "").strip()
        right = got.get(identifier) in {plain, value.strip()}
        yield "justes" if right else "faux" if identifier in got else "absents"
    yield from ("en trop" for identifier in got if identifier not in expected)


def _signature(said: str, verdict: str) -> str:
    wanted = {"VALID": "valid", "INVALID": "invalid"}.get(said.partition("(")[0], "unverified")
    return f"{verdict}, comme attendu" if verdict == wanted else f"{verdict} au lieu de {wanted}"


# --- finding ---------------------------------------------------------------------------------

ANGLES = (0, 90, 180, 270, 2.5, -6, 17, 45)
FAULTS: dict[str, Callable[[int], dict[str, float]]] = {
    "net": lambda dpi: {},  # noqa: ARG005
    "grain": lambda dpi: {"noise": 30},  # noqa: ARG005
    "flou": lambda dpi: {"blur": dpi / 170},
    "grain et flou": lambda dpi: {"noise": 15, "blur": dpi / 220},
    "photo": lambda dpi: {"noise": 8, "blur": dpi / 300, "tilt": 0.05},
}


def _finding() -> list[str]:
    rows: Table = []
    for dpi in (100, 150, 200, 300):
        wrong, counts = 0, []
        for fault in FAULTS.values():
            found = 0
            for number, (angle, long) in enumerate((a, b) for a in ANGLES for b in (False, True)):
                content = _content(Random(SEED + number), long=long)
                scan = page([content], dpi, lines=TEXT, angle=angle, seed=number, **fault(dpi))
                seen = [each.content for each in find_barcodes(scan)]
                found += seen == [content]
                wrong += any(each != content for each in seen)
            counts.append(f"{found}/{2 * len(ANGLES)}")
        rows.append((dpi, *counts, wrong, *_costs(dpi)))
    head = ("ppp", *FAULTS, "contenus faux", "coût", "coût si tout agrandi")
    return ["### Codes trouvés sur une page A4", _FINDING, _markdown(head, rows)]


def _costs(dpi: int) -> tuple[str, str]:
    """What a page without a code costs, in plain passes of the barcode reader over it."""
    scan = page([], dpi, lines=TEXT * 2, noise=10)
    twice = scan.resize((2 * scan.width, 2 * scan.height), Image.Resampling.BICUBIC)
    plain = _seconds(lambda: zxingcpp.read_barcodes(scan))
    ours = _seconds(lambda: find_barcodes(scan))
    return (
        f"{ours / plain:.1f}",
        f"{1 + _seconds(lambda: zxingcpp.read_barcodes(twice)) / plain:.1f}",
    )


def _seconds(work: Callable[[], object]) -> float:
    """The best of five, for a machine shared with others."""
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return min(spent)


# --- comparing with the page -----------------------------------------------------------------

TEXT = ["Attestation de prolongation d'instruction d'une demande"] * 20
SURNAMES = ("DIALLO", "NGUYEN", "BEN ALI", "EL KHATIB", "TRAORE", "POPESCU", "RAKOTO", "DA SILVA")
GIVEN = ("MARIAMA", "LINH", "AHMED", "ZAHRA", "IBRAHIMA", "ION", "HERY", "ANA PAULA", "OLGA")
STREETS = (
    "AVENUE DES LILAS",
    "RUE HAUTE",
    "PLACE DU MARCHE",
    "BOULEVARD FOCH",
    "CHEMIN DES VIGNES",
)
CITIES = (("38000", "GRENOBLE"), ("69003", "LYON"), ("73000", "CHAMBERY"), ("42000", "ST ETIENNE"))


@dataclass(frozen=True, slots=True)
class Attestation:
    """What an attestation says, in its code and on its page."""

    number: str
    surname: str
    given: str
    born: date
    street: str
    postcode: str
    city: str
    expires: date

    @classmethod
    def drawn(cls, random: Random) -> Attestation:
        """One at random."""
        postcode, city = random.choice(CITIES)
        return cls(
            number=str(random.randrange(10**9, 10**10)),
            surname=random.choice(SURNAMES),
            given=random.choice(GIVEN),
            born=date(1960, 1, 1) + timedelta(days=random.randrange(16000)),
            street=f"{random.randrange(1, 200)} {random.choice(STREETS)}",
            postcode=postcode,
            city=city,
            expires=date(2026, 1, 1) + timedelta(days=random.randrange(700)),
        )

    def content(self) -> bytes:
        """Its code."""
        fields = [
            ("6J", "2"),
            ("6Q", self.number),
            ("62", self.surname),
            ("60", self.given),
            ("69", f"{self.born:%d%m%Y}"),
            ("6U", self.street),
            ("6W", self.postcode),
            ("6X", self.city),
            ("6O", f"{self.expires:%d%m%Y}"),
        ]
        return payload(signer(), "13", fields, issued_on=None)

    def page(self) -> str:
        """Its text."""
        return "\n".join(
            (
                "Attestation de prolongation d'instruction",
                f"Numéro étranger : {self.number}",
                f"Nom : {self.surname}",
                f"Prénom : {self.given.title()}",
                f"Né(e) le {self.born:%d/%m/%Y}",
                f"{self.street.lower()}",
                f"{self.postcode} {self.city.title()}",
                f"Valable jusqu'au {self.expires:%d/%m/%Y}",
            )
        )


def _content(random: Random, *, long: bool) -> bytes:
    one = Attestation.drawn(random)
    if long:
        fields = [("6K", "9" * 19), ("62", one.surname), ("60", "/".join(GIVEN[:6]))]
        fields += [("6U", one.street), ("6M", "ENFANT ENTRE PAR REGROUPEMENT FAMILIAL")]
        fields += [("6T", "RESIDENCE LES JARDINS BATIMENT C"), ("6P", "AUTORISE A TRAVAILLER")]
        return payload(signer(), "13", [*fields, ("6Q", one.number), ("6X", one.city)])
    return payload(signer(), "00", [("10", f"M/{one.surname}/{one.given}"), ("24", one.postcode)])


def _agreement() -> list[str]:
    rows: Table = []
    for slips in (0, 0.005, 0.01, 0.03, 0.06):
        same, other = Counter[str](), Counter[str]()
        for number in range(200):
            random = Random(SEED + number)
            one, another = Attestation.drawn(random), Attestation.drawn(random)
            for text, seen in ((one.page(), same), (another.page(), other)):
                read = _misread(text, slips, random)
                shared = _shared(one, another) if seen is other else set()
                found = agrees_with(parse(one.content()), read, exact=not slips)
                seen.update(str(each.seen) for each in found if each.field not in shared)
        rows.append((f"{100 * slips:.1f} %", *_shares(same), *_shares(other)))
    same_page = ("retrouvé", "absent", "**contredit à tort**")
    other_page = ("**retrouvé à tort**", "absent", "contredit")
    head = ("caractères mal lus", *same_page, *other_page)
    return [
        "### Comparaison avec la page",
        _COMPARING,
        _markdown(head, rows),
    ]


def _shared(one: Attestation, another: Attestation) -> set[str]:
    pairs = {"6Q": "number", "62": "surname", "60": "given", "69": "born", "6U": "street"}
    pairs |= {"6W": "postcode", "6X": "city", "6O": "expires"}
    return {key for key, name in pairs.items() if getattr(one, name) == getattr(another, name)}


def _misread(text: str, share: float, random: Random) -> str:
    alike = {
        "O": "0",
        "0": "O",
        "l": "1",
        "1": "l",
        "S": "5",
        "5": "S",
        "e": "c",
        "n": "h",
        "8": "B",
    }
    letters = [
        random.choice((alike.get(each, "x"), "", each * 2))
        if each != "\n" and random.random() < share
        else each
        for each in text
    ]
    return "".join(letters)


def _shares(seen: Counter[str]) -> tuple[str, ...]:
    total = sum(seen.values())
    return tuple(f"{100 * seen[each] / total:.1f} %" for each in ("found", "absent", "contradicts"))


if __name__ == "__main__":
    main()
