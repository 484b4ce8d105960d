"""A list of people is read whatever its headings are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from linter.errors import InputError
from linter.given.people import Listed, people_in


@pytest.mark.parametrize(
    "name", ["Nom", "Name", "Nom prénom", "Nom et prénom", "Personne", "Dossier", "Usager"]
)
@pytest.mark.parametrize(
    "title", ["Titre", "Titre demandé", "Title", "Titre de séjour", "Carte", "Motif"]
)
def test_a_column_is_found_by_its_heading(tmp_path: Path, name: str, title: str) -> None:
    for stage in ("Étape", "Stage", "Demande", "Type de demande", "Nature"):
        for language in ("Langue", "Language"):
            file = tmp_path / "liste.csv"
            lines = (f"{language};{title};Autre;{name};{stage}", "fr;etudiant;x;Awa;premiere")
            file.write_text("\n".join(lines), "utf-8")
            assert people_in(file) == (Listed(2, "Awa", "etudiant", "premiere", "fr"),)


@pytest.mark.parametrize("given", ["Prénom", "Prénoms", "Given name", "First name"])
def test_a_given_name_joins_the_surname(tmp_path: Path, given: str) -> None:
    file = tmp_path / "liste.csv"
    file.write_text(f"{given},nom\nAwa,Ndiaye", "utf-8")
    (found,) = people_in(file)
    assert set(found.name.split()) == {"Awa", "Ndiaye"}


def test_a_list_without_names_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    file.write_text("titre;etape\netudiant;premiere", "utf-8")
    with pytest.raises(InputError):
        people_in(file)
