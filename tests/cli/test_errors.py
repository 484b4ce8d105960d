"""Every error is a sentence in French with what to do, and the code 2."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from linter.cli import main
from tests.cli.run import environment, run

ENGLISH = ("usage:", "error:", "invalid", "required", "argument", "expected", "choose", "Traceback")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "il manque : CHEMIN"),
        ("form", "il manque : FICHIER.json"),
        ("form a b", "option ou mot inconnu : b"),
        ("form a --bidule", "option ou mot inconnu : --bidule"),
        ("form a --format docx", "--format : docx ne convient pas ; au choix : text, json"),
        ("form a --fail-on grave", "au choix : refus_probable"),
        ("form a --etape", "--etape attend une valeur"),
        ("form a --date hier", "« hier » n'est pas une date comme 2026-11-23"),
        ("form a --date 0001-01-01", "n'est pas une date"),
        ("form a --titre", "--titre attend une valeur"),
        ("read", "il manque : FICHIER"),
        ("read a --jobs 0", "n'est pas un nombre à partir de 1"),
        ("read a --jobs deux", "n'est pas un nombre à partir de 1"),
        ("read a --format=csv", "au choix : text, json"),
        ("page --force=oui -o a.pdf", "--force ne prend pas de valeur"),
        ("annexe10", "il manque : ACTION"),
        ("annexe10 voir", "au choix : show, import, diff, coverage"),
        ("annexe10 show", "il manque : LIGNE"),
        ("annexe10 show 170", "inconnu"),
        ("--format json form a", "La commande vient en premier"),
        ("absent", "introuvable"),
    ],
)
def test_the_command_line_is_answered_in_french(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.startswith("Erreur : ")
    assert "\n→ " in shown.err
    assert not [each for each in ENGLISH if each in shown.err]


@pytest.mark.parametrize(
    "words", [[""], ["read", ""], ["annexe10", "import", ""], ["a", "--cache", ""]]
)
def test_a_path_that_is_empty_is_not_the_folder_one_stands_in(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """As a script passes it whose variable is not set."""
    assert main(words) == 2
    shown = capsys.readouterr()
    assert (shown.out, "le chemin est vide" in shown.err) == ("", True)


def test_an_internal_error_says_its_class_and_nothing_else() -> None:
    program = (
        "import sys; from linter.commands import titles; from linter.cli import main\n"
        "def run(arguments): raise AttributeError('Awa Ndiaye')\n"
        "titles.run = run; sys.exit(main())"
    )
    for debug in ("", "1"):
        done = subprocess.run(
            [sys.executable, "-c", program, "titles"],
            capture_output=True,
            env=environment(**({"ANEF_LINTER_DEBUG": debug} if debug else {})),
            check=False,
        )
        said = done.stderr.decode()
        assert ("Traceback" in said) is bool(debug)
        if not debug:
            assert "Awa" not in said
            assert done.returncode == 2
            assert "erreur interne (AttributeError)" in said


def test_control_signs_of_what_was_typed_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in run("\x1b[31mrouge").err


@pytest.mark.parametrize("words", [["linter", "titles"], ["linter", "form", "-"], ["server"]])
def test_the_wrong_python_says_what_it_lacks_and_the_way_out(words: list[str]) -> None:
    """The environment was not activated: a Python without any package but its own."""
    done = subprocess.run(
        [sys.executable, "-S", "-m", *words],
        capture_output=True,
        env=environment(PYTHONPATH=str(Path(__file__).parents[2])),
        check=False,
    )
    said = done.stderr.decode()
    assert re.match(r"Erreur : il manque « \w+ » à ce Python\.\n→ Activez", said)
    assert (done.returncode, "Traceback" in said) == (2, False)
