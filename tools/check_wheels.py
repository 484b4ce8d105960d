"""Has each dependency a wheel everywhere? `python -m tools.check_wheels [--extra scans] [--fast]`.

Asks pip, in its ordinary way, for each system and each Python that we say we run on: all the
dependencies at once, and one by one only where that fails. Nothing is installed.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_PROJECT: Final = Path(__file__).parents[1] / "pyproject.toml"
PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS: Final = {
    "Windows": ("win_amd64",),
    "macOS (Apple)": ("macosx_15_0_arm64", "macosx_14_0_arm64", "macosx_11_0_arm64"),
    "macOS (Intel)": ("macosx_15_0_x86_64", "macosx_13_0_x86_64", "macosx_10_13_x86_64"),
    "Linux": ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
}
_NAME: Final = re.compile(r"[A-Za-z0-9_.-]+")


def requirements(extras: list[str]) -> tuple[str, ...]:
    """What the project asks for, with some of its extras."""
    project = tomllib.loads(_PROJECT.read_text("utf-8"))["project"]
    more = (each for extra in extras for each in project["optional-dependencies"][extra])
    return (*project["dependencies"], *more)


def command(asked: tuple[str, ...], python: str, tags: tuple[str, ...], folder: str) -> list[str]:
    """How pip is asked for wheels without fetching more of them than it must."""
    platforms = [word for tag in (*tags, "any") for word in ("--platform", tag)]
    return [
        *(sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--no-deps"),
        *("--ignore-installed", "--only-binary", ":all:"),
        *("--python-version", python, "--implementation", "cp"),
        *platforms,
        *("--target", folder, *asked),
    ]


def lacking(asked: tuple[str, ...], python: str, tags: tuple[str, ...]) -> Iterator[str]:
    """The dependencies without a wheel there."""
    if _has(asked, python, tags):
        return
    for each in asked:
        if not _has((each,), python, tags):
            named = _NAME.match(each)
            yield named[0] if named else each


def _has(asked: tuple[str, ...], python: str, tags: tuple[str, ...]) -> bool:
    with TemporaryDirectory() as folder:
        words = command(asked, python, tags, folder)
        return not subprocess.run(words, capture_output=True, check=False).returncode  # noqa: S603


def main() -> int:
    """Print what lacks, system by system; 1 when something does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extra", action="append", default=[], help="also of this extra")
    parser.add_argument("--fast", action="store_true", help="the first and last Python only")
    asked = parser.parse_args()
    pythons = (PYTHONS[0], PYTHONS[-1]) if asked.fast else PYTHONS
    wanted = requirements(asked.extra)
    found = 0
    for (system, tags), python in product(SYSTEMS.items(), pythons):
        absent = list(lacking(wanted, python, tags))
        found += len(absent)
        said = f"absent : {', '.join(absent)}" if absent else f"{len(wanted)} sur {len(wanted)}"
        sys.stdout.write(f"{system}, Python {python} : {said}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{found} manques.\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
