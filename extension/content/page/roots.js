// The page through its shadow roots and its frames: either hides its inside from the document's own searches.

/** Frames of the site's own can be read as the page is; what is in the others nobody here may see. */
const FRAMES = new Set(['iframe', 'frame', 'object']);

/** What stands in a frame of the site's own; null where it is none, or another's. */
const framedIn = element => (FRAMES.has(element.localName) ? element.contentDocument?.body ?? null : null);

/** The frame in which an element stands; null for those of the page itself. */
const frameOf = element => element.ownerDocument.defaultView?.frameElement ?? null;

/** Whether a node is an element of a page, whatever frame it is of: each has classes of its own. */
const isHtml = node => 'offsetWidth' in node;

/** The shadow root of an element, closed ones included where the browser gives them to extensions. */
function shadowOf(element) {
  if (element.shadowRoot || !element.localName.includes('-') || element.localName === 'anef-linter') return element.shadowRoot;
  return element.openOrClosedShadowRoot ?? globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** The document's body, every shadow root in it and the body of every frame that can be read. */
function rootsNow() {
  const roots = [];
  const enter = root => {
    roots.push(root);
    for (const each of root.querySelectorAll('*')) {
      const inside = shadowOf(each) ?? framedIn(each);
      if (inside && each.localName !== 'anef-linter') enter(inside);
    }
  };
  enter(document.body);
  return roots;
}

/** As `querySelectorAll`, in all roots. */
const everywhere = (selector, roots = rootsNow()) => roots.flatMap(root => [...root.querySelectorAll(selector)]);

/** The page and each frame of the site's own that is in it, the page first. */
function documentsNow() {
  const inside = page => [page, ...[...page.querySelectorAll([...FRAMES].join())].flatMap(({ contentDocument }) => (contentDocument ? inside(contentDocument) : []))];
  return inside(document);
}

/** As `querySelectorAll`, in the page and its frames: cheaper than everywhere, for what no component hides. */
const written = selector => documentsNow().flatMap(each => [...each.querySelectorAll(selector)]);

/** The frames of another site that are seen, each large enough for a field: nothing in them is read. */
const closedFrames = profile => everywhere('iframe, frame').filter(each => !each.contentDocument && !each.closest(profile.outside)
  && isSeen(each) && each.clientWidth >= FIELD.width && each.clientHeight >= FIELD.height);

const FIELD = { width: 80, height: 20 }; // px

/**
 * Listens in the page and in each frame that can be read, before the site does; `follow(roots)` goes on in those that have
 * come since. `at`: whether at the window or at the document.
 */
function listening(listeners, at = 'document') {
  const known = new WeakSet();
  const aborting = new AbortController();
  const { signal } = aborting;
  const follow = roots => {
    for (const { ownerDocument } of roots.filter(root => !known.has(root.ownerDocument))) {
      known.add(ownerDocument);
      const { defaultView } = ownerDocument;
      for (const [name, listener] of listeners) defaultView?.[at].addEventListener(name, listener, { capture: true, signal });
    }
  };
  follow(rootsNow());
  return { follow, stop: () => aborting.abort() };
}

/** What holds an element as it is drawn: in the slot that it is put in, out of its shadow root or its frame too. */
const parentOf = element => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host ?? frameOf(element);

/** As `contains`, through shadow roots. */
function holds(outer, inner) {
  for (let at = inner; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Where the focus is. */
function focusedNow() {
  let at = document.activeElement;
  const within = outer => (shadowOf(outer) ?? framedIn(outer)?.ownerDocument)?.activeElement;
  for (let inside = at && within(at); inside; inside = within(inside)) at = inside;
  return at;
}

/** The element at which an event happened. */
function targetOf(event) {
  const [target] = event.composedPath();
  const root = isHtml(target) && target === event.target && shadowOf(target);
  return (root && event.clientX !== undefined && root.elementFromPoint(event.clientX, event.clientY)) || target;
}
