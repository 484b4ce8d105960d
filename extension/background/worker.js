// Answers the content scripts, the popup and the options: settings, what is kept of a dossier while
// the browser runs, and what only the local program knows.
import { Trouble, identify, post } from './server.js';

const DEFAULTS = { on: true, port: 8765, token: '', titre: '', etape: '' };
const PROFILES = ['particuliers', 'usagers'];
const POLL = 1000; // ms between two questions about a scan that is being read
const POLLS = 120;

let identified = 0; // the port on which our program has answered last

const answers = {
  /** What a page needs to begin: null where there is nothing to do. */
  async begin({ path, anew }, tab) {
    const { on, titre, etape, pause } = await settings();
    if (!on) return null;
    const profile = await profileOf(path);
    if (!profile) return null;
    if (anew) await chrome.storage.session.remove(dossierKey(tab));
    const style = await own('content/overlay.css', 'text');
    const kept = (await chrome.storage.session.get(dossierKey(tab)))[dossierKey(tab)] ?? {};
    return { profile, style, defaults: { titre, etape }, pause, kept };
  },
  remember: ({ kept }, tab) => chrome.storage.session.set({ [dossierKey(tab)]: kept }),
  form: ({ form }) => ask('form', form),
  titles: () => ask('titles', {}),
  async page({ request }) {
    return { type: 'application/pdf', base64: await base64(await ask('page', request)) };
  },
  async document({ file, form }) {
    const parts = new FormData();
    parts.append('files', new File([bytes(file.base64)], file.name, { type: file.type }), file.name);
    parts.append('form', JSON.stringify(form));
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
  /** The number on the button, for the tab that asks. */
  badge: ({ text, heavy }, tab) => Promise.all([
    chrome.action.setBadgeText({ tabId: tab, text }),
    chrome.action.setBadgeBackgroundColor({ tabId: tab, color: heavy ? '#b34000' : '#0a5f95' }),
  ]),
  options: () => chrome.runtime.openOptionsPage(),
};

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (sender.id !== chrome.runtime.id || !Object.hasOwn(answers, message?.what)) return false;
  Promise.resolve(answers[message.what](message, sender.tab?.id)).then(
    value => reply({ value: value ?? null }),
    error => reply({ trouble: error instanceof Trouble ? error.trouble : { cause: 'internal' } }),
  );
  return true; // the answer comes later
});

/** Read each time, which takes a millisecond: who has just changed one must get an answer by it. */
async function settings() {
  return { ...DEFAULTS, ...(await chrome.storage.local.get(null)) };
}

async function ask(path, body) {
  const chosen = await settings();
  if (!chosen.token) {
    await identify(chosen.port); // not started comes before not paired
    throw new Trouble('unpaired');
  }
  if (identified !== chosen.port) await identify(chosen.port);
  identified = 0;
  const answer = await post(chosen, path, body);
  identified = chosen.port;
  return answer;
}

async function profileOf(path) {
  for (const name of PROFILES) {
    if (path.startsWith(`/${name}/`)) return own(`profiles/${name}.json`, 'json');
  }
  return null;
}

async function own(path, kind) {
  return (await fetch(chrome.runtime.getURL(path)))[kind]();
}

const dossierKey = tab => `dossier-${tab}`;

function bytes(base64) {
  return Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
}

async function base64(blob) {
  const data = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
  return btoa(text);
}
