"""Public papers that nobody here drew: `python -m benchmarks.specimens FOLDER`.

`specimens.toml` says where they are and what they are. They are brought into FOLDER with git, once,
and read as the command line reads them. Needs the network; no test and no CI runs it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.drawn_texts import scores
from benchmarks.kinds import Example
from benchmarks.reading_texts import ABSENT, RIGHT, WRONG
from linter.given.config import DEFAULT
from linter.reading.dossier import Reader

NO_PAPER = "-"  # a file that is no supporting document
SOURCES = Path(__file__).with_name("specimens.toml")


def sources() -> list[dict[str, Any]]:
    """What `specimens.toml` lists."""
    listed: list[dict[str, Any]] = tomllib.loads(SOURCES.read_text("utf-8"))["source"]
    return listed


def bring(source: dict[str, Any], folder: Path) -> list[Path]:
    """The source's files, in `folder`; those that are there already are not brought again."""
    wanted = [folder / each["path"].replace("/", "_") for each in source["file"]]
    if all(each.is_file() for each in wanted):
        return wanted
    clone = folder / Path(source["repository"]).name
    _git("clone", "--quiet", "--no-checkout", "--filter=blob:none", source["repository"], clone)
    for each, path in zip(source["file"], wanted, strict=True):
        log = ("-C", clone, "log", "--all", "--diff-filter=AMR", "-1", "--format=%H", "--")
        commit = _git(*log, each["path"]).decode().strip()
        path.write_bytes(_git("-C", clone, "show", f"{commit}:{each['path']}"))
    shutil.rmtree(clone)
    return wanted


def _git(*arguments: str | Path) -> bytes:
    program = shutil.which("git") or "git"
    done = subprocess.run([program, *map(str, arguments)], check=True, capture_output=True)  # noqa: S603 -- the list's own addresses
    return done.stdout


def main(arguments: Sequence[str] | None = None) -> int:
    """Bring them, read them, and say what of each is right."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(arguments).folder
    folder.mkdir(parents=True, exist_ok=True)
    tallies: dict[str, Counter[str]] = {}
    for source in sources():
        names = [path.name for path in bring(source, folder)]
        with Reader(DEFAULT, 1, date.today()) as reader:  # noqa: DTZ011 -- where it is run
            read = reader.documents(folder, names)
        for each, document in zip(source["file"], read, strict=True):
            truth = {key: str(each[key]) for key in ("issued", "holder") if key in each}
            kind = each["kind"] if each["kind"] != NO_PAPER else None
            for value, worth in scores(Example(kind, (), "", truth), document):
                of = value if kind else f"{value}, ce qui n'est pas une pièce"
                tallies.setdefault(of, Counter())[worth] += 1
                print(f"{each['path']} : {of} {worth}")
    for value, tally in tallies.items():
        print(value, ", ".join(f"{each} {tally[each]}" for each in (RIGHT, ABSENT, WRONG)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
