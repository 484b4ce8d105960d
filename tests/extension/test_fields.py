"""Which fields and slots are found, by the files of the extension run in the page itself."""

import json

import pytest

from samples.anef.serve import Site
from tests.anef.replica import FIELDS, SLOTS, STEPS
from tests.browsers.page import Page
from tests.extension.desk import EXTENSION

SCRIPTS = ("values", "identify", "fields", "slots", "situation", "attach", "capture")
TEXT_KINDS = {"text", "select", "address", "textarea"}
# One date, of three fields.
DATE = {"JOUR", "MOIS", "ANNEE"}

PREPARE = """(() => {{
  const profile = {profile};
  {scripts}
  window.look = {{profile: compile(profile), findFields, findSlots, situationShown, captured}};
}})()"""


@pytest.fixture
def page(tab: Page) -> Page:
    return tab


def prepared(page: Page, site: Site, generation: str, fragment: str) -> None:
    page.goto("about:blank")
    page.goto(site.old(fragment) if generation == "old" else site.new(fragment))
    name = "particuliers" if generation == "old" else "usagers"
    profile = (EXTENSION / "profiles" / f"{name}.json").read_text("utf-8")
    scripts = [(EXTENSION / "content" / f"{each}.js").read_text("utf-8") for each in SCRIPTS]
    page.wait("document.querySelector('h1')")
    page.js(PREPARE.format(profile=profile, scripts="\n".join(scripts)))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("generation", ["old", "new"])
def test_every_field_and_slot_is_recognised(
    page: Page, anef: Site, generation: str, language: str
) -> None:
    prepared(page, anef, generation, f"/renouvellement/{STEPS[0]}?lang={language}")
    for step in STEPS[:5]:
        page.js(f"void (location.hash = '#/renouvellement/{step}?lang={language}')")
        page.wait(f"__anef.model.step === {step!r}")
        expected = {
            each.code.removesuffix("_1")
            for each in FIELDS
            if each.step == step and each.kind in TEXT_KINDS and "si " not in each.note
        }
        if expected & DATE:
            expected = expected - DATE | {"DATE_NAISSANCE"}
        found = page.wait(
            "(found => JSON.stringify([...new Set(found.map(([code]) => code))].sort())"
            f" === {json.dumps(json.dumps(sorted(expected), separators=(',', ':')))} && found)"
            "(look.findFields(look.profile).map(({code, by}) => [code, by]))"
        )
        assert all(by for _, by in found)
        if step == "justificatifs":
            slots = page.js(
                "look.findSlots(look.profile).map(({code, by, asked}) => [code, by, asked])"
            )
            wanted = {s.code: s.label for s in SLOTS if s.procedure != "premiere-demande"}
            assert {code: asked for code, by, asked in slots if by} == wanted
    shown = page.js("look.situationShown(look.profile)")
    assert shown == {
        "titre": "etudiant",
        "etape": "renouvellement",
        "titre_expire_le": "2027-02-15",
    }


def test_a_field_is_found_by_its_label_when_its_code_has_changed(page: Page, anef: Site) -> None:
    prepared(page, anef, "new", "/premiere-demande/informations-personnelles")
    page.wait("document.querySelector('#telephonePortable')")
    page.js("""void (input => {
      document.querySelector('label[for=telephonePortable]').htmlFor = 'x-91';
      input.id = input.name = 'x-91';
    })(document.querySelector('#telephonePortable'))""")
    found = page.js("look.findFields(look.profile).map(({code, by}) => [code, by])")
    assert ["TELEPHONE_PORTABLE", "label"] in found
    page.js("void (document.querySelector('label[for=x-91]').firstChild.data = 'Autre chose')")
    found = page.js("look.findFields(look.profile).filter(each => !each.by).length")
    assert found == 1


@pytest.mark.parametrize("generation", ["old", "new"])
def test_a_capture_holds_no_value(page: Page, anef: Site, generation: str) -> None:
    prepared(page, anef, generation, "/renouvellement/informations-personnelles")
    code = "[aria-labelledby=EMAIL-label]" if generation == "old" else "#email"
    page.wait(f"document.querySelector({json.dumps(code)})")
    page.js(f"void (document.querySelector({json.dumps(code)}).value = 'zoe.quill@exemple.fr')")
    page.js("void document.querySelector('main h1').append(' de Zoe Quill, née le 14/07/2001')")
    page.js("""void (() => {
      document.querySelector('main h1').append(' Ouagadougou Faso');
      document.querySelector('main').append(document.createElement('button'));
      document.querySelector('main').lastChild.textContent = 'Supprimer scan_brocard.PDF';
      const account = document.createElement('button');
      account.textContent = 'Compte de Théo Brocard';
      document.querySelector(look.profile.outside).append(account);
    })()""")
    text = page.js("JSON.stringify(look.captured(look.profile, ['Ouagadougou (Burkina Faso)']))")
    for word in (
        "zoe",
        "quill",
        "exemple.fr",
        "francheleins",
        "amina",
        "0703055101",
        "2001",
        "utopienne",
        "ouagadougou",
        "faso",
        "brocard",
    ):
        assert word not in text.lower()
    assert "Téléphone portable" in text
    assert ("TELEPHONE_PORTABLE" if generation == "old" else "telephonePortable") in text
