// The flags beside the fields: drawn once, and placed in the page's own coordinates.

/** `open(id)`: what a click on a flag does. */
function flagLayer(host, layer, open) {
  const flags = new Map(); // target id -> {button, target, sizes, box}
  let held = false; // the mouse is down on a flag

  function draw(targets) {
    const wanted = new Set(targets.map(target => target.id));
    for (const [id, { button }] of flags) {
      if (wanted.has(id)) continue;
      button.remove();
      flags.delete(id);
    }
    for (const target of targets) drawFlag(target);
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

  const flagButton = id => h('button', { type: 'button', onclick: trusted(() => open(id)), onmousedown: hold });

  /** The page may move between the press and the release of the mouse: its flag waits, else the click is lost. */
  function hold(event) {
    event.preventDefault(); // the focus stays in the field: losing it, the site may move all that is below the mouse
    held = true;
    addEventListener('mouseup', () => { held = false; move(); }, { capture: true, once: true });
  }

  /** Puts the flags back beside their fields: reads first, writes after. Only those in the window are placed with care. */
  function move() {
    if (!flags.size || held) return;
    const origin = host.getBoundingClientRect();
    // An element that is gone was drawn anew: its flag stays in place until it is found again.
    const spots = [...flags.values()].filter(({ target }) => target.element.isConnected).map(flag => {
      const found = boxOf(flag.target);
      flag.box = found?.box ?? null;
      if (!found || (found.isIn && isCovered(flag.target.element, found.box))) return [flag, null];
      return [flag, found.isIn ? spotFor(flag.target, found.box, sizesOf(flag)) : plainSpot(found.box, sizesOf(flag))];
    });
    for (const [flag, spot] of spots) {
      flag.button.hidden = !spot;
      if (!spot) continue;
      flag.button.classList.toggle('wide', spot.wide);
      put(flag, spot.x - origin.left, spot.y - origin.top);
    }
  }

  function put(flag, x, y) {
    [flag.x, flag.y] = [x, y];
    flag.button.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }

  /** A part of the page has been scrolled: its flags go along, without looking where. */
  function follow(scroller) {
    const moved = [...flags.values()].filter(({ target, box }) => box && scroller.contains(target.element));
    for (const [flag, found] of moved.map(flag => [flag, boxOf(flag.target)])) {
      if (!found) continue;
      put(flag, flag.x + found.box.left - flag.box.left, flag.y + found.box.top - flag.box.top);
      flag.box = found.box;
    }
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

  return { draw, move, follow, get: id => flags.get(id), all: () => [...flags.values()] };
}
