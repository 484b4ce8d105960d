"""The whole way, as a person runs it."""

from __future__ import annotations

import tomllib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from tests.cli.run import TODAY, run
from tests.reading.files import text_pdf
from tests.ready.sheets import as_bytes, on_desk, written

TOML = """
titre = "etudiant"
etape = "renouvellement"
date_depot = 2026-11-23
titre_expire_le = 2027-02-15

[demandeur]
nom = "Exemple"
telephone = "06.39.98.00.11"

[mots_de_passe]
"bulletin.pdf" = "sésame-familial"

[[requests]]
id = "titre"
label = "Titre de séjour en cours de validité"
files = ["titre-recto.png", "titre-verso.png"]

[[requests]]
id = "domicile"
label = "Justificatif de domicile"
files = ["facture.jpg", "copie de facture.jpg"]

[[requests]]
id = "ressources"
label = "Justificatif de moyens d'existence"
files = ["bulletin.pdf"]

[[requests]]
id = "casier"
label = "Extrait de casier judiciaire"

[[requests]]
id = "notes"
label = "Relevés de notes de l'année écoulée"
files = ["notes.pdf"]
"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dossiers") / "Mme Exemple"
    folder.mkdir()
    photo = as_bytes(on_desk(written(), 3))
    files = {
        "titre-recto.png": as_bytes(written((860, 540), ("TITRE DE SEJOUR",)), "PNG"),
        "titre-verso.png": as_bytes(written((860, 540), ("Adresse Grenoble",)), "PNG"),
        "facture.jpg": photo,
        "copie de facture.jpg": photo,
        "bulletin.pdf": text_pdf("Bulletin de paie", user="sésame-familial"),
        "notes.pdf": b"%PDF-1.7\nrien",
        "film.mov": b"\x00\x00\x00\x08wide\x00\x00\x00\x08mdat",
        "dossier.toml": TOML.encode(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def copy(dossier: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("copies")
    before = _digests(dossier)
    result = run(dossier, *TODAY, "--no-cache", "--fix", "--out", out, "--format", "json")
    assert result.code == 1, result.err
    assert result.json["dossiers"][0]["path"] == str(out / "Mme Exemple")
    assert _digests(dossier) == before
    return out / "Mme Exemple"


def _digests(folder: Path) -> dict[str, str]:
    return {
        str(each.relative_to(folder)): sha256(each.read_bytes()).hexdigest()
        for each in folder.rglob("*")
        if each.is_file()
    }


def _names(folder: Path) -> list[str]:
    names = (each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
    return sorted(each for each in names if not each.startswith("."))


def test_the_copy_holds_the_files_in_the_order_of_the_site(copy: Path) -> None:
    assert _names(copy) == [
        "01_titre-sejour.pdf",
        "02_justificatif-domicile.jpg",
        "03_non-exigible_extrait-de-casier-judiciaire.pdf",
        "04_justificatif-ressources.pdf",
        "a-faire.txt",
        "a-reprendre/film.mov",
        "a-reprendre/notes.pdf",
        "dossier.toml",
    ]


def test_each_file_is_what_its_slot_needs(copy: Path) -> None:
    assert len(PdfReader(copy / "01_titre-sejour.pdf").pages) == 2
    assert (
        "annexe 10"
        in PdfReader(copy / "03_non-exigible_extrait-de-casier-judiciaire.pdf")
        .pages[0]
        .extract_text()
    )
    assert PdfReader(copy / "04_justificatif-ressources.pdf").pages[0].extract_text()
    with Image.open(copy / "02_justificatif-domicile.jpg") as photo:
        assert photo.height > photo.width


def test_the_form_of_the_copy_names_its_files_and_gives_no_password(copy: Path) -> None:
    text = (copy / "dossier.toml").read_text("utf-8")
    form = tomllib.loads(text)
    assert {each["id"]: each["files"] for each in form["requests"]} == {
        "titre": ["01_titre-sejour.pdf"],
        "domicile": ["02_justificatif-domicile.jpg"],
        "ressources": ["04_justificatif-ressources.pdf"],
        "casier": ["03_non-exigible_extrait-de-casier-judiciaire.pdf"],
        "notes": ["a-reprendre/notes.pdf"],
    }
    assert form["demandeur"]["telephone"] == "0639980011"


def test_the_password_is_nowhere(copy: Path) -> None:
    every = (each.read_bytes() for each in copy.rglob("*") if each.is_file())
    assert not any("sésame-familial".encode() in each for each in every)


def test_the_note_says_what_was_done_and_what_is_left(copy: Path) -> None:
    note = (copy / "a-faire.txt").read_text("utf-8")
    for said in (
        "[ ] a-reprendre/notes.pdf : le fichier est trop abîmé",
        "[ ] Téléphone : 0639980011",
        "recto et verso réunis",
        "recadré sur le document",
        "mot de passe retiré",
        "même contenu que copie de facture.jpg",
        "page « non exigible » ajoutée",
        "Les originaux n'ont pas été touchés.",
    ):
        assert said in note


def test_what_is_left_aside_is_not_taken_for_fine(copy: Path) -> None:
    result = run(copy, *TODAY, "--no-cache", "--format", "json")
    codes = {
        (each["code"], each["where"]["file"])
        for each in result.json["dossiers"][0]["findings"]
        if each["outcome"] == "failed" and each["where"].get("file")
    }
    assert ("FIC02", "a-reprendre/notes.pdf") in codes
    assert ("FIC05", "a-reprendre/film.mov") in codes
    assert not {code for code, file in codes if not file.startswith("a-reprendre")} & {
        *("FIC01", "FIC02", "FIC04", "FIC05", "FIC06", "FIC07", "FIC08", "FIC10")
    }


def test_a_second_run_changes_nothing(dossier: Path, copy: Path) -> None:
    before = {each: each.stat().st_mtime_ns for each in copy.rglob("*") if each.is_file()}
    run(dossier, *TODAY, "--no-cache", "--fix", "--out", copy.parent)
    assert {each: each.stat().st_mtime_ns for each in copy.rglob("*") if each.is_file()} == before


@pytest.mark.parametrize(
    "words",
    [
        ("--fix",),
        ("--out", "copies"),
        ("--fix", "--out", "{dossier}"),
        ("--fix", "--out", "{dossier}/copies"),
        ("--fix", "--out", "{parent}"),
    ],
)
def test_copies_among_the_originals_are_refused(
    dossier: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    before = _digests(dossier.parent)
    said = [each.format(dossier=dossier, parent=dossier.parent) for each in words]
    result = run(dossier, *TODAY, "--no-cache", *said, cwd=tmp_path)
    assert result.code == 2
    assert _digests(dossier.parent) == before


def test_files_by_themselves_are_copied_too(tmp_path: Path) -> None:
    (tmp_path / "scan.png").write_bytes(as_bytes(written(), "PNG"))
    result = run("scan.png", *TODAY, "--fix", "--out", "prêt", cwd=tmp_path)
    assert result.code in (0, 1), result.err
    (made,) = (tmp_path / "prêt" / "fichiers").glob("01_*.jpg")
    with Image.open(BytesIO(made.read_bytes())) as picture:
        assert picture.format == "JPEG"
