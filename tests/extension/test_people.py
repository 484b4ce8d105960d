"""One person's facts stay that person's, however the site goes from one to the next."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.browsers.page import Page
from tests.extension.desk import Desk
from tests.extension.reader import reader
from tests.extension.test_form import CRIMINAL_RECORD, SCENES

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


def test_no_element_of_a_step_gone_by_is_kept(desk: Desk) -> None:
    desk.open("old", SCENES["old"].first)
    desk.wait(desk.flag("Téléphone"), gone=True)
    state = desk.state()
    assert json.loads(json.dumps(state)) == state  # nothing of the page in it
