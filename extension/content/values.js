// Reads what a control shows, whatever it is made of.

/** The first answer of an element's own kind: a value typed, an option's text, a component's text. */
function valueOf(element, profile) {
  if (element instanceof HTMLSelectElement) {
    const option = element.selectedOptions[0];
    return option && option.value !== '' ? option.textContent.trim() : '';
  }
  if ('value' in element) return element.value;
  return element.querySelector(profile.shownValue)?.textContent.trim() ?? '';
}

/** Whether the person can change it. */
function isLocked(element) {
  return Boolean(element.disabled || element.readOnly || element.getAttribute('aria-disabled') === 'true');
}

function isShown(element) {
  return element.getClientRects().length > 0;
}

/** Lower case, without accents, brackets, signs: how labels and codes are compared. */
function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ').trim();
}

/** As `plain`, for codes: `PRENOM_2`, `prenom2` and `prenom` are one. */
function plainCode(code) {
  return plain(code).replace(/ /g, '').replace(/\d+$/, '');
}

/** The text of an element, without the parts that a selector names, on one line. */
function textOf(element, without) {
  if (!element) return '';
  let text = element.textContent;
  if (without && element.querySelector(without)) {
    const copy = element.cloneNode(true);
    for (const each of copy.querySelectorAll(without)) each.remove();
    text = copy.textContent;
  }
  return text.replace(/\s+/g, ' ').replace(/[\s*:]+$/, '').trim();
}
