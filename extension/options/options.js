// Pairing with the local program, port, what is usual here, on and off.

const byId = id => document.getElementById(id);
const KEPT = ['on', 'port', 'titre', 'etape'];

document.documentElement.lang = t('language');
for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
document.title = t('options_title');

byId('pair').addEventListener('submit', event => {
  event.preventDefault();
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
  const { trouble } = await chrome.runtime.sendMessage({ what: 'pair', code, name: `Extension ${agent}` });
  if (trouble) {
    show(trouble);
    return;
  }
  byId('code').value = '';
  await check();
}

/** Asks the program; what is wrong comes with what to do about it. */
async function check() {
  const { value, trouble } = await chrome.runtime.sendMessage({ what: 'state' });
  show(trouble, value?.version);
  if (!trouble) {
    const { titre = '' } = await chrome.storage.local.get('titre');
    const known = await chrome.runtime.sendMessage({ what: 'titles' });
    titles(known.value?.titles ?? [], titre);
  }
}

function show(trouble, version) {
  const { sentence, remedy } = trouble ? troubleTexts(trouble) : { sentence: t('paired', version), remedy: t('paired_remedy') };
  byId('state').className = trouble ? 'bad' : 'fine';
  byId('state').replaceChildren(h('p', {}, h('strong', { text: sentence })), h('p', { text: remedy }));
  byId('allow').hidden = trouble?.cause !== 'blocked';
}

function titles(known, chosen) {
  const listed = known.map(({ slug, label }) => h('option', { value: slug, text: label }));
  if (chosen && !known.length) listed.push(h('option', { value: chosen, text: chosen }));
  byId('titre').replaceChildren(h('option', { value: '', text: t('no_default') }), ...listed);
  byId('titre').value = chosen;
}
