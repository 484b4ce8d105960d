// What a person may have done at a field or a slot: go there, correct, attach, ignore.

const REDRAWN = 1000; // ms in which a site that draws a field anew after it was left has done so

/** `screen`: draw, say, move, open. */
function acts(file, profile, screen, check) {
  let focused = null; // {id, element, until}: what we gave the focus to, which drawing anew would lose

  function placeOf(id) {
    const { fields, slots } = file.here();
    return [...fields, ...slots].find(each => each.id === id);
  }

  /** The same after another look: a field that loses the focus may be drawn anew. */
  function again(id) {
    file.look();
    screen.draw();
    return placeOf(id);
  }

  function focusOn(id) {
    const place = again(id);
    const element = place && focusOf(place, profile);
    element?.focus({ preventScroll: true });
    focused = element ? { id, element, until: performance.now() + REDRAWN } : null;
  }

  function keepFocus() {
    if (!focused) return;
    const isLost = !focused.element.isConnected && document.activeElement === document.body;
    if (performance.now() > focused.until) focused = null;
    else if (isLost) focusOn(focused.id);
  }

  async function jump(id) {
    const { element, box } = placeOf(id) ?? {};
    if (!element) return;
    await unfold(element);
    box.scrollIntoView({ block: 'center', behavior: 'instant' });
    element.focus({ preventScroll: true });
    file.look();
    screen.draw();
    requestAnimationFrame(() => { screen.move(); screen.open(id); });
  }

  async function fix(id, item) {
    const place = again(id);
    file.touch(place);
    const done = await applyFix(place.element, item.fix.value, () => again(id)?.element);
    if (done === 'masked') file.mask(`${id} ${item.code}`);
    if (done !== 'lost') {
      screen.draw();
      screen.say(t(`fix_${done}`, item.fix.value));
      focusOn(id);
    }
    check.soon();
    return done;
  }

  async function attachPage(id) {
    const slot = placeOf(id);
    const { titre, etape, isConfirmed } = file.situation();
    if (!isConfirmed) return t('confirm_first');
    const { value, trouble } = await send({ what: 'page', request: { titre, etape, label: slot.asked } });
    if (trouble) return Object.values(troubleTexts(trouble)).join(' ');
    const way = await attach(slot, { ...value, name: OUR_PAGE }, profile);
    if (way !== 'download') file.give(id);
    if (way === 'input' || way === 'drop') file.who().files.put(id, OUR_PAGE, { findings: [], facts: null, sha256: null, isGiven: true });
    file.look();
    screen.draw();
    screen.say(t(`attached_${way}`));
    return t(`attached_${way}`);
  }

  return {
    jump, keepFocus,
    of: id => ({
      fix: item => fix(id, item),
      focus: () => focusOn(id),
      ignore: (item, reason) => { file.ignore(item.key, reason); screen.draw(); },
      attach: () => attachPage(id),
      confirm: () => { file.confirm(); check.soon(); screen.draw(); },
    }),
  };
}
