// Where a flag goes: beside its field, in a place where the page shows nothing.

const GAP = 6;

/** The box of a target on the screen; null when it is not seen. */
function boxOf({ element, isSlot }) {
  let box = element.getBoundingClientRect();
  if (isSlot) { // a title is as wide as the page: only its words count
    const range = document.createRange();
    range.selectNodeContents(element);
    const [first] = range.getClientRects();
    const whole = range.getBoundingClientRect();
    if (first) box = whole;
  }
  const seen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  return seen ? box : null;
}

/** Whether something of the page hides the target: a dialog, a sticky header. */
function isCovered(element, box) {
  const hit = document.elementFromPoint(Math.max(0, box.left) + 3, box.top + box.height / 2);
  return Boolean(hit) && !hit.contains(element) && !element.contains(hit) && hit.localName !== 'anef-linter';
}

/** The first free spot for a flag of this size: {x, y, wide}. */
function spotFor(target, box, sizes) {
  const middle = box.top + box.height / 2;
  const spots = [
    { x: box.right + GAP, y: middle - sizes.height / 2, width: sizes.wide, wide: true },
    { x: box.right + GAP, y: middle - sizes.height / 2, width: sizes.narrow, wide: false },
    { x: box.right - sizes.narrow, y: box.top - sizes.height - 2, width: sizes.narrow, wide: false },
  ];
  const free = spots.find(spot => isFree(target.element, spot, sizes.height));
  return free ?? { x: Math.min(box.right, innerWidth) - sizes.narrow, y: box.top - sizes.height / 2, wide: false };
}

/** Whether nothing but the background of the target is there: what is hit holds the target. */
function isFree(element, { x, y, width }, height) {
  if (x < 0 || x + width > document.documentElement.clientWidth) return false;
  return [0.02, 0.25, 0.5, 0.75, 0.98].every(part => {
    const hit = document.elementFromPoint(x + width * part, y + height / 2);
    return !hit || hit.contains(element) || hit.localName === 'anef-linter';
  });
}

/** Below the field and the site's own message, else above it; never off the screen. */
function cardSpot(target, card) {
  const box = target.box.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(GAP, Math.min(box.left, document.documentElement.clientWidth - width - GAP));
  const below = box.bottom + GAP;
  const above = box.top - GAP - height;
  const top = below + height <= innerHeight || above < GAP ? below : above;
  return { left, top: Math.max(GAP, Math.min(top, innerHeight - height - GAP)) };
}
