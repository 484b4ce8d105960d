// Texts for people, and the elements that hold them: nothing is ever read as HTML.

const t = (name, ...values) => chrome.i18n.getMessage(name, values.map(String));

/** An element: `on…` are listeners, `text` its text, the rest attributes (false and null are left out). */
function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (name === 'text') element.textContent = value;
    else if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

/** The words of the trade, heaviest first. */
const SEVERITIES = ['refus_probable', 'complement_probable', 'a_verifier', 'information'];

const STAGES = ['premiere', 'renouvellement', 'changement_statut', 'pluriannuelle', 'carte_resident'];

/** {sentence, remedy} of a failure; the program's own words where it gave some. */
function troubleTexts({ cause, message, remedy, port = '', version = '' }) {
  if (message) return { sentence: message, remedy: remedy ?? '' };
  return { sentence: t(`trouble_${cause}`, port, version), remedy: t(`remedy_${cause}`, port, version) };
}

/** A slot may hold several files. */
function messageOf({ file, message }) {
  return file ? t('of_file', file, message) : message;
}

/** What to show on an item's badge. */
function badgeOf({ severity, outcome }) {
  return outcome === 'cannot_tell' ? t('cannot_tell') : t(severity);
}
