// Sending is final: before it, says what is still open or was never looked at. The person can always go on.

const PATIENCE = 4000; // ms for the answer that is awaited

/** `fresh()` looks again and waits for the pending answer; `state()` is what is known then. */
function guard(profile, root, { fresh, state, jump }) {
  let passing = false;

  // Firefox does nothing of a click of ours on a label.
  const onClick = event => hold(event, targetOf(event), button => (button.control ?? button).click());

  /** A link or an icon that only listens to keys is pressed by them. */
  function onKey(event) {
    const target = targetOf(event);
    const { key, code } = event;
    if ((key !== 'Enter' && key !== ' ') || target.matches?.('button, a[href], input, textarea, select')) return;
    hold(event, target, button => {
      for (const type of ['keydown', 'keyup']) button.dispatchEvent(new KeyboardEvent(type, { key, code, bubbles: true, cancelable: true, composed: true }));
    });
  }

  /** A form that is sent without a click: by a key, where it has no button of its own. */
  function onSubmit(event) {
    const form = event.target;
    const button = event.submitter ?? [...form.querySelectorAll(profile.send.button)].find(each => sendButton(each, profile));
    hold(event, button, () => form.requestSubmit(event.submitter));
  }

  /** Keeps an event from the site if it sends the application; `again(button)` is the same once more. */
  function hold(event, pressed, again) {
    if (passing || event.target.localName === 'anef-linter') return; // our own « Envoyer quand même »
    const button = sendButton(pressed, profile);
    if (!button || !state().isAnything) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void consider({ button, words: wordsOn(button, profile)[0], again });
  }

  async function consider(pressed) {
    if (root.querySelector('dialog.guard')) return;
    await fresh(PATIENCE);
    const { items, unjudged, isBlind, trouble, ...rest } = state();
    const open = items.filter(item => item.severity !== 'information' || item.outcome === 'cannot_tell');
    if (open.length || isBlind) ask({ ...rest, open, unjudged, isBlind, trouble }, pressed);
    else press(pressed);
  }

  /** The very button that was pressed, or the one that the site has drawn in its place meanwhile. */
  function press({ button, words, again }) {
    const target = button.isConnected ? button : everywhere(profile.send.button).find(each => isShown(each) && wordsOn(each, profile)[0] === words);
    passing = true;
    if (target) again(target);
    passing = false;
  }

  function ask({ open, unjudged, isBlind, trouble, situation, verdicts }, pressed) {
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
        h('p', {}, h('strong', { text: trouble ? troubleTexts(trouble).sentence : unjudgedText({ unjudged, situation, verdicts }) || t(doubtful.length ? 'guard_doubts' : situation.isConfirmed ? 'guard_blind' : askedOf(situation)) })),
        unjudged.length > 0 && h('p', { text: namesOf(unjudged) }),
        doubtful.length > 0 && h('p', { text: `${t('doubts', doubtful.length)} (${namesOf(doubtful)})` })),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', class: 'main', autofocus: true, text: t('guard_back'), onclick: trusted(() => dialog.close()) }),
        h('button', { type: 'button', class: 'go-on', text: t('guard_go_on'), onclick: trusted(() => { dialog.close(); press(pressed); }) })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (!passing && pressed.button.isConnected) pressed.button.focus?.();
    });
    root.append(dialog);
    dialog.showModal();
  }

  return listening([['click', onClick], ['keydown', onKey], ['submit', onSubmit]], 'window');
}
