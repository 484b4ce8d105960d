// The summary of the page in front, and the way to the options.
// `?tab=` names another tab than the one in front, when the popup is opened as a page.

const main = document.getElementById('main');
document.documentElement.lang = t('language');
void show();

async function show() {
  const asked = Number(new URLSearchParams(location.search).get('tab'));
  const tab = asked || (await chrome.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const tell = (what, value) => chrome.tabs.sendMessage(tab, { what, with: value }).catch(() => null);
  const { on = true } = await chrome.storage.local.get('on');
  const state = on && await tell('state');
  const done = what => async value => {
    await tell(what, value);
    if (what === 'jump') window.close();
    else void show();
  };
  const options = () => chrome.runtime.openOptionsPage();
  const again = main.querySelector('.situation details')?.open;
  main.replaceChildren(
    h('h1', { text: t('name') }),
    !on ? h('p', { text: t('is_off') }) : state ? summary(state, {
      jump: done('jump'), restore: done('restore'), choose: done('choose'), confirm: done('confirm'), capture: done('capture'), options, titles: () => tell('titles'),
    }) : h('p', { text: t('not_anef') }),
    h('p', {}, h('button', { type: 'button', text: t('open_options'), onclick: trusted(options) })),
  );
  const situation = main.querySelector('.situation details');
  if (again && situation) situation.open = true;
}
