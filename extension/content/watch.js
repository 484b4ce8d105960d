// Tells when the page may show something else, at a bounded cost: looking never takes more than a
// twentieth of the time, however often the page changes.

const SHARE = 20;
const CALM = 60; // ms without a look after a change, at least
const TELLING = ['class', 'style', 'hidden', 'open', 'aria-expanded', 'disabled', 'readonly']; // of what is shown, and locked

function watch({ host, look, typed, moved }) {
  let waiting = null;
  let cost = 0;
  let last = 0;
  const later = () => {
    if (waiting) return;
    const pause = Math.max(CALM, last + cost * SHARE - performance.now());
    waiting = setTimeout(() => {
      waiting = null;
      last = performance.now();
      look();
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
  // A control that is typed in changes its own class at each key.
  const isOwnClass = ({ attributeName, target }) => attributeName === 'class' && 'value' in target;
  const observer = new MutationObserver(changes => {
    if (changes.every(isOwnClass)) return;
    later();
    // A style that moves all the time is followed no faster than the page is looked at.
    if (changes.some(({ type }) => type !== 'attributes')) redraw();
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true, attributes: true, attributeFilter: TELLING });
  const listeners = new AbortController();
  const { signal } = listeners;
  for (const name of ['input', 'change']) document.addEventListener(name, typed, { capture: true, passive: true, signal });
  for (const name of ['hashchange', 'popstate', 'resize']) window.addEventListener(name, () => { later(); redraw(); }, { signal });
  window.navigation?.addEventListener('navigatesuccess', later, { signal });
  document.addEventListener('scroll', redraw, { capture: true, passive: true, signal });
  // Opening a list or a section moves what is below it without any change of the document's nodes.
  for (const name of ['transitionend', 'toggle', 'click']) document.addEventListener(name, redraw, { capture: true, passive: true, signal });
  later();
  return {
    later,
    stop() {
      observer.disconnect();
      listeners.abort();
      clearTimeout(waiting);
    },
  };
}
