// The page through its shadow roots: a component may hide its inside from the document's own searches.

/** The shadow root of an element, closed ones included where the browser gives them to extensions. */
function shadowOf(element) {
  if (element.shadowRoot || !element.localName.includes('-') || element.localName === 'anef-linter') return element.shadowRoot;
  return element.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** The document's body and every shadow root in it. */
function rootsNow() {
  const roots = [];
  const enter = root => {
    roots.push(root);
    for (const each of root.querySelectorAll('*')) {
      const inside = shadowOf(each);
      if (inside && each.localName !== 'anef-linter') enter(inside);
    }
  };
  enter(document.body);
  return roots;
}

/** As `querySelectorAll`, in all roots. */
const everywhere = (selector, roots = rootsNow()) => roots.flatMap(root => [...root.querySelectorAll(selector)]);

/** What holds an element as it is drawn: in the slot that it is put in, out of its shadow root too. */
const parentOf = element => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? null;

/** As `contains`, through shadow roots. */
function holds(outer, inner) {
  for (let at = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Where the focus is. */
function focusedNow() {
  let at = document.activeElement;
  for (let inside = at && shadowOf(at)?.activeElement; inside; inside = shadowOf(inside)?.activeElement) at = inside;
  return at;
}

/** The element at which an event happened. */
function targetOf(event) {
  const [target] = event.composedPath();
  const root = target instanceof HTMLElement && target === event.target && shadowOf(target);
  return (root && event.clientX !== undefined && root.elementFromPoint(event.clientX, event.clientY)) || target;
}
