"""Has each dependency a wheel everywhere? `python -m tools.check_wheels [--extra scans] [--fast]`.

Asks pip, in its ordinary way, for each system and each Python that we say we run on. Nothing is
installed; what is downloaded goes with the temporary folder.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
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


def command(requirement: str, python: str, tags: tuple[str, ...], folder: str) -> list[str]:
    """How pip is asked for one wheel."""
    platforms = [word for tag in (*tags, "any") for word in ("--platform", tag)]
    return [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
        *("--only-binary", ":all:", "--python-version", python, "--implementation", "cp"),
        *platforms,
        *("--dest", folder, requirement),
    ]


def lacking(extras: list[str], pythons: tuple[str, ...]) -> Iterator[str]:
    """Each dependency without a wheel, with where: `tesserocr : Windows, Python 3.14`."""
    for requirement in requirements(extras):
        named = _NAME.match(requirement)
        name = named[0] if named else requirement
        for system, tags in SYSTEMS.items():
            for python in pythons:
                with TemporaryDirectory() as folder:
                    asked = command(requirement, python, tags, folder)
                    done = subprocess.run(asked, capture_output=True, check=False)  # noqa: S603
                if done.returncode:
                    yield f"{name} : {system}, Python {python}"


def main() -> int:
    """Print what lacks; 1 when something does."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extra", action="append", default=[], help="also of this extra")
    parser.add_argument("--fast", action="store_true", help="the first and last Python only")
    asked = parser.parse_args()
    pythons = (PYTHONS[0], PYTHONS[-1]) if asked.fast else PYTHONS
    found = 0
    for each in lacking(asked.extra, pythons):
        found += 1
        sys.stdout.write(f"absent : {each}\n")
    sys.stdout.write(f"{found} manques.\n")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
