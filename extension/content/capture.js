// The page's structure without any value, so that a change of the site can be reported.

const KEPT_ATTRIBUTES = ['id', 'name', 'class', 'type', 'role', 'for', 'accept', 'multiple', 'formcontrolname',
  'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-expanded', 'aria-required'];
const TEXTS_OF = 'label, legend, button, h1, h2, h3, [id$="-label"], [class*="label"], [class*="title"], [class*="heading"]';
const MOST = 5000; // elements

/** {site, address, tree}: words that are also a value of the page, and every digit, are masked. */
function captured(profile) {
  const values = new Set();
  for (const control of document.querySelectorAll('input, textarea, select')) {
    for (const word of plain(valueOf(control, profile)).split(' ')) if (word.length > 1) values.add(word);
  }
  for (const shown of document.querySelectorAll(profile.shownValue)) {
    for (const word of plain(shown.textContent).split(' ')) if (word.length > 1) values.add(word);
  }
  let left = MOST;
  const tree = element => {
    left -= 1;
    const node = { tag: element.localName };
    for (const name of KEPT_ATTRIBUTES) {
      if (element.hasAttribute(name)) node[name] = masked(element.getAttribute(name), values, false);
    }
    if (element.matches(TEXTS_OF)) {
      const own = [...element.childNodes].filter(each => each.nodeType === Node.TEXT_NODE).map(each => each.data).join(' ');
      const text = masked(own.replace(/\s+/g, ' ').trim(), values, true);
      if (text) node.text = text;
    }
    const children = [...element.children].filter(each => left > 0 && !/^(script|style|svg|anef-linter|option|li|dd)$/.test(each.localName));
    if (children.length) node.children = children.map(tree);
    return node;
  };
  return { site: profile.name, address: masked(location.pathname + location.hash.split('?')[0], values, false), tree: tree(document.body) };
}

function masked(text, values, digits) {
  const words = text.replace(/[\p{L}\p{N}]+/gu, word => (values.has(plain(word)) ? '…' : word));
  return digits ? words.replace(/\d/g, '0') : words.replace(/\d{4,}/g, '…');
}

function capture(profile) {
  const text = JSON.stringify(captured(profile), null, 1);
  download(new File([text], 'anef-page-sans-valeurs.json', { type: 'application/json' }));
}
