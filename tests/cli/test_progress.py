"""Where one is: which dossier, which file, how long it still takes."""

from __future__ import annotations

import pytest

from linter.commands.progress import place, remaining


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
