"""A progress line on stderr, for people only."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from linter.writing.wording import shown


@contextmanager
def progress_bar() -> Iterator[Callable[[str], None]]:
    """What to call with each file's name once it is read; silent when nobody watches."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 -- only for a terminal
    from rich.progress import Progress, SpinnerColumn, TextColumn  # noqa: PLC0415 -- as above

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} fichiers lus"),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda name: bar.update(task, advance=1, description=shown(name)[-60:])
