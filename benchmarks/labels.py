"""Compare the matcher's verdicts with labelled requests: `python -m benchmarks.labels FILE…`.

A file is a TSV with a header: id, row, stage, label, verdict, also (other verdicts that are
defensible, comma-separated, counted right), evidence, note. Prints for each file and for all the
confusion table, the rates and the errors; `--write docs/verdicts.md --date YYYY-MM-DD` writes the
tables down.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from linter.law.load import load_law
from linter.law.model import Law
from linter.matching import Judgement, judge
from linter.matching.frame import frames_of, sentence
from linter.model.words import Stage, Verdict

_SHORT = {
    Verdict.EXIGIBLE: "exig.",
    Verdict.SOUS_CONDITION: "cond.",
    Verdict.A_LA_REMISE: "rem.",
    Verdict.AUTRE_FONDEMENT: "autre",
    Verdict.PLUS_STRICT: "strict",
    Verdict.NON_EXIGIBLE: "non",
    Verdict.INDECIS: "ind.",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A request with the answer that the text gives."""

    id: str
    row: int
    stage: Stage
    label: str
    verdict: Verdict
    also: frozenset[Verdict]
    evidence: str

    def accepts(self, verdict: Verdict) -> bool:
        """Whether a verdict is the expected one or as defensible."""
        return verdict is self.verdict or verdict in self.also

    def is_wrongly_refused(self, verdict: Verdict) -> bool:
        """The error that costs a person their rights: something due is called not due."""
        return verdict is Verdict.NON_EXIGIBLE and not self.accepts(verdict)


class Answered(NamedTuple):
    """An example and what the matcher says of it."""

    example: Example
    judgement: Judgement

    @property
    def right(self) -> bool:
        """Whether the matcher agrees."""
        return self.example.accepts(self.judgement.verdict)


@dataclass(frozen=True, slots=True)
class Rates:
    """What is promised of the matcher, as shares of 1."""

    total: int
    right: float
    wrongly_refused: int
    refusals_found: float
    strict_found: float
    undecided_on_clear: float


def read_examples(path: Path) -> list[Example]:
    """The examples of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Example(
                id=line["id"],
                row=int(line["row"]),
                stage=Stage(line["stage"]),
                label=line["label"],
                verdict=Verdict(line["verdict"]),
                also=frozenset(Verdict(word) for word in re.findall(r"\w+", line["also"] or "")),
                evidence=line.get("evidence") or "-",
            )
            for line in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def answer(examples: Iterable[Example], law: Law) -> list[Answered]:
    """The matcher's verdict on each example."""
    return [
        Answered(each, judge(each.label, law.title(each.row), each.stage, law)) for each in examples
    ]


def rates(answered: Sequence[Answered]) -> Rates:
    """The figures that the bars are set on."""
    refusals = [each for each in answered if each.example.verdict is Verdict.NON_EXIGIBLE]
    strict = [each for each in answered if each.example.verdict is Verdict.PLUS_STRICT]
    clear = [
        each
        for each in answered
        if Verdict.INDECIS not in {each.example.verdict, *each.example.also}
    ]
    return Rates(
        total=len(answered),
        right=_share(sum(each.right for each in answered), len(answered)),
        wrongly_refused=sum(
            each.example.is_wrongly_refused(each.judgement.verdict) for each in answered
        ),
        refusals_found=_share(
            sum(each.judgement.verdict is Verdict.NON_EXIGIBLE for each in refusals), len(refusals)
        ),
        strict_found=_share(
            sum(each.judgement.verdict is Verdict.PLUS_STRICT for each in strict), len(strict)
        ),
        undecided_on_clear=_share(
            sum(each.judgement.verdict is Verdict.INDECIS for each in clear), len(clear)
        ),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def confusion(answered: Sequence[Answered]) -> Counter[tuple[Verdict, Verdict]]:
    """How often each expected verdict got each answer; a defensible answer counts as expected."""
    return Counter(
        (
            each.example.verdict,
            each.example.verdict if each.right else each.judgement.verdict,
        )
        for each in answered
    )


def table(answered: Sequence[Answered]) -> list[str]:
    """The confusion table in Markdown: a line an expected verdict, a column an answer."""
    counts = confusion(answered)
    lines = [
        "| attendu \\ rendu | " + " | ".join(_SHORT[each] for each in Verdict) + " |",
        "|---" * (len(Verdict) + 1) + "|",
    ]
    for expected in Verdict:
        cells = " | ".join(str(counts[expected, given] or "·") for given in Verdict)
        lines.append(f"| `{expected}` | {cells} |")
    return lines


def summary(name: str, answered: Sequence[Answered]) -> str:
    """The rates in a line of a Markdown table."""
    found = rates(answered)
    return (
        f"| {name} | {found.total} | {found.right:.1%} | {found.wrongly_refused} | "
        f"{found.refusals_found:.1%} | {found.strict_found:.1%} | {found.undecided_on_clear:.1%} |"
    )


_SUMMARY_HEAD = (
    (
        "| jeu | exemples | justes | faux « non exigible » | « non exigible » retrouvés | "
        "« plus stricte » retrouvés | « indécis » sur demande claire |"
    ),
    "|---|---|---|---|---|---|---|",
)


_EXPLAINED = (
    "Chaque jeu est une liste de demandes de pièces, chacune avec la réponse que donne le texte. "
    "Une réponse « aussi défendable » compte comme juste. Une demande est « claire » quand "
    "« indécis » n'est pas une réponse défendable."
)
_SETS = {
    "dev": "`dev` a servi à écrire le moteur.",
    "held-out": (
        "`held-out`, écrit en même temps que `dev`, n'a été lu qu'une fois le moteur écrit ; il "
        "sert depuis, comme les autres, à voir qu'une correction n'en défait pas une autre."
    ),
    "audit": (
        "`audit`, écrit par une autre main, donnait 93,3 % de justes et six faux « non exigible » "
        "à la première lecture ; il a ensuite servi à corriger des règles générales."
    ),
    "challenge": (
        "`challenge`, écrit d'après le texte seul pour piéger le moteur, donnait 84,2 % de justes, "
        "trois faux « non exigible » et 17,2 % d'« indécis » à la première lecture ; sept de ses "
        "réponses étaient trop étroites. Il a ensuite servi à corriger des règles et des noms."
    ),
    "challenge-2": (
        "`challenge-2`, écrit après ces corrections, donnait 92,4 % de justes, aucun faux « non "
        "exigible » et 9,8 % d'« indécis » à la première lecture, avant d'être lu à son tour."
    ),
    "challenge-3": (
        "`challenge-3`, écrit après les suivantes, donnait 88,6 % de justes, aucun faux « non "
        "exigible » et 13,3 % d'« indécis » à la première lecture, avant d'être lu à son tour."
    ),
}
_WARNING = (
    "Un faux « non exigible » (une pièce due dite non due) coûte un droit à la personne : il doit "
    "rester à zéro. Dans le doute, le verdict est « indécis »."
)
_PARAPHRASES = (
    "`tests/matching/paraphrases.tsv` tient 651 autres tournures de pièces dues ou défendables "
    "(« papier prouvant votre adresse »), écrites en quatre fois entre les corrections : 28 "
    "étaient dites « non exigible » à tort à la première lecture, dont une sur les 120 dernières ; "
    "plus aucune aujourd'hui. D'autres tournures en trouveraient sans doute encore : un « non "
    "exigible » se relit avec la ligne de l'annexe."
)


def errors(answered: Sequence[Answered]) -> list[str]:
    """A line for each disagreement, the gravest first."""
    wrong = [each for each in answered if not each.right]
    wrong.sort(key=lambda each: not each.example.is_wrongly_refused(each.judgement.verdict))
    return [
        "\t".join(
            (
                each.example.id,
                str(each.example.row),
                each.example.stage,
                each.example.label,
                f"attendu {each.example.verdict}",
                f"rendu {each.judgement.verdict}",
                each.example.evidence,
                ",".join(each.judgement.items),
                each.judgement.reason,
            )
        )
        for each in wrong
    ]


HOW = Path(__file__).with_name("verdicts.md")
_READ = (
    (47, Stage.PREMIERE, "Certificat médical à transmettre par votre médecin à l'OFII"),
    (47, Stage.PREMIERE, "Certificat médical établi par l'OFII"),
    (1, Stage.PREMIERE, "Facture (gaz, eau, internet), moins de 3 mois"),
    (29, Stage.PREMIERE, "Passeport ou carte d'identité de votre conjoint français"),
    (25, Stage.RENOUVELLEMENT, "3 derniers bulletins de salaire - 10 Mo max"),
    (59, Stage.PREMIERE, "Enveloppe non timbrée au format A4"),
    (66, Stage.PREMIERE, "Deux preuves par an attestant de votre présence depuis 10 ans"),
    (1, Stage.PREMIERE, "Si vous êtes hébergé : attestation et pièce d'identité de l'hébergeant"),
    (8, Stage.PREMIERE, "Your spouse's passport"),
    (9, Stage.PREMIERE, "Attestation du comptable sur le projet d'entreprise réel et sérieux"),
)


def _document(sets: Sequence[tuple[str, Sequence[Answered]]], law: Law, date: str) -> str:
    parts = [
        "# Les verdicts : comment ils sont rendus, et ce qu'ils valent",
        "",
        f"Écrit le {date} par `python -m benchmarks.labels`, sur {law.version.label}.",
        "",
        HOW.read_text(encoding="utf-8").rstrip(),
        "",
        "## Dix demandes, comme elles sont lues",
        "",
        *as_read(law),
        "",
        "## Les jeux du projet",
        "",
        _EXPLAINED,
        "",
        *(f"- {_SETS[name]}" for name, _ in sets if name in _SETS),
        "",
        *_SUMMARY_HEAD,
        *(summary(name, answered) for name, answered in sets),
        "",
        _WARNING,
        "",
        _PARAPHRASES,
    ]
    for name, answered in sets:
        parts += ["", f"### {name}", "", *table(answered)]
    return "\n".join(parts) + "\n"


def as_read(law: Law) -> Iterator[str]:
    """A line of a list for each of some requests: the frame, then the verdict."""
    for row, stage, label in _READ:
        found = judge(label, law.titles[row], stage, law)
        frames = frames_of(label, law)
        yield f"- « {label} » (ligne {row}, {stage}) : {sentence(frames)}."
        yield f"  `{found.verdict}`. {found.reason}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 when a due document was called not due."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--write", type=Path, help="a Markdown file to write the tables to")
    parser.add_argument("--date", default="", help="the date to put in that file")
    parser.add_argument("--timing", action="store_true", help="time a verdict, warm")
    parser.add_argument("--against", type=Path, help="another checkout, timed side by side")
    options = parser.parse_args(arguments)
    law = load_law()
    sets = [(path.stem, answer(read_examples(path), law)) for path in options.files]
    for name, answered in sets:
        print(f"\n{name}\n", *table(answered), "", *errors(answered), sep="\n")
    print("", *_SUMMARY_HEAD, *(summary(*each) for each in sets), sep="\n")
    if options.timing:
        print(f"\n{_milliseconds([each.example for _, some in sets for each in some], law):.3f} ms")
    if options.against:
        # Older checkouts do not know the resident card as a stage of its own.
        asked = (each.example for _, some in sets for each in some)
        examples = [each for each in asked if each.stage is not Stage.CARTE_RESIDENT]
        print(*race(examples, (options.against, Path.cwd())), sep="\n")
    if options.write:
        options.write.write_text(_document(sets, law, options.date), encoding="utf-8")
    return int(any(rates(answered).wrongly_refused for _, answered in sets))


# In a process of its own, for a checkout of any age; a line asks for some of the labels.
_WORKER = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
try:
    from linter.matching import judge
    from linter.law.load import load_law
    from linter.model.words import Stage
except ImportError:
    from linter.annexe10.match import judge
    from linter.annexe10.load import load_law
    from linter.words import Stage
law = load_law()
labels = json.load(open(sys.argv[2]))
for row in law.titles:
    for stage in Stage:
        judge("passeport", law.titles[row], stage, law)
for line in sys.stdin:
    start, end = map(int, line.split())
    spent = []
    for label, row, stage in labels[start:end]:
        before = time.process_time_ns()
        judge(label + " ", law.titles[row], Stage(stage), law)
        spent.append((time.process_time_ns() - before) / 1e6)
    print(json.dumps(spent), flush=True)
"""
_AT_ONCE = 50


def race(examples: Sequence[Example], checkouts: Sequence[Path]) -> Iterator[str]:
    """Processor time of a verdict in each checkout, turn by turn, and the ratio."""
    with TemporaryDirectory() as directory:
        path = Path(directory, "labels.json")
        path.write_text(json.dumps([(each.label, each.row, each.stage) for each in examples]))
        workers = [_worker(each, path) for each in checkouts]
        spent: list[list[float]] = [[] for _ in checkouts]
        for start in range(0, len(examples), _AT_ONCE):
            for times, worker in zip(spent, workers, strict=True):
                times.extend(_asked(worker, f"{start} {start + _AT_ONCE}\n"))
        for worker in workers:
            worker.terminate()
            worker.wait()
    for checkout, times in zip(checkouts, spent, strict=True):
        times.sort()
        mean, tail = sum(times) / len(times), times[int(len(times) * 0.99)]
        yield f"{checkout.name}: {mean:.3f} ms a verdict, 99th of 100 in {tail:.3f} ms"
    yield f"ratio {sum(spent[-1]) / sum(spent[0]):.2f} on {len(examples)} labels"


def _worker(checkout: Path, labels: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 -- our own checkouts
        [sys.executable, "-c", _WORKER, str(checkout), str(labels)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=checkout,
    )


def _asked(worker: subprocess.Popen[str], line: str) -> list[float]:
    if worker.stdin is None or worker.stdout is None:
        return []
    worker.stdin.write(line)
    worker.stdin.flush()
    found: list[float] = json.loads(worker.stdout.readline())
    return found


def _milliseconds(examples: Sequence[Example], law: Law) -> float:
    """Processor time of a verdict on labels not seen before, the data being loaded."""
    fresh = [(f"{each.label} ", law.title(each.row), each.stage) for each in examples]
    start = time.process_time()
    for label, title, stage in fresh:
        judge(label, title, stage, law)
    return (time.process_time() - start) / len(fresh) * 1000


if __name__ == "__main__":
    sys.exit(main())
