"""A progress line on stderr, for people only: which dossier, which file, how long still."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from linter.reading.progress import Progress, Reached
from linter.text.french import counted
from linter.writing.wording import shown

_MINUTE = 60
_SOON = 5  # seconds: below, nothing is worth saying
_WIDEST = 60  # characters of a file's name


@contextmanager
def progress_bar(files: Sequence[int] = ()) -> Iterator[Progress]:
    """What to tell how far reading is; silent when nobody watches.

    Args:
        files: how many files each dossier holds, in the order in which they are read.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 -- only for a terminal
    from rich.progress import Progress as Bar  # noqa: PLC0415 -- as above
    from rich.progress import SpinnerColumn, TextColumn  # noqa: PLC0415 -- as above

    columns = (
        SpinnerColumn(),
        TextColumn("{task.fields[place]}"),
        TextColumn("{task.description}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=sum(files) or None, place=place(0, files))

        def advance(reached: Reached) -> None:
            if reached.done:
                bar.advance(task)
            known = next(each for each in bar.tasks if each.id == task)
            done = int(known.completed)
            left = time_left(known.elapsed or 0.0, done + reached.share, sum(files))
            parts = (place(done, files), page(reached), remaining(left))
            said = ", ".join(each for each in parts if each)
            bar.update(task, description=shown(reached.name)[-_WIDEST:], place=said)

        yield advance


def place(done: int, files: Sequence[int]) -> str:
    """« dossier 3 sur 12, fichier 4 sur 9 » once `done` files are read, the next one under way."""
    if not files:
        return counted(done, "fichier lu") if done < 2 else f"{done} fichiers lus"  # noqa: PLR2004
    before = 0
    for number, count in enumerate(files, 1):
        if done < before + count:
            dossier = f"dossier {number} sur {len(files)}, " if len(files) > 1 else ""
            return f"{dossier}fichier {done - before + 1} sur {count}"
        before += count
    return "lecture terminée"


def page(reached: Reached) -> str:
    """« page 12 sur 30 » of a file under way; nothing once it is read, or of a single page."""
    if reached.done or reached.pages < 2:  # noqa: PLR2004 -- one page
        return ""
    return f"page {reached.page} sur {reached.pages}"


def time_left(elapsed: float, done: float, files: int) -> float:
    """Seconds for what is left, at the pace so far; 0 while nothing can be told."""
    return elapsed / done * (files - done) if done and files else 0.0


def remaining(seconds: float) -> str:
    """« reste 3 min environ »; nothing for a few seconds."""
    if seconds < _SOON:
        return ""
    if seconds < _MINUTE:
        return "reste moins d'une minute"
    return f"reste {round(seconds / _MINUTE)} min environ"
