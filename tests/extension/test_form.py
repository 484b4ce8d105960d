"""A counsellor fills in the form, in both generations of the site and in both browsers."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.anef.replica import Replica
from tests.extension.desk import Desk

GENERATIONS = ("old", "new")
CRIMINAL_RECORD = "Extrait de casier judiciaire"


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a generation of the site has what the tests need, and faults to type there."""

    first: str
    slots: str
    recap: str
    faults: dict[str, str]
    fixed: dict[str, str]
    flagged: dict[str, str]
    send: str


SCENES = {
    "old": Scene(
        "/sejour/demande-tse/etudiant?etape=informations-personnelles",
        "/sejour/demande-tse/etudiant?etape=justificatifs",
        "/sejour/demande-tse/etudiant?etape=recapitulatif",
        {"NOM_USAGE": "FRANCHELEINS", "TELEPHONE_PORTABLE": "06 12.34.56.78"},
        {"NOM_USAGE": "Francheleins", "TELEPHONE_PORTABLE": "0612345678"},
        {"NOM_USAGE": "Nom d'usage", "TELEPHONE_PORTABLE": "Téléphone"},
        "Envoyer la demande >",
    ),
    "new": Scene(
        "/premiere-demande/informations-personnelles",
        "/renouvellement/justificatifs",
        "/premiere-demande/recapitulatif",
        {"NOM": "FRANCHELEINS", "PRENOM_1": "amina", "TELEPHONE_PORTABLE": "06 12.34.56.78"},
        {"NOM": "Francheleins", "PRENOM_1": "Amina", "TELEPHONE_PORTABLE": "0612345678"},
        {"NOM": "Nom de naissance", "PRENOM_1": "Prénom 1", "TELEPHONE_PORTABLE": "Téléphone"},
        "Déposer la demande",
    ),
}
FIRST = SCENES["new"].first

both = pytest.mark.parametrize("generation", GENERATIONS)


def faulty(desk: Desk, generation: str) -> Replica:
    scene = SCENES[generation]
    replica = desk.open(generation, scene.first)
    replica.page.wait(f"!!{replica.page.find(replica.selector('TELEPHONE_PORTABLE'))}")
    for code, value in scene.faults.items():
        replica.set(code, value)
    for label in scene.flagged.values():
        desk.wait(desk.flag(label))
    return replica


def to(replica: Replica, fragment: str) -> None:
    """Another step, in the same page."""
    replica.page.js(f"void (location.hash = {json.dumps('#' + fragment)})")


def description(replica: Replica, code: str) -> str:
    """What a screen reader says of a field, after its label."""
    said = replica.page.wait(f"""(field => field && ['', ...(
      field.getAttribute('aria-describedby') ?? '').split(' ')]
      .map(id => document.getElementById(id)?.textContent ?? ''))(
      {replica.page.find(replica.selector(code))})""")
    return " ".join(said)


@both
def test_faults_are_flagged_and_fixes_reach_the_site(desk: Desk, generation: str) -> None:
    replica, scene = faulty(desk, generation), SCENES[generation]
    assert desk.handle().startswith(desk.t("handle_open", len(scene.faults)))
    assert "séparateurs" in description(replica, "TELEPHONE_PORTABLE")
    assert replica.model("values.TELEPHONE_PORTABLE") == scene.faults["TELEPHONE_PORTABLE"]
    for code, label in scene.flagged.items():
        desk.read(label)
        desk.page.click(".card .main")
        desk.wait(desk.flag(label), gone=True)
        assert replica.model(f"values.{code}") == scene.fixed[code]
        assert "Alt" not in description(replica, code)
    desk.page.wait(f"!{desk.page.find('.handle.open')}")


@both
def test_going_on_and_back_keeps_what_was_found(desk: Desk, generation: str) -> None:
    replica, scene = faulty(desk, generation), SCENES[generation]
    to(replica, scene.recap.replace("recapitulatif", "justificatifs"))
    desk.wait(desk.flag(CRIMINAL_RECORD))
    desk.page.click(".handle")
    name = next(iter(scene.flagged.values()))
    told = json.dumps(desk.t("at_step", "X", "Informations personnelles").partition("X")[2])
    desk.page.wait(f"{desk.page.find('.panel')}.textContent.includes({told})")
    assert name in desk.page.text(".panel")
    assert "FRANCHELEINS" not in desk.page.text(".panel")
    desk.page.press("Escape")
    to(replica, scene.first)
    desk.wait(desk.flag(name))


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
    assert desk.handle().startswith(
        desk.t("handle_open", len(SCENES[generation].faults) - 1).rstrip("0")
    )
    popup = desk.popup()
    popup.wait("document.body.textContent.includes('Numéro vérifié')")
    popup.close()


@both
def test_a_document_that_is_not_due_gets_its_page(desk: Desk, generation: str) -> None:
    """Only once somebody has confirmed the title: before, every slot is to be confirmed."""
    replica = desk.open(generation, SCENES[generation].slots)
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_a_confirmer')}"))
    assert not [name for name in desk.flags() if desk.t("verdict_non_exigible") in name]
    desk.choose()
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))
    desk.read(CRIMINAL_RECORD)
    assert desk.t("renouvellement").lower() in desk.page.text(".card .for").lower()
    assert replica.model("files.CASIER_JUDICIAIRE ?? []") == []
    desk.page.click(".verdict .main")
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('page_attached')}"))
    (attached,) = replica.model("files.CASIER_JUDICIAIRE")
    assert attached["name"] == "document-non-exigible.pdf"
    assert attached["size"] > 5000
    assert sum(desk.t("page_attached") in name for name in desk.flags()) == 1
    assert list(replica.model("files")) == ["CASIER_JUDICIAIRE"]


def test_a_slot_that_takes_no_file_gives_the_page_to_be_put_there(desk: Desk) -> None:
    replica = desk.open("new", SCENES["new"].slots)
    desk.wait(desk.flag(CRIMINAL_RECORD))
    desk.choose()
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))
    desk.page.js(f"void ({desk.page.find(replica.selector('CASIER_JUDICIAIRE'))}.disabled = true)")
    desk.read(CRIMINAL_RECORD)
    desk.page.click(".verdict .main")
    said = json.dumps(desk.t("attached_download"))
    desk.page.wait(f"{desk.page.find('.card .status')}?.textContent === {said}")
    assert replica.model("files.CASIER_JUDICIAIRE ?? []") == []


def test_a_fix_that_needs_a_look_asks_first(desk: Desk) -> None:
    """A letter for a digit: what is meant stands on the card, not in the program."""
    replica = desk.open("new", FIRST)
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
    replica = desk.open(generation, SCENES[generation].slots)
    desk.wait(desk.flag("Passeport"))
    (tmp_path / "passeport.pdf").write_bytes(b"%PDF-1.7 damaged")
    desk.page.choose(replica.slot("Passeport"), tmp_path / "passeport.pdf")
    desk.wait(f"{desk.flag('Passeport')}:is(.refus_probable, .complement_probable)", seconds=90)
    assert "passeport.pdf" in " ".join(desk.flags())


def test_a_file_heavier_than_the_site_takes_is_said_once(desk: Desk, tmp_path: Path) -> None:
    """The page says 10 Mo: the program is told, and says so of the slot."""
    replica = desk.open("old", SCENES["old"].slots)
    desk.wait(desk.flag("Passeport"))
    (tmp_path / "passeport.pdf").write_bytes(b"%PDF-1.7 damaged".ljust(10_000_001))
    desk.page.choose(replica.slot("Passeport"), tmp_path / "passeport.pdf")
    desk.wait(f"{desk.flag('Passeport')}.refus_probable", seconds=90)
    said = [each["message"] for each in desk.state()["items"] if "Mo" in each["message"]]
    assert len(said) == 1
    assert "Passeport" in said[0]


@both
def test_before_sending_what_is_open_is_listed(desk: Desk, generation: str) -> None:
    replica, scene = faulty(desk, generation), SCENES[generation]
    to(replica, scene.recap)
    replica.reached("recapitulatif")
    if generation == "old":
        replica.validate()
    replica.press(scene.send)
    desk.wait(".guard")
    assert "capitales" in desk.page.text(".guard")
    desk.page.press("Escape")
    desk.wait(".guard", gone=True)
    assert replica.model("sent") is False
    replica.press(scene.send)
    desk.page.click(".guard .go-on")
    desk.page.wait("__anef.model.sent")


def test_what_is_in_doubt_is_named_before_sending(desk: Desk) -> None:
    """A first resident card, for which the row of students lists nothing: no paper is judged."""
    replica = desk.open("old", SCENES["old"].slots)
    desk.wait(desk.flag(CRIMINAL_RECORD))
    assert desk.handle() == desk.t("choose_stage_many", 9)  # the address says the title
    desk.choose("etudiant", "carte_resident")
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_indecis')}"))
    to(replica, SCENES["old"].recap)
    replica.reached("recapitulatif")
    replica.validate()
    replica.press(SCENES["old"].send)
    said = desk.page.text(".guard")
    assert desk.t("guard_doubts") in said
    assert desk.t("doubts", 9) in said
    assert "Passeport" in said
    desk.page.press("Escape")


def test_title_and_stage_are_read_where_the_old_site_says_them(desk: Desk) -> None:
    """The choice at « Votre situation actuelle », then confirmed once, on the page itself."""
    desk.forget()
    replica = desk.replica("old")
    replica.open("/sejour/demande-tse")
    desk.told("etape")  # it stands at this step alone, and is read a moment after
    desk.page.click("#r0")
    replica.press("Je commence")
    replica.press("Je continue")
    replica.reached("informations-personnelles")
    to(replica, SCENES["old"].slots)
    desk.wait(desk.flag(CRIMINAL_RECORD))
    situation = desk.state()["situation"]
    assert (situation["titre"], situation["etape"]) == ("etudiant", "renouvellement")
    assert not situation["isConfirmed"]
    desk.page.click(".handle")
    desk.page.click(".panel .confirm")
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))
    desk.page.press("Escape")


def test_what_is_not_recognised_is_said(desk: Desk) -> None:
    """A form whose heading no profile knows, with fields that none knows either."""
    replica = desk.open("old", "/banc")
    replica.page.js("""void [...document.querySelectorAll('main label')].slice(0, 12).forEach(
      (label, at) => { if (at > 7) label.remove(); })""")
    replica.page.js("""void [...document.querySelectorAll('main [controlname^=CHAMP]')].forEach(
      host => host.removeAttribute('controlname'))""")
    replica.page.js("""void [...document.querySelectorAll('main input')].slice(8).forEach(
      input => { input.id = ''; input.removeAttribute('aria-labelledby'); })""")
    replica.set("TELEPHONE_PORTABLE", "06 12 34 56 78")
    desk.wait(desk.flag("Téléphone"))
    desk.page.click(".handle")
    desk.page.wait(f"""{desk.page.find(".panel")}.textContent.includes(
      {json.dumps(desk.t("many_unknown", 52))})""")
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
