// Answers the content scripts, the popup and the options, each what it may ask: settings, what is kept of the
// people seen while the browser runs, and what only the local program knows.
import { Trouble, identify, post } from './server.js';

const DEFAULTS = { on: true, port: 8765, token: '', titre: '', etape: '' };
const PROFILES = ['particuliers', 'usagers'];
const TOLD = ['on', 'titre', 'etape', 'port', 'token']; // settings whose change the pages are told of
const SECRET = ['token'];
const HURRY = 1500; // ms for the program to give a profile: a page does not wait longer to be read
const POLL = 1000; // ms between two questions about a scan that is being read
const POLLS = 120;
const SITE = new URL(chrome.runtime.getManifest().content_scripts[0].matches[0].replace('*', '')).hostname;

let ready = null; // the settings, for as long as nothing changes
let revision = 0; // of the settings
let identified = 0; // the port on which our program has answered last

// The settings hold the token, and the memory of the tabs people's choices: no page has them.
for (const area of ['local', 'session']) void chrome.storage[area].setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch?.(() => {});

/** What the site's pages may ask. */
const forPages = {
  /** What a page needs to begin: null where there is nothing to do. */
  async begin({ path }, tab) {
    const { on, titre, etape, pause } = await settings();
    if (!on) return null;
    const [profile, style, kept] = await Promise.all([profileOf(path), own('content/draw/overlay.css', 'text'), chrome.storage.session.get(tabKey(tab))]);
    return { profile, style, defaults: { titre, etape }, pause, people: kept[tabKey(tab)] ?? [] };
  },
  remember: ({ people }, tab) => chrome.storage.session.set({ [tabKey(tab)]: people }),
  form: ({ form, documents }) => ask('form', documents ? { ...form, documents } : form),
  titles: () => ask('titles', {}),
  async page({ request }) {
    return { type: 'application/pdf', base64: await base64(await ask('page', request)) };
  },
  async document({ file, form, documents }) {
    const parts = new FormData();
    parts.append('files', new File([bytes(file.base64)], file.name, { type: file.type }), file.name);
    parts.append('form', JSON.stringify(documents?.length ? { ...form, documents } : form));
    let answer = await ask('document', parts);
    const { job } = answer;
    for (let polls = 0; answer.state === 'reading' && polls < POLLS; polls += 1) {
      await new Promise(done => setTimeout(done, POLL));
      answer = await ask('dossier/status', { job });
    }
    void ask('dossier/forget', { job }).catch(() => {}); // the file itself goes with it
    if (answer.error) throw new Trouble('said', answer.error);
    return answer.report ?? answer;
  },
  /** The number on the button, for the tab that asks. */
  badge: ({ text, heavy }, tab) => Promise.all([
    chrome.action.setBadgeText({ tabId: tab, text }),
    chrome.action.setBadgeBackgroundColor({ tabId: tab, color: heavy ? '#b34000' : '#0a5f95' }),
  ]),
  options: () => chrome.runtime.openOptionsPage(),
};

/** What the extension's own pages may ask. */
const forOurs = {
  titles: forPages.titles,
  /** Who answers on the port of the settings, and whether we are paired with it. */
  async state() {
    const { port, token } = await settings();
    identified = 0;
    const version = await identify(port);
    if (!token) throw new Trouble('unpaired');
    await ask('titles', {});
    return { version };
  },
  async pair({ code, name }) {
    const { port } = await settings();
    await identify(port);
    const { token } = await post({ port }, 'pair', { code, name });
    await chrome.storage.local.set({ token });
    return {};
  },
};

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  const answers = answersFor(sender);
  if (!answers || !Object.hasOwn(answers, message?.what)) return false;
  Promise.resolve(answers[message.what](message, sender.tab?.id)).then(
    value => reply({ value: value ?? null }),
    error => reply({ trouble: error instanceof Trouble ? error.trouble : { cause: 'internal' } }),
  );
  return true; // the answer comes later
});

function answersFor({ id, url, tab, frameId }) {
  if (id !== chrome.runtime.id || !url) return null;
  if (url.startsWith(chrome.runtime.getURL(''))) return forOurs;
  return tab && !frameId && new URL(url).hostname === SITE ? forPages : null;
}

/** The pages cannot read the settings: they are told what changes, but for the token itself. */
chrome.storage.onChanged.addListener(async (changed, area) => {
  revision += 1;
  ready = null;
  const names = area === 'local' ? TOLD.filter(name => name in changed) : [];
  if (!names.length) return;
  const changes = Object.fromEntries(names.map(name => [name, SECRET.includes(name) ? true : changed[name].newValue ?? DEFAULTS[name]]));
  for (const { id } of await chrome.tabs.query({})) void chrome.tabs.sendMessage(id, { what: 'settings', changes }).catch(() => {});
});

chrome.tabs.onRemoved.addListener(tab => void chrome.storage.session.remove(tabKey(tab)));

/** As they are now; `ready`, which a key pressed waits for, as they were when something last changed. */
async function settings() {
  const before = revision;
  const found = { ...DEFAULTS, ...(await chrome.storage.local.get(null)) };
  if (before === revision) ready = found;
  return found;
}

async function ask(path, body) {
  const chosen = path === 'form' && ready ? ready : await settings();
  if (!chosen.token) {
    await identify(chosen.port); // not started comes before not paired
    throw new Trouble('unpaired');
  }
  if (identified !== chosen.port) await identify(chosen.port);
  try {
    const answer = await post(chosen, path, body);
    identified = chosen.port;
    return answer;
  } catch (error) {
    identified = 0; // who answers there is asked again; not by another question meanwhile
    throw error;
  }
}

/** What holds for any generation, with the hints for the one of this address, or those of the person's own file:
 * then also `plain`, without that file, and `refused`, why the program does not give it. */
async function profileOf(path) {
  const name = PROFILES.find(each => path.startsWith(`/${each}/`));
  const [any, builtin, { theirs, refused }] = await Promise.all([own('profiles/any.json', 'json'), name ? own(`profiles/${name}.json`, 'json') : {}, mended(name ?? 'any')]);
  const plain = merged(any, builtin);
  return theirs ? { ...merged(any, theirs), plain } : { ...plain, refused };
}

/** The profile in the program's own folder, which a person has put there; nothing where there is none, or nobody answers soon. */
async function mended(name) {
  if (!(await settings()).token) return {};
  const late = new Promise(done => setTimeout(done, HURRY, {}));
  const asked = ask('profile', { name }).then(({ profile }) => ({ theirs: profile }), ({ trouble }) => ({ refused: trouble?.code === 'profil' ? trouble.message : null }));
  return Promise.race([asked, late]);
}

/** Lists of hints stand before the lists they add to; tables are merged; the rest is replaced. */
function merged(any, hints) {
  const made = { ...any };
  for (const [key, value] of Object.entries(hints)) {
    if (Array.isArray(value)) made[key] = [...value, ...(any[key] ?? [])];
    else if (value && typeof value === 'object') made[key] = merged(any[key] ?? {}, value);
    else made[key] = value;
  }
  return made;
}

async function own(path, kind) {
  return (await fetch(chrome.runtime.getURL(path)))[kind]();
}

const tabKey = tab => `people-${tab}`;

function bytes(base64) {
  return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
}

async function base64(blob) {
  const data = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return btoa(text);
}
