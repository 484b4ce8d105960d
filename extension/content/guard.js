// Sending is final: before it, says what is still open. The person can always go on.

function guard(profile, root, { state, jump }) {
  let passing = false;

  function onClick(event) {
    const button = event.target.closest?.(profile.send.button);
    if (passing || !button || !profile.send.text.test(textOf(button) || button.value)) return;
    const { items, trouble, isBlind } = state();
    const open = items.filter(item => item.severity !== 'information' || item.outcome === 'cannot_tell');
    if (!open.length && !isBlind) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(open, isBlind, trouble, event.target);
  }

  function ask(open, blind, trouble, target) {
    const goOn = () => {
      dialog.close();
      passing = true;
      target.click();
      passing = false;
    };
    const dialog = h('dialog', { class: 'guard', 'aria-labelledby': 'guard-title' },
      h('h2', { id: 'guard-title', text: t('guard_title') }),
      h('p', { text: t('guard_final') }),
      open.length > 0 && h('ul', { class: 'items' }, ...open.map(item => h('li', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
        item.here ? h('button', { type: 'button', class: 'link', text: item.label, onclick: () => { dialog.close(); jump(item.where); } })
          : h('strong', { text: item.step ? t('at_step', item.label, item.step) : item.label || t('whole_dossier') }),
        h('span', { class: 'badge', text: badgeOf(item) }), h('span', { text: messageOf(item) })))),
      blind && h('p', { class: 'unknown', text: trouble ? troubleTexts(trouble).sentence : t('guard_blind') }),
      h('div', { class: 'buttons' },
        h('button', { type: 'button', class: 'main', autofocus: true, text: t('guard_back'), onclick: () => dialog.close() }),
        h('button', { type: 'button', class: 'go-on', text: t('guard_go_on'), onclick: goOn })));
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (!passing) target.focus?.();
    });
    root.append(dialog);
    dialog.showModal();
  }

  document.addEventListener('click', onClick, { capture: true });
  return { stop: () => document.removeEventListener('click', onClick, { capture: true }) };
}
