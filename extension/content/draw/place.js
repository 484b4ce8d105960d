// Where a flag goes: beside its field, in a place where the page shows nothing. In the window's coordinates.

const GAP = 6;
const HANDLE = 60; // of the window's height, for the button at the bottom

/** The box of a target, and whether it is in the window; null when it is not drawn at all. */
function boxOf({ element, isSlot, isText }) {
  const box = isSlot || isText ? wordsOf(element) : element.getBoundingClientRect();
  if (!box.width && !box.height) return null;
  const isIn = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { box, isIn };
}

/** The first line of a title's words: the title itself is as wide as the page, and may hold hints. */
function wordsOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const [first, ...others] = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (!first) return element.getBoundingClientRect();
  const line = others.filter(({ top, bottom, width }) => top < first.bottom && bottom > first.top && width < element.clientWidth);
  const right = Math.max(first.right, ...line.map(rect => rect.right));
  return new DOMRect(first.left, first.top, right - first.left, first.height);
}

/** Whether something of the page hides the target: a dialog, a sticky header. */
function isCovered(element, box) {
  const hit = document.elementFromPoint(Math.max(0, box.left) + 3, box.top + box.height / 2);
  return Boolean(hit) && !hit.contains(element) && !element.contains(hit) && hit.localName !== 'anef-linter';
}

/** The spot of a flag outside the window, until it comes there. */
function plainSpot(box, { narrow, height }) {
  return { x: Math.min(box.right + GAP, document.documentElement.clientWidth - narrow), y: box.top + (box.height - height) / 2, wide: false };
}

/** The first free spot for a flag of this size: {x, y, wide}. */
function spotFor({ element }, box, { wide, narrow, height }) {
  const beside = box.top + (box.height - height) / 2;
  const above = box.top - height - 2;
  const spots = [
    { x: box.right + GAP, y: beside, width: wide },
    { x: box.right - wide, y: above, width: wide },
    { x: box.right + GAP, y: beside, width: narrow },
    { x: box.right - narrow, y: above, width: narrow },
  ];
  const free = spots.find(spot => isFree(element, spot, height)) ?? { x: Math.min(box.right, innerWidth) - narrow, y: box.top - height / 2 };
  return { ...free, wide: free.width === wide };
}

/** Whether nothing of the page is written there, and nothing can be clicked. */
function isFree(element, { x, y, width }, height) {
  if (x < 0 || y < 0 || x + width > document.documentElement.clientWidth) return false;
  return [0.02, 0.25, 0.5, 0.75, 0.98].every(part => [0.2, 0.8].every(down => {
    const hit = document.elementFromPoint(x + width * part, y + height * down);
    return !hit || hit.contains(element) || hit.localName === 'anef-linter' || (hit.localName === 'label' && lastWordOf(hit) < x);
  }));
}

/** Where the words of an element end, on the right. */
function lastWordOf(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let right = 0;
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    right = Math.max(right, range.getBoundingClientRect().right);
  }
  return right;
}

/** Below the field and the site's own message, else above it; never off the screen. */
function cardSpot(target, card) {
  const box = target.box.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(GAP, Math.min(box.left, document.documentElement.clientWidth - width - GAP));
  const below = box.bottom + GAP;
  const above = box.top - GAP - height;
  const bottom = innerHeight - HANDLE;
  const top = below + height <= bottom || above < GAP ? below : above;
  return { left, top: Math.max(GAP, Math.min(top, bottom - height)) };
}
