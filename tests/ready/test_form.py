from __future__ import annotations

import tomllib
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from linter.checking.engine import lint
from linter.dossier.context import Context
from linter.given.forms import form_from, form_from_text
from linter.model.dossier import Dossier
from linter.ready.form import copied, to_type

DAY = date(2026, 11, 23)
VALUES = st.recursive(
    st.text() | st.booleans() | st.integers(-(10**9), 10**9) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_what_is_written_is_read_back(table: dict[str, object]) -> None:
    kept = {
        key: value
        for key, value in table.items()
        if key not in {"mots_de_passe", "requests", "fields", "demandeur", "accepte"}
    }
    text = copied(kept, form_from({}, "essai"), {}, {}, ())
    assert tomllib.loads(text) == kept


def test_values_that_are_certain_are_put_right_and_passwords_left_out() -> None:
    data = {
        "titre": "etudiant",
        "etape": "renouvellement",
        "mots_de_passe": {"facture.pdf": "secret-de-famille"},
        "demandeur": {"prenoms": ["Awa", "Marie"], "telephone": "06 39 98 00 11"},
        "fields": [{"code": "NUMERO", "label": "Nom", "value": "Exemple"}],
        "requests": [{"label": "Passeport", "files": ["scan.pdf"]}],
        "accepte": [{"code": "FIC11", "raison": "lisible", "endroit": "scan.pdf, page 2"}],
    }
    form = form_from(data, "essai")
    typed = to_type(lint(Dossier(None, form), Context(DAY)).findings)
    text = copied(
        data, form, {"scan.pdf": "01_passeport.pdf"}, {"requests[0]": ["01_passeport.pdf"]}, typed
    )
    assert "secret" not in text
    copy = form_from_text(text, "copie")
    assert [each.value for each in copy.fields] == ["Exemple", "Awa", "Marie", "0639980011"]
    assert copy.requests[0].files == ("01_passeport.pdf",)
    assert copy.accepted[0].where == "01_passeport.pdf, page 2"
