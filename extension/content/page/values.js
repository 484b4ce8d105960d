// Reads what a control shows, whatever it is made of, and what of the page is to be seen.

/** The first answer of an element's own kind: a value typed, an option's text, a component's text. */
function valueOf(element, profile) {
  if (element.localName === 'select') {
    const option = element.selectedOptions[0];
    return option && option.value !== '' ? cleaned(option.textContent, profile) : '';
  }
  if ('value' in element && element.localName !== 'button') return element.value; // a list may be a button that shows its choice
  const shown = element.querySelector(profile.shownValue) ?? element;
  return cleaned(shown.textContent.trim() ? shown.textContent : besideIn(element), profile);
}

/** What a component shows of its choice beside the part that is typed in, without its signs and what stands for no choice. */
function besideIn(element) {
  const component = element.parentElement?.closest('[class*=select], [class*=dropdown], [class*=combobox]');
  return component?.querySelector('[class*=value-label], [class*=single-value], [class*=singleValue], [class*=selection-item], [class*=selected]')?.textContent ?? '';
}

/** A text of the page on one line; what only stands for « nothing yet » is nothing. */
function cleaned(text, profile) {
  const line = text.replace(/\s+/g, ' ').trim();
  return profile.noValue.test(plain(line)) ? '' : line;
}

/** Whether the person can change it. */
function isLocked(element) {
  return Boolean(!isControl(element) || element.disabled || element.readOnly || element.getAttribute('aria-disabled') === 'true');
}

const isControl = element => 'value' in element || element.isContentEditable || element.hasAttribute('role') || element.localName.includes('-');

function isShown(element) {
  return element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** As `isShown`, and large enough for a person: libraries hide their own inputs in a pixel. */
function isSeen(element) {
  return isShown(element) && element.offsetWidth > 2 && element.offsetHeight > 2;
}

/** Lower case, without accents, brackets, signs: how labels and codes are compared. */
function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** As `plain`, for codes: `PRENOM_2`, `prenom2` and `prenom` are one. */
function plainCode(code) {
  return plain(code).replace(/ /g, '').replace(/\d+$/, '');
}

/** The text of an element, without the parts that a selector names, on one line; as it was before the browser translated it. */
function textOf(element, without) {
  if (!element) return '';
  return original(element, () => {
    const text = element.childElementCount ? spokenIn(element, without) : element.textContent;
    return text.replace(/\s+/g, ' ').replace(/[\s*:]+$/, '').trim();
  });
}

/** The text as it is heard: lines apart, with what the page puts in the slots of a shadow root. */
function spokenIn(node, without) {
  const inside = node.localName === 'slot' && node.assignedNodes().length ? node.assignedNodes({ flatten: true }) : [...node.childNodes];
  return inside.map(each => {
    if (each.nodeType === Node.TEXT_NODE) return each.data;
    if (each.nodeType !== Node.ELEMENT_NODE || (without && each.matches(without))) return '';
    return LINES_APART.has(each.localName) ? ` ${spokenIn(each, without)} ` : spokenIn(each, without);
  }).join('');
}

const LINES_APART = new Set(['br', 'dd', 'div', 'dt', 'li', 'p', 'small', 'td', 'th', 'tr']);

const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'br', 'em', 'font', 'i', 'img', 'small', 'span', 'strong', 'sup', 'svg', 'u']);

/** Whether an element holds a line of text and nothing else: a cheap question, asked before its text is read. */
const isLine = element => [...element.children].every(child => INLINE.has(child.localName) && child.childElementCount < 3);
