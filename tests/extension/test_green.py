"""Only what is judged is green: states in which something is not, beside those where all is."""

import json
import tomllib
from pathlib import Path
from typing import Any

from tests.browsers.page import Page
from tests.extension.reader import reader

STATES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("states.toml").read_text("utf-8")
)["state"]

HANDLE = """(async ({html, verdict, leaves = [], trouble, reading, wanted, types}) => {
  document.body.innerHTML = `<header><p class="user">Awa Diallo</p></header><main>
    <label>Nom de naissance <input value="Diallo"></label>
    <label>Numéro étranger <input value="7503123456"></label>${html ?? ''}</main>`;
  await Promise.all([...document.querySelectorAll('iframe[srcdoc]')].map(
    frame => new Promise(done => frame.addEventListener('load', done))));
  const file = look.dossier(look.profile, {kept: [], defaults: {}, save() {}});
  file.look();
  if (!leaves.includes('confirmed')) file.choose({titre: 'etudiant', etape: 'renouvellement'});
  const form = file.form();
  const about = {form, person: file.who()};
  const requests = verdict ? form.requests.map(({id}) => ({id, verdict, reason: 'x'})) : [];
  const fields = form.fields.map(({id, label}, rank) => (
    {id, wanted: !label || (Boolean(wanted) && rank === 2)}));
  const answer = {dossiers: [{findings: [], requests, fields}]};
  if (!leaves.includes('answered')) file.answered(answer, null, about);
  if (trouble) file.answered(null, {cause: trouble}, about);
  const unread = {findings: null, facts: null, sha256: null};
  if (reading) file.who().files.put(file.live().slots[0].id, 'a.pdf', unread);
  if (types) document.querySelector('input').value = 'Lind';
  if (types) file.read();
  return look.handleOf(look.stateOf(file, look.profile))[0];
})"""


def test_only_what_is_judged_is_green(tab: Page) -> None:
    tab.goto("about:blank")
    tab.js(reader("any"))
    shown = [[each["shows"], tab.js(f"{HANDLE}({json.dumps(each)})")] for each in STATES]
    green = [name for name, kind in shown if kind == "fine"]
    assert green == [each["shows"] for each in STATES if each.get("fine")], shown
