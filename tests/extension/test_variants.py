"""Forms written otherwise than the replicas, and what the site may do while one is filled in."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.extension.desk import Desk

CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("variants.toml").read_text("utf-8")
)["case"]
HEADING = """<h1>Demande de renouvellement d'un titre de séjour</h1>
<p class="anef-titre fr-text--bold">Titre demandé : Étudiant</p>"""
PERSON = """
<label for="n">Nom de naissance</label><input id="n" value="Francheleins">
<label for="e">Adresse électronique</label><input id="e" value="a@exemple.fr">"""
PHONE = '<label for="t">Téléphone portable</label><input id="t" value="06.12.34.56.78">'


def show(desk: Desk, html: str, generation: str = "new", step: str = "") -> None:
    """A form on a page of the site that has none."""
    desk.forget()
    desk.replica(generation).open("/" if generation == "old" else "/accueil")
    heading = HEADING + f"<h2>{step or 'Informations personnelles'}</h2>"
    desk.page.js(f"""void (form => {{
      form.id = 'variant';
      form.innerHTML = {json.dumps(heading + html)};
      document.body.append(form);
    }})(document.createElement('main'))""")


@pytest.mark.parametrize("case", CASES, ids=[each["shows"] for each in CASES])
def test_fields_are_found(desk: Desk, case: dict[str, Any]) -> None:
    show(desk, case["html"], case["generation"], case.get("step", ""))
    for label in case["flagged"]:
        desk.wait(desk.flag(label))
    assert len(desk.flags()) == len(case["flagged"])
    state = desk.state()
    assert state["unknown"] == case.get("unknown", 0)
    assert len(state["missing"]) == case.get("missing", 0)


@pytest.mark.parametrize(
    ("closed", "opening"),
    [
        ('<div id="w" hidden>{}</div>', "w.hidden = false"),
        (
            '<style>.off {{display: none}}</style><p id="w" class="off">{}</p>',
            "w.className = ''",
        ),
        ('<dialog id="w">{}</dialog>', "w.showModal()"),
    ],
    ids=["attribute", "class", "modal"],
)
def test_what_is_opened_without_being_drawn_anew(desk: Desk, closed: str, opening: str) -> None:
    show(desk, PERSON + closed.format(PHONE))
    desk.wait(".handle")
    desk.page.js(f"void ({opening})")
    desk.wait(desk.flag("Téléphone"))
    desk.page.click(desk.flag("Téléphone"))  # in a modal dialog, only what is inside can be clicked
    desk.page.click(".card .main")
    desk.wait(desk.flag("Téléphone"), gone=True)
    assert desk.page.js("t.value") == "0612345678"


def test_a_field_made_anew_at_each_key(desk: Desk) -> None:
    show(desk, PERSON + '<div id="w"></div>')
    desk.page.js("""void ((value, count) => {
      const draw = () => {
        count += 1;
        w.innerHTML = `<label for="t-${count}">Téléphone portable</label><input id="t-${count}">`;
        const input = w.lastChild;
        input.value = value;
        input.oninput = () => {
          value = input.value;
          setTimeout(() => { draw(); w.lastChild.focus(); });
        };
      };
      draw();
    })('', 0)""")
    desk.page.click("#w input")
    for key in "06.12.34.56.78":
        drawn = desk.page.js("w.lastChild.id")
        desk.page.press(key)
        desk.page.wait(f"w.lastChild.id !== {drawn!r} && document.activeElement === w.lastChild")
    desk.wait(desk.flag("Téléphone"))
    desk.page.wait("document.getElementById(w.lastChild.getAttribute('aria-describedby'))")
    desk.read("Téléphone")
    desk.page.click(".card .main")
    desk.wait(desk.flag("Téléphone"), gone=True)
    assert desk.page.js("w.lastChild.value") == "0612345678"


def test_the_site_s_own_description_stays(desk: Desk) -> None:
    show(desk, PERSON + PHONE + '<p id="hint">Dix chiffres</p><p id="error">Numéro incorrect</p>')
    described = "t.getAttribute('aria-describedby')"
    desk.page.js("t.setAttribute('aria-describedby', 'error hint')")
    desk.wait(desk.flag("Téléphone"))
    assert desk.page.wait(f"/^error hint anef-linter-\\d+$/.test({described})")
    desk.read("Téléphone")
    desk.page.click(".card .main")
    desk.wait(desk.flag("Téléphone"), gone=True)
    assert desk.page.js(described) == "error hint"


SLOTS = "".join(
    f"""<div class="fr-upload-group"><label for="u{at}">{label}</label>
      <input class="fr-upload" type="file" id="u{at}" multiple></div><div class="list"></div>"""
    for at, label in enumerate(("Passeport en cours de validité", "Extrait de casier judiciaire"))
)
# Takes the files out of the input and lists them after a while, as a site that sends them at once.
SENDING = """void document.querySelectorAll('#variant input').forEach(input => {
  input.onchange = () => {
    const files = [...input.files];
    input.value = '';
    setTimeout(() => files.forEach(({name}) => {
      const line = input.parentElement.nextElementSibling.appendChild(document.createElement('p'));
      line.textContent = `Fichier : ${name} `;
      const remove = line.appendChild(document.createElement('button'));
      remove.textContent = 'Supprimer';
      remove.onclick = () => line.remove();
    }), 1000);
  };
})"""


def test_a_site_that_takes_its_time_gets_the_page_once(desk: Desk) -> None:
    show(desk, SLOTS, step="Justificatifs")
    desk.page.js(SENDING)
    desk.wait(desk.flag("Extrait de casier"))
    desk.choose()
    desk.read("Extrait de casier judiciaire : Non exigible")
    desk.page.click(".verdict .main")
    desk.wait(desk.flag(f"Extrait de casier judiciaire : {desk.t('page_attached')}"))
    assert desk.page.js("document.querySelectorAll('.list p').length") == 1
    desk.page.click(".list p button")
    desk.wait(desk.flag(f"Extrait de casier judiciaire : {desk.t('verdict_non_exigible')}"))


def test_each_file_of_a_slot_is_said_until_it_is_removed(desk: Desk, tmp_path: Path) -> None:
    show(desk, SLOTS, step="Justificatifs")
    desk.page.js(SENDING)
    desk.wait(desk.flag("Passeport"))
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.7 damaged")
    desk.page.choose("#u0", tmp_path / "a.pdf", tmp_path / "b.pdf")
    desk.page.wait("document.querySelectorAll('.list p').length === 2")
    desk.wait(f"{desk.flag('Passeport')}:is(.refus_probable, .complement_probable)", seconds=90)
    assert said_of(desk) == {"a.pdf", "b.pdf"}
    named = f"{desk.page.find(desk.flag('Passeport'))}?.ariaLabel"
    desk.page.wait(f"{named}.includes('identique')")
    desk.page.click(".list p button")
    # In one step: nothing more of it, nor of what was compared with it.
    left = desk.page.wait(f"(said => said && !said.includes('a.pdf : ') && [said])({named})")
    assert "a.pdf" not in left[0]
    assert "b.pdf" in left[0]
    assert said_of(desk) == {"b.pdf"}


def test_a_message_that_goes_takes_no_file_with_it(desk: Desk, tmp_path: Path) -> None:
    """The input still has the file, whatever was written beside it for a moment."""
    show(desk, SLOTS, step="Justificatifs")
    desk.wait(desk.flag("Passeport"))
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 damaged")
    desk.page.choose("#u0", tmp_path / "a.pdf")
    desk.wait(f"{desk.flag('Passeport')}:is(.refus_probable, .complement_probable)", seconds=90)
    desk.page.js("""(() => {
      const line = document.querySelector('.list').appendChild(document.createElement('p'));
      line.textContent = 'Envoi de a.pdf';
      line.remove();
    })()""")
    desk.page.js("new Promise(done => setTimeout(done, 1500))")  # looks have come and gone
    assert said_of(desk) == {"a.pdf"}


def said_of(desk: Desk) -> set[str]:
    """The files of which something is said; nothing is said twice."""
    items = [each for each in desk.state()["items"] if each.get("file")]
    told = [(each["file"], each["message"]) for each in items]
    assert len(told) == len(set(told))
    return {file for file, _ in told}
