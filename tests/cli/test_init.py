"""`init`: begins dossiers, asks little, never writes over one."""

from __future__ import annotations

import os
import sys
import tomllib
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from linter.cli import main
from linter.errors import InputError
from linter.given.forms import form_from_folder
from linter.given.people import people_in
from samples.documents import domicile
from samples.people import AWA
from tests.cli.run import environment

DAY = ("--date", "2026-11-23", "--no-cache", "--jobs", "1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    person = tmp_path / "tous" / "NDIAYE-ESSAI Awa"
    person.mkdir(parents=True)
    bill = domicile.electricity_bill(AWA, date(2026, 10, 2))
    (person / "facture.pdf").write_bytes(bill)
    return person


def test_writes_what_can_be_read_again(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(folder), *DAY]) == 0
    text = (folder / "dossier.toml").read_text("utf-8")
    assert "# titre = " in text  # unknown, and not taken for known
    assert "# etape = " in text
    assert form_from_folder(folder).titre is None
    assert "1 dossier commencé" in capsys.readouterr().out


def test_never_over_one(folder: Path) -> None:
    (folder / "dossier.toml").write_text('titre = "visiteur"\n', "utf-8")
    assert main(["init", str(folder.parent), *DAY]) == 0
    assert (folder / "dossier.toml").read_text("utf-8") == 'titre = "visiteur"\n'


def test_a_list_fills_many(folder: Path) -> None:
    listed = folder.parent.parent / "liste.csv"
    listed.write_text(
        "Prénom;NOM;Titre;Étape;Langue\nAwa;Ndiaye-Essai;étudiant;renouvellement;ar\n"
    )
    assert main(["init", str(folder.parent), "--list", str(listed), *DAY]) == 0
    form = form_from_folder(folder)
    assert (form.titre, form.etape, form.langue) == ("etudiant", "renouvellement", "ar")


def test_a_list_that_names_another_fills_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = folder.parent.parent / "liste.csv"
    listed.write_text("nom,titre\nSow Moussa,visiteur\n")
    assert main(["init", str(folder.parent), "--list", str(listed), *DAY]) == 0
    assert form_from_folder(folder).titre is None
    assert "ligne 2" in capsys.readouterr().out


def test_options_hold_for_all(folder: Path) -> None:
    assert main(["init", str(folder), "--titre", "25", "--etape", "renouvellement", *DAY]) == 0
    data = tomllib.loads((folder / "dossier.toml").read_text("utf-8"))
    assert (data["titre"], data["etape"]) == ("etudiant", "renouvellement")


def test_files_alone_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(folder / "facture.pdf"), *DAY]) == 2
    assert "dossiers" in capsys.readouterr().err


def test_lists_of_both_kinds_are_read_alike(tmp_path: Path) -> None:
    rows = [["Nom", "Titre", "Étape"], ["Sow Moussa", "visiteur", "premiere"]]
    (tmp_path / "a.csv").write_bytes("\n".join(";".join(row) for row in rows).encode("cp1252"))
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)  # type: ignore[union-attr, unused-ignore]
    book.save(tmp_path / "a.xlsx")
    assert people_in(tmp_path / "a.csv") == people_in(tmp_path / "a.xlsx")
    assert people_in(tmp_path / "a.csv")[0].title == "visiteur"


@pytest.mark.parametrize(
    "content", [b"", b"titre;etape\nx;y\n", b"\x00\x01", "été".encode("cp1252")]
)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_a_list_that_is_none_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError):
        people_in(tmp_path / name)


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal of Unix")
def test_at_a_real_terminal_nothing_writes_over_the_questions(folder: Path) -> None:
    import pty  # noqa: PLC0415 -- Unix only

    words = [sys.executable, "-m", "linter", "init", str(folder.parent), *DAY]
    child, terminal = pty.fork()
    if child == 0:
        os.execve(sys.executable, words, {**environment(), "TERM": "xterm"})  # noqa: S606
    said, answers = "", [b"visiteur\n", b"prem\n"]
    with suppress(OSError):  # the terminal has gone: the program is at its end
        while chunk := os.read(terminal, 4096):
            said += chunk.decode("utf-8", "replace")
            if answers and said.rstrip().endswith("?"):
                os.write(terminal, answers.pop(0))
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    before, asked, after = said.partition("Titre demandé")
    assert asked
    assert "fichier 1 sur 1" in before
    assert "fichier 1 sur 1" not in after
    form = form_from_folder(folder)
    assert (form.titre, form.etape) == ("visiteur", "premiere")
