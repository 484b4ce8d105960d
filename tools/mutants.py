"""`python -m tools.mutants --seed 1 --count 20`: would the tests see a wrong program?

A sample of small faults is drawn: a bound moved, a guard removed, a figure of the law changed.
Each is put into a copy of the project, alone. The tests nearest to its module run, then those that
hold every answer of the engine, then those of its room (`--near` stops before). A fault that no
test sees has survived: either it changes no answer, or a test lacks. The same seed draws the same
faults from the same files; `--first` and `--last` try a part of them. It takes minutes: never a
part of CI.
"""

from __future__ import annotations

import argparse
import difflib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

from tools.faults import Fault, faults_of_code, faults_of_data, is_table

ROOT = Path(__file__).parents[1]
# Where a fault may lie, and how many of the faults are drawn there: by what a wrong answer costs.
AREAS = {
    "rules": ("linter/rules/**/*.py",),
    "matching, law": ("linter/matching/**/*.py", "linter/law/*.py"),
    "reading": ("linter/reading/**/*.py", "linter/text/*.py"),
    "dossier, checking": ("linter/dossier/*.py", "linter/checking/*.py", "linter/given/*.py"),
    "server": ("server/**/*.py",),
    "ready, writing": ("linter/ready/*.py", "linter/writing/**/*.py", "linter/disk/*.py"),
    "data": ("linter/**/*.toml",),
}
SHARES = {
    "rules": 25,
    "matching, law": 25,
    "reading": 25,
    "dossier, checking": 15,
    "server": 15,
    "ready, writing": 15,
    "data": 20,
}
# The tests that see what a room does, beside those that bear the module's name.
ROOMS = {
    "linter/rules": ("tests/rules",),
    "linter/matching": ("tests/matching", "tests/law"),
    "linter/law": ("tests/law", "tests/matching", "tests/rules"),
    "linter/dossier": ("tests/dossier", "tests/rules", "tests/checking", "tests/writing"),
    "linter/checking": ("tests/checking", "tests/dossier", "tests/rules"),
    "linter/given": ("tests/given", "tests/cli"),
    "linter/text": ("tests/text", "tests/rules", "tests/reading/mrz"),
    "linter/disk": ("tests/disk", "tests/writing"),
    "linter/reading/mrz": ("tests/reading/mrz",),
    "linter/reading/doc2d": ("tests/reading/doc2d",),
    "linter/reading/kind": ("tests/reading/kind",),
    "linter/reading": ("tests/reading",),
    "linter/ready": ("tests/ready",),
    "linter/writing": ("tests/writing", "tests/cli"),
    "server": ("tests/server",),
}
# These start browsers or many processes, or look at every sample: minutes, for few faults more.
SLOW = (
    "tests/anef",
    "tests/extension",
    "tests/page",
    "tests/samples",
    "tests/reading/test_cluster.py",
    "tests/reading/test_store.py",
    "tests/server/test_docs.py",
    "tests/server/test_fuzz.py",
    "tests/server/test_program.py",
    "tests/writing/test_report_html_browser.py",
)
# Long enough for the slowest room on a busy machine; a fault that makes a loop endless ends here.
TIMEOUT = 600
KILLED, SURVIVED, ENDLESS = "tué", "survit", "sans fin"


@dataclass(frozen=True)
class Mutant:
    """One fault in one file."""

    area: str
    path: str
    fault: Fault

    def diff(self, source: str) -> str:
        """What it changes, as a unified diff."""
        before, after = source.splitlines(), self.fault.applied(source).splitlines()
        return "\n".join(difflib.unified_diff(before, after, self.path, self.path, "", "", 2, ""))


def drawn(seed: int, count: int, areas: Iterable[str] = AREAS) -> list[Mutant]:
    """The faults of a seed, spread over the areas by their shares."""
    chosen = list(areas)
    total = sum(SHARES[each] for each in chosen)
    chance = random.Random(seed)  # noqa: S311 -- a sample that can be drawn again
    by_area = []
    for area in chosen:
        wanted = max(1, round(count * SHARES[area] / total))
        by_area.append(list(_sample(area, wanted, chance)))
    # One of each area in turn, so that what is cut short has looked everywhere.
    turns = chain.from_iterable(zip_longest(*by_area))
    return [each for each in turns if each][:count]


def _sample(area: str, wanted: int, chance: random.Random) -> Iterator[Mutant]:
    """Operators take turns: otherwise the commonest one would be most of the sample."""
    found: dict[str, list[Mutant]] = {}
    for path in sorted(chain.from_iterable(ROOT.glob(each) for each in AREAS[area])):
        name, source = path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
        for fault in (faults_of_data if path.suffix == ".toml" else faults_of_code)(source):
            found.setdefault(fault.operator, []).append(Mutant(area, name, fault))
    order = sorted(found)
    chance.shuffle(order)
    turn = 0
    while turn < wanted:
        mutants = found[order[turn % len(order)]]
        one = mutants.pop(chance.randrange(len(mutants)))
        source = (ROOT / one.path).read_text("utf-8")
        if not one.path.endswith(".toml") or is_table(source, one.fault):
            turn += 1
            yield one


def suites(path: str) -> list[list[str]]:
    """The tests to run for a file, nearest first: its own, all answers, its room's."""
    folders = next(ROOMS[each] for each in ROOMS if path.startswith(f"{each}/"))
    nearest = ["tests/rules/test_cases.py"] if path.startswith("linter/rules/") else []
    nearest += folders[:1] if is_data(path) else []
    nearest += [*_named_after(Path(path), folders), *_importing(Path(path))]
    near = [each for each in dict.fromkeys(nearest) if not each.startswith(SLOW)]
    answers = ["tests/answers"] if path.startswith("linter/") else []
    return [each for each in (near, answers, list(folders)) if each]


def is_data(path: str) -> bool:
    """Whether it is a table: no test bears its name."""
    return path.endswith(".toml")


def _named_after(module: Path, folders: Iterable[str]) -> Iterator[str]:
    for word in (module.stem, module.parent.name):
        found = (file for folder in folders for file in (ROOT / folder).rglob(f"test_{word}*.py"))
        yield from sorted(file.relative_to(ROOT).as_posix() for file in found)


def _importing(module: Path) -> Iterator[str]:
    """The tests that import the module itself."""
    name = ".".join(module.with_suffix("").parts).removesuffix(".__init__")
    package, _, last = name.rpartition(".")
    imports = re.compile(
        rf"from {re.escape(name)} import |from {re.escape(package)} import (?:.*\W)?{last}\b"
    )
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        if imports.search(file.read_text("utf-8")):
            yield file.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Trial:
    """What became of a mutant, and the first test that saw it."""

    mutant: Mutant
    result: str
    test: str = ""


def tried(mutant: Mutant, copy: Path, *, near: bool = False) -> Trial:
    """Puts the fault into the copy, runs its tests until one fails, and takes it out again."""
    target = copy / mutant.path
    sound = (ROOT / mutant.path).read_text("utf-8")
    target.write_text(mutant.fault.applied(sound), "utf-8")
    try:
        every = suites(mutant.path)
        for files in every[:-1] if near and len(every) > 1 else every:
            try:
                failed = _first_failure(files, copy)
            except subprocess.TimeoutExpired:
                return Trial(mutant, ENDLESS)
            if failed:
                return Trial(mutant, KILLED, failed)
    finally:
        # With the time it had, so that its compiled form is good again.
        shutil.copy2(ROOT / mutant.path, target)
    return Trial(mutant, SURVIVED)


def _first_failure(files: Sequence[str], copy: Path) -> str:
    ignored = [f"--ignore={each}" for each in SLOW]
    command = [sys.executable, "-B", "-m", "pytest", "-x", "-q", "-n0", "--tb=no", "-rfE"]
    with subprocess.Popen(  # noqa: S603 -- our own tests
        [*command, "--hypothesis-seed=0", *ignored, *files],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
    ) as process:
        try:
            said, _ = process.communicate(timeout=TIMEOUT)
        finally:
            # Whatever the tests started goes with them.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    if process.returncode == 0:
        return ""
    found = re.search(r"^(?:FAILED|ERROR) (\S+)", said, re.MULTILINE)
    # Else pytest itself could not begin: the fault is met when the project is loaded.
    return found.group(1) if found else said.strip().splitlines()[-1]


def _print(name: str, found: Counter[tuple[str, str]], names: Iterable[str]) -> None:
    _say(f"\n{name:<36}{KILLED:>10}{ENDLESS:>10}{SURVIVED:>10}")
    for each in names:
        counts = [found[each, result] for result in (KILLED, ENDLESS, SURVIVED)]
        if any(counts):
            _say(f"{each:<36}" + "".join(f"{count:>10}" for count in counts))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Draws, tries each, and prints what was killed, what survived and how it differs."""
    parser = argparse.ArgumentParser(description="Les tests verraient-ils un programme faux ?")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--area", action="append", choices=list(AREAS))
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--last", type=int)
    parser.add_argument("--near", action="store_true", help="not the tests of the whole room")
    asked = parser.parse_args()
    trials: list[Trial] = []
    with tempfile.TemporaryDirectory(prefix="anef-mutants-") as folder:
        copy = Path(folder) / "copy"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", "node_modules", "out"))
        sample = drawn(asked.seed, asked.count, asked.area or AREAS)
        for mutant in sample[asked.first - 1 : asked.last]:
            trials.append(trial := tried(mutant, copy, near=asked.near))
            _say(f"{trial.result:<9} {mutant.path} : {mutant.fault.operator}  {trial.test}")
            if trial.result == SURVIVED:
                _say(mutant.diff((ROOT / mutant.path).read_text("utf-8")))
    areas = Counter((each.mutant.area, each.result) for each in trials)
    operators = Counter((each.mutant.fault.operator, each.result) for each in trials)
    _print("Où", areas, AREAS)
    _print("Quelle faute", operators, sorted({each for each, _ in operators}))
    seen = sum(each.result != SURVIVED for each in trials)
    _say(f"\n{seen} vus sur {len(trials)} ; graine {asked.seed}.")


if __name__ == "__main__":
    main()
