// A page that the browser translates keeps its words for us: those that it had before.

const words = new WeakMap(); // element -> its text, as the site wrote it
const LANGUAGES = new Set(['fr', 'en']); // in which the program reads labels

/** Whether the browser has put other words in the place of the site's. */
function isTranslated() {
  return /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className) || Boolean(document.querySelector('body font > font'));
}

/** `read()` as it was before a translation; what comes only afterwards is read as it is. */
function original(element, read) {
  if (words.has(element) && element.querySelector('font')) return words.get(element);
  const text = read();
  if (text && !element.querySelector('font')) words.set(element, text);
  return text;
}

/** Whether the words of this element are nobody's but the translator's, or in a language that the program does not read. */
function isForeign(element) {
  if (!element) return false;
  if (element.querySelector('font') || element.closest('font')) return !words.has(element);
  const said = element.closest('[lang]')?.lang.slice(0, 2).toLowerCase();
  return Boolean(said) && !LANGUAGES.has(said) && !isTranslated();
}
