"""The guard before the last button, whatever the page is called and the button is made of."""

import json
import tomllib
from html import escape
from pathlib import Path
from typing import Any

import pytest

from tests.extension.desk import Desk
from tests.extension.test_variants import PERSON, PHONE, show

RECAPS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("recaps.toml").read_text("utf-8")
)["recap"]
STAYING = (
    "Enregistrer",
    "Enregistrer et poursuivre >",
    "Précédent",
    "< Revenir à l'étape précédente",
    "Envoyer un message",
    "Modifier ma saisie",
    "Valider et vérifier la suite de ma saisie",
    "Joindre un document",
    "Déposer mon passeport",
    "Télécharger ma demande",
    "Abandonner la demande",
)


def test_the_guard_stands_before_every_sending_and_presses_what_was_pressed(desk: Desk) -> None:
    show(desk, PERSON + PHONE)
    desk.wait(desk.flag("Téléphone"))
    for case in RECAPS:
        said = case["html"]
        desk.page.js(f"void (sent = 0, document.body.setHTMLUnsafe({json.dumps(said)}))")
        if where := case.get("listens"):  # the site hears it further out, as React does
            desk.page.js(f"""void document.body.firstElementChild.parentElement.addEventListener(
              'click', event => {{ if (event.target.closest({json.dumps(where)})) sent++; }},
              {{once: true}})""")
        if key := case.get("key"):
            desk.page.wait(f"({desk.page.find(case['press'])}).focus() ?? true")
            desk.page.press(key)
        else:
            desk.page.click(case["press"])
        desk.wait("dialog.guard")
        assert desk.page.js("sent") == 0, said
        desk.page.click("dialog.guard .go-on")
        desk.page.wait("sent === 1")
        desk.wait("dialog.guard", gone=True)
        assert desk.page.js("sent") == 1, said


def test_the_guard_stands_in_the_way_of_nothing_else(desk: Desk) -> None:
    show(desk, PERSON + PHONE)
    desk.wait(desk.flag("Téléphone"))
    kept = "".join(f'<button type="button" onclick="kept++">{each}</button>' for each in STAYING)
    sends = '<button type="button">Envoyer la demande</button>'
    form = (
        '<form onsubmit="kept++; return false"><input class="obs"><button>Suivant</button></form>'
    )
    html = f"<h2>Récapitulatif</h2>{kept}{form}{sends}"
    desk.page.js(f"void (kept = 0, document.body.setHTMLUnsafe({json.dumps(html)}))")
    for rank in range(1, len(STAYING) + 1):
        desk.page.click(f"button:nth-of-type({rank})")
        assert desk.page.js("kept") == rank
    desk.page.click(".obs")
    desk.page.press("Enter")
    assert desk.page.js("kept") == len(STAYING) + 1
    assert not desk.page.js(f"!!{desk.page.find('dialog.guard')}")


FINAL = "<h2>Fin</h2><p>Vous ne pourrez plus rien modifier.</p>"


@pytest.mark.parametrize(
    "html",
    [
        FINAL + "<button onclick='kept++'>Imprimer cette page</button>",
        FINAL + "<button onclick='kept++'>Revoir mes réponses</button>",
        FINAL + "<button aria-expanded=false onclick='kept++'>Mes pièces</button>",
        FINAL + "<nav><button onclick='kept++'>Mes démarches</button></nav>",
        FINAL + "<p>Nom <input> Prénom <input></p><button onclick='kept++'>Calculer</button>",
    ],
)
def test_what_goes_back_prints_or_unfolds_is_let_through_on_the_last_page(
    desk: Desk, html: str
) -> None:
    let_through(desk, html)


def let_through(desk: Desk, html: str) -> None:
    """What `button` does is done, though something is known of a dossier."""
    show(desk, PERSON + PHONE)
    desk.wait(desk.flag("Téléphone"))
    desk.page.js(f"void (kept = 0, document.body.setHTMLUnsafe({json.dumps(html)}))")
    desk.page.click("button")
    assert desk.page.js("kept") == 1
    assert not desk.page.js(f"!!{desk.page.find('dialog.guard')}")


GOES = "<button onclick='kept++'>Parfait</button>"


@pytest.mark.parametrize(
    "html",
    [
        f"<h2>Avant de commencer</h2>{GOES}",
        f"<h2>Votre demande a bien été envoyée</h2>{GOES}",
        f"{GOES}<h2>Êtes-vous marié ?</h2><input type=radio> Oui <input type=radio> Non",
        f"{GOES}<h2>Vos pièces</h2><p>Passeport <input type=file></p>",
        f"{GOES}<h2>Deux voies</h2><button>Autre chemin</button>",
        f"<div class=cookie-bar>{GOES}</div><h2>Vos réponses</h2><p>Nom : Diallo</p>",
        "<h2>Vos réponses</h2><button onclick='kept++'>Poursuivre</button>",
        f"<h1>Étape 4 sur 5</h1>{GOES}<button>Comparer</button>",
        f"<h1>Étape 5 sur 5</h1><p>Nom <input> Prénom <input></p>{GOES}",
        f"<h1>Vérifier votre numéro</h1>{GOES}<button>Comparer</button>",
        "<h1>Étape 5 sur 5</h1><button onclick='kept++'>Téléverser</button><input type=file>",
        "<button onclick='kept++'>Comment déposer ma demande</button><p><input><input>",
        "<button onclick='kept++'>Enregistrer et déposer une pièce</button><p><input><input>",
    ],
)
def test_one_thing_to_press_is_no_sending_where_more_is_asked_or_nothing_was_begun(
    desk: Desk, html: str
) -> None:
    let_through(desk, html)


def test_a_form_in_a_frame_of_the_site_is_read_flagged_and_guarded(desk: Desk) -> None:
    sends = "<button type=button onclick='top.sent++'>Envoyer la demande</button>"
    show(desk, f'<iframe width=600 height=300 srcdoc="{escape(PERSON + PHONE + sends)}"></iframe>')
    flag, frame = desk.flag("Téléphone"), "document.querySelector('main iframe')"
    desk.wait(flag)
    within = f"{frame}.contentDocument.querySelector"
    place = f"{frame}.getBoundingClientRect().top + {within}('#t').getBoundingClientRect().top"
    drawn = desk.page.find(flag)
    desk.page.wait(f"Math.abs({drawn}.getBoundingClientRect().top - ({place})) < 40")
    desk.page.js(f"void (sent = 0, {within}('#t').focus(), {within}('#t').select())")
    for digit in "0612345678":
        desk.page.press(digit)
    desk.wait(flag, gone=True)
    desk.page.js(f"void {within}('button').focus()")
    desk.page.press("Enter")
    desk.wait("dialog.guard")
    assert desk.page.js("sent") == 0
    desk.page.click("dialog.guard .go-on")
    desk.page.wait("sent === 1")
