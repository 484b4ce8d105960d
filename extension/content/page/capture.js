// The page's structure without any value, so that a change of the site can be reported.

const KEPT_ATTRIBUTES = ['controlname', 'appwizardstep', 'id', 'name', 'class', 'type', 'role', 'for', 'accept', 'multiple', 'formcontrolname',
  'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-expanded', 'aria-required'];
const TEXTS_OF = 'label, legend, button, h1, h2, h3, h4, h5, [id$="-label"], [class*="label"], [class*="title"], [class*="heading"]';
const FILE_NAMES = /[^\s/]+\.(pdf|jpe?g|png|tiff?|bmp|heic|docx?|odt)\b/gi;
const MOST = 5000; // elements
// What nobody has seen of the site yet: who captures a page that shows it is asked to say so.
const NOT_ESTABLISHED = [
  "La page montre-t-elle une étape 2 à 6 d'un dossier étudiant ? Quel est le dernier bouton ?",
  "Un message d'erreur d'une case de dépôt, ou un refus de fichier (poids, format), est-il affiché ? Ses mots exacts ?",
  "Un code d'e-photo refusé : quels mots exacts ?",
  "Une case « contrat d'engagement à respecter les principes de la République » : sous quel intitulé ?",
];

/**
 * {site, asked, address, tree}: words that are also a value of the page, or one of `known`, every digit and
 * every name of a file are masked. What stands around the form, as the account's name, is left out.
 */
function captured(profile, known) {
  const controls = [...document.querySelectorAll('input, textarea, select')].map(each => valueOf(each, profile));
  const shown = [...document.querySelectorAll(`${profile.shownValue}, ${profile.text.values}`)].map(each => each.textContent);
  const values = new Set([...known, ...controls, ...shown].flatMap(each => plain(each.replace(/[()]/g, ' ')).split(' ')).filter(word => word.length > 1));
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
    const children = [...element.children].filter(each => left > 0 && !/^(script|style|svg|anef-linter|option|li|dd)$/.test(each.localName)
      && !each.matches(profile.outside));
    if (children.length) node.children = children.map(tree);
    return node;
  };
  return { site: profile.name, asked: NOT_ESTABLISHED, address: masked(location.pathname + location.hash.split('?')[0], values, false), tree: tree(document.body) };
}

function masked(text, values, digits) {
  const words = text.replace(FILE_NAMES, '…').replace(/[\p{L}\p{N}]+/gu, word => (values.has(plain(word)) ? '…' : word));
  return digits ? words.replace(/\d/g, '0') : words.replace(/\d{4,}/g, '…');
}

function capture(profile, known) {
  const text = JSON.stringify(captured(profile, known), null, 1);
  download(new File([text], 'anef-page-sans-valeurs.json', { type: 'application/json' }));
}
