// What a closed section hides is part of the page all the same: it is read, and a link opens it.

/** What opens the section that hides an element; null where none does. */
function foldOf(element) {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (at.localName === 'details' && !at.open) return at.querySelector('summary');
    const id = at.getAttribute('id'); // a form's own property may be one of its inputs
    const opener = id ? document.querySelector(`[aria-controls="${CSS.escape(id)}"]`) : null;
    if (opener?.getAttribute('aria-expanded') === 'false') return opener;
  }
  return null;
}

/** Whether an element is on the page, seen or in a section that can be opened. */
function isPresent(element) {
  if (isSeen(element)) return true;
  const opener = foldOf(element);
  return Boolean(opener) && isShown(opener) && !isOff(element, opener);
}

/** Whether something else than its section hides it: a question that is not asked. */
function isOff(element, opener) {
  const panel = opener.localName === 'summary' ? opener.parentElement : document.getElementById(opener.getAttribute('aria-controls'));
  for (let at = element; at && at !== panel; at = at.parentElement) {
    const { display } = getComputedStyle(at);
    if (display === 'none' && !at.contains(opener)) return !isHiddenByPanel(at, panel);
  }
  return false;
}

/** A section may be closed by hiding its own inside rather than itself. */
const isHiddenByPanel = (at, panel) => at.parentElement === panel && panel.childElementCount === 1;

/** Opens what hides an element; resolves once it is seen, or after a while. */
async function unfold(element) {
  const opener = isSeen(element) ? null : foldOf(element);
  if (!opener) return;
  opener.click();
  for (let tries = 0; tries < 20 && !isSeen(element); tries += 1) await new Promise(done => setTimeout(done, 30));
}
