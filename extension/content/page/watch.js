// Tells when the page may show something else, at a bounded cost: looking never takes more than a twentieth of the
// time, however often the page changes, but for another step, which is looked at soon. Nothing runs while nothing changes.

const SHARE = 20;
const CALM = 60; // ms without a look after a change, at least
const REST = 160; // ms without a scroll: what moved is then placed with care
const TELLING = ['class', 'style', 'hidden', 'open', 'aria-expanded', 'aria-hidden', 'disabled', 'readonly']; // of what is shown, and locked

const WHAT = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: TELLING };

/** `glance()`: a cheap text that is another one when another step or form is shown. `left`: what nodes have just left. */
function watch({ look, glance, typed, moved, scrolled, left }) {
  let waiting = null;
  let due = 0;
  let cost = 0;
  let last = 0;
  let seen = '';
  const later = () => {
    const now = performance.now();
    const isOther = glance() !== seen;
    const pause = isOther ? CALM : Math.max(CALM, last + cost * SHARE - now);
    if (waiting && due <= now + pause) return;
    clearTimeout(waiting);
    due = now + pause;
    waiting = setTimeout(() => {
      waiting = null;
      seen = glance();
      last = performance.now();
      look();
      follow(rootsNow());
      cost = performance.now() - last;
      last = performance.now();
    }, pause);
  };
  let drawing = false;
  const redraw = () => {
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      moved();
    });
  };
  let resting = null;
  const scroll = event => {
    if (!scrolled(event.target)) return; // nothing is drawn
    clearTimeout(resting);
    resting = setTimeout(redraw, REST);
  };
  // A control that is typed in changes its own class at each key.
  const isOwnClass = ({ attributeName, target }) => attributeName === 'class' && 'value' in target;
  const watched = new WeakSet();
  /** A shadow root is watched as the document is, from the look on that finds it. */
  const follow = roots => {
    for (const root of roots.filter(each => !watched.has(each))) {
      watched.add(root);
      observer.observe(root, WHAT);
    }
  };
  const observer = new MutationObserver(changes => {
    if (changes.every(isOwnClass)) return;
    const leaving = changes.filter(({ removedNodes }) => removedNodes.length);
    if (leaving.length) left(leaving);
    later();
    // A style that moves all the time is followed no faster than the page is looked at.
    if (changes.some(({ type }) => type !== 'attributes')) redraw();
  });
  follow([document.body]);
  // The title changes with the step where the address does not.
  if (document.head) observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  const listeners = new AbortController();
  const { signal } = listeners;
  for (const name of ['input', 'change']) document.addEventListener(name, typed, { capture: true, passive: true, signal });
  for (const name of ['hashchange', 'popstate', 'resize']) window.addEventListener(name, () => { later(); redraw(); }, { signal });
  window.navigation?.addEventListener('navigatesuccess', later, { signal });
  document.addEventListener('scroll', scroll, { capture: true, passive: true, signal });
  // Opening a list or a section moves what is below it without any change of the document's nodes.
  for (const name of ['transitionend', 'toggle', 'click']) document.addEventListener(name, redraw, { capture: true, passive: true, signal });
  // A choice may be drawn without any change of the document's nodes either.
  document.addEventListener('change', later, { capture: true, passive: true, signal });
  later();
  return {
    later,
    stop() {
      observer.disconnect();
      listeners.abort();
      clearTimeout(waiting);
      clearTimeout(resting);
    },
  };
}
