// Puts a value in a field as a person would, then reads back what the site kept of it.

const SETTLE = 60; // ms for the site to react

/** `kept`, `masked` where the site writes the same in its own way, or `lost`. `again` finds the field, which may be drawn anew. */
async function applyFix(element, value, again) {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value');
  if (!own?.set || isLocked(element)) return 'lost';
  element.focus({ preventScroll: true });
  own.set.call(element, value);
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: value }));
  element.dispatchEvent(new Event('change', { bubbles: true }));
  element.blur(); // what makes the site check it
  await new Promise(done => setTimeout(done, SETTLE));
  const left = again()?.value;
  if (left === value) return 'kept';
  return left !== undefined && bare(left) === bare(value) ? 'masked' : 'lost';
}

/** The letters and digits alone, in one case. */
const bare = text => plain(text).replace(/ /g, '');
