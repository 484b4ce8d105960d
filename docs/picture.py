"""Draw the README's picture: what a real run shows in a terminal, as SVG.

    python docs/picture.py SAMPLES docs/terminal.svg

The program runs in a pseudo-terminal, so that colours and width are those that a person sees.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

WIDTH = 100
COMMAND = ("etudiante-a-corriger", "--date", "2026-11-23")


def main(samples: Path, picture: Path) -> None:
    """Run the linter on a sample dossier and save what it shows."""
    console = Console(width=WIDTH, record=True, file=StringIO())
    console.print(Text(f"$ python -m linter {' '.join(COMMAND)}", "bold"))
    console.print(Text.from_ansi(shown_in_terminal(samples)))
    svg = console.export_svg(title="anef-linter", unique_id="anef")
    # The fonts of whoever looks, and nothing fetched from elsewhere.
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "DejaVu Sans Mono, Consolas, Menlo")
    picture.write_text(svg, encoding="utf-8")


def shown_in_terminal(samples: Path) -> str:
    """Everything that the command writes to a terminal."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(WIDTH), "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", "linter", *COMMAND],
        cwd=samples,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=environment,
    ):
        os.close(theirs)
        pieces = []
        try:
            while piece := os.read(ours, 4096):
                pieces.append(piece)
        except OSError:  # Linux: the other end is closed
            pass
    return b"".join(pieces).decode().replace("\r\n", "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
