// Where everything is drawn: one shadow root outside the site's own tree, closed to the site's scripts.

const ROOT = 'closed';

/** {host, root}: drawn in the coordinates of the page, so that scrolling it costs nothing. */
function drawingRoot(style) {
  const host = h('anef-linter');
  const root = host.attachShadow({ mode: ROOT });
  root.append(h('style', { text: style }));
  settleHost(host);
  return { host, root };
}

/** Outside the site's own tree, but for a modal dialog: what is outside it can neither be seen nor clicked, and it cuts what it holds. */
function settleHost(host) {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  const place = modal ?? document.documentElement;
  if (host.parentNode === place) return;
  host.popover = modal ? 'manual' : null;
  place.append(host);
  if (modal) host.showPopover(); // drawn over the dialog, not in it
}
