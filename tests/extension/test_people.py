"""One person's facts stay that person's, however the site goes from one to the next."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from samples.anef.serve import Site
from tests.browsers.page import Page
from tests.extension.desk import Desk
from tests.extension.reader import reader
from tests.extension.test_fields import on
from tests.extension.test_form import CRIMINAL_RECORD, SCENES, to

WAYS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("people.toml").read_text("utf-8")
)["way"]

WALK = """(steps => {
  let kept = [];
  let crowd = look.people(kept, all => { kept = JSON.parse(JSON.stringify(all)); });
  const found = [];
  for (const { shows, chooses, types, leaves, loads, isFocused } of steps) {
    if (loads) crowd = look.people(kept, all => { kept = JSON.parse(JSON.stringify(all)); });
    if (leaves) crowd.leave();
    for (const part of types ?? []) crowd.touch(part);
    if (shows) crowd.meet(shows, Boolean(isFocused));
    if (chooses) crowd.keep({ chosen: { titre: chooses } });
    found.push(crowd.current().kept.chosen.titre ?? '');
  }
  return found;
})"""

# The names of the elements of the page that an object leads to.
HELD = """((start, isWanted = () => true) => {
  const met = new Set();
  const held = [];
  (function walk(each) {
    if (each === null || typeof each !== 'object' || met.has(each)) return;
    met.add(each);
    if (each instanceof Node) {
      if (isWanted(each)) held.push(each.localName);
      return;
    }
    const parts = each instanceof Map || each instanceof Set ? [...each] : Object.values(each);
    parts.forEach(walk);
  })(start);
  return held;
})"""


@pytest.mark.parametrize("way", WAYS, ids=[each["way"] for each in WAYS])
def test_from_one_applicant_to_the_next(tab: Page, way: dict[str, Any]) -> None:
    tab.goto("about:blank")
    tab.js(reader("any"))
    found = tab.js(f"{WALK}({json.dumps([dict(each) for each in way['steps']])})")
    assert found == [each["has"] for each in way["steps"]]


def test_two_applicants_one_after_the_other_in_the_same_tab(desk: Desk) -> None:
    slots = SCENES["old"].slots
    desk.open("old", slots)
    desk.wait(desk.flag(CRIMINAL_RECORD))
    desk.choose()
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))
    other = json.dumps(f"#{slots}&personne=2")
    desk.page.js(f"void (location.hash = {other})")
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_a_confirmer')}"))
    assert "amina" not in json.dumps(desk.state()["person"])
    desk.page.js(f"void (location.hash = {json.dumps('#' + slots)})")
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))
    desk.page.goto("about:blank")  # as a session that has expired
    desk.replica("old").go(slots)
    desk.wait(desk.flag(f"{CRIMINAL_RECORD} : {desk.t('verdict_non_exigible')}"))


def test_no_element_of_a_step_gone_by_is_kept(tab: Page, anef: Site) -> None:
    """What is known of a step stays when it is left; what it was drawn with does not."""
    replica = on(tab, anef, "old", SCENES["old"].first)
    tab.js("void (window.file = look.dossier(look.profile, {kept: [], defaults: {}, save() {}}))")
    tab.js("void file.look()")
    assert "input" in tab.js(f"{HELD}(file.live())")
    to(replica, SCENES["old"].slots)
    replica.reached("justificatifs")
    tab.js("void file.look()")
    steps = ["informations-personnelles", "justificatifs"]
    assert tab.js("[...file.who().steps.keys()]") == steps
    assert tab.js("file.seen('fields').some(({code}) => code === 'TELEPHONE_PORTABLE')")
    assert tab.js(f"{HELD}(file.who())") == []
    assert tab.js(f"{HELD}(file.live())") != []
    assert tab.js(f"{HELD}(file.live(), each => !each.isConnected)") == []
