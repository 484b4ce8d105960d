// Sending is final: before it, says what is still open or was never looked at. The person can always go on.

const PATIENCE = 4000; // ms for the answer that is awaited

/** `fresh()` looks again and waits for the pending answer; `state()` is what is known then. */
function guard(profile, root, { fresh, state, jump }) {
  let passing = false;

  function onClick(event) {
    if (event.target.localName === 'anef-linter') return; // our own « Envoyer quand même »
    const button = !passing && sendButton(event.composedPath()[0], profile);
    if (!button || !state().isAnything) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void consider(button);
  }

  /** A link or an icon that only listens to keys is pressed by them. */
  function onKey(event) {
    if ((event.key === 'Enter' || event.key === ' ') && !event.target.matches?.('button, a[href], input, textarea, select')) onClick(event);
  }

  async function consider(button) {
    if (root.querySelector('dialog.guard')) return;
    await fresh(PATIENCE);
    const { items, unjudged, isBlind, trouble, ...rest } = state();
    const open = items.filter(item => item.severity !== 'information' || item.outcome === 'cannot_tell');
    if (open.length || isBlind) ask({ ...rest, open, unjudged, isBlind, trouble }, button);
    else press(button);
  }

  /** The very button that was pressed, or the one that the site has drawn in its place meanwhile. */
  function press(button) {
    const words = plain(wordsOn(button));
    const target = button.isConnected ? button : [...document.querySelectorAll(profile.send.button)].find(each => isShown(each) && plain(wordsOn(each)) === words);
    passing = true;
    target?.click();
    passing = false;
  }

  function ask({ open, unjudged, isBlind, trouble, situation, verdicts }, button) {
    const doubtful = verdicts.filter(({ verdict }) => verdict === 'indecis');
    const dialog = h('dialog', { class: 'guard', 'aria-labelledby': 'guard-title' },
      h('h2', { id: 'guard-title', text: t('guard_title') }),
      situationLine(situation),
      h('p', { text: t('guard_final') }),
      open.length > 0 && h('ul', { class: 'items' }, ...open.map(item => h('li', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
        item.here ? h('button', { type: 'button', class: 'link', text: item.label, onclick: trusted(() => { dialog.close(); jump(item.where); }) })
          : h('strong', { text: item.step ? t('at_step', item.label, item.step) : item.label || t('whole_dossier') }),
        h('span', { class: 'badge', text: badgeOf(item) }), h('span', { text: messageOf(item) })))),
      isBlind && h('div', { class: 'unknown' },
        h('p', {}, h('strong', { text: trouble ? troubleTexts(trouble).sentence : unjudgedText({ unjudged, situation, verdicts }) || t(doubtful.length ? 'guard_doubts' : 'guard_blind') })),
        unjudged.length > 0 && h('p', { text: namesOf(unjudged) }),
        doubtful.length > 0 && h('p', { text: `${t('doubts', doubtful.length)} (${namesOf(doubtful)})` })),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', class: 'main', autofocus: true, text: t('guard_back'), onclick: trusted(() => dialog.close()) }),
        h('button', { type: 'button', class: 'go-on', text: t('guard_go_on'), onclick: trusted(() => { dialog.close(); press(button); }) })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (!passing && button.isConnected) button.focus?.();
    });
    root.append(dialog);
    dialog.showModal();
  }

  const listened = [['click', onClick], ['keydown', onKey]];
  for (const [name, listener] of listened) window.addEventListener(name, listener, { capture: true });
  return { stop() { for (const [name, listener] of listened) window.removeEventListener(name, listener, { capture: true }); } };
}

/** What is clicked there, if its words mean that the application is sent. */
function sendButton(pressed, profile) {
  const { button, is, not } = profile.send;
  for (let at = pressed instanceof Element ? pressed : null; at && at !== document.body; at = at.parentElement) {
    if (!at.matches(button)) continue;
    const words = plain(wordsOn(at));
    if (words.length < 90 && is.test(words) && !not.test(words) && !at.disabled) return at;
    if (at.matches('button, a, [role=button], input')) return null;
  }
  return null;
}

/** The words on something to click: its text, else what is said of it to those who do not see it. */
function wordsOn(element) {
  return textOf(element, '[aria-hidden=true]') || element.value || element.getAttribute('aria-label') || element.title
    || [...element.querySelectorAll('img[alt], svg[aria-label], title')].map(each => each.getAttribute('alt') ?? each.getAttribute('aria-label') ?? each.textContent).join(' ');
}
