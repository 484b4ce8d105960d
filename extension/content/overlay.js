// Everything drawn on the page, in one open shadow root outside the site's own tree.

function overlay(style, actions) {
  const live = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const layer = h('div', { class: 'layer' });
  const drawer = h('aside', { class: 'panel', 'aria-label': t('name'), hidden: true });
  const handle = h('button', { type: 'button', class: 'handle', 'aria-expanded': 'false', onclick: () => toggle() });
  const host = h('anef-linter');
  const root = host.attachShadow({ mode: 'open' });
  root.append(h('style', { text: style }), layer, drawer, handle, live);
  settle(host);

  const voice = describer(host, live);
  const flags = new Map(); // target id -> {button, target, sizes}
  let opened = null; // {id, node, look}
  let state = null;
  let held = false; // the mouse is down on a flag

  function draw(next, targets) {
    state = next;
    settle(host);
    const wanted = new Map(targets.map(target => [target.id, target]));
    for (const [id, { button }] of flags) {
      if (wanted.has(id)) continue;
      button.remove();
      flags.delete(id);
    }
    for (const target of targets) drawFlag(target);
    voice.describe(targets.map(({ focus, sentence }) => ({ element: focus, sentence })));
    drawHandle();
    if (!drawer.hidden && !drawer.contains(root.activeElement)) fillPanel();
    if (opened) refresh(wanted.get(opened.id));
    move();
  }

  function drawFlag(target) {
    const flag = flags.get(target.id) ?? { button: flagButton(target.id) };
    if (!flags.has(target.id)) {
      flags.set(target.id, flag);
      layer.append(flag.button);
    }
    flag.target = target;
    if (flag.look === target.look) return;
    flag.look = target.look;
    flag.button.className = `flag ${target.kind}`;
    flag.button.title = target.short;
    flag.button.setAttribute('aria-label', `${target.label} : ${target.sentence}`);
    flag.button.replaceChildren(h('span', { class: 'sign', 'aria-hidden': 'true', text: target.sign }), h('span', { class: 'short', text: target.short }));
    flag.sizes = null;
  }

  const flagButton = id => h('button', { type: 'button', onclick: () => open(id), onmousedown: hold });

  /** The page may move between the press and the release of the mouse: its flag waits, else the click is lost. */
  function hold(event) {
    event.preventDefault(); // the focus stays in the field: losing it, the site may move all that is below the mouse
    held = true;
    addEventListener('mouseup', () => { held = false; move(); }, { capture: true, once: true });
  }

  /** Puts the flags and the card back beside their fields: reads first, writes after. */
  function move() {
    if (!flags.size || held) return;
    // An element that is gone was drawn anew: its flag stays in place until it is found again.
    const spots = [...flags.values()].filter(({ target }) => target.element.isConnected).map(flag => {
      const box = boxOf(flag.target);
      return [flag, box && !isCovered(flag.target.element, box) ? spotFor(flag.target, box, sizesOf(flag)) : null];
    });
    for (const [{ button }, spot] of spots) {
      button.hidden = !spot;
      if (!spot) continue;
      button.classList.toggle('wide', spot.wide);
      button.style.transform = `translate(${Math.round(spot.x)}px, ${Math.round(spot.y)}px)`;
    }
    if (opened) placeCard();
  }

  function sizesOf(flag) {
    if (!flag.sizes) {
      flag.button.hidden = false;
      flag.button.classList.add('wide');
      const wide = flag.button.offsetWidth;
      flag.button.classList.remove('wide');
      flag.sizes = { wide, narrow: flag.button.offsetWidth, height: flag.button.offsetHeight };
    }
    return flag.sizes;
  }

  function open(id) {
    const flag = flags.get(id);
    if (!flag) return;
    opened?.node.remove();
    const node = card(flag.target, { ...actions.of(id), tell, close });
    node.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
    root.insertBefore(node, drawer);
    opened = { id, node, look: flag.look };
    placeCard();
    node.focus({ preventScroll: true });
  }

  function placeCard() {
    const { target } = flags.get(opened.id);
    const { left, top } = cardSpot(target, opened.node);
    opened.node.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  function refresh(target) {
    if (!target) {
      close();
    } else if (target.look !== opened.look && !opened.node.querySelector('form.ignore:not([hidden])')) {
      const status = opened.node.querySelector('.status').textContent;
      open(opened.id);
      tell(status);
    }
  }

  /** In the card that is open by then: it is drawn anew when what it shows changes. */
  function tell(text) {
    if (opened) opened.node.querySelector('.status').textContent = text;
  }

  function close() {
    if (!opened) return;
    const focused = opened.node.contains(root.activeElement);
    const { id } = opened;
    opened.node.remove();
    opened = null;
    if (focused) actions.of(id).focus();
  }

  function drawHandle() {
    const count = state.items.filter(item => item.outcome === 'failed' && item.severity !== 'information').length;
    const blind = state.checked && blindText(state);
    const text = state.trouble ? t('handle_trouble') : count ? t('handle_open', count) : blind || t(state.checked ? 'handle_fine' : 'not_checked_yet');
    handle.className = `handle ${state.trouble ? 'trouble' : count ? 'open' : blind ? 'blind' : state.checked ? 'fine' : 'waiting'}`;
    if (handle.textContent !== text) handle.textContent = text;
    voice.announce(text);
  }

  function fillPanel() {
    drawer.replaceChildren(
      h('div', { class: 'top' }, h('h2', { text: t('name') }),
        h('button', { type: 'button', class: 'close', 'aria-label': t('close'), text: '×', onclick: () => toggle() })),
      summary(state, actions.panel));
  }

  function toggle() {
    drawer.hidden = !drawer.hidden;
    handle.setAttribute('aria-expanded', String(!drawer.hidden));
    if (drawer.hidden) {
      handle.focus();
    } else {
      fillPanel();
      drawer.querySelector('button').focus();
    }
  }

  drawer.addEventListener('keydown', event => { if (event.key === 'Escape') toggle(); });

  return {
    draw, move, open, root,
    say: text => voice.announce(text),
    /** The target at which the focus is, for the keyboard. */
    focused: () => [...flags.values()].find(({ target }) => target.box.contains(document.activeElement))?.target,
    remove() {
      voice.describe([]);
      host.remove();
    },
  };
}

/** Outside the site's own tree, but for a modal dialog: what is outside it can neither be seen nor clicked. */
function settle(host) {
  const place = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
  if (host.parentNode !== place) place.append(host);
}
