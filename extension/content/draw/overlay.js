// What is drawn on the page: flags, the card that one opens, the button at the bottom and its panel.

/** `actions`: of, panel; and `messages`, a selector of what the site says of its fields. */
function overlay(style, actions) {
  const { host, root } = drawingRoot(style);
  const live = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const layer = h('div', { class: 'layer' });
  const drawer = h('aside', { class: 'panel', 'aria-label': t('name'), hidden: true });
  const handle = h('button', { type: 'button', class: 'handle', 'aria-expanded': 'false', onclick: trusted(() => toggle()) });
  root.append(layer, drawer, handle, live);

  const voice = describer(host, live);
  const flags = flagLayer(host, layer, open);
  let opened = null; // {id, node, look}
  let state = null;
  let drawn = ''; // what the panel shows

  function draw(next, targets) {
    state = next;
    settleHost(host);
    flags.draw(targets);
    voice.describe(targets.map(({ focus, sentence }) => ({ element: focus, sentence })));
    drawHandle();
    if (!drawer.hidden && !drawer.querySelector(':is(input, select):focus')) fillPanel();
    if (opened) refresh(targets.find(({ id }) => id === opened.id));
    move();
  }

  function move() {
    flags.move();
    if (opened) placeCard();
  }

  function open(id) {
    const flag = flags.get(id);
    if (!flag) return;
    opened?.node.remove();
    const node = card(flag.target, { ...actions.of(id), situation: state.situation, tell, close });
    root.insertBefore(node, drawer);
    opened = { id, node, look: flag.look };
    placeCard();
    node.focus({ preventScroll: true });
  }

  function placeCard() {
    const { target, button } = flags.get(opened.id);
    const origin = host.getBoundingClientRect();
    const { left, top } = cardSpot(target, button, opened.node, messageBoxes(actions.messages));
    opened.node.style.transform = `translate(${Math.round(left - origin.left)}px, ${Math.round(top - origin.top)}px)`;
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
    const [kind, text] = handleOf(state);
    handle.className = `handle ${kind}`;
    if (handle.textContent !== text) handle.textContent = text;
    voice.announce(text);
  }

  /** Anew, with the focus and what was unfolded where they were. */
  function fillPanel() {
    const look = JSON.stringify(state);
    if (look === drawn && drawer.childElementCount) return;
    drawn = look;
    const at = [...drawer.querySelectorAll('button')].indexOf(root.activeElement);
    const open = [...drawer.querySelectorAll('details')].map(each => each.open);
    drawer.replaceChildren(
      h('div', { class: 'top' }, h('h2', { text: t('name') }),
        h('button', { type: 'button', class: 'close', 'aria-label': t('close'), text: '×', onclick: trusted(() => toggle()) })),
      summary(state, actions.panel));
    drawer.querySelectorAll('details').forEach((each, rank) => { each.open ||= open[rank] ?? false; });
    if (at >= 0) (drawer.querySelectorAll('button')[at] ?? drawer.querySelector('button')).focus();
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

  /** Closes what is open, wherever the focus is. */
  function onEscape(event) {
    if (event.key !== 'Escape' || !event.isTrusted || root.querySelector('dialog[open]')) return;
    if (opened) close();
    else if (drawer.contains(root.activeElement)) toggle();
    else return;
    event.stopPropagation(); // a dialog of the site stays as it is
    event.preventDefault();
  }

  window.addEventListener('keydown', onEscape, { capture: true });

  return {
    draw, move, open, root,
    say: text => voice.announce(text),
    /** Whether anything moves with the page. */
    scrolled(scroller) {
      const all = flags.all();
      if (all.length && scroller instanceof Element && scroller !== document.scrollingElement) requestAnimationFrame(() => flags.follow(scroller));
      return all.length > 0;
    },
    /** The target at which the focus is, for the keyboard. */
    focused: () => flags.all().find(({ target }) => holds(target.box, focusedNow()))?.target,
    remove() {
      window.removeEventListener('keydown', onEscape, { capture: true });
      voice.describe([]);
      host.remove();
    },
  };
}
