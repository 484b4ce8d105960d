"""JSON: the contract's shape."""

from __future__ import annotations

import json

from linter.model.content import Barcode, Comparison, MrzZone
from linter.model.words import Seen, Signature
from linter.writing import report_json
from linter.writing.report_json import render, written
from tests.writing.examples import REPORT

DOSSIER = {
    *("path", "titre", "etape", "status", "deadline", "documents", "skipped", "requests"),
    *("missing", "findings", "people", "checked", "unchecked", "mended", "passed", "cannot_tell"),
}


def test_the_whole_shape() -> None:
    report = json.loads(render(REPORT))
    assert set(report) == {"tool", "date", "notes", "dossiers"}
    full, ready = report["dossiers"]
    assert set(full) == set(ready) == DOSSIER
    assert (full["status"], ready["status"]) == ("a_rescanner", "pret")
    assert (full["passed"], full["cannot_tell"]) == (7, 2)
    assert full["findings"][1] == {
        "code": "TEL01",
        "name": "telephone-avec-separateurs",
        "outcome": "failed",
        "severity": "complement_probable",
        "message": "Le numéro contient des séparateurs.",
        "where": {"field": "f1"},
        "reference": {
            "text": "conseil de terrain",
            "article": None,
            "url": None,
            "version_date": None,
        },
        "remedy": "Écrivez les chiffres à la suite.",
        "about": "form",
        "statement": None,
        "fix": {"value": "0612", "safe": True},
        "accepted": None,
    }
    assert full["findings"][4]["reference"]["version_date"] == "2021-05-01"
    assert full["requests"] == [
        {
            "id": "s1",
            "label": "=Casier [31mjudiciaire",
            "verdict": "non_exigible",
            "items": [],
            "reason": "Ne figure pas à la ligne 25.",
            "condition": None,
            "reference": None,
            "remarks": [],
            "observation": None,
            "statement": "« =Casier [31mjudiciaire » : ce document n'apparaît pas dans l'annexe "
            "10 du CESEDA pour ma demande, il n'est donc pas exigible (article R. 431-11 du "
            "CESEDA).",
        }
    ]
    assert full["skipped"] == [{"path": "lien", "reason": "c'est un lien"}]
    assert [each["readable"] for each in full["documents"]] == [True, False]
    assert full["documents"][1]["unread"][0]["reason"] == "le fichier est abîmé"


def test_a_zone_and_a_code_are_written_under_the_names_of_the_contract() -> None:
    zone = MrzZone("TD3", ("P<", "L8"), valid=True, page=2, fields={"number": "L8"})
    assert report_json.mrz(zone) == {
        "format": "TD3",
        "lines": ["P<", "L8"],
        "valid": True,
        "fields": {"number": "L8"},
        "names_certain": zone.names_certain,
        "nationality_certain": zone.nationality_certain,
        "page": 2,
    }
    compared = (Comparison("nom", "Nom", "NDIAYE", Seen.CONTRADICTS, "NDIAYE"),)
    code = Barcode("28", "Avis", None, 1, Signature.VALID, "vérifiée", comparisons=compared)
    assert report_json.barcode(code) == {
        "type": "28",
        "name": "Avis",
        "kind": None,
        "page": 1,
        "issued_on": None,
        "expires_on": None,
        "signature": "valid",
        "signer": "",
        "signed_on": None,
        "reason": "vérifiée",
        "fields": {},
        "comparisons": [
            {
                "field": "nom",
                "name": "Nom",
                "signed": "NDIAYE",
                "seen": "contradicts",
                "page_says": "NDIAYE",
            }
        ],
    }


def test_signs_of_all_scripts_stand_as_they_are() -> None:
    assert "é" in render(REPORT)
    assert render(REPORT).endswith("}\n")


def test_a_long_report_is_laid_out_as_a_short_one() -> None:
    """Another library indents it, to the same byte: numbers, empty lists, odd signs."""
    odd: dict[str, object] = {
        "a": [],
        "b": {},
        "c": [[], {}],
        "d": 1e22,
        "e": -0.0,
        'é"\\\n': "\ud7ff😀\u2028",
    }
    many: dict[str, object] = {"dossiers": [odd, *json.loads(render(REPORT))["dossiers"]] * 20}
    assert written(many) == json.dumps(many, ensure_ascii=False, indent=2) + "\n"
    assert len(written(many)) > 1 << 16
