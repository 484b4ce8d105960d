// Puts the pieces together on a page of ANEF. Off, or where no profile applies, nothing is left running.

const HEAVIEST_READ = 30_000_000; // bytes of a file that goes to the local program
const REDRAWN = 1000; // ms in which a site that draws a field anew after it was left has done so
let running = null;

async function start(anew) {
  const { value } = await send({ what: 'begin', path: location.pathname, anew });
  if (value && !running) running = run(value);
}

function run({ profile, style, defaults, pause, kept }) {
  compile(profile);
  const file = dossier(profile, { defaults, kept, save: keep => void send({ what: 'remember', kept: keep }) });
  const check = checker({ form: file.form, pause, done: (value, trouble) => { file.answered(value, trouble); draw(); } });
  let ui = null;
  let gate = null;
  let badge = null;
  let focused = null; // {id, element, until}: what we gave the focus to, which drawing anew would lose

  const panel = {
    jump, restore: key => { file.restore(key); draw(); },
    choose: values => { file.choose(values); check.soon(); },
    capture: () => capture(profile, file.values()),
    options: () => void send({ what: 'options' }),
    titles: async () => (titles ??= (await send({ what: 'titles' })).value?.titles ?? null),
  };
  let titles = null;

  const of = id => ({
    fix: async item => {
      const done = await applyFix(again(id).element, item.fix.value, () => again(id)?.element);
      if (done) {
        ui.say(t('fixed', item.fix.value));
        of(id).focus();
      }
      check.soon();
      return done;
    },
    focus: () => focusOn(id),
    ignore: (item, reason) => { file.ignore(item.key, reason); draw(); },
    attach: () => attachPage(placeOf(id)),
  });

  const watching = watch({
    look() {
      file.look();
      draw();
      keepFocus();
      check.soon();
    },
    typed(event) {
      if (event.target.localName === 'anef-linter') return;
      if (event.target.type === 'file') chosen(event.target, event.target.files);
      file.read();
      check.soon();
    },
    moved: () => ui?.move(),
  });
  const listeners = new AbortController();
  const { signal } = listeners;
  document.addEventListener('drop', event => chosen(event.target, event.dataTransfer?.files), { capture: true, signal });
  document.addEventListener('keydown', event => {
    const target = event.altKey && event.key === 'Enter' && ui?.focused();
    if (!target) return;
    event.preventDefault();
    ui.open(target.id);
  }, { capture: true, signal });
  chrome.runtime.onMessage.addListener(asked);

  function asked(message, _sender, reply) {
    if (message.what === 'state') reply(file.state());
    else if (message.what === 'titles') void panel.titles().then(reply);
    else if (Object.hasOwn(panel, message.what)) { panel[message.what](message.with); reply(true); }
    return message.what === 'titles';
  }

  function placeOf(id) {
    const { fields, slots } = file.here();
    return [...fields, ...slots].find(each => each.id === id);
  }

  /** The same after another look: a field that loses the focus may be drawn anew. */
  function again(id) {
    file.look();
    draw();
    return placeOf(id);
  }

  function focusOn(id) {
    const element = focusOf(again(id) ?? {}, profile);
    element?.focus({ preventScroll: true });
    focused = element ? { id, element, until: performance.now() + REDRAWN } : null;
  }

  function keepFocus() {
    const isLost = focused && !focused.element.isConnected && document.activeElement === document.body;
    if (isLost && performance.now() < focused.until) focusOn(focused.id);
  }

  function draw() {
    const state = file.state();
    if (!state.step && !ui) return;
    if (!state.step) {
      removeUi();
    } else {
      ui ??= overlay(style, { of, panel });
      gate ??= guard(profile, ui.root, { state: () => file.state(), jump });
      ui.draw(state, targets(state, file, profile));
    }
    const open = (state.step ? state.items : []).filter(item => item.outcome === 'failed' && item.severity !== 'information');
    const text = state.trouble ? '!' : open.length ? String(open.length) : '';
    if (text !== badge) void send({ what: 'badge', text, heavy: open.some(item => item.severity === 'refus_probable') });
    badge = text;
  }

  function jump(id) {
    const { element, box } = placeOf(id) ?? {};
    box?.scrollIntoView({ block: 'center', behavior: 'instant' });
    element?.focus({ preventScroll: true });
    requestAnimationFrame(() => { ui.move(); ui.open(id); });
  }

  async function chosen(place, files) {
    if (!slotAt(place, file.here().slots)) file.look(); // a slot that has come just now
    const slot = slotAt(place, file.here().slots);
    for (const each of slot ? [...files ?? []] : []) {
      if (each.name === OUR_PAGE) continue;
      file.reading(slot.id, each.name, null);
      draw();
      file.reading(slot.id, each.name, await findingsOf(each, slot));
      draw();
    }
  }

  async function findingsOf(chosenFile, slot) {
    if (chosenFile.size > HEAVIEST_READ) return [unread(t('too_heavy_to_read'))];
    const { titre_expire_le, ephoto_prise_le, ...situation } = file.situation();
    const form = { ...situation, requests: [{ id: slot.id, label: slot.asked, accept: slot.accept }] };
    const packedFile = await packed(chosenFile).catch(() => null);
    if (!packedFile) return [unread(t('unreadable_file'))];
    const { value, trouble } = await send({ what: 'document', file: packedFile, form });
    const findings = value?.dossiers?.[0]?.findings;
    return findings?.filter(each => each.where.file || each.where.field === slot.id) ?? [unread(trouble ? troubleTexts(trouble).sentence : t('not_read'))];
  }

  async function attachPage(slot) {
    const { titre, etape } = file.situation();
    const { value, trouble } = await send({ what: 'page', request: { titre, etape, label: slot.asked } });
    if (trouble) return Object.values(troubleTexts(trouble)).join(' ');
    const way = await attach(slot, { ...value, name: OUR_PAGE }, profile);
    if (way === 'input' || way === 'drop') file.reading(slot.id, OUR_PAGE, []);
    file.look();
    draw();
    ui?.say(t(`attached_${way}`));
    return t(`attached_${way}`);
  }

  function removeUi() {
    gate?.stop();
    ui?.remove();
    gate = ui = null;
  }

  return {
    stop() {
      watching.stop();
      check.stop();
      listeners.abort();
      chrome.runtime.onMessage.removeListener(asked);
      removeUi();
      void send({ what: 'badge', text: '', heavy: false });
    },
    changed(changes) {
      for (const key of ['titre', 'etape']) if (changes[key]) file.usual({ [key]: changes[key].newValue });
      check.anew();
    },
  };
}

/** A file that could not be looked at is never counted as fine. */
function unread(message) {
  return { code: 'LECTURE', outcome: 'cannot_tell', severity: 'a_verifier', message, remedy: t('unread_remedy'), where: {}, fix: null, reference: null };
}

chrome.storage.onChanged.addListener((changes, area) => {
  if (area !== 'local') return;
  if (changes.on && !changes.on.newValue) {
    running?.stop();
    running = null;
  } else if (!running && changes.on) {
    void start(false);
  } else {
    running?.changed(changes);
  }
});

void start(performance.getEntriesByType('navigation')[0]?.type === 'navigate');
