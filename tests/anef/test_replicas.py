from pathlib import Path

import pytest

from samples.anef.serve import DIST, Site, built
from tests.anef.replica import (
    FIELDS,
    SLOTS,
    STEPS,
    Field,
    Replica,
    Slot,
)
from tests.browsers.page import Page

NEXT = "Enregistrer et poursuivre >"
INCORRECT = (
    "Certaines informations que vous avez saisies sont incorrectes. Veuillez vérifier votre saisie."
)


@pytest.fixture(scope="module", params=["old", "new"])
def replica(request: pytest.FixtureRequest, tab: Page, anef: Site) -> Replica:
    return Replica(tab, anef, request.param)


def test_is_built_once() -> None:
    made = (built() / "usagers" / "main.js").stat().st_mtime_ns
    assert (built() / "usagers" / "main.js").stat().st_mtime_ns == made
    assert (DIST / "particuliers" / "index.html").is_file()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_shows_its_fields_and_slots(replica: Replica, language: str) -> None:
    replica.open("/accueil")
    assert not replica.page.js("!!document.querySelector('main :is(input, select, textarea)')")
    for step in STEPS:
        replica.go(f"/renouvellement/{step}?lang={language}")
        if step == "ressources":
            _choose_employed(replica)
        shown: list[Field | Slot] = [field for field in FIELDS if field.step == step]
        if step == "justificatifs":
            shown += [slot for slot in SLOTS if slot.procedure != "premiere-demande"]
        labels = {each.code: each.label if language == "fr" else each.english for each in shown}
        found = "{" + ",".join(f"{each.code}: {_label(replica, each)}" for each in shown) + "}"
        assert replica.page.wait(f"Object.values({found}).every(Boolean) && {found}") == labels
    origins = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)"
    assert set(replica.page.js(origins)) == {replica.page.js("location.origin")}


def _label(replica: Replica, shown: Field | Slot) -> str:
    """An expression of a label found as the README says, without the star of required ones."""
    code, kind = shown.code, shown.kind if isinstance(shown, Field) else "file"
    selector = replica.selector(code)
    if replica.generation == "old":
        widgets = {"select": f"p-dropdown#{code}", "radio": f"#{code}-OUI", "check": f"#{code}"}
        input_, label = widgets.get(kind, selector), f"document.getElementById('{code}-label')"
    elif kind == "radio":
        input_ = f"input[name={shown.id}]"
        label = f"document.querySelector('{input_}')?.closest('fieldset').querySelector('legend')"
    else:
        input_, label = selector, f"document.querySelector('{selector}')?.labels[0]"
    own = "[...label.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('').trim()"
    return f"(label => label && !!document.querySelector('{input_}') && {own})({label})"


def _choose_employed(replica: Replica) -> None:
    if replica.generation == "old":
        replica.page.click("p-dropdown#ORIGINE")
        replica.page.click("p-dropdownitem:nth-of-type(2) li")
    else:
        replica.page.js(
            "(select => { select.selectedIndex = 2;"
            "select.dispatchEvent(new Event('change', {bubbles: true})); })"
            "(document.querySelector('#origine'))"
        )
    replica.page.wait("__anef.model.values.ORIGINE === 'SALARIE'")


def test_what_is_typed_reaches_the_model_and_survives_being_redrawn(replica: Replica) -> None:
    replica.open("/renouvellement/informations-personnelles")
    phone = replica.selector("TELEPHONE_PORTABLE")
    replica.page.type("06 12", into=phone)
    replica.page.js(f"void (window.before = {replica.page.find(phone)})")
    assert replica.model("values.TELEPHONE_PORTABLE") == "06 12"
    replica.page.press("Tab")
    replica.page.wait("!before.isConnected")
    assert replica.page.wait(f"{replica.page.find(phone)}?.value") == "06 12"
    replica.set("TELEPHONE_PORTABLE", "0612345678")
    assert replica.model("values.TELEPHONE_PORTABLE") == "0612345678"
    replica.go("/renouvellement/motif")
    replica.go("/renouvellement/informations-personnelles")
    assert replica.page.wait(f"{replica.page.find(phone)}?.value") == "0612345678"


def test_civil_status_is_locked_on_renewal_but_for_the_usual_name(replica: Replica) -> None:
    replica.open("/renouvellement/informations-personnelles")
    locked = {
        code: replica.page.js(f"{replica.page.find(replica.selector(code))}.disabled")
        for code in ("NOM", "NUMERO_ETRANGER", "PRENOM_1", "PRENOM_2", "JOUR", "ANNEE", "NOM_USAGE")
    }
    assert locked.pop("NOM_USAGE") is False
    assert all(locked.values())


def test_a_first_application_takes_one_input_a_given_name(replica: Replica) -> None:
    replica.open("/premiere-demande/informations-personnelles")
    add = "Ajouter un prénom" if replica.generation == "new" else "+ Ajouter un prénom"
    replica.press(add)
    replica.page.wait(f"!!{replica.page.find(replica.selector('PRENOM_2'))}")
    for code, value in {"NOM": "Ndiaye", "PRENOM_1": "Awa", "PRENOM_2": "Fatou"}.items():
        replica.set(code, value)
        assert replica.model(f"values.{code}") == value
    replica.go("/premiere-demande/justificatifs")
    assert replica.page.wait(f"!!{replica.page.find(replica.selector('VISA'))}")


def test_files_reach_the_model(replica: Replica, tmp_path: Path) -> None:
    replica.open("/renouvellement/justificatifs")
    replica.page.wait(f"!!{replica.page.find(replica.selector('PASSEPORT'))}")
    files = [tmp_path / "identite.pdf", tmp_path / "visa.jpg"]
    for file in files:
        file.write_bytes(b"12345")
    replica.page.choose(replica.selector("PASSEPORT"), *files)
    assert replica.page.wait("__anef.model.files.PASSEPORT") == [
        {"name": "identite.pdf", "size": 5, "type": "application/pdf"},
        {"name": "visa.jpg", "size": 5, "type": "image/jpeg"},
    ]
    replica.attach("CASIER_JUDICIAIRE", "non-exigible.pdf")
    assert replica.model("files.CASIER_JUDICIAIRE[0].name") == "non-exigible.pdf"
    replica.page.wait("document.body.innerText.includes('non-exigible.pdf')")
    replica.attach("RIB", "rib.exe")
    assert replica.model("files.RIB") == []
    replica.page.wait(
        'document.body.innerText.includes("Le format du fichier n\'est pas accepté.")'
    )


@pytest.mark.parametrize("replica", ["old"], indirect=True)
def test_the_old_site_takes_dropped_files(replica: Replica) -> None:
    replica.open("/renouvellement/justificatifs")
    replica.page.wait(f"!!{replica.page.find(replica.selector('RIB'))}")
    replica.page.js("""(zone => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['12'], 'rib.pdf', {type: 'application/pdf'}));
      zone.dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer}));
    })(document.querySelector('[aria-labelledby=RIB-label]').closest('.anef-piece'))""")
    assert replica.model("files.RIB") == [{"name": "rib.pdf", "size": 2, "type": "application/pdf"}]


def test_an_address_counts_once_chosen(replica: Replica) -> None:
    replica.open("/renouvellement/informations-personnelles")
    replica.page.type("12 rue des lilas", into=replica.selector("ADRESSE"))
    replica.page.wait("document.querySelectorAll('li[role=option]').length === 2")
    assert replica.model("values.ADRESSE") == ""
    replica.page.press("ArrowDown")
    replica.page.press("Enter")
    assert replica.model("values.ADRESSE") == "12 Rue des Lilas 38000 Grenoble"
    replica.page.type("12 rue des lilas", into=replica.selector("ADRESSE"))
    replica.page.click("li[role=option]:nth-of-type(2)")
    assert replica.model("values.ADRESSE") == "12 Rue des Lilas 69003 Lyon"
    assert replica.page.js(f"{replica.page.find(replica.selector('ADRESSE'))}.value") == (
        "12 Rue des Lilas 69003 Lyon"
    )


def test_a_dossier_goes_from_the_first_step_to_the_last(replica: Replica) -> None:
    replica.open("/renouvellement/informations-personnelles")
    _refused(replica)
    replica.set("EMAIL", "amina@example.org")
    replica.set("TELEPHONE_PORTABLE", "0612345678")
    replica.set("ADRESSE", "8 avenue")
    replica.page.wait(
        "(found => found && (found.click(), true))(document.querySelector('li[role=option]'))"
    )
    replica.press(NEXT)
    replica.reached("motif")
    replica.set("NOM_ETABLISSEMENT", "Université de l'Exemple")
    replica.set("DIPLOME_VISE", "Master")
    replica.press(NEXT)
    replica.reached("ressources")
    replica.set("MONTANT", "614")
    _refused(replica)
    assert "L'ensemble de vos ressources doit être au moins égal à 615€ / mois" in replica.text()
    replica.set("MONTANT", "615")
    replica.press(NEXT)
    replica.reached("justificatifs")
    for slot in SLOTS:
        if slot.note and slot.procedure != "premiere-demande":
            replica.attach(slot.code, f"{slot.id}.pdf")
    replica.set("PHOTO_NUMBER", "1abc")
    replica.press("Confirmer")
    _refused(replica)
    replica.set("PHOTO_NUMBER", "0AB1CD2EF3GH4IJ5KL6MN7")
    replica.press("Confirmer")
    assert replica.page.wait("__anef.model.ephotoConfirmed")
    replica.press(NEXT)
    replica.reached("recapitulatif")
    replica.page.wait("document.body.textContent.includes('passeport.pdf')")
    replica.set("OBSERVATIONS", "Mon prénom est mal écrit.")
    if replica.generation == "old":
        assert replica.page.js(
            "document.querySelector('app-actions-bar div + div button').disabled"
        )
        for part in range(1, 5):
            replica.press(f"Valider et vérifier la suite de ma saisie {part}/4>")
        replica.press("Envoyer la demande")
    else:
        replica.press("Déposer la demande")
    replica.reached("confirmation")
    assert "Votre demande a bien été envoyée." in replica.text()
    assert replica.model("sent")
    assert replica.model("values.OBSERVATIONS") == "Mon prénom est mal écrit."


def _refused(replica: Replica) -> None:
    before = replica.model("step")
    replica.press(NEXT)
    replica.page.wait(f"document.body.innerText.includes({INCORRECT!r})")
    assert replica.model("step") == before


def test_the_other_pages(replica: Replica) -> None:
    replica.open("/trop-tot")
    assert "Il est trop tôt pour demander le renouvellement de votre titre." in replica.text()
    replica.open("/banc?champs=60")
    assert replica.page.js("document.querySelectorAll('main input').length") == 60
    replica.set("TELEPHONE_PORTABLE", "06.12")
    assert replica.model("values.TELEPHONE_PORTABLE") == "06.12"


def test_the_language_is_switched_in_the_header(replica: Replica) -> None:
    replica.open("/renouvellement/motif")
    if replica.generation == "old":
        replica.press("English")
    else:
        replica.page.js("document.querySelector('a[hreflang=en]').click()")
    replica.page.wait("document.body.innerText.includes('Reason for the application')")
    assert replica.page.js("document.documentElement.lang") == "en"
