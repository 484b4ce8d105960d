"""Put wrong entries into a copy of the law's data, one at a time, and count those that a test sees.

    python -m tools.seed_law --count 40 --seed 1

A figure off by one, another form, stage or condition, a row too few in an exemption, a synonym lost
or given to another document: each is drawn by the seed, so a run can be made again. What survives
is shown with its file and line.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parents[1]
DATA = Path("linter/law/data")
TESTS = [f"tests/law/test_{name}.py" for name in ("book", "table", "data", "day")]
COPIED = ("linter", "tests", "tools", "pyproject.toml")

_FORMS = ("extrait", "copie_integrale", "copie", "original", "sur_l_honneur")
_KINDS = ("all", "first", "renewal", "multi_year", "resident_card", "change_of_status")
_STAGES = ("premiere", "renouvellement", "changement_statut", "pluriannuelle", "carte_resident")


@dataclass(frozen=True, slots=True)
class Seed:
    """One wrong entry: which line of which file becomes what."""

    sort: str
    path: Path
    line: int
    before: str
    after: str


Change = Callable[[str, random.Random], str | None]


def _figure(line: str, chance: random.Random) -> str | None:
    """A number one too many or one too few."""
    found = list(re.finditer(r"(?<![\w.-])(?:months|days|count|eur|value) = (\d+(?:\.\d+)?)", line))
    if not found:
        return None
    place = chance.choice(found)
    wrong = float(place[1]) + chance.choice((-1, 1))
    return f"{line[: place.start(1)]}{wrong:g}{line[place.end(1) :]}"


def _form(line: str, chance: random.Random) -> str | None:
    found = re.search(rf'form = "({"|".join(_FORMS)})"', line)
    return found and _other(line, found, _FORMS, chance)


def _stage(line: str, chance: random.Random) -> str | None:
    found = re.match(rf'kinds = \["({"|".join(_KINDS)})"', line)
    if found:
        return _other(line, found, _KINDS, chance)
    found = re.search(rf'"({"|".join(_STAGES)})"', line) if "stages = " in line else None
    return found and _other(line, found, _STAGES, chance)


def _condition(line: str, chance: random.Random, conditions: Sequence[str]) -> str | None:
    found = re.search(
        r"\b(?:condition|unless|part_conditions|part_unless)\b.*?"
        rf'= "({"|".join(conditions)})"',
        line,
    )
    return found and _other(line, found, conditions, chance)


def _exemption(line: str, chance: random.Random) -> str | None:
    """A row dropped from a list of rows, or changed."""
    found = list(re.finditer(r"(?<![\w-])(\d{1,2})(?:, |,$|\]|,)", line))
    if not found or not re.fullmatch(r"(rows = \[)?[\d, ]*[\d,]+\]?,?\s*", line.strip()):
        return None
    place = chance.choice(found)
    return line[: place.start()] + line[place.end(1) :].removeprefix(", ").removeprefix(",")


def _synonym(line: str, chance: random.Random) -> str | None:
    """A name lost, or with another word."""
    found = list(re.finditer(r'"([^"]{4,})"(?:, ?|,$)', line))
    if not found or " = " in line:
        return None
    place = chance.choice(found)
    return line[: place.start()] + line[place.end() :]


def _other(line: str, found: re.Match[str], words: Sequence[str], chance: random.Random) -> str:
    wrong = chance.choice([each for each in words if each != found[1]])
    return f"{line[: found.start(1)]}{wrong}{line[found.end(1) :]}"


def seeds(data: Path, chance: random.Random) -> Iterator[Seed]:
    """Wrong entries without end, of each sort in turn."""
    conditions = re.findall(
        r"^\[(\w+)\]", (data / "conditions.toml").read_text(encoding="utf-8"), re.MULTILINE
    )
    titles = sorted(data.glob("titres/*.toml"))
    common = data / "pieces_communes.toml"
    other = [data / "dispenses.toml", data / "other_bases.toml"]
    sorts: tuple[tuple[str, list[Path], Change], ...] = (
        ("figure", [*titles, common, data / "valeurs.toml", data / "delais.toml"], _figure),
        ("form", [*titles, common], _form),
        ("stage", [*titles, *other], _stage),
        (
            "condition",
            [*titles, common, *other],
            lambda line, chance: _condition(line, chance, conditions),
        ),
        ("exemption", other, _exemption),
        ("synonym", sorted(data.glob("catalogue/*.toml")), _synonym),
    )
    places = {
        sort: [
            (path, number, line)
            for path in paths
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines())
            if not line.lstrip().startswith("#") and change(line, random.Random(0))  # noqa: S311
        ]
        for sort, paths, change in sorts
    }
    while True:
        for sort, _, change in sorts:
            path, number, line = chance.choice(places[sort])
            wrong = change(line, chance)
            if wrong is not None and wrong != line:
                yield Seed(sort, path, number, line, wrong)


def seen(seed: Seed, root: Path, tests: Sequence[str]) -> bool:
    """Whether a test fails with this entry; the file is put back."""
    whole = seed.path.read_text(encoding="utf-8")
    lines = whole.splitlines()
    lines[seed.line] = seed.after
    seed.path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    try:
        command = [sys.executable, "-m", "pytest", "-x", "-q", "-n0", "-p", "no:cacheprovider"]
        run = subprocess.run(  # noqa: S603 -- our own tests
            [*command, *tests], cwd=root, env=_environment(root), capture_output=True, check=False
        )
    finally:
        seed.path.write_text(whole, encoding="utf-8")
    return run.returncode != 0


def _environment(root: Path) -> dict[str, str]:
    import os  # noqa: PLC0415 -- only here

    return {**os.environ, "PYTHONPATH": str(root)}


def main() -> int:
    """Seed, test, count."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", nargs="+", default=TESTS)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name in COPIED:
            source = HERE / name
            copy = shutil.copytree if source.is_dir() else shutil.copy
            copy(source, root / name)
        drawn = seeds(root / DATA, random.Random(arguments.seed))  # noqa: S311 -- a draw to repeat
        found = 0
        for number in range(arguments.count):
            seed = next(drawn)
            caught = seen(seed, root, arguments.tests)
            found += caught
            where = f"{seed.path.relative_to(root / DATA)}:{seed.line + 1}"
            said = "seen" if caught else "MISSED"
            sys.stdout.write(f"{number + 1:3} {said:7}{seed.sort:11}{where}\n")
            if not caught:
                sys.stdout.write(f"      - {seed.before.strip()}\n      + {seed.after.strip()}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{found} of {arguments.count} seen\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
