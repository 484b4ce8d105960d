from pathlib import Path

import pytest

from samples.anef.serve import DIST, Site, built
from tests.anef.replica import FIELDS, SLOTS, STEPS, Field, Replica, Slot
from tests.browsers.page import Page

NEXT = "Enregistrer et poursuivre >"
INCORRECT = (
    "Certaines informations que vous avez saisies sont incorrectes. Veuillez vérifier votre saisie."
)
WIZARD = "/sejour/demande-tse"
PHONE = {
    "old": f"{WIZARD}/etudiant?etape=informations-personnelles",
    "new": "/renouvellement/informations-personnelles",
}


@pytest.fixture(scope="module", params=["old", "new"])
def replica(request: pytest.FixtureRequest, tab: Page, anef: Site) -> Replica:
    return Replica(tab, anef, request.param)


@pytest.fixture(scope="module")
def old(tab: Page, anef: Site) -> Replica:
    return Replica(tab, anef, "old")


@pytest.fixture(scope="module")
def new(tab: Page, anef: Site) -> Replica:
    return Replica(tab, anef, "new")


def test_is_built_once() -> None:
    made = (built() / "usagers" / "main.js").stat().st_mtime_ns
    assert (built() / "usagers" / "main.js").stat().st_mtime_ns == made
    assert (DIST / "particuliers" / "index.html").is_file()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_step_of_the_new_site_shows_its_fields_and_slots(new: Replica, language: str) -> None:
    new.open("/accueil")
    for step in STEPS:
        new.go(f"/renouvellement/{step}?lang={language}")
        if step == "ressources":
            new.page.js(
                "(select => { select.selectedIndex = 2;"
                "select.dispatchEvent(new Event('change', {bubbles: true})); })"
                "(document.querySelector('#origine'))"
            )
        shown: list[Field | Slot] = [field for field in FIELDS if field.step == step]
        if step == "justificatifs":
            shown += [slot for slot in SLOTS if slot.procedure != "premiere-demande"]
        labels = {each.code: each.label if language == "fr" else each.english for each in shown}
        found = "{" + ",".join(f"{each.code}: {_label(new, each)}" for each in shown) + "}"
        assert new.page.wait(f"Object.values({found}).every(Boolean) && {found}") == labels
    origins = "performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)"
    assert set(new.page.js(origins)) == {new.page.js("location.origin")}


def _label(replica: Replica, shown: Field | Slot) -> str:
    """An expression of a label found as the README says, without the star of required ones."""
    selector = replica.selector(shown.code)
    if isinstance(shown, Field) and shown.kind == "radio":
        selector = f"input[name={shown.id}]"
        label = f"document.querySelector('{selector}')?.closest('fieldset').querySelector('legend')"
    else:
        label = f"document.querySelector('{selector}')?.labels[0]"
    own = "[...label.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('').trim()"
    return f"(label => label && !!document.querySelector('{selector}') && {own})({label})"


@pytest.mark.parametrize(
    ("title", "steps"), [("etudiant", 6), ("visiteur", 6), ("passeport-talent/artiste", 5)]
)
def test_the_old_site_keeps_one_address_for_all_steps(old: Replica, title: str, steps: int) -> None:
    """With its traps: hidden steps, ids twice, labels that lead nowhere."""
    old.open(f"{WIZARD}/{title}")
    marks = "document.querySelectorAll('.lg-screen li.step').length"
    assert old.page.wait(marks) == steps
    assert old.page.js("document.title") == "Étrangers en France | Étape 1"
    assert not old.page.js("!!document.querySelector('[aria-current]')")
    bodies = old.page.js("document.querySelectorAll('[appwizardstep]').length")
    assert bodies == (1 if title == "etudiant" else steps)
    assert old.page.js("""[...document.querySelectorAll('[controlname] > div input[id]')].some(
      input => !document.getElementById(input.getAttribute('aria-labelledby')))""")
    if title != "etudiant":
        assert old.page.js("document.querySelectorAll('#SITUATION_FAMILIALE-label').length") == 2


def test_what_is_typed_reaches_the_model_and_survives_being_redrawn(replica: Replica) -> None:
    replica.open(PHONE[replica.generation])
    phone = replica.selector("TELEPHONE_PORTABLE")
    replica.page.type("06 12", into=phone)
    replica.page.js(f"void (window.before = {replica.page.find(phone)})")
    assert replica.model("values.TELEPHONE_PORTABLE") == "06 12"
    replica.page.press("Tab")
    replica.page.wait("!before.isConnected")
    assert replica.page.wait(f"{replica.page.find(phone)}?.value") == "06 12"
    replica.set("TELEPHONE_PORTABLE", "0612345678")
    assert replica.model("values.TELEPHONE_PORTABLE") == "0612345678"


def test_a_first_application_takes_one_input_a_given_name(new: Replica) -> None:
    new.open("/premiere-demande/informations-personnelles")
    new.press("Ajouter un prénom")
    new.page.wait(f"!!{new.page.find(new.selector('PRENOM_2'))}")
    for code, value in {"NOM": "Ndiaye", "PRENOM_1": "Awa", "PRENOM_2": "Fatou"}.items():
        new.set(code, value)
        assert new.model(f"values.{code}") == value
    new.go("/premiere-demande/justificatifs")
    assert new.page.wait(f"!!{new.page.find(new.selector('VISA'))}")


def test_files_reach_the_model(replica: Replica, tmp_path: Path) -> None:
    replica.open(
        f"{WIZARD}/etudiant?etape=justificatifs"
        if replica.generation == "old"
        else "/renouvellement/justificatifs"
    )
    passport = replica.slot("Passeport")
    files = [tmp_path / "identite.pdf", tmp_path / "visa.jpg"]
    for file in files:
        file.write_bytes(b"12345")
    replica.page.choose(passport, *files)
    assert replica.page.wait("__anef.model.files.PASSEPORT") == [
        {"name": "identite.pdf", "size": 5, "type": "application/pdf"},
        {"name": "visa.jpg", "size": 5, "type": "image/jpeg"},
    ]
    replica.attach(replica.slot("Extrait de casier judiciaire"), "non-exigible.pdf")
    assert replica.model("files.CASIER_JUDICIAIRE[0].name") == "non-exigible.pdf"
    replica.page.wait("document.body.innerText.includes('non-exigible.pdf')")


def test_an_address_counts_once_chosen(replica: Replica) -> None:
    replica.open(PHONE[replica.generation])
    box = "app-adresse-etalab input" if replica.generation == "old" else replica.selector("ADRESSE")
    replica.page.type("12 rue des lilas", into=box)
    replica.page.wait("document.querySelectorAll('[role=option]').length === 2")
    assert replica.model("values.ADRESSE") == ""
    replica.page.click("[role=option]:nth-of-type(2)")
    assert replica.model("values.ADRESSE") == "12 Rue des Lilas 69003 Lyon"


def test_an_application_on_the_old_site_goes_from_the_first_step_to_the_last(old: Replica) -> None:
    old.open(f"{WIZARD}")
    old.page.click("#r0")
    old.press("Je commence")
    old.press("Je continue")
    old.reached("informations-personnelles")
    old.press(NEXT)
    old.page.wait("document.body.innerText.includes('Ce champ est obligatoire')")
    old.set("TELEPHONE_PORTABLE", "0612345678")
    old.page.js("document.querySelector('app-adresse-etalab input').value = ''")
    old.page.type("8 avenue", into="app-adresse-etalab input")
    old.page.click("[role=option]")
    old.press(NEXT)
    old.reached("motif")
    for at, option in enumerate(("Université", "L3")):
        old.page.click(f"app-champ:nth-of-type({1 if at == 0 else 3}) .ui-dropdown")
        old.page.wait(f"""(li => li && (li.click(), true))([...document.querySelectorAll(
          'p-dropdownitem li')].find(li => li.innerText === {option!r}))""")
    old.set("NOM_ETABLISSEMENT", "Université de l'Exemple")
    old.set("DIPLOME_VISE", "Master")
    old.press(NEXT)
    old.reached("ressources")
    old.page.click("p-dropdown .ui-dropdown")
    old.page.click("p-dropdownitem li")
    old.set("MONTANT", "615")
    old.press(NEXT)
    old.reached("justificatifs")
    for title in ("Titre de séjour en cours", "Passeport", "Justificatif de domicile"):
        old.attach(old.slot(title), f"{title.lower()}.pdf")
    old.set("PHOTO_NUMBER", "0AB1CD2EF3GH4IJ5KL6MN7")
    old.press("Confirmer le numéro ephoto")
    assert old.page.wait("__anef.model.ephotoConfirmed")
    assert not old.page.js(f"!!{old.page.find(old.selector('PHOTO_NUMBER'))}")  # plain text now
    old.press(NEXT)
    old.reached("recapitulatif")
    old.validate()
    old.press("Envoyer la demande >")
    assert old.page.wait("__anef.model.sent")


def test_an_application_on_the_new_site_goes_from_the_first_step_to_the_last(new: Replica) -> None:
    new.open("/renouvellement/informations-personnelles")
    new.press(NEXT)
    new.page.wait(f"document.body.innerText.includes({INCORRECT!r})")
    new.set("EMAIL", "amina@example.org")
    new.set("TELEPHONE_PORTABLE", "0612345678")
    new.set("ADRESSE", "8 avenue")
    new.page.wait(
        "(found => found && (found.click(), true))(document.querySelector('li[role=option]'))"
    )
    new.press(NEXT)
    new.reached("motif")
    new.set("NOM_ETABLISSEMENT", "Université de l'Exemple")
    new.set("DIPLOME_VISE", "Master")
    new.press(NEXT)
    new.reached("ressources")
    new.set("MONTANT", "615")
    new.press(NEXT)
    new.reached("justificatifs")
    for slot in SLOTS:
        if slot.note and slot.procedure != "premiere-demande":
            new.attach(new.selector(slot.code), f"{slot.id}.pdf")
    new.set("PHOTO_NUMBER", "0AB1CD2EF3GH4IJ5KL6MN7")
    new.press("Confirmer")
    assert new.page.wait("__anef.model.ephotoConfirmed")
    new.press(NEXT)
    new.reached("recapitulatif")
    new.set("OBSERVATIONS", "Mon prénom est mal écrit.")
    new.press("Déposer la demande")
    new.reached("confirmation")
    assert new.model("sent")


def test_the_other_pages(replica: Replica) -> None:
    replica.open(f"{WIZARD}?trop-tot=1" if replica.generation == "old" else "/trop-tot")
    assert "Il est trop tôt pour demander le renouvellement de votre titre." in replica.text()
    replica.open("/banc?champs=60")
    assert replica.page.js("document.querySelectorAll('main input').length") == 60
