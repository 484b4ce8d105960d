// What a flag says when it is opened: the faults, why, what to do, and the buttons to do it.

/** `target`: {label, items, verdict, locked, reading, isSlot}; `actions`: fix, ignore, attach, close. */
function card(target, actions) {
  const status = h('p', { class: 'status', role: 'status' });
  const tell = text => { status.textContent = text; };
  return h('section', { class: 'card', role: 'dialog', 'aria-label': target.label, tabindex: '-1' },
    h('header', {}, h('h2', { text: target.label }),
      h('button', { type: 'button', class: 'close', 'aria-label': t('close'), text: '×', onclick: actions.close })),
    target.reading && h('p', { class: 'reading', text: t('reading') }),
    target.verdict && verdictOf(target, actions, tell),
    ...target.items.map(item => finding(item, target, actions, tell)),
    status);
}

function finding(item, target, actions, tell) {
  return h('article', { class: item.outcome === 'failed' ? item.severity : 'cannot_tell' },
    h('p', { class: 'badge', text: badgeOf(item) }),
    h('p', {}, h('strong', { text: item.message })),
    item.remedy && h('p', { text: item.remedy }),
    why(item.reference),
    target.locked && h('p', { text: t('locked') }),
    h('div', { class: 'buttons' },
      item.fix && !target.locked && fixButton(item, actions, tell),
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
function fixButton(item, actions, tell) {
  const { value, safe } = item.fix;
  const button = h('button', { type: 'button', class: 'main', text: t(safe ? 'fix' : 'fix_ask', value) });
  let asked = safe;
  button.addEventListener('click', async () => {
    if (!asked) {
      asked = true;
      button.textContent = t('fix_confirm', value);
      return;
    }
    button.disabled = true;
    const done = await actions.fix(item);
    button.disabled = false;
    tell(t(done ? 'fixed' : 'not_fixed', value));
  });
  return button;
}

function ignoreButton(item, actions) {
  const reason = h('input', { type: 'text', name: 'reason', maxlength: '200', required: true });
  const form = h('form', { class: 'ignore', hidden: true },
    h('label', {}, h('span', { text: t('ignore_reason') }), reason),
    h('button', { text: t('ignore_confirm') }));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (reason.value.trim()) actions.ignore(item, reason.value.trim());
  });
  const open = h('button', { type: 'button', class: 'link', text: t('ignore'), onclick: () => {
    form.hidden = false;
    open.hidden = true;
    reason.focus();
  } });
  return h('div', {}, open, form);
}

/** Whether the requested document is due; what the page to put in its place would say. */
function verdictOf({ verdict, asked }, actions, tell) {
  const notDue = verdict.verdict === 'non_exigible';
  const button = h('button', { type: 'button', class: 'main', text: t('attach') });
  button.addEventListener('click', async () => {
    button.disabled = true;
    tell(t('attaching'));
    tell(await actions.attach());
    button.disabled = false;
  });
  return h('article', { class: `verdict ${verdict.verdict}` },
    h('p', { class: 'badge', text: t(`verdict_${verdict.verdict}`) }),
    h('p', { text: verdict.reason }),
    verdict.condition && h('p', { text: verdict.condition }),
    why(verdict.reference),
    notDue && h('blockquote', {}, h('p', { text: t('page_will_say') }), h('p', { lang: 'fr', text: t('page_sentence') }), h('p', { lang: 'fr', text: t('page_label', asked) })),
    notDue && h('div', { class: 'buttons' }, button));
}
