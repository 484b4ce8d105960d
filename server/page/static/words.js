// French words of the contract's strings, written once on the server; dates and numbers in French.

export const WORDS = JSON.parse(document.documentElement.dataset.words);

/** What one reading takes: `files` and `bytes`. */
export const LIMITS = JSON.parse(document.documentElement.dataset.limits);

/** `3 pièces`, `1 pièce`. */
export const counted = (number, one, many = `${one}s`) => `${number} ${number > 1 ? many : one}`;

/** « quittance de loyer » -> « Quittance de loyer ». */
export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** French quotes and double signs never stand alone at the end of a line. */
export const tidy = (text) => text.replace(/« | (?=[»:;?!])/g, (found) => found.replace(" ", "\u00a0"));

/** Days are read at noon, so that no change of the clocks moves them. */
export const dayOf = (iso) => new Date(`${iso.slice(0, 10)}T12:00`);

/** `18 octobre 2026`, or `18 oct. 2026`. */
export function longDate(iso, month = "long") {
  const text = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month, year: "numeric" }).format(dayOf(iso));
  return text.replace(/^1 /, "1er ");
}

/** Today as `2026-11-23`, where the counsellor is. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
