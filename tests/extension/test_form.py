"""A counsellor fills in the form, in both generations of the site and in both browsers."""

import json
from pathlib import Path

import pytest

from tests.anef.replica import Replica
from tests.extension.desk import Desk

GENERATIONS = ("old", "new")
FIRST = "/premiere-demande/informations-personnelles"
SLOTS = "/renouvellement/justificatifs"
CRIMINAL_RECORD = "Extrait de casier judiciaire"
FAULTS = {"NOM": "FRANCHELEINS", "PRENOM_1": "amina", "TELEPHONE_PORTABLE": "06 12.34.56.78"}
FIXED = {"NOM": "Francheleins", "PRENOM_1": "Amina", "TELEPHONE_PORTABLE": "0612345678"}
FLAGGED = {"NOM": "Nom de naissance", "PRENOM_1": "Prénom 1", "TELEPHONE_PORTABLE": "Téléphone"}

both = pytest.mark.parametrize("generation", GENERATIONS)


def faulty(desk: Desk, generation: str) -> Replica:
    replica = desk.open(generation, FIRST)
    for code, value in FAULTS.items():
        replica.set(code, value)
    for label in FLAGGED.values():
        desk.wait(desk.flag(label))
    return replica


def description(replica: Replica, code: str) -> str:
    """What a screen reader says of a field, after its label."""
    said = replica.page.wait(f"""(field => field && ['', ...(
      field.getAttribute('aria-describedby') ?? '').split(' ')]
      .map(id => document.getElementById(id)?.textContent ?? ''))(
      {replica.page.find(replica.selector(code))})""")
    return " ".join(said)


@both
def test_faults_are_flagged_and_fixes_reach_the_site(desk: Desk, generation: str) -> None:
    replica = faulty(desk, generation)
    assert desk.handle() == desk.t("handle_open", 3)
    assert "séparateurs" in description(replica, "TELEPHONE_PORTABLE")
    assert replica.model("values.TELEPHONE_PORTABLE") == FAULTS["TELEPHONE_PORTABLE"]
    for code, label in FLAGGED.items():
        desk.read(label)
        desk.page.click(".card .main")
        desk.wait(desk.flag(label), gone=True)
        assert replica.model(f"values.{code}") == FIXED[code]
        assert "Alt" not in description(replica, code)
    assert desk.handle() == desk.t("handle_fine")


@both
def test_going_on_and_back_keeps_what_was_found(desk: Desk, generation: str) -> None:
    faulty(desk, generation)
    desk.page.js("void (location.hash = '#/premiere-demande/justificatifs')")
    desk.wait(desk.flag(CRIMINAL_RECORD))
    desk.page.click(".handle")
    assert "FRANCHELEINS" not in desk.page.text(".panel")
    assert desk.t("at_step", "Nom de naissance", "Informations personnelles") in desk.page.text(
        ".panel"
    )
    desk.page.press("Escape")
    desk.page.js("history.back()")
    desk.wait(desk.flag("Nom de naissance"))
    desk.page.js("void (location.hash = '#/accueil')")
    desk.wait("anef-linter", gone=True)


@both
def test_the_keyboard_is_enough(desk: Desk, generation: str) -> None:
    replica = faulty(desk, generation)
    desk.page.js(f"void {desk.page.find(replica.selector('TELEPHONE_PORTABLE'))}.focus()")
    desk.page.press("Alt+Enter")
    desk.wait(".card")
    desk.page.press("Escape")
    desk.wait(".card", gone=True)
    phone = desk.page.find(replica.selector("TELEPHONE_PORTABLE"))
    # The site may draw the field anew a little after it is left: the focus comes back to it.
    later = f"new Promise(done => setTimeout(() => done(document.activeElement === {phone}), 300))"
    desk.page.wait(later)
    desk.page.press("Alt+Enter")
    desk.wait(".card")
    desk.page.press("Tab")  # the cross
    desk.page.press("Tab")  # the fix
    desk.page.press("Enter")
    desk.wait(desk.flag("Téléphone"), gone=True)
    assert replica.model("values.TELEPHONE_PORTABLE") == "0612345678"


@both
def test_a_point_is_ignored_with_a_reason(desk: Desk, generation: str) -> None:
    faulty(desk, generation)
    desk.read("Téléphone")
    desk.page.click(".card article .link")
    desk.page.type("Numéro vérifié", into=".card [name=reason]")
    desk.page.press("Enter")
    desk.wait(desk.flag("Téléphone"), gone=True)
    assert desk.handle() == desk.t("handle_open", 2)
    popup = desk.popup()
    popup.wait("document.body.textContent.includes('Numéro vérifié')")
    popup.close()


@both
def test_a_document_that_is_not_due_gets_its_page(desk: Desk, generation: str) -> None:
    replica = desk.open(generation, SLOTS)
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))
    desk.read(CRIMINAL_RECORD)
    assert desk.t("page_sentence") in desk.page.text(".card")
    assert replica.model("files.CASIER_JUDICIAIRE ?? []") == []
    desk.page.click(".verdict .main")
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('page_attached')}"))
    (attached,) = replica.model("files.CASIER_JUDICIAIRE")
    assert attached["name"] == "document-non-exigible.pdf"
    assert attached["type"] == "application/pdf"
    assert attached["size"] > 5000
    assert sum(desk.t("page_attached") in name for name in desk.flags()) == 1
    assert list(replica.model("files")) == ["CASIER_JUDICIAIRE"]


@pytest.mark.parametrize(("generation", "way"), [("old", "drop"), ("new", "download")])
def test_a_slot_that_takes_no_file_by_its_input(desk: Desk, generation: str, way: str) -> None:
    """The old site takes it by a drop; where nothing is taken, the counsellor puts it there."""
    replica = desk.open(generation, SLOTS)
    desk.wait(desk.flag(CRIMINAL_RECORD))
    desk.page.js(f"void ({desk.page.find(replica.selector('CASIER_JUDICIAIRE'))}.disabled = true)")
    desk.read(CRIMINAL_RECORD)
    desk.page.click(".verdict .main")
    said = json.dumps(desk.t(f"attached_{way}"))
    desk.page.wait(f"{desk.page.find('.card .status')}?.textContent === {said}")
    files = [each["name"] for each in replica.model("files.CASIER_JUDICIAIRE ?? []")]
    assert files == (["document-non-exigible.pdf"] if way == "drop" else [])


@both
def test_a_fix_that_needs_a_look_asks_first(desk: Desk, generation: str) -> None:
    """A letter for a digit: what is meant stands on the card, not in the program."""
    replica = desk.open(generation, FIRST)
    replica.set("NUMERO_ETRANGER", "75O3123456")
    desk.read("Numéro étranger")
    assert desk.page.text(".card .main") == desk.t("fix_ask", "7503123456")
    desk.page.click(".card .main")
    assert desk.page.text(".card .main") == desk.t("fix_confirm", "7503123456")
    assert replica.model("values.NUMERO_ETRANGER") == "75O3123456"
    desk.page.click(".card .main")
    desk.wait(desk.flag("Numéro étranger"), gone=True)
    assert replica.model("values.NUMERO_ETRANGER") == "7503123456"


@both
def test_a_chosen_file_is_read_before_going_on(desk: Desk, generation: str, tmp_path: Path) -> None:
    replica = desk.open(generation, SLOTS)
    desk.wait(desk.flag("Passeport"))
    (tmp_path / "passeport.pdf").write_bytes(b"%PDF-1.7 damaged")
    desk.page.choose(replica.selector("PASSEPORT"), tmp_path / "passeport.pdf")
    desk.wait(f"{desk.flag('Passeport')}:is(.refus_probable, .complement_probable)", seconds=90)
    desk.read("Passeport")
    assert "passeport.pdf" in desk.page.text(".card") or "fichier" in desk.page.text(".card")


@both
def test_before_sending_what_is_open_is_listed(desk: Desk, generation: str) -> None:
    replica = faulty(desk, generation)
    desk.page.js("void (location.hash = '#/premiere-demande/recapitulatif')")
    replica.reached("recapitulatif")
    if generation == "old":
        for part in range(1, 5):
            replica.press(f"Valider et vérifier la suite de ma saisie {part}/4>")
    send = "Envoyer la demande" if generation == "old" else "Déposer la demande"
    replica.press(send)
    desk.wait(".guard")
    assert "capitales" in desk.page.text(".guard")
    desk.page.press("Escape")
    desk.wait(".guard", gone=True)
    assert replica.model("sent") is False
    replica.press(send)
    desk.page.click(".guard .go-on")
    desk.page.wait("__anef.model.sent")


@both
def test_title_and_stage_are_read_or_chosen(desk: Desk, generation: str) -> None:
    desk.open(generation, SLOTS)
    desk.wait(desk.flag(CRIMINAL_RECORD))  # this page has been looked at, and not only the first
    popup = desk.popup()
    popup.wait("document.querySelector('[name=titre] option[value=etudiant]')?.text.length > 10")
    values = "[...document.querySelectorAll('.situation [name]')].map(each => each.value)"
    assert popup.js(values) == ["etudiant", "renouvellement", "2027-02-15", ""]
    popup.js(
        "(title => { title.value = 'visiteur'; title.dispatchEvent(new Event('change')); })"
        "(document.querySelector('[name=titre]'))"
    )
    desk.options.wait(
        f"chrome.tabs.sendMessage({desk.tab()}, {{what: 'state'}})"
        ".then(({situation}) => situation.titre === 'visiteur')"
    )
    popup.close()
    desk.page.front()
    popup = desk.popup()
    assert popup.wait("document.querySelector('[name=titre]')?.value") == "visiteur"
    popup.close()


def test_what_is_not_recognised_is_said(desk: Desk) -> None:
    """A form whose heading no profile knows, with fields that none knows either."""
    replica = desk.open("old", "/banc")
    replica.set("TELEPHONE_PORTABLE", "06 12 34 56 78")
    desk.wait(desk.flag("Téléphone portable"))
    desk.page.click(".handle")
    assert desk.t("many_unknown", 52) in desk.page.text(".panel")
    desk.page.click(".panel .items button")  # goes to the field, and opens its flag
    desk.wait(".card")
    desk.page.press("Escape")


def test_the_site_counts_as_a_public_address(desk: Desk) -> None:
    """Else the tests would not show that the program can be reached from the real site."""
    desk.open("new", FIRST)
    reached = desk.page.js(
        f"Promise.race([fetch('http://127.0.0.1:{desk.program.port}/health', {{mode: 'no-cors'}})"
        ".then(() => true, () => false), new Promise(done => setTimeout(done, 1500, false))])"
    )
    assert reached is False
