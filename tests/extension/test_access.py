"""No violation that axe knows in what is drawn, and nothing drawn over the site's own messages."""

import json

import pytest

from samples.anef.serve import ROOT
from tests.browsers.page import Page
from tests.extension.desk import Desk
from tests.extension.test_form import SCENES, faulty

# Whether all of a page lies in landmarks is the site's business where we only add to it.
AXE = """(async () => {{
  if (!window.axe) {source};
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const rules = {{region: {{enabled: {whole}}}}};
  const {{violations}} = await axe.run({context}, {{runOnly: tags, rules}});
  return violations.flatMap(({{id, nodes}}) => nodes.map(node => [id, node.failureSummary]));
}})()"""


def violations(page: Page, context: str = "document") -> object:
    source = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    whole = json.dumps(context == "document")
    return page.js(
        AXE.format(source=f"(0, eval)({json.dumps(source)})", context=context, whole=whole)
    )


@pytest.mark.parametrize("generation", ["old", "new"])
def test_what_is_drawn_on_the_page(desk: Desk, generation: str) -> None:
    faulty(desk, generation)
    desk.read("Téléphone")
    desk.page.click(".card article .link")
    assert violations(desk.page, "'anef-linter'") == []
    desk.page.press("Escape")
    desk.open(generation, SCENES[generation].slots)
    desk.read("Extrait de casier")
    assert violations(desk.page, "'anef-linter'") == []
    desk.page.press("Escape")
    desk.page.click(".handle")
    desk.wait(".panel select option:nth-child(5)")
    assert violations(desk.page, "'anef-linter'") == []


def test_the_popup_and_the_options(desk: Desk) -> None:
    desk.open("new", SCENES["new"].slots)
    desk.wait(".handle.blind")
    popup = desk.popup()
    popup.wait("document.querySelector('.situation')")
    for page in (popup, desk.options):
        for scheme in ("light", "dark"):
            page.js(f"void (document.documentElement.style.colorScheme = '{scheme}')")
            assert violations(page) == []
    popup.close()


@pytest.mark.parametrize("generation", ["old", "new"])
def test_the_site_s_own_messages_are_not_covered(desk: Desk, generation: str) -> None:
    if generation == "old":  # which says what it thinks of slots, and of the e-photo's code
        replica = desk.open("old", SCENES["old"].slots)
        replica.page.type("ABC12", into=replica.selector("PHOTO_NUMBER"))
        replica.press("Enregistrer et poursuivre >")
        place, said, least = "Numéro ephoto", ".errors", 4
    else:
        replica = faulty(desk, generation)
        desk.page.js(f"void {desk.page.find(replica.selector('TELEPHONE_PORTABLE'))}.focus()")
        place, said, least = "Téléphone", ".fr-message", 1
    desk.read(place)  # the field loses the focus, and the site says what it thinks of it
    covered = desk.page.wait(f"""(async () => {{
      const messages = [...document.querySelectorAll({said!r})].filter(
        each => each.checkVisibility()
          && /format|obligatoire|fournir|confirmer/.test(each.innerText));
      if (messages.length < {least}) return null;
      window.rest ??= performance.now() + 5000;  // flags follow, as soon as the machine lets them
      for (const _ of 'abc') await new Promise(requestAnimationFrame);
      const words = each => {{
        const range = document.createRange();
        const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
        while (!texts.nextNode().data.trim());
        range.selectNodeContents(texts.currentNode);
        return range.getBoundingClientRect();
      }};
      const boxes = messages.map(each => [each.innerText, words(each)]);
      const {{shadowRoot}} = document.querySelector('anef-linter');
      const covered = boxes.filter(([, a]) => [...shadowRoot.querySelectorAll(
        '.card, .flag:not([hidden])')].some(each => {{
          const b = each.getBoundingClientRect();
          return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      }})).map(([text]) => text);
      return covered.length && performance.now() < rest ? null : [covered];
    }})()""")
    assert covered == [[]]


def test_a_form_without_a_fault_shows_no_flag(desk: Desk) -> None:
    replica = desk.open("new", SCENES["new"].first)
    replica.set("TELEPHONE_PORTABLE", "06 12 34 56 78")
    desk.wait(desk.flag("Téléphone"))
    replica.set("TELEPHONE_PORTABLE", "0612345678")
    desk.wait(".handle.open", gone=True)
    assert desk.flags() == []
