// Puts the pieces together on a page of ANEF. Off, or where no profile applies, nothing is left running.

let running = null;

async function start() {
  const { value } = await send({ what: 'begin', path: location.pathname });
  if (value && !running) running = run(value);
}

function run({ profile: raw, style, defaults, pause, people: kept }) {
  const profile = usable(raw);
  const file = dossier(profile, { defaults, kept, save: all => void send({ what: 'remember', people: all }) });
  const check = checker({
    form: file.form, pause,
    message: form => { about = { form, person: file.who() }; return { what: 'form', form }; },
    done(value, trouble) { file.answered(value, trouble, about); thorough.soon(); screen.draw(); },
  });
  let about = null;
  const all = whole(file);
  const thorough = checker({ form: all.form, pause: HANDS_REST, message: asked => ({ what: 'form', ...asked }), done: value => { all.done(value); screen.draw(); } });
  const titles = async () => (known ??= (await send({ what: 'titles' })).value?.titles ?? null);
  let known = null;

  const state = () => {
    const now = stateOf(file, profile);
    const title = known?.find(({ slug }) => slug === now.situation.titre);
    now.situation.titleLabel = title && shortTitle(title.label);
    return now;
  };
  const panel = {
    jump: id => void deeds.jump(id), titles,
    restore: key => { file.restore(key); screen.draw(); },
    choose: values => { file.choose(values); check.soon(); screen.draw(); },
    confirm: () => { file.confirm(); check.soon(); screen.draw(); },
    capture: () => capture(profile, file.values()),
    options: () => void send({ what: 'options' }),
  };
  const fresh = async limit => {
    file.look();
    await check.settled(limit);
    screen.draw();
  };
  const screen = screenOf(profile, style, { state, targets: now => targets(now, file, profile), fresh, panel, of: id => deeds.of(id) });
  const deeds = acts(file, profile, screen, check);
  const reader = uploads(file, profile, { redraw: () => screen.draw(), recheck: () => { check.soon(); thorough.soon(); } });

  function look() {
    const isOther = file.look();
    screen.draw();
    deeds.keepFocus();
    if (isOther) check.anew();
    else check.soon();
    thorough.soon();
    if (file.live() && !known) void titles().then(() => screen.draw());
  }

  const watching = watch({
    look,
    glance: () => glanceAt(profile),
    typed(event) {
      const target = targetOf(event);
      if (event.target.localName === 'anef-linter') return;
      if (target.type === 'file') {
        if (event.type === 'change' && event.isTrusted) void reader.chosen(target, target.files);
      } else if (target.type === 'radio') {
        look(); // who chooses goes on at once, and the page that asks is then gone
      } else if (event.isTrusted) {
        const field = file.here().fields.find(({ element, parts }) => element === target || parts?.includes(target) || element.contains(target));
        if (field) file.touch(field);
      }
      file.read();
      check.soon();
    },
    moved: () => screen.move(),
    left: changes => file.left(changes),
    scrolled: scroller => screen.scrolled(scroller),
  });
  const listeners = new AbortController();
  const { signal } = listeners;
  document.addEventListener('drop', event => { if (event.isTrusted) void reader.chosen(event.target, event.dataTransfer?.files); }, { capture: true, signal });
  document.addEventListener('keydown', event => {
    const target = event.isTrusted && event.altKey && event.key === 'Enter' && screen.focused();
    if (!target) return;
    event.preventDefault();
    screen.open(target.id);
  }, { capture: true, signal });

  return {
    /** What the popup asks: the state, the titles, or an act of the panel. */
    asked(message, reply) {
      if (message.what === 'state') reply(state());
      else if (message.what === 'titles') void titles().then(reply);
      else if (Object.hasOwn(panel, message.what)) { panel[message.what](message.with); reply(true); }
      return message.what === 'titles';
    },
    changed(changes) {
      for (const key of ['titre', 'etape']) if (key in changes) file.usual({ [key]: changes[key] });
      check.anew();
    },
    stop() {
      watching.stop();
      check.stop();
      thorough.stop();
      listeners.abort();
      screen.remove();
    },
  };
}

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id !== chrome.runtime.id || (sender.url && !sender.url.startsWith(chrome.runtime.getURL('')))) return false;
  if (message.what !== 'settings') return running?.asked(message, reply) ?? false;
  if (message.changes.on === false) {
    running?.stop();
    running = null;
  } else if (!running && message.changes.on) {
    void start();
  } else {
    running?.changed(message.changes);
  }
  return false;
});

void start();
