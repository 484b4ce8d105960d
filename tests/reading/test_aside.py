"""What nobody put into a dossier is left aside; dossiers are found however deep they lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.given.forms import form_from_folder
from linter.reading.folder import dossiers_in, list_folder, loose_in

TOML = 'titre = "etudiant"\n'


def _make(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TOML if "dossier.toml" in name.lower() else "x")
    return root


@pytest.mark.parametrize(
    "name",
    [
        "@eaDir/facture.pdf/SYNOFILE_THUMB_M.jpg",
        "#recycle/x.pdf",
        "$RECYCLE.BIN/x.pdf",
        "System Volume Information/x.dat",
        "@Recycle/x.pdf",
        "IMG_0412.AAE",
        "IMG_0412.xmp",
        "passeport.pdf.crdownload",
        "passeport.pdf.part",
        "passeport.pdf.download/passeport.pdf",
        "@appstore/x",
        "@TRASH/x.pdf",
        "~snapshot/x.pdf",
        "Network Recycle Bin 1/x.pdf",
        "(A Document Being Saved By Preview)/x.pdf",
        "ehthumbs_vista.db",
        "sync.ffs_db",
        "facture.pdf.json",
        "facture.pdfZone.Identifier",
        "facture.pdf.tmp",
        "facture.pdf.aria2",
        "facture.pdf.!qB",
        ".facture.pdf.icloud",
        "facture.lnk",
        "facture.url",
        "dossier.toml.rtf",
        "dossier.toml.txt",
        "dossier (1).toml",
        "dossier - Copie.toml",
    ],
)
def test_what_nobody_put_there_is_no_piece_and_is_named_once(tmp_path: Path, name: str) -> None:
    found = list_folder(_make(tmp_path, "facture.pdf", "dossier.toml", name))
    assert found.names == ("facture.pdf",)
    assert len(found.skipped) == 1
    assert found.skipped[0][0] == name.split("/", maxsplit=1)[0]


@pytest.mark.parametrize(
    "name", ["Thumbs.db", ".DS_Store", "~$lettre.docx", "lettre.docx~", "._a.pdf"]
)
def test_what_nobody_knows_of_passes_in_silence(tmp_path: Path, name: str) -> None:
    found = list_folder(_make(tmp_path, "facture.pdf", name))
    assert (found.names, found.skipped) == (("facture.pdf",), ())


@pytest.mark.parametrize(
    "name",
    [
        "#1 Awa.pdf",
        "@home.pdf",
        "@Awa/a.pdf",
        "recycle.pdf",
        "td.pdf",
        "part.pdf",
        "partial/a.pdf",
        "dossier.pdf",
    ],
)
def test_what_people_name_so_stays_a_piece(tmp_path: Path, name: str) -> None:
    assert name in list_folder(_make(tmp_path, "facture.pdf", name)).names


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        ("html", '<meta name="generator" content="anef-linter">'),
        ("json", '{"tool": {"name": "anef-linter"}}'),
        ("csv", "\ufeffdossier;etat;code"),
        ("ics", "BEGIN:VCALENDAR\nPRODID:-//anef-linter//1//FR"),
        ("txt", "Vérifié le 23 novembre 2026 sur la base : annexe 10 en vigueur au 2024-07-01."),
    ],
)
def test_our_own_files_are_known_by_what_they_say(
    tmp_path: Path, ending: str, content: str
) -> None:
    _make(tmp_path, "facture.pdf")
    (tmp_path / f"autre nom.{ending}").write_text(content)
    (tmp_path / f"lettre.{ending}").write_text("Bonjour")
    found = list_folder(tmp_path)
    assert found.names == ("facture.pdf", f"lettre.{ending}")
    assert found.skipped[0][0] == f"autre nom.{ending}"


def test_a_copy_that_we_made_is_no_part_of_the_dossier(tmp_path: Path) -> None:
    _make(tmp_path, "facture.pdf", "pret/.anef-linter/pret.json", "pret/facture.pdf")
    assert list_folder(tmp_path).names == ("facture.pdf",)


@pytest.mark.parametrize(
    "name", ["dossier.toml", "Dossier.toml", "DOSSIER.TOML", "dossier.toml.txt"]
)
def test_the_form_is_read_under_the_names_that_systems_give_it(tmp_path: Path, name: str) -> None:
    _make(tmp_path, name, "a.pdf")
    assert form_from_folder(tmp_path).titre == "etudiant"
    assert list_folder(tmp_path).names == ("a.pdf",)
    assert dossiers_in(tmp_path) == (tmp_path,)


@pytest.mark.parametrize(
    ("names", "dossiers", "loose"),
    [
        (("awa/a.pdf", "binta/b.pdf"), ("awa", "binta"), ()),
        (("2026/11/awa/a.pdf", "2026/12/binta/b.pdf"), ("2026/11/awa", "2026/12/binta"), ()),
        (("awa/a.pdf", "binta/b.pdf", "scan.pdf"), ("awa", "binta"), ("scan.pdf",)),
        (
            ("2026/awa/a.pdf", "2026/binta/b.pdf", "2026/x.jpg"),
            ("2026/awa", "2026/binta"),
            ("2026/x.jpg",),
        ),
        (("identité/a.pdf", "02_domicile/b.pdf"), (".",), ()),
        (("photos/a.jpg", "passeport.pdf"), (".",), ()),
        (("awa/identité/a.pdf", "awa/domicile/b.pdf", "binta/c.pdf"), ("awa", "binta"), ()),
        (
            ("awa/dossier.toml", "awa/x/a.pdf", "1.pdf", "2.pdf", "3.pdf"),
            ("awa",),
            ("1.pdf", "2.pdf", "3.pdf"),
        ),
        (("a.pdf", "b.pdf", "c.pdf", "x/d.pdf", "y/e.pdf"), (".",), ()),
        (("#recycle/z.pdf", "awa/a.pdf", "binta/b.pdf"), ("awa", "binta"), ()),
        (("awa/a.pdf", "vide/"), ("awa", "vide"), ()),
    ],
)
def test_dossiers_are_found_however_deep(
    tmp_path: Path, names: tuple[str, ...], dossiers: tuple[str, ...], loose: tuple[str, ...]
) -> None:
    _make(tmp_path, *names)
    found = [each.relative_to(tmp_path).as_posix() for each in dossiers_in(tmp_path)]
    assert tuple(found) == dossiers
    assert loose_in(tmp_path) == loose
