// Puts the pieces together on a page of ANEF. Off, or where no profile applies, nothing is left running.

let running = null;

async function start() {
  const { value } = await send({ what: 'begin', path: location.pathname });
  if (value && !running) running = run(value);
}

/** All the pieces of one page, each of which may call the others: {profile, file, check, thorough, titles, screen, …}. */
function run({ profile: raw, style, defaults, pause, people: kept }) {
  const profile = usable(raw);
  const file = dossier(profile, { defaults, kept, save: all => void send({ what: 'remember', people: all }) });
  const page = { profile, file, titles: titlesOnce() };
  Object.assign(page, checkers(page, pause));
  page.panel = panelOf(page);
  page.screen = screenOf(profile, style, {
    state: () => stateNow(page), targets: now => targets(now, file, profile), fresh: limit => fresh(page, limit), panel: page.panel, of: id => page.deeds.of(id),
  });
  page.deeds = acts(file, profile, page.screen, page.check);
  page.reader = uploads(file, profile, { redraw: () => page.screen.draw(), recheck: () => { page.check.soon(); page.thorough.soon(); } });
  const listeners = listen(page);
  const watching = watch({
    look: () => look(page),
    glance: () => glanceAt(profile),
    typed: event => typed(page, event),
    moved: () => page.screen.move(),
    left: changes => file.left(changes),
    scrolled: scroller => page.screen.scrolled(scroller),
    found: roots => { listeners.follow(roots); page.screen.follow(roots); },
  });
  return {
    asked: (message, reply) => asked(page, message, reply),
    changed(changes) {
      for (const key of ['titre', 'etape']) if (key in changes) file.usual({ [key]: changes[key] });
      page.check.anew();
    },
    stop() {
      watching.stop();
      page.check.stop();
      page.thorough.stop();
      listeners.stop();
      page.screen.remove();
    },
  };
}

/** The titles that the program knows, asked for once: `titles()` waits for them, `titles.known` does not. */
function titlesOnce() {
  const titles = async () => (titles.known ??= (await send({ what: 'titles' })).value?.titles ?? null);
  titles.known = null;
  return titles;
}

/** {check, thorough}: of the form at each key, and of all that is known of the dossier once the hands rest. */
function checkers(page, pause) {
  const { file } = page;
  let about = null; // what the last question was about
  const check = checker({
    form: file.form, pause,
    message: form => { about = { form, person: file.who() }; return { what: 'form', form }; },
    done(value, trouble) { file.answered(value, trouble, about); page.screen.draw(); thorough.soon(); if (value) nameTitles(page); },
  });
  const all = whole(file);
  const thorough = checker({ form: all.form, pause: HANDS_REST, message: form => ({ what: 'form', ...form }), done: value => { all.done(value); page.screen.draw(); } });
  return { check, thorough };
}

function stateNow({ file, profile, titles }) {
  const now = stateOf(file, profile);
  const title = titles.known?.find(({ slug }) => slug === now.situation.titre);
  now.situation.titleLabel = title && shortTitle(title.label);
  return now;
}

/** What a person does in the panel or in the popup. */
function panelOf(page) {
  const { file, profile, check, titles } = page;
  const chosen = change => { change(); check.soon(); page.screen.draw(); };
  return {
    jump: id => void page.deeds.jump(id), titles,
    restore: key => { file.restore(key); page.screen.draw(); },
    choose: values => chosen(() => file.choose(values)),
    confirm: () => chosen(() => file.confirm()),
    capture: () => capture(profile, file.values()),
    options: () => void send({ what: 'options' }),
  };
}

/** A look at the page now, and the answer that is awaited. */
async function fresh({ file, check, screen }, limit) {
  file.look();
  await check.settled(limit);
  screen.draw();
}

function look(page) {
  const { file, screen, deeds, check, thorough } = page;
  const isOther = file.look();
  screen.draw();
  deeds.keepFocus();
  if (isOther) check.anew();
  else check.soon();
  thorough.soon();
  nameTitles(page);
}

/** Asks for the titles where they are not known yet: the program may have been silent until now. */
function nameTitles({ file, titles, screen }) {
  if (file.live() && !titles.known) void titles().then(() => screen.draw());
}

/** Something was typed or chosen on the site. */
function typed(page, event) {
  const { file, check, reader } = page;
  const target = targetOf(event);
  if (event.target.localName === 'anef-linter') return;
  if (target.type === 'file') {
    if (event.type === 'change' && event.isTrusted) void reader.chosen(target, target.files);
  } else if (target.type === 'radio') {
    look(page); // who chooses goes on at once, and the page that asks is then gone
  } else if (event.isTrusted) {
    const field = file.here().fields.find(({ element, parts }) => element === target || parts?.includes(target) || element.contains(target));
    if (field) file.touch(field);
  }
  file.read();
  check.soon();
}

/** Files that are dropped, and the key that opens the flag at which the focus is. */
function listen({ reader, screen }) {
  const onDrop = event => { if (event.isTrusted) void reader.chosen(event.target, event.dataTransfer?.files); };
  const onKey = event => {
    const target = event.isTrusted && event.altKey && event.key === 'Enter' && screen.focused();
    if (!target) return;
    event.preventDefault();
    screen.open(target.id);
  };
  return listening([['drop', onDrop], ['keydown', onKey]]);
}

/** What the popup asks: the state, the titles, or an act of the panel. Whether the answer comes later. */
function asked(page, message, reply) {
  const { panel, titles } = page;
  if (message.what === 'state') reply(stateNow(page));
  else if (message.what === 'titles') void titles().then(reply);
  else if (Object.hasOwn(panel, message.what)) { panel[message.what](message.with); reply(true); }
  return message.what === 'titles';
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
