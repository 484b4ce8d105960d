// What a flag says when it is opened: the faults, why, what to do, and the buttons to do it.

/** `target`: see targets.js; `actions`: fix, ignore, attach, confirm, tell, close, and the situation. */
function card(target, actions) {
  return h('section', { class: 'card', role: 'dialog', 'aria-label': target.label, tabindex: '-1' },
    h('div', { class: 'top' }, h('h2', { text: target.label }),
      h('button', { type: 'button', class: 'close', 'aria-label': t('close'), text: '×', onclick: trusted(actions.close) })),
    target.reading && h('p', { class: 'reading', text: t('reading') }),
    target.verdict && verdictOf(target, actions),
    ...target.items.map(item => finding(item, target, actions)),
    h('p', { class: 'status', role: 'status' }));
}

function finding(item, target, actions) {
  return h('article', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
    h('p', { class: 'badge', text: badgeOf(item) }),
    h('p', {}, h('strong', { text: messageOf(item) })),
    item.remedy && h('p', { text: item.remedy }),
    why(item.reference),
    target.locked && h('p', { text: t('locked') }),
    observation(item.statement, actions),
    h('div', { class: 'buttons' },
      item.fix && !target.locked && fixButton(item, actions),
      ignoreButton(item, actions)));
}

function why(reference) {
  if (!reference?.text) return null;
  const said = [reference.text, reference.article].filter(Boolean).join(', ');
  const isLink = reference.url?.startsWith('https://');
  return h('p', { class: 'why' }, `${t('why')} `,
    isLink ? h('a', { href: reference.url, target: '_blank', rel: 'noreferrer', text: said }) : said);
}

/** One click where the fix is safe; where it is not, a second one that shows what would be written. */
function fixButton(item, actions) {
  const { value, safe } = item.fix;
  const button = h('button', { type: 'button', class: 'main', text: t(safe ? 'fix' : 'fix_ask', value) });
  let asked = safe;
  button.addEventListener('click', trusted(async () => {
    if (!asked) {
      asked = true;
      button.textContent = t('fix_confirm', value);
      return;
    }
    button.disabled = true;
    const done = await actions.fix(item);
    button.disabled = false;
    if (done === 'lost') button.focus();
    actions.tell(t(`fix_${done}`, value));
  }));
  return button;
}

function ignoreButton(item, actions) {
  const reason = h('input', { type: 'text', name: 'reason', maxlength: '200', required: true });
  const form = h('form', { class: 'ignore', hidden: true },
    h('label', {}, h('span', { text: t('ignore_reason') }), reason),
    h('button', { text: t('ignore_confirm') }));
  form.addEventListener('submit', trusted(event => {
    event.preventDefault();
    if (reason.value.trim()) actions.ignore(item, reason.value.trim());
  }));
  const open = h('button', { type: 'button', class: 'link', text: t('ignore'), onclick: trusted(() => {
    form.hidden = false;
    open.hidden = true;
    reason.focus();
  }) });
  return h('div', {}, open, form);
}

/** Whether the requested document is due, for which title and stage; what can be done where it is not. */
function verdictOf({ verdict, done, wasGiven }, actions) {
  const isRefused = verdict.verdict === 'non_exigible' && !verdict.observation && !done; // a payment has no page
  return h('article', { class: `verdict ${verdict.verdict}` },
    h('p', { class: 'badge', text: t(`verdict_${verdict.verdict}`) }),
    h('p', { text: done ? t('page_attached') : verdict.reason }),
    ...(verdict.remarks ?? []).map(each => h('p', { lang: 'fr', text: each })),
    verdict.condition && h('p', { text: verdict.condition }),
    situationLine(actions.situation),
    verdict.verdict === 'a_confirmer' && confirmButton(actions.situation, actions),
    why(verdict.reference),
    isRefused && h('div', { class: 'buttons' }, attachButton(wasGiven, actions)),
    observation(verdict.statement, actions));
}

/** A second page in the same slot is nearly always a mistake: it is asked. */
function attachButton(wasGiven, actions) {
  const button = h('button', { type: 'button', class: 'main', text: t(wasGiven ? 'attach_again' : 'attach') });
  let asked = !wasGiven;
  button.addEventListener('click', trusted(async () => {
    if (!asked) {
      asked = true;
      button.textContent = t('attach_twice');
      return;
    }
    button.disabled = true;
    actions.tell(t('attaching'));
    actions.tell(await actions.attach());
    button.disabled = false;
  }));
  return button;
}

/** The program's sentence for the site's « Observations », to be copied. */
function observation(text, actions) {
  if (!text) return null;
  const copy = async () => {
    const isDone = await navigator.clipboard.writeText(text).then(() => true, () => false);
    actions.tell(t(isDone ? 'copied' : 'copy_yourself'));
  };
  return h('details', {}, h('summary', { text: t('observation') }),
    h('blockquote', { class: 'observation', lang: 'fr', text }),
    h('button', { type: 'button', class: 'copy', text: t('copy'), onclick: trusted(copy) }));
}
