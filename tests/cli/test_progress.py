"""Where one is: which dossier, which file, how long it still takes."""

from __future__ import annotations

import pytest

from linter.commands.progress import page, place, remaining, time_left
from linter.reading.progress import Reached


@pytest.mark.parametrize(
    ("done", "files", "said"),
    [
        (0, [], "0 fichier lu"),
        (1, [], "1 fichier lu"),
        (2, [], "2 fichiers lus"),
        (0, [9], "fichier 1 sur 9"),
        (8, [9], "fichier 9 sur 9"),
        (9, [9], "lecture terminée"),
        (0, [2, 3], "dossier 1 sur 2, fichier 1 sur 2"),
        (2, [2, 3], "dossier 2 sur 2, fichier 1 sur 3"),
        (2, [2, 0, 3], "dossier 3 sur 3, fichier 1 sur 3"),
        (5, [2, 3], "lecture terminée"),
    ],
)
def test_place(done: int, files: list[int], said: str) -> None:
    assert place(done, files) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (4.9, ""),
        (5.0, "reste moins d'une minute"),
        (59.9, "reste moins d'une minute"),
        (60.0, "reste 1 min environ"),
        (200.0, "reste 3 min environ"),
    ],
)
def test_remaining(seconds: float, said: str) -> None:
    assert remaining(seconds) == said


@pytest.mark.parametrize(
    ("reached", "said"),
    [
        (Reached("a.pdf", 12, 30, done=False), "page 12 sur 30"),
        (Reached("a.pdf", 30, 30, done=True), ""),
        (Reached("a.pdf", 0, 1, done=False), ""),
        (Reached("a.pdf"), ""),
    ],
)
def test_page(reached: Reached, said: str) -> None:
    assert page(reached) == said


@pytest.mark.parametrize(
    ("elapsed", "done", "files", "left"),
    [
        (10.0, 0, 4, 0.0),
        (10.0, 2, 4, 10.0),
        (30.0, 0.5, 1, 30.0),
        (10.0, 4, 4, 0.0),
        (9.0, 3, 0, 0),
    ],
)
def test_time_left(elapsed: float, done: float, files: int, left: float) -> None:
    assert time_left(elapsed, done, files) == left
