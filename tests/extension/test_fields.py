"""Which fields and slots are found, by the files of the extension run in the page itself."""

import json
import tomllib
from html import escape
from pathlib import Path
from typing import Any

import pytest

from samples.anef.serve import Site
from tests.anef.replica import FIELDS, SLOTS, STEPS, Replica
from tests.browsers.page import Page
from tests.extension.reader import reader

TEXT_KINDS = {"text", "select", "address", "textarea"}
DATE = {"JOUR", "MOIS", "ANNEE"}  # one date, of three fields
PAGES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("pages.toml").read_text("utf-8")
)["page"]
WIZARD = "/sejour/demande-tse"
FOUND = """look.findFields(look.profile).map(field => [field.code, field.label,
  look.fieldValue(field, look.profile), field.isPlain])"""


@pytest.fixture
def page(tab: Page) -> Page:
    return tab


def on(page: Page, site: Site, generation: str, fragment: str, profile: str = "") -> Replica:
    """A page of a replica, with the reader in it."""
    page.goto("about:blank")
    replica = Replica(page, site, generation)
    replica.go(fragment)
    page.js(reader(profile or {"old": "particuliers", "new": "usagers"}[generation]))
    return replica


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_and_slot_of_the_new_site_is_recognised(
    page: Page, anef: Site, language: str
) -> None:
    on(page, anef, "new", f"/renouvellement/{STEPS[0]}?lang={language}")
    for step in STEPS[:4]:
        page.js(f"void (location.hash = '#/renouvellement/{step}?lang={language}')")
        page.wait(f"__anef.model.step === {step!r}")
        expected = {
            each.code.removesuffix("_1").replace("NOM", "NOM_NAISSANCE", each.code == "NOM")
            for each in FIELDS
            if each.step == step and each.kind in TEXT_KINDS and "si " not in each.note
        }
        if expected & DATE:
            expected = expected - DATE | {"DATE_NAISSANCE"}
        page.wait(
            "JSON.stringify([...new Set(look.findFields(look.profile).map(({code}) => code))]"
            f".sort()) === {json.dumps(json.dumps(sorted(expected), separators=(',', ':')))}"
        )
        if step == "justificatifs":
            slots = page.js("look.findSlots(look.profile).map(({asked}) => asked)")
            assert slots == [s.label for s in SLOTS if s.procedure != "premiere-demande"]
    shown = page.js("look.situationShown(look.profile)")
    assert shown == {
        "titre": "etudiant",
        "etape": "renouvellement",
        "titre_expire_le": "2027-02-15",
    }


@pytest.mark.parametrize("profile", ["particuliers", "any"])
def test_civil_status_in_plain_text_is_read(page: Page, anef: Site, profile: str) -> None:
    """And the copies that the summary holds of it, hidden, are not."""
    for title in ("etudiant", "visiteur"):
        on(page, anef, "old", f"{WIZARD}/{title}?etape=informations-personnelles", profile)
        found = page.js(FOUND)
        said = {code: (value, plain) for code, _, value, plain in found if value}
        assert said["NOM_NAISSANCE"] == ("Francheleins", True)
        assert said["PRENOM"] == ("Amina", True)
        assert said["DATE_NAISSANCE"] == ("14/07/2001", True)
        assert said["EMAIL"] == ("amina@example.org", True)
        codes = [code for code, *_ in found]
        assert len(codes) == len(set(codes))
        assert page.js("look.personShown([], look.profile).account") == "amina francheleins"


@pytest.mark.parametrize("profile", ["particuliers", "any"])
@pytest.mark.parametrize("title", ["etudiant", "visiteur", "passeport-talent/artiste"])
def test_a_slot_is_named_by_the_heading_before_it(
    page: Page, anef: Site, title: str, profile: str
) -> None:
    on(page, anef, "old", f"{WIZARD}/{title}?etape=justificatifs", profile)
    shown = page.js("""[...document.querySelectorAll('app-piece :is(h3, h4)')].filter(
      each => each.checkVisibility()).map(each => each.firstChild.data.trim())""")
    slots = page.js(
        """look.findSlots(look.profile).map(slot => [slot.label, slot.inputs.length])"""
    )
    assert slots == [[name, 2] for name in shown]
    assert page.js("look.limitsShown(look.profile)") == {
        "accept": ".jpg,.jpeg,.pdf,.png,.tif,.tiff,.bmp",
        "bytes": 10_000_000,
        "files": 4 if title == "visiteur" else 3,
    }
    assert page.js("look.stepOf(look.profile)?.name") == "justificatifs"


def test_a_date_is_named_by_its_legend(page: Page, anef: Site) -> None:
    on(page, anef, "old", f"{WIZARD}/passeport-talent/artiste?etape=motif")
    labels = [label for _, label, *_ in page.js(FOUND)]
    assert "Date de début du contrat" in labels
    assert not {"Jour", "Mois", "Année"} & set(labels)


@pytest.mark.parametrize("case", PAGES, ids=[each["shows"] for each in PAGES])
def test_a_page_that_no_profile_knows_is_read(page: Page, case: dict[str, Any]) -> None:
    page.goto("about:blank")
    page.js(f"void (document.body.innerHTML = {json.dumps(case['html'])})")
    page.js(reader("any"))
    fields = [[label, value] for _, label, value, _ in page.js(FOUND)]
    assert fields == case.get("fields", [])
    assert page.js("look.findSlots(look.profile).map(({label}) => label)") == case.get("slots", [])


SENDING = (
    "Envoyer la demande >",
    "Valider et transmettre ma demande >",
    "Déposer la demande >",
    "J'envoie mon dossier",
    "Finaliser et envoyer",
    "Confirmer l'envoi",
    "Soumettre",
    "Transmettre à la préfecture",
    "Je dépose ma demande",
    "Send the application",
    "Valider définitivement ma demande",
    "Signer et envoyer",
    "Je signe et je transmets",
    "Procéder à l'envoi",
    "Lancer l'envoi de ma demande",
    "Tout est correct, j'envoie",
    "Terminer et envoyer",
    "Dépôt de la demande",
    "Transmettre le dossier à l'administration",
    "Submit application",
    "Lodge my application",
    "Accept and send application",
    "Relire et transmettre mon dossier",
    "Validation définitive",
    "Tout est exact : transmettre",
    "Enviar la solicitud",
    "Invia la domanda",
    "Отправить заявление",
    "إرسال الطلب",
    "提交申请",
)
STAYING = (
    "Enregistrer et poursuivre >",
    "Envoyer un message",
    "Déposer un fichier",
    "Modifier",
    "Valider et vérifier la suite de ma saisie",
    "Envoyer un nouveau code",
    "Abandonner la demande",
    "Joindre un document",
    "Valider",
    "Quitter et revenir plus tard",
    "Envoyer le justificatif",
    "Confirmer le numéro ephoto",
    "Je commence",
    "Demander un titre de séjour",
    "Enregistrer sans envoyer",
    "Déposer une nouvelle demande",
    "Envoyer par e-mail",
    "Voir ma demande envoyée",
    "Retour avant l'envoi",
    "Annuler l'envoi",
    "Demande envoyée le 12/03/2026",
    "Télécharger la confirmation de dépôt",
    "Enregistrer le brouillon et envoyer plus tard",
    "Vérifier ma demande",
    "Send us a message",
    "Enviar código",
    "发送验证码",
    "Отправить код",
    "Renvoyer le code",
)
SHAPES = (
    "<button>{}</button>",
    "<a href='#x' class='btn'>{}</a>",
    '<input type=submit value="{}">',
    "<div role=button tabindex=0><span><svg></svg>{}</span></div>",
    '<button aria-label="{}"><svg width=9 height=9></svg></button>',
)


@pytest.mark.parametrize("shape", SHAPES)
def test_what_sends_is_known_by_its_words_whatever_it_is_made_of(page: Page, shape: str) -> None:
    page.goto("about:blank")
    page.js(reader("any"))
    shown = [shape.format(words.replace('"', "&quot;")) for words in (*SENDING, *STAYING)]
    known = page.js(f"""{json.dumps(shown)}.map(html => {{
      document.body.innerHTML = '<p>Nom <input> Prénom <input></p>' + html;
      return !!look.sendButton([...document.querySelectorAll('body *')].at(-1), look.profile);
    }})""")
    told = dict(zip((*SENDING, *STAYING), known, strict=True))
    assert [words for words in SENDING if not told[words]] == []
    assert [words for words in STAYING if told[words]] == []


@pytest.mark.parametrize("generation", ["old", "new"])
def test_a_capture_holds_no_value(page: Page, anef: Site, generation: str) -> None:
    old = f"{WIZARD}/etudiant?etape=informations-personnelles"
    new = "/renouvellement/informations-personnelles"
    replica = on(page, anef, generation, old if generation == "old" else new)
    replica.set("TELEPHONE_PORTABLE", "0699887766")
    page.js("""void (() => {
      const main = document.querySelector('main');
      main.querySelector('h1').append(' de Zoe Quill, née le 14/07/2001', ' Ouagadougou Faso');
      main.append(document.createElement('button'));
      main.lastChild.textContent = 'Supprimer scan_brocard.PDF';
      const account = document.createElement('button');
      account.textContent = 'Compte de Théo Brocard';
      document.querySelector('header').append(account);
    })()""")
    text = page.js(
        "JSON.stringify(look.captured(look.profile, ['Ouagadougou (Burkina Faso)', 'Zoe Quill']))"
    )
    for word in ("zoe", "quill", "francheleins", "amina", "0699887766", "2001", "utopienne",
                 "ouagadougou", "faso", "brocard"):  # fmt: skip
        assert word not in text.lower(), word
    assert "Téléphone" in text
    assert ("TELEPHONE_PORTABLE" if generation == "old" else "telephonePortable") in text


FRAMED = """<ol class='steps'><li class='step active'>Justificatifs</li></ol>
<h1>Renouvellement</h1><p>Titre demandé : Étudiant</p><p>10 Mo maximum par fichier</p>
<header><a aria-label='Mon compte'>AMINA FRANCHELEINS</a></header>"""


@pytest.mark.parametrize("style", ["", "display: none"], ids=["seen", "hidden"])
def test_step_title_stage_and_account_are_read_in_a_frame_of_the_site(
    page: Page, style: str
) -> None:
    """The page around it says nothing of them; a frame that nobody sees says nothing either."""
    within = escape(f'<iframe width=500 height=300 srcdoc="{escape(FRAMED)}"></iframe>')
    page.goto("about:blank")
    page.js(
        f"""void (document.body.innerHTML = {
            json.dumps(f'<iframe width=600 height=400 style="{style}" srcdoc="{within}"></iframe>')
        })"""
    )
    inner = "frames[0]?.frames[0]?.document.querySelector('header')"
    page.wait(f"!!{inner}")
    page.js(reader("any"))
    said = page.js("""({...look.situationShown(look.profile), step: look.stepOf(look.profile)?.name,
      account: look.personShown([], look.profile).account,
      bytes: look.limitsShown(look.profile).bytes})""")
    if style:
        assert not {"titre", "etape", "step", "account"} & set(said)
    else:
        assert said == {
            "titre": "etudiant",
            "etape": "renouvellement",
            "step": "justificatifs",
            "account": "amina francheleins",
            "bytes": 10_000_000,
        }
