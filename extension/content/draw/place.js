// Where a flag goes: beside its field, in a place where the page shows nothing. In the window's coordinates.

const GAP = 6;
const HANDLE = 60; // of the window's height, for the button at the bottom

/** The box of a target, and whether it is in the window; null when it is not drawn at all. */
function boxOf({ element, isSlot, isText }) {
  const box = inWindow(isSlot || isText ? wordsOf(element) : element.getBoundingClientRect(), element);
  if (!box.width && !box.height) return null;
  const isIn = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return { box, isIn };
}

/** A box in the coordinates of the window, also of what stands in a frame. */
function inWindow({ left, top, width, height }, element) {
  const frame = frameOf(element);
  if (!frame) return new DOMRect(left, top, width, height);
  const at = frame.getBoundingClientRect();
  return inWindow(new DOMRect(left + at.left + frame.clientLeft, top + at.top + frame.clientTop, width, height), frame);
}

/** The first line of a title's words: the title itself is as wide as the page, and may hold hints. */
function wordsOf(element) {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const [first, ...others] = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (!first) return element.getBoundingClientRect();
  const line = others.filter(({ top, bottom, width }) => top < first.bottom && bottom > first.top && width < element.clientWidth);
  const right = Math.max(first.right, ...line.map(rect => rect.right));
  return new DOMRect(first.left, first.top, right - first.left, first.height);
}

/** Whether something of the page hides the target: a dialog, a sticky header, the edge of the dialog that it is in. */
function isCovered(element, box) {
  const modal = element.closest('dialog:modal')?.getBoundingClientRect();
  if (modal && (box.bottom < modal.top || box.top > modal.bottom)) return true;
  const hit = document.elementFromPoint(Math.max(0, box.left) + 3, box.top + box.height / 2);
  return Boolean(hit) && !holds(hit, element) && !holds(element, hit) && hit.localName !== 'anef-linter';
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
    return !hit || holds(hit, element) || hit.localName === 'anef-linter' || (hit.localName === 'label' && lastWordOf(hit) < x);
  }));
}

/** Where the words of an element end, on the right. */
const lastWordOf = element => Math.max(0, ...textBoxes(element).map(({ right }) => right));

/** The boxes of the texts in an element, which may itself be as wide as the page. */
function textBoxes(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes = [];
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    boxes.push(range.getBoundingClientRect());
  }
  return boxes;
}

/** Below the field, else beside it or above: over neither the field nor what the site says, if there is room; never off the screen. */
function cardSpot({ element, box }, flag, card, messages) {
  const field = inWindow(element.getBoundingClientRect(), element);
  const whole = inWindow(box.getBoundingClientRect(), box);
  const { offsetWidth: width, offsetHeight: height } = card;
  const edge = document.documentElement.clientWidth - GAP - width;
  const bottom = innerHeight - HANDLE - height;
  const at = (left, top) => ({ left: Math.max(GAP, Math.min(left, edge)), top: Math.max(GAP, Math.min(top, bottom)) });
  const right = Math.max(field.right, flag.getBoundingClientRect().right) + GAP;
  const spots = [at(field.left, whole.bottom + GAP), at(right, field.top), at(field.left, field.top - GAP - height), at(edge, whole.bottom + GAP)];
  const over = (others, { left, top }) => others.filter(other => left < other.right && other.left < left + width && top < other.bottom && other.top < top + height).length;
  const cost = spot => over([field], spot) * (messages.length + 1) + over(messages, spot);
  return spots.reduce((best, spot) => (cost(spot) < cost(best) ? spot : best));
}

/** The boxes of what the site itself says in the window. */
function messageBoxes(selector) {
  return [...document.querySelectorAll(selector)].filter(each => each.textContent.trim() && isShown(each)).flatMap(textBoxes)
    .filter(({ width, bottom, top }) => width && bottom > 0 && top < innerHeight);
}
