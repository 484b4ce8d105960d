// Names a control by where it is seen, as a person does: the words at its left, else above it, else just below.
// Asked only where the order of the document says nothing: names in a column or a row of their own, names after.

const LINES = 400; // texts looked at, at most
const ASIDE = 400; // px to the left
const OVER = 40; // px above
const UNDER = 14; // px below
const CLOSE = 60; // px within which words that ask for nothing known are a name too

/** {nameOf(control)}: [text, element] or null. The page is measured once, when something is asked. */
function sightOf(profile, controls) {
  let seen = null; // {lines: [{text, element, box}], boxes: [[control, box]]}

  const look = () => ({
    lines: everywhere(`${profile.text.labels}, small`).filter(each => mayBeName(each, profile)).slice(0, LINES)
      .map(element => ({ text: nameIn(element, profile), element, box: wordsBox(element) })).filter(({ text }) => /\p{L}{2}/u.test(text)),
    boxes: controls.map(each => [each, each.getBoundingClientRect()]),
    titles: everywhere(HEADINGS).filter(isShown).map(each => [each, each.getBoundingClientRect()]),
  });

  function nameOf(control) {
    seen ??= look();
    const box = control.getBoundingClientRect();
    const isBesideIt = each => each.ownerDocument === control.ownerDocument; // a frame measures from its own corner
    const others = seen.boxes.filter(([each]) => each !== control && isBesideIt(each) && !each.contains(control) && !control.contains(each)).map(([, other]) => other);
    const lines = seen.lines.filter(({ element }) => !control.contains(element) && isBesideIt(element) && isFreeFor(element, control));
    const near = (distance, between) => lines.map(line => [distance(line.box, box, between), line]).filter(([px]) => px !== null);
    const nearest = (found, isRight) => found.filter(isRight).sort(([one], [two]) => one - two)[0];
    const asked = found => nearest(found, ([, { text }]) => isAsked(text, profile));
    const close = found => nearest(found, ([px]) => px < CLOSE);
    const left = near(atLeft, others);
    const own = found => found.filter(([px, line]) => !others.some(other => gap(line.box, other) < px));
    const titles = seen.titles.filter(([each]) => isBesideIt(each)).map(([, title]) => title);
    const over = own(near(above, [...others, ...titles]));
    const [, line] = asked(left) ?? close(left) ?? asked([...over, ...own(near(below, others))]) ?? close(over) ?? [];
    return line ? [line.text, line.element] : null;
  }

  return { nameOf };
}

function mayBeName(element, profile) {
  return isLine(element) && element.textContent.length <= LONG && !element.matches(`${HEADINGS}, ${profile.errors}`)
    && !element.closest(`${profile.outside}, ${profile.controls}, ${profile.errors}, button, [role=button], a, option`) && !element.querySelector('input, select, textarea') && isShown(element);
}

/** A label that is tied to another control is no name of this one. */
function isFreeFor(element, control) {
  const tiedTo = element.closest('label')?.control;
  return !tiedTo || tiedTo === control;
}

/** The box of the words; a cell is as high as its rows. */
function wordsBox(element) {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const words = range.getBoundingClientRect();
  const cell = element.closest('td, th')?.getBoundingClientRect();
  return cell ? new DOMRect(words.left, cell.top, words.width, cell.height) : words;
}

/** px between two boxes, 0 where they meet. */
const gap = (one, two) => Math.hypot(Math.max(0, one.left - two.right, two.left - one.right), Math.max(0, one.top - two.bottom, two.top - one.bottom));

const isBeside = (one, two) => Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > Math.min(one.height, two.height) / 2;
const isInLine = (one, two) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 2;

/** px from the words to the control, or null where they are elsewhere or another control stands between. */
function atLeft(words, box, others) {
  if (words.right > box.left + 4 || box.left - words.right > ASIDE || !isBeside(words, box)) return null;
  return others.some(other => isBeside(other, box) && other.left >= words.right - 4 && other.right <= box.left + 4) ? null : box.left - words.right;
}

function above(words, box, others) {
  if (words.bottom > box.top + 4 || box.top - words.bottom > OVER || words.left < box.left - 12 || words.left > box.right) return null;
  return others.some(other => isInLine(other, words) && other.top >= words.bottom - 4 && other.bottom <= box.top + 4) ? null : box.top - words.bottom;
}

/** Words that stand as near above another control are the name of that one. */
function below(words, box, others) {
  if (words.top < box.bottom - 4 || words.top - box.bottom > UNDER || Math.abs(words.left - box.left) > 24) return null;
  return others.some(other => isInLine(other, words) && other.top >= words.bottom - 4 && other.top - words.bottom < 2 * UNDER) ? null : words.top - box.bottom;
}
