// Pairing with the local program, port, what is usual here, on and off.

const byId = id => document.getElementById(id);
const KEPT = ['on', 'port', 'titre', 'etape'];
let turn = 0; // counts the questions about the pairing

document.documentElement.lang = t('language');
for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
document.title = t('options_title');

byId('pair').addEventListener('submit', event => {
  event.preventDefault();
  if (!event.isTrusted) return;
  void pair(byId('code').value.trim());
});
byId('again').addEventListener('click', () => void check());
byId('allow').addEventListener('click', async () => {
  await chrome.permissions.request({ origins: ['http://127.0.0.1/*'] });
  void check();
});
for (const id of KEPT) byId(id).addEventListener('change', () => void keep(id));
void load();

async function load() {
  const { on = true, port = 8765, titre = '', etape = '' } = await chrome.storage.local.get(KEPT);
  byId('on').checked = on;
  byId('port').value = port;
  byId('etape').replaceChildren(...['', ...STAGES].map(value => h('option', { value, text: t(value || 'no_default') })));
  byId('etape').value = etape;
  titles([], titre);
  await check();
}

async function keep(id) {
  const input = byId(id);
  if (!input.reportValidity()) return;
  const value = id === 'on' ? input.checked : id === 'port' ? Number(input.value) : input.value;
  await chrome.storage.local.set({ [id]: value });
  if (id === 'port') await check();
}

async function pair(code) {
  const agent = navigator.userAgent.includes('Firefox') ? 'Firefox' : 'Chromium';
  turn += 1; // what is being checked now is about the time before
  show('', t('pairing_now'));
  const { trouble } = await chrome.runtime.sendMessage({ what: 'pair', code, name: `Extension ${agent}` });
  if (trouble) {
    turn += 1;
    showTrouble(trouble);
    return;
  }
  byId('code').value = '';
  await check('paired_now');
}

/** Asks whether we are paired, and says so or what to do about it: the last answer is the one that holds. */
async function check(fine = 'paired') {
  turn += 1;
  const mine = turn;
  const { value, trouble } = await chrome.runtime.sendMessage({ what: 'state' });
  if (mine !== turn) return;
  if (trouble) {
    showTrouble(trouble);
    return;
  }
  show('fine', t(fine, value.version), t('paired_remedy'));
  const { titre = '' } = await chrome.storage.local.get('titre');
  const known = await chrome.runtime.sendMessage({ what: 'titles' });
  titles(known.value?.titles ?? [], titre);
}

function showTrouble(trouble) {
  const { sentence, remedy } = troubleTexts(trouble);
  show('bad', sentence, remedy);
  byId('allow').hidden = trouble.cause !== 'blocked';
}

function show(kind, sentence, remedy) {
  byId('state').className = kind;
  byId('state').replaceChildren(h('p', {}, h('strong', { text: sentence })), h('p', { text: remedy ?? '' }));
  byId('allow').hidden = true;
}

function titles(known, chosen) {
  const listed = inPlainWords(known).map(({ slug, label }) => h('option', { value: slug, text: label }));
  if (chosen && !known.length) listed.push(h('option', { value: chosen, text: chosen }));
  byId('titre').replaceChildren(h('option', { value: '', text: t('no_default') }), ...listed);
  byId('titre').value = chosen;
}
