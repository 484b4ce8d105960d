// Tells when the page may show something else, at a bounded cost: looking never takes more than a twentieth of the
// time, however often the page changes, but for another step, which is looked at soon. Nothing runs while nothing changes.

const SHARE = 20;
const CALM = 60; // ms without a look after a change, at least
const REST = 160; // ms without a scroll: what moved is then placed with care
const TELLING = ['class', 'style', 'hidden', 'open', 'aria-expanded', 'aria-hidden', 'disabled', 'readonly']; // of what is shown, and locked

const WHAT = { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: TELLING };

/** `glance()`: a cheap text that is another one when another step or form is shown. `left`: what nodes have just left; `found`: the roots there are. */
function watch({ look, glance, typed, moved, scrolled, left, found }) {
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
  /** A shadow root and a frame are watched as the document is, from the look on that finds them. */
  const follow = roots => {
    heard.follow(roots);
    found(roots);
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
  const heard = listening([
    ['input', typed], ['change', typed], ['scroll', scroll],
    // A choice may be drawn without any change of the document's nodes, as a frame is in which another page comes.
    ['change', later], ['load', event => { if (FRAMES.has(event.target.localName)) later(); }],
    // Opening a list or a section moves what is below it without any change of the document's nodes either.
    ...['transitionend', 'toggle', 'click'].map(name => [name, redraw]),
  ]);
  follow([document.body]);
  // The title changes with the step where the address does not.
  if (document.head) observer.observe(document.head, { childList: true, characterData: true, subtree: true });
  const listeners = new AbortController();
  const { signal } = listeners;
  for (const name of ['hashchange', 'popstate', 'resize']) window.addEventListener(name, () => { later(); redraw(); }, { signal });
  window.navigation?.addEventListener('navigatesuccess', later, { signal });
  later();
  return {
    later,
    stop() {
      observer.disconnect();
      listeners.abort();
      heard.stop();
      clearTimeout(waiting);
      clearTimeout(resting);
    },
  };
}
