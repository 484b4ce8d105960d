"""Ten ways to pass from one applicant to the next, in the browser with the extension."""

import json
import time
from collections.abc import Callable

from tests.extension.desk import STATE, Desk

ADDRESS = "/nouveau/"
AWA = {"account": "Awa DIALLO", "surname": "Diallo", "given": "Awa", "number": "7503123456"}
OSKAR = {"account": "Oskar LIND", "surname": "Lind", "given": "Oskar", "number": "6903654321"}
LOGIN = '<form><label>Mot de passe <input type="password"></label></form>'


def form(person: dict[str, str]) -> str:
    """A page of the application of somebody; what is not known of them is left out."""
    account = (
        f'<header><p class="user">{person["account"]}</p></header>' if "account" in person else ""
    )
    rows = (
        ("Nom de naissance", "surname"),
        ("Prénom", "given"),
        ("Numéro étranger", "number"),
    )
    shown = "".join(
        f'<dt>{label}</dt><dd id="{part}">{person[part]}</dd>'
        for label, part in rows
        if part in person
    )
    return f"""{account}<main><h1>Demande de renouvellement d'un titre</h1><h2>Justificatifs</h2>
      <dl>{shown}</dl><label>Téléphone portable <input value="06.12.34.56.78"></label>
      <h3>Passeport</h3><div><input type="file"></div></main>"""


def show(desk: Desk, html: str) -> None:
    """What the site draws next, in the page that is open."""
    desk.page.js(f"void (document.body.innerHTML = {json.dumps(html)})")


def load(desk: Desk, html: str, address: str = ADDRESS) -> None:
    """A page that the site loads."""
    desk.page.goto(desk.origin + address)
    show(desk, html)


def put(desk: Desk, part: str, text: str) -> None:
    """A text of the page that the site changes, and nothing else."""
    found = f"document.querySelector('#{part}, .{part}')"
    desk.page.js(f"void ({found}.textContent = {json.dumps(text)})")


def elsewhere(desk: Desk) -> None:
    """Another page of the site, and the one that it shows on the way back."""
    desk.page.goto(desk.origin + "/ailleurs/")
    desk.page.js("void setTimeout(() => history.back())")
    time.sleep(0.5)  # a page that is being left answers no question
    desk.page.wait(f"location.pathname === {ADDRESS!r} && document.readyState === 'complete'")
    show(desk, form(OSKAR))


def history(desk: Desk) -> None:
    """Back and forward between two that the site draws itself."""
    desk.page.js("void history.pushState(0, '', '#2')")
    show(desk, form(OSKAR))
    desk.page.js("void history.back()")
    desk.page.wait("location.hash === ''")
    show(desk, form(AWA))
    confirmed(desk, is_so=True)
    desk.page.js("void history.forward()")
    desk.page.wait("location.hash === '#2'")
    show(desk, form(OSKAR))


def out_and_in(desk: Desk) -> None:
    """The page of the log-in, then somebody else's."""
    load(desk, LOGIN)
    load(desk, form(OSKAR))


def expire(desk: Desk) -> None:
    """The log-in in the same page, then a form that tells of nobody."""
    show(desk, LOGIN)
    time.sleep(0.3)
    show(desk, form({}))


WAYS: dict[str, Callable[[Desk], None]] = {
    "in the same tab, without a load": lambda desk: show(desk, form(OSKAR)),
    "loaded again": lambda desk: load(desk, form(OSKAR)),
    "back and forward": history,
    "away and back": elsewhere,
    "logged out and in": out_and_in,
    "a session that expires, then a page that names nobody": expire,
    "another foreigner's number in place": lambda desk: put(desk, "number", OSKAR["number"]),
    "another member of the household": lambda desk: put(desk, "given", "Moussa"),
    "another account in the header": lambda desk: put(desk, "user", OSKAR["account"]),
}


def confirmed(desk: Desk, *, is_so: bool) -> None:
    """Waits for what the extension holds to be of that kind."""
    desk.options.wait(
        f"{STATE}.then(now => !!now?.step && now.situation.isConfirmed === {json.dumps(is_so)})"
    )


def test_nothing_of_one_applicant_is_the_next_one_s(desk: Desk) -> None:
    for way, go in WAYS.items():
        desk.forget()
        load(desk, form(AWA))
        desk.wait(desk.flag("Passeport"))
        desk.choose()
        confirmed(desk, is_so=True)
        go(desk)
        confirmed(desk, is_so=False)
        state = desk.state()
        assert state["situation"].get("titre", "") == "", way
        assert {each["verdict"] for each in state["verdicts"]} == {"a_confirmer"}, way
        load(desk, form(AWA))  # who finds again what is theirs
        confirmed(desk, is_so=True)


def test_another_tab_knows_nothing_of_this_one(desk: Desk) -> None:
    desk.forget()
    load(desk, form(AWA))
    desk.wait(desk.flag("Passeport"))
    desk.choose()
    confirmed(desk, is_so=True)
    other = desk.browser.page()
    other.goto(desk.origin + ADDRESS)
    other.js(f"void (document.body.innerHTML = {json.dumps(form(OSKAR))})")
    waiting = json.dumps(desk.t("choose_title_one", 1))
    handle = f"{other.find('.handle')}?.textContent"
    other.wait(f"{handle}?.includes({waiting})")
    other.close()
    desk.page.front()
